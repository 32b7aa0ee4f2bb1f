"""What extraction needs of the registers, compiled once: names, titles, headings, cue patterns and known provisions."""

import re
from collections.abc import Iterable
from functools import cached_property

import re2

from graphbuilder.document import Document
from graphbuilder.extract.instruments import Instrument, Titles
from graphbuilder.extract.names import Names
from graphbuilder.extract.phrasing import Phrases
from graphbuilder.extract.provisions import Group
from graphbuilder.extract.reading import Reading, View
from graphbuilder.facts import Provision
from graphbuilder.fold import fold
from graphbuilder.namespaces import SKOS, slug_of
from graphbuilder.registers import Registers

_CUED = ("injustice", "section-kind")
_ROMANS = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LAST_ROMAN_YEAR, _FIRST_ARABIC_YEAR = 2000, 2002


class Lexicon:
    """The registers as the extractors use them; made once and shared by all decisions."""

    def __init__(self, registers: Registers) -> None:
        self.registers = registers
        self.names = Names(registers.labels)
        self.titles = Titles(registers.of_kind("Instrument"))
        self._headings = {
            _heading(label): slug_of(concept.iri)
            for concept in registers.concepts("section-kind")
            for label in (*concept.all(SKOS + "prefLabel"), *concept.all(SKOS + "altLabel"))
        }

    def cues(self, scheme: str) -> dict[str, Phrases]:
        """The cues of a scheme's concepts by slug, in the order of its file."""
        return self._cues[scheme]

    @cached_property
    def _cues(self) -> dict[str, dict[str, Phrases]]:
        return {
            scheme: {
                slug_of(concept.iri): Phrases(concept.all("cue"))
                for concept in self.registers.concepts(scheme)
            }
            for scheme in _CUED
        }

    @cached_property
    def injustices(self) -> Phrases:
        """The cues of every kind of injustice."""
        concepts = self.registers.concepts("injustice")
        return Phrases(cue for concept in concepts for cue in concept.all("cue"))

    @cached_property
    def remedy_cues(self) -> list[tuple[str, int, tuple[str, ...], Phrases]]:
        """Every cue of a remedy's kind: the kind, of how many words it is, how it begins, its pattern over folded text."""
        return [
            (
                slug_of(kind.iri),
                len(cue.replace("…", " ").split()),
                tuple(form.removesuffix("*").split("_")[0] for form in cue.split()[0].split("/")),
                Phrases([cue]),
            )
            for kind in self.registers.concepts("remedy-kind")
            for cue in kind.all("cue")
        ]

    def section_kind(self, heading: str, before: str) -> str:
        """What a heading announces; one that says nothing of its kind stays within the kind before it.

        A question after the facts is one that the analysis answers.
        """
        folded = _heading(heading)
        if folded in self._headings:
            return self._headings[folded]
        found = [
            (len(match.group()), slug)
            for slug, pattern in self.cues("section-kind").items()
            if (match := pattern.search(folded)) is not None
        ]
        if not found and heading.rstrip().endswith("?") and before in ("facts", "found"):
            return "analysis"
        return max(found)[1] if found else before

    def section_kinds(self, document: Document) -> list[str]:
        """The kind of each section of a document."""
        kinds: list[str] = []
        for section in document.sections:
            kinds.append(self.section_kind(section.title, kinds[-1] if kinds else "other"))
        return kinds

    def read(self, document: Document, *, subject: str | None = None) -> Reading:
        """The document made ready; `subject` is the IRI of its category, whose usual Act bare sections belong to."""
        views: list[View] = []
        for section, kind in zip(document.sections, self.section_kinds(document), strict=True):
            for paragraph in section.paragraphs:
                folded = fold(paragraph.text)
                views.append(
                    View(paragraph, kind, section.title, folded, self.names.find(paragraph.text, folded))
                )
        concept = self.registers.get(subject or "")
        return Reading(document, self, tuple(views), concept.get("usualInstrument") if concept else None)

    def instrument_of(self, provision: str) -> Instrument | None:
        """The registered instrument that a provision's IRI lies in."""
        steps = provision.split("/")
        candidates = ("/".join(steps[:length]) for length in range(len(steps) - 1, 4, -1))
        return next((self.titles.by_iri[iri] for iri in candidates if iri in self.titles.by_iri), None)

    def is_powers(self, instrument: str) -> bool:
        """Whether an instrument is one that decisions cite for the Ombudsman's own powers."""
        return self.registers[instrument].get("usualRole") is not None

    def holds(self, instrument: str, group: Group, *, whole: bool = False) -> bool:
        """Whether the registers hold a provision with the group's outermost number; `whole`: with its brackets too."""
        if instrument not in self.titles.by_iri:
            return False
        first = group.provisions(self.titles.by_iri[instrument].division)[0]
        steps = [step for step, _ in first.steps]
        return "/".join([instrument, *(steps if whole else steps[:1])]) in self.registers

    def knows(self, instrument: str, group: Group) -> bool:
        """Whether the registers hold a provision with the group's outermost number, or a Part that it lies in."""
        if instrument not in self.titles.by_iri:
            return False
        division = self.titles.by_iri[instrument].division
        unit = division if group.unit in ("section", "regulation", "article", "rule") else group.unit
        number = group.levels[0][1][0].split("(")[0]
        return self.holds(instrument, group) or self._in_part(instrument, unit, number)

    def _in_part(self, instrument: str, unit: str, number: str) -> bool:
        if unit != "section":
            return False
        return any(
            _order(first) <= _order(number) <= _order(last) for first, last in self._parts.get(instrument, ())
        )

    def term_of_art(self, group: Group, text: str) -> Instrument | None:
        """The instrument that a bare section and the words after it name together, as `section 106 agreement` does."""
        if group.unit != "section" or len(group.levels[0][1]) != 1:
            return None
        before, after = (
            fold(text[max(0, group.start - 30) : group.start]),
            fold(text[group.end : group.end + 40]),
        )
        for lead, noun, provision in self._terms.get(group.levels[0][1][0].split("(")[0], ()):
            if before.rstrip().endswith(lead) and re.match(
                rf"[^\w.;:(]*(?:\w+\s)?{re.escape(noun)}\b" if noun else "", after
            ):
                return self.instrument_of(provision)
        return None

    @cached_property
    def _terms(self) -> dict[str, list[tuple[str, str, str]]]:
        """Terms of art by section number: what stands before the section, what stands after it, the provision."""
        terms: dict[str, list[tuple[str, str, str]]] = {}
        for provision in self.registers.of_kind("Provision"):
            for term in provision.all("termOfArt"):
                lead, _, rest = term.partition("section ")
                number, _, noun = rest.partition(" ")
                terms.setdefault(number, []).append((lead.strip(), noun, provision.iri))
        return terms

    @cached_property
    def endings(self) -> "Endings":
        """The endings by which a body's kind shows in its name."""
        return Endings(
            (ending, kind.iri)
            for kind in self.registers.concepts("body-kind")
            for ending in kind.all("nameEnding")
        )

    @cached_property
    def _parts(self) -> dict[str, list[tuple[str, str]]]:
        ranges: dict[str, list[tuple[str, str]]] = {}
        for provision in self.registers.of_kind("Provision"):
            first, last = provision.get("firstSection"), provision.get("lastSection")
            if first and last:
                ranges.setdefault(provision.iri.split("/part/")[0], []).append((first, last))
        return ranges

    def as_enacted(self, instrument: str | None, provision: Provision) -> Provision:
        """The provision with its Part numbered as the instrument numbers it: in Roman numerals in Acts up to 2000."""
        word, _, number = provision.steps[0][0].partition("/")
        if word != "part" or instrument is None:
            return provision
        other = (
            _roman(int(number)) if number.isdigit() else str(_arabic(number)) if _arabic(number) else number
        )
        if f"{instrument}/part/{number}" in self.registers or other == number:
            return provision
        if f"{instrument}/part/{other}" in self.registers or self._numbered_otherwise(instrument, number):
            return Provision(f"Part {other}", ((f"part/{other}", f"Part {other}"), *provision.steps[1:]))
        return provision

    def _numbered_otherwise(self, instrument: str, number: str) -> bool:
        known = self.titles.by_iri[instrument]
        if known.family != "Act" or known.year is None:
            return False
        year = int(known.year)
        return year <= _LAST_ROMAN_YEAR if number.isdigit() else year >= _FIRST_ARABIC_YEAR


class Endings:
    """Finds the endings of names that tell a body's kind, such as `NHS Foundation Trust`."""

    def __init__(self, endings: Iterable[tuple[str, str]]) -> None:
        self._kinds = dict(endings)
        longest_first = sorted(self._kinds, key=len, reverse=True)
        self._pattern = re2.compile(rf"\b(?:{'|'.join(re.escape(ending) for ending in longest_first)})\b")

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """Start, end and kind of every ending in a text."""
        return [(*match.span(), self._kinds[match.group()]) for match in self._pattern.finditer(text)]


def _heading(text: str) -> str:
    return fold(text).strip(" :.?")


def _order(number: str) -> tuple[int, str]:
    match = re.match(r"(\d+)(.*)", number)
    return (int(match[1]), match[2]) if match else (0, number)


def _roman(number: int) -> str:
    letters = ""
    for value, letter in _ROMANS:
        while number >= value:
            letters, number = letters + letter, number - value
    return letters


def _arabic(letters: str) -> int | None:
    return next((number for number in range(1, 40) if _roman(number) == letters), None)
