"""The constraints of SHACL Core, each in a line: what must hold of every value, or of a thing's values together.

An IRI is a plain string here, so that a string is never anything else; literals and blank nodes are those of Oxigraph.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from pyoxigraph import BlankNode, Literal

from graphbuilder.namespaces import RDF, SH, XSD

Term = str | Literal | BlankNode
Described = Mapping[str, Sequence[Term]]
"""What is said of a thing: its values, each once, by property."""

Holds = Callable[[Term, "View"], bool]
Test = Callable[[Term, Sequence[Term], "View"], Iterable[Term | None]]
"""Given a thing, its values and what is said of others: the values at fault, None for one that is missing."""


class View:
    """What a graph says of things: `describe` gives what is said of one, `superclasses` all classes above each."""

    def __init__(
        self, describe: Callable[[Term], Described], superclasses: Mapping[str, frozenset[str]]
    ) -> None:
        self.describe = describe
        self._superclasses = superclasses

    def classes(self, term: Term) -> set[str]:
        """The classes that a thing is an instance of."""
        stated = {kind for kind in self.describe(term).get(RDF + "type", ()) if isinstance(kind, str)}
        return stated.union(*(self._superclasses.get(kind, ()) for kind in stated))


def _text(term: Term) -> str | None:
    """The characters of an IRI or literal; a blank node has none."""
    return term if isinstance(term, str) else term.value if isinstance(term, Literal) else None


def _number(limit: Term) -> int:
    return int(_text(limit) or "")


# Literals as values that can be compared


def _day(text: str) -> date:
    return date.fromisoformat(text[:10])


def _double(text: str) -> object:
    """A number that is none, `NaN`, is neither before nor after any other."""
    return text if text == "NaN" else Decimal(text)


_ZONE: Final = r"(Z|[+-]\d\d:\d\d)?"
_VALUES: Final[dict[str, tuple[re.Pattern[str], Callable[[str], object]]]] = {
    XSD + name: (re.compile(pattern), parse)
    for name, pattern, parse in (
        ("boolean", "true|false|0|1", str),
        ("date", rf"\d{{4}}-\d\d-\d\d{_ZONE}", _day),
        ("dateTime", rf"\d{{4}}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?{_ZONE}", datetime.fromisoformat),
        ("decimal", r"[+-]?(\d+(\.\d*)?|\.\d+)", Decimal),
        ("double", r"[+-]?((\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?|INF)|NaN", _double),
        ("duration", r"-?P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?", str),
        ("gYear", rf"-?\d{{4,}}{_ZONE}", str),
        ("gYearMonth", rf"-?\d{{4,}}-\d\d{_ZONE}", str),
        ("integer", r"[+-]?\d+", Decimal),
        ("nonNegativeInteger", r"\+?\d+|-0+", Decimal),
    )
}
"""The datatypes whose literals can be ill-formed: what they look like, and their value."""

_ORDERED: Final = (date, datetime, Decimal)


def _value(literal: Literal) -> object:
    """A literal's value, its text where its datatype is not known; raises ValueError where it is ill-formed."""
    text = literal.value
    pattern, parse = _VALUES.get(literal.datatype.value, (None, str))
    if pattern is not None and not pattern.fullmatch(text):
        raise ValueError(text)
    return parse(text)


def _is_before(first: Term, second: Term, *, or_same: bool) -> bool:
    """Whether the first of two literals is the lesser one; what cannot be compared is not."""
    if not (isinstance(first, Literal) and isinstance(second, Literal)):
        return False
    try:
        one, two = _value(first), _value(second)
    except ValueError:
        return False
    if not (type(one) is type(two) and isinstance(one, _ORDERED)):
        return False
    return one < two or (or_same and one == two)  # type: ignore[operator] # both are of one type


def _has_datatype(limit: Term) -> Holds:
    may_be_ill_formed = limit in _VALUES

    def holds(value: Term, _: View) -> bool:
        if not (isinstance(value, Literal) and value.datatype.value == limit):
            return False
        try:
            return not may_be_ill_formed or _value(value) is not None
        except ValueError:
            return False

    return holds


def _matches(limit: Term) -> Holds:
    pattern = re.compile(_text(limit) or "")

    def holds(value: Term, _: View) -> bool:
        text = _text(value)
        return text is not None and pattern.search(text) is not None

    return holds


def _has_length(limit: Term, fits: Callable[[int, int], bool]) -> Holds:
    number = _number(limit)

    def holds(value: Term, _: View) -> bool:
        text = _text(value)
        return text is not None and fits(len(text), number)

    return holds


def _is_one_of(kinds: tuple[type, ...]) -> Holds:
    return lambda value, view: isinstance(value, kinds)


_KINDS: Final[dict[Term, tuple[type, ...]]] = {
    SH + "IRI": (str,),
    SH + "Literal": (Literal,),
    SH + "BlankNode": (BlankNode,),
    SH + "IRIOrLiteral": (str, Literal),
    SH + "BlankNodeOrIRI": (BlankNode, str),
    SH + "BlankNodeOrLiteral": (BlankNode, Literal),
}

EACH: Final[dict[str, Callable[[Term], Holds]]] = {
    "class": lambda limit: lambda value, view: limit in view.classes(value),
    "datatype": _has_datatype,
    "nodeKind": lambda limit: _is_one_of(_KINDS[limit]),
    "pattern": _matches,
    "minLength": lambda limit: _has_length(limit, lambda length, least: length >= least),
    "maxLength": lambda limit: _has_length(limit, lambda length, most: length <= most),
    "minExclusive": lambda limit: lambda value, view: _is_before(limit, value, or_same=False),
    "minInclusive": lambda limit: lambda value, view: _is_before(limit, value, or_same=True),
    "maxExclusive": lambda limit: lambda value, view: _is_before(value, limit, or_same=False),
    "maxInclusive": lambda limit: lambda value, view: _is_before(value, limit, or_same=True),
}
"""What must hold of every value, given the constraint's own."""


def _in_languages(tags: Sequence[Term]) -> Holds:
    ranges = tuple((_text(tag) or "").lower() for tag in tags)

    def holds(value: Term, _: View) -> bool:
        language = (isinstance(value, Literal) and value.language) or ""
        return any(f"{language.lower()}-".startswith(f"{tag}-") for tag in ranges)

    return holds


AMONG: Final[dict[str, Callable[[Sequence[Term]], Holds]]] = {
    "in": lambda members: lambda value, view: value in members,
    "languageIn": _in_languages,
}
"""What must hold of every value, given the members of a list."""


def _count(fits: Callable[[int, int], bool]) -> Callable[[Term], Test]:
    def constraint(limit: Term) -> Test:
        number = _number(limit)
        return lambda thing, values, view: () if fits(len(values), number) else (None,)

    return constraint


def _unique_languages(_: Term) -> Test:
    def test(_thing: Term, values: Sequence[Term], _view: View) -> Iterable[None]:
        languages = [value.language for value in values if isinstance(value, Literal) and value.language]
        return [None] * sum(languages.count(language) > 1 for language in {*languages})

    return test


def _before_others(*, or_same: bool) -> Callable[[Term], Test]:
    def constraint(limit: Term) -> Test:
        def test(thing: Term, values: Sequence[Term], view: View) -> Iterable[Term]:
            others = view.describe(thing).get(_text(limit) or "", ())
            return [v for v in values if not all(_is_before(v, other, or_same=or_same) for other in others)]

        return test

    return constraint


TOGETHER: Final[dict[str, Callable[[Term], Test]]] = {
    "minCount": _count(lambda count, least: count >= least),
    "maxCount": _count(lambda count, most: count <= most),
    "hasValue": lambda limit: lambda thing, values, view: [] if limit in values else [None],
    "uniqueLang": _unique_languages,
    "lessThan": _before_others(or_same=False),
    "lessThanOrEquals": _before_others(or_same=True),
}
"""What must hold of a thing's values together, given the constraint's own."""
