"""Time limits in single paragraphs: what must be done in a period, and not what happened in one."""

import pytest
from making import Row, cases, facts_of, listed, rows, settings

from graphbuilder.facts import Period

TABLE = "limits.md"


def test_the_table_is_whole() -> None:
    assert len(rows(TABLE)) == 1224


@pytest.mark.parametrize("row", cases(TABLE))
def test_stated_periods_are_limits_and_elapsed_ones_are_not(row: Row) -> None:
    found = facts_of(row["decision"], **{"under": "The law and guidance"} | settings(row)).time_limits
    assert [str(limit.period) for limit in found] == listed(row["limits"])


def test_a_limit_gives_the_words_that_bound_it() -> None:
    (limit,) = facts_of("It must be carried out within 45 days from the referral.").time_limits
    assert limit.evidence.quote == "within 45 days from the referral"
    assert limit.subject == "It must be carried out within 45 days from the referral"


@pytest.mark.parametrize(
    ("period", "duration", "words"),
    [
        (Period(1, "day", "working"), "P1D", "1 working day"),
        (Period(4, "week"), "P28D", "4 weeks"),
        (Period(2, "month"), "P2M", "2 months"),
        (Period(1, "year"), "P1Y", "1 year"),
        (Period(24, "hour"), "PT24H", "24 hours"),
    ],
)
def test_a_period_is_a_duration(period: Period, duration: str, words: str) -> None:
    assert (period.duration, str(period)) == (duration, words)
