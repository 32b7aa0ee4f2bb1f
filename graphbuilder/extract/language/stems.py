"""What words of one kind have in common: `assess` and `assessment`, `respond` and `response`."""

import re
from collections.abc import Set as AbstractSet

_WORD = re.compile(r"[a-z]{5,}")
_STEM = 5  # letters


def stem(word: str) -> str:
    """What a folded word has in common with its kind: how it begins, without an s at the end of that."""
    return word[:_STEM].removesuffix("s")


def stems(folded: str, *, but: AbstractSet[str] = frozenset()) -> set[str]:
    """The longer words of a folded text, each cut to its stem, without the stems in `but`, which tell nothing."""
    return {stem(word) for word in _WORD.findall(folded.replace("y", "i"))} - but
