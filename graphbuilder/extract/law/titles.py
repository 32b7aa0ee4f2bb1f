"""The registered instruments by title, however it is printed: without its year, in part, or with a slip."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from graphbuilder.extract.law.instruments import Instrument, instrument_of
from graphbuilder.fold import straighten
from graphbuilder.namespaces import SKOS
from graphbuilder.registers import Resource

_PLACE = re.compile(r"\(england(?: and wales)?\)")
_WORD = re.compile(r"[a-z0-9']+")
_ACRONYM = re.compile(r"[A-Z][A-Za-z]*[A-Z]")
_CAPITALS, _FEWEST_LETTERS = re.compile(r"(?<![\w'’])[A-Z]"), 3
_NO_WORDS = frozenset(("and", "the", "etc"))
_TELLING_WORDS = 2  # beside the family's, of a title in part


class Titles:
    """The registered instruments, by IRI, by title and by acronym, and the names of the registered treaties."""

    def __init__(self, resources: Iterable[Resource], treaties: Iterable[Resource] = ()) -> None:
        self.treaties = {treaty.iri: treaty.name for treaty in treaties}
        self.by_iri: dict[str, Instrument] = {}
        self.acronyms: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
        self._bearers: defaultdict[tuple[str, ...], list[Instrument]] = defaultdict(list)
        for resource in resources:
            self._add(resource)

    def _add(self, resource: Resource) -> None:
        instrument = self.by_iri[resource.iri] = instrument_of(resource)
        in_context = resource.all("contextLabel")
        for label in in_context:
            if _ACRONYM.fullmatch(label):
                self.acronyms[label] += (resource.iri,)
        titles = (instrument.title, *in_context, *resource.all(SKOS + "altLabel"))
        for words in dict.fromkeys(map(_words, titles)):
            self._bearers[words].append(instrument)

    @cached_property
    def initials(self) -> dict[str, tuple[str, ...]]:
        """The Acts by the first letters of their titles: `LTA 1985`, and without the year where three at least."""
        found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
        for known in self.by_iri.values():
            letters = "".join(_CAPITALS.findall(known.title)) if known.family == "Act" else ""
            if letters:
                found[f"{letters} {known.year}"] += (known.iri,)
            if len(letters) >= _FEWEST_LETTERS:
                found[letters] += (known.iri,)
        return dict(found)

    def bearing(self, title: str, family: str, year: str | None) -> tuple[str, ...]:
        """The instruments, of a year if one is given, that bear a title; else the Regulations with all of its words.

        Other instruments than Acts and Regulations are told by part of their title only with the year.
        """
        words = _words(title)
        exact = [known.iri for known in self._bearers.get(words, ()) if year in (None, known.year)]
        partly = family == "Regulations" or (year is not None and family != "Act")
        if exact or not partly or len(set(words)) <= _TELLING_WORDS:
            return tuple(exact)
        return self.in_part(title, family, year)

    def having(self, title: str, family: str) -> tuple[str, ...]:
        """The instruments of a family whose titles have all words of a shorter one; an Act is told by two at least."""
        if family == "Act" and len(set(_words(title))) <= _TELLING_WORDS:
            return ()
        bearing = set.intersection(*(self._with_word.get(word, set()) for word in _words(title)))
        return tuple(iri for iri in self.by_iri if iri in bearing and self.by_iri[iri].family == family)

    def in_part(self, title: str, family: str, year: str | None) -> tuple[str, ...]:
        """The instruments, of a year if one is given, whose titles have all words of a shorter one."""
        return tuple(iri for iri in self.having(title, family) if year in (None, self.by_iri[iri].year))

    @cached_property
    def _with_word(self) -> dict[str, set[str]]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for words, instruments in self._bearers.items():
            for word in words:
                found[word].update(instrument.iri for instrument in instruments)
        return dict(found)


def _words(title: str) -> tuple[str, ...]:
    """What a title is told by: its words without plurals and possessives, the year and the part of the country."""
    plain = _PLACE.sub(" ", straighten(title).lower())
    words = (_stem(word) for word in _WORD.findall(plain) if not re.fullmatch(r"\d{4}", word))
    return tuple(word for word in words if word not in _NO_WORDS)


def _stem(word: str) -> str:
    """A word as misprints leave it: `children's` and `childrens` are `children`, `families` is `family`."""
    plain = word.replace("'", "").removesuffix("s")
    if plain == "reg":
        return "regulation"
    return f"{plain[:-2]}y" if plain.endswith("ie") else plain
