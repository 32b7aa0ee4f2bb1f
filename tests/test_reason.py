"""What OWL 2 RL must and must not conclude from a few stated facts."""

import owlrl  # type: ignore[import-untyped]
import pyoxigraph as ox
import pytest
from rdflib import Graph, URIRef

from graphbuilder.namespaces import (
    DCTERMS,
    GRAPH_DECISION,
    GRAPH_INFERRED,
    GRAPH_ONTOLOGY,
    GRAPH_REGISTER,
    ID,
    LEGISLATION,
    OMB,
    PREFIXES,
)
from graphbuilder.reason import ASKED_FOR, infer
from graphbuilder.resources import ontology_dir

ACT = LEGISLATION + "ukpga/1989/41"
LGA = LEGISLATION + "ukpga/1974/7"
NAMES = {
    "d": ID + "decision/",
    "body": ID + "body/",
    "guidance": ID + "guidance/",
    "omb": OMB,
    "dcterms": DCTERMS,
}
PREFIX_LINES = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in (PREFIXES | NAMES).items())

LAW = f"""
<{ACT}/section/17> a omb:Provision ; dcterms:isPartOf <{ACT}/part/III> .
<{ACT}/part/III> a omb:Provision ; dcterms:isPartOf <{ACT}> .
<{ACT}/section/47> a omb:Provision ; dcterms:isPartOf <{ACT}> .
<{LGA}/section/26/6/a> dcterms:isPartOf <{LGA}/section/26/6> .
<{LGA}/section/26/6> dcterms:isPartOf <{LGA}/section/26> .
<{LGA}/section/26> dcterms:isPartOf <{LGA}> .
<{ACT}> a omb:Instrument ; skos:prefLabel "Children Act 1989"@en .
guidance:working-together a omb:Guidance ; omb:isMadeUnder <{ACT}> .
"""

BODIES = """
body:northamptonshire a omb:Council ;
    omb:isSupersededBy body:north-northamptonshire, body:west-northamptonshire .
body:taunton-deane a omb:Council ; omb:isSupersededBy body:somerset-west-and-taunton .
body:somerset-west-and-taunton a omb:Council ; omb:isSupersededBy body:somerset .
body:somerset a omb:Council .
body:ofsted a omb:Body .
"""

DECISIONS = f"""
@base <{ID}decision/> .
<20-000-001> a omb:Decision ; omb:respondent body:northamptonshire ; omb:mentions body:ofsted ;
    omb:cites <{ACT}/section/17>, guidance:working-together ; omb:relatedDecision <18-000-002> .
<18-000-002> a omb:Decision ; omb:respondent body:taunton-deane ; omb:cites <{LGA}/section/26/6/a> .
<24-000-003> a omb:Decision ; omb:respondent body:somerset ; omb:cites <{ACT}> .
<20-000-001/citation/12-1> a omb:Citation ; dcterms:isPartOf <20-000-001> ; omb:target <{ACT}/section/17> ;
    prov:wasDerivedFrom <20-000-001/paragraph/12#char=0,10> .
<20-000-001/paragraph/12#char=0,10> dcterms:isPartOf <20-000-001/paragraph/12> .
<20-000-001/paragraph/12> dcterms:isPartOf <20-000-001/section/3> ; omb:text "section 17" .
<20-000-001/section/3> dcterms:isPartOf <20-000-001> .
"""


def quads(turtle: str, graph: str) -> list[ox.Quad]:
    """The quads of some Turtle, in a named graph."""
    parsed = ox.parse(input=PREFIX_LINES + turtle, format=ox.RdfFormat.TURTLE)
    return [ox.Quad(quad.subject, quad.predicate, quad.object, ox.NamedNode(graph)) for quad in parsed]


def ontology() -> list[ox.Quad]:
    names = ("ombudsman.ttl", "alignments.ttl")
    return [
        quad for name in names for quad in quads((ontology_dir() / name).read_text("utf-8"), GRAPH_ONTOLOGY)
    ]


FACTS = [
    *quads(LAW, GRAPH_REGISTER + "provisions"),
    *quads(BODIES, GRAPH_REGISTER + "councils"),
    *quads(DECISIONS, GRAPH_DECISION + "20-000-001"),
]
INFERRED = infer(FACTS, ontology=ontology())


def triples(turtle: str) -> set[ox.Triple]:
    return {quad.triple for quad in quads(turtle, GRAPH_INFERRED)}


MUST = {
    "citing section 17 is citing the Children Act 1989": f"d:20-000-001 omb:cites <{ACT}> .",
    "and its Part III": f"d:20-000-001 omb:cites <{ACT}/part/III> .",
    "citing a paragraph three levels down is citing the Act": f"d:18-000-002 omb:cites <{LGA}> .",
    "and every level between": f"d:18-000-002 omb:cites <{LGA}/section/26/6>, <{LGA}/section/26> .",
    "part of a part is part of the whole": f"<{LGA}/section/26/6/a> dcterms:isPartOf <{LGA}> .",
    "a decision reaches its respondent": "d:24-000-003 omb:reaches body:somerset .",
    "a decision against Northamptonshire reaches both successors": (
        "d:20-000-001 omb:reaches body:north-northamptonshire, body:west-northamptonshire ."
    ),
    "and Northamptonshire itself": "d:20-000-001 omb:reaches body:northamptonshire .",
    "a decision reaches the successor of a successor": (
        "d:18-000-002 omb:reaches body:somerset-west-and-taunton, body:somerset ."
    ),
}

MUST_NOT = {
    "no successor becomes the stated respondent": (
        "d:20-000-001 omb:respondent body:north-northamptonshire, body:west-northamptonshire . "
        "d:18-000-002 omb:respondent body:somerset ."
    ),
    "a decision against the successor does not reach back": (
        "d:24-000-003 omb:reaches body:taunton-deane, body:somerset-west-and-taunton ."
    ),
    "citing the Act is not citing a section": (
        f"d:24-000-003 omb:cites <{ACT}/section/17>, <{ACT}/section/47> ."
    ),
    "citing one section is not citing another": f"d:20-000-001 omb:cites <{ACT}/section/47> .",
    "guidance does not cite the law that it is made under": f"guidance:working-together omb:cites <{ACT}> .",
    "a citation, part of a decision, does not cite": (
        f"<{ID}decision/20-000-001/citation/12-1> omb:cites <{ACT}> ."
    ),
    "a decision does not cite itself or what is part of it": (
        f"d:20-000-001 omb:cites d:20-000-001, <{ID}decision/20-000-001/citation/12-1> ."
    ),
    "a related decision is not cited, nor what it cites": (
        f"d:20-000-001 omb:cites d:18-000-002, <{LGA}/section/26/6/a>, <{LGA}> ."
    ),
    "a decision does not reach whom it mentions": "d:20-000-001 omb:reaches body:ofsted .",
    "a decision is not part of anything": f"d:20-000-001 dcterms:isPartOf <{ACT}>, d:20-000-001 .",
}


@pytest.mark.parametrize("rule", MUST)
def test_what_must_be_inferred(rule: str) -> None:
    expected = triples(MUST[rule])
    assert expected
    assert expected <= set(INFERRED)


@pytest.mark.parametrize("rule", MUST_NOT)
def test_what_must_not_be_inferred(rule: str) -> None:
    unwanted = triples(MUST_NOT[rule])
    assert unwanted
    assert not unwanted & set(INFERRED)
    assert not unwanted & everything_owlrl_concludes()


def everything_owlrl_concludes() -> set[ox.Triple]:
    """What owlrl concludes when it is given all there is, texts and passages included."""
    if not CLOSURE:
        graph = Graph()
        for quad in (*FACTS, *ontology()):
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode):
                graph.add(
                    (URIRef(quad.subject.value), URIRef(quad.predicate.value), URIRef(quad.object.value))
                )
        owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
        iris = [triple for triple in graph if all(isinstance(term, URIRef) for term in triple)]
        CLOSURE.update(ox.Triple(*(ox.NamedNode(str(term)) for term in triple)) for triple in iris)
    return CLOSURE


CLOSURE: set[ox.Triple] = set()


def test_nothing_asked_for_is_lost_by_reasoning_over_less() -> None:
    asked = {triple for triple in everything_owlrl_concludes() if triple.predicate.value in ASKED_FOR}
    inside = {triple for triple in asked if "/decision/20-000-001/" in str(triple.subject)}
    assert asked - inside - {quad.triple for quad in FACTS} == set(INFERRED)
    assert (
        len(inside) == 4 + 3
    )  # the parts of a decision that are stated, and that its passages are part of it too


def test_only_what_is_asked_for_and_not_stated_comes_back_sorted() -> None:
    assert {triple.predicate.value for triple in INFERRED} == set(ASKED_FOR)
    assert not set(INFERRED) & {quad.triple for quad in FACTS}
    assert sorted(INFERRED, key=lambda triple: [term.value for term in triple]) == INFERRED
    assert len(INFERRED) == len(set(INFERRED)) == 16


def test_one_may_ask_for_less() -> None:
    reach = infer(FACTS, ontology=ontology(), asked_for=[OMB + "reaches"])
    assert reach == [triple for triple in INFERRED if triple.predicate.value == OMB + "reaches"]


def test_earlier_conclusions_do_not_count_as_stated() -> None:
    earlier = [ox.Quad(t.subject, t.predicate, t.object, ox.NamedNode(GRAPH_INFERRED)) for t in INFERRED]
    wrong = quads(
        "d:24-000-003 omb:cites <urn:withdrawn> . <urn:withdrawn> dcterms:isPartOf <urn:all> .",
        GRAPH_INFERRED,
    )
    assert infer([*FACTS, *earlier, *wrong], ontology=ontology()) == INFERRED


def test_without_facts_or_axioms_nothing_follows() -> None:
    assert infer([], ontology=ontology()) == []
    assert infer(FACTS, ontology=[]) == []


def test_a_property_below_one_asked_for_is_taken_into_account() -> None:
    more = quads("omb:quotes rdfs:subPropertyOf omb:cites .", GRAPH_ONTOLOGY)
    fact = quads(f"d:24-000-004 omb:quotes <{ACT}/section/47> .", GRAPH_DECISION + "24-000-004")
    new = set(infer([*FACTS, *fact], ontology=[*ontology(), *more])) - set(INFERRED)
    assert new == triples(f"d:24-000-004 omb:cites <{ACT}/section/47>, <{ACT}> .")
