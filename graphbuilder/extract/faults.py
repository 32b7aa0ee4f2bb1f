"""What a clause says of fault: that there was some, that there was none, or nothing; told by the words around it."""

import re

from graphbuilder.extract.phrasing import Phrases
from graphbuilder.extract.wording import PARTS

FAULT, NO_FAULT = "fault", "no-fault"
# A sentence without any of these says nothing of fault.
FAULT_WORDS = ("fault", "maladministration", "service failure")

_PARTS = PARTS | {
    "be": "is/was/were/are/been/be/being",
    "do": "do/does/did/can/could/have/has/would/am/will",
    "without": "without/free_of/free_from/no/not",
    # between `no` and `fault`: `no evidence of`, `without finding any further`
    "kind": """
        evidence/indication/sign/signs/suggestion/ground/grounds/basis/finding/reason/administrative/procedural
        significant/further/other/such/any/of/to/find/for/a/on/me/us/was/is/criticise/enough/sufficient/real/clear
        obvious/cause/which/additional/identifiable/actual/apparent/is
    """,
    # between `was` and `fault`: `was therefore at`, `amounts to serious`, `was plainly`
    "degree": """
        also/too/therefore/further/itself/again/some/a/an/the/additional/more/significant/serious/both
        indeed/still/in_my_view/in_our_view/not_without/sufficient/evidence_of/minor/second/third/separate/another
        unreasonable/enough/to_be/to_have_been/administrative/procedural/at/and/poor/major/considerable/so/in_itself
        *ly
    """,
    "judge": """
        find/found/consider/considered/think/believe/see/seen/regard/identify/identified/say/conclude
        concluded/uphold/upheld/satisfied/view/criticise/amount/constitute/mean/persuaded/suggest/show
        indicate/evidence/agree/agreed/accept/accepted/describe/call/characterise/support/justify/warrant
        establish/demonstrate/reveal/point/make/made
    """,
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
    "come_to": """
        is/was/were/are/been/be/being/amount_to/amounts_to/amounted_to/amounting_to/constitute*/constituting
        represent/represents/represented
    """,
    "we": "i/we/the_ombudsman/the_ombudsmen",
    "conclude": """
        find/finds/found/consider/considered/conclude/concluded/uphold/identified/identify/regard/view
        am_satisfied/are_satisfied/say/think/believe/decided/am_clear/are_clear
    """,
    "effect": """
        caus*/lea*/led/result*/mean*/left/put/had/has/have/is/are/was/were/contribut*/did/does/created
        prolong*/added/deprived/denied/affected/delayed/cost/i/we
    """,
    "owned": "the/this/that/these/those/its/their/*'s",
    "thing": "lift/boiler/heating/alarm/meter/car/computer/website/phone/line/door/machine/software/hoist/wheelchair",
}

# Two negatives, or what they come to.
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
_STILL_FAULT = Phrases(
    """
    other_than/nothing_but/nothing_short_of/nothing_less_than/anything_but/anything_other_than …1 {fault}
        | This was nothing short of fault
    not …1 disputed/dispute/doubt/contested/denied …8 {fault}   | It is not disputed that it was at fault
    no doubt/dispute/question/denying …8 {fault}               | There is no doubt that it was at fault
    no (further/other) {fault} other_than/apart_from/except/aside_from | I find no fault other than the delay
    with (a) finding/findings of {fault}
        | I completed my investigation with a finding of fault
    did/does/do/has/had/was/were/could not (do/done/doing) (so/this) is/was/amounts_to/amounted_to {degree}… {fault}
        | That it did not was fault
    not …8 excuse*/justif*/undo*/remove*/lessen*/mitigate* (its/the/this/that) (council's) {fault}
        | I do not consider the explanation excuses its fault
    """,
    _PARTS,
)
_NEGATIVE = Phrases(
    """
    neither/nor/none …8 {fault}                                | Nor was the Council's answer at fault
    nothing …12 {fault}                                        | Nothing I have seen suggests it was at fault
    no/without/absence_of/free_of/free_from/nor/lack_of {kind}… {fault} | I found no evidence of fault
    no evidence/indication/sign/signs/suggestion …8 {fault}    | There is no evidence the Council was at fault
    no reason/basis/grounds/ground/cause/justification …6 {fault} | I have no reason to find the panel at fault
    {be} not/neither …6 {fault}                                | The Council was not at fault
    isn't/aren't/wasn't/weren't …6 {fault}                     | That wasn't fault
    {do} not …3 {judge} …12 {fault}                            | I do not consider this delay was fault
    don't/doesn't/didn't/can't/couldn't/haven't/hasn't/wouldn't/won't …1 {judge} …12 {fault}
        | We didn't find the Council at fault
    cannot/can't …1 find/consider/see/say/conclude/identify/criticise/uphold/fault …12 {fault}
        | I cannot find the panel at fault
    cannot/can't/do_not/don't/could_not fault/criticise the    | I cannot fault the Council
    unable/not_able/not_possible to …1 find/say/conclude/identify/establish/criticise/see …8 {fault}
        | I am unable to find the Council at fault
    {do} not act* …2 {fault}                                   | The Council has not acted with fault
    not/never …2 {fault}                                       | This is not administrative fault
    insufficient/not_enough/not_sufficient evidence …8 {fault} | There is not enough evidence for me to find fault
    little evidence/to …6 {fault}                              | There is little to suggest fault
    wrong/unfair/harsh/unreasonable to call/describe/say/find/criticise …8 {fault}
        | It would be wrong to call that fault
    hardly/scarcely …3 {fault}                                 | This can hardly be fault
    """,
    _PARTS,
    stop="but however although which",
)
# A question about fault, to be passed over for what the rest of the sentence says.
_ASKED = Phrases(
    """
    if/whether …8 is/was/were (at) {fault}                     | I considered whether the Council was at fault
    if/whether there is/was/were/has_been …2 {fault}           | I cannot say whether there was any fault
    """,
    _PARTS,
    stop="find found conclude concluded and but so",
)
# What breaks down is no finding, nor is what somebody else was to blame for.
_OF_OTHERS = Phrases(
    """
    develop*/repair*/fix*/mend*/electrical/mechanical/technical/computer ~ {fault}
        | The heating developed a fault
    system/software/report* …1 {fault}                         | He reported a fault
    a/the {fault} with/on/in (the/her/his/their/its/a) …1 {thing} | There was a fault with the lift
    {fault} …6 repaired/mended/fixed                           | The fault in the door was repaired
    {fault} code/codes/report/reports/line                     | The boiler's fault code was E119
    because of a {fault}                                       | The lift was out of order because of a fault
    fault of her/his/their/its own                             | through no fault of her own
    no fault …1 eviction/evictions/divorce/scheme/compensation/notice/possession | a no-fault eviction
    {title} ?'s/mother's/father's/driver's/landlord's/contractor's/neighbour's (own) fault | It was not Mrs D's fault
    ^ …3 {title} ? {be} …1 (himself/herself/themselves) …2 at fault | Mr X was himself partly at fault
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
    possible/possibly/perhaps/arguably/may/might/could …6 {be} (at) {fault} | It is possible it was at fault
    when/whenever we/i/someone/somebody/an_organisation/a_council …4 {fault} | When we find fault we weigh it
    look/looks/looking/search for …2 {fault}                   | We look for fault
    finding/findings/allegation/allegations/evidence/admission/question/similar/previous/future/past (of) {fault}
        | The complaint repeats the allegations of fault
    complaint/complaints/suggestion/suggestions/acceptance (of) {fault}
        | It made no acceptance of fault
    accepted {fault}                                           | Its letter accepted fault
    arising_from/result_of/because_of (the) {fault}            | as a result of the fault
    caused_by (the/this/that/its) {fault}
        | the injustice caused by the fault
    """,
    _PARTS,
    stop="is was",
)
# What is said of all decisions is not said of this one.
_GENERAL = Phrases(
    """
    question/criticise/challenge a/any/decisions …8 {fault}    | We cannot question a decision made without fault
    if/unless/when/whenever/where there is/was/were ~ {fault}      | When there is fault we weigh it
    without/unless/no …6 {fault} …8 question/criticise/challenge a/any/decisions
        | Without fault in the process, we cannot question a decision
    """,
    _PARTS,
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
    {owned} …2 {fault} ~ {effect}                 | The Council's fault meant she waited
    injustice …4 from/by/of …2 {fault}                         | injustice resulting from the fault
    flawed/affected/tainted/marred/undermined by …1 {fault}    | The decision was flawed by fault
    {owned} ~ {fault} lies/lay with                            | The fault lies with the Council
    not without fault                                          | The Trust was not without fault
    fell below/short …10 {fault}
        | It fell short of what we expect, which is fault
    """,
    _PARTS,
)
# Nothing that is only supposed is said so.
_FIRM = Phrases(
    """
    there is/was ~ evidence of {fault}                         | There is clear evidence of fault
    {we} ~ seen/found/identified …2 evidence of {fault}        | I have seen evidence of fault
    accepts/acknowledges/admits …2 {fault}                     | The Council accepts fault
    has/have …2 accepted/acknowledged/admitted …2 {fault}      | It has accepted fault for the delay
    ^ …1 because_of/as_a_result_of/owing_to/due_to (the/this/these/that/its) …3 {fault}
        | As a result of the Council's fault she waited a year
    because of {owned} {fault} that                            | It is because of the fault that nobody can know
    by …2 this/these/that/those/the_council's/its {fault}      | He was put to trouble by these faults
    """,
    _PARTS,
)
_SUPPOSED = Phrases(
    """
    had it_not_been/there_been/there_not_been/the              | Had there been no fault, she would have moved
    but for                                                    | But for the delay he would have moved
    were it not                                                | Were it not for this fault
    """
)
_BUT_FOR_FAULT = Phrases(
    """
    but_for/had_it_not_been_for/were_it_not_for/had_not_been_for …2 {fault} | But for the Council's fault
    had …6 no/without/free_of/free_from …2 {fault}             | Had the Council acted without fault
    ^ without the/this/that/these/its …2 {fault}               | Without the fault she would have moved
    """,
    _PARTS,
)
# A whole bullet: `Visits: fault.`
_TERSE = re.compile(r"^\W*[\w ]{2,40}: (?:\w+ ){0,3}?(?:faults?|maladministration|service failures?)\W*$")


def is_but_for_fault(words: str) -> bool:
    """Whether folded words say what would have been but for the fault, which says that there was one."""
    return _BUT_FOR_FAULT.found_in(words)


def fault_in(words: str) -> str | None:
    """What a folded clause says of fault: FAULT, NO_FAULT, or None where it says nothing firm."""
    if not any(word in words for word in FAULT_WORDS) or _OF_OTHERS.found_in(words):
        return None
    if _BUT_FOR_FAULT.found_in(words):
        return FAULT
    words = _without_question(words)
    if _DOUBLE.found_in(words) or _STILL_FAULT.found_in(words):
        return FAULT
    if _SUPPOSED.found_in(words) or _GENERAL.found_in(words):
        return None
    if _NEGATIVE.found_in(words):
        return NO_FAULT
    return FAULT if _is_stated(words) else None


def _without_question(words: str) -> str:
    asked = _ASKED.search(words)
    return words if asked is None else f"{words[: asked.start()]}…{words[asked.end() :]}"


def _is_stated(words: str) -> bool:
    if _FIRM.found_in(words):
        return True
    stated = _POSITIVE.found_in(words) or _TERSE.match(words) is not None
    return stated and not _HYPOTHETICAL.found_in(words)
