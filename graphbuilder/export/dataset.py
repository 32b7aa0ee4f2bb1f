"""What the dataset is: a DCAT and VoID description, with its files, and with what it holds counted."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from graphbuilder import __version__
from graphbuilder import namespaces as ns
from graphbuilder.export import statistics
from graphbuilder.export.file import File, Made
from graphbuilder.export.statistics import DATASET, VOID, Statement
from graphbuilder.export.turtle import turtle
from graphbuilder.ontology import IRI as ONTOLOGY
from graphbuilder.order import Statements, statements
from graphbuilder.store import Store

_DCAT: Final = "http://www.w3.org/ns/dcat#"
_SPDX: Final = "http://spdx.org/rdf/terms#"
_TYPES: Final = "https://www.iana.org/assignments/media-types/"
PREFIXES: Final = ns.PREFIXES | {"dcat": _DCAT, "spdx": _SPDX, "void": VOID}

TITLE: Final = "Ombudsman Graph"
DESCRIPTION: Final = (
    "Decisions of the Local Government and Social Care Ombudsman as linked data: the law and guidance that they cite, "
    "the bodies that they name, their findings, remedies and time limits, each fact with the words that state it."
)
LICENCE: Final = "https://creativecommons.org/licenses/by/4.0/"
RIGHTS: Final = (
    "The licence is for the graph, the words of the decisions excepted: © Local Government and Social Care Ombudsman, "
    "www.lgo.org.uk, which allows re-use that is accurate and not misleading and acknowledges source and copyright.",
    "Titles and identifiers of legislation: Crown copyright, Open Government Licence v3.0 (www.legislation.gov.uk).",
)
CITATION: Final = f"{TITLE}, version {__version__}. {DATASET}"
_KEYWORDS: Final = (
    "ombudsman decisions",
    "local government",
    "social care",
    "legislation",
    "remedies",
    "England",
)
_VOCABULARIES: Final = (
    ONTOLOGY,
    *(ns.DCTERMS, ns.ELI, ns.FOAF, ns.OA, ns.ORG, ns.PROV, ns.SCHEMA, ns.SKOS),
)
_DUMPS: Final = ("application/n-quads", "text/turtle", "application/ld+json")
_PERIOD: Final = f"""
SELECT (MIN(?day) AS ?first) (MAX(?day) AS ?last) WHERE {{ ?decision a <{ns.OMB}Decision> ; <{ns.DCTERMS}issued> ?day }}
"""


def description(store: Store, files: Mapping[File, Made]) -> Iterator[bytes]:
    """The description as Turtle; `files` are the other ones of the same folder, as they were made."""
    parts = [
        ("The dataset", _statements([*_dataset(), *_period(store), *statistics.totals(store)])),
        ("Its files", _statements(_distributions(files))),
        ("Its named graphs, with the number of their statements", _statements(statistics.graphs(store))),
        ("Its links to the datasets of others", _statements(statistics.links(store))),
        (
            "Its classes, with the number of their things and the properties of these",
            _statements(statistics.classes(store)),
        ),
        ("Its properties, with the number of their statements", _statements(statistics.properties(store))),
    ]
    return turtle(((heading, said.items()) for heading, said in parts), prefixes=PREFIXES)


def _statements(said: Iterable[Statement]) -> Statements:
    return statements(Quad(NamedNode(subject), NamedNode(name), value) for subject, name, value in said)


def _dataset() -> Iterator[Statement]:
    for kind in (_DCAT + "Dataset", VOID + "Dataset", ns.SCHEMA + "Dataset"):
        yield DATASET, ns.RDF + "type", NamedNode(kind)
    yield DATASET, ns.DCTERMS + "title", Literal(TITLE, language="en")
    yield DATASET, ns.DCTERMS + "description", Literal(DESCRIPTION, language="en")
    yield DATASET, ns.DCTERMS + "bibliographicCitation", Literal(CITATION)
    yield DATASET, ns.DCTERMS + "language", NamedNode("http://id.loc.gov/vocabulary/iso639-1/en")
    yield DATASET, ns.DCTERMS + "source", NamedNode("https://www.lgo.org.uk/decisions")
    yield DATASET, ns.DCTERMS + "conformsTo", NamedNode(ONTOLOGY)
    yield DATASET, _DCAT + "version", Literal(__version__)
    yield DATASET, VOID + "uriSpace", Literal(ns.ID)
    yield DATASET, ns.DCTERMS + "license", NamedNode(LICENCE)
    for rights in RIGHTS:
        yield DATASET, ns.DCTERMS + "rights", Literal(rights, language="en")
    for keyword in _KEYWORDS:
        yield DATASET, _DCAT + "keyword", Literal(keyword, language="en")
    for vocabulary in _VOCABULARIES:
        yield DATASET, VOID + "vocabulary", NamedNode(vocabulary)


def _period(store: Store) -> Iterator[Statement]:
    """From when to when decisions were made, where their dates are known."""
    rows = store.rows(_PERIOD)
    for row in rows:
        first, last = row["first"], row["last"]
        if isinstance(first, Literal) and isinstance(last, Literal):
            yield DATASET, ns.DCTERMS + "temporal", NamedNode(f"{DATASET}#period")
            yield f"{DATASET}#period", ns.RDF + "type", NamedNode(ns.DCTERMS + "PeriodOfTime")
            yield f"{DATASET}#period", _DCAT + "startDate", first
            yield f"{DATASET}#period", _DCAT + "endDate", last


def _distributions(files: Mapping[File, Made]) -> Iterator[Statement]:
    for file, made in files.items():
        node = f"{DATASET}/{file.name}"
        size = Literal(str(made.size), datatype=NamedNode(ns.XSD + "nonNegativeInteger"))
        yield DATASET, _DCAT + "distribution", NamedNode(node)
        yield node, ns.RDF + "type", NamedNode(_DCAT + "Distribution")
        yield node, ns.DCTERMS + "identifier", Literal(file.name)
        yield node, ns.DCTERMS + "title", Literal(file.title, language="en")
        yield node, ns.DCTERMS + "license", NamedNode(LICENCE)
        yield node, _DCAT + "mediaType", NamedNode(_TYPES + file.media_type)
        yield node, _DCAT + "byteSize", size
        if file.compressed:
            yield node, _DCAT + "compressFormat", NamedNode(_TYPES + "application/gzip")
        if file.media_type in _DUMPS:
            yield DATASET, VOID + "dataDump", NamedNode(node)
        yield from _checksum(node, made)


def _checksum(node: str, made: Made) -> Iterator[Statement]:
    checksum = f"{node}#sha256"
    yield node, _SPDX + "checksum", NamedNode(checksum)
    yield checksum, ns.RDF + "type", NamedNode(_SPDX + "Checksum")
    yield checksum, _SPDX + "algorithm", NamedNode(_SPDX + "checksumAlgorithm_sha256")
    value = Literal(made.sha256, datatype=NamedNode(ns.XSD + "hexBinary"))
    yield checksum, _SPDX + "checksumValue", value
