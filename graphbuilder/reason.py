"""What follows from the stated facts under OWL 2 RL: the rules of `ontology/rules`, asked of the store.

A rule is a SPARQL query that constructs all its conclusions from what is stated: where one conclusion leads to another,
it follows the whole path. So every rule is asked once, in any order, and each knows which conclusions are its own.
They stand in `…/graph/inferred`, and those of each rule also in `…/graph/inferred/<rule>`.
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

    @property
    def graph(self) -> str:
        """The IRI of the named graph of its conclusions."""
        return f"{ns.GRAPH_INFERRED}/{self.name}"


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

    `engine` is one of ENGINES; only rules say which of them made a triple. A run that is stopped leaves no
    conclusions rather than some of them.
    """
    store.replace(nothing(store))
    found = _owlrl(store) if engine == "owlrl" else _rules(store)
    store.replace(found)
    return len(found[ns.GRAPH_INFERRED])


def nothing(store: Store) -> dict[Part, list[Quad]]:
    """The parts of a store that hold conclusions, to be replaced by nothing: what they rest on is about to change."""
    graphs = [graph for graph in store.graphs() if graph.startswith(ns.GRAPH_INFERRED)]
    return {**dict.fromkeys(graphs, []), **provenance.no_origin({*graphs, *(rule.graph for rule in rules())})}


def is_current(origins: Mapping[str, str]) -> bool:
    """Whether conclusions were drawn by these rules since facts last changed; `origins` are hashes by graph IRI."""
    return all(origins.get(rule.graph) == rule.sha256 for rule in rules())


def _rules(store: Store) -> dict[Part, list[Quad]]:
    """The graph of each rule with its origin, and the graph of all."""
    by_rule = {rule: _constructed(rule, store) for rule in rules()}
    everything = frozenset().union(*by_rule.values())
    parts: dict[Part, list[Quad]] = {ns.GRAPH_INFERRED: _quads(everything, ns.GRAPH_INFERRED)}
    for rule, triples in by_rule.items():
        parts[rule.graph] = _quads(triples, rule.graph)
        parts |= provenance.origin(rule.graph, name=f"{rule.name}.rq", sha256=rule.sha256)
    return parts


def _constructed(rule: Rule, store: Store) -> frozenset[Triple]:
    triples = store.query(rule.sparql)
    if not isinstance(triples, QueryTriples):
        raise TypeError(f"{rule.name} must construct triples")
    return frozenset(triples)


def _owlrl(store: Store) -> dict[Part, list[Quad]]:
    from graphbuilder.yardsticks.owl import conclusions

    return {ns.GRAPH_INFERRED: _quads(conclusions(store, asked_for()), ns.GRAPH_INFERRED)}


def _quads(triples: Iterable[Triple], graph: str) -> list[Quad]:
    node = NamedNode(graph)
    return [Quad(*triple, node) for triple in triples]
