"""Procedures as data, and what is made of the limits that decisions state: see procedures.md."""

import re

import pytest
from asking import rows
from making import Row, cases, decision_text, listed

from graphbuilder.build import build_decision, reference_graphs
from graphbuilder.facts import Period
from graphbuilder.namespaces import DCTERMS
from graphbuilder.queries import named
from graphbuilder.registers import Registers, Resource
from graphbuilder.slugs import slug
from graphbuilder.store import Store

CASES = cases("procedures.md")
REGISTERS = Registers()
PROCEDURES = {resource.iri: resource for resource in REGISTERS.of_kind("Procedure")}
STAGES = [*REGISTERS.of_kind("Stage")]
LIMITED = [stage for stage in STAGES if stage.get("limit")]
_LENGTH = re.compile(
    r"(?P<count>\d+) (?P<working>working )?(?P<unit>[a-z]+)(?:, extendable to (?P<longest>\d+))?"
)


@pytest.fixture(scope="module")
def registers() -> Store:
    """The registers, to which one decision after the other is added."""
    return Store.in_memory(quad for reference in reference_graphs().values() for quad in reference.quads)


# What a decision states, beside what the law says.


@pytest.mark.parametrize("row", CASES)
def test_a_stated_limit_is_compared_with_the_law_that_it_names(row: Row, registers: Store) -> None:
    text = decision_text(row["decision"], under="The law and guidance")
    built = build_decision(text.encode(), name="made.txt")
    registers.replace({built.graph: built.quads})
    found = rows(named("limits-against-law"), registers)
    assert [f"{row[3]}, {row[6]}" for row in found] == listed(row["compared"])


def test_the_examples_have_not_shrunk() -> None:
    assert len(CASES) == 35


def test_a_row_shows_the_limit_the_law_and_the_words(store: Store) -> None:
    found = rows(named("limits-against-law"), store, reference="20 001 737")
    assert [row for row in found if row[1] == "67"] == [
        [
            *("20 001 737", "67", "20 working days"),
            *("same as extended", "10 working days, extendable to 20"),
            *("Children's statutory complaints procedure", "Stage 1: local resolution", "named"),
            "regulation 14, Children Act 1989 Representations Procedure (England) Regulations 2006",
            "http://www.legislation.gov.uk/id/uksi/2006/1738/regulation/14",
            "within 20 working days",
        ]
    ]


# The register.


def test_the_register_has_its_size() -> None:
    assert (len(PROCEDURES), len(STAGES), len(LIMITED)) == (8, 33, 21)


def test_the_stages_of_a_procedure_are_numbered_from_one() -> None:
    orders: dict[str, list[int]] = {iri: [] for iri in PROCEDURES}
    for stage in STAGES:
        [procedure] = stage.all(DCTERMS + "isPartOf")
        assert stage.iri == f"{procedure}/{slug(stage.name)}"
        orders[procedure] += map(int, stage.all("order"))
    assert all(sorted(order) == [*range(1, len(order) + 1)] for order in orders.values())
    assert all(orders.values())


@pytest.mark.parametrize("stage", LIMITED, ids=lambda stage: stage.iri.rsplit("/", 1)[-1])
def test_a_limit_is_set_by_law_or_guidance_and_its_words_say_its_length(stage: Resource) -> None:
    [law] = stage.all("isSetOutIn")
    assert REGISTERS[law].kind in ("Provision", "Instrument", "Guidance")
    [words] = stage.all("limitText")
    length = _LENGTH.fullmatch(words)
    assert length is not None
    unit, days = length["unit"].removesuffix("s"), "working" if length["working"] else None
    assert stage.get("limit") == Period(int(length["count"]), unit, days).duration
    longest = length["longest"] and Period(int(length["longest"]), unit, days).duration
    assert stage.get("extendedLimit") == longest
    # One decision prints `45 days`, and which days are meant is not confirmed.
    known = {"true"} if days else {"false", None} if words == "45 days" else {"false"}
    assert stage.get("inWorkingDays") in known


def test_nothing_extends_or_starts_a_limit_that_is_not_there() -> None:
    loose = ("extendedLimit", "inWorkingDays", "limitText", "runsFrom")
    assert [stage.iri for stage in STAGES if stage not in LIMITED and any(map(stage.get, loose))] == []
