"""The checks of the query library: questions that must have no answer, asked of a store."""

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import QuerySolutions

from graphbuilder.queries import Query, library, plain
from graphbuilder.store import Store

TOPIC = "checks"


@dataclass(frozen=True, slots=True)
class Violation:
    """A check that found something: its name, what it asks, and each row found in one line."""

    check: str
    summary: str
    rows: tuple[str, ...]


def checks() -> list[Query]:
    """The checks of the library, by name."""
    return [query for query in library().values() if query.topic == TOPIC]


def violations(store: Store) -> list[Violation]:
    """The checks that the store fails, each with what it found."""
    asked = ((check, tuple(_rows(check, store))) for check in checks())
    return [Violation(check.name, check.summary, rows) for check, rows in asked if rows]


def _rows(check: Query, store: Store) -> Iterator[str]:
    results = check.ask(store)
    if not isinstance(results, QuerySolutions):
        raise TypeError(f"{check.name} must select rows")
    names = [variable.value for variable in results.variables]
    for solution in results:
        yield ", ".join(f"{name}: {plain(solution[name])}" for name in names if solution[name] is not None)
