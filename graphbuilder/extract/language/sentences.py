"""Paragraphs into sentences: aware of legal abbreviations and of law cited in brackets after a full stop."""

import re

from graphbuilder.document import Span

_TITLES = frozenset("mr mrs ms dr prof st v vs etc e.g i.e eg ie cf ltd co inc dept approx".split())
_BEFORE_NUMBER = frozenset(
    "s ss sec secs para paras reg regs art arts sch pt cl no nos p pp c vol ed".split()
)
# The mark comes first, and only then what may stand before and after it: so the text is run through quickly.
# The group that took part stands where the sentence has ended.
_BREAK = re.compile(
    r"""[.!?)\n](?:
        (?<=[.!?])["'’”)\]]*([^\S\n]+)(?=["'‘“(\[]?[A-Z0-9£])
        | (?<=\))([^\S\n]+)(?=[A-Z])
        | (?<=\n)()
    )""",
    re.VERBOSE,
)
_LONGEST = 12  # characters of an abbreviation and what opens before it
_MOST = 2_000  # characters of a sentence; whatever is longer is none, and would be read over and over
_OPENING = "([“‘\"'/"


def split(text: str) -> list[Span]:
    """The sentences of a paragraph as spans without surrounding blanks; a sub-item never shares a sentence."""
    spans: list[Span] = []
    start = 0
    for match in _BREAK.finditer(text):
        group = match.lastindex or 0
        if group == 3 or (_breaks(text, start, match) if group == 1 else text[start] == "("):
            _close(spans, text, start, match.start(group))
            start = match.end()
    _close(spans, text, start, len(text))
    return spans


def _close(spans: list[Span], text: str, start: int, end: int) -> None:
    """Add what stands between two offsets: a sentence, or the pieces of a text that is too long to be one."""
    while end - start > _MOST:
        cut = text.rfind(" ", start + 1, start + _MOST)
        stop = cut if cut > 0 else start + _MOST
        _close(spans, text, start, stop)
        start = stop
    while start < end and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    if start < end:
        spans.append(Span(start, end))


def _breaks(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a mark ends a sentence, rather than a shortened word."""
    at = match.start()
    if text[at] != ".":
        return True
    before = text[max(start, at - _LONGEST) : at]
    word = before[before.rfind(" ") + 1 :].lstrip(_OPENING).lower()
    return word not in _TITLES and not (word in _BEFORE_NUMBER and text[match.end()].isdigit())
