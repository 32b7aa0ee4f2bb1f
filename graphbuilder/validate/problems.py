"""What validation finds: one problem a row, and the report of all."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from graphbuilder import namespaces as ns

_DECISION: Final = ns.ID + "decision/"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that a shape or a check found wrong.

    `focus` is the IRI of what is wrong and `path` that of the property, None where it is the thing itself;
    `value` is the offending value or what a check says of it, None where one is missing; `severity` is `Violation`,
    `Warning` or `Info`; `message` says what is demanded; `found_by` is the shape's IRI or the check's name.
    `components` are SHACL's names, sorted, of the constraints that are broken: a value can break several at once.
    """

    focus: str
    path: str | None
    value: str | None
    severity: str
    message: str
    found_by: str
    components: tuple[str, ...]

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


def component(constraint: str) -> str:
    """What SHACL calls the component of a constraint: `MinCountConstraintComponent` for `minCount`."""
    return f"{constraint[0].upper()}{constraint[1:]}ConstraintComponent"


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems, each once with all that it breaks, as a report gives them."""
    broken: defaultdict[Problem, set[str]] = defaultdict(set)
    for problem in problems:
        broken[replace(problem, components=())].update(problem.components)
    each = (replace(problem, components=tuple(sorted(names))) for problem, names in broken.items())
    return tuple(sorted(each, key=_sort_key))


def _sort_key(problem: Problem) -> tuple[str, ...]:
    found = (problem.focus, problem.path, problem.value, problem.severity, problem.message, problem.found_by)
    return (problem.decision or "", *(field or "" for field in found))
