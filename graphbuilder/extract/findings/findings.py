"""Findings: the decision's own conclusion on each matter, told by words of fault, injustice and investigation."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from graphbuilder.extract.bodies.grounds import APPEALS, grounds, hearing
from graphbuilder.extract.findings.blame import may_blame, with_blame
from graphbuilder.extract.findings.concerns import Limbs
from graphbuilder.extract.findings.conclusions import NOT_INVESTIGATED, SILENT, is_of_this_case
from graphbuilder.extract.findings.faults import FAULT, NO_FAULT
from graphbuilder.extract.findings.harm import harms
from graphbuilder.extract.findings.injustice import (
    before_remedy,
    is_harmless,
    is_harmless_fault,
    is_injustice,
    is_tied,
    sums_up,
)
from graphbuilder.extract.findings.scope import completes, is_inability
from graphbuilder.extract.findings.slight import is_too_little
from graphbuilder.extract.findings.standards import Cited, Standards
from graphbuilder.extract.findings.statements import Statement, of_result, statements
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.voice import is_reported
from graphbuilder.extract.language.wording import PARTS
from graphbuilder.extract.reading import Reading
from graphbuilder.extract.views import View
from graphbuilder.facts import Complaint, Evidence, Finding

# A paragraph of such a section that proposes nothing may find something.
_PROPOSES = Phrases(
    """
    agree*/recommend*/remedy/remedies/should/within             | The Council has agreed to apologise
    council/authority/trust/provider/home/it will               | By 21 July the Council will:
    """
)
_CONCLUDING = ("analysis", "decision")
_WEIGHING = (*_CONCLUDING, "found")
_TELLING = ("facts", "law")  # within which a heading that only names a matter may open one that is weighed
_DEEDS = ("loss-of-service", "risk-of-harm")  # told before a fault, these are what it calls fault
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


def findings(
    reading: Reading, complaints: Sequence[Complaint] = (), cited: Iterable[Cited] = ()
) -> list[Finding]:
    """At most one finding a paragraph and result, in order; with the limbs of the complaint and what was cited."""
    said = _said(reading)
    found = _found(reading, said)
    limbs, law = Limbs(complaints, reading), Standards(cited)
    views = {view.number: view for view in reading.views}
    left = _left(found, said, reading)
    return [
        replace(
            found[number, result],
            grounds=left[number] if result == NOT_INVESTIGATED else (),
            standards=law.breached(views[number], said.get(number, [])) if result == FAULT else (),
            concerns=limbs.answered_by(found[number, result], views[number]),
        )
        for number, result in sorted(found)
    ]


def _said(reading: Reading) -> dict[int, list[Statement]]:
    """What the paragraphs state that may find something, by number."""
    concluding = {view.number: statements(view) for view in reading.views if _may_conclude(view)}
    said = _without_bare_reasons(concluding, reading)
    said |= {view.number: with_blame(said.get(view.number) or statements(view)) for view in reading.views
             if view.kind in _WEIGHING and may_blame(view)}  # fmt: skip
    if faulted := _faulted(reading, said):  # what the fault did may be told anywhere in the analysis
        harms_in = reading.lexicon.injustices.may_stand_in
        said |= {view.number: statements(view) for view in reading.views
                 if view.number not in said and (view.kind == "found" or _weighs(view, faulted, reading))
                 and ("injustice" in view.folded or harms_in(view.folded))}  # fmt: skip
    return said


def _faulted(reading: Reading, said: dict[int, list[Statement]]) -> set[str]:
    """The headings under which the decision finds fault."""
    faulted = {number for number, sentences in said.items() if any(of_result(sentences, FAULT))}
    return {view.heading for view in reading.views if view.number in faulted}


def _weighs(view: View, faulted: set[str], reading: Reading) -> bool:
    """Whether a paragraph that tells only of injustice finds what a fault did: where it is analysed, or found."""
    if view.kind in _CONCLUDING or view.heading not in faulted:
        return view.kind in _CONCLUDING
    return view.kind == "found" or (view.kind in _TELLING and reading.lexicon.is_of_a_matter(view.heading))


def _found(reading: Reading, said: dict[int, list[Statement]]) -> dict[tuple[int, str], Finding]:
    """The findings by paragraph and result."""
    faulted = _faulted(reading, said)
    found: dict[tuple[int, str], Finding] = {}
    before: View | None = None
    for view in reading.views:
        if (sentences := said.get(view.number)) is not None:
            adds = bool(faulted) and _weighs(view, faulted, reading)
            for finding in _of_paragraph(view, sentences, reading, adds=adds):
                found[view.number, finding.result] = finding
            if before is not None and _looks_back(sentences) and before.heading == view.heading:
                _adopt(before, found)
        before = view
    return found


def _left(
    found: Iterable[tuple[int, str]], said: dict[int, list[Statement]], reading: Reading
) -> dict[int, tuple[str, ...]]:
    """Why matters are left, by paragraph: as the sentence says that leaves one, and those that conclude nothing else.

    A right of appeal that names nobody is one to whom an appeal was told last, or as the powers that bear on the case
    are recited.
    """
    left: dict[int, tuple[str, ...]] = {}
    recited = (
        view.folded for view in reading.views if view.kind == "powers" and "right of appeal" in view.folded
    )
    heard_by = next(filter(None, map(hearing, recited)), "")
    for number in sorted(number for number, result in found if result == NOT_INVESTIGATED):
        words = [one.words for one in said[number] if one.results in ((), (NOT_INVESTIGATED,))]
        left[number] = grounds(words, reading.lexicon, heard_by=heard_by)
        heard_by = next((ground for ground in left[number] if ground in APPEALS), heard_by)
    return left


def _may_conclude(view: View) -> bool:
    if not view.at("conclusion"):
        return False
    if view.kind in SILENT:
        return is_of_this_case(view.folded, view.kind)
    return view.kind != "remedy" or not _PROPOSES.found_in(view.folded)


def _without_bare_reasons(said: dict[int, list[Statement]], reading: Reading) -> dict[int, list[Statement]]:
    """What is said, where too little evidence of fault is why something is left, and no finding of its own."""
    all_left = _leaves_all(said, reading)
    return {
        number: [_without_bare_reason(one) for one in sentences]
        if all_left or any(of_result(sentences, NOT_INVESTIGATED))
        else sentences
        for number, sentences in said.items()
    }


def _leaves_all(said: dict[int, list[Statement]], reading: Reading) -> bool:
    """Whether a decision leaves the complaint: as its section for what is decided says, if it has one."""
    decided = [view.number for view in reading.views if view.kind == "decision"] or said
    ends = [one for number in decided for one in said.get(number, [])]
    if not any(of_result(ends, NOT_INVESTIGATED)) or any(
        not is_too_little(one.words) for one in of_result(ends, NO_FAULT)
    ):
        return False
    return not any(any(of_result(sentences, FAULT)) for sentences in said.values())


def _without_bare_reason(said: Statement) -> Statement:
    return replace(said, results=()) if NO_FAULT in said.results and is_too_little(said.words) else said


def _of_paragraph(view: View, said: list[Statement], reading: Reading, *, adds: bool) -> Iterator[Finding]:
    """The findings of a paragraph; `adds` if it may tell what a fault found elsewhere did."""
    if not (adds or any(one.results for one in said)):
        return
    no_fault = next(of_result(said, NO_FAULT), None)
    if no_fault is not None:
        yield Finding(_evidence(view, [no_fault]), NO_FAULT, ())
    fault = list(of_result(said, FAULT))[:1]
    ended = bool(fault or no_fault)  # with a finding, and so not left
    left = [one for one in of_result(said, NOT_INVESTIGATED) if not (ended and completes(one.words))]
    if left:
        firmest = next((sentence for sentence in left if not is_inability(sentence.words)), left[0])
        yield Finding(_evidence(view, [firmest]), NOT_INVESTIGATED, ())
    if fault or (adds and (not (left or no_fault) or _first(said, is_injustice))):
        yield from _of_fault(view, fault, said, reading)


def _of_fault(
    view: View, fault: list[Statement], said: list[Statement], reading: Reading
) -> Iterator[Finding]:
    """The fault of a paragraph with the injustice it tells of; injustice alone is the fault's of another paragraph."""
    kinds, stated = _injustices(said, reading, faulted=bool(fault))
    if not kinds:
        stated = _first(said, is_harmless if fault else is_harmless_fault)
        kinds = ("none",) if stated else ()
    if kinds and not fault:
        stated = [sentence for sentence in said if sentence in stated or "injustice" in sentence.words]
    if not fault and not stated:
        stated = _first((one for one in said if "injustice" in one.said), is_injustice)
    if fault or stated:
        yield Finding(_evidence(view, [*fault, *stated]), FAULT, kinds)


def _first(said: Iterable[Statement], says: Callable[[str], bool]) -> list[Statement]:
    """The first statement of the decision's own, if there is one, whose words say something."""
    return [*islice((one for one in said if _says(one, says) and not one.reported), 1)]


def _says(said: Statement, says: Callable[[str], bool]) -> bool:
    """Whether a statement's own words say something; which those are is asked only of what says it at all."""
    return says(said.said) and (said.words == said.said or says(said.words))


def _evidence(view: View, said: Iterable[Statement]) -> Evidence:
    """The words from the first of these sentences to the last: the fault and the injustice that it caused."""
    spans = [sentence.span for sentence in said]
    return view.evidence(min(span.start for span in spans), max(span.end for span in spans))


def _injustices(
    said: list[Statement], reading: Reading, *, faulted: bool
) -> tuple[tuple[str, ...], list[Statement]]:
    """The kinds of injustice that the decision says were caused, in the order stated, and the sentences that say so."""
    found: dict[str, int] = {}
    stated: list[Statement] = []
    naming = [one for one in said if reading.lexicon.injustices.may_stand_in(one.said)]
    if not naming:
        return (), stated
    after = any(_says(one, sums_up) for one in said)
    tied = not faulted and any(_says(one, is_tied) for one in said)
    for sentence in said:
        after = after or FAULT in sentence.results
        harmed = (
            _harms(sentence, reading, faulted=faulted, after=after, tied=tied) if sentence in naming else {}
        )
        for slug, offset in harmed.items():
            done = faulted and not after and slug in _DEEDS and not is_tied(sentence.words)
            if not (done or (_is_deed(sentence, offset) and _is_excused(said, sentence))):
                found.setdefault(slug, sentence.span.start + offset)
                stated.append(sentence)
    return tuple(sorted(found, key=lambda slug: found[slug])), stated


def _harms(said: Statement, reading: Reading, *, faulted: bool, after: bool, tied: bool) -> dict[str, int]:
    """The kinds of injustice that a sentence says were caused, unless they are somebody else's words."""
    if said.results and FAULT not in said.results:
        return {}
    told = harms(said.said, reading.lexicon, faulted=faulted, after=after, tied=tied)
    if not told or said.reported:
        return {}
    words = said.words if faulted else before_remedy(said.words)
    if words == said.said:
        return told
    return harms(words, reading.lexicon, faulted=faulted, after=after, tied=tied)


def _is_deed(said: Statement, offset: int) -> bool:
    """Whether a harm is what a statement calls fault: `leaving her without care was fault`."""
    return FAULT in said.results and offset < said.words.rfind("fault")


def _is_excused(said: list[Statement], one: Statement) -> bool:
    """Whether it is said after a statement that it did no harm."""
    after = said[said.index(one) + 1 :]
    return any(is_harmless(each.words) for each in after if not each.reported)


def _looks_back(said: list[Statement]) -> bool:
    """Whether a paragraph begins by calling what the one before it describes a fault."""
    return bool(said) and FAULT in said[0].results and _BACK.stands_at(said[0].words)


def _adopt(view: View, found: dict[tuple[int, str], Finding]) -> None:
    """The failing that the next paragraph calls `this fault` is a finding of fault where it is stated."""
    if view.kind in SILENT:
        return
    if any((view.number, result) in found for result in (FAULT, NO_FAULT, NOT_INVESTIGATED)):
        return
    said = statements(view)
    failing = next((sentence for sentence in said if _is_firm_failing(sentence.words)), None)
    if failing is not None:
        found[view.number, FAULT] = Finding(_evidence(view, [failing]), FAULT, ())


def _is_firm_failing(words: str) -> bool:
    return _FAILING.found_in(words) and _FIRMLY.found_in(words) and not is_reported(words)
