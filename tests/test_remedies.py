"""Remedies in small decisions: what is still to be done, for whom, how much and by when; and what is none."""

import pytest
from making import Row, cases, facts_of, listed, rows

from graphbuilder.facts import Remedy

TABLE = "remedies.md"
COMPLAINANT = "§ The complaint ¶ Mrs D complained about the Council. ¶"


def told(remedy: Remedy) -> str:
    """A remedy as the table tells it."""
    parts = {"to": remedy.recipient, "": remedy.amount and f"£{remedy.amount}", "by": remedy.due}
    return " ".join([remedy.kind, *(f"{word} {value}".strip() for word, value in parts.items() if value)])


def of_row(row: Row) -> list[Remedy]:
    under = row.get("under") or "Agreed action"
    found = facts_of(f"{COMPLAINANT} § {under} ¶ {row['decision']}").remedies
    return [remedy for remedy in found if remedy.status == "agreed"]


def test_the_table_is_whole() -> None:
    assert len(rows(TABLE)) == 2774


@pytest.mark.parametrize("row", cases(TABLE))
def test_agreed_actions_are_remedies_and_nothing_else_is(row: Row) -> None:
    assert [told(remedy) for remedy in of_row(row)] == listed(row["remedies"])


def test_each_action_of_a_sentence_has_its_own_words() -> None:
    found = of_row({"decision": "The Council will apologise to Mrs D and pay her £300."})
    assert [remedy.evidence.quote for remedy in found] == ["apologise to Mrs D", "pay her £300."]


def test_a_decision_without_a_date_has_no_relative_deadlines() -> None:
    script = "§ Agreed action ¶ Within one month of my decision the Council will apologise to Mrs D."
    (remedy,) = facts_of(script, issued="").remedies
    assert remedy.due is None
