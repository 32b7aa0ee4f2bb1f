"""What the body offered, or what is said to be due: an action once the decision adopts it or the body agrees to it."""

import re
from dataclasses import replace
from datetime import date

from graphbuilder.document import Span
from graphbuilder.extract.remedies import adoption
from graphbuilder.extract.remedies.actions import Action, Actions
from graphbuilder.extract.remedies.dating import Dating
from graphbuilder.extract.remedies.deeds import PERSONAL
from graphbuilder.extract.remedies.leads import Lead
from graphbuilder.extract.remedies.told import Told
from graphbuilder.extract.remedies.undertakings import Begin
from graphbuilder.extract.views import View

_AND_WE = re.compile(r",?\s(?:and|which)\s(?=(?:i|we|this|that|is|in\s(?:my|our))\b)")


class Offers:
    """Keeps what a paragraph says was offered or is due; `own_section` in a section about remedies."""

    def __init__(self, actions: Actions, told: Told, dating: Dating, *, own_section: bool) -> None:
        self._actions = actions
        self._told = told
        self._dating = dating
        self._own_section = own_section
        self._kept: list[Action] = []
        self._due = False

    def forget(self, words: str) -> None:
        """Forget what the paragraph before told of, unless the folded words of the next begin by adopting it."""
        if not (self._kept and self._is_adopted(words.partition(". ")[0])):
            self._kept = []
            self._due = False

    def keep(self, action: Action) -> None:
        """Keep an action that was offered."""
        self._kept.append(action)

    def lead(self, span: Span, words: str, begin: Begin | None) -> Lead | None:
        """A sentence that leads in to what was offered; None where it does not."""
        start = self._start(words, begin)
        if start is None or not words.endswith(":"):
            return None
        is_adopted = self._adopted_at(words, start) is not None
        return Lead(span=span, offered=not is_adopted, told=is_adopted, due=self._dating.day(words))

    def read(self, view: View, span: Span, begin: Begin | None) -> bool:
        """Whether a sentence tells of an offer or of what is due, which is kept, or adopts it or what was kept."""
        words = view.folded[span.start : span.end]
        if begin is None and (named := adoption.named(words)) is not None:
            self._kept = self._offered(view, Span(span.start + named[0], span.start + named[1]))
            self._add(self._dating.day(words))
            return True
        start = self._start(words, begin)
        if start is not None:
            self._read_offer(view, span, words, start)
            return True
        return self._is_due(view, span, words, begin) or self._adopts(words, begin)

    def _start(self, words: str, begin: Begin | None) -> int | None:
        """Where what was offered begins in a sentence that tells of nothing to be done."""
        start = adoption.offer(words) if begin is None else None
        return start if start is not None and start < len(words) else None

    def _read_offer(self, view: View, span: Span, words: str, start: int) -> None:
        """Keep what the body offered; add it where the sentence goes on to adopt it."""
        end = self._adopted_at(words, start)
        self._kept = self._offered(view, Span(span.start + start, span.start + (end or len(words))))
        if end is not None:
            self._add(None)

    def _offered(self, view: View, span: Span) -> list[Action]:
        """What was offered; outside a section on remedies only with something that is owed to somebody."""
        found = [action for action in self._actions.within(view, span, due=None) if action.kind != "other"]
        is_relief = self._own_section or any(action.kind in PERSONAL for action in found)
        return found if is_relief else []

    def _is_due(self, view: View, span: Span, words: str, begin: Begin | None) -> bool:
        """Whether a sentence tells of something that is due, which is kept until the body agrees to it."""
        self._due = (self._due and bool(self._kept)) or (
            begin is None and self._own_section and adoption.is_due(words)
        )
        if not self._due or self._kept:
            return False
        found = self._actions.within(view, span, due=None)
        self._kept = [action for action in found if action.kind in PERSONAL]
        return bool(self._kept)

    def _adopts(self, words: str, begin: Begin | None) -> bool:
        """Whether a sentence adopts what was kept."""
        adopts = adoption.is_taken_up(words) if self._due else begin is None and self._is_adopted(words)
        if not (self._kept and adopts):
            return False
        self._add(self._dating.day(words))
        return True

    def _is_adopted(self, words: str) -> bool:
        return adoption.is_adopted(words) if self._own_section else adoption.is_adopted_as_remedy(words)

    def _adopted_at(self, words: str, start: int) -> int | None:
        """Where a folded sentence that tells of an offer goes on to adopt it: `…, and I consider this fair`."""
        match = _AND_WE.search(words, start)
        return match.start() if match and self._is_adopted(words[match.start() :]) else None

    def _add(self, due: date | None) -> None:
        for action in self._kept:
            self._told.add(replace(action, due=due or action.due))
        self._kept = []
