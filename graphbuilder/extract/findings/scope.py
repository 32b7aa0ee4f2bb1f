"""Whether a sentence leaves something of this case, or only says what is usual, supposed or ended with a finding."""

from graphbuilder.extract.findings.leaving import LEAVES, LEAVING_PARTS, PASSIVE
from graphbuilder.extract.language.phrasing import Phrases

_ENDS = Phrases(
    "stop*/end/ended/ending/cease*/close*/discontinu* …2 investigat* | I have ended my investigation"
)
_COMPLETED = Phrases(
    """
    end/ended/ending/close/closed ~ investigation (here/now) $ | I have ended my investigation
    end/ended/ending/close/closed ~ investigation …2 basis     | I have ended my investigation on that basis
    end/ended/ending/close/closed ~ investigation …6 agreed/agrees/accepted/accepts
        | I have ended my investigation because the Council has agreed to remedy it
    """
)
# A remedy that nobody wanted, or an argument, is no part of the complaint.
_DROPPED = Phrases(
    """
    not …1 want/wanted/wish/like/accept/agree/welcome …2 this/that/it/one …3 {not} ~ pursue/pursued
        | Ms P did not want this and I have not pursued it
    {not} ~ pursue/pursued/pursuing the/this/that/his/her/its …1 idea/suggestion/offer/proposal/argument
        | It was unwilling and I did not pursue the idea
    take/takes the/this/that/his/her/their …1 point/argument/submission/suggestion/contention no_further
        | I take the argument no further
    """,
    LEAVING_PARTS,
    stop="if",
)
# Where what was done here follows from what is usually done.
_SO_HERE = Phrases(
    """
    , and/so/so_that/and_so/but …3 i/we …3 {not} ~ {look}      | We do not usually do so, so we will not investigate it
    , and/so/so_that/and_so/but …3 i/we ~ {cannot} …1 {look}   | It is not usual, and I have decided not to investigate
    """,
    LEAVING_PARTS,
    stop="if unless",
)
_CANNOT = Phrases("cannot/can't/can_not | We cannot investigate")
_NORMALLY = Phrases(
    """
    normally/usually/generally/unless/sometimes               | We do not normally investigate
    do_not/don't/cannot/can't …3 {investigate} …8 if/where/when someone/somebody/a_person/people/the_person
        | We cannot investigate a complaint if someone has appealed
    do_not/don't …3 {investigate} …8 if/where/when we/i are/am/have/decide/cannot
        | We do not investigate complaint handling where we are not looking at the matter itself
    {not} ~ use of …2 resources/money/time to {look} …14 if/where/when we/i are/am/do/cannot
        | It is not a good use of public money to look at the replies when we are not looking at the matter itself
    may/can/might decide/choose                                | We may decide not to investigate
    """,
    LEAVING_PARTS,
)
# The last words of a sentence that says why: `nothing would be gained and I will not`.
_AND_WILL_NOT = Phrases(
    """
    {look} …30 and/so/but i/we (therefore) will/shall/do not (do_so) $ | I see no reason to look at it, and I will not
    {look} …30 and/so/but i/we (therefore) will/shall/do not propose/intend to …1 do_so
        | It is early to investigate and we do not propose to do so
    """,
    LEAVING_PARTS,
)
_SUPPOSED = Phrases(
    """
    even if {us} had ~ {look}                                  | Even if we had investigated
    {us} would_have …2 no/not                                  | We would have had no power to consider it
    {us} would/could/might not_have ~ {look}                   | We would not have investigated the appeal
    it/that/this would_have been outside/beyond/too_late/premature/out_of/impossible/unable
        | That would have been outside our remit
    {not} ~ agree/accept …4 should/ought not                   | I do not agree that we should not investigate
    {body} (has/had/have/with) no power/powers/jurisdiction/remit/discretion/authority
        | The officer had no power to investigate
    it/that/this would_have …2 no/not                          | That would have been no matter for us
    {body} gave/give/gives/given no ({good}) {ground}          | The Council gave no reason for not investigating
    """,
    LEAVING_PARTS,
)
# Said of this case wherever it is said; whatever else is said of powers and law is said of any.
_OF_THIS_CASE = Phrases(
    """
    my/our reason/reasons/grounds for not investigating/looking/considering/pursuing
        | The last section gives my reasons for not investigating the rest
    why i/we ~ have_not/did_not/will_not/cannot …1 investigated/investigate/look*/consider*
        | I explain below why I have not investigated the rest
    i/we ~ have_not/did_not/have_therefore_not …1 investigated/investigate/reinvestigated | I have not investigated that
    i/we …16 and/so/but have_not/did_not …1 investigated/investigate/reinvestigated
        | We have had no complaint about it and have not investigated its actions
    """,
    stop="if whether because they he she",
)
_SPEAKS = LEAVES | PASSIVE | _AND_WILL_NOT
_OUR_SECTIONS = ("scope", "not-investigated", "decision")


def may_speak_of_leaving(words: str) -> bool:
    """Whether a folded sentence has the words by which `speaks_of_leaving` is told; most have not."""
    return _SPEAKS.may_stand_in(words)


def speaks_of_leaving(words: str, kind: str) -> bool:
    """Whether a folded sentence, in such a section, speaks of not investigating something."""
    if _AND_WILL_NOT.found_in(words):
        return True
    return (
        LEAVES.found_in(words) or (kind in _OUR_SECTIONS and PASSIVE.found_in(words))
    ) and not _SUPPOSED.found_in(words)


def is_supposed(words: str) -> bool:
    """Whether a folded sentence speaks of an investigation that would not have been made."""
    return _SUPPOSED.found_in(words)


def leaves_of_this_case(words: str) -> bool:
    """Whether a folded sentence of any section says that something of this case was not investigated."""
    return _OF_THIS_CASE.found_in(words)


def is_dropped(words: str) -> bool:
    """Whether what a folded sentence says is left is a remedy or an argument, and no part of the complaint."""
    return _DROPPED.found_in(words)


def ends(words: str) -> bool:
    """Whether a folded sentence says that an investigation was ended, which it may have been with a finding."""
    return _ENDS.found_in(words)


def is_again(words: str) -> bool:
    """Whether a folded sentence speaks of investigating again what somebody else has investigated."""
    return "reinvestigat" in words or "re-investigat" in words


def completes(words: str) -> bool:
    """Whether a folded sentence says no more than that an investigation was ended."""
    return _COMPLETED.found_in(words)


def is_usual(words: str) -> bool:
    """Whether a folded sentence says what is usually done, and not what was done here, not even at its end."""
    if not _NORMALLY.found_in(words) or _AND_WILL_NOT.found_in(words):
        return False
    here = _SO_HERE.search(words)
    return here is None or _NORMALLY.found_in(words[here.start() :])


def is_inability(words: str) -> bool:
    """Whether a folded sentence says what cannot be done."""
    return _CANNOT.found_in(words)
