"""The law and guidance that a fault is said to have breached."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from graphbuilder.document import Span
from graphbuilder.extract.findings.conclusions import is_allegation
from graphbuilder.extract.findings.faults import FAULT, NO_FAULT
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
    fault not to …10 under (the) $                               | It was fault not to assess her under
    against (the) $                                              | This went against the
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
# It says what the law asks for, before the law and after it.
_A_DUTY_IN = Phrases("duty/duties/obligation/obligations …1 in/under/of (the) $ | Its duty under", _PARTS)
_ASKS = Phrases(
    """
    ^ (then/therefore) require/requires/required/oblige/obliges/obliged | required an assessment
    ^ (then) gave/gives/allow/allows/allowed/permit/permits/leave/leaves/left/call_for/calls_for/called_for
        | allowed three months
    ^ (then) told/tells/stress/stresses/demand/demands/expect/expects  | stresses the need
    ^ duty/duties                                                | duty applies
    """
)
_NOT_WHAT = Phrases("not what (the) $ | That is not what the", _PARTS)
_LONGER_THAN = Phrases("longer/more/later/less/fewer/higher than (the) $ | It took far longer than the")
_ALLOWS = Phrases(
    "^ allow/allows/allowed/permit/permits/permitted/require/requires/say/says/ask/asks | allows", _PARTS
)
_KEPT = Phrases("within/inside/in_line_with/sooner/earlier/as …6 $ | It came within the six months the")
_DID = Phrases("^ it/they/council did (so/this/that) $ | It did")
# And that it was not done, or not in time.
_UNDONE = Phrases(
    """
    {body} …3 did/had/has/have/was/were/would not                | The Council had not looked at it
    {body} …3 failed/neglected/omitted                           | The Trust failed to act
    failure/omission/delay                                       | its failure to do so
    there was/is/were/had_been (then) no/none/nothing/never      | There was none
    no/none/neither/nobody/nothing/never ~ was/were/had/is/been/saw/did/of_them | Nothing was done
    no evidence/record/sign                                      | There is no record
    ^ nobody/no_one                                              | Nobody looked for one
    went without                                                 | J went without therapy
    fault/faulted …2 not/for_not                                 | at fault for not securing the therapy
    had none                                                     | she had none
    should have …12 did not                                      | It should have made a list and did not
    it/that/this was done in                                     | it was done in six
    """,
    {
        "body": """
            council/authority/trust/provider/home/school/it/they/officer/officers/organisations/staff/service/agency/nobody
        """
    },
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
    not_as = (_NOT_AS.found_in(before) or _NOT_WHAT.found_in(before)) and _REQUIRES.found_in(after)
    too_long = _LONGER_THAN.found_in(before) and _ALLOWS.found_in(after)
    if not_as or too_long or _NOT_KEPT.found_in(after):
        return True
    asks = _ASKS.found_in(after) and not _KEPT.found_in(before)
    if (asks or _A_DUTY_IN.found_in(before)) and _is_left_undone(after, said[place:]):
        return True
    return _BREACHED.found_in(before) and not _NO_BREACH.found_in(before)


def _is_left_undone(after: str, said: list[Statement]) -> bool:
    """Whether what a sentence says is a duty is told, from there on, not to have been done, which was fault."""
    for index, one in enumerate(said):
        if NO_FAULT in one.results or (index and _DID.found_in(one.words)):
            return False
        undone = _UNDONE.found_in(one.words if index else after)
        if undone and any(FAULT in other.results for other in said[index:]):
            return not is_allegation(one.words)
    return False


def _is_undone(said: list[Statement]) -> bool:
    return bool(said) and _DID_NOT.stands_at(said[0].words)


def _iri(cited: Cited) -> str | None:
    return cited.guidance if isinstance(cited, GuidanceCitation) else cited.target
