"""When two printed names are the same name: what company law disregards between names, and nothing more.

Letter case, accents, punctuation, a leading `the`, signs for words (`&`) and abbreviated legal forms (`Ltd`) make no
other name. A word more or less does: a branch, a place, a number, a legal form that is left out.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from graphbuilder.fold import straighten

_SAID = {"&": "and", "+": "plus", "@": "at", "%": "per cent"}
_DROPPED = "'."  # within a word: `St. Mary's` is `St Marys`, and `P.L.C.` is `PLC`
_MARK, _SPACE, _PUNCTUATION, _CONTROL = "M", "Z", "P", "C"
_LATIN = re.compile(
    r"LATIN SMALL (?:LETTER|LIGATURE) (\w+)"
)  # `ø` is an o with a stroke, `æ` the ligature of a and e


class Sameness:
    """Compares names; the legal forms are pairs of an abbreviation and what it stands for."""

    def __init__(self, forms: Iterable[tuple[str, str]]) -> None:
        self._forms = {_plain(short): _plain(full) for short, full in forms}

    def key(self, name: str) -> str:
        """What all forms of one name have in common: its words, parted by blanks, in `a` to `z` and `0` to `9`."""
        words = _plain(name).removeprefix("the ").split()
        return " ".join(self._forms.get(word, word) for word in words)


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", straighten(name).casefold())
    return " ".join(re.sub(r"[^a-z0-9]+", " ", "".join(map(_said, decomposed)).lower()).split())


@lru_cache(maxsize=1024)
def _said(char: str) -> str:
    """A character as it tells names apart; a sign beyond letters and figures is told by its name, and never lost."""
    kind = unicodedata.category(char)[0]
    if (char.isascii() and char.isalnum()) or kind == _SPACE:
        return char
    if char in _SAID:
        return f" {_SAID[char]} "
    if char in _DROPPED or kind == _MARK:
        return ""
    if kind in (_PUNCTUATION, _CONTROL):
        return " "
    called = unicodedata.name(char, hex(ord(char)))
    latin = _LATIN.match(called)
    return latin[1] if latin else f" {called} "
