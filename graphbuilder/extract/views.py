"""A numbered paragraph as the extractors see it: its sentences and items, and what was seen in it on first sight."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from operator import attrgetter

from graphbuilder.document import Paragraph, Span
from graphbuilder.extract.language import dates, sentences
from graphbuilder.extract.names import Seen
from graphbuilder.extract.signs import INITIAL
from graphbuilder.facts import Evidence, Period

_end = attrgetter("end")
_TITLED = "|".join(rf"(?<=\b{initial})" for initial in INITIAL)
_INITIAL = re.compile(rf" i\b(?:{_TITLED})")


class View:
    """A numbered paragraph as the extractors see it: its text and number, and what was seen in it on first sight.

    `kind` is that of its section, `heading` the title of it; `folded` has another letter for the name of a `Mr I`,
    at the same offsets, so that what he says is not taken for what the Ombudsman says.
    """

    def __init__(self, paragraph: Paragraph, seen: Seen, *, kind: str, heading: str) -> None:
        self.paragraph = paragraph
        self.kind, self.heading = kind, heading
        self.text, self.number = paragraph.text, paragraph.number or 0
        self.folded, self.names, self.signs = seen.folded, seen.names, seen.signs
        if "initial" in seen.signs:
            self.folded = _INITIAL.sub(" x", seen.folded)

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences of the paragraph, sub-items apart."""
        return sentences.split(self.text)

    @cached_property
    def periods(self) -> list[dates.Found[Period]]:
        """The periods that the paragraph tells, such as `15 working days`."""
        return dates.periods_at(self.folded, self.at("time"))

    def item_at(self, offset: int) -> Span | None:
        """The sub-item in which a character stands."""
        items = self.paragraph.items
        if not items:
            return None
        index = bisect_right(items, offset, key=lambda item: item.start) - 1
        return items[index] if index >= 0 and offset < items[index].end else None

    def evidence(self, start: int, end: int) -> Evidence:
        """Evidence for a fact: the words from start to end."""
        return Evidence(self.paragraph, Span(start, end))

    def sentence_at(self, offset: int) -> Span:
        """The sentence in which a character stands."""
        return self.sentences[self.place_at(offset)]

    def place_at(self, offset: int) -> int:
        """Which of the sentences that is, counted from 0."""
        return min(bisect_right(self.sentences, offset, key=_end), len(self.sentences) - 1)

    def at(self, sign: str) -> Sequence[int]:
        """Where the paragraph has a sign that a closer look is worth while, such as a word of time; in order."""
        return self.signs.get(sign, ())

    def has(self, sign: str, span: Span) -> bool:
        """Whether one of a sign's places lies within a span."""
        offsets = self.signs.get(sign)
        if offsets is None:
            return False
        index = bisect_left(offsets, span.start)
        return index < len(offsets) and offsets[index] < span.end
