"""What the property tests draw from: real and invented decisions, ways to print them otherwise, and words at random."""

import re
import string
from collections.abc import Callable, Iterator
from dataclasses import fields, replace

from hypothesis import strategies as st
from making import GOLD, ROOT
from printing import parts

from graphbuilder.document import Document, Paragraph
from graphbuilder.facts import (
    Citation,
    Clock,
    Complaint,
    CrossReference,
    Event,
    Evidence,
    Fact,
    Facts,
    Finding,
    GuidanceCitation,
    Mention,
    Remedy,
    TimeLimit,
)
from graphbuilder.fold import fold
from graphbuilder.read import read_file

Stated = Citation | GuidanceCitation | Mention | Finding | Remedy | TimeLimit | Clock | Event | CrossReference
SOURCES = sorted([*(ROOT / "decisions").glob("*.txt"), *GOLD.glob("98-*/decision.txt")])
# Nothing in these is a fact or leads to one: no law, body, finding, action or period, and nobody by name.
IRRELEVANT = (
    "The garden has a tall hedge and a green gate.",
    "It rained for most of the afternoon, and the meeting room was cold.",
    "A neighbour brought a cake; it was: • large; • round; and • very sweet.",
    "“Good morning,” said the receptionist, who had a red hat.",
)
VOCABULARY = (
    "the Council Mrs D Mr X she it was is not no fault found find maladministration injustice distress caused I we "
    "will cannot investigate section sections 17 47(1) 26A(1) to and of the Act 1989 Children Act 1989 Care Act 2014 "
    "Regulations regulation 12 Schedule 5 paragraph 3 Part VII article 8 UK GDPR the same that within 15 working days "
    "one month pay £300 £1,250.50 apologise agreed has by 10 March 2021 police Ofsted ICO better placed share this "
    "decision with Working Together to Safeguard Children the Code . , ; : ( ) “ ” ’ — each total of staff remind "
    "review policy"
).split()
_BETWEEN_WORDS = re.compile(r"(?<=\w) (?=\w)")

TEXTUAL: dict[str, Callable[[str], str]] = {
    "straight quotes": lambda text: text.translate(str.maketrans("‘’“”", "''\"\"")),
    "curly apostrophes": lambda text: re.sub(r"(?<=\w)'(?=\w)", "’", text),
    "hard spaces": lambda text: _BETWEEN_WORDS.sub("\u00a0", text),
    "double spaces": lambda text: _BETWEEN_WORDS.sub("  ", text),
    "Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "byte-order mark": lambda text: f"\ufeff{text}",
}


def sources() -> st.SearchStrategy[Document]:
    """One of the decisions that are kept as text."""
    return st.sampled_from(SOURCES).map(read_file)


def prose() -> st.SearchStrategy[str]:
    """Words of decisions in any order."""
    return st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=60).map(" ".join)


def noise() -> st.SearchStrategy[str]:
    """Characters of any script, with a liking for those that the grammars look for."""
    plain = st.text(
        alphabet=string.ascii_letters + string.digits + " .,;:()[]£’'“”–-/\n", min_size=1, max_size=120
    )
    return st.one_of(plain, st.text(min_size=1, max_size=60)).filter(lambda text: text.strip() == text != "")


def with_paragraph(document: Document, order: int, text: str) -> Document:
    """The decision with a paragraph more at the end of one of its sections; those after it count one on."""
    sections = []
    count = 0
    for section in document.sections:
        paragraphs = list(section.paragraphs)
        if section.order == order:
            paragraphs.append(replace(document.paragraphs[0], text=text, items=()))
        numbered = tuple(_numbered(paragraph, count + index) for index, paragraph in enumerate(paragraphs, 1))
        sections.append(replace(section, paragraphs=numbered))
        count += len(numbered)
    return replace(document, sections=tuple(sections))


def _numbered(paragraph: Paragraph, number: int) -> Paragraph:
    return replace(paragraph, key=f"paragraph/{number}", number=number)


def printed(document: Document) -> str:
    """The decision as text in the other numbered style: numbers that run on, and sub-items with letters."""
    lines = [document.header.text, "The Ombudsman's final decision:"]
    lines += [f"Summary: {document.summary.text}"] if document.summary else []
    for section in document.sections:
        lines += ["", section.title, ""]
        for paragraph in section.paragraphs:
            lines += _printed(paragraph)
    return "\n".join([*lines, "", "Investigator's decision on behalf of the Ombudsman", ""])


def _printed(paragraph: Paragraph) -> Iterator[str]:
    letters = iter(string.ascii_lowercase)
    for index, (item, words) in enumerate(parts(paragraph)):
        mark = f"{next(letters)}) " if item else f"{paragraph.number}. " if index == 0 else ""
        yield f"{mark}{words}"


def told(facts: Facts) -> list[tuple[str, int | None, str, str]]:
    """Every fact but the cross-references: its kind, paragraph, words and values, quotes and dashes folded."""
    found = [
        (kind, fact.evidence.number, _folded(fact.evidence.quote), _values(fact))
        for kind, fact in _stated(facts)
        if kind != "cross_references"
    ]
    return [("decision", None, "", _values(facts.decision)), *found]


def evidence(facts: Facts) -> list[Evidence]:
    """The words of every fact."""
    return [*facts.decision.evidence, *(fact.evidence for _, fact in _stated(facts))]


def _stated(facts: Facts) -> Iterator[tuple[str, Stated]]:
    for kind in fields(facts):
        if kind.name != "decision":
            yield from ((kind.name, fact) for fact in getattr(facts, kind.name))


def _values(fact: Fact) -> str:
    names = [field.name for field in fields(fact) if field.name not in ("evidence", "page")]
    return "; ".join(f"{name} {_folded(_value(getattr(fact, name)))}" for name in names)


def _value(value: object) -> str:
    """A value in words; a fact that another rests on by what it tells, not by where it stands."""
    if isinstance(value, tuple):
        return ", ".join(map(_value, value))
    if isinstance(value, Complaint):
        return value.evidence.quote
    return str(value.period if isinstance(value, TimeLimit) else value)


def _folded(text: str) -> str:
    return " ".join(fold(text).split())
