"""The rows of an HTML page: every heading, paragraph, list item and table cell with its place and its words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from graphbuilder.document import Piece
from graphbuilder.read.markup import MARK, Run, scan
from graphbuilder.read.source import Stretch, clean, limit_text

_CHARACTER_REFERENCE = re.compile(r"&(?:#[0-9]{1,9};?|#[xX][0-9a-fA-F]{1,9};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)")
_CONTENT = re.compile(MARK.pattern + r"|\s+")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_CELLS = frozenset(("td", "th"))
_LISTS = frozenset(("ol", "ul"))
_BLOCKS = frozenset(
    ("p", "li", "dt", "dd", "tr", "td", "th", "caption", "hr", "pre", "div", "section", "article", "main", "header",
     "footer", "nav", "aside", "table", "blockquote", "dl", "body", *_LISTS, *_HEADINGS)
)  # fmt: skip


class Row(NamedTuple):
    """One block of text of the page.

    `level` is the heading's (1 to 6) or 0; `depth` the number of lists around it, `ordered` and `lettered` tell of the
    outermost of them, `number` the place in it; `first` says that the row begins an item, `cell` that it stands
    directly in a table cell, `continued` that only a line break parts it from the row above, `bold` that all of it is
    bold; `link` is where all of it links to.
    """

    stretch: Stretch
    level: int
    depth: int
    ordered: bool
    lettered: bool
    number: int
    first: bool
    cell: bool
    continued: bool
    bold: bool
    link: str | None
    furniture: bool


@dataclass(slots=True)
class _List:
    ordered: bool
    lettered: bool
    number: int


_NO_LIST = _List(ordered=False, lettered=False, number=0)


@dataclass(slots=True)
class _State:
    """Where the walk stands: what is open around the next text, and the text gathered since the last block began."""

    lists: list[_List] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    level: int = 0
    breaks: int = 0
    first: bool = False
    cell: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page's rows in order, and the addresses that it gives itself."""

    rows: list[Row]
    addresses: list[str]


def read_page(source: str, *, name: str) -> Page:
    """The rows of a page, each character with its place in the source; raises UnreadableError where it is too large."""
    markup = scan(source)
    limit_text(name, sum(run.end - run.start for run in markup.runs))
    return Page(_Walk(source, markup.runs).rows(markup.html), markup.addresses)


class _Walk:
    def __init__(self, source: str, runs: list[Run]) -> None:
        self.source = source
        self.runs = runs
        self.state = _State()
        self.found: list[Row] = []
        self._last = 0

    def rows(self, html: str) -> list[Row]:
        """Walk the tree without recursion, as deep as it may be."""
        node = LexborHTMLParser(html).root
        while node is not None:
            self._enter(node, node.tag or "")
            below = node.child
            while below is None and node is not None:
                self._leave(node.tag or "")
                below = node.next
                node = node.parent if below is None else node
            node = below
        return self.found

    def _enter(self, node: LexborNode, tag: str) -> None:
        if tag in _BLOCKS:
            self._flush()
            self._open(node, tag)
        elif tag == "-text":
            self._gather(node.text_content or "")
        elif tag == "br":
            self._break()

    def _open(self, node: LexborNode, tag: str) -> None:
        state = self.state
        state.breaks = 0
        state.cell = tag in _CELLS
        if tag in _LISTS:
            attributes = node.attributes
            state.lists.append(
                _List(tag == "ol", "lettered" in attributes, int(attributes.get("start") or 1) - 1)
            )
        elif tag == "li" and state.lists:
            state.lists[-1].number += 1
            state.first = True
        elif tag in _HEADINGS:
            state.level = int(tag[1])

    def _leave(self, tag: str) -> None:
        if tag not in _BLOCKS:
            return
        self._flush()
        state = self.state
        state.cell = False
        state.breaks = 0
        if tag in _LISTS:
            state.lists.pop()
            state.first = False
        elif tag in _HEADINGS:
            state.level = 0

    def _break(self) -> None:
        """A line break ends a row, but in a heading it is a blank."""
        if self.state.level:
            self._blank()
        else:
            self._flush()
            self.state.breaks += 1

    def _gather(self, text: str) -> None:
        """Take in a text node: marks by their numbers, blanks between them as the run that stands between the marks."""
        for match in _CONTENT.finditer(text):
            if match[1]:
                self._last = int(match[1])
                self.state.runs.append(self.runs[self._last])
            else:
                self._blank()

    def _blank(self) -> None:
        if not self.state.runs:
            return
        following = self.runs[min(self._last + 1, len(self.runs) - 1)]
        end = self.state.runs[-1].end
        self.state.runs.append(
            following if following.blank else self.runs[0]._replace(start=end, end=end, blank=True)
        )

    def _flush(self) -> None:
        state = self.state
        runs, state.runs = state.runs, []
        if not runs:
            return
        stretch = _stretch(self.source, runs)
        if stretch.text:
            self.found.append(self._row(stretch, runs))
            state.first = False
            state.breaks = 0

    def _row(self, stretch: Stretch, runs: list[Run]) -> Row:
        state = self.state
        outer = state.lists[0] if state.lists else _NO_LIST
        words = [run for run in runs if not run.blank]
        links = {run.link for run in words}
        return Row(
            stretch=stretch,
            level=state.level,
            depth=len(state.lists),
            ordered=outer.ordered,
            lettered=outer.lettered,
            number=outer.number,
            first=state.first,
            cell=state.cell,
            continued=state.breaks == 1,
            bold=all(run.bold for run in words),
            link=links.pop() if len(links) == 1 else None,
            furniture=all(run.furniture for run in words),
        )


def _stretch(source: str, runs: list[Run]) -> Stretch:
    """Runs as one clean text that leads back to the source."""
    if len(runs) == 1 and source.find("&", runs[0].start, runs[0].end) < 0:
        return clean(source, runs[0].start, runs[0].end)
    segments = [segment for run in runs for segment in _segments(source, run)]
    text = "".join(text for text, _ in segments)
    return _traced(clean(text, 0, len(text)), segments)


def _segments(source: str, run: Run) -> Iterator[tuple[str, int]]:
    """A run cut where a character reference stands, each text with its place; a decoded one is shorter than printed."""
    position = run.start
    if run.start == run.end:
        yield " ", run.start
    if source.find("&", run.start, run.end) >= 0:
        for match in _CHARACTER_REFERENCE.finditer(source, run.start, run.end):
            decoded, length = _decoded(match[0])
            if decoded:
                if match.start() > position:
                    yield source[position : match.start()], position
                for character in decoded:
                    yield character, match.start()
                position = match.start() + length
    if position < run.end:
        yield source[position : run.end], position


def _decoded(printed: str) -> tuple[str, int]:
    """What a character reference stands for, and how much of the printed form it takes ("&notit;" is "¬" and "it;")."""
    decoded = unescape(printed)
    if decoded == printed:
        return "", 0
    rest = 0
    while rest < len(decoded) - 1 and decoded[-1 - rest] == printed[-1 - rest]:
        rest += 1
    return decoded[: len(decoded) - rest], len(printed) - rest


def _traced(stretch: Stretch, segments: list[tuple[str, int]]) -> Stretch:
    """Lead a stretch of the segments' joined text back to where the segments stand."""
    pieces: list[Piece] = []
    index = begin = 0
    for piece in stretch.pieces:
        position, end = piece.source, piece.source + piece.length
        while position < end:
            while begin + len(segments[index][0]) <= position:
                begin += len(segments[index][0])
                index += 1
            length = min(end, begin + len(segments[index][0])) - position
            pieces.append(
                Piece(piece.start + position - piece.source, segments[index][1] + position - begin, length)
            )
            position += length
    return Stretch(stretch.text, tuple(pieces))
