"""Where a sentence says that the body will act, was asked to or agreed to; and where it says nothing of the kind."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.voice import is_reported
from graphbuilder.extract.language.wording import A_TITLE, ANY_BODY, OTHERS, pattern_of
from graphbuilder.extract.remedies.status import PARTS, is_agreed, is_bound, is_done, without_concession

# Who is to act, as a decision calls them.
_THE_BODY = (
    rf"(?:it|they|(?:the|both|its|this|that)\s(?:[\w']+\s){{0,2}}?"
    rf"(?:{pattern_of(ANY_BODY)}|councils|authorities|body|bodies|organisations))"
)
# `should have told her` is past; `should have an apology`, `should have £50` is not.
_PERFECT = (
    r"\s+(?:[a-z]+ly\s|also\s|then\s|therefore\s)?have\s"
    r"(?!£|an?\b|the\b|his\b|her\b|their\b|its\b|some\b|no\b|until\b|\d|one\b|two\b|three\b|four\b|six\b|eight\b)"
)
# `accepts it should have reviewed the plan`
_OWNED_UP = rf"\s(?:that\s)?(?:it|they|the\s\w+)\s(?:(?:should|ought\sto){_PERFECT}|(?:was|were|did|had|could|might)\b)"
_VERB = re.compile(
    rf"""\b(?:(?P<asked>recommend(?:ed|s|ing)?
            |(?:(?:(?:would|do|must)\ )?(?:ask(?:ed)?|invited?|urged?|propose|suggest|(?:call|look)\ (?:on|to))
              |told|want|expect|request(?:ed)?|would\ like(?:\ to\ see)?)(?=\s+(?:the|it|both|them|that)\b))
        |(?P<noun>(?<!'s\ )(?:recommendations?|proposals?)|agreement(?=\ (?:covers|is|extends)\b)
            |(?:remedy|outcome|settlement|redress|way\ to\ [^,;:£]{{3,40}}?|answer|next\ step|course)
             (?=\ (?:agreed\ |(?:that\ |which\ )?(?:i|we|it)\ (?:\w+\ ){{1,3}})?(?:is|will\ be)\ (?:to|that|an?|£|for))
            |(?:remedy|settlement|redress|agreement|package)(?=\ (?:comprises|consists\ of|includes)\b)
            |(?:on\ the\ (?:footing|basis|understanding)|terms\ [^.;:]{{0,40}}?are)
             (?=\ that\ (?:it|the\ \w+)\ [a-z]+s\b)
            |(?:is\ (?:now|therefore)\ for|falls\ to|is\ for)\ (?:the\ \w+|it)
             (?=\ to\ (?!decide|say|judge|determine|consider|choose|weigh|show|explain|prove|assess|set|be\b
              |make\ (?:its|that|the)))
        |(?<!was\ )(?<!were\ )(?:appropriate|right|fair|reasonable|proportionate)\ for\ (?:the\ \w+|it|them)(?=\ to\b))
        |(?P<welcome>(?:welcome|appreciate|note|pleased\ (?:with|by)|grateful\ for)\ (?:the|its|their)
            \ [\w\ ']{{0,30}}?agreement(?=\ to\b))
        |(?P<to>(?:is|are|has|have)
            \ (?:(?:going|asked|recommended|required|invited|each|both|now|also|until\ [^.,;]{{4,20}}?)\ |
            (?:[\w-]+\ ){{1,4}}?(?:days?|weeks?|months?)\ (?:(?:from|of|after)\ [^.,;]{{3,40}}?\ )?)?to)
        |(?:agree[ds]?|accept(?:ed|s))(?!{_OWNED_UP})|will(?!\ (?:usually|normally|generally|often|need
            |(?:no\ doubt\ |also\ |now\ )?(?:wish|want))\b)
        |(?<!^)(?<!organisations\ )(?:(?:should|ought\ to)(?!{_PERFECT})|must|shall)|needs?\ to
        |(?:was|were)\ asked\ to(?=\ [^.]*\b(?:agreed|accepted)\b)|taken\ it\ upon\ itself(?=\ to\b)
        |(?P<unopposed>(?:no\ (?:objections?|difficulty|quarrel)|not\ (?:object|opposed?))(?=\ (?:to|with)\b))
        |(?<!was\ )(?<!were\ )(?:undertaken|undertook|undertakes|promised|promises|committed
         |commits|consented|proposes|intends|plans|willing|pledged|pledges|volunteered|signed\ up|agreeable
         |prepared|content|required|happy|ready)
         (?=\s+(?:itself\s+)?to\b)
        |confirm(?:s|ed)(?=\s(?:that\s)?(?:it|they|the\s\w+)\s(?:would|will)\b)
        |(?P<would>would(?!\ (?:have|not|like|need)\b))
        |(?P<word>(?:agreement|commitment|undertaking|willingness|readiness|promise|pledge|intention)(?=\ to\b))
        |remains(?=(?:\sis)?\sfor\s(?:it|the\s\w+)\sto\b))\b""",
    re.VERBOSE,
)
# `Mrs D should be paid`, `Mrs D should have £50`
_PASSIVE = re.compile(
    r"\s(?:(?:each|also|now|then|both)\s)?(?:be|get|receive|go\sto|have(?=\s(?:an?|the|his|her|their|its|some)\b|\s£))\s"
)
# `her case should go to a panel`
_CASE = re.compile(
    r"\b(?:case|complaint|application|appeal|request|matter|apology|letter|refund|cheque)\s\w+$"
)
_MODALS = ("will", "should", "must", "shall", "would")
_WILLING = ("willing", "prepared", "content", "happy", "ready", "agreeable", "committed")
_DUTIES = ("should", "must", "shall", "ought to")
# Whose word is given: `confirmed its`, `secured the council's`, `the council gave an`.
_BODYS_OWN = re.compile(
    r"\b(?:(?:have|secured|obtained|gained|confirm\w*|indicated|signalled|expressed|for|welcome|note)\s(?:its|their|the\s\w+'s)"
    r"|(?:(?:has|have)\s(?:also\s|now\s)?(?:made|given)|(?:made|gave|makes|gives)\s(?:us|me))\s(?:(?:us|me)\s)?(?:its|an?))"
    r"\s(?:\w+\s)?$"
)
_RECOMMENDED = Phrases(
    "we/i (have/had) (also/therefore) recommended/asked/recommend/invited | I recommended that"
)
_BEFORE = (
    r"(?:as\ soon\ as|within|inside|by|before|on\ or\ before|no\ later\ than|not\ later\ than|in\ the\ next)"
    r"\s(?:(?!\ that\b)[^,;:£]){2,90}?"
)
# What it says of our recommendation is its agreement.
_ACCEPTS = re.compile(
    r"(?:accept|agree)(?:s|ed)?\s(?:to\s|with\s)?(?:all\s)?(?:the|my|our|this|these)\s(?:recommend|propos)"
)
# Who says that it will is told by others, who promises it does it.
_PLEDGES = re.compile(
    r"\b(?:promise[ds]?|undertaken|undertook|undertakes|assured|guaranteed|says\syes|said\syes"
    r"|confirmed\s(?:that\s)?(?:it|they)|confirm(?:s|ed)\sits|(?:put|confirmed)\sin\swriting|no\sobjections?|not\sobject|commitment|undertaking|upon\sitself|writ(?:ten|es)\sto\s(?:us|me))\b"
)
# So does who answers us that it would, or leads in to a list with it: `In reply to our draft it said it would`.
_HOW_SAID = r"(?:also|now|since|then|therefore|further|has|have)"
_SAYS = rf"\b{_THE_BODY}\s(?:{_HOW_SAID}\s)*"
_TO_SAY = (
    r"\s(?:to\s(?:say|confirm)\s)?(?:that\s)?(?:,?\s?(?:within|by)\s[^,]{3,60},\s)?(?:it|they|the\s\w+)\s"
    r"(?:(?:is|are|was|were|would\sbe|will\sbe)\s(?:\w+\s)?)?"
)
_TELLS_US = re.compile(
    rf"{_SAYS}(?:(?:tells|told|assures|assured|informed|advised|(?:confirmed|written|wrote|replied)\sto)\s(?:us|me)"
    rf"|says?|(?<=has\s)(?:said|stated|indicated)|(?<=have\s)(?:said|stated|indicated)){_TO_SAY}$"
)
_ANSWERS_US = re.compile(
    r"^(?:in\s(?:response|reply|answer)\sto|(?:on|after|when|having)\s(?:\w+\s)?(?:seeing|seen|reading|read|saw))"
    r"\s[^,]{0,40}\b(?:draft|provisional|proposed|recommend\w*|proposals?)\b"
    rf"[^,]{{0,30}},?\s{_THE_BODY}\s(?:{_HOW_SAID}\s)*(?:said|replied|wrote|answered|indicated|told\s(?:us|me)){_TO_SAY}$"
)
# After a word of agreement: who agrees, to what sort of thing, and by when.
_WHO = re.compile(
    rf"""(?:[^\w£]+(?:(?:that|which)\s)?(?:i|we)\s(?:[a-z]+\s){{1,3}}?(?=(?:is|will\sbe)\b))?(?:,?[^\w£]+{_BEFORE}(?:,|(?=\s(?:it|they|the\s\w+)\s(?:will|should)\b))
        |[^\w£]+(?:the|both|all|each|of|councils?|authority|authorities|borough|county|city|care|provider|trust|school
          |academy|home|agency|company|organisations?|bodies|it|its|they|now|also|then|that|to|will|would|should|must|has|have
          |agreed|agrees|do|so|with|and|my|our|view|opinion|confirmed|confirms|us|me|any\s(?:event|case)|done\s(?:them|all|these)|said|says|readily|in|full|writing|for|remains|two|three
          |four|five|things?|steps?|measures?|these|this|following|recommended|recommendations?|proposals?|actions?
          |is|are|comprises|consists|includes)\b)*[^\w£]*""",
    re.VERBOSE,
)
_BY_MEANS = re.compile(
    r"(?:(?:if|whether)\s(?:it|they)\swould\s(?:be\s(?:willing|prepared|happy)\sto\s|agree\sto\s)?)?"
    r"(?:(?:consider\s)?(?:further\s)?(?:remedy(?:ing)?|address(?:ing)?|resolv(?:e|ing)|recognis(?:e|ing)|acknowledge"
    r"|settl(?:e|ing)|put|consider)\b[^,;:£]{0,90}?\bby:?\s(?=[a-z]+ing\b)"
    r"|consider\s(?=[a-z]+ing\b)(?![^.]*\boffer\b))"
)
# A list within a sentence: `take these steps by 3 May: a) apologise`.
_IN_LINE = re.compile(
    r"(?:[^:;.£]{0,60}\b(?:actions?|steps?|following|recommendations?|things?|measures|points?)\b[^:;.£]{0,60})?:\s(?=\(?(?:a|i|1)\)\s)"
)
# Before what is asked for, and before `is to`: `I have also`, `the Council`, but not `the aim`.
_BY_US = re.compile(r"\b(?:i|we|ombudsman)\s(?:(?:have|had|also|therefore|then|now)\s)*$")
_BY_A_BODY = Phrases("{body} $ | The Council", PARTS)
_A_BODY = re.compile(rf"\b{_THE_BODY}\b")
_BY_AN_OFFICER = re.compile(
    r"\b(?:an?|the|its)\s(?:[\w-]+\s){0,3}?(?:officer|manager|director|head|executive|leader|chair)"
    r"(?:\s(?:of|for)\s[\w' ]{3,40})?\s$"
)
# What must stand before a word of agreement of these sorts.
_BEFORE_IT = {
    "asked": (_BY_US,),
    "would": (_ANSWERS_US, _TELLS_US),
    "unopposed": (_A_BODY,),
    "word": (_BODYS_OWN,),
    "welcome": (re.compile(""),),
}
# Who is no body complained of: its own agreement, or what it will do, is no remedy.
_THIRD_PARTY = (
    rf"(?:landowners?|(?:{pattern_of(OTHERS)})(?:es|s)?|insurance\scompany|loss\sadjusters?|claims?\shandlers?"
    r"|lenders?|(?:water|utility|energy|power|parking)\scompany|tribunal|court|judge|magistrates|police"
    r"|(?:(?<=her\s)|(?<=his\s)|(?<=their\s)|(?<=private\s))landlord"
    r"|sons?|daughters?|mother|father|husband|wife|partner|brother|sister|relatives?|friend|solicitors?|advocate"
    r"|department\s(?:for|of)\s[\w\s]{4,40}?)"
)
_BY_A_THIRD_PARTY = re.compile(
    rf"(?:\b{_THIRD_PARTY}|\banother\scouncil|\b{A_TITLE}\s(?:and\s{A_TITLE}\s)?[a-z]|\b(?:he|she))"
    r"(?:,?\swho\s[^.;:]{3,80}?|,\swhich\s[^.;:,]{3,60},)?"
    r"\s(?:(?:has|have|had|also|then|now|since|already|recently|therefore|will|would)\s)*$"
)
# Whose doing it is when one of these stands before `will` or `should`.
_NOT_THE_BODYS = re.compile(
    rf"""(?:\b(?:i|we|she|he|who|which|that|what|there|statement|decision|ombudsman|ombudsmen|complainant|couple|family|parents?|staff|officers?
        |{A_TITLE})(?:\s(?:and\s{A_TITLE}\s)?[a-z])?
        |(?<!^)(?<!days\ )(?<!weeks\ )(?<!month\ )(?<!months\ )(?<!same\ date\ )(?<!same\ time\ )(?<!then\ )\bthey
        |\b{A_TITLE}\sand\s{A_TITLE}\s[a-z])
        \s(?:(?:also|then|now|therefore|still|first|will|would)\s)?$""",
    re.VERBOSE,
)
# `whether it should review`, `not made any further recommendations`
_IN_DOUBT = re.compile(r"\b(?:whether|if|that\swould|unless|until)\s(?:[\w'-]+\s){0,3}$")
_NONE = re.compile(r"\b(?:not|no|never|without)\s(?:[\w'-]+\s){0,4}$")
_NOT_ASKED = Phrases(
    """
    previously/originally/initially/earlier (also) $     | The Council previously
    {not} (therefore/yet/also) $                         | I have not therefore
    usually/normally/generally/often/typically/may/might/can/could/would $ | we will usually
    {not} consider/think/believe/recommend/suggest/expect/propose/ask (that) ~ $ | I do not consider the Council
    no reason/grounds/basis/need (why) ~ $               | I see no reason why the Council
    policy/scheme/contract/law/act/regulations/code/strategy is/says/said/states/provides/requires that ~ $
        | its policy is that it
    ^ under/in/by the/its (own) * scheme/policy/contract/law/act/regulations/code/rules ~ $
        | Under its own scheme the Council
    ^ under/in/by the/its scheme/policy/contract/law/act/regulations/code/rules ~ $ | Under the scheme the Council
    guidance …4 $                                        | our guidance on remedies
    """,
    PARTS,
)
_BUT_WILL = re.compile(
    r"(?:\b(?:and|but)\s+(?:it\s+|the\s\w+\s+)?|,\s(?=has\b))(?:(?:has|have|also|now)\s+){0,3}(?:agreed\s+to|will|should)\b"
)
# `will not pay`, but not `will not only pay`; `accepted this and we will check`
_DENIED = re.compile(
    r"(?:[a-z]+ly\s|also\s|therefore\s)?not\s(?!only\b)|(?:we|i)\s(?:will|shall|would|may)\b"
)


@dataclass(frozen=True, slots=True)
class Begin:
    """Where what the body is to do begins; `asked`: it is only said to have been asked for it; `passive`: of others.

    `modal`: after a word such as `will`, which nothing but what is done can follow, or the sum that is agreed on.
    """

    end: int
    asked: bool = False
    passive: bool = False
    modal: bool = False


def begins(words: str, *, own_section: bool, opens: Callable[[str], bool]) -> Begin | None:
    """Where what the body is to do begins in a folded sentence, after who agrees to it; None where there is none.

    Of several such places it is the first where an action `opens`.
    """
    first: Begin | None = None
    for one in _beginnings(words, own_section=own_section):
        if _DENIED.match(words, one.end) and not opens(words[one.end :]):
            continue
        if one.passive or one.modal or opens(words[one.end :]):
            return one
        first = first or one
    return first


def _beginnings(words: str, *, own_section: bool) -> Iterator[Begin]:
    start = _after_what_is_done(words)
    if start is None or not (own_section or _binds(words)):
        return
    end = 0
    for match in _VERB.finditer(words, start):
        before = words[: match.start()]
        if is_reported(without_concession(before)) and not _is_pledged(match, before):
            return
        if match.start() >= end and _is_told(match, before):
            asked = match["asked"] is not None and not is_agreed(words)
            end = _deed_start(words, match.end())
            modal = match.group() in _MODALS or (match["noun"] is not None and words.startswith("£", end))
            yield Begin(end, asked, passive=_is_passive(words, match.end()), modal=modal)


def _binds(words: str) -> bool:
    """Whether a folded sentence outside a section about remedies says that something is agreed or asked for."""
    return is_agreed(words) or is_bound(words) or _RECOMMENDED.found_in(words)


def _is_pledged(verb: re.Match[str], before: str) -> bool:
    """Whether what somebody other than the decision says before a word of agreement binds the body itself."""
    if verb["unopposed"] or _ACCEPTS.match(verb.string, verb.start()) or _PLEDGES.search(before):
        return True
    if _ANSWERS_US.search(before) is not None:
        return True
    binding = verb.string.endswith(":") or verb.group() in _WILLING
    return binding and verb.group() not in _DUTIES and _TELLS_US.search(before) is not None


def _is_told(verb: re.Match[str], before: str) -> bool:
    """Whether a word of agreement is about what the body is to do."""
    if _NOT_ASKED.found_in(before) or _IN_DOUBT.search(before):
        return False
    if verb.lastgroup in ("noun", "word") and _NONE.search(before):
        return False
    if verb.lastgroup in _BEFORE_IT:
        return any(pattern.search(before) for pattern in _BEFORE_IT[verb.lastgroup])
    passive = _is_passive(verb.string, verb.end())
    if verb.lastgroup == "to":
        return passive or _BY_A_BODY.found_in(before) or _BY_AN_OFFICER.search(before) is not None
    if passive or _BY_AN_OFFICER.search(before) is not None:
        return True
    return not (_NOT_THE_BODYS.search(before) or _BY_A_THIRD_PARTY.search(before))


def _is_passive(words: str, offset: int) -> bool:
    """Whether what follows a word of agreement says what somebody gets or what is done: `should be paid`."""
    match = _PASSIVE.match(words, offset)
    if match is None:
        return False
    return "go to" not in match.group() or "£" in words or _CASE.search(words, 0, offset) is not None


def _deed_start(words: str, offset: int) -> int:
    """Where the deed begins after a word of agreement: after who does it, and what for."""
    for pattern in (_WHO, _BY_MEANS, _IN_LINE):
        match = pattern.match(words, offset)
        offset = match.end() if match else offset
    return offset


def _after_what_is_done(words: str) -> int | None:
    """Where to look from: after what is done already, if more is to be done; None if no more is."""
    if not is_done(words) or _PLEDGES.search(words):
        return 0
    rest = without_concession(words)
    if rest != words and not is_done(rest):
        return len(words) - len(rest)
    match = _BUT_WILL.search(words)
    return match.start() if match else None
