"""What pySHACL finds wrong: the yardstick of validation."""

from collections.abc import Iterable, Iterator
from logging import CRITICAL, Logger, getLogger

import pyoxigraph as ox
from pyshacl import Validator
from pyshacl.errors import ReportableRuntimeError
from pyshacl.graph_abstraction import DataGraph
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

from graphbuilder.namespaces import GRAPH_INFERRED
from graphbuilder.store import Store
from graphbuilder.validate.problems import Problem
from graphbuilder.validate.shapes import ShapesError


def problems(store: Store, shapes: Iterable[ox.Quad]) -> Iterator[Problem]:
    """What the shapes find wrong in what a store states, all graphs taken together."""
    stated = (quad for quad in store.quads() if not str(quad.graph_name).startswith(f"<{GRAPH_INFERRED}"))
    options = {"inplace": True, "logger": _silent_logger()}
    try:
        validator = Validator(
            DataGraph.from_rdflib_graph(_rdflib_graph(stated)),
            shacl_graph=_rdflib_graph(shapes),
            options=options,
        )
        _, results, _ = validator.run()  # type: ignore[no-untyped-call]
    except ReportableRuntimeError as error:
        raise ShapesError(f"the shapes are not valid SHACL: {error}") from error
    yield from _problems(results)


def _silent_logger() -> Logger:
    """A logger for pySHACL, which would write to standard error what it raises or reports as well."""
    logger = getLogger(f"{__name__}.pyshacl")
    logger.setLevel(CRITICAL)
    return logger


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
        yield Problem(
            focus=str(results.value(result, SH.focusNode)),
            path=_text(results.value(result, SH.resultPath)),
            value=_text(results.value(result, SH.value)),
            severity=str(results.value(result, SH.resultSeverity)).removeprefix(str(SH)),
            message=str(results.value(result, SH.resultMessage)),
            found_by=str(results.value(result, SH.sourceShape)),
            components=(str(results.value(result, SH.sourceConstraintComponent)).removeprefix(str(SH)),),
        )


def _text(term: Node | None) -> str | None:
    return None if term is None else str(term)
