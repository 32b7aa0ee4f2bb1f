"""Time limits: periods within which somebody must or should act, as law, guidance, policy or agreement state them."""

import re
from collections.abc import Iterator

from graphbuilder.document import Span
from graphbuilder.extract.language import dates
from graphbuilder.extract.reading import Reading
from graphbuilder.extract.times.bounds import bound, goes_on
from graphbuilder.extract.times.counts import counted_alone
from graphbuilder.extract.times.duties import says_what_is_due
from graphbuilder.extract.views import View
from graphbuilder.facts import Period, TimeLimit

_NAME = re.compile(r"\s+(?:time ?scale|time ?limit|time ?frame|deadline|target|limit|period)\b")
_TAIL = re.compile(r"\s+(?:of|from|after|before)\s+(?:[\w’'-]++\s){0,8}[\w’'-]++(?=[.;,)]|$)")
# A period that is told without a count, by the word of time in it; some are told by the number of its last day.
_UNCOUNTED = re.compile(
    rf"\b(?:by|from|before|after|until|than) (?:the (?:end|close) of )?the (?P<number>next|following|{dates.ORDINAL})"
    r" (?:(?P<days>working|school|clear) )?(?P<last>day|week|month)\b|\b(?:every|each) (?P<each>month|year)\b"
    r"|\bwithin the first (?P<first>day|week|month|year)\b"
)
_THOSE = re.compile(r"\b(?:the|those|these|that|this)\s$")  # what was told before: `the 20 weeks are a limit`
_MUST = re.compile(r"\b(?:must|should|shall|ha(?:s|ve) to|needs? to)\b(?! have)")
_REVIEWED = re.compile(
    r"\breview(?:ed)?\b|\b(?:renew|inspect)ed\b"
)  # what is done each year may be a service; a review is an act that is due
_PAID = re.compile(r"£|\bpa(?:y|id|ys)\b|\bhours\b")
# Characters of `by the end of the twentieth working day`, and of what a number without its unit may follow after.
_LONGEST, _AROUND = 60, 120
_EXCLUDED = ("complaint", "method")


def time_limits(reading: Reading) -> list[TimeLimit]:
    """Every stated limit in the numbered paragraphs, in order."""
    views = (view for view in reading.having("time") if view.kind not in _EXCLUDED)
    return [limit for view in views for limit in of_paragraph(view)]


def of_paragraph(view: View) -> list[TimeLimit]:
    """The limits that one paragraph states; the deadline that several of its agreed actions have in common is one."""
    limits = sorted(_stated(view), key=lambda limit: limit.evidence.span)
    if view.kind == "remedy":
        limits = list({limit.period: limit for limit in reversed(limits)}.values())[::-1]
    return limits


def _stated(view: View) -> Iterator[TimeLimit]:
    last: tuple[Span, int] | None = None
    told: set[Period] = set()
    for period in view.periods:
        if period.value in told and _THOSE.search(view.folded, 0, period.start):
            continue
        sentence = view.sentence_at(period.start)
        start = bound(view.folded, period, sentence, lead_in=_lead_in(view, period.start))
        if start is None and last is not None and last[0] == sentence:
            start = period.start if goes_on(view.folded[last[1] : period.start]) else None
        if start is not None:
            # a period that is given (`she has 28 days to appeal`) is quoted alone: its words stand around it
            end = period.end if start == period.start else _end(view.text, period, sentence)
            last = (sentence, period.end)
            told.add(period.value)
            yield _limit(view, start, end, period.value, sentence)
        for one in counted_alone(view.folded, period, sentence, is_limit=start is not None):
            last = (sentence, one.end)
            told.add(one.value)
            yield _limit(view, one.start, one.end, one.value, view.sentence_at(one.start))
    yield from _uncounted(view)


def _lead_in(view: View, offset: int) -> str:
    """What leads to a list, `the council must:`, for a period in an item of it."""
    items = view.paragraph.items
    if not items or offset < items[0].start:
        return ""
    lead = view.folded[max(0, items[0].start - _AROUND) : items[0].start].rstrip()
    return f"{lead} " if lead.endswith(":") else ""


def _uncounted(view: View) -> Iterator[TimeLimit]:
    """`from the sixth school day`, `every month`: where something must be done then or so often."""
    for offset in view.at("time"):
        match = _UNCOUNTED.search(view.folded, max(0, offset - _LONGEST), offset + len("months "))
        if match is None or offset not in map(match.start, ("last", "each", "first")):
            continue
        sentence = view.sentence_at(offset)
        is_due = _is_due_each if match["each"] else _is_due_last
        if is_due(view.folded, match, sentence):
            yield _limit(view, *match.span(), _period(match), sentence)


def _is_due_last(folded: str, match: re.Match[str], sentence: Span) -> bool:
    return says_what_is_due(folded, *match.span(), sentence)


def _is_due_each(folded: str, match: re.Match[str], sentence: Span) -> bool:
    """Whether what comes so often is an act that must be done, and no sum or service."""
    if _PAID.search(folded, sentence.start, sentence.end):
        return False
    must = _MUST.search(folded, sentence.start, match.start())
    return must is not None and (
        match.group().startswith("every") or _REVIEWED.search(folded, must.end(), match.start()) is not None
    )


def _period(match: re.Match[str]) -> Period:
    if match["number"] is None:
        return Period(1, match["each"] or match["first"])
    count = 1 if match["number"] in ("next", "following") else dates.ordinal(match["number"])
    return Period(count, match["last"], match["days"])


def _limit(view: View, start: int, end: int, period: Period, sentence: Span) -> TimeLimit:
    return TimeLimit(view.evidence(start, end), period, view.text[sentence.start : sentence.end].strip(" .;"))


def _end(text: str, period: dates.Found[Period], sentence: Span) -> int:
    """Where the words of a limit end: with what the period is counted from, or the name of the limit."""
    match = _TAIL.match(text, period.end, sentence.end) or _NAME.match(text, period.end)
    return match.end() if match else period.end
