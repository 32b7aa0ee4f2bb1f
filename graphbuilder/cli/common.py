"""What the commands share: exit codes, the --store option, standard error and its progress bar."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress

NONCONFORMING, WRONG_USAGE, UNREADABLE = 1, 2, 3

StoreFolder = Annotated[Path, typer.Option("--store", help="The folder of the graph.", metavar="DIR")]
DEFAULT_STORE = Path("graph")

_errors = Console(stderr=True, highlight=False, soft_wrap=True)


def complain(message: str) -> None:
    """One line on standard error, as it is."""
    _errors.print(f"graphbuilder: {message}", style=None, markup=False)


@contextmanager
def progress_bar(label: str) -> Iterator[Callable[[int, int], None]]:
    """A progress bar on standard error, on a terminal only; it is told how many of how many are done."""
    with Progress(console=_errors, transient=True, disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task(label, total=None)
        yield lambda done, count: progress.update(task, completed=done, total=count)
