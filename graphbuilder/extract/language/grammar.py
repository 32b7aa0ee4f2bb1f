"""How a phrase is read: each of its words becomes a piece of a pattern, with the strings that the piece needs.

The language itself is told where it is used: `graphbuilder.extract.language.phrasing`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from graphbuilder.extract.language.needles import Needed

_W = r"a-z0-9_\w"  # within brackets: `\w`, with the usual characters first, which `re` then finds much sooner
_WORD = rf"[{_W}£][{_W}'-]{{0,40}}+"  # nothing longer is a word, and every gap would run through it
_BLANK, _UNBROKEN = rf"[^{_W}£]++", r"\s++"
_GAPS = {"…": 14, "~": 3}
_GAP = re.compile(r"(?P<mark>[…~])(?P<most>\d*)")
_PART = re.compile(r"\{(?P<name>\w+)\}(?P<rest>…|[\w']*)")
_FORMS = re.compile(r"[^{}()…~]+")
_REPEATS = 6
_NEVER = r"(?!)"  # matches nothing
_COMMON = frozenset(
    "a an and any as at be been but by can cannot could did do does for from had has have he her him his how i if in "
    "is it its may might must no nor not of off on or our out she should so that the their them then there these they "
    "this those to too under up was we were what when where whether which who will with would".split()
)
_DENYING = frozenset(
    ("not", "n't", "no", "nor", "never", "cannot")
)  # common, and yet it tells that they are there
_WORTH_NOTHING = 100


@dataclass(frozen=True, slots=True)
class _Element:
    """A piece of a phrase: its pattern, and the strings that it needs, one of each group; `loose` if it may be missing.

    `opens` are the characters that it may begin with, None where that may be any.
    """

    pattern: str
    needed: Needed = ()
    loose: bool = False
    opens: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as written, with its examples, its pattern, and the strings that it needs: one of each group.

    The most telling group comes first. `opens` are the characters that it may begin with, None where that may be any.
    """

    written: str
    examples: tuple[str, ...]
    pattern: str
    needed: Needed
    opens: frozenset[str] | None

    @property
    def words(self) -> int:
        """Of how many words it is, gaps aside."""
        return sum(_GAP.fullmatch(token) is None for token in self.written.split())

    @property
    def needles(self) -> tuple[str, ...]:
        """Strings of which a text holds one if it holds the phrase; () where that cannot be told."""
        return self.needed[0] if self.needed else ()

    @property
    def is_free(self) -> bool:
        """Whether it may begin elsewhere than a word does."""
        return self.pattern.startswith(("^", "£"))

    @property
    def whole(self) -> str:
        """Its pattern, with where it may begin."""
        return any_of([self])


class Grammar:
    """Reads the phrases of lines, with the parts that they name.

    `stop` are words that no gap may run over; `unbroken` phrases hold no punctuation.
    """

    def __init__(self, parts: Mapping[str, str], *, stop: str = "", unbroken: bool = False) -> None:
        self._parts = parts
        self._blank = _UNBROKEN if unbroken else _BLANK
        barred = f"(?!(?:{'|'.join(stop.split())})\\b)" if stop else ""
        self._word = barred + _WORD

    def phrases(self, lines: Iterable[str]) -> tuple[Phrase, ...]:
        """The phrases one by one, in the order in which they are written."""
        return tuple(self._phrase(written, examples) for written, examples in _written(lines))

    def _phrase(self, written: str, examples: list[str]) -> Phrase:
        row = self._row(written)
        return Phrase(written, tuple(examples), row.pattern, row.needed, row.opens)

    def _row(self, written: str) -> _Element:
        """A phrase as one element: its elements in a row, with the blanks between them."""
        blank = f"(?:{self._blank}|$)" if written.endswith("$") else self._blank
        elements = [self._element(token, blank) for token in written.split()]
        pattern = "".join(
            left.pattern + _between(left, right, blank)
            for left, right in zip(elements, [*elements[1:], _END], strict=True)
        )
        needed = {group for element in elements if not element.loose for group in element.needed}
        return _Element(pattern, _telling(needed), opens=_opening(elements))

    def _element(self, token: str, blank: str) -> _Element:
        if token == "*":  # noqa: S105 - a token of a phrase, no password
            return _Element(self._word)
        if token in _ANCHORS:
            return _Element(_ANCHORS[token], loose=True)
        if (gap := _GAP.fullmatch(token)) is not None:
            most = int(gap["most"] or _GAPS[gap["mark"]])
            return _Element(f"(?:{self._word}{blank}){{0,{most}}}?", loose=True)
        if token.startswith("(") and token.endswith(")"):
            inner = self._element(token[1:-1], blank)
            return _Element(f"(?:{inner.pattern}{blank})?", loose=True, opens=inner.opens)
        if (part := _PART.fullmatch(token)) is not None:
            return self._part(part["name"], part["rest"], blank)
        return _words(token)

    def _part(self, name: str, rest: str, blank: str) -> _Element:
        rows = [self._row(written) for written, _ in _written(self._parts[name].splitlines())]
        pattern = f"(?:{'|'.join(row.pattern for row in rows)})"
        opens = together(row.opens for row in rows)
        if rest == "…":
            return _Element(f"(?:{pattern}{blank}){{0,{_REPEATS}}}?", loose=True, opens=opens)
        needles = shortest(needle for row in rows for group in row.needed[:1] for needle in group)
        return _Element(pattern + rest, (needles,) if all(row.needed for row in rows) else (), opens=opens)


def any_of(phrases: Sequence[Phrase]) -> str:
    """A pattern for the first of several phrases; that a word begins is asked once for all, where it is of all."""
    if any(phrase.is_free for phrase in phrases):
        return "|".join(phrase.pattern if phrase.is_free else phrase.whole for phrase in phrases)
    return rf"\b(?:{'|'.join(phrase.pattern for phrase in phrases)})" if phrases else _NEVER


def together(opens: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    """What any of several may begin with."""
    known: frozenset[str] = frozenset()
    for some in opens:
        if some is None:
            return None
        known |= some
    return known


_ANCHORS = {"^": rf"^[^{_W}£]*+", "$": r"\W*+$"}
_END = _Element(_ANCHORS["$"], loose=True)


def _between(left: _Element, right: _Element, blank: str) -> str:
    """What stands between two elements; one that may be missing brings its own blank."""
    if right.pattern == _ANCHORS["$"]:
        return ""
    if _is_symbol(left.pattern) or _is_symbol(right.pattern):
        return r"\s*+"
    return "" if left.loose else blank


def _opening(elements: list[_Element]) -> frozenset[str] | None:
    """The characters that a row of elements may begin with: those of its first, and of the next if that is loose."""
    loose = len(list(takewhile(lambda element: element.loose, elements)))
    return together(element.opens for element in elements[: loose + 1])


def _written(lines: Iterable[str]) -> list[tuple[str, list[str]]]:
    """The phrases of these lines, each with its examples."""
    found: list[tuple[str, list[str]]] = []
    for line in map(str.strip, lines):
        written, _, example = (side.strip() for side in f" {line} ".partition(" | "))
        if written and not written.startswith("#"):
            found.append((written, []))
        if example:
            found[-1][1].append(example)
    return found


def _words(token: str) -> _Element:
    """Words of which either may stand, such as `make/carry_out`, or a sign."""
    if _is_symbol(re.escape(token)):
        return _Element(re.escape(token), opens=frozenset(token))
    if not _FORMS.fullmatch(token):
        raise ValueError(f"not a word of a phrase: {token}")
    forms = token.split("/")
    cores = [max(form.strip("*").split("_"), key=len) if "?" not in form else "" for form in forms]
    opens = None if any(form[0] in "*?" for form in forms) else frozenset(form[0] for form in forms)
    needed = (shortest(cores),) if all(cores) else ()
    return _Element(f"(?:{'|'.join(map(_form, forms))})", needed, opens=opens)


def _form(form: str) -> str:
    begins = rf"[{_W}]*" if form.startswith("*") else ""
    ends = rf"[{_W}]*+" if form.endswith("*") else r"\b"
    return begins + re.escape(form.strip("*")).replace("_", rf"[^{_W}£]++").replace(r"\?", "[a-z]") + ends


def _is_symbol(pattern: str) -> bool:
    return pattern in (",", ":", ";", "£")


def shortest(needles: Iterable[str]) -> tuple[str, ...]:
    """Needles without those that hold another."""
    kept: list[str] = []
    for needle in sorted(set(needles), key=lambda needle: (len(needle), needle)):
        if not any(one in needle for one in kept):
            kept.append(needle)
    return tuple(kept)


def _telling(needed: Iterable[tuple[str, ...]]) -> Needed:
    """Groups of strings with the most telling first, without those that tell nothing beside it."""
    first, *others = sorted(needed, key=lambda group: (-_worth(group), group)) or [()]
    further = (group for group in others if not _COMMON.intersection(group) or _DENYING.issuperset(group))
    return (first, *further) if first else ()


def _worth(needles: tuple[str, ...]) -> float:
    """How much it tells that one of these strings is in a text: rare and long ones, and few of them, tell most."""
    common = _COMMON.intersection(needles)
    return min(map(len, needles)) - len(needles) / 2 - (_WORTH_NOTHING if common else 0)
