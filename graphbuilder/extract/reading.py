"""A document made ready for extraction: each paragraph with its section's kind, its folded text and its names."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from graphbuilder.document import Document, Paragraph, Span
from graphbuilder.extract.language import sentences
from graphbuilder.extract.names import Name
from graphbuilder.facts import Evidence

if TYPE_CHECKING:
    from graphbuilder.extract.lexicon import Lexicon


@dataclass(eq=False, slots=True)
class View:
    """A numbered paragraph as the extractors see it, with its text and published number at hand."""

    paragraph: Paragraph
    kind: str
    heading: str
    folded: str
    names: list[Name]
    signs: dict[str, list[int]]
    text: str = field(init=False)
    number: int = field(init=False)
    _sentences: list[Span] | None = field(init=False, default=None, repr=False)

    def __post_init__(self) -> None:
        self.text = self.paragraph.text
        self.number = self.paragraph.number or 0

    @property
    def sentences(self) -> list[Span]:
        """The sentences of the paragraph, sub-items apart."""
        if self._sentences is None:
            self._sentences = sentences.split(self.text)
        return self._sentences

    def item_at(self, offset: int) -> Span | None:
        """The sub-item in which a character stands."""
        items = self.paragraph.items
        index = bisect_right(items, offset, key=lambda item: item.start) - 1
        return items[index] if index >= 0 and offset < items[index].end else None

    def evidence(self, start: int, end: int) -> Evidence:
        """Evidence for a fact: the words from start to end."""
        return Evidence(self.paragraph, Span(start, end))

    def sentence_at(self, offset: int) -> Span:
        """The sentence in which a character stands."""
        index = bisect_right(self.sentences, offset, key=lambda span: span.end)
        return self.sentences[min(index, len(self.sentences) - 1)]

    def at(self, sign: str) -> list[int]:
        """Where the paragraph has a sign that a closer look is worth while, such as a word of time; in order."""
        return self.signs.get(sign, [])

    def has(self, sign: str, span: Span) -> bool:
        """Whether one of a sign's places lies within a span."""
        offsets = self.signs.get(sign, [])
        index = bisect_left(offsets, span.start)
        return index < len(offsets) and offsets[index] < span.end


@dataclass(frozen=True)
class Reading:
    """A document and what was found on first sight; every extractor starts from here."""

    document: Document
    lexicon: "Lexicon"
    views: tuple[View, ...]
    usual_instruments: tuple[str, ...] = ()
    issued: date | None = None

    @cached_property
    def is_joint(self) -> bool:
        """Whether two ombudsmen decided together, so that bodies beside the respondent answer as well."""
        return any(view.at("ombudsmen") or "ombudsmen" in view.heading.lower() for view in self.views)
