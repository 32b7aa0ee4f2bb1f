"""Whom an action is for: those it names as its object, else the one that its pronoun stands for."""

import re

from graphbuilder.document import Span
from graphbuilder.extract import people
from graphbuilder.extract.phrasing import Phrases
from graphbuilder.extract.reading import View
from graphbuilder.fold import fold, straighten

PERSONAL = ("apology", "payment", "reimbursement", "waiver")
_TO_NOBODY = ("staff-guidance", "procedure-review", "record-correction", "action-plan", "other")
_FAR_BACK = 1_000  # characters in which a pronoun's person was named
_NEAR_VERB = 3  # words at most between an action's beginning and its object
_EACH = Phrases(
    """
    each to/pay/the_sum                              | each pay
    each for their/his/her                           | each for their distress
    both                                             | apologise to both
    """
)
_SUM_EACH = re.compile(r"£[\d,.]+ (?:each|apiece)\b")
_TO_BOTH = re.compile(
    r"\bto ((?:Mr|Mrs|Miss|Ms|Dr) [A-Z])\b,? and (?:separately )?to ((?:Mr|Mrs|Miss|Ms|Dr) [A-Z])\b"
)
_POSSESSED = re.compile(r"[’'](?:s\b(?!\s+(?:estate|benefit)\b)|(?!s))")
_ESTATE = re.compile(r"[’']s\s+estate\b")
_SUBJECT = re.compile(
    r"""^(?:the|it|they|all|both|each|these)\b[^.;:]{0,90}?
        \b(?:will|should|must|(?:has\ |have\ )?agreed\ to)\s+(?:(?:each|also|now)\s+)*""",
    re.VERBOSE,
)
_LEADING = re.compile(r"^(?:\(?[a-z0-9ivx]{1,4}[.)]\s+|[-•]\s*|to\s+|and\s+|also\s+)+")


def deed(words: str) -> str:
    """The folded words of an action from its verb on, without who should do it and how the item is marked."""
    return _LEADING.sub("", _SUBJECT.sub("", words))


def recipients(view: View, span: Span, kind: str, complainant: str | None) -> list[str]:
    """Those whom an action of this kind is for; several where each of them gets the same."""
    if kind in _TO_NOBODY:
        return []
    text = view.text[span.start : span.end]
    both = _TO_BOTH.search(text)
    if both is not None:
        return [both[1], both[2]]
    named = [_with_estate(person, text) for person in people.named(text) if _is_for(person, text, kind)]
    if named and (_EACH.found_in(fold(text)) or _SUM_EACH.search(text)):
        return list(dict.fromkeys(name for couple in named for name in people.apart(couple)))
    return named[:1] or _named_before(view, span, kind, complainant)


def _named_before(view: View, span: Span, kind: str, complainant: str | None) -> list[str]:
    """The one named last before an action that names nobody: in its sentence, or where a pronoun points back."""
    sentence = view.sentence_at(span.start).start
    if kind in ("payment", "reimbursement") and (same := people.named(view.text[sentence : span.start])):
        return [same[-1].name]
    pronoun = people.PRONOUN.search(view.text, span.start, span.end)
    if pronoun is None or kind not in (*PERSONAL, "reassessment"):
        return []
    earlier = view.text[max(0, span.start - _FAR_BACK) : span.start]
    before = [person.name for person in people.named(earlier) if " " in person.name]
    return before[-1:] or ([complainant] if complainant else [])


def _is_for(person: people.Person, text: str, kind: str) -> bool:
    """Whether an action of this kind that names a person is done for them, rather than being about them."""
    if kind == "reassessment":
        return True
    if _POSSESSED.match(text, person.end):
        return False
    return kind in PERSONAL or _is_object(text, person)


def _is_object(text: str, person: people.Person) -> bool:
    before = deed(fold(text[: person.start])).split()
    last = before[-1] if before else ""
    return last in ("to", "for", "with") or (len(before) <= _NEAR_VERB and last != "whether")


def _with_estate(person: people.Person, text: str) -> str:
    """A person, or the estate of one who has died."""
    estate = _ESTATE.match(text, person.end)
    return person.name + straighten(estate.group()) if estate else person.name
