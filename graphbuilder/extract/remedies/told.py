"""The actions told so far: what a later sentence points back to, dates, says again or takes away."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from graphbuilder.document import Span
from graphbuilder.extract.language.dates import money
from graphbuilder.extract.language.wording import A_TITLE
from graphbuilder.extract.remedies.actions import Action
from graphbuilder.extract.remedies.amounts import is_made_up
from graphbuilder.extract.remedies.deeds import Deeds
from graphbuilder.extract.views import View
from graphbuilder.fold import fold

# `£250 is a fair remedy, which it has agreed to pay`: the sum was named before.
_PAYS_IT = re.compile(
    rf"""(?:pay|refund|reimburse|repay|make|offer|award)(?:\s{A_TITLE}\s[a-z]\b|\s(?:her|him|them)\b)?
        (?:\s(?:this|that|these|it|the)\b(?:\s(?:sum|sums|amount|amounts|payment|payments|money|remedy)\b)?)?
        (?=\W*$|\s(?:to|within|by|no|when|and|in|even|whether|if)\b)""",
    re.VERBOSE,
)

# What was named before it is agreed to: `an apology is due, and the Council has agreed to send one`.
_DO_IT = re.compile(
    rf"(?:also\s)?(?:make|send|give|offer|issue|arrange|hold|provide|carry\sout)\s(?:(?:{A_TITLE}\s[a-z]|her|him|them)\s)?"
    r"(?:one|it|this|that)\b(?=\W*$|\s(?:within|by|in|no|to|before|on|when|at)\b)"
    r"|(?:make|send|give|offer|issue|pay|provide)(?=\W*$|\s(?:within|by|no|before)\b)"
)


class Told:
    """Collects the actions of a decision in the order in which they are told."""

    def __init__(self, deeds: Deeds) -> None:
        self._deeds = deeds
        self._actions: list[Action] = []
        self._common: list[tuple[int, date]] = []

    @property
    def last(self) -> Action | None:
        """The action told last."""
        return self._actions[-1] if self._actions else None

    @property
    def so_far(self) -> Sequence[Action]:
        """The actions as they were told."""
        return self._actions

    def all(self) -> list[Action]:
        """The actions, those without a deadline with the next that was stated for all before it."""
        return [self._with_common_deadline(index, action) for index, action in enumerate(self._actions)]

    def add(self, action: Action) -> None:
        """Add an action, with the sum that it points back to; one that was told before gives only its deadline."""
        if self._says_again(action):
            return
        plain = self._deeds.plain(action.words)
        points_back = action.kind in ("payment", "reimbursement") and "£" not in action.text
        if points_back and _PAYS_IT.match(plain):
            self._add_with_earlier_sum(action)
        else:
            self._actions.append(action)

    def date_all(self, day: date) -> None:
        """Give a deadline to all actions told so far that have none; to those that follow if there are none."""
        self._common.append((len(self._actions), day))

    def date_some(self, places: Iterable[int], day: date | None) -> None:
        """Give a deadline to some of the actions told, by their places among them."""
        for place in places:
            self._actions[place] = replace(self._actions[place], due=day, undated=day is None)

    def date_within(self, view: View, span: Span, day: date) -> None:
        """Give a deadline to the actions in a span of a paragraph."""
        self._change(view, lambda action: span.start <= action.span.start < span.end, day)

    def date_paragraph(self, view: View, day: date) -> bool:
        """Give a deadline to the actions of a paragraph that have none; whether there are any."""
        open_ = [place for place, one in enumerate(self._actions) if one.view is view and not _is_dated(one)]
        self.date_some(open_, day)
        return bool(open_)

    def drop(self, kind: str | None, *, within: View | None) -> None:
        """Drop what the body was only asked for, all of it or what is of a kind; `within` one paragraph."""
        self._actions = [
            one
            for one in self._actions
            if not one.asked or kind not in (None, one.kind) or within not in (None, one.view)
        ]

    def _with_common_deadline(self, index: int, action: Action) -> Action:
        if _is_dated(action):
            return action
        later = (day for count, day in self._common if index < count or count == 0)
        return replace(action, due=next(later, None))

    def _says_again(self, action: Action) -> bool:
        """Whether an action is only named again, as in `It has agreed to apologise`."""
        bare = " " not in self._deeds.plain(action.words).strip(".; ")
        return bare and any(action.kind == one.kind for one in self._actions)

    def _add_with_earlier_sum(self, action: Action) -> None:
        view, start = action.view, action.span.start
        sums = money(view.text[:start])
        if not sums:
            if action.kind == "reimbursement" and not any(one.kind == action.kind for one in self._actions):
                self._actions.append(action)
            return
        at = sums[-1].start
        if any(one.view is view and one.span.start <= at < one.span.end for one in self._actions):
            if action.due is not None:
                self._change(view, lambda one: one.span.start <= at < one.span.end, action.due)
            return
        sentence = view.sentence_at(at)
        words = view.text[sentence.start : min(sentence.end, start)]
        if is_made_up(fold(words)) and self.last is not None:
            self.date_some([len(self._actions) - 1], action.due or self.last.due)
            return
        self._actions.append(replace(action, earlier=words))

    def _change(self, view: View, which: Callable[[Action], bool], day: date) -> None:
        self._actions = [
            replace(action, due=day) if action.view is view and which(action) else action
            for action in self._actions
        ]


def _is_dated(action: Action) -> bool:
    return action.due is not None or action.undated


def named_before(words: str, offset: int, nouns: tuple[str, ...]) -> int:
    """Where the action begins in a folded sentence that is agreed to at an offset: there, or where it was named."""
    if _DO_IT.match(words, offset) is None:
        return offset
    start = max((match.start() for match in _a_thing(nouns).finditer(words, 0, offset)), default=offset)
    is_apart = (
        "£" in words[:start] and "£" not in words[start:offset]
    )  # `£200 is a fair sum, and it will pay it`
    return offset if is_apart and _PAYS_IT.match(words, offset) else start


@cache
def _a_thing(nouns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:owes?\s(?:{A_TITLE}\s[a-z]|her|him|them)\s)?(?:an?|another)\s(?:[\w-]+\s){{0,3}}?"
        rf"(?:{'|'.join(map(re.escape, nouns))})\b"
    )
