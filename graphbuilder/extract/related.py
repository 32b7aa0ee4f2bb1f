"""Other decisions of the Ombudsman, referred to by their references: `our earlier decision (19 010 314)`."""

import re
from datetime import date

from graphbuilder.extract.decision import plain, references_in
from graphbuilder.extract.reading import Reading
from graphbuilder.extract.views import View
from graphbuilder.facts import Decision, DecisionCitation

_REFERENCE = re.compile(r"(?<![\w£.,/-])\d{2}[ ‑–-]\d{3}[ ‑–-]\d{3}[a-zA-Z]?(?![\w/-])")
_OURS = re.compile(r"\b(?:our|ombudsm[ae]n(?:'s)?|lgsco|lgo|we|us|i)\b")
_MATTER = re.compile(
    r"\b(?:complaint|decision|case|investigat|statement|report|decided|reference|ref\b|upheld|in \d\d[ -]\d{3})"
)
_DECISION = re.compile(
    r"\b(?:decisions?|investigations?|statements?|reports?)\s*(?:(?:reference|ref|number|no)s?\b\.?)?[\s:(,]*$"
)
# Whose reference it is: `the Council's reference 19 010 314`, `planning application 19 010 314`.
_OTHERS = re.compile(
    r"\b(?:application|planning|permit|invoice|account|claim|crime|incident|ticket|penalty|charge|licence|policy|"
    r"tenancy|order|telephone|phone|tel|fax|call|called|rang|council's|trust's|provider's|its|their|his|her)"
    r"\s+(?:(?:own|complaint|nhs)\s+)?(?:(?:reference|ref|number|no|on)s?\b\.?)?(?:\s+(?:is|was))?[\s:(]*$"
)
_BEFORE = 60  # characters that tell whose a reference is
_LAST_CENTURY = 98  # two figures from here on are a year of the last century, and so of the past


def related_decisions(reading: Reading, stated: Decision) -> list[DecisionCitation]:
    """Every mention of another decision's reference in a numbered paragraph; never the decision's own."""
    own = {*references_in(stated.title), stated.reference}
    found = [
        DecisionCitation(view.evidence(*match.span()), plain(match.group()))
        for view in reading.views
        for match in _references(view)
        if _may_be_ours(view, match) and _is_past(match.group(), stated.issued)
    ]
    return [citation for citation in found if citation.reference not in own]


def _references(view: View) -> list[re.Match[str]]:
    starts = (offset - 1 for offset in view.at("reference") if offset)
    return [match for match in (_REFERENCE.match(view.text, start) for start in starts) if match is not None]


def _may_be_ours(view: View, match: re.Match[str]) -> bool:
    """Whether a number in the form of a reference is said to be one of the Ombudsman's."""
    sentence = view.sentence_at(match.start())
    before = view.folded[max(sentence.start, match.start() - _BEFORE) : match.start()]
    if _OTHERS.search(before):
        return False
    told = view.folded[sentence.start : sentence.end]
    ours = _OURS.search(told) is not None and _MATTER.search(told) is not None
    return ours or _DECISION.search(before) is not None


def _is_past(reference: str, issued: date | None) -> bool:
    """Whether a reference can have been given before the decision was issued; its first figures are a year."""
    year = int(reference[:2])
    return issued is None or year <= issued.year % 100 or year >= _LAST_CENTURY
