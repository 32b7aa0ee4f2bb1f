"""The commands that publish: ontology."""

from pathlib import Path
from typing import Annotated

import typer

from graphbuilder.errors import UsageError


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
