"""What makes a limit of a period: the words around it that say it bounds an act, and is not how long one took."""

import re

from graphbuilder.document import Span
from graphbuilder.extract.language.dates import NUMBER, Found, number
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.wording import A_TITLE
from graphbuilder.extract.times.duties import RULED, happened, is_due
from graphbuilder.extract.times.given import is_given
from graphbuilder.extract.times.unlimited import is_left_undone, is_no_limit
from graphbuilder.extract.times.words import PARTS
from graphbuilder.facts import Period

# Before a period, it makes a limit of it. These words belong to the quote.
_LEAD = Phrases(
    """
    within/inside ({whole}) $                        | within a maximum of
    not/no later/more/longer/sooner/earlier than (the) $ | no later than
    not beyond $                                     | It can be put off, but not beyond
    must/should/shall/may/can/will not …14 for more/longer than $ | should not be kept waiting for longer than
    must/should/shall/may/can/will not {usually}… take/have_taken/last/be more/longer than $
        | must not take longer than
    no …3 should/must/may/can …10 for more/longer than $ | No family should be there for more than
    cannot/not_to/never …14 for more/longer than $   | told not to charge for longer than
    up_to/a_maximum_of/before_the_end_of/by_the_end_of/at_most/not_exceeding $ | up to
    ought not to take/have_taken/last/be more/longer than $ | It ought not to take longer than
    cannot (lawfully/properly) take/last/be more/longer than $ | It cannot last longer than
    unlawful/illegal/unsuitable/forbidden/prohibited …6 for more/longer than $ | It is unlawful for longer than
    cannot/can_not/may_not/must_not go/look/reach ~ more than $ | It cannot go back more than
    cannot/can_not/may_not/must_not …10 until $      | It may not be sent until
    only after $                                     | Only after
    may/can/could/admitted/accepted/allowed …10 in_no_case/in_no_circumstances/under_no_circumstances/never after $
        | A late appeal can be admitted, but in no case after
    immune …4 (after) $                              | becomes immune from enforcement after
    cannot/can_not/no_longer/may_not/must_not …10 after $ | It cannot act after
    due/payable …3 after (a_further/another) $       | The rest is payable after
    (at_least/no_later_than) (once) every $          | at least once every
    at_least once $                                  | at least once
    once in (every/any) $                            | once in every
    within …9 or (at_most/a_maximum_of) $            | within 25 working days, or
    if/where/when …10 {not} …3 had/heard/received/replied/answered/decided/given/reply/answer/decision …4 after $
        | She may appeal if she has had no answer after
    """,
    PARTS,
)
# It is spoken of as a limit that is known, whatever happened beside it.
_KNOWN = Phrases(
    """
    {time} …8 is/was/are/were (a_maximum_of/only/now) $ | The time limit for stage one is
    the longest/most time/period …5 is/was $         | The longest time allowed was
    the longest/most …6 allow/allows/allowed/permitted …2 is/was $ | The longest it allows is
    {time} of (a_maximum_of/only) $                  | a time limit of
    {kind} period …8 is/as/of/was/means $            | the notice period is
    window …4 closes/is_open/opens/runs after/for $  | The window for comments closes after
    the time is $                                    | In urgent cases the time is
    the/that/this period is $                        | for other breaches the period is
    council/authority/provider/trust/it/they aim/aims/works/work (for/at/to) $ | The Council aims for
    duty …2 last/lasts (for) $                       | This relief duty usually lasts
    duty …2 ends/end (normally/usually) after $      | The relief duty ends after
    has/have/owe/owes/under (then/also) (her/him/them) a duty …8 for $ | It then has a duty to help them for
    period for …4 is/was $                           | The period for comment is
    the/a/its statutory/legal/maximum/permitted/prescribed/required/promised/agreed/usual/normal/standard/full $
        | the statutory
    twice/double/times the/its $                     | It took twice the
    within/inside/beyond/outside/exceed*/missed/overran/overshot/breached/keep_to/kept_to the/its/those (own) $
        | It exceeded the
    is/was/are/were/been/go/goes/went/gone/just/well/far/days/weeks/months over the/its (own) $ | It was over the
    {rule} says/say/states/specifies/recommends/suggests (it/them/people/councils) $ | The policy says
    {rule} give/gives/gave/allow/allows/allowed/set/sets (it/them/people/councils) $ | Regulations allow
    limit/deadline/target ~ at $                     | The policy puts the limit at
    {rule} put/puts/made/makes/imposed/imposes/introduced (it) $ | The temporary rules put
    longer/more/later than the/its (own/usual) $     | This was longer than its
    longer/more/later than (the) {whose} (own/usual) $         | It took longer than the Council's
    twice/times as long as (the) {whose} (own/usual) $
        | It took twice as long as the Council's
    not exceed (a_total_of) $                        | It should not exceed
    extendable/extended/extension (by/to/of) (up_to/a_maximum_of/a_further/a_total_of) $ | extendable to
    extend* ~ by/to (up_to/a_maximum_of/a_further/another) $ | It may extend this by up to
    period …4 is/of at_least/not_less_than/no_less_than/a_minimum_of $ | The period for comments is at least
    bed_and_breakfast/accommodation/hotel/hostel/there …3 beyond $ | They were in bed and breakfast beyond
    stage one/two/three/1/2/3 (:/is) $                  | Stage one:
    """,
    PARTS,
)
# `should be decided in`: only the last word belongs to the quote.
_IN = Phrases(
    """
    {must} …12 in ({whole}) $                        | should decide an application in
    right/duty/requirement/obligation/entitled to …8 in ({whole}) $ | She had a right to one in
    said/says/told/tell*/promise* …8 would …8 in ({whole}) $ | It said it would respond in
    if/unless …8 in ({whole}) $                      | if nothing is paid in
    expect …6 to …10 in ({whole}) $                  | We expect a council to finish in
    it/council/authority/provider/landlord/trust/team/crew {does} …8 in ({whole}) $
        | It answers complaints at stage one in
    ask/asks for …8 in ({whole}) $                   | The code asks for a reply in
    ordinarily/normally/usually/generally …8 in ({whole}) $ | Ordinarily a reply would follow in
    commit/commits/committed …4 to …6 in ({whole}) $ | The policy commits it to a reply in
    {rule} says/say/states …8 in ({whole}) $         | The law says reviews are completed in
    charter/standard/guide/policy/code speaks/talks of …6 in ({whole}) $ | The charter speaks of an answer in
    {must} …2 take/taken (only/about/around/roughly) $ | should have taken
    """,
    PARTS,
    stop="add note mention i end expire twice times",
)
# `must display a notice for`: what must be open so long to those who may answer it, or may be put off so long.
_FOR = Phrases(
    """
    {must} …14 {public} …8 for (at_least/not_less_than/no_less_than/a_minimum_of/a_period_of) $
        | It must put up a site notice for at least
    require/requires/required/requiring …8 be {public} …4 for (at_least/not_less_than/no_less_than/a_minimum_of) $
        | The Order requires that the notice be displayed for
    may/can/could …2 {defer} …6 for (another/a_further/a_period_of) $ | It may delay this for
    """,
    PARTS,
    stop="was were had",
)
_TOLD_IN = Phrases(
    """
    ask*/told/tell*/instruct*/order*/direct*/requir* (the/him/her/them/it/mr/mrs/ms/miss) (*) to …12 in ({whole}) $
        | told it to mend the roof in
    """,
    PARTS,
)
# What is done in a time by somebody's rules, where the sentence before speaks of them.
_DONE_IN = Phrases("is/are …3 *ed/done/made/met/sent/seen/dealt …4 in $ | Others are repaired in")
# What of `must not take longer than` and `within 25 working days or` belongs to the quote.
_LIMITING = re.compile(
    r"\b(?:(?:for )?(?<!no )(?<!not )(?:more|longer) than|at most|a maximum of|(?<=or )|after)\W*$"
)
_LAST_WORD = re.compile(r"\b(?:in|take|taken)\b(?:\W+\w+){0,3}\W*$")
_LAST_FOR = re.compile(r"\bfor\b(?:\W+\w+){0,5}\W*$")
# Before words of limit: a state that comes about or lasts is no act, and a charge for a period no limit of it.
_NOT_LED = Phrases(
    """
    become/becoming/expire/expires/end/ends/lapse/lapses/homeless/die/dies $ | become homeless
    who/child/person/someone/he/she/they is/are/was/were $ | a child who is
    can/may/might/could/authorisation/order/permission/licence last/lasts (for) $ | The authorisation can last
    charge/due/payable for $                         | It can charge for
    some/many/all/each (of) (them/these/those) $     | and a reply to each, all of them
    most/none of them/these/those $                  | and none of them
    , most/none $                                    | a reply to each, most
    fault/wrong/maladministration/failing/failure $  | It was fault
    stay/stays/stayed/live/lives/lived/remain/remained/lasts/lasted/lasting …3 for $ | She can stay there for
    off_school/off_work/out_of_school/absent/away/excluded ~ for $ | He was off school for
    {foresee} …3 to need/have/lose/recover/improve/worsen/die/live/move/leave …5 $ | He is expected to need a hip
    valid/run/runs/continue/continues …4 for $       | It runs for
    free/available/disregarded (of_charge) for $     | It is free for
    backdat* …8 $                                    | It can backdate a claim by
    gap*/delay*/absence*/wait*/spell* (time/times/list/period) of/is/was $ | There were gaps of
    """,
    PARTS,
)
_LASTING = Phrases("for up_to/a_maximum_of $         | She was without water for up to")
_MAY = Phrases(
    """
    can/may/could/might/must/should                  | It may defer this for up to
    let/lets/allow/allows/permit/permits …8 for      | The law lets it place a child there for up to
    """
)
_RANGE = re.compile(r"(?<!stage )\b(?P<count>\d{1,3}|[a-z]+)\s*(?:-|\bto\b)\s*$")
_TO = ("-", "to")  # with which a range goes on
_OVER = re.compile(
    rf"\s+(?:from|to|since|between|until|up|of|in|ending|when|that|which|he|she|they|it|{A_TITLE})\b"
)
_AMOUNT = re.compile(r"'s?\s|\s+of\s+(?!(?:the|a|an|it|its|being|receiving|receipt|my|our|this)\b)")
_CLAUSE = "(?:when|where|while|though|although|but|and|if|as|longer|more|late|than|over|beyond)"
_NO_NUMBER = rf"(?!\s+(?:(?:only|up to|at most|no more than|a maximum of)\s+)?{NUMBER})"
# `the seven clear days that regulation 6 prescribes`: a limit, whatever happened beside it.
_RULED_TO = re.compile(
    r"(?:'s?(?:\s\w+)?\snotice)?\s+(?:that\s+|which\s+|is\s+what\s+)?(?:(?:the|its|a)\s+)?"
    rf"(?:(?!{_CLAUSE}\b)\w+\s+){{0,2}}"
    r"(?:law|regulations?|order|act|policy|code|guidance|rules?|scheme|procedure|standards?)(?:\s+\d+)?"
    r"(?:\s+of\s+the\s+(?:[\w()]+\s+){1,8}?\d{4})?\s+"
    rf"(?:allow|prescribe|set|require|permit|give|specif|recommend|impose|lay|promise|guarantee|stipulate)(?:s|ies|ed)?\b{_NO_NUMBER}"
    r"|(?:'s?(?:\s\w+)?\snotice)?\s+(?:that\s+|which\s+)?(?:it|they|the\s\w+)\s+(?:aims?\s+for|(?:allows?|gives?|sets?)\s+itself|promises|works\s+to)\b"
    r"|\s+(?:allowed|permitted|prescribed|required|laid down|set)\s+(?:by|under|in)\b"
)
_NAMED = re.compile(
    r"[\s-]+(?:(?!(?:after|before|past|beyond|over|outside|to|from|of|and|or|against|than|late|longer|more)\b)"
    r"[\w']+\s+){0,4}?"
    r"(?:time ?scale|time ?limit|time ?frame|deadline|target|limit|window|rule|maximum|consultation)s?\b"
    r"|\s+or (?:less|fewer|sooner|earlier)\b|\s+(?:is|are|being)\s+the\s+(?:longest|most)\b"
    r"|[\s-]+(?:\w+\s+)?(?:response|review|appeal|notice|notification|objection) period\b"
    rf"|\s+(?:(?!{_CLAUSE}\b)\w+\s+){{0,4}}?(?:allowed|permitted|prescribed|allows?|sets?)\b{_NO_NUMBER}"
    r"|[\s-]+(?:\w+\s+)?period\s+(?:for|to|within|in which)\b"
    r"|,\s+(?:that being\s+|which (?:is|was)\s+)?the\s+(?:time|period)\s+(?:allowed|given|for|in which|within which)\b"
    r"|\s+(?:is|are|was|were)\s+(?:then\s+)?given\s+(?:for|to|in which)\b"
    r"|\s+(?:is|are|would be)\s+(?:the\s+)?(?:usual|normal|reasonable|standard)\b"
    r"|(?:\s+[\w']+){0,6}?\s+(?:at the latest|at (?:the )?most|at the outside)\b"
)
_LIMIT = re.compile(
    r"[\s-]+(?:(?:statutory|legal|maximum|target)\s+)?(?:time ?limit|limit|deadline|target|time ?scale|time ?frame)\b"
)
# Characters before a period that can make it a limit; before a sentence that say whose rules it tells.
_NEAR, _BACK = 90, 240

# Between a limit and a period that bounds another act: `within 15 days at stage one and 25 days at stage two`.
_GOES_ON = re.compile(
    r"[^.;:£]{0,80}\b(?:and|or|but|then)\b(?:[^.;:£]{0,60}\b(?:in|within|every)|,\s+if\s[^,.;:£]{3,60},)?\s+"
    r"(?:(?:a further|another|up to|at most)\s+)?"
)


def bound(folded: str, period: Found[Period], sentence: Span, *, lead_in: str = "") -> int | None:
    """Where in a folded text the words begin that make a limit of a period; None where it is no limit.

    They begin where the period does if it is known or given to somebody, as in `she has 28 days to appeal`. `lead_in`
    is what stands before the list in which the sentence is an item.
    """
    before = lead_in + folded[max(sentence.start, period.start - _NEAR) : period.start]
    near, after = period.start - len(before), folded[period.end : period.end + _NEAR]
    if is_no_limit(before, after, often=folded.startswith("a ", period.start)):
        return None
    lower = _RANGE.search(before) if before.rstrip().endswith(_TO) else None
    if lower is not None and number(lower["count"]) is not None:
        before = before[: lower.start()]  # `within 10 to 15 days`: the longer is the limit
    if _is_known(before, after):
        return period.start
    lead = _lead(before, after)
    if lead is None and (
        _RULED_TO.match(after) is not None
        or is_left_undone(before, after)
        or (_DONE_IN.found_in(before) and _is_ruled(folded, sentence))
        or is_given(folded, period, before, after)
    ):
        return period.start
    if lead is None and not _NAMED.match(after):
        return None
    begin = period.start if lead is None else max(near + lead, sentence.start)
    return begin if is_due(folded, period, sentence, begin=begin) else None


def _is_known(before: str, after: str) -> bool:
    """Whether a period is called a limit: `the limit of 28 days`, `a 28 day limit`."""
    known = None if before.endswith("for the full ") else _KNOWN.search(before)
    return _LIMIT.match(after) is not None or (
        known is not None and not (" over " in known.group() and _OVER.match(after))
    )


def _is_ruled(folded: str, sentence: Span) -> bool:
    """Whether the sentences before one tell somebody's rules, so that it tells more of them."""
    return RULED.found_in(folded[max(0, sentence.start - _BACK) : sentence.start])


def goes_on(between: str) -> bool:
    """Whether words between a limit and the next period of its sentence make a limit of that too."""
    return _GOES_ON.fullmatch(between) is not None and not happened(between)


def _lead(before: str, after: str) -> int | None:
    """Where in the words before a period those begin that make it a limit."""
    lead = _LEAD.search(before)
    if lead is None and _FOR.found_in(before):
        word = _LAST_FOR.search(before)
        return word.start() if word else None
    if lead is None:
        is_in = _IN.found_in(before) or _TOLD_IN.found_in(before)
        word = _LAST_WORD.search(before) if is_in else None
        return word.start() if word and not _NOT_LED.found_in(before[: word.start()]) else None
    if _NOT_LED.found_in(before[: lead.start()]) or (_LASTING.found_in(before) and not _MAY.found_in(before)):
        return None
    if _AMOUNT.match(after) and not lead.group().startswith(("within", "inside")):
        return None
    words = _LIMITING.search(before, lead.start())
    return words.start() if words else lead.start()
