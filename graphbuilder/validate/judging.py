"""Judging a graph some decisions at a time: what shapes and checks find wrong, in memory that does not grow with it.

The parts of a decision are judged by what the decision's own graph says of them, and by what the store says of whatever
they lead to. What decisions share, and all of which a decision's graph speaks though it is no part of the decision, is
judged by everything that the store says of it. Checks of one decision at a time are asked in memory, beside registers
and vocabularies. Nothing inferred is judged.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, Quad

from graphbuilder import namespaces as ns
from graphbuilder.store import Store
from graphbuilder.validate.checks import Check
from graphbuilder.validate.constraints import Described, Term, View
from graphbuilder.validate.problems import Problem, component
from graphbuilder.validate.shapes import Shapes, term

_NOTHING: Final[Described] = {}
_ABOVE: Final = f"SELECT ?class ?above {{ ?class <{ns.RDFS}subClassOf>+ ?above }}"


@dataclass(frozen=True, slots=True)
class Judged:
    """What is wrong with some decisions, and the other things of which their graphs speak."""

    by_shapes: list[Problem]
    by_checks: list[Problem]
    others: set[Term]


class Judge:
    """Judges what a store holds by shapes and checks."""

    def __init__(self, store: Store, shapes: Iterable[Quad], checks: Sequence[Check]) -> None:
        self._store = store
        self._checks = checks
        self._shapes = Shapes(shapes)
        self._common = [quad for graph in common_graphs(store) for quad in store.quads(graph)]
        self._superclasses = _superclasses(store)
        self._known: dict[Term, Described] = {}

    def decisions(self, graphs: Sequence[str]) -> Judged:
        """What is wrong with the parts of the decisions in these graphs, by shapes and by checks of one decision."""
        quads = {graph: [*self._store.quads(graph)] for graph in graphs}
        described, others = _described(quads)
        view = View(lambda thing: described.get(thing) or self._all_of(thing), self._superclasses)
        said = (quad for graph in graphs for quad in quads[graph])
        return Judged([*self._by_shapes(described, view)], [*self._by_checks(said)], others)

    def others(self, things: Iterable[Term]) -> Iterator[Problem]:
        """What is wrong with these things and with all that no decision's graph is about, by shapes and all checks."""
        provenance = [*self._store.quads(ns.GRAPH_PROVENANCE)]
        described = {term(quad.subject) for quad in (*self._common, *provenance)}
        yield from self._by_shapes({*described, *things}, View(self._all_of, self._superclasses))
        yield from self._by_checks(provenance)
        for check in self._checks:
            if not check.local:
                yield from check.problems(self._store)

    def _by_shapes(self, things: Iterable[Term], view: View) -> Iterator[Problem]:
        for thing in things:
            for fault in self._shapes.faults(thing, view):
                yield Problem(
                    focus=_shown(fault.thing),
                    path=fault.shape.path,
                    value=None if fault.value is None else _shown(fault.value),
                    severity=fault.shape.severity,
                    message=fault.shape.message,
                    found_by=fault.shape.iri,
                    components=(component(fault.constraint),),
                )

    def _by_checks(self, quads: Iterable[Quad]) -> Iterator[Problem]:
        asked = [check for check in self._checks if check.local]
        part = Store.in_memory((*self._common, *quads) if asked else ())
        for check in asked:
            yield from check.problems(part)

    def _all_of(self, thing: Term) -> Described:
        """Everything that the store states of a thing, in whatever graphs."""
        if isinstance(thing, Literal):
            return _NOTHING
        if thing not in self._known:
            self._known[thing] = _union(self._store.quads(subject=thing))
        return self._known[thing]


def common_graphs(store: Store) -> list[str]:
    """The graphs to which all decisions lead: registers, vocabularies, ontology, and whatever is no decision's."""
    apart = (ns.GRAPH_DECISION, ns.GRAPH_INFERRED, ns.GRAPH_PROVENANCE)
    return [graph for graph in store.graphs() if not graph.startswith(apart)]


def _described(quads: dict[str, list[Quad]]) -> tuple[dict[Term, Described], set[Term]]:
    """What decisions' graphs say of the parts of each, and the other things of which they speak."""
    described: defaultdict[Term, defaultdict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    others: set[Term] = set()
    for graph, said in quads.items():
        decision = f"{ns.ID}decision/{graph.removeprefix(ns.GRAPH_DECISION)}"
        for quad in said:
            thing = term(quad.subject)
            if isinstance(thing, str) and f"{thing}/".startswith(f"{decision}/"):
                described[thing][quad.predicate.value].append(term(quad.object))
            else:
                others.add(thing)
    return dict(described), others


def _union(quads: Iterable[Quad]) -> Described:
    described: defaultdict[str, dict[Term, None]] = defaultdict(dict)
    for quad in quads:
        if not str(quad.graph_name).startswith(f"<{ns.GRAPH_INFERRED}"):
            described[quad.predicate.value][term(quad.object)] = None
    return {name: [*values] for name, values in described.items()}


def _superclasses(store: Store) -> dict[str, frozenset[str]]:
    rows = store.rows(_ABOVE)
    above: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        above[row["class"].value].add(row["above"].value)
    return {kind: frozenset(kinds) for kind, kinds in above.items()}


def _shown(thing: Term) -> str:
    return thing if isinstance(thing, str) else thing.value
