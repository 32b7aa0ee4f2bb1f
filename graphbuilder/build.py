"""The pipeline: sources are read, extracted and written; only what changed is done again."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from graphbuilder import calling, provenance
from graphbuilder import namespaces as ns
from graphbuilder.batches import ahead, batches
from graphbuilder.errors import InputError, RegisterError
from graphbuilder.extract import Lexicon, extract
from graphbuilder.inputs import Source, expand
from graphbuilder.rdf import decision_graph, decision_quads
from graphbuilder.read import read_bytes
from graphbuilder.reason import conclude, is_current, nothing
from graphbuilder.registers import Registers, register_files
from graphbuilder.resources import ontology_dir
from graphbuilder.store import Part, Store

_PARALLEL_FROM = 64
_TRANSACTION = 64  # decisions: enough to make writing quick, and few enough to be held in memory
_KNOWN: dict[str, str] = {}
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


@dataclass(frozen=True, slots=True)
class Reference:
    """The named graph of a file of ontology, registers or vocabularies, ready for the store."""

    name: str
    sha256: str
    quads: tuple[Quad, ...]


@dataclass(slots=True)
class Report:
    """What a build did: references built and left as they were, and the sources that failed, each with its reason."""

    built: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    failures: list[InputError] = field(default_factory=list)


def build(inputs: list[str], store: Store, *, jobs: int = 1, progress: Progress | None = None) -> Report:
    """Read the inputs and bring the store up to date with them, some decisions a transaction.

    A decision whose source, registers and software are as recorded is left as it is. Sources that cannot be read are
    in the report; everything else is built. A build that is stopped leaves every decision whole, with its origin,
    and no conclusions; the next one goes on from there. `progress` is called with how many of how many sources are
    done.
    """
    sources, failures = expand(inputs)
    report = Report(failures=failures)
    without_conclusions = nothing(store)
    _refresh(store, without_conclusions)
    results = _built(sources, _known_decisions(provenance.current(store)), jobs=jobs)
    accepted = _accepted(results, len(sources), report, progress=progress)
    for batch in batches(accepted, _TRANSACTION):
        graphs = {built.graph: built.quads for built in batch}
        store.replace({**without_conclusions, **_decisions(batch), **calling.names(store, graphs)})
        if len(batch) == _TRANSACTION:
            store.flush()  # what is written would be kept in memory as well until there is a good deal of it
    if not is_current(provenance.current(store)):
        conclude(store)
    store.flush()
    return report


def _refresh(store: Store, without_conclusions: Mapping[Part, Iterable[Quad]]) -> None:
    """Bring ontology, registers and vocabularies up to date; if any changed, no decision holds as it was read."""
    references = reference_graphs()
    origins = provenance.current(store)
    if all(origins.get(graph) == reference.sha256 for graph, reference in references.items()):
        return
    decisions = (graph for graph in store.graphs() if graph.startswith(ns.GRAPH_DECISION))
    for batch in batches(decisions, _TRANSACTION):
        store.replace(provenance.invalidated(store, batch))
    parts: dict[Part, Iterable[Quad]] = {**without_conclusions, **provenance.run()}
    for graph, reference in references.items():
        parts |= {
            graph: reference.quads,
            **provenance.origin(graph, name=reference.name, sha256=reference.sha256),
        }
    store.replace(parts)


def _known_decisions(origins: Mapping[str, str]) -> dict[str, str]:
    """The references of the decisions in the store, by the hash of the source that each was read from."""
    return {
        sha256: graph.removeprefix(ns.GRAPH_DECISION).replace("-", " ")
        for graph, sha256 in origins.items()
        if graph.startswith(ns.GRAPH_DECISION)
    }


def _decisions(batch: Iterable[Built]) -> dict[Part, Iterable[Quad]]:
    """The graphs of decisions with their origins."""
    parts: dict[Part, Iterable[Quad]] = {}
    for built in batch:
        parts |= {
            built.graph: built.quads,
            **provenance.origin(built.graph, name=built.name, sha256=built.sha256),
        }
    return parts


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
    if jobs > 1 and len(sources) >= _PARALLEL_FROM:
        with ProcessPoolExecutor(jobs, initializer=_remember, initargs=(known,)) as pool:
            yield from ahead(pool, _build_source, sources, size=jobs * _TRANSACTION, chunksize=8)
    else:
        _remember(known)
        yield from map(_build_source, sources)


def _remember(known: dict[str, str]) -> None:
    """Tell this process, once, which sources it need not read again."""
    _KNOWN.clear()
    _KNOWN.update(known)


def _build_source(source: Source) -> Built | InputError | str:
    try:
        data = source.read()
        unchanged = _KNOWN.get(hashlib.sha256(data).hexdigest())
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


def reference_graphs() -> dict[str, Reference]:
    """The graphs of ontology, registers and vocabularies by their IRIs."""
    folder = ontology_dir()
    graphs: dict[str, list[Path]] = {ns.GRAPH_ONTOLOGY: [folder / name for name in _ONTOLOGY_FILES]}
    for path in register_files(folder):
        prefix = "vocabulary-" if path.parent.name == "vocabulary" else ""
        graphs[f"{ns.GRAPH_REGISTER}{prefix}{path.stem}"] = [path]
    return {graph: _parsed(graph, paths) for graph, paths in graphs.items()}


def _parsed(graph: str, paths: list[Path]) -> Reference:
    data = [path.read_bytes() for path in paths]
    node = NamedNode(graph)
    try:
        triples = [quad.triple for part in data for quad in parse(part, format=RdfFormat.TURTLE)]
    except SyntaxError as error:
        raise RegisterError(f"{paths[0].name}: {error}") from error
    quads = tuple(Quad(triple.subject, triple.predicate, triple.object, node) for triple in triples)
    return Reference(paths[0].name, hashlib.sha256(b"".join(data)).hexdigest(), quads)
