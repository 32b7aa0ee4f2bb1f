"""The order in which things are written: as a reader counts, so that paragraph 9 comes before paragraph 10."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from pyoxigraph import Literal, NamedNode, Quad

Term = NamedNode | Literal
Properties = Mapping[str, list[Term]]
"""What is said of a thing, by property IRI; both levels in the order of writing."""
Statements = Mapping[str, Properties]
"""Things by IRI, in the order of writing, with what is said of each."""

_NUMBER = re.compile(r"(\d+)")


def natural(text: str) -> tuple[tuple[int, str], ...]:
    """A sort key by which numbers within a text count as numbers."""
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in _NUMBER.split(text) if part)


def statements(quads: Iterable[Quad]) -> Statements:
    """The statements of quads, each once whatever graphs say it; raises TypeError for blank nodes."""
    said: defaultdict[str, defaultdict[str, set[Term]]] = defaultdict(lambda: defaultdict(set))
    for quad in quads:
        subject, value = quad.subject, quad.object
        if not (isinstance(subject, NamedNode) and isinstance(value, NamedNode | Literal)):
            raise TypeError(f"only IRIs and literals are exported, not {quad}")
        said[subject.value][quad.predicate.value].add(value)
    return {
        subject: {name: _sorted(said[subject][name]) for name in sorted(said[subject])}
        for subject in sorted(said, key=natural)
    }


def _sorted(values: set[Term]) -> list[Term]:
    # most properties have one value, which needs no key
    return sorted(values, key=_value_key) if len(values) > 1 else list(values)


def _value_key(term: Term) -> tuple[object, ...]:
    return natural(term.value), str(term)
