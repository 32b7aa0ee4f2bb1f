"""By how many days something came after the day on which it was due, told by the two dates."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from graphbuilder.document import Span
from graphbuilder.extract.language import dates
from graphbuilder.extract.language.dates import Found
from graphbuilder.extract.language.voice import is_reported
from graphbuilder.extract.times.taken import acts
from graphbuilder.extract.views import View
from graphbuilder.facts import Period

_DAY = rf"\d{{1,2}}(?:st|nd|rd|th)?\s+{dates.MONTH_NAME}\b(?:\.?,?\s+\d{{4}}\b)?"
_OWED = r"(?:should|ought|had\sto|must|(?:was|were)\s(?:to|due)|due)"
_BY = r"\b(?:by|on|before|no\slater\sthan)\s(?:the\s)?"
_DUE = re.compile(
    rf"\b(?:{_OWED}\b(?:(?!\b(?:until|till)\b)[^.;]){{0,120}}?{_BY}"
    rf"|(?:deadline|time\s?limit|due\sdate|target(?:\sdate)?)\b[^.;]{{0,60}}?\b(?:was|of|on)\s)(?P<due>{_DAY})"
)
_DONE = re.compile(rf"\b(?:until|till|on|was)\s(?:the\s)?(?P<done>{_DAY})")
# `The Council issued it on 17 April, when it was due by 3 March`, `on 17 April instead of by 3 March`.
_REVERSED = re.compile(
    rf"\b(?:on|until|till)\s(?P<done>{_DAY}),?\s(?:(?:when|but|although|though|whereas)\b[^.;]{{0,80}}?\b{_OWED}\b[^.;]{{0,60}}?"
    rf"|(?:instead\sof|rather\sthan|and\snot)\s(?:as\sdue\s)?)(?:{_BY})?(?P<due>{_DAY})"
)
# The next sentence tells of the same act: `It was made on 1 June`, `The Council issued it on 1 June`.
_SAME = re.compile(
    r"\W*(?:(?:but|however|in fact),?\s)?(?:(?:it|this|that|they|these)\s(?:was|were|did|only|then|came)\b"
    r"|[^.;]*\b(?:did\s(?:not\sdo\s)?so|(?:sent|issued|made|completed|held|gave|published|paid)\s(?:it|this|one|them)|until|till)\b)"
)
# What somebody else owed, or put off.
_THEIRS = re.compile(
    r"\b(?:rent|instalments?|fees?|council\stax|bill|appeal|application|complaint|objections?|claim|evidence|invoice|money)\b"
    r"|\b(?:he|she|mr\s[a-z]|mrs\s[a-z]|miss\s[a-z]|ms\s[a-z]|tenant|owner|landlord|developer)\s(?:did\snot|had\sto|must|should|only|was\sdue\sto)\b"
)


def overrun_days(view: View) -> Iterator[Found[Period]]:
    """The days from the day that was due to the day on which it was done, with the place of the two dates."""
    for place in sorted({view.place_at(offset) for offset in view.at("month")}):
        sentence = view.sentences[place]
        words = view.folded[sentence.start : sentence.end]
        found = _forward(view, place) or _reversed(view, sentence)
        if found is not None and not is_reported(words) and not _THEIRS.search(words):
            yield found


def _forward(view: View, place: int) -> Found[Period] | None:
    """The day due first, and when it was done in the same sentence or in the next that tells of the same act."""
    sentence = view.sentences[place]
    due = _DUE.search(view.folded, *sentence)
    if due is None:
        return None
    done = _DONE.search(view.folded, due.end(), sentence.end)
    if done is None and place + 1 < len(view.sentences):
        after = view.sentences[place + 1]
        if _is_same_act(view.folded, due, after):
            done = _DONE.search(view.folded, *after)
    return None if done is None else _between(due, done, due.start("due"), done.end())


def _is_same_act(folded: str, due: re.Match[str], after: Span) -> bool:
    if _THEIRS.search(folded, *after):
        return False
    shared = acts(due.group()) & acts(folded[after.start : after.end])
    return _SAME.match(folded, *after) is not None or bool(shared)


def _reversed(view: View, sentence: Span) -> Found[Period] | None:
    match = _REVERSED.search(view.folded, *sentence)
    return None if match is None else _between(match, match, match.start("done"), match.end())


def _between(due: re.Match[str], done: re.Match[str], start: int, end: int) -> Found[Period] | None:
    """The days between two printed days, of which one may have its year from the other."""
    first, last = dates.parse_date(due["due"]), dates.parse_date(done["done"])
    if first is not None and last is None:
        last = dates.next_date(done["done"], after=first)
    elif last is not None and first is None:
        first = _last_before(due["due"], last)
    if first is None or last is None or last <= first:
        return None
    return Found(start, end, Period((last - first).days, "day"))


def _last_before(printed: str, day: date) -> date | None:
    """The day printed without its year that comes last before another."""
    return dates.next_date(printed, after=day - timedelta(days=365))
