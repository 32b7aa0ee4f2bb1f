"""Which concepts of a vocabulary a text speaks of, told by their cues (`omb:cue`), which are phrases."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from graphbuilder.extract.language.grammar import Grammar
from graphbuilder.extract.language.needles import Needles
from graphbuilder.extract.language.phrasing import Searches
from graphbuilder.namespaces import slug_of
from graphbuilder.registers import Resource


class Cue(NamedTuple):
    """A cue where it first stands in a text: the slug of its concept, the number of its words, its place."""

    concept: str
    words: int
    start: int
    end: int


class Cues:
    """The cues of concepts, over folded text; only those of which a telling word is there are looked for.

    `nouns` are those by which what is of the concepts is called. `parts` are the concepts that cues may name in
    braces; `stop` are words that no gap of a cue may run over.
    """

    def __init__(
        self, concepts: Iterable[Resource], *, parts: Iterable[Resource] = (), stop: str = ""
    ) -> None:
        self._parts = {slug_of(part.iri): "\n".join(part.all("cue")) for part in parts}
        grammar = Grammar(self._parts, stop=stop)
        concepts = tuple(concepts)
        self.nouns = tuple(sorted({noun for concept in concepts for noun in concept.all("commonNoun")}))
        self._cues = [
            (slug_of(concept.iri), phrase, phrase.words)
            for concept in concepts
            for phrase in grammar.phrases(concept.all("cue"))
        ]
        self._searches = Searches([phrase] for _, phrase, _ in self._cues)
        self._needles = Needles(lambda: [phrase.needed for _, phrase, _ in self._cues])

    @cached_property
    def openings(self) -> frozenset[str]:
        """The whole words with which cues begin."""
        return frozenset(form for form in self._begins() if "*" not in form)

    @cached_property
    def _stems(self) -> tuple[str, ...]:
        return tuple({form.partition("*")[0].partition("_")[0] for form in self._begins()})

    def _begins(self) -> Iterator[str]:
        """The words with which cues begin, as they are written; those of its part, where one begins with a part."""
        for _, phrase, _ in self._cues:
            token = phrase.written.partition(" ")[0]
            part = self._parts.get(token.strip("{}"), token) if token.startswith("{") else token
            for row in part.splitlines():
                yield from row.partition(" ")[0].split("/")

    def opens(self, text: str) -> bool:
        """Whether a cue may stand where a text begins."""
        return text.startswith(self._stems)

    def may_stand_in(self, text: str) -> bool:
        """Whether a folded text has all the telling words of some cue."""
        return bool(self._needles.likely(text))

    def find(self, text: str) -> Iterator[Cue]:
        """The cues in a text, each where it first stands."""
        for index in self._needles.likely(text):
            concept, _, words = self._cues[index]
            match = self._searches[index].first(text)
            if match is not None:
                yield Cue(concept, words, *match.span())
