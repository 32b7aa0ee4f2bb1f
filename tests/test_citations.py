"""Citations of law in small decisions: what each stands for, how that is known, and what it does."""

import pytest
from making import Row, cases, facts_of, listed, rows, settings, short

from graphbuilder.facts import Citation

TABLE, ROLES = "citations.md", "roles.md"


def told(citation: Citation) -> str:
    """A citation as the table tells it."""
    if citation.instrument is not None:
        return f"{short(citation.target)} {citation.basis}"
    label = citation.provision.label if citation.provision else None
    printed = ", ".join(filter(None, (citation.printed_instrument, label)))
    return f"{citation.basis}: {printed}" if printed else citation.basis


def test_the_tables_are_whole() -> None:
    assert len(rows(TABLE)) == 175
    assert len(rows(ROLES)) == 14


@pytest.mark.parametrize("row", cases(TABLE))
def test_each_citation_stands_for_what_a_lawyer_would_understand(row: Row) -> None:
    found = facts_of(row["decision"], **settings(row)).citations
    assert [told(citation) for citation in found] == listed(row["citations"])


@pytest.mark.parametrize("row", cases(ROLES))
def test_boilerplate_is_told_from_the_law_that_mattered(row: Row) -> None:
    found = facts_of(row["decision"], **settings(row)).citations
    assert [citation.role for citation in found] == listed(row["roles"])
