"""The law and guidance that a fault is said to have breached."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from graphbuilder.document import Span
from graphbuilder.extract.findings.breaches import says_breached
from graphbuilder.extract.findings.conclusions import is_allegation
from graphbuilder.extract.findings.faults import FAULT, NO_FAULT
from graphbuilder.extract.findings.statements import Statement
from graphbuilder.extract.findings.undone import forbids, is_done, is_told_undone, may_be_undone, tells_duty
from graphbuilder.extract.views import View
from graphbuilder.facts import Citation, GuidanceCitation

Cited = Citation | GuidanceCitation
_Law = tuple[Span, str]

_GUIDANCE = re.compile(r"\bthe (?:statutory |national |government |government's )?guidance\b(?! on)")
_FAR = 3  # statements after a duty that may say that it was not done


class Standards:
    """The law and guidance that a decision cites, by paragraph, to tell which of it a fault breached."""

    def __init__(self, cited: Iterable[Cited]) -> None:
        self._cited: defaultdict[int, list[_Law]] = defaultdict(list)
        self._guidance: list[tuple[int, int, str]] = []
        for citation in cited:
            number, iri = citation.evidence.number or 0, _iri(citation)
            if iri is not None:
                self._cited[number].append((citation.evidence.span, iri))
            if isinstance(citation, GuidanceCitation):
                self._guidance.append((number, citation.evidence.span.start, citation.guidance))

    def breached(self, view: View, said: list[Statement]) -> tuple[str, ...]:
        """The IRIs of what a paragraph's own sentences say was breached, each once, in the order of the text."""
        cited = sorted([*self._cited[view.number], *self._nameless(view)], key=lambda one: one[0].start)
        found = dict.fromkeys(iri for at, iri in cited if _is_breached(view, said, at, cited))
        return tuple(iri for iri in found if not any(other.startswith(f"{iri}/") for other in found))

    def _nameless(self, view: View) -> Iterator[_Law]:
        """`The statutory guidance`, which is the guidance that was cited last before it."""
        for match in _GUIDANCE.finditer(view.folded) if self._guidance else ():
            here = (view.number, match.start())
            before = [iri for number, start, iri in self._guidance if (number, start) < here]
            if before:
                yield Span(*match.span()), before[-1]


def _is_breached(view: View, said: list[Statement], at: Span, cited: Sequence[_Law]) -> bool:
    place = next((index for index, one in enumerate(said) if one.span.start <= at.start < one.span.end), None)
    if place is None or is_allegation(said[place].words):
        return False
    before, after = _around(view, said[place].span, at)
    if says_breached(before, after) or (forbids(after) and _is_done_after_all(after, said[place + 1 :])):
        return True
    return tells_duty(before, after) and _is_left_undone(
        after, said, place, _others(view, said, place, cited)
    )


def _around(view: View, sentence: Span, at: Span) -> tuple[str, str]:
    return view.folded[sentence.start : at.start], view.folded[at.end : sentence.end]


def _others(view: View, said: list[Statement], place: int, cited: Sequence[_Law]) -> int:
    """The next statement that tells what other law asks for, or how many statements there are."""
    here = [iri for at, iri in cited if said[place].span.start <= at.start < said[place].span.end]
    for index, one in enumerate(said[place + 1 :], place + 1):
        laws = [
            at
            for at, iri in cited
            if one.span.start <= at.start < one.span.end and not any(law.startswith(iri) for law in here)
        ]
        if any(tells_duty(*_around(view, one.span, at)) for at in laws):
            return index
    return len(said)


def _is_left_undone(after: str, said: list[Statement], place: int, stop: int) -> bool:
    """Whether what a sentence says is a duty is told, from there on, not to have been done, which was fault."""
    duty = said[place].words
    for index in range(place, min(stop, place + _FAR + 1)):
        one = said[index]
        words = after if index == place else one.words
        told = is_told_undone(words)
        if told or (index <= place + 1 and may_be_undone(words)):
            before = said[max(0, place - 1)].results if told else ()
            return _is_fault(said[index:], before) and not is_allegation(one.words)
        if NO_FAULT in one.results or (index > place and is_done(words, duty)):
            return False
    return False


def _is_done_after_all(after: str, said: list[Statement]) -> bool:
    """Whether what law forbids is told in the next sentence to have been done, which was fault."""
    return bool(said) and is_done(said[0].words, after) and _is_fault(said[:2], ())


def _is_fault(said: list[Statement], before: Sequence[str]) -> bool:
    """Whether the first that statements conclude is fault, or what was concluded just before them."""
    results = [result for one in said for result in one.results] or list(before)
    return bool(results) and results[0] == FAULT


def _iri(cited: Cited) -> str | None:
    return cited.guidance if isinstance(cited, GuidanceCitation) else cited.target
