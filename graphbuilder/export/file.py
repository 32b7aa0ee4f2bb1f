"""What an exported file is."""

from collections.abc import Callable
from dataclasses import dataclass

from graphbuilder.store import Store


@dataclass(frozen=True, slots=True)
class File:
    """One exported file: its path below the folder, its media type, what it holds, and what makes its bytes.

    `write` gives None where the store holds nothing that belongs in the file. A file whose name ends in `.gz` is
    compressed after it is made; its media type is that of what it holds.
    """

    name: str
    media_type: str
    title: str
    write: Callable[[Store], bytes | None]

    @property
    def compressed(self) -> bool:
        """Whether the file is written as an archive of gzip."""
        return self.name.endswith(".gz")
