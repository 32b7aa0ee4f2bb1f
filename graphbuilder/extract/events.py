"""Dated events of what happened: each date with its precision, the year carried from what stands before it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graphbuilder.extract import dates
from graphbuilder.extract.reading import Reading, View
from graphbuilder.facts import Event

_KINDS = ("facts", "found")
_SEASONS = "spring|summer|autumn|winter"
_SHORT = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
SIGNS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
    *("november", "december"),
    *(short + stop for short in _SHORT for stop in (" ", ".", ",")),
    *_SEASONS.split("|"),
)
_LED = re.compile(
    r"(?:\b(?P<first>\d{1,2})(?:st|nd|rd|th)? (?:and|to|or) )?\b(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? $"
    r"|\b(?P<lead>in|by|during|since|until|from|of|early|mid|late|late in|early in|and) $"
)
_MONTH = re.compile(rf"(?P<month>{dates.MONTH_NAME})\b(?:(?P<comma>,?) (?P<year>\d{{4}})\b)?")
_SEASON = re.compile(rf"(?:{_SEASONS}) (?:of )?(?P<year>\d{{4}})\b")
_NUMBER = re.compile(r" \d")
_LONGEST_LEAD = 24  # characters of `22nd and 23rd of `


@dataclass(frozen=True, slots=True)
class _Printed:
    """A date as printed from start to end; what is not printed is None."""

    start: int
    end: int
    year: int | None
    month: int | None = None
    day: int | None = None
    first: str | None = None


@dataclass(slots=True)
class _Clock:
    """Where the story has got to: the last date told, and the day on which the decision was issued."""

    now: date | None
    issued: date | None

    def day(self, printed: _Printed) -> date | None:
        """The first day of a printed date; without its year the one that lies nearest to the last date told."""
        month, day = printed.month or 1, printed.day or 1
        if printed.year is not None:
            return dates.day(printed.year, month, day)
        return self._nearest(month, day) if self.now is not None else None

    def _nearest(self, month: int, day: int) -> date | None:
        """The day without a year that lies nearest to the last date told and not after the decision."""
        now = self.now or date.min
        possible = [dates.day(year, month, day) for year in (now.year - 1, now.year, now.year + 1)]
        past = [found for found in possible if found and (self.issued is None or found <= self.issued)]
        return min(past, key=lambda found: abs((found - now).days), default=None)


def events(reading: Reading, issued: date | None) -> list[Event]:
    """Every dated event that the account of what happened tells, in the order of the text."""
    clock = _Clock(None, issued)
    return [event for view in reading.views if view.kind in _KINDS for event in _of_paragraph(view, clock)]


def _of_paragraph(view: View, clock: _Clock) -> Iterator[Event]:
    for printed in _dates(view):
        day = clock.day(printed)
        if day is None:
            continue
        clock.now = day
        sentence = view.sentence_at(printed.start)
        evidence, carried = view.evidence(sentence.start, sentence.end), printed.year is None
        if (earlier := _earlier_of_two(printed, day)) is not None:
            yield Event(evidence, earlier.isoformat(), printed.first or "", carried)
        yield Event(evidence, _when(printed, day), view.text[printed.start : printed.end], carried)


def _dates(view: View) -> Iterator[_Printed]:
    end = 0
    for offset in view.at("month"):
        found = _date_at(view.folded, offset, end) if offset >= end else None
        if found is not None:
            end = found.end
            yield found


def _date_at(folded: str, offset: int, after: int) -> _Printed | None:
    """The date whose month or season stands at an offset, with what belongs to it from `after` on."""
    if offset and folded[offset - 1].isalnum():
        return None
    season = _SEASON.match(folded, offset)
    if season is not None:
        return _Printed(*season.span(), int(season["year"]))
    month = _MONTH.match(folded, offset)
    return None if month is None else _of_month(folded, month, after)


def _of_month(folded: str, month: re.Match[str], after: int) -> _Printed | None:
    """The date that a month is the month of: a day of it, the month of a year, or the month alone."""
    offset = month.start()
    led = _LED.search(folded, max(after, offset - _LONGEST_LEAD), offset)
    return _in_month(month, led, bare=_NUMBER.match(folded, month.end("month")) is None)


def _in_month(month: re.Match[str], led: re.Match[str] | None, *, bare: bool) -> _Printed | None:
    """The day or month that a name of a month makes with what leads to it; `bare` when no number follows."""
    number, year = dates.month_number(month["month"]), int(month["year"]) if month["year"] else None
    if led is not None and led["day"]:
        return _Printed(led.start("day"), month.end(), year, number, int(led["day"]), led["first"])
    if year is not None and not month["comma"]:
        return _Printed(*month.span(), year, number)
    return _Printed(*month.span("month"), None, number) if led is not None and bare else None


def _earlier_of_two(printed: _Printed, later: date) -> date | None:
    """The 22 May of `22 and 23 May`."""
    return dates.day(later.year, later.month, int(printed.first)) if printed.first else None


def _when(printed: _Printed, day: date) -> str:
    """The date as XML Schema writes it, as precise as it is printed."""
    precise = 10 if printed.day else 7 if printed.month else 4
    return day.isoformat()[:precise]
