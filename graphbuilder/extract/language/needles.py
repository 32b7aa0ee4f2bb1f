"""Strings looked for all at once: one pass over a text tells what it can hold, however much is looked for."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ahocorasick_rs import AhoCorasick, Implementation

Needed = tuple[tuple[str, ...], ...]  # groups of strings, of each of which one must be there


def automaton(strings: Iterable[str]) -> AhoCorasick:
    """Finds strings, each by its number, whatever stands around it; fast rather than small."""
    return AhoCorasick(strings, implementation=Implementation.DFA, store_patterns=False)


class Needles:
    """Tells which of several things, known by their numbers, a text can hold, by the strings that each of them needs.

    What was found is kept as bits of one number. Each thing has a bit for each of its groups, and one above them: add
    one to its lowest, and the highest is set just where all of its groups were found.
    """

    def __init__(self, things: Sequence[Needed]) -> None:
        bits: defaultdict[str, int] = defaultdict(int)
        self._lowest = self._highest = 0
        self._things: dict[int, int] = {}
        bit = 1
        for thing, needed in enumerate(things):
            self._lowest |= bit
            for group in needed:
                for string in group:
                    bits[string] |= bit
                bit <<= 1
            self._highest |= bit
            self._things[bit] = thing
            bit <<= 1
        self._bits = dict(bits)
        self._find = AhoCorasick(bits, implementation=Implementation.ContiguousNFA).find_matches_as_strings

    def likely(self, text: str) -> Sequence[int]:
        """The things that a text can hold, in order."""
        found, bits = 0, self._bits
        for string in self._find(text, overlapping=True):
            found |= bits[string]
        complete = (found + self._lowest) & self._highest
        return self._numbers(complete) if complete else ()

    def _numbers(self, complete: int) -> list[int]:
        numbers: list[int] = []
        while complete:
            highest = complete & -complete
            numbers.append(self._things[highest])
            complete ^= highest
        return numbers
