"""How much an action is worth: its sums, of which some are totals, rates, parts or comparisons."""

import re
from decimal import Decimal

from graphbuilder.extract import dates
from graphbuilder.extract.phrasing import Phrases
from graphbuilder.fold import fold

_TOTAL = Phrases(
    """
    total/totals/totalling (of/payment_of) $                     | a total of
    in_total/altogether/making/a_sum_of/come_to/comes_to $       | which comes to
    """
)
_TOTAL_AFTER = re.compile(r"\W{0,2}(?:in total|in all|altogether|overall|total)\b")
_RAISED = re.compile(r"\bincreas\w+\b[^£]{0,200}(?:£[\d,.]*\d[^£]{0,200})??\bto\s+£[\d,.]*\d")
_RATE = re.compile(
    r"""\W{0,2}(?:
        (?:a|per|each|every)\s+
            (?:month|week|day|term|year|fortnight|half[- ]term|missed|calendar|school|session)\b
        | for\ (?:each|every)\b
        | it\b      # `£40 it had charged`
    )""",
    re.VERBOSE,
)
_PARTS = Phrases(
    """
    made_up_of/comprising/comprised_of/consisting_of/composed_of/broken_down     | made up of
    which includes/is_made_up                                                    | which includes
    this is_made_up/includes/comprises                                           | this comprises
    """
)
_FIGURES = re.compile(r"\b(?:between|from|of|by|to|than|plus|minus|less|earlier|offer)\W*$|£[\d,.]+\s*$")
_SUM = re.compile(r"(?:(?:Mr|Mrs|Miss|Ms|Dr)\s[A-Z]\s)?£\d")


def amount(text: str) -> Decimal | None:
    """The sum of an action: the stated total, else the first sum that is no rate."""
    sums, folded = dates.money(text), fold(text)
    total = next((found for found in sums if _is_total(folded, found)), None)
    if total is not None:
        return total.value
    raised = _RAISED.search(folded) if sums else None
    if raised is not None:
        return dates.money(raised.group())[-1].value
    flat = [found for found in sums if not _RATE.match(folded, found.end)]
    return next((found.value for found in [*flat, *sums]), None)


def has_total(text: str) -> bool:
    """Whether one of the sums in a text is the total of the others."""
    folded = fold(text)
    return any(_is_total(folded, found) for found in dates.money(text))


def begins_with_sum(text: str) -> bool:
    """Whether a text begins with a sum, or with a person and the sum for them."""
    return _SUM.match(text) is not None


def is_further_sum(left: str, right: str) -> bool:
    """Whether the sum on the right is one more payment, no rate, part or comparison of the one on the left."""
    later, folded = dates.money(right), fold(left)
    if "£" not in left or (later and _RATE.match(fold(right), later[0].end)):
        return False
    return not (_PARTS.found_in(folded) or ":" in left or "(" in left or _FIGURES.search(left))


def _is_total(folded: str, found: dates.Found[Decimal]) -> bool:
    before = folded[max(0, found.start - 40) : found.start]
    return _TOTAL.found_in(before) or _TOTAL_AFTER.match(folded, found.end) is not None
