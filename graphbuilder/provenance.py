"""Where each named graph came from (PROV-O): the source and its hash, the software and its version."""

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions

from graphbuilder import __version__
from graphbuilder import namespaces as ns
from graphbuilder.store import Part, Store

_GRAPH = NamedNode(ns.GRAPH_PROVENANCE)
_TYPE = NamedNode(ns.RDF + "type")
_INVALIDATED = NamedNode(ns.PROV + "wasInvalidatedBy")
ACTIVITY = NamedNode(f"{ns.ID}activity/build-{__version__}")
SOFTWARE = NamedNode(f"{ns.ID}software/graphbuilder-{__version__}")
_CURRENT = f"""
PREFIX prov: <{ns.PROV}>
SELECT ?graph ?source WHERE {{
  GRAPH {_GRAPH} {{
    ?graph prov:wasGeneratedBy {ACTIVITY} ; prov:wasDerivedFrom ?source .
    FILTER NOT EXISTS {{ ?graph {_INVALIDATED} ?run }}
  }}
}}"""

Origins = dict[Part, list[Quad]]
"""What the graph of provenance says, by the graph that it says it of: parts of a store."""


def run() -> Origins:
    """The build and the software that did it; no time of day: the same input gives the same bytes."""
    activity = [
        Quad(ACTIVITY, _TYPE, NamedNode(ns.PROV + "Activity"), _GRAPH),
        Quad(ACTIVITY, NamedNode(ns.PROV + "wasAssociatedWith"), SOFTWARE, _GRAPH),
    ]
    software = [
        Quad(SOFTWARE, _TYPE, NamedNode(ns.PROV + "SoftwareAgent"), _GRAPH),
        Quad(SOFTWARE, NamedNode(ns.SCHEMA + "softwareVersion"), Literal(__version__), _GRAPH),
    ]
    return {_part(ACTIVITY): activity, _part(SOFTWARE): software}


def origin(graph: str, *, name: str, sha256: str) -> Origins:
    """A named graph's origin: the hash of its source's bytes as a `urn:sha256:`, and what the source is called."""
    node, source = NamedNode(graph), NamedNode(f"urn:sha256:{sha256}")
    quads = [
        Quad(node, NamedNode(ns.PROV + "wasDerivedFrom"), source, _GRAPH),
        Quad(node, NamedNode(ns.PROV + "wasGeneratedBy"), ACTIVITY, _GRAPH),
        Quad(node, NamedNode(ns.OMB + "sourceName"), Literal(name), _GRAPH),
    ]
    return {_part(node): quads}


def no_origin(graphs: Iterable[str]) -> Origins:
    """Nothing in the place of what is said of these graphs."""
    return {_part(NamedNode(graph)): [] for graph in graphs}


def invalidated(store: Store, graphs: Iterable[str]) -> Origins:
    """What is said of these graphs, and that they no longer hold: what they were made with has changed since."""
    return {
        _part(node): [
            *store.quads(ns.GRAPH_PROVENANCE, subject=graph),
            Quad(node, _INVALIDATED, ACTIVITY, _GRAPH),
        ]
        for graph in graphs
        for node in (NamedNode(graph),)
    }


def current(store: Store) -> dict[str, str]:
    """The SHA-256 of the source of every graph that this version made and that still holds, by the graph's IRI."""
    rows = store.query(_CURRENT)
    if not isinstance(rows, QuerySolutions):
        raise TypeError("rows were expected")
    return {row["graph"].value: row["source"].value.removeprefix("urn:sha256:") for row in rows}


def _part(node: NamedNode) -> Part:
    return ns.GRAPH_PROVENANCE, node.value
