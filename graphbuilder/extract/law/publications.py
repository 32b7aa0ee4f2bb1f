"""The titles of published guidance: by what other forms they go, and how one is printed that no register holds."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from graphbuilder.extract.language.naming import words
from graphbuilder.fold import fold, straighten
from graphbuilder.namespaces import SKOS
from graphbuilder.registers import Label, Registers, Resource

# `Mental Health Act Code of Practice`, and so `Code of Practice to the Mental Health Act 1983`.
_OF_ACT = re.compile(
    r"(?P<act>.+\bAct|[A-Z]{3,})(?: \d{4})?:? (?P<kind>[Cc]ode of [Pp]ractice|(?:[Ss]tatutory )?[Gg]uidance)"
)
_OF = ("to", "for", "under", "accompanying")
_MAIN = re.compile(r"(?P<main>[^:?]{6,}(?::|\?))\s+\S")
_GENERAL = frozenset(
    """guidance statutory code practice guide local authorities authority government governments national england
    revised about other way""".split()
)
_LEAST_WORDS, _SHARE = 3, 0.6  # of a title that a description must have, and of the title's own words


def labels(registers: Registers) -> Iterator[Label]:
    """Further names under which registered guidance is recognised: turned round, and with the year of its Act."""
    years = _years(registers)
    for resource in registers.of_kind("Guidance"):
        for match in filter(None, map(_OF_ACT.fullmatch, _titles(resource))):
            act, kind = match["act"], match["kind"]
            for full in (act, *(f"{act} {year}" for year in years.get(fold(act), ()))):
                for title in (f"{full} {kind}", *(f"{kind} {of} the {full}" for of in _OF)):
                    yield Label(title, resource.iri, resource.kind)


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


class Publications:
    """The registered guidance, by parts of its titles and by short names that mean it in context only."""

    def __init__(self, registers: Registers) -> None:
        self._guidance = tuple(registers.of_kind("Guidance"))

    @cached_property
    def shorts(self) -> dict[str, tuple[str, ...]]:
        """The IRIs that a short name may mean in context, by the name as it is written, without `the`."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for resource in self._guidance:
            for short in resource.all("contextLabel"):
                found[short.removeprefix("the ")].append(resource.iri)
        return {short: tuple(dict.fromkeys(iris)) for short, iris in found.items()}

    def by_main_title(self, printed: str) -> str | None:
        """The one piece of guidance whose title has this before its colon or question mark."""
        return self._main_titles.get(fold(printed).strip(" :?."))

    @cached_property
    def _main_titles(self) -> dict[str, str]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for resource in self._guidance:
            for match in filter(None, map(_MAIN.match, _titles(resource))):
                found[fold(match["main"]).strip(" :?.")].add(resource.iri)
        return {main: iris.pop() for main, iris in found.items() if len(iris) == 1}

    def described(self, about: str, *, among: Iterable[str]) -> str | None:
        """The one piece of guidance that is about what is said; `among` are those which the decision has named."""
        said = content(about)
        if not said:
            return None
        named = [iri for iri in among if len(said) > 1 and said <= self._contents.get(iri, frozenset())]
        if named:
            return named[0] if len(named) == 1 else None
        fitting = [iri for iri, own in self._contents.items()
                   if said <= own and len(said) >= max(_LEAST_WORDS, _SHARE * len(own))]  # fmt: skip
        return fitting[0] if len(fitting) == 1 else None

    @cached_property
    def _contents(self) -> dict[str, frozenset[str]]:
        return {resource.iri: content(resource.name) for resource in self._guidance}


def content(title: str) -> frozenset[str]:
    """The words of a title that say what it is about, without the `s` of several."""
    said = (word.strip("'\"?:;") for word in words(straighten(title)))
    return frozenset(word.removesuffix("s") for word in said if word not in _GENERAL)
