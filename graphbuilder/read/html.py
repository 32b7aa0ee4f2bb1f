"""Decisions as HTML: a published page or any copy of it."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from graphbuilder.read import styles
from graphbuilder.read.blocks import FIELD, REFERENCE, SIGNATURE, Parts
from graphbuilder.read.lines import (
    HEADER_REACH,
    Line,
    Mark,
    find_title,
    is_title,
    looks_like_title,
    marked,
    opens,
    page_address,
    parts_of,
)
from graphbuilder.read.rows import Row, read_page
from graphbuilder.read.source import Stretch, cut, head, join, limit

_LABEL = re.compile(r"(?:Category|Decision|Decision date)\s*:?", re.IGNORECASE)
_NEXT_FIELD = re.compile(r"\s(?=(?:Category|Decision|Decision date)\s*:)", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"(?:related|similar|latest|recent|more)\s+(?:decisions|cases|reports)|you may also\b.*|contents|on this page",
    re.IGNORECASE,
)
_DECISION_LINK = re.compile(rf"/decisions/.*\d{{2}}-\d{{3}}-\d{{3}}|.*{REFERENCE}", re.IGNORECASE)
_CLOSED = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
_DEEPER = 8
_MOST_TAGS = 50_000
_HEADING_LENGTH = 200
_ENTRY_LENGTH = 200
_VALUE_LENGTH = 120


def take_apart(source: str, *, name: str) -> Parts:
    """The parts of a page; offsets lead back to the page's characters, a decoded character reference to its "&".

    The parts are empty without a title with a reference; raises UnreadableError where the page is too large.
    """
    limit(name, source.count("<"), _MOST_TAGS, "tags")
    page = read_page(source, name=name)
    rows = [row for row in page.rows if not row.furniture or SIGNATURE.match(row.stretch.text)]
    parts = _parts(rows)
    if not parts.header or not parts.body:
        parts = _parts(page.rows)
    if not parts.header:
        return parts
    address = page_address(page.addresses, title=parts.header[0].text)
    return replace(parts, page=address, ended=parts.ended or _CLOSED.search(source) is not None)


def _parts(rows: list[Row]) -> Parts:
    rows = list(_own(rows))
    title = _title(rows)
    if title is None:
        return Parts((), None, (), ended=False)
    rows = [rows[title], *_with_whole_fields(rows[title + 1 :])]
    parts, body = parts_of(_lines(rows), title=0)
    return replace(parts, body=tuple(styles.blocks(_in_style(body))))


def _own(rows: list[Row]) -> Iterator[Row]:
    """The rows that are no list of other decisions, no table of contents, and no way back to the top."""
    elsewhere = False
    for row in rows:
        text = row.stretch.text
        if row.level or opens(text):
            elsewhere = _ELSEWHERE.fullmatch(text.rstrip(" :")) is not None
        if elsewhere and len(text) <= _ENTRY_LENGTH and not row.ordered:
            continue
        if row.link is None or row.level or not _leads_elsewhere(row):
            yield row


def _leads_elsewhere(row: Row) -> bool:
    link = row.link or ""
    return (
        link.startswith("#")
        or _DECISION_LINK.search(link) is not None
        or (link != "" and is_title(row.stretch.text))
    )


def _title(rows: list[Row]) -> int | None:
    """The first heading with a reference, else the line with one that a decision's own lines follow."""
    titles = [index for index, row in enumerate(rows) if row.level and is_title(row.stretch.text)]
    for index in titles:
        if rows[index].level == 1:
            return index
    for index in titles:
        if not _leads_elsewhere(rows[index]):
            return index
    return find_title((row.stretch.text for row in rows), opening=_opens)


def _opens(text: str) -> bool:
    return opens(text) or _LABEL.fullmatch(text) is not None


def _with_whole_fields(rows: list[Row]) -> Iterator[Row]:
    """The rows under the title, a field's label and value in one row where they stand in two, and one field a row."""
    index = 0
    while index < len(rows):
        row = rows[index]
        index += 1
        if (
            index <= HEADER_REACH
            and _LABEL.fullmatch(row.stretch.text)
            and index < len(rows)
            and _is_value(row, rows[index])
        ):
            separator = " " if row.stretch.text.endswith(":") else " : "
            yield row._replace(stretch=join([row.stretch, rows[index].stretch], [separator]))
            index += 1
        elif index <= HEADER_REACH and FIELD.match(row.stretch.text):
            yield from _fields(row)
        else:
            yield row


def _is_value(label: Row, row: Row) -> bool:
    text = row.stretch.text
    return not label.level and not row.level and len(text) <= _VALUE_LENGTH and not _LABEL.fullmatch(text)


def _fields(row: Row) -> Iterator[Row]:
    while (following := _NEXT_FIELD.search(row.stretch.text)) is not None:
        yield row._replace(stretch=head(row.stretch, following.start()))
        row = row._replace(stretch=cut(row.stretch, following.end()))
    yield row


def _lines(rows: list[Row]) -> list[Line]:
    """Rows as lines: a list's items carry its marks, all others those that are printed."""
    headed = any(row.level or _is_bold_title(row) for row in rows[1:] if not opens(row.stretch.text))
    lines = [_line(row, headed=headed) for row in rows]
    for index, (row, line) in enumerate(zip(rows, lines, strict=True)):
        if headed and _is_bold_title(row) and not row.level:
            below = lines[index + 1].mark if index + 1 < len(lines) else Mark.RUN_ON
            lines[index] = replace(line, heading=below not in (Mark.BULLET, Mark.LETTER, Mark.RUN_ON))
    return lines


def _is_bold_title(row: Row) -> bool:
    if not row.bold or row.depth or row.cell or row.continued:
        return False
    return looks_like_title(Line(Mark.NONE, 0, 0, row.stretch))


def _line(row: Row, *, headed: bool) -> Line:
    if row.level and len(row.stretch.text) <= _HEADING_LENGTH:
        return Line(Mark.NONE, 0, 0, row.stretch, heading=True)
    printed = marked(row.stretch, indent=_DEEPER if row.depth else 0)
    if row.depth and row.first:
        return _item(row, printed.stretch if printed.mark is not Mark.LETTER else row.stretch)
    heading = False if headed or row.depth else None
    if row.cell or (printed.mark is Mark.NONE and (row.depth or (row.continued and headed))):
        return Line(Mark.RUN_ON, _DEEPER, 0, row.stretch, heading=False)
    if printed.mark in (Mark.BULLET, Mark.LETTER):
        return Line(printed.mark, _DEEPER, 0, printed.stretch, heading=False)
    return Line(printed.mark, printed.indent, printed.number, printed.stretch, heading=heading)


def _item(row: Row, stretch: Stretch) -> Line:
    """The first row of a list item: a paragraph's number where the outermost list is numbered, else a sub-item."""
    if row.depth > 1:
        return Line(Mark.BULLET, _DEEPER, 0, stretch, heading=False)
    if row.ordered and not row.lettered:
        return Line(Mark.NUMBER, 0, row.number, stretch, heading=False)
    return Line(Mark.LETTER if row.ordered else Mark.BULLET, 0, 0, stretch, heading=False)


def _in_style(lines: list[Line]) -> list[Line]:
    """Where nothing is numbered and the lists stand next below the headings, their items are the paragraphs."""
    if any(line.mark is Mark.NUMBER for line in lines):
        return lines
    first = [line for above, line in itertools.pairwise(lines) if above.heading and not line.heading]
    if sum(_is_outer_bullet(line) for line in first) * 2 <= len(first):
        return lines
    return [replace(line, mark=Mark.DASH) if _is_outer_bullet(line) else line for line in lines]


def _is_outer_bullet(line: Line) -> bool:
    return line.mark is Mark.BULLET and line.indent == 0
