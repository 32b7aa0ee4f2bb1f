"""Citations of law in small decisions: what each stands for, how that is known, and what it does."""

import pytest
from making import Row, cases, facts_of, listed, rows, settings, short

from graphbuilder.facts import Citation
from graphbuilder.namespaces import LEGISLATION

TABLE, ROLES = "citations.md", "roles.md"


def told(citation: Citation) -> str:
    """A citation as the table tells it."""
    if citation.instrument is not None:
        return f"{short(citation.target)} {citation.basis}"
    label = citation.provision.label if citation.provision else None
    printed = ", ".join(filter(None, (citation.printed_instrument, label)))
    return f"{citation.basis}: {printed}" if printed else citation.basis


def test_the_tables_are_whole() -> None:
    assert len(rows(TABLE)) == 332
    assert len(rows(ROLES)) == 14


@pytest.mark.parametrize("row", cases(TABLE))
def test_each_citation_stands_for_what_a_lawyer_would_understand(row: Row) -> None:
    found = facts_of(row["decision"], **settings(row)).citations
    assert [told(citation) for citation in found] == listed(row["citations"])


def test_a_term_of_art_means_no_law_of_later_years() -> None:
    """Before 2015 a direction was made under article 4 of another Order."""
    found = facts_of("An Article 4 direction covers the area.", issued="10 Mar 2013").citations
    assert [told(citation) for citation in found] == ["unresolved: article 4"]


@pytest.mark.parametrize("row", cases(ROLES))
def test_boilerplate_is_told_from_the_law_that_mattered(row: Row) -> None:
    found = facts_of(row["decision"], **settings(row)).citations
    assert [citation.role for citation in found] == listed(row["roles"])


ON_THE_DAY = {
    "section 47 of the Children Act 1989": "ukpga/1989/41/section/47/england/{day}",
    "the Children Act 1989": "ukpga/1989/41/england/{day}",
    "regulation 14(1) of the Children Act 1989 Representations Procedure (England) Regulations 2006": (
        "uksi/2006/1738/regulation/14/1/england/{day}"
    ),
    "Article 16 of the UK GDPR": "eur/2016/679/article/16/{day}",
}


@pytest.mark.parametrize("words", ON_THE_DAY)
def test_law_leads_to_its_text_on_the_day_of_the_decision(words: str) -> None:
    (citation,) = facts_of(f"It relied on {words}.", issued="16 Aug 2021").citations
    assert citation.version == "http://www.legislation.gov.uk/" + ON_THE_DAY[words].format(day="2021-08-16")


def test_without_a_day_or_a_law_there_is_no_version() -> None:
    (citation,) = facts_of("It relied on section 47 of the Children Act 1989.", issued="").citations
    assert (citation.target, citation.version) == (f"{LEGISLATION}ukpga/1989/41/section/47", None)
    (citation,) = facts_of("It relied on section 4 of the Teapots Act 1911.").citations
    assert (citation.target, citation.version, citation.family) == (None, None, "act")


@pytest.mark.parametrize(
    ("issued", "version"),
    [
        ("10 Dec 2019", "http://data.europa.eu/eli/reg/2016/679/oj"),
        ("31 Dec 2020", "http://data.europa.eu/eli/reg/2016/679/oj"),
        ("01 Jan 2021", "http://www.legislation.gov.uk/eur/2016/679/article/16/2021-01-01"),
    ],
)
def test_the_gdpr_is_that_of_the_union_until_the_end_of_2020(issued: str, version: str) -> None:
    (citation,) = facts_of("He relied on Article 16 of the GDPR.", issued=issued).citations
    assert (citation.target, citation.version) == (f"{LEGISLATION}eur/2016/679/article/16", version)


def test_a_section_lies_in_its_part_as_far_as_the_registers_tell() -> None:
    words = "Section 18(1) of the Children Act 1989 and section 4 of the Noise Act 1996 apply."
    first, second = (citation.provision for citation in facts_of(words).citations)
    assert first is not None
    assert second is not None
    assert (first.part, second.part) == (f"{LEGISLATION}ukpga/1989/41/part/III", None)
