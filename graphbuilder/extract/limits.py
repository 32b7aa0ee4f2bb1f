"""Time limits: periods within which somebody must or should act, as law, guidance, policy or agreement state them."""

import re
from dataclasses import replace

from graphbuilder.document import Span
from graphbuilder.extract import dates
from graphbuilder.extract.reading import Reading, View
from graphbuilder.facts import Period, TimeLimit

_LEAD = re.compile(
    r"(?<!\bcharge for )\b(?:not? [^.;]{0,80}for (?:more|longer) than|within(?:\s+(?:a maximum of|a period of|a further|another|the statutory|the first|the next|a|the))?|no(?:t)? (?:later|more|longer) than|up to|"
    r"a maximum of|at the latest|before the end of|inside|in no more than|(?:(?:at least|no later than) )?(?:once )?every|"
    r"(?:should|must|shall|has to|have to|required to|expected to|aims? to|will)\b[^.;]{0,60}?\bin)\s+$",
    re.IGNORECASE,
)
_GIVEN = re.compile(r"\b(?:has|have|had|allow(?:s|ed)?|given?|gives|gets?)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_TO_ACT = re.compile(
    r"\s+for\s+(?:a|an|the|its|their)\s|\s+(?:from\s[^.;]{0,70}?\s)?(?:in which\s+)?to\s+[a-z]"
)
_LATE = re.compile(r"\b(?:takes?|waits?|wait(?:ed|ing))\s+more than\s+$", re.IGNORECASE)
_MORE_THAN = re.compile(r"\bmore than\s+$", re.IGNORECASE)
_STATE = re.compile(r"\b(?:become|becoming|expires?|be|is|are|end|ends|lapses?|homeless|die|dies)\s+$")
_FOLLOWED = re.compile(r"\s+(?:time ?scale|time ?limit|deadline|target|limit|period)\b", re.IGNORECASE)
_TAIL = re.compile(r"\s+(?:of|from|after|before|to)\s+(?:[\w’'-]+\s?){1,9}(?=[.;,)]|$)")
_WITHIN_NUMBER = re.compile(
    r"\b(?:within|up to|a maximum of|in)\s+(?P<count>\w+)(?=\s*(?:[.,;)]|$|and\b|at\b|for\b|in\b|if\b))"
)
_NOTICE = re.compile(r"\bat least\s+$", re.IGNORECASE)
_AGE = re.compile(r"\s+(?:old|ago|earlier|later|previously)\b", re.IGNORECASE)
_HAPPENED = re.compile(
    r"\b(?:took|had taken|has taken|lasted|waited|was issued|were issued|responded|replied|completed|paid|sent|provided|"
    r"moved|received|happened|returned|did so|lived|stayed)\b"
)
_SHOULD = re.compile(
    r"\b(?:must|should|shall|will|has to|have to|had to|need(?:s|ed)? to|required?|requires|expect(?:ed|s)?|aims?|agreed?|can|may|"
    r"time ?limit|deadline|time ?scales?|target|allows?|duty|supposed|ought|entitled|right|says?|normally|up to)\b|undertak|promis|commit"
)
_EXCLUDED = ("complaint", "method")


def time_limits(reading: Reading) -> list[TimeLimit]:
    """Every stated limit in the numbered paragraphs, in order."""
    return [limit for view in reading.views if view.kind not in _EXCLUDED for limit in _of_paragraph(view)]


def _of_paragraph(view: View) -> list[TimeLimit]:
    found: list[TimeLimit] = []
    for period in dates.periods(view.folded):
        lead = _lead(view.text, period)
        trailing = _FOLLOWED.match(view.text, period.end)
        if _AGE.match(view.text, period.end) or not (lead or trailing):
            continue
        sentence = view.sentence_at(period.start)
        words = view.folded[sentence.start : sentence.end]
        given = lead is not None and lead.re is not _LEAD
        if given or _is_limit(words, period.start - sentence.start):
            start = _quote_start(lead) if lead and not given else period.start
            tail = _TAIL.match(view.text, period.end, sentence.end)
            end = tail.end() if tail else trailing.end() if trailing else period.end
            subject = _subject(view, sentence.start, sentence.end)
            found.append(TimeLimit(view.evidence(start, end), period.value, subject))
            found += _elliptical(view, period, sentence, subject)
    return found


def _elliptical(view: View, period: dates.Found[Period], sentence: Span, subject: str) -> list[TimeLimit]:
    """`within two working days and a first visit within ten`: the later number counts the same unit."""
    return [
        TimeLimit(view.evidence(*match.span()), replace(period.value, count=count), subject)
        for match in _WITHIN_NUMBER.finditer(view.text, period.end, sentence.end)
        if (count := dates.number(match["count"])) is not None
    ]


def _lead(text: str, period: dates.Found[Period]) -> re.Match[str] | None:
    """The words before a period that make it a limit; a state that may come about within it is none."""
    near = max(0, period.start - 90)
    lead = _LEAD.search(text, near, period.start)
    if lead is not None:
        return None if _STATE.search(text, max(0, lead.start() - 20), lead.start()) else lead
    if period.value.days is not None or "notice" in text[max(0, period.start - 40) : period.end + 30]:
        notice = _NOTICE.search(text, near, period.start)
        if notice is not None:
            return notice
    late = _MORE_THAN.search(text, near, period.start)
    if late is not None and re.search(r"\blate\b", text[max(0, period.start - 120) : period.end + 80]):
        return late
    if _TO_ACT.match(text, period.end):
        return _GIVEN.search(text, near, period.start) or _LATE.search(text, near, period.start)
    return None


def _quote_start(lead: re.Match[str]) -> int:
    """Where the words of the limit itself begin, without the `should be done` that leads to them."""
    itself = re.search(r"\bin\s+$", lead.group()) if lead.group().lower().rstrip().endswith(" in") else None
    return lead.start() + itself.start() if itself else lead.start()


def _is_limit(sentence: str, offset: int) -> bool:
    """Whether the sentence says what must be done in the period, rather than what happened in it."""
    if _SHOULD.search(sentence):
        return True
    return _HAPPENED.search(sentence, 0, offset) is None


def _subject(view: View, start: int, end: int) -> str:
    return view.text[start:end].strip(" .;")
