"""How much an action is worth: its sums, of which some are totals, rates, parts or comparisons."""

import re
from decimal import Decimal

from graphbuilder.extract.language import dates
from graphbuilder.extract.language.people import PRINTED_TITLE
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.fold import fold

_TOTAL = Phrases(
    """
    total/totals/totalling (of/payment_of) $                     | a total of
    in_total/altogether/making/a_sum_of/come_to/comes_to/that_is/so/hence/amounting_to/coming_to $ | which comes to
    which/this/these/together makes/make/amounts_to/amount_to/totals/comes_to/adds_up_to/add_up_to $  | which makes
    """
)
_TOTAL_AFTER = re.compile(r"\W{0,2}(?:in total|in all|altogether|overall|total)\b")
_RAISED = re.compile(r"\bincreas\w+\b[^£]{0,200}(?:£[\d,.]*\d[^£]{0,200})??\bto\s+£[\d,.]*\d")
# `reduce the bill of £900 by £200`, `from £900 to £700`
_REDUCED = re.compile(
    r"\b(?:reduc\w+|lower\w*|cut\w*|bring\w*\sdown)\b[^£]{0,80}(?:£[\d,.]*\d[^£]{0,40}?\bby\s+£(?P<by>[\d,.]*\d)|from\s+£(?P<from>[\d,.]*\d)\s+to\s+£(?P<to>[\d,.]*\d))"
)
_RATE = re.compile(
    r"""\W{0,2}(?:
        (?:a|per|each|every)\s+
            (?P<unit>month|week|day|term|year|fortnight|half[- ]term|missed|calendar|school|session)\b
        | for\ (?:each|every)\b
        | (?<!,\ )of\ (?:which|this|it)\b
        | (?P<its>it|already|previously)\b  # `£40 it had charged`, `£100 already offered`
    )""",
    re.VERBOSE,
)
# How often a rate is due: `£100 a month for the six months she waited`, `£50 for each of 11 weeks`.
_TIMES = re.compile(
    rf"""\W{{0,2}}(?:
        (?:a|per|each|every)\s+(?:\w+\s){{0,2}}(?P<unit>month|week|day|term|year|session)\b[^.;£]{{0,40}}?
            \bfor\ (?:a\ period\ of\ |each\ of\ )?(?:the\ |those\ )?{dates.COUNT}\ (?:\w+\ )?(?P=unit)s?\b
        | for\ (?:each|every\ one)\ of\ (?:the\ |those\ )?{dates.COUNT.replace("count", "number")}\b
    )""",
    re.VERBOSE,
)
_PARTS = Phrases(
    """
    made_up_of/comprising/comprised_of/consisting_of/composed_of/broken_down     | made up of
    which includes/is_made_up                                                    | which includes
    of which                                                                     | of which the Council will find
    half/third/thirds/quarter/quarters/part/some/most/£ …2 of it/this/that       | two thirds of it
    this is_made_up/includes/comprises                                           | this comprises
    """
)
# `£275, which is £100 for time and £175 for distress`: parts, where the sum that follows is no rate.
_BRACKETED = re.compile(r"\([^()]*\)")
_IS_PARTS = re.compile(
    r"\b(?:being|which\s(?:is|was)|that\sis|(?:worked\sout|calculated|reckoned|assessed|based|arrived)\s(?:at|as|on|by)(?:\s[a-z]+){0,3}?)"
    r"\s£[\d,.]*\d"
)
_FIGURES = re.compile(
    r"\b(?:between|from|of|by|to|than|plus|minus|less|earlier|offer)\W*$|\b(?:between|from)\s£[\d,.]+\s*$"
    r"|\b(?:half|part|thirds?|quarters?|share)\sof\s(?:the|her|his|its)\s*$"
)
_SUM = re.compile(
    rf"(?:for\s[^£;:,]{{2,60}},?\s|to\s(?:{PRINTED_TITLE}\s[A-Z]|[A-Z]|(?:his|her|their)\s\w+(?:,?\s[A-Z])?),?\s|[A-Za-z][a-z]+(?:\s[a-z]+){{0,3}}\s?[:–]\s)?(?:(?:[Aa]n?|[Aa]nother|[Tt]he)\s)?(?:(?:further|additional|extra|another|symbolic|modest|separate|sum|payment|of)\s)*"
    rf"(?:(?:{PRINTED_TITLE}\sand\s)?{PRINTED_TITLE}\s[A-Z]\s|(?:her|him|them)\s|(?:his|her|their)\s[a-z]+\s|[Tt]he\s[A-Z]\w*\s|[A-Z]\s)?(?:an?\s)?(?:(?:further|additional|extra|another)\s)?£\d"
)
# `a further £300, making £500 in total`: the total counts what was paid before.
_FURTHER = re.compile(r"\b(?:further|additional|extra|another)\s(?:(?:sum|payment)\sof\s)?$")
_WITH_EARLIER = re.compile(r"\b(?:makes?|making|bringing|brings|taking|takes|so\sthat)\b")
_EACH = re.compile(r"\W{0,2}(?:each|apiece)\b")


def amount(text: str) -> Decimal | None:
    """The sum of an action: the stated total, else the first sum that is no rate."""
    sums, folded = dates.money(text), fold(text)
    total = next((found for found in sums if _is_total(folded, found)), None)
    if total is not None:
        further = next((found for found in sums if _FURTHER.search(folded, 0, found.start)), None)
        return further.value if further and _WITH_EARLIER.search(folded) else total.value
    raised = _RAISED.search(folded) if sums else None
    if raised is not None:
        return dates.money(raised.group())[-1].value
    reduced = _REDUCED.search(folded) if sums else None
    if reduced is not None:
        return _reduction(reduced)
    flat = [found for found in sums if not _RATE.match(folded, found.end)]
    if flat or not sums:
        return flat[0].value if flat else None
    return sums[0].value * _times(folded, sums[0].end)


def _reduction(match: re.Match[str]) -> Decimal:
    by, before, after = (dates.money(f"£{match[name] or 0}")[0].value for name in ("by", "from", "to"))
    return by or before - after


def amount_each(text: str) -> Decimal | None:
    """The sum of an action that each of several people gets, where it says so of one of its sums."""
    folded = fold(text)
    each = (found.value for found in dates.money(text) if _EACH.match(folded, found.end))
    return next(each, None)


def _times(folded: str, end: int) -> int:
    """How many times a rate is to be paid, as far as that is stated."""
    match = _TIMES.match(folded, end)
    count = match and (match["count"] or match["number"])
    return (dates.number(count) if count else None) or 1


def is_made_up(words: str) -> bool:
    """Whether folded words say what a sum is made up of."""
    return _PARTS.found_in(words)


def is_rate(text: str) -> bool:
    """Whether the sums in a text are only what is due a week, a month or the like."""
    folded = fold(text)
    return not has_total(text) and all(_RATE.match(folded, found.end) for found in dates.money(text))


def has_total(text: str) -> bool:
    """Whether one of the sums in a text is the total of the others."""
    folded = fold(text)
    return any(_is_total(folded, found) for found in dates.money(text))


def is_totalled(text: str) -> bool:
    """Whether a text ends its account of a sum with the total of what stands before it: `£20 a week, £60 in total`."""
    folded = fold(text)
    sums = dates.money(text)
    return any(_is_total(folded, found) for found in sums[1:])


def begins_with_sum(text: str) -> bool:
    """Whether a text begins with a sum, or with a person and the sum for them."""
    return _SUM.match(text) is not None


def is_further_sum(left: str, right: str, *, owed: bool = False) -> bool:
    """Whether the sum on the right is one more payment, no rate, part or comparison of the one on the left.

    `owed`: the left gives back or gives up what was taken, so that `the £40 it took` is one more.
    """
    later, folded = dates.money(right), fold(left)
    rate = _RATE.match(fold(right), later[0].end) if later else None
    if "£" not in left or (rate and not (owed and rate["its"])):
        return False
    parts = _IS_PARTS.search(folded)
    if parts is not None and not _is_reckoned_at(folded, parts):
        return False
    return not (
        _PARTS.found_in(folded)
        or (":" in left and "£" in left.partition(":")[0])
        or "(" in _BRACKETED.sub("", left)
        or _FIGURES.search(left)
    )


def _is_reckoned_at(folded: str, match: re.Match[str]) -> bool:
    """Whether a sum comes to no more than the rate that explains it: `£300, which is £100 a month`, but not `£350`."""
    whole, rate = dates.money(folded[: match.start()]), dates.money(match.group())
    if not whole or _RATE.match(folded, match.end()) is None:
        return False
    times = _times(folded, match.end())
    return whole[-1].value == rate[0].value * times if times > 1 else whole[-1].value % rate[0].value == 0


def _is_total(folded: str, found: dates.Found[Decimal]) -> bool:
    before = folded[max(0, found.start - 40) : found.start]
    if _RATE.match(folded, found.end):
        return False
    return _TOTAL.found_in(before) or _TOTAL_AFTER.match(folded, found.end) is not None
