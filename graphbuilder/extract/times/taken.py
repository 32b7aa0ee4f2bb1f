"""Whether a period is how long something took for which there is a limit, or by how much it was late."""

import re

from graphbuilder.document import Span
from graphbuilder.extract.language.dates import Found
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.stems import stems
from graphbuilder.facts import Period, TimeLimit

_PARTS = {
    "about": """
        a_total_of/about/around/nearly/almost/over/some/at_least/roughly/more_than/approximately/another/a_further/a_full
        well over
    """,
    "act": """
        done/completed/finished/ready/issued/answered/made/held/sent/given/decided/dealt_with/heard/resolved/reviewed/published
        carried_out/visited/paid/provided/delivered/approved/determined/concluded/acknowledged
    """,
    "acted": """
        completed/finished/issued/answered/replied/responded/made/held/sent/gave/decided/heard/visited/provided/reviewed
        published/produced/acted/came/arrived/acknowledged/approved/determined/concluded
    """,
}
_STOP = "should would could must may might ought can will to"
# Just before a period that something took.
_TOOK = Phrases(
    "took/taken/taking/lasted/needed …5 {about}… $ | The Council took more than", _PARTS, stop=_STOP
)
_TAKEN = _TOOK | Phrases(
    """
    was/were/been (only/not) {act} ~ in/after {about}… $         | It was done in
    {acted} …6 in/after {about}… $                               | It completed the review in
    waited/waiting/wait (for) {about}… $                         | Mr D had to wait
    not/never/nobody/nothing/no_one …6 for/until (after) {about}… $                    | It was not completed for
    went_on/continued/ran/running (for) {about}… $               | The enquiry went on for
    bed_and_breakfast/hotel/hostel/accommodation …2 for {about}… $ | They were in bed and breakfast for
    let/lets/letting {about}… $                                  | The Council let
    was/were {about}… $                                          | It was nearly
    ^ {about}… $                                                 | Nearly
    """,
    _PARTS,
    stop=_STOP,
)
# Such a period needs more after it: `It was five months before it answered`, `26 months went by between reviews`.
_BARE = Phrases("was/were/let/lets/letting {about}… $ | It was nearly", _PARTS)
_ALONE = Phrases("^ {about}… $ | Nearly", _PARTS)
_PASSED = re.compile(r"\s+(?:go|goes|gone|went|pass|passes|passed|elapse|elapsed|slip|slipped)\b|\s+before\b")
_NOT_TAKEN = Phrases(
    """
    should/would/could/must/may/might/ought/can/will …5 $        | It should have taken
    once/twice/times in {about}… $                               | It visited twice in
    """,
    _PARTS,
)
# What somebody takes for himself is no length of an act.
_OFF = re.compile(r"\s+off\b|'s?\s|s'\s|\s+old\b")
_SINCE = re.compile(r"\s+(?:after|from)\b")
_ALL_OF_IT = re.compile(
    r"\s*(?:[.,;)]|$)|\s+(?:to do (?:so|this|that|it)|instead|rather|in this case|and|but|because|here|before it did)\b"
    r"|\s+for (?:it|this|that|one|them)\b"
)
_OF_AN_ACT = re.compile(
    r"(?:\s+(?:passed|elapsed|went\sby))?\s+(?:to|for|before|without|between)\s(?P<act>[^.;]{3,60})"
)
# So long after something else: `It was completed nine months after he asked`.
_CAME = Phrases(
    """
    was/were/been {act} {about}… $                               | It was completed
    {acted} …6 {about}… $                                        | The Council completed it
    """,
    _PARTS,
    stop=_STOP,
)
# What many sentences share that tell of no one act.
_NO_ACT = stems(
    "council authority working weeks months least every within should would policy guidance regulations rules standard "
    "target limit maximum there their about nearly almost allows requires permits because which where never after "
    "before until three seven taken longer"
)

# A length in the same sentence as the limit that follows it, and what sets the one against the other.
_AGAINST = Phrases(
    """
    instead/rather/not/against/despite/compared/twice/double/treble/outside | 38 weeks after it, instead of
    as opposed to                                                | 30 days as opposed to
    times/over/beyond/past/exceeding/excess (the/its/of)         | three times the
    that should                                                  | for a plan that should have been ready
    """
)
_TURNS = Phrases("when/where/while/whereas/although/though/but/and/yet | 71 days after it, when")
# What a rule says, and not what somebody was given once.
_RULED = Phrases(
    """
    should/must/ought/had_to/due/supposed                        | when it should have taken
    allow/allows/allowed/permit/permits/permitted/says/say/require*/recommend*/expect*/promise*/prescribe*
        | the law allows
    set/given …4 by/in                                           | the time given in its letter
    law/policy/procedure/guidance/code/rule/rules/regulations/limit/target/standard/maximum/scheme/deadline/timescale
        | its policy is
    """
)

_LATE = re.compile(
    r"""\s+(?:too\s+)?(?:late(?!\s+(?:with|at|on|payment|in(?!\s\w+ing))\b)\b|long\b|overdue\b|behind\s+schedule\b|out\s+of\s+time\b)
    |\s+(?:later|longer)\s+than\s+(?:it|they|this|that|the|its|he|she|allowed)\b
    |\s+more\s+than\s+(?:it\s+should|the|its)\b
    |\s+(?:over|beyond|outside|past|in\s+excess\s+of)\s+(?:the|its|that|this)\b
    |\s+after\s+(?:(?:the|its|that|this)\s+(?:[\w-]+\s+){0,3}?
                   (?:deadline|time\s?limit|target|timescale|due\s+date|time\s+(?:allowed|limit))
                 |(?:it|they|this|that)\s+(?:was|were|had\s+been)\s+due|(?:it|they|this|that)\s+should)\b""",
    re.VERBOSE,
)
_LATE_BY = Phrases(
    """
    late/overdue/delayed by {about}… $               | It was late by
    overran/exceeded/exceeding/exceeds/missed/missing/overshot …8 by {about}… $ | It exceeded the limit by
    over/beyond/outside …6 by {about}… $             | It was outside the limit by
    """,
    _PARTS,
)
# What is late is not the body's: `her appeal was three weeks late`.
_THEIRS = re.compile(
    r"\b(?:applications?|appeal|bill|claim|complaint|request|rent|payments?|objections?|form|bid)\s(?:was|were|is|came|arrived|reached)"
    r"(?:\s\w+){0,3}\s$"
)
_HAD_BEEN = Phrases("had/has …4 for $                 | She had lived there for")
_RULE_VERB = re.compile(
    r"\b(?:says?|allows?|permits?|gives?|sets?|expects?|requires?|recommends?|promises?|asks?|states?|is|are|was|should|must)\b"
)
# It is denied or supposed that something was late.
_NOT_SO = re.compile(
    r"\b(?:(?:not|never|if|whether|unless|would|could|might)\b|n't\b)(?:\s(?!and\b|but\b|until\b)\w+){0,6}\s$"
)
_NEAR = 90


def is_overrun(folded: str, period: Found[Period], sentence: Span) -> bool:
    """Whether a period in a sentence is by how much the body was late."""
    before = folded[max(sentence.start, period.start - _NEAR) : period.start]
    if _NOT_SO.search(before):
        return False
    if _LATE.match(folded, period.end, sentence.end):
        return _THEIRS.search(before) is None
    return _LATE_BY.found_in(before)


def is_taken(folded: str, period: Found[Period], sentence: Span, limit: TimeLimit) -> bool:
    """Whether a period in a sentence is how long that took for which there is the limit."""
    before = folded[max(sentence.start, period.start - _NEAR) : period.start]
    if _OFF.match(folded, period.end) or _NOT_TAKEN.found_in(before):
        return False
    start = limit.evidence.span.start
    if period.end <= start < sentence.end:
        return _TOOK.found_in(before) or _is_against(folded, before, period, limit)
    since = _SINCE.match(folded, period.end) is not None
    if not (_CAME.found_in(before) if since else _is_length(folded, period, sentence, before)):
        return False
    if start >= sentence.end:
        return _is_of_one_act(folded, sentence, limit)
    if start >= sentence.start:
        return not since
    whole = not since and _ALL_OF_IT.match(folded, period.end) is not None
    return whole or _is_same_act(folded, period, sentence, limit)


def _is_length(folded: str, period: Found[Period], sentence: Span, before: str) -> bool:
    """Whether a period is a length of time that passed, by the words around it."""
    if not _TAKEN.found_in(before):
        return False
    needs_more = _BARE.found_in(before) or _ALONE.stands_at(before)
    return not needs_more or _PASSED.match(folded, period.end, sentence.end) is not None


def _is_against(folded: str, before: str, period: Found[Period], limit: TimeLimit) -> bool:
    """Whether a length is set against the limit that follows it in its sentence."""
    start, end = limit.evidence.span
    between = folded[period.end : start]
    if _AGAINST.found_in(f"{between} {folded[start:end]}"):
        return True
    turn = _TURNS.search(between)
    if turn is None or _HAD_BEEN.found_in(before):
        return False
    return _RULED.found_in(f"{between[turn.start() :]}{folded[start : end + _NEAR // 2]}")


def _is_of_one_act(folded: str, sentence: Span, limit: TimeLimit) -> bool:
    """Whether the rule that follows a sentence is about what took so long there: it tells no other act."""
    start, end = limit.evidence.span
    verb = _RULE_VERB.search(folded, sentence.end, start)
    act = _OF_AN_ACT.match(folded, end)
    due = acts(f"{folded[verb.end() : start] if verb else ''} {act['act'] if act else ''}")
    return not due or not due.isdisjoint(acts(folded[sentence.start : sentence.end]))


def _is_same_act(folded: str, period: Found[Period], sentence: Span, limit: TimeLimit) -> bool:
    """Whether what took that long is what the limit is for: `reply in 20 days. It took two months to reply`."""
    act = _OF_AN_ACT.match(folded, period.end, sentence.end)
    if act is None and not _SINCE.match(folded, period.end):
        return False
    limited = acts(folded[max(0, limit.evidence.span.start - _NEAR) : sentence.start])
    return not limited.isdisjoint(acts(act["act"] if act else folded[sentence.start : period.start]))


def acts(words: str) -> set[str]:
    """What tells acts in folded words, by their stems."""
    return stems(words, but=_NO_ACT)
