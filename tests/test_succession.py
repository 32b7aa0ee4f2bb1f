"""Decisions against yesterday's councils and today's: which of them a place's name finds, and what it says of them."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from asking import rows
from making import Row, cases, decision_text, listed
from pyoxigraph import Literal, NamedNode, Quad

from graphbuilder.build import build, reference_graphs
from graphbuilder.namespaces import DCTERMS, GRAPH_DECISION, ID, OMB, RDF, SCHEMA
from graphbuilder.queries import named
from graphbuilder.registers import Registers, Resource
from graphbuilder.store import Store

RELATIONS = {
    "named": "named",
    "later": "successor",
    "earlier": "predecessor",
    "beside": "same successor",
}
REGISTERS = Registers()
COUNCILS = {council.name: council for council in REGISTERS.of_kind("Council")}
CASES = cases("succession.md")


@pytest.fixture(scope="module")
def one_each() -> Store:
    """The registers, and a decision about every council, of its last day or of one in 2025."""
    quads = [quad for reference in reference_graphs().values() for quad in reference.quads]
    for number, council in enumerate(COUNCILS.values(), 1):
        quads += _decision(f"98 999 {number:03}", council)
    return Store.in_memory(quads)


def _decision(reference: str, council: Resource) -> Iterable[Quad]:
    slug = reference.replace(" ", "-")
    node, graph = NamedNode(f"{ID}decision/{slug}"), NamedNode(GRAPH_DECISION + slug)
    issued = council.get(SCHEMA + "dissolutionDate") or "2025-06-02"
    yield Quad(node, NamedNode(RDF + "type"), NamedNode(OMB + "Decision"), graph)
    yield Quad(node, NamedNode(DCTERMS + "identifier"), Literal(reference), graph)
    yield Quad(node, NamedNode(DCTERMS + "issued"), Literal(issued), graph)
    yield Quad(node, NamedNode(OMB + "respondent"), NamedNode(council.iri), graph)


@pytest.mark.parametrize("row", CASES)
def test_a_place_finds_the_decisions_of_every_council_that_belongs_to_it(row: Row, one_each: Store) -> None:
    expected = {(name, relation) for column, relation in RELATIONS.items() for name in listed(row[column])}
    found = rows(named("decisions-by-succession"), one_each, place=row["place"])
    assert {(council, relation) for _, _, _, council, relation, *_ in found} == expected
    assert len(found) == len(expected)
    councils = rows(named("councils-of-place"), one_each, place=row["place"])
    assert {(council, relation) for council, relation, *_ in councils} == expected


@pytest.mark.parametrize("row", CASES)
def test_a_row_says_when_its_council_ended_and_who_took_over(row: Row, one_each: Store) -> None:
    for _, date, _, name, _, until, later in rows(
        named("decisions-by-succession"), one_each, place=row["place"]
    ):
        successors = sorted(REGISTERS[iri].name for iri in COUNCILS[name].all("isSupersededBy"))
        assert later == " | ".join(successors)
        assert until == (COUNCILS[name].get(SCHEMA + "dissolutionDate") or "")
        assert bool(until) == bool(successors)
        assert date == (until or "2025-06-02")


def test_the_examples_have_not_shrunk() -> None:
    assert len(CASES) == 24


# From printed decisions, along the whole chain.

PRINTED = {
    "98 999 001": ("Taunton Deane Borough Council", "12 May 2018"),
    "98 999 002": ("Somerset West and Taunton Council", "12 May 2021"),
    "98 999 003": ("Somerset County Council", "12 May 2022"),
    "98 999 004": ("Somerset Council", "12 May 2024"),
    "98 999 005": ("Cumbria County Council", "12 May 2022"),
    "98 999 006": ("Westmorland & Furness Council", "12 May 2024"),
}
REACHED = {
    "98 999 001": ["somerset-council", "somerset-west-and-taunton-council", "taunton-deane-borough-council"],
    "98 999 002": ["somerset-council", "somerset-west-and-taunton-council"],
    "98 999 003": ["somerset-council", "somerset-county-council"],
    "98 999 004": ["somerset-council"],
    "98 999 005": ["cumberland-council", "cumbria-county-council", "westmorland-and-furness-council"],
    "98 999 006": ["westmorland-and-furness-council"],
}


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Decisions about councils of yesterday and today, built from their text."""
    folder: Path = tmp_path_factory.mktemp("succession")
    for reference, (council, issued) in PRINTED.items():
        text = decision_text("This is fault.", title=f"{council} ({reference})", issued=issued)
        (folder / f"{reference}.txt").write_text(text, encoding="utf-8")
    store = Store.in_memory()
    assert not build([str(folder)], store).failures
    return store


@pytest.mark.parametrize("reference", PRINTED)
def test_a_decision_reaches_its_respondent_and_all_that_came_after(reference: str, printed: Store) -> None:
    node = NamedNode(f"{ID}decision/{reference.replace(' ', '-')}")
    reached = {
        str(quad.object).strip("<>").rsplit("/", 1)[-1]
        for quad in printed.quads()
        if quad.subject == node and quad.predicate.value in (OMB + "respondent", OMB + "reaches")
    }
    assert sorted(reached) == REACHED[reference]


def test_printed_decisions_are_found_in_both_directions(printed: Store) -> None:
    def found(place: str) -> list[tuple[str, str]]:
        return [(row[0], row[4]) for row in rows(named("decisions-by-succession"), printed, place=place)]

    assert found("Somerset") == [
        ("98 999 001", "predecessor"),
        ("98 999 002", "named"),
        ("98 999 003", "named"),
        ("98 999 004", "named"),
    ]
    assert found("Taunton Deane") == [
        ("98 999 001", "named"),
        ("98 999 002", "successor"),
        ("98 999 003", "same successor"),
        ("98 999 004", "successor"),
    ]
    assert found("Cumbria") == [("98 999 005", "named"), ("98 999 006", "successor")]
    assert found("Furness") == [("98 999 005", "predecessor"), ("98 999 006", "named")]
