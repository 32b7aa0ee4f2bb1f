"""What a clause says of fault: that there was some, that there was none, or nothing; told by the words around it."""

import re

from graphbuilder.extract.findings.denial import PARTS as DENIAL
from graphbuilder.extract.findings.denial import denies, is_of_the_fault
from graphbuilder.extract.findings.double_negatives import affirms
from graphbuilder.extract.findings.matrix import denied
from graphbuilder.extract.findings.of_others import is_of_others
from graphbuilder.extract.findings.suppositions import is_but_for_fault, is_no_other, is_supposed
from graphbuilder.extract.findings.withheld import is_withheld
from graphbuilder.extract.language.phrasing import Phrases

FAULT, NO_FAULT = "fault", "no-fault"
_OPPOSITE = {FAULT: NO_FAULT, NO_FAULT: FAULT}
# A sentence without any of these says nothing of fault.
FAULT_WORDS = ("fault", "maladministration", "service failure")

_PARTS = DENIAL | {
    "maybe": """
        if/whether/unless/where/may/might/could/would/unlikely/potential/possible/alleged/suspected
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
        placed/places/exposed/prolong*/added/deprived/denied/affected/delayed/cost/i/we/frustrat*/distress*/upset*
        worr*/confus*/made/forced/robbed/kept/disadvantaged/undermined/compounded
    """,
    "dealing": """
        way/dealing/handling/process/procedure/decision/decisions/consideration/reasoning/assessment/approach/conduct
        practice/response/advice/calculation/investigation/communication/administration
    """,
    "owned": "the/this/that/these/those/its/their/*'s",
    "lasted": """
        occurred/persisted/continued/went_on/goes_back/went_back/began/arose/stems/stemmed/lasted/recurred/happened
        came from
    """,
    "next": """
        further/second/third/fourth/fifth/additional/different/separate/last/final/related/graver/more_serious/lesser
    """,
    "due": """
        unavoidable/inevitable/inescapable/justified/warranted/called_for/made/follow/follows/made_out/be_made/right
        required/merited/appropriate
    """,
    "office": "the_ombudsman's/the_ombudsmen's/ombudsman's/our/my",
    "task": "role/job/task/function/purpose/remit/focus/business/concern",
}

# A question about fault, to be passed over for what the rest of the sentence says.
_ASKED = Phrases(
    """
    whether by/through/from * or *                             | Whether by oversight or design, it was fault
    if/whether …8 is/was/were (at) {fault}                     | I considered whether the Council was at fault
    if/whether there is/was/were/has_been …2 {fault}           | I cannot say whether there was any fault
    ask/asked/explain/explained …6 why/how …8 {fault}          | I asked the Council why it was not at fault
    """,
    _PARTS,
    stop="find found conclude concluded and but so",
)
_DOUBTED = Phrases("doubt/doubtful whether/if | I doubt whether this was fault")
_WHETHER = re.compile(
    r"\b(?:whether|(?:say|decide|know|judge|establish|tell) (?:who|whose|where))\b[^,;]*\bfault\b"
)
# What is granted before the first comma is no question: `even if the officer was away, the Council was at fault`.
_GRANTED = re.compile(
    r"even if (?:(?!fault\b|were\b|had\b)[^,])*, (?=(?:the [a-z]+|it|this|that|there) (?:was|is)\b)"
)
# A fault that is supposed, alleged, or told of elsewhere.
_HYPOTHETICAL = Phrases(
    """
    {maybe} …8 {fault}
        | I considered whether there might be fault
    {maybe} …8 was {fault}
        | We looked at whether the delay was fault
    ^ …1 any …8 {fault}                                        | Any such failure would amount to fault
    any/some_possible (other/further/such/actual) {fault}      | I looked for any further fault
    possible/possibly/perhaps/arguably/may/might/could …6 {be} (at) {fault} | It is possible it was at fault
    when/whenever we/i/someone/somebody/an_organisation/a_council …4 {fault} | When we find fault we weigh it
    look/looks/looking/search for …2 {fault}                   | We look for fault
    {fault} before i/we can/could/may                          | I have to find fault before I can recommend
    {fault} (that/which) (the) …2 panel/investigator/officer/tribunal/ofsted/review found/identified
        | the fault the panel found
    finding/findings/allegation/allegations/evidence/admission/question of {fault}
        | The complaint repeats the allegations of fault
    similar/previous/future/past {fault}                       | It has had similar faults
    apolog*/sorry …6 for …4 {fault}                            | The Council's apology for the fault was brief
    remedy/redress/offer …6 for (the/its/this/that) {fault}    | The remedy it offered for the fault was £100
    put/putting (the/its/this/that/these) {fault} right        | what it has done to put the fault right
    complaint/complaints/suggestion/suggestions/acceptance (of/about) {fault}
        | It made no acceptance of fault
    complaint/complaints/allegation/allegations of/about administrative/procedural {fault}
        | We consider complaints of administrative fault
    ^ …2 {office} …1 {task} is …8 {fault}                      | My role is to look for fault
    ^ …2 {task} of the ombudsman/ombudsmen is …8 {fault}       | The role of the Ombudsman is to look for fault
    the ombudsman/ombudsmen is/are concerned …1 with …4 {fault} | The Ombudsman is concerned only with fault
    accepted {fault}                                           | Its letter accepted fault
    arising_from/result_of/because_of (the) {fault}            | as a result of the fault
    caused_by (the/this/that/its) {fault}
        | the injustice caused by the fault
    """,
    _PARTS,
    stop="is was",
)
# What is called this fault has been found.
_THIS = Phrases("this/these {fault} | I cannot see that this fault made any difference", _PARTS)
_POSITIVE = Phrases(
    """
    {come_to} {degree}… {fault}
        | This was clearly fault
    {come_to} …7 and/so/also (thus/therefore/hence/so) (at) {fault} | Telling her so was untrue, and fault
    {we} …4 {conclude} …16 {fault}
        | I find that the late review was fault
    there is/was/were/are/has_been/have_been ~ {fault}         | There was some fault
    at/with {fault}                               | The Council is at fault
    {fault} by/on_the_part_of/in/for/with/when/here/causing/leading/and_injustice | Fault by the Council
    {owned} …2 {fault} ~ {effect}                 | The Council's fault meant she waited
    injustice …4 from/by/of …2 {fault}                         | injustice resulting from the fault
    flawed/affected/tainted/marred/undermined/attended/vitiated/spoiled/spoilt/accompanied by …1 {fault}
        | The decision was flawed by fault
    {owned} ~ {fault} lies/lay with/in/at                      | The fault lies with the Council
    lies/lay (the/its/their) {fault}                                       | There lies the fault
    where {owned} {fault} lies/lay                             | That is where the fault lies
    amount*/came …8 to …2 {fault}                              | It amounted, over those months, to fault
    into/became/become/becomes/guilty_of {degree}… {fault}     | This crossed the line into fault
    class/count/treat/regard/describe/see this/that/it/these/those as …2 {fault} | I class this as fault
    share/shares/shared the {fault}                            | The home and the Council share the fault
    described/regarded/seen/treated/classed as …1 {fault}      | This can only be described as fault
    deserves/fit/fair/right to be called/described …2 {fault}  | It deserves to be called fault
    through …3 {fault}                                         | She lost it through the Council's fault
    ^ (a/an/another/itself) …2 {fault} …2 council/authority/trust/provider/it (admits/accepts)
        | a fault the Council admits
    ^ (a/an/another/itself) …2 {fault} $                       | another fault
    ^ {fault} there …1 was/is/were                             | Fault there certainly was
    {fault} …2 found/identified/established/made_out/proved/shown | Fault has been established
    ^ …1 a/another …1 {next} {fault} …1 was/is/lay/lies/concern* | A further fault was the loss of the file
    {come_to} (the) council's/authority's/trust's/provider's/home's {fault} | Its failure is the Council's fault
    makes/made/renders/rendered it/this/that/them {fault}      | careless to a degree which makes it fault
    ^ …1 the/that/this/its/these …1 {fault} {lasted}           | The fault went on for nine months
    compound*/add/added/repeat* (to) its/the/this/that …1 {fault} | It added to its fault by ignoring his letters
    answerable/responsible/liable/answer for …4 {fault}               | It is answerable for its contractor's fault
    {we} …2 put/attribute …4 to …3 {fault}                     | I put the delay down to the Council's fault
    {we} can only call/describe/regard/treat/see …6 {fault}    | I can only call this fault
    so clear/plain/serious/bad a/an …4 {fault}                 | Rarely have I seen so clear a case of fault
    not without fault                                          | The Trust was not without fault
    fell below/short …10 {fault}
        | It fell short of what we expect, which is fault
    """,
    _PARTS,
)
# Nothing that is only supposed is said so.
_FIRM = Phrases(
    """
    {we} (therefore/also/have) uphold/upheld …3 complaint*/allegation*/accusation* of {fault}
        | I uphold the complaint of fault
    complaint*/allegation*/accusation* of {fault} …4 is/are/was/were (therefore) upheld
        | The allegation of fault is upheld
    there is/was ~ evidence of {fault}                         | There is clear evidence of fault
    {we} ~ seen/found/identified …2 evidence of {fault}        | I have seen evidence of fault
    accepts/acknowledges/admits/concedes …2 {fault}                      | The Council accepts fault
    accept/accepts/accepted my/our finding/findings of {fault}  | The Council accepts my finding of fault
    has/have …2 accepted/acknowledged/admitted …2 {fault}      | It has accepted fault for the delay
    ^ …1 because_of/as_a_result_of/owing_to/due_to (the/this/these/that/its) …3 {fault}
        | As a result of the Council's fault she waited a year
    {we} would (only/still/nonetheless) call/describe/regard/class/characterise this/that/it …4 {fault}
        | I would call this minor fault
    because_of/owing_to/due_to/thanks_to the/its/*'s …1 {fault} $
        | They waited for 17 weeks because of the Council's fault
    uphold/upheld …8 because_of/due_to/owing_to …2 {fault}     | The complaint is upheld because of fault in the delay
    because of {owned} {fault} that                            | It is because of the fault that nobody can know
    where the {fault} lies/lay                                 | That is where the fault lies
    where i/we (have) found {fault}                             | I uphold it where I found fault
    likely (that) i/we would/will find …10 {fault}             | It is likely we would find the Council at fault
    i/we would/will likely/probably find …10 {fault}           | We would likely find fault in the delay
    {dealing} …10 is/was/were {degree}… faulty                 | This way of dealing with it was faulty
    sufficient/enough …6 finding of {fault}                    | enough on their own for a finding of fault
    i/we (have/therefore/also/must/accordingly/do) make/made/record/recorded …3 finding/findings of …2 {fault}
        | I make a finding of fault on this point
    finding …1 is/was/must/has …2 of {fault}                   | My finding is one of fault
    finding of {fault} …1 is/was/must/has …2 {due}             | A finding of fault is unavoidable
    there must/has …1 be a/some finding of …2 {fault}          | There must be a finding of fault
    finding (some) {fault}                                     | I completed my investigation, finding fault
    by …2 this/these/that/those/the_council's/its {fault}      | He was put to trouble by these faults
    """,
    _PARTS,
)
# What a loss or a harm is said to be of a fault, unless that is only supposed.
_CONSEQUENCE = Phrases(
    """
    {come_to} …2 {follows} …4 {fault}                          | The loss was the result of the Council's fault
    {sufferer} … as_a_result_of/because_of/in_consequence_of …3 {fault} $
        | They spent eight months there as a result of fault
    """,
    _PARTS | {"sufferer": "he/she/they/family/couple\n{title} ?"},
    stop="not no never if whether unless says said believes",
)
_MAYBE_CONSEQUENCE = Phrases(
    "{maybe} …12 {follows} …4 {fault} | It may be that the loss was the result of fault", _PARTS
)
# What happened in May is not what may have.
_MONTH = re.compile(
    r"\b(?:in|since|until|till|by|from|of|before|after|during|late|early|last|next|each|this|\d{1,2}) may\b"
)
# A whole bullet: `Visits: fault.`
_TERSE = re.compile(r"^\W*[\w ]{2,40}: (?:\w+ ){0,3}?(?:faults?|maladministration|service failures?)\W*$")


def names_fault(words: str) -> bool:
    """Whether folded words have one of `FAULT_WORDS`."""
    return "fault" in words or "maladministration" in words or "service failure" in words


def fault_in(words: str) -> str | None:
    """What a folded clause says of fault: FAULT, NO_FAULT, or None where it says nothing firm."""
    if not names_fault(words) or is_of_others(words):
        return None
    if " may" in words:
        words = _MONTH.sub("", words)
    if is_but_for_fault(words):
        return None if is_no_other(words) else FAULT
    return None if is_supposed(words) else _weighed(_without_question(words))


def _weighed(words: str) -> str | None:
    if affirms(words):
        return FAULT
    if is_withheld(words):
        return None
    if is_of_the_fault(words):
        return FAULT if _THIS.found_in(words) else None
    within = denied(words)
    said = _weighed(within) if within else None
    if said is not None:
        return _OPPOSITE[said]
    if denies(words):
        return NO_FAULT
    return FAULT if _is_stated(words) else None


def _without_question(words: str) -> str:
    if _DOUBTED.found_in(words):
        return words
    granted = _GRANTED.match(words)
    if granted is not None:
        words = words[granted.end() :]
    asked = _ASKED.search(words) or _WHETHER.search(words)
    return words if asked is None else f"{words[: asked.start()]}…{words[asked.end() :]}"


def _is_stated(words: str) -> bool:
    if _FIRM.found_in(words) or (_CONSEQUENCE.found_in(words) and not _MAYBE_CONSEQUENCE.found_in(words)):
        return True
    stated = _POSITIVE.found_in(words) or _TERSE.match(words) is not None
    return stated and not _HYPOTHETICAL.found_in(words)
