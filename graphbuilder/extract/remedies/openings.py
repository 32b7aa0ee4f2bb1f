"""How a sentence that tells actions opens: with what it announces or adds, or with who says that it will be done."""

import re

from graphbuilder.extract.language.phrasing import Phrases

_FOLLOWING = Phrases(
    """
    following/these/two/three/four/five/several ~ action*/step*/recommendation*/remed*/measure*/thing*
        | the following actions
    following/follows/below $                        | agreed to the following
    agreed/agrees (to) the following                 | have agreed to the following by 30 April
    do/take/make/complete/implement/carry_out the following | do the following within a month
    """
)
# `It will …` after `Within three months it will …`.
_GOES_ON = Phrases(
    "^ (and) it/they/the_council will/should/must/has/have/is_to | It will give its staff training"
)
_PLEDGE = re.compile(
    r"[^;:£]{0,60}?\b(?:confirm(?:s|ed)|agree[ds]?|accept(?:s|ed)|promised|right|proper|fair|reasonable|important|recommend(?:s|ed)?|means)\sthat\s"
)
_BESIDES = re.compile(
    r"(?:as\swell\sas|besides|in\saddition\sto)\s(?P<deed>(?:[a-z]+ing\b|an?\s(?:[a-z]+\s){0,2}?(?:apology|letter)\b)[^,;]*?)"
    r"(?:,|(?=\s(?:it|they|the\s\w+)\s(?:will|should|must|has|have)\b))"
)
# `The second is a payment of £250`
_NTH = re.compile(
    r"(?:and\s)?the\s(?:first|second|third|fourth|fifth|next|last|other)\s(?:\w+\s)?is\s(?=(?:an?|to|that|£)\b|£)"
)
# `It will do this, and send her a letter, within a month`
_THIS_AND = re.compile(
    r"\b(?:will|should|must|to)\s(?:do|complete|carry\sout|make|take)\s(?:all\s(?:of\s)?)?(?:this|that|so|it|both|these(?:\s\w+)?)"
    r"(?:\s(?:within|by|before)\s[^,;£]{3,40}?)?,?\s(?:and|as\swell\sas)\s(?:(?:will|also|to)\s)*"
)
_ALSO = Phrases("^ it/they/the_council will/should/must/has/have also | It will also")


def announces(words: str) -> bool:
    """Whether a folded sentence says that actions follow."""
    return _FOLLOWING.found_in(words)


def goes_on(words: str) -> bool:
    """Whether a folded sentence goes on with what the body will do, by the day that the one before gave."""
    return _GOES_ON.found_in(words)


def adds(words: str) -> bool:
    """Whether a folded sentence says what the body will do as well."""
    return _ALSO.found_in(words)


def besides(words: str) -> re.Match[str] | None:
    """What a folded sentence says is done beside what it is about, its `deed`."""
    return _BESIDES.match(words)


def after_pledge(words: str) -> int:
    """Where a folded sentence goes on after who says that something will be done."""
    match = _PLEDGE.match(words)
    return match.end() if match else 0


def after_this(words: str) -> int:
    """Where a folded sentence goes on after saying that what was told is to be done; 0 where it does not say so."""
    match = _THIS_AND.search(words)
    return match.end() if match else 0


def after_nth(words: str) -> int:
    """Where a folded sentence goes on after which of several actions it tells; 0 where it does not say so."""
    match = _NTH.match(words)
    return match.end() if match else 0
