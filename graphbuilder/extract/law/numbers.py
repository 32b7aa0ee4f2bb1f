"""How the numbers of provisions are written: letters, brackets, lists, ranges, Roman numerals, and the slips in them.

A number is read with its brackets, as `26A(1)`. Subsections are numbered, the paragraphs within them lettered, and
what lies within these has small Roman numerals: by that a bracket alone finds its place in a list.
"""

import re

_SPELT = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBER = re.compile(
    r"(?:(?P<digits>[1-9]\d{0,3})(?P<letters>[A-Z]{1,3}|(?!s\b|m\b|[ap]m\b|st\b|nd\b|rd\b|th\b)[a-z]{1,2})?s?"
    r"(?:\s(?P<parted>[A-Z])(?=\s?\((?:\d|[il]\))|,?\s\(?as\samended|\)))?"  # a slip: `34 B, as amended`
    r"|(?P<numeral>A{1,2}\d{1,2}[A-Z]?|[IVX]{2,5}[A-Z]?|[VX][A-C]?|[ivx]{2,5}|I[A-C]?(?!\s+(?!of|to|in|and|or)[a-z])"
    rf"|{'|'.join(map(str.capitalize, _SPELT))}|(?:{'|'.join(_SPELT)})(?=\s+(?:of|to)\s+the\b)))"
    r"(?!\w|\.\d)"
)
_PART = r"(?:\d{1,3}[A-Z]{0,2}|[A-Z]{1,2}\d{1,2}|[A-Z]|[ivx]{2,5}|[a-z]{1,2}|zz?[a-z])"
_BRACKET = re.compile(rf"\s?\(\s*(?P<inside>{_PART}(?:\s*(?:,|and|or|&|to|-|–)\s*{_PART})*)\s*\)")
_LETTER_ALONE = re.compile(r"[a-z](?![\w’'])")
_DIGIT_ALONE = re.compile(r"\d{1,2}(?![\w’']|\.\d)")
_AND = re.compile(r"\s*(?:,\s*(?:and/or|and|or)?\s|\band/or\b|\band\b|\bor\b|&|/|,|;\s*(?:and|or)?\s)\s*")
_TO = re.compile(r"\s*(?:\bto\b|\bthrough to\b|[-–—])\s*")
_INSIDE_AND = re.compile(r"\s*(?:,|\band\b|\bor\b|&)\s*")
_INSIDE_TO = re.compile(r"\s*(?:\bto\b|-|–)\s*")
# What a number is about: `sections 17 (children in need) and 47 (child protection)`.
GLOSS = r"\s*\((?!\s*(?:see|but|not|or|and)\b)[a-z][^()\d]{3,80}\)"
_GLOSS = re.compile(GLOSS)
_BRACKETS = re.compile(r"[()]+")
_MEASURE = re.compile(
    r"\s*(?:working|calendar|school|clear|days?\b|weeks?\b|months?\b|years?\b|hours?\b|minutes?\b|per\b|%|pounds?\b|"
    r"met(?:re|er)s?\b|miles?\b|visits?\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)"
)
_RUNS_ON = re.compile(
    r"\s+(?!(?:of|and|or|to|in|under|as|the|is|are|was|were|on|which|that|says?|sets?|requires?|allows?|"
    r"states?|provides?|gives?|for|by|a|an)\b)[a-z]"
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
# A date, or the number of an EU regulation.
_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2}|\d{1,4}/(?:19|20)\d\d\b")
_ROMAN = re.compile(r"[ivx]+")
_LONGEST_RANGE = 60
_MOST = 120  # numbers in one expression
_WITH_LETTER = re.compile(r"(\d+|[IVX]+)([A-H])")
_ROMANS = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))

Read = tuple[list[str], int]
Place = tuple[int, str]
"""By what a number sorts."""


def numbers(text: str, start: int, *, numerals: bool, plural: bool) -> Read:
    """The numbers of a list or range that begins at an offset, and where it ends; none if no number stands there.

    `numerals`: Roman ones count, and such as A1; `plural`: the word before tells that more than one follows.
    """
    first = _NUMBER.match(text, start)
    if first is None or not _counts(text, first, numerals=numerals):
        return [], start
    found, end = _with_brackets(text, first.end(), [_plain(first)])
    while (more := _more(text, end, found[-1], numerals=numerals, plural=plural)) is not None:
        found, end = found + more[0], more[1]
    return found, end


def brackets(text: str, start: int) -> Read:
    """The brackets of `(2), (3)(a) and (5)`, each as it would follow a number, and where they end."""
    found, end = _with_brackets(text, start, [""])
    if end == start:
        return [], start
    while (more := _more_brackets(text, end, found[-1])) is not None:
        found, end = found + more[0], more[1]
    return found, end


def steps(number: str) -> list[str]:
    """A number and each of its brackets apart: 26A(1) is 26A and 1."""
    return [part for part in _BRACKETS.split(number) if part]


def order(number: str) -> Place:
    """By what numbers sort: 9 before 26, 26 before 26A; Roman numerals by what they stand for."""
    leading = len(number) - len(number.lstrip("0123456789"))
    return (int(number[:leading]), number[leading:]) if leading else (to_arabic(number) or 0, number)


def to_roman(number: int) -> str:
    """A number in Roman numerals."""
    letters = ""
    for value, letter in _ROMANS:
        while number >= value:
            letters, number = letters + letter, number - value
    return letters


def to_arabic(letters: str) -> int | None:
    """The number that Roman numerals up to XXXIX stand for."""
    return next((number for number in range(1, 40) if to_roman(number) == letters.upper()), None)


def in_other_numerals(number: str) -> str:
    """A number in the other kind of numerals, with its letter, as far as it is one: `IIA` for `2A`, `7` for `VII`."""
    inserted = _WITH_LETTER.fullmatch(number)
    plain, letter = inserted.groups() if inserted is not None else (number, "")
    other = to_roman(int(plain)) if plain.isdigit() else str(to_arabic(plain) or plain)
    return f"{other}{letter}"


def _counts(text: str, number: re.Match[str], *, numerals: bool) -> bool:
    """Whether a number can be one of a provision: no year, no measure, no day of a date."""
    if number["numeral"]:
        return numerals
    return (
        not _YEAR.fullmatch(number.group())
        and not _MEASURE.match(text, number.end())
        and not _DATE.match(text, number.start())
    )


def _plain(number: re.Match[str]) -> str:
    spelt = (number["numeral"] or "").lower()
    if spelt in _SPELT:
        return str(_SPELT.index(spelt) + 1)
    return (
        number["numeral"] or number["digits"] + (number["letters"] or "") + (number["parted"] or "")
    ).upper()


def _with_brackets(text: str, end: int, stems: list[str]) -> Read:
    """Numbers with the brackets that follow them."""
    while (bracket := _BRACKET.match(text, end)) is not None:
        parts = _inside(bracket["inside"])
        if len(stems) * len(parts) > _MOST or _is_aside(parts[0], apart=text[end] != "("):
            return stems, end
        stems = [_joined(stem, part) for stem in stems for part in parts]
        end = bracket.end()
    alone = _alone(text, end, stems[0]) if text[end - 1] == ")" and stems[0] else None
    return ([_joined(stem, alone.group()) for stem in stems], alone.end()) if alone else (stems, end)


def _alone(text: str, end: int, stem: str) -> re.Match[str] | None:
    """What lost its bracket after another: the letter of `26(6)a`, the number of `34(B)6`, whose bracket is none."""
    return (_DIGIT_ALONE if stem[-1].isupper() else _LETTER_ALONE).match(text, end)


def _is_aside(part: str, *, apart: bool) -> bool:
    """Whether a bracket apart from a number holds a word rather than a part of it: `section 20 (no)`."""
    return apart and len(part) > 1 and part.isalpha() and not _ROMAN.fullmatch(part)


def _joined(stem: str, part: str) -> str:
    """A number with one bracket more, the publisher's slips mended: 34(B) is 34B, 34H(i) and 34H(l) are 34H(1).

    Subsections are numbered and the paragraphs within them lettered in lower case; a capital in the first bracket is a
    letter of the section's own number.
    """
    if stem and "(" not in stem:
        if len(part) == 1 and part.isupper() and stem[-1].isdigit():
            return stem + part
        if part == "l" or (part == "i" and stem[-1].isupper()):
            part = "1"
        return f"{stem}({part})"
    return f"{stem}({part.lower() if len(part) == 1 else part})"


def _inside(inside: str) -> list[str]:
    """The contents of a bracket: one, a list (`3 and 4`) or a range (`a to c`)."""
    parts: list[str] = []
    for chunk in _INSIDE_AND.split(inside):
        ends = _INSIDE_TO.split(chunk)
        parts.extend(_from_to(*ends) if len(ends) == 2 else [chunk])
    return [part for part in parts if part]


def _more(text: str, end: int, last: str, *, numerals: bool, plural: bool) -> Read | None:
    """The numbers that a list or range goes on with after `last`, or None where it ends."""
    brackets_alone = _more_brackets(text, end, last) if "(" in last else None
    if brackets_alone is not None:
        return brackets_alone
    gloss = _GLOSS.match(text, end)
    end = gloss.end() if gloss is not None else end
    to = _TO.match(text, end)
    joint = to or _AND.match(text, end)
    number = _NUMBER.match(text, joint.end()) if joint is not None else None
    if number is None or not _belongs(text, number, numerals=numerals, plural=plural):
        return None
    found, stop = _with_brackets(text, number.end(), [_plain(number)])
    if to is None:
        return found, stop
    between = _from_to(last, found[0])
    return (between[1:] + found[1:], stop) if between else None


def _belongs(text: str, number: re.Match[str], *, numerals: bool, plural: bool) -> bool:
    """Whether a number after a comma or an `and` goes on with the list, rather than counting something else."""
    if not _counts(text, number, numerals=numerals):
        return False
    bare = number.group().isdigit() and not text.startswith("(", number.end())
    return plural or not bare or _RUNS_ON.match(text, number.end()) is None


def _more_brackets(text: str, end: int, last: str) -> Read | None:
    """`26(6)(a) and (c)`: a bracket alone takes the place of the last one of its kind, with what stands within it."""
    to = _TO.match(text, end)
    joint = to or _AND.match(text, end)
    bracket = _BRACKET.match(text, joint.end()) if joint is not None else None
    if joint is None or bracket is None or text[joint.end()] != "(":
        return None
    parts = _inside(bracket["inside"])
    place = _place(steps(last), parts[0], bare=last.startswith("("))
    if place is None:
        return None
    stem, before = place
    *between, final = _from_to(before, parts[0])[1:] + parts[1:] if to is not None else parts
    within, stop = _with_brackets(text, bracket.end(), [_joined(stem, final)])
    return [_joined(stem, part) for part in between] + within, stop


def _place(printed: list[str], part: str, *, bare: bool) -> tuple[str, str] | None:
    """The number without the bracket that `part` takes the place of, and what stood in that bracket."""
    head, inner = ("", printed) if bare else (printed[0], printed[1:])
    kinds = [_kind(inner[index], inner[:index]) for index in range(len(inner))]
    meant = _kinds_of(part)
    fitting = [index for index, kind in enumerate(kinds) if kind in meant] or [
        index for index, kind in enumerate(kinds) if (kind == "number") == part[0].isdigit()
    ]
    if not fitting:
        return None
    index = fitting[-1]
    return head + "".join(f"({before})" for before in inner[:index]), inner[index]


def _kind(part: str, outer: list[str]) -> str:
    """What a bracket counts in: numbers, letters, or the numerals that stand within a letter."""
    if part[0].isdigit():
        return "number"
    return "numeral" if outer and not outer[-1][0].isdigit() else "letter"


def _kinds_of(part: str) -> tuple[str, ...]:
    """What a bracket that stands alone may count in."""
    if part[0].isdigit():
        return ("number",)
    if _ROMAN.fullmatch(part) is None:
        return ("letter",)
    return ("numeral",) if len(part) > 1 else ("letter", "numeral")


def _from_to(first: str, last: str) -> list[str]:
    """Everything from first to last where that can be told, else these two; [] where last does not come after."""
    if order(first) >= order(last):
        return []
    return _digits(first, last) or _numerals(first, last) or _letters(first, last) or [first, last]


def _digits(first: str, last: str) -> list[str]:
    if not (first.isdigit() and last.isdigit()) or int(last) - int(first) > _LONGEST_RANGE:
        return []
    return [str(number) for number in range(int(first), int(last) + 1)]


def _numerals(first: str, last: str) -> list[str]:
    low, high = to_arabic(first), to_arabic(last)
    if low is None or high is None:
        return []
    row = [to_roman(number) for number in range(low, high + 1)]
    return [numeral.lower() for numeral in row] if first.islower() else row


def _letters(first: str, last: str) -> list[str]:
    """A row of letters after the same stem, such as 18A to 18C or 42 to 42B."""
    if first == last[:-1] and last[-1].isalpha():
        return [first, *_letters(f"{first}A", last)] if last[-1] > "A" else [first, last]
    stem, low, high = first[:-1], first[-1], last[-1]
    if stem != last[:-1] or not (low.isalpha() and high.isalpha() and low < high):
        return []
    return [stem + chr(code) for code in range(ord(low), ord(high) + 1)]
