"""How cost grows with the graph: reasoning beside owlrl, and validating and exporting in time and memory.

Run by `make bench`, on invented decisions. Times are those of the processor; read how they grow, and the ratios.
"""

import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import synthetic
from tables import table

from graphbuilder.reason import conclude, conclusions
from graphbuilder.store import Store

REASONED = (125, 250, 500, 1000, 2000)
OWLRL_UP_TO = 1000  # decisions: beyond them it would take most of the time of this program
RUN = (125, 500)
COMMANDS = {
    "reason": ["reason"],
    "validate": ["validate", "--jobs", "1"],
    "export": ["export", "exports"],
}


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        commands(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        reasoning(Path(folder))


def reasoning(folder: Path) -> None:
    """The same conclusions from the rules and from owlrl."""
    rows = []
    for count in REASONED:
        store = synthetic.fill(folder / str(count), count)
        rules, drawn = min(timed(store, "rules") for _ in range(3))
        row = [f"{count:,}", f"{len(store):,}", f"{drawn:,}", f"{rules:.3f}", f"{rules / count * 1e3:.3f}"]
        if count <= OWLRL_UP_TO:
            owlrl, also_drawn = timed(store, "owlrl")
            if drawn != also_drawn:
                raise SystemExit(f"rules draw {drawn} conclusions, owlrl {also_drawn}")
            row += [f"{owlrl:.1f}", f"{owlrl / rules:.0f}"]
        else:
            row += ["not run", ""]
        rows.append(row)
    print("\n## Reasoning, the same conclusions from both engines\n")
    columns = ["decisions", "statements", "conclusions", "rules, s", "ms a decision", "owlrl, s"]
    table([*columns, "times faster"], rows)


def timed(store: Store, engine: str) -> tuple[float, int]:
    """The seconds that an engine takes, and how many conclusions it draws."""
    started = time.process_time()
    drawn = conclusions(store, engine=engine)
    return time.process_time() - started, len(frozenset().union(*drawn.values()))


def commands(folder: Path) -> None:
    """What each command takes in a process of its own.

    Linux counts the memory of the process that starts another as that one's peak, so this one stays small: graphs are
    made in yet another.
    """
    rows = []
    for count in RUN:
        place = folder / str(count)
        place.mkdir()
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as other:
            other.submit(prepare, place / "graph", count).result()
        for name, arguments in COMMANDS.items():
            seconds, memory = run(arguments, place)
            rows.append(
                [name, f"{count:,}", f"{seconds:.1f}", f"{seconds / count * 1e3:.0f}", f"{memory:.0f}"]
            )
    print("\n## What commands take as the graph grows, in one process\n")
    table(["command", "decisions", "seconds", "ms a decision", "peak memory, MB"], sorted(rows))


def prepare(folder: Path, count: int) -> None:
    """A whole graph in a folder, conclusions included."""
    conclude(synthetic.fill(folder, count))


def run(arguments: list[str], folder: Path) -> tuple[float, float]:
    """The seconds of the processor and the megabytes that a command takes in a folder."""
    command = [sys.executable, "-m", "graphbuilder", *arguments]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)  # noqa: S603
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"graphbuilder {' '.join(arguments)} failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
