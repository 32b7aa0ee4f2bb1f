"""Dated events of what happened: each date with its precision, the year carried from what stands before it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from graphbuilder.extract.language import dates
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.reading import Reading
from graphbuilder.extract.signs import BEFORE_YEAR, SEASONS
from graphbuilder.extract.views import View
from graphbuilder.facts import Event

_TOLD = ("facts", "found", "analysis")
_TH = r"(?:st|nd|rd|th)?"
_LED = re.compile(
    rf"(?:\b(?P<others>\d{{1,2}}{_TH}(?:, \d{{1,2}}{_TH})*),? (?:and|to|or) )?\b(?P<day>\d{{1,2}}){_TH}(?: of)? $"
    r"|\b(?P<lead>in|by|between|during|since|until|from|of|early|mid|late|late in|early in|that) $"
)
_MONTH = re.compile(rf"(?P<month>{dates.MONTH_NAME})\b(?:(?P<comma>,?) (?P<year>\d{{4}})\b)?")
_SEASON = re.compile(rf"(?:{'|'.join(SEASONS)}) (?:term )?(?:of )?(?P<year>\d{{4}})\b")
_YEAR = re.compile(
    rf"(?:{'|'.join(BEFORE_YEAR)}) (?P<year>(?:19|20)\d\d)\b(?!\d|[-/]\d| (?:act|regulation|order|rule|code|edition))"
)
_NUMBER, _DIGITS = re.compile(r" \d"), re.compile(r"\d+")
_LISTED = re.compile(r", |,? (?:and|or|to) ")
_NO_VERB = re.compile(r"[,.;:)]| (?:and|or|to|until)\b")  # what follows May and no `may`
_LONGEST_LEAD = 36  # characters of `the 2nd, 12th and 23rd of `
# Before a date, what was only meant to be then; after it, what should have been.
_MEANT = Phrases(
    """
    should/would/could/might/must/will/shall/ought_to …10 $ | The plan should have been issued by
    if/unless/in_case …20 $                          | It would act if nothing came by
    ^ had …14 $                                      | Had it replied in
    due/planned/scheduled/listed/intended/proposed/hoped/expected …8 $ | A hearing was listed for
    plan/plans to …8 $                               | The Council's plan to move her in
    plan/plans for $                                 | It had a plan for
    had/has/have until/till/up_to $                  | It had until
    entitled …6 $                                    | She was entitled to it in
    {sum} over/for …4 from/between $                 | The allowance for the 186 weeks from
    likely/arranged/booked/rearrange*/postponed …8 $ | A visit was booked for
    {ask} …3 to {come} …6 $                          | She asked it to visit on
    {told} …3 to …8 $                                | It offered to visit on
    {invite} …6 for/on (a/the) …4 $                  | inviting her to a meeting on
    suggested/suggesting …8 $                        | He suggested that she come on
    """,
    {
        "ask": "ask/asked/asking/requested/requesting",
        "come": """
            visit/come/attend/meet/call/collect/return/start/begin/move/leave/travel/ring/telephone/phone/see/pay/be
            bring/arrive/go/speak/join/hold/take/stop/finish
        """,
        "sum": "allowance/amount/sum/total/loss/arrears/rent/fees/charge/charges/difference/cost/costs",
        "told": "invited/inviting/offered/offering/told",
        "invite": "invited/inviting/offered/offering",
    },
    unbroken=True,
)
_DUE = Phrases(
    """
    should/must/ought/had_to/has_to/require*/called_for/due/deadline … by (the) (end/middle/start) (of) $
        | It had to issue the plan within 20 weeks, which was by
    would/could/might have been entitled … $         | He would have been entitled to £2,000 for a home in
    """
)
_NOT_YET = _MEANT | _DUE
_SHOULD_HAVE = Phrases(
    """
    ^ …2 should/would/could/might/must/will              | the Council should have replied
    ^ the law/rules/regulations/guidance/act/code/scheme/government | the law has asked about risk
    """,
    stop="that",
    unbroken=True,
)
_ONWARDS = 0.6  # how far a day after the last date told counts, beside one before it
_AT_ONCE = 16  # characters of `By about ` and the like, with which a sentence may begin
# A date that only says which paper is meant: `his letter of 4 May`, `Mrs D's email on 21 February`.
_PAPER = Phrases(
    """
    {the} …2 {paper} …2 of/from/dated (the) $            | the letter of expectations from
    receipt/receipts/invoice/invoices/record/records/note/notes/chart/charts for $ | She gave me a receipt for
    copy/copies of …4 of/from/dated $                    | I have seen a copy of the referral from
    not …2 to …3 {paper} on $                            | She apologised for not responding to Mrs D's email on
    """,
    {
        "the": "the/this/that/its/his/her/their/*'s",
        "paper": """
            letter/letters/email/emails/report/reports/note/notes/minutes/record/records/chart/charts/log/logs/form
            policy/statement/assessment/agreement/summary/version/scheme/map
        """,
    },
    unbroken=True,
)
_SAYS = re.compile(
    r"\s(?:(?:which|that|also|simply)\s)?(?:sa(?:id|ys?)|told|tells?|gave|gives?|reads?|explain(?:s|ed)|set|sets|ask(?:s|ed)"
    r"|show(?:s|ed)|record(?:s|ed)|confirm(?:s|ed)|enclosed|upheld|refused|offered|accepted)\b"
)
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
    """Where the story has got to: the last date told, the years of all that was told, the day of the decision.

    An assessment looks back: what it tells without a year was told before, or lies near on either side.
    """

    now: date | None
    issued: date | None
    looks_back: bool = False
    years: dict[tuple[int, int | None], int] = field(default_factory=dict)

    def day(self, printed: _Printed, then: _Printed | None) -> date | None:
        """The first day of a printed date; without its year that of the date `then`, or of the last date told."""
        month, day = printed.month or 1, printed.day or 1
        if printed.year is not None:
            return dates.day(printed.year, month, day)
        if then is not None and then.year is not None:
            return dates.day(then.year if month <= (then.month or month) else then.year - 1, month, day)
        if self.looks_back and (known := self.years.get((month, printed.day))) is not None:
            return dates.day(known, month, day)
        return self._nearest(month, day) if self.now is not None else None

    def _nearest(self, month: int, day: int) -> date | None:
        """The day without a year that lies nearest to the last date told and not after the decision.

        A story goes on more than it looks back, so that a day after the last counts for nearer.
        """
        now = self.now or date.min
        possible = [dates.day(year, month, day) for year in (now.year - 1, now.year, now.year + 1)]
        past = [found for found in possible if found and (self.issued is None or found <= self.issued)]
        onwards = 1.0 if self.looks_back else _ONWARDS
        return min(past, key=lambda found: _distance(now, found, onwards), default=None)

    def begins(self, day: date) -> None:
        """Take the year of a date on which nothing is told to have happened, where none is known yet."""
        self.now = self.now or day

    def goes_on(self, printed: _Printed, day: date, said: str) -> None:
        """Tell on from a date, unless it is looked back to or only a year."""
        self.years[printed.month or 0, printed.day] = day.year
        if self.now is None or not (printed.month is None or _ASIDE.search(said)):
            self.now = day


def _distance(now: date, other: date, onwards: float) -> float:
    days = (other - now).days
    return days * onwards if days > 0 else -days


def events(reading: Reading, issued: date | None) -> list[Event]:
    """Every dated event that the account of what happened tells, in the order of the text."""
    story = _Story(None, issued)
    account = next((view.number for view in reading.views if view.kind == "facts"), 0)
    views = (view for view in reading.having("month") if view.kind in _TOLD and view.number >= account)
    return [event for view in views for event in _of_paragraph(view, story, assessed=account > 0)]


def _of_paragraph(view: View, story: _Story, *, assessed: bool) -> Iterator[Event]:
    """The events of a paragraph; `assessed` where an assessment follows an account of what happened."""
    end, happened = 0, True
    story.looks_back = assessed and view.kind == "analysis"
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
    before = folded[start : printed.start]
    named = _PAPER.found_in(before) and not _SAYS.match(folded, printed.end)
    return not (named or _NOT_YET.found_in(before))


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
    told = led is not None and led["lead"] != "that"
    if not told and (led is not None or (after and _LISTED.fullmatch(folded, after, offset))):
        told = month["month"] != "may" or _NO_VERB.match(folded, month.end("month")) is not None
    return _in_month(month, led, alone=told and _NUMBER.match(folded, month.end("month")) is None)


def _in_month(month: re.Match[str], led: re.Match[str] | None, *, alone: bool) -> _Printed | None:
    """The day or month that a name of a month makes with what leads to it; `alone` when that may be the month."""
    number, year = dates.month_number(month["month"]), int(month["year"]) if month["year"] else None
    if led is not None and led["day"]:
        others = tuple(_DIGITS.findall(led["others"] or ""))
        return _Printed(led.start("day"), month.end(), year, number, int(led["day"]), others)
    if year is not None and not month["comma"]:
        return _Printed(*month.span(), year, number)
    return _Printed(*month.span("month"), None, number) if alone else None


def _when(printed: _Printed, day: date) -> tuple[str, str]:
    """The date as XML Schema writes it, as precise as it is printed, and how precise that is."""
    if printed.season:
        return day.isoformat()[:4], "season"
    length, precision = (10, "day") if printed.day else (7, "month") if printed.month else (4, "year")
    return day.isoformat()[:length], precision
