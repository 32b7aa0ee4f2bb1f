"""Dated events in single paragraphs: as precisely as they are told, with the year from the dates beside them."""

import pytest
from making import Row, cases, facts_of, listed, rows, settings

from graphbuilder.facts import Event

TABLE = "events.md"


def told(event: Event) -> str:
    """An event as the table tells it."""
    season = ["season"] if event.precision == "season" else []
    return " ".join([event.when, *season, *(["carried"] if event.carried else [])])


def test_the_table_is_whole() -> None:
    assert len(rows(TABLE)) == 58


@pytest.mark.parametrize("row", cases(TABLE))
def test_what_happened_is_told_with_its_date(row: Row) -> None:
    found = facts_of(
        row["decision"], **{"under": "What happened", "issued": "10 Mar 2023"} | settings(row)
    ).events
    assert [told(event) for event in found] == listed(row["events"])


@pytest.mark.parametrize(
    ("script", "precision"),
    [
        ("She wrote on 3 May 2021.", "day"),
        ("She wrote in May 2021.", "month"),
        ("She wrote in autumn 2021.", "season"),
        ("She wrote in 2021.", "year"),
    ],
)
def test_a_date_is_as_precise_as_it_is_told(script: str, precision: str) -> None:
    (event,) = facts_of(script, under="What happened").events
    assert (event.precision, event.evidence.quote) == (precision, script)


def test_a_date_without_its_year_is_never_after_the_decision() -> None:
    script = "It wrote in December 2022. It wrote again in March."
    events = facts_of(script, under="What happened", issued="10 Jan 2023").events
    assert [event.when for event in events] == ["2022-12", "2022-03"]
