"""What a decision says of itself: title block and summary."""

import re
from datetime import date

from graphbuilder.document import Document, Span
from graphbuilder.extract.language import dates
from graphbuilder.facts import Concept, Decision, Evidence, Party
from graphbuilder.fold import fold, straighten
from graphbuilder.namespaces import CONCEPT, ID
from graphbuilder.read.blocks import REFERENCE, TITLE
from graphbuilder.registers import Registers
from graphbuilder.slugs import publisher_slug, slug

_FIELD = re.compile(r"^(?P<name>[A-Z][a-z]+(?: date)?)\s*:\s*(?P<value>.+)$", re.MULTILINE)
_LINE = re.compile(r"[^\n]+")
_REPORT = re.compile(r"\b(?:this|our|my) report\b")
_JOINTS = re.compile(r"\s*(?:&|,|;|/|\band\b)\s*")
_ORGANISATION = re.compile(
    r"\b(?:Council|Trust|Borough|Board|Group|Service|Authority|Limited|Ltd|CCG|ICB|Academy|School)\b"
)
PAGES = "https://www.lgo.org.uk/decisions/"


def decision(document: Document, registers: Registers) -> Decision:
    """The decision's own facts; what the title block does not print is None."""
    header = document.header
    title = header.text.split("\n", 1)[0]
    match = TITLE.match(title)
    references = re.findall(REFERENCE, match["references"]) if match else []
    reference = references[0].replace("-", " ") if references else title
    fields = {field["name"]: field["value"].strip() for field in _FIELD.finditer(header.text)}
    issued = dates.parse_date(fields.get("Decision date", ""))
    category, subcategory = _category(fields.get("Category"), registers)
    return Decision(
        reference=reference,
        title=title,
        respondents=respondents(match["name"] if match else title, registers, issued),
        category=category,
        subcategory=subcategory,
        outcome=registers.outcome(fields.get("Decision", "")),
        document_type="report" if _is_report(document) else "statement",
        issued=issued,
        summary=document.summary.text if document.summary else None,
        page=document.page or _page(reference, category, subcategory),
        evidence=_evidence(document),
    )


def _evidence(document: Document) -> tuple[Evidence, ...]:
    """The lines of the title block, each apart, and the summary."""
    lines = [Evidence(document.header, Span(*line.span())) for line in _LINE.finditer(document.header.text)]
    summary = document.summary
    return (
        (*lines, Evidence(summary, Span(0, len(summary.text)))) if summary and summary.text else tuple(lines)
    )


def respondents(name: str, registers: Registers, issued: date | None) -> tuple[Party, ...]:
    """The bodies in a title: as one name where a register knows it, else split where every part is a body's name."""
    whole = _registered(name, registers, issued)
    if whole is not None:
        return (whole,)
    parts = [part for part in _JOINTS.split(name) if part]
    for cut in range(1, len(parts)):
        for joint in _JOINTS.finditer(name):
            left, right = name[: joint.start()], name[joint.end() :]
            first = _registered(left, registers, issued)
            if first is not None and (_ORGANISATION.search(right) or _registered(right, registers, issued)):
                return (first, *respondents(right, registers, issued))
            if cut and first is None and _ORGANISATION.search(left) and _registered(right, registers, issued):
                return (*respondents(left, registers, issued), *respondents(right, registers, issued))
    return (party_of(name, registers),)


def party_of(name: str, registers: Registers, *, kind: str | None = None) -> Party:
    """The body of this name: the one that a register holds, or one minted under the name as it is printed.

    All spellings of one name give one IRI, and names that are not the same never do (`registers.sameness`).
    """
    bearers = registers.bearers(name)
    if len(bearers) == 1:
        return Party(bearers[0])
    iri = f"{ID}body/{slug(registers.sameness.key(name)) or 'unnamed'}"
    # A register's slug is made of the name as it is written, so that it can be that of another name.
    return Party(f"{iri}-unregistered" if iri in registers else iri, straighten(name), kind)


def _registered(name: str, registers: Registers, issued: date | None) -> Party | None:
    found = registers.parties(name)
    if len(found) > 1 and issued is not None:
        found = [iri for iri in found if registers.existed(iri, on=issued)]
    return Party(found[0]) if len(found) == 1 else None


def _category(printed: str | None, registers: Registers) -> tuple[Concept | None, Concept | None]:
    """Category and subcategory from `Housing > Homelessness`; one that no vocabulary holds is minted as printed."""
    if not printed:
        return None, None
    first, _, second = (part.strip() for part in straighten(printed).partition(">"))
    category = _concept(f"{CONCEPT}category/{publisher_slug(first)}", first, registers)
    return category, _concept(
        f"{category.iri}/{publisher_slug(second)}", second, registers
    ) if second else None


def _concept(iri: str, label: str, registers: Registers) -> Concept:
    return Concept(iri) if iri in registers else Concept(iri, label)


def _is_report(document: Document) -> bool:
    return any(
        "report" in paragraph.text and _REPORT.search(fold(paragraph.text))
        for paragraph in document.paragraphs[:12]
    )


def _page(reference: str, category: Concept | None, subcategory: Concept | None) -> str | None:
    """The address by the publisher's rule, where the vocabulary confirms both of its folders."""
    if category is None or subcategory is None or category.minted_label or subcategory.minted_label:
        return None
    folders = subcategory.iri.removeprefix(f"{CONCEPT}category/")
    return f"{PAGES}{folders}/{reference.replace(' ', '-')}"
