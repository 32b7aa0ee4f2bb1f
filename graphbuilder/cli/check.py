"""The commands that judge: validate, evaluate."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphbuilder import namespaces as ns
from graphbuilder.cli.common import DEFAULT_STORE, NONCONFORMING, StoreFolder
from graphbuilder.store import Store

if TYPE_CHECKING:
    from graphbuilder.evaluate import Row, Score
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


def evaluate(
    gold: Annotated[Path, typer.Argument(help="A folder of tables checked by hand.", metavar="GOLD")],
    store: StoreFolder = DEFAULT_STORE,
    against: Annotated[
        Path | None, typer.Option(help="Another graph: print what this one gains and loses.", metavar="DIR")
    ] = None,
) -> None:
    """Score the graph against facts checked by hand, and print every miss and invention."""
    from graphbuilder.evaluate import evaluate as run
    from graphbuilder.evaluate import gains_and_losses

    scores = run(gold, Store.read_only(store))
    if against is not None:
        gains, losses = gains_and_losses(run(gold, Store.read_only(against)), scores)
        for sign, entries in (("gained", gains), ("lost", losses)):
            for kind, row in entries:
                typer.echo(f"{sign:8} {kind}: {_cells(row)}")
    else:
        _print_differences(scores)
    typer.echo(f"{'kind':12} {'precision':>9} {'recall':>9} {'F1':>9} {'facts':>6}")
    for score in scores:
        figures = " ".join(f"{figure:9.3f}" for figure in (score.precision, score.recall, score.f1))
        typer.echo(f"{score.kind:12} {figures} {len(score.right) + len(score.missing):6}")
    if against is None and any(score.missing or score.invented for score in scores):
        raise typer.Exit(NONCONFORMING)


def _print_differences(scores: "list[Score]") -> None:
    for score in scores:
        for row in score.missing:
            typer.echo(f"missing  {score.kind}: {_cells(row)}")
        for row in score.invented:
            typer.echo(f"invented {score.kind}: {_cells(row)}")


def _cells(row: "Row") -> str:
    return " | ".join(cell for cell in row.values() if cell)
