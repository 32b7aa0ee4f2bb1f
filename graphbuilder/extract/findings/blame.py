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
from graphbuilder.extract.language.wording import A_TITLE, BODY, OTHERS, PARTS, pattern_of
from graphbuilder.extract.views import View

_PARTS = PARTS | {
    "body": """
        {named}
        it
    """,
    "named": f"{BODY}/councils/staff/officer/officers/carers/social_worker/bailiff/agent/agents",
    "be": "is/was/were/are",
    "fully": "also/therefore/again/clearly/plainly/quite/simply/partly/in_part/still/rightly/*ly",
    "conduct": """
        this/that/it/which
        {deed}
    """,
    "deed": """
        delay/delays/way/manner/time/response/reply/letter/service/wait/tone/silence/standard/handling/conduct
        behaviour/records
    """,
    "done": """
        {deed}
        care/treatment/support/practice/actions/efforts/what
    """,
    "measure": """
        standard/standards/expect*/entitled/acceptable
        of what …4 required/requires
        good practice
    """,
    "fell": "fell/falls/fall/fallen",
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
    {named} {be} {fully}… wrong to/in/not_to                   | The Council was wrong to refuse the application
    it {be} {fully}… wrong of/for (the/its/their) …2 {named}   | It was wrong of the Council to refuse
    it_is/i_find/i_am_satisfied/i_consider/in_my_view/i_think/we_find/we_consider/we_are_satisfied …6 {body} …1 wrongly
        | It is clear that the Council wrongly counted her savings
    """,
    _PARTS,
    stop="no not if whether unless who",
)
# The same of what was done, which may have been done by somebody else.
_CONDUCT = Phrases(
    """
    this/that/it (has/have) {fully}… {fell} …4 short/below …10 {measure}
        | It fell well below the standard we expect
    {done} …8 {fell} …4 short/below …10 {measure}              | The care fell short of what she was entitled to
    {named} (has/have) {fully}… {fell} …4 short/below …10 {measure} | The Council fell short of the standards we expect
    weeks/months/days/years to …8 {fell} …4 short/below …10 {measure} | Six weeks to reply falls short of what we expect
    {conduct} …8 {be} {fully}… {poor}
        | The way in which the officer spoke to her was simply not acceptable
    """,
    _PARTS,
    stop="no not if whether unless who meant so because when while led caused left",
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
_ANY = _BLAMES | _CONDUCT | _OUGHT | _SHOULD
_NOT_TITLED = r"(?<!\bm[rsx] )(?<!\bdr )(?<!\bmrs )(?<!\bmiss )"
_PERSON = (
    rf"(?:{A_TITLE} [a-z]|(?:son|daughter|brother|sister|mother|father|husband|wife|child|pupil|family)"
    r"|(?:parent|resident|boy|girl)s?)"
)
# Whose conduct no decision of the Ombudsman is about.
_OTHERS = (
    rf"(?:{pattern_of(OTHERS)}|landlord|company|firm|hospital|surgery|school|college|court|tribunal|solicitor|doctor|gp"
    r"|friend|visitor)(?:s|es)?"
)
_ACT = (
    r"(?:delay|way|manner|time|response|repl(?:y|ie)|letter|email|call|comment|remark|message|tone|silence|handling"
    r"|conduct|behaviour|record|language|attitude|action|effort)s?"
)
_BODY = f"(?:{pattern_of(BODY)}|officer|carer)s?"
# An answer to somebody's letter is not his own: `the delay in answering his letter`.
_OWNED = re.compile(
    rf"\b{_OTHERS}\b|(?<!\bto )(?<!\babout )(?<!ing ){_NOT_TITLED}\b"
    rf"(?:(?:{A_TITLE} )?(?!{_BODY}')[\w-]+(?:'s|s')|his|her|their|my)"
    rf" (?:\w+ ){{0,2}}{_ACT}\b"
    r"|\b(?:way|manner|time)(?: in which| that| it took| taken by)? (?:(?:the|an?|his|her|their) )?"
    rf"(?:{_PERSON}|he|she|they)\b"
    r"(?! (?:was|were|had to|has been|had been|waited))"
    rf"|\b{_ACT} (?:of|by|from) (?:(?:the|an?|his|her|their) )?{_PERSON}\b(?!')"
)
_OF_BODY = re.compile(rf"\b{_BODY}'s? (?:\w+ )?$")
_OF_OTHERS = re.compile(rf"^ ?(?:the |his |her |their )?(?:\w+ )?{_OTHERS}\b")
# Whoever was to act, it was not the body: `paid by the insurer`.
_BY_OTHER = re.compile(
    rf"\bby (?:the|an?|his|her|their|my|{A_TITLE})\b"
    r"(?! (?:council|authority|trust|end|time|start|date)\b)"
)
# What makes a blame no more than supposed, denied or asked about.
_OPEN = re.compile(
    r"\b(?:not|\w+n't|cannot|never|nor|neither|no|nothing|nobody|none|if|whether|unless|had|may|might|could|would"
    r"|says|believes?|feels?|thinks?|asks?|wants?)\b|\?$"
)


def may_blame(view: View) -> bool:
    """Whether a sentence of a paragraph has the words by which blame is told; of most paragraphs none has."""
    return any(_ANY.may_stand_in(view.folded[start:end]) for start, end in view.sentences)


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
    return _says_should(_OUGHT, words) or any(
        _stands_firm(_BLAMES, clause) or _is_its_conduct(clause) or _says_should(_OUGHT, clause)
        for _, clause in clauses(words)
    )


def _is_undone(words: str, after: Statement) -> bool:
    """Whether what ought to have been done was not, as the next statement says."""
    return _says_should(_SHOULD, words) and not after.reported and _UNDONE.stands_at(after.words)


def _is_its_conduct(clause: str) -> bool:
    """Whether conduct is called poor that is nobody else's than the body's."""
    found = _CONDUCT.search(clause)
    if found is None or not _is_firm(found, clause):
        return False
    return (
        _OF_BODY.search(clause[: found.start()]) is not None or _OWNED.search(clause[: found.end()]) is None
    )


def _says_should(phrases: Phrases, words: str) -> bool:
    return _stands_firm(phrases, words) and _BY_OTHER.search(words.partition(" been ")[2]) is None


def _stands_firm(phrases: Phrases, words: str) -> bool:
    found = phrases.search(words)
    return found is not None and _is_firm(found, words) and not _is_of_others(found, words)


def _is_of_others(found: re.Match[str], words: str) -> bool:
    """Whether what is criticised is somebody else than the body: `I criticise the landlord`."""
    return "critic" in found.group() and _OF_OTHERS.search(words[found.end() :]) is not None


def _is_firm(found: re.Match[str], words: str) -> bool:
    return _OPEN.search(words[: found.start()]) is None and not words.endswith("?")
