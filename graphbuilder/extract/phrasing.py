"""The phrase language: how the grammar of decisions and the cues of the vocabularies (`omb:cue`) are written.

A phrase is a row of words as they stand in folded text; a blank between them stands for whatever is no word.

    said                 that word, whole
    investigat*  *n't    a word that begins, or ends, so
    find/found           either
    carry_out            two words as one, to stand among others: `make/carry_out`
    mr ?                 one letter
    *                    one word
    (also)               may be missing
    {fault}              a part: a phrase that has a name, or one of several
    {adverb}…            as many of a part as there are, or none
    …  …4  ~             any words between: up to fourteen, up to four, up to three
    ^  $                 where the text begins, where it ends
    : , £                themselves

Many phrases are written together, one a line. What follows ` | `, on the same line or the next, is an example
that the phrase must match; a line that begins with `#` says why.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

_WORD = r"[\w£][\w'-]{0,40}+"  # nothing longer is a word, and every gap would run through it
_BLANK, _UNBROKEN = r"[^\w£]++", r"\s++"
_GAPS = {"…": 14, "~": 3}
_GAP = re.compile(r"(?P<mark>[…~])(?P<most>\d*)")
_PART = re.compile(r"\{(?P<name>\w+)\}(?P<rest>…|[\w']*)")
_WORDS = re.compile(r"\w+")
_LONE = re.compile(r"[a-z]+(?:/[a-z]+)*")
_FORMS = re.compile(r"[^{}()…~]+")
_REPEATS = 6
_COMMON = frozenset(
    "a an and any as at be been but by can cannot could did do does for from had has have he her him his how i if in "
    "is it its may might must no nor not of off on or our out she should so that the their them then there these they "
    "this those to too under up was we were what when where whether which who will with would".split()
)
_WORTH_NOTHING = 100
_FEW = 6  # with more needles than these it is quicker to search at once


@dataclass(frozen=True, slots=True)
class _Element:
    """A piece of a phrase: its pattern, the words of which one must be there; `loose` if it may be missing."""

    pattern: str
    needles: tuple[str, ...] = ()
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as written, with its examples, its pattern and the words of which it needs one."""

    written: str
    examples: tuple[str, ...]
    pattern: str
    needles: tuple[str, ...]

    @property
    def words(self) -> int:
        """Of how many words it is, gaps aside."""
        return sum(_GAP.fullmatch(token) is None for token in self.written.split())

    @property
    def whole(self) -> str:
        """Its pattern, which may begin only where a word does."""
        return _together([self.pattern])


class Phrases:
    """Phrases that say the same thing. They are compiled when first looked for, and only then.

    `parts` are the named parts; `stop` are words that no gap may run over; `unbroken` phrases hold no punctuation.
    """

    def __init__(
        self,
        lines: str | Iterable[str],
        parts: Mapping[str, str] | None = None,
        *,
        stop: str = "",
        unbroken: bool = False,
    ) -> None:
        self._lines = lines.splitlines() if isinstance(lines, str) else list(lines)
        self._parts = parts or {}
        self._blank = _UNBROKEN if unbroken else _BLANK
        barred = f"(?!(?:{'|'.join(stop.split())})\\b)" if stop else ""
        self._word = barred + _WORD

    def found_in(self, text: str) -> bool:
        """Whether any of the phrases stands in a folded text."""
        if self._lone and not self._lone.isdisjoint(_WORDS.findall(text)):
            return True
        for needles, search in self._rows:
            for needle in needles:
                if needle in text:
                    if search(text) is not None:
                        return True
                    break
        return False

    def search(self, text: str) -> re.Match[str] | None:
        """Where the first of the phrases stands in a folded text; the longest, where two begin together."""
        found = [
            match
            for needles, pattern in self._searches
            if _any_in(needles, text) and (match := pattern.search(text)) is not None
        ]
        return min(found, key=lambda match: (match.start(), -match.end()), default=None)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The phrase that stands at an offset of a folded text."""
        for needles, pattern in self._searches:
            if _any_in(needles, text) and (match := pattern.match(text, start)) is not None:
                return match
        return None

    @property
    def needles(self) -> tuple[str, ...]:
        """Strings of which a text holds one if it holds any of the phrases; () where that cannot be told."""
        needles = [phrase.needles for phrase in self.phrases]
        return _shortest(needle for some in needles for needle in some) if all(needles) else ()

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The phrases one by one, in the order in which they are written."""
        return tuple(self._phrase(written, examples) for written, examples in _written(self._lines))

    @cached_property
    def _lone(self) -> frozenset[str]:
        """The words that are a phrase by themselves."""
        alone = (phrase.written.split("/") for phrase in self.phrases if _LONE.fullmatch(phrase.written))
        return frozenset(word for words in alone for word in words)

    @cached_property
    def _rows(self) -> list[tuple[tuple[str, ...], Callable[[str], re.Match[str] | None]]]:
        rows = _alike(phrase for phrase in self.phrases if not _LONE.fullmatch(phrase.written))
        return [(needles, pattern.search) for needles, pattern in rows]

    @cached_property
    def _searches(self) -> list[tuple[tuple[str, ...], re.Pattern[str]]]:
        return _alike(self.phrases)

    def _phrase(self, written: str, examples: list[str]) -> Phrase:
        row = self._row(written)
        return Phrase(written, tuple(examples), row.pattern, row.needles)

    def _row(self, written: str) -> _Element:
        """A phrase as one element: its elements in a row, with the blanks between them."""
        blank = f"(?:{self._blank}|$)" if written.endswith("$") else self._blank
        elements = [self._element(token, blank) for token in written.split()]
        pattern = "".join(
            left.pattern + _between(left, right, blank)
            for left, right in zip(elements, [*elements[1:], _END], strict=True)
        )
        told = [element.needles for element in elements if element.needles and not element.loose]
        return _Element(pattern, max(told, key=_worth, default=()))

    def _element(self, token: str, blank: str) -> _Element:
        if token == "*":  # noqa: S105 - a token of a phrase, no password
            return _Element(self._word)
        if token in _ANCHORS:
            return _Element(_ANCHORS[token], loose=True)
        if (gap := _GAP.fullmatch(token)) is not None:
            most = int(gap["most"] or _GAPS[gap["mark"]])
            return _Element(f"(?:{self._word}{blank}){{0,{most}}}?", loose=True)
        if token.startswith("(") and token.endswith(")"):
            return _Element(f"(?:{self._element(token[1:-1], blank).pattern}{blank})?", loose=True)
        if (part := _PART.fullmatch(token)) is not None:
            return self._part(part["name"], part["rest"], blank)
        return _words(token)

    def _part(self, name: str, rest: str, blank: str) -> _Element:
        rows = [self._row(written) for written, _ in _written(self._parts[name].splitlines())]
        pattern = f"(?:{'|'.join(row.pattern for row in rows)})"
        if rest == "…":
            return _Element(f"(?:{pattern}{blank}){{0,{_REPEATS}}}?", loose=True)
        needles = _shortest(needle for row in rows for needle in row.needles)
        return _Element(pattern + rest, needles if all(row.needles for row in rows) else ())


def _alike(phrases: Iterable[Phrase]) -> list[tuple[tuple[str, ...], re.Pattern[str]]]:
    """Phrases that need the same words as one pattern, with those words."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for phrase in phrases:
        needles = phrase.needles if len(phrase.needles) <= _FEW else ()
        alike.setdefault(needles, []).append(phrase.pattern)
    return [(needles or ("",), re.compile(_together(patterns))) for needles, patterns in alike.items()]


_ANCHORS = {"^": r"^[^\w£]*+", "$": r"\W*+$"}
_END = _Element(_ANCHORS["$"], loose=True)


def _between(left: _Element, right: _Element, blank: str) -> str:
    """What stands between two elements; one that may be missing brings its own blank."""
    if right.pattern == _ANCHORS["$"]:
        return ""
    if _is_symbol(left.pattern) or _is_symbol(right.pattern):
        return r"\s*+"
    return "" if left.loose else blank


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
        return _Element(re.escape(token))
    if not _FORMS.fullmatch(token):
        raise ValueError(f"not a word of a phrase: {token}")
    forms = token.split("/")
    cores = [max(form.strip("*").split("_"), key=len) if "?" not in form else "" for form in forms]
    return _Element(f"(?:{'|'.join(map(_form, forms))})", _shortest(cores) if all(cores) else ())


def _form(form: str) -> str:
    plain = re.escape(form.strip("*")).replace("_", r"[^\w£]++").replace(r"\?", "[a-z]")
    return (r"\w*" if form.startswith("*") else "") + plain + (r"\w*+" if form.endswith("*") else r"\b")


def _is_symbol(pattern: str) -> bool:
    return pattern in (",", ":", ";", "£")


def _together(patterns: list[str]) -> str:
    """One pattern for several; those that begin with a word begin where a word does."""
    inner = [pattern for pattern in patterns if not pattern.startswith(("^", "£"))]
    outer = [pattern for pattern in patterns if pattern.startswith(("^", "£"))]
    return "|".join([*outer, *([rf"\b(?:{'|'.join(inner)})"] if inner else [])]) or r"(?!)"


def _shortest(needles: Iterable[str]) -> tuple[str, ...]:
    """Needles without those that hold another."""
    kept: list[str] = []
    for needle in sorted(set(needles), key=lambda needle: (len(needle), needle)):
        if not any(one in needle for one in kept):
            kept.append(needle)
    return tuple(kept)


def _worth(needles: tuple[str, ...]) -> float:
    """How much it tells that one of these strings is in a text: rare and long ones, and few of them, tell most."""
    common = _COMMON.intersection(needles)
    return min(map(len, needles)) - len(needles) / 2 - (_WORTH_NOTHING if common else 0)


def _any_in(needles: tuple[str, ...], text: str) -> bool:
    for needle in needles:  # noqa: SIM110 - this is asked most, and any() takes three times as long
        if needle in text:
            return True
    return False
