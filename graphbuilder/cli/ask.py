"""The commands that ask: query, queries, show."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from pyoxigraph import QuerySolutions
from rich.console import Console
from rich.table import Table

from graphbuilder import queries
from graphbuilder.cli.common import DEFAULT_STORE, StoreFolder
from graphbuilder.errors import QueryError, UsageError
from graphbuilder.store import Store


def query(
    name: Annotated[
        str,
        typer.Argument(
            help="A query of the library, a file, or - for standard input.", metavar="NAME|FILE|-"
        ),
    ],
    param: Annotated[
        list[str] | None, typer.Option("--param", help="A parameter's value.", metavar="NAME=VALUE")
    ] = None,
    form: Annotated[
        str, typer.Option("--format", help="table, csv, tsv, json, markdown or turtle.")
    ] = "table",
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Ask the graph a question."""
    if form not in queries.FORMATS:
        raise UsageError(f"--format {form}: there are {', '.join(queries.FORMATS)}")
    results = _query(name).ask(Store.read_only(store), dict(_pair(pair) for pair in param or []))
    if form == "table" and sys.stdout.isatty() and isinstance(results, QuerySolutions):
        _print_table(*queries.table(results))
    else:
        sys.stdout.write(queries.write(results, form))


def _query(name: str) -> queries.Query:
    if name == "-":
        return queries.parse(sys.stdin.read(), name="standard input")
    path = Path(name)
    if path.suffix == ".rq" or path.is_file():
        try:
            return queries.parse(path.read_text(encoding="utf-8"), name=name)
        except OSError as error:
            raise QueryError(f"{name}: {(error.strerror or 'cannot be read').lower()}") from error
    return queries.named(name)


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise UsageError(f"--param {text}: write it as NAME=VALUE")
    return name, value


def _print_table(columns: list[str], rows: list[list[str]]) -> None:
    table = Table(*columns, box=None, header_style="bold", pad_edge=False)
    for row in rows:
        table.add_row(*row)
    Console(highlight=False, markup=False).print(table)


def list_queries(
    name: Annotated[str | None, typer.Argument(help="One query, with its parameters and SPARQL.")] = None,
) -> None:
    """List the library of queries, or show one."""
    if name is None:
        for found in queries.library().values():
            typer.echo(f"{found.name:32} {found.summary}")
        return
    found = queries.named(name)
    typer.echo(f"{found.name}: {found.summary}\n{found.description}".rstrip())
    for parameter in found.parameters:
        needed = "required" if parameter.required else "optional"
        typer.echo(f"  --param {parameter.name}=…  {parameter.description} ({parameter.kind}, {needed})")
    typer.echo(f"\n{found.sparql}", nl=False)


def show(
    thing: Annotated[
        str, typer.Argument(help="A decision's reference, or the IRI of anything.", metavar="REFERENCE|IRI")
    ],
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Show every fact of a decision, a body, a law or any other thing, each with its words."""
    from graphbuilder.show import describe

    typer.echo(describe(Store.read_only(store), thing), nl=False)
