"""What the registers know of the law: which provisions an instrument has, what they are called and are cited for."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cached_property

from graphbuilder.extract.law import numbers
from graphbuilder.extract.law.instruments import Instrument
from graphbuilder.extract.law.provisions import Group
from graphbuilder.extract.law.titles import Titles
from graphbuilder.facts import Provision
from graphbuilder.fold import fold
from graphbuilder.namespaces import DCTERMS, LEGISLATION, LEGISLATION_DOCUMENT, slug_of
from graphbuilder.registers import Label, Registers

_TERM = re.compile(r"(?P<lead>.*?)\b(?P<numbered>(?:section|part|article) \w+) ?(?P<noun>.*)", re.IGNORECASE)
_BETWEEN = re.compile(r"[^\w.;:(]*")
# A word that says more of the noun: neither a small word, with which another thing begins, nor a verb (`covers`).
_A_WORD = re.compile(
    r"[^\w.;:(]*(?!(?:an?|the|its?|their|his|her|this|that|these|those|any|no|each|every|some|such|and|or|nor|but|for|"
    r"of|on|in|at|by|to|as|with|without|from|before|after|is|was|are|were|(?!needs\b)\w+s)\s)\w+\s"
)
_AND_SECTION = re.compile(r"\s*(?:and|or|&|/)\s+(?:an?\s+)?(?:section|s)\W?\s*\d\w*\s+")
_BY_COUNTRY = (f"{LEGISLATION}ukpga/", f"{LEGISLATION}uksi/")  # kept as they extend to each country
_KEPT = 4096  # the same provisions are cited again and again
_DATED, _ET_CETERA = re.compile(r"[A-Z]{2,} \d{4}"), " etc."
_INSERTED = re.compile(r"\d[A-Z]+$")
_INSERTED_SECTION = re.compile(r"(?P<instrument>.*)/section/(?P<number>\d+)[A-Z]")
_NUMBERED = ("part/", "chapter/")
_PART_OF_SCHEDULE = re.compile(r"(?P<instrument>.+)/(?P<schedule>schedule/\w+)/(?P<part>part/\w+)")
_HEADING_WORD, _MOST_HEADINGS = re.compile(r"[a-z]{6,}"), 12
_LAST_ROMAN_YEAR, _FIRST_ARABIC_YEAR = 2000, 2002


class Law:
    """The registers of legislation and provisions; the instruments are told by their IRIs."""

    def __init__(self, registers: Registers) -> None:
        self.registers = registers
        self.titles = Titles(registers.of_kind("Instrument"), registers.of_kind("Treaty"))
        self._placed: dict[tuple[str, Provision], Provision] = {}

    def labels(self) -> Iterator[Label]:
        """What instruments are called beside their registered names: acronyms, `CA1989`, and `etc` without its dot.

        Initials that are the registered name of something else are no acronym.
        """
        registered = {label.text for label in self.registers.labels}
        for acronym in dict.fromkeys((*self.titles.acronyms, *self.titles.initials)):
            if acronym not in registered:
                yield Label(acronym, acronym, "Acronym")
        for label in self.registers.labels:
            if _DATED.fullmatch(label.text):
                yield Label(label.text.replace(" ", ""), label.iri, label.kind)
            elif label.kind == "Instrument" and _ET_CETERA in label.text:
                yield Label(label.text.replace(_ET_CETERA, " etc"), label.iri, label.kind)
                yield Label(label.text.replace(_ET_CETERA, ", etc."), label.iri, label.kind)

    def instrument_of(self, provision: str) -> Instrument | None:
        """The registered instrument that a provision's IRI lies in."""
        steps = provision.split("/")
        candidates = ("/".join(steps[:length]) for length in range(len(steps) - 1, 4, -1))
        return next((self.titles.by_iri[iri] for iri in candidates if iri in self.titles.by_iri), None)

    def usual_role(self, instrument: str, provision: Provision | None) -> str | None:
        """The role, by its slug, that the registers give to a provision, else to the nearest thing it is part of."""
        if instrument not in self._cited_for_a_role:
            return None
        steps = [step for step, _ in provision.steps] if provision else []
        wholes = ("/".join([instrument, *steps[:length]]) for length in range(len(steps), -1, -1))
        return next((self._usual_roles[whole] for whole in wholes if whole in self._usual_roles), None)

    @cached_property
    def _usual_roles(self) -> dict[str, str]:
        laws = self.registers.of_kind("Instrument", "Provision")
        roles = ((law.iri, law.get("usualRole")) for law in laws)
        return {iri: slug_of(role) for iri, role in roles if role is not None}

    @cached_property
    def _cited_for_a_role(self) -> frozenset[str]:
        """The instruments that have a usual role, or a provision with one."""
        whole = (iri if iri in self.titles.by_iri else self.instrument_of(iri) for iri in self._usual_roles)
        return frozenset(law if isinstance(law, str) else law.iri for law in whole if law is not None)

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
        first = self._as_enacted(instrument, group.provisions(self.titles.by_iri[instrument].division)[0])
        steps = [step for step, _ in first.steps]
        return "/".join([instrument, *(steps if whole else steps[:1])]) in self.registers

    def knows(self, instrument: str, group: Group) -> bool:
        """Whether the registers hold a provision with the group's outermost number, or a Part that it lies in."""
        if instrument not in self.titles.by_iri:
            return False
        first = group.provisions(self.titles.by_iri[instrument].division)[0]
        return self.holds(instrument, group) or self.part_of(instrument, first) is not None

    def has_inserted_at(self, instrument: str, number: str) -> bool:
        """Whether the registers hold a section that was inserted after one of this number: 14A after 14."""
        return (instrument, number) in self._inserted

    @cached_property
    def _inserted(self) -> frozenset[tuple[str, str]]:
        """The instruments with the numbers after which the registers hold sections that were inserted."""
        places = (_INSERTED_SECTION.match(known.iri) for known in self.registers.of_kind("Provision"))
        return frozenset((place["instrument"], place["number"]) for place in places if place)

    def headed_by(self, instrument: str, group: Group, text: str) -> bool:
        """Whether a text has a telling word of the heading of the group's first provision."""
        first = group.provisions(self.titles.by_iri[instrument].division)[0]
        heading = self._headings.get(f"{instrument}/{first.steps[0][0]}", frozenset())
        return not heading.isdisjoint(_HEADING_WORD.findall(text)) if heading else False

    @cached_property
    def _headings(self) -> dict[str, frozenset[str]]:
        """The words of each heading that are long, and in few others of its kind: of sections, of regulations."""
        words = {
            known.iri: frozenset(_HEADING_WORD.findall(fold(known.get("heading") or "")))
            for known in self.registers.of_kind("Provision")
        }
        count = Counter((_kind_of(iri), word) for iri, heading in words.items() for word in heading)
        return {
            iri: frozenset(word for word in heading if count[_kind_of(iri), word] <= _MOST_HEADINGS)
            for iri, heading in words.items()
        }

    def term_of_art(self, group: Group, text: str) -> Instrument | None:
        """The instrument that a bare provision and the words beside it name: `section 106 agreement`."""
        if group.unit not in ("section", "part", "article") or len(group.levels[0][1]) != 1:
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

    def placed(self, instrument: str | None, provision: Provision) -> Provision:
        """The provision of an instrument with its Part, and numbered as the instrument numbers its Parts."""
        if instrument is None:
            return provision
        known = self._placed.get((instrument, provision))
        if known is None:
            part = self.part_of(instrument, provision)
            known = replace(provision, part=part) if part else self._as_enacted(instrument, provision)
            if len(self._placed) < _KEPT:
                self._placed[instrument, provision] = known
        return known

    def _as_enacted(self, instrument: str, provision: Provision) -> Provision:
        """The provision with Parts and Chapters numbered as the instrument numbers them: Roman in Acts up to 2000."""
        if not any(step.startswith(_NUMBERED) for step, _ in provision.steps):
            return provision
        provision = self._in_schedule(instrument, provision)
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

    def _in_schedule(self, instrument: str, provision: Provision) -> Provision:
        """The provision within the Schedule, where a Part is one that the registers hold only in a Schedule."""
        part, _ = provision.steps[0]
        schedule = self._scheduled.get(f"{instrument}/{part}")
        if schedule is None or f"{instrument}/{part}" in self.registers:
            return provision
        whole = schedule.replace("/", " ").capitalize()
        steps = ((schedule, whole), *((step, f"{whole} {label}") for step, label in provision.steps))
        return Provision(steps[-1][1], steps)

    @cached_property
    def _scheduled(self) -> dict[str, str]:
        """The Schedule in which a Part lies, by the address that the Part would have outside it."""
        found: dict[str, str] = {}
        for known in self.registers.of_kind("Provision"):
            if (match := _PART_OF_SCHEDULE.fullmatch(known.iri)) is not None:
                found[f"{match['instrument']}/{match['part']}"] = match["schedule"]
        return found

    def _enacted(self, whole: str, instrument: str, step: str) -> str:
        """One step as the instrument numbers it; what was inserted later, with a letter, as the registers have it."""
        word, _, number = step.partition("/")
        if not step.startswith(_NUMBERED) or f"{whole}/{step}" in self.registers or _INSERTED.search(whole):
            return step
        other = f"{word}/{numbers.in_other_numerals(number)}"
        if f"{whole}/{other}" in self.registers or self._numbered_otherwise(instrument, number):
            return other
        return step

    def _numbered_otherwise(self, instrument: str, number: str) -> bool:
        known = self.titles.by_iri[instrument]
        if known.family != "Act" or known.year is None or _INSERTED.search(number):
            return False
        year = int(known.year)
        return year <= _LAST_ROMAN_YEAR if number.isdigit() else year >= _FIRST_ARABIC_YEAR

    def part_of(self, instrument: str, provision: Provision) -> str | None:
        """The Part that a section lies in, as far as the registers tell which sections a Part holds."""
        word, _, number = provision.steps[0][0].partition("/")
        if word != "section" or instrument not in self._parts:
            return None
        place = numbers.order(number)
        return next((part for first, last, part in self._parts[instrument] if first <= place <= last), None)

    @cached_property
    def _parts(self) -> dict[str, list[tuple[numbers.Place, numbers.Place, str]]]:
        """The Parts of each instrument, with the first and the last section of each."""
        ranges: dict[str, list[tuple[numbers.Place, numbers.Place, str]]] = {}
        for part in self.registers.of_kind("Provision"):
            first, last = part.get("firstSection"), part.get("lastSection")
            if first and last:
                span = (numbers.order(first), numbers.order(last), part.iri)
                ranges.setdefault(part.iri.split("/part/")[0], []).append(span)
        return ranges

    def version(self, instrument: str, provision: Provision | None, *, on: date | None) -> str | None:
        """What is cited as it stood on a day in England (legislation.gov.uk, guide to identifiers: dated versions)."""
        if on is None:
            return None
        day = on.isoformat()
        for until, earlier in self._earlier.get(instrument, ()):
            if day <= until:
                return earlier
        cited = instrument if provision is None else f"{instrument}/{provision.path}"
        address = cited.replace(LEGISLATION, LEGISLATION_DOCUMENT, 1)
        extent = "/england" if instrument.startswith(_BY_COUNTRY) else ""
        return f"{address}{extent}/{day}"

    @cached_property
    def _earlier(self) -> dict[str, list[tuple[str, str]]]:
        """The texts that have an address of their own, by instrument: the last day on which each applied, its IRI."""
        texts: dict[str, list[tuple[str, str]]] = {}
        for version in self.registers.of_kind("Version"):
            until = version.get("appliedUntil") or ""
            texts.setdefault(version.get("isVersionOf") or "", []).append((until, version.iri))
        return {instrument: sorted(found) for instrument, found in texts.items()}


def _kind_of(provision: str) -> str:
    """What a provision is by its address: a section, a regulation, a paragraph."""
    return provision.rsplit("/", 2)[1]


def _follows(noun: str, after: str) -> bool:
    """Whether a noun stands after a provision, one word at most between: or another section, as in a list."""
    between = _BETWEEN.match(after)
    steps = (between, _A_WORD.match(after), _AND_SECTION.match(after))
    rest = [after[match.end() :] for match in steps if match]
    return any(words.startswith(noun) and not words[len(noun) : len(noun) + 1].isalnum() for words in rest)


def _renamed(label: str, names: dict[str, str]) -> str:
    for printed, enacted in names.items():
        label = re.sub(rf"\b{printed}\b", enacted, label)
    return label
