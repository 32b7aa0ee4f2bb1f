"""What names a fault without saying that there was one or none: what is left open, set as a test, or hangs on an if."""

from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.wording import PARTS

_PARTS = PARTS | {
    "we": "i/we/the_ombudsman/the_ombudsmen",
    "other": "landlord/tenant/neighbour/owner/driver/builder/parent/father/mother/insurer/seller/developer",
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
    it was/is the/a/an/his/her/their {other} …6 {fault}        | It was the landlord who was at fault
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
_NO_WORD = _WITHHELD | _CONDITIONAL | _IF_SO


def is_withheld(words: str) -> bool:
    """Whether folded words that name a fault leave open whether there was one."""
    return _NO_WORD.found_in(words)
