"""The words of a title as it is printed: where one begins that ends in `Act`, `Regulations` or `Order`."""

import re

from graphbuilder.fold import straighten

FAMILY = r"(?:Act|Regulations|Regs(?!\.?\s*\d{1,3}\b)|Order|Rules|Measure|Directive)"
ONE_YEAR = r"(?:1[5-9]|20)\d\d\b"
_MOST_WORDS = 40  # of a title
_TITLE_WORD = re.compile(r"[A-Za-z][\w'’-]*\.?|\d{4}")
_BRACKET = re.compile(r"\([A-Z][^()]{0,90}\)")
_NOT_TITLE_WORD = re.compile(r"[^\w'’.-]")
_LONGEST_WORD = 40
_SMALL = frozenset("of and & for to in on at with by from against or etc. etc the".split())
_NOT_TITLES = frozenset(
    "under in however if when where both section sections regulation regulations whether as also "
    "schedule schedules article articles paragraph paragraphs chapter rule rules "
    "see and or but although act acts per part by for from of to since because while "
    "council's authority's government's union's ombudsman's".split()
)
_OF = re.compile(r"\b(?:to|of|from|against)\s+$")
_AFTER_FAMILY = re.compile(rf"{FAMILY}\s+$")
# An Act's title begins that of what is made under it: `Equality Act 2010 (Disability) Regulations 2010`.
_ACT_BEGINS = re.compile(
    rf"Act(?:\s+{ONE_YEAR})?(?:\s+\([A-Z][^()]{{0,90}}\))+\s+(?:Regulations|Order|Rules)\b"
)


def title_start(text: str, start: int) -> int | None:
    """Where the title that ends before `start` begins: capitalised words, joined by small ones; None if none do."""
    first: int | None = None
    position = start
    for _ in range(_MOST_WORDS):
        step = _word_before(text, position)
        if step is None or (step[1][0].isdigit() and first is None):
            break
        if not _may_stand_in_title(step[1], text, step[0]):
            break
        position = step[0]
        if step[1][0].isupper() or step[1][0] == "(":
            first = position
    return first


def _word_before(text: str, end: int) -> tuple[int, str] | None:
    """The word or bracket before an offset, with where it begins; only blanks and a comma may stand between."""
    before = text[max(0, end - _LONGEST_WORD) : end]
    printed = before.rstrip()
    if printed == before and not (printed.endswith(")") and text.startswith("(", end)):
        return None
    printed = printed.removesuffix(",")
    stop = end - len(before) + len(printed)
    if printed.endswith(")"):
        start = text.rfind("(", max(0, stop - 92), stop)
        return (start, text[start:stop]) if start >= 0 and _BRACKET.fullmatch(text, start, stop) else None
    if printed.endswith("&"):
        return stop - 1, "&"
    word = _NOT_TITLE_WORD.split(printed)[-1].lstrip("'’")
    return (stop - len(word), word) if _TITLE_WORD.fullmatch(word) else None


def _may_stand_in_title(word: str, text: str, start: int) -> bool:
    if word.lower() == "the":
        return word == "the" and _OF.search(text, max(0, start - 8), start) is not None
    if word in _SMALL or word[0] == "(":
        return True
    if word == "Act":
        return _ACT_BEGINS.match(text, start) is not None
    if word[0].isdigit():
        return _AFTER_FAMILY.search(text, max(0, start - 14), start) is not None
    return word[0].isupper() and straighten(word).lower() not in _NOT_TITLES
