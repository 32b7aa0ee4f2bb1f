"""The commands that keep the registers true: registers check, format, load."""

from pathlib import Path
from typing import Annotated, Final

import typer

from graphbuilder.cli.common import NONCONFORMING
from graphbuilder.resources import ontology_dir

OntologyFolder = Annotated[
    Path | None,
    typer.Option("--ontology", help="The folder of the ontology; else the program's own.", metavar="DIR"),
]

registers: Final = typer.Typer(
    no_args_is_help=True, help="Check, format and load the registers of ontology/."
)


@registers.command("check")
def check(ontology: OntologyFolder = None) -> None:
    """Find doubles, clashes of names, links that lead nowhere, provisions without a parent, and the like."""
    from graphbuilder.registers.check import check as run
    from graphbuilder.registers.form import shorten

    problems = run(ontology or ontology_dir())
    for problem in problems:
        where = f"{problem.file}: {shorten(problem.resource)}" if problem.resource else problem.file
        typer.echo(f"{where}: {problem.message}")
    if problems:
        raise typer.Exit(NONCONFORMING)
    typer.echo("the registers are in order")


@registers.command("format")
def put_in_form(ontology: OntologyFolder = None) -> None:
    """Put edited registers and vocabularies into their form: blocks by IRI, properties in order."""
    from graphbuilder.registers.form import rewrite

    for path in rewrite(ontology or ontology_dir()):
        typer.echo(f"rewritten: {path.name}")


@registers.command("load")
def load(
    register: Annotated[str, typer.Argument(help="councils or legislation.", metavar="REGISTER")],
    source: Annotated[Path, typer.Argument(help="The file that its publisher offers.", metavar="FILE")],
    write: Annotated[bool, typer.Option("--write", help="Write what is shown into the register.")] = False,
    ontology: OntologyFolder = None,
) -> None:
    """Show what a publisher's file adds to a register, and what it says otherwise; write it when asked."""
    from graphbuilder.registers.load import load as run

    update = run(register, source, folder=ontology or ontology_dir())
    typer.echo(update.diff, nl=False)
    for difference in update.differences:
        typer.echo(f"left as it is: {difference}")
    if write:
        update.write()
    typer.echo(f"{'written' if write and update.diff else 'not written'}: {update.path.name}")
