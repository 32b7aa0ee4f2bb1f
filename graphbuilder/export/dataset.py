"""What the dataset is: a DCAT and VoID description, with its files, graphs, classes and properties counted."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions

from graphbuilder import __version__
from graphbuilder import namespaces as ns
from graphbuilder.export.turtle import turtle
from graphbuilder.order import Statements, Term, statements
from graphbuilder.store import Store

_DCAT: Final = "http://www.w3.org/ns/dcat#"
_SPDX: Final = "http://spdx.org/rdf/terms#"
_VOID: Final = "http://rdfs.org/ns/void#"
PREFIXES: Final = ns.PREFIXES | {"dcat": _DCAT, "spdx": _SPDX, "void": _VOID}

DATASET: Final = ns.BASE + "dataset"
_TITLE: Final = "Ombudsman Graph"
_DESCRIPTION: Final = (
    "Decisions of the Local Government and Social Care Ombudsman as linked data: the law and guidance that they cite, "
    "the bodies that they name, their findings, remedies and time limits, each fact with the words that state it."
)
_LICENCE: Final = "https://creativecommons.org/licenses/by/4.0/"
_RIGHTS: Final = (
    "The licence is for the graph, the words of the decisions excepted: © Local Government and Social Care Ombudsman, "
    "www.lgo.org.uk, which allows re-use that is accurate and not misleading and acknowledges source and copyright.",
    "Titles and identifiers of legislation: Crown copyright, Open Government Licence v3.0 (www.legislation.gov.uk).",
)
_KEYWORDS: Final = (
    "ombudsman decisions",
    "local government",
    "social care",
    "legislation",
    "remedies",
    "England",
)
_VOCABULARIES: Final = (ns.DCTERMS, ns.ELI, ns.FOAF, ns.OA, ns.OMB, ns.ORG, ns.PROV, ns.SCHEMA, ns.SKOS)
_CLASSES: Final = "SELECT ?term (COUNT(DISTINCT ?thing) AS ?count) WHERE { ?thing a ?term } GROUP BY ?term"
_PROPERTIES: Final = "SELECT ?term (COUNT(*) AS ?count) WHERE { ?thing ?term ?value } GROUP BY ?term"
_SUBJECTS: Final = "SELECT (COUNT(DISTINCT ?thing) AS ?count) WHERE { ?thing ?property ?value }"


def description(store: Store, files: Mapping[str, tuple[str, str, bytes]]) -> bytes:
    """The description as Turtle; `files` are the other exported ones: media type, title and bytes by name."""
    parts = [
        ("The dataset", _statements(_dataset(store))),
        ("Its files", _statements(_distributions(files))),
        ("Its named graphs, with the number of their statements", _statements(_graphs(store))),
        ("Its classes, with the number of their things", _statements(_classes(store))),
        ("Its properties, with the number of their statements", _statements(_properties(store))),
    ]
    return turtle(parts, prefixes=PREFIXES)


Statement = tuple[str, str, Term]


def _statements(said: Iterable[Statement]) -> Statements:
    return statements(Quad(NamedNode(subject), NamedNode(name), value) for subject, name, value in said)


def _dataset(store: Store) -> Iterator[Statement]:
    for kind in (_DCAT + "Dataset", _VOID + "Dataset"):
        yield DATASET, ns.RDF + "type", NamedNode(kind)
    yield DATASET, ns.DCTERMS + "title", Literal(_TITLE, language="en")
    yield DATASET, ns.DCTERMS + "description", Literal(_DESCRIPTION, language="en")
    yield DATASET, ns.DCTERMS + "language", NamedNode("http://id.loc.gov/vocabulary/iso639-1/en")
    yield DATASET, _DCAT + "version", Literal(__version__)
    yield DATASET, _VOID + "uriSpace", Literal(ns.ID)
    yield DATASET, _VOID + "triples", Literal(len(store))
    yield DATASET, _VOID + "distinctSubjects", Literal(_count(store, _SUBJECTS))
    yield DATASET, ns.DCTERMS + "license", NamedNode(_LICENCE)
    for rights in _RIGHTS:
        yield DATASET, ns.DCTERMS + "rights", Literal(rights, language="en")
    for keyword in _KEYWORDS:
        yield DATASET, _DCAT + "keyword", Literal(keyword, language="en")
    for vocabulary in _VOCABULARIES:
        yield DATASET, _VOID + "vocabulary", NamedNode(vocabulary)


def _distributions(files: Mapping[str, tuple[str, str, bytes]]) -> Iterator[Statement]:
    for name, (media_type, title, data) in files.items():
        node = f"{DATASET}/{name}"
        checksum = f"{node}#sha256"
        yield DATASET, _DCAT + "distribution", NamedNode(node)
        yield node, ns.RDF + "type", NamedNode(_DCAT + "Distribution")
        yield node, ns.DCTERMS + "identifier", Literal(name)
        yield node, ns.DCTERMS + "title", Literal(title, language="en")
        yield (
            node,
            _DCAT + "mediaType",
            NamedNode(f"https://www.iana.org/assignments/media-types/{media_type}"),
        )
        yield (
            node,
            _DCAT + "byteSize",
            Literal(str(len(data)), datatype=NamedNode(ns.XSD + "nonNegativeInteger")),
        )
        yield node, _SPDX + "checksum", NamedNode(checksum)
        yield checksum, ns.RDF + "type", NamedNode(_SPDX + "Checksum")
        yield checksum, _SPDX + "algorithm", NamedNode(_SPDX + "checksumAlgorithm_sha256")
        value = Literal(sha256(data).hexdigest(), datatype=NamedNode(ns.XSD + "hexBinary"))
        yield checksum, _SPDX + "checksumValue", value


def _graphs(store: Store) -> Iterator[Statement]:
    for graph in store.graphs():
        yield DATASET, _VOID + "subset", NamedNode(graph)
        yield graph, ns.RDF + "type", NamedNode(_VOID + "Dataset")
        yield graph, _VOID + "triples", Literal(sum(1 for _ in store.quads(graph)))


def _classes(store: Store) -> Iterator[Statement]:
    for term, count in _counts(store, _CLASSES):
        node = f"{DATASET}/class/{_slug(term)}"
        yield DATASET, _VOID + "classPartition", NamedNode(node)
        yield node, _VOID + "class", NamedNode(term)
        yield node, _VOID + "entities", Literal(count)


def _properties(store: Store) -> Iterator[Statement]:
    for term, count in _counts(store, _PROPERTIES):
        node = f"{DATASET}/property/{_slug(term)}"
        yield DATASET, _VOID + "propertyPartition", NamedNode(node)
        yield node, _VOID + "property", NamedNode(term)
        yield node, _VOID + "triples", Literal(count)


def _slug(iri: str) -> str:
    return ns.compact(iri).replace(":", "-").replace("/", "-").replace("#", "-")


def _counts(store: Store, sparql: str) -> list[tuple[str, int]]:
    rows = store.query(sparql)
    if not isinstance(rows, QuerySolutions):
        raise TypeError("rows were expected")
    return sorted((row["term"].value, int(row["count"].value)) for row in rows)


def _count(store: Store, sparql: str) -> int:
    rows = store.query(sparql)
    if not isinstance(rows, QuerySolutions):
        raise TypeError("rows were expected")
    return int(next(rows)["count"].value)
