"""Dated events of what happened: each date with its precision, the year carried from what stands before it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from graphbuilder.extract.language import dates
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.reading import Reading
from graphbuilder.extract.signs import BEFORE_YEAR, SEASONS
from graphbuilder.extract.views import View
from graphbuilder.facts import Event

_TOLD = ("facts", "found")
_TOLD_ELSE = ("analysis",)  # where a short decision has no account of its own
_TH = r"(?:st|nd|rd|th)?"
_LED = re.compile(
    rf"(?:\b(?P<others>\d{{1,2}}{_TH}(?:, \d{{1,2}}{_TH})*),? (?:and|to|or) )?\b(?P<day>\d{{1,2}}){_TH}(?: of)? $"
    r"|\b(?P<lead>in|by|during|since|until|from|of|early|mid|late|late in|early in|and) $"
)
_MONTH = re.compile(rf"(?P<month>{dates.MONTH_NAME})\b(?:(?P<comma>,?) (?P<year>\d{{4}})\b)?")
_SEASON = re.compile(rf"(?:{'|'.join(SEASONS)}) (?:of )?(?P<year>\d{{4}})\b")
_YEAR = re.compile(
    rf"(?:{'|'.join(BEFORE_YEAR)}) (?P<year>(?:19|20)\d\d)\b(?!\d|[-/]\d| (?:act|regulation|order|rule|code|edition))"
)
_NUMBER, _DIGITS = re.compile(r" \d"), re.compile(r"\d+")
_LONGEST_LEAD = 36  # characters of `the 2nd, 12th and 23rd of `
# Before a date, what was only meant to be then; after it, what should have been.
_MEANT = Phrases(
    """
    should/would/could/might/must/will/shall …10 $   | The plan should have been issued by
    if/unless/in_case …8 $                           | It would act if nothing came by
    due/planned/plan/plans/scheduled/listed/intended/proposed/hoped/expected …8 $ | A hearing was listed for
    likely/arranged/booked/rearrange*/postponed …8 $ | A visit was booked for
    {ask} …3 to …8 $                                 | She asked it to visit on
    {invite} …6 for/on (a/the) …4 $                  | inviting her to a meeting on
    suggested/suggesting …8 $                        | He suggested that she come on
    """,
    {
        "ask": "ask/asked/asking/invited/inviting/offered/offering/requested/requesting/told",
        "invite": "invited/inviting/offered/offering",
    },
    unbroken=True,
)
_SHOULD_HAVE = Phrases(
    "^ …2 should/would/could/might/must/will | the Council should have replied", unbroken=True
)
_ONWARDS = 0.6  # how far a day after the last date told counts, beside one before it
_AT_ONCE = 12  # characters of `By about ` and the like, with which a sentence may begin
# What a date is only the name of: an edition, a guidance of that month.
_NAMED_SO = re.compile(r"\s+(?:edition|version|guidance|code|framework|policy|regulations|act)\b")
# From where the story goes on: `on 4 May` and `in May`, but not `from 4 May` or `his letter of 4 May`.
_ASIDE = re.compile(r"\b(?:from|since|of|until|between|dated|to|before)\s(?:the\s)?$|\bhad\b")
_JOINT = re.compile(r",?\s(?:(?:and|to|or|until)\s)?(?:(?:again\s)?(?:on|in)\s)?|\s?-\s?")


@dataclass(frozen=True, slots=True)
class _Printed:
    """A date as printed from start to end; what is not printed is None."""

    start: int
    end: int
    year: int | None
    month: int | None = None
    day: int | None = None
    others: tuple[str, ...] = ()
    season: bool = False


@dataclass(slots=True)
class _Story:
    """Where the story has got to: the last date told, and the day on which the decision was issued."""

    now: date | None
    issued: date | None

    def day(self, printed: _Printed, then: _Printed | None) -> date | None:
        """The first day of a printed date; without its year that of the date `then`, or of the last date told."""
        month, day = printed.month or 1, printed.day or 1
        if printed.year is not None:
            return dates.day(printed.year, month, day)
        if then is not None and then.year is not None:
            return dates.day(then.year if month <= (then.month or month) else then.year - 1, month, day)
        return self._nearest(month, day) if self.now is not None else None

    def _nearest(self, month: int, day: int) -> date | None:
        """The day without a year that lies nearest to the last date told and not after the decision.

        A story goes on more than it looks back, so that a day after the last counts for nearer.
        """
        now = self.now or date.min
        possible = [dates.day(year, month, day) for year in (now.year - 1, now.year, now.year + 1)]
        past = [found for found in possible if found and (self.issued is None or found <= self.issued)]
        return min(past, key=lambda found: _distance(now, found), default=None)

    def begins(self, day: date) -> None:
        """Take the year of a date on which nothing is told to have happened, where none is known yet."""
        self.now = self.now or day

    def goes_on(self, printed: _Printed, day: date, said: str) -> None:
        """Tell on from a date, unless it is looked back to or only a year."""
        if self.now is None or not (printed.month is None or _ASIDE.search(said)):
            self.now = day


def _distance(now: date, other: date) -> float:
    days = (other - now).days
    return days * _ONWARDS if days > 0 else -days


def events(reading: Reading, issued: date | None) -> list[Event]:
    """Every dated event that the account of what happened tells, in the order of the text."""
    story = _Story(None, issued)
    kinds = {view.kind for view in reading.views}
    told = _TOLD if kinds.intersection(_TOLD) else _TOLD_ELSE
    views = (view for view in reading.having("month") if view.kind in told)
    return [event for view in views for event in _of_paragraph(view, story)]


def _of_paragraph(view: View, story: _Story) -> Iterator[Event]:
    end, happened = 0, True
    found = list(_dates(view))
    for printed, joined in zip(found, _joined(view.folded, found), strict=True):
        sentence = view.sentence_at(printed.start)
        in_list = end > 0 and _JOINT.fullmatch(view.folded, end, printed.start) is not None
        start, end = max(sentence.start, end), printed.end
        day = story.day(printed, joined)
        happened = happened if in_list else _happened(view.folded, printed, start, sentence.end)
        if day is not None and not happened:
            story.begins(day)
        if day is None or not happened:
            continue
        story.goes_on(printed, day, view.folded[start : printed.start])
        evidence, carried = view.evidence(*sentence), printed.year is None
        for other in printed.others:
            if (earlier := dates.day(day.year, day.month, int(other))) is not None:
                yield Event(evidence, earlier.isoformat(), "day", other, carried)
        yield Event(evidence, *_when(printed, day), view.text[printed.start : printed.end], carried)


def _joined(folded: str, found: list[_Printed]) -> list[_Printed | None]:
    """For each date the one with a year that its list goes on to: the 8 July 2022 of `2 June and 8 July 2022`."""
    joined: list[_Printed | None] = [None] * len(found)
    for index, (one, following) in reversed([*enumerate(pairwise(found))]):
        if one.year is None and _JOINT.fullmatch(folded, one.end, following.start):
            joined[index] = following if following.year is not None else joined[index + 1]
    return joined


def _happened(folded: str, printed: _Printed, start: int, end: int) -> bool:
    """Whether something is told to have happened on a date, and not only meant, asked or due to."""
    opens = printed.start - start < _AT_ONCE and _SHOULD_HAVE.found_in(folded[printed.end : end])
    if opens or _NAMED_SO.match(folded, printed.end):
        return False
    return not _MEANT.found_in(folded[start : printed.start])


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
        return _Printed(*season.span(), int(season["year"]), season=True)
    year = _YEAR.match(folded, offset)
    if year is not None:
        return _Printed(*year.span("year"), int(year["year"]))
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
        others = tuple(_DIGITS.findall(led["others"] or ""))
        return _Printed(led.start("day"), month.end(), year, number, int(led["day"]), others)
    if year is not None and not month["comma"]:
        return _Printed(*month.span(), year, number)
    return _Printed(*month.span("month"), None, number) if led is not None and bare else None


def _when(printed: _Printed, day: date) -> tuple[str, str]:
    """The date as XML Schema writes it, as precise as it is printed, and how precise that is."""
    if printed.season:
        return day.isoformat()[:4], "season"
    length, precision = (10, "day") if printed.day else (7, "month") if printed.month else (4, "year")
    return day.isoformat()[:length], precision
