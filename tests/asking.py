"""What the tests of the queries ask, and with which answers: `python tests/asking.py` writes the answers anew.

The answers are the tables of `tests/results/` and those of the competency questions in `docs/questions.md`.

Nothing that it writes is right because it was written: the difference is read against `decisions/` before it is kept.
"""

import csv
import re
import shlex
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path

from pyoxigraph import QuerySolutions

from graphbuilder.build import build
from graphbuilder.queries import Query, library, named, table, write
from graphbuilder.store import Store
from graphbuilder.validate.checks import TOPIC

RESULTS = Path(__file__).parent / "results"
COMPETENCIES = Path(__file__).parents[1] / "docs" / "questions.md"
_ROW = re.compile(r"^\| ([^|]+\?) \| `([^`]+)` \| (.+) \|$", re.MULTILINE)

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


@dataclass(frozen=True, slots=True)
class Competency:
    """A row of `docs/questions.md`: a question, the query that answers it as `written`, with values, and the answer."""

    question: str
    written: str
    query: Query
    values: dict[str, str]
    answer: str

    @property
    def line(self) -> str:
        """The row as it is written."""
        return f"| {self.question} | `{self.written}` | {self.answer} |\n"

    def asked(self, store: Store) -> str:
        """The answer that the store gives, in the columns of the one that is written and with as many rows left out."""
        columns = self.answer.partition(":")[0].split(" · ")
        results = self.query.ask(store, self.values)
        assert isinstance(results, QuerySolutions)
        names, found = table(results)
        places = [names.index(column) for column in columns]
        rows = list(dict.fromkeys(" · ".join(_cell(row[place]) for place in places) for row in found))
        left_out = int(match[1]) if (match := re.search(r"; and (\d+) more$", self.answer)) else 0
        shown = rows[: len(rows) - left_out] + ([f"and {left_out} more"] if left_out else [])
        return f"{' · '.join(columns)}: {'; '.join(shown) or 'none'}"


def _cell(value: str) -> str:
    return " ".join(value.split()).replace("|", "\\|") or "–"


def competencies() -> list[Competency]:
    """The competency questions in their order."""
    return [
        Competency(question, asked, named(name), dict(value.split("=", 1) for value in values), written)
        for question, asked, written in _ROW.findall(COMPETENCIES.read_text(encoding="utf-8"))
        for name, *values in [shlex.split(asked)]
    ]


def main() -> None:
    """Write the answers on the five decisions."""
    store = Store.in_memory()
    build([str(Path(__file__).parents[1] / "decisions")], store)
    for query in questions():
        (RESULTS / f"{query.name}.csv").write_text(answer(query, store), encoding="utf-8")
    text = COMPETENCIES.read_text(encoding="utf-8")
    for asked in competencies():
        text = text.replace(asked.line, replace(asked, answer=asked.asked(store)).line, 1)
    COMPETENCIES.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
