"""Findings: the decision's own conclusion on each matter, told by words of fault, injustice and investigation."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from graphbuilder.document import Span
from graphbuilder.extract.conclusions import (
    FAULT,
    NO_FAULT,
    NOT_INVESTIGATED,
    concludes,
    is_inability,
    is_too_little,
    own_words,
)
from graphbuilder.extract.harm import harms, is_harmless
from graphbuilder.extract.phrasing import Phrases
from graphbuilder.extract.reading import Reading, View
from graphbuilder.extract.voice import is_reported
from graphbuilder.extract.wording import PARTS
from graphbuilder.facts import Evidence, Finding

_SILENT = ("complaint", "powers", "method", "remedy", "law")
_WEIGHING = ("analysis", "found", "decision")
_BACK = Phrases(
    """
    ^ (however/also) this/these/that/the {fault}         | This fault caused her distress
    """,
    PARTS,
)
_FAILING = Phrases(
    """
    wrongly/failed/should_have/should_not_have/did_not/incorrectly/delay*/mistake*/inadequate*/no_record/no_evidence
        | It should have told her
    """
)
_FIRMLY = Phrases(
    """
    clear/clearly/i_find/i_am_satisfied/i_consider/in_my_view/wrongly/should_have/the_evidence_shows
        | It is clear that nobody rang
    """
)
_LIST_SUBJECT = re.compile(
    r"\b((?:the |its |their )?(?:council|authority|trust|provider|it|he|she|they|(?:mr|mrs|ms|miss) [a-z])):$"
)


class _Said(NamedTuple):
    """A sentence and what it concludes, if anything."""

    span: Span
    words: str
    result: str | None


def findings(reading: Reading) -> list[Finding]:
    """At most one finding a paragraph and result, in order."""
    said = {view.number: _read(view) for view in reading.views if _may_conclude(view)}
    said = _without_bare_reasons(said)
    faulted = any(sentence.result == FAULT for sentences in said.values() for sentence in sentences)
    if faulted:  # what the fault did may be told anywhere in the analysis
        said |= {view.number: _read(view) for view in reading.views
                 if view.number not in said and view.kind in _WEIGHING and view.at("injustice")}  # fmt: skip
    found: dict[tuple[int, str], Finding] = {}
    before: View | None = None
    for view in reading.views:
        for finding in _of_paragraph(view, said.get(view.number, []), reading, faulted=faulted):
            found[view.number, finding.result] = finding
        if before is not None and _looks_back(said.get(view.number, [])) and before.heading == view.heading:
            _adopt(before, found)
        before = view
    return [found[key] for key in sorted(found)]


def _may_conclude(view: View) -> bool:
    return view.kind not in _SILENT and bool(view.at("conclusion"))


def _without_bare_reasons(said: dict[int, list[_Said]]) -> dict[int, list[_Said]]:
    """In a decision not to investigate, too little evidence of fault is a reason for it and no finding of its own."""
    if not any(sentence.result == NOT_INVESTIGATED for sentences in said.values() for sentence in sentences):
        return said
    return {number: [_without_bare_reason(one) for one in sentences] for number, sentences in said.items()}


def _without_bare_reason(said: _Said) -> _Said:
    return said._replace(result=None) if said.result == NO_FAULT and is_too_little(said.words) else said


def _read(view: View) -> list[_Said]:
    """The sentences with what they conclude; what a list gives under `the Council said:` is the Council's."""
    said: list[_Said] = []
    listing, subject = False, ""
    for span in view.sentences:
        words, result = view.folded[span.start : span.end], None
        item = view.item_at(span.start) is not None
        if view.has("conclusion", span):
            words, reported = own_words(words)
            result = concludes(words, view.kind, reported=reported)
        if result and item and (listing or (subject and is_reported(f"{subject} {words}"))):
            result = None
        said.append(_Said(span, words, result))
        if not item:
            announces = words.endswith(":")
            listing = announces and is_reported(words)
            subject = found[1] if announces and (found := _LIST_SUBJECT.search(words)) else ""
    return said


def _of_paragraph(view: View, said: list[_Said], reading: Reading, *, faulted: bool) -> Iterator[Finding]:
    """The findings of a paragraph; `faulted` when the decision finds fault anywhere."""
    no_fault = next((sentence for sentence in said if sentence.result == NO_FAULT), None)
    if no_fault is not None:
        yield Finding(_evidence(view, [no_fault]), NO_FAULT, ())
    left = [sentence for sentence in said if sentence.result == NOT_INVESTIGATED]
    if left:
        firmest = next((sentence for sentence in left if not is_inability(sentence.words)), left[0])
        yield Finding(_evidence(view, [firmest]), NOT_INVESTIGATED, ())
    fault = [sentence for sentence in said if sentence.result == FAULT][:1]
    may_add = faulted and no_fault is None and view.kind in _WEIGHING
    if fault or may_add:
        yield from _of_fault(view, fault, said, reading)


def _of_fault(view: View, fault: list[_Said], said: list[_Said], reading: Reading) -> Iterator[Finding]:
    """The fault of a paragraph with the injustice it tells of; injustice alone is the fault's of another paragraph."""
    kinds, stated = _injustices(view, said, reading)
    if fault and not kinds:
        stated = [sentence for sentence in said if is_harmless(sentence.words)][:1]
        kinds = ("none",) if stated else ()
    if kinds and not fault:
        stated = [sentence for sentence in said if sentence in stated or "injustice" in sentence.words]
    if fault or kinds:
        yield Finding(_evidence(view, [*fault, *stated]), FAULT, kinds)


def _evidence(view: View, said: Iterable[_Said]) -> Evidence:
    """The words from the first of these sentences to the last: the fault and the injustice that it caused."""
    spans = [sentence.span for sentence in said]
    return view.evidence(min(span.start for span in spans), max(span.end for span in spans))


def _injustices(view: View, said: list[_Said], reading: Reading) -> tuple[tuple[str, ...], list[_Said]]:
    """The kinds of injustice that the decision says were caused, in the order stated, and the sentences that say so."""
    found: dict[str, int] = {}
    stated: list[_Said] = []
    for sentence in said:
        if sentence.result == NO_FAULT or not view.has("injustice", sentence.span):
            continue
        for slug, offset in harms(sentence.words, reading.lexicon).items():
            if slug not in found:
                found[slug] = sentence.span.start + offset
                stated.append(sentence)
    return tuple(sorted(found, key=lambda slug: found[slug])), stated


def _looks_back(said: list[_Said]) -> bool:
    """Whether a paragraph begins by calling what the one before it describes a fault."""
    return bool(said) and said[0].result == FAULT and _BACK.match(said[0].words) is not None


def _adopt(view: View, found: dict[tuple[int, str], Finding]) -> None:
    """The failing that the next paragraph calls `this fault` is a finding of fault where it is stated."""
    if view.kind in _SILENT:
        return
    if any((view.number, result) in found for result in (FAULT, NO_FAULT, NOT_INVESTIGATED)):
        return
    said = _read(view)
    failing = next((sentence for sentence in said if _is_firm_failing(sentence.words)), None)
    if failing is not None:
        found[view.number, FAULT] = Finding(_evidence(view, [failing]), FAULT, ())


def _is_firm_failing(words: str) -> bool:
    return _FAILING.found_in(words) and _FIRMLY.found_in(words) and not is_reported(words)
