"""A release: a folder by version that holds everything needed to use, check and cite the graph."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

from graphbuilder import __version__
from graphbuilder import namespaces as ns
from graphbuilder.errors import ExportError
from graphbuilder.export import dataset
from graphbuilder.export.examples import examples
from graphbuilder.export.file import File
from graphbuilder.export.files import FILES, everything
from graphbuilder.export.functional import functional
from graphbuilder.export.publish import CHECKSUMS, DESCRIPTION, Progress, publish
from graphbuilder.ontology import Ontology
from graphbuilder.queries import named, table
from graphbuilder.resources import ontology_dir, queries_dir
from graphbuilder.store import Store
from graphbuilder.view.reference import template

_COMPRESSED: Final = ("application/n-quads", "text/turtle", "application/ld+json")
_WHOLE: Final = "everything.nq.gz"
_ONTOLOGY_FILES: Final = {
    "ombudsman.ttl": "ontology.ttl",
    "alignments.ttl": "alignments.ttl",
    "shapes.ttl": "shapes.ttl",
    "context.jsonld": "context.jsonld",
    "history.csv": "history.csv",
}
"""The files of the ontology, and what they are called in a release: as their IRIs end, where they have one."""
_TITLES: Final = {
    "ontology.ttl": "The ontology",
    "alignments.ttl": "How the ontology hangs together with those of others",
    "shapes.ttl": "What a graph must satisfy, in SHACL",
    "context.jsonld": "The JSON-LD context",
    "history.csv": "The terms of each published version of the ontology",
}
_MEDIA_TYPES: Final = {".ttl": "text/turtle", ".jsonld": "application/ld+json", ".csv": "text/csv"}


def release(store: Store, folder: Path, *, progress: Progress | None = None) -> list[Path]:
    """Write a release into a new folder `ombudsman-graph-VERSION` below a folder, and return the paths of its files.

    A release is never changed: raises ExportError where that folder is there already, where the graph has no decision,
    and where it refers to something of ours that it does not describe.
    """
    target = folder / f"ombudsman-graph-{__version__}"
    if target.exists():
        raise ExportError(f"{target}: is there already, and a release is never changed")
    _refuse_dangling(store)
    return publish(store, target, files(), progress=progress)


@cache
def files() -> tuple[File, ...]:
    """Every file of a release but the description and the checksums."""
    exported = [_smaller(file) for file in FILES]
    whole = File(
        _WHOLE, "application/n-quads", "The whole graph, registers and ontology included", everything
    )
    held = [*exported, whole, *_ontology(), *_registers(), *_queries()]
    return (_readme(held), *held)


def _smaller(file: File) -> File:
    return replace(file, name=f"{file.name}.gz") if file.media_type in _COMPRESSED else file


def _ontology() -> Iterator[File]:
    for source, name in _ONTOLOGY_FILES.items():
        path = ontology_dir() / source
        yield File(name, _MEDIA_TYPES[path.suffix], _TITLES[name], _copy(path))
    title = "The ontology and its alignments for OWL tools, in functional-style syntax"
    yield File("ontology.ofn", "text/owl-functional", title, lambda _: [functional()])


def _registers() -> Iterator[File]:
    for kind in ("registers", "vocabulary"):
        for path in sorted((ontology_dir() / kind).glob("*.ttl")):
            title = f"The register of {path.stem}" if kind == "registers" else f"The vocabulary {path.stem}"
            yield File(f"{kind}/{path.name}", "text/turtle", title, _copy(path))


def _queries() -> Iterator[File]:
    title = "The questions of the query library, for editors of SPARQL"
    yield File("queries.ttl", "text/turtle", title, lambda _: examples())
    for path in sorted(queries_dir().rglob("*.rq")):
        name = path.relative_to(queries_dir()).as_posix()
        yield File(f"queries/{name}", "application/sparql-query", named(path.stem).summary, _copy(path))


def _copy(path: Path) -> Callable[[Store], list[bytes]]:
    return lambda _: [path.read_bytes()]


def _readme(held: list[File]) -> File:
    def write(store: Store) -> list[bytes]:
        text = template("release.md").render(
            dataset=dataset,
            version=__version__,
            ontology=Ontology(),
            decisions=sum(graph.startswith(ns.GRAPH_DECISION) for graph in store.graphs()),
            statements=len(store),
            files=[file for file in held if "/" not in file.name],
            folders=sorted({file.name.partition("/")[0] for file in held if "/" in file.name}),
            description=DESCRIPTION,
            checksums=CHECKSUMS,
            base=ns.BASE,
        )
        return [text.encode()]

    return File("README.md", "text/markdown", "What this is, and under which terms", write)


def _refuse_dangling(store: Store) -> None:
    if rows := table(store.rows(named("dangling-iri-violation").sparql))[1]:
        iri, where = rows[0]
        raise ExportError(
            f"{len(rows)} things of ours are described nowhere, the first {iri}, which {where} refers to; "
            "see: graphbuilder validate"
        )
