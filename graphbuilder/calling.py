"""What bodies are called that no register holds: of the names under which decisions print one, the one printed most.

Each decision says in its own graph how it prints a body (`omb:printedName`). What the body is called follows from all
of them together, and so stands in a graph of its own.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from graphbuilder import namespaces as ns
from graphbuilder.store import Part, Store

_PRINTED = NamedNode(ns.OMB + "printedName")
_PREFERRED = NamedNode(ns.SKOS + "prefLabel")
_GRAPH = NamedNode(ns.GRAPH_NAMES)


def names(store: Store, decisions: Mapping[str, Iterable[Quad]]) -> dict[Part, list[Quad]]:
    """The names that change when these graphs of decisions are put into the store, as parts of the graph of names."""
    printed: defaultdict[str, list[str]] = defaultdict(list)
    for graph, quads in decisions.items():
        for body, name in _printed(quads):
            printed[body].append(name)
        for body, _ in _printed(store.quads(graph)):
            printed[body] += []  # it may be named there no more
    parts: dict[Part, list[Quad]] = {}
    for body, here in sorted(printed.items()):
        elsewhere = _printed(quad for quad in store.quads(subject=body) if _graph(quad) not in decisions)
        called = _called(body, Counter([*here, *(name for _, name in elsewhere)]))
        if called != [*store.quads(ns.GRAPH_NAMES, subject=body)]:
            parts[ns.GRAPH_NAMES, body] = called
    return parts


def _printed(quads: Iterable[Quad]) -> Iterator[tuple[str, str]]:
    """The bodies that quads print, each with its name there."""
    for quad in quads:
        if (
            quad.predicate == _PRINTED
            and isinstance(quad.subject, NamedNode)
            and isinstance(quad.object, Literal)
        ):
            yield quad.subject.value, quad.object.value


def _graph(quad: Quad) -> str:
    return quad.graph_name.value if isinstance(quad.graph_name, NamedNode) else ""


def _called(body: str, printed: Counter[str]) -> list[Quad]:
    """What a body is called that is printed so often under each name; of two that are even, the one not in capitals."""
    best = min(printed, key=lambda name: (-printed[name], name.isupper(), name), default=None)
    return [] if best is None else [Quad(NamedNode(body), _PREFERRED, Literal(best, language="en"), _GRAPH)]
