"""Mentions of instruments: by title, registered or not, by short name, and by `the Act` or `the 1989 Act`."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

import re2

from graphbuilder.fold import straighten
from graphbuilder.extract.reading import View
from graphbuilder.registers import Resource

_FAMILIES = ("Act", "Regulations", "Order", "Rules", "Measure", "Directive", "Convention")
SIGNS = tuple(family.lower() for family in _FAMILIES)
_FAMILY = "(?:Act|Regulations|Order|Rules|Measure|Directive)"
_TAIL = re2.compile(
    rf"\b(?P<family>{_FAMILY})\b(?:\s+\((?:No\.?|Number)\s?\d+\))?(?P<year>,?\s+(?:1[5-9]|20)\d\d\b)?"
)
_CONVENTION = re2.compile(
    r"\b(?:European|United Nations|UN)\s+Convention(?:\s+(?:on|for|of|the|and|[A-Z]\w+))+\b"
)
_ANAPHOR = re2.compile(
    rf"\b(?:[Tt]he|[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose)\s+(?:same\s+|said\s+)?(?:(?:1[5-9]|20)\d\d\s+)?{_FAMILY}\b"
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_STEP = re.compile(r"(?<!\w)(?:\([A-Z][^()]{0,90}\)|[A-Za-z][\w'’-]*(?:\.(?=\s|\)))?|\d{4}),?\s+$")
_SMALL = frozenset("of and for to in on with by or etc. etc the".split())
_NOT_TITLES = frozenset(
    "under in however if when where both section sections regulation regulations whether as also "
    "see and or but although act acts per part by for from of to since because while".split()
)
_IN_GUIDANCE = re.compile(
    r"(?:\s+\d{4})?[’'s]{0,2}\s+(?:[Ss]tatutory\s+)?(?:[Gg]uidance|[Cc]odes?\s+of\s+[Pp]ractice|Code)\b"
)
_THE = re.compile(r"\b[Tt]he\s+$")
_TELLING_WORDS = 3
_LATER_YEAR = re.compile(r"\s+(?:1[5-9]|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Instrument:
    """What the grammar needs to know of an instrument: its family decides what its divisions are called."""

    iri: str
    title: str
    family: str
    year: str | None

    @property
    def division(self) -> str:
        """What its numbered divisions are called."""
        return division(self.family)


@dataclass(frozen=True, slots=True)
class Target:
    """What a name stands for: an instrument of a register, or only the title that was printed."""

    iri: str | None
    printed: str | None
    family: str


class Form(Enum):
    """How an instrument is named."""

    TITLE = auto()
    SHORT = auto()
    ANAPHOR = auto()


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for an instrument, as far as they alone can tell.

    `iri` is None for one that no register holds, for an anaphor (`the Act`), and for a title without its year, whose
    `candidates` are the instruments that bear it; `year` is the one printed (`the 1989 Act`); `printed` is the title that
    a short name stands for where no register holds it; `definite` tells `the Act` from `that Act` and `the same Act`.
    """

    start: int
    end: int
    iri: str | None
    family: str
    form: Form = Form.TITLE
    year: str | None = None
    candidates: tuple[str, ...] = ()
    printed: str | None = None
    definite: bool = False


def division(family: str) -> str:
    """What the divisions of a family of instruments are called (legislation.gov.uk, guide to identifiers)."""
    return {"Regulations": "regulation", "Rules": "rule", "Act": "section", "Measure": "section"}.get(
        family, "article"
    )


def known(resource: Resource) -> Instrument:
    """The instrument that a register describes."""
    title = resource.name
    family = next((name for name in _FAMILIES if re.search(rf"\b{name}\b[^a-z]*$", title)), "EU")
    return Instrument(resource.iri, title, family, resource.get("year"))


class Titles:
    """The registered instruments, by IRI and by title without year."""

    def __init__(self, resources: Iterable[Resource]) -> None:
        self.by_iri = {resource.iri: known(resource) for resource in resources}
        self._yearless: defaultdict[str, list[str]] = defaultdict(list)
        for instrument in self.by_iri.values():
            self._yearless[_yearless(instrument.title)].append(instrument.iri)

    def bearing(self, title: str) -> tuple[str, ...]:
        """The instruments whose title without its year this is; for Regulations, else those with all of its words."""
        exact = self._yearless.get(_yearless(title))
        if exact or not title.endswith("Regulations"):
            return tuple(exact or ())
        words = set(_words(title))
        if len(words) < _TELLING_WORDS:
            return ()
        return tuple(iri for iri, instrument in self.by_iri.items() if words <= set(_words(instrument.title)))

    def find(self, view: View, short_names: Mapping[str, Target]) -> list[Mention]:
        """Every mention in a paragraph, left to right; `short_names` are those defined so far, by folded name."""
        return _outermost([*self._titled(view), *_shortened(view, short_names), *_anaphors(view)])

    def _titled(self, view: View) -> list[Mention]:
        found: list[Mention] = []
        for name in view.names:
            if name.kind == "Instrument" and not _goes_on(view.text, name.end):
                instrument = self.by_iri[name.iri]
                found.append(Mention(name.start, name.end, name.iri, instrument.family, year=instrument.year))
        taken = [(name.start, name.end) for name in view.names if name.kind in ("Instrument", "Guidance")]
        for mention in self._by_form(view.text):
            inside = any(start <= mention.start and mention.end <= end for start, end in taken)
            shared = any(end == mention.end for _, end in taken)
            if not inside and not shared and not _IN_GUIDANCE.match(view.text, mention.end):
                found.append(mention)
        return found

    def _by_form(self, text: str) -> list[Mention]:
        """Titles told by their form alone, which no register need hold."""
        if not any(family in text for family in _FAMILIES):
            return []
        found = [
            Mention(match.start(), match.end(), None, "Convention") for match in _CONVENTION.finditer(text)
        ]
        for match in _TAIL.finditer(text):
            start = _title_start(text, match.start())
            if start is None:
                continue
            family = match.group("family")
            candidates = () if match.group("year") else self.bearing(text[start : match.end()])
            named = family == "Act" or len(text[start : match.start()].split()) >= _TELLING_WORDS - 1
            if match.group("year") or candidates or (named and _THE.search(text, max(0, start - 5), start)):
                found.append(Mention(start, match.end(), None, family, candidates=candidates))
        return found


def _goes_on(text: str, end: int) -> bool:
    """Whether a title is only the beginning of another: of guidance, or of an instrument of another year."""
    return _IN_GUIDANCE.match(text, end) is not None or _LATER_YEAR.match(text, end) is not None


def _shortened(view: View, short_names: Mapping[str, Target]) -> list[Mention]:
    found: list[Mention] = []
    for short, meant in short_names.items():
        for match in re.finditer(rf"(?<!\w){re.escape(short)}(?!\w)", view.folded):
            start, end = match.span()
            if any(char.isupper() for char in view.text[start:end]) and not _IN_GUIDANCE.match(
                view.text, end
            ):
                found.append(Mention(start, end, meant.iri, meant.family, Form.SHORT, printed=meant.printed))
    return found


def _words(title: str) -> list[str]:
    return re.findall(r"[a-z]+", straighten(title).lower())


def _yearless(title: str) -> str:
    return re.sub(r",?\s+\d{4}$", "", straighten(title).lower().replace(" & ", " and "))


def _title_start(text: str, start: int) -> int | None:
    """Where the title that ends before `start` begins: capitalised words, joined by small ones; None if there are none."""
    first: int | None = None
    position = start
    while (step := _STEP.search(text, max(0, position - 100), position)) is not None:
        word = step.group().strip(" ,")
        if word[0].isdigit() and first is None:
            break
        if not _may_stand_in_title(word, text, step.start()):
            break
        position = step.start()
        if word[0].isupper() or word[0] == "(":
            first = position
    return first


def _may_stand_in_title(word: str, text: str, start: int) -> bool:
    if word.lower() == "the":
        return bool(re.search(r"\b(?:to|of|from)\s+$", text[max(0, start - 8) : start])) and word == "the"
    if word in _SMALL or word[0] == "(":
        return True
    if word[0].isdigit():
        return re.search(rf"{_FAMILY}\s+$", text[max(0, start - 14) : start]) is not None
    return word[0].isupper() and word.lower() not in _NOT_TITLES


def _anaphors(view: View) -> list[Mention]:
    found: list[Mention] = []
    if not any(family in view.text for family in _FAMILIES):
        return found
    for match in _ANAPHOR.finditer(view.text):
        words = match.group().split()
        year = next((word for word in words if _YEAR.fullmatch(word)), None)
        if words[-1] in ("Order", "Rules", "Measure", "Directive") and year is None:
            continue
        if not _LATER_YEAR.match(view.text, match.end()) and not _IN_GUIDANCE.match(view.text, match.end()):
            definite = year is None and len(words) == 2 and words[0].lower() == "the"
            found.append(
                Mention(match.start(), match.end(), None, words[-1], Form.ANAPHOR, year, definite=definite)
            )
    return found


def _outermost(mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end, m.form is Form.ANAPHOR)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
