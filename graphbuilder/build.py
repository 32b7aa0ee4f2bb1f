"""The pipeline: sources are read, extracted and written; only what changed is done again."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from graphbuilder import namespaces as ns
from graphbuilder import provenance
from graphbuilder.errors import InputError, RegisterError
from graphbuilder.extract import Lexicon, extract
from graphbuilder.inputs import Source, expand
from graphbuilder.rdf import decision_graph, decision_quads
from graphbuilder.read import read_bytes
from graphbuilder.reason import infer
from graphbuilder.registers import Registers, register_files
from graphbuilder.resources import ontology_dir
from graphbuilder.store import Store

_PARALLEL_FROM = 64
_ONTOLOGY_FILES = ("ombudsman.ttl", "alignments.ttl")
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Built:
    """One decision's named graph, ready for the store."""

    reference: str
    name: str
    sha256: str
    quads: tuple[Quad, ...]

    @property
    def graph(self) -> str:
        """The IRI of the named graph."""
        return decision_graph(self.reference)


@dataclass(slots=True)
class Report:
    """What a build did: references built and left as they were, and the sources that failed, each with its reason."""

    built: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    failures: list[InputError] = field(default_factory=list)


def build(inputs: list[str], store: Store, *, jobs: int = 1, progress: Progress | None = None) -> Report:
    """Read the inputs and bring the store up to date with them, in one transaction.

    A decision whose source, registers and software are as recorded is left as it is. Sources that cannot be read are
    in the report; everything else is built. `progress` is called with how many of how many sources are done.
    """
    sources, failures = expand(inputs)
    report = Report(failures=failures)
    graphs = reference_graphs()
    recorded = provenance.recorded(store)
    fresh = all(
        provenance.current_hash(recorded.get(graph, ())) == sha256 for graph, (_, sha256, _) in graphs.items()
    )
    known = _known_decisions(recorded) if fresh else {}
    results = _built(sources, known, jobs=jobs)
    changed = list(_accepted(results, len(sources), report, progress=progress))
    if changed or not fresh:
        _write(store, changed, {} if fresh else graphs, recorded)
    return report


def _known_decisions(recorded: dict[str, list[Quad]]) -> dict[str, str]:
    """The references of the decisions in the store, by the hash of the source that each was read from."""
    hashes = {graph: provenance.current_hash(quads) for graph, quads in recorded.items()}
    return {
        sha256: graph.removeprefix(ns.GRAPH_DECISION).replace("-", " ")
        for graph, sha256 in hashes.items()
        if sha256 and graph.startswith(ns.GRAPH_DECISION)
    }


def _accepted(
    results: Iterable[Built | InputError | str], count: int, report: Report, *, progress: Progress | None
) -> Iterator[Built]:
    """The decisions to write, one a reference; everything that comes by goes into the report."""
    names: dict[str, str] = {}
    for done, result in enumerate(results, 1):
        if isinstance(result, InputError):
            report.failures.append(result)
        elif isinstance(result, str):
            report.unchanged.append(result)
        elif result.reference in names:
            reason = f"decision {result.reference} was already read from {names[result.reference]}"
            report.failures.append(InputError(result.name, reason))
        else:
            names[result.reference] = result.name
            report.built.append(result.reference)
            yield result
        if progress is not None:
            progress(done, count)


def _built(sources: list[Source], known: dict[str, str], *, jobs: int) -> Iterator[Built | InputError | str]:
    """Each source's result in order: its graph, what is wrong with it, or the reference of one that is unchanged."""
    tasks = [(source, known) for source in sources]
    if jobs > 1 and len(sources) >= _PARALLEL_FROM:
        with ProcessPoolExecutor(jobs) as pool:
            yield from pool.map(_build_source, tasks, chunksize=16)
    else:
        yield from map(_build_source, tasks)


def _build_source(task: tuple[Source, dict[str, str]]) -> Built | InputError | str:
    source, known = task
    try:
        data = source.read()
        unchanged = known.get(hashlib.sha256(data).hexdigest())
        return unchanged if unchanged is not None else build_decision(data, name=source.name)
    except InputError as failure:
        return failure


def build_decision(data: bytes, *, name: str) -> Built:
    """The named graph of the decision in a source's bytes; raises an InputError that says what is wrong with them."""
    lexicon = _lexicon()
    document = read_bytes(data, name=name)
    facts = extract(document, lexicon)
    kinds = lexicon.section_kinds(document)
    quads = decision_quads(document, facts, section_kinds=kinds, registered=lexicon.registers)
    return Built(facts.decision.reference, name, document.sha256, tuple(quads))


@cache
def _lexicon() -> Lexicon:
    return Lexicon(Registers())


def reference_graphs() -> dict[str, tuple[str, str, tuple[Quad, ...]]]:
    """The graphs of ontology, registers and vocabularies: file name, SHA-256 and quads by graph IRI."""
    folder = ontology_dir()
    graphs: dict[str, list[Path]] = {ns.GRAPH_ONTOLOGY: [folder / name for name in _ONTOLOGY_FILES]}
    for path in register_files(folder):
        prefix = "vocabulary-" if path.parent.name == "vocabulary" else ""
        graphs[f"{ns.GRAPH_REGISTER}{prefix}{path.stem}"] = [path]
    return {graph: _parsed(graph, paths) for graph, paths in graphs.items()}


def _parsed(graph: str, paths: list[Path]) -> tuple[str, str, tuple[Quad, ...]]:
    data = [path.read_bytes() for path in paths]
    node = NamedNode(graph)
    try:
        triples = [quad.triple for part in data for quad in parse(part, format=RdfFormat.TURTLE)]
    except SyntaxError as error:
        raise RegisterError(f"{paths[0].name}: {error}") from error
    quads = tuple(Quad(triple.subject, triple.predicate, triple.object, node) for triple in triples)
    return paths[0].name, hashlib.sha256(b"".join(data)).hexdigest(), quads


def _write(
    store: Store,
    changed: list[Built],
    reference: dict[str, tuple[str, str, tuple[Quad, ...]]],
    recorded: dict[str, list[Quad]],
) -> None:
    """Put changed decisions, reference graphs, provenance and what follows from them all into the store at once."""
    graphs: dict[str, Iterable[Quad]] = {built.graph: built.quads for built in changed}
    graphs |= {graph: quads for graph, (_, _, quads) in reference.items()}
    origins = dict(recorded)
    for graph, (name, sha256, _) in reference.items():
        origins[graph] = provenance.graph_quads(graph, name=name, sha256=sha256)
    for built in changed:
        origins[built.graph] = provenance.graph_quads(built.graph, name=built.name, sha256=built.sha256)
    origins |= provenance.run_quads()
    graphs[ns.GRAPH_PROVENANCE] = [quad for origin in origins.values() for quad in origin]
    graphs[ns.GRAPH_INFERRED] = inferred(_future(store, graphs))
    store.replace(graphs)


def _future(store: Store, graphs: dict[str, Iterable[Quad]]) -> list[Quad]:
    """Everything that the store will hold once the graphs are replaced, but for what was inferred."""
    kept = [graph for graph in store.graphs() if graph not in graphs and graph != ns.GRAPH_INFERRED]
    return [quad for graph in kept for quad in store.quads(graph)] + [
        q for quads in graphs.values() for q in quads
    ]


def inferred(quads: Iterable[Quad]) -> list[Quad]:
    """The quads of the inferred graph: what follows from the stated ones."""
    stated = list(quads)
    ontology = [quad for quad in stated if quad.graph_name == NamedNode(ns.GRAPH_ONTOLOGY)]
    facts = [quad for quad in stated if quad.graph_name != NamedNode(ns.GRAPH_ONTOLOGY)]
    node = NamedNode(ns.GRAPH_INFERRED)
    return [Quad(t.subject, t.predicate, t.object, node) for t in infer(facts, ontology=ontology)]
