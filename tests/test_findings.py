"""Findings in single paragraphs: the decision's own conclusions, told from what others say, found or suppose."""

import pytest
from making import Row, cases, facts_of, listed, rows, settings

from graphbuilder.facts import Finding

TABLE = "findings.md"


def told(finding: Finding, *, numbered: bool) -> str:
    """A finding as the table tells it."""
    number = f"{finding.evidence.number} " if numbered else ""
    kinds = f": {', '.join(finding.injustice)}" if finding.injustice else ""
    return f"{number}{finding.result}{kinds}"


def test_the_table_is_whole() -> None:
    assert len(rows(TABLE)) == 3349


@pytest.mark.parametrize("row", cases(TABLE))
def test_the_decisions_own_conclusions_are_found(row: Row) -> None:
    found = facts_of(row["decision"], **{"under": "Analysis"} | settings(row)).findings
    numbered = "¶" in row["decision"]
    assert [told(finding, numbered=numbered) for finding in found] == listed(row["findings"])


def test_the_words_of_a_finding_hold_the_fault_and_what_it_did() -> None:
    words = "This is fault. It caused Mrs D distress."
    (finding,) = facts_of(f"It lost the form. {words} She wrote again.", under="Analysis").findings
    assert finding.evidence.quote == words


def test_a_paragraph_called_a_fault_by_the_next_gives_its_words() -> None:
    """A reader of the second finding alone would not learn what the fault was."""
    found = facts_of(
        "It is clear the Council wrongly told her to leave. ¶ This fault caused distress.", under="Analysis"
    )
    assert [finding.evidence.number for finding in found.findings] == [1, 2]
