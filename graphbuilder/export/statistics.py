"""What a store holds in numbers, as VoID has them: its graphs, classes, properties, and links to other datasets."""

from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode, QuerySolution

from graphbuilder import namespaces as ns
from graphbuilder.order import Term
from graphbuilder.store import Store

DATASET: Final = ns.BASE + "dataset"
VOID: Final = "http://rdfs.org/ns/void#"
Statement = tuple[str, str, Term]
_LINKED: Final = {
    "legislation": ("http://www.legislation.gov.uk/id/", "legislation.gov.uk"),
    "geography": ("http://statistics.data.gov.uk/id/statistical-geography/", "ONS statistical geographies"),
    "wikidata": ("http://www.wikidata.org/entity/", "Wikidata"),
}
"""The datasets of others that ours leads to: where their identifiers begin, and their names."""
_TOTALS: Final = "SELECT (COUNT(DISTINCT ?thing) AS ?things) WHERE { ?thing ?property ?value }"
_CLASSES: Final = "SELECT ?class (COUNT(DISTINCT ?thing) AS ?count) WHERE { ?thing a ?class } GROUP BY ?class"
_PROPERTIES: Final = (
    "SELECT ?property (COUNT(*) AS ?count) WHERE { ?thing ?property ?value } GROUP BY ?property"
)
_USES: Final = """
SELECT ?class ?property (COUNT(*) AS ?count) WHERE { ?thing a ?class ; ?property ?value } GROUP BY ?class ?property
"""
_LINKS: Final = """
SELECT ?property (SUM(?times) AS ?count) WHERE {
  # counted by value first: so each value is read once, however often it stands
  { SELECT ?property ?value (COUNT(*) AS ?times) WHERE { ?thing ?property ?value } GROUP BY ?property ?value }
  FILTER(isIRI(?value) && STRSTARTS(STR(?value), "%s"))
} GROUP BY ?property
"""
_GRAPHS: Final = """
SELECT ?graph (COUNT(*) AS ?count) WHERE { GRAPH ?graph { ?thing ?property ?value } } GROUP BY ?graph
"""


def totals(store: Store) -> Iterator[Statement]:
    """How many statements there are, and how many things they are about."""
    yield DATASET, VOID + "triples", Literal(len(store))
    [row] = store.rows(_TOTALS)
    yield DATASET, VOID + "distinctSubjects", Literal(int(row["things"].value))


def graphs(store: Store) -> Iterator[Statement]:
    """Each named graph as a part of the dataset."""
    for row in store.rows(_GRAPHS):
        yield DATASET, VOID + "subset", row["graph"]
        yield row["graph"].value, ns.RDF + "type", NamedNode(VOID + "Dataset")
        yield row["graph"].value, VOID + "triples", _count(row)


def classes(store: Store) -> Iterator[Statement]:
    """Each class with the number of its things, and the properties that they have."""
    for row in store.rows(_CLASSES):
        node = _class_node(row)
        yield DATASET, VOID + "classPartition", NamedNode(node)
        yield node, VOID + "class", row["class"]
        yield node, VOID + "entities", _count(row)
    for row in store.rows(_USES):
        node = f"{_class_node(row)}/{_slug(row['property'].value)}"
        yield _class_node(row), VOID + "propertyPartition", NamedNode(node)
        yield node, VOID + "property", row["property"]
        yield node, VOID + "triples", _count(row)


def properties(store: Store) -> Iterator[Statement]:
    """Each property with the number of its statements."""
    for row in store.rows(_PROPERTIES):
        node = f"{DATASET}/property/{_slug(row['property'].value)}"
        yield DATASET, VOID + "propertyPartition", NamedNode(node)
        yield node, VOID + "property", row["property"]
        yield node, VOID + "triples", _count(row)


def links(store: Store) -> Iterator[Statement]:
    """The links to datasets of others, a linkset for each of them and each property that leads there."""
    for name, (start, title) in _LINKED.items():
        for row in store.rows(_LINKS % start):
            target = f"{DATASET}/linked/{name}"
            node = f"{target}/{_slug(row['property'].value)}"
            yield target, ns.RDF + "type", NamedNode(VOID + "Dataset")
            yield target, ns.DCTERMS + "title", Literal(title, language="en")
            yield target, VOID + "uriSpace", Literal(start)
            yield DATASET, VOID + "subset", NamedNode(node)
            yield node, ns.RDF + "type", NamedNode(VOID + "Linkset")
            yield node, VOID + "subjectsTarget", NamedNode(DATASET)
            yield node, VOID + "objectsTarget", NamedNode(target)
            yield node, VOID + "linkPredicate", row["property"]
            yield node, VOID + "triples", _count(row)


def _count(row: QuerySolution) -> Literal:
    return Literal(int(row["count"].value))


def _class_node(row: QuerySolution) -> str:
    return f"{DATASET}/class/{_slug(row['class'].value)}"


def _slug(iri: str) -> str:
    return ns.compact(iri).replace("://", "-").replace(":", "-").replace("/", "-").replace("#", "-")
