"""Four times the text takes about four times the work, whatever the text is made of: nothing is read over and over.

And a decision takes no more work than is known. Work is counted in calls of functions and in looks for phrases, which
are the same on every machine and at every hour.
"""

import sys
import time
from collections import Counter
from types import FrameType

import pytest
from conftest import DECISIONS
from making import decision_text, lexicon, read

from graphbuilder.document import Document
from graphbuilder.extract import extract
from graphbuilder.extract.language.needles import Needles
from graphbuilder.read import read_file

HEADINGS = ("The complaint", "What happened", "Analysis", "Agreed action")
SIZE, TIMES = 2_000, 4  # characters under each heading, and how many times as many
# Of as much text, more calls than this are no longer in proportion: twice as much work a character would be too much.
MOST = 1.5 * TIMES
# Of one of the five decisions, on average; a tenth more than they took when this was last set.
MOST_CALLS, MOST_LOOKS = 31_000, 1_080
FRAGMENTS = (
    *("the council ", "fault ", "there was fault. ", "no evidence of fault ", "fault. There was none. "),
    *(
        "I do not find ",
        "we will not investigate ",
        "injustice ",
        "it caused distress ",
        "he says ",
        ", she said, ",
    ),
    *(
        "section 1(",
        "section 17, ",
        "sections 1 and 2, ",
        "26(6)(a) ",
        "1/",
        "Schedule 5, paragraph 1 ",
        "Part 7 ",
    ),
    *("Act 1989 ", "the Act ", "the 1989 Act ", "Care Act 2014 ", "Care Act 2014 (the Act) ", "Regulations "),
    *("Directive ", "Convention on ", "guidance ", "the Code ", "guidance called ‘", "entitled “A "),
    *(
        "the Trust ",
        "X and ",
        "Homes Ltd ",
        "a company called X, ",
        "Ofsted ",
        "tribunal ",
        "can complain to ",
    ),
    *(
        "£1 ",
        "£1 a month ",
        "agreed to pay £1 and ",
        "apologise and ",
        "has now paid £1 ",
        "offered £1 ",
        "each ",
    ),
    *("within 1 ", "within 28 days ", "within 28 days. ", "took 28 days. ", "every month ", "28 days late "),
    *("in May ", "2 June, ", "1 May 2020 ", "it should have replied by 1 May 2020 ", "until 2 June 2020 "),
    *("complains that ", "complaint (a) ", "in particular it ", "paragraph 1, ", "Mr X ", "20 001 737 "),
    *(
        "- 1. ",
        '"',
        "“a b c d” ",
        "(",
        ") ",
        "[",
        ", ",
        ": ",
        "; ",
        ". ",
        "? ",
        "’s ",
        "–",
        "1",
        "a",
        "A. ",
        "\u200f ",
    ),
)


def work(document: Document) -> Counter[str]:
    """How many calls, and how many looks for phrases among them, it takes to extract the facts of a document."""
    extract(document, lexicon())  # whatever is compiled when first looked for
    counted: Counter[str] = Counter()

    def count(frame: FrameType, event: str, _function: object) -> None:
        counted["calls"] += event in ("call", "c_call")
        counted["looks"] += event == "call" and frame.f_code is Needles.likely.__code__

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        extract(document, lexicon())
    finally:
        sys.setprofile(before)
    return counted


def calls(fragment: str, size: int) -> int:
    """How many calls it takes to extract the facts of a decision that has a text under each heading."""
    text = fragment * (size // len(fragment))
    return work(read(decision_text(" ¶ ".join(f"§ {heading} ¶ So. {text}" for heading in HEADINGS))))["calls"]


@pytest.mark.parametrize("fragment", FRAGMENTS, ids=repr)
def test_work_is_in_proportion_to_the_text(fragment: str) -> None:
    few, many = (calls(fragment, size) for size in (SIZE, TIMES * SIZE))
    assert many < MOST * few


def test_openings_that_never_come_to_what_is_due_are_read_in_bounded_time() -> None:
    """One look of a pattern is one call however long it takes, so that this is told by time alone."""
    document = read(decision_text(f"§ Agreed action ¶ {'to reflect abc ' * 200}."))
    start = time.process_time()
    assert not extract(document, lexicon()).remedies
    assert time.process_time() - start < 5


def test_the_fragments_are_as_many_as_they_were() -> None:
    assert len(set(FRAGMENTS)) >= 75


def test_a_decision_takes_no_more_work_than_is_known() -> None:
    paths = sorted(DECISIONS.glob("*.txt"))
    done = sum((work(read_file(path)) for path in paths), Counter[str]())
    assert done["calls"] < MOST_CALLS * len(paths)
    assert done["looks"] < MOST_LOOKS * len(paths)
