"""A decision as text: its sections, its numbered paragraphs, and where every character came from."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a paragraph's text: `start` inclusive, `end` exclusive, in characters."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a paragraph's text that stands unbroken in the source.

    `start` is its offset in the paragraph's text, `source` its offset in the decoded source; `length` characters.
    """

    start: int
    source: int
    length: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph of a decision, or its unnumbered title block or summary.

    `key` is its place in the decision's IRI (`paragraph/47`, `header`, `summary`); `number` is the published number,
    None for title block and summary; `items` are the sub-items (bullets, lettered lines) as spans of `text`.
    """

    key: str
    number: int | None
    text: str
    pieces: tuple[Piece, ...]
    items: tuple[Span, ...] = ()

    def source_offset(self, offset: int) -> int:
        """The offset in the decoded source of a character of this paragraph's text."""
        if not 0 <= offset < len(self.text):
            raise ValueError(f"offset {offset} lies outside {self.key}")
        piece = self.pieces[bisect_right(self.pieces, offset, key=lambda piece: piece.start) - 1]
        return piece.source + min(offset - piece.start, max(piece.length - 1, 0))


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the paragraphs under it, up to the next heading; `order` counts from 1."""

    order: int
    title: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One decision as read from one source.

    `name` is the source's file name, `sha256` the hash of its bytes; `page` its address on the web where the source
    itself gives it. Paragraphs number from 1 through the whole document, as the publisher numbers them.
    """

    name: str
    media_type: str
    sha256: str
    header: Paragraph
    summary: Paragraph | None
    sections: tuple[Section, ...]
    page: str | None = None
    _numbered: tuple[Paragraph, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        numbered = tuple(paragraph for section in self.sections for paragraph in section.paragraphs)
        object.__setattr__(self, "_numbered", numbered)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The numbered paragraphs, in order."""
        return self._numbered

    def blocks(self) -> Iterator[Paragraph]:
        """Everything that can hold evidence: title block, summary, then the numbered paragraphs."""
        yield self.header
        if self.summary is not None:
            yield self.summary
        yield from self._numbered
