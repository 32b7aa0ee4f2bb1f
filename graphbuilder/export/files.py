"""The exported files in one table."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode, Quad, RdfFormat, serialize

from graphbuilder import namespaces as ns
from graphbuilder import queries
from graphbuilder.export.annotations import annotations
from graphbuilder.export.file import File
from graphbuilder.export.jsonld import jsonld
from graphbuilder.export.large import in_order
from graphbuilder.export.networks import network_files
from graphbuilder.export.publish import Progress, publish
from graphbuilder.export.turtle import Part, turtle
from graphbuilder.ontology import Ontology
from graphbuilder.order import Properties, natural, statements
from graphbuilder.resources import ontology_dir
from graphbuilder.store import Store
from graphbuilder.view.reference import html

TABLES: Final = {
    "decisions": "Decisions, one a row",
    "citations": "Citations of law, with paragraph and words",
    "guidance": "Citations of guidance, with paragraph and words",
    "bodies": "Bodies and offices that decisions name, and their part in each",
    "findings": "Findings of fault, of no fault, and of what was not investigated",
    "remedies": "Agreed remedies, with amount and date",
    "time-limits": "Time limits, stated as law, guidance, policy or agreement",
}


_OTHERS: Final = f"""
SELECT DISTINCT ?thing WHERE {{
  GRAPH ?graph {{ ?thing ?property ?value }}
  FILTER(STRSTARTS(STR(?graph), "{ns.GRAPH_DECISION}") || STRSTARTS(STR(?graph), "{ns.GRAPH_NAMES}"))
  FILTER(!STRSTARTS(STR(?thing), "{ns.ID}decision/"))
}}"""


def _table(name: str) -> Callable[[Store], Iterator[bytes]]:
    def write(store: Store) -> Iterator[bytes]:
        return (line.encode() for line in queries.csv_lines(store.rows(queries.named(name).sparql)))

    return write


def _nquads(store: Store) -> Iterator[bytes]:
    """What decisions state, what follows, and where it is from, each in its named graph; a line a quad, sorted."""
    said = (graph for graph in store.graphs() if not graph.startswith((ns.GRAPH_REGISTER, ns.GRAPH_ONTOLOGY)))
    return in_order(_line(quad) for graph in said for quad in store.quads(graph))


def everything(store: Store) -> Iterator[bytes]:
    """The whole store as N-Quads, sorted."""
    return in_order(_line(quad) for quad in store.quads())


def _line(quad: Quad) -> bytes:
    return serialize([quad], format=RdfFormat.N_QUADS) or b""


def _turtle(store: Store) -> Iterator[bytes]:
    return turtle(_parts(store))


def _parts(store: Store) -> Iterator[Part]:
    """What each decision says of itself and its parts, and then what they all say of other things."""
    for graph in _stating(store):
        own = statements(quad for quad in store.quads(graph) if _is_of_decision(quad))
        if own:
            yield f"Decision {ns.slug_of(graph)}", own.items()
    yield "Law, bodies and concepts that the decisions lead to", _others(store)


def _is_of_decision(quad: Quad) -> bool:
    return isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(ns.ID + "decision/")


def _others(store: Store) -> Iterator[tuple[str, Properties]]:
    graphs = {NamedNode(graph) for graph in _stating(store)}
    for thing in sorted((row["thing"].value for row in store.rows(_OTHERS)), key=natural):
        yield from statements(
            quad for quad in store.quads(subject=thing) if quad.graph_name in graphs
        ).items()


def _jsonld(store: Store) -> Iterator[bytes]:
    context = json.loads((ontology_dir() / "context.jsonld").read_text(encoding="utf-8"))["@context"]
    return jsonld(((graph, statements(store.quads(graph))) for graph in _stating(store)), context=context)


def _stating(store: Store) -> list[str]:
    """The graphs of what decisions state, and of what the bodies are called that only they know."""
    return [graph for graph in store.graphs() if graph.startswith((ns.GRAPH_DECISION, ns.GRAPH_NAMES))]


def _reference(_: Store) -> list[bytes]:
    return [html(Ontology()).encode()]


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


def export(store: Store, folder: Path, *, progress: Progress | None = None) -> list[Path]:
    """Write every file into a folder, with their description and checksums, and return their paths.

    Raises ExportError where there is no decision, or the folder cannot be written; nothing is written then.
    """
    return publish(store, folder, FILES, progress=progress)
