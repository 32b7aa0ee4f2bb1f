"""How made files reach a folder: all of them whole, or none, with their description and checksums."""

import gzip
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Final

from graphbuilder import namespaces as ns
from graphbuilder.errors import ExportError
from graphbuilder.export.dataset import description
from graphbuilder.export.file import File
from graphbuilder.store import Store

DESCRIPTION: Final = "dataset.ttl"
CHECKSUMS: Final = "SHA256SUMS"
Progress = Callable[[int, int], None]


def publish(
    store: Store, folder: Path, files: Sequence[File], *, progress: Progress | None = None
) -> list[Path]:
    """Write files into a folder, with a description of them and their checksums, and return all paths.

    All are made before the first is put in place, each under another name first: a run that stops leaves no
    half-written file. `progress` is called with how many of how many are made. Raises ExportError where there is no
    decision, or the folder cannot be written.
    """
    if not any(graph.startswith(ns.GRAPH_DECISION) for graph in store.graphs()):
        raise ExportError("the graph holds no decision to export; build some first: graphbuilder build INPUT")
    made: dict[str, bytes] = {}
    for done, file in enumerate(files, 1):
        if (data := file.write(store)) is not None:
            # no time and no name inside: the same content gives the same archive
            made[file.name] = gzip.compress(data, mtime=0) if file.compressed else data
        if progress is not None:
            progress(done, len(files))
    described = {file: made[file.name] for file in files if file.name in made}
    made[DESCRIPTION] = description(store, described)
    made[CHECKSUMS] = "".join(_checksums(made)).encode()
    try:
        return _put(made, folder)
    except OSError as error:
        raise ExportError(
            f"{error.filename or folder}: {(error.strerror or 'cannot be written').lower()}"
        ) from error


def _checksums(made: Mapping[str, bytes]) -> Iterator[str]:
    for name in sorted(made):
        yield f"{sha256(made[name]).hexdigest()}  {name}\n"


def _put(made: Mapping[str, bytes], folder: Path) -> list[Path]:
    waiting: list[tuple[Path, Path]] = []
    try:
        for name, data in made.items():
            target = folder / name
            partial = target.with_name(f".{target.name}.partial")
            target.parent.mkdir(parents=True, exist_ok=True)
            waiting.append((partial, target))
            partial.write_bytes(data)
        for partial, target in waiting:
            partial.replace(target)
    finally:
        for partial, _ in waiting:
            partial.unlink(missing_ok=True)
    return [target for _, target in waiting]
