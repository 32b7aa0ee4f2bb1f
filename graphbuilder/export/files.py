"""The exported files in one table, and how they reach a folder: all of them whole, or none."""

import json
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

from pyoxigraph import Quad, RdfFormat, serialize

from graphbuilder import namespaces as ns
from graphbuilder import queries
from graphbuilder.errors import ExportError
from graphbuilder.export.annotations import annotations
from graphbuilder.export.dataset import description
from graphbuilder.export.file import File
from graphbuilder.export.jsonld import jsonld
from graphbuilder.export.networks import network_files
from graphbuilder.export.turtle import turtle
from graphbuilder.ontology import Ontology
from graphbuilder.order import Statements, statements
from graphbuilder.resources import ontology_dir
from graphbuilder.store import Store
from graphbuilder.view.reference import html

DESCRIPTION: Final = "dataset.ttl"
CHECKSUMS: Final = "SHA256SUMS"
TABLES: Final = {
    "decisions": "Decisions, one a row",
    "citations": "Citations of law, with paragraph and words",
    "guidance": "Citations of guidance, with paragraph and words",
    "bodies": "Bodies and offices that decisions name, and their part in each",
    "findings": "Findings of fault, of no fault, and of what was not investigated",
    "remedies": "Agreed remedies, with amount and date",
    "time-limits": "Time limits, stated as law, guidance, policy or agreement",
}


def _table(name: str) -> Callable[[Store], bytes]:
    def write(store: Store) -> bytes:
        return queries.write(queries.named(name).ask(store), "csv").encode()

    return write


def _nquads(store: Store) -> bytes:
    """What decisions state, what follows, and where it is from, each in its named graph; a line a quad, sorted."""
    graphs = [
        graph for graph in store.graphs() if not graph.startswith((ns.GRAPH_REGISTER, ns.GRAPH_ONTOLOGY))
    ]
    return b"".join(sorted(_line(quad) for graph in graphs for quad in store.quads(graph)))


def _line(quad: Quad) -> bytes:
    return serialize([quad], format=RdfFormat.N_QUADS) or b""


def _turtle(store: Store) -> bytes:
    graphs = _decision_graphs(store)
    own = {
        graph: {iri: said for iri, said in things.items() if _is_decision(iri)}
        for graph, things in graphs.items()
    }
    others = statements(
        quad
        for graph in graphs
        for quad in store.quads(graph)
        if not _is_decision(getattr(quad.subject, "value", ""))
    )
    parts = [(f"Decision {ns.slug_of(graph)}", things) for graph, things in own.items()]
    return turtle([*parts, ("Law, bodies and concepts that the decisions lead to", others)])


def _is_decision(iri: str) -> bool:
    return iri.startswith(ns.ID + "decision/")


def _jsonld(store: Store) -> bytes:
    context = json.loads((ontology_dir() / "context.jsonld").read_text(encoding="utf-8"))["@context"]
    return jsonld(_decision_graphs(store), context=context)


def _decision_graphs(store: Store) -> dict[str, Statements]:
    names = [graph for graph in store.graphs() if graph.startswith(ns.GRAPH_DECISION)]
    return {graph: statements(store.quads(graph)) for graph in names}


def _reference(_: Store) -> bytes:
    return html(Ontology()).encode()


FILES: Final = (
    File(
        "graph.nq", "application/n-quads", "Decisions, inferred facts and provenance in named graphs", _nquads
    ),
    File("decisions.ttl", "text/turtle", "What the decisions state, for readers", _turtle),
    File(
        "decisions.jsonld",
        "application/ld+json",
        "What the decisions state, as JSON-LD with its context",
        _jsonld,
    ),
    File(
        "annotations.jsonld",
        "application/ld+json",
        "The facts as W3C Web Annotations of the decisions' words",
        annotations,
    ),
    *(File(f"tables/{name}.csv", "text/csv", title, _table(name)) for name, title in TABLES.items()),
    *network_files(),
    File("ontology.html", "text/html", "The reference of the ontology, with a diagram", _reference),
)
"""Every file but the description and the checksums, which are made of these."""


def export(store: Store, folder: Path, *, progress: Callable[[int, int], None] | None = None) -> list[Path]:
    """Write every file into a folder and return their paths.

    All are made before the first is put in place, each under another name first: a run that stops leaves no
    half-written file. `progress` is called with how many of how many are made. Raises ExportError where there is no
    decision, or the folder cannot be written.
    """
    if not any(graph.startswith(ns.GRAPH_DECISION) for graph in store.graphs()):
        raise ExportError("the graph holds no decision to export; build some first: graphbuilder build INPUT")
    made: dict[str, bytes] = {}
    for done, file in enumerate(FILES, 1):
        if (data := file.write(store)) is not None:
            made[file.name] = data
        if progress is not None:
            progress(done, len(FILES))
    described = {
        file.name: (file.media_type, file.title, made[file.name]) for file in FILES if file.name in made
    }
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
