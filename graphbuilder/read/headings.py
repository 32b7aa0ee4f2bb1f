"""The headings that decisions have for their sections, as the vocabulary of section kinds lists them."""

from functools import cache

from graphbuilder.registers import vocabulary


def is_usual(text: str) -> bool:
    """Whether a line is one of those headings, printed as one: so it is a heading whatever stands below it.

    A heading of one word may as well be the head of a table's column, and needs to be told by what stands below it.
    """
    return _without_apostrophes(text) in _usual()


@cache
def _usual() -> frozenset[str]:
    """The headings of several words."""
    labels = (_without_apostrophes(label) for kind in vocabulary("section-kind") for label in kind.labels)
    return frozenset(label[0].upper() + label[1:] for label in labels if " " in label)


def _without_apostrophes(text: str) -> str:
    """A heading without what is printed now straight, now curly, now not at all: `The Ombudsmans role`."""
    return text.replace("’", "").replace("'", "")
