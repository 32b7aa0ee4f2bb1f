"""What follows from the stated facts under OWL 2 RL: the rules of `ontology/rules`, asked of the store.

A rule is a SPARQL query that constructs all its conclusions from what is stated: where one conclusion leads to another,
it follows the whole path. So every rule is asked once, in any order, and each knows which conclusions are its own.
All stand in `…/graph/inferred`, and those of each rule by themselves in `…/graph/inferred/<rule>`; the graph of
provenance says which file the rule is in.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode, Quad, QueryTriples, Triple

from graphbuilder import namespaces as ns
from graphbuilder import provenance
from graphbuilder.queries import header
from graphbuilder.resources import ontology_dir
from graphbuilder.store import Part, Store

ENGINES: Final = ("rules", "owlrl")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its file's name, what it says in a sentence, its name in OWL 2 RL, and the axioms that it stands for.

    `concludes` is the IRI of the predicate of its conclusions; `sha256` that of its file.
    """

    name: str
    summary: str
    owl: str
    axioms: tuple[str, ...]
    concludes: str
    sparql: str
    sha256: str


@cache
def rules(folder: Path | None = None) -> tuple[Rule, ...]:
    """The rules of a folder (default: those of the ontology), by name."""
    return tuple(_rule(path) for path in sorted((folder or ontology_dir() / "rules").glob("*.rq")))


def _rule(path: Path) -> Rule:
    text = path.read_text(encoding="utf-8")
    fields = header(text, name=path.name)
    return Rule(
        name=path.stem,
        summary=fields["summary"],
        owl=fields["rule"],
        axioms=tuple(fields["axioms"]),
        concludes=ns.expand(fields["concludes"]),
        sparql=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )


def asked_for() -> frozenset[str]:
    """The predicates whose conclusions are kept."""
    return frozenset(rule.concludes for rule in rules())


def conclude(store: Store, *, engine: str = "rules") -> int:
    """Put what follows from the stated facts in the place of earlier conclusions; returns how many triples follow.

    `engine` is one of ENGINES. A run that is stopped leaves no conclusions rather than some of them.
    """
    store.replace(nothing(store))
    by_rule = conclusions(store, engine=engine)
    everything = frozenset[Triple]().union(*by_rule.values())
    parts: dict[Part, list[Quad]] = {ns.GRAPH_INFERRED: _quads(everything, ns.GRAPH_INFERRED)}
    parts |= {_graph(name): _quads(triples, _graph(name)) for name, triples in by_rule.items()}
    for rule in rules() if engine == "rules" else ():
        parts |= provenance.origin(_graph(rule.name), name=f"{rule.name}.rq", sha256=rule.sha256)
    store.replace(parts)
    return len(everything)


def conclusions(store: Store, *, engine: str = "rules") -> dict[str, frozenset[Triple]]:
    """What follows from the facts of a store without conclusions, by the rule that it follows from.

    owlrl does not tell its rules, so that with this engine all follows from `owlrl`.
    """
    if engine == "owlrl":
        from graphbuilder.yardsticks import owl

        return {engine: owl.conclusions(store, asked_for())}
    return {rule.name: _constructed(rule, store) for rule in rules()}


def nothing(store: Store) -> dict[Part, list[Quad]]:
    """The parts of a store that hold conclusions, to be replaced by nothing: what they rest on is about to change."""
    graphs = {graph for graph in store.graphs() if graph.startswith(ns.GRAPH_INFERRED)}
    graphs |= {ns.GRAPH_INFERRED, *(_graph(rule.name) for rule in rules())}
    return {**{graph: [] for graph in sorted(graphs)}, **provenance.no_origin(sorted(graphs))}


def is_current(origins: Mapping[str, str]) -> bool:
    """Whether conclusions were drawn by these rules since facts last changed; `origins` are hashes by graph IRI."""
    drawn = {graph: sha256 for graph, sha256 in origins.items() if graph.startswith(ns.GRAPH_INFERRED)}
    return drawn == {_graph(rule.name): rule.sha256 for rule in rules()}


def _constructed(rule: Rule, store: Store) -> frozenset[Triple]:
    triples = store.query(rule.sparql)
    if not isinstance(triples, QueryTriples):
        raise TypeError(f"{rule.name} must construct triples")
    return frozenset(triples)


def _graph(rule: str) -> str:
    return f"{ns.GRAPH_INFERRED}/{rule}"


def _quads(triples: Iterable[Triple], graph: str) -> list[Quad]:
    node = NamedNode(graph)
    return [Quad(triple.subject, triple.predicate, triple.object, node) for triple in triples]
