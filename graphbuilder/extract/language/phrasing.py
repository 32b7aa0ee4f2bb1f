"""The phrase language: how the grammar of decisions and the cues of the vocabularies (`omb:cue`) are written.

A phrase is a row of words as they stand in folded text; a blank between them stands for whatever is no word.

    said                 that word, whole
    investigat*  *n't    a word that begins, or ends, so
    find/found           either
    carry_out            two words as one, to stand among others: `make/carry_out`
    mr ?                 one letter
    *                    one word
    (also)               may be missing
    {fault}              a part: a phrase that has a name, or one of several
    {adverb}…            as many of a part as there are, or none
    …  …4  ~             any words between: up to fourteen, up to four, up to three
    ^  $                 where the text begins, where it ends
    : , £                themselves

Many phrases are written together, one a line. What follows ` | `, on the same line or the next, is an example
that the phrase must match; a line that begins with `#` says why.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from graphbuilder.extract.language.grammar import Grammar, Phrase, any_of, shortest, together
from graphbuilder.extract.language.needles import Needed, Needles


class Search:
    """A search for phrases that need the same strings, all of them at the beginning of a text or none."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        whole = any_of(phrases)
        opens = together(phrase.opens for phrase in phrases)
        self.pattern = re.compile(whole)
        self.found_in = self.pattern.match if whole.startswith("^") else self.pattern.search
        if opens:
            # `re` runs quickly to the next of some characters, and only there looks whether a phrase begins.
            opening = f"[{re.escape(''.join(sorted(opens)))}]"
            self.found_in = re.compile(f"{opening}(?<=(?={whole}){opening})").search

    def first(self, text: str) -> re.Match[str] | None:
        """The first of the phrases."""
        begun = self.found_in(text)
        return self.pattern.match(text, begun.start()) if begun is not None else None


class Phrases:
    """Phrases that say the same thing. They are compiled when first looked for, and only then.

    `parts` are the named parts; `stop` are words that no gap may run over; `unbroken` phrases hold no punctuation.
    """

    def __init__(
        self,
        lines: str | Iterable[str],
        parts: Mapping[str, str] | None = None,
        *,
        stop: str = "",
        unbroken: bool = False,
    ) -> None:
        self._lines = lines.splitlines() if isinstance(lines, str) else list(lines)
        self._grammar = Grammar(parts or {}, stop=stop, unbroken=unbroken)
        self._beginnings: dict[str, re.Pattern[str]] = {}

    def found_in(self, text: str) -> bool:
        """Whether any of the phrases stands in a folded text."""
        for number in self._needles.likely(text):  # noqa: SIM110 - this is asked most, and any() takes much longer
            if self._searches[number].found_in(text) is not None:
                return True
        return False

    def search(self, text: str) -> re.Match[str] | None:
        """Where the first of the phrases stands in a folded text; the longest, where two begin together."""
        found = [self._searches[number].first(text) for number in self._needles.likely(text)]
        matches = (match for match in found if match is not None)
        return min(matches, key=lambda match: (match.start(), -match.end()), default=None)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The phrase that stands at an offset of a folded text."""
        opening = text[start : start + 1]
        return self._beginning(opening if opening in self._openings else "").match(text, start)

    @property
    def needles(self) -> tuple[str, ...]:
        """Strings of which a text holds one if it holds any of the phrases; () where that cannot be told."""
        needles = [phrase.needles for phrase in self.phrases]
        return shortest(needle for some in needles for needle in some) if all(needles) else ()

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The phrases one by one, in the order in which they are written."""
        return self._grammar.phrases(self._lines)

    @cached_property
    def _openings(self) -> frozenset[str]:
        """The characters with which only some of the phrases may begin."""
        return frozenset(char for phrase in self.phrases for char in phrase.opens or ())

    def _beginning(self, opening: str) -> re.Pattern[str]:
        """The phrases that may begin with a character; with "" those that may begin with any."""
        if opening not in self._beginnings:
            able = [phrase for phrase in self.phrases if phrase.opens is None or opening in phrase.opens]
            self._beginnings[opening] = re.compile(any_of(able))
        return self._beginnings[opening]

    @cached_property
    def _alike(self) -> dict[tuple[Needed, bool], list[Phrase]]:
        """The phrases by the strings that they need, those that stand only at the beginning apart."""
        alike: dict[tuple[Needed, bool], list[Phrase]] = {}
        for phrase in self.phrases:
            alike.setdefault((phrase.needed, phrase.pattern.startswith("^")), []).append(phrase)
        return alike

    @cached_property
    def _needles(self) -> Needles:
        return Needles([needed for needed, _ in self._alike])

    @cached_property
    def _searches(self) -> list[Search]:
        return [Search(phrases) for phrases in self._alike.values()]
