"""Lines of a decision, from whatever format, and the parts that they make: title block, summary, body, end."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, auto

from graphbuilder.read.blocks import FIELD, FINAL_DECISION, REFERENCE, SIGNATURE, SUMMARY, TITLE, Parts
from graphbuilder.read.source import Stretch, cut, join

HEADER_REACH = 12
_NUMBERED = re.compile(r"(\d{1,3})[.)]\s+(?=\S)")
_BULLET = re.compile(r"(?:[•●▪◦○·∙‣*\uf0b7\uf0a7]|o(?=\s))\s*(?=\S)")
_DASH = re.compile(r"[-–—]\s+(?=\S)")
_LETTERED = re.compile(r"\(?(?:[a-z]|[ivx]{1,4})\)\s+(?=\S)|\(?\d{1,2}\)\s+(?=\S)")
_FURNITURE = re.compile(
    r"(?:back to top|print this page|lgo logogram|review your privacy settings|this page is printer.friendly)\W*",
    re.IGNORECASE,
)
_END = re.compile(
    r"(?:print this page|lgo logogram|review your privacy settings|privacy settings)\W*", re.IGNORECASE
)
_SUMMARY_LABEL = re.compile(r"Summary\s*:?", re.IGNORECASE)
_HEADING_LENGTH = 160
_FURNITURE_REACH = 5
_LONGEST_TITLE = 500
_LONGEST_ENDING = 120
# What leads in to a list is no heading: `We welcome this offer. In addition, it has agreed to:`.
_LEADS_IN = re.compile(
    r"(?:[.!?]\s.*|\b(?:to|that|by|has|have|had|are|were|was|is|will|should|must|says?|said))\s?:$"
)
_ADDRESS = re.compile(r"https?://(?:www\.)?lgo\.org\.uk/decisions/[\w'%-]+/[\w'%-]+/[\w-]+", re.IGNORECASE)


class Mark(Enum):
    """What a line begins with; RUN_ON is a line that its format knows to belong to the one above it."""

    NUMBER = auto()
    DASH = auto()
    BULLET = auto()
    LETTER = auto()
    RUN_ON = auto()
    NONE = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its mark: `indent` in characters, `number` where a number marks it.

    `heading` says whether it is a heading where the format knows; None leaves it to the looks of the line.
    """

    mark: Mark
    indent: int
    number: int
    stretch: Stretch
    heading: bool | None = None

    @property
    def text(self) -> str:
        """The words of the line."""
        return self.stretch.text


_MARKS = ((Mark.NUMBER, _NUMBERED), (Mark.LETTER, _LETTERED), (Mark.DASH, _DASH), (Mark.BULLET, _BULLET))


def marked(stretch: Stretch, *, indent: int = 0) -> Line:
    """The line that a stretch makes, its printed mark taken off."""
    text = stretch.text
    for mark, pattern in () if text[:1].isupper() else _MARKS:
        if (match := pattern.match(text)) is not None:
            return Line(mark, indent, int(match[1]) if mark is Mark.NUMBER else 0, cut(stretch, match.end()))
    return Line(Mark.NONE, indent, 0, stretch)


def is_title(text: str) -> bool:
    """Whether a line is a decision's title: a body's name and a reference in brackets."""
    return text.endswith((")", "]")) and len(text) <= _LONGEST_TITLE and TITLE.match(text) is not None


def opens(text: str) -> bool:
    """Whether a line is one of those that follow a decision's title: a field, the final-decision line, the summary."""
    return any(pattern.match(text) for pattern in (FIELD, FINAL_DECISION, SUMMARY))


def find_title(texts: Iterable[str], *, opening: Callable[[str], bool] = opens) -> int | None:
    """The line with a reference that a decision's own lines follow; a related decision's title has none."""
    found = None
    for index, text in enumerate(texts):
        if is_title(text):
            found = index
        elif found is not None and index - found <= HEADER_REACH and opening(text):
            return found
    return None


def parts_of(lines: list[Line], *, title: int) -> tuple[Parts, list[Line]]:
    """The decision whose title stands at the given line, without its body, and the lines of that body."""
    end, ended = _end(lines, title)
    start = _body_start(lines, title, end)
    header = [lines[title], *(line for line in lines[title + 1 : start] if FIELD.match(line.text))]
    summary, body = _summary(lines, start, end)
    kept = [line for line in lines[body:end] if not _FURNITURE.fullmatch(line.text)]
    return Parts(tuple(line.stretch for line in header), summary, (), ended=ended), kept


def page_address(candidates: Iterable[str], *, title: str) -> str | None:
    """The first candidate that is the publisher's address of the decision with this title, without its query."""
    references = {re.sub(r"\W", "", found).lower() for found in re.findall(REFERENCE, title)}
    for candidate in candidates:
        match = _ADDRESS.match(candidate.strip())
        if match and match[0].rsplit("/", 1)[1].replace("-", "").lower() in references:
            return match[0]
    return None


def _end(lines: list[Line], title: int) -> tuple[int, bool]:
    for index in range(title + 1, len(lines)):
        if len(lines[index].text) > _LONGEST_ENDING:
            continue
        if SIGNATURE.match(lines[index].text) or _END.fullmatch(lines[index].text):
            return index, True
    return len(lines), False


def _body_start(lines: list[Line], title: int, end: int) -> int:
    """The line of the summary, else the one after the last of the title block; contents lists in between fall away."""
    start = title + 1
    for index in range(title + 1, end):
        if SUMMARY.match(lines[index].text) or _is_summary_label(lines, index, end):
            return index
        if index <= title + HEADER_REACH and opens(lines[index].text):
            start = index + 1
    return start


def _is_summary_label(lines: list[Line], index: int, end: int) -> bool:
    """A line that says no more than "Summary" and has a sentence below it, not another entry of a contents list."""
    if (
        lines[index].mark is not Mark.NONE
        or not _SUMMARY_LABEL.fullmatch(lines[index].text)
        or index + 1 >= end
    ):
        return False
    below = lines[index + 1]
    return below.mark is Mark.NONE and below.text.endswith((".", "!", "?"))


def _summary(lines: list[Line], start: int, end: int) -> tuple[Stretch | None, int]:
    if start >= end:
        return None, start
    label = SUMMARY.match(lines[start].text) or _SUMMARY_LABEL.fullmatch(lines[start].text)
    if label is None:
        return None, start
    first = cut(lines[start].stretch, label.end())
    stop = start + 1
    while stop < end and lines[stop].mark in (Mark.NONE, Mark.RUN_ON) and not is_heading(lines, stop, end):
        stop += 1
    stretches = [
        stretch for stretch in (first, *(line.stretch for line in lines[start + 1 : stop])) if stretch.text
    ]
    return (join(stretches, [" "] * (len(stretches) - 1)) if stretches else None), stop


def is_heading(lines: list[Line], index: int, end: int) -> bool:
    """A short line that looks like a title and has something of the decision under it that is no bullet."""
    if lines[index].heading is not None or not looks_like_title(lines[index]):
        return bool(lines[index].heading)
    following = index + 1
    while following < min(end, index + _FURNITURE_REACH) and _FURNITURE.fullmatch(lines[following].text):
        following += 1
    return following < end and lines[following].mark is not Mark.BULLET


def looks_like_title(line: Line) -> bool:
    """Whether a line is short, begins as a heading does and does not end as a sentence does."""
    text = line.text
    if line.mark is not Mark.NONE or len(text) > _HEADING_LENGTH or SUMMARY.match(text):
        return False
    if text[-1] == ":" and _LEADS_IN.search(text):
        return False
    return (text[0].isupper() or text[0].isdigit() or text[0] in "‘“'\"") and text[-1] not in ".;,!"
