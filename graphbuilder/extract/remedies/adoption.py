"""What sentences say of offers: what was offered, what is due, and that the decision or the body takes it up."""

import re

from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.voice import is_reported
from graphbuilder.extract.language.wording import A_TITLE, BODY_IN_JURISDICTION, PARTS, pattern_of
from graphbuilder.extract.remedies import status

_PARTS = {
    "offer": """
        this/that/these/it/which/offer/offers/actions
        this/that/these/the/its (proposed) offer/proposal/payment/remedy/actions/sum/amount
    """,
    "suitable": f"{status.SUITABLE}/enough/adequate",
}
_BODY = f"(?:{pattern_of(BODY_IN_JURISDICTION)}|organisation)"
_OFFER = re.compile(
    rf"""\b(?:it|they|{_BODY}|association|response|reply|letter)\s
        (?:(?:has|have|had|also|now|since|already|previously|then|later)\s)*(?:offered|proposed)\b\s?(?:to\b\s?)?""",
    re.VERBOSE,
)
_ADOPTED = Phrases(
    """
    {offer} is/are/was/were/seems/appears …3 {suitable}  | This is a suitable remedy
    consider/find/think/believe {offer} …4 {suitable}    | I consider this offer a fair remedy
    satisfied_with/welcome/agree_with {offer}            | I welcome this offer
    ^ …2 which i/we (also/therefore) accept/endorse/adopt/welcome/consider/regard | which I accept
    in line with our guidance                            | This is in line with our guidance on remedies
    """,
    _PARTS,
)
# Outside a section on remedies an offer may be of anything, so that it must be found to be a remedy.
_ADOPTED_AS_REMEDY = Phrases(
    """
    {offer} is/are/seems/appears/represents/provides/would_be …3 {suitable} …2 {remedy} | This is a proportionate remedy
    {we} (also/therefore) consider/find/think/believe {offer} …4 {suitable} …2 {remedy}
        | I consider this a suitable remedy
    {we} am/are (also/therefore) satisfied/content with {offer}      | I am satisfied with this proposal
    {we} am/are (also/therefore) satisfied (that) {offer} …2 remedies/resolves/settles/puts/remedy/resolve/settle/put
        | we are satisfied this remedies the injustice
    {we} (also/therefore) welcome/accept/endorse {offer} | We welcome this offer
    which {we} (also/therefore) welcome/accept/endorse | which we welcome
    {offer} is in line with our guidance            | This is in line with our guidance on remedies
    """,
    {
        **_PARTS,
        "we": "i/we",
        "remedy": "remedy/redress/settlement/resolution/way/response/outcome",
    },
)
# An offer that the sentence which adopts it names: `the Council's offer of an apology and £200 is a suitable remedy`.
_NAMED = re.compile(
    rf"\b(?:(?:{_BODY}'s|its|(?:i|we)\s(?:consider|find|think|believe)\s(?:that\s)?(?:the|this))\s(?:\w+\s)?(?:offer|proposal)"
    rf"|(?:{_BODY}'s|its|their|the|this)\s(?:\w+\s)?proposed\s(?:remedy|settlement|actions?))\s(?:of|to)\s"
    r"(?P<deed>[^;:]{1,240}?),?\s(?:is|are|seems|appears|represents|provides|would\sbe)\s(?:\w+\s){0,3}?"
    rf"(?:{pattern_of(status.SUITABLE)}|in\sline\swith)\b"
)
# What is found to be due, which the body may then agree to.
_DUE = re.compile(
    r"^(?:(?:(?:however|so|therefore|in\s(?:my|our)\sview|(?:i|we)\s(?:consider|think|believe|am\ssatisfied|find)),?"
    r"|to\s(?:recogni[sz]e|remedy|acknowledge|reflect)\s[^,;:£]{3,60}?(?:,|(?=\s(?:i|we|an?|the)\s)))\s(?:that\s)?){0,4}"
    r"(?:(?:an?|the|another|£)[^.;:]{0,80}?\s(?:is|are|seems|(?:would|should)\s(?:also\s)?be)\s(?:also\s|therefore\s|now\s)?(?:(?:an?|the)\s)?"
    r"(?:due|owed|owing|called\sfor|in\sorder|needed|required|warranted|justified|merited|right|deserved"
    rf"|{pattern_of(status.SUITABLE)})\b"
    rf"|(?:{A_TITLE}\s(?:and\s{A_TITLE}\s)?[a-z]|she|he|they)\s(?:is|are)\s(?:also\s|therefore\s)?(?:owed|due)\s(?:an?|some|£))"
)
_TAKEN_UP = Phrases(
    """
    {agrees} (to) (now) (to) {give} ({whom}) {it} $          | It has agreed to send her one
    {agrees} (to) (now) (to) {give} ({whom}) {it} within/by/in/no/to/before/on/when/at
        | It will pay this within four weeks
    agreed/agrees/consented/assented to/with {it} $          | The Trust has consented to this
    """,
    PARTS
    | {
        "agrees": "agreed/accepted/agrees/will/undertaken/willing/prepared",
        "give": "do/make/pay/send/give/provide/offer/issue",
        "it": "one/it/this/that/so/both/these",
    },
)
_CLAUSE_END = re.compile(r",?\s(?:and|so|because)\s(?=(?:i|we)\s)|;")
_NOT_ENOUGH = Phrases("not/*n't/insufficient/inadequate/more/higher/increase* | not enough")


def offer(words: str) -> int | None:
    """Where what the body offered begins in a folded sentence."""
    match = _OFFER.search(words) if _speaks_of_offer(words) else None
    return match.end() if match else None


def is_adopted(words: str) -> bool:
    """Whether a folded sentence finds the offer told before it enough."""
    return "£" not in words and _ADOPTED.found_in(words) and not _NOT_ENOUGH.found_in(words)


def is_adopted_as_remedy(words: str) -> bool:
    """Whether a folded sentence finds the offer told before it enough of a remedy."""
    if not _ADOPTED_AS_REMEDY.may_stand_in(words):
        return False
    clause = _CLAUSE_END.split(words, 1)[0]
    return "£" not in clause and _ADOPTED_AS_REMEDY.found_in(clause) and not _NOT_ENOUGH.found_in(clause)


def named(words: str) -> tuple[int, int] | None:
    """Where a folded sentence that finds an offer enough tells what was offered."""
    match = _NAMED.search(words) if _speaks_of_offer(words) else None
    adopts = match is not None and not _NOT_ENOUGH.found_in(words) and not is_reported(words[: match.start()])
    return match.span("deed") if match is not None and adopts else None


def may_adopt(words: str) -> bool:
    """Whether a folded paragraph may find an offer enough of a remedy."""
    return _ADOPTED_AS_REMEDY.found_in(words) or (
        _speaks_of_offer(words) and _NAMED.search(words) is not None
    )


def is_due(words: str) -> bool:
    """Whether a folded sentence says what is due to somebody: `An apology is called for`."""
    return _DUE.match(words) is not None and not _NOT_ENOUGH.found_in(words)


def is_taken_up(words: str) -> bool:
    """Whether a folded sentence says that the body agrees to what was said to be due: `It has agreed to send one`."""
    return status.is_agreement(words) or _TAKEN_UP.found_in(words)


def _speaks_of_offer(words: str) -> bool:
    """Whether a folded text has a word without which no offer is named; tells sooner than the patterns."""
    return "offer" in words or "propos" in words
