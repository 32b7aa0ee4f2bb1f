"""The blocks that every format is first read into, and the decision that they make together."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from graphbuilder.document import Document, Paragraph, Section, Span
from graphbuilder.errors import IncompleteDecisionError, NotADecisionError
from graphbuilder.read.source import Stretch, join

REFERENCE = r"\d{2}[ ‑–-]\d{3}[ ‑–-]\d{3}(?: ?[a-zA-Z])?(?![a-zA-Z\d])"
_AND = r"\s*(?:,|;|&|\band\b|/)\s*"
REFERENCES = re.compile(
    rf"[(\[]\s*(?:(?:our\s+)?ref(?:erence)?s?\b\.?\s*:?\s*)?{REFERENCE}(?:{_AND}{REFERENCE})*\s*[)\]]",
    re.IGNORECASE,
)
TITLE = re.compile(rf"^\S.*{REFERENCES.pattern}(?:\s*\([^()\d]*\))?$", re.IGNORECASE)
FINAL_DECISION = re.compile(r"^The Ombudsm[ae]n(?:[’']?s|s[’'])? (?:final )?decision\W*$", re.IGNORECASE)
SUMMARY = re.compile(r"^Summary\s*:\s*", re.IGNORECASE)
FIELD = re.compile(r"^(?:Category|Decision|Decision date)\s*:", re.IGNORECASE)
SIGNATURE = re.compile(
    r"^(?:Investigator|Assessor|Ombudsm[ae]n)\W?s?\W.{0,40}on behalf of the Ombudsm[ae]n", re.IGNORECASE
)
_ENDING = re.compile(r"\b(?:decision|conclusions?)\b", re.IGNORECASE)
_ENDING_OF_REPORT = re.compile(r"\brecommendations?\b|\bremed(?:y|ies)\b|\baction\b", re.IGNORECASE)
_REPORT = re.compile(r"\bthis report\b", re.IGNORECASE)
_AFTER_THE_END = re.compile(r"\b(?:not|n[’']t)\b.*\binvestigat", re.IGNORECASE)


class Kind(Enum):
    """What a block is to the decision that it stands in."""

    HEADING = auto()
    PARAGRAPH = auto()
    ITEM = auto()
    MORE = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """One line or element of the body: a heading, a top-level paragraph, a sub-item of it, or text running on."""

    kind: Kind
    stretch: Stretch


@dataclass(frozen=True, slots=True)
class Parts:
    """A source taken apart: title block, summary, body, and whether its end was found: `ended`.

    The end is the investigator's closing line, or what a page prints below a decision.
    """

    header: tuple[Stretch, ...]
    summary: Stretch | None
    body: tuple[Block, ...]
    ended: bool
    page: str | None = None


def assemble(parts: Parts, *, name: str, media_type: str, sha256: str) -> Document:
    """The decision that the parts make; raises NotADecisionError or IncompleteDecisionError with the reason."""
    if not parts.header:
        raise NotADecisionError(
            name, "no title with a reference such as (20 001 737): not an Ombudsman decision"
        )
    sections = _sections(parts.body)
    if not any(section.paragraphs for section in sections):
        raise IncompleteDecisionError(name, "the decision has no paragraphs after its title")
    if not parts.ended and not _has_ended(sections):
        raise IncompleteDecisionError(name, "the decision breaks off: no final decision and no closing line")
    header = join(list(parts.header), ["\n"] * (len(parts.header) - 1))
    summary = Paragraph("summary", None, parts.summary.text, parts.summary.pieces) if parts.summary else None
    return Document(name, media_type, sha256, Paragraph("header", None, header.text, header.pieces), summary,
                    sections, parts.page)  # fmt: skip


def _has_ended(sections: tuple[Section, ...]) -> bool:
    """Whether the last section is the conclusion, or the parts of the complaint that were left, which may follow it."""
    titles = [section.title for section in sections]
    while len(titles) > 1 and _AFTER_THE_END.search(titles[-1]):
        titles.pop()
    if _ENDING.search(titles[-1]) is not None:
        return True
    return _ENDING_OF_REPORT.search(titles[-1]) is not None and _is_report(sections)


def _is_report(sections: tuple[Section, ...]) -> bool:
    """Whether it calls itself a report, which may end with what it recommends."""
    return any(_REPORT.search(paragraph.text) for section in sections for paragraph in section.paragraphs)


def _sections(body: tuple[Block, ...]) -> tuple[Section, ...]:
    titles: list[str] = []
    groups: list[list[list[Block]]] = []
    for block in body:
        if block.kind is Kind.HEADING or not titles:
            titles.append(block.stretch.text if block.kind is Kind.HEADING else "")
            groups.append([])
        if block.kind is Kind.PARAGRAPH or (block.kind is not Kind.HEADING and not groups[-1]):
            groups[-1].append([block])
        elif block.kind is not Kind.HEADING:
            groups[-1][-1].append(block)
    sections: list[Section] = []
    count = 0
    for order, (title, group) in enumerate(zip(titles, groups, strict=True), 1):
        paragraphs = tuple(_paragraph(count + index, blocks) for index, blocks in enumerate(group, 1))
        count += len(paragraphs)
        sections.append(Section(order, title, paragraphs))
    return tuple(sections)


def _paragraph(number: int, blocks: list[Block]) -> Paragraph:
    separators = ["\n" if block.kind is Kind.ITEM or before.kind is Kind.ITEM else " "
                  for before, block in pairwise(blocks)]  # fmt: skip
    joined = join([block.stretch for block in blocks], separators)
    items: list[Span] = []
    start = 0
    for block, separator in zip(blocks, [*separators, ""], strict=True):
        end = start + len(block.stretch.text)
        if block.kind is Kind.ITEM and end > start:
            items.append(Span(start, end))
        start = end + len(separator)
    return Paragraph(f"paragraph/{number}", number, joined.text, joined.pieces, tuple(items))
