"""What says that there was fault by denying that there was none: `not without fault`, `nothing short of fault`."""

from graphbuilder.extract.findings import denial
from graphbuilder.extract.language import wording
from graphbuilder.extract.language.phrasing import Phrases

_PARTS = denial.PARTS | {
    "blamed": f"it/they/{wording.BODY}",
    "nothing_but": """
        other_than/otherwise_than/nothing_but/nothing_except/nothing_short_of/nothing_less_than/anything_but
        anything_other_than/anything_except/nothing_else_than/nothing_other_than
    """,
}
# Two negatives, or what they come to.
_DOUBLE = Phrases(
    """
    not something/what/how …6 without …2 {fault}               | not something a council acting without fault would do
    not …2 without/free_of/free_from/clear_of …1 {fault}       | The Trust was not entirely without fault
    nor/neither was/were/is/are (the/its/their) {blamed} …3 without/free_of/free_from/clear_of …1 {fault}
        | Nor was the Council without fault in its letters
    nor/neither did/has/have/had/do/does (the) {blamed} …2 without …1 {fault} | Nor did it act without fault
    nor do i/we consider/find/think/believe (that) (the/its) {blamed} …3 without/free_of/free_from …1 {fault}
        | Nor do I consider the Council without fault
    nor/not/neither/cannot/can't …6 say/claim/argue/maintain/contend/suggest/pretend …8 without {fault}
        | Nor can the Council say it acted without fault
    wrong/impossible/difficult/hard to say/claim/argue/maintain/suggest …8 without {fault}
        | It would be wrong to say it acted without fault
    """,
    _PARTS,
    stop="but and so",
)
_STILL_FAULT = Phrases(
    """
    {nothing_but} …1 {fault}
        | This was nothing short of fault
    not …1 disputed/dispute/doubt/contested/denied …8 {fault}   | It is not disputed that it was at fault
    {fault} , and that/this is/was what happened/occurred
        | A council that does so is at fault, and that is what happened
    {fault} and this (one) was/did                             | A council that does so is at fault, and this one was
    doing neither/nothing/none …1 {be} {degree}… {fault}       | Doing neither was fault
    no question …1 that …8 {fault}                             | There is no question that it was at fault
    not/nor …6 the/its/*'s (council's/home's/trust's) {only} {fault} | Nor was this the Council's only fault
    no doubt/dispute/denying/hesitation/difficulty/choice/option/alternative …8 {fault}
        | I have no hesitation in finding fault
    none_the_less/no_less/any_the_less/any_less …3 {fault}                           | It was none the less fault
    {fault} none_the_less                                      | It was fault none the less
    no answer/defence/excuse to say …6 {without} …2 {fault}    | It is no answer to say there was no fault
    not …8 but (also/rather/plain) {fault}                     | This was not a slip but fault
    not …10 only that it/this/that is/was …2 {fault}           | I do not say it was meant, only that it was fault
    nobody/no_one/not/never (would) dispute*/deny/denies/denied/contest*/doubt*/challenge* …8 {fault}
        | The Council does not deny it was at fault
    not …4 acquit*/absolve*/exonerate*/relieve* …4 of …1 {fault} | It being short of staff does not absolve it of fault
    not hesitate to …8 {fault}                                 | I do not hesitate to call this fault
    no (other) word/name/way …5 than/but {fault}               | There is no other word for it than fault
    cannot/can_not/could_not …1 but/help/avoid/escape …8 {fault} | I cannot but find fault
    hard/difficult/impossible to think/imagine/conceive …4 more/graver/worse/clearer/plainer …4 {fault}
        | It is hard to think of a more serious fault
    hard/difficult/impossible to avoid/escape/resist …8 {fault} | It is hard to avoid a finding of fault
    strange/odd/wrong/perverse not to …8 {fault}               | It would be strange not to call this fault
    did/does/do/has/had/was/were not there is/was …2 {fault}   | Because this one did not there was fault
    if …2 not {fault} i/we do_not/cannot                       | If that is not fault, I do not know what is
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
# What was left undone is what is called fault.
_UNDONE = Phrases(
    """
    ^ (and/but/so) (the_fact) that {whoever} … {is} {plainly}… {fault}
        | That it did not look at this at all was fault
    {doing} (him/her/them/it) {nothing} …12 {is} {plainly}… {fault} | Doing nothing for a year was fault
    ^ (and/but/so) for the/it/its …14 not to …6 {is} {plainly}… {fault}
        | For the Council not to have replied was fault
    """,
    _PARTS
    | {
        "whoever": "it/they/he/she/the/its/their/a/an/nobody/no_one/nothing/none/neither/officers/staff",
        "is": "is/was/were/constitutes/constituted/amounts_to/amounted_to/represents/represented",
        "plainly": "also/too/therefore/itself/again/in_itself/in_my_view/a/an/further/serious/clear/another/*ly",
        "doing": """
            doing/giving/offering/saying/sending/having/making/taking/keeping/arranging/providing
            to do/give/offer/say/send/have/make/take/keep/arrange/provide
        """,
        "nothing": "nothing/no/none/nobody/no_one",
    },
    stop="i we there mean means think thought believe believed agree accept say said show suggest",
)
_CONCURS = Phrases(
    """
    no/not/nothing/little …5 {differ} {finding} (of/that) …6 {fault}
        | I have no reason to disagree with its finding that it was at fault
    """,
    _PARTS
    | {
        "differ": """
            disagree/differ/depart/dissent/quarrel/argue with/from
            doubt/question/challenge/dispute
        """,
        "finding": """
            the/its/that/this/their/*'s …3 finding/findings/conclusion/conclusions/view/admission/acceptance
        """,
    },
    stop="no not nor n't without never nobody neither",
)
_AFFIRMS = _DOUBLE | _STILL_FAULT | _UNDONE | _CONCURS


def affirms(words: str) -> bool:
    """Whether folded words say that there was fault by denying that there was none."""
    return _AFFIRMS.found_in(words)
