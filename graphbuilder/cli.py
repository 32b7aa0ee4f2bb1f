"""The command line: reads arguments, calls the library, prints; nothing else prints."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from graphbuilder import __version__, queries
from graphbuilder.errors import GraphbuilderError, QueryError, UsageError
from graphbuilder.store import Store

NONCONFORMING, WRONG_USAGE, UNREADABLE = 1, 2, 3

app = typer.Typer(
    help="Turn Ombudsman decisions into a knowledge graph in which every fact shows its words.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
errors = Console(stderr=True, highlight=False, soft_wrap=True)
StoreFolder = Annotated[Path, typer.Option("--store", help="The folder of the graph.", metavar="DIR")]
DEFAULT_STORE = Path("graph")


def main() -> None:
    """Run a command; an error that a user can put right is one line, never a traceback."""
    try:
        app()
    except (QueryError, UsageError) as error:
        _fail(str(error), WRONG_USAGE)
    except GraphbuilderError as error:
        _fail(str(error), UNREADABLE)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)


def _fail(message: str, code: int) -> None:
    errors.print(f"graphbuilder: {message}", style=None, markup=False)
    sys.exit(code)


def _version(value: bool) -> None:
    if value:
        typer.echo(f"graphbuilder {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,
) -> None:
    """Turn Ombudsman decisions into a knowledge graph in which every fact shows its words."""


@contextmanager
def _progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """A progress bar on standard error, on a terminal only."""
    with Progress(console=errors, transient=True, disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task(label, total=None)
        yield lambda done, count: progress.update(task, completed=done, total=count)


@app.command()
def build(
    inputs: Annotated[list[str], typer.Argument(help="Files, folders, globs or zip archives of decisions.", metavar="INPUT...")],
    store: StoreFolder = DEFAULT_STORE,
    jobs: Annotated[int, typer.Option("--jobs", min=1, help="How many processes read decisions.")] = 1,
) -> None:
    """Build the graph, or bring it up to date: only what changed is done again."""
    from graphbuilder.build import build as run

    with _progress("reading") as progress:
        report = run(inputs, Store.open(store), jobs=jobs, progress=progress)
    typer.echo(f"{len(report.built)} built, {len(report.unchanged)} unchanged, {len(report.failures)} failed: {store}")
    for failure in report.failures:
        errors.print(f"graphbuilder: {failure}", style=None, markup=False)
    if report.failures:
        raise typer.Exit(UNREADABLE)


@app.command()
def query(
    name: Annotated[str, typer.Argument(help="A query of the library, a file, or - for standard input.", metavar="NAME|FILE|-")],
    param: Annotated[list[str] | None, typer.Option("--param", help="A parameter's value.", metavar="NAME=VALUE")] = None,
    form: Annotated[str, typer.Option("--format", help="table, csv, tsv, json, markdown or turtle.")] = "table",
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Ask the graph a question."""
    if form not in queries.FORMATS:
        raise UsageError(f"--format {form}: there are {', '.join(queries.FORMATS)}")
    results = _query(name).ask(Store.read_only(store), dict(_pair(pair) for pair in param or []))
    if form == "table" and sys.stdout.isatty() and isinstance(results, queries.QuerySolutions):
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


@app.command(name="queries")
def list_queries(name: Annotated[str | None, typer.Argument(help="One query, with its parameters and SPARQL.")] = None) -> None:
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
