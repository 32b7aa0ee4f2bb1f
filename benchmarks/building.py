"""A build of `decisions/` from nothing: its time and memory, and what each of its steps takes."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median

from pyoxigraph import Quad
from tables import heading, table
from texts import ROOT

from graphbuilder.build import build_decision, reference_graphs
from graphbuilder.extract import Lexicon, extract
from graphbuilder.rdf import decision_quads
from graphbuilder.read import read_bytes
from graphbuilder.reason import conclusions
from graphbuilder.registers import Registers
from graphbuilder.store import Part, Store

DECISIONS = sorted((ROOT / "decisions").glob("*.txt"))
ROUNDS = 3


def main() -> None:
    """Measure and print."""
    whole_build()
    stages()


def whole_build() -> None:
    """`graphbuilder build decisions` into a new store: wall time and peak memory of the process."""
    program = "from graphbuilder.cli import main; main()"
    times: list[float] = []
    memory = 0
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as folder:
            command = [
                sys.executable,
                "-c",
                program,
                "build",
                str(ROOT / "decisions"),
                "--store",
                f"{folder}/graph",
            ]
            started = time.perf_counter()
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL)  # noqa: S603
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            times.append(time.perf_counter() - started)
            memory = max(memory, usage.ru_maxrss)
    heading("Five decisions from nothing, registers included")
    table(["seconds", "peak memory, MB"], [[f"{median(times):.2f}", f"{memory / 1024:.0f}"]])


def stages() -> None:
    """What a build does, each step by itself."""
    data = [(path.read_bytes(), path.name) for path in DECISIONS]
    documents = [read_bytes(content, name=name) for content, name in data]
    lexicon = Lexicon(Registers())
    kinds = [lexicon.section_kinds(document) for document in documents]
    facts = [extract(document, lexicon) for document in documents]
    reference = reference_graphs()
    built = [build_decision(content, name=name) for content, name in data]
    graphs: dict[Part, Iterable[Quad]] = {name: part.quads for name, part in reference.items()}
    graphs |= {decision.graph: decision.quads for decision in built}
    stated = Store.in_memory(quad for quads in graphs.values() for quad in quads)

    def write_quads() -> None:
        for document, found, kind in zip(documents, facts, kinds, strict=True):
            decision_quads(document, found, section_kinds=kind, registered=lexicon.registers)

    def store() -> None:
        with tempfile.TemporaryDirectory() as folder:
            Store.open(Path(folder)).replace(graphs)

    steps: dict[str, Callable[[], object]] = {
        "read the registers": lambda: Lexicon(Registers()),
        "parse the reference graphs": reference_graphs,
        "read": lambda: [read_bytes(content, name=name) for content, name in data],
        "extract": lambda: [extract(document, lexicon) for document in documents],
        "facts to quads": write_quads,
        "draw conclusions": lambda: conclusions(stated),
        "write the store": store,
    }
    times = {name: median(seconds(step) for _ in range(ROUNDS)) for name, step in steps.items()}
    heading("Where a build's time goes")
    table(["step", "ms"], [[name, f"{duration * 1000:,.0f}"] for name, duration in times.items()])


def seconds(work: Callable[[], object]) -> float:
    """How long something takes, waiting for the disk included."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
