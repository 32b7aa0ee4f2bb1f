"""What a decision says of itself: reference, respondents, category, outcome, date, kind, summary and page."""

from datetime import date

import pytest
from making import TITLE, Row, cases, document, facts_of, lexicon, listed, rows

from graphbuilder.extract import extract
from graphbuilder.extract.decision import respondents
from graphbuilder.facts import Decision
from graphbuilder.namespaces import CONCEPT, ID

TABLE = "headers.md"
CHILDREN = f"{CONCEPT}category/children-s-care-services"


def decision(**settings: str) -> Decision:
    return facts_of("He complained.", **settings).decision


def test_the_table_is_whole() -> None:
    assert len(rows(TABLE)) == 49


@pytest.mark.parametrize("row", cases(TABLE))
def test_titles_give_reference_and_respondents(row: Row) -> None:
    stated = decision(title=row["title"])
    assert stated.reference == row["reference"]
    assert [party.iri.removeprefix(f"{ID}body/") for party in stated.respondents] == listed(
        row["respondents"]
    )


def test_a_provider_that_no_register_holds_is_minted_under_its_printed_name() -> None:
    (party,) = decision(title="Joe’s Homes Ltd (98 900 001)").respondents
    assert (party.iri, party.minted_name) == (f"{ID}body/joes-homes-limited", "Joe's Homes Ltd")


def test_a_name_that_two_councils_bore_is_the_one_of_the_day() -> None:
    """Bedford was a district until 2009 and has been a unitary council of the same name since."""
    registers = lexicon().registers
    name = "Bedford Borough Council"
    before, after = (respondents(name, registers, date(year, 6, 1))[0].iri for year in (2007, 2015))
    assert before != after


@pytest.mark.parametrize(
    ("printed", "category", "subcategory"),
    [
        ("Children's care services > Child protection", CHILDREN, f"{CHILDREN}/child-protection"),
        ("Children’s care services > Child protection", CHILDREN, f"{CHILDREN}/child-protection"),
        ("Children's care services – Child protection", CHILDREN, f"{CHILDREN}/child-protection"),
        ("Children's care services: Child protection", CHILDREN, f"{CHILDREN}/child-protection"),
        ("Children's care services>Child protection", CHILDREN, f"{CHILDREN}/child-protection"),
        ("Transport & highways", f"{CONCEPT}category/transport-and-highways", None),
        ("Benefits and tax > COVID-19", f"{CONCEPT}category/benefits-and-tax",
         f"{CONCEPT}category/benefits-and-tax/covid-19"),
        ("Children's care services", CHILDREN, None),
        ("Adult care services > Charging", f"{CONCEPT}category/adult-care-services",
         f"{CONCEPT}category/adult-care-services/charging"),
        ("Space travel > Rockets", f"{CONCEPT}category/space-travel", f"{CONCEPT}category/space-travel/rockets"),
        ("", None, None),
    ],
)  # fmt: skip
def test_categories_are_concepts(printed: str, category: str | None, subcategory: str | None) -> None:
    stated = decision(subject=printed)
    assert (stated.category and stated.category.iri) == category
    assert (stated.subcategory and stated.subcategory.iri) == subcategory


def test_a_category_that_no_vocabulary_holds_is_minted_as_printed() -> None:
    stated = decision(subject="Space travel > Rockets")
    assert stated.category is not None
    assert stated.category.minted_label == "Space travel"
    assert stated.page is None


@pytest.mark.parametrize(
    ("printed", "outcome"),
    [
        ("Upheld", "upheld"),
        ("Not upheld", "not-upheld"),
        ("Closed after initial enquiries", "closed-after-initial-enquiries"),
        ("Upheld (maladministration and injustice)", "upheld"),
        ("Upheld: fault and injustice", "upheld"),
        ("Not Upheld: no fault", "not-upheld"),
        ("Report – Upheld", "upheld"),
        ("Statement Not upheld", "not-upheld"),
        ("Report", None),
        ("Upheldish", None),
        ("", None),
    ],
)
def test_outcomes_are_those_of_the_vocabulary(printed: str, outcome: str | None) -> None:
    assert decision(outcome=printed).outcome == (outcome and f"{CONCEPT}outcome/{outcome}")


@pytest.mark.parametrize(
    ("printed", "issued"),
    [
        ("10 Mar 2021", date(2021, 3, 10)),
        ("10 March 2021", date(2021, 3, 10)),
        ("1st September 2021", date(2021, 9, 1)),
        ("06 Sept 2021", date(2021, 9, 6)),
        ("10/03/2021", date(2021, 3, 10)),
        ("Wednesday 10 March 2021", date(2021, 3, 10)),
        ("10th of March 2021", date(2021, 3, 10)),
        ("10-Mar-2021", date(2021, 3, 10)),
        ("10.03.2021", date(2021, 3, 10)),
        ("2021-03-10", date(2021, 3, 10)),
        ("31 Feb 2021", None),
        ("March 2021", None),
        ("", None),
    ],
)
def test_only_a_date_that_exists_is_the_date(printed: str, issued: date | None) -> None:
    assert decision(issued=printed).issued == issued


def test_the_page_follows_the_publishers_rule() -> None:
    """The rule is confirmed by the addresses that published pages give for themselves."""
    stated = decision(
        subject="Children's care services > Child protection", title="Kent County Council (19 010 314)"
    )
    assert (
        stated.page == "https://www.lgo.org.uk/decisions/children-s-care-services/child-protection/19-010-314"
    )


def test_a_document_that_calls_itself_a_report_is_one() -> None:
    assert decision().document_type == "statement"
    assert facts_of("This report is about a council.").decision.document_type == "report"
    assert (
        facts_of("§The Investigation ¶ §The complaint ¶ Mrs D complained.").decision.document_type == "report"
    )
    assert decision(outcome="Report").document_type == "report"
    assert decision(title="Report – Kent County Council (20 001 737)").document_type == "report"


def test_the_summary_is_kept_as_printed() -> None:
    assert decision(summary="Fault causing injustice.").summary == "Fault causing injustice."


def test_a_title_block_of_one_line_gives_what_it_holds() -> None:
    stated = extract(document("He complained."), lexicon()).decision
    assert (stated.title, stated.reference) == (TITLE, "98 900 001")
    assert [stated.category, stated.outcome, stated.issued, stated.summary, stated.page] == [None] * 5
