"""Decisions as text: the lines of a copy, with the marks that they begin with."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuilder.read import styles
from graphbuilder.read.blocks import Parts
from graphbuilder.read.lines import Line, find_title, marked, page_address, parts_of
from graphbuilder.read.source import clean, limit, limit_text

_MOST_LINES = 40_000


def take_apart(source: str, *, name: str) -> Parts:
    """The parts of a text copy, empty without a title with a reference; raises UnreadableError if too large."""
    limit_text(name, len(source))
    limit(name, source.count("\n") + source.count("\r"), _MOST_LINES, "lines")
    return of_lines(list(_lines(source)))


def of_lines(lines: list[Line]) -> Parts:
    """The parts that lines of text make, wherever they were taken from."""
    title = find_title(line.text for line in lines)
    if title is None:
        return Parts((), None, (), ended=False)
    parts, body = parts_of(lines, title=title)
    page = page_address(
        (line.text for line in lines if line.text.startswith("http")), title=lines[title].text
    )
    return replace(parts, body=tuple(styles.blocks(body)), page=page)


def _lines(source: str) -> Iterator[Line]:
    start = 0
    for printed in source.splitlines(keepends=True):
        end = start + len(printed)
        stretch = clean(source, start, end)
        if stretch.text:
            indent = source[start : stretch.pieces[0].source].expandtabs(4)
            yield marked(stretch, indent=len(indent))
        start = end
