"""Dated events of what happened: each date with its precision, the year carried from what stands before it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graphbuilder.extract import dates
from graphbuilder.extract.reading import Reading, View
from graphbuilder.facts import Event

_KINDS = ("facts", "found")
_MONTH_NAME = dates.MONTH_NAME
_SEASONS = "spring|summer|autumn|winter"
_DATE = re.compile(
    rf"\b(?:(?P<first>\d{{1,2}})(?:st|nd|rd|th)? (?:and|to|or) )?(?<!\d)"
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH_NAME})\b(?:,? (?P<year>\d{{4}})\b)?"
    rf"|\b(?P<month_only>{_MONTH_NAME}) (?P<month_year>\d{{4}})\b"
    rf"|\b(?:in|by|during|since|until|from|of|early|mid|late|late in|early in|and) "
    rf"(?P<bare_month>{_MONTH_NAME})\b(?! \d)"
    rf"|\b(?P<season>{_SEASONS}) (?:of )?(?P<season_year>\d{{4}})\b"
)
_MAYBE = re.compile(rf"\b(?:{_MONTH_NAME}|{_SEASONS})\b")


@dataclass(slots=True)
class _Clock:
    """Where the story has got to: the last date told, and the day on which the decision was issued."""

    now: date | None
    issued: date | None

    def nearest(self, month: int, day: int) -> date | None:
        """The day without a year that lies nearest to the last date told and not after the decision."""
        if self.now is None:
            return None
        years = (self.now.year - 1, self.now.year, self.now.year + 1)
        possible = [found for year in years if (found := _day(year, month, day)) is not None]
        past = [found for found in possible if self.issued is None or found <= self.issued]
        now = self.now
        return min(past, key=lambda found: abs((found - now).days), default=None)


def events(reading: Reading, issued: date | None) -> list[Event]:
    """Every dated event that the account of what happened tells, in the order of the text."""
    clock = _Clock(None, issued)
    return [event for view in reading.views if view.kind in _KINDS for event in _of_paragraph(view, clock)]


def _of_paragraph(view: View, clock: _Clock) -> Iterator[Event]:
    if _MAYBE.search(view.folded) is None:
        return
    for match in _DATE.finditer(view.folded):
        told = _told(match, clock)
        if told is None:
            continue
        when, clock.now, carried = told
        sentence = view.sentence_at(match.start())
        evidence = view.evidence(sentence.start, sentence.end)
        if (earlier := _earlier_of_two(match, clock.now)) is not None:
            yield Event(evidence, earlier.isoformat(), match["first"], carried)
        yield Event(evidence, when, _printed(match, view), carried)


def _earlier_of_two(match: re.Match[str], later: date) -> date | None:
    """The 22 May of `22 and 23 May`."""
    return _day(later.year, later.month, int(match["first"])) if match["first"] else None


def _printed(match: re.Match[str], view: View) -> str:
    start = (
        match.start("bare_month")
        if match["bare_month"]
        else match.start("day")
        if match["day"]
        else match.start()
    )
    return view.text[start : match.end()]


def _told(match: re.Match[str], clock: _Clock) -> tuple[str, date, bool] | None:
    """The date as XML Schema writes it, its first day, and whether its year was carried; None in doubt."""
    if match["season"]:
        year = int(match["season_year"])
        return f"{year}", date(year, 1, 1), False
    name = match["month"] or match["month_only"] or match["bare_month"]
    month, year_printed = dates.month_number(name), match["year"] or match["month_year"]
    day = int(match["day"]) if match["day"] else 1
    found = _day(int(year_printed), month, day) if year_printed else clock.nearest(month, day)
    if found is None:
        return None
    when = found.isoformat() if match["day"] else f"{found.year}-{found.month:02}"
    return when, found, not year_printed


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
