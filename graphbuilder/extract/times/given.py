"""Periods that are given: notice, time in which to act, and what must be done so long before or after something."""

import re

from graphbuilder.extract.language.dates import Found
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.times.duties import SHOULD, happened
from graphbuilder.extract.times.words import PARTS
from graphbuilder.facts import Period

# Without a word of limit, where the words after the period say what it is for. The quote is the period alone.
_GIVEN = Phrases(
    """
    has/have/allow/allows/allowed/allowing/give/given/gives/gave/giving/get/gets/leaving/set/sets/setting ~ $
        | The Council has
    give/gives/gave/giving/given/allow/allows/allowed/has/have ~ period of $ | It must give them a period of
    give/gives/gave/giving …6 and $                  | It must give notice of it and
    had (only/then/another/still/just/a_further) $   | She had
    take/takes/wait/waits more than $                | if the work takes more than
    there is/are $                                   | There are
    with (a) (further/period_of/further_period_of) $ | It sent a reminder, with
    has/have/had until $                             | She had until
    """,
    stop="had waited been spent lived gone lost taken stayed missed",
)
_TO_ACT = re.compile(
    r"\s+for\s+(?:(?:a|an|the|its|their)\s|\w+s\b)"
    r"|\s+(?:(?:from|after|beginning|starting)\s[^.;]{0,70}?\s)?(?:(?:in|within) which\s+|either\s+)?to\s+[a-z]"
)
_HAS = Phrases(
    """
    has/have (only/then/a_further/another/now) $     | The claimant then has
    had only/then/another $                          | It had another
    then had (only/another) $                        | It then had
    allow/allows/give/gives/gave/set/sets ~ $        | The scheme gives people
    it/council/authority/tribunal had (only) $       | It had
    given/allowed (only/her/him/them) $              | She was not given
    wrote/write/writes/sent/send/sends/letter/notice/reminder/warning …8 giving (the) (*) (only/a/a_further/another) $
        | It sends a second letter giving a further
    """
)
_ENDS = re.compile(
    r"\s*(?:[.;,)]|$)|\s+(?:which|from|after|beginning|starting|at (?:stage|this|that|the first|each))\b"
    r"|\s+(?:and|but)\s+(?:it\s+)?took\b"
)
# Time that somebody has had is gone by: `It has had three months to do this`.
_HAS_HAD = re.compile(
    r"(?<!would )(?<!should )(?<!could )(?<!might )\b(?:has|have) (?:already |now )?had (?:\w+ ){0,2}$"
)
_AT_LEAST = Phrases(
    """
    at_least/a_minimum_of $                          | It must give at least
    not/no less/fewer than $                         | no less than
    """
)
_LEAST_GIVEN = Phrases(
    "give/allow …4 at_least/a_minimum_of/no_less_than/not_less_than $ | give the tenant at least"
)
_FOR_AT_LEAST = Phrases("for at_least/a_minimum_of/not_less_than/no_less_than $ | kept for at least")
_GIVES = Phrases(
    """
    give/gives/given/giving ~ $                      | It must give tenants
    call/calls/ask/asks for $                        | The terms call for
    with/on/by (a) $                                 | It can be changed with a
    {must} …2 have/had/get/receive/received/be_given/been_given/be_sent/been_sent (a) (clear/full) $
        | The carer must have
    """,
    PARTS,
)
# Notice that somebody is owed, whatever came of it.
_OWED = Phrases(
    """
    entitled/entitlement/right/rights to (a) (clear/full) $ | She was entitled to
    owed/due/promised/guaranteed (him/her/them) $           | She was owed
    require/requires/required/needs/needed/demands/stipulates/specifies/promises/guarantees $
        | The agreement requires
    asks …3 for $                                           | The agency asks its clients for
    provides/provided/calls for $                      | The contract provides for
    """
)
_AS_RULED = re.compile(r"[^.;]*\bas\s+(?:\w+\s+){1,4}(?:should|must|says?|requires?|promised|expects?)\b")
_MAY_END = re.compile(
    r"\b(?:may|can|could)\s(?:also\s|then\s)?(?:be\s)?(?:end|terminat|leave|left|give|cancel|withdraw)\w*\b"
)
_ON_NOTICE = Phrases("with/on/by (a) $              | It put up its fee on")
_NOTICE = re.compile(r"'?s?\s+(?:\w+\s+)?(?:notice|grace|warning)\b")
_BEFORE = re.compile(r"\s+(?:before|beforehand|in advance|ahead|prior)\b")
_COUNTED = re.compile(r"\s+(?:before|beforehand|in advance|ahead|prior|after|from|beginning|starting)\b")
# What must be done so long before or after something else.
_DUE = Phrases(
    """
    {must} …10 $                                 | The report should have reached Mr R
    it/council/authority/policy/scheme/code ask/asks/require/requires/expect/expects ~ to …6 $
        | It asks drivers to apply
    """,
    PARTS,
    stop="say",  # `that is to say`
    unbroken=True,
)
_PAID_FOR = Phrases("pay/pays/paid/paying/due/payable/charg* …2 for $ | It must be paid for")
# `It should have issued the plan by 3 May 2022, 20 weeks after the request.`
_BY_A_DAY = re.compile(
    r"\b(?:should|must|shall|due|required|ha(?:d|s|ve) to)\b[^.;]{0,60}\bby (?:the )?\d{1,2} [a-z]+(?: \d{4})?, $"
)
_FALLS_DUE = Phrases("^ before/after/from …10 must/should/shall/will | before the hearing each side must")
_CANNOT = Phrases(
    "cannot/can_not/must_not/may_not/will_not/no_longer …14 more/longer/later than $ | It cannot act more than"
)
_COMING = Phrases("over/during/in the next/coming $ | Over the next")
# `For the first 56 days after it accepts that somebody is homeless a council must help them.`
_FROM_FIRST = Phrases("^ for/during/over/in the first $ | For the first")
_FROM_FIRST_MUST = re.compile(
    r"\s+(?:after|from|following|of)\b[^.;]{0,80}\b(?:must|has to|have to|should)\b"
)
_IN_THE = Phrases("in/over/during the $ | In the")
_DECIDED = re.compile(
    r"\s+(?:after|following|from)\s+(?:this|my|our|the)\s+(?:final\s+)?(?:decision|report|statement)\b"
    r"|\s+(?:that|which)\s+follows?\b"
)
_OR_MORE = re.compile(r"\s+or (?:more|longer)\b")
_ABSENT = Phrases(
    """
    away/absent/absence*/attend*/miss*/off/out_of_school/out_of_education …6 for (more_than) $ | be away for
    miss (more_than) $                               | will miss more than
    """
)
_WAS_ABSENT = Phrases("was/were/been/had …3 away/absent/attend*/miss*/off/out | was away")
_ACTS = Phrases("should/must/has_to/have_to/duty/required/expected/as_soon_as/once | must arrange education")
_MORE_THAN = Phrases("more than $ | A reply is late after more than")
_LATE = Phrases("late | is late")
# The days that somebody had, which came to their end: `the 28 days ran out in May`.
_RAN_OUT = re.compile(
    r"(?:\s+(?:for|from|in which)\s[^.;,]{1,40}?)?\s+(?:had\s+)?"
    r"(?:expired?|ran out|run out|elapsed|lapsed|ended|(?:was|were) up)\b"
)
_THE = Phrases("the/those/these $                    | the")
_AROUND = 120  # characters around a period that say how it is meant


def is_given(folded: str, period: Found[Period], before: str, after: str) -> bool:
    """Whether a period is a limit by what is said around it: notice to give, a reply that is late, time to act."""
    around = folded[max(0, period.start - _AROUND) : period.end + _AROUND]
    return (
        (_RAN_OUT.match(after) is not None and _THE.found_in(before))
        or (_NOTICE.match(after) is not None and _is_notice(before, around))
        or (_AT_LEAST.found_in(before) and _is_ahead(period, before, after))
        or (_COUNTED.match(after) is not None and (_falls_due(before, after) or _CANNOT.found_in(before)))
        or (_FROM_FIRST.found_in(before) and _FROM_FIRST_MUST.match(after) is not None)
        or (_MORE_THAN.found_in(before) and _LATE.found_in(around))
        or (_COMING.found_in(before) and SHOULD.found_in(around))
        or (_DECIDED.match(after) is not None and _IN_THE.found_in(before) and SHOULD.found_in(around))
        or is_absence(before, after)
        or (_LEAST_GIVEN.found_in(before) and _ENDS.match(after) is not None and SHOULD.found_in(before))
        or _has_time(period, before, after)
    )


def _is_notice(before: str, around: str) -> bool:
    """Whether notice must be given, rather than that somebody acted on it."""
    if _OWED.found_in(before):
        return True
    if _ON_NOTICE.found_in(before) and happened(before):
        return False
    return _GIVES.found_in(before) and (SHOULD.found_in(around) or _MAY_END.search(around) is not None)


def is_absence(before: str, after: str) -> bool:
    """Whether so long an absence is one on which somebody must act."""
    so_long = _OR_MORE.match(after) is not None or before.rstrip().endswith("more than")
    return (
        so_long
        and _ABSENT.found_in(before)
        and not _WAS_ABSENT.found_in(before)
        and _ACTS.found_in(before + after)
    )


def _falls_due(before: str, after: str) -> bool:
    """Whether something must be done so long before or after something else."""
    if _PAID_FOR.found_in(before) or before.endswith("for "):
        return False
    return (
        _AS_RULED.match(after) is not None
        or _DUE.found_in(before)
        or _BY_A_DAY.search(before) is not None
        or (not before and _FALLS_DUE.found_in(after))
    )


def _has_time(period: Found[Period], before: str, after: str) -> bool:
    """Whether somebody is said to have a period to act in, whatever it is that they must do."""
    if period.value.unit == "minute" or _HAS_HAD.search(before):
        return False
    if _TO_ACT.match(after):
        return _GIVEN.found_in(before)
    return period.value.unit != "hour" and _ENDS.match(after) is not None and _HAS.found_in(before)


def _is_ahead(period: Found[Period], before: str, after: str) -> bool:
    """Whether so much time must lie before something: notice of it, or days of a kind that only law counts."""
    if _FOR_AT_LEAST.found_in(before):
        return False
    return bool(period.value.days or _NOTICE.match(after) or _BEFORE.match(after) or "notice of" in before)
