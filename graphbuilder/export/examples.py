"""The query library as RDF, so that editors of SPARQL can offer its questions and others can cite them.

As SHACL describes executable queries: https://www.w3.org/TR/shacl-af/ and, in practice, the examples that SPARQL
editors read from an endpoint.
"""

from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from graphbuilder import namespaces as ns
from graphbuilder.export.turtle import turtle
from graphbuilder.order import statements
from graphbuilder.queries import Query, library
from graphbuilder.validate.checks import TOPIC

_SH: Final = "http://www.w3.org/ns/shacl#"
_QUERY: Final = ns.BASE + "query/"


def examples() -> Iterator[bytes]:
    """Every question of the library with its SPARQL, which runs as it stands; the checks are no questions."""
    said = statements(quad for query in library().values() if query.topic != TOPIC for quad in _quads(query))
    return turtle([("The questions of the query library", said.items())], prefixes=ns.PREFIXES | {"sh": _SH})


def _quads(query: Query) -> Iterator[Quad]:
    node = NamedNode(_QUERY + query.name)
    for kind in ("SPARQLExecutable", "SPARQLSelectExecutable"):
        yield Quad(node, NamedNode(ns.RDF + "type"), NamedNode(_SH + kind))
    yield Quad(node, NamedNode(ns.RDFS + "label"), Literal(query.name))
    yield Quad(node, NamedNode(ns.RDFS + "comment"), Literal(query.summary, language="en"))
    yield Quad(node, NamedNode(ns.DCTERMS + "description"), Literal(query.description, language="en"))
    yield Quad(node, NamedNode(ns.SCHEMA + "keywords"), Literal(query.topic, language="en"))
    yield Quad(node, NamedNode(_SH + "select"), Literal(query.sparql))
