"""The commands that judge: validate."""

from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from graphbuilder import namespaces as ns
from graphbuilder.cli.common import DEFAULT_STORE, NONCONFORMING, StoreFolder
from graphbuilder.store import Store

if TYPE_CHECKING:
    from graphbuilder.validate import Problem


def validate(
    store: StoreFolder = DEFAULT_STORE,
    whole: Annotated[
        bool, typer.Option("--all", help="The registers too, not only what decisions lead to.")
    ] = False,
) -> None:
    """Check the graph against its shapes and rules, and report by decision what is wrong."""
    from graphbuilder.checks import violations
    from graphbuilder.resources import ontology_dir
    from graphbuilder.validate import decisions_and_reach, load_shapes
    from graphbuilder.validate import validate as run

    graph = Store.read_only(store)
    quads = list(graph.quads() if whole else decisions_and_reach(graph.quads()))
    report = run(quads, shapes=load_shapes(ontology_dir() / "shapes.ttl"))
    broken = violations(graph)
    _print_problems(report.problems)
    for violation in broken:
        typer.echo(f"{violation.check}: {violation.summary}")
        for row in violation.rows:
            typer.echo(f"  {row}")
    conforms = report.conforms and not broken
    decisions = sum(name.startswith(ns.GRAPH_DECISION) for name in graph.graphs())
    typer.echo(
        f"{'conforms' if conforms else 'does not conform'}: {decisions} decisions, {len(quads)} statements"
    )
    if not conforms:
        raise typer.Exit(NONCONFORMING)


def _print_problems(problems: Iterable["Problem"]) -> None:
    for decision, found in groupby(problems, key=lambda problem: problem.decision):
        typer.echo(decision or "registers")
        for problem in found:
            typer.echo(f"  {_line(problem)}")


def _line(problem: "Problem") -> str:
    """A problem in one line: how bad, which thing, which property, what is wrong, what was found."""
    start = f"{ns.ID}decision/{problem.decision}/" if problem.decision else ""
    where = " ".join(
        filter(None, (problem.focus.removeprefix(start), problem.path and ns.compact(problem.path)))
    )
    found = "" if problem.value is None else f" (found: {problem.value})"
    return f"{problem.severity.lower()}: {where}: {problem.message}{found}"
