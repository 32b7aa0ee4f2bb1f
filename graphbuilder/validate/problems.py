"""What validation finds: one problem a row, and the report of all."""

from collections.abc import Iterator
from dataclasses import astuple, dataclass
from typing import Final

from graphbuilder import namespaces as ns

_DECISION: Final = ns.ID + "decision/"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that a shape or a check found wrong.

    `focus` is the IRI of what is wrong and `path` that of the property, None where it is the thing itself;
    `value` is the offending value or what a check says of it, None where one is missing; `severity` is `Violation`,
    `Warning` or `Info`; `message` says what is demanded; `found_by` is the shape's IRI or the check's name.
    """

    focus: str
    path: str | None
    value: str | None
    severity: str
    message: str
    found_by: str

    @property
    def decision(self) -> str | None:
        """The reference, as in its IRI (`20-001-737`), of the decision that the thing belongs to, if to any."""
        if not self.focus.startswith(_DECISION):
            return None
        return self.focus.removeprefix(_DECISION).split("/", 1)[0]

    @property
    def rule(self) -> str:
        """What found it in short: the name of the shape or check."""
        return self.found_by.rpartition("#")[2]


@dataclass(frozen=True, slots=True)
class Report:
    """All problems of a graph, by decision, thing and property; and how much was judged."""

    problems: tuple[Problem, ...]
    decisions: int
    statements: int

    @property
    def conforms(self) -> bool:
        """Whether no problem is a violation; warnings are allowed."""
        return not any(problem.severity == "Violation" for problem in self.problems)


def in_order(problems: Iterator[Problem]) -> tuple[Problem, ...]:
    """Problems, each once, as a report gives them."""
    return tuple(sorted({*problems}, key=_sort_key))


def _sort_key(problem: Problem) -> tuple[str, ...]:
    return (problem.decision or "", *(field or "" for field in astuple(problem)))
