"""The titles of published guidance: by what other forms they go, and how one is printed that no register holds."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from graphbuilder.extract.language.naming import words
from graphbuilder.extract.law.descriptions import Description, has_kind
from graphbuilder.fold import fold, straighten
from graphbuilder.namespaces import SKOS
from graphbuilder.registers import Label, Registers, Resource

# `Mental Health Act Code of Practice`, and so `Code of Practice to the Mental Health Act 1983`.
_OF_ACT = re.compile(
    r"(?P<act>.+\bAct|[A-Z]{3,})(?: \d{4})?:? (?P<kind>[Cc]ode of [Pp]ractice|(?:[Ss]tatutory )?[Gg]uidance)"
)
_OF = ("to", "for", "under", "accompanying")
_VOLUME = re.compile(r"(?P<whole>.+?),? (?P<volume>Volume \d)")
_ENDING = re.compile(r"(?:'s|s|ings?|ions?|ed|es?)$")
_WORD = 40  # characters of the longest first word of a short name
_MAIN = re.compile(r"(?P<main>[^:?]{6,}(?::|\?))\s+\S")
_GENERAL = frozenset(
    """guidance guideline guidelines statutory non-statutory code practice guide council local authority authorities
    government governments department national england english revised about other way good best planning to""".split()
)
# Of so many words a description must be, and of this share of a title's words, if published and if it may not be.
_PUBLISHED, _ANY = (2, 0.4), (3, 0.6)


def labels(registers: Registers) -> Iterator[Label]:
    """Further names under which registered guidance is recognised: turned round, and with the year of its Act."""
    years = _years(registers)
    for resource in registers.of_kind("Guidance"):
        for match in filter(None, map(_OF_ACT.fullmatch, _titles(resource))):
            act, kind = match["act"], match["kind"]
            for full in (act, *(f"{act} {year}" for year in years.get(fold(act), ()))):
                for title in (f"{full} {kind}", *(f"{kind} {of} the {full}" for of in _OF)):
                    yield Label(title, resource.iri, resource.kind)
        for title in filter(None, map(_otherwise, _titles(resource))):
            yield Label(title, resource.iri, resource.kind)


def _otherwise(title: str) -> str | None:
    """A title as it is also printed: `Volume 2 of the Children Act 1989 guidance and regulations`, without hyphens."""
    volume = _VOLUME.fullmatch(title)
    if volume is not None:
        return f"{volume['volume']} of the {volume['whole']}"
    plain = title.replace("-", " ")
    return plain if plain != title else None


def _titles(resource: Resource) -> Iterable[str]:
    return (title for name in ("prefLabel", "altLabel") for title in resource.all(SKOS + name))


def _years(registers: Registers) -> dict[str, list[str]]:
    """The years of the Acts of a short title, by the title without the year."""
    years: defaultdict[str, list[str]] = defaultdict(list)
    for instrument in registers.of_kind("Instrument"):
        title, _, year = instrument.name.rpartition(" ")
        if title.endswith("Act"):
            years[fold(title)].append(year)
    return years


@dataclass(frozen=True, slots=True)
class Short:
    """A short name of guidance in context: as it is written without its article, and what it may mean.

    `is_telling` means that it is known in small letters too, as `the national standards` are and `the guidance` is not.
    """

    written: str
    has_article: bool
    iris: tuple[str, ...]

    @property
    def is_telling(self) -> bool:
        """Whether more than a general word makes it a name of a document."""
        if self.written.lower().startswith("code of"):
            return True
        return has_kind(self.written) and bool(content(self.written))


class Publications:
    """The registered guidance, by parts of its titles and by short names that mean it in context only."""

    def __init__(self, registers: Registers) -> None:
        self._guidance = tuple(registers.of_kind("Guidance"))
        self._registers = registers

    @cached_property
    def shorts(self) -> tuple[str, ...]:
        """The short names as they are written, without `the`."""
        return tuple(dict.fromkeys(short.written for shorts in self._shorts.values() for short in shorts))

    def shorts_at(self, folded: str, offset: int) -> list[Short]:
        """The short names of which one may stand at an offset of a folded text."""
        word = folded[offset : offset + _WORD].split(maxsplit=1)[0].strip(".,;:()'\"")
        return [
            short for short in self._shorts.get(word, ()) if folded.startswith(short.written.lower(), offset)
        ]

    @cached_property
    def _shorts(self) -> dict[str, list[Short]]:
        """The short names by their first words."""
        found: defaultdict[tuple[str, bool], list[str]] = defaultdict(list)
        for resource in self._guidance:
            for short in resource.all("contextLabel"):
                found[(short.removeprefix("the "), short.startswith("the "))].append(resource.iri)
        shorts: defaultdict[str, list[Short]] = defaultdict(list)
        for (written, has_article), iris in found.items():
            name = Short(written, has_article, tuple(dict.fromkeys(iris)))
            shorts[fold(written).split()[0]].append(name)
        return dict(shorts)

    def by_title(self, printed: str) -> str | None:
        """The one piece of guidance that has this as its title before a colon or question mark, or as a short name."""
        title = fold(printed).strip(" :?.")
        return self._main_titles.get(title) or self._sole_shorts.get(title)

    def titled_at(self, folded: str, offset: int) -> tuple[str, str] | None:
        """The main title or short name that stands at an offset of a folded text, and the one piece that has it."""
        found = [
            (title, iri)
            for title, iri in (self._main_titles | self._sole_shorts).items()
            if folded.startswith(title, offset) and not folded[offset + len(title) :][:1].isalnum()
        ]
        return max(found, key=lambda one: len(one[0]), default=None)

    @cached_property
    def _sole_shorts(self) -> dict[str, str]:
        """The short names that say what the guidance is about and mean one piece of it."""
        return {
            fold(short.written): short.iris[0]
            for shorts in self._shorts.values()
            for short in shorts
            if len(short.iris) == 1 and content(short.written)
        }

    @cached_property
    def _main_titles(self) -> dict[str, str]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for resource in self._guidance:
            for match in filter(None, map(_MAIN.match, _titles(resource))):
                found[fold(match["main"]).strip(" :?.")].add(resource.iri)
        return {main: iris.pop() for main, iris in found.items() if len(iris) == 1}

    def described(self, said: Description, *, among: Collection[str]) -> str | None:
        """The one piece of guidance that is described so; `among` are those which the decision has named."""
        about = content(said.about)
        if not about:
            return self._only_of(said.issuer, among) if said.issuer else None
        named = [iri for iri in among if len(about) > 1 and self._is_about(iri, about)]
        if named:
            return _only(named)
        exact = [iri for iri in self._subjects if said.is_published and about in self._subjects[iri]]
        return (
            _only(exact, among)
            if exact
            else _only(self._fitting(about, *(_PUBLISHED if said.is_published else _ANY)))
        )

    def _is_about(self, iri: str, about: frozenset[str]) -> bool:
        return any(about <= subject for subject in self._subjects.get(iri, ()))

    def _fitting(self, about: frozenset[str], least: int, share: float) -> list[str]:
        """The guidance of whose titles a description has enough words."""
        if len(about) < least:
            return []
        return [
            iri
            for iri, subjects in self._subjects.items()
            if any(about <= subject and len(about) >= share * len(subject) for subject in subjects)
        ]

    def _only_of(self, issuer: str, among: Iterable[str]) -> str | None:
        """The only one that a body issued, of those which the decision has named."""
        return _only([iri for iri in among if self._issuers.get(iri) == issuer])

    @cached_property
    def _issuers(self) -> dict[str, str]:
        """The bodies that issued guidance, where they are registered."""
        issuers = (
            (resource.iri, self._registers.bearers(resource.get("issuer") or ""))
            for resource in self._guidance
        )
        return {iri: bodies[0] for iri, bodies in issuers if bodies}

    @cached_property
    def _subjects(self) -> dict[str, frozenset[frozenset[str]]]:
        """What guidance is about, by each of its titles."""
        return {
            resource.iri: frozenset(
                filter(None, map(content, (*_titles(resource), *resource.all("contextLabel"))))
            )
            for resource in self._guidance
        }


def _only(iris: Collection[str], among: Collection[str] = ()) -> str | None:
    """The only one of several, or the only one of them that is among others."""
    if len(iris) > 1:
        iris = [iri for iri in iris if iri in among]
    return next(iter(iris)) if len(iris) == 1 else None


def content(title: str) -> frozenset[str]:
    """The words of a title that say what it is about, without their endings."""
    said = (word.strip("'\"?:;") for word in words(straighten(title)))
    return frozenset(_ENDING.sub("", word) for word in said if word not in _GENERAL and not word.isdigit())
