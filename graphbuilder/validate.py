"""Whether a graph satisfies the shapes of the ontology: pySHACL's report as data."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from logging import CRITICAL, Logger, getLogger
from pathlib import Path
from typing import Final

import pyoxigraph as ox
from pyshacl import Validator
from pyshacl.errors import ReportableRuntimeError
from pyshacl.graph_abstraction import DataGraph
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

from graphbuilder.errors import GraphbuilderError
from graphbuilder.namespaces import (
    GRAPH_DECISION,
    GRAPH_INFERRED,
    GRAPH_NAMES,
    GRAPH_PROVENANCE,
    GRAPH_REGISTER,
    ID,
    RDFS,
)

_DECISION: Final = ID + "decision/"
_SUBCLASS: Final = RDFS + "subClassOf"


class ValidationError(GraphbuilderError):
    """The validator could not do its work: the shapes are not what SHACL allows."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that a shape found wrong.

    `focus` is the IRI of what is wrong and `path` that of the property, None where it is the thing itself;
    `value` is the offending value, None where one is missing; `severity` is `Violation`, `Warning` or `Info`;
    `decision` is the reference as in its IRI (`20-001-737`) where the thing belongs to one; `shape` found it.
    """

    decision: str | None
    focus: str
    path: str | None
    value: str | None
    severity: str
    message: str
    shape: str


@dataclass(frozen=True, slots=True)
class Report:
    """All problems of a graph, by decision, thing and property."""

    problems: tuple[Problem, ...]

    @property
    def conforms(self) -> bool:
        """Whether no problem is a violation; warnings are allowed."""
        return not any(problem.severity == "Violation" for problem in self.problems)


def load_shapes(path: Path) -> Graph:
    """The shapes of a Turtle file, ready to validate with."""
    return _rdflib_graph(ox.parse(path=path, format=ox.RdfFormat.TURTLE))


def validate(quads: Iterable[ox.Quad], *, shapes: Graph) -> Report:
    """What the shapes find wrong in stated quads, all graphs taken together; inferred ones are passed over.

    Raises ValidationError if the shapes themselves are not valid SHACL.
    """
    data = _rdflib_graph(quad for quad in quads if _graph_name(quad) != GRAPH_INFERRED)
    options = {"inplace": True, "logger": _silent_logger()}
    try:
        validator = Validator(DataGraph.from_rdflib_graph(data), shacl_graph=shapes, options=options)
        _, results, _ = validator.run()  # type: ignore[no-untyped-call]
    except ReportableRuntimeError as error:
        raise ValidationError(f"the shapes are not valid SHACL: {error}") from error
    return Report(tuple(sorted(_problems(results), key=_sort_key)))


def decisions_and_reach(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """The decisions, their provenance, and whatever the registers say of things that decisions lead to.

    Registers are large and change rarely, so a build validates this part of the store. What is reached comes
    with all that the registers say of it, so that every shape applies; classes come with their superclasses.
    """
    described: defaultdict[str, list[ox.Quad]] = defaultdict(list)
    frontier: list[str] = []
    for quad in quads:
        name = _graph_name(quad)
        if name.startswith(GRAPH_DECISION) or name == GRAPH_PROVENANCE:
            frontier.append(_iri(quad.object))
            yield quad
        elif name.startswith((GRAPH_REGISTER, GRAPH_NAMES)):
            described[_iri(quad.subject)].append(quad)
        elif quad.predicate.value == _SUBCLASS:
            yield quad
    while frontier:
        for quad in described.pop(frontier.pop(), ()):
            frontier.append(_iri(quad.object))
            yield quad


def _silent_logger() -> Logger:
    """A logger for pySHACL, which would write to standard error what it raises or reports as well."""
    logger = getLogger(f"{__name__}.pyshacl")
    logger.setLevel(CRITICAL)
    return logger


def _iri(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode) else ""


def _graph_name(quad: ox.Quad) -> str:
    return _iri(quad.graph_name)


def _rdflib_graph(quads: Iterable[ox.Quad]) -> Graph:
    graph = Graph()
    for quad in quads:
        graph.add((_rdflib_term(quad.subject), URIRef(quad.predicate.value), _rdflib_term(quad.object)))
    return graph


def _rdflib_term(term: object) -> Node:
    match term:
        case ox.NamedNode(value=value):
            return URIRef(value)
        case ox.Literal(value=value, language=str(language)):
            return Literal(value, lang=language)
        case ox.Literal(value=value, datatype=datatype):
            return Literal(value, datatype=URIRef(datatype.value), normalize=False)
        case ox.BlankNode(value=value):
            return BNode(value)
    raise TypeError(f"not a term of RDF 1.1: {term!r}")


def _problems(results: Graph) -> Iterator[Problem]:
    """The results of the report itself; those of the shapes within shapes only repeat them in detail."""
    for result in results.objects(None, SH.result):
        focus = str(results.value(result, SH.focusNode))
        yield Problem(
            decision=_decision_of(focus),
            focus=focus,
            path=_text(results.value(result, SH.resultPath)),
            value=_text(results.value(result, SH.value)),
            severity=str(results.value(result, SH.resultSeverity)).removeprefix(str(SH)),
            message=str(results.value(result, SH.resultMessage)),
            shape=str(results.value(result, SH.sourceShape)),
        )


def _text(term: Node | None) -> str | None:
    return None if term is None else str(term)


def _decision_of(iri: str) -> str | None:
    return iri.removeprefix(_DECISION).split("/", 1)[0] if iri.startswith(_DECISION) else None


def _sort_key(problem: Problem) -> tuple[str, ...]:
    return tuple(field or "" for field in astuple(problem))
