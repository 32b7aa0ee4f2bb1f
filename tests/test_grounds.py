"""Why a matter is not investigated, as single sentences state it."""

import pytest
from making import Row, cases, lexicon, listed, rows

from graphbuilder.extract.grounds import grounds
from graphbuilder.fold import fold

TABLE = "grounds.md"


def test_the_table_is_whole() -> None:
    assert len(rows(TABLE)) == 88


@pytest.mark.parametrize("row", cases(TABLE))
def test_the_grounds_that_a_sentence_states_are_found(row: Row) -> None:
    assert list(grounds([fold(row["sentence"])], lexicon())) == listed(row["grounds"])


def test_the_grounds_of_several_sentences_are_told_once_each() -> None:
    sentences = ["the complaint is late.", "it is out of time.", "she could have gone to the tribunal."]
    assert grounds(sentences, lexicon()) == ("late", "tribunal")
