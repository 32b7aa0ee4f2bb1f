"""The ontology, its alignments, shapes and context: documented, sorted, within OWL 2 RL, and in agreement."""

import csv
import json
import re
import warnings
from collections.abc import Iterable, Iterator
from itertools import pairwise

import owlrl  # type: ignore[import-untyped]
import pyoxigraph as ox
import pytest
from rdflib import OWL, RDF, RDFS, SH, SKOS, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from graphbuilder.namespaces import BASE, DCTERMS, OMB, PREFIXES, XSD
from graphbuilder.resources import ontology_dir
from graphbuilder.store import Store

ONTOLOGY = ontology_dir()
FILES = ("ombudsman.ttl", "alignments.ttl", "shapes.ttl")
IRI = URIRef(BASE + "ontology")
SOURCE = URIRef(DCTERMS + "source")

GRAPH = Graph().parse(ONTOLOGY / "ombudsman.ttl")
ALIGNMENTS = Graph().parse(ONTOLOGY / "alignments.ttl")
SHAPES = Graph().parse(ONTOLOGY / "shapes.ttl")
CONTEXT = json.loads((ONTOLOGY / "context.jsonld").read_text("utf-8"))["@context"]
KINDS = {
    OWL.Class: "class",
    OWL.ObjectProperty: "object property",
    OWL.DatatypeProperty: "datatype property",
}
VERSION = "0.2.0"


def ours(terms: Iterable[Node]) -> set[str]:
    """The local names of those terms that are in our namespace."""
    return {str(term).removeprefix(OMB) for term in terms if str(term).startswith(OMB)}


def terms_of(kind: Node) -> list[str]:
    return sorted(ours(GRAPH.subjects(RDF.type, kind)))


TERMS = [name for kind in KINDS for name in terms_of(kind)]


# Documentation, names, sources and axioms are held to their form by queries/checks/ontology-*.rq; see test_checks.py.


def test_a_term_is_of_one_kind() -> None:
    assert len(TERMS) == len(set(TERMS))
    assert ours(GRAPH.subjects()) == {
        *TERMS,
        "citesChain-1",
        "citesChain-2",
        "reachesChain-1",
        "reachesChain-2",
    }


def test_the_ontology_has_not_shrunk() -> None:
    assert [len(terms_of(kind)) for kind in KINDS] == [27, 41, 52]


def test_terms_stand_in_order() -> None:
    text = (ONTOLOGY / "ombudsman.ttl").read_text("utf-8")
    blocks = re.findall(r"^omb:(\w+)\n    a (owl:\w+) ;", text, flags=re.MULTILINE)
    kinds = {"owl:Class": 0, "owl:ObjectProperty": 1, "owl:DatatypeProperty": 2}
    assert blocks == sorted(blocks, key=lambda block: (kinds[block[1]], block[0]))
    assert len(blocks) == len(TERMS)


# The lines of a term stand in this order.
LINES = (
    "a",
    "rdfs:label",
    "skos:definition",
    "skos:example",
    "skos:editorialNote",
    "owl:deprecated",
    "dcterms:isReplacedBy",
    "rdfs:subClassOf",
    "rdfs:subPropertyOf",
    "rdfs:domain",
    "schema:domainIncludes",
    "rdfs:range",
    "schema:rangeIncludes",
    "owl:propertyChainAxiom",
    "owl:disjointWith",
    "dcterms:source",
    "rdfs:isDefinedBy",
)


def test_the_lines_of_a_term_stand_in_order() -> None:
    text = (ONTOLOGY / "ombudsman.ttl").read_text("utf-8")
    for block in re.findall(r"^omb:\w+\n    a owl:.*?\.$", text, flags=re.MULTILINE | re.DOTALL):
        places = [LINES.index(line) for line in re.findall(r"^    ([a-z]\S*)", block, flags=re.MULTILINE)]
        assert places == sorted(set(places)), block


@pytest.mark.parametrize("name", FILES)
def test_a_file_has_a_versioned_header_and_no_blank_node(name: str) -> None:
    graph = Graph().parse(ONTOLOGY / name)
    (header,) = graph.subjects(RDF.type, OWL.Ontology)
    assert str(graph.value(header, OWL.versionInfo)) == VERSION
    assert str(graph.value(header, OWL.versionIRI)) == f"{header}/{VERSION}"
    assert (
        str(graph.value(header, URIRef(DCTERMS + "license")))
        == "https://creativecommons.org/licenses/by/4.0/"
    )
    assert not [term for triple in graph for term in triple if isinstance(term, BNode)]
    assert not [p for p in graph.predicates() if str(p) in {DCTERMS + "created", DCTERMS + "modified"}]


def test_the_citation_names_the_version() -> None:
    citation = str(GRAPH.value(IRI, URIRef(DCTERMS + "bibliographicCitation")))
    assert f"version {VERSION}." in citation
    assert citation.endswith(f"{IRI}/{VERSION}")


# A published version is never changed, and nothing goes without notice.


Version = dict[str, tuple[str, bool]]
"""The terms of a version: kind, and whether deprecated, by local name."""


def published() -> dict[str, Version]:
    """The terms of the versions that were published, oldest first."""
    versions: dict[str, Version] = {}
    with (ONTOLOGY / "history.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            versions.setdefault(row["version"], {})[row["term"]] = (row["kind"], row["deprecated"] == "yes")
    return versions


def in_force() -> Version:
    """The terms of the ontology as it stands."""
    deprecated = ours(GRAPH.subjects(OWL.deprecated, Literal(True)))
    return {name: (KINDS[kind], name in deprecated) for kind in KINDS for name in terms_of(kind)}


def broken_promises(versions: dict[str, Version]) -> list[str]:
    """What a version takes from those who used the one before: terms gone without notice, or of another kind."""
    broken = []
    for (_, before), (number, after) in pairwise(versions.items()):
        for name, (kind, deprecated) in before.items():
            if name not in after and not deprecated:
                broken.append(f"{number}: {name} went without having been deprecated")
            if name in after and after[name][0] != kind:
                broken.append(f"{number}: {name} was another kind of term: {kind}")
    return broken


def test_nothing_goes_without_notice() -> None:
    versions = published()
    assert list(versions) == ["0.1.0"], "add a version to the list when it is published"
    if VERSION in versions:
        assert versions[VERSION] == in_force(), (
            "a published version never changes: give this one a new number"
        )
    else:
        assert str(GRAPH.value(IRI, OWL.priorVersion)) == f"{IRI}/{list(versions)[-1]}"
    assert broken_promises(versions | {VERSION: in_force()}) == []


def test_a_broken_promise_is_noticed() -> None:
    first: Version = {"A": ("class", False), "b": ("object property", False)}
    warned: Version = {"A": ("class", True), "b": ("object property", False)}
    assert broken_promises({"1": first, "2": warned, "3": {"b": ("object property", False)}}) == []
    assert broken_promises({"1": first, "2": {"b": ("object property", False)}}) == [
        "2: A went without having been deprecated"
    ]
    assert broken_promises({"1": first, "2": first | {"b": ("datatype property", False)}}) == [
        "2: b was another kind of term: object property"
    ]


def test_the_ontology_loads_in_owlrl_without_a_warning_or_a_contradiction() -> None:
    graph = GRAPH + ALIGNMENTS
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        reasoner = owlrl.OWLRL_Semantics(graph, False, False)
        reasoner.closure()
    assert reasoner.error_messages == []
    assert (URIRef(OMB + "Council"), RDFS.subClassOf, URIRef(PREFIXES["org"] + "Organization")) in graph


def test_a_chain_is_a_list_of_declared_properties() -> None:
    declared = {*GRAPH.subjects(RDF.type, OWL.ObjectProperty)}
    chains = {prop: [*GRAPH.items(head)] for prop, head in GRAPH.subject_objects(OWL.propertyChainAxiom)}
    assert {name for prop in chains for name in ours([prop])} == {"cites", "reaches"}
    for members in chains.values():
        assert len(members) == 2
        assert set(members) <= declared


def test_every_alignment_is_of_a_term_of_ours_with_one_of_theirs() -> None:
    links = {RDFS.subClassOf, RDFS.subPropertyOf, SKOS.closeMatch}
    rows = [triple for triple in ALIGNMENTS if triple[1] in links]
    assert ours(subject for subject, _, _ in rows) <= set(TERMS)
    assert {str(subject) for subject, _, _ in rows if not str(subject).startswith(OMB)} == {
        DCTERMS + "isPartOf"
    }
    assert ours(target for _, _, target in rows) == set()
    spaces = {re.sub(r"[^/#]*$", "", str(target)) for _, _, target in rows}
    assert spaces == {
        PREFIXES[name] for name in ("dcterms", "eli", "oa", "org", "prov", "schema", "skos")
    } | {"http://caselaw.nationalarchives.gov.uk/def/caselaw/"}
    assert len(rows) > 40


def test_an_alignment_joins_like_with_like() -> None:
    for subject, _, _ in ALIGNMENTS.triples((None, RDFS.subClassOf, None)):
        assert (subject, RDF.type, OWL.Class) in GRAPH
    for subject, _, _ in ALIGNMENTS.triples((None, RDFS.subPropertyOf, None)):
        assert (subject, RDF.type, OWL.ObjectProperty) in GRAPH or (
            subject,
            RDF.type,
            OWL.DatatypeProperty,
        ) in GRAPH


def used_terms() -> Iterator[str]:
    """Every term of ours that the registers, the vocabularies and the shapes use."""
    for folder in ("registers", "vocabulary"):
        for path in sorted((ONTOLOGY / folder).glob("*.ttl")):
            for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE):
                yield from (term.value for term in quad.triple if isinstance(term, ox.NamedNode))
    yield from (str(term) for triple in SHAPES for term in triple)


def test_no_term_is_used_that_the_ontology_lacks() -> None:
    assert {term.removeprefix(OMB) for term in used_terms() if term.startswith(OMB)} <= set(TERMS)


@pytest.mark.parametrize(("link", "end"), [("domain", "?thing"), ("range", "?value")])
def test_a_property_stands_and_leads_where_the_ontology_says(link: str, end: str, store: Store) -> None:
    """What schema:domainIncludes and rangeIncludes tell is what the graph of the five decisions does."""
    found = store.query(
        f"""
        PREFIX rdfs: <{RDFS}> PREFIX schema: <https://schema.org/>
        SELECT DISTINCT ?property ?class WHERE {{
          ?property schema:{link}Includes ?any .
          ?thing ?property ?value .
          {end} a ?class .
          FILTER(STRSTARTS(STR(?class), "{OMB}") || STRSTARTS(STR(?class), "{SKOS}"))
          FILTER NOT EXISTS {{
            ?property schema:{link}Includes|rdfs:{link} ?wider .
            ?class rdfs:subClassOf* ?wider
          }}
        }}
        """
    )
    assert isinstance(found, ox.QuerySolutions)
    assert [[str(term) for term in row] for row in found] == []


def test_shapes_and_ontology_agree_on_datatypes() -> None:
    for prop, kind in GRAPH.subject_objects(RDFS.range):
        for shape in SHAPES.subjects(SH.path, prop):
            demanded = [*SHAPES.objects(shape, SH.datatype)]
            assert demanded in ([], [kind]), shape


def test_the_context_names_every_term_once() -> None:
    names = [name for name in CONTEXT if not name.startswith("@")]
    assert set(TERMS) <= set(names)
    ids = [
        entry if isinstance(entry, str) else entry["@id"] for name, entry in CONTEXT.items() if name in names
    ]
    assert len(ids) == len(set(ids))
    assert {name: CONTEXT[name] for name in PREFIXES} == PREFIXES


def test_the_context_types_values_as_the_ontology_does() -> None:
    for name in terms_of(OWL.ObjectProperty):
        assert CONTEXT[name] == {"@id": f"omb:{name}", "@type": "@id"}
    for name in terms_of(OWL.DatatypeProperty):
        kind = GRAPH.value(URIRef(OMB + name), RDFS.range)
        expected = "xsd:string" if kind is None else str(kind).replace(XSD, "xsd:")
        entry = CONTEXT[name] if isinstance(CONTEXT[name], dict) else {}
        assert kind is None or entry.get("@type", "xsd:string") == expected


def test_the_context_stands_in_order() -> None:
    groups = [
        [n for n, entry in CONTEXT.items() if test(n, entry)] for test in (is_prefix, is_property, is_class)
    ]
    for group in groups:
        assert all(before < after for before, after in pairwise(group))


def is_prefix(name: str, entry: object) -> bool:
    return isinstance(entry, str) and entry.startswith("http")


def is_property(name: str, entry: object) -> bool:
    return name[0].islower() and name not in ("id", "type") and not is_prefix(name, entry)


def is_class(name: str, entry: object) -> bool:
    return name[0].isupper()


def test_json_read_with_the_context_is_the_graph_that_turtle_writes() -> None:
    remedy = {
        "@context": CONTEXT,
        "id": "thing:decision/20-001-737/remedy/80-1",
        "type": "Remedy",
        "isPartOf": "thing:decision/20-001-737",
        "kind": "concept:remedy-kind/payment",
        "amount": "300",
        "due": "2021-04-07",
        "recipient": "Mrs D",
    }
    turtle = f"""
        @prefix omb: <{OMB}> .
        <{BASE}id/decision/20-001-737/remedy/80-1> a omb:Remedy ;
            <{DCTERMS}isPartOf> <{BASE}id/decision/20-001-737> ;
            omb:kind <{BASE}concept/remedy-kind/payment> ; omb:amount "300"^^<{XSD}decimal> ;
            omb:due "2021-04-07"^^<{XSD}date> ; omb:recipient "Mrs D" .
    """
    read = ox.parse(input=json.dumps(remedy), format=ox.RdfFormat.JSON_LD)
    assert set(read) == set(ox.parse(input=turtle, format=ox.RdfFormat.TURTLE))
