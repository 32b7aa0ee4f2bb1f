"""The checks of the query library: questions that must have no answer, asked of a store.

Beyond what every query has, the header of a check says what it `requires` of a graph, in a sentence; and with
`scope: decision` that it looks at one decision at a time, beside registers and vocabularies: such a check can be asked
of any part of the decisions.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import QuerySolutions

from graphbuilder import namespaces as ns
from graphbuilder.queries import Query, header, library, plain
from graphbuilder.store import Store
from graphbuilder.validate.problems import Problem, component

TOPIC = "checks"


@dataclass(frozen=True, slots=True)
class Check:
    """A query that must find nothing, what it requires, and whether it looks at one decision at a time (`local`)."""

    query: Query
    requires: str
    local: bool

    def problems(self, store: Store) -> Iterator[Problem]:
        """What it finds in a store, a row a problem."""
        results = self.query.ask(store)
        if not isinstance(results, QuerySolutions):
            raise TypeError(f"{self.query.name} must select rows")
        names = [variable.value for variable in results.variables]
        for solution in results:
            found = {name: plain(solution[name]) for name in names if solution[name] is not None}
            yield Problem(
                focus=_focus([*found.values()]),
                path=None,
                value=", ".join(
                    text if name == "problem" else f"{name}: {text}" for name, text in found.items()
                ),
                severity="Violation",
                message=self.requires,
                found_by=self.query.name,
                components=(component("SPARQL"),),
            )


def checks() -> list[Check]:
    """The checks of the library, by name."""
    return [_check(query) for query in library().values() if query.topic == TOPIC]


def _check(query: Query) -> Check:
    fields = header(query.sparql, name=query.name)
    return Check(query, str(fields.get("requires") or query.summary), fields.get("scope") == "decision")


def _focus(found: list[str]) -> str:
    """What a row is about: the first thing of ours that it names, or else what it names first."""
    return next((text for text in found if text.startswith(ns.ID)), found[0] if found else "")
