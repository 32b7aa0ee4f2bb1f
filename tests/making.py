"""What the tests are made with: small decisions from a line of script, and rows from tables in Markdown.

A script is paragraphs parted by `¶`; a part that begins with `§` is a heading, and `•` begins a sub-item:
`§ Analysis ¶ This is fault. ¶ The Council will: • apologise; • pay £100.`
"""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from graphbuilder.document import Document, Paragraph, Piece, Section, Span
from graphbuilder.extract import Lexicon, extract
from graphbuilder.facts import Facts
from graphbuilder.namespaces import ID, LEGISLATION
from graphbuilder.read import read_bytes
from graphbuilder.registers import Registers

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold"
TITLE = "Halton Borough Council (98 900 001)"
USUAL = {
    "under": "What I found",
    "title": TITLE,
    "subject": "Children's care services > Other",
    "outcome": "Upheld",
    "issued": "10 Mar 2021",
    "summary": "Mrs D complained.",
}
_LINE = re.compile(r"(?<!\\)\|")

Row = dict[str, str]


@cache
def lexicon() -> Lexicon:
    """The registers of the checkout, compiled once for all tests."""
    return Lexicon(Registers())


def decision_text(script: str, **settings: str) -> str:
    """A decision as the publisher's text copies print it; the settings are the keys of USUAL.

    `under` is the heading of what comes before any other; a field of the title block that is empty is left out.
    """
    chosen = USUAL | settings
    fields = {"Category": "subject", "Decision": "outcome", "Decision date": "issued"}
    lines = [chosen["title"], ""]
    lines += [f"{name} : {chosen[key]}\n" for name, key in fields.items() if chosen[key]]
    lines += ["The Ombudsman's final decision:", "", f"Summary: {chosen['summary']}"]
    parts = [part.strip() for part in script.split("¶")]
    if not parts[0].startswith("§"):
        parts.insert(0, f"§{chosen['under']}")
    for part in parts:
        lines += ["", part[1:].strip(), ""] if part.startswith("§") else list(_paragraph(part))
    return "\n".join([*lines, "", "Investigator's decision on behalf of the Ombudsman", ""])


def _paragraph(part: str) -> Iterable[str]:
    first, *items = (piece.strip() for piece in part.split("•"))
    yield f"  1. {first}"
    yield from (f"  • {item}" for item in items)


def read(text: str) -> Document:
    """The decision in a text."""
    return read_bytes(text.encode(), name="made.txt")


def facts_of(script: str, **settings: str) -> Facts:
    """The facts of a small decision; `settings` are those of `decision_text`."""
    return extract(read(decision_text(script, **settings)), lexicon())


def document(*texts: str, under: str = "What I found") -> Document:
    """A decision of one section with these paragraphs, whatever characters they hold."""
    paragraphs = tuple(
        Paragraph(f"paragraph/{number}", number, text, (Piece(0, 0, len(text)),))
        for number, text in enumerate(texts, 1)
    )
    header = Paragraph("header", None, TITLE, (Piece(0, 0, len(TITLE)),))
    return Document("made.txt", "text/plain", "0" * 64, header, None, (Section(1, under, paragraphs),))


def span_of(text: str, words: str) -> Span:
    """Where words stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


def rows(name: str) -> list[Row]:
    """The rows of every table in a Markdown file beside the tests; `line` is where a row stands in it."""
    found: list[Row] = []
    columns: list[str] = []
    for number, line in enumerate((ROOT / "tests" / name).read_text(encoding="utf-8").splitlines(), 1):
        if not line.startswith("|"):
            columns = []
        elif not columns:
            columns = _cells(line)
        elif not line.startswith("| ---"):
            cells = _cells(line)
            assert len(cells) == len(columns), (
                f"{name}, line {number}: {len(cells)} cells, not {len(columns)}"
            )
            found.append({"line": str(number), **dict(zip(columns, cells, strict=True))})
    return found


def _cells(line: str) -> list[str]:
    return [cell.strip().replace("\\|", "|") for cell in _LINE.split(line.strip())[1:-1]]


def cases(name: str) -> list[Any]:
    """The rows of a Markdown file as cases of a test; one that says why it fails must fail until that is mended."""
    return [
        pytest.param(
            row,
            id=f"{name}:{row['line']}",
            marks=[pytest.mark.xfail(reason=row["fails because"], strict=True)]
            if "fails because" in row
            else [],
        )
        for row in rows(name)
    ]


def settings(row: Row) -> dict[str, str]:
    """What a row says of the decision to be made from it: its filled cells that are keys of USUAL."""
    return {name: row[name] for name in USUAL if row.get(name)}


def listed(cell: str) -> list[str]:
    """The entries of a cell, parted by semicolons; a dash stands for none."""
    return [] if cell == "–" else [entry.strip() for entry in cell.split(";")]


def short(iri: str | None) -> str | None:
    """An IRI of law or of the project without what all of its kind begin with."""
    return iri and iri.removeprefix(LEGISLATION).removeprefix(ID)
