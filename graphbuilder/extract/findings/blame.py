"""What blames a body without the word fault: that it was wrong, fell short, is criticised, or left a duty undone."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from graphbuilder.extract.findings.elsewhere import is_about_another
from graphbuilder.extract.findings.faults import FAULT
from graphbuilder.extract.findings.statements import Statement
from graphbuilder.extract.language.clauses import clauses
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.wording import PARTS

_PARTS = PARTS | {
    "body": """
        council/councils/authority/trust/provider/home/it/its_staff/its_officers/staff/officers/carers
        officer/social_worker/bailiff/agent/agents
    """,
    "be": "is/was/were/are",
    "fully": "also/therefore/again/clearly/plainly/quite/simply/partly/in_part/still/rightly/*ly",
    "conduct": """
        this/that/it/which/delay/delays/way/manner/time/response/reply/letter/service/wait/tone/silence/standard
        handling/conduct/behaviour/records
    """,
    "measure": """
        standard/standards/expect/expects/expected/entitled/acceptable/required/requires/should/ought/policy
        good practice
    """,
    "poor": """
        not good_enough/acceptable
        unacceptable/unsatisfactory/inexcusable/indefensible/lamentable
        poor practice/service/administration/complaint_handling
        a/an (serious/clear/further/significant) failing
    """,
    "undone": "did_not/failed/was_not/were_not/didn't/wasn't/weren't/never_did/never_was",
}
_BLAMES = Phrases(
    """
    i/we (would/must/also/do/have_to) criticise the/it/its/them/this/that/both/these | I would criticise it for that
    i/we am/are {fully}… critical of                           | We are critical of the time it took
    {be} {fully}… to be criticised for                         | The Council is to be criticised for its silence
    {be} {fully}… open to criticism                            | Its silence is open to criticism
    {body} {be} {fully}… wrong to/in/not_to                    | The Council was wrong to refuse the application
    it {be} {fully}… wrong of/for the/its/their                | It was wrong of the Council to refuse
    it_is/i_find/i_am_satisfied/i_consider/in_my_view/i_think/we_find/we_consider/we_are_satisfied …6 {body} …1 wrongly
        | It is clear that the Council wrongly counted her savings
    fell/falls/fall/fallen …4 short/below …10 {measure}        | It fell well below the standard we expect
    {conduct} …8 {be} {fully}… {poor}
        | The way in which the officer spoke to her was simply not acceptable
    """,
    _PARTS,
    stop="no not if whether unless who",
)
# What ought to have been done, by the body or for somebody.
_OUGHT = Phrases(
    """
    {body} …2 should_have/ought_to_have/should_not_have/ought_not_to_have …20 and/but (it/they/he/she) {undone}
        | The Council should have asked her and it did not
    he/she/they should_have/ought_to_have been …20 and/but (it/they/he/she) {undone}
        | He should have been turned every two hours and he was not
    """,
    _PARTS,
    stop="if whether until",
)
_SHOULD = Phrases(
    """
    {body} …2 should_have/ought_to_have                        | The Council should have offered an interpreter
    he/she/they should_have/ought_to_have been                 | He should have been turned every two hours
    """,
    _PARTS,
)
_UNDONE = Phrases(
    """
    ^ (but/instead) it/they/he/she/this/that/none_of_this {undone} | It failed to do so
    ^ (but) the/its {body} {undone}                            | The Council did not
    ^ none of this/that/it (was/happened)                      | None of this was done
    """,
    _PARTS,
)
_ANY = _BLAMES | _OUGHT | _SHOULD
# What makes a blame no more than supposed, denied or asked about.
_OPEN = re.compile(
    r"\b(?:not|\w+n't|cannot|never|nor|neither|no|nothing|nobody|none|if|whether|unless|had|may|might|could|would"
    r"|says|believes?|feels?|thinks?|asks?|wants?)\b|\?$"
)


def may_blame(text: str) -> bool:
    """Whether a folded paragraph has the words by which blame is told; most have not."""
    return _BLAMES.may_stand_in(text) or _SHOULD.may_stand_in(text)


def with_blame(said: list[Statement]) -> list[Statement]:
    """The statements of a paragraph, the first of them that blames a fault, where none concludes anything else."""
    if any(one.results for one in said):
        return said
    blaming = next(_blaming(said), None)
    return [replace(one, results=(FAULT,)) if one is blaming else one for one in said]


def _blaming(said: list[Statement]) -> Iterator[Statement]:
    for one, after in pairwise([*said, None]):
        if one is None or not _ANY.may_stand_in(one.said) or one.reported or is_about_another(one.words):
            continue
        if _blames(one.words) or (after is not None and _is_undone(one.words, after)):
            yield one


def _blames(words: str) -> bool:
    return any(
        _stands_firm(phrases, clause) for _, clause in clauses(words) for phrases in (_BLAMES, _OUGHT)
    ) or (_stands_firm(_OUGHT, words))


def _is_undone(words: str, after: Statement) -> bool:
    """Whether what ought to have been done was not, as the next statement says."""
    return _stands_firm(_SHOULD, words) and not after.reported and _UNDONE.stands_at(after.words)


def _stands_firm(phrases: Phrases, words: str) -> bool:
    found = phrases.search(words)
    return found is not None and _OPEN.search(words[: found.start()]) is None and not words.endswith("?")
