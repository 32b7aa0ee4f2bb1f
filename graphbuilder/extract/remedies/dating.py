"""What a sentence says of when the actions told before it are due, where it does nothing else."""

import re
from datetime import date

from graphbuilder.extract.remedies import status
from graphbuilder.extract.remedies.deadlines import deadline, says_same
from graphbuilder.extract.remedies.deeds import Deeds
from graphbuilder.extract.remedies.schedule import scheduled, whole
from graphbuilder.extract.remedies.told import Told
from graphbuilder.extract.remedies.undertakings import Begin
from graphbuilder.extract.views import View

_DO_SO = re.compile(r"\bdo\s(?:so|this|that|it)\b")


class Dating:
    """Gives the actions told their days; `own_section` in a section about remedies."""

    def __init__(self, told: Told, deeds: Deeds, issued: date | None, *, own_section: bool) -> None:
        self._told = told
        self._deeds = deeds
        self._issued = issued
        self._own_section = own_section

    def day(self, words: str) -> date | None:
        """The day by which words that lead in to actions say that they are due."""
        if says_same(words) and self._told.last is not None:
            return self._told.last.due
        stated = deadline(words, self._issued, lead=True)
        return stated.day if stated else None

    def last(self) -> date | None:
        """The day by which the action told last is due."""
        return self._told.last.due if self._told.last else None

    def dates_some(self, view: View, words: str, begin: Begin | None) -> bool:
        """Whether a sentence only says when some of the actions told are due."""
        if words.endswith(":"):
            return False
        found = scheduled(words, self._told.so_far, self._deeds, self._issued, here=view)
        for dated in found:
            self._told.date_some(dated.places, dated.day)
        return bool(found) or self._dates_the_whole(view, words, begin)

    def dates_all(self, view: View, words: str, begin: Begin | None) -> bool:
        """Whether a sentence says when all actions are due, or the one of its paragraph: `It will do so by 3 May`."""
        if words.endswith(":") or not status.is_all(words):
            return False
        if begin and self._told.last is None and self._deeds.kind(words[begin.end :]) is not None:
            return False
        day = self.day(words)
        if day is not None:
            self._date(view, words, day)
        acts = begin is not None and self._deeds.opens(words[begin.end :])
        return day is not None or not acts

    def _dates_the_whole(self, view: View, words: str, begin: Begin | None) -> bool:
        """Whether a sentence without an action of its own gives a day for all actions told that have none."""
        undated = any(not (one.due or one.undated) for one in self._told.so_far)
        if not (self._own_section and undated) or (begin and self._deeds.kind(words[begin.end :])):
            return False
        day = whole(words, self._issued)
        if day is not None:
            self._date(view, words, day)
        return day is not None

    def _date(self, view: View, words: str, day: date) -> None:
        """Give a day to all actions told, or to those of its paragraph: `It will do so by 3 May`."""
        if not (_DO_SO.search(words) and self._told.date_paragraph(view, day)):
            self._told.date_all(day)
