"""Why a complainant is pointed to another body: by that body's kind, or by the grounds that the paragraph states."""

import pytest
from making import Row, cases, facts_of, rows, settings

TABLE = "signposts.md"


def test_the_table_is_whole() -> None:
    assert len(rows(TABLE)) == 9


@pytest.mark.parametrize("row", cases(TABLE))
def test_a_signpost_has_the_ground_that_is_stated(row: Row) -> None:
    grounds = [mention.ground for mention in facts_of(row["decision"], **settings(row)).bodies
               if mention.role == "better-placed"]  # fmt: skip
    assert grounds == [None if row["ground"] == "–" else row["ground"]]


def test_a_body_that_is_only_mentioned_has_no_ground() -> None:
    (mention,) = facts_of("Ofsted is better known.", under="What happened").bodies
    assert (mention.role, mention.ground) == ("mentioned", None)
