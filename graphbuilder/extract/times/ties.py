"""Which time limit a sentence is about: its own, that of the one before it or of the rule after it."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from graphbuilder.document import Span
from graphbuilder.extract.language.wording import A_TITLE
from graphbuilder.extract.views import View
from graphbuilder.facts import TimeLimit

# A sentence that goes on from the one before it, and whose period is all that it says of the same act.
_GOES_ON = re.compile(
    rf"\W*(?:(?:but|however|instead|in fact|and|yet|here|in this case|in {A_TITLE} \w's case"
    rf"|for {A_TITLE} \w),?\s+)?"
    r"(?:it|this|that|these|they|nobody|nothing|the [a-z]+(?: [a-z]+){0,2}|its [a-z]+(?: [a-z]+)?|[a-z]'s [a-z]+"
    rf"|{A_TITLE} \w(?: and {A_TITLE} \w)?(?:'s)?|[a-z](?:'s)?|she|he"
    r"|[\w-]+ (?:days|weeks|months|years) (?:passed|went|elapsed))\b"
)
# A rule that follows what it is broken by: `It took 14 weeks. Its policy says 28 days.`
_RULE = (
    r"\b(?:its|the|their|this|a)\s(?:[\w'-]+\s){0,5}?"
    r"(?:policy|procedure|scheme|contract|guidance|code|standard|target|plan|strategy|charter|limit|law|rules|regulations"
    r"|maximum|timescale|deadline|act|order)\b"
)
_RULE_FOLLOWS = re.compile(
    rf"\W*(?:but\s|yet\s)?(?:{_RULE}|there should\b|it should\b|that should\b|this should\b"
    r"|[^.;]{3,60}\b(?:allows|permits|recommends|prescribes|specifies|expects|says (?:it|this|that) should)\b)"
)
_EXTENDED = re.compile(r"\b(?:extend|at (?:the )?most|maximum|no more than)")
# What somebody else must do in time: `Mr D must appeal within 28 days`.
_THEIR_ACT = re.compile(
    rf"\b(?:{A_TITLE}|he|she|they|people|claimant|applicant|appellant|tenant|somebody|someone|anyone|person|parents?"
    r"|complainants?|owner|motorist|you)\b(?:\s\w+){0,3}?\s(?:must|should|has|have|had|can|may|needs?)\s[^.;]{0,120}?"
    r"\b(?:appeal|apply|ask|complain|object|challenge|pay|claim|request|accept|leave|vacate)\b"
)
_AROUND = 60  # characters after a limit that may tell whose act it bounds


def tied(view: View, place: int, limits: Sequence[TimeLimit]) -> TimeLimit | None:
    """The one limit of a sentence, or of the one before it where the sentence only goes on from that.

    Else that of the sentence after it, where that begins with the rule that sets it. `limits` are in order.
    """
    for number in _near(view, place):
        if told := within(limits, view.sentences[number]):
            limit = _one_of(view, told)
            return None if limit is None or _is_anothers(view, limit) else limit
    return None


def _near(view: View, place: int) -> list[int]:
    """The sentences whose limit one may be about, in the order in which they are asked."""
    near = [place]
    if place and _GOES_ON.match(view.folded, *view.sentences[place]):
        near.append(place - 1)
    if place + 1 < len(view.sentences) and _RULE_FOLLOWS.match(view.folded, *view.sentences[place + 1]):
        near.append(place + 1)
    return near


def within(limits: Sequence[TimeLimit], sentence: Span) -> Sequence[TimeLimit]:
    """Those of the limits, which are in order, that a sentence states."""
    first, last = (bisect_left(limits, offset, key=_start) for offset in sentence)
    return limits[first:last]


def _start(one: TimeLimit) -> int:
    return one.evidence.span.start


def _one_of(view: View, told: Sequence[TimeLimit]) -> TimeLimit | None:
    """The limit that holds of those that a sentence states: the last, where it extends the first."""
    if len(told) == 1:
        return told[0]
    between = view.folded[told[0].evidence.span.end : told[-1].evidence.span.end]
    return told[-1] if len(told) == 2 and _EXTENDED.search(between) else None


def _is_anothers(view: View, limit: TimeLimit) -> bool:
    """Whether a limit bounds what the complainant or somebody else must do."""
    start, end = limit.evidence.span
    sentence = view.sentence_at(start)
    return _THEIR_ACT.search(view.folded, sentence.start, min(sentence.end, end + _AROUND)) is not None
