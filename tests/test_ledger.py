"""The ledger of remedies in small decisions: what was done or offered, who acts, and for which injustice."""

from typing import Any

import pytest
from making import Row, cases, facts_of, listed, rows
from test_remedies import COMPLAINANT, told

from graphbuilder.facts import Remedy
from graphbuilder.namespaces import slug_of

TABLE = "ledger.md"
BOTH = """
§ The complaint ¶ Mrs D complained about the Council and Mersey Vale NHS Trust (the Trust).
¶ § The Ombudsmen’s role and powers ¶ The Ombudsmen investigate together. ¶
"""


def rows_with(column: str) -> list[Any]:
    """The rows of the tables that have a column."""
    return [case for case in cases(TABLE) if column in case.values[0]]


def of_row(row: Row) -> list[Remedy]:
    before = BOTH if row.get("bodies") == "both" else COMPLAINANT
    under = row.get("under") or "Agreed action"
    return list(facts_of(f"{before} § {under} ¶ {row['decision']}").remedies)


def test_the_tables_are_whole() -> None:
    assert len(rows(TABLE)) == 232


@pytest.mark.parametrize("row", rows_with("ledger"))
def test_what_was_done_or_offered_is_told_apart(row: Row) -> None:
    assert [f"{remedy.status} {told(remedy)}" for remedy in of_row(row)] == listed(row["ledger"])


@pytest.mark.parametrize("row", rows_with("who"))
def test_those_who_act_are_told(row: Row) -> None:
    who = [" + ".join(map(slug_of, remedy.agents)) or "–" for remedy in of_row(row)]
    assert who == [entry.strip() for entry in row["who"].split(";")]


@pytest.mark.parametrize("row", rows_with("injustice"))
def test_the_injustice_that_a_remedy_answers_is_told(row: Row) -> None:
    answered = [", ".join(remedy.injustice) or "–" for remedy in of_row(row)]
    assert answered == [entry.strip() for entry in row["injustice"].split(";")]


def test_a_remedy_is_numbered_in_the_order_of_the_text() -> None:
    """So that its IRI does not depend on how far it has got."""
    found = of_row(
        {"decision": "The Council has paid Mrs D £50 for the delay. It has agreed to pay her a further £150."}
    )
    assert [remedy.status for remedy in found] == ["done", "agreed"]
