"""Decisions as text: numbered with restarts, as a dash list, or as bare paragraphs."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from graphbuilder.read.blocks import FIELD, FINAL_DECISION, SIGNATURE, SUMMARY, TITLE, Block, Kind, Parts
from graphbuilder.read.source import Stretch, clean, join

_LINE = re.compile(r"[^\r\n\u2028\x0b\x0c\x85]+")
_NUMBERED = re.compile(r"(\d{1,3})[.)]\s+(?=\S)")
_BULLET = re.compile(r"(?:[•●▪◦○·∙‣*]|o(?=\s\s|\t))\s*(?=\S)")
_DASH = re.compile(r"[-–—]\s+(?=\S)")
_LETTERED = re.compile(r"\(?(?:[a-z]|[ivx]{1,4})\)\s+(?=\S)|\(?\d{1,2}\)\s+(?=\S)")
_FURNITURE = re.compile(
    r"(?:back to top|print this page|lgo logogram|review your privacy settings|this page is printer.friendly)\W*",
    re.IGNORECASE,
)
_END = re.compile(r"(?:print this page|lgo logogram|review your privacy settings|privacy settings)\W*", re.IGNORECASE)
_HEADER_REACH = 12
_HEADING_LENGTH = 160
_UNFINISHED = re.compile(r"(?:[;,:]|\b(?:and|or|but))$")


class Mark(Enum):
    """What a line begins with."""

    NUMBER = auto()
    DASH = auto()
    BULLET = auto()
    LETTER = auto()
    NONE = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its mark: `indent` in characters, `number` where a number marks it."""

    mark: Mark
    indent: int
    number: int
    stretch: Stretch

    @property
    def text(self) -> str:
        """The words of the line."""
        return self.stretch.text


def take_apart(source: str) -> Parts:
    """The parts of a text copy; the header is empty where no title with a reference is found."""
    lines = _lines(source)
    title = _title(lines)
    if title is None:
        return Parts((), None, (), signed=False)
    end, signed = _end(lines, title)
    body = _body_start(lines, title, end)
    header = [lines[title], *(line for line in lines[title + 1 : body] if _is_header(line))]
    summary, body = _summary(lines, body, end)
    kept = [line for line in lines[body:end] if not _FURNITURE.fullmatch(line.text)]
    return Parts(tuple(line.stretch for line in header), summary, tuple(_blocks(kept)), signed=signed)


def _lines(source: str) -> list[Line]:
    return [line for match in _LINE.finditer(source) if (line := _line(source, *match.span())) is not None]


def _line(source: str, start: int, end: int) -> Line | None:
    stretch = clean(source, start, end)
    text = stretch.text
    if not text:
        return None
    raw = source[start:end].replace("\u00a0", " ").expandtabs(4)
    indent = len(raw) - len(raw.lstrip())
    for mark, pattern in _MARKS:
        if (match := pattern.match(text)) is not None:
            first = stretch.pieces[0].source
            rest = clean(source, _after(stretch, match.end(), default=first), end)
            return Line(mark, indent, int(match[1]) if mark is Mark.NUMBER else 0, rest)
    return Line(Mark.NONE, indent, 0, stretch)


_MARKS = (
    (Mark.NUMBER, _NUMBERED),
    (Mark.LETTER, _LETTERED),
    (Mark.DASH, _DASH),
    (Mark.BULLET, _BULLET),
)


def _after(stretch: Stretch, offset: int, *, default: int) -> int:
    for piece in stretch.pieces:
        if piece.start <= offset < piece.start + piece.length:
            return piece.source + offset - piece.start
    return default + offset


def _title(lines: list[Line]) -> int | None:
    """The first line with a reference that a decision's own lines follow; a related decision's title has none."""
    for index, line in enumerate(lines):
        if TITLE.match(line.text) and any(_opens(after) for after in lines[index + 1 : index + 1 + _HEADER_REACH]):
            return index
    return None


def _opens(line: Line) -> bool:
    return any(pattern.match(line.text) for pattern in (FIELD, FINAL_DECISION, SUMMARY))


def _is_header(line: Line) -> bool:
    return FIELD.match(line.text) is not None


def _end(lines: list[Line], title: int) -> tuple[int, bool]:
    for index in range(title + 1, len(lines)):
        if SIGNATURE.match(lines[index].text):
            return index, True
        if _END.fullmatch(lines[index].text):
            return index, False
    return len(lines), False


def _body_start(lines: list[Line], title: int, end: int) -> int:
    """The line of the summary, else the one after the last of the title block; contents lists in between fall away."""
    start = title + 1
    for index in range(title + 1, end):
        if SUMMARY.match(lines[index].text):
            return index
        if index <= title + _HEADER_REACH and _opens(lines[index]):
            start = index + 1
    return start


def _summary(lines: list[Line], start: int, end: int) -> tuple[Stretch | None, int]:
    if start >= end or (match := SUMMARY.match(lines[start].text)) is None:
        return None, start
    first = lines[start].stretch
    stop = start + 1
    while stop < end and lines[stop].mark is Mark.NONE and not _is_heading(lines, stop, end):
        stop += 1
    stretches = [_cut(first, match.end()), *(line.stretch for line in lines[start + 1 : stop])]
    return join(stretches, [" "] * (len(stretches) - 1)), stop


def _cut(stretch: Stretch, offset: int) -> Stretch:
    pieces = tuple(
        type(piece)(max(piece.start - offset, 0), piece.source + max(offset - piece.start, 0),
                    piece.length - max(offset - piece.start, 0))
        for piece in stretch.pieces
        if piece.start + piece.length > offset
    )  # fmt: skip
    return Stretch(stretch.text[offset:], pieces)


def _is_heading(lines: list[Line], index: int, end: int) -> bool:
    """A short line that looks like a title and has something of the decision under it that is no bullet."""
    if not _looks_like_title(lines[index]):
        return False
    following = index + 1
    while following < end and _FURNITURE.fullmatch(lines[following].text):
        following += 1
    return following < end and lines[following].mark is not Mark.BULLET


def _looks_like_title(line: Line) -> bool:
    text = line.text
    if line.mark is not Mark.NONE or len(text) > _HEADING_LENGTH or SUMMARY.match(text):
        return False
    return (text[0].isupper() or text[0].isdigit() or text[0] in "‘“'\"") and text[-1] not in ".;,!"


def _headings(lines: list[Line], mark: Mark) -> list[bool]:
    """Which lines are headings: titles with an item of the given mark, or another heading, next below them."""
    found = [False] * (len(lines) + 1)
    for index in range(len(lines) - 2, -1, -1):
        below = lines[index + 1].mark is mark or found[index + 1]
        found[index] = below and _looks_like_title(lines[index])
    return found


def _blocks(lines: list[Line]) -> list[Block]:
    marks = [line.mark for line in lines]
    numbers, dashes = marks.count(Mark.NUMBER), marks.count(Mark.DASH)
    if not numbers and not dashes:
        return _bare(lines)
    return _numbered(lines) if numbers >= dashes or numbers > 2 else _dashed(lines)


class _Numbering:
    """Tells a top-level number from that of a sub-list printed at the same depth.

    Numbers restart at 1 under a heading and after bullets, so a restart is a sub-list only where it directly follows
    a paragraph that announces one with a colon.
    """

    def __init__(self, base: int) -> None:
        self.base = base
        self.top = 0
        self.sub: int | None = None
        self.restarts = True
        self.last = ""

    def is_item(self, line: Line) -> bool:
        """Whether a numbered line is a sub-item; takes note of it either way."""
        item = line.indent > self.base + 1 or self._in_sub_list(line)
        if not item:
            self.top, self.sub = line.number, None
        elif line.indent <= self.base + 1:
            self.sub = line.number
        self.restarts = item and line.indent > self.base + 1
        self.last = line.text
        return item

    def _in_sub_list(self, line: Line) -> bool:
        if self.sub is None:
            return line.number == 1 and self.top > 0 and not self.restarts and self.last.endswith(":")
        if line.number != self.sub + 1:
            return False
        runs_on = _UNFINISHED.search(self.last) is not None or line.text[0].islower()
        return line.number != self.top + 1 or runs_on

    def pass_by(self, text: str, *, heading: bool) -> None:
        """Take note of a line without a number; after a heading or a bullet the numbers may restart."""
        if heading:
            self.top, self.sub = 0, None
        self.restarts = True
        self.last = text


def _numbered(lines: list[Line]) -> list[Block]:
    base = min((line.indent for line in lines if line.mark is Mark.NUMBER), default=0)
    numbering = _Numbering(base)
    headings = _headings(lines, Mark.NUMBER)
    blocks: list[Block] = []
    for index, line in enumerate(lines):
        if line.mark is Mark.NUMBER:
            kind = Kind.ITEM if numbering.is_item(line) else Kind.PARAGRAPH
        elif line.mark is not Mark.NONE:
            kind = Kind.ITEM
        else:
            kind = Kind.HEADING if headings[index] else Kind.MORE
        if line.mark is not Mark.NUMBER:
            numbering.pass_by(line.text, heading=kind is Kind.HEADING)
        blocks.append(Block(kind, line.stretch))
    return blocks


def _dashed(lines: list[Line]) -> list[Block]:
    base = min((line.indent for line in lines if line.mark is Mark.DASH), default=0)
    headings = _headings(lines, Mark.DASH)
    blocks: list[Block] = []
    in_list = to_heading = False
    for index, line in enumerate(lines):
        if line.mark is Mark.DASH and line.indent <= base:
            announced = bool(blocks) and blocks[-1].kind is not Kind.ITEM and blocks[-1].stretch.text.endswith(":")
            if announced and blocks[-1].kind is not Kind.HEADING:
                in_list, to_heading = True, _runs_to_heading(lines, index, base)
            elif in_list and not to_heading:
                in_list = _continues_list(line.text, blocks[-1].stretch.text)
            kind = Kind.ITEM if in_list else Kind.PARAGRAPH
        elif line.mark is not Mark.NONE:
            kind = Kind.ITEM
        else:
            kind = Kind.HEADING if headings[index] else Kind.MORE
            in_list = in_list and kind is not Kind.HEADING
        blocks.append(Block(kind, line.stretch))
    return blocks


def _runs_to_heading(lines: list[Line], index: int, base: int) -> bool:
    """Whether a list announced by a colon takes in all items up to the next heading: its first begins with a capital.

    Where the items after the first are indented, the first lost its indentation and the indented ones are the list.
    """
    following = lines[index + 1] if index + 1 < len(lines) else None
    if following is not None and following.mark is Mark.DASH and following.indent > base:
        return False
    return lines[index].text[0].isupper()


def _continues_list(text: str, before: str) -> bool:
    return not text[0].isupper() or _UNFINISHED.search(before) is not None


def _bare(lines: list[Line]) -> list[Block]:
    blocks: list[Block] = []
    for index, line in enumerate(lines):
        announced = bool(blocks) and (blocks[-1].kind is Kind.ITEM or blocks[-1].stretch.text.endswith(":"))
        if line.mark is not Mark.NONE or (announced and line.text[0].islower()):
            kind = Kind.ITEM
        elif line.text[0] == "(" and blocks:
            kind = Kind.MORE
        else:
            kind = Kind.HEADING if _is_heading(lines, index, len(lines)) else Kind.PARAGRAPH
        blocks.append(Block(kind, line.stretch))
    return blocks
