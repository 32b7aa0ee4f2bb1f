"""Where each named graph came from (PROV-O): the source and its hash, the software and its version."""

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad

from graphbuilder import __version__
from graphbuilder import namespaces as ns
from graphbuilder.store import Store

_GRAPH = NamedNode(ns.GRAPH_PROVENANCE)
_TYPE = NamedNode(ns.RDF + "type")
ACTIVITY = NamedNode(f"{ns.ID}activity/build-{__version__}")
SOFTWARE = NamedNode(f"{ns.ID}software/graphbuilder-{__version__}")


def run_quads() -> dict[str, list[Quad]]:
    """The build and the software that did it, by subject; no time of day: the same input gives the same bytes."""
    activity = [
        Quad(ACTIVITY, _TYPE, NamedNode(ns.PROV + "Activity"), _GRAPH),
        Quad(ACTIVITY, NamedNode(ns.PROV + "wasAssociatedWith"), SOFTWARE, _GRAPH),
    ]
    software = [
        Quad(SOFTWARE, _TYPE, NamedNode(ns.PROV + "SoftwareAgent"), _GRAPH),
        Quad(SOFTWARE, NamedNode(ns.SCHEMA + "softwareVersion"), Literal(__version__), _GRAPH),
    ]
    return {ACTIVITY.value: activity, SOFTWARE.value: software}


def graph_quads(graph: str, *, name: str, sha256: str) -> list[Quad]:
    """One named graph's origin: the hash of its source's bytes as a `urn:sha256:`, and what the source is called."""
    node, source = NamedNode(graph), NamedNode(f"urn:sha256:{sha256}")
    return [
        Quad(node, NamedNode(ns.PROV + "wasDerivedFrom"), source, _GRAPH),
        Quad(node, NamedNode(ns.PROV + "wasGeneratedBy"), ACTIVITY, _GRAPH),
        Quad(node, NamedNode(ns.OMB + "sourceName"), Literal(name), _GRAPH),
    ]


def recorded(store: Store) -> dict[str, list[Quad]]:
    """What the store records of origins: the quads of its provenance by subject."""
    found: dict[str, list[Quad]] = {}
    for quad in store.quads(ns.GRAPH_PROVENANCE):
        if isinstance(quad.subject, NamedNode):
            found.setdefault(quad.subject.value, []).append(quad)
    return found


def current_hash(quads: Iterable[Quad]) -> str | None:
    """The SHA-256 of the source that a graph was made from by this version; None where another version made it."""
    quads = list(quads)
    ours = any(
        quad.predicate.value == ns.PROV + "wasGeneratedBy" and quad.object == ACTIVITY for quad in quads
    )
    derived = [q.object for q in quads if q.predicate.value == ns.PROV + "wasDerivedFrom"]
    sources = [source.value for source in derived if isinstance(source, NamedNode)]
    return sources[0].removeprefix("urn:sha256:") if ours and sources else None
