"""How English law writes the places in an instrument: sections, subsections, Schedules, paragraphs, lists, ranges.

A *group* is one such expression (`sections 26(1) and 26A(1)`, `Schedule 5/5A, paragraph 1/3`, `paragraph 5A of
Schedule 5`); it stands for one or more provisions.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from graphbuilder.facts import Provision

_WORDS = {
    "section": r"[Ss]ections?|[Ss]ec\.?|[Ss]s?\.?(?=\s?\d)",
    "subsection": r"[Ss]ub-?sections?",
    "paragraph": r"[Pp]aragraphs?|[Pp]aras?\.?",
    "regulation": r"[Rr]egulations?|[Rr]egs?\.?",
    "article": r"[Aa]rticles?|[Aa]rts?\.?(?=\s?\d)",
    "rule": r"[Rr]ules?",
    "schedule": r"[Ss]chedules?|[Ss]ch\.?",
    "part": r"[Pp]arts?|[Pp]t\.?",
    "chapter": r"[Cc]hapters?",
}
_UNIT = re.compile(
    r"(?<![\w’'-])(?:" + "|".join(f"(?P<{unit}>{words})" for unit, words in _WORDS.items()) + r")\s*"
)
# Where a closer look for a provision is worth while: the units in full, or shortened and before a number.
SIGNS = (
    *("section", "subsection", "sub-section", "paragraph", "regulation", "article", "rule", "schedule"),
    *("part ", "parts ", "chapter"),
    *(
        unit + gap + digit
        for unit in ("s", "ss", "sec", "sch", "pt", "para", "paras", "reg", "regs", "art", "arts")
        for gap in ("", " ", ".", ". ")
        for digit in "0123456789"
    ),
    *(unit + gap + letter for unit in ("sch", "pt", "art") for gap in (" ", ". ") for letter in "ivx"),
)
_ROMAN = r"[IVX]{1,5}\b"
_NUMBER = re.compile(r"(?P<number>\d{1,4}[A-Za-z]{0,3}(?![\w]))|(?P<roman>" + _ROMAN + ")")
_BRACKET = re.compile(
    r"\s?\(\s*(?P<inside>(?:\d{1,3}[A-Z]{0,2}|[A-Za-z]{1,4})(?:\s*(?:,|and|or|&|to|-|–)\s*(?:\d{1,3}[A-Z]{0,2}|[A-Za-z]{1,4}))*)\s*\)"
)
_AND = re.compile(r"\s*(?:,\s*(?:and|or)?\s|\band\b|\bor\b|&|/|,|;\s*(?:and|or)?\s)\s*")
_TO = re.compile(r"\s*(?:\bto\b|\bthrough to\b|[-–—])\s*")
_OF = re.compile(r"\s*(?:,\s*)?(?:of|to|in|under)?\s*(?:the\s+)?")
_BRACKETS = re.compile(r"[()]+")
_BRACKET_AND = re.compile(r"\s*(?:,|\band\b|\bor\b|&)\s*")
_BRACKET_TO = re.compile(r"\s*(?:\bto\b|-|–)\s*")
_COMMA = re.compile(r"\s*,?\s*")
_WITHIN = re.compile(r"\b(?:of|to|in)\b")
_MEASURE = re.compile(
    r"\s*(?:working|calendar|school|clear|days?\b|weeks?\b|months?\b|years?\b|hours?\b|minutes?\b|per\b|%|pounds?\b|met(?:re|er)s?\b|miles?\b|visits?\b|"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)"
)
_RUNS_ON = re.compile(
    r"\s+(?!(?:of|and|or|to|in|under|as|the|is|are|was|were|on|which|that|says?|sets?|requires?|allows?|"
    r"states?|provides?|gives?|for|by|a|an)\b)[a-z]"
)
_THAT_SCHEDULE = re.compile(r"\s+(?:of|to|in)\s+(?:that|the same|this)\s+[Ss]chedule\b")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_LONGEST_RANGE = 60
_MOST = 120  # provisions in one expression

Level = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Group:
    """An expression and the provisions it stands for; `unit` is what its outermost number counts."""

    start: int
    end: int
    unit: str
    levels: tuple[Level, ...]

    @property
    def bare_paragraph(self) -> bool:
        """Whether it is a paragraph of nothing that is named."""
        return self.unit == "paragraph"

    def provisions(self, division: str) -> list[Provision]:
        """The provisions, for an instrument whose divisions are called sections, regulations, articles or rules."""
        outer, inner = self.levels[0], self.levels[1:]
        columns = [[(unit, number) for number in numbers] for unit, numbers in (outer, *inner)]
        if len(columns) > 1 and len(columns[0]) == len(columns[-1]) > 1:
            rows = [list(row) for row in zip(*columns, strict=False)]
        else:
            rows = [[*prefix, last] for prefix in _prefixes(columns[:-1]) for last in columns[-1]]
        return [_provision(row, division) for row in rows[:_MOST]]


def _prefixes(columns: list[list[tuple[str, str]]]) -> list[list[tuple[str, str]]]:
    rows: list[list[tuple[str, str]]] = [[]]
    for column in columns:
        rows = [[*row, cell] for row in rows for cell in column][:_MOST]
    return rows


def _provision(levels: list[tuple[str, str]], division: str) -> Provision:
    """The provision whose levels are given outermost first, such as schedule 5A, then paragraph 3(2)."""
    steps: list[tuple[str, str]] = []
    label, path = "", ""
    for unit, number in levels:
        word = division if unit in ("section", "regulation", "article", "rule") and not steps else unit
        head, *tail = _split(number)
        label = f"{label} {word.title() if word in ('schedule', 'part', 'chapter') else word} {head}".strip()
        path = f"{path}/{word}/{head}".strip("/")
        steps.append((f"{word}/{head}", label))
        for bracket in tail:
            label, path = f"{label}({bracket})", f"{path}/{bracket}"
            steps.append((bracket, label))
    return Provision(label, tuple(steps))


def _split(number: str) -> list[str]:
    return [part for part in _BRACKETS.split(number) if part]


def find(text: str, starts: Iterable[int] | None = None) -> list[Group]:
    """Every group in a text, left to right; `starts` are where the word of a unit may begin, if that is known."""
    found = _Found(text)
    if starts is None:
        starts = (match.start() for match in _UNIT.finditer(text))
    for start in starts:
        match = _UNIT.match(text, start) if start >= found.end else None
        if match is not None:
            found.add(_group(text, match))
    return found.groups


class _Found:
    """The groups found so far, and what a group that leans on one before it leans on."""

    def __init__(self, text: str) -> None:
        self.groups: list[Group] = []
        self.end = 0
        self._text = text
        self._section: str | None = None
        self._schedule: Level | None = None

    def add(self, group: Group | None) -> None:
        completed = self._completed(group) if group is not None else None
        if completed is None:
            return
        self.groups.append(completed)
        self.end = completed.end
        if completed.unit == "section":
            self._section = _stem(completed.levels[0][1][-1])
        elif completed.unit == "schedule":
            self._schedule = completed.levels[0]

    def _completed(self, group: Group) -> Group | None:
        """A group with what it leans on: `subsection (6)` alone, `paragraph 9 of that Schedule`."""
        if group.unit == "subsection":
            if self._section is None:
                return None
            numbers = tuple(self._section + number for number in group.levels[0][1])
            return Group(group.start, group.end, "section", (("section", numbers),))
        that = _THAT_SCHEDULE.match(self._text, group.end) if group.unit == "paragraph" else None
        if that is None or self._schedule is None:
            return group
        return Group(group.start, that.end(), "schedule", (self._schedule, *group.levels))


def _stem(number: str) -> str:
    """A number without its brackets."""
    return number.partition("(")[0]


def _group(text: str, match: re.Match[str]) -> Group | None:
    level = _level(text, match)
    if level is None:
        return None
    unit, numbers, end = level
    levels = [(unit, numbers)]
    while (inner := _next_level(text, end, levels[-1][0])) is not None:
        following, end, encloses = inner
        levels = [following, *levels] if encloses else [*levels, following]
    levels = _merge_subsection(levels)
    return Group(match.start(), end, levels[0][0], tuple(levels))


def _merge_subsection(levels: list[Level]) -> list[Level]:
    """`subsection (3) of section 47` is section 47(3)."""
    if len(levels) == 2 and levels[1][0] == "subsection" and len(levels[0][1]) == 1:
        return [(levels[0][0], tuple(levels[0][1][0] + number for number in levels[1][1]))]
    return levels


def _level(text: str, match: re.Match[str]) -> tuple[str, tuple[str, ...], int] | None:
    unit = match.lastgroup or ""
    numbers, end = _numbers(
        text, match.end(), unit, plural=text[match.start() : match.end()].rstrip(". ").endswith("s")
    )
    return (unit, tuple(numbers), end) if numbers else None


_ENCLOSES = {
    "paragraph": ("schedule", "part"),
    "subsection": ("section",),
    "part": ("schedule",),
    "chapter": ("part",),
    "section": ("chapter",),
    "article": ("chapter", "schedule"),
}


def _next_level(text: str, end: int, unit: str) -> tuple[Level, int, bool] | None:
    """The level that follows: one that encloses (`… of Schedule 5`) or lies within (`Schedule 5, paragraph`)."""
    gap = _OF.match(text, end)
    match = _UNIT.match(text, gap.end() if gap else end)
    if match is None:
        return None
    between = text[end : match.start()]
    encloses = match.lastgroup in _ENCLOSES.get(unit, ()) and _WITHIN.search(between) is not None
    if (unit, match.lastgroup) == ("paragraph", "schedule") and _COMMA.fullmatch(between):
        encloses = True
    within = unit in _ENCLOSES.get(match.lastgroup or "", ()) and _COMMA.fullmatch(between) is not None
    if not encloses and not within:
        return None
    level = _level(text, match)
    return ((level[0], level[1]), level[2], encloses) if level else None


def _numbers(text: str, start: int, unit: str, *, plural: bool) -> tuple[list[str], int]:
    """The numbers of a list or range, each normalised with its brackets (`26A(1)`), and where the list ends."""
    if unit == "subsection":
        return _subsections(text, start)
    first = _NUMBER.match(text, start)
    if first is None or (first["roman"] and unit not in ("part", "schedule", "chapter", "article")):
        return [], start
    if _YEAR.fullmatch(first.group()) or _MEASURE.match(text, first.end()):
        return [], start
    numbers, end = _with_brackets(text, first)
    while True:
        more = _more(text, end, numbers[-1], unit, plural=plural)
        if more is None:
            return numbers, end
        numbers.extend(more[0])
        end = more[1]


def _subsections(text: str, start: int) -> tuple[list[str], int]:
    """The brackets of `subsections (2), (3) and (5)`, and where they end."""
    parts: list[str] = []
    end = stop = start
    while (bracket := _BRACKET.match(text, end)) is not None:
        inside = _bracket_parts(bracket["inside"])
        ranged = bool(parts) and _TO.match(text, stop) is not None
        parts.extend(_range(parts[-1], inside[0])[1:] + inside[1:] if ranged else inside)
        stop = bracket.end()
        joint = _TO.match(text, stop) or _AND.match(text, stop)
        end = joint.end() if joint is not None else stop
    return [f"({part})" for part in parts], stop


def _more(text: str, end: int, last: str, unit: str, *, plural: bool) -> tuple[list[str], int] | None:
    """The numbers that a list or range goes on with after `last`, or None where it ends."""
    joint = _TO.match(text, end)
    is_range = joint is not None
    joint = joint or _AND.match(text, end)
    if joint is None:
        return None
    bracket = _BRACKET.match(text, joint.end())
    if bracket is not None and "(" in last and text[joint.end()] == "(":
        return _bracket_run(last, bracket, is_range=is_range)
    number = _NUMBER.match(text, joint.end())
    if number is None or (number["roman"] and unit not in ("part", "schedule", "chapter")):
        return None
    if not _belongs(text, number, plural=plural):
        return None
    found, stop = _with_brackets(text, number)
    if is_range:
        between = _range(last, found[0])
        return (between[1:] + found[1:], stop) if between else None
    return found, stop


def _belongs(text: str, number: re.Match[str], *, plural: bool) -> bool:
    """Whether a number after a comma or an `and` goes on with the list, rather than counting something else."""
    if _MEASURE.match(text, number.end()):
        return False
    bare = number.group().isdigit() and not text.startswith("(", number.end())
    return plural or not bare or _RUNS_ON.match(text, number.end()) is None


def _bracket_run(last: str, bracket: re.Match[str], *, is_range: bool) -> tuple[list[str], int] | None:
    """`26(6)(a) and (c)`: brackets alone take the place of the last one of their kind."""
    stem, depth = last, _depth(_bracket_parts(bracket["inside"])[0])
    while "(" in stem and _depth(stem[stem.rindex("(") + 1 : -1]) != depth:
        stem = stem[: stem.rindex("(")]
    if "(" not in stem:
        return None
    first, stem = stem[stem.rindex("(") + 1 : -1], stem[: stem.rindex("(")]
    parts = _bracket_parts(bracket["inside"])
    if is_range:
        parts = [*_range(first, parts[0])[1:], *parts[1:]]
    return [f"{stem}({part})" for part in parts], bracket.end()


def _depth(part: str) -> str:
    return "number" if part[0].isdigit() else "letter"


def _with_brackets(text: str, number: re.Match[str]) -> tuple[list[str], int]:
    stem, end = _plain(number), number.end()
    numbers = [stem]
    while (bracket := _BRACKET.match(text, end)) is not None:
        parts = _bracket_parts(bracket["inside"])
        if len(numbers) * len(parts) > _MOST:
            break
        if text[end] == " " and not parts[0][0].isdigit() and len(parts[0]) > 1:
            break
        numbers = [_normalise(prefix, part) for prefix in numbers for part in parts]
        end = bracket.end()
    return numbers, end


def _plain(number: re.Match[str]) -> str:
    printed = number.group()
    return printed if number["roman"] else printed.upper()


def _bracket_parts(inside: str) -> list[str]:
    """The contents of a bracket: one, a list (`3 and 4`) or a range (`a to c`)."""
    parts: list[str] = []
    for chunk in _BRACKET_AND.split(inside):
        ends = _BRACKET_TO.split(chunk)
        parts.extend(_range(*ends) if len(ends) == 2 else [chunk])
    return [part for part in parts if part]


def _normalise(prefix: str, part: str) -> str:
    """A bracket added to a number, with the publisher's slips mended: 34(B) is 34B, 34H(i) is 34H(1), 24A(1)(A) is (a).

    Subsections are numbered and the paragraphs within them lettered in lower case; a capital in the first bracket is a
    letter of the section's own number.
    """
    if "(" not in prefix:
        if len(part) == 1 and part.isupper() and prefix[-1].isdigit():
            return prefix + part
        if part == "i" and prefix[-1].isupper():
            return f"{prefix}(1)"
        return f"{prefix}({part})"
    return f"{prefix}({part.lower() if len(part) == 1 else part})"


def _range(first: str, last: str) -> list[str]:
    """Everything from first to last: whole numbers, or a row of letters after the same stem; [] for anything else."""
    if first.isdigit() and last.isdigit():
        low, high = int(first), int(last)
        return [str(n) for n in range(low, high + 1)] if low < high <= low + _LONGEST_RANGE else []
    stem = first[:-1]
    if first[:-1] == last[:-1] and first[-1].isalpha() and last[-1].isalpha() and first[-1] < last[-1]:
        return [stem + chr(code) for code in range(ord(first[-1]), ord(last[-1]) + 1)]
    return []
