"""One pass over a decision: every registered name in it, and the signs that make a closer look worth while."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import ahocorasick

from graphbuilder.fold import fold, straighten
from graphbuilder.registers import Label


@dataclass(frozen=True, slots=True)
class Name:
    """A registered name where it stands: a span of the text, the resource's IRI and its kind."""

    start: int
    end: int
    iri: str
    kind: str


def covering(names: Sequence[Name], offset: int) -> Name | None:
    """The name, of several in the order of the text, in which a character stands."""
    index = bisect_right(names, offset, key=lambda name: name.start) - 1
    return names[index] if index >= 0 and offset < names[index].end else None


@dataclass(slots=True)
class Seen:
    """What the pass saw in one text: the text folded, its names left to right, and where each sign stands."""

    folded: str
    names: list[Name] = field(default_factory=list)
    signs: dict[str, list[int]] = field(default_factory=dict)


@dataclass(slots=True)
class _Entry:
    """A string that is looked for: its length, the labels that are written so, the signs that it is one of."""

    length: int
    labels: list[Label] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)


class Names:
    """Finds labels and signs in texts. A name that several resources bear is found for none of them.

    `signs` are strings in folded form under the name of what they may be a sign of; they need not be whole words.
    """

    def __init__(self, labels: Iterable[Label], signs: Mapping[str, Iterable[str]] | None = None) -> None:
        self._automaton = ahocorasick.Automaton()
        for form, entry in _entries(labels, signs or {}).items():
            self._automaton.add_word(form, entry)
        self._automaton.make_automaton()

    def find(self, text: str) -> list[Name]:
        """The names in one text, left to right, none within another."""
        return self.see([text])[0].names

    def see(self, texts: Sequence[str]) -> list[Seen]:
        """What is in the texts, each by itself; offsets are into each."""
        if not texts:
            return []
        joined = "\n".join(texts)
        folded = fold(joined)
        starts = _starts(texts)
        seen = [Seen(folded[start : start + len(text)]) for start, text in zip(starts, texts, strict=True)]
        index, begins, ends = 0, 0, len(texts[0])
        for last, entry in self._automaton.iter(folded):
            while last >= ends:
                index += 1
                begins, ends = starts[index], starts[index] + len(texts[index])
            start = last + 1 - entry.length
            for sign in entry.signs:
                seen[index].signs.setdefault(sign, []).append(start - begins)
            if entry.labels and _whole(folded, start, last + 1):
                seen[index].names += _named(entry.labels, joined[start : last + 1], start - begins)
        for one in seen:
            one.names = _longest(one.names)
            for offsets in one.signs.values():
                offsets.sort()
        return seen


def _starts(texts: Sequence[str]) -> list[int]:
    """Where each text begins when they are joined by one character."""
    starts = [0]
    for text in texts[:-1]:
        starts.append(starts[-1] + len(text) + 1)
    return starts


def _entries(labels: Iterable[Label], signs: Mapping[str, Iterable[str]]) -> dict[str, _Entry]:
    entries: dict[str, _Entry] = {}
    for form, bearers in _by_form(labels).items():
        entries[form] = _Entry(len(form), bearers)
    for sign, forms in signs.items():
        for form in set(forms):
            entries.setdefault(form, _Entry(len(form))).signs.append(sign)
    return entries


def _by_form(labels: Iterable[Label]) -> dict[str, list[Label]]:
    forms: defaultdict[str, list[Label]] = defaultdict(list)
    for label in labels:
        folded = fold(label.text)
        for form in {folded, folded.replace(" & ", " and "), folded.replace(" and ", " & ")}:
            forms[form].append(label)
    return forms


def _named(labels: list[Label], printed: str, start: int) -> Iterator[Name]:
    """The one resource that is called so where it is printed so; none where there are several."""
    owners = {label.iri: label.kind for label in labels if _as_written(label.text, printed)}
    if len(owners) == 1:
        ((iri, kind),) = owners.items()
        yield Name(start, start + len(printed), iri, kind)


def _whole(folded: str, start: int, end: int) -> bool:
    if start and (folded[start - 1].isalnum() or folded[start - 1] == "-"):
        return False
    return end == len(folded) or not folded[end].isalnum()


def _as_written(label: str, printed: str) -> bool:
    """A one-word name must be printed as it is written, unless it is written in lower case; longer ones need not."""
    return " " in label or label.islower() or straighten(label) == straighten(printed)


def _longest(found: list[Name]) -> list[Name]:
    if len(found) < 2:
        return found
    kept: list[Name] = []
    for name in sorted(found, key=lambda name: (name.start, -name.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept
