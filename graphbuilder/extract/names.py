"""One pass over a decision: every registered name in it, and the signs that make a closer look worth while."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from graphbuilder.extract.language.needles import automaton
from graphbuilder.fold import fold, straighten
from graphbuilder.registers import Label


class Name(NamedTuple):
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
    names: list[Name]
    signs: dict[str, list[int]]


# What a string that is looked for may be: the labels that are written so, the signs that it is one of.
_Entry = tuple[list[Label], list[str]]


class Names:
    """Finds labels and signs in texts. A name that several resources bear is found for none of them.

    `signs` are strings in folded form under the name of what they may be a sign of; they need not be whole words.
    """

    def __init__(self, labels: Iterable[Label], signs: Mapping[str, Iterable[str]] | None = None) -> None:
        entries = _entries(labels, signs or {})
        self._entries = [*entries.values()]
        self._find = automaton(entries).find_matches_as_indexes

    def find(self, text: str) -> list[Name]:
        """The names in one text, left to right, none within another."""
        return self.see([text])[0].names

    def see(self, texts: Sequence[str]) -> list[Seen]:
        """What is in the texts, each by itself; offsets are into each."""
        if not texts:
            return []
        joined = "\n".join(texts) + "\n"
        folded = fold(joined)
        starts = _starts(texts)
        seen = [
            Seen(folded[start : start + len(text)], [], {}) for start, text in zip(starts, texts, strict=True)
        ]
        begins = ends = 0
        for number, start, end in self._find(folded, overlapping=True):
            labels, signs = self._entries[number]
            if not begins <= start < ends:
                index = bisect_right(starts, start) - 1
                begins, one = starts[index], seen[index]
                ends = begins + len(texts[index])
            for sign in signs:
                if sign in one.signs:
                    one.signs[sign].append(start - begins)
                else:
                    one.signs[sign] = [start - begins]
            if labels and _whole(folded, start, end):
                one.names += _named(labels, joined[start:end], start - begins)
        return [_in_order(one) for one in seen]


def _in_order(seen: Seen) -> Seen:
    if len(seen.names) > 1:
        seen.names = _longest(seen.names)
    for offsets in seen.signs.values():
        if len(offsets) > 1:
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
        entries[form] = (bearers, [])
    for sign, forms in signs.items():
        for form in set(forms):
            entries.setdefault(form, ([], []))[1].append(sign)
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
    kept: list[Name] = []
    for name in sorted(found, key=lambda name: (name.start, -name.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept
