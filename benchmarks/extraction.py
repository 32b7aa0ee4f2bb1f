"""Extraction of every kind of fact on one core: beside eyecite on the same text, its memory, where its time goes."""

import cProfile
import os
import pstats
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from statistics import median

from eyecite import get_citations
from tables import heading, table
from texts import ROOT, SIZE, Recombined, text_of

from graphbuilder.document import Document
from graphbuilder.extract import Lexicon, extract
from graphbuilder.registers import Registers

DECISIONS, ROUNDS = 100, 5
COUNTS = (100, 1_000)  # decisions between which memory must not grow
MODULES = 16  # of the most time
# What tells how much is asked for: functions of the module that looks for the words of phrases.
NEEDLES = "extract/language/needles.py"
ASKED = {"looks for phrases": "likely", "texts gone through word by word": "found_in"}
PACKAGE = str(ROOT / "graphbuilder") + os.sep
Function = tuple[str, int, str]
Spent = tuple[int, int, float, float, dict[Function, tuple[int, int, float, float]]]


def main() -> None:
    """Measure and print."""
    lexicon = Lexicon(Registers())
    documents = list(Recombined(lexicon).decisions(DECISIONS))
    speed(documents, lexicon)
    memory()
    profile(documents, lexicon)


def speed(documents: list[Document], lexicon: Lexicon) -> None:
    """Decisions and bytes a second of process time; both programs take their turns with the same decisions."""
    texts = [text_of(document) for document in documents]
    size = sum(len(text.encode()) for text in texts)
    ours, theirs = [], []
    for document in documents:
        extract(document, lexicon)  # phrases are compiled when first looked for
    for _ in range(ROUNDS):
        ours.append(seconds(lambda: [extract(document, lexicon) for document in documents]))
        theirs.append(seconds(lambda: [get_citations(text) for text in texts]))
    heading(f"{len(documents)} different decisions of {size / len(documents) / 1000:.1f} kB, on one core")
    rows = [
        [name, *(figure(size / seconds_) for seconds_ in (median(times), min(times)) for figure in _FIGURES)]
        for name, times in (("graphbuilder, every kind of fact", ours), ("eyecite 2.7.8, citations", theirs))
    ]
    usual = f"of {SIZE // 1000} kB/s"
    table(["program", f"decisions {usual}", "MB/s", f"in its best round {usual}", "MB/s"], rows)
    ratio = median(their / our for our, their in zip(ours, theirs, strict=True))
    print(f"\n{ratio:.1f} times the bytes a second of eyecite (median of {ROUNDS} rounds).")


_FIGURES: tuple[Callable[[float], str], ...] = (
    lambda rate: f"{rate / SIZE:,.0f}",
    lambda rate: f"{rate / 1e6:.2f}",
)


def memory() -> None:
    """The most memory that a process holds which reads few decisions, and one that reads many."""
    rows = []
    for count in COUNTS:
        command = [sys.executable, __file__, str(count)]
        peak = subprocess.run(command, capture_output=True, check=True, text=True).stdout  # noqa: S603
        rows.append([f"{count:,}", f"{int(peak) / 1024:,.0f}"])
    heading("Memory")
    table(["decisions", "peak memory, MB"], rows)


def peak(count: int) -> int:
    """The peak memory in KiB of this process, once it has extracted the facts of so many decisions."""
    lexicon = Lexicon(Registers())
    for document in Recombined(lexicon).decisions(count):
        extract(document, lexicon)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def profile(documents: list[Document], lexicon: Lexicon) -> None:
    """Extraction under cProfile: how much is asked for, and where the time goes.

    The profiler slows small functions most, so read the shares as a map.
    """
    profiler = cProfile.Profile(time.process_time)
    profiler.runcall(lambda: [extract(document, lexicon) for document in documents])
    stats: dict[Function, Spent] = pstats.Stats(profiler).stats  # type: ignore[attr-defined]
    asked(stats, len(documents))
    spent: defaultdict[str, float] = defaultdict(float)
    for name, own in by_module(stats):
        spent[name] += own
    heading("Where extraction's time goes")
    total = sum(spent.values())
    most = sorted(spent.items(), key=lambda one: -one[1])[:MODULES]
    table(["module", "share"], [[name, f"{own / total:.1%}"] for name, own in most])


def asked(stats: dict[Function, Spent], count: int) -> None:
    """How often a decision, of so many, is asked for phrases, which is the same on every machine."""
    calls = {name: spent[1] for (file, _, name), spent in stats.items() if file == PACKAGE + NEEDLES}
    times = {what: calls[name] for what, name in ASKED.items()}
    times["calls of functions"] = sum(spent[1] for spent in stats.values())
    heading("What extraction asks for")
    table(["in a decision", "times"], [[what, f"{number / count:,.0f}"] for what, number in times.items()])


def by_module(stats: dict[Function, Spent]) -> Iterator[tuple[str, float]]:
    """The seconds of each function under its module; those of what is not ours under the module that asked for it."""
    for (file, _, _), spent in stats.items():
        if file.startswith(PACKAGE):
            yield file.removeprefix(PACKAGE), spent[2]
            continue
        for (caller, _, _), asked in spent[4].items():
            yield caller.removeprefix(PACKAGE) if caller.startswith(PACKAGE) else "other", asked[2]


def seconds(work: Callable[[], object]) -> float:
    """How much of the processor's time something takes."""
    started = time.process_time()
    work()
    return time.process_time() - started


if __name__ == "__main__":
    print(peak(int(sys.argv[1])))
