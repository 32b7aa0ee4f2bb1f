"""What the tests of the queries ask, and with which answers: `python tests/asking.py` writes the answers anew.

Nothing that it writes is right because it was written: the difference is read against `decisions/` before it is kept.
"""

import csv
import tomllib
from pathlib import Path

from pyoxigraph import QuerySolutions

from graphbuilder.build import build
from graphbuilder.checks import TOPIC
from graphbuilder.queries import Query, library, table, write
from graphbuilder.store import Store

RESULTS = Path(__file__).parent / "results"

Rows = list[list[str]]


def parameters() -> dict[str, dict[str, str]]:
    """The values that queries are asked with in the tests, by the query's name."""
    return tomllib.loads((RESULTS / "parameters.toml").read_text(encoding="utf-8"))


def questions() -> list[Query]:
    """The queries of the library that are no checks."""
    return [query for query in library().values() if query.topic != TOPIC]


def answer(query: Query, store: Store) -> str:
    """A query's answer as CSV, with the values of the tests."""
    return write(query.ask(store, parameters().get(query.name)), "csv")


def rows(query: Query, store: Store, **values: str) -> Rows:
    """The rows of a query's answer, with these values."""
    results = query.ask(store, values)
    assert isinstance(results, QuerySolutions)
    return table(results)[1]


def expected(name: str) -> Rows:
    """The rows agreed for a question on the five decisions."""
    with (RESULTS / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))[1:]


def main() -> None:
    """Write the answers on the five decisions."""
    store = Store.in_memory()
    build([str(Path(__file__).parents[1] / "decisions")], store)
    for query in questions():
        (RESULTS / f"{query.name}.csv").write_text(answer(query, store), encoding="utf-8")


if __name__ == "__main__":
    main()
