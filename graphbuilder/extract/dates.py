"""Dates, periods and amounts of money as decisions print them."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

from dateutil.relativedelta import relativedelta

from graphbuilder.facts import Period

T = TypeVar("T")

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
MONTH_NAME = _MONTH
DATE = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{_MONTH})\.?,?\s+(?P<year>\d{{4}})\b", re.IGNORECASE
)
_MONTH_YEAR = re.compile(rf"(?P<month>{_MONTH})\s+(?P<year>\d{{4}})\b", re.IGNORECASE)
_DAY_MONTH = re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{_MONTH})\b", re.IGNORECASE)
_SLASHED = re.compile(r"\b(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})\b")
_WORDS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(),
        1,
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "sixty": 60}
_COUNT = r"(?P<count>\d{1,3}|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + ")"
_UNIT = r"(?P<days>working|school|clear|calendar|business)?[\s-]*(?P<unit>hour|day|week|month|year)s?\b"
SIGNS = ("hour", "day", "week", "month", "year")  # of a period, in any text that states one
PERIOD = re.compile(
    rf"\b{_COUNT}(?:\s*\(\d+\))?[\s-]+(?:(?:full|complete|consecutive)\s+)?{_UNIT}", re.IGNORECASE
)
MONEY = re.compile(
    r"£\s?(?P<pounds>\d{1,3}(?:,\d{3})+|\d+)(?P<pence>\.\d{1,2})?(?!\d)(?:\s*(?P<scale>million|m\b|k\b))?"
)


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value and where it stands in the text."""

    start: int
    end: int
    value: T


def parse_date(text: str) -> date | None:
    """The first full date in a text, None where there is none that exists."""
    match = DATE.search(text) or _SLASHED.search(text)
    if match is None:
        return None
    return _date(match)


def next_date(text: str, *, after: date) -> date | None:
    """The day that a text begins with, printed without its year: the first such day after another."""
    match = _DAY_MONTH.match(text)
    if match is None:
        return None
    number = _MONTHS.index(match["month"][:3].lower()) + 1
    for year in (after.year, after.year + 1):
        try:
            day = date(year, number, int(match["day"]))
        except ValueError:
            continue
        if day > after:
            return day
    return None


def dates(text: str) -> list[Found[date]]:
    """Every full date in a text."""
    found = [(match, _date(match)) for match in DATE.finditer(text)]
    return [Found(*match.span(), value) for match, value in found if value is not None]


def _date(match: re.Match[str]) -> date | None:
    month = match["month"]
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        return date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None


def periods(text: str) -> list[Found[Period]]:
    """Every period in a text, such as `15 working days` or `one month`."""
    return (
        [Found(*match.span(), _period(match)) for match in PERIOD.finditer(text)]
        if _counts_time(text)
        else []
    )


def _counts_time(text: str) -> bool:
    return any(unit in text for unit in SIGNS)


def _period(match: re.Match[str]) -> Period:
    count = match["count"].lower()
    days = (match["days"] or "").lower()
    qualifier = {"working": "working", "business": "working", "school": "school", "clear": "clear"}.get(days)
    return Period(int(count) if count.isdigit() else _WORDS[count], match["unit"].lower(), qualifier)


def month_number(name: str) -> int:
    """The number of a month from its name, in full or short."""
    return _MONTHS.index(name[:3].lower()) + 1


def number(text: str) -> int | None:
    """A whole number in figures or words, None for anything else."""
    return int(text) if text.isdigit() else _WORDS.get(text.lower())


def end_of_month(text: str) -> date | None:
    """The last day of the month that a text begins with, as in `March 2024`; None where it begins otherwise."""
    match = _MONTH_YEAR.match(text)
    if match is None:
        return None
    first = date(int(match["year"]), _MONTHS.index(match["month"][:3].lower()) + 1, 1)
    return first + relativedelta(months=1, days=-1)


def after(start: date, period: Period) -> date | None:
    """The day on which a period from a day ends: same day of the month for months, None for working or school days."""
    if period.days is not None or period.unit == "hour":
        return None
    steps = {
        "day": relativedelta(days=period.count),
        "week": relativedelta(weeks=period.count),
        "month": relativedelta(months=period.count),
        "year": relativedelta(years=period.count),
    }
    return start + steps[period.unit]


def money(text: str) -> list[Found[Decimal]]:
    """Every sum of pounds in a text."""
    return [Found(*match.span(), _pounds(match)) for match in MONEY.finditer(text)] if "£" in text else []


def _pounds(match: re.Match[str]) -> Decimal:
    scale = {"million": 1_000_000, "m": 1_000_000, "k": 1_000}.get((match["scale"] or "").lower(), 1)
    return Decimal(match["pounds"].replace(",", "") + (match["pence"] or "")) * scale
