"""Mentions of instruments: by title, registered or not, by short name, and by `the Act` or `the 1989 Act`."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from graphbuilder.extract.names import Name, covering
from graphbuilder.extract.reading import View
from graphbuilder.fold import straighten
from graphbuilder.registers import Resource

_FAMILIES = ("Act", "Regulations", "Order", "Rules", "Measure", "Directive", "Convention")
# Of an instrument: the words of its family; `act` only where it ends, for `action` and `actual` are everywhere.
SIGNS = (
    *(f"act{stop}" for stop in " ,.;:)]('\"\n/-"),
    *(family.lower() for family in _FAMILIES if family != "Act"),
)
_NEVER_BARE = ("Order", "Rules", "Measure", "Directive")  # `the Order` may be any order
_FAMILY = "(?:Act|Regulations|Order|Rules|Measure|Directive)"
_TAIL = re.compile(
    rf"(?<!\w)(?P<family>{_FAMILY})\b(?:\s+\((?:No\.?|Number)\s?\d+\))?(?P<year>,?\s+(?:1[5-9]|20)\d\d\b)?"
)
_CONVENTION = re.compile(
    r"\b(?:European|United Nations|UN)\s+Convention(?:\s+(?:on|for|of|the|and|[A-Z]\w+))+\b"
)
_POINTING = re.compile(
    r"\b(?:[Tt]he|[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose)\s+(?:same\s+|said\s+)?(?:(?:1[5-9]|20)\d\d\s+)?$"
)
_LONGEST_POINTING = 30  # characters of `that said 1989 `
_MOST_WORDS = 40  # of a title
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_TITLE_WORD = re.compile(r"[A-Za-z][\w'’-]*\.?|\d{4}")
_BRACKET = re.compile(r"\([A-Z][^()]{0,90}\)")
_NOT_TITLE_WORD = re.compile(r"[^\w'’.-]")
_LONGEST_WORD = 40
_SMALL = frozenset("of and for to in on with by or etc. etc the".split())
_NOT_TITLES = frozenset(
    "under in however if when where both section sections regulation regulations whether as also "
    "see and or but although act acts per part by for from of to since because while".split()
)
_IN_GUIDANCE = re.compile(
    r"(?:\s+\d{4})?[’'s]{0,2}\s+(?:[Ss]tatutory\s+)?(?:[Gg]uidance|[Cc]odes?\s+of\s+[Pp]ractice|Code)\b"
)
_OF = re.compile(r"\b(?:to|of|from)\s+$")
_AFTER_FAMILY = re.compile(rf"{_FAMILY}\s+$")
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
    `candidates` are the instruments that bear it; `year` is the one printed (`the 1989 Act`); `printed` is the title
    that a short name stands for where no register holds it; `definite` tells `the Act` from `that Act`.
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
        words = _words(title)
        if len(words) < _TELLING_WORDS:
            return ()
        bearing = set.intersection(*(self._with_word.get(word, set()) for word in words))
        return tuple(iri for iri in self.by_iri if iri in bearing) if bearing else ()

    @cached_property
    def _with_word(self) -> dict[str, set[str]]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for iri, instrument in self.by_iri.items():
            for word in _words(instrument.title):
                found[word].add(iri)
        return dict(found)

    def find(self, view: View, short_names: Mapping[str, Target]) -> list[Mention]:
        """Every mention in a paragraph, left to right; `short_names` are those defined so far, by folded name."""
        if not (view.names or short_names or view.at("instrument")):
            return []
        return _outermost([*self._titled(view), *_shortened(view, short_names), *_anaphors(view)])

    def _titled(self, view: View) -> list[Mention]:
        found: list[Mention] = []
        for name in view.names:
            if name.kind == "Instrument" and not _goes_on(view.text, name.end):
                instrument = self.by_iri[name.iri]
                found.append(Mention(name.start, name.end, name.iri, instrument.family, year=instrument.year))
        taken = [name for name in view.names if name.kind in ("Instrument", "Guidance")]
        found += (mention for mention in self._by_form(view) if _is_free(mention, taken, view.text))
        return found

    def _by_form(self, view: View) -> Iterator[Mention]:
        """Titles told by their form alone, which no register need hold."""
        text = view.text
        if "Convention" in text:
            for match in _CONVENTION.finditer(text):
                yield Mention(*match.span(), None, "Convention")
        for offset in view.at("instrument"):
            tail = _TAIL.match(text, offset)
            start = _title_start(text, offset) if tail is not None else None
            if tail is not None and start is not None:
                yield from self._with_tail(tail, start)

    def _with_tail(self, tail: re.Match[str], start: int) -> Iterator[Mention]:
        """A title from its start to its tail: with a year, or one that a register holds, or after `the`."""
        text, family = tail.string, tail["family"]
        candidates = () if tail["year"] else self.bearing(text[start : tail.end()])
        named = family == "Act" or len(text[start : tail.start()].split()) >= _TELLING_WORDS - 1
        if tail["year"] or candidates or (named and _THE.search(text, max(0, start - 5), start)):
            yield Mention(start, tail.end(), None, family, candidates=candidates)


def _is_free(mention: Mention, taken: list[Name], text: str) -> bool:
    """Whether a title told by its form is not (the end of) a registered name, nor of guidance on the instrument."""
    first, last = covering(taken, mention.start), covering(taken, mention.end - 1)
    if (first is not None and mention.end <= first.end) or (last is not None and mention.end == last.end):
        return False
    return _IN_GUIDANCE.match(text, mention.end) is None


def _goes_on(text: str, end: int) -> bool:
    """Whether a title is only the beginning of another: of guidance, or of an instrument of another year."""
    return _IN_GUIDANCE.match(text, end) is not None or _LATER_YEAR.match(text, end) is not None


def _shortened(view: View, short_names: Mapping[str, Target]) -> Iterator[Mention]:
    for short, meant in short_names.items():
        for start, end in _occurrences(short, view.folded):
            printed = view.text[start:end]
            if printed != printed.lower() and not _IN_GUIDANCE.match(view.text, end):
                yield Mention(start, end, meant.iri, meant.family, Form.SHORT, printed=meant.printed)


def _occurrences(short: str, folded: str) -> Iterator[tuple[int, int]]:
    """Where a short name stands as whole words."""
    start = folded.find(short)
    while start >= 0:
        end = start + len(short)
        if not (folded[start - 1 : start].isalnum() or folded[end : end + 1].isalnum()):
            yield start, end
        start = folded.find(short, end)


def _words(title: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", straighten(title).lower()))


def _yearless(title: str) -> str:
    return re.sub(r",?\s+\d{4}$", "", straighten(title).lower().replace(" & ", " and "))


def _title_start(text: str, start: int) -> int | None:
    """Where the title that ends before `start` begins: capitalised words, joined by small ones; None if none do."""
    first: int | None = None
    position = start
    for _ in range(_MOST_WORDS):
        step = _word_before(text, position)
        if step is None or (step[1][0].isdigit() and first is None):
            break
        if not _may_stand_in_title(step[1], text, step[0]):
            break
        position = step[0]
        if step[1][0].isupper() or step[1][0] == "(":
            first = position
    return first


def _word_before(text: str, end: int) -> tuple[int, str] | None:
    """The word or bracket before an offset, with where it begins; only blanks and a comma may stand between."""
    before = text[max(0, end - _LONGEST_WORD) : end]
    printed = before.rstrip()
    if printed == before:
        return None
    printed = printed.removesuffix(",")
    stop = end - len(before) + len(printed)
    if printed.endswith(")"):
        start = text.rfind("(", max(0, stop - 92), stop)
        return (start, text[start:stop]) if start >= 0 and _BRACKET.fullmatch(text, start, stop) else None
    word = _NOT_TITLE_WORD.split(printed)[-1].lstrip("'’")
    return (stop - len(word), word) if _TITLE_WORD.fullmatch(word) else None


def _may_stand_in_title(word: str, text: str, start: int) -> bool:
    if word.lower() == "the":
        return word == "the" and _OF.search(text, max(0, start - 8), start) is not None
    if word in _SMALL or word[0] == "(":
        return True
    if word[0].isdigit():
        return _AFTER_FAMILY.search(text, max(0, start - 14), start) is not None
    return word[0].isupper() and word.lower() not in _NOT_TITLES


def _anaphors(view: View) -> Iterator[Mention]:
    text = view.text
    for offset in view.at("instrument"):
        tail = _TAIL.match(text, offset)
        pointing = _POINTING.search(text, max(0, offset - _LONGEST_POINTING), offset) if tail else None
        if tail is None or pointing is None:
            continue
        year = next((word for word in pointing.group().split() if _YEAR.fullmatch(word)), None)
        if year is None and tail["family"] in _NEVER_BARE:
            continue
        end = tail.end("family")
        if not _LATER_YEAR.match(text, end) and not _IN_GUIDANCE.match(text, end):
            definite = pointing.group().strip().lower() == "the"
            yield Mention(pointing.start(), end, None, tail["family"], Form.ANAPHOR, year, definite=definite)


def _outermost(mentions: list[Mention]) -> list[Mention]:
    if len(mentions) < 2:
        return mentions
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end, m.form is Form.ANAPHOR)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
