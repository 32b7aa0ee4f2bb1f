"""What a build reads: files, folders, globs and zip archives, as named sources in a fixed order."""

import glob
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graphbuilder.errors import InputError, UnreadableError

SUFFIXES = frozenset({".txt", ".text", ".html", ".htm", ".xhtml", ".pdf"})


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to read: a file, or a member of a zip archive. `name` is what messages and provenance call it."""

    name: str
    path: Path
    member: str | None = None

    def read(self) -> bytes:
        """The bytes; raises UnreadableError with the reason."""
        try:
            if self.member is None:
                return self.path.read_bytes()
            with zipfile.ZipFile(self.path) as archive:
                return archive.read(self.member)
        except (OSError, zipfile.BadZipFile, zlib.error, RuntimeError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise UnreadableError(self.name, reason.lower()) from error


def expand(inputs: list[str]) -> tuple[list[Source], list[InputError]]:
    """The sources that the inputs name, each once, and what is wrong with inputs that name none."""
    sources: dict[tuple[Path, str | None], Source] = {}
    failures: list[InputError] = []
    for given in inputs:
        try:
            for source in _expand_one(given):
                sources.setdefault((source.path.resolve(), source.member), source)
        except InputError as failure:
            failures.append(failure)
    return list(sources.values()), failures


def _expand_one(given: str) -> Iterator[Source]:
    path = Path(given)
    if path.is_dir():
        yield from _folder(path)
    elif path.exists() or path.is_symlink():
        yield from _archive(path) if zipfile.is_zipfile(path) else [Source(path.name, path)]
    elif matches := sorted(glob.glob(given, recursive=True)):  # noqa: PTH207 - Path.glob takes no absolute pattern
        for match in matches:
            yield from _expand_one(match)
    else:
        raise UnreadableError(given, "no such file or folder")


def _folder(folder: Path) -> Iterator[Source]:
    try:
        paths = sorted(
            path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and not path.is_dir()
        )
    except OSError as error:
        raise UnreadableError(str(folder), (error.strerror or "cannot be read").lower()) from error
    if not paths:
        raise UnreadableError(str(folder), "the folder holds no text, HTML or PDF files")
    yield from (Source(path.relative_to(folder).as_posix(), path) for path in paths)


def _archive(path: Path) -> Iterator[Source]:
    with zipfile.ZipFile(path) as archive:
        members = sorted(name for name in archive.namelist() if Path(name).suffix.lower() in SUFFIXES)
    if not members:
        raise UnreadableError(str(path), "the archive holds no text, HTML or PDF files")
    yield from (Source(f"{path.name}/{member}", path, member) for member in members)
