"""Bodies and offices in small decisions: once each, by the name they are known by, with their strongest part."""

import pytest
from making import Row, cases, facts_of, lexicon, listed, rows, settings

from graphbuilder.facts import Mention

TABLE = "bodies.md"


def told(mention: Mention) -> str:
    """A mention as the table tells it."""
    registered = lexicon().registers.get(mention.body.iri)
    name = registered.name if registered else str(mention.body.minted_name)
    return name if mention.role == "mentioned" else f"{name} {mention.role}"


def test_the_table_is_whole() -> None:
    assert len(rows(TABLE)) == 2335


@pytest.mark.parametrize("row", cases(TABLE))
def test_particular_bodies_are_named_with_their_part(row: Row) -> None:
    found = facts_of(row["decision"], **{"under": "What happened"} | settings(row)).bodies
    assert [told(mention) for mention in found] == listed(row["bodies"])


def test_the_first_paragraph_that_gives_the_part_is_shown() -> None:
    script = (
        "Ofsted visited. ¶ I will share this decision with Ofsted. ¶ I will share this decision with Ofsted."
    )
    (mention,) = facts_of(script, under="Final decision").bodies
    assert (mention.evidence.number, mention.role) == (2, "shared-with")


def test_a_name_is_shown_with_its_abbreviation() -> None:
    (mention,) = facts_of("The Care Quality Commission (CQC) inspected it.").bodies
    assert mention.evidence.quote == "Care Quality Commission (CQC)"


def test_a_body_that_no_register_holds_is_minted_under_its_printed_name() -> None:
    (mention,) = facts_of("She wrote to St Mary’s NHS Trust.").bodies
    assert mention.body.iri.endswith("/id/body/st-marys-nhs-trust")
    assert mention.body.minted_name == "St Mary's NHS Trust"
    assert mention.body.kind is not None


@pytest.mark.parametrize(
    ("respondent", "script", "named"),
    [
        ("Royal Care Limited", "Royal Devon NHS Trust treated her.", ["Royal Devon NHS Trust"]),
        ("Northern Care Limited", "Northern Rail Limited replied.", ["Northern Rail Limited"]),
        ("Northern Care Limited", "She lived at Northern Lodge Care Home.", []),
    ],
)
def test_only_a_home_is_taken_for_the_respondents_own_by_its_name(
    respondent: str, script: str, named: list[str]
) -> None:
    found = facts_of(script, title=f"{respondent} (98 999 988)").bodies
    assert [mention.body.minted_name for mention in found] == named


def test_a_respondent_whose_title_has_a_slip_is_no_other_body_nor_is_its_short_name() -> None:
    complaint = (
        "Mrs D complains about Exe Valley Clinical Commissioning Group (EV CCG). EV CCG did not reply."
    )
    script = f"§ The complaint ¶ {complaint} ¶ § Analysis ¶ EV CCG was at fault."
    assert facts_of(script, title="Exe Valley Clinical Commissiong Group (98 999 988b)").bodies == ()
