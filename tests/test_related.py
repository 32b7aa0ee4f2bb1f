"""Other decisions referred to by their references: which, in which words, and what the graph says of them."""

import pyoxigraph as ox
import pytest
from making import Row, cases, decision_text, facts_of, lexicon, listed, read, rows

from graphbuilder.extract import extract
from graphbuilder.namespaces import DCTERMS, ID, OMB
from graphbuilder.rdf import decision_quads

TABLE = "related.md"
SCRIPT = "We found fault in our earlier decision (20-001-234). ¶ In 20 001 234 we asked it to act."


def test_the_table_is_whole() -> None:
    assert len(rows(TABLE)) == 17


@pytest.mark.parametrize("row", cases(TABLE))
def test_a_reference_is_one_that_the_ombudsman_is_said_to_have_given(row: Row) -> None:
    found = facts_of(row["decision"]).related_decisions
    assert [citation.reference for citation in found] == listed(row["references"])


def test_no_reference_of_the_title_is_another_decision() -> None:
    title = "Kent County Council (20 001 737) & (20 001 738)"
    assert facts_of("We joined our decision 20 001 738 to this.", title=title).related_decisions == ()


def test_the_words_are_those_that_are_printed() -> None:
    found = facts_of(SCRIPT).related_decisions
    assert [citation.evidence.quote for citation in found] == ["20-001-234", "20 001 234"]


def test_a_decision_is_related_to_the_other_of_which_only_the_reference_is_told() -> None:
    document = read(decision_text(SCRIPT))
    facts = extract(document, lexicon())
    kinds = ["other"] * len(document.sections)
    quads = decision_quads(document, facts, section_kinds=kinds, registered=lexicon().registers)
    own, other = (ox.NamedNode(f"{ID}decision/{slug}") for slug in ("98-900-001", "20-001-234"))
    related = [quad for quad in quads if quad.predicate == ox.NamedNode(OMB + "relatedDecision")]
    assert [(quad.subject, quad.object) for quad in related] == [(own, other)]
    told = [(quad.predicate, quad.object) for quad in quads if quad.subject == other]
    assert told == [(ox.NamedNode(DCTERMS + "identifier"), ox.Literal("20 001 234"))]
