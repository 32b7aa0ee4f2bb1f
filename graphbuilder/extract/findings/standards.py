"""The law and guidance that a fault is said to have breached."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from graphbuilder.document import Span
from graphbuilder.extract.findings.conclusions import is_allegation
from graphbuilder.extract.findings.statements import Statement
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.wording import PARTS
from graphbuilder.extract.views import View
from graphbuilder.facts import Citation, GuidanceCitation

Cited = Citation | GuidanceCitation

_PARTS = PARTS | {
    "keep": """
        follow/following/followed/meet/meeting/met/comply_with/complied_with/adhere_to/adhered_to/keep_to/kept_to
        apply/applied/observe/observed/act_on/honour/have_regard_to/had_regard_to/take_account_of/took_account_of
        give_effect_to/heed/heeded/satisfy/satisfied/fulfil/fulfilled/discharge/discharged/abide_by
        act/acted in line/accordance/keeping with
        do/done what
    """,
    "not": "not/never/neither/nor/failed_to/failing_to/failure_to/fails_to/failed_in/*n't",
}
_GUIDANCE = re.compile(r"\bthe (?:statutory |national |government |government's )?guidance\b(?! on)")
# Just before the law or guidance.
_BREACHED = Phrases(
    """
    breach/breached/breaches/breaching/breach_of …6 $            | This was in breach of
    contrary to …6 $                                             | It refused, contrary to
    {not} …3 {keep} …8 $                                         | The Council did not follow
    not …2 in line/accordance/keeping/compliance with …8 $       | This was not in line with
    not …2 compliant/consistent with …8 $                        | This is not compliant with
    not …2 as …4 $                                               | It did not act as
    {not} …14 required by/under/in …4 $                          | It did not make the plan required by
    failed/failing in …6 duty/duties …3 under …4 $               | It failed in its duty under
    departed/departs/departing/departure from …6 $               | This departed from
    fell/falls/fallen/falling short/below …8 $                   | This fell short of
    without (proper) regard to …6 $                              | It decided without regard to
    without {keep} …6 $                                          | without following
    in disregard of …4 $                                         | in disregard of
    outside/beyond/exceeded/exceeding/missed/over …6 in/of/under/set_by/allowed_by …6 $
        | It took 30 weeks, outside the time limits in
    """,
    _PARTS,
    stop="but although",
)
_NO_BREACH = Phrases("not/no/never/without …3 breach* …8 $ | The Council was not in breach of", _PARTS)
# On either side of it: `did not issue the plan in 20 weeks as the Code requires`.
_NOT_AS = Phrases("{not} …24 as …3 $ | It did not issue the plan in 20 weeks as", _PARTS)
_REQUIRES = Phrases("^ …2 require/requires/required/say/says/said/set/sets/expect/expects | requires it to")
# A duty told with the law at its beginning, and that it was not done: `Section 9 says it must. It did not.`
_AT_THE_START = Phrases("^ …6 $ | Under the statutory guidance and")
_DUTY = Phrases(
    "must/should/shall/duty/require*/has_to/have_to/had_to/expect* | Under the Code a council must visit"
)
_DID_NOT = Phrases(
    """
    ^ (but/however/yet) …4 did_not/has_not/had_not/failed_to (do) (so/this/that/it/either) $
        | The Council did not do this
    ^ (but/however/yet) …4 {not} comply/follow/keep (with/to) (it/this/that/them) $ | It did not comply
    """,
    _PARTS,
)
# Just after it.
_NOT_KEPT = Phrases(
    """
    ^ …8 {be} not/never …2 met/followed/complied/observed/kept/applied/satisfied/done  | the Code were not followed
    ^ …4 {be} breached/ignored/disregarded/overlooked/broken     | regulation 12 was breached
    """,
    _PARTS | {"be": "is/was/were/are/been"},
)


class Standards:
    """The law and guidance that a decision cites, by paragraph, to tell which of it a fault breached."""

    def __init__(self, cited: Iterable[Cited]) -> None:
        self._cited: defaultdict[int, list[tuple[Span, str]]] = defaultdict(list)
        self._guidance: list[tuple[int, str]] = []
        for citation in cited:
            number, iri = citation.evidence.number or 0, _iri(citation)
            if iri is not None:
                self._cited[number].append((citation.evidence.span, iri))
            if isinstance(citation, GuidanceCitation):
                self._guidance.append((number, citation.guidance))

    def breached(self, view: View, said: list[Statement]) -> tuple[str, ...]:
        """The IRIs of what a paragraph's own sentences say was breached, each once, in the order of the text."""
        cited = sorted([*self._cited[view.number], *self._nameless(view)], key=lambda one: one[0].start)
        return tuple(dict.fromkeys(iri for at, iri in cited if _is_breached(view, said, at)))

    def _nameless(self, view: View) -> Iterator[tuple[Span, str]]:
        """`The statutory guidance`, which is the guidance that was cited last before it."""
        before = [iri for number, iri in self._guidance if number < view.number]
        for match in _GUIDANCE.finditer(view.folded) if before else ():
            yield Span(*match.span()), before[-1]


def _is_breached(view: View, said: list[Statement], at: Span) -> bool:
    place = next((index for index, one in enumerate(said) if one.span.start <= at.start < one.span.end), None)
    if place is None or is_allegation(said[place].words):
        return False
    sentence = said[place].span
    before, after = view.folded[sentence.start : at.start], view.folded[at.end : sentence.end]
    if _AT_THE_START.stands_at(before) and _DUTY.found_in(after) and _is_undone(said[place + 1 :]):
        return True
    not_as = _NOT_AS.found_in(before) and _REQUIRES.found_in(after)
    if not_as or _NOT_KEPT.found_in(after):
        return True
    return _BREACHED.found_in(before) and not _NO_BREACH.found_in(before)


def _is_undone(said: list[Statement]) -> bool:
    return bool(said) and _DID_NOT.stands_at(said[0].words)


def _iri(cited: Cited) -> str | None:
    return cited.guidance if isinstance(cited, GuidanceCitation) else cited.target
