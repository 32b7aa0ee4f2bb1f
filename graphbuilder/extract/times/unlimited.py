"""Periods that limit nothing, whatever stands beside them: an age, a rate, a price, the time of what is owed."""

import re

_RATE = re.compile(r"\s+(?:a|an|per|each|every)\s+(?:day|night|week|month|year|term)\b")
# `three months' rent`: how much it is
_OWED = re.compile(r"'s?\s(?:payments?|wages|rent|pay|care|support|tuition|fees|provision|benefits?|worth)\b")
_AGE = re.compile(r"\s+(?:old|ago|earlier|later|previously|(?:too )?late|overdue|behind)\b")
_NO_LATER = re.compile(r"\b(?:not|no) (?:more|longer|later) than $")
# `an appeal can be lodged up to one month later`
_LATER = re.compile(r"\s+later\b")
_UP_TO = re.compile(r"\b(?:can|may|could|must|should)\b[^.;,]{0,60}\bup to $")
# `if there is still no payment 14 days later`
_UNDONE = re.compile(
    r"\b(?:if|where|when|unless)\s(?:(?!(?:was|were|had|did)\b)[^.;,\s]+\s){0,8}?"
    r"(?:(?:not|no|nothing|nobody|never|still|[a-z]+n't)\s(?:[^.;,\s]+\s){0,5}|un[a-z]+\s)$"
)
_WAS = re.compile(r"\b(?:was|were|had|did)\b")
_PRICE = re.compile(r"(?:£[\d,.]+|\b(?:hours|days|nights|times|visits|sessions|miles)) $")
# `an hour of therapy a week`
_SO_OFTEN = re.compile(
    r"\b(?:hour|minute|day|night|session|visit|lesson|meal|call)s?\s(?:of\s(?:[\w'-]+\s){1,4})?$"
)


def is_no_limit(before: str, after: str, *, often: bool) -> bool:
    """Whether a period is an age, a rate, a price or a time owed; `often`: it may tell how often: `once a week`."""
    return bool(
        (_AGE.match(after) and not (_NO_LATER.search(before) or _may_follow(before, after)))
        or _RATE.match(after)
        or _PRICE.search(before)
        or (often and _SO_OFTEN.search(before))
        or _OWED.match(after)
    )


def is_left_undone(before: str, after: str) -> bool:
    """Whether the words around a period tell of what is not done so long after something: `if there is no payment`."""
    undone = _UNDONE.search(before) if _LATER.match(after) is not None else None
    return undone is not None and not _WAS.search(undone.group())


def _may_follow(before: str, after: str) -> bool:
    """Whether something may or must be done so long after something else: `up to one month later`."""
    may = _LATER.match(after) is not None and _UP_TO.search(before) is not None
    return may or is_left_undone(before, after)
