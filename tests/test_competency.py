"""The competency questions of docs/questions.md: what the ontology must be able to say, asked of the five decisions."""

import pytest
from asking import COMPETENCIES, Competency, competencies

from graphbuilder.store import Store


@pytest.mark.parametrize("asked", competencies(), ids=lambda asked: asked.question)
def test_a_question_gets_its_answer(asked: Competency, store: Store) -> None:
    assert asked.asked(store) == asked.answer, "read the difference, then: python tests/asking.py"


def test_no_question_is_passed_over() -> None:
    """Each row of a table is read, so that none goes unasked for a slip in its form."""
    lines = COMPETENCIES.read_text(encoding="utf-8").splitlines()
    table = [line for line in lines if line.startswith("|") and not line.startswith(("| Question", "|---"))]
    assert len(table) == len(competencies()) == 65


def test_questions_are_questions_and_asked_once() -> None:
    found = [asked.question for asked in competencies()]
    assert len(set(found)) == len(found)
    assert all(question[0].isupper() and question.endswith("?") for question in found)


def test_the_answers_are_of_many_kinds() -> None:
    assert len({asked.query.name for asked in competencies()}) >= 50
    assert len({asked.query.topic for asked in competencies()}) == 9
    assert sum(asked.answer.endswith(": none") for asked in competencies()) <= 2
