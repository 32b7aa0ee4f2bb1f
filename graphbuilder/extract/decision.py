"""What a decision says of itself: title block and summary."""

import re
from datetime import date

from graphbuilder.document import Document, Span
from graphbuilder.extract.language import dates
from graphbuilder.facts import Concept, Decision, Evidence, Party
from graphbuilder.fold import fold, straighten
from graphbuilder.namespaces import CONCEPT, ID
from graphbuilder.read.blocks import REFERENCE, REFERENCES
from graphbuilder.registers import Registers
from graphbuilder.slugs import publisher_slug, slug

_FIELD = re.compile(r"^(?P<name>[A-Z][a-z]+(?: date)?)\s*:\s*(?P<value>.+)$", re.MULTILINE | re.IGNORECASE)
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_DASHED = re.compile(r"(?<=\d)[.-](?=\d)")
_BETWEEN = re.compile(r"(?<=\w)-(?=\w)|\s+of\s+")
_LINE = re.compile(r"[^\n]+")
_REPORT = re.compile(r"\b(?:this|our|my) report\b")
# What listings and reports print before a name or an outcome: `Report – Kent County Council`, `Report Upheld`.
_KIND = re.compile(
    r"^(?:public interest\s+)?(?P<kind>report|statement)"
    r"(?:\s*[-–—:]\s*|\s+(?:on|about|into)\s+|\s+(?=(?:not\s+)?upheld)|$)",
    re.IGNORECASE,
)
_BEFORE_REFERENCE = re.compile(r"(?:\s*(?:[-–—,:;&/]|\band\b))*\s*$")
_OTHER_NAME = re.compile(r"\s*\((?P<inside>[^()]+)\)$")
_OTHERS = re.compile(r",?\s+(?:and|&)\s+(?:others|another)$")
_ALIAS = re.compile(
    r"(?:formerly|previously|now|once|then|known as|also known as|trading as|t/a|the)\b", re.IGNORECASE
)
_JOINTS = re.compile(r"\s*(?:&|,|;|/|\band\b)\s*(?:and\s+|&\s+)?")
_SUBJECT = re.compile(r"\s*[>›»→]\s*|\s+[-–—]\s+|\s*:\s+")
_ORGANISATION = re.compile(
    r"\b(?:Council|Trust|Borough|Board|Group|Service|Authority|Limited|Ltd|LLP|PLC|CCG|ICB|Academy|School)\b"
)
_ENDS_AS_ONE = re.compile(
    r"\w\s+(?:Council|Trust|Authority|Limited|Ltd\.?|LLP|PLC|plc|CIC|CCG|ICB|Integrated Care Board|"
    r"Clinical Commissioning Group|Academy|School)$"
)
PAGES = "https://www.lgo.org.uk/decisions/"


def decision(document: Document, registers: Registers) -> Decision:
    """The decision's own facts; what the title block does not print is None."""
    header = document.header
    title = header.text.split("\n", 1)[0]
    references = references_in(title)
    reference = references[0] if references else title
    fields = {field["name"].lower(): field["value"].strip() for field in _FIELD.finditer(header.text)}
    issued = _issued(fields.get("decision date", ""))
    category, subcategory = _category(fields.get("category"), registers)
    outcome = _KIND.sub("", fields.get("decision", ""))
    return Decision(
        reference=reference,
        title=title,
        respondents=respondents(_name(title), registers, issued),
        category=category,
        subcategory=subcategory,
        outcome=registers.outcome(outcome),
        document_type="report" if _is_report(document, title, fields.get("decision", "")) else "statement",
        issued=issued,
        summary=document.summary.text if document.summary else None,
        page=document.page or _page(reference, category, subcategory),
        evidence=_evidence(document),
    )


def _issued(printed: str) -> date | None:
    """The date of the title block, in words or in figures, day first or as ISO 8601 has it."""
    figures = _ISO.sub(r"\3/\2/\1", printed)
    return dates.parse_date(_DASHED.sub("/", figures)) or dates.parse_date(_BETWEEN.sub(" ", printed))


def _evidence(document: Document) -> tuple[Evidence, ...]:
    """The lines of the title block, each apart, and the summary."""
    lines = [Evidence(document.header, Span(*line.span())) for line in _LINE.finditer(document.header.text)]
    summary = document.summary
    return (
        (*lines, Evidence(summary, Span(0, len(summary.text)))) if summary and summary.text else tuple(lines)
    )


def references_in(title: str) -> list[str]:
    """The references in the brackets of a title, in one form: figures in groups, a suffix in lower case."""
    printed = (
        found for group in REFERENCES.finditer(title) for found in re.findall(REFERENCE, group.group())
    )
    return [plain(found) for found in printed]


def plain(reference: str) -> str:
    """A reference as it is printed in whatever form, in the one form that is kept: `20-001-737A` is `20 001 737a`."""
    figures = re.sub(r"\W", "", reference).lower()
    return f"{figures[:2]} {figures[2:5]} {figures[5:]}"


def _name(title: str) -> str:
    """The words of a title without its references and without what kind of document it is."""
    name = _KIND.sub("", REFERENCES.sub(" ", title).strip())
    return " ".join(_OTHERS.sub("", _BEFORE_REFERENCE.sub("", name)).split())


def respondents(name: str, registers: Registers, issued: date | None) -> tuple[Party, ...]:
    """The bodies in a title: as one name where a register knows it, else split where every part is a body's name."""
    whole = _registered(name, registers, issued)
    if whole is not None:
        return (whole,)
    for joint in _JOINTS.finditer(name):
        left, right = name[: joint.start()], name[joint.end() :]
        if _is_body(left, registers) and _are_bodies(right, registers):
            return (*respondents(left, registers, issued), *respondents(right, registers, issued))
    shorter = _without_other_name(name)
    return respondents(shorter, registers, issued) if shorter != name else (party_of(name, registers),)


def _is_body(name: str, registers: Registers) -> bool:
    """Whether a part of a title is a body's whole name; a place alone may begin one: `Kent and Medway … Trust`."""
    return _ENDS_AS_ONE.search(name) is not None or bool(registers.bearers(name))


def _are_bodies(name: str, registers: Registers) -> bool:
    return _ORGANISATION.search(name) is not None or bool(registers.bearers(name))


def _without_other_name(name: str) -> str:
    """The name without a bracket at its end that only says how else the body is or was called: `… (ICB)`."""
    match = _OTHER_NAME.search(name)
    if match is None:
        return name
    before, inside = name[: match.start()], match["inside"]
    initials = "".join(word[0] for word in re.findall(r"\w+", before)).lower()
    return before if _ALIAS.match(inside) or initials.endswith(inside.lower()) else name


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
    first, second, *_ = (*_SUBJECT.split(straighten(printed).strip(), maxsplit=1), "")
    category = _concept(f"{CONCEPT}category", first, registers)
    return category, _concept(category.iri, second, registers) if second else None


def _concept(folder: str, label: str, registers: Registers) -> Concept:
    for spelt in (label, label.replace("&", "and")):
        if (iri := f"{folder}/{publisher_slug(spelt)}") in registers:
            return Concept(iri)
    return Concept(f"{folder}/{publisher_slug(label)}", label)


def _is_report(document: Document, title: str, outcome: str) -> bool:
    """Whether it is called a report, or has the heading under which the pages of reports print the investigation."""
    if any(section.title.casefold() == "the investigation" for section in document.sections):
        return True
    kinds = [match["kind"].lower() for match in map(_KIND.match, (title, outcome)) if match is not None]
    return "report" in kinds or any(
        "report" in paragraph.text and _REPORT.search(fold(paragraph.text))
        for paragraph in document.paragraphs[:12]
    )


def _page(reference: str, category: Concept | None, subcategory: Concept | None) -> str | None:
    """The address by the publisher's rule, where the vocabulary confirms both of its folders."""
    if category is None or subcategory is None or category.minted_label or subcategory.minted_label:
        return None
    folders = subcategory.iri.removeprefix(f"{CONCEPT}category/")
    return f"{PAGES}{folders}/{reference.replace(' ', '-')}"
