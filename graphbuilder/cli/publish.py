"""The commands that publish: ontology, release."""

from pathlib import Path
from typing import Annotated

import typer

from graphbuilder.cli.common import DEFAULT_STORE, StoreFolder, progress_bar
from graphbuilder.errors import UsageError
from graphbuilder.store import Store


def ontology(
    target: Annotated[
        Path, typer.Option("-o", "--output", help="The file to write: .html, .md or .svg.", metavar="FILE")
    ],
) -> None:
    """Write the reference of the ontology: as a page, as Markdown, or its diagram alone."""
    from graphbuilder.ontology import Ontology
    from graphbuilder.outputs import write_whole
    from graphbuilder.view import reference

    forms = {".html": reference.html, ".md": reference.markdown, ".svg": reference.diagram}
    if target.suffix not in forms:
        raise UsageError(f"{target}: the reference is written as {', '.join(forms)}")
    found = Ontology()
    write_whole(forms[target.suffix](found), target)
    typer.echo(f"version {found.version}, {len(found.entries)} terms: {target}")


def release(
    folder: Annotated[
        Path, typer.Argument(help="The folder in which to make the release's own.", metavar="DIR")
    ],
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Write a release: graph, ontology, shapes, context, queries, description and checksums, by version."""
    from graphbuilder.export import release as run

    with progress_bar("writing") as progress:
        written = run(Store.read_only(store), folder, progress=progress)
    size = sum(path.stat().st_size for path in written)
    typer.echo(f"{len(written)} files, {size:,} bytes: {written[0].parent}")
