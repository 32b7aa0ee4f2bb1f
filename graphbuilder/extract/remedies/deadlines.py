"""By when an action is due: a date, or a period that is counted from the decision."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graphbuilder.extract.language import dates
from graphbuilder.extract.language.phrasing import Phrases

_BY = re.compile(
    r"""(?:\b(?:
            (?P<limit>within|inside|(?:by\ )?(?:no|not)\ later\ than|(?:in\ )?(?:no|not)\ more\ than)
            |(?P<from>in(?:\ the\ course\ of)?|over|during|(?:limit|deadline|period)\ of)
            |(?=ha)(?<!\bshe\s)(?<!\bhe\s)(?<!\bwho\s)(?P<has>has|have)
            |by|until|on\ or\ before|before|(?:due|paid|made|done|sent|completed)\ on|deadline:?(?=\s\d)
            |(?:deadline|time\ limit|timescale|(?:last|latest|due)\ date|date\ for\ (?:this|all|each|both|completion))
             \b[^.;]{0,60}?\bis)\s+
        |(?P<start>^)(?=\d|an?\b|one|two|three|four|six|eight|twelve)
        |\((?=(?:\w+\ (?:days?|weeks?|months?)|\d{1,2}\ \w+(?:\ \d{4})?)\)\W*$))
        (?P<next>(?:(?:a|the)\ (?:period\ of|next)|a\ further)\s+)?(?:the\s+(?=\w+\s(?:day|week|month)))?
        (?=\S+[\s-]|\d+/)""",
    re.VERBOSE,
)
_OF_DAY = re.compile(
    r"^(?:(?:close of (?:business|play)|noon|midday|midnight|\d+(?:\.\d+)?\s?[ap]m)(?: on)?\s)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:the\s+)?(?=\d)"
)
_OF_MONTH = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?\s+(?:day\s+)?of\s+")
_UNIT_ALONE = re.compile(r"^(?=(?:week|month|fortnight)\b)")
_FORTNIGHT = re.compile(r"^(?:a|one) fortnight\b")
_END_OF = "the end of "
_YEARS_END = re.compile(r"^(?:the year's end|(?:the )?end of (?:the|this)(?: calendar)? year)\b")
_FROM_DECISION = Phrases(
    """
    ^ of/from/after/following {our}… {final}… decision/statement/report/today/today's | of the date of my final decision
    ^ of/from/after/following (the) that/this/same/above date/day                     | of the same date
    ^ of/from/after/following (the) date above/given/shown                              | from the date above
    ^ from now                                                                        | from now
    ^ of/from/after/following (the) date (on) (which) we/i issue/issued/publish/send …2 decision/statement/report
        | of the date on which we issue this decision
    ^ of/from/after/following (the) date …3 decision/statement/report is/was issued/published/made/sent
        | of the date this decision is issued
    ^ that/which follow/follows (on) (from) this/the/my/our (final) decision/statement/report
        | that follow this decision
    """,
    {
        "our": """
            the/this/our/my/today's/ombudsman's
            date_of/date_on/receiving/receipt_of/issue_of/publication_of/issuing/publishing/getting/sight_of
        """,
        "final": "final/written/published/signed/decision/finalised/public",
    },
)
_FROM_ANOTHER = Phrases(
    """
    # whatever else it counts from: `from its review`, `of the panel's decision`, `after receiving the invoice`
    ^ of/from/after/following *                          | of any refusal
    """
)
_SAME = Phrases(
    """
    within/in/by/over the/that same period/time/timescale/deadline/date/day        | in the same time
    within/by that period/time/timescale/deadline/date                             | by that date
    """
)
# What follows these was not done in time, or is another's to do: `remind staff that letters must be answered within`.
_LATE = Phrases("failing/failed/fail/fails/not/delay*/did/took/taking | for failing to")
_ANOTHERS = Phrases(
    """
    failing/failed/fail/fails/not/delay*/did/took/taking      | for failing to
    that/because/should/must/was/were/could                   | remind staff that
    """
)
_FROM = re.compile(r"\bfrom\s(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[^,;.]{0,30}$")
_TO_ACT = re.compile(
    r"\W*$|\sto\W*$|\s(?:in\swhich\b|for\s(?:this|that|the)\b|to\s(?:do|carry|complete|comply|make|pay|act|implement|take|apologise|finish)\b)"
)
# What begins `Mrs D should be paid £50 by …` is no one else's duty.
_PASSIVE = re.compile(
    r"^(?:(?!that\b|how\b|when\b)[^\s,;]+\s){1,8}?(?:should|must)\s(?:\w+\s)?(?:be|get|receive|have)\b"
)
_BRACKETED = re.compile(r"\([^()]*\)")
_SUBORDINATE = re.compile(
    r"\s(?:for|of|on|about)\s[a-z]+ing\s|\s(?:how\s)?to\s(?!apologi|explain|confirm|the\b|its\b|mr|ms\b|miss\b|dr\b|[a-z]*[^\Ws]s\b|her\b|him\b|them\b)[a-z]+\s"
)
# Without one of these nothing is due, and it is asked of many words.
_TIMES = Phrases(
    """
    minute*/hour*/day/days/week*/fortnight*/month*/year*       | within one month
    jan/january/feb/february/mar/march/apr/april/may/jun/june/jul/july/aug/august/sep/sept/september | by 4 May
    oct/october/nov/november/dec/december                      | by 4 December 2020
    """
)
_LONGEST = 90  # characters of a date or period with what it is counted from


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline where it stands in folded words; `day` is None where it cannot be told."""

    start: int
    end: int
    day: date | None


def deadline(words: str, issued: date | None, *, lead: bool = False) -> Deadline | None:
    """The deadline in folded words of an action, or of what leads in to them; `issued` is the decision's day."""
    others = _LATE if lead else _ANOTHERS
    for found in deadlines(words, issued):
        if (
            _is_from_decision(words, found.end)
            or _is_apart(words, found)
            or not others.found_in(_own(words[: found.start]))
        ):
            return found
    return None


def _is_apart(words: str, found: Deadline) -> bool:
    """Whether a deadline ends folded words after a comma, and so holds for the whole: `…, within three months.`."""
    return words.endswith(", ", 0, found.start) and not words[found.end :].strip(" .;")


def _own(words: str) -> str:
    """What folded words tell of an action itself: without who gets something, and without what stands in brackets."""
    return _PASSIVE.sub("", _BRACKETED.sub("", words))


def deadlines(words: str, issued: date | None) -> Iterator[Deadline]:
    """All the deadlines in folded words, but for days that were past when the decision was made."""
    for match in _BY.finditer(words) if "/" in words or _TIMES.may_stand_in(words) else ():
        if match.group().startswith("until") and _FROM.search(words, 0, match.start()):
            continue  # `from May until July` says how long it lasts
        found = _stated(match, words[match.end() : match.end() + _LONGEST], issued)
        if found is not None and not (issued and found.day and found.day < issued):
            yield found


def says_same(words: str) -> bool:
    """Whether folded words give an action the deadline of the one before it."""
    return _SAME.found_in(words)


def is_bare(words: str, found: Deadline) -> bool:
    """Whether a deadline within folded words is a period that is not said to run from the decision."""
    is_period = dates.PERIOD.search(words, found.start, found.end) is not None
    return is_period and not _is_from_decision(words, found.end)


def is_of_another(words: str, found: Deadline) -> bool:
    """Whether a period within folded words says when something else is done: `a plan for moving them within a week`."""
    return is_bare(words, found) and _SUBORDINATE.search(words[: found.start]) is not None


def _is_from_decision(words: str, end: int) -> bool:
    return _FROM_DECISION.stands_at(words[end : end + _LONGEST])


def _stated(match: re.Match[str], rest: str, issued: date | None) -> Deadline | None:
    """The day, or the end of the period, that words after such as `by` or `within` begin with."""
    day = _day(rest, issued) if match["start"] is None else None
    if day is not None:
        return Deadline(match.start(), match.end(), day)
    words = f"one {rest}" if match["next"] and _UNIT_ALONE.match(rest) else _FORTNIGHT.sub("two weeks", rest)
    period = dates.PERIOD.match(words)
    if period is None or issued is None:
        return None
    tail = words[period.end() :]
    from_decision = _FROM_DECISION.stands_at(tail)
    in_hand = match["has"] is not None and _TO_ACT.match(tail) is not None
    if not (
        from_decision
        or in_hand
        or match["limit"]
        or match.group().startswith("(")
        or (match["from"] and match["next"])
    ):
        return None
    end = match.end() + len(rest) - len(tail)
    if not from_decision and not tail.startswith(",") and _FROM_ANOTHER.stands_at(tail):
        return Deadline(match.start(), end, None)
    due = dates.after(issued, dates.periods(period.group())[0].value)
    return Deadline(match.start(), end, due) if due is not None else None


def _day(rest: str, issued: date | None) -> date | None:
    """The day that words begin with, with or without its year."""
    if issued is not None and _YEARS_END.match(rest):
        return date(issued.year, 12, 31)
    if rest.startswith(_END_OF):
        return dates.end_of_month(rest[len(_END_OF) :], after=issued)
    plain = _OF_MONTH.sub(r"\1 ", _OF_DAY.sub("", rest))
    if dates.DATE.match(plain) or dates.SLASHED.match(plain):
        return dates.parse_date(plain)
    return dates.next_date(plain, after=issued) if issued is not None else None
