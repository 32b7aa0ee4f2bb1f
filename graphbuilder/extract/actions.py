"""The actions that a paragraph tells of, each where it stands, with its kind and when it is due."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graphbuilder.document import Span
from graphbuilder.extract.amounts import begins_with_sum, has_total, is_further_sum
from graphbuilder.extract.cues import Cues
from graphbuilder.extract.deadlines import deadline, says_same
from graphbuilder.extract.phrasing import Phrases
from graphbuilder.extract.reading import View
from graphbuilder.extract.recipients import PERSONAL, deed
from graphbuilder.extract.voice import is_reported
from graphbuilder.fold import fold

_PARTS = {
    "ombudsman": "us/me/the_ombudsman/ombudsman",
    "have": "has/have/had/also/already",
    "did": """
        offered/apologised/paid/refunded/reviewed/taken/made/introduced/trained/reminded/put/waived/written
        changed/updated/issued/completed/carried
    """,
}
# Where a section is about remedies anything that will or should be done is one; elsewhere only what was agreed to.
_WILL = Phrases(
    """
    agree/agrees/agreed/will/should/must                 | The Council should apologise
    recommend/recommends/recommended/need_to/needs_to    | I recommended it pay £100
    """
)
_AGREED = Phrases(
    """
    has/have …1 agreed to/it_will/that_it_will/it_should | The Council has now agreed to apologise
    has/have …1 accepted my/our/the recommendation/recommendations to | It has accepted our recommendation to pay
    agrees to                                            | It agrees to pay
    """
)
# What is owed to the Ombudsman is no remedy.
_PROOF = Phrases(
    """
    provide/send/give/share/submit/supply/show …2 {ombudsman}    | It should provide us with evidence
    us/me/the_ombudsman with …1 evidence                 | provide the Ombudsman with written evidence
    evidence …6 complied/action/actions/completed/done   | evidence it has complied
    tell/inform/notify/update/report_back_to/confirm_to us/me/the_ombudsman | and tell us
    """,
    _PARTS,
)
_DONE = Phrases(
    """
    ^ …6 has/have/had (also) already/since/now/previously *      | The Council has since apologised
    ^ already/previously *                               | Already refunded the fee
    ^ (in_addition/also) the * (provider) {have}… {did}  | In addition, the care provider has trained staff
    ^ (in_addition/also) it/they {have}… {did}           | It also waived the charge
    """,
    _PARTS,
    stop="agreed",
)
_NOT_AGREED = Phrases(
    """
    not/no/nothing/*n't …5 recommend*/further_action/remedy      | I have not recommended more
    not/*n't …1 payable/adopt/adopted/agree/agreed       | This is not payable
    our/the/this guidance ~ recommends/says/suggests     | Our guidance on remedies recommends up to £300
    consider this/our guidance                           | It should consider our guidance
    """
)
# All that was said before, now with its deadline.
_ALL = Phrases(
    """
    do so/this/these/both/all                            | It should do so within one month
    complete/carry_out/take/do/implement/undertake/comply_with/finish ~ these/this/all/above/agreed
        | complete all of the actions
    complete/carry_out/take/do/implement/undertake/finish the …1 action/actions/steps/recommendations/remedies
        | complete the recommended actions
    """
)
_ONLY_WHEN = re.compile(r"\W*(?:within|by|no later than)\b[^.,;]{0,60}\W*")
_WHO_AGREES = re.compile(
    r"""\b(?:agreed|agrees|recommend(?:ed)?|will|should|must|needs?)\b
        (?:\W+(?:the|council|authority|provider|care|trust|school|it|now|also|that|to|will|should)\b)*\W+""",
    re.VERBOSE,
)
_JOINT = re.compile(
    r"""
    # before a further sum: `£200 to Mrs L and £100 to her son`
    ,?\s+(?:and\s+)?(?=(?:(?:Mr|Mrs|Miss|Ms|Dr)\s[A-Z]\s)?£\d)(?<!of\ )(?<!by\ )(?<!to\ )
    # before a further verb: `and will also review`
    | [;,]?\s+(?:and|then)\s+(?:also\s+|to\s+|will\s+|should\s+|then\s+)*(?=[a-z])
    | ;\s+(?=[a-z])
    | ,\s+(?:to\s+)?
      (?=(?:pay|apologise|refund|reimburse|waive|remind|review|provide|make|write|arrange|carry|offer|issue|ensure
         |consider)\b)
    """,
    re.VERBOSE,
)
_AHEAD = 300  # characters after a joint that tell what it joins
_NEWLY = re.compile(r"\b(?:will|should)\b")


@dataclass(frozen=True, slots=True)
class Action:
    """An action where it stands, with the deadline that holds for it."""

    view: View
    span: Span
    kind: str
    due: date | None


class Telling:
    """How the actions of a decision are told: `own_section` when it has a section about remedies."""

    def __init__(self, cues: Cues, issued: date | None, *, own_section: bool) -> None:
        self._cues = cues
        self._issued = issued
        self._own_section = own_section

    def actions(self, view: View, before: date | None) -> Iterator[Action]:
        """The actions of a paragraph; `before` is when the action before it is due."""
        due: date | None = None
        announced = False
        for span in view.sentences:
            words = view.folded[span.start : span.end]
            item = view.item_at(span.start)
            leads = item is None and _leads(view, span, words)
            told = self._is_told(words) if item is None else announced or self._own_section
            if not (leads or told):
                continue
            own = self._deadline(view, item or span, words, before)
            if leads:
                due = own or due
                announced = announced or told
            if item is None and (words.endswith(":") or (own and _is_all(words))):
                continue
            if told and not _is_no_action(words):
                yield from self._told(view, span, own or due, item=item is not None)

    def _deadline(self, view: View, whole: Span, words: str, before: date | None) -> date | None:
        return before if says_same(words) else deadline(view.folded[whole.start : whole.end], self._issued)

    def _is_told(self, words: str) -> bool:
        return _WILL.found_in(words) if self._own_section else _AGREED.found_in(words)

    def _told(self, view: View, span: Span, due: date | None, *, item: bool) -> Iterator[Action]:
        """The actions of a sentence or item; a sentence that tells of no known kind of action tells of none."""
        words = view.folded[span.start : span.end]
        if item and _ONLY_WHEN.fullmatch(words):
            return
        start = span.start if item else span.start + _action_start(words)
        if start >= span.end:
            return
        for action in self._split(view, Span(start, span.end), due):
            if item or action.kind != "other":
                yield action

    def _split(self, view: View, span: Span, due: date | None) -> Iterator[Action]:
        text = view.text[span.start : span.end]
        start = 0
        for stop, after in self._joints(text):
            yield self._action(view, Span(span.start + start, span.start + stop), due)
            start = after
        yield self._action(view, Span(span.start + start, span.end), due)

    def _joints(self, text: str) -> Iterator[tuple[int, int]]:
        """Where one action ends and the next begins."""
        totalled = has_total(text)
        start = 0
        for match in _JOINT.finditer(text):
            if _inside_brackets(text, match.start()):
                continue
            left, right = text[start : match.start()], text[match.end() : match.end() + _AHEAD]
            if begins_with_sum(right):
                apart = not totalled and is_further_sum(left, right)
            else:
                apart = self._are_two(left, right, match.group())
            if apart:
                yield match.span()
                start = match.end()

    def _are_two(self, left: str, right: str, joint: str) -> bool:
        """Whether a joint joins two actions: a new verb of agreement says so, else money, an apology or a comma."""
        one, other = self._kind(left), self._kind(right, head=True)
        if "other" in (one, other):
            return False
        if _NEWLY.search(joint):
            return True
        if one == other:
            return one == "payment" and "£" in right
        return other in PERSONAL or one in PERSONAL or joint[0] in ",;"

    def _action(self, view: View, span: Span, due: date | None) -> Action:
        return Action(view, span, self._kind(view.text[span.start : span.end]), due)

    def _kind(self, text: str, *, head: bool = False) -> str:
        """The kind whose cue begins first in an action; of several the one that says most, then the nearest.

        A cue of one word (`pay`) gives way to those that say more from the same word on (`pay … to reimburse`). An
        action that begins with a sum shares the verb of the payment before it.
        """
        words = deed(fold(f"pay {text}" if begins_with_sum(text) and not head else text).strip())
        found = [
            (cue.start, -cue.words, cue.end, cue.concept)
            for cue in self._cues.find(words)
            if not head or cue.start == 0
        ]
        return min(found)[3] if found else "other"


def common_deadline(views: list[View], issued: date | None) -> date | None:
    """The deadline that a section states for all of its actions."""
    for view in views:
        for span in view.sentences:
            words = view.folded[span.start : span.end]
            if _is_all(words) and not _PROOF.found_in(words):
                due = deadline(words, issued)
                if due is not None:
                    return due
    return None


def _leads(view: View, span: Span, words: str) -> bool:
    """Whether a sentence leads in to a list."""
    items = view.paragraph.items
    return words.endswith(":") or (bool(items) and span.start < items[0].start)


def _is_all(words: str) -> bool:
    return _ALL.found_in(words)


def _is_no_action(words: str) -> bool:
    """Whether a folded sentence tells of proof, of what is done already, or of what is not agreed."""
    return (
        _PROOF.found_in(words) or _DONE.found_in(words) or _NOT_AGREED.found_in(words) or is_reported(words)
    )


def _action_start(words: str) -> int:
    """Where the action begins in a sentence: after who agrees to what."""
    match = _WHO_AGREES.search(words)
    return match.end() if match else 0


def _inside_brackets(text: str, offset: int) -> bool:
    return text.count("(", 0, offset) > text.count(")", 0, offset)
