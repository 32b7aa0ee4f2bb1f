"""The actions in the words of a sentence or item, each with its kind and when it is due."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from graphbuilder.document import Span
from graphbuilder.extract.language.cues import Cues
from graphbuilder.extract.remedies import status
from graphbuilder.extract.remedies.amounts import begins_with_sum
from graphbuilder.extract.remedies.deadlines import Deadline, deadline, is_bare, is_of_another, says_same
from graphbuilder.extract.remedies.deeds import MONEY, Deeds
from graphbuilder.extract.remedies.joints import Joints
from graphbuilder.extract.views import View

_AT_ONCE = re.compile(
    r"\W*(?:\w+,\s)?"
)  # before the deadline of `decide, within a month, whether … and tell her`

_CONDITION = re.compile(r"\W*(?:and\s|then\s)?(?:once|when|after|as\ssoon\sas|(?:up)?on\sreceipt|if|where)\b")
# What may never come about is due by no day of the rest: `If the appeal succeeds, it will refund …`.
_IF = re.compile(r"\W*if\b")


@dataclass(frozen=True, slots=True)
class Action:
    """An action where it stands, with the deadline that holds for it.

    `lead` leads in to the list that it stands in; `earlier` are the words that name its sum where it does not itself;
    `who` are those before it, folded, that say whose doing it is. `asked`: the body is only said to have been asked
    for it. `undated`: it has a deadline of its own but no day. `status` is a slug of its scheme.
    """

    view: View
    span: Span
    kind: str
    due: date | None = None
    lead: Span | None = None
    earlier: str = ""
    who: str = ""
    status: str = "agreed"
    asked: bool = False
    undated: bool = False

    @property
    def text(self) -> str:
        """Its words."""
        return self.view.text[self.span.start : self.span.end]

    @property
    def words(self) -> str:
        """Its words, folded as those of its paragraph are."""
        return self.view.folded[self.span.start : self.span.end]


@dataclass(frozen=True, slots=True)
class _Segment:
    """A stretch of words that tells one action, with the words that join it to the one before."""

    joint: str
    span: Span


class Actions:
    """Takes sentences and items apart into actions; `issued` is the day from which periods count."""

    def __init__(self, cues: Cues, issued: date | None) -> None:
        self.deeds = Deeds(cues)
        self._joints = Joints(self.deeds)
        self._issued = issued

    def within(
        self, view: View, span: Span, *, due: date | None, verb: str = "", takes: bool = False
    ) -> list[Action]:
        """The actions in a span; `due` holds for those without a deadline, `verb` for sums without a verb.

        `takes`: the verb is that of everything without one. After a condition a bare period runs from that.
        """
        before = view.folded[view.sentence_at(span.start).start : span.start]
        conditional, depends = _is_conditional(before), _IF.match(before) is not None
        found: list[Action] = []
        for segment, kind in self._kinds(view, span, verb=verb, takes=takes):
            words = view.folded[segment.span.start : segment.span.end]
            if kind is None:
                found = _by_proof(found, deadline(words, self._issued))
                break
            joint = deadline(segment.joint, self._issued, lead=True)
            due = joint.day if joint else found[-1].due if found and says_same(segment.joint) else due
            own = self._own(words, due, conditional=conditional or _is_conditional(words))
            same = found[-1].due if found and says_same(words) else None
            day = own.day if own else same or due
            if own is not None and _AT_ONCE.fullmatch(words[: own.start]):
                due = own.day
            undated = day is None and (own is not None or depends)
            found.append(Action(view, segment.span, kind, day, undated=undated))
        return list(_backward(found)) if due is None else found

    def _own(self, words: str, due: date | None, *, conditional: bool) -> Deadline | None:
        """The deadline that the folded words of an action give it, without a day where that hangs on a condition."""
        own = deadline(words, self._issued)
        if own is None or (due is not None and is_of_another(words, own)):
            return None  # `remind staff to answer within 20 days`, of which the deadline is told before
        return replace(own, day=None) if conditional and is_bare(words, own) else own

    def undated(self, view: View, span: Span) -> Iterator[tuple[Span, str]]:
        """The actions in a span, each with its kind, whenever they are or were done."""
        return ((segment.span, kind) for segment, kind in self._kinds(view, span) if kind is not None)

    def _kinds(
        self, view: View, span: Span, *, verb: str = "", takes: bool = False
    ) -> Iterator[tuple[_Segment, str | None]]:
        """The segments of a span, each with the kind of its action; None for the last if that asks for proof."""
        first = True
        for segment in self._segments(view, span):
            start, end = segment.span
            if status.is_proof(view.folded[start:end]):
                yield segment, None
                return
            kind, verb = self._kind(view.text[start:end], verb, first=first, takes=takes)
            yield segment, kind
            first = False

    def _segments(self, view: View, span: Span) -> Iterator[_Segment]:
        start, joint = span.start, ""
        infinitive = view.folded.endswith("to ", 0, span.start)
        for stop, after in self._joints.find(view.text[span.start : span.end], infinitive=infinitive):
            yield _Segment(joint, Span(start, span.start + stop))
            start, joint = span.start + after, view.folded[span.start + stop : span.start + after]
        yield _Segment(joint, Span(start, span.end))

    def _kind(self, text: str, verb: str, *, first: bool, takes: bool) -> tuple[str, str]:
        """The kind of an action, with the verb that it has or shares with the one before it, for the next."""
        shares = begins_with_sum(text) or (
            not first and "£" in text and self.deeds.kind(text, head=True) is None
        )
        if takes and not shares and not (self.deeds.bids(text) or self.deeds.names(text)):
            return self.deeds.kind(f"{verb} {text}") or "other", verb
        if not shares:
            return self.deeds.kind(text) or "other", self.deeds.plain(text).partition(" ")[0]
        verb = verb if self.deeds.kind(f"{verb} £1") in MONEY else "pay"
        return self.deeds.kind(f"{verb} {text}") or "other", verb


def _is_conditional(words: str) -> bool:
    """Whether folded words begin with what must come first: `once she has sent the form, decide within 14 days`."""
    return _CONDITION.match(words) is not None


def _by_proof(found: list[Action], stated: Deadline | None) -> list[Action]:
    """The actions, those without a deadline with that of the proof of them: `do so, and let us know by 3 May`."""
    if stated is None or any(action.due or action.undated for action in found):
        return found
    return [replace(action, due=stated.day, undated=stated.day is None) for action in found]


def _backward(found: list[Action]) -> Iterator[Action]:
    """The actions, those without a deadline with that of the next: `apologise and pay her £50 within a month`."""
    due: date | None = None
    dated: list[Action] = []
    for action in reversed(found):
        due = action.due if action.due or action.undated else due
        dated.append(replace(action, due=due))
    return reversed(dated)
