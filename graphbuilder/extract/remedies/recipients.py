"""Whom an action is for: those it names as its object, else the one that its pronoun stands for."""

import re

from graphbuilder.extract.language import people
from graphbuilder.extract.language.people import PRINTED_TITLE
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.remedies.actions import Action
from graphbuilder.extract.remedies.amounts import begins_with_sum
from graphbuilder.extract.remedies.deeds import CONDITION, MONEY, PERSONAL, deed
from graphbuilder.extract.remedies.matters import (
    KIN,
    OTHERS,
    POSSESSED,
    THEIRS,
    both_named,
    last_named,
    whose_matter,
)
from graphbuilder.fold import fold, straighten

_TO_NOBODY = ("staff-guidance", "procedure-review", "record-correction", "action-plan")
_MEANT = (*PERSONAL, "reassessment", "new-decision")  # kinds whose words may name them by any pronoun
_THEMSELVES = (*PERSONAL, "new-decision")  # kinds that `his` tells as well as `him`
_NEAR_VERB = 3  # words at most between an action's beginning and its object
_BEFORE_OBJECT = (
    "to",
    "for",
    "with",
    "into",
    "sure",
    "ensure",
    "on",
    "both",
    "pay",
    "refund",
    "reimburse",
    "give",
    "send",
    "offer",
)
_EACH = Phrases(
    """
    separately/individually to                       | write separately to Mr D and Mrs E
    separately/individually $                        | apologise to Mr D and Mrs E separately
    separate/individual letters/apologies            | send separate letters to them
    each to/pay/the_sum                              | each pay
    to/pay/send/give/offer each of                   | £100 to each of
    each for their/his/her                           | each for their distress
    each a/an                                        | send Mr D and Mrs E each a letter
    each receive/get/have/be                         | will each receive £100
    each to have/get/receive/be                      | are each to have £100
    """
)
# Two who were named before: `write to both of them to apologise`.
_BOTH_OF_THEM = re.compile(r"\b(?P<each>each\sof\sthem)\b|\bboth\sof\sthem\b|\bthem\sboth\b")
# What two get who are named with `both`: each the sum, but together an apology.
_BOTH = Phrases("both (of) mr/mrs/miss/ms/dr/them/? | £100 to both Mr D and Mrs E")
_ONE_LETTER = re.compile(r"\b(?:an|one|a\s(?:\w+\s){0,2}?)\s?(?:apology|letter)\b")
# Letters that apologise, but not those that the apology is for: `apologise for not answering their letters`.
_LETTERS = re.compile(
    r"\b(?:apologies|letters\s(?:of\sapology|to\b|apologising))\b|^\W*(?:(?:write|send|issue)\s)?letters\b|\band(?:,|\sin\b)"
)
# For whose good a sum is used is not to whom it is paid: `pay her £90, to be spent for U's benefit`.
_USED_FOR = re.compile(r"\b(?:for|on|to|of|behalf\sof)\s(?:the\s(?:benefit|use)\sof\s)?$")
_ITS_USE = re.compile(r"[’']s\s(?:\w+\s)?(?:benefit|use|account|education|behalf|needs|welfare)\b")
# Whom a notice is served on is not helped by it; whose collections are watched is.
_AGAINST = re.compile(r"\b(?:notices?|summons|order|proceedings|action)\b.*\s(?:on|upon|against)\s|^prosecut")
# Who asks for it has it: `hold a case review, if Mrs D still wants one`.
_WISHED = re.compile(
    rf"\bif\s(?P<name>(?:{PRINTED_TITLE}\s)?[A-Z])(?=\s(?:still\s)?(?:wants?|wish(?:es)?|asks?|agrees?|would|chooses|likes?)\b)"
)
_SPENT = re.compile(r"\s(?:has\s|had\s)?(?:over)?(?:paid|spent|incurred|lost|bought|borrowed)\b")
# `£200 each`, but not `£100 for each of the ten weeks`.
_EACH_ONE = re.compile(
    r" each\b(?!\s(?:of\s(?:the|these|those)\s)?(?:\w+\s){0,2}?"
    r"(?:month|week|day|term|year|fortnight|session|visit|lesson)s?\b)"
)
_SUM_EACH = re.compile(r"£[\d,.]+ (?:each|apiece)\b")
_TO = re.compile(rf"\bto ({PRINTED_TITLE} [A-Z])\b")
# Whose is what the last of two sums stands on: `the £65 costs and £310 fees on Mrs D's account`.
_OF_BOTH = re.compile(
    rf",?\sand\s(?:the\s)?(?:[a-z]+\s(?:of\s)?){{0,3}}£[^.;]*?\b(?:on|from|off)\s({PRINTED_TITLE} [A-Z])[’']s\b"
)
_AT_TO = re.compile(r"\bto (?:(?:his|her|their) \w+,? )?$")
# What an action is for, and what describes its object: who is named there gets nothing.
_BESIDE = re.compile(
    r",?\s(?:for\s(?:the|their|his|her|its|not|any|having|[a-z]+ing)|in\s(?:recognition|acknowledge?ment|light|view)"
    r"|to\s(?:recogni[sz]e|acknowledge|reflect|remedy|compensate|make\sup|mark|address|put\sright)"
    r"|because|which|who|made\sup|compris\w+|consisting|where|when|so\sthat|until|unless|if|once|after|as)\b"
)
# `pay them £900 for the effect on Y`: the pronoun is paid, whoever is named after it.
_HAS_PAYEE = re.compile(
    r"[a-z]+\s(?:back\s)?(?:to\s)?(?:him|her|them)\s(?:an?\s)?(?:(?:further|additional|extra|sum|total|of)\s)*£"
)
_NOT_TO = re.compile(
    r"\bto\s(?![£\d]|recogni|acknowledg|reflect|remedy|compensat|make\b|mark\b|address|put\b|say\b)"
)
_MENTIONED = re.compile(
    r",\s(?:leaving|taking|using|based|including|excluding|having|disregarding|ignoring)\b"
    r"|,?\s(?:and\s)?(?:record|tell|share|inform|notify|explain|whether|if|in\s(?:recognition|acknowledge?ment|light|view)|because|until|unless|so\sthat)\b"
    r"(?!\sto\s(?:give|allow|offer|award|grant|pay|let|accept)\b)"
)
_CONDITION = re.compile(rf"^{CONDITION}", re.VERBOSE | re.IGNORECASE)
_APPOSED = re.compile(
    r"\b(?:the|his|her|their)\s(?:(?:two|three|four)\s)?(?:children|boys|girls|twins|siblings|sisters|brothers|sons"
    r"|daughters|parents|couple),?\s$"
)  # `to each of the children, K and L`
_ESTATE_OF = re.compile(r"\bestate of (?:the late )?$")
_HER_KIN = re.compile(rf"(?:^|\b(?:to|pay)\s)(?:his|her|their)\s({KIN})\b(?![’'])")
_KIN_NAMED = re.compile(
    rf"(?:[’']s|\b(?:to|for|pay|give|send)\s(?:his|her|their))\s{KIN},?\s\(?([A-Z])\b(?![’'])"
)
# Who is named only as somebody's gets it with them: `apologise to Mrs D and her brother`.
_AND_KIN = re.compile(
    rf"\s+and\s+(?:his|her|their)\s(?:[a-z]+\s)?(?:{KIN}|sons|daughters|sisters|brothers|parents|wife|relatives)\b"
)
_WITH_KIN = re.compile(rf"[’']s\s+{KIN}\b")


def recipients(action: Action, complainant: str | None) -> list[str]:
    """Those whom an action is for; several where each of them gets the same."""
    text, kind = _without_condition(action.text), action.kind
    words = deed(fold(text))
    if kind in _TO_NOBODY or (kind == "other" and _AGAINST.search(words)):
        return []
    named = [person for person in people.named(text) if _is_for(person, text, kind)]
    named = _payees(named, text, kind) if kind in MONEY else named
    named = _of_object(named, text) or ([] if _HAS_PAYEE.match(words) else named)
    return _several(action, named, text) or _one(action, named, text, complainant)


def _several(action: Action, named: list[people.Person], text: str) -> list[str]:
    """Those of several who get something each, or one thing together; [] where it is for one, or for a couple."""
    each, words = _is_for_each(text, action.kind), deed(fold(text))
    apart = [one.name for one in named if _AT_TO.search(text, 0, one.start)]
    if action.kind == "apology" and len(apart) > 1:
        return [" and ".join(apart)] if _ONE_LETTER.search(words) and not each else apart
    if named and each and (kin := _AND_KIN.match(text, named[0].end)) is not None:
        return [named[0].name, f"{named[0].name}'s {kin.group().split()[-1]}"]
    if named and each:
        return list(dict.fromkeys(name for couple in named for name in people.apart(couple.name)))
    of_them = _BOTH_OF_THEM.search(words)
    if named or of_them is None or OTHERS.search(text):
        return []
    return _of_both(both_named(action), apart=action.kind == "payment" or of_them["each"] is not None)


def _one(action: Action, named: list[people.Person], text: str, complainant: str | None) -> list[str]:
    """Whom an action is for that is for one, or for a couple: those named, else those whose matter it is."""
    if not named and action.kind == "reimbursement":
        named = [person for person in people.named(text) if POSSESSED.match(text, person.end)]
    kin = _KIN_NAMED.search(text)
    if kin is not None and (not named or kin.start() <= named[0].end):
        return [kin[1]]
    first = [_with_kin(person, text, action.kind) for person in named[:1]]
    wished = _WISHED.search(text)
    meant = first or ([wished["name"]] if wished else _named_before(action, complainant))
    meant = meant or whose_matter(action, complainant) or _meant(action, complainant)
    return [one for name in meant for one in people.apart(name)] if _SUM_EACH.search(text) else meant


def _of_both(names: list[str], *, apart: bool) -> list[str]:
    """Those of `both of them`: each for themselves, or the two as one."""
    couple = len({name.rsplit(" ", 1)[-1] for name in names}) == 1 and len(names) > 1
    if apart or not names:
        return names
    return [f"{names[0].rsplit(' ', 1)[0]} and {names[-1]}" if couple else " and ".join(names)]


def _payees(named: list[people.Person], text: str, kind: str) -> list[people.Person]:
    """Those named without the ones for whose good a sum is only used, where anybody else is to have it."""
    others = [
        person
        for person in named
        if not (_USED_FOR.search(text, 0, person.start) and _ITS_USE.match(text, person.end))
    ]
    if kind == "payment" and begins_with_sum(text):
        return others
    return others if others or people.OBJECT.match(deed(fold(text))) else named


def _is_for_each(text: str, kind: str) -> bool:
    """Whether each of those whom an action names gets one: a sum, or a letter of their own."""
    words = fold(text)
    if _EACH.found_in(words) or _SUM_EACH.search(text):
        return True
    return _LETTERS.search(text) is not None if kind == "apology" else _BOTH.found_in(words)


def _of_object(named: list[people.Person], text: str) -> list[people.Person]:
    """Those named before the words go on to what the action is for."""
    beside = _BESIDE.search(text)
    return [person for person in named if beside is None or person.start < beside.start()]


def _without_condition(text: str) -> str:
    """The words without the condition that they begin with: `once he has returned the form, refund £48`."""
    return _CONDITION.sub("", text)


def _meant(action: Action, complainant: str | None) -> list[str]:
    """Who gets an apology or payment that is for nobody else: the one named last, or else the complainant."""
    words = action.words
    if (
        action.status != "agreed"
        or action.kind not in ("apology", "payment", "reimbursement")
        or _NOT_TO.search(words)
    ):
        return []
    sentence = action.view.text[action.view.sentence_at(action.span.start).start : action.span.start]
    if _EACH_ONE.search(words) or OTHERS.search(words) or OTHERS.search(sentence):
        return []
    return last_named(action, complainant)


def _named_before(action: Action, complainant: str | None) -> list[str]:
    """The one named last before an action that names nobody: in what leads in to it, or where a pronoun points back."""
    view, span = action.view, action.span
    if action.kind in ("payment", "reimbursement"):
        payee = _payee_beside(action, complainant)
        if payee:
            return payee
    shared = _OF_BOTH.match(view.text, span.end) if action.kind == "waiver" else None
    if shared is not None:
        return [shared[1]]
    if action.lead and action.kind in PERSONAL and people.POSSESSIVE.search(action.text) is None:
        led = {person.name for person in people.named(view.text[action.lead.start : action.lead.end])}
        return list(led) if len(led) == 1 else []
    words = _MENTIONED.search(action.text) if action.kind in THEIRS else None
    pronouns = people.POSSESSIVE if action.kind in _THEMSELVES else people.PRONOUN
    pronoun = pronouns.search(view.folded, span.start, span.start + words.start() if words else span.end)
    if pronoun is None or not (action.kind in _MEANT or people.OBJECT.match(deed(action.words))):
        return []
    if pronoun.group() in ("they", "them") and OTHERS.search(
        view.text, view.sentence_at(span.start).start, pronoun.start()
    ):
        return []
    one = last_named(action, complainant, pronoun.group())
    kin = _HER_KIN.search(action.text)
    return [f"{one[0]}'s {kin[1]}"] if one and kin else one


def _payee_beside(action: Action, complainant: str | None) -> list[str]:
    """Who is paid by the words beside an action: a relative, the one named last in its sentence, or first after it."""
    view, span = action.view, action.span
    kin = _HER_KIN.match(action.text)
    if kin is not None:
        return [f"{one}'s {kin[1]}" for one in last_named(action, complainant)]
    start = action.lead.start if action.lead and begins_with_sum(action.text) else span.start
    before = action.earlier or view.text[min(start, view.sentence_at(span.start).start) : span.start]
    if same := people.named(before):
        return [same[-1].name]
    after = _TO.search(view.text, span.end, view.sentence_at(span.start).end)
    return [after[1]] if after is not None and "£" in action.text else []


def _is_for(person: people.Person, text: str, kind: str) -> bool:
    """Whether an action of this kind that names a person is done for them, rather than being about them."""
    if kind in THEIRS:
        beside = _MENTIONED.search(text)
        return beside is None or person.start < beside.start()
    if POSSESSED.match(text, person.end):
        return False
    if kind == "reimbursement" and _SPENT.match(text, person.end):
        return True
    return kind == "apology" or _is_object(text, person)


def _is_object(text: str, person: people.Person) -> bool:
    before = deed(fold(_APPOSED.sub("", text[: person.start]))).split()
    last = before[-1] if before and before[-2:] not in (["each", "of"], ["estate", "of"]) else "to"
    return last in _BEFORE_OBJECT or (len(before) <= _NEAR_VERB and last != "whether")


def _with_kin(person: people.Person, text: str, kind: str) -> str:
    """A person, or the estate or relative of theirs whom the words name, or both of them."""
    both = _AND_KIN.match(text, person.end) if kind in PERSONAL else None
    if both is not None:
        return person.name + straighten(both.group())
    if _ESTATE_OF.search(text, 0, person.start):
        return f"estate of {person.name}"
    kin = _WITH_KIN.match(text, person.end)
    return person.name + straighten(kin.group()) if kin else person.name
