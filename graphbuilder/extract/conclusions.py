"""What a sentence concludes: fault, no fault, not investigated, or nothing; told by the words around `fault`."""

import re

from graphbuilder.extract.phrasing import Phrases
from graphbuilder.extract.voice import is_admission, is_reported
from graphbuilder.extract.wording import PARTS

FAULT, NO_FAULT, NOT_INVESTIGATED = "fault", "no-fault", "not-investigated"

_PARTS = PARTS | {
    "be": "is/was/were/are/been/be",
    "do": "do/does/did/can/could/have/has/would/am/will",
    "without": "without/free_of/free_from/no/not",
    "scant": "not_enough/insufficient/not_sufficient",
    # between `no` and `fault`: `no evidence of`, `without finding any further`
    "kind": """
        evidence/indication/sign/suggestion/ground/grounds/basis/finding/reason/administrative/procedural
        significant/further/other/such/any/of/to/find/for/a/on/me/us/was/is/criticise/enough/sufficient
    """,
    # between `was` and `fault`: `was therefore at`, `amounts to serious`
    "degree": """
        also/therefore/clearly/further/itself/again/some/a/an/the/additional/more/significant/serious/both
        indeed/still/in_my_view/not_without/sufficient/evidence_of/minor/second/third/separate/another/poor
        unreasonable/enough/to_be/partly/technically/and/procedural/administrative/at
    """,
    "judge": """
        find/found/consider/considered/think/believe/see/seen/regard/identify/identified/say/conclude
        concluded/uphold/upheld/satisfied/view/criticise/amount/constitute/mean/persuaded/suggest/show
        indicate/evidence/agree/agreed/accept/accepted
    """,
    "take_up": "look_into/start/continue/pursue/begin/open/proceed/consider",
    "cannot": """
        cannot/can't/could_not/can_not/do_not/don't/would_not/not_possible_to/hard_to/difficult_to/unable_to
        nor can/could/do i/we/it
    """,
    "claim": """
        say/said/find/conclude/accept/agree/believe/think/describe/regard/consider/argue/maintain/see
    """,
    "maybe": """
        if/whether/unless/where/may/might/could/would/unlikely/potential/possible/alleged/any/suspected
    """,
    "exempt": "fall/falls/is/are/lie/lies/was/were",
    "no_evidence": "not_enough/insufficient/no/lack_of/not_sufficient evidence of fault",
    "come_to": "is/was/were/are/amount_to/amounts_to/amounted_to/constitute*/represent/represents",
    "we": "i/we/the_ombudsman/the_ombudsmen",
    "conclude": """
        find/found/consider/considered/conclude/concluded/uphold/identified/identify/regard/view
        am_satisfied/are_satisfied/say
    """,
    "effect": """
        caus*/lea*/led/result*/mean*/left/put/had/has/have/is/are/was/were/contribut*/did/does/created
        prolong*/added/deprived/denied
    """,
}

# A sentence without any of these concludes nothing.
_FAULT_WORDS = ("fault", "maladministration", "service failure")
TELLING = (*_FAULT_WORDS, "investigat", "jurisdiction", "look", "pursue")

_LEFT = Phrases(
    """
    {us} …4 {not} …4 investigat*                               | We will not investigate this complaint
    {us} ~ not/cannot/can't …1 look_into/looked_into/pursue/pursued it/this/that/the
        | I have not looked into that
    {exempt} (therefore) outside (the_scope_of) this/my/our/the investigation
        | The 2015 move falls outside the scope of my investigation
    {us} ~ stopped/discontinue*/ceased/exercised_discretion_not ~ investigat*
        | I have discontinued my investigation
    {no_evidence} …16 justify*/warrant*
        | There is not enough evidence of fault for this to warrant our involvement
    {no_evidence} …8 to …1 investigate
        | There is insufficient evidence of fault for us to investigate
    no (good/sufficient) reason/reasons to …1 investigate      | There are no good reasons to now investigate
    too late ~ to …1 investigate                               | It is too late for us to investigate
    nor can i/we …1 investigate                                | Nor can we investigate the court's order
    i/we …12 and/so/but will/shall/do not …1 investigate       | We cannot achieve that and will not investigate
    outside/out_of/not_within/not_in/beyond …2 jurisdiction    | This is outside my jurisdiction
    no power/jurisdiction/remit to investigate
        | We have no power to investigate what happens in a school
    was/were/is/are/be/been not …1 investigated                | Events before then were not investigated
    not something/matter/matters/one/a_matter (that) i/we can/could/will/should investigate
        | That is not something we can investigate
    unable to investigate                                      | I am unable to investigate the appeal
    prevent/prevents me/us from investigating
        | The appeal right prevents us from investigating
    not justify/warrant …2 investigat*
        | The injustice does not justify our investigation
    {us} ~ decided/chosen/propose/intend ~ not (to) investigate | We have decided we should not investigate
    """,
    _PARTS,
    stop="if whether because",
)
# `I will not consider that the complaint is …` is not this
_NOT_TAKEN_UP = Phrases(
    """
    {us} ~ not …2 {take_up} (with) ~ investigation/complaint/matter/issue/part
        | I did not look into this part
    """,
    _PARTS,
    stop="that",
)
_TOO_LITTLE = Phrases("{scant} evidence of {fault} | There is not enough evidence of fault", _PARTS)
_CANNOT = Phrases("cannot/can't/can_not | We cannot investigate")
_NORMALLY = Phrases("normally/usually/generally/unless/sometimes | We do not normally investigate")
_EVEN_IF = Phrases("even if | Even if we had investigated")

_ELSEWHERE = Phrases(
    """
    another/other/previous/earlier/separate …1 case/cases/complaint/complaints    | in separate complaints
    another/other/previous/earlier/separate …1 investigation/investigations/decision/decisions
        | In an earlier investigation we found fault
    last/previous year i/we found                              | Last year we found the Council at fault
    """
)
_REFERENCE = re.compile(r"\b\d\d \d{3} \d{3}")
_SUPPOSED = Phrases(
    """
    had it_not_been/there_been/there_not_been/the              | Had there been no fault, she would have moved
    but for                                                    | But for the delay he would have moved
    were it not                                                | Were it not for this fault
    """
)
_BUT_FOR_FAULT = Phrases(
    "but_for/had_it_not_been_for/were_it_not_for …2 {fault} | But for the Council's fault", _PARTS
)
# Two negatives, or what they come to.
_NOTHING_BUT = Phrases(
    """
    other_than/nothing_but/nothing_short_of/nothing_less_than/anything_but …1 {fault}
        | This was nothing short of fault
    with (a) finding/findings of {fault}
        | I completed my investigation with a finding of fault
    """,
    _PARTS,
)
_DOUBLE = Phrases(
    """
    {cannot} ~ {claim} …8 {without} …2 {fault}                 | I cannot say the Council acted without fault
    not …2 without {fault}                                     | The Trust was not entirely without fault
    not satisfied/persuaded/convinced/sure/clear …8 {without} …2 {fault}
        | I am not satisfied the process was free from fault
    """,
    _PARTS,
    stop="but and so",
)
_NEGATIVE = Phrases(
    """
    neither/nor/nothing …8 {fault}                             | Nor was the Council's answer at fault
    no/without/absence_of/free_of/free_from/nor/lack_of {kind}… {fault} | I found no evidence of fault
    no evidence/indication/sign/suggestion …8 {fault}          | There is no evidence the Council was at fault
    {be} not/neither …4 {fault}                                | The Council was not at fault
    isn't/aren't/wasn't/weren't …4 {fault}                     | That wasn't fault
    {do} not …1 {judge} …12 {fault}                            | I do not consider this delay was fault
    don't/doesn't/didn't/can't/couldn't/haven't/hasn't/wouldn't/won't …1 {judge} …12 {fault}
        | We didn't find the Council at fault
    cannot/can't …1 find/consider/see/say/conclude/identify/criticise/uphold/fault …12 {fault}
        | I cannot find the panel at fault
    cannot/can't/do_not/don't/could_not fault/criticise the    | I cannot fault the Council
    not/never …2 {fault}                                       | This is not administrative fault
    insufficient/not_enough/little evidence of/to_find/to_show/to_suggest/to_conclude …4 {fault}
        | There is little evidence to suggest any fault
    """,
    _PARTS,
    stop="but however although which so",
)
# A question about fault, to be passed over for what the rest of the sentence says.
_ASKED = Phrases(
    """
    if/whether …8 is/was/were (at) {fault}                     | I considered whether the Council was at fault
    if/whether there is/was/were …2 {fault}                    | I cannot say whether there was any fault
    """,
    _PARTS,
    stop="find found conclude concluded and but so",
)
# What breaks down is no finding.
_BROKEN = Phrases(
    """
    develop*/repair*/fix*/report*/electrical/mechanical/technical/computer/system/software ~ {fault}
        | The heating developed a fault
    a {fault} with/on/in the/her/his/their …1 lift/boiler/heating/alarm/system/meter/car/computer/website/phone
        | There was a fault with the lift
    """,
    _PARTS,
)
# A fault that is supposed, alleged, or told of elsewhere.
_HYPOTHETICAL = Phrases(
    """
    {maybe} …8 {fault}
        | I considered whether there might be fault
    {maybe} …8 was {fault}
        | We looked at whether the delay was fault
    finding/findings/allegation/allegations/evidence/admission/question/similar/previous/future/past (of) {fault}
        | The complaint repeats the allegations of fault
    complaint/complaints/suggestion/suggestions/acceptance/accepted (of) {fault}
        | It made no acceptance of fault
    arising_from/result_of/because_of (the) {fault}            | as a result of the fault
    caused_by (the/this/that/its) {fault}
        | the injustice caused by the fault
    """,
    _PARTS,
    stop="is was",
)
_POSITIVE = Phrases(
    """
    {come_to} {degree}… {fault}
        | This was clearly fault
    {we} …4 {conclude} …16 {fault}
        | I find that the late review was fault
    there is/was/were/are/has_been/have_been ~ {fault}         | There was some fault
    at/with {fault}                               | The Council is at fault
    {fault} by/on_the_part_of/in/for/with/when/here/causing/leading/and_injustice | Fault by the Council
    this/these/that/those/the/its/their/*'s …2 {fault} ~ {effect} | The Council's fault meant she waited
    injustice …4 from/by/of …2 {fault}                         | injustice resulting from the fault
    flawed/affected/tainted/marred by {fault}                  | The decision was flawed by fault
    the {fault} lies/lay with                                  | The fault lies with the Council
    not without fault                                          | The Trust was not without fault
    fell below/short …10 {fault}
        | It fell short of what we expect, which is fault
    """,
    _PARTS,
)
# A whole bullet: `Visits: fault.`
_TERSE = re.compile(r"^\W*[\w ]{2,40}: (?:\w+ ){0,3}?(?:faults?|maladministration|service failures?)\W*$")
_OWN_CLAUSE = Phrases(
    """
    and/but/so/though/although/however there is/was/were       | He says he was told, but there was fault
    and/but/so/though/although/however i/we                    | The Council said it had, but I find
    and/but/so/though/although/however this/that is/was        | It said it was sorry, but this was
    and/but/so/though/although/however in my view              | It says it acted, but in my view
    """,
    unbroken=True,
)


def own_words(words: str) -> tuple[str, bool]:
    """A folded sentence, or its clause that is the decision's own, and whether it is somebody else's all the same."""
    if not is_reported(words):
        return words, False
    clause = _OWN_CLAUSE.search(words)
    if clause is None:
        return words, True
    own = words[clause.start() :].partition(" ")[2]
    return own, is_reported(own)


def is_about_another(words: str) -> bool:
    """Whether a folded sentence tells of another case than this."""
    return _ELSEWHERE.found_in(words) or _REFERENCE.search(words) is not None


def is_too_little(words: str) -> bool:
    """Whether a folded sentence says that the evidence of fault is not enough."""
    return _TOO_LITTLE.found_in(words)


def is_inability(words: str) -> bool:
    """Whether a folded sentence says what cannot be done."""
    return _CANNOT.found_in(words)


def is_but_for_fault(words: str) -> bool:
    """Whether a folded sentence says what would have been but for the fault, which says that there was one."""
    return _BUT_FOR_FAULT.found_in(words)


def concludes(words: str, kind: str, *, reported: bool) -> str | None:
    """What a folded sentence in such a section concludes; None for an allegation or a supposition.

    `reported` when its words are somebody else's.
    """
    if reported:
        return None
    if _is_left(words):
        return None if _NORMALLY.found_in(words) else NOT_INVESTIGATED
    return _of_fault(words) if _may_find(words, kind) else None


def _is_left(words: str) -> bool:
    left = _LEFT.found_in(words) or _NOT_TAKEN_UP.found_in(words)
    return left and not _EVEN_IF.found_in(words)


def _may_find(words: str, kind: str) -> bool:
    """Whether a sentence is about a fault in this case, in a section that finds things."""
    if kind in ("scope", "not-investigated") or not any(word in words for word in _FAULT_WORDS):
        return False
    if is_about_another(words):
        return False
    return kind in ("analysis", "decision", "found") or not is_admission(words)


def _without_question(words: str) -> str:
    asked = _ASKED.search(words)
    return words if asked is None else f"{words[: asked.start()]}…{words[asked.end() :]}"


def _of_fault(words: str) -> str | None:
    if _BROKEN.found_in(words):
        return None
    words = _without_question(words)
    if _DOUBLE.found_in(words) or _NOTHING_BUT.found_in(words):
        return FAULT
    if _SUPPOSED.found_in(words):
        return FAULT if _BUT_FOR_FAULT.found_in(words) else None
    if _NEGATIVE.found_in(words):
        return NO_FAULT
    stated = _POSITIVE.found_in(words) or _TERSE.match(words) is not None
    return FAULT if stated and not _HYPOTHETICAL.found_in(words) else None
