"""What a decision calls its bodies for short, before or after it names them: `the Tribunal`, `the IRM`, `Optilune`."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from graphbuilder.extract.language.naming import further, is_title
from graphbuilder.extract.views import View
from graphbuilder.facts import Party

# After a name: `(the Tribunal)`, `(‘the IRM’)`, `(ETA)`; what the respondent itself is called names nobody else.
_SHORT = re.compile(
    r"\s*[(\[]\s*(?:hereafter\s+|from now on\s+)?[‘“'\"]?"
    r"(?P<short>(?:the\s+)?(?!Council\b|Ombudsm|Act\b|Authority\b)[A-Z][\w&’' -]{0,30}?)[’”'\"]?\s*[)\]]"
)
_WITHIN = re.compile(r"\s[(\[](?P<short>[A-Z]\w+)[)\]]$")  # `Independent Review Mechanism (IRM)`
# Where only one body of a kind is named, it is meant; of courts there is always another.
_OF_KIND = {"tribunal": ("the tribunal",)}


@dataclass(slots=True)
class Calls:
    """What the bodies of one decision are called, gathered from where they are named."""

    printed: dict[str, Party] = field(default_factory=dict)
    short: dict[str, Party] = field(default_factory=dict)
    _kinds: dict[str, dict[str, Party]] = field(default_factory=dict)

    def learn(self, view: View, start: int, end: int, party: Party, kind: str | None) -> None:
        """Take in a name of a body of some kind, with the short name in the bracket after it."""
        if party.minted_name:
            self.printed.setdefault(view.text[start:end], party)
        short = _SHORT.match(view.text, end) or _WITHIN.search(view.text, start, end)
        if short is not None:
            self.short.setdefault(short["short"], party)
        if kind in _OF_KIND:
            self._kinds.setdefault(kind, {})[party.iri] = party

    def by_name(self, view: View, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int, Party]]:
        """Where a paragraph has a name that another tells, outside the names told already; these are in order."""
        yield from _calls(view.text, self.printed, taken)

    def by_short_name(self, view: View, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int, Party]]:
        """Where a paragraph calls a body by a short name, or by its kind when no other body of that kind is named."""
        yield from _calls(view.text, self.short, taken)
        for kind, called in self._kinds.items():
            if len(called) == 1:
                (party,) = called.values()
                yield from _calls(view.folded, dict.fromkeys(_OF_KIND[kind], party), taken)


def _calls(
    text: str, calls: dict[str, Party], taken: list[tuple[int, int]]
) -> Iterator[tuple[int, int, Party]]:
    for words, party in calls.items():
        for start, end in _whole(text, words):
            if not (_is_taken(taken, start, end) or is_title(text, end) or further(text, end) > end):
                yield start, end, party


def _whole(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where words stand whole in a text."""
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            yield start, end
        start = text.find(words, end)


def _is_taken(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_left(taken, (end, 0)) - 1
    return index >= 0 and taken[index][1] > start
