"""How far back a name may go: `and` joins it to the name before, or is part of it."""

import re
from bisect import bisect_left

from graphbuilder.extract.views import View

_AND = re.compile(r"\s*(?:,\s*)?(?:and|&)\s+")
_APART_FROM = re.compile(r"(?:\s(?:and|&)|[’']s)\s+$")  # `Cumbria's Safeguarding Adults Board`
_NEAR = 8


def floor(view: View, offset: int) -> int:
    """How far back a name may go that ends at an offset: not over the `and` before or after a registered one."""
    index = bisect_left(view.names, offset, key=lambda name: name.start) - 1
    if index < 0:
        return 0
    name = view.names[index]
    if name.end > offset:
        return name.start if _APART_FROM.search(view.text, max(0, name.start - _NEAR), name.start) else 0
    return after_and(view.text, name.end, offset)


def after_and(text: str, end: int, offset: int) -> int:
    """Where the name begins that an `and` joins to the one before it, which ends at `end`; 0 if none does."""
    between = _AND.match(text, end) if end else None
    return between.end() if between is not None and between.end() <= offset else 0
