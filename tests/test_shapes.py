"""The shapes accept a good graph and reject it with any one fault planted in it.

The good graph is specimen.trig: one decision with a fact of every kind, and what it leads to.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import RDF, SH, Graph, Literal, URIRef
from rdflib.term import Node

from graphbuilder.namespaces import (
    CONCEPT,
    GRAPH_INFERRED,
    GRAPH_ONTOLOGY,
    GRAPH_REGISTER,
    ID,
    LEGISLATION,
    OMB,
    PREFIXES,
)
from graphbuilder.resources import ontology_dir
from graphbuilder.validate import Problem, ValidationError, decisions_and_reach, load_shapes, validate

SHAPE = "https://w3id.org/ombudsman-graph/shapes#"
A = str(RDF.type)
IRIS = {
    "c": CONCEPT,
    "d": ID + "decision/20-001-737/",
    "law": LEGISLATION,
}  # written {c}… in the faults below
SPARQL_PREFIXES = "".join(
    f"PREFIX {name}: <{iri}>\n" for name, iri in (PREFIXES | {"body": ID + "body/"}).items()
)
NOBODY = ox.NamedNode("urn:nobody")


def specimen() -> list[ox.Quad]:
    """The good graph, with the ontology in its own graph as in a store."""
    quads = [*ox.parse(path=Path(__file__).with_name("specimen.trig"), format=ox.RdfFormat.TRIG)]
    ontology = ox.parse(path=ontology_dir() / "ombudsman.ttl", format=ox.RdfFormat.TURTLE)
    quads += (
        ox.Quad(quad.subject, quad.predicate, quad.object, ox.NamedNode(GRAPH_ONTOLOGY)) for quad in ontology
    )
    return quads


SHAPES = load_shapes(ontology_dir() / "shapes.ttl")
PROCEDURES = ox.NamedNode(GRAPH_REGISTER + "procedures")  # to which no decision leads
GOOD = frozenset(
    quad.triple
    for quad in [*decisions_and_reach(specimen()), *(q for q in specimen() if q.graph_name == PROCEDURES)]
)


def problems_of(triples: Iterable[ox.Triple], shapes: Graph = SHAPES) -> tuple[Problem, ...]:
    """What is wrong with triples that all stand in one graph."""
    return validate((ox.Quad(*triple) for triple in triples), shapes=shapes).problems


def value_of(term: object) -> str:
    """The IRI or the characters of a term."""
    assert isinstance(term, ox.NamedNode | ox.BlankNode | ox.Literal)
    return term.value


def test_the_specimen_satisfies_every_shape() -> None:
    assert validate(specimen(), shapes=SHAPES).problems == ()
    assert problems_of(GOOD) == ()


FAULTS: dict[str, dict[str, str]] = tomllib.loads(
    Path(__file__).with_name("specimen-faults.toml").read_text("utf-8")
)


def test_the_registers_and_vocabularies_satisfy_the_shapes() -> None:
    paths = [
        path for folder in ("registers", "vocabulary") for path in (ontology_dir() / folder).glob("*.ttl")
    ]
    assert len(paths) > 15
    quads = [quad for path in paths for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE)]
    subclasses = (
        ox.Quad(*triple) for triple in GOOD if triple.predicate.value == PREFIXES["rdfs"] + "subClassOf"
    )
    assert validate([*quads, *subclasses], shapes=SHAPES).problems == ()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_the_one_problem_reported(fault: str) -> None:
    update, message = FAULTS[fault]["update"], FAULTS[fault]["message"]
    for prefix, iri in IRIS.items():
        update = update.replace("{" + prefix + "}", iri)
    store = ox.Store()
    store.extend(ox.Quad(*triple) for triple in GOOD)
    store.update(SPARQL_PREFIXES + update)
    faulty = {quad.triple for quad in store}
    assert faulty != GOOD, "the fault was not planted"
    assert {problem.message for problem in problems_of(faulty)} == {message}


# Beyond these, every single constraint of every shape is broken once, in the way of its kind: by what stands
# in the place of a value that satisfies it, given that value and the constraint's own.
Term = ox.NamedNode | ox.BlankNode | ox.Literal
TOKEN = ox.NamedNode(PREFIXES["xsd"] + "token")
BREAKS: dict[Node, Callable[[str, str], Term | None]] = {
    SH["class"]: lambda value, limit: NOBODY,
    SH.datatype: lambda value, limit: ox.Literal(value, datatype=TOKEN),
    SH.hasValue: lambda value, limit: NOBODY,
    SH.languageIn: lambda value, limit: ox.Literal(value, language="fr"),
    SH.minCount: lambda value, limit: None,
    SH.minExclusive: lambda value, limit: ox.Literal(int(limit)),
    SH.minInclusive: lambda value, limit: ox.Literal(int(limit) - 1),
    SH.minLength: lambda value, limit: ox.Literal(""),
    SH.node: lambda value, limit: NOBODY,
    SH.nodeKind: lambda value, limit: ox.BlankNode("somebody"),
    SH["or"]: lambda value, limit: NOBODY,
    SH.pattern: lambda value, limit: ox.NamedNode("urn:/"),
}
# These are broken by another value beside the one there is.
ADDS: dict[Node, Term] = {
    SH.maxCount: ox.NamedNode("urn:another"),
    SH.uniqueLang: ox.Literal("another", language="en"),
}
BROKEN_BY_NAME = {SH.lessThan, SH.xone}  # they compare two properties; FAULTS has one fault for each
TARGETS = {SH.targetClass, SH.targetSubjectsOf}
NO_CONSTRAINT = {RDF.type, SH.message, SH.path, SH.property, SH.severity, *TARGETS}


def constraints() -> list[tuple[Node, Node, Node]]:
    """Every constraint that a person can be told of: the node shape, the shape that holds it, its kind."""
    targeted = {node_shape for target in TARGETS for node_shape in SHAPES.subjects(target)}
    return sorted(
        (node_shape, shape, kind)
        for node_shape in targeted
        for shape in (node_shape, *SHAPES.objects(node_shape, SH.property))
        for kind in set(SHAPES.predicates(shape)) - NO_CONSTRAINT - BROKEN_BY_NAME
    )


CONSTRAINTS = constraints()


def alone(node_shape: Node, shape: Node, kind: Node) -> Graph:
    """One constraint in force, with the shapes and lists that it needs: what is left out only takes time."""
    kept = Graph()
    kept += (row for row in SHAPES.triples((node_shape, None, None)) if row[1] in TARGETS | {RDF.type})
    kept += (row for row in SHAPES.triples((shape, None, None)) if row[1] in NO_CONSTRAINT | {kind})
    if shape != node_shape:
        kept.add((node_shape, SH.property, shape))
    frontier = [*SHAPES.objects(shape, kind)]
    while frontier:
        needed = [*SHAPES.triples((frontier.pop(), None, None))]
        kept += needed
        frontier += (target for _, _, target in needed)
    return kept


def focus_nodes(node_shape: Node, data: AbstractSet[ox.Triple]) -> set[str]:
    """What the shape looks at in the data."""
    classes = {str(target) for target in SHAPES.objects(node_shape, SH.targetClass)}
    predicates = {str(target) for target in SHAPES.objects(node_shape, SH.targetSubjectsOf)}
    return {
        value_of(subject)
        for subject, predicate, target in data
        if predicate.value in predicates or (predicate.value == A and value_of(target) in classes)
    }


def broken(node_shape: Node, shape: Node, kind: Node, data: AbstractSet[ox.Triple]) -> AbstractSet[ox.Triple]:
    """The data with the constraint broken once."""
    limit = str(SHAPES.value(shape, kind))
    focus = focus_nodes(node_shape, data)
    if shape == node_shape:
        return renamed(min(focus), BREAKS[kind](min(focus), limit), data)
    path = str(SHAPES.value(shape, SH.path))
    values = sorted((t for t in data if t.predicate.value == path and value_of(t.subject) in focus), key=str)
    assert values, f"the specimen has no value for {path} that a fault could replace"
    subject, predicate, target = values[0]
    if kind in ADDS:
        return data | {ox.Triple(subject, predicate, ADDS[kind])}
    new = BREAKS[kind](value_of(target), limit)
    rest = data - {triple for triple in values if triple.subject == subject}
    return rest if new is None else rest | {ox.Triple(subject, predicate, new)}


def renamed(old: str, new: Term | None, data: AbstractSet[ox.Triple]) -> AbstractSet[ox.Triple]:
    """The data with another name for one subject."""
    assert isinstance(new, ox.NamedNode | ox.BlankNode)
    return {ox.Triple(new if value_of(s) == old else s, p, o) for s, p, o in data}


@pytest.mark.parametrize(
    ("node_shape", "shape", "kind"),
    CONSTRAINTS,
    ids=["-".join(str(node).rpartition("#")[2] for node in row[1:]) for row in CONSTRAINTS],
)
def test_every_constraint_rejects_a_graph_that_breaks_it(node_shape: Node, shape: Node, kind: Node) -> None:
    problems = problems_of(broken(node_shape, shape, kind, GOOD), alone(node_shape, shape, kind))
    assert {(problem.shape, problem.message) for problem in problems} == {
        (str(shape), str(SHAPES.value(shape, SH.message)))
    }


def test_the_suite_has_not_shrunk() -> None:
    shapes_with_message = set(SHAPES.subjects(SH.message))
    assert shapes_with_message == {shape for _, shape, _ in CONSTRAINTS} | {
        shape for kind in BROKEN_BY_NAME for shape in SHAPES.subjects(kind)
    }
    assert {str(message) for kind in BROKEN_BY_NAME for message in messages_about(kind)} <= {
        fault["message"] for fault in FAULTS.values()
    }
    assert (len(shapes_with_message), len(CONSTRAINTS), len(FAULTS)) == (155, 383, 27)


def messages_about(kind: Node) -> Iterator[Node]:
    """The messages of the shapes that hold a kind of constraint."""
    for shape in SHAPES.subjects(kind):
        yield from SHAPES.objects(shape, SH.message)


def test_every_class_that_a_graph_holds_has_a_shape() -> None:
    classes = {value_of(target) for _, predicate, target in GOOD if predicate.value == A}
    targeted = {str(target) for target in SHAPES.objects(None, SH.targetClass)}
    assert classes - targeted == {PREFIXES["prov"] + "Entity"}


def test_every_shape_says_in_plain_words_what_it_demands() -> None:
    for shape in {shape for _, shape, _ in CONSTRAINTS}:
        message = str(SHAPES.value(shape, SH.message))
        assert message[0].isupper(), message
        assert message.endswith("."), message
        assert not re.search(r"\b(sh|omb|dcterms|skos|prov):|minCount|nodeKind", message), message
        assert SHAPES.value(shape, SH.severity) in {SH.Violation, SH.Warning}, shape


def replaced(predicate: str, value: Term) -> set[ox.Triple]:
    """The good graph with the one value of a predicate replaced."""
    (old,) = (triple for triple in GOOD if triple.predicate.value == predicate)
    return {*(GOOD - {old}), ox.Triple(old.subject, old.predicate, value)}


def test_a_problem_says_what_where_and_how_bad() -> None:
    minus = ox.Literal("-1", datatype=ox.NamedNode(PREFIXES["xsd"] + "decimal"))
    assert problems_of(replaced(OMB + "amount", minus)) == (
        Problem(
            decision="20-001-737",
            focus=ID + "decision/20-001-737/remedy/72-1",
            path=OMB + "amount",
            value="-1",
            severity="Violation",
            message="A remedy has at most one amount in pounds, an xsd:decimal above 0.",
            shape=SHAPE + "Remedy-amount",
        ),
    )


def test_warnings_alone_conform() -> None:
    undated = [
        ox.Quad(*triple) for triple in GOOD if triple.predicate.value != PREFIXES["dcterms"] + "issued"
    ]
    report = validate(undated, shapes=SHAPES)
    assert report.conforms
    assert [problem.severity for problem in report.problems] == ["Warning"]


def test_a_violation_does_not_conform() -> None:
    nameless = [
        ox.Quad(*triple) for triple in GOOD if triple.predicate.value != PREFIXES["skos"] + "prefLabel"
    ]
    assert not validate(nameless, shapes=SHAPES).conforms


def test_inferred_triples_are_not_validated() -> None:
    wrong = ox.Triple(NOBODY, ox.NamedNode(A), ox.NamedNode(OMB + "Remedy"))
    inferred = ox.Quad(wrong.subject, wrong.predicate, wrong.object, ox.NamedNode(GRAPH_INFERRED))
    assert not validate([*specimen(), ox.Quad(*wrong)], shapes=SHAPES).conforms
    assert validate([*specimen(), inferred], shapes=SHAPES).conforms


def test_reach_leaves_out_what_no_decision_leads_to() -> None:
    kent, ofsted = ID + "body/kent-county-council", ID + "body/ofsted"
    label = ox.NamedNode(PREFIXES["skos"] + "prefLabel")
    stray = ox.Quad(ox.NamedNode(kent), label, ox.Literal("Kent"), ox.NamedNode(GRAPH_REGISTER + "councils"))
    reached = {value_of(quad.subject) for quad in decisions_and_reach([*specimen(), stray])}
    assert ofsted in reached
    assert kent not in reached
    assert OMB + "Council" in reached  # with its superclass, which sh:class needs
    assert OMB + "respondent" not in reached


def test_shapes_that_are_not_shacl_are_refused(capfd: pytest.CaptureFixture[str]) -> None:
    wrong = Graph()
    wrong.add((URIRef(SHAPE + "x"), SH.targetClass, URIRef(OMB + "Decision")))
    wrong.add((URIRef(SHAPE + "x"), RDF.type, SH.NodeShape))
    wrong.add((URIRef(SHAPE + "x"), SH.minLength, Literal("many")))
    with pytest.raises(ValidationError, match="shapes"):
        problems_of(GOOD, wrong)
    assert capfd.readouterr() == ("", "")
