"""Where a sentence says that the body will act, was asked to or agreed to; and where it says nothing of the kind."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.voice import is_reported

_BODIES = """
    it/they/council/authority/trust/school/academy/provider/care_provider/home/care_home/agency/company/landlord/board
    service/ccg/icb/governors/governing_body/panel/organisation/organisations/bodies/association/charity
"""
_PARTS = {
    "ombudsman": "us/me/the_ombudsman/ombudsman",
    "body": _BODIES,
    "not": "not/never/no/*n't/unlikely/without",
    "mine": "my/our/the/this/these/all/those/that",
    "did": """
        offered/apologised/paid/refunded/reviewed/taken/made/introduced/trained/reminded/put/waived/written
        changed/updated/issued/completed/carried
    """,
    "offer": """
        this/that/these/it/which/offer/offers/actions
        this/that/these/the/its (proposed) offer/proposal/payment/remedy/actions/sum/amount
    """,
    "suitable": "suitable/fair/appropriate/proportionate/reasonable/satisfactory/enough/adequate",
}
# `should have told her` is past; `should have an apology`, `should have £50` is not.
_PERFECT = (
    r"\s+(?:[a-z]+ly\s|also\s|then\s|therefore\s)?have\s"
    r"(?!£|an?\b|the\b|his\b|her\b|their\b|its\b|some\b|no\b|until\b|\d|one\b|two\b|three\b|four\b|six\b|eight\b)"
)
_VERB = re.compile(
    rf"""\b(?:(?P<asked>recommend(?:ed|s|ing)?|(?:ask(?:ed)?|invited?|told|propose)(?=\s+(?:the|it|both|them|that)\b)
            |would\ like(?=\ (?:the|it)\b))
        |(?P<noun>(?<!'s\ )(?:recommendations?|proposals?)|agreement(?=\ (?:covers|is|extends)\b)
            |(?:remedy|outcome|settlement)(?=\ (?:agreed\ )?(?:is|will\ be)\ (?:to|that|an?|£|for))
        |(?<!was\ )(?<!were\ )(?:appropriate|right|fair|reasonable|proportionate)\ for\ (?:the\ \w+|it|them)(?=\ to\b))
        |(?P<to>(?:is|are|has|have)\ (?:going\ |each\ |both\ |now\ |until\ [^.,;]{{4,20}}?\ |
            (?:[\w-]+\ ){{1,4}}?(?:days?|weeks?|months?)\ (?:(?:from|of|after)\ [^.,;]{{3,40}}?\ )?)?to)
        |agree[ds]?|accept(?:ed|s)|will(?!\ (?:usually|normally|generally|often|need)\b)
        |(?<!^)(?<!organisations\ )(?:(?:should|ought\ to)(?!{_PERFECT})|must|shall)|needs?\ to
        |(?<!was\ )(?<!were\ )(?:undertaken|undertook|undertakes|promised|promises|committed
         |commits|consented|proposes|intends|plans|willing
         |prepared|content|required|happy|ready)
         (?=\s+(?:itself\s+)?to\b)
        |remains(?=(?:\sis)?\sfor\s(?:it|the\s\w+)\sto\b))\b""",
    re.VERBOSE,
)
# `Mrs D should be paid`, `Mrs D should have £50`
_PASSIVE = re.compile(
    r"\s(?:(?:each|also|now|then|both)\s)?(?:be|get|receive|go\sto|have(?=\s(?:an?|the|his|her|their|its|some)\b|\s£))\s"
)
# `her case should go to a panel`
_CASE = re.compile(r"\b(?:case|complaint|application|appeal|request|matter)\s\w+$")
_MODALS = ("will", "should", "must", "shall")
# Outside a section on remedies only what was agreed to counts, and what was asked for if that was agreed to.
_AGREED = Phrases(
    """
    has/have …1 agreed to/it_will/that_it_will/it_should | The Council has now agreed to apologise
    has/have …1 accepted/agreed_with/agreed {mine} recommendation* | It has accepted our recommendation to pay
    agrees to                                            | It agrees to pay
    """,
    _PARTS,
)
_RECOMMENDED = Phrases(
    "we/i (have/had) (also/therefore) recommended/asked/recommend/invited | I recommended that"
)
_SO_AGREED = Phrases(
    """
    {body} (has/have) (now/since/also) agreed/accepted $ | The Council agreed
    {body} (has/have) (now/since/also) agreed/accepted (to/with) (all/both) (of) {mine} (of) (our/my) recommendation*
        | It has accepted my recommendation
    {body} (has/have) (now/since/also) agreed to do/take/carry_out/make/pay (all) (of) this/these/so/that/it
        | The Council has agreed to do so
    """,
    _PARTS,
)
_BEFORE = (
    r"(?:as\ soon\ as|within|inside|by|before|on\ or\ before|no\ later\ than|in\ the\ next)\s[^,;:£]{2,90}?"
)
# What it says of our recommendation is its agreement.
_ACCEPTS = re.compile(
    r"(?:accept|agree)(?:s|ed)?\s(?:to\s|with\s)?(?:all\s)?(?:the|my|our|this|these)\s(?:recommend|propos)"
)
# Who says that it will is told by others, who promises it does it.
_PLEDGES = re.compile(
    r"\b(?:promise[ds]?|undertaken|undertook|undertakes|assured|guaranteed|says\syes|said\syes|(?:put|confirmed)\sin\swriting)\b"
)
# After a word of agreement: who agrees, to what sort of thing, and by when.
_WHO = re.compile(
    rf"""(?:[^\w£]+(?:the|both|all|each|of|councils?|authority|authorities|borough|county|city|care|provider|trust|school
          |academy|home|agency|company|organisations?|bodies|it|its|they|now|also|then|that|to|will|should|must|has|have
          |agreed|agrees|do|so|with|and|my|our|view|opinion|confirmed|confirms|us|me|any\s(?:event|case)|done\s(?:them|all|these)|said|says|readily|in|full|writing|for|remains|two|three
          |four|five|things?|steps?|measures?|these|this|following|recommended|recommendations?|proposals?|actions?
          |is|are)\b
        |,?[^\w£]+{_BEFORE}(?:,|(?=\s(?:it|they|the\s\w+)\s(?:will|should)\b)))*[^\w£]*""",
    re.VERBOSE,
)
_BY_MEANS = re.compile(
    r"(?:further\s)?(?:remedy|address|resolve|recognise|acknowledge|settle|put|consider)\b[^,;:£]{0,90}?\bby\s"
    r"(?=[a-z]+ing\b)"
)
# Before what is asked for, and before `is to`: `I have also`, `the Council`, but not `the aim`.
_BY_US = re.compile(r"\b(?:i|we|ombudsman)\s(?:(?:have|had|also|therefore|then|now)\s)*$")
_BY_A_BODY = Phrases("{body} $ | The Council", _PARTS)
# Whose doing it is when one of these stands before `will` or `should`.
_NOT_THE_BODYS = re.compile(
    r"""(?:\b(?:i|we|she|he|who|which|that|what|there|statement|decision|ombudsman|ombudsmen|complainant|couple|family|parents?|staff|officers?
        |mr|mrs|ms|miss|dr)(?:\s(?:and\s(?:mr|mrs|ms|miss|dr)\s)?[a-z])?
        |(?<!^)(?<!days\ )(?<!weeks\ )(?<!month\ )(?<!months\ )\bthey
        |\b(?:mr|mrs|ms|miss|dr)\sand\s(?:mr|mrs|ms|miss|dr)\s[a-z])
        \s(?:(?:also|then|now|therefore|still|first|will|would)\s)?$""",
    re.VERBOSE,
)
# `whether it should review`, `not made any further recommendations`
_IN_DOUBT = re.compile(r"\b(?:whether|if|that\swould|unless|until)\s(?:[\w'-]+\s){0,3}$")
_NONE = re.compile(r"\b(?:not|no|never|without)\s(?:[\w'-]+\s){0,4}$")
_NOT_ASKED = Phrases(
    """
    {not} (therefore/yet/also) $                         | I have not therefore
    usually/normally/generally/often/typically/may/might/can/could/would $ | we will usually
    {not} consider/think/believe/recommend/suggest/expect/propose/ask (that) ~ $ | I do not consider the Council
    no reason/grounds/basis/need (why) ~ $               | I see no reason why the Council
    guidance …4 $                                        | our guidance on remedies
    """,
    _PARTS,
)
# What is owed to the Ombudsman is no remedy.
_PROOF = Phrases(
    """
    provide/send/give/share/submit/supply/show …2 {ombudsman}    | It should provide us with evidence
    us/me/the_ombudsman with …1 evidence                 | provide the Ombudsman with written evidence
    provide/send/give/supply/submit/share ~ evidence/proof/confirmation …8 to {ombudsman}
        | provide evidence of the training to us
    provide/send/give/supply/submit/share (the) following/this/some evidence/proof/documents/documentation
        | provide the following evidence
    evidence …6 complied/action/actions/completed/done   | evidence it has complied
    tell/inform/notify/update/report_back_to/confirm_to/explain_to/report_to/write_to us/me/the_ombudsman | and tell us
    """,
    _PARTS,
)
# A plan is a remedy also where it is drawn up for the Ombudsman: `send us a plan showing how it will …`.
_PLAN = re.compile(
    r"(?:[^.;:]*\b(?:will|should|must|to|also)\s)?(?:provide|send|give|submit\sto)\s(?:us|me|the\sombudsman)\s(?:with\s)?an?\s(?:[a-z]+\s){0,2}plan\b"
)
_NO_MORE = Phrases(
    """
    not/no/nothing/*n't …2 recommend*/further_action/remedy      | I have not recommended more
    not/*n't …1 payable/adopt/adopted/agree/agreed       | This is not payable
    our/the/this guidance ~ recommends/says/suggests     | Our guidance on remedies recommends up to £300
    consider this/our guidance                           | It should consider our guidance
    ^ after/following/in/under/from …3 previous/earlier/last/first decision/complaint/investigation/remedy ~ agreed
        | Following our previous decision the Council agreed to pay
    consider the/this/our report                         | The Council must consider this report
    (we/i) will/would usually/normally/generally recommend/ask/seek | We will usually recommend a payment
    """
)
_DONE = Phrases(
    """
    ^ …4 {body} has/have/had (also) already/since/now/previously * | The Council has since apologised
    ^ already/previously *                               | Already refunded the fee
    ^ (in_addition/also) the * (provider) has/have/had/also/already … {did}
        | In addition, the care provider has trained staff
    ^ (in_addition/also) it/they has/have/had/also/already … {did} | It also waived the charge
    """,
    _PARTS,
    stop="agreed",
)
_BUT_WILL = re.compile(
    r"\b(?:and|but)\s+(?:it\s+|the\s\w+\s+)?(?:(?:has|have|also|now)\s+){0,3}(?:agreed\s+to|will|should)\b"
)
_REFUSED = Phrases(
    """
    ^ …3 {body} (has/have/did/does/do) not (yet) agree/agreed/accept/accepted | The Council did not agree
    ^ …3 {body} (has/have) refused/declined/rejected/disagreed  | It has refused to pay
    """,
    _PARTS,
    unbroken=True,
)
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
    in line with our guidance                            | This is in line with our guidance on remedies
    """,
    _PARTS,
)
_NOT_ENOUGH = Phrases("not/*n't/insufficient/inadequate/more/higher/increase* | not enough")
# All that was said before, now with its deadline.
_DENIED = re.compile(r"(?:[a-z]+ly\s|also\s|therefore\s)?not\s(?!only\b)")
_ALL = Phrases(
    """
    do/act so/this/these/both/all/within                 | It should do so within one month
    agreed to all/both …1 and will …1 within/by          | agreed to all three and will act within
    complete/carry_out/take/do/implement/undertake/comply_with/finish/make ~ these/this/all/above/agreed
        | complete all of the actions
    complete/carry_out/take/do/implement/undertake/finish the …1 action/actions/steps/recommendations/remedies
        | complete the recommended actions
    this/these/above (action/actions/steps/recommendations/remedies/payment/payments/sums) should/will/must/to be
        | These actions should be completed within one month
    action/actions/steps/recommendations/remedies should/will/must be completed/done/taken/carried/made
        | The actions should be completed
    deadline/both/all/these/this …5 is/are               | The deadline for all of this is
    has/have …12 to do this/so/these/it/all              | It has four weeks to do so
    what follows (is/should/must/will) (to) be/is/done   | what follows is to be done
    has/have …4 to carry/put them/these/this             | has one month to carry them out
    """
)


@dataclass(frozen=True, slots=True)
class Begin:
    """Where what the body is to do begins; `asked`: it is only said to have been asked for it; `passive`: of others.

    `modal`: after a word such as `will`, which nothing but what is done can follow.
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
    if start is None or not (own_section or _AGREED.found_in(words) or _RECOMMENDED.found_in(words)):
        return
    end = 0
    for match in _VERB.finditer(words, start):
        before = words[: match.start()]
        if is_reported(before) and not (_ACCEPTS.match(words, match.start()) or _PLEDGES.search(before)):
            return
        if match.start() >= end and _is_told(match, before):
            asked = match["asked"] is not None and not _AGREED.found_in(words)
            end = _deed_start(words, match.end())
            modal = match.group() in _MODALS
            yield Begin(end, asked, passive=_is_passive(words, match.end()), modal=modal)


def _is_told(verb: re.Match[str], before: str) -> bool:
    """Whether a word of agreement is about what the body is to do."""
    if _NOT_ASKED.found_in(before) or _IN_DOUBT.search(before) or (verb["noun"] and _NONE.search(before)):
        return False
    if verb["asked"]:
        return _BY_US.search(before) is not None
    if verb["to"]:
        return _BY_A_BODY.found_in(before) or _is_passive(verb.string, verb.end())
    return _is_passive(verb.string, verb.end()) or not _NOT_THE_BODYS.search(before)


def _is_passive(words: str, offset: int) -> bool:
    """Whether what follows a word of agreement says what somebody gets or what is done: `should be paid`."""
    match = _PASSIVE.match(words, offset)
    if match is None:
        return False
    return "go to" not in match.group() or "£" in words or _CASE.search(words, 0, offset) is not None


def _deed_start(words: str, offset: int) -> int:
    """Where the deed begins after a word of agreement: after who does it, and what for."""
    for pattern in (_WHO, _BY_MEANS):
        match = pattern.match(words, offset)
        offset = match.end() if match else offset
    return offset


def _after_what_is_done(words: str) -> int | None:
    """Where to look from: after what is done already, if more is to be done; None if no more is."""
    if not _DONE.found_in(words) or _PLEDGES.search(words):
        return 0
    match = _BUT_WILL.search(words)
    return match.start() if match else None


def is_no_action(words: str) -> bool:
    """Whether folded words tell of what nobody is asked to do."""
    none = _NO_MORE.search(words)
    return none is not None and not _AGREED.found_in(words[: none.start()])


def is_proof(words: str) -> bool:
    """Whether folded words ask for proof of what was done."""
    return _PROOF.found_in(words) and not _PLAN.match(words)


def is_done(words: str) -> bool:
    """Whether folded words tell of what the body did already."""
    return _DONE.found_in(words)


def offer(words: str) -> int | None:
    """Where what the body offered begins in a folded sentence."""
    match = _OFFER.search(words)
    return match.end() if match else None


def is_adopted(words: str) -> bool:
    """Whether a folded sentence finds the offer told before it enough."""
    return "£" not in words and _ADOPTED.found_in(words) and not _NOT_ENOUGH.found_in(words)


def is_refused(words: str) -> bool:
    """Whether a folded sentence says that the body does not agree to what it was asked to do."""
    return _REFUSED.found_in(words)


def is_agreement(words: str) -> bool:
    """Whether a folded sentence says that the body agrees to what it was asked to do."""
    return _SO_AGREED.found_in(words)


def is_all(words: str) -> bool:
    """Whether a folded sentence speaks of all actions that were told."""
    return _ALL.found_in(words)
