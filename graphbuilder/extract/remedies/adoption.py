"""What sentences say of offers: what was offered, what is due, and that the decision or the body takes it up."""

import re

from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.remedies import status

_PARTS = {
    "offer": """
        this/that/these/it/which/offer/offers/actions
        this/that/these/the/its (proposed) offer/proposal/payment/remedy/actions/sum/amount
    """,
    "suitable": "suitable/fair/appropriate/proportionate/reasonable/satisfactory/enough/adequate",
}
_OFFER = re.compile(
    r"""\b(?:it|they|council|authority|trust|provider|school|home|organisation|association|response|reply|letter)\s
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
# What is found to be due, which the body may then agree to.
_DUE = re.compile(
    r"^(?:(?:however|so|therefore|in\s(?:my|our)\sview|to\s(?:recogni[sz]e|remedy|acknowledge|reflect)\s[^,;:£]{3,60}|(?:i|we)\s(?:consider|think|believe|am\ssatisfied|find)),?\s(?:that\s)?)*"
    r"(?:(?:an?|the|another|£)[^.;:]{0,80}?\s(?:is|are|seems|(?:would|should)\s(?:also\s)?be)\s(?:also\s|therefore\s|now\s)?(?:(?:an?|the)\s)?"
    r"(?:due|owed|owing|called\sfor|in\sorder|needed|required|warranted|justified|merited|right|deserved|suitable|fair|appropriate|proportionate|reasonable)\b"
    r"|(?:(?:mr|mrs|miss|ms|dr)\s(?:and\s(?:mr|mrs|miss|ms|dr)\s)?[a-z]|she|he|they)\s(?:is|are)\s(?:also\s|therefore\s)?(?:owed|due)\s(?:an?|some|£))"
)
_TAKEN_UP = re.compile(
    r"\b(?:agreed|accepted|agrees|will|undertaken|willing|prepared)\s(?:to\s|now\s)*(?:do|make|pay|send|give|provide|offer|issue)\s"
    r"(?:(?:her|him|them|(?:mr|mrs|miss|ms|dr)\s[a-z])\s)?(?:one|it|this|that|so|both|these)\b(?=\W*$|\s(?:within|by|in|no|to|before|on|when|at)\b)"
    r"|\b(?:agreed|agrees|consented|assented)\s(?:to|with)\s(?:it|this|that|both|these)\W*$"
)
_NOT_ENOUGH = Phrases("not/*n't/insufficient/inadequate/more/higher/increase* | not enough")


def offer(words: str) -> int | None:
    """Where what the body offered begins in a folded sentence."""
    match = _OFFER.search(words)
    return match.end() if match else None


def is_adopted(words: str) -> bool:
    """Whether a folded sentence finds the offer told before it enough."""
    return "£" not in words and _ADOPTED.found_in(words) and not _NOT_ENOUGH.found_in(words)


def is_due(words: str) -> bool:
    """Whether a folded sentence says what is due to somebody: `An apology is called for`."""
    return _DUE.match(words) is not None and not _NOT_ENOUGH.found_in(words)


def is_taken_up(words: str) -> bool:
    """Whether a folded sentence says that the body agrees to what was said to be due: `It has agreed to send one`."""
    return status.is_agreement(words) or _TAKEN_UP.search(words) is not None
