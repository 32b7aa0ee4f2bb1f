"""The query library: every `.rq` file with its question and parameters, and what asking one gives.

A query's header is YAML behind `#+` (the grlc convention): `summary` (the question), `description`, and `parameters`,
each with name, description, kind (iri, text, date, integer) and, unless it is required, what leaving it out means.
Where a parameter enters the query it says `VALUES ?name { UNDEF }`: left out, that is any value; given, the value takes
UNDEF's place, so that the file runs as it stands in every SPARQL engine.
"""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import yaml
from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Triple,
    serialize,
)

from graphbuilder import namespaces as ns
from graphbuilder.errors import QueryError
from graphbuilder.resources import queries_dir
from graphbuilder.store import Results, Store

FORMATS = ("table", "csv", "tsv", "json", "markdown", "turtle")
_KINDS = ("iri", "text", "date", "integer")
_PLACE = re.compile(r"VALUES \?(\w+) \{ UNDEF \}")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable of a query that the asker may give a value; `required` when the query means nothing without it."""

    name: str
    description: str
    kind: str
    required: bool

    def term(self, value: str) -> NamedNode | Literal:
        """The value as an RDF term; raises QueryError where it is none of the parameter's kind."""
        try:
            if self.kind == "iri":
                return NamedNode(value)
            if self.kind == "date":
                return Literal(date.fromisoformat(value).isoformat(), datatype=NamedNode(ns.XSD + "date"))
            return Literal(int(value)) if self.kind == "integer" else Literal(value)
        except ValueError as error:
            raise QueryError(f"parameter {self.name}: {value!r} is no {self.kind}") from error


@dataclass(frozen=True, slots=True)
class Query:
    """A query of the library: `name` is its file's, `topic` its folder's."""

    name: str
    topic: str
    summary: str
    description: str
    parameters: tuple[Parameter, ...]
    sparql: str

    def ask(self, store: Store, values: Mapping[str, str] | None = None) -> Results:
        """The answer, with values for the query's parameters; raises QueryError for unknown or missing ones."""
        given = dict(values or {})
        terms = {p.name: p.term(given.pop(p.name)) for p in self.parameters if p.name in given}
        if given:
            known = ", ".join(p.name for p in self.parameters) or "none"
            raise QueryError(
                f"{self.name} has no parameter {', '.join(sorted(given))}; its parameters: {known}"
            )
        missing = [p.name for p in self.parameters if p.required and p.name not in terms]
        if missing:
            raise QueryError(f"{self.name} needs --param {missing[0]}=…")
        return store.query(self.with_values(terms))

    def with_values(self, terms: Mapping[str, NamedNode | Literal]) -> str:
        """The SPARQL with terms in the places of its parameters, which are the keys."""
        return _PLACE.sub(
            lambda place: f"VALUES ?{place[1]} {{ {terms.get(place[1], 'UNDEF')} }}", self.sparql
        )


@cache
def library(folder: Path | None = None) -> dict[str, Query]:
    """The queries of a folder (default: the installed library) by name; raises QueryError for a bad header."""
    found: dict[str, Query] = {}
    for path in sorted((folder or queries_dir()).rglob("*.rq")):
        query = parse(path.read_text(encoding="utf-8"), name=path.stem, topic=path.parent.name)
        if query.name in found:
            raise QueryError(f"two queries are called {query.name}")
        found[query.name] = query
    return found


def parse(text: str, *, name: str, topic: str = "") -> Query:
    """A query from its text with header."""
    fields = header(text, name=name)
    try:
        parameters = tuple(_parameter(entry) for entry in fields.get("parameters") or ())
    except (KeyError, TypeError) as error:
        raise QueryError(f"the header of {name} cannot be read: {error}") from error
    if homeless := {p.name for p in parameters} - set(_PLACE.findall(text)):
        raise QueryError(f"{name} does not say where a parameter enters: VALUES ?{min(homeless)} {{ UNDEF }}")
    summary, description = str(fields.get("summary", "")), str(fields.get("description", ""))
    return Query(name, topic, summary.strip(), description.strip(), parameters, text)


def header(text: str, *, name: str) -> Mapping[str, Any]:
    """The fields of the header of a query or rule; raises QueryError where it is no YAML of named fields."""
    lines = [line[2:].removeprefix(" ") for line in text.splitlines() if line.startswith("#+")]
    try:
        fields = yaml.safe_load("\n".join(lines)) or {}
    except yaml.YAMLError as error:
        raise QueryError(f"the header of {name} cannot be read: {error}") from error
    if not isinstance(fields, dict):
        raise QueryError(f"the header of {name} cannot be read: it has no named fields")
    return fields


def _parameter(entry: Mapping[str, Any]) -> Parameter:
    kind = str(entry["kind"])
    if kind not in _KINDS:
        raise QueryError(f"parameter {entry['name']}: {kind} is none of {', '.join(_KINDS)}")
    return Parameter(str(entry["name"]), str(entry["description"]), kind, bool(entry.get("required", False)))


def named(name: str) -> Query:
    """The query of the library with this name; raises QueryError with the names that there are."""
    queries = library()
    if name not in queries:
        raise QueryError(f"there is no query {name}; the library has: {', '.join(queries)}")
    return queries[name]


def write(results: Results, form: str) -> str:
    """An answer as text in one of FORMATS; raises QueryError where the form does not fit the answer."""
    if isinstance(results, QueryBoolean):
        return f"{'true' if results else 'false'}\n"
    if not isinstance(results, QuerySolutions):
        return _write_graph(list(results), form)
    if form == "json":
        data = results.serialize(format=QueryResultsFormat.JSON) or b""
        return json.dumps(json.loads(data), ensure_ascii=False, indent=2) + "\n"
    columns, rows = table(results)
    writers = {"csv": _write_csv, "tsv": _write_tsv, "markdown": _write_markdown, "table": _write_markdown}
    if form not in writers:
        raise QueryError(f"{form} is for queries that make a graph; this one makes a table")
    return writers[form](columns, rows)


def table(results: QuerySolutions) -> tuple[list[str], list[list[str]]]:
    """The columns and rows of an answer, every value as plain text, an unbound one empty."""
    columns = [variable.value for variable in results.variables]
    return columns, [[plain(solution[column]) for column in columns] for solution in results]


def csv_lines(results: QuerySolutions) -> Iterator[str]:
    """An answer as CSV, a row at a time."""
    columns = [variable.value for variable in results.variables]
    return _csv(chain([columns], ([plain(row[column]) for column in columns] for row in results)))


def plain(term: NamedNode | BlankNode | Literal | Triple | None) -> str:
    """A term as it reads in a table."""
    if term is None:
        return ""
    return str(term) if isinstance(term, Triple) else term.value


def _write_graph(triples: list[Triple], form: str) -> str:
    if form not in ("turtle", "table"):
        raise QueryError(f"this query makes a graph, which cannot be written as {form}; use --format turtle")
    prefixes = {**ns.PREFIXES}
    data = serialize(sorted(triples, key=str), format=RdfFormat.TURTLE, prefixes=prefixes) or b""
    return data.decode("utf-8")


def _write_csv(columns: list[str], rows: Iterable[list[str]]) -> str:
    return "".join(_csv([columns, *rows]))


class _Line:
    """What a writer of CSV writes to, and gets each line back from."""

    def write(self, line: str) -> str:
        return line


def _csv(rows: Iterable[list[str]]) -> Iterator[str]:
    writer = csv.writer(_Line(), lineterminator="\n")
    return (writer.writerow(row) for row in rows)


def _write_tsv(columns: list[str], rows: Iterable[list[str]]) -> str:
    return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in [columns, *rows])


def _write_markdown(columns: list[str], rows: Iterable[list[str]]) -> str:
    lines = [
        columns,
        ["---"] * len(columns),
        *([" ".join(cell.split()).replace("|", "\\|") for cell in row] for row in rows),
    ]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)
