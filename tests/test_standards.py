"""The law and guidance that a finding of fault says was breached."""

import pytest
from making import Row, cases, facts_of, listed, rows, short

TABLE = "standards.md"


def test_the_table_is_whole() -> None:
    assert len(rows(TABLE)) == 192


@pytest.mark.parametrize("row", cases(TABLE))
def test_the_standards_that_were_breached_are_found(row: Row) -> None:
    found = facts_of(row["decision"], under="Analysis").findings
    assert [short(iri) for finding in found for iri in finding.standards] == listed(row["standards"])
