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
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import RDF, SH, Graph, Literal, URIRef
from rdflib.term import Node

from graphbuilder.namespaces import (
    CONCEPT,
    GRAPH,
    GRAPH_DECISION,
    GRAPH_ONTOLOGY,
    GRAPH_REGISTER,
    ID,
    LEGISLATION,
    OMB,
    PREFIXES,
)
from graphbuilder.resources import ontology_dir
from graphbuilder.store import Store
from graphbuilder.validate import ENGINES, Problem, Report, ShapesError, load_shapes, validate
from graphbuilder.validate.problems import component

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


def rdflib_graph(quads: Iterable[ox.Quad]) -> Graph:
    """The same in rdflib, which has more ways to look into a graph."""
    return Graph().parse(data=ox.serialize(quads, format=ox.RdfFormat.TURTLE), format="turtle")


def quads_of(graph: Graph) -> list[ox.Quad]:
    """And the way back."""
    return [*ox.parse(graph.serialize(format="nt"), format=ox.RdfFormat.N_TRIPLES)]


SHAPES = rdflib_graph(load_shapes())
ONTOLOGY = ox.NamedNode(GRAPH_ONTOLOGY)
GOOD = frozenset(
    quad.triple
    for quad in specimen()
    if quad.graph_name != ONTOLOGY or quad.predicate.value == PREFIXES["rdfs"] + "subClassOf"
)


def in_graph(triple: ox.Triple, graph: str) -> ox.Quad:
    """A triple as a named graph states it."""
    return ox.Quad(triple.subject, triple.predicate, triple.object, ox.NamedNode(graph))


def stored(triples: Iterable[ox.Triple]) -> Store:
    """A store of triples: what is said of a decision and its parts in its own graph, all else in a register's."""
    graphs = {True: GRAPH_DECISION + "20-001-737", False: GRAPH_REGISTER + "other"}
    decision = ID + "decision/20-001-737/"
    return Store.in_memory(
        in_graph(triple, graphs[f"{value_of(triple.subject)}/".startswith(decision)]) for triple in triples
    )


def judged(store: Store, shapes: Graph | None = None, engine: str = "built-in") -> Report:
    """What the shapes find wrong in a store; no checks."""
    return validate(store, (load_shapes() if shapes is None else quads_of(shapes), ()), engine=engine)


def problems_of(triples: Iterable[ox.Triple], shapes: Graph | None = None) -> tuple[Problem, ...]:
    """What is wrong with triples, on which both engines must agree."""
    store = stored(triples)
    ours, yardstick = (judged(store, shapes, engine).problems for engine in ENGINES)
    assert ours == yardstick
    return ours


def value_of(term: object) -> str:
    """The IRI or the characters of a term."""
    assert isinstance(term, ox.NamedNode | ox.BlankNode | ox.Literal)
    return term.value


def test_the_specimen_satisfies_every_shape() -> None:
    for engine in ENGINES:
        assert judged(Store.in_memory(specimen()), engine=engine).problems == ()
    assert problems_of(GOOD) == ()


FAULTS: dict[str, dict[str, str]] = tomllib.loads(
    Path(__file__).with_name("specimen-faults.toml").read_text("utf-8")
)


def test_the_registers_and_vocabularies_satisfy_the_shapes() -> None:
    paths = [
        path for folder in ("registers", "vocabulary") for path in (ontology_dir() / folder).glob("*.ttl")
    ]
    assert len(paths) > 15
    triples = [quad.triple for path in paths for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE)]
    subclasses = [triple for triple in GOOD if triple.predicate.value == PREFIXES["rdfs"] + "subClassOf"]
    assert problems_of([*triples, *subclasses]) == ()


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
    assert {(problem.found_by, problem.message, problem.components) for problem in problems} == {
        (str(shape), str(SHAPES.value(shape, SH.message)), (component(str(kind).removeprefix(str(SH))),))
    }


def test_the_suite_has_not_shrunk() -> None:
    shapes_with_message = set(SHAPES.subjects(SH.message))
    assert shapes_with_message == {shape for _, shape, _ in CONSTRAINTS} | {
        shape for kind in BROKEN_BY_NAME for shape in SHAPES.subjects(kind)
    }
    assert {str(message) for kind in BROKEN_BY_NAME for message in messages_about(kind)} <= {
        fault["message"] for fault in FAULTS.values()
    }
    assert (len(shapes_with_message), len(CONSTRAINTS), len(FAULTS)) == (159, 394, 28)


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
            focus=ID + "decision/20-001-737/remedy/72-1",
            path=OMB + "amount",
            value="-1",
            severity="Violation",
            message="A remedy has at most one amount in pounds, an xsd:decimal above 0.",
            found_by=SHAPE + "Remedy-amount",
            components=("MinExclusiveConstraintComponent",),
        ),
    )


def without(predicate: str) -> Store:
    """The good graph without the triples of a predicate."""
    return stored(triple for triple in GOOD if triple.predicate.value != predicate)


def test_warnings_alone_conform() -> None:
    report = judged(without(PREFIXES["dcterms"] + "issued"))
    assert report.conforms
    assert [problem.severity for problem in report.problems] == ["Warning"]


def test_a_violation_does_not_conform() -> None:
    assert not judged(without(PREFIXES["skos"] + "prefLabel")).conforms


@pytest.mark.parametrize("engine", ENGINES)
def test_inferred_triples_are_not_validated(engine: str) -> None:
    wrong = ox.Triple(NOBODY, ox.NamedNode(A), ox.NamedNode(OMB + "Remedy"))
    for graph, conforms in (("ontology", False), ("inferred", True), ("inferred/a-rule", True)):
        store = Store.in_memory([*specimen(), in_graph(wrong, GRAPH + graph)])
        assert judged(store, engine=engine).conforms == conforms


@pytest.mark.parametrize("graph", ["register/councils", "decision/20-001-737", "decision/98-000-001"])
def test_what_several_graphs_say_of_a_thing_is_judged_together(graph: str) -> None:
    """Wherever a second title of the decision, or a second name of a body, is stated."""
    title = next(t for t in GOOD if t.predicate.value == PREFIXES["dcterms"] + "title")
    title = ox.Triple(title.subject, ox.NamedNode(PREFIXES["dcterms"] + "identifier"), title.object)
    name = next(
        t for t in GOOD if t.predicate.value.endswith("prefLabel") and "/id/body/" in value_of(t.subject)
    )
    for triple in (title, name):
        second = ox.Triple(triple.subject, triple.predicate, ox.Literal("20 001 738"))
        store = Store.in_memory([*specimen(), in_graph(second, GRAPH + graph)])
        ours, yardstick = (judged(store, engine=engine).problems for engine in ENGINES)
        assert ours == yardstick
        assert value_of(triple.subject) in {problem.focus for problem in ours}


# The engine beside pySHACL, beyond what the shapes use today

NUMBERS = ("-1", "0", "1.50", "007", "many", "")
DAYS = ("2021-02-28", "2021-02-30", "today")
TAGS = ("en", "en-GB", "cy", "EN")
VALUES: list[Term] = [
    *(ox.Literal(text, datatype=ox.NamedNode(PREFIXES["xsd"] + "integer")) for text in NUMBERS),
    *(ox.Literal(text, datatype=ox.NamedNode(PREFIXES["xsd"] + "decimal")) for text in NUMBERS),
    *(ox.Literal(text, datatype=ox.NamedNode(PREFIXES["xsd"] + "date")) for text in DAYS),
    *(ox.Literal(text, language=tag) for text in ("fault", "") for tag in TAGS),
    ox.Literal("fault"),
    ox.Literal("2021", datatype=ox.NamedNode(PREFIXES["xsd"] + "gYear")),
    ox.Literal("1.5E0", datatype=ox.NamedNode(PREFIXES["xsd"] + "double")),
    ox.NamedNode("urn:known"),
    ox.NamedNode("urn:below"),
    NOBODY,
    ox.BlankNode("somebody"),
]
COMPARABLE = [
    v
    for v in VALUES
    if re.fullmatch(r'"(-?\d+"\^\^<.*#integer>|[-\d.]+"\^\^<.*#decimal>|.*#double>)', str(v))
]
KNOWN = """
<urn:known> a <urn:Kind> . <urn:below> a <urn:KindBelow> . <urn:KindBelow> rdfs:subClassOf <urn:KindBetween> .
<urn:KindBetween> rdfs:subClassOf <urn:Kind> . <urn:thing> a <urn:Thing> ; <urn:other> 1, 1.5 .
"""
LIMITS = {
    "class": ["<urn:Kind>"],
    "datatype": ["xsd:integer", "xsd:decimal", "xsd:double", "xsd:date", "xsd:string", "xsd:gYear"],
    "nodeKind": [f"sh:{kind}" for kind in ("IRI", "Literal", "BlankNode", "IRIOrLiteral", "BlankNodeOrIRI")],
    "minExclusive maxExclusive minInclusive maxInclusive": ["0", "1.5", "7"],
    "minLength maxLength minCount maxCount": ["1", "5", "40"],
    "pattern": ['"^[a-z]"'],
    "languageIn": ['( "en" "cy" )'],
    "uniqueLang": ["true"],
    "in": ['( <urn:known> "fault" 0 )'],
    "hasValue": ["<urn:known>", "<urn:unknown>"],
    "lessThan lessThanOrEquals": ["<urn:other>"],
    "node not": ["<urn:shape:kind>"],
    "and or xone": ["( <urn:shape:kind> <urn:shape:iri> )"],
}
STATEMENTS = [f"sh:{name} {limit}" for names in LIMITS for name in names.split() for limit in LIMITS[names]]
OTHER_SHAPES = """
<urn:shape:kind> a sh:NodeShape ; sh:class <urn:Kind> . <urn:shape:iri> a sh:NodeShape ; sh:nodeKind sh:IRI .
<urn:shape> a sh:NodeShape ; sh:targetClass <urn:Thing> ; sh:property <urn:shape:value> .
<urn:shape:value> a sh:PropertyShape ; sh:path <urn:value> ; sh:message "wrong" ;
"""


def turtle(text: str) -> list[ox.Quad]:
    prefixes = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in (PREFIXES | {"sh": str(SH)}).items())
    return [*ox.parse(prefixes + text, format=ox.RdfFormat.TURTLE)]


@pytest.mark.parametrize("limit", STATEMENTS)
def test_a_constraint_means_to_the_engine_what_it_means_to_pyshacl(limit: str) -> None:
    """One value at a time, and all at once.

    Of values that cannot be compared pySHACL says nothing; by the recommendation, and to the engine, they are wrong.
    """
    shapes = (turtle(f"{OTHER_SHAPES} {limit} ."), ())
    known = [quad.triple for quad in turtle(KNOWN)]
    chosen = COMPARABLE if re.match("sh:(min|max)(Ex|In)clusive|sh:lessThan", limit) else VALUES
    for values in (*([value] for value in chosen), chosen, []):
        said = [ox.Triple(ox.NamedNode("urn:thing"), ox.NamedNode("urn:value"), value) for value in values]
        store = stored([*known, *said])
        ours, yardstick = (validate(store, shapes, engine=engine).problems for engine in ENGINES)
        assert ours == yardstick, values


def mutated(draw: st.DataObject, triples: list[ox.Triple]) -> set[ox.Triple]:
    """The good graph after some random changes: triples that go, and values that other things have."""
    changed = {*triples}
    for triple in draw.draw(st.lists(st.sampled_from(triples), max_size=6)):
        changed.discard(triple)
        if other := draw.draw(st.one_of(st.none(), st.sampled_from(triples))):
            changed.add(ox.Triple(triple.subject, triple.predicate, other.object))
    return changed


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_a_graph_with_any_faults_is_to_the_engine_what_it_is_to_pyshacl(data: st.DataObject) -> None:
    problems_of(mutated(data, sorted(GOOD, key=str)))


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("sh:closed true", "sh:closed"),
        ('sh:minLength "many"', "sh:minLength"),
        ("sh:qualifiedMinCount 1", "sh:qualifiedMinCount"),
        ("sh:nodeKind sh:Nothing", "sh:nodeKind"),
        ("sh:path <urn:other>", "sh:path is given 2 times"),
    ],
)
def test_shapes_that_the_engine_does_not_know_are_refused(said: str, message: str) -> None:
    with pytest.raises(ShapesError, match=message):
        validate(stored(GOOD), (turtle(f"{OTHER_SHAPES} {said} ."), ()))


def test_a_path_of_several_steps_is_refused() -> None:
    shapes = turtle(
        "<urn:s> sh:targetClass omb:Decision ; sh:path <urn:p> . <urn:p> sh:inversePath omb:cites ."
    )
    with pytest.raises(ShapesError, match="only the path of a single property"):
        validate(stored(GOOD), (shapes, ()))


def test_shapes_that_are_not_shacl_are_refused(capfd: pytest.CaptureFixture[str]) -> None:
    wrong = Graph()
    wrong.add((URIRef(SHAPE + "x"), SH.targetClass, URIRef(OMB + "Decision")))
    wrong.add((URIRef(SHAPE + "x"), RDF.type, SH.NodeShape))
    wrong.add((URIRef(SHAPE + "x"), SH.minLength, Literal("many")))
    for engine in ENGINES:
        with pytest.raises(ShapesError, match="not valid SHACL"):
            judged(stored(GOOD), wrong, engine)
    assert capfd.readouterr() == ("", "")
