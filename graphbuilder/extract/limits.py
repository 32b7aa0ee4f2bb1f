"""Time limits: periods within which somebody must or should act, as law, guidance, policy or agreement state them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from graphbuilder.document import Span
from graphbuilder.extract import dates
from graphbuilder.extract.bounds import bound, says_what_is_due
from graphbuilder.extract.reading import Reading, View
from graphbuilder.facts import Period, TimeLimit

_NAME = re.compile(r"\s+(?:time ?scale|time ?limit|time ?frame|deadline|target|limit|period)\b")
_TAIL = re.compile(r"\s+(?:of|from|after|before|to)\s+(?:[\w’'-]++\s){0,8}[\w’'-]++(?=[.;,)]|$)")
# `within two working days and a first visit within ten`; after a limit in more ways than after how long a thing took.
_BARE = r"\s+(?P<count>\w+)(?=\s*(?:[.,;)]|$|(?:and|at|for|in|if|when|where)\b))"
_AFTER_LIMIT = re.compile(rf"\b(?:within|up to|a maximum of|no more than|in|or|extended to){_BARE}")
_AFTER_PERIOD = re.compile(rf"\b(?:within|up to|a maximum of|no more than|the){_BARE}")
_ORDINAL = re.compile(
    rf"\b(?:by|from|before|after|until|than)\s+(?:the\s+end\s+of\s+)?the\s+(?P<number>{dates.ORDINAL})\s+"
    r"(?:(?P<days>working|school|clear)\s+)?(?P<unit>day|week|month)\b"
)
# Characters of `by the end of the twentieth working day`, and of what a number without its unit may follow after.
_LONGEST, _AROUND = 60, 120
_EXCLUDED = ("complaint", "method")


def time_limits(reading: Reading) -> list[TimeLimit]:
    """Every stated limit in the numbered paragraphs, in order."""
    return [limit for view in reading.views if view.kind not in _EXCLUDED for limit in of_paragraph(view)]


def of_paragraph(view: View) -> list[TimeLimit]:
    """The limits that one paragraph states; the deadline that several of its agreed actions have in common is one."""
    limits = sorted(_stated(view), key=lambda limit: limit.evidence.span)
    if view.kind == "remedy":
        limits = list({limit.period: limit for limit in reversed(limits)}.values())[::-1]
    return limits


def _stated(view: View) -> Iterator[TimeLimit]:
    for period in dates.periods_at(view.folded, view.at("time")):
        sentence = view.sentence_at(period.start)
        start = bound(view.folded, period, sentence)
        if start is not None:
            # a period that is given (`she has 28 days to appeal`) is quoted alone: its words stand around it
            end = period.end if start == period.start else _end(view.text, period, sentence)
            yield _limit(view, start, end, period.value, sentence)
        bare = _AFTER_PERIOD if start is None else _AFTER_LIMIT
        for match in bare.finditer(view.text, period.end, min(sentence.end, period.end + _AROUND)):
            count = dates.number(match["count"])
            if count is not None:
                yield _limit(view, *match.span(), replace(period.value, count=count), sentence)
    yield from _ordinal(view)


def _ordinal(view: View) -> Iterator[TimeLimit]:
    """`from the sixth school day`: the period of so many days."""
    for offset in view.at("time"):
        match = _ORDINAL.search(view.folded, max(0, offset - _LONGEST), offset + len("month"))
        if match is not None and match.start("unit") == offset:
            period = Period(dates.ordinal(match["number"]), match["unit"], match["days"])
            sentence = view.sentence_at(offset)
            if says_what_is_due(view.folded, *match.span(), sentence):
                yield _limit(view, *match.span(), period, sentence)


def _limit(view: View, start: int, end: int, period: Period, sentence: Span) -> TimeLimit:
    return TimeLimit(view.evidence(start, end), period, view.text[sentence.start : sentence.end].strip(" .;"))


def _end(text: str, period: dates.Found[Period], sentence: Span) -> int:
    """Where the words of a limit end: with what the period is counted from, or the name of the limit."""
    match = _TAIL.match(text, period.end, sentence.end) or _NAME.match(text, period.end)
    return match.end() if match else period.end
