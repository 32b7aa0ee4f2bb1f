"""The commands that write: build, reason, network, export."""

from pathlib import Path
from typing import Annotated

import typer

from graphbuilder.cli.common import DEFAULT_STORE, UNREADABLE, StoreFolder, complain, progress_bar
from graphbuilder.errors import UsageError
from graphbuilder.store import Store


def build(
    inputs: Annotated[
        list[str],
        typer.Argument(help="Files, folders, globs or zip archives of decisions.", metavar="INPUT..."),
    ],
    store: StoreFolder = DEFAULT_STORE,
    jobs: Annotated[int, typer.Option("--jobs", min=1, help="How many processes read decisions.")] = 1,
) -> None:
    """Build the graph, or bring it up to date: only what changed is done again."""
    from graphbuilder.build import build as run

    with progress_bar("reading") as progress:
        report = run(inputs, Store.open(store), jobs=jobs, progress=progress)
    typer.echo(
        f"{len(report.built)} built, {len(report.unchanged)} unchanged, {len(report.failures)} failed: {store}"
    )
    for failure in report.failures:
        complain(str(failure))
    if report.failures:
        raise typer.Exit(UNREADABLE)


def reason(
    store: StoreFolder = DEFAULT_STORE,
    engine: Annotated[
        str, typer.Option("--engine", help="rules, or owlrl: the same conclusions, slowly, to compare with.")
    ] = "rules",
) -> None:
    """Draw the conclusions again from the facts that the graph states."""
    from graphbuilder.reason import ENGINES, conclude

    if engine not in ENGINES:
        raise UsageError(f"--engine {engine}: there are {' and '.join(ENGINES)}")
    Store.read_only(store)  # says how to make a graph where there is none, instead of making an empty one
    graph = Store.open(store)
    count = conclude(graph, engine=engine)
    graph.flush()
    typer.echo(f"{count} facts inferred: {store}")


def network(
    kind: Annotated[str, typer.Argument(help="case-law-body, provisions or council.", metavar="KIND")],
    target: Annotated[
        Path,
        typer.Option("-o", "--output", help="The file to write: .html, .graphml or .gexf.", metavar="FILE"),
    ],
    council: Annotated[
        str | None, typer.Option("--council", help="Whose network: a name or an IRI.", metavar="NAME|IRI")
    ] = None,
    powers: Annotated[
        bool,
        typer.Option(
            "--powers", help="With the Ombudsman's own powers in provisions; pages always have them."
        ),
    ] = False,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Draw a network of the graph as a page that opens anywhere, or as a file for other programs."""
    from graphbuilder.network import project
    from graphbuilder.network.files import write

    graph = project(Store.read_only(store), kind, name=council, powers=powers or target.suffix == ".html")
    write(graph, target)
    typer.echo(f"{len(graph)} things, {graph.number_of_edges()} links: {target}")


def export(
    folder: Annotated[Path, typer.Argument(help="The folder to write the files into.", metavar="DIR")],
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Write the graph as files: RDF, tables, networks, a description and their checksums."""
    from graphbuilder.export import export as run

    with progress_bar("writing") as progress:
        written = run(Store.read_only(store), folder, progress=progress)
    for path in written:
        typer.echo(f"{path.stat().st_size:>10,}  {path}")
