"""Clocks: how long something took, and by how much it overran its time limit, where the words tie the two."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graphbuilder.document import Span
from graphbuilder.extract.language import dates
from graphbuilder.extract.language.dates import Found
from graphbuilder.extract.language.voice import is_reported
from graphbuilder.extract.reading import Reading
from graphbuilder.extract.times.due_days import overrun_days
from graphbuilder.extract.times.lengths import excess, is_longer
from graphbuilder.extract.times.taken import is_overrun, is_taken
from graphbuilder.extract.times.ties import tied, within
from graphbuilder.extract.views import View
from graphbuilder.facts import Clock, Period, TimeLimit

_ABOUT = re.compile(
    r"\b(?:about|around|nearly|almost|over|more than|at least|some|roughly|approximately|under)\s+$"
)
_ANSWERED = re.compile(
    r"\b(?:replied|responded|answered)\b(?!\s(?:that|by)\b)"
)  # an act, and no report of words
_NEXT_DAY = re.compile(
    r"[^.;]{0,90}\b(?:instead\sof|rather\sthan|and\snot)\s(?:on\s)?(?:the\s)?(?:next|following)\sday\b"
)
# A number alone, which counts what the limit counts: `This one took 41`.
_BARE = re.compile(
    r"\b(?:took|taken|lasted|waited|(?:done|completed|finished|issued|ready|answered|held|made|sent|given|decided|heard|visited)"
    rf"\s(?:in|after))\s+(?P<count>(?!an?\b){dates.NUMBER})(?=\s*(?:[.,;)]|$))"
)
_NEAR = 90
_EXCLUDED = ("complaint", "method", "powers", "remedy")


def clocks(reading: Reading, limits: Iterable[TimeLimit]) -> list[Clock]:
    """Every clock that the decision reads for itself; `limits` are those that it states."""
    stated: dict[str, list[TimeLimit]] = {}
    for limit in sorted(limits, key=lambda one: one.evidence.span.start):
        stated.setdefault(limit.evidence.paragraph.key, []).append(limit)
    views = (view for view in reading.having("time", "month") if view.kind not in _EXCLUDED)
    return [clock for view in views for clock in _of_paragraph(view, stated.get(view.paragraph.key, []))]


def _of_paragraph(view: View, limits: Sequence[TimeLimit]) -> Iterator[Clock]:
    found: list[Clock] = []
    if view.periods or limits:
        for place in _telling(view):
            broken = [clock.limit for clock in found]  # each limit is broken once
            found += _of_sentence(view, place, [limit for limit in limits if limit not in broken])
    if view.at("month"):
        found += _dated(view, limits)
    yield from sorted(found, key=lambda clock: clock.evidence.span)


def _telling(view: View) -> list[int]:
    """The places of the sentences that may tell how long something took: with a word of time, or after one with it."""
    places = {view.place_at(offset) for offset in view.at("time")}
    return sorted(place for place in places | {place + 1 for place in places} if place < len(view.sentences))


def _of_sentence(view: View, place: int, limits: Sequence[TimeLimit]) -> Iterator[Clock]:
    """The clock of a sentence: how long it took and by how much it was late are two hands of one."""
    sentence, limit = view.sentences[place], tied(view, place, limits)
    taken = overrun = day = None
    for period in _periods(view, sentence, within(limits, sentence), limit):
        if overrun is None and is_overrun(view.folded, period, sentence):
            overrun = period
        elif taken is None and limit is not None and is_taken(view.folded, period, sentence, limit):
            taken = period
        elif taken is None and _NEXT_DAY.match(view.folded, period.end):
            taken, day = period, Period(1, "day", period.value.days)
    if (taken or overrun) and not is_reported(
        _ANSWERED.sub("acted", view.folded[sentence.start : sentence.end])
    ):
        yield from _clock(view, taken, overrun, limit, day)


def _clock(
    view: View,
    taken: Found[Period] | None,
    overrun: Found[Period] | None,
    limit: TimeLimit | None,
    day: Period | None,
) -> Iterator[Clock]:
    """The clock of these hands; `day` is the one day that was allowed, where no limit says so."""
    allowed = limit.period if limit is not None else day
    if overrun is None and not (taken and allowed and is_longer(taken.value, allowed)):
        return
    over = excess(taken.value, allowed) if taken is not None and allowed is not None else None
    hands = [hand for hand in (taken, overrun) if hand is not None]
    start, end = min(hand.start for hand in hands), max(hand.end for hand in hands)
    yield Clock(
        evidence=view.evidence(start, end),
        subject=_subject(view, start),
        taken=taken.value if taken else None,
        overrun=overrun.value if overrun else over,
        limit=limit,
        is_computed=overrun is None and over is not None,
        is_approximate=any(
            _ABOUT.search(view.folded, max(0, hand.start - _NEAR), hand.start) for hand in hands
        ),
    )


def _periods(
    view: View, sentence: Span, own: Sequence[TimeLimit], limit: TimeLimit | None
) -> Iterator[Found[Period]]:
    """The periods of a sentence that are none of its limits; a number alone counts the unit of the limit."""
    first, last = (bisect_left(view.periods, offset, key=lambda one: one.start) for offset in sentence)
    for period in view.periods[first:last]:
        if not any(one.evidence.span.start <= period.start < one.evidence.span.end for one in own):
            yield period
    bare = _BARE.search(view.folded, sentence.start, sentence.end) if limit is not None else None
    count = dates.number(bare["count"]) if bare else None
    if bare is not None and limit is not None and count is not None:
        yield Found(bare.start("count"), bare.end(), replace(limit.period, count=count))


def _subject(view: View, offset: int) -> str:
    start, end = view.sentence_at(offset)
    return view.text[start:end].strip(" .;")


def _dated(view: View, limits: Sequence[TimeLimit]) -> Iterator[Clock]:
    """`It should have replied by 3 May 2021 and did not until 1 June`: the days between the two dates."""
    for days in overrun_days(view):
        yield Clock(
            evidence=view.evidence(days.start, days.end),
            subject=_subject(view, days.start),
            taken=None,
            overrun=days.value,
            limit=tied(view, view.place_at(days.start), limits),
            is_computed=True,
            is_approximate=False,
        )
