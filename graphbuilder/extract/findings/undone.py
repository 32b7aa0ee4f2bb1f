"""How clauses tell what law or guidance asks for, and that it was not done."""

import re

from graphbuilder.extract.findings.breaches import NEGATED, PARTS, REQUIRES, is_meant
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.stems import stems
from graphbuilder.extract.language.wording import BODY_IN_JURISDICTION

# It says what the law asks for: before the law, after it, or with the law at either end.
_AT_THE_START = Phrases("^ …6 $ | Under the statutory guidance and")
_AT_THE_END = re.compile(r"[\s)\].,;]*(?:$|(?:and|but)\b)")
_NAMED_LAST = Phrases("under/by/in/see ~ $           | The Council must assess her under", PARTS)
_BRACKET = "("
_AS = Phrases("as …3 $ | It should have assessed her, as")
_DUTY = Phrases(
    """
    must/should/shall/cannot/may_not/duty/require*/has_to/have_to/had_to/expect*/entitle*
        | Under the Code a council must visit
    """
)
_A_DUTY_IN = Phrases("duty/duties/obligation/obligations …1 in/under/of (the) $ | Its duty under", PARTS)
_NO_DUTY = Phrases(
    "no/not/never/without ~ duty/duties/obligation/obligations …4 $ | It had no duty under", PARTS
)
_IDLE = Phrases(
    "^ …6 not/never/no_longer …2 arise/apply/exist/extend/cover/engaged/triggered/owed | did not arise",
    stop="and but",
)
_ASKS = Phrases(
    """
    ^ (then/therefore) require/requires/required/oblige/obliges/obliged | required an assessment
    ^ (then) gave/gives/allow/allows/allowed/permit/permits/leave/leaves/left/call_for/calls_for/called_for
        | allowed three months
    ^ (then/also) told/tells/stress/stresses/demand/demands/expect/expects | stresses the need
    ^ (then/also) ask/asks/asked/recommend/recommends/advise/advises | asks for a review
    ^ put/puts/place/places/impose/imposes/lay/lays …3 duty/duties/obligation/requirement | puts a duty on it
    ^ (also) set/sets/prescribe/prescribes/provide/provides/specify/specifies | sets a limit of 20 weeks
    ^ {be} …3 clear/plain/absolute/mandatory/binding             | is clear about this
    ^ duty/duties                                                | duty applies
    """,
    PARTS,
)
_WITHIN = Phrases("within/inside/in_line_with/sooner/earlier/as …6 $ | It came within the six months the")
_FORBIDS = Phrases(
    """
    ^ (therefore) forbids/forbid/forbade/prohibits/prohibit/prohibited/bars/prevents/rules_out | forbids this
    ^ does/do/did not allow/permit/let/enable                    | does not allow a school to ask
    ^ say/says/said/state/states …5 must_not/cannot/may_not/should_not/should_never/must_never
        | says a school must not ask
    """
)
# And that it was not done, or not in time: told of that very duty,
_HAPPENED = {"happened": "done/happen/happened/followed/met/observed/kept/honoured"}
_SO = Phrases(
    """
    {not} …2 do/did/done so/this/that/it/either                  | It did not do this
    did/has/had/have/was/were/do/does not $                      | But the Council did not
    did/has/had/have/was/were/do/does not ,                      | It did not, and this was fault
    did/has/had/have/do/does not and/until/in/at/for             | It did not in this case
    did/does/do/did_so neither                                   | It did neither
    it/council/authority/panel/officer/school/trust never did    | It never did
    this/that/it/these/such/neither/none ~ not/never/neither/none/nothing/*n't ~ {happened}
        | That was not done
    neither/none is/was/were/happened                            | Neither was done
    not what/as is/was/happened                                    | This is not what happened
    {not} …3 {keep} (the/its/his/her) {it} (*) (statutory) ({told}) | The officer had not followed this advice
    {not} …3 {keep} the/its (statutory) {told}                   | It did not meet the duty
    {not} …3 comply/accord/conform/compliant                     | It did not comply
    no/scant/little/insufficient {regard} to {it}               | It had no regard to this
    no/little account of {it}                                    | It took no account of this
    {ignore} (the/its/all) {it}                                  | It ignored this
    {ignore} the/its/this/that/these (statutory/own/clear) {told} | It breached that duty
    failed in the/its/this/that/these (statutory/own/clear) {told} | It failed in this duty
    breach_of/contravention_of (the/its/this/that/these) (statutory/own) {that} | It was in breach of this duty
    contrary/counter to {it}                                     | This was contrary to that
    fell/falls/fallen/falling short/below/foul …2 {that}    | It fell short of this
    outside/departed_from/departs_from/at_odds_with/inconsistent_with …2 {that} | It departed from this advice
    not …2 such                                                  | This was not taking such steps
    not …3 enough/sufficient to {keep} {that}                   | That was not enough to satisfy it
    failure/omission/delay …2 do/doing (so/this/that/it)         | its failure to do so
    """,
    PARTS | _HAPPENED,
    stop="need needed have required obliged whether if that how because about",
)
# or of an act that it may be.
_UNDONE = Phrases(
    """
    {body} …3 did/had/has/have/was/were/would not                | The Council had not looked at it
    {body} …3 failed/neglected/omitted                           | The Trust failed to act
    failure/omission/delay                                       | its failure to act
    there was/is/were/had_been (then) no/none/nothing/never      | There was none
    no/none/neither/nobody/nothing/never ~ was/were/had/is/been/saw/did/of_them | Nothing was done
    no evidence/record/sign                                      | There is no record
    ^ nobody/no_one                                              | Nobody looked for one
    went without                                                 | J went without therapy
    fault/faulted …2 not/for_not                                 | at fault for not securing the therapy
    {acted} no/none/nothing/neither                              | It kept no notes
    {body} …6 never                                              | It never put this in writing
    without *ing any/one/this/that/it/them/so                    | It closed the case without making any
    {body} …3 refused/declined/chose_not/decided_not/decided_against | It chose not to
    shows/show/showed/shown …3 none                              | Its letter shows it made none
    should have …12 did not                                      | It should have made a list and did not
    was/were not/never ~ *ed/shown/told/given/sent/made/put/held/done/seen/heard/kept/met | They were not shown it
    it/that/this was done in                                     | it was done in six
    does/do/did/done neither                                     | The letter does neither
    """,
    {
        "body": f"""
            {BODY_IN_JURISDICTION}/organisations/service/agency/it/they/nobody
            panel/clerk/worker/assessor/team/officer/officers/staff/letter/notice
        """,
        "acted": """
            made/kept/gave/took/held/carried_out/sent/offered/had/did/sought/provided/set/put/wrote/asked/undertook/issued
            arranged/served
        """,
    },
)
_NOT_UNDONE = Phrases(
    """
    {not} …2 have_to/need/needed/required/obliged/bound/supposed | It did not have to follow this
    not/never/cannot/*n't …2 fail/ignore/breach/overlook/disregard/neglect/depart/miss/exceed/contravene
        | It did not ignore it
    """,
    PARTS,
)
_DONE = Phrases(
    """
    ^ …6 did/does so/this/that                                   | The officer did so
    ^ …6 did/does (so/this/that) $                               | It did
    ^ this/that/it/these/both {be} (duly) done/met/followed      | This was done
    """,
    PARTS,
    stop="not never",
)
# What is no act, though two sentences share it.
_ACTORS = stems(
    "council authority officer panel provider school trust section paragraph months weeks working"
)


def tells_duty(before: str, after: str) -> bool:
    """Whether the folded words on either side of law or guidance tell what it asks for."""
    if _IDLE.found_in(after):
        return False
    if _A_DUTY_IN.found_in(before):
        return not _NO_DUTY.found_in(before)
    if _ASKS.found_in(after) and not _WITHIN.found_in(before):
        return True
    if _AT_THE_START.stands_at(before) and _DUTY.found_in(after):
        return True
    if not _DUTY.found_in(before):
        return False
    named_last = before.endswith(_BRACKET) or _NAMED_LAST.found_in(before)
    at_the_end = named_last and _AT_THE_END.match(after) is not None
    return at_the_end or (_AS.found_in(before) and REQUIRES.found_in(after))


def forbids(after: str) -> bool:
    """Whether the folded words after law or guidance say that something must not be done."""
    return _FORBIDS.found_in(after)


def is_told_undone(words: str) -> bool:
    """Whether a folded clause says of what was just told that it was not done: `It did not do so`."""
    undone = _SO.search(words)
    return undone is not None and is_meant(words[: undone.start()], undone.group())


def may_be_undone(words: str) -> bool:
    """Whether a folded clause tells of an act that was not done, which may be the one that is due."""
    return _UNDONE.found_in(words) and not _NOT_UNDONE.found_in(words)


def is_done(words: str, duty: str) -> bool:
    """Whether a folded sentence says that the duty which another tells was done."""
    if _DONE.found_in(words):
        return True
    return NEGATED.search(words) is None and not stems(words, but=_ACTORS).isdisjoint(
        stems(duty, but=_ACTORS)
    )
