"""The program `graphbuilder`: its commands in one table, and what becomes of an error."""

import sys
from collections.abc import Callable
from typing import Annotated, Final

import typer

from graphbuilder import __version__
from graphbuilder.cli import ask, check, keep, make, publish
from graphbuilder.cli.common import UNREADABLE, WRONG_USAGE, complain
from graphbuilder.errors import GraphbuilderError, QueryError, UsageError

COMMANDS: Final[dict[str, Callable[..., None]]] = {
    "build": make.build,
    "query": ask.query,
    "queries": ask.list_queries,
    "show": ask.show,
    "validate": check.validate,
    "evaluate": check.evaluate,
    "reason": make.reason,
    "network": make.network,
    "export": make.export,
    "ontology": publish.ontology,
    "release": publish.release,
}
"""Every command by name, in the order in which the help lists them."""

app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False, add_completion=False)
for _name, _command in COMMANDS.items():
    app.command(_name)(_command)
app.add_typer(keep.registers, name="registers")


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
    complain(message)
    sys.exit(code)


def _version(value: bool) -> None:
    if value:
        typer.echo(f"graphbuilder {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Turn Ombudsman decisions into a knowledge graph in which every fact shows its words."""
