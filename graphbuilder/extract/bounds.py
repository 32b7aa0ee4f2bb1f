"""What makes a limit of a period: the words around it that say it bounds an act, and is not how long one took."""

import re

from graphbuilder.document import Span
from graphbuilder.extract.dates import Found, number
from graphbuilder.extract.phrasing import Phrases
from graphbuilder.facts import Period

_PARTS = {
    "whole": "a_maximum_of/a_period_of/a_further/another/the_statutory/the_first/the_next/a/the/its/their",
    "must": """
        should/must/shall/will/ought/need/needs/due
        has/have/required/expected/expect/aim/aims/supposed to
    """,
    "time": "time_scale/time_limit/timescale/timelimit/timeframe/time_frame/deadline/target/limit/standard/policy",
}
# Before a period, it makes a limit of it. These words belong to the quote.
_LEAD = Phrases(
    """
    within ({whole}) $                               | within a maximum of
    not/no later/more/longer than (the) $            | no later than
    must/should/shall/may/can/will not …14 for more/longer than $ | should not be kept waiting for longer than
    cannot …14 for more/longer than $                | cannot be kept waiting for longer than
    up_to/a_maximum_of/before_the_end_of/inside $   | up to
    (at_least/no_later_than) (once) every $          | at least once every
    at_least once $                                  | at least once
    within …9 or (at_most/a_maximum_of) $            | within 25 working days, or
    """,
    _PARTS,
)
# It is spoken of as a limit that is known, whatever happened beside it.
_KNOWN = Phrases(
    """
    {time} …8 is/was/are/were (a_maximum_of/only/now) $ | The time limit for stage one is
    {time} of (a_maximum_of/only) $                  | a time limit of
    the/a/its statutory/legal/maximum/permitted/prescribed $ | the statutory
    beyond/outside/exceed*/missed/over the/its $     | It exceeded the
    longer/more than the/its $                       | This was longer than the
    not exceed (a_total_of) $                        | It should not exceed
    extendable/extended/extension (by/to/of) (up_to/a_maximum_of/a_further/a_total_of) $ | extendable to
    """,
    _PARTS,
)
# `should be decided in`: only the last word belongs to the quote.
_IN = Phrases(
    """
    {must} …10 in ({whole}) $                        | should decide an application in
    {must} …2 take/taken (only) $                    | should have taken
    """,
    _PARTS,
)
_LAST_WORD = re.compile(r"\b(?:in|take|taken)\b(?:\W+\w+){0,3}\W*$")
# Without a word of limit, where the words after the period say what it is for. The quote is the period alone.
_GIVEN = Phrases(
    """
    has/have/had/allow/allows/allowed/give/given/gives/gave/get/gets ~ $  | The Council has
    take/takes/wait/waits more than $                | if the work takes more than
    there is/are $                                   | There are
    """
)
_TO_ACT = re.compile(
    r"\s+for\s+(?:(?:a|an|the|its|their)\s|\w+s\b)|\s+(?:from\s[^.;]{0,70}?\s)?(?:in which\s+)?to\s+[a-z]"
)
_HAS = Phrases(
    """
    has/have (only/then/a_further/another/now) $     | The claimant then has
    allow/allows/give/gives ~ $                      | The scheme gives people
    """
)
_ENDS = re.compile(r"\s*(?:[.;,)]|$)|\s+(?:which|from|after)\b")
_UNITS_THAT_ONE_HAS = ("day", "week", "month")
_AT_LEAST = Phrases(
    """
    at_least/a_minimum_of $                          | It must give at least
    not/no less/fewer than $                         | no less than
    """
)
_FOR_AT_LEAST = Phrases("for at_least/a_minimum_of/not_less_than/no_less_than $ | kept for at least")
_GIVES = Phrases("give/gives/given/giving/with/on (a) $ | It can be changed with a")
_NOTICE = re.compile(r"'?s?\s+(?:\w+\s+)?notice\b")
_BEFORE = re.compile(r"\s+(?:before|beforehand|in advance|ahead|prior)\b")
_MORE_THAN = Phrases("more than $ | A reply is late after more than")
_LATE = Phrases("late | is late")
# Before words of limit: a state that comes about or lasts is no act, and a charge for a period no limit of it.
_NOT_LED = Phrases(
    """
    become/becoming/expire/expires/be/is/are/end/ends/lapse/lapses/homeless/die/dies $ | become homeless
    charge for $                                     | It can charge for
    stay/stays/stayed/live/lives/lived/remain/remained/last/lasts/lasted …3 for $ | She can stay there for
    off_school/off_work/out_of_school/absent/away/excluded ~ for $ | He was off school for
    authoris*/valid/run/runs/continue/continues …4 for $ | It can authorise this for
    backdat* …8 $                                    | It can backdate a claim by
    """
)
_LASTING = Phrases("for up_to/a_maximum_of $         | She was without water for up to")
_MAY = Phrases("can/may/could/might/must/should      | It may defer this for up to")
_RANGE = re.compile(r"\b(?P<count>\d{1,3}|[a-z]+)\s*(?:-|\bto\b)\s*$")
_RATE = re.compile(r"\s+(?:a|an|per|each|every)\s+(?:day|night|week|month|year|term)\b")
_AMOUNT = re.compile(r"'s?\s|\s+of\s+(?!(?:the|a|an|it|its|being|receiving|receipt|my|our|this)\b)")
_NAMED = re.compile(
    r"[\s-]+(?:(?!after|before|past|beyond|over|outside|to|from|of)\w+\s+){0,2}?"
    r"(?:time ?scale|time ?limit|time ?frame|deadline|target|limit)s?\b"
    r"|[\s-]+(?:\w+\s+)?(?:response|review|appeal|notice|consultation|notification|objection) period\b"
    r"|\s+(?:(?:the|a|its)\s+)?(?:\w+\s+){0,3}?(?:allowed|permitted|prescribed|allows?|sets?)\b"
)
_HAPPENED = Phrases(
    """
    took/had_taken/has_taken/lasted/waited/was_issued/were_issued/responded/replied/completed/paid/sent | took
    provided/moved/received/happened/returned/did_so/lived/stayed    | he lived
    had/was/were …8                                  | She had four falls
    it/he/she/they/council/home/provider (then/also) *ed/made/came/met/held/wrote/told/gave | It arranged
    """
)
_FAILED = Phrases(
    """
    fail*/not/never/*n't/without/instead/rather      | It was not seen
    if/where/unless                                  | If it is paid
    """
)
_HAD_HAPPENED = Phrases("^ …6 had                    | the Council had moved her")
_SHOULD = Phrases(
    """
    must/should/shall/will/has_to/have_to/had_to/need_to/needs_to/needed_to  | must
    require/required/requires/expect/expected/expects/aim/aims/agree/agreed  | requires
    can/may/time_limit/timelimit/deadline/time_scale*/timescale*/target/allow/allows/duty | the deadline
    supposed/ought/due/entitled/right/say/says/normally/up_to    | normally
    would/undertak*/promis*/commit*      | It undertakes
    """
)
_EVERY = Phrases("every/once $                      | They meet every")
_AGE = re.compile(r"\s+(?:old|ago|earlier|later|previously)\b")
# Characters before a period that can make it a limit; around it that say how it is meant; that say what is to be done.
_NEAR, _AROUND, _FAR = 90, 120, 400


def bound(folded: str, period: Found[Period], sentence: Span) -> int | None:
    """Where in a folded text the words begin that make a limit of a period; None where it is no limit.

    They begin where the period does if it is only given to somebody, as in `she has 28 days to appeal`.
    """
    if _AGE.match(folded, period.end) or _RATE.match(folded, period.end):
        return None
    near = max(sentence.start, period.start - _NEAR)
    before, after = folded[near : period.start], folded[period.end : period.end + _NEAR]
    if (lower := _RANGE.search(before)) is not None and number(lower["count"]) is not None:
        before = before[: lower.start()]  # `within 10 to 15 days`: the longer is the limit
    known = _KNOWN.search(before)
    if known is not None:
        return near + known.start()
    lead = _lead(before, after)
    if lead is None and _is_given(folded, period, before, after):
        return period.start
    if lead is None and not _NAMED.match(after):
        return None
    return near + (len(before) if lead is None else lead) if _is_due(folded, period, sentence) else None


def _lead(before: str, after: str) -> int | None:
    """Where in the words before a period those begin that make it a limit."""
    lead = _LEAD.search(before)
    if lead is None:
        word = _LAST_WORD.search(before) if _IN.found_in(before) else None
        return word.start() if word else None
    if _NOT_LED.found_in(before[: lead.start()]) or (_LASTING.found_in(before) and not _MAY.found_in(before)):
        return None
    return None if _AMOUNT.match(after) and not lead.group().startswith("within") else lead.start()


def _is_given(folded: str, period: Found[Period], before: str, after: str) -> bool:
    """Whether a period is a limit by what is said around it: notice to give, a reply that is late, time to act."""
    around = folded[max(0, period.start - _AROUND) : period.end + _AROUND]
    if _NOTICE.match(after) and _GIVES.found_in(before) and _SHOULD.found_in(around):
        return True
    if _AT_LEAST.found_in(before) and not _FOR_AT_LEAST.found_in(before) and _is_ahead(period, before, after):
        return True
    if _MORE_THAN.found_in(before) and _LATE.found_in(around):
        return True
    if _TO_ACT.match(after):
        return _GIVEN.found_in(before)
    return (
        period.value.unit in _UNITS_THAT_ONE_HAS and _ENDS.match(after) is not None and _HAS.found_in(before)
    )


def _is_ahead(period: Found[Period], before: str, after: str) -> bool:
    """Whether so much time must lie before something: notice of it, or days of a kind that only law counts."""
    return bool(period.value.days or _NOTICE.match(after) or _BEFORE.match(after) or "notice of" in before)


def says_what_is_due(folded: str, start: int, end: int, sentence: Span) -> bool:
    """Whether a sentence says around some words of it what must or should be done."""
    return _SHOULD.found_in(folded[max(sentence.start, start - _FAR) : min(sentence.end, end + _FAR)])


def _is_due(folded: str, period: Found[Period], sentence: Span) -> bool:
    """Whether a sentence says what must be done in a period, rather than what happened in it."""
    if says_what_is_due(folded, period.start, period.end, sentence):
        return True
    start, end = max(sentence.start, period.start - _FAR), min(sentence.end, period.end + _FAR)
    if _EVERY.found_in(folded[start : period.start]):
        return False
    begins = period.start - sentence.start < len("within the first ")
    if begins and _HAD_HAPPENED.found_in(folded[period.end : end]):
        return False
    before = folded[start : period.start]
    return not _HAPPENED.found_in(before) or _FAILED.found_in(before)
