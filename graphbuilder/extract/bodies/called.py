"""What a decision calls its bodies for short, before or after it names them: `the Tribunal`, `the IRM`, `Optilune`."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from graphbuilder.extract.bodies.beside import IsName
from graphbuilder.extract.language.naming import further, is_title
from graphbuilder.extract.views import View
from graphbuilder.facts import Party

# After a name: `(the Tribunal)`, `(‘the IRM’)`, `(ETA)`; what the respondent itself is called names nobody else.
_SHORT = re.compile(
    r"\s*[(\[]\s*(?:hereafter\s+|from now on\s+)?[‘“'\"]?"
    r"(?P<short>(?:the\s+)?(?!Council\b|Ombudsm|Act\b|Authority\b)[A-Z][\w&’' -]{0,30}?)[’”'\"]?\s*[)\]]"
)
_WITHIN = re.compile(r"\s[(\[](?P<short>[A-Z]\w+)[)\]]$")  # `Independent Review Mechanism (IRM)`
# Where only one body of a kind is named, it is meant.
_OF_KIND = {"tribunal": "tribunal", "court": "court", "police": "force", "company": "company"}
_OWN = frozenset("Council Authority Ombudsman Act Home Provider Service Committee Panel".split())


@dataclass
class Calls:
    """What the bodies of one decision are called, gathered from where they are named, and then looked for.

    `is_name` tells whether words can be a name; `own` are the words by which the decision calls its respondents.
    """

    is_name: IsName
    own: frozenset[str]
    printed: dict[str, Party] = field(default_factory=dict)
    short: dict[str, Party] = field(default_factory=dict)
    _alike: dict[str, dict[str, Party]] = field(default_factory=dict)
    _kinds: dict[str, dict[str, Party]] = field(default_factory=dict)

    def learn(self, view: View, start: int, end: int, party: Party, kind: str | None) -> None:
        """Take in a name of a body of some kind, with the short name in the bracket after it."""
        if party.minted_name:
            self.printed.setdefault(view.text[start:end], party)
        short = _SHORT.match(view.text, end) or _WITHIN.search(view.text, start, end)
        if short is not None:
            self.short.setdefault(short["short"], party)
        if kind in _OF_KIND:
            for article in ("the", "that"):
                self._kinds.setdefault(f"{article} {_OF_KIND[kind]}", {})[party.iri] = party
        self._learn_parts(view.text[start:end].split("(")[0].split(), party)

    def learn_labels(self, labels: Iterable[str], party: Party) -> None:
        """Take in what a register says that a body may be called where it is named: `the Minister`."""
        for label in labels:
            if not label.islower():  # `magistrates` are people
                self.short.setdefault(label, party)

    def _learn_parts(self, words: list[str], party: Party) -> None:
        """Take in how a name of several words may be cut short: `the Trust`, and `Sovereign` of a body so called."""
        if len(words) < 2 or _OWN.intersection(words[-1:]):
            return
        if words[-1] not in self.own:
            self._alike.setdefault(f"the {words[-1]}", {})[party.iri] = party
        if party.minted_name and self.is_name(words[0], bare=True):
            self._alike.setdefault(words[0], {})[party.iri] = party

    def known(self, party: Party) -> Party:
        """The body itself, or the one for which its name is short: `Devon CCG` of a group that is called so."""
        return self.short.get(party.minted_name, party) if party.minted_name else party

    def by_name(self, view: View) -> Iterator[tuple[int, int, Party]]:
        """Where a paragraph has a name that another tells."""
        return _calls(view.text, self._names)

    def by_short_name(self, view: View) -> Iterator[tuple[int, int, Party]]:
        """Where a paragraph calls a body by a short name, or by a word that only one of the bodies can be called by."""
        yield from _calls(view.text, self.short)
        yield from _calls(view.text, self._parts)
        yield from _calls(view.folded, self._only_of_kind)

    @cached_property
    def _names(self) -> dict[str, Party]:
        return {words: self.known(party) for words, party in self.printed.items()}

    @cached_property
    def _parts(self) -> dict[str, Party]:
        return {words: party for words, party in _only(self._alike) if words not in self.short}

    @cached_property
    def _only_of_kind(self) -> dict[str, Party]:
        return dict(_only(self._kinds))


def is_taken(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether what stands from start to end is a part of what is taken already; that is in the order of the text."""
    index = bisect_left(taken, (end, 0)) - 1
    return index >= 0 and taken[index][1] > start


def _only(calls: dict[str, dict[str, Party]]) -> Iterator[tuple[str, Party]]:
    """The words by which one body alone can be called."""
    return (
        (words, party) for words, called in calls.items() if len(called) == 1 for party in called.values()
    )


def _calls(text: str, calls: dict[str, Party]) -> Iterator[tuple[int, int, Party]]:
    for words, party in calls.items():
        for start, end in _whole(text, words) if words in text else ():
            if not (is_title(text, end) or further(text, end) > end):
                yield start, end, party


def _whole(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where words stand whole in a text."""
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            yield start, end
        start = text.find(words, end)
