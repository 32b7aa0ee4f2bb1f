"""How files reach a folder: all of them whole, or none, with their description and checksums."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from gzip import GzipFile
from hashlib import file_digest
from pathlib import Path
from typing import BinaryIO, Final

from graphbuilder import namespaces as ns
from graphbuilder.errors import ExportError
from graphbuilder.export.dataset import description
from graphbuilder.export.file import File, Made
from graphbuilder.store import Store

DESCRIPTION: Final = "dataset.ttl"
CHECKSUMS: Final = "SHA256SUMS"
Progress = Callable[[int, int], None]


def publish(
    store: Store, folder: Path, files: Sequence[File], *, progress: Progress | None = None
) -> list[Path]:
    """Write files into a folder, with a description of them and their checksums, and return all paths.

    All are written under other names before the first is put in place: a run that stops leaves no half-written file
    and no new folder. `progress` is called with how many of how many are written. Raises ExportError where there is no
    decision, or the folder cannot be written.
    """
    if not any(graph.startswith(ns.GRAPH_DECISION) for graph in store.graphs()):
        raise ExportError("the graph holds no decision to export; build some first: graphbuilder build INPUT")
    waiting = _Waiting(folder)
    try:
        made = {file: one for file, one in _made(store, files, waiting, progress=progress) if one is not None}
        sums = {file.name: one.sha256 for file, one in made.items()}
        sums[DESCRIPTION] = waiting.write(DESCRIPTION, description(store, made)).sha256
        waiting.write(CHECKSUMS, (f"{sums[name]}  {name}\n".encode() for name in sorted(sums)))
        return waiting.put()
    except OSError as error:
        raise ExportError(
            f"{error.filename or folder}: {(error.strerror or 'cannot be written').lower()}"
        ) from error
    finally:
        waiting.clear()


def _made(
    store: Store, files: Sequence[File], waiting: "_Waiting", *, progress: Progress | None
) -> Iterator[tuple[File, Made | None]]:
    """Each file as it was made, None for one that the store has nothing for."""
    for done, file in enumerate(files, 1):
        chunks = file.write(store)
        yield file, None if chunks is None else waiting.write(file.name, chunks, compressed=file.compressed)
        if progress is not None:
            progress(done, len(files))


class _Waiting:
    """Files under other names than they will have, until all are put in place or cleared away."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._targets: dict[Path, Path] = {}
        self._new_folders: set[Path] = set()

    def write(self, name: str, chunks: Iterable[bytes], *, compressed: bool = False) -> Made:
        """Make a file of these bytes."""
        target = self._folder / name
        partial = target.with_name(f".{target.name}.partial")
        self._new_folders |= {folder for folder in target.parents if not folder.exists()}
        target.parent.mkdir(parents=True, exist_ok=True)
        self._targets[partial] = target
        with partial.open("wb") as file:
            if compressed:
                _compress(chunks, file)
            else:
                file.writelines(chunks)
        with partial.open("rb") as file:
            return Made(partial.stat().st_size, file_digest(file, "sha256").hexdigest())

    def put(self) -> list[Path]:
        """Give all files their names, and return their paths."""
        for partial, target in self._targets.items():
            partial.replace(target)
        return [*self._targets.values()]

    def clear(self) -> None:
        """Remove what still waits, and the folders that were made for it."""
        for partial in self._targets:
            partial.unlink(missing_ok=True)
        for folder in sorted(self._new_folders, reverse=True):
            with suppress(OSError):  # it holds something
                folder.rmdir()


def _compress(chunks: Iterable[bytes], file: BinaryIO) -> None:
    # no time and no name inside: the same content gives the same archive
    with GzipFile(filename="", mode="wb", fileobj=file, mtime=0) as archive:
        archive.writelines(chunks)
