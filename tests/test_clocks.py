"""Clocks in single paragraphs: how long something took beside its limit, where the words tie the two."""

import pytest
from making import Row, cases, facts_of, listed, rows, settings

from graphbuilder.facts import Clock

TABLE = "clocks.md"


def told(clock: Clock) -> str:
    """A clock as the table tells it."""
    hands = (("took", clock.taken), ("over by", clock.overrun), ("limit", clock.limit and clock.limit.period))
    parts = [f"{name} {period}" for name, period in hands if period is not None]
    signs = (("computed", clock.is_computed), ("about", clock.is_approximate))
    return ", ".join([*parts, *(name for name, is_so in signs if is_so)])


def test_the_table_is_whole() -> None:
    assert len(rows(TABLE)) == 164


@pytest.mark.parametrize("row", cases(TABLE))
def test_what_overran_its_limit_is_told_with_it(row: Row) -> None:
    found = facts_of(row["decision"], **{"under": "Analysis"} | settings(row)).clocks
    assert [told(clock) for clock in found] == listed(row["clocks"])


def test_a_clock_gives_the_words_that_tell_it_and_the_limit_that_it_is_measured_against() -> None:
    facts = facts_of("The Council should reply within 20 working days. It took 61.", under="Analysis")
    (clock,) = facts.clocks
    assert (clock.evidence.quote, clock.subject) == ("61", "It took 61")
    assert clock.limit is facts.time_limits[0]
