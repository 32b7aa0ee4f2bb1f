"""Time limits: periods within which somebody must or should act, as law, guidance, policy or agreement state them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from graphbuilder.document import Span
from graphbuilder.extract import dates
from graphbuilder.extract.phrasing import Phrases
from graphbuilder.extract.reading import Reading, View
from graphbuilder.facts import Period, TimeLimit

_PARTS = {
    "whole": "a_maximum_of/a_period_of/a_further/another/the_statutory/the_first/the_next/a/the",
    "must": """
        should/must/shall/will
        has/have/required/expected/aim/aims to
    """,
    "time": "time_scale/time_limit/timescale/timelimit/deadline/target/limit/period",
}
# Before a period, it makes a limit of it. These words belong to the quote.
_LEAD = Phrases(
    """
    within ({whole}) $                               | within a maximum of
    not/no later/more/longer than $                  | no later than
    not/no …14 for more/longer than $                | not be kept waiting for longer than
    up_to/a_maximum_of/at_the_latest/before_the_end_of/inside/in_no_more_than $ | up to
    (at_least/no_later_than) (once) every $          | at least once every
    """,
    _PARTS,
)
# `should be decided in`: only `in` belongs to the quote.
_IN = Phrases("{must} …10 in $ | should decide an application in", _PARTS)
# Without a word of limit, where the words after the period say what it is for. The quote is the period alone.
_GIVEN = Phrases(
    """
    has/have/had/allow/allows/allowed/give/given/gives/get/gets ~ $  | The Council has
    take/takes/wait/waits/waited/waiting more than $ | if the work takes more than
    """
)
_TO_ACT = re.compile(
    r"\s+for\s+(?:a|an|the|its|their)\s|\s+(?:from\s[^.;]{0,70}?\s)?(?:in which\s+)?to\s+[a-z]"
)
_NOTICE = Phrases("at least $ | It must give at least")
_MORE_THAN = Phrases("more than $ | A reply is late after more than")
_LATE = Phrases("late | is late")
# Before words of limit: a state that may come about is no act, and a charge for a period no limit of it.
_NOT_LED = Phrases(
    """
    become/becoming/expire/expires/be/is/are/end/ends/lapse/lapses/homeless/die/dies $ | become homeless
    charge for $                                     | It can charge for
    """
)
_FOLLOWED = re.compile(r"\s+(?:time ?scale|time ?limit|deadline|target|limit|period)\b")
_TAIL = re.compile(r"\s+(?:of|from|after|before|to)\s+(?:[\w’'-]++\s){0,8}[\w’'-]++(?=[.;,)]|$)")
_WITHIN_NUMBER = re.compile(
    r"\b(?:within|up to|a maximum of|in)\s+(?P<count>\w+)(?=\s*(?:[.,;)]|$|and\b|at\b|for\b|in\b|if\b))"
)
_AGE = re.compile(r"\s+(?:old|ago|earlier|later|previously)\b")
_HAPPENED = Phrases(
    """
    took/had_taken/has_taken/lasted/waited/was_issued/were_issued/responded/replied/completed/paid/sent | took
    provided/moved/received/happened/returned/did_so/lived/stayed    | he lived
    """
)
_SHOULD = Phrases(
    """
    must/should/shall/will/has_to/have_to/had_to/need_to/needs_to/needed_to  | must
    require/required/requires/expect/expected/expects/aim/aims/agree/agreed  | requires
    can/may/time_limit/timelimit/deadline/time_scale*/timescale*/target/allow/allows/duty | the deadline
    supposed/ought/entitled/right/say/says/normally/up_to    | normally
    undertak*/*undertak*/promis*/commit*                     | It undertakes
    """
)
_EXCLUDED = ("complaint", "method")
# Characters before a period that can make it a limit; around it that say how it is meant; that say what is to be done.
_NEAR, _AROUND, _FAR = 90, 120, 400


def time_limits(reading: Reading) -> list[TimeLimit]:
    """Every stated limit in the numbered paragraphs, in order."""
    return [limit for view in reading.views if view.kind not in _EXCLUDED for limit in _of_paragraph(view)]


def _of_paragraph(view: View) -> Iterator[TimeLimit]:
    for period in dates.periods_at(view.folded, view.at("time")):
        sentence = view.sentence_at(period.start)
        start = _start(view.folded, period, sentence)
        if start is not None:
            subject = view.text[sentence.start : sentence.end].strip(" .;")
            # a period that is given (`she has 28 days to appeal`) is quoted alone: its words stand around it
            end = period.end if start == period.start else _end(view.text, period, sentence)
            evidence = view.evidence(start, end)
            yield TimeLimit(evidence, period.value, subject)
            yield from _elliptical(view, period, sentence, subject)


def _start(folded: str, period: dates.Found[Period], sentence: Span) -> int | None:
    """Where the words of a limit begin; None where a period is no limit."""
    if _AGE.match(folded, period.end):
        return None
    near = max(sentence.start, period.start - _NEAR)
    before = folded[near : period.start]
    lead = _lead(before)
    if lead is None and _is_given(folded, period, before):
        return period.start
    if lead is None and not _FOLLOWED.match(folded, period.end):
        return None
    return near + (len(before) if lead is None else lead) if _is_limit(folded, period, sentence) else None


def _lead(before: str) -> int | None:
    """Where in the words before a period those begin that make it a limit."""
    lead = _LEAD.search(before)
    if lead is None:
        return before.rindex("in") if _IN.found_in(before) else None
    return None if _NOT_LED.found_in(before[: lead.start()]) else lead.start()


def _is_given(folded: str, period: dates.Found[Period], before: str) -> bool:
    """Whether a period is a limit by what is said around it: notice to give, a reply that is late, time to act."""
    around = folded[max(0, period.start - _AROUND) : period.end + _AROUND]
    if _NOTICE.found_in(before) and (period.value.days or "notice" in around):
        return True
    if _MORE_THAN.found_in(before) and _LATE.found_in(around):
        return True
    return _TO_ACT.match(folded, period.end) is not None and _GIVEN.found_in(before)


def _is_limit(folded: str, period: dates.Found[Period], sentence: Span) -> bool:
    """Whether the sentence says what must be done in the period, rather than what happened in it."""
    start, end = max(sentence.start, period.start - _FAR), min(sentence.end, period.end + _FAR)
    return _SHOULD.found_in(folded[start:end]) or not _HAPPENED.found_in(folded[start : period.start])


def _end(text: str, period: dates.Found[Period], sentence: Span) -> int:
    """Where the words of a limit end: with what the period is counted from, or the name of the limit."""
    match = _TAIL.match(text, period.end, sentence.end) or _FOLLOWED.match(text, period.end)
    return match.end() if match else period.end


def _elliptical(view: View, period: dates.Found[Period], sentence: Span, subject: str) -> Iterator[TimeLimit]:
    """`within two working days and a first visit within ten`: the later number counts the same unit."""
    for match in _WITHIN_NUMBER.finditer(view.text, period.end, min(sentence.end, period.end + _AROUND)):
        count = dates.number(match["count"])
        if count is not None:
            yield TimeLimit(view.evidence(*match.span()), replace(period.value, count=count), subject)
