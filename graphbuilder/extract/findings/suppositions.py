"""What would have been: but for the fault, if it had not happened, even then."""

from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.wording import PARTS, TITLE

_PARTS = PARTS | {
    "had": f"""
        had i/we/the/it/they/there/he/she/this/that/these/those/its/their/his/her/both/either/a/an/{TITLE}/all
    """,
    "if": f"if the/it/they/he/she/this/that/these/those/its/their/both/either/a/an/{TITLE}",
    "without": "without/free_of/free_from/not_been/no",
}
_SUPPOSED = Phrases(
    """
    had it_not_been/there_been/there_not_been                  | Had there been no fault, she would have moved
    ^ (and/even) {had}                                         | Had the Council acted, she would have moved
    , (even) {had}                                             | She would have moved, had it acted
    but for                                                    | But for the delay he would have moved
    were it not                                                | Were it not for this fault
    would/might/may have ~ {had}                               | She would have moved had it acted
    would/should/might/could (not) have been (at/a/no/any/without/free_of/any_other) {fault}
        | If it had said why there would have been no fault
    i/we/one would/should/might/could (not) have ~ {fault}     | I should have found no fault
    would/should/could not_have/have found ~ {fault}           | The panel could not have found any fault
    if …14 there would/might/could …1 be ~ {fault}             | If that were all there would be no fault
    ^ (and) were the/it/they/there/he/she/this/that/these/those/that_all | Were it otherwise I should find no fault
    """,
    _PARTS,
)
# What would have been without the fault: so there was one.
_BUT_FOR_FAULT = Phrases(
    """
    but_for/had_it_not_been_for/were_it_not_for/had_not_been_for …4 {fault} | But for the Council's fault
    {had} …6 {without} …3 {fault}                              | Had the Council acted without fault
    {if} had ~ {without} …3 {fault}                            | If it had acted without fault
    {if} …4 had …3 without/free_of/free_from …3 {fault}        | If the Council had acted without fault
    even without ~ {fault}                                     | Even without the fault, it would have been so
    ^ without the/this/that/these/its/any ~ {fault}            | Without the fault she would have moved
    , without the/this/that/these/its ~ {fault} ,              | I think, without the fault, she would have moved
    without (the/this/any) {fault} …10 would                   | I estimate that without fault she would have moved
    would/might/could/may have …8 without (the/this/these/its) ~ {fault} | what would have been without the fault
    """,
    _PARTS,
)
# What was done would have been no fault: so it may have been one, and may not.
_BLAMELESS = Phrases(
    "would/could/might (not) have been/acted (entirely) without/free_of/free_from (any) {fault}"
    " | The decision would have been without fault if reasons had been given",
    _PARTS,
)
# It would have been no other, or nobody can tell: then nothing is said of a fault's effect.
_NO_OTHER = Phrases(
    """
    even {had}                                                 | Even had there been no fault
    even if/without/but_for/so/then                            | Even without the fault
    thought/think/consider/considered/ask/asked …3 what/how …3 would
        | I have thought about what would have happened without the fault
    the same                                                   | The outcome would have been the same
    may/might/could/would/likely still                         | He may still have been refused
    no different/difference                                    | It would have been no different
    in_any_event/in_any_case/anyway/regardless                 | She would have moved in any event
    not/nor/cannot/never/nobody/no_one …4 say/know/tell/conclude/find/certain/sure/link/establish/show/satisfied
        | I cannot say that she would have moved
    impossible/not_possible/hard/difficult/unclear/uncertain/unlikely …3 to/whether/that/if/what
        | It is impossible to say
    """,
    _PARTS,
)


def is_supposed(words: str) -> bool:
    """Whether folded words say what would have been, or what might have been otherwise."""
    return _SUPPOSED.found_in(words)


def is_but_for_fault(words: str) -> bool:
    """Whether folded words say what would have been but for the fault, which says that there was one."""
    return _BUT_FOR_FAULT.found_in(words) and not _BLAMELESS.found_in(words)


def is_no_other(words: str) -> bool:
    """Whether folded words say that it would have been no other, or that nobody can say what would have been."""
    return _NO_OTHER.found_in(words)
