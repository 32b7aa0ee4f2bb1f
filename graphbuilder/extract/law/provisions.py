"""How English law writes the places in an instrument: sections, subsections, Schedules, paragraphs, lists, ranges.

A *group* is one such expression (`sections 26(1) and 26A(1)`, `Schedule 5/5A, paragraph 1/3`, `paragraph 5A of
Schedule 5`); it stands for one or more provisions.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from graphbuilder.extract.law import numbers
from graphbuilder.facts import Provision

# `clause` is what is counted in brackets: a subsection, or a paragraph of a regulation.
_WORDS = {
    "section": r"(?i:sections?)|[Ss]ec\.?|[Ss]s?\.?(?=\s?\d)",
    "clause": r"(?i:sub-?\s?(?:section|paragraph)s?)",
    "paragraph": r"(?i:paragraphs?)|[Pp]aras?\.?",
    "regulation": r"(?i:regulations?)|[Rr]egs?\.?",
    "article": r"(?i:articles?)|[Aa]rts?\.?(?=\s?\d)",
    "rule": r"(?i:rules?)",
    "schedule": r"(?i:schedules?)|[Ss]ch\.?",
    "part": r"(?i:parts?)|[Pp]t\.?",
    "chapter": r"(?i:chapters?)",
}
_UNIT = re.compile(
    r"(?<![\w’'-])(?:"
    + "|".join(f"(?P<{unit}>{words})" for unit, words in _WORDS.items())
    + r")(?:-(?=\d)|\s*)"
)
# Where a closer look for a provision is worth while: the units in full, or shortened and before a number.
SIGNS = (
    *("section", "subsection", "sub-section", "sub section", "paragraph", "subparagraph", "sub-paragraph"),
    *("regulation", "article", "rule", "schedule", "part ", "parts ", "chapter"),
    *(
        unit + gap + digit
        for unit in ("s", "ss", "sec", "sch", "pt", "para", "paras", "reg", "regs", "art", "arts")
        for gap in ("", " ", ".", ". ")
        for digit in "0123456789"
    ),
    *(unit + gap + letter for unit in ("sch", "pt", "art") for gap in (" ", ". ") for letter in "ivx"),
)
_DIVISIONS = ("section", "regulation", "article", "rule")
_NUMERALS = ("part", "schedule", "chapter")
_TITLED = (*_NUMERALS, "protocol")
# What may enclose what; where one stands after the other with `of`, or before it with a comma or nothing between.
_ENCLOSED = {
    "clause": (*_DIVISIONS, "paragraph"),
    "paragraph": ("schedule", "part", "regulation", "article", "rule"),
    "article": ("schedule",),
    "part": ("schedule",),
    "chapter": ("part",),
}
_INNER_FIRST = {("paragraph", "schedule"), ("paragraph", "part"), ("part", "schedule"), ("chapter", "part")}
_OF = re.compile(r"\s*(?:,\s*)?(?:(?P<of>of|to|in)|under)?\s*(?:the\s+)?")
_COMMA = re.compile(r"\s*,?\s*")
_PROTOCOL = re.compile(
    r",?\s+(?:of|to|in)\s+(?:the\s+)?(?:(?:First|1st)\s+Protocol|Protocol\s+(?:[Nn]o\.?\s*)?1)\b"
)
# A class of permitted development has no identifier of its own, nor its paragraphs: they go with their Part.
_CLASS = re.compile(
    r"\s*,?\s*[Cc]lass(?:es)?\s+[A-Z]{1,2}\b(?:\([a-z0-9]+\))*(?:\s*(?:,|-|to|and|or)\s*[A-Z]{1,2}\b)*"
    r"(?:,?\s*(?:paragraph|para\.?)\s+[A-Z]{1,2}\.\d+(?:\([a-z0-9]+\))*)?"
)
_OF_SECTION = re.compile(r"\s*,?\s*(?:of|to|in)\s+(?:that\s+|the\s+same\s+)?[Ss]ection\b")
# The only Schedule that an instrument has: its identifier has no number.
_SOLE = re.compile(r"(?:to|of)\s+(?:the|that|those)\s+[A-Z1-9]")
_WITHOUT_UNIT = re.compile(r",?\s+(?=\d{1,3}(?:[A-Z]{1,2}\b|\(\d))")
_AND_NUMBERS = re.compile(r"\s*(?:,\s*)?(?:and|or|&)\s+(?=\d)")
_OF_NEXT = re.compile(r"\s+(?:of|in|under)\s+(?:the\s+)?")
_MOST = 120  # provisions in one expression
_KEPT = 4096  # the same provisions are cited again and again

Level = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Group:
    """An expression and the provisions it stands for; `unit` is what its outermost number counts."""

    start: int
    end: int
    unit: str
    levels: tuple[Level, ...]

    def provisions(self, division: str) -> list[Provision]:
        """The provisions, for an instrument whose divisions are called sections, regulations, articles or rules."""
        columns = [[(unit, number) for number in counted] for unit, counted in self.levels]
        if len(columns) > 1 and len(columns[0]) == len(columns[-1]) > 1:
            rows = [*zip(*columns, strict=False)]
        else:
            rows = [(*prefix, last) for prefix in _prefixes(columns[:-1]) for last in columns[-1]]
        return [_provision(row, division) for row in rows[:_MOST]]


def _prefixes(columns: list[list[tuple[str, str]]]) -> list[tuple[tuple[str, str], ...]]:
    rows: list[tuple[tuple[str, str], ...]] = [()]
    for column in columns:
        rows = [(*row, cell) for row in rows for cell in column][:_MOST]
    return rows


@lru_cache(maxsize=_KEPT)
def _provision(levels: tuple[tuple[str, str], ...], division: str) -> Provision:
    """The provision whose levels are given outermost first, such as schedule 5A, then paragraph 3(2)."""
    steps: list[tuple[str, str]] = []
    label = ""
    for unit, number in levels:
        word = division if unit in _DIVISIONS and not steps else unit
        head, *tail = numbers.steps(number) or [""]
        label = f"{label} {word.title() if word in _TITLED else word} {head}".strip()
        steps.append((f"{word}/{head}".rstrip("/"), label))
        if word == "schedule" and tail:  # `Schedule 5(4)`: what a Schedule counts is its paragraphs
            label = f"{label} paragraph {tail[0]}"
            steps.append((f"paragraph/{tail.pop(0)}", label))
        for bracket in tail:
            label = f"{label}({bracket})"
            steps.append((bracket, label))
    return Provision(label, tuple(steps))


def starts(text: str) -> Iterator[int]:
    """Where the words of units stand in a text."""
    return (match.start() for match in _UNIT.finditer(text))


def group_at(text: str, start: int) -> Group | None:
    """The group that begins with the word of a unit at an offset, None if none does."""
    match = _UNIT.match(text, start)
    level = _level(text, match) if match is not None else None
    if match is None or level is None:
        return None
    levels, end = [level[0]], level[1]
    while (more := _next_level(text, end, levels)) is not None:
        if _is_part_beside(text, level[1], match.lastgroup, more[0]):
            levels, end = [level[0]], level[1]
            break
        levels, end = more
    protocol = _PROTOCOL.match(text, end) if levels[0][0] == "article" else None
    if protocol is not None:
        levels, end = [("protocol", ("1",)), *levels], protocol.end()
    levels = merged(levels)
    return Group(match.start(), end, levels[0][0], tuple(levels))


def _is_part_beside(text: str, end: int, first: str | None, levels: list[Level]) -> bool:
    """Whether a Part that ends there is not one of the Schedule after it: `Part 6, Schedule 7, paragraph 1`."""
    gap = _OF.match(text, end)
    parted = first == "part" and gap is not None and gap["of"] is None
    return parted and [unit for unit, _ in levels] == ["schedule", "part", "paragraph"]


def without_unit(text: str, end: int, unit: str) -> Group | None:
    """The group that stands without its word right after the title that ends there: `Education Act 1996, 508B(1)`."""
    match = _WITHOUT_UNIT.match(text, end)
    found, stop = numbers.numbers(text, match.end(), numerals=False, plural=True) if match else ([], end)
    return Group(match.end(), stop, unit, ((unit, tuple(found)),)) if match and found else None


def between(text: str, start: int, end: int, unit: str) -> Group | None:
    """The group without its word that stands between two titles: `(section 17 of the 1989 Act) and 9 and 18 of (…)`."""
    joint = _AND_NUMBERS.match(text, start, end)
    found, stop = numbers.numbers(text, joint.end(), numerals=False, plural=True) if joint else ([], start)
    if joint is None or not found or _OF_NEXT.fullmatch(text, stop, end) is None:
        return None
    return Group(joint.end(), stop, unit, ((unit, tuple(found)),))


def merged(levels: list[Level]) -> list[Level]:
    """`subsection (3) of section 47` is section 47(3), and `paragraph 2 of regulation 5` is regulation 5(2)."""
    kept: list[Level] = []
    for unit, counted in levels:
        outer = kept[-1] if kept else None
        if outer is not None and (unit == "clause" or (unit == "paragraph" and outer[0] in _DIVISIONS)):
            inner = ["".join(f"({part})" for part in numbers.steps(number)) for number in counted]
            kept[-1] = (outer[0], tuple(stem + number for stem in outer[1] for number in inner))
        else:
            kept.append((unit, counted))
    return kept


def _level(text: str, match: re.Match[str]) -> tuple[Level, int] | None:
    """The unit and the numbers that a word of a unit begins, and where they end."""
    unit, word = match.lastgroup or "", match.group().strip(" .-").lower()
    found, end = numbers.brackets(text, match.end()) if unit in ("clause", "paragraph") else ([], 0)
    if found:
        return ("clause", tuple(found)), end
    if unit == "schedule" and _is_sole(text, match.start(), match.end()):
        return (unit, ("",)), match.start() + len(word)
    plural = len(word) > 1 and word.endswith("s")
    found, end = numbers.numbers(text, match.end(), numerals=unit in _NUMERALS, plural=plural)
    # `subsection 26(6)` is one of section 26, `subsection 6` alone one of the section that is named.
    if unit == "clause":
        unit = "section" if "(" in "".join(found) and not _OF_SECTION.match(text, end) else "clause"
    class_end = _CLASS.match(text, end) if unit == "part" else None
    return ((unit, tuple(found)), class_end.end() if class_end else end) if found else None


def _is_sole(text: str, start: int, end: int) -> bool:
    """Whether it is `the Schedule to the Regulations`, which has no number."""
    led = text[start].isupper() or text[max(0, start - 4) : start].lower() == "the "
    return led and _SOLE.match(text, end) is not None


def _next_level(text: str, end: int, levels: list[Level]) -> tuple[list[Level], int] | None:
    """The levels with the one that follows: one that encloses (`… of Schedule 5`) or lies within (`…, paragraph 1`)."""
    gap = _OF.match(text, end)
    match = _UNIT.match(text, gap.end()) if gap is not None else None
    level = _level(text, match) if match is not None else None
    if gap is None or match is None or level is None:
        return None
    (unit, _), stop = level
    outer, inner = levels[0][0], levels[-1][0]
    beside = _COMMA.fullmatch(text, end, match.start()) is not None
    if unit in _ENCLOSED.get(outer, ()) and (gap["of"] or (beside and (outer, unit) in _INNER_FIRST)):
        return [level[0], *levels], stop
    return ([*levels, level[0]], stop) if beside and inner in _ENCLOSED.get(unit, ()) else None
