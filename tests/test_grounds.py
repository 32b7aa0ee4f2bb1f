"""Why a matter is not investigated, as single sentences state it."""

import pytest
from making import Row, cases, facts_of, lexicon, listed, rows

from graphbuilder.extract.bodies.grounds import grounds
from graphbuilder.fold import fold

TABLE = "grounds.md"
SENTENCES = [case for case in cases(TABLE) if "sentence" in case.values[0]]
FINDINGS = [case for case in cases(TABLE) if "decision" in case.values[0]]


def test_the_table_is_whole() -> None:
    assert (len(SENTENCES), len(FINDINGS), len(rows(TABLE))) == (113, 10, 123)


@pytest.mark.parametrize("row", SENTENCES)
def test_the_grounds_that_a_sentence_states_are_found(row: Row) -> None:
    assert list(grounds([fold(row["sentence"])], lexicon())) == listed(row["grounds"])


@pytest.mark.parametrize("row", FINDINGS)
def test_a_finding_has_the_grounds_that_its_paragraph_states(row: Row) -> None:
    found = facts_of(row["decision"], under="My assessment").findings
    assert [ground for finding in found for ground in finding.grounds] == listed(row["grounds"])


def test_the_grounds_of_several_sentences_are_told_once_each() -> None:
    sentences = ["the complaint is late.", "it is out of time.", "she could have gone to the tribunal."]
    assert grounds(sentences, lexicon()) == ("late", "tribunal")
