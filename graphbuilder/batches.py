"""Much work in bounded memory: some of it at a time, here or in other processes."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


def batches(items: Iterable[Item], size: int) -> Iterator[tuple[Item, ...]]:
    """The items in order, so many at a time."""
    iterator = iter(items)
    while batch := tuple(islice(iterator, size)):
        yield batch


def ahead(
    executor: Executor,
    work: Callable[[Item], Result],
    items: Iterable[Item],
    *,
    size: int,
    chunksize: int = 1,
) -> Iterator[Result]:
    """The result for each item in order; work is begun one batch of `size` ahead, so that results wait for two only."""
    running: Iterator[Result] = iter(())
    for batch in batches(items, size):
        following = executor.map(work, batch, chunksize=chunksize)
        yield from running
        running = following
    yield from running
