"""What OWL 2 RL must and must not conclude from stated facts, and that the rules conclude just what owlrl does."""

import time
from pathlib import Path

import owlrl  # type: ignore[import-untyped]
import pyoxigraph as ox
import pytest
import synthetic
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Graph, URIRef

from graphbuilder import provenance
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
    compact,
)
from graphbuilder.reason import ENGINES, asked_for, conclude, conclusions, is_current, rules
from graphbuilder.resources import ontology_dir
from graphbuilder.store import Store
from graphbuilder.yardsticks.owl import Edge, axioms_for

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
<{LGA}/section/26/6/a> a omb:Provision ; dcterms:isPartOf <{LGA}/section/26/6> .
<{LGA}/section/26/6> a omb:Provision ; dcterms:isPartOf <{LGA}/section/26> .
<{LGA}/section/26> a omb:Provision ; dcterms:isPartOf <{LGA}> .
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
ONTOLOGY = ontology()
DRAWN = {engine: conclusions(Store.in_memory([*FACTS, *ONTOLOGY]), engine=engine) for engine in ENGINES}


def union(drawn: dict[str, frozenset[ox.Triple]]) -> frozenset[ox.Triple]:
    """What follows from whichever rule."""
    return frozenset[ox.Triple]().union(*drawn.values())


INFERRED = {engine: union(drawn) for engine, drawn in DRAWN.items()}


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


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("rule", MUST)
def test_what_must_be_inferred(rule: str, engine: str) -> None:
    expected = triples(MUST[rule])
    assert expected
    assert expected <= INFERRED[engine]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("rule", MUST_NOT)
def test_what_must_not_be_inferred(rule: str, engine: str) -> None:
    unwanted = triples(MUST_NOT[rule])
    assert unwanted
    assert not unwanted & INFERRED[engine]
    assert not unwanted & everything_owlrl_concludes()


def everything_owlrl_concludes() -> set[ox.Triple]:
    """What owlrl concludes when it is given all there is, texts and passages included."""
    if not CLOSURE:
        graph = Graph()
        for quad in (*FACTS, *ONTOLOGY):
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode):
                graph.add(
                    (URIRef(quad.subject.value), URIRef(quad.predicate.value), URIRef(quad.object.value))
                )
        owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
        iris = [triple for triple in graph if all(isinstance(term, URIRef) for term in triple)]
        CLOSURE.update(ox.Triple(*(ox.NamedNode(str(term)) for term in triple)) for triple in iris)
    return CLOSURE


CLOSURE: set[ox.Triple] = set()


@pytest.mark.parametrize("engine", ENGINES)
def test_nothing_asked_for_is_lost_by_reasoning_over_less(engine: str) -> None:
    asked = {triple for triple in everything_owlrl_concludes() if triple.predicate.value in asked_for()}
    inside = {triple for triple in asked if "/decision/20-000-001/" in str(triple.subject)}
    assert asked - inside - {quad.triple for quad in FACTS} == INFERRED[engine]
    assert (
        len(inside) == 4 + 3
    )  # the parts of a decision that are stated, and that its passages are part of it too


@pytest.mark.parametrize("engine", ENGINES)
def test_only_what_is_asked_for_and_not_stated_follows(engine: str) -> None:
    assert {triple.predicate.value for triple in INFERRED[engine]} == asked_for()
    assert not INFERRED[engine] & {quad.triple for quad in FACTS}
    assert len(INFERRED[engine]) == 16


@pytest.mark.parametrize("engine", ENGINES)
def test_without_facts_or_axioms_nothing_follows(engine: str) -> None:
    assert not any(conclusions(Store.in_memory(ONTOLOGY), engine=engine).values())
    assert not any(conclusions(Store.in_memory(FACTS), engine="owlrl").values())


# The rules


def test_the_rules_stand_for_the_axioms_of_the_ontology() -> None:
    """A new axiom about a predicate that is asked for needs a rule, and a rule an axiom."""
    axioms = axioms_for(Store.in_memory(ONTOLOGY), asked_for())
    assert {axiom for rule in rules() for axiom in rule.axioms} == {*written(axioms)}
    assert {compact(predicate) for predicate in asked_for()} == {
        "dcterms:isPartOf",
        "omb:cites",
        "omb:reaches",
    }


def written(axioms: frozenset[Edge]) -> list[str]:
    """Axioms as the headers of rules write them, a chain with its members."""
    lists = {(subject, compact(predicate)): target for subject, predicate, target in axioms}

    def members(head: str) -> str:
        rest = lists[head, "rdf:rest"]
        return compact(lists[head, "rdf:first"]) + ("" if compact(rest) == "rdf:nil" else f" {members(rest)}")

    chains = {target: f"( {members(target)} )" for _, name, target in axioms if name.endswith("ChainAxiom")}
    return [
        f"{compact(subject)} {compact(name)} {chains.get(target, compact(target))}".replace("rdf:type", "a")
        for subject, name, target in axioms
        if (subject, "rdf:first") not in lists
    ]


def test_every_rule_says_in_a_sentence_what_it_concludes_and_by_which_rule_of_owl() -> None:
    assert len(rules()) == 4
    for rule in rules():
        assert rule.summary.endswith(".")
        assert rule.owl in {"prp-trp", "prp-spo1", "prp-spo2"}
        assert {t.predicate.value for t in DRAWN["rules"][rule.name]} == {rule.concludes}


def test_each_conclusion_stands_in_the_graph_of_the_rule_that_made_it() -> None:
    store = Store.in_memory([*FACTS, *ONTOLOGY])
    assert conclude(store) == len(INFERRED["rules"])
    assert {quad.triple for quad in store.quads(GRAPH_INFERRED)} == INFERRED["rules"]
    for rule in rules():
        made = {quad.triple for quad in store.quads(f"{GRAPH_INFERRED}/{rule.name}")}
        assert made == DRAWN["rules"][rule.name]
    reached = triples("d:20-000-001 omb:reaches body:northamptonshire .")
    assert reached <= DRAWN["rules"]["reaches-respondent"]
    assert not reached & DRAWN["rules"]["reaches-successor"]


@pytest.mark.parametrize("engine", ENGINES)
def test_earlier_conclusions_are_replaced_and_lead_to_nothing(engine: str) -> None:
    wrong = "d:24-000-003 omb:cites <urn:withdrawn> . <urn:withdrawn> a omb:Provision ; dcterms:isPartOf <urn:all> ."
    graphs = (GRAPH_INFERRED, f"{GRAPH_INFERRED}/cites-whole", f"{GRAPH_INFERRED}/a-rule-of-old")
    store = Store.in_memory([*FACTS, *ONTOLOGY, *(quad for graph in graphs for quad in quads(wrong, graph))])
    conclude(store, engine=engine)
    assert {quad.triple for quad in store.quads(GRAPH_INFERRED)} == INFERRED[engine]
    assert f"{GRAPH_INFERRED}/a-rule-of-old" not in store.graphs()
    once = {*store.quads()}
    conclude(store, engine=engine)
    assert {*store.quads()} == once


def test_conclusions_are_current_until_another_engine_draws_them() -> None:
    store = Store.in_memory([*FACTS, *ONTOLOGY])
    assert not is_current(provenance.current(store))
    conclude(store)
    assert is_current(provenance.current(store))
    conclude(store, engine="owlrl")
    assert not is_current(provenance.current(store))


# The rules beside owlrl

PLACES = ("", "/part/I", "/section/1", "/section/1/2", "/section/1/2/a")
LAWS = [f"{act}{place}" for act in (ACT, LGA) for place in PLACES]
COUNCILS = [f"{ID}body/{name}" for name in "abcdef"]
NUMBERED = [f"{ID}decision/2{n}-000-00{n}" for n in range(4)]
PARTS = [f"{NUMBERED[0]}/{part}" for part in ("section/1", "paragraph/1", "citation/1-1")]
# What may be joined by what: law in any order and in circles, councils that succeed themselves.
JOINED = (
    (LAWS, DCTERMS + "isPartOf", LAWS),
    (PARTS, DCTERMS + "isPartOf", PARTS + NUMBERED),
    (NUMBERED, OMB + "cites", LAWS),
    (NUMBERED, OMB + "respondent", COUNCILS),
    (NUMBERED, OMB + "reaches", COUNCILS),
    (COUNCILS, OMB + "isSupersededBy", COUNCILS),
    (NUMBERED, OMB + "mentions", COUNCILS),
    (NUMBERED, OMB + "relatedDecision", NUMBERED),
    (PARTS, OMB + "target", LAWS),
)
GRAPHS = [ox.NamedNode(GRAPH_REGISTER + "provisions"), ox.NamedNode(GRAPH_DECISION + "20-000-000")]


def joined(subjects: list[str], predicate: str, targets: list[str]) -> st.SearchStrategy[ox.Quad]:
    """A fact of one predicate, in one of two graphs."""
    ends = (st.sampled_from(iris).map(ox.NamedNode) for iris in (subjects, targets))
    subject, target = ends
    return st.builds(ox.Quad, subject, st.just(ox.NamedNode(predicate)), target, st.sampled_from(GRAPHS))


def typed() -> list[ox.Quad]:
    """The classes that the graph gives to law."""
    lines = (f"<{law}> a omb:{'Instrument' if law in (ACT, LGA) else 'Provision'} ." for law in LAWS)
    return quads("\n".join(lines), GRAPH_REGISTER + "provisions")


def same_from_both(store: Store) -> int:
    """Assert that rules and owlrl conclude the same, and say how much that is."""
    by_rules, by_owlrl = (union(conclusions(store, engine=engine)) for engine in ENGINES)
    assert by_rules == by_owlrl
    return len(by_rules)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.one_of([joined(*ends) for ends in JOINED]), max_size=40))
def test_rules_conclude_what_owlrl_does_from_any_facts(facts: list[ox.Quad]) -> None:
    same_from_both(Store.in_memory([*facts, *typed(), *ONTOLOGY]))


def test_rules_conclude_what_owlrl_does_from_the_five_decisions(store: Store) -> None:
    stated = [
        quad
        for graph in store.graphs()
        if not graph.startswith(GRAPH_INFERRED)
        for quad in store.quads(graph)
    ]
    assert same_from_both(Store.in_memory(stated)) == len([*store.quads(GRAPH_INFERRED)]) > 80


@pytest.mark.slow
def test_rules_are_quick_on_a_thousand_decisions(tmp_path: Path) -> None:
    """Fifty times as fast as owlrl to the same conclusions, and no slower a decision than on a quarter of them."""
    stores = {count: synthetic.fill(tmp_path / str(count), count) for count in (250, 1000)}
    by_rules = {count: min(timed(store, "rules") for _ in range(3)) for count, store in stores.items()}
    by_owlrl = timed(stores[1000], "owlrl")
    assert by_owlrl[1:] == by_rules[1000][1:] > (5000,)
    assert by_owlrl[0] > 50 * by_rules[1000][0]
    assert by_rules[1000][0] < 1.5 * 4 * by_rules[250][0]


def timed(store: Store, engine: str) -> tuple[float, int, int]:
    """The seconds of the processor that an engine takes, and how many and which conclusions it draws."""
    started = time.process_time()
    drawn = conclusions(store, engine=engine)
    took = time.process_time() - started
    return took, len(union(drawn)), hash(union(drawn))
