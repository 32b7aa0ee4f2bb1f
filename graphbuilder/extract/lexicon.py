"""What extraction needs of the registers, compiled once: names, titles, headings, cue patterns and known provisions."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

from graphbuilder.document import Document
from graphbuilder.extract import conclusions, dates, events, guidance, mentions, numbers, provisions
from graphbuilder.extract.cues import Cues
from graphbuilder.extract.instruments import Instrument
from graphbuilder.extract.kinds import Kinds
from graphbuilder.extract.names import Names
from graphbuilder.extract.provisions import Group
from graphbuilder.extract.reading import Reading, View
from graphbuilder.extract.titles import Titles
from graphbuilder.facts import Decision, Provision
from graphbuilder.fold import fold
from graphbuilder.namespaces import DCTERMS, SKOS, slug_of
from graphbuilder.registers import Label, Registers

_TERM = re.compile(r"(?P<lead>.*?)\b(?P<numbered>(?:section|part) \w+) ?(?P<noun>.*)", re.IGNORECASE)
_BETWEEN, _A_WORD = re.compile(r"[^\w.;:(]*"), re.compile(r"[^\w.;:(]*\w+\s")
_INSERTED = re.compile(r"\d[A-Z]+$")
_NUMBERED = ("part/", "chapter/")
_LAST_ROMAN_YEAR, _FIRST_ARABIC_YEAR = 2000, 2002


class Lexicon:
    """The registers as the extractors use them; made once and shared by all decisions."""

    def __init__(self, registers: Registers) -> None:
        self.registers = registers
        self.titles = Titles(registers.of_kind("Instrument"), registers.of_kind("Treaty"))
        acronyms = (Label(acronym, acronym, "Acronym") for acronym in self.titles.acronyms)
        self.names = Names((*registers.labels, *acronyms), self._signs())
        self._headings = {
            _heading(label): slug_of(concept.iri)
            for concept in registers.concepts("section-kind")
            for label in (*concept.all(SKOS + "prefLabel"), *concept.all(SKOS + "altLabel"))
        }

    def _signs(self) -> dict[str, Iterable[str]]:
        """What to look out for in the one pass over a decision, by what it may be a sign of."""
        return {
            "conclusion": conclusions.TELLING,
            "injustice": self.injustices.needles,
            "agreement": ("agree",),
            "provision": provisions.SIGNS,
            "instrument": mentions.SIGNS,
            "time": dates.SIGNS,
            **self.kinds.signs,
            "month": events.SIGNS,
            "guidance": guidance.SIGNS,
            "paragraph": ("paragraph",),
            "ombudsmen": ("ombudsmen",),
        }

    @cached_property
    def injustices(self) -> Cues:
        """The cues of every kind of injustice."""
        return Cues(self.registers.concepts("injustice"))

    @cached_property
    def grounds(self) -> Cues:
        """The cues of every ground for not investigating; what is denied lies between no two words of one."""
        return Cues(self.registers.concepts("ground"), stop="not")

    @cached_property
    def remedies(self) -> Cues:
        """The cues of every kind of remedy."""
        return Cues(self.registers.concepts("remedy-kind"))

    @cached_property
    def _sections(self) -> Cues:
        return Cues(self.registers.concepts("section-kind"))

    def section_kind(self, heading: str, before: str) -> str:
        """What a heading announces; one that says nothing of its kind stays within the kind before it.

        A question after the facts is one that the analysis answers.
        """
        folded = _heading(heading)
        if folded in self._headings:
            return self._headings[folded]
        found = [(cue.end - cue.start, cue.concept) for cue in self._sections.find(folded)]
        if not found and heading.rstrip().endswith("?") and before in ("facts", "found"):
            return "analysis"
        return max(found)[1] if found else before

    def section_kinds(self, document: Document) -> list[str]:
        """The kind of each section of a document."""
        kinds: list[str] = []
        for section in document.sections:
            kinds.append(self.section_kind(section.title, kinds[-1] if kinds else "other"))
        return kinds

    def read(self, document: Document, stated: Decision) -> Reading:
        """The document made ready, with the law that a decision of its subject usually means by a number alone."""
        views: list[View] = []
        seen = iter(self.names.see([paragraph.text for paragraph in document.paragraphs]))
        for section, kind in zip(document.sections, self.section_kinds(document), strict=True):
            for paragraph in section.paragraphs:
                one = next(seen)
                views.append(View(paragraph, kind, section.title, one.folded, one.names, one.signs))
        return Reading(document, self, tuple(views), tuple(self._usual(stated)), stated.issued)

    def _usual(self, stated: Decision) -> Iterator[str]:
        """The usual instruments of a decision's subject, those of the narrower first."""
        for subject in (stated.subcategory, stated.category):
            concept = self.registers.get(subject.iri) if subject is not None else None
            yield from concept.all("usualInstrument") if concept is not None else ()

    def instrument_of(self, provision: str) -> Instrument | None:
        """The registered instrument that a provision's IRI lies in."""
        steps = provision.split("/")
        candidates = ("/".join(steps[:length]) for length in range(len(steps) - 1, 4, -1))
        return next((self.titles.by_iri[iri] for iri in candidates if iri in self.titles.by_iri), None)

    def is_powers(self, instrument: str) -> bool:
        """Whether an instrument is one that decisions cite for the Ombudsman's own powers."""
        return self.registers[instrument].get("usualRole") is not None

    def not_replaced(self, instruments: tuple[str, ...], *, on: date | None) -> tuple[str, ...]:
        """The instruments without those that another of them had replaced before the year of a day."""
        years = {iri: int(self.titles.by_iri[iri].year or 0) for iri in instruments}
        return tuple(
            iri
            for iri in instruments
            if on is None
            or years.get(self.registers[iri].get(DCTERMS + "isReplacedBy") or "", on.year) >= on.year
        )

    def treaty_of(self, instrument: str) -> str | None:
        """The name of the treaty to which an instrument gives effect."""
        treaty = self.registers[instrument].get("givesEffectTo")
        return self.titles.treaties[treaty] if treaty is not None else None

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
            numbers.order(first) <= numbers.order(number) <= numbers.order(last)
            for first, last in self._parts.get(instrument, ())
        )

    def term_of_art(self, group: Group, text: str) -> Instrument | None:
        """The instrument that a bare provision and the words beside it name: `section 106 agreement`."""
        if group.unit not in ("section", "part") or len(group.levels[0][1]) != 1:
            return None
        before, after = (
            fold(text[max(0, group.start - 30) : group.start]),
            fold(text[group.end : group.end + 40]),
        )
        number = group.levels[0][1][0].split("(")[0].lower()
        for lead, noun, provision in self._terms.get(f"{group.unit} {number}", ()):
            if before.rstrip().endswith(lead) and (not noun or _follows(noun, after)):
                return self.instrument_of(provision)
        return None

    @cached_property
    def _terms(self) -> dict[str, list[tuple[str, str, str]]]:
        """Terms of art by section or Part: what stands before it, what stands after it, the provision."""
        terms: dict[str, list[tuple[str, str, str]]] = {}
        for provision in self.registers.of_kind("Provision"):
            for term in map(_TERM.fullmatch, provision.all("termOfArt")):
                if term is not None:
                    beside = (term["lead"].strip(), term["noun"], provision.iri)
                    terms.setdefault(term["numbered"].lower(), []).append(beside)
        return terms

    @cached_property
    def kinds(self) -> Kinds:
        """The kinds of bodies, by which those are told that no register holds."""
        return Kinds(self.registers)

    @cached_property
    def _parts(self) -> dict[str, list[tuple[str, str]]]:
        ranges: dict[str, list[tuple[str, str]]] = {}
        for provision in self.registers.of_kind("Provision"):
            first, last = provision.get("firstSection"), provision.get("lastSection")
            if first and last:
                ranges.setdefault(provision.iri.split("/part/")[0], []).append((first, last))
        return ranges

    def as_enacted(self, instrument: str | None, provision: Provision) -> Provision:
        """The provision with Parts and Chapters numbered as the instrument numbers them: Roman in Acts up to 2000."""
        if instrument is None or not any(step.startswith(_NUMBERED) for step, _ in provision.steps):
            return provision
        steps: list[tuple[str, str]] = []
        renamed: dict[str, str] = {}
        for step, label in provision.steps:
            enacted = self._enacted(
                "/".join([instrument, *(before for before, _ in steps)]), instrument, step
            )
            if enacted != step:
                renamed[step.replace("/", " ").capitalize()] = enacted.replace("/", " ").capitalize()
            steps.append((enacted, _renamed(label, renamed)))
        return Provision(steps[-1][1], tuple(steps))

    def _enacted(self, whole: str, instrument: str, step: str) -> str:
        """One step as the instrument numbers it; what was inserted later, and so has a letter, stays as printed."""
        word, _, number = step.partition("/")
        if not step.startswith(_NUMBERED) or f"{whole}/{step}" in self.registers or _INSERTED.search(whole):
            return step
        arabic = numbers.to_arabic(number)
        other = numbers.to_roman(int(number)) if number.isdigit() else str(arabic) if arabic else number
        if f"{whole}/{word}/{other}" in self.registers or self._numbered_otherwise(instrument, number):
            return f"{word}/{other}"
        return step

    def _numbered_otherwise(self, instrument: str, number: str) -> bool:
        known = self.titles.by_iri[instrument]
        if known.family != "Act" or known.year is None:
            return False
        year = int(known.year)
        return year <= _LAST_ROMAN_YEAR if number.isdigit() else year >= _FIRST_ARABIC_YEAR


def _follows(noun: str, after: str) -> bool:
    """Whether a noun stands after a provision, one word at most between."""
    between = _BETWEEN.match(after)
    rest = [after[match.end() :] for match in (between, _A_WORD.match(after)) if match]
    return any(words.startswith(noun) and not words[len(noun) : len(noun) + 1].isalnum() for words in rest)


def _renamed(label: str, names: dict[str, str]) -> str:
    for printed, enacted in names.items():
        label = re.sub(rf"\b{printed}\b", enacted, label)
    return label


def _heading(text: str) -> str:
    return fold(text).strip(" :.?")
