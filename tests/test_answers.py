"""What must not change the answers of the queries, and what a fact may look like without a row lost or doubled."""

import csv
import io
import re
from collections.abc import Callable

import pyoxigraph as ox
import pytest
from asking import answer, expected, parameters, questions, rows
from pyoxigraph import NamedNode, Quad, RdfFormat
from rdflib import Dataset

from graphbuilder.namespaces import CONCEPT, GRAPH_REGISTER, ID, LEGISLATION
from graphbuilder.queries import Query, named
from graphbuilder.store import Store

TABLES = ("decisions", "citations", "guidance", "bodies", "findings", "remedies", "time-limits")
SLOW_IN_RDFLIB = frozenset(
    ("councils-of-place", "decisions-by-succession")
)  # it walks a path from every term
NEEDED = re.compile("/graph/(?:decision/|provenance|register/procedures)")
IRI = re.compile(r"https?://\S+$")

# What must not change the answers.


@pytest.fixture(scope="module")
def said_twice(quads: list[Quad]) -> Store:
    """The graph of the five decisions, in which all that is not about a decision is also said in another graph."""
    again = NamedNode(f"{GRAPH_REGISTER}again")
    decisions = f"{ID}decision/"
    copies = [
        Quad(quad.subject, quad.predicate, quad.object, again)
        for quad in quads
        if not str(quad.subject).startswith(f"<{decisions}") and "/graph/" not in str(quad.subject)
    ]
    return Store.in_memory([*quads, *copies])


@pytest.mark.parametrize("query", questions(), ids=lambda query: query.name)
def test_what_two_graphs_say_is_counted_once(query: Query, said_twice: Store, store: Store) -> None:
    """The union of all graphs gives a triple once for each graph that holds it; answers must not show that."""
    assert answer(query, said_twice) == answer(query, store)


@pytest.fixture(scope="module")
def in_rdflib(quads: list[Quad]) -> Dataset:
    """The graph of the five decisions in another engine; without what no answer needs, for that engine is slow."""
    reached = reached_from(needed(quads), quads)
    dataset = Dataset(default_union=True)
    data = ox.serialize((quad for quad in quads if quad.subject in reached), format=RdfFormat.N_QUADS)
    assert data is not None
    dataset.parse(data=data.decode(), format="nquads")
    return dataset


def needed(quads: list[Quad]) -> set[object]:
    """What the graphs of decisions and procedures describe, and what the agreed answers name."""
    cells = {cell for query in questions() for row in expected(query.name) for cell in row}
    return {quad.subject for quad in quads if NEEDED.search(str(quad.graph_name))} | {
        NamedNode(cell) for cell in cells if IRI.match(cell)
    }


def reached_from(start: set[object], quads: list[Quad]) -> set[object]:
    """These resources, and those to which what is said of them leads."""
    said: dict[object, list[Quad]] = {}
    for quad in quads:
        said.setdefault(quad.subject, []).append(quad)
    reached, ahead = set(start), [*start]
    while ahead:
        linked = {quad.object for quad in said.get(ahead.pop(), []) if quad.object in said} - reached
        reached |= linked
        ahead += linked
    return reached


@pytest.mark.parametrize(
    "query",
    [query for query in questions() if query.name not in SLOW_IN_RDFLIB],
    ids=lambda query: query.name,
)
def test_another_engine_answers_the_same(query: Query, in_rdflib: Dataset, store: Store) -> None:
    given = parameters().get(query.name, {})
    terms = {p.name: p.term(given[p.name]) for p in query.parameters if p.name in given}
    result = in_rdflib.query(query.with_values(terms))
    # rdflib binds a group of what has no value to None
    found = [
        ["" if (value := values.get(name)) is None else str(value) for name in result.vars or []]
        for values in result.bindings
    ]
    assert sorted(found) == sorted(list(csv.reader(io.StringIO(answer(query, store))))[1:])


# What a fact may look like without a row being lost or doubled.


def test_several_respondents_stand_in_one_cell(changed: Callable[[str], Store]) -> None:
    store = changed(
        "INSERT DATA { GRAPH <g:decision/20-001-737> {"
        f" <d:20-001-737> omb:respondent <{ID}body/kent-county-council>, <{ID}body/cumbria-county-council> }} }}"
    )
    [row] = rows(named("decisions"), store, reference="20 001 737")
    assert row[1] == "Cumbria County Council | Halton Borough Council | Kent County Council"
    assert [len(rows(named(name), store)) for name in TABLES] == [len(expected(name)) for name in TABLES]
    assert len(rows(named("timeline"), store)) == 5
    councils = {row[0] for row in rows(named("faults-by-council"), store) if row[1] == "20 001 737"}
    assert councils == {"Cumbria County Council", "Halton Borough Council", "Kent County Council"}


def test_an_unresolved_citation_stays_in_with_what_was_printed(changed: Callable[[str], Store]) -> None:
    store = changed(
        "DELETE { GRAPH ?g { ?c omb:target ?t ; omb:basis ?b } } INSERT { GRAPH ?g { ?c"
        f" omb:basis <{CONCEPT}citation-basis/unresolved> ;"
        " omb:printedInstrument 'Lost Act 1900' ; omb:printedProvision 'section 9' } }"
        " WHERE { GRAPH ?g { ?c omb:target ?t ; omb:basis ?b } FILTER(?c = <d:20-001-737/citation/12-1>) }"
    )
    whole = rows(named("citations"), store)
    assert len(whole) == 42
    assert [row[1:] for row in whole if not row[5]] == [
        ["12", "section 17 of the Children Act 1989", "Lost Act 1900", "section 9", "", "law-described"]
    ]
    [unresolved] = rows(named("unresolved-citations"), store)
    assert unresolved[:5] == ["20 001 737", *whole[[row[5] for row in whole].index("")][1:5]]
    facts = rows(named("decision-facts"), store, reference="20 001 737")
    assert [row[2] for row in facts if "unresolved" in row[2]] == ["section 9, Lost Act 1900, unresolved"]


def test_a_decision_that_says_little_of_itself_stays_one_row(changed: Callable[[str], Store]) -> None:
    store = changed(
        "DELETE { GRAPH ?g { <d:20-001-737> ?property ?value } } WHERE { GRAPH ?g { <d:20-001-737> ?property ?value }"
        " FILTER(?property IN (dcterms:issued, dcterms:title, foaf:page, omb:category, omb:subcategory, omb:outcome,"
        " omb:respondent, omb:summary, omb:paragraphCount)) }"
    )
    assert [len(rows(named(name), store)) for name in TABLES] == [len(expected(name)) for name in TABLES]
    assert rows(named("decisions"), store, reference="20 001 737") == [["20 001 737", *[""] * 9]]
    assert sum(int(row[3]) for row in rows(named("outcomes-by-category"), store)) == 5
    assert len(rows(named("actions-due"), store)) == len(rows(named("remedies"), store))
    assert [row[2] for row in rows(named("decisions-citing"), store, iri=LEGISLATION + "ukpga/1989/41")] == [
        "2020-07-10",
        "",
        "2022-04-21",
    ]


def test_guidance_and_bodies_without_a_name_stay_in(changed: Callable[[str], Store]) -> None:
    store = changed(
        f"DELETE WHERE {{ GRAPH ?g {{ <{ID}guidance/assessment-code> skos:prefLabel ?l }} }} ;"
        f" DELETE WHERE {{ GRAPH ?h {{ <{ID}body/ofsted> skos:prefLabel ?m }} }}"
    )
    assert [len(rows(named(name), store)) for name in TABLES] == [len(expected(name)) for name in TABLES]
    assert ["", f"{ID}guidance/assessment-code"] in [row[3:] for row in rows(named("guidance"), store)]


def test_a_provision_that_only_the_decision_describes_has_its_instrument(
    changed: Callable[[str], Store],
) -> None:
    section = f"{LEGISLATION}ukpga/1989/41/section/999"
    store = changed(
        "DELETE { GRAPH ?g { ?c omb:target ?t } } INSERT { GRAPH ?g {"
        f" ?c omb:target <{section}/1> . <{section}/1> a omb:Provision ; skos:prefLabel 'section 999(1)'@en ;"
        f" dcterms:isPartOf <{section}> . <{section}> a omb:Provision ; skos:prefLabel 'section 999'@en ;"
        f" dcterms:isPartOf <{LEGISLATION}ukpga/1989/41> }} }}"
        " WHERE { GRAPH ?g { ?c omb:target ?t } FILTER(?c = <d:20-001-737/citation/12-1>) }"
    )
    [row] = [row for row in rows(named("citations"), store) if row[5].startswith(section)]
    assert row[3:5] == ["Children Act 1989", "section 999(1)"]
    assert "section 999(1)" in rows(named("decisions-citing"), store, iri=section)[0][5]


@pytest.mark.parametrize(
    ("place", "then", "now"),
    [
        ("Somerset", "Somerset West and Taunton Council", "Somerset Council"),
        ("Somerset", "Taunton Deane Borough Council", "Somerset Council"),
        ("Cumbria", "Cumbria County Council", "Westmorland and Furness Council"),
        ("Cumbria", "Carlisle City Council", "Cumberland Council"),
        ("Northamptonshire", "Northamptonshire County Council", "West Northamptonshire Council"),
        ("Dorset", "Dorset County Council", "Dorset Council"),
        ("Bournemouth", "Borough of Poole", "Bournemouth, Christchurch and Poole Council"),
        ("Buckinghamshire", "Wycombe District Council", "Buckinghamshire Council"),
    ],
)
def test_a_place_finds_decisions_of_yesterday_and_today(
    place: str, then: str, now: str, changed: Callable[[str], Store]
) -> None:
    """The decision of 2020 is made one about the old council, that of 2022 one about the new one."""
    move = (
        "DELETE {{ GRAPH ?g {{ ?d omb:respondent ?old }} }} INSERT {{ GRAPH ?g {{ ?d omb:respondent ?new }} }}"
        " WHERE {{ GRAPH ?g {{ ?d omb:respondent ?old }} GRAPH ?h {{ ?new skos:prefLabel '{}'@en }}"
        " FILTER(?d = <d:{}>) }}"
    )
    moves = ";".join([move.format(then, "19-010-314"), move.format(now, "21-004-199")])
    store = changed(moves)
    found = rows(named("decisions-by-succession"), store, place=place.upper())
    assert [(row[0], row[3], bool(row[5])) for row in found] == [
        ("19 010 314", then, True),
        ("21 004 199", now, False),
    ]
