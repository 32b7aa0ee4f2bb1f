"""Time limits: periods within which somebody must or should act, as law, guidance, policy or agreement state them."""

import re

from graphbuilder.extract import dates
from graphbuilder.extract.reading import Reading, View
from graphbuilder.facts import TimeLimit

_LEAD = re.compile(
    r"\b(?:within(?:\s+(?:a|the|a maximum of|a period of|the statutory|the first|the next))?|no(?:t)? (?:later|more|longer) than|up to|"
    r"a maximum of|at the latest|before the end of|inside|in no more than)\s+$",
    re.IGNORECASE,
)
_FOLLOWED = re.compile(r"\s+(?:time ?scale|time ?limit|deadline|target|limit|period)\b", re.IGNORECASE)
_TAIL = re.compile(r"\s+(?:of|from|after|before|to)\s+(?:[\w’'-]+\s?){1,9}(?=[.;,)]|$)")
_AGE = re.compile(r"\s+(?:old|ago|earlier|later|previously)\b", re.IGNORECASE)
_HAPPENED = re.compile(
    r"\b(?:took|had taken|has taken|lasted|waited|was issued|were issued|responded|replied|completed|paid|sent|provided|"
    r"moved|received|happened|returned|did so|lived|stayed)\b"
)
_SHOULD = re.compile(
    r"\b(?:must|should|shall|will|has to|have to|had to|need(?:s|ed)? to|required?|requires|expect(?:ed|s)?|aims?|agreed?|can|may|"
    r"time ?limit|deadline|time ?scales?|target|allows?|duty|supposed|ought|entitled|right|says?|normally|up to)\b"
)
_EXCLUDED = ("complaint", "method")


def time_limits(reading: Reading) -> list[TimeLimit]:
    """Every stated limit in the numbered paragraphs, in order."""
    return [limit for view in reading.views if view.kind not in _EXCLUDED for limit in _of_paragraph(view)]


def _of_paragraph(view: View) -> list[TimeLimit]:
    found: list[TimeLimit] = []
    for period in dates.periods(view.text):
        lead = _LEAD.search(view.text, max(0, period.start - 40), period.start)
        trailing = _FOLLOWED.match(view.text, period.end)
        if _AGE.match(view.text, period.end) or not (lead or trailing):
            continue
        sentence = view.sentence_at(period.start)
        words = view.folded[sentence.start : sentence.end]
        if _is_limit(words, period.start - sentence.start):
            start = lead.start() if lead else period.start
            tail = _TAIL.match(view.text, period.end, sentence.end)
            end = tail.end() if tail else trailing.end() if trailing else period.end
            found.append(TimeLimit(view.evidence(start, end), period.value, _subject(view, sentence.start, sentence.end)))
    return found


def _is_limit(sentence: str, offset: int) -> bool:
    """Whether the sentence says what must be done in the period, rather than what happened in it."""
    if _SHOULD.search(sentence):
        return True
    return _HAPPENED.search(sentence, 0, offset) is None


def _subject(view: View, start: int, end: int) -> str:
    return view.text[start:end].strip(" .;")
