"""The exported files in one table."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Final

from pyoxigraph import Quad, RdfFormat, serialize

from graphbuilder import namespaces as ns
from graphbuilder import queries
from graphbuilder.export.annotations import annotations
from graphbuilder.export.file import File
from graphbuilder.export.jsonld import jsonld
from graphbuilder.export.networks import network_files
from graphbuilder.export.publish import Progress, publish
from graphbuilder.export.turtle import turtle
from graphbuilder.ontology import Ontology
from graphbuilder.order import Statements, statements
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


def _table(name: str) -> Callable[[Store], bytes]:
    def write(store: Store) -> bytes:
        return queries.write(queries.named(name).ask(store), "csv").encode()

    return write


def _nquads(store: Store) -> bytes:
    """What decisions state, what follows, and where it is from, each in its named graph; a line a quad, sorted."""
    said = (graph for graph in store.graphs() if not graph.startswith((ns.GRAPH_REGISTER, ns.GRAPH_ONTOLOGY)))
    return b"".join(sorted(_line(quad) for graph in said for quad in store.quads(graph)))


def everything(store: Store) -> bytes:
    """The whole store as N-Quads, sorted."""
    return b"".join(sorted(_line(quad) for quad in store.quads()))


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
    parts = [(f"Decision {ns.slug_of(graph)}", things) for graph, things in own.items() if things]
    return turtle([*parts, ("Law, bodies and concepts that the decisions lead to", others)])


def _is_decision(iri: str) -> bool:
    return iri.startswith(ns.ID + "decision/")


def _jsonld(store: Store) -> bytes:
    context = json.loads((ontology_dir() / "context.jsonld").read_text(encoding="utf-8"))["@context"]
    return jsonld(_decision_graphs(store), context=context)


def _decision_graphs(store: Store) -> dict[str, Statements]:
    """What decisions state, and what the bodies are called that only they know."""
    graphs = [graph for graph in store.graphs() if graph.startswith((ns.GRAPH_DECISION, ns.GRAPH_NAMES))]
    return {graph: statements(store.quads(graph)) for graph in graphs}


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


def export(store: Store, folder: Path, *, progress: Progress | None = None) -> list[Path]:
    """Write every file into a folder, with their description and checksums, and return their paths.

    Raises ExportError where there is no decision, or the folder cannot be written; nothing is written then.
    """
    return publish(store, folder, FILES, progress=progress)
