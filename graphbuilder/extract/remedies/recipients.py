"""Whom an action is for: those it names as its object, else the one that its pronoun stands for."""

import re

from graphbuilder.extract.language import people
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.remedies.actions import Action
from graphbuilder.extract.remedies.amounts import begins_with_sum
from graphbuilder.extract.remedies.deeds import PERSONAL, deed
from graphbuilder.fold import fold, straighten

_TO_NOBODY = ("staff-guidance", "procedure-review", "record-correction", "action-plan")
_MEANT = (*PERSONAL, "reassessment")  # kinds whose words may name them by any pronoun
_FAR_BACK = 1_000  # characters in which a pronoun's person was named
_NEAR_VERB = 3  # words at most between an action's beginning and its object
_BEFORE_OBJECT = ("to", "for", "with", "into", "pay", "refund", "reimburse", "give", "send", "offer")
_EACH = Phrases(
    """
    each to/pay/the_sum                              | each pay
    to/pay each of                                   | £100 to each of
    each for their/his/her                           | each for their distress
    both                                             | apologise to both
    """
)
# Many, whom `them` stands for.
_OTHERS = re.compile(
    r"\b(?:others?|those|people|residents?|customers|families|tenants|applicants|parents|anyone|anybody|households|carers)\b"
)
_SPENT = re.compile(r"\s(?:has\s|had\s)?(?:over)?(?:paid|spent|incurred|lost|bought|borrowed)\b")
_SUM_EACH = re.compile(r"£[\d,.]+ (?:each|apiece)\b")
_TO = re.compile(r"\bto ((?:Mr|Mrs|Miss|Ms|Dr) [A-Z])\b")
_TO_BOTH = re.compile(
    r"\bto ((?:Mr|Mrs|Miss|Ms|Dr) [A-Z])\b,? and,? (?:separately,? )?to (?:(?:his|her|their) \w+,? )?"
    r"((?:Mr|Mrs|Miss|Ms|Dr) [A-Z])\b"
)
_KIN = (
    r"(?:estate|son|daughter|child|children|mother|father|husband|wife|partner|brother|sister|family|parents)"
)
_HER_KIN = re.compile(rf"\b(?:to|pay)\s(?:his|her|their)\s({_KIN})\b")
_POSSESSED = re.compile(rf"[’'](?:s\b(?!\s+(?:{_KIN}|benefit|(?:\w+\s)?account)\b)|(?!s))")
_WITH_KIN = re.compile(rf"[’']s\s+{_KIN}\b")


def recipients(action: Action, complainant: str | None) -> list[str]:
    """Those whom an action is for; several where each of them gets the same."""
    if action.kind in _TO_NOBODY:
        return []
    text, kind = action.text, action.kind
    both = _TO_BOTH.search(text)
    if both is not None:
        return [both[1], both[2]]
    named = [_with_kin(person, text) for person in people.named(text) if _is_for(person, text, kind)]
    if named and (_EACH.found_in(fold(text)) or _SUM_EACH.search(text)):
        return list(dict.fromkeys(name for couple in named for name in people.apart(couple)))
    if not named and kind == "reimbursement":
        named = [
            _with_kin(person, text) for person in people.named(text) if _POSSESSED.match(text, person.end)
        ]
    return named[:1] or _named_before(action, complainant)


def _named_before(action: Action, complainant: str | None) -> list[str]:
    """The one named last before an action that names nobody: in what leads in to it, or where a pronoun points back."""
    view, span = action.view, action.span
    if action.kind in ("payment", "reimbursement"):
        start = action.lead.start if action.lead and begins_with_sum(action.text) else span.start
        before = action.earlier or view.text[min(start, view.sentence_at(span.start).start) : span.start]
        if same := people.named(before):
            return [same[-1].name]
        after = _TO.search(view.text, span.end, view.sentence_at(span.start).end)
        if after is not None and "£" in action.text:
            return [after[1]]
    if action.lead and action.kind in PERSONAL and people.PRONOUN.search(action.text) is None:
        led = {person.name for person in people.named(view.text[action.lead.start : action.lead.end])}
        return list(led) if len(led) == 1 else []
    pronoun = people.PRONOUN.search(view.text, span.start, span.end)
    if pronoun is None or not (action.kind in _MEANT or people.OBJECT.match(deed(fold(action.text)))):
        return []
    if pronoun.group() in ("they", "them") and _OTHERS.search(
        view.text, view.sentence_at(span.start).start, pronoun.start()
    ):
        return []
    earlier = view.text[max(0, span.start - _FAR_BACK) : span.start]
    titled = [person.name for person in people.named(earlier) if " " in person.name]
    one = titled[-1:] or ([complainant] if complainant else [])
    kin = _HER_KIN.search(action.text)
    return [f"{one[0]}'s {kin[1]}"] if one and kin else one


def _is_for(person: people.Person, text: str, kind: str) -> bool:
    """Whether an action of this kind that names a person is done for them, rather than being about them."""
    if kind in ("reassessment", "waiver"):
        return True
    if _POSSESSED.match(text, person.end):
        return False
    if kind == "reimbursement" and _SPENT.match(text, person.end):
        return True
    return kind == "apology" or _is_object(text, person)


def _is_object(text: str, person: people.Person) -> bool:
    before = deed(fold(text[: person.start])).split()
    last = before[-1] if before and before[-2:] != ["each", "of"] else "to"
    return last in _BEFORE_OBJECT or (len(before) <= _NEAR_VERB and last != "whether")


def _with_kin(person: people.Person, text: str) -> str:
    """A person, or the estate or relative of theirs whom the words name."""
    kin = _WITH_KIN.match(text, person.end)
    return person.name + straighten(kin.group()) if kin else person.name
