"""What a sentence says around a period: that something must, should or may be done in it, or that it happened."""

import re

from graphbuilder.document import Span
from graphbuilder.extract.language.dates import Found
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.facts import Period

_HAPPENED = Phrases(
    """
    took/had_taken/has_taken/lasted/waited/was_issued/were_issued/responded/replied/completed/paid/sent | took
    provided/moved/received/happened/returned/did_so/lived/stayed    | he lived
    reached/arrived                                                  | It reached the Council
    had/was/were/went/rang/fell/left/saw/sent/found/gave/wrote/came/did/put/heard/met/spoke/made/held …8 | She fell down
    it/he/she/they (then/also) *ed                   | It arranged
    the/mr/mrs/miss/ms * (then/also) *ed             | The Council arranged
    """
)
_IS_DONE = re.compile(
    r"\b(?:is|are|be|being)\s+(?:\w+\s+)?(?:sent|completed|paid|provided|received|moved|returned|made|held|put|found|heard|met)\b"
)
_FAILED = Phrases(
    """
    fail*/not/never/*n't/without/instead/rather      | It was not seen
    if/where/unless                                  | If it is paid
    """
)
_HAD_HAPPENED = Phrases(
    """
    ^ …6 had                    | the Council had moved her
    ^ …8 was/were *ing/*ed/sent/given/made/put/done     | of the request T was having therapy
    """
)
# `Officers visited`, `and told him`: a verb of its own clause that tells what was done, or what would have been.
_DEMANDS = (
    "(?:requir|ask|request|order|direct|instruct|agree|promis|commit|expect|aim|allow|permit|invit|advis|want|need|plan"
    "|propos|recommend|suggest|warn|demand|call|offer|extend|fail|refus|omit|neglect|limit|guarantee|suppos|intend)"
)
_DONE = (
    rf"(?:(?!{_DEMANDS})\w{{2,}}ed|wrote|sent|made|gave|held|met|did|dealt|came|went|rang|spoke|paid|saw|put|brought"
    r"|left|kept|began|took|had (?!been)\w+(?:ed|en|t)"
    r"|(?:was|were|had been)(?! (?:to|due|not|never|told|asked|given|expected|promised|required|ordered|supposed)\b))"
)
_BARRED = "to|should|must|would|will|could|can|may|not|never|shall|is|are|be|been|being|has|have|had"
# What somebody had a right to do, and till when, is a limit though it was not done.
_RIGHTLY = "(?:appealed|applied|asked|complained|objected|claimed|challenged|requested|gone|sought|disputed)"
_GAP = rf"(?:\s+(?!(?:{_BARRED}|told|said|says)\b)[\w'-]+){{0,8}}\s+$"
_WORD = rf"(?:(?!(?:if|where|unless|when|whether|that|any|anyone|then|also|{_BARRED})\b)[\w'-]+\s+)"
_ARTICLES = (
    "(?:the|an?|its|their|his|her)"  # they begin a subject: `issue the amended plan` is yet to be done
)
_DID = re.compile(
    r"(?:^|[;:,]\s+|\b(?:and|but|which|who|so|before)\s+)"
    rf"{_WORD}(?:(?!{_ARTICLES}\b){_WORD}){{0,2}}?{_DONE}\b{_GAP}"
    rf"|\b(?:would|might|could)\s+(?:\w+\s+)?have\s+(?:\w+ly\s+)?(?!{_RIGHTLY}\b)(?:been|had|done|made|\w+(?:ed|en|t))\b{_GAP}"
)
# `a condition that two oaks be planted`: what is to be done is told in the subjunctive.
_TO_BE = re.compile(
    r"\bthat\s(?:(?!(?:was|were|had|has|is|are|would|could|might)\b)[^\s.;,]+\s){1,10}?be\s(?:\w+ly\s)?\w+(?:ed|en|t|de|ut|ld|id)\s$"
)
# What governs the clause follows, or says that it was as it should be.
_GOVERNS = re.compile(
    r"(?:(?!\b(?:and|but|what|that|who)\b)[^.;,]){0,60}?\b(?:is|are|will|must|should|can|may|would)\b"
    r"|[^.;]*\bas\s+(?:\w+\s+){1,4}(?:should|must|says?|requires?|promised)\b"
)
_TURN = re.compile(r"[;:]|\bbut\b")
SHOULD = Phrases(
    """
    must/should/shall/will/has_to/have_to/had_to/need_to/needs_to/needed_to  | must
    requir*/obligation/expect/expected/expects/aim/aims/agree/agreed/recommend*  | requires
    can/time_limit/timelimit/deadline/time_scale*/timescale*/target/allow/allows/duty | the deadline
    practice/policy/aim/target/rule/norm/custom to               | It was its practice to reply
    out_of_time                                                  | whatever comes later is out of time
    supposed/ought/due/entitled/right_to/right_of/says/normally/up_to        | normally
    law/regulations/rules/guidelines/terms/standards/procedures/notes say      | the rules say
    to_be …3 *ed/sent/made/done/given/held/met/paid/put         | a reply to be sent
    is/are/was/were to                                           | are to be emptied
    asked/asks/call/calls for                                    | She asked for a reply
    ask*/told/tell*/instruct*/order*/direct*/advis*/request*/invit* ~ to  | It asked her to pay
    could/might/may have appealed/applied/asked/complained/objected/claimed/challenged/requested/gone/sought/disputed
        | he could have appealed
    would/undertak*/promis*/commit*      | It undertakes
    """
)
# Whose word it is that something is done, rather than what somebody did.
RULED = Phrases(
    """
    under …3 policy/procedure/manual/standard*/scheme/charter/agreement/contract/code/strategy/terms
        | under its manual
    policy/procedure/manual/standard*/scheme/charter/aim/target is that/to    | its policy is that
    policy/procedure/manual/standard*/scheme/charter/code/leaflet/website is/are/says/say/sets/gives/give
        | its policy is
    """
)
_MAY_DO = re.compile(
    r"(?<!\d )(?<!\dst )(?<!\dnd )(?<!\drd )(?<!\dth )(?<!in )(?<!by )(?<!of )(?<!until )\bmay\b(?! \d)"
)
_EVERY = Phrases("every/once $                      | They meet every")
# Characters around a period that say what is to be done.
_FAR = 400


def says_what_is_due(folded: str, start: int, end: int, sentence: Span) -> bool:
    """Whether a sentence says around some words of it what must, should or may be done."""
    begin = max(sentence.start, start - _FAR)
    for turn in _TURN.finditer(folded, begin, start):
        if happened(folded[turn.end() : start]):
            begin = (
                turn.end()
            )  # `It should have known, but it was told within a week`: what happened is told apart
    words = folded[begin : min(sentence.end, end + _FAR)]
    return SHOULD.found_in(words) or _MAY_DO.search(words) is not None


def happened(before: str) -> bool:
    """Whether the words before a period tell what was done."""
    return _HAPPENED.found_in(_IS_DONE.sub("", before))


def _is_done(before: str, after: str) -> bool:
    """Whether the verb of the clause before the words of a limit tells what was done."""
    return _DID.search(before) is not None and _GOVERNS.match(after) is None


def is_due(folded: str, period: Found[Period], sentence: Span, *, begin: int) -> bool:
    """Whether a sentence says what must be done in a period, rather than what happened in it.

    `begin` is where the words of limit before the period begin.
    """
    before = folded[sentence.start : begin]
    is_bid = _TO_BE.search(before) is not None
    if not is_bid and _is_done(before, folded[period.end : sentence.end]):
        return False
    if is_bid or says_what_is_due(folded, period.start, period.end, sentence):
        return True
    start, end = max(sentence.start, period.start - _FAR), min(sentence.end, period.end + _FAR)
    if RULED.found_in(folded[start : period.start]) and not happened(folded[start : period.start]):
        return True
    if _EVERY.found_in(folded[start : period.start]):
        return False
    begins = period.start - sentence.start < len("within the first ")
    if begins and _HAD_HAPPENED.found_in(folded[period.end : end]):
        return False
    before = folded[start : period.start]
    return not happened(before) or _FAILED.found_in(before)
