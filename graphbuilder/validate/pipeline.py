"""Validation of a whole store: some decisions at a time, in as many processes as wanted, and then all else."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import Final

from pyoxigraph import Quad, RdfFormat, parse

from graphbuilder import namespaces as ns
from graphbuilder.batches import ahead, batches
from graphbuilder.resources import ontology_dir
from graphbuilder.store import Store
from graphbuilder.validate import checks
from graphbuilder.validate.constraints import Term
from graphbuilder.validate.judging import Judge, Judged
from graphbuilder.validate.problems import Problem, Report, in_order

ENGINES: Final = ("built-in", "pyshacl")
_AT_ONCE: Final = 200  # decisions: enough that registers weigh little, and few enough to be held in memory
_APPOINTED: list[Judge] = []
Progress = Callable[[int, int], None]
Rules = tuple[Sequence[Quad], Sequence[checks.Check]]


@cache
def load_shapes(path: Path | None = None) -> tuple[Quad, ...]:
    """The shapes of a Turtle file (default: those of the ontology)."""
    return tuple(parse(path=path or ontology_dir() / "shapes.ttl", format=RdfFormat.TURTLE))


def validate(
    store: Store,
    rules: Rules | None = None,
    *,
    engine: str = "built-in",
    jobs: int = 1,
    progress: Progress | None = None,
) -> Report:
    """What `rules`, shapes and checks (default: those of the ontology and the library), find wrong in a store.

    `engine` is one of ENGINES; more than one of `jobs` needs a store in a folder. `progress` is called with how many
    of how many steps are done. Raises ShapesError if the shapes cannot be judged by.
    """
    rules = rules or (load_shapes(), checks.checks())
    decisions = [graph for graph in store.graphs() if graph.startswith(ns.GRAPH_DECISION)]
    if engine == "pyshacl":
        found = _by_pyshacl(store, *rules)
    else:
        found = _judged(store, rules, [*batches(decisions, _AT_ONCE)], jobs, progress or (lambda *_: None))
    return Report(in_order(found), decisions=len(decisions), statements=len(store))


def _by_pyshacl(store: Store, shapes: Sequence[Quad], asked: Sequence[checks.Check]) -> Iterator[Problem]:
    from graphbuilder.yardsticks.shacl import problems

    yield from problems(store, shapes)
    for check in asked:
        yield from check.problems(store)


def _judged(
    store: Store, rules: Rules, parts: list[tuple[str, ...]], jobs: int, progress: Progress
) -> Iterator[Problem]:
    """What is wrong with the decisions of each part, and then with what they share and with everything else."""
    judge = Judge(store, *rules)
    by_shapes: list[Problem] = []
    others: set[Term] = set()
    for done, judged in enumerate(_parts(judge, rules, parts, jobs, folder=store.folder), 1):
        yield from judged.by_checks
        by_shapes += judged.by_shapes
        others |= judged.others
        progress(done, len(parts) + 1)
    yield from (problem for problem in by_shapes if problem.focus not in others)
    yield from judge.others(others)
    progress(len(parts) + 1, len(parts) + 1)


def _parts(
    judge: Judge, rules: Rules, parts: list[tuple[str, ...]], jobs: int, *, folder: Path | None
) -> Iterator[Judged]:
    if jobs > 1 and len(parts) > 1 and folder is not None:
        with ProcessPoolExecutor(jobs, initializer=_appoint, initargs=(folder, rules)) as pool:
            yield from ahead(pool, _judge, parts, size=2 * jobs)
    else:
        yield from map(judge.decisions, parts)


def _appoint(folder: Path, rules: Rules) -> None:
    """Make this process, one of several, a judge."""
    _APPOINTED[:] = [Judge(Store.read_only(folder), *rules)]


def _judge(graphs: Sequence[str]) -> Judged:
    return _APPOINTED[0].decisions(graphs)
