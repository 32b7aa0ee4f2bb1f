"""How a phrase is read: each of its words becomes a piece of a pattern, with the words that a text must have for it.

The language itself is told where it is used: `graphbuilder.extract.language.phrasing`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from graphbuilder.extract.language.needles import Group, Needed

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
    "this those to too under up was we were what when where whether which who will with would , : ;".split()
)
_WORTH_NOTHING = 100


@dataclass(frozen=True, slots=True)
class _Element:
    """A piece of a phrase: its pattern, and the words that it needs, one of each group; `loose` if it may be missing.

    `opens` are the characters that it may begin with, None where that may be any.
    """

    pattern: str
    needed: Needed = ()
    loose: bool = False
    opens: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as written, with its examples, its pattern, and the words that it needs: one of each group.

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
        needed = _one_of(row.needed[0] if row.needed else () for row in rows)
        return _Element(pattern + rest, needed, opens=opens)


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
        return _Element(re.escape(token), ((token,),), opens=frozenset(token))
    if not _FORMS.fullmatch(token):
        raise ValueError(f"not a word of a phrase: {token}")
    forms = token.split("/")
    opens = None if any(form[0] in "*?" for form in forms) else frozenset(form[0] for form in forms)
    needed = _one_of(_telling_word(form) for form in forms)
    return _Element(f"(?:{'|'.join(map(_form, forms))})", needed, opens=opens)


def _form(form: str) -> str:
    begins = rf"[{_W}]*" if form.startswith("*") else ""
    ends = rf"[{_W}]*+" if form.endswith("*") else r"\b"
    return begins + re.escape(form.strip("*")).replace("_", rf"[^{_W}£]++").replace(r"\?", "[a-z]") + ends


def _telling_word(form: str) -> Group:
    """The longest word of a form; none where any letter or word may stand."""
    return () if "?" in form or form == "*" else (max(form.split("_"), key=len),)


def _is_symbol(pattern: str) -> bool:
    return pattern in (",", ":", ";", "£")


def _one_of(ways: Iterable[Group]) -> Needed:
    """What is needed where there are several ways, each with the words of which it needs one, or none."""
    groups = list(ways)
    return (tuple(sorted({word for group in groups for word in group})),) if all(groups) else ()


def _telling(needed: Iterable[Group]) -> Needed:
    """Groups of words with the most telling first."""
    return tuple(sorted(needed, key=lambda group: (-_worth(group), group)))


def _worth(words: Group) -> float:
    """How much it tells that one of these words is in a text: rare and long ones, and few of them, tell most."""
    return min(map(len, words)) - len(words) / 2 - (_WORTH_NOTHING if _COMMON.intersection(words) else 0)
