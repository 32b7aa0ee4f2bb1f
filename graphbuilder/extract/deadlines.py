"""By when an action is due: a date, or a period that is counted from the decision."""

import re
from datetime import date

from graphbuilder.extract import dates
from graphbuilder.extract.phrasing import Phrases

_BY = re.compile(
    r"\b(?:within|in|no later than|not later than|by)\s+(?:(?:a|the) (?:period of|next)\s+)?(?=\S+[\s-])"
)
_END_OF = "the end of "
_FROM_DECISION = Phrases(
    """
    ^ of/from/after/following (the) (date_of) {our}… …2 decision/statement/report/today
        | of the date of my final decision
    """,
    {
        "our": """
            the/this/our/my
            receiving/issue_of the/this/my/our
        """
    },
)
_FROM_ANOTHER = Phrases(
    """
    ^ of/from/after/following the/its/her/his/their/any/a/an/that/mr/mrs/ms/miss   | from its review
    ^ of/from/after/following receiving/receipt/completing/completion/getting/gaining/being
        | after receiving the invoice
    """
)
_SAME = Phrases(
    """
    within/in/by/over the/that same period/time/timescale/deadline/date            | in the same time
    """
)
_LONGEST = 90  # characters of a date or period with what it is counted from


def deadline(words: str, issued: date | None) -> date | None:
    """The day by which folded words say that something is due; `issued` is the day of the decision."""
    for match in _BY.finditer(words):
        rest = words[match.end() : match.end() + _LONGEST]
        if rest.startswith(_END_OF):
            return dates.end_of_month(rest[len(_END_OF) :])
        if dates.DATE.match(rest):
            return dates.parse_date(rest)
        if issued is not None and (day := _after(rest, issued)) is not None:
            return day
    return None


def says_same(words: str) -> bool:
    """Whether folded words give an action the deadline of the one before it."""
    return _SAME.found_in(words)


def _after(words: str, issued: date) -> date | None:
    """The day that words begin with, printed without its year, or on which their period from the decision ends."""
    day = dates.next_date(words, after=issued)
    period = dates.PERIOD.match(words) if day is None else None
    if period is None:
        return day
    tail = words[period.end() :]
    if _FROM_DECISION.match(tail) is None and _FROM_ANOTHER.match(tail) is not None:
        return None
    return dates.after(issued, dates.periods(period.group())[0].value)
