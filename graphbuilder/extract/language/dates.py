"""Dates, periods and amounts of money as decisions print them.

The patterns are for folded text, the functions for text as it is printed.
"""

import re
from calendar import SATURDAY, monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Generic, TypeVar

from dateutil.relativedelta import relativedelta

from graphbuilder.facts import Period
from graphbuilder.fold import fold

if TYPE_CHECKING:
    from holidays import HolidayBase

T = TypeVar("T")

_MOST_WORKING_DAYS = 366
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH_NAME = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
DAY_MONTH = re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{MONTH_NAME})\b")
DATE = re.compile(rf"{DAY_MONTH.pattern}\.?,?\s+(?P<year>\d{{4}})\b")
_MONTH_YEAR = re.compile(rf"(?P<month>{MONTH_NAME})\s+(?P<year>\d{{4}})\b")
_MONTH = re.compile(rf"(?P<month>{MONTH_NAME})\b")
SLASHED = re.compile(r"\b(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})\b")
_WORDS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split(),
        1,
    )
} | {"a": 1, "an": 1, "another": 1}
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_ORDINALS = {
    word: number
    for number, word in enumerate(
        "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        2,
    )
}
ORDINAL = r"(?:\d{1,2}(?:st|nd|rd|th)|" + "|".join(_ORDINALS) + ")"
_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
NUMBER = rf"(?:\d{{1,3}}|(?:{'|'.join(_TENS)})(?:[- ](?:{_WORD}))?|{_WORD})\b"
COUNT = rf"(?P<count>{NUMBER})"
# The units are signs of a period, in any text that states one.
SIGNS = ("minute", "hour", "day", "week", "fortnight", "month", "year")
_UNIT = rf"(?P<days>working|school|clear|calendar|business)?[\s-]*(?P<unit>{'|'.join(SIGNS)})s?\b"
_KINDS_OF_DAYS = {"working": "working", "business": "working", "school": "school", "clear": "clear"}
_MORE = r"(?:(?:full|complete|consecutive|further|additional|extra)\s+)?"
PERIOD = re.compile(rf"\b{COUNT}(?:\s*\(\d+\))?[\s-]+{_MORE}{_UNIT}")
_LONGEST, _LONGEST_UNIT = 60, len("fortnights")  # characters of a period, and of the unit in it
MONEY = re.compile(
    r"£\s?(?P<pounds>\d{1,3}(?:,\d{3})+|\d+)(?P<pence>\.\d{1,2})?(?!\d)(?:\s*(?P<scale>million|m\b|k\b))?"
)


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value and where it stands in the text."""

    start: int
    end: int
    value: T


def day(year: int, month: int, number: int) -> date | None:
    """The day with these numbers, None where there is none."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def month_number(name: str) -> int:
    """The number of a month from its name, in full or short."""
    return _MONTHS.index(name[:3].lower()) + 1


def parse_date(text: str) -> date | None:
    """The first full date in a text, None where there is none that exists."""
    folded = fold(text)
    match = DATE.search(folded) or SLASHED.search(folded)
    return _date(match) if match is not None else None


def next_date(text: str, *, after: date) -> date | None:
    """The day that a text begins with, printed without its year: the first such day after another."""
    match = DAY_MONTH.match(fold(text))
    if match is None:
        return None
    month = month_number(match["month"])
    days = [day(year, month, int(match["day"])) for year in (after.year, after.year + 1)]
    return next((found for found in days if found is not None and found > after), None)


def dates(text: str) -> list[Found[date]]:
    """Every full date in a text."""
    found = [(match, _date(match)) for match in DATE.finditer(fold(text))]
    return [Found(*match.span(), value) for match, value in found if value is not None]


def _date(match: re.Match[str]) -> date | None:
    month = match["month"]
    number = int(month) if month.isdigit() else month_number(month)
    return day(int(match["year"]), number, int(match["day"]))


def periods(text: str) -> list[Found[Period]]:
    """Every period in a text, such as `15 working days` or `one month`."""
    folded = fold(text)
    if not any(unit in folded for unit in SIGNS):
        return []
    return [Found(*match.span(), _period(match)) for match in PERIOD.finditer(folded)]


def periods_at(folded: str, offsets: Sequence[int]) -> list[Found[Period]]:
    """The periods in a folded text whose unit stands at one of these offsets, which are in order."""
    found: list[Found[Period]] = []
    for offset in offsets:
        after = max(offset - _LONGEST, found[-1].end if found else 0)
        match = PERIOD.search(folded, after, offset + _LONGEST_UNIT)
        if match is not None and match.start("unit") == offset:
            found.append(Found(*match.span(), _period(match)))
    return found


def _period(match: re.Match[str]) -> Period:
    count = match["count"]
    days = _KINDS_OF_DAYS.get(match["days"] or "")
    if match["unit"] == "fortnight":
        return Period(2 * (number(count) or 1), "week", days)
    return Period(number(count) or 1, match["unit"], days)


def number(text: str) -> int | None:
    """A whole number in figures or words, None for anything else."""
    if text.isdigit():
        return int(text)
    tens, _, ones = text.lower().replace(" ", "-").partition("-")
    if tens in _TENS:
        return _TENS[tens] + _WORDS.get(ones, 0)
    return _WORDS.get(tens) if not ones else None


def ordinal(text: str) -> int:
    """The number that an ordinal stands for, in figures or words."""
    return _ORDINALS[text] if text in _ORDINALS else int(text[:-2])


def end_of_month(text: str, *, after: date | None) -> date | None:
    """The last day of the month that a text begins with; one without its year is the first to end after a day."""
    match = _MONTH_YEAR.match(fold(text)) or (_MONTH.match(fold(text)) if after is not None else None)
    if match is None:
        return None
    month, year = month_number(match["month"]), match.groupdict().get("year")
    years = [int(year)] if year else [after.year, after.year + 1] if after else []
    ends = [date(one, month, monthrange(one, month)[1]) for one in years]
    return next((end for end in ends if year or (after and end > after)), None)


def after(start: date, period: Period) -> date | None:
    """The day on which a period from a day ends: for months the same day, None for hours and for school or clear days.

    Working days are counted from the next one on.
    """
    if (period.days, period.unit) == ("working", "day"):
        return _after_working_days(start, period.count)
    if period.days is not None or period.unit in ("hour", "minute"):
        return None
    step = {
        "day": relativedelta(days=period.count),
        "week": relativedelta(weeks=period.count),
        "month": relativedelta(months=period.count),
        "year": relativedelta(years=period.count),
    }[period.unit]
    return start + step


def _after_working_days(start: date, count: int) -> date | None:
    """The last of a number of days that are neither Saturday nor Sunday nor a bank holiday in England."""
    if count > _MOST_WORKING_DAYS:
        return None
    closed, day = _bank_holidays(), start
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < SATURDAY and day not in closed
    return day


@cache
def _bank_holidays() -> "HolidayBase":
    """The bank holidays in England, with those that were proclaimed for one year."""
    from holidays import country_holidays  # few decisions need it, and loading it takes a while

    return country_holidays("GB", subdiv="ENG")


def money(text: str) -> list[Found[Decimal]]:
    """Every sum of pounds in a text."""
    return [Found(*match.span(), _pounds(match)) for match in MONEY.finditer(text)] if "£" in text else []


def _pounds(match: re.Match[str]) -> Decimal:
    scale = {"million": 1_000_000, "m": 1_000_000, "k": 1_000}.get((match["scale"] or "").lower(), 1)
    return Decimal(match["pounds"].replace(",", "") + (match["pence"] or "")) * scale
