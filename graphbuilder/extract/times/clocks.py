"""Clocks: how long something took, and by how much it overran its time limit, where the words tie the two."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graphbuilder.document import Span
from graphbuilder.extract.language import dates
from graphbuilder.extract.language.dates import Found
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.voice import is_reported
from graphbuilder.extract.reading import Reading
from graphbuilder.extract.views import View
from graphbuilder.facts import Clock, Period, TimeLimit

_TAKEN = Phrases(
    """
    took/taken/taking/lasted …5 (a_total_of/about/around/nearly/almost/over/some/at_least/roughly/more_than) $
        | The Council took more than
    was/were done/completed/finished/ready/issued/answered in (about/nearly/over) $ | It was done in
    """,
    stop="should would could must may might ought can will to",
)
_NOT_TAKEN = Phrases("should/would/could/must/may/might/ought/can/will …5 $ | It should have taken")
# What somebody takes for himself is no length of an act.
_OFF = re.compile(r"\s+off\b|'s?\s|s'\s")
_SINCE = re.compile(r"\s+(?:after|from)\b")
_INSTEAD = Phrases(
    "instead/rather/not/against/when_it_should/though …6 $ | 38 weeks after the request, instead of"
)
_LATE = re.compile(
    r"""\s+(?:too\s+)?(?:late(?!\s+(?:with|in|at|on))\b|long\b|overdue\b|behind\s+schedule\b)
    |\s+(?:later|longer)\s+than\s+(?:it|they|this|that|the|its|he|she|allowed)\b
    |\s+more\s+than\s+(?:it\s+should|the|its)\b
    |\s+(?:over|beyond|outside|past|in\s+excess\s+of)\s+(?:the|its|that|this)\b
    |\s+after\s+(?:(?:the|its|that|this)\s+(?:[\w-]+\s+){0,3}?(?:deadline|time\s?limit|target|timescale|due\s+date)
                 |(?:it|they|this|that)\s+(?:was|were|had\s+been)\s+due|(?:it|they|this|that)\s+should)\b""",
    re.VERBOSE,
)
_LATE_BY = Phrases(
    """
    late/overdue by (about/nearly/over) $            | It was late by
    overran/exceeded/exceeding/exceeds/missed/missing/overshot …8 by (about/nearly/over/more_than) $
        | It exceeded the limit by
    over/beyond/outside …6 by (about/nearly/over) $  | It was outside the limit by
    """
)
_ABOUT = re.compile(
    r"\b(?:about|around|nearly|almost|over|more than|at least|some|roughly|approximately|under)\s+$"
)
# A sentence that goes on from the one before it, and whose period is all that it says of the same act.
_GOES_ON = re.compile(
    r"\W*(?:(?:but|however|instead|in fact|and|yet),?\s+)?(?:it|this|that|they|the council|the authority|the trust"
    r"|the provider|its (?:reply|decision|response)|the (?:reply|decision|response|plan|review))\b"
)
_ALL_OF_IT = re.compile(
    r"\s*(?:[.,;)]|$)|\s+(?:to do (?:so|this|that|it)|instead|rather|in this case|and|but|because)\b"
)
# A rule that follows what it is broken by: `It took 14 weeks. Its policy says 28 days.`
_RULE = (
    r"\b(?:its|the|their|this|a)\s(?:[\w'-]+\s){0,5}?"
    r"(?:policy|procedure|scheme|contract|guidance|code|standard|target|plan|strategy|charter|limit|law|rules|regulations)\b"
)
_RULE_FOLLOWS = re.compile(rf"\W*(?:but\s|yet\s)?{_RULE}")
_AGAINST_RULE = re.compile(rf"[^.]*?\b(?:when|and|but|while|though|although|whereas|against)\s{_RULE}")
_AFTER = re.compile(r"\bafter\s(?:(?:about|around|nearly|almost|over|some|more\sthan)\s)?$")
_ANSWERED = re.compile(
    r"\b(?:replied|responded|answered)\b(?!\s(?:that|by)\b)"
)  # an act, and no report of words
_TO_DO = re.compile(r"\s+to\s(?P<act>[^.;]{3,60})")
_WORD = re.compile(r"[a-z]{5,}")
_STEM = 5  # letters that two words of one act share: `respond` and `response`
_NEXT_DAY = re.compile(
    r"[^.;]{0,90}\b(?:instead\sof|rather\sthan|and\snot)\s(?:on\s)?(?:the\s)?(?:next|following)\sday\b"
)
_BARE = re.compile(
    rf"\b(?:took|taken|lasted|(?:done|completed|finished|issued|ready|answered)\s(?:in|after))\s+(?P<count>(?!an?\b){dates.NUMBER})(?=\s*(?:[.,;)]|$))"
)
_DUE_BY = re.compile(rf"\b(?:should|ought|had to|must)\b[^.;]{{0,120}}?\bby\s+(?P<due>{dates.DATE.pattern})")
_DONE = re.compile(r"\b(?:until|till|on)\s+(?=\d)")
_NEAR, _FOLLOWING = 90, 200
_EXCLUDED = ("complaint", "method", "powers")


def clocks(reading: Reading, limits: Iterable[TimeLimit]) -> list[Clock]:
    """Every clock that the decision reads for itself; `limits` are those that it states."""
    stated: dict[str, list[TimeLimit]] = {}
    for limit in sorted(limits, key=_start):
        stated.setdefault(limit.evidence.paragraph.key, []).append(limit)
    views = (view for view in reading.having("time", "month") if view.kind not in _EXCLUDED)
    return [clock for view in views for clock in _of_paragraph(view, stated.get(view.paragraph.key, []))]


def _of_paragraph(view: View, limits: Sequence[TimeLimit]) -> Iterator[Clock]:
    found: list[Clock] = []
    if view.periods or limits:
        for place in _telling(view):
            found += _of_sentence(view, place, limits)
    if view.at("month") and " by " in view.folded:
        found += _dated(view, limits)
    yield from sorted(found, key=lambda clock: clock.evidence.span)


def _telling(view: View) -> list[int]:
    """The places of the sentences that may tell how long something took: with a word of time, or after one with it."""
    places = {view.place_at(offset) for offset in view.at("time")}
    return sorted(place for place in places | {place + 1 for place in places} if place < len(view.sentences))


def _of_sentence(view: View, place: int, limits: Sequence[TimeLimit]) -> Iterator[Clock]:
    """The clock of a sentence: how long it took and by how much it was late are two hands of one."""
    sentence, limit = view.sentences[place], _tied(view, place, limits)
    taken = overrun = day = None
    for period in _periods(view, sentence, _within(limits, sentence), limit):
        if overrun is None and _is_overrun(view.folded, period, sentence):
            overrun = period
        elif taken is None and limit is not None and _is_taken(view.folded, period, sentence, limit):
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
    excess = _excess(taken.value, allowed) if taken is not None and allowed is not None else None
    hands = [hand for hand in (taken, overrun) if hand is not None]
    if not hands or (overrun is None and excess is None and _is_comparable(taken, limit)):
        return
    start, end = min(hand.start for hand in hands), max(hand.end for hand in hands)
    yield Clock(
        evidence=view.evidence(start, end),
        subject=_subject(view, start),
        taken=taken.value if taken else None,
        overrun=overrun.value if overrun else excess,
        limit=limit,
        is_computed=overrun is None and excess is not None,
        is_approximate=any(
            _ABOUT.search(view.folded, max(0, hand.start - _NEAR), hand.start) for hand in hands
        ),
    )


def _tied(view: View, place: int, limits: Sequence[TimeLimit]) -> TimeLimit | None:
    """The one limit of a sentence, or of the one before it where the sentence only goes on from that."""
    sentence = view.sentences[place]
    own = _within(limits, sentence)
    if own:
        return own[0] if len(own) == 1 else None
    before = place and _GOES_ON.match(view.folded, sentence.start, sentence.end)
    if before and (told := _within(limits, view.sentences[place - 1])):
        return told[0] if len(told) == 1 else None
    return _following(view, place + 1, limits)


def _following(view: View, place: int, limits: Sequence[TimeLimit]) -> TimeLimit | None:
    """The one limit of a sentence that begins with the rule that sets it."""
    if place >= len(view.sentences) or not _RULE_FOLLOWS.match(view.folded, *view.sentences[place]):
        return None
    told = _within(limits, view.sentences[place])
    return told[0] if len(told) == 1 else None


def _start(one: TimeLimit) -> int:
    return one.evidence.span.start


def _within(limits: Sequence[TimeLimit], sentence: Span) -> Sequence[TimeLimit]:
    """Those of the limits, which are in order, that a sentence states."""
    first, last = (bisect_left(limits, offset, key=_start) for offset in sentence)
    return limits[first:last]


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


def _is_overrun(folded: str, period: Found[Period], sentence: Span) -> bool:
    if _LATE.match(folded, period.end, sentence.end):
        return True
    return _LATE_BY.found_in(folded[max(sentence.start, period.start - _NEAR) : period.start])


def _is_taken(folded: str, period: Found[Period], sentence: Span, limit: TimeLimit) -> bool:
    """Whether a period is how long that took for which there is the limit."""
    before = folded[max(sentence.start, period.start - _NEAR) : period.start]
    if _OFF.match(folded, period.end) or _NOT_TAKEN.found_in(before):
        return False
    if _start(limit) >= sentence.end:
        return _TAKEN.found_in(before)
    if _start(limit) < sentence.start:
        return _TAKEN.found_in(before) and (
            _ALL_OF_IT.match(folded, period.end) is not None or _is_same_act(folded, period, sentence, limit)
        )
    if _AFTER.search(before):
        return _AGAINST_RULE.match(folded, period.end, max(period.end, _start(limit))) is not None
    if _SINCE.match(folded, period.end):
        return _INSTEAD.found_in(folded[period.end : max(period.end, limit.evidence.span.start)])
    return _TAKEN.found_in(before)


def _is_same_act(folded: str, period: Found[Period], sentence: Span, limit: TimeLimit) -> bool:
    """Whether what took that long is what the limit is for: `reply in 20 days. It took two months to reply`."""
    act = _TO_DO.match(folded, period.end, sentence.end)
    if act is None:
        return False
    limited = _stems(folded[max(0, _start(limit) - _NEAR) : sentence.start])
    return not limited.isdisjoint(_stems(act["act"]))


def _stems(words: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(words.replace("y", "i"))} - {
        "counc",
        "worki",
        "weeks",
        "month",
        "days",
    }


def _subject(view: View, offset: int) -> str:
    start, end = view.sentence_at(offset)
    return view.text[start:end].strip(" .;")


def _is_comparable(taken: Found[Period] | None, limit: TimeLimit | None) -> bool:
    """Whether it can be told which of two periods is longer."""
    if taken is None or limit is None:
        return True
    one, other = taken.value, limit.period
    return one.days == other.days and (one.unit == other.unit or None not in (_days(one), _days(other)))


def _excess(taken: Period, limit: Period) -> Period | None:
    """By how much one period exceeds another of the same kind of unit; None where it does not, or cannot be told."""
    if taken.unit == limit.unit and taken.days == limit.days:
        return replace(taken, count=taken.count - limit.count) if taken.count > limit.count else None
    one, other = _days(taken), _days(limit)
    if one is None or other is None or taken.days or limit.days:
        return None
    return Period(one - other, "day") if one > other else None


def _days(period: Period) -> int | None:
    """How many days a period of days or weeks has; None for other units."""
    return {"day": period.count, "week": period.count * 7}.get(period.unit)


def _dated(view: View, limits: Sequence[TimeLimit]) -> Iterator[Clock]:
    """`it should have replied by 3 May 2021 and did not until 1 June`: the days between the two dates."""
    for match in _DUE_BY.finditer(view.folded):
        due = dates.parse_date(match["due"])
        done = _DONE.search(view.folded, match.end(), match.end() + _FOLLOWING)
        if due is None or done is None or is_reported(view.folded[match.start() : match.end()]):
            continue
        rest = view.text[done.end() : done.end() + _NEAR]
        found = dates.DATE.match(view.folded, done.end())
        day = dates.parse_date(found.group()) if found else dates.next_date(rest, after=due)
        if day is not None and day > due:
            end = found.end() if found else done.end() + _length(rest)
            limit = _tied(view, view.place_at(match.start()), limits)
            yield Clock(
                evidence=view.evidence(match.start("due"), end),
                subject=_subject(view, match.start()),
                taken=None,
                overrun=Period((day - due).days, "day"),
                limit=limit,
                is_computed=True,
                is_approximate=False,
            )


def _length(text: str) -> int:
    match = dates.DAY_MONTH.match(text.lower())
    return match.end() if match else 0
