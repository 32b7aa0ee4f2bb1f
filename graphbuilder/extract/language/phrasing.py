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

from graphbuilder.extract.language.grammar import Grammar, Phrase, any_of, together
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


class Searches(dict[int, Search]):
    """Searches by their numbers, each compiled when it is first made, and only then."""

    def __init__(self, phrases: Iterable[Sequence[Phrase]]) -> None:
        super().__init__()
        self._phrases = list(phrases)

    def __missing__(self, number: int) -> Search:
        search = self[number] = Search(self._phrases[number])
        return search


class Phrases:
    """Phrases that say the same thing. Each is compiled when a text first has all the words that it needs.

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
        self._needles = Needles(lambda: [needed for needed, _ in self._alike])

    def __or__(self, other: "Phrases") -> "Phrases":
        """Phrases of which either may stand, looked for at once."""
        return _Either(self, other)

    def may_stand_in(self, text: str) -> bool:
        """Whether a folded text has all the words of any of the phrases; tells much sooner than `found_in`."""
        return bool(self._needles.likely(text))

    def found_in(self, text: str) -> bool:
        """Whether any of the phrases stands in a folded text."""
        for number in self._needles.likely(text):  # noqa: SIM110 - this is asked most, and any() takes much longer
            if self._searches[number].found_in(text) is not None:
                return True
        return False

    def search(self, text: str) -> re.Match[str] | None:
        """Where the first of the phrases stands in a folded text; the longest, where two begin together."""
        likely = self._needles.likely(text)
        if not likely:  # as it is nearly always
            return None
        found = [self._searches[number].first(text) for number in likely]
        matches = (match for match in found if match is not None)
        return min(matches, key=lambda match: (match.start(), -match.end()), default=None)

    def stands_at(self, text: str, start: int = 0) -> bool:
        """Whether any of the phrases stands at an offset of a folded text."""
        for number in self._needles.likely(text):
            if self._searches[number].pattern.match(text, start) is not None:
                return True
        return False

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The phrases one by one, in the order in which they are written."""
        return self._grammar.phrases(self._lines)

    @cached_property
    def _alike(self) -> dict[tuple[Needed, bool], list[Phrase]]:
        """The phrases by the strings that they need, those that stand only at the beginning apart."""
        alike: dict[tuple[Needed, bool], list[Phrase]] = {}
        for phrase in self.phrases:
            alike.setdefault((phrase.needed, phrase.pattern.startswith("^")), []).append(phrase)
        return alike

    @cached_property
    def _searches(self) -> Searches:
        return Searches(self._alike.values())


class _Either(Phrases):
    def __init__(self, one: Phrases, other: Phrases) -> None:
        super().__init__(())
        self._both = one, other

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        return tuple(phrase for one in self._both for phrase in one.phrases)
