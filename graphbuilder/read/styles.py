"""How the body's lines become blocks: numbered with restarts, as a dash list, or as bare paragraphs."""

import re

from graphbuilder.read.blocks import Block, Kind
from graphbuilder.read.headings import is_usual
from graphbuilder.read.lines import Line, Mark, is_heading, looks_like_title

_UNFINISHED = re.compile(r"(?:[;,:]|\b(?:and|or|but))$")
_OF_COMPLAINT = re.compile(r"\bcomplaints?\b", re.IGNORECASE)
_NEEDS_VERB = re.compile(r"\b(?:[Cc]ouncil|Authority|Trust|Provider|[Hh]ome|[Ss]chool|it):$")
# After the list of what went wrong a complaint goes on with what came of it, and what is wanted.
_GOES_ON = re.compile(
    r"(?:In (?:summary|short|addition)|Overall|As a (?:result|consequence)|Because of th(?:is|ese|e)|Consequently)\b"
    r"|(?:She|He|They|(?:Mr|Mrs|Miss|Ms|Mx|Dr) \w+(?: and (?:(?:Mr|Mrs|Miss|Ms|Mx|Dr) )?\w+)?)\s(?:also\s)?"
    r"(?:says?|said|states?|stated|wants?|wanted|would|believes?|believed|feels?|felt|complains?|complained|adds?|added)\b"
)


def blocks(lines: list[Line]) -> list[Block]:
    """The body's headings, paragraphs and sub-items, in the style that its marks show."""
    marks = [line.mark for line in lines]
    numbers, dashes = marks.count(Mark.NUMBER), marks.count(Mark.DASH)
    if not numbers and not dashes:
        return _bare(lines)
    return _numbered(lines) if numbers >= dashes or numbers > 2 else _dashed(lines)


def _headings(lines: list[Line], mark: Mark) -> list[bool]:
    """Which lines are headings: titles with an item of the given mark, or another heading, next below them."""
    found = [False] * (len(lines) + 1)
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        below = index + 1 < len(lines) and (lines[index + 1].mark is mark or found[index + 1])
        looks_so = (line.mark is Mark.NONE and is_usual(line.text)) or (below and looks_like_title(line))
        found[index] = line.heading if line.heading is not None else looks_so
    return found


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


def _unnumbered(line: Line, *, heading: bool) -> Kind:
    if line.mark not in (Mark.NONE, Mark.RUN_ON):
        return Kind.ITEM
    return Kind.HEADING if heading else Kind.MORE


def _numbered(lines: list[Line]) -> list[Block]:
    base = min((line.indent for line in lines if line.mark is Mark.NUMBER), default=0)
    numbering = _Numbering(base)
    headings = _headings(lines, Mark.NUMBER)
    blocks: list[Block] = []
    for index, line in enumerate(lines):
        if line.mark is Mark.NUMBER:
            kind = Kind.ITEM if numbering.is_item(line) else Kind.PARAGRAPH
        else:
            kind = _unnumbered(line, heading=headings[index])
        if line.mark is not Mark.NUMBER:
            numbering.pass_by(line.text, heading=kind is Kind.HEADING)
        blocks.append(Block(kind, line.stretch))
    return blocks


def _dashed(lines: list[Line]) -> list[Block]:
    base = min((line.indent for line in lines if line.mark is Mark.DASH), default=0)
    headings = _headings(lines, Mark.DASH)
    blocks: list[Block] = []
    in_list = to_heading = in_complaint = False
    for index, line in enumerate(lines):
        if line.mark is Mark.DASH and line.indent <= base:
            announced = (
                bool(blocks) and blocks[-1].kind is not Kind.ITEM and blocks[-1].stretch.text.endswith(":")
            )
            lost = announced and in_complaint and _is_lost(blocks[-1].stretch.text, line.text)
            if announced and not lost and blocks[-1].kind is not Kind.HEADING:
                in_list, to_heading = True, _runs_to_heading(lines, index, base)
            elif in_list and to_heading:
                in_list = not (in_complaint and _resumes(line.text, blocks[-1].stretch.text))
            elif in_list:
                in_list = _continues_list(line.text, blocks[-1].stretch.text)
            kind = Kind.ITEM if in_list else Kind.PARAGRAPH
        else:
            kind = _unnumbered(line, heading=headings[index])
            in_list = in_list and kind is not Kind.HEADING
            if kind is Kind.HEADING:
                in_complaint = _OF_COMPLAINT.search(line.text) is not None
        blocks.append(Block(kind, line.stretch))
    return blocks


def _runs_to_heading(lines: list[Line], index: int, base: int) -> bool:
    """Whether a list announced by a colon takes in all items up to the next heading: its first begins with a capital.

    Where the items after the first are indented, the first lost its indentation and the indented ones are the list.
    Where the first ends in a semicolon, the list ends with the first that does not.
    """
    following = lines[index + 1] if index + 1 < len(lines) else None
    if following is not None and following.mark is Mark.DASH and following.indent > base:
        return False
    return lines[index].text[0].isupper() and _UNFINISHED.search(lines[index].text) is None


def _is_lost(lead: str, text: str) -> bool:
    """Whether the list that a complaint announces was lost in copying: `that the Council:`, and then `Mr X says`."""
    return _NEEDS_VERB.search(lead) is not None and _GOES_ON.match(text) is not None


def _resumes(text: str, before: str) -> bool:
    """Whether an item after those of a list in a complaint, which are sentences, tells of all of it."""
    return before.endswith(".") and _GOES_ON.match(text) is not None


def _continues_list(text: str, before: str) -> bool:
    return not text[0].isupper() or _UNFINISHED.search(before) is not None


def _bare(lines: list[Line]) -> list[Block]:
    blocks: list[Block] = []
    for index, line in enumerate(lines):
        announced = bool(blocks) and (blocks[-1].kind is Kind.ITEM or blocks[-1].stretch.text.endswith(":"))
        if line.mark is Mark.RUN_ON:
            kind = Kind.MORE
        elif line.mark is not Mark.NONE or (announced and line.text[0].islower()):
            kind = Kind.ITEM
        elif line.text[0] == "(" and blocks:
            kind = Kind.MORE
        else:
            is_title = is_heading(lines, index, len(lines)) and not _announces(lines, index)
            kind = Kind.HEADING if is_title else Kind.PARAGRAPH
        blocks.append(Block(kind, line.stretch))
    return blocks


def _announces(lines: list[Line], index: int) -> bool:
    """Whether a line ends in a colon and the next one, in lower case, is what it announces."""
    return lines[index].text.endswith(":") and index + 1 < len(lines) and lines[index + 1].text[:1].islower()
