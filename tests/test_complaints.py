"""The limbs of a complaint, and the findings that answer them."""

import pytest
from making import Row, cases, facts_of, rows

TABLE = "complaints.md"
LIMBS = [case for case in cases(TABLE) if "limbs" in case.values[0]]
CONCERNS = [case for case in cases(TABLE) if "concerns" in case.values[0]]


def test_the_table_is_whole() -> None:
    assert (len(LIMBS), len(CONCERNS), len(rows(TABLE))) == (25, 15, 40)


@pytest.mark.parametrize("row", LIMBS)
def test_a_complaint_is_told_limb_by_limb(row: Row) -> None:
    found = facts_of(row["complaint"], under="The complaint").complaints
    assert " / ".join(one.evidence.quote for one in found) == ("" if row["limbs"] == "–" else row["limbs"])


@pytest.mark.parametrize("row", CONCERNS)
def test_a_finding_is_tied_to_the_limb_that_it_answers(row: Row) -> None:
    facts = facts_of(row["decision"])
    (finding,) = facts.findings
    orders = [facts.complaints.index(limb) + 1 for limb in finding.concerns]
    assert " ".join(map(str, orders)) == ("" if row["concerns"] == "–" else row["concerns"])


def test_only_the_first_section_on_the_complaint_tells_it() -> None:
    """What the Council said of the complaint later is no limb of it."""
    facts = facts_of(
        "§ The complaint ¶ Mr X complains the Council lost his form. ¶ § What happened ¶ It did. ¶ "
        "§ The complaint ¶ Mr X complained the Council did not reply."
    )
    assert [one.evidence.quote for one in facts.complaints] == ["Mr X complains the Council lost his form."]
