"""How fast: extraction alone beside eyecite on the same text, a build from nothing, and where the time goes.

Run by `make bench`. Each figure is the median of several rounds on one core; machines differ, so read the ratios.
"""

import cProfile
import os
import pstats
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median

from eyecite import get_citations
from pyoxigraph import Quad

from graphbuilder.build import build_decision, reference_graphs
from graphbuilder.document import Document
from graphbuilder.extract import Lexicon, extract
from graphbuilder.rdf import decision_quads
from graphbuilder.read import read_bytes
from graphbuilder.reason import conclusions
from graphbuilder.registers import Registers
from graphbuilder.store import Part, Store

ROOT = Path(__file__).resolve().parents[1]
DECISIONS = sorted((ROOT / "decisions").glob("*.txt"))
ROUNDS = 7
REPEATS = 10  # times that a round goes through the decisions
USUAL_SIZE = 15_000  # bytes of a usual decision


def main() -> None:
    """Measure and print."""
    documents = [read_bytes(path.read_bytes(), name=path.name) for path in DECISIONS]
    lexicon = Lexicon(Registers())
    extraction(documents, lexicon)
    whole_build()
    stages(documents, lexicon)
    profile(documents, lexicon)


def extraction(documents: list[Document], lexicon: Lexicon) -> None:
    """Extraction of every kind of fact, and eyecite's of citations, from the same text in turn."""
    texts = [text_of(document) for document in documents]
    size = sum(len(text.encode()) for text in texts)
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(ROUNDS):
        ours.append(
            seconds(lambda: [extract(document, lexicon) for document in documents * REPEATS]) / REPEATS
        )
        theirs.append(seconds(lambda: [get_citations(text) for text in texts]))
    print(
        f"\n## Extraction alone, {len(documents)} decisions of {size / len(documents) / 1000:.1f} kB on average\n"
    )
    rows = []
    for name, times in (("graphbuilder, seven kinds of fact", ours), ("eyecite 2.7.8, citations", theirs)):
        rate = size / median(times)
        rows.append(
            [name, f"{len(documents) / median(times):,.0f}", f"{rate / USUAL_SIZE:,.0f}", f"{rate / 1e6:.2f}"]
        )
    table(["program", "decisions/s", f"of {USUAL_SIZE // 1000} kB/s", "MB/s"], rows)


def whole_build() -> None:
    """`graphbuilder build decisions` into a new store: wall time and peak memory of the process."""
    program = "from graphbuilder.cli import main; main()"
    times: list[float] = []
    memory = 0
    for _ in range(3):
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
    print("\n## Five decisions from nothing, registers included\n")
    table(["seconds", "peak memory, MB"], [[f"{median(times):.2f}", f"{memory / 1024:.0f}"]])


def stages(documents: list[Document], lexicon: Lexicon) -> None:
    """What a build does, each step by itself."""
    data = [(path.read_bytes(), path.name) for path in DECISIONS]
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
    times = {name: median(seconds(step) for _ in range(3)) for name, step in steps.items()}
    print("\n## Where a build's time goes\n")
    table(["step", "ms"], [[name, f"{duration * 1000:,.0f}"] for name, duration in times.items()])


def profile(documents: list[Document], lexicon: Lexicon) -> None:
    """Extraction under cProfile, by module; the profiler slows small functions most, so read it as a map."""
    profiler = cProfile.Profile()
    profiler.runcall(lambda: [extract(document, lexicon) for document in documents * REPEATS])
    spent: Counter[str] = Counter()
    for (file, _, _), (_, _, own, _, _) in pstats.Stats(profiler).stats.items():  # type: ignore[attr-defined]
        spent[module_of(file)] += own
    total = sum(spent.values())
    print("\n## Where extraction's time goes\n")
    table(["module", "share"], [[name, f"{own / total:.0%}"] for name, own in spent.most_common(12)])


def module_of(file: str) -> str:
    """A file as the profile lists it: ours by its place in the package, all built-in functions together."""
    package = str(ROOT / "graphbuilder") + os.sep
    if file.startswith(package):
        return file.removeprefix(package)
    return "built-in functions" if file == "~" else Path(file).parent.name + "/" + Path(file).name


def text_of(document: Document) -> str:
    """What the extractors read, as one text."""
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def seconds(work: Callable[[], object]) -> float:
    """How long something takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def table(columns: list[str], rows: Iterable[list[str]]) -> None:
    """Print a Markdown table, all columns but the first flush right."""
    lines = [columns, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(columns))]

    def row(cells: list[str]) -> str:
        padded = [
            cell.rjust(width) if place else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
        ]
        return "| " + " | ".join(padded) + " |"

    print(row(columns))
    print(
        "|"
        + "|".join("-" * (width + 1) + (":" if place else "-") for place, width in enumerate(widths))
        + "|"
    )
    for line in rows:
        print(row(line))


if __name__ == "__main__":
    main()
