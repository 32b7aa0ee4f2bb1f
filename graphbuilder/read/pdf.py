"""Decisions as PDF: the text of the pages, page furniture dropped and line wrapping undone.

Offsets lead back into the extracted text: what pypdf gives for each page in order, parted by form feeds (`extract`).
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from math import hypot
from statistics import median
from typing import TYPE_CHECKING, Any

from graphbuilder.errors import UnreadableError
from graphbuilder.read import text
from graphbuilder.read.blocks import Parts
from graphbuilder.read.lines import Line, Mark, is_title, looks_like_title, marked, opens
from graphbuilder.read.source import Stretch, clean, join, limit_text

if TYPE_CHECKING:
    from pypdf import PageObject

_MOST_PAGES = 200
_MOST_CONTENT = 4_000_000
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"})
_PAGE_NUMBER = re.compile(
    r"(?:page\s*)?[-–|\s]*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?[-–|\s]*"
    r"|(?:https?|file)://\S+\s+\d+/\d+|\d+/\d+/\d+, \d+:\d+.*",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?:[.:;?!)’”\"]|; (?:and|or))$")
_ITEM_END = re.compile(r"; ?(?:and|or)?$")
_HYPHEN = re.compile(r"[a-z]-$")
_BARE_MARK = re.compile(r"\d{1,3}[.)]|\(?[a-z]\)|[-–•●▪◦○·∙‣\uf0b7\uf0a7]")
_EDGE = 2
_DEEPER = 8
_LETTER = 0.45  # the width of an average letter, in sizes of its font
_GAP = 1.3  # the distance to the line above, in usual distances, from which on a line stands apart
# Shares of the line's width from which on a line counts as full.
_FULL = 0.75
_FULL_AFTER_SENTENCE = 0.9


@dataclass(frozen=True, slots=True)
class Chunk:
    """A run of a page's text in one font: where it stands on the page, in points."""

    text: str
    x: float
    y: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A printed line: its words, where it and the words after its mark begin, and how it is set at either end."""

    stretch: Stretch
    page: int
    x: float
    y: float
    column: float
    first: Chunk
    last: Chunk

    @property
    def text(self) -> str:
        """The words of the row."""
        return self.stretch.text

    @property
    def end(self) -> float:
        """Where the row ends, were all letters of average width."""
        return self.x + len(self.stretch.text) * self.first.size * _LETTER


def take_apart(data: bytes, *, name: str) -> Parts:
    """The parts of a PDF; raises UnreadableError where it is protected, damaged, too large or holds no text."""
    pages = _pages(data, name=name)
    limit_text(name, sum(len(chunk.text) for page in pages for chunk in page))
    rows = _without_furniture(list(_rows(pages, _source(pages))))
    return text.of_lines(list(_lines(rows))) if rows else Parts((), None, (), ended=False)


def extract(data: bytes, *, name: str) -> str:
    """The text into which the offsets of a PDF's decision lead; raises UnreadableError."""
    return _source(_pages(data, name=name))


def _source(pages: list[list[Chunk]]) -> str:
    return "\f".join("".join(chunk.text for chunk in page) for page in pages)


def _pages(data: bytes, *, name: str) -> list[list[Chunk]]:
    try:
        import pypdf
    except ImportError as error:
        raise UnreadableError(name, "reading PDF needs pypdf: pip install 'ombudsman-graph[pdf]'") from error
    try:
        reader = pypdf.PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableError(name, "the PDF is protected by a password: save it without one")
        if len(reader.pages) > _MOST_PAGES:
            raise UnreadableError(
                name, f"the PDF has {len(reader.pages)} pages, more than any decision ({_MOST_PAGES})"
            )
        pages = [_page(page, name=name) for page in reader.pages]
    except UnreadableError:
        raise
    except (
        Exception
    ) as error:  # a damaged PDF makes pypdf fail in any way: KeyError, RecursionError, zlib.error, ...
        raise UnreadableError(name, f"the PDF is damaged: {_one_line(error)}") from error
    if not any(chunk.text.strip() for page in pages for chunk in page):
        raise UnreadableError(name, "the PDF holds no text, only pictures: run text recognition on it first")
    return pages


def _page(page: "PageObject", *, name: str) -> list[Chunk]:
    contents = page.get_contents()
    if contents is not None and len(contents.get_data()) > _MOST_CONTENT:
        raise UnreadableError(name, "the PDF is too large: one of its pages holds more than any printed text")
    chunks: list[Chunk] = []

    def visit(printed: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        if printed:
            chunks.append(_chunk(printed, cm, tm, font, size))

    page.extract_text(visitor_text=visit)
    return chunks


def _chunk(printed: str, cm: list[float], tm: list[float], font: Any, size: float) -> Chunk:
    scale = hypot(tm[2] * cm[0] + tm[3] * cm[2], tm[2] * cm[1] + tm[3] * cm[3])
    name = str(font.get("/BaseFont", "")) if font else ""
    return Chunk(
        text=printed.translate(_LIGATURES).replace("\f", " "),
        x=tm[4] * cm[0] + tm[5] * cm[2] + cm[4],
        y=tm[4] * cm[1] + tm[5] * cm[3] + cm[5],
        size=size * scale or 1.0,
        bold=re.search(r"bold|black|heavy", name, re.IGNORECASE) is not None,
    )


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__


def _rows(pages: list[list[Chunk]], source: str) -> Iterator[Row]:
    place = 0
    for number, page in enumerate(pages):
        start = place
        chunks: list[Chunk] = []
        for chunk in page:
            for part in re.split(r"(\n)", chunk.text):
                place += len(part)
                if part == "\n":
                    yield from _row(clean(source, start, place), number, chunks)
                    start, chunks = place, []
                elif part.strip():
                    chunks.append(replace(chunk, text=part))
        yield from _row(clean(source, start, place), number, chunks)
        place += 1


def _row(stretch: Stretch, page: int, chunks: list[Chunk]) -> Iterator[Row]:
    if not stretch.text or not chunks:
        return
    first = chunks[0]
    x = first.x + (len(first.text) - len(first.text.lstrip())) * first.size * _LETTER
    mark = len(stretch.text) - len(marked(stretch).text)
    column = x + mark * first.size * _LETTER
    if mark and len(chunks) > 1 and len(first.text.strip()) < mark:
        column = chunks[1].x
    yield Row(stretch, page, x, first.y, column, first, chunks[-1])


def _without_furniture(rows: list[Row]) -> list[Row]:
    """The rows without page numbers and running heads; of a title that runs on every page the first stays."""
    pages: dict[int, list[int]] = {}
    for index, row in enumerate(rows):
        pages.setdefault(row.page, []).append(index)
    edges = [{*places[:_EDGE], *places[-_EDGE:]} for places in pages.values()]
    heads = Counter(
        head for places in edges for head in {_without_digits(rows[index].text) for index in places}
    )
    often = max(2, len(pages) / 2)
    titles: set[str] = set()
    dropped: set[int] = set()
    for index in sorted(set().union(*edges)) if edges else ():
        printed = rows[index].text
        is_first = is_title(printed) and printed not in titles
        titles.add(printed)
        is_head = (
            heads[_without_digits(printed)] >= often and marked(rows[index].stretch).mark is not Mark.NUMBER
        )
        if _PAGE_NUMBER.fullmatch(printed) or (is_head and not is_first):
            dropped.add(index)
    return [row for index, row in enumerate(rows) if index not in dropped]


def _without_digits(printed: str) -> str:
    return re.sub(r"\d+", "0", printed)


def _lines(rows: list[Row]) -> Iterator[Line]:
    layout = Layout.of(rows)
    gathered: list[Row] = []
    for row in rows:
        if gathered and not layout.runs_on(gathered, row):
            yield layout.line(gathered)
            gathered = []
        gathered.append(row)
    yield layout.line(gathered)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a PDF is set: its usual size and distance of lines, where they end, where numbered paragraphs begin."""

    size: float
    leading: float
    margin: float
    column: float | None

    @classmethod
    def of(cls, rows: list[Row]) -> "Layout":
        """Measure the rows of a document."""
        ends = sorted(row.end for row in rows)
        numbered = Counter(
            round(row.column / 4) * 4 for row in rows if marked(row.stretch).mark is Mark.NUMBER
        )
        steps = [above.y - row.y for above, row in itertools.pairwise(rows) if above.page == row.page]
        return cls(
            size=median(row.first.size for row in rows),
            leading=median([step for step in steps if step > 0] or [0.0]),
            margin=ends[int(len(ends) * 0.95)],
            column=float(numbered.most_common(1)[0][0]) if numbered else None,
        )

    def runs_on(self, above: list[Row], row: Row) -> bool:
        """Whether a row goes on with the paragraph of the rows above it."""
        first, last = above[0], above[-1]
        if _BARE_MARK.fullmatch(last.text):
            return True
        if self._stands_apart(last, row) or is_title(first.text) or is_title(row.text) or opens(row.text):
            return False
        if _ITEM_END.search(last.text) and self._is_deeper(first):
            return False
        hangs = row.x > first.x + 1 and self._near(row.x, first.column)
        aligned = self._near(row.x, last.x) if len(above) > 1 else self._near(row.x, first.x)
        mark = marked(row.stretch).mark
        if mark is Mark.BULLET or not (hangs or aligned) or not self._is_full(last, row):
            return False
        return mark is Mark.NONE or not _SENTENCE_END.search(last.text)

    def _stands_apart(self, last: Row, row: Row) -> bool:
        if last.last.bold != row.first.bold or abs(last.last.size - row.first.size) > 0.5:
            return True
        return last.page == row.page and not 0 <= last.y - row.y <= self.leading * _GAP

    def _is_deeper(self, row: Row) -> bool:
        return self.column is not None and row.column > self.column + self.size

    def _near(self, one: float, other: float) -> bool:
        return abs(one - other) <= self.size

    def _is_full(self, last: Row, row: Row) -> bool:
        """Whether the next row's first word had no room any more, were all letters of average width."""
        needed = last.end + (1 + len(row.text.split(" ", 1)[0])) * row.first.size * _LETTER
        return needed > self.margin * (_FULL_AFTER_SENTENCE if _SENTENCE_END.search(last.text) else _FULL)

    def line(self, rows: list[Row]) -> Line:
        """The rows of one paragraph as one line; one that is set deeper than the numbered paragraphs is a sub-item."""
        separators = ["" if _HYPHEN.search(row.text) else " " for row in rows[:-1]]
        line = marked(join([row.stretch for row in rows], separators))
        first = rows[0].first
        deeper = self._is_deeper(rows[0])
        if line.mark is Mark.NONE and deeper and first.size <= self.size + 0.5:
            return Line(Mark.BULLET, _DEEPER, 0, line.stretch)
        set_off = (first.bold and rows[-1].last.bold) or first.size > self.size + 0.5
        heading = True if set_off and looks_like_title(line) and not opens(line.text) else None
        return replace(line, indent=_DEEPER if deeper else 0, heading=heading)
