"""The grammar of provisions, read alone: which places in an instrument a form of words stands for."""

import pytest
from making import Row, cases, listed, rows

from graphbuilder.extract.law.leaning import Finder
from graphbuilder.extract.law.provisions import Group
from graphbuilder.facts import Provision

TABLE = "provisions.md"


def provisions(text: str) -> list[Provision]:
    return [provision for group in Finder().find(text) for provision in group.provisions(_division(group))]


def _division(group: Group) -> str:
    return group.unit if group.unit in ("regulation", "article", "rule") else "section"


def test_the_table_is_whole() -> None:
    assert len(rows(TABLE)) == 194


@pytest.mark.parametrize("row", cases(TABLE))
def test_words_stand_for_these_provisions(row: Row) -> None:
    found = provisions(row["printed"])
    assert [provision.label for provision in found] == listed(row["provisions"])
    assert [provision.path for provision in found] == listed(row["paths"])


def test_a_sentence_around_the_words_changes_nothing() -> None:
    for row in rows(TABLE):
        alone = [provision.path for provision in provisions(row["printed"])]
        assert [provision.path for provision in provisions(f"Under {row['printed']}, it must.")] == alone


def test_groups_stand_where_their_words_do() -> None:
    text = "See sections 9 and 18, then paragraph 3 of Schedule 5, and reg 4(1)."
    words = [text[group.start : group.end] for group in Finder().find(text)]
    assert words == ["sections 9 and 18", "paragraph 3 of Schedule 5", "reg 4(1)"]


def test_a_range_too_long_to_be_meant_is_no_list_of_sections() -> None:
    labels = [provision.label for provision in provisions("sections 1 to 900")]
    assert "section 500" not in labels


def test_divisions_are_called_what_their_instrument_calls_them() -> None:
    (group,) = Finder().find("section 9(1)")
    assert [provision.path for provision in group.provisions("regulation")] == ["regulation/9/1"]
    (inner,) = Finder().find("paragraph 2 of Schedule 1")
    assert [provision.path for provision in inner.provisions("article")] == ["schedule/1/paragraph/2"]


def test_each_step_of_a_provision_has_its_own_label() -> None:
    (provision,) = provisions("paragraph 3(1) of Schedule 5")
    assert provision.steps == (
        ("schedule/5", "Schedule 5"),
        ("paragraph/3", "Schedule 5 paragraph 3"),
        ("1", "Schedule 5 paragraph 3(1)"),
    )
