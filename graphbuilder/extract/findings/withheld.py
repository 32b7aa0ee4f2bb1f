"""What names a fault without saying that there was one or none: left open, set as a test, said of all, or on an if."""

from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.wording import PARTS

_PARTS = PARTS | {
    "we": "i/we/the_ombudsman/the_ombudsmen",
    "none": "no/not/n't/never/without/free_of/free_from",
}
_WITHHELD = Phrases(
    """
    {we} …2 cannot/can_not/can't/could_not …1 rule_out/exclude/discount …10 {fault}
        | I cannot rule out that the Council was at fault
    no/not …4 evidence …2 that …6 {none} …3 {fault}            | I have seen no evidence that it was not at fault
    arguable/debatable/conceivable/thinkable/contended …10 {fault} | It is arguable that the Council was at fault
    for there to be …2 {fault}                                 | For there to be fault it must have known
    to/before find/finding/establish {fault} {we}              | To find fault I would need evidence
    {we} (will/would/can/could/may) only find/identify …2 {fault} …6 where/if/when/unless
        | The Ombudsman will only find fault where it acted wrongly
    ^ not every/all/each …6 {fault}                            | Not every delay is fault
    initially/originally/at_first/at_the_outset/first thought/considered/believed/took ~ …8 {fault}
        | I initially thought there was fault
    {title} ? would/might/may/could/will say/argue/claim/contend/maintain/think/feel …12 {fault}
        | Mr X would say the Council was at fault
    nobody/no_one/neither (party/side) (has/have) suggest*/say*/said/claim*/alleg*/argue* …10 {fault}
        | Nobody suggests the Council was at fault
    """,
    _PARTS,
    stop="but",
)
# What the fault of a sentence hangs on: a fault after the first comma no longer stands in the condition.
_CONDITIONAL = Phrases(
    """
    ^ (and/but) if …12 {fault} (,) …2 by/it/they/he/she/that/this/the/there/we/i/then/an/a/mr/mrs/miss/ms
        | If the Council is found at fault by the tribunal, it may pay
    """,
    _PARTS,
    stop="clear plain follows not",
    unbroken=True,
)
_IF_SO = Phrases(
    "^ (and/but) if so …10 {fault} | If so, the Council was at fault",
    _PARTS,
    stop="clear plain follows not",
)
# What is said of all decisions is not said of this one.
_GENERAL = Phrases(
    """
    not always/necessarily/automatically/invariably …4 {fault} $ | A failure to reply is not always fault
    suppose/supposing/assume/assuming/granted/granting …10 {fault} | Assuming the Council was at fault
    ^ …2 a/any council/authority/provider/body/trust is/will_be/may_be/would_be/can_be ~ {fault}
        | A council will be at fault if it gives no reasons
    is/are/be usually/normally/generally/ordinarily/often/always/sometimes ~ {fault} | Failure to reply is usually fault
    not/n't/unlikely/doubt/improbable/doubtful …5 i/we would/should/could/will …1 find/see/identify …8 {fault}
        | I do not think we would find fault
    prospect/likelihood/chance of (our/my/us) finding …4 {fault} | There is no likelihood of our finding fault
    could/would not say …6 would …2 be …3 {fault}              | I could not say there would be fault
    admit*/concede*/acknowledg* no {fault}                     | It offered £50 but admitted no fault
    no {fault} …2 admitted/conceded/accepted/acknowledged      | A letter followed in which no fault was admitted
    ^ …2 a/any council/authority/provider/body/trust (that/which/who) …14 will/would/may/can/could/might ~ be ~ {fault}
        | A council which does not act on this will usually be at fault
    {fault} (that/which) he/she/they says/say/said/alleges/alleged/believes/sees | the faults he says there were
    {fault} (that/which) {title} ? says/said/alleges/alleged/believes/sees | the faults Mr X says there were
    ^ some/others/many/one/people may/might/could/would/will ~ …6 {fault} | Some would say this was not fault
    inclined/tempted to …6 {fault}                             | I was at first inclined to think this was fault
    i/we had (at_first) thought …8 {fault}                     | I had thought there was no fault
    word/term …2 {fault}                                       | We use the word fault of such failings
    {fault} or no/not/otherwise                                | I cannot find fault or no fault
    ^ …2 we/i (can/only/may) investigate/consider/look_at/look_into complaints …4 {fault}
        | We investigate complaints about fault by councils
    deal/dealt/dealing/turn/turning/come/coming with/to {fault} | I deal with fault first
    injustice without {fault}                                  | Injustice without fault is no matter for us
    absent/without {fault} …4 no power …2 recommend*           | Absent fault I have no power to recommend a remedy
    i/we ~ likely to find …8 {fault}                           | We are likely to find fault where they do not
    a/any council/authority/provider/organisation that/which/who …10 {fault} | A council that does this is at fault
    ^ councils/authorities/providers/organisations …4 {fault}  | Councils are at fault if they ignore this
    we/i …3 normally/usually/generally/often find/consider …8 {fault} | We would not usually find fault
    would/will/may/might not usually/normally/generally/ordinarily/often/always be ~ {fault}
        | A missed bin would not generally be fault
    remind*/train*/told/tell/teach* …6 that …10 {fault}        | It will remind staff that failing to reply is fault
    finding/findings of …2 {fault} or …2 {fault}                | I make no finding of fault or no fault
    i/we may/might not find …2 {fault}                          | We may not find fault with a council for this
    i/we would …2 have found/identified …4 {fault}             | We would probably not have found fault
    unlikely/not_be_likely/not_likely …6 to …1 find/see/identify …6 {fault} | We would not be likely to find fault
    question/criticise/challenge a/any/decisions …8 {fault}    | We cannot question a decision made without fault
    if/unless/when/whenever/where there is/was/were ~ {fault}      | When there is fault we weigh it
    without/unless/no …6 {fault} …8 question/criticise/challenge a/any/decisions
        | Without fault in the process, we cannot question a decision
    """,
    _PARTS,
)
_NO_WORD = _WITHHELD | _CONDITIONAL | _IF_SO | _GENERAL


def is_withheld(words: str) -> bool:
    """Whether folded words that name a fault leave open whether there was one."""
    return _NO_WORD.found_in(words)
