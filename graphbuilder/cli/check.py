"""The commands that judge: validate, evaluate."""

import os
from collections import Counter
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphbuilder import namespaces as ns
from graphbuilder.cli.common import DEFAULT_STORE, NONCONFORMING, StoreFolder, progress_bar
from graphbuilder.errors import UsageError
from graphbuilder.store import Store

if TYPE_CHECKING:
    from graphbuilder.evaluate import Row, Score
    from graphbuilder.validate import Problem, Report


def validate(
    store: StoreFolder = DEFAULT_STORE,
    form: Annotated[str, typer.Option("--format", help="text, sarif or turtle.")] = "text",
    engine: Annotated[
        str,
        typer.Option("--engine", help="built-in, or pyshacl: the same problems, slowly, to compare with."),
    ] = "built-in",
    jobs: Annotated[
        int | None, typer.Option("--jobs", min=1, help="How many processes judge decisions: by default all.")
    ] = None,
) -> None:
    """Check the graph against its shapes and rules, and report by decision and reason what is wrong."""
    from graphbuilder.validate import ENGINES, reports
    from graphbuilder.validate import validate as run

    if engine not in ENGINES:
        raise UsageError(f"--engine {engine}: there are {' and '.join(ENGINES)}")
    if form not in ("text", "sarif", "turtle"):
        raise UsageError(f"--format {form}: there are text, sarif and turtle")
    graph = Store.read_only(store)
    with progress_bar("validating") as progress:
        report = run(graph, engine=engine, jobs=jobs or os.cpu_count() or 1, progress=progress)
    if form == "text":
        _print_report(report)
    else:
        typer.echo(reports.sarif(report, graph) if form == "sarif" else reports.turtle(report), nl=False)
    if not report.conforms:
        raise typer.Exit(NONCONFORMING)


def _print_report(report: "Report") -> None:
    """What is wrong by decision, then how often each reason was met, then the upshot."""
    for decision, problems in groupby(report.problems, key=lambda problem: problem.decision):
        typer.echo(decision or "registers")
        for problem in problems:
            typer.echo(f"  {_line(problem)}")
    reasons = Counter(f"{p.severity.lower()}: {p.message} [{p.rule}]" for p in report.problems)
    for reason, count in sorted(reasons.items(), key=lambda item: (-item[1], item[0])):
        typer.echo(f"{count:6} {reason}")
    upshot = "conforms" if report.conforms else "does not conform"
    typer.echo(f"{upshot}: {report.decisions} decisions, {report.statements} statements")


def _line(problem: "Problem") -> str:
    """A problem in one line: how bad, which thing, which property, what is demanded, what was found."""
    own = f"{ns.ID}decision/{problem.decision}" if problem.decision else ""
    path = problem.path and ns.compact(problem.path)
    thing = problem.focus.removeprefix(own).removeprefix("/")
    where = " ".join(filter(None, (thing, path))) or "the decision"
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
    _print_details(scores)
    if against is None and any(score.missing or score.invented for score in scores):
        raise typer.Exit(NONCONFORMING)


def _print_differences(scores: "list[Score]") -> None:
    from graphbuilder.evaluate import differences

    for score in scores:
        facts = score.of_facts
        for row in facts.missing:
            typer.echo(f"missing  {score.kind}: {_cells(row)}")
        for row in facts.invented:
            typer.echo(f"invented {score.kind}: {_cells(row)}")
        for gold, found in score.told_otherwise:
            for detail in differences(score.kind, gold, found):
                instead = found.get(detail) or "none"
                typer.echo(f"differs  {score.kind}: {_cells(gold)}: {detail} found: {instead}")


def _print_details(scores: "list[Score]") -> None:
    """Of the kinds whose rows tell several things of a fact, how often the fact is found and each of them right."""
    from graphbuilder.evaluate import KINDS

    for score in scores:
        details = KINDS[score.kind].details
        if details:
            shares = ", ".join(f"{detail} {score.share_with(detail):.3f}" for detail in details)
            typer.echo(
                f"{score.kind}: the fact itself {score.of_facts.f1:.3f}; of those found, right: {shares}"
            )


def _cells(row: "Row") -> str:
    return " | ".join(cell for cell in row.values() if cell)
