"""Making files that are larger than memory: what has to wait, waits on disk."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from functools import partial
from heapq import merge
from tempfile import TemporaryFile
from typing import Final

from graphbuilder.batches import batches

_LINES: Final = 200_000  # so many are sorted at a time: some tens of megabytes
_BLOCK: Final = 1 << 20


def in_order(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Lines, sorted: some at a time into files of their own, which are then merged."""
    with ExitStack() as files:
        runs = []
        for batch in batches(lines, _LINES):
            run = files.enter_context(TemporaryFile())
            run.writelines(sorted(batch))
            run.seek(0)
            runs.append(run)
        yield from merge(*runs)


def behind(start: Callable[[], bytes], body: Iterable[bytes]) -> Iterator[bytes]:
    """A body behind a start that is known only when the body is made."""
    with TemporaryFile() as waiting:
        waiting.writelines(body)
        waiting.seek(0)
        yield start()
        yield from iter(partial(waiting.read, _BLOCK), b"")
