"""Every registered name in a text, found in one pass: the longest name at each place, as whole words."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

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


class Names:
    """Finds labels in texts. A name that several resources bear is found for none of them."""

    def __init__(self, labels: Iterable[Label]) -> None:
        self._automaton = ahocorasick.Automaton()
        for form, entries in _by_form(labels).items():
            self._automaton.add_word(form, (len(form), entries))
        self._automaton.make_automaton()

    def find(self, text: str, folded: str) -> list[Name]:
        """The names in a text and its folded form, left to right, none within another."""
        found: list[Name] = []
        for last, (length, labels) in self._automaton.iter(folded):
            start, end = last + 1 - length, last + 1
            if _whole(folded, start, end):
                owners = {label.iri for label in labels if _as_written(label.text, text[start:end])}
                if len(owners) == 1:
                    iri = owners.pop()
                    found.append(Name(start, end, iri, next(la.kind for la in labels if la.iri == iri)))
        return _longest(found)


def _by_form(labels: Iterable[Label]) -> dict[str, list[Label]]:
    forms: defaultdict[str, list[Label]] = defaultdict(list)
    for label in labels:
        folded = fold(label.text)
        for form in {folded, folded.replace(" & ", " and "), folded.replace(" and ", " & ")}:
            forms[form].append(label)
    return forms


def _whole(folded: str, start: int, end: int) -> bool:
    before = folded[start - 1] if start else " "
    after = folded[end] if end < len(folded) else " "
    return not (before.isalnum() or before == "-" or after.isalnum())


def _as_written(label: str, printed: str) -> bool:
    """A one-word name must be printed as it is written, unless it is written in lower case; longer ones need not."""
    return " " in label or label.islower() or straighten(label) == straighten(printed)


def _longest(found: list[Name]) -> list[Name]:
    kept: list[Name] = []
    for name in sorted(found, key=lambda name: (name.start, -name.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept
