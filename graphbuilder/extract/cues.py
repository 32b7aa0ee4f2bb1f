"""Cue patterns of the vocabularies (`omb:cue`) as regular expressions over folded text.

A cue is a row of words: `word*` takes any ending, `one/other` either word, `carry_out` two words as one, `…` up to fourteen
words in between, `~` up to three.
"""

import re
from collections.abc import Iterable

_GAPS = {"…": r"(?:\W+[\w'-]+){0,14}?", "~": r"(?:\W+[\w'-]+){0,3}?"}
_SYMBOLS = {"£": "£"}


def pattern(cues: Iterable[str]) -> re.Pattern[str]:
    """One pattern that matches any of the cues, the longest first where two begin alike; it needs folded text."""
    return re.compile("|".join(sorted((_cue(cue) for cue in cues), key=len, reverse=True)) or r"(?!)")


def first_words(cue: str) -> tuple[str, ...]:
    """The beginnings with one of which a text must have a word for the cue to match anywhere in it."""
    return tuple(form.removesuffix("*").split("_")[0] for form in cue.split()[0].split("/"))


def _cue(cue: str) -> str:
    parts: list[str] = []
    for word in cue.split():
        if word in _GAPS:
            parts.append(_GAPS[word])
            continue
        if parts:
            parts.append(r"\W+")
        parts.append(_SYMBOLS.get(word) or _alternatives(word))
    return "".join(parts)


def _alternatives(word: str) -> str:
    forms = [
        re.escape(form.removesuffix("*")).replace("_", r"\W+") + (r"\w*" if form.endswith("*") else "")
        for form in word.split("/")
    ]
    return rf"\b(?:{'|'.join(forms)})\b"
