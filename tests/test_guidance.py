"""Guidance in small decisions: by any of its names, by a name that the decision gives it, never by `the guidance`."""

import pytest
from making import Row, cases, facts_of, lexicon, listed, rows

from graphbuilder.facts import GuidanceCitation

TABLE = "guidance.md"


def title_of(cited: GuidanceCitation) -> str:
    """The title that the tables show: the register's, or for other guidance the printed one."""
    registered = lexicon().registers.get(cited.guidance)
    return registered.name if registered else str(cited.minted_title)


def test_the_table_is_whole() -> None:
    assert len(rows(TABLE)) == 132


@pytest.mark.parametrize("row", cases(TABLE))
def test_guidance_is_known_by_any_of_its_names(row: Row) -> None:
    found = facts_of(row["decision"]).guidance
    assert [title_of(cited) for cited in found] == listed(row["guidance"])


def test_guidance_is_shown_where_it_is_first_named_in_a_paragraph() -> None:
    found = facts_of(
        "It says so. The SEND Code says so, and the SEND Code says more. ¶ The SEND Code ends."
    ).guidance
    assert [(cited.evidence.number, cited.evidence.span.start) for cited in found] == [(1, 16), (2, 4)]


def test_guidance_that_no_register_holds_goes_by_its_printed_title() -> None:
    (cited,) = facts_of("Government guidance entitled “Keeping warm in winter” says so.").guidance
    assert cited.guidance.endswith("/id/guidance/keeping-warm-in-winter")
    assert (cited.minted_title, cited.evidence.quote) == ("Keeping warm in winter", "Keeping warm in winter")
