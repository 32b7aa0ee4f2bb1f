"""What a sentence answers to the one before it: that it was so, that it was not, that we agree or take another view."""

from graphbuilder.extract.findings.faults import FAULT, NO_FAULT, fault_in, names_fault
from graphbuilder.extract.language.hearsay import is_told
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.voice import is_admission
from graphbuilder.extract.language.wording import PARTS

_OPPOSITE = {FAULT: NO_FAULT, NO_FAULT: FAULT}
_PARTS = PARTS | {
    "it": "it/this/that/they/there/the_council/the_trust/the_provider",
    "was": "was/is/were/did/does/has/had",
    "think": "think/consider/believe/find/conclude/accept/agree/say",
    "claim": "find/found/consider/think/believe/say/agree/accept/see/conclude/persuaded/satisfied/convinced",
    "concluded": "concluded/decided/found/considered/conclude/find/consider/think/believe",
    "they": """
        he/she/they/it/the_council/the_trust/the_provider/the_panel/the_investigator
        {title} ?
        {title} and {title} ?
    """,
    "right": "right/correct/justified/entitled_to/well_founded",
    "wrong": "wrong/mistaken/incorrect/in_error/not_right/not_correct",
    "reason": "reason/reasons/cause/grounds/need/basis",
    "differ": """
        differ/disagree/depart/doubt/dissent/quarrel/question/go_behind/dispute/challenge/criticise
        take/reach/come_to/form a/any/another/other (different/other)
    """,
    "adopt": "adopt/endorse/support/share/concur_with/agree_with/accept",
    "view": "finding/findings/conclusion/conclusions/view/views/report/assessment/analysis/reasoning/criticism*",
    "other": "different/contrary/opposite/another/less_generous",
}
# Whose side is taken.
_AGREES = Phrases(
    """
    so do i/we                                                 | It accepts that, and so do we
    as do/did i/we                                             | The Council accepted that finding, as do I
    ^ (and) rightly (so)                                       | Rightly so
    ^ (and/but) i/we …1 agree/concur/accept_this/accept_that/accept_it/share_that_view/share_this_view | I agree
    and/, i/we …1 agree/concur                                 | Mrs D says so and I agree
    i/we …1 agree/concur $                                     | Having seen the file I agree
    with which/that i/we …1 agree                              | a view with which I agree
    ^ (and) i/we …1 share its/that/their/his/her view          | I share its view of that
    i/we …1 {adopt} its/the/that/this/those/these/their/his/her/*'s …2 {view} | I adopt its findings
    i/we …1 {adopt} what it/he/she/they found                  | I accept what it found
    i/we …1 see/have/had/find/know no/little …1 {reason} to/for/not …3 {differ} | I have no reason to differ
    i/we ~ nothing to add                                      | I have nothing to add to that
    ^ …4 {they} is/was/are/were (quite/plainly/surely) {right} | She is right about that
    """,
    _PARTS,
    stop="not no n't",
)
_DISAGREES = Phrases(
    """
    i/we do_not/cannot/don't/can't/did_not/could_not …1 agree/share/accept | I do not agree
    i/we am/are/was/were (therefore) unable/not_able to …1 agree/accept/share | I am unable to agree
    i/we …1 disagree                                           | I disagree
    nor/neither do/can i/we …1 agree/accept/share              | Nor can I agree
    ^ i/we do_not/cannot/would_not/should_not/am_not $         | I do not
    ^ i/we do_not/cannot think/consider/believe/find so        | I do not think so
    ^ …3 i/we …1 think/consider not $                          | On balance I think not
    i/we …2 take/took/hold/reach/reached/came_to/come_to a/the/an {other} view/conclusion | I take a different view
    i/we …1 take/hold/reach another view/conclusion            | I take another view
    i/we …1 see it/this/that/things/matters differently/otherwise | I see it differently
    ^ i/we …1 am/are/was/were not …1 persuaded/convinced/satisfied $ | I am not persuaded
    ^ …4 {they} is/was/are/were {wrong}                        | I think it is wrong to do so
    ^ (but) that/this/it/her_case/his_case (argument/complaint) fails | It fails
    """,
    _PARTS,
    stop="if whether",
)
# What was asked or claimed, said over again.
_IT_WAS = Phrases(
    """
    ^ …3 yes $                                                 | In my view, yes
    ^ yes                                                      | Yes
    ^ i/we …1 do/would/am $                                    | I do
    and ~ {concluded} (that) {it} {was} $                      | I considered whether it was and concluded that it was
    ^ …4 {it} {was} (indeed) $                                 | In my view it was
    i/we …1 {think} (that) {it} {was} (indeed) $               | I consider that it was
    and/, {it} {was} (indeed) $                                | It said it was at fault, and it was
    and/, there was $                                          | He believes there was fault, and there was
    """,
    _PARTS,
    stop="not no n't if whether nor neither as what",
)
_IT_WAS_NOT = Phrases(
    """
    ^ …3 no $                                                  | In my view, no
    ^ no                                                       | No
    and ~ {concluded} (that) {it} {was} not $                  | I considered whether it was and decided it was not
    but/and …4 i/we …6 {it} {was} not $                        | I was inclined to say so, but I am satisfied it was not
    ^ …6 {it} {was} not $                                      | On balance it does not
    ^ …4 i/we do_not/cannot/did_not/am_not/are_not (yet) {claim} (that) {it} {was} $
        | I do not find that it was
    """,
    _PARTS,
)
# A question, what others might say, or what was thought before.
_MOOTED = Phrases(
    """
    whether                                                    | The first question is whether this was fault
    some/others/many/one may/might/could/would/will            | Some might call this fault
    inclined/tempted to                                        | I was at first inclined to call this fault
    i/we had thought                                           | I had thought there might be no fault
    """
)
# Whoever says so is of the contrary opinion.
_DISPUTED = Phrases(
    """
    den*/disput*/reject*/refut*/contest*/resist*               | The Council denies that it was at fault
    not …1 accept/agree/think/believe/consider/share/see/regard | The Council did not consider it was at fault
    """
)
# After a sentence that spoke of fault: `There was none in the decision.`
_NONE_THERE = Phrases(
    """
    ^ …1 there is/was/were none in/on/by/here/at/when/over     | There was none in the panel's decision
    ^ none in/on/by/here/at/when/over/for                      | none in point c
    ^ i/we …1 find/found/see/saw none in/on/by/with/over       | I have found none in the rest
    ^ …4 the/it/they/neither …3 was/were/is not $              | The Council was not
    ^ on/in/with/as_to/for …6 i/we do/did/have not $           | On the second I do not
    """,
    stop="he she mr mrs miss ms",
)
# After one that denied it: `After that it was.`
_SOME_THERE = Phrases(
    """
    ^ …1 there is/was/were in/on/by/with/over/about            | but there was in the delay
    ^ …4 the/it/they …3 was/were/is $                          | After that it was
    ^ i/we do/did with/in/on/over/about                        | I do with the delay
    """,
    stop="he she mr mrs miss ms not no all as than what",
)
# After `The Council was not at fault for the first`; what it was for it to decide, or in the interest of, is no fault.
_AT_FAULT_THERE = Phrases(
    """
    ^ (but/and/yet) it/they/the_council was/were for the/its/this/that/how/not/*ing …8 $ | It was for the second
    ^ (but/and/yet) it/they/the_council was/were in/on/over how/not/failing/the_way/*ing …8 $
        | It was in the way it replied
    """,
    stop="to interest favour",
)


def claims(words: str) -> bool:
    """Whether a folded sentence gives what others say of fault, or asks whether there was any."""
    return words.endswith("?") or is_told(words) or is_admission(words) or _MOOTED.found_in(words)


def claim(words: str) -> str | None:
    """What somebody whose words a folded sentence gives says of fault."""
    disputed = _DISPUTED.search(words) if "fault" in words else None
    within = claim(words[disputed.end() :]) if disputed is not None else None
    if within is not None:
        return _OPPOSITE[within]
    mooted = _MOOTED.search(words)
    if mooted is not None:
        words = words[mooted.end() :]
    return fault_in(words) or (FAULT if "fault" in words else None)


def answer(words: str, claimed: str) -> str | None:
    """What a folded sentence says of fault that answers the claim before it; None where it does not answer it."""
    if _IT_WAS_NOT.found_in(words):
        return NO_FAULT
    if _DISAGREES.found_in(words):
        return _OPPOSITE[claimed]
    if _IT_WAS.found_in(words):
        return FAULT
    return claimed if _AGREES.found_in(words) else None


def contrary(words: str, before: str, told: str) -> str | None:
    """What folded words say of fault that name none, after those told that say so: `but there was in the delay`."""
    if names_fault(words):
        return None
    if before == FAULT:
        return NO_FAULT if _NONE_THERE.found_in(words) else None
    there = _SOME_THERE.found_in(words) or ("at fault" in told and _AT_FAULT_THERE.stands_at(words))
    return FAULT if before == NO_FAULT and there else None
