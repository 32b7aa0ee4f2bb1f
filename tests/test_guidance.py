"""Guidance in small decisions: by any of its names, by a name that the decision gives it, never by `the guidance`."""

import pytest
from making import Row, cases, facts_of, lexicon, listed, rows

TABLE = "guidance.md"


def test_the_table_is_whole() -> None:
    assert len(rows(TABLE)) == 36


@pytest.mark.parametrize("row", cases(TABLE))
def test_guidance_is_known_by_any_of_its_names(row: Row) -> None:
    found = facts_of(row["decision"]).guidance
    assert [lexicon().registers[cited.guidance].name for cited in found] == listed(row["guidance"])


def test_guidance_is_shown_where_it_is_first_named_in_a_paragraph() -> None:
    found = facts_of(
        "It says so. The SEND Code says so, and the SEND Code says more. ¶ The SEND Code ends."
    ).guidance
    assert [(cited.evidence.number, cited.evidence.span.start) for cited in found] == [(1, 16), (2, 4)]
