"""What makes a limit of a period: the words around it that say it bounds an act, and is not how long one took."""

import re

from graphbuilder.document import Span
from graphbuilder.extract.language.dates import Found, number
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.facts import Period

_PARTS = {
    "whole": """
        about/a_maximum_of/a_period_of/a_further/another/the_statutory/the_first/the_next/a/the/its/their/his/her
        less/fewer than
        under
    """,
    "must": """
        should/must/shall/will/ought/need/needs/due/promise*/undertake*
        has/have/required/expected/expect/aim/aims/supposed/is/are/was/were to
    """,
    "rule": "law/policy/procedure/guidance/code/regulations/rules/scheme/leaflet/website/letter/act",
    "does": "answers/replies/responds/acknowledges/decides/deals_with/completes/visits/collects/inspects/repairs",
    "kind": "relevant/notice/appeal/review/consultation/response/representation/limitation",
    "time": """
        time_scale/time_limit/timescale/timelimit/timeframe/time_frame/deadline/target/limit/standard/policy/aim/norm
        time for/to
    """,
}
# Before a period, it makes a limit of it. These words belong to the quote.
_LEAD = Phrases(
    """
    within/inside ({whole}) $                        | within a maximum of
    not/no later/more/longer/sooner/earlier than (the) $ | no later than
    must/should/shall/may/can/will not …14 for more/longer than $ | should not be kept waiting for longer than
    must/should/shall/may/can/will not (usually/normally/ordinarily/generally) take/last/be more/longer than $
        | must not take longer than
    no …3 should/must/may/can …10 for more/longer than $ | No family should be there for more than
    cannot/not_to/never …14 for more/longer than $   | told not to charge for longer than
    up_to/a_maximum_of/before_the_end_of/at_most/not_exceeding $ | up to
    immune …4 (after) $                              | becomes immune from enforcement after
    (at_least/no_later_than) (once) every $          | at least once every
    at_least once $                                  | at least once
    once in (every/any) $                            | once in every
    within …9 or (at_most/a_maximum_of) $            | within 25 working days, or
    """,
    _PARTS,
)
# It is spoken of as a limit that is known, whatever happened beside it.
_KNOWN = Phrases(
    """
    {time} …8 is/was/are/were (a_maximum_of/only/now) $ | The time limit for stage one is
    {time} of (a_maximum_of/only) $                  | a time limit of
    {kind} period …8 is/as/of/was/means $            | the notice period is
    the/that/this period is $                        | for other breaches the period is
    the/a/its statutory/legal/maximum/permitted/prescribed/required/promised/agreed/usual/normal/standard/full $
        | the statutory
    twice/double/times the/its $                     | It took twice the
    within/inside/beyond/outside/exceed*/missed/over/overran/overshot/breached/keep_to/kept_to the/its/those (own) $
        | It exceeded the
    {rule} says/say/states/gives/gave/allows/allowed/sets/specifies/recommends (it/them/people/councils) $
        | The policy says
    limit/deadline/target ~ at $                     | The policy puts the limit at
    longer/more than the/its $                       | This was longer than the
    not exceed (a_total_of) $                        | It should not exceed
    extendable/extended/extension (by/to/of) (up_to/a_maximum_of/a_further/a_total_of) $ | extendable to
    extend ~ by/to (up_to/a_maximum_of/a_further/another) $ | It may extend this by up to
    stage one/two/three/1/2/3 (:) $                  | Stage one:
    """,
    _PARTS,
)
# `should be decided in`: only the last word belongs to the quote.
_IN = Phrases(
    """
    {must} …12 in ({whole}) $                        | should decide an application in
    ask*/told/tell*/instruct*/order*/direct*/requir* ~ to …12 in ({whole}) $ | told it to mend the roof in
    if/unless …8 in ({whole}) $                      | if nothing is paid in
    it/council/authority/provider/landlord/trust/team/crew {does} …8 in ({whole}) $
        | It answers complaints at stage one in
    ask/asks for …8 in ({whole}) $                   | The code asks for a reply in
    {must} …2 take/taken (only) $                    | should have taken
    """,
    _PARTS,
)
_LAST_WORD = re.compile(r"\b(?:in|take|taken)\b(?:\W+\w+){0,3}\W*$")
# Without a word of limit, where the words after the period say what it is for. The quote is the period alone.
_GIVEN = Phrases(
    """
    has/have/allow/allows/allowed/give/given/gives/gave/get/gets/set/sets ~ $ | The Council has
    had (only/then/another/still/just/a_further) $   | She had
    take/takes/wait/waits more than $                | if the work takes more than
    there is/are $                                   | There are
    with $                                           | It sent a reminder, with
    """
)
_TO_ACT = re.compile(
    r"\s+for\s+(?:(?:a|an|the|its|their)\s|\w+s\b)|\s+(?:from\s[^.;]{0,70}?\s)?(?:in which\s+)?to\s+[a-z]"
)
_HAS = Phrases(
    """
    has/have (only/then/a_further/another/now) $     | The claimant then has
    had only/then/another $                          | It had another
    then had (only/another) $                        | It then had
    allow/allows/give/gives/gave/set/sets ~ $        | The scheme gives people
    it/council/authority/tribunal had (only) $       | It had
    given/allowed (only/her/him/them) $              | She was not given
    """
)
_ENDS = re.compile(r"\s*(?:[.;,)]|$)|\s+(?:which|from|after)\b|\s+(?:and|but)\s+(?:it\s+)?took\b")
_UNITS_THAT_ONE_HAS = ("day", "week", "month")
_AT_LEAST = Phrases(
    """
    at_least/a_minimum_of $                          | It must give at least
    not/no less/fewer than $                         | no less than
    """
)
_FOR_AT_LEAST = Phrases("for at_least/a_minimum_of/not_less_than/no_less_than $ | kept for at least")
_GIVES = Phrases(
    """
    give/gives/given/giving ~ $                      | It must give tenants
    with/on (a) $                                    | It can be changed with a
    """
)
_NOTICE = re.compile(r"'?s?\s+(?:\w+\s+)?(?:notice|grace|warning)\b")
_BEFORE = re.compile(r"\s+(?:before|beforehand|in advance|ahead|prior)\b")
_COUNTED = re.compile(r"\s+(?:before|beforehand|in advance|ahead|prior|after|from|beginning|starting)\b")
# What must be done so long before or after something else.
_DUE = Phrases(
    "{must} …10 $                                | The report should have reached Mr R", _PARTS, unbroken=True
)
_FALLS_DUE = Phrases("^ before/after/from …10 must/should/shall/will | before the hearing each side must")
_CANNOT = Phrases(
    "cannot/can_not/must_not/may_not/will_not/no_longer …14 more/longer/later than $ | It cannot act more than"
)
_COMING = Phrases("over/during/in the next/coming $ | Over the next")
_MORE_THAN = Phrases("more than $ | A reply is late after more than")
_LATE = Phrases("late | is late")
# Before words of limit: a state that comes about or lasts is no act, and a charge for a period no limit of it.
_NOT_LED = Phrases(
    """
    become/becoming/expire/expires/be/is/are/end/ends/lapse/lapses/homeless/die/dies $ | become homeless
    charge for $                                     | It can charge for
    stay/stays/stayed/live/lives/lived/remain/remained/last/lasts/lasted …3 for $ | She can stay there for
    off_school/off_work/out_of_school/absent/away/excluded ~ for $ | He was off school for
    valid/run/runs/continue/continues …4 for $       | It runs for
    backdat* …8 $                                    | It can backdate a claim by
    gap*/delay*/absence*/wait*/spell* of $           | There were gaps of
    """
)
_LASTING = Phrases("for up_to/a_maximum_of $         | She was without water for up to")
_MAY = Phrases("can/may/could/might/must/should      | It may defer this for up to")
_RANGE = re.compile(r"\b(?P<count>\d{1,3}|[a-z]+)\s*(?:-|\bto\b)\s*$")
_RATE = re.compile(r"\s+(?:a|an|per|each|every)\s+(?:day|night|week|month|year|term)\b")
_AMOUNT = re.compile(r"'s?\s|\s+of\s+(?!(?:the|a|an|it|its|being|receiving|receipt|my|our|this)\b)")
_NAMED = re.compile(
    r"[\s-]+(?:(?!(?:after|before|past|beyond|over|outside|to|from|of|and|or|against|than|late|longer|more)\b)"
    r"[\w']+\s+){0,4}?"
    r"(?:time ?scale|time ?limit|time ?frame|deadline|target|limit|window|rule|maximum|consultation)s?\b"
    r"|\s+or (?:less|fewer|sooner|earlier)\b|\s+(?:is|are|being)\s+the\s+(?:longest|most)\b"
    r"|[\s-]+(?:\w+\s+)?(?:response|review|appeal|notice|notification|objection) period\b"
    r"|\s+(?:(?:the|a|its)\s+)?(?:\w+\s+){0,3}?(?:allowed|permitted|prescribed|allows?|sets?)\b"
    r"|(?:\s+[\w']+){0,6}?\s+(?:at the latest|at most|at the outside)\b"
)
# The days that somebody had, which came to their end: `the 28 days ran out in May`.
_RAN_OUT = re.compile(r"\s+(?:had\s+)?(?:expired?|ran out|run out|elapsed|lapsed|ended|(?:was|were) up)\b")
_THE = Phrases("the/those/these $                    | the")
_HAPPENED = Phrases(
    """
    took/had_taken/has_taken/lasted/waited/was_issued/were_issued/responded/replied/completed/paid/sent | took
    provided/moved/received/happened/returned/did_so/lived/stayed    | he lived
    had/was/were/went/rang/fell/left/saw/sent/found/gave/wrote/came/did/put/heard/met/spoke/made/held …8 | She fell down
    it/he/she/they (then/also) *ed                   | It arranged
    the/mr/mrs/miss/ms * (then/also) *ed             | The Council arranged
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
    can/time_limit/timelimit/deadline/time_scale*/timescale*/target/allow/allows/duty | the deadline
    supposed/ought/due/entitled/right/say/says/normally/up_to    | normally
    is/are/was/were to                                           | are to be emptied
    ask*/told/tell*/instruct*/order*/direct*/advis*/request*/invit* ~ to  | It asked her to pay
    would/undertak*/promis*/commit*      | It undertakes
    """
)
_MAY_DO = re.compile(
    r"(?<!\d )(?<!\dst )(?<!\dnd )(?<!\drd )(?<!\dth )(?<!in )(?<!by )(?<!of )(?<!until )\bmay\b(?! \d)"
)
_EVERY = Phrases("every/once $                      | They meet every")
_AGE = re.compile(r"\s+(?:old|ago|earlier|later|previously|(?:too )?late|overdue|behind)\b")
# Characters before a period that can make it a limit; around it that say how it is meant; that say what is to be done.
_NEAR, _AROUND, _FAR = 90, 120, 400


# Between a limit and a period that bounds another act: `within 15 days at stage one and 25 days at stage two`.
_GOES_ON = re.compile(
    r"[^.;:£]{0,80}\b(?:and|or|but|then)\b(?:[^.;:£]{0,60}\b(?:in|within|every))?\s+"
    r"(?:(?:a further|another|up to|at most)\s+)?"
)
_PRICE = re.compile(r"(?:£[\d,.]+|\b(?:hours|days|nights|times|visits|sessions|miles)) $")


def bound(folded: str, period: Found[Period], sentence: Span, *, lead_in: str = "") -> int | None:
    """Where in a folded text the words begin that make a limit of a period; None where it is no limit.

    They begin where the period does if it is only given to somebody, as in `she has 28 days to appeal`. `lead_in` is
    what stands before the list in which the sentence is an item.
    """
    before = lead_in + folded[max(sentence.start, period.start - _NEAR) : period.start]
    near, after = period.start - len(before), folded[period.end : period.end + _NEAR]
    if _AGE.match(after) or _RATE.match(after) or _PRICE.search(before):
        return None
    if (lower := _RANGE.search(before)) is not None and number(lower["count"]) is not None:
        before = before[: lower.start()]  # `within 10 to 15 days`: the longer is the limit
    known = _KNOWN.search(before)
    if known is not None:
        return max(near + known.start(), sentence.start)
    lead = _lead(before, after)
    if lead is None and _is_given(folded, period, before, after):
        return period.start
    if (lead is None and not _NAMED.match(after)) or not _is_due(folded, period, sentence):
        return None
    return period.start if lead is None else max(near + lead, sentence.start)


def goes_on(between: str) -> bool:
    """Whether words between a limit and the next period of its sentence make a limit of that too."""
    return _GOES_ON.fullmatch(between) is not None and not _HAPPENED.found_in(between)


def _lead(before: str, after: str) -> int | None:
    """Where in the words before a period those begin that make it a limit."""
    lead = _LEAD.search(before)
    if lead is None:
        word = _LAST_WORD.search(before) if _IN.found_in(before) else None
        return word.start() if word else None
    if _NOT_LED.found_in(before[: lead.start()]) or (_LASTING.found_in(before) and not _MAY.found_in(before)):
        return None
    return (
        None if _AMOUNT.match(after) and not lead.group().startswith(("within", "inside")) else lead.start()
    )


def _is_given(folded: str, period: Found[Period], before: str, after: str) -> bool:
    """Whether a period is a limit by what is said around it: notice to give, a reply that is late, time to act."""
    around = folded[max(0, period.start - _AROUND) : period.end + _AROUND]
    return (
        (_RAN_OUT.match(after) is not None and _THE.found_in(before))
        or (_NOTICE.match(after) is not None and _GIVES.found_in(before) and _SHOULD.found_in(around))
        or (_AT_LEAST.found_in(before) and _is_ahead(period, before, after))
        or (_COUNTED.match(after) is not None and (_falls_due(before, after) or _CANNOT.found_in(before)))
        or (_MORE_THAN.found_in(before) and _LATE.found_in(around))
        or (_COMING.found_in(before) and _SHOULD.found_in(around))
        or _has_time(period, before, after)
    )


def _falls_due(before: str, after: str) -> bool:
    """Whether something must be done so long before or after something else."""
    return _DUE.found_in(before) or (not before and _FALLS_DUE.found_in(after))


def _has_time(period: Found[Period], before: str, after: str) -> bool:
    """Whether somebody is said to have a period to act in, whatever it is that they must do."""
    if _TO_ACT.match(after):
        return _GIVEN.found_in(before)
    return (
        period.value.unit in _UNITS_THAT_ONE_HAS and _ENDS.match(after) is not None and _HAS.found_in(before)
    )


def _is_ahead(period: Found[Period], before: str, after: str) -> bool:
    """Whether so much time must lie before something: notice of it, or days of a kind that only law counts."""
    if _FOR_AT_LEAST.found_in(before):
        return False
    return bool(period.value.days or _NOTICE.match(after) or _BEFORE.match(after) or "notice of" in before)


def says_what_is_due(folded: str, start: int, end: int, sentence: Span) -> bool:
    """Whether a sentence says around some words of it what must, should or may be done."""
    words = folded[max(sentence.start, start - _FAR) : min(sentence.end, end + _FAR)]
    return _SHOULD.found_in(words) or _MAY_DO.search(words) is not None


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
