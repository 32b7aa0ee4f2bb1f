"""What an exported file is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from graphbuilder.store import Store


@dataclass(frozen=True, slots=True)
class File:
    """One exported file: its path below the folder, its media type, what it holds, and what makes its bytes.

    `write` gives the bytes some at a time, so that a file can be larger than memory, or None where the store holds
    nothing that belongs in the file. A file whose name ends in `.gz` is compressed as it is written; its media type is
    that of what it holds.
    """

    name: str
    media_type: str
    title: str
    write: Callable[[Store], Iterable[bytes] | None]

    @property
    def compressed(self) -> bool:
        """Whether the file is written as an archive of gzip."""
        return self.name.endswith(".gz")


@dataclass(frozen=True, slots=True)
class Made:
    """A file as it stands on disk: its size in bytes, and the SHA-256 of these in hexadecimal digits."""

    size: int
    sha256: str
