"""Strings looked for all at once: one pass over a text tells what it can hold, however much is looked for."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ahocorasick_rs import AhoCorasick, Implementation

Needed = tuple[tuple[str, ...], ...]  # groups of strings, of each of which one must be there


def automaton(strings: Iterable[str]) -> AhoCorasick:
    """Finds strings, each by its number, whatever stands around it; fast rather than small."""
    return AhoCorasick(strings, implementation=Implementation.DFA, store_patterns=False)


class Needles:
    """Tells which of several things a text can hold, by the strings that each of them needs.

    A thing is known by its number. It is thought of only where one of its first group of strings is there, so that
    group should be the rarest; the text can hold it if it has one of every other group as well.
    """

    def __init__(self, things: Sequence[Needed]) -> None:
        numbers: dict[str, int] = {}
        thought_of: defaultdict[int, list[int]] = defaultdict(list)
        self._needed: list[list[frozenset[int]]] = []
        for thing, needed in enumerate(things):
            groups = [frozenset(numbers.setdefault(one, len(numbers)) for one in group) for group in needed]
            for number in groups[0] if groups else ():
                thought_of[number].append(thing)
            self._needed.append(groups[1:])
        self._thought_of = [thought_of[number] for number in range(len(numbers))]
        self._anywhere = [thing for thing, needed in enumerate(things) if not needed]
        self._find = automaton(numbers).find_matches_as_indexes

    def likely(self, text: str) -> list[int]:
        """The things that a text can hold, in order."""
        held = {number for number, _, _ in self._find(text, overlapping=True)}
        if not held:
            return self._anywhere
        thought_of = {thing for number in held for thing in self._thought_of[number]}
        return sorted([*self._anywhere, *(thing for thing in thought_of if self._has_all(thing, held))])

    def _has_all(self, thing: int, held: set[int]) -> bool:
        for group in self._needed[thing]:  # noqa: SIM110 - this is asked most, and all() takes three times as long
            if group.isdisjoint(held):
                return False
        return True
