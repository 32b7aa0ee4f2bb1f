"""SHACL shapes, ready to judge things by what is said of them.

What the project's shapes use of SHACL Core is here, as the W3C's recommendation defines it. Shapes that use anything
else are refused: to pass a constraint over in silence would be to call a graph sound that nobody has judged.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from graphbuilder.errors import GraphbuilderError
from graphbuilder.namespaces import RDF, SH
from graphbuilder.validate.constraints import AMONG, EACH, TOGETHER, Holds, Term, Test, View

_NO_CONSTRAINT: Final = frozenset(
    {"path", "property", "severity", "message", "targetClass", "targetSubjectsOf"}
)


class ShapesError(GraphbuilderError):
    """The shapes are not what SHACL allows, or use a part of it that is not known here."""


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """What must hold of a thing, or of its values for the property `path`, by its own tests and those of others.

    `severity` is `Violation`, `Warning` or `Info`; each test stands behind the name of its constraint.
    """

    iri: str
    path: str | None
    severity: str
    message: str
    tests: tuple[tuple[str, Test], ...]
    others: tuple["Shape", ...]

    def faults(self, thing: Term, view: View) -> Iterator["Fault"]:
        """What is wrong with a thing."""
        values = (thing,) if self.path is None else view.describe(thing).get(self.path, ())
        for constraint, test in self.tests:
            for value in test(thing, values, view):
                yield Fault(self, thing, value, constraint)
        for shape in self.others:
            for value in values:
                yield from shape.faults(value, view)

    def allows(self, thing: Term, view: View) -> bool:
        """Whether nothing is wrong with a thing."""
        return next(self.faults(thing, view), None) is None


@dataclass(frozen=True, slots=True)
class Fault:
    """What a shape found wrong with a thing; `value` is the offending value, None where one is missing.

    `constraint` is the local name of the property that says what was demanded, as `minCount`.
    """

    shape: Shape
    thing: Term
    value: Term | None
    constraint: str


class Shapes:
    """The shapes of a graph, by what they are for; raises ShapesError where they cannot be judged by."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        self._said: defaultdict[Term, defaultdict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
        for quad in quads:
            self._said[term(quad.subject)][quad.predicate.value].append(term(quad.object))
        self._made: dict[Term, Shape] = {}
        self._by_class = self._by_target("targetClass")
        self._by_property = self._by_target("targetSubjectsOf")
        self._chosen: dict[tuple[frozenset[str], frozenset[Term]], tuple[Shape, ...]] = {}

    def faults(self, thing: Term, view: View) -> Iterator[Fault]:
        """What is wrong with a thing by all the shapes that are for it."""
        properties = frozenset(self._by_property.keys() & view.describe(thing).keys())
        for shape in self._for(frozenset(view.classes(thing)), properties):
            yield from shape.faults(thing, view)

    def _for(self, classes: frozenset[str], properties: frozenset[Term]) -> tuple[Shape, ...]:
        if (classes, properties) not in self._chosen:
            by_class = (shape for kind in classes for shape in self._by_class.get(kind, ()))
            by_property = (shape for name in properties for shape in self._by_property[name])
            self._chosen[classes, properties] = tuple({*by_class, *by_property})
        return self._chosen[classes, properties]

    def _by_target(self, name: str) -> dict[Term, list[Shape]]:
        found: defaultdict[Term, list[Shape]] = defaultdict(list)
        for node in [*self._said]:
            for target in self._values(node, name):
                found[target].append(self._shape(node))
        return dict(found)

    def _shape(self, node: Term) -> Shape:
        if node not in self._made:
            tests = [(name, self._test(node, name, limit)) for name, limit in self._constraints(node)]
            self._made[node] = Shape(
                iri=str(node),
                path=self._path(node),
                severity=str(self._one(node, "severity") or "Violation").removeprefix(SH),
                message=_text(self._one(node, "message")),
                tests=tuple(tests),
                others=tuple(self._shape(other) for other in self._values(node, "property")),
            )
        return self._made[node]

    def _constraints(self, node: Term) -> Iterator[tuple[str, Term]]:
        for iri, limits in self._said[node].items():
            if iri.startswith(SH) and (name := iri.removeprefix(SH)) not in _NO_CONSTRAINT:
                yield from ((name, limit) for limit in limits)

    def _test(self, node: Term, name: str, limit: Term) -> Test:
        try:
            if name in TOGETHER:
                return TOGETHER[name](limit)
            return _of_each(EACH[name](limit) if name in EACH else self._of_shapes(name, limit))
        except (KeyError, ValueError) as error:
            raise ShapesError(
                f"{node}: sh:{name} {limit} is not valid SHACL, or not what this validator knows of it"
            ) from error

    def _of_shapes(self, name: str, limit: Term) -> Holds:
        """A constraint by which values must satisfy other shapes, or be among those of a list."""
        members = [limit] if name in ("node", "not") else [*self._members(limit)]
        if name in AMONG:
            return AMONG[name](members)
        fits = _COUNTS[name]
        shapes = [*map(self._shape, members)]
        return lambda value, view: fits(sum(shape.allows(value, view) for shape in shapes), len(shapes))

    def _members(self, node: Term) -> Iterator[Term]:
        while node != RDF + "nil":
            (first,), (node,) = self._said[node][RDF + "first"], self._said[node][RDF + "rest"]
            yield first

    def _path(self, node: Term) -> str | None:
        path = self._one(node, "path")
        if path is None or (isinstance(path, str) and path not in self._said):
            return path
        raise ShapesError(f"{node}: only the path of a single property is known here, not {path}")

    def _one(self, node: Term, name: str) -> Term | None:
        values = self._values(node, name)
        if len(values) > 1:
            raise ShapesError(f"{node}: sh:{name} is given {len(values)} times")
        return values[0] if values else None

    def _values(self, node: Term, name: str) -> Sequence[Term]:
        return self._said[node].get(SH + name, [])


_COUNTS: Final[dict[str, Callable[[int, int], bool]]] = {
    "node": lambda satisfied, all_: satisfied == all_,
    "and": lambda satisfied, all_: satisfied == all_,
    "or": lambda satisfied, all_: satisfied > 0,
    "xone": lambda satisfied, all_: satisfied == 1,
    "not": lambda satisfied, all_: satisfied == 0,
}
"""How many of the shapes that a constraint names must be satisfied."""


def term(node: object) -> Term:
    """A term of RDF as constraints take it; raises TypeError where it is a quoted triple."""
    if isinstance(node, NamedNode):
        return node.value
    if isinstance(node, Literal | BlankNode):
        return node
    raise TypeError(f"not a term of RDF 1.1: {node!r}")


def _text(message: Term | None) -> str:
    return message.value if isinstance(message, Literal) else ""


def _of_each(holds: Holds) -> Test:
    return lambda thing, values, view: [value for value in values if not holds(value, view)]
