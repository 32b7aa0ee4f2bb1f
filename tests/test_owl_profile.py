"""The ontology is in the profile OWL 2 RL, and the checker that says so knows what is not."""

import pytest
from owl_profile import violations
from rdflib import Graph

from graphbuilder.resources import ontology_dir

PREFIXES = """
@prefix : <http://example.org/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:A a owl:Class . :B a owl:Class . :C a owl:Class .
:p a owl:ObjectProperty . :q a owl:ObjectProperty . :r a owl:ObjectProperty . :d a owl:DatatypeProperty .
"""


def test_the_ontology_is_in_owl_2_rl() -> None:
    graph = Graph()
    for name in ("ombudsman.ttl", "alignments.ttl"):
        graph.parse(ontology_dir() / name)
    assert len(graph) > 700
    assert violations(graph) == []


@pytest.mark.parametrize(
    "axiom",
    [
        ":A rdfs:subClassOf :B .",
        ":A owl:disjointWith :B . :A owl:equivalentClass :C .",
        "[ a owl:Restriction ; owl:onProperty :p ; owl:someValuesFrom :A ] rdfs:subClassOf :B .",
        "[ a owl:Restriction ; owl:onProperty :p ; owl:someValuesFrom owl:Thing ] rdfs:subClassOf :B .",
        "[ a owl:Class ; owl:unionOf ( :A :B ) ] rdfs:subClassOf :C .",
        "[ a owl:Class ; owl:oneOf ( :x :y ) ] rdfs:subClassOf :C .",
        ":A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :p ; owl:allValuesFrom :B ] .",
        ":A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :d ; owl:allValuesFrom xsd:string ] .",
        ":A rdfs:subClassOf [ a owl:Class ; owl:complementOf :B ] .",
        ":A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :p ; owl:maxCardinality 1 ] .",
        ":A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :p ; owl:maxCardinality 0 ] .",
        ":A owl:equivalentClass [ a owl:Class ; owl:intersectionOf ( :B [ a owl:Restriction ; owl:onProperty :p ;"
        " owl:hasValue :x ] ) ] .",
        ":p a owl:TransitiveProperty , owl:SymmetricProperty . :q a owl:FunctionalProperty ; owl:inverseOf :r .",
        ":d a owl:FunctionalProperty ; rdfs:domain :A ; rdfs:range xsd:dateTime .",
        ":p owl:propertyChainAxiom ( :p :q ) . :q a owl:TransitiveProperty .",
        ":p owl:propertyChainAxiom :one . :one rdf:first :p ; rdf:rest :two . :two rdf:first :q ; rdf:rest ( ) .",
        ":A owl:hasKey ( :p :d ) .",
        ":x a :A ; :p :y ; :d 1 .",
    ],
)
def test_what_the_profile_has_is_let_through(axiom: str) -> None:
    assert violations(Graph().parse(data=PREFIXES + axiom, format="turtle")) == []


@pytest.mark.parametrize(
    ("axiom", "message"),
    [
        (":A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :p ; owl:someValuesFrom :B ] .", "superclass"),
        (":A rdfs:subClassOf [ a owl:Class ; owl:unionOf ( :B :C ) ] .", "superclass"),
        (":A rdfs:subClassOf [ a owl:Class ; owl:oneOf ( :x ) ] .", "superclass"),
        (":A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :p ; owl:maxCardinality 2 ] .", "at most 2"),
        (":A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :p ; owl:minCardinality 1 ] .", "superclass"),
        (":A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :p ; owl:cardinality 1 ] .", "superclass"),
        (":A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :p ; owl:hasSelf true ] .", "superclass"),
        ("[ a owl:Restriction ; owl:onProperty :p ; owl:allValuesFrom :A ] rdfs:subClassOf :B .", "subclass"),
        ("[ a owl:Class ; owl:complementOf :A ] rdfs:subClassOf :B .", "subclass"),
        (":A rdfs:subClassOf owl:Thing .", "owl:Thing"),
        (":A owl:equivalentClass [ a owl:Class ; owl:unionOf ( :B :C ) ] .", "equivalent"),
        (":A owl:disjointUnionOf ( :B :C ) .", "disjoint union"),
        (":p a owl:ReflexiveProperty .", "reflexive"),
        (":d rdfs:range xsd:date .", "xsd:date"),
        (":d rdfs:range owl:rational .", "owl:rational"),
        (":d rdfs:range [ a rdfs:Datatype ; owl:oneOf ( 1 2 ) ] .", "data range"),
        (":A rdfs:subClassOf :Undeclared .", "no declared class"),
        (":p rdfs:domain :Undeclared .", "no declared class"),
        (":p rdfs:subPropertyOf :undeclared .", "no declared property"),
        (":p rdfs:subPropertyOf :d .", "two kinds"),
        (":p a owl:DatatypeProperty .", "data property and object property"),
        (":d a owl:AnnotationProperty .", "annotation property and data property"),
        (":A a rdfs:Datatype .", "class and datatype"),
        ("owl:Thing a owl:Class .", "reserved"),
        (":d a owl:InverseFunctionalProperty .", "no declared object property"),
        (":p a owl:TransitiveProperty , owl:FunctionalProperty .", "not simple"),
        (":p owl:propertyChainAxiom ( :q :r ) . :p rdfs:subPropertyOf :q . :q a owl:IrreflexiveProperty .",
         "not simple"),
        (":p owl:propertyChainAxiom ( :q :p :r ) .", "not regular"),
        (":p owl:propertyChainAxiom ( :q :r ) . :q owl:propertyChainAxiom ( :p :r ) .", "not regular"),
        (":p owl:propertyChainAxiom ( :p ) .", "two members"),
        (":p owl:propertyChainAxiom ( :d :q ) .", "no declared object property"),
        (":x :undeclared :y .", "not declared"),
        (":x :p 1 .", "wrong kind"),
        (":x :d '2020-01-01'^^xsd:date .", "xsd:date"),
        (":A owl:onProperty :p .", "has no name"),
    ],
)  # fmt: skip
def test_what_the_profile_lacks_is_named(axiom: str, message: str) -> None:
    found = violations(Graph().parse(data=PREFIXES + axiom, format="turtle"))
    assert any(message in line for line in found), found
