"""What words within a sentence are told by: `and said there had been no fault`, `had by then decided that`."""

import re

from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.wording import A_TITLE, PARTS

_PARTS = PARTS | {
    "said": """
        said/says/told/stated/states/wrote/claimed/claims/argued/argues/replied/responded/explained/explains/reported
        maintained/insisted/contended/complained/suggested/advised/assured/informed/added/alleged/noted
    """,
    "held": """
        decided/concluded/found/considered/thought/believed/felt/judged/upheld/believes/thinks/considers/feels
    """,
    "view": "view/opinion/finding/conclusion/position/belief/reply/answer/response/decision/verdict",
    "content": "that/there/it/its/the/nobody/no_one/nothing/none/neither/they/he/she/this/both/no/fault",
}
_TOLD = Phrases(
    """
    {said} …6 {content} …20 {fault}                  | It withdrew the offer and said there had been no fault
    {held} (that) {content} …20 {fault}              | It had by then decided that nobody was at fault
    {view} was/is/were/had_been that …20 {fault}     | Its view was that there had been fault
    went_on/goes_on that …20 {fault}                 | The letter went on that no fault lay with the team
    went_on/goes_on to say/state/claim/explain/argue …20 {fault} | The letter went on to say it was not at fault
    finding (no/some) {fault}                        | It upheld the second part, finding fault
    """,
    _PARTS,
    stop="i we my our which but",
)
_SAID = Phrases(
    """
    {said} …6 (at) {fault}                           | She said nobody was at fault
    {held} …4 (at) {fault}                           | It looked at the file and found nobody at fault
    """,
    _PARTS,
    stop="i we my our which but",
    unbroken=True,
)
# Told of a time before another, as what somebody said then is: `There had been fault, but it was sorry.`
_BEFORE_THEN = Phrases(
    """
    there had (not) been ~ {fault}                   | There had been no fault
    had (not) been ~ {fault}                         | It had not been at fault
    had (not) acted ~ {fault}                        | It had acted without fault
    """,
    PARTS,
)
_OURS = re.compile(r"\b(?:i|we|my|our|ombudsm[ae]n)\b")
# Before a verb: what is said is only a part of what is found fault with, or it is said by us.
_WITHIN = re.compile(
    r"\b(?:(?:who|which|that|what|when|where|how|as|because|if|after|once|until|since)\s(?:[\w']+\s){0,4}|be\s(?:\w+\s)?)$"
)
# The whole of what is told is what something is said of: `That each thought the other responsible does not alter it`.
_SUBJECT_CLAUSE = re.compile(r"\W*(?:that|what|how)\b")
_PASSIVE = re.compile(r"\b(?:was|were|been|is|are|be)\s(?:\w+\s){0,3}$")
_JUDGED = re.compile(r"(?:found|considered|felt|thought|judged|decided)\b")
# Whoever was told of something else: `As it was not told, the Council was not at fault`.
_OF_WHAT = re.compile(r"(?:told|informed|advised|assured),")
_IF = re.compile(r"\W*(?:if|had|even|but for)\b")
_SUBJECT = re.compile(
    rf"\b(?:it|he|she|they|{A_TITLE} \w+|council|authority|trust|provider|home|panel|officer|manager"
    r"|investigator|response|reply|letter|report|investigation|review|tribunal|court|company|school"
    r"|assessor|surveyor|engineer|reviewer|consultant|agent|doctor|judge|inspector|adjudicator|auditor|insurer"
    r"|director|solicitor|police|team|association|landlord|coroner)\b"
)


def is_told(clause: str, before: str = "") -> bool:
    """Whether what a folded clause says of fault is told by somebody else; `before` is the sentence up to it."""
    if _OURS.search(clause) or _IF.match(clause) or _SUBJECT_CLAUSE.match(clause):
        return False
    if _BEFORE_THEN.found_in(clause):
        return True
    told = _TOLD.search(clause) or _SAID.search(clause)
    if told is None or _OF_WHAT.match(told.group()):
        return False
    lead = before + clause[: told.start()]
    if _OURS.search(lead) or _SUBJECT.search(lead) is None:
        return False
    return _WITHIN.search(lead) is None and not (_PASSIVE.search(lead) and _JUDGED.match(told.group()))
