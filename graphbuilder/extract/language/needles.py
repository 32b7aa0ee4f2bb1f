"""Words looked for all at once: a text is gone through once, whatever is looked for in it and by however many."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, reduce
from operator import or_
from threading import Lock

from ahocorasick_rs import AhoCorasick, Implementation

# Words as phrases write them, `investigat*` or `*n't`, one of which must be there.
Group = tuple[str, ...]
Needed = tuple[Group, ...]  # the most telling first

# Texts that are remembered, about as many as a decision has: one after another asks about the same sentence.
_TEXTS = 256
_WORDS = 50_000  # words that are remembered; a decision brings few new ones
_LONGEST = 40  # characters of a word that is remembered


def automaton(strings: Iterable[str]) -> AhoCorasick:
    """Finds strings, each by its number, whatever stands around it; fast rather than small."""
    return AhoCorasick(strings, implementation=Implementation.DFA, store_patterns=False)


class Needles:
    """Tells which of several things, known by their numbers, a text can hold, by the words that each of them needs.

    What they need is asked for when anything is first looked for, and not before.
    """

    _telling: int  # the bits of what tells the things apart
    # Each of these bits by its place, with the things that it tells of: their numbers, and what else they need.
    _things: dict[int, tuple[int, list[tuple[int, int]]]]

    def __init__(self, things: Callable[[], Sequence[Needed]]) -> None:
        self._needed = things
        _VOCABULARY.add(self)

    def likely(self, text: str) -> Sequence[int]:
        """The things that a folded text can hold, in order."""
        found = _VOCABULARY.found_in(text)
        telling = found & self._telling
        if not telling:
            return ()
        numbers: list[int] = []
        while telling:
            bit, things = self._things[telling.bit_length()]
            telling ^= bit
            for number, bits in things:
                if found & bits == bits:
                    numbers.append(number)
        numbers.sort()
        return numbers

    def needed(self) -> list[Needed]:
        """What each of the things needs, which is read anew."""
        return [needed or ((),) for needed in self._needed()]

    def learn(self, things: Sequence[Needed], bits: Mapping[Group, int]) -> None:
        """Tell the things, each by what it needs, by the bits of that."""
        telling: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        needing = Counter(group for needed in things for group in needed)
        for number, needed in enumerate(things):
            # What most things need tells none of them from the others.
            apart = next((group for group in needed if needing[group] * 2 <= len(things)), needed[0])
            telling[bits[apart]].append((number, sum({bits[group] for group in needed} - {bits[apart]})))
        self._things = {bit.bit_length(): (bit, numbers) for bit, numbers in telling.items()}
        self._telling = sum(telling)


class _Vocabulary:
    """Every group of words that anything needs, each a bit of one number, which tells what a text has of them."""

    found_in: Callable[[str], int]

    def __init__(self) -> None:
        self._bits: dict[Group, int] = {(): 1}  # no text lacks what needs no word
        self._new: list[Needles] = []
        self._read: dict[Needles, list[Needed]] = {}  # the new ones, with what they need
        self._lock = Lock()

    def add(self, needles: Needles) -> None:
        """Learn what something needs, when a text is next asked about."""
        with self._lock:
            self._new.append(needles)
            self.found_in = self._learn

    def _learn(self, text: str) -> int:
        with self._lock:
            while self._new:
                needles = self._new.pop()
                self._read[needles] = needles.needed()
            self._number()
            words = _Words(self._bits)
            found_in = lru_cache(_TEXTS)(words.found_in)
            self.found_in = found_in
        return found_in(text)

    def _number(self) -> None:
        """Give what is new its bits; the more things need a group, the lower is its bit, and numbers stay small."""
        needing = Counter(group for things in self._read.values() for needed in things for group in needed)
        for group, _ in needing.most_common():
            self._bits.setdefault(group, 1 << len(self._bits))
        while self._read:
            needles, things = self._read.popitem()
            needles.learn(things, self._bits)


class _Words(dict[str, int]):
    """Words as they stand between blanks, as they are met: the bits of the groups of which each has one."""

    def __init__(self, groups: dict[Group, int]) -> None:
        super().__init__()
        forms: defaultdict[str, list[tuple[bool, bool, int]]] = defaultdict(list)
        for group, bit in groups.items():
            for form in group:
                forms[form.strip("*")].append((_is_open(form[:1]), _is_open(form[-1:]), bit))
        self._forms = list(forms.values())
        self._find = AhoCorasick(forms, implementation=Implementation.ContiguousNFA).find_matches_as_indexes

    def found_in(self, text: str) -> int:
        """The bits of all the words of a folded text."""
        return reduce(or_, map(self.__getitem__, text.split()), 1)

    def __missing__(self, word: str) -> int:
        bits = 0
        for number, start, end in self._find(word, overlapping=True):
            begins, ends = _is_open(word[start - 1 : start]), _is_open(word[end : end + 1])
            for before, after, bit in self._forms[number]:
                if (begins or before) and (ends or after):
                    bits |= bit
        if len(self) >= _WORDS:
            self.clear()
        if len(word) <= _LONGEST:
            self[word] = bits
        return bits


def _is_open(char: str) -> bool:
    """Whether a word may begin or end beside a character, or beside none."""
    return not (char.isalnum() or char == "_")


_VOCABULARY = _Vocabulary()
