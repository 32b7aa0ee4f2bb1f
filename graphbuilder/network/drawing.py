"""Networks drawn from the store: which decisions, law and bodies hang together, and in which words."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import networkx as nx  # type: ignore[import-untyped]

from graphbuilder import namespaces as ns
from graphbuilder.errors import UsageError
from graphbuilder.network.facts import Fact, Thing, Words, decisions, described, facts, rows_of
from graphbuilder.store import Store

KINDS = ("case-law-body", "provisions", "council")
NODE_KINDS = (
    "decision",
    "council",
    "provision",
    "instrument",
    "guidance",
    "body",
    "finding",
    "injustice",
    "remedy",
    "power",
)
"""What a node can be; a `power` is law that is cited only for what the Ombudsman may do."""

RELATIONS = (
    "about",
    "signposts to",
    "shared with",
    "mentions",
    "cites",
    "finds",
    "caused",
    "remedied by",
    "cited with",
    "part of",
)
"""What an edge can say, the most telling first: two things share one edge, which says the most telling."""

POWERS = frozenset({"jurisdiction", "closing-power"})
"""The citation roles of the Ombudsman's own powers, which nearly every decision recites."""

_LAW = ("provision", "instrument")
_BODY_RELATION = {"shared-with": "shared with", "better-placed": "signposts to"}


def case_law_body(store: Store) -> nx.DiGraph:
    """All decisions with their councils, the law and guidance they cite, bodies, findings, injustices and remedies.

    Findings and remedies are one node a kind, so that decisions which ended alike meet there.
    """
    sketch = _Sketch(store)
    for fact in sketch.facts:
        sketch.common(fact)
        for kind in fact.values["kind"]:
            sketch.link(fact.decision, kind, "remedied by", fact)
        for result in fact.values["result"]:
            sketch.link(fact.decision, result, "finds", fact)
        for injustice in fact.values["injustice"]:
            sketch.link(fact.decision, injustice, "caused", fact)
    return sketch.network("case-law-body", "Decisions, the law they cite and the bodies they name")


def council(store: Store, name: str) -> nx.DiGraph:
    """One council and what surrounds it: its decisions with their law and bodies, and every finding and remedy.

    `name` is a label or the IRI of a body that a decision is about; raises UsageError with the names there are.
    """
    iri, label = _respondent(store, name)
    sketch = _Sketch(store, council=iri)
    for fact in sketch.facts:
        sketch.common(fact)
        if fact.kind in ("Finding", "Remedy"):
            sketch.link(fact.decision, fact.iri, "finds" if fact.kind == "Finding" else "remedied by", fact)
        for injustice in fact.values["injustice"]:
            sketch.link(fact.iri, injustice, "caused", fact)
    return sketch.network("council", f"{label}: decisions, findings and remedies")


def provisions(store: Store, *, powers: bool = False) -> nx.Graph:
    """Law and guidance linked where decisions cite both; an edge weighs as many decisions as do.

    Citations of the Ombudsman's own powers count only with `powers`, which adds nodes and edges and changes none. A
    provision and the whole that it lies in are linked as such, not as cited together.
    """
    sketch = _Sketch(store)
    cited: dict[str, dict[str, list[Fact]]] = {}
    for fact in sketch.facts:
        if sketch.cites_law(fact, powers=powers):
            for target in fact.values["target"]:
                cited.setdefault(fact.decision, {}).setdefault(target, []).append(fact)
    for targets in cited.values():
        for target, citations in targets.items():
            sketch.note(target, citations)
        for first, second in combinations(sorted(targets), 2):
            if not (first + "/").startswith(second + "/") and not (second + "/").startswith(first + "/"):
                sketch.link(first, second, "cited with", *targets[first], *targets[second])
    return sketch.network("provisions", "Law and guidance that decisions cite together")


def project(store: Store, kind: str, *, name: str | None = None, powers: bool = False) -> nx.Graph:
    """The network of one of KINDS; `name` is the council's, for `council`; raises UsageError for any other use."""
    if kind not in KINDS:
        raise UsageError(f"there is no network {kind}; there are {', '.join(KINDS)}")
    if (name is not None) != (kind == "council"):
        raise UsageError("the network council needs --council NAME, and no other network takes it")
    if kind == "provisions":
        return provisions(store, powers=powers)
    return council(store, name) if name is not None else case_law_body(store)


@dataclass(slots=True)
class _Edge:
    relations: set[str]
    words: set[Words]
    decisions: set[str]


class _Sketch:
    """Collects links with the facts behind them, then describes what they link."""

    def __init__(self, store: Store, *, council: str | None = None) -> None:
        self._store = store
        self.decisions = decisions(store, council=council)
        self.facts = facts(store, council=council)
        self._edges: dict[tuple[str, str], _Edge] = {}
        self._noted: defaultdict[str, tuple[set[str], set[Words]]] = defaultdict(lambda: (set(), set()))
        self._law = {
            t for f in self.facts if f.kind == "Citation" and not _is_power(f) for t in f.values["target"]
        }

    def link(self, source: str, target: str, relation: str, *evidence: Fact) -> None:
        """Say that two things are linked, with the facts that show it."""
        edge = self._edges.setdefault((source, target), _Edge(set(), set(), set()))
        edge.relations.add(relation)
        edge.words.update(words for fact in evidence for words in fact.words)
        edge.decisions.update(fact.decision for fact in evidence)
        if relation != "cited with":
            self.note(source, evidence)
            self.note(target, evidence)

    def note(self, iri: str, evidence: Iterable[Fact]) -> None:
        """Count facts for a thing, which becomes a node also when nothing links to it."""
        where, words = self._noted[iri]
        for fact in evidence:
            where.add(fact.decision)
            words.update(fact.words)

    def common(self, fact: Fact) -> None:
        """The links that every network of decisions has: to respondents, law, guidance and bodies."""
        for respondent in fact.values["respondent"]:
            self.link(fact.decision, respondent, "about", fact)
        for target in fact.values["target"]:
            role = ns.slug_of(next(iter(fact.values["role"]), ""))
            relation = "cites" if fact.kind == "Citation" else _BODY_RELATION.get(role, "mentions")
            self.link(fact.decision, target, relation, fact)

    def cites_law(self, fact: Fact, *, powers: bool) -> bool:
        """Whether a fact is a citation that counts: as law, or with `powers` of something never cited as law."""
        if fact.kind != "Citation":
            return False
        return not _is_power(fact) or (powers and not self._law.intersection(fact.values["target"]))

    def network(self, kind: str, title: str) -> nx.Graph:
        """Everything collected as a networkx graph, nodes and edges in a fixed order."""
        things = described(self._store, self._noted, self.decisions, {fact.iri: fact for fact in self.facts})
        wholes = {iri: thing.whole for iri, thing in things.items() if thing.whole is not None}
        for iri, whole in wholes.items():
            self.link(iri, whole, "part of")
        things |= described(self._store, set(wholes.values()) - things.keys(), {}, {})
        law = self._law | {wholes[iri] for iri in self._law & wholes.keys()}
        kinds = {iri: "power" if iri not in law and t.kind in _LAW else t.kind for iri, t in things.items()}
        graph = (nx.Graph if kind == "provisions" else nx.DiGraph)(kind=kind, title=title)
        for iri in sorted(things, key=lambda i: (NODE_KINDS.index(kinds[i]), _natural(things[i].title), i)):
            graph.add_node(iri, **self._attributes(things[iri], kinds[iri]))
        places = {iri: place for place, iri in enumerate(graph)}
        for source, target in sorted(self._edges, key=lambda pair: (places[pair[0]], places[pair[1]])):
            graph.add_edge(source, target, **_edge_attributes(self._edges[source, target]))
        return graph

    def _attributes(self, thing: Thing, kind: str) -> dict[str, Any]:
        where, words = self._noted[thing.iri]
        return {
            "iri": thing.iri, "label": thing.label, "title": thing.title, "kind": kind, "page": thing.page,
            "detail": thing.detail, "decisions": len(where), "passages": len(words),
        }  # fmt: skip


def _edge_attributes(edge: _Edge) -> dict[str, Any]:
    relation = min(edge.relations, key=RELATIONS.index)
    weight = len(edge.decisions) if relation == "cited with" else len(edge.words)
    return {"relation": relation, "weight": max(1, weight), "evidence": tuple(sorted(edge.words))}


def _is_power(fact: Fact) -> bool:
    return any(ns.slug_of(role) in POWERS for role in fact.values["role"])


def _natural(text: str) -> list[tuple[int, str]]:
    """Section 9 before section 10."""
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", text)]


def _respondent(store: Store, name: str) -> tuple[str, str]:
    query = f"""PREFIX omb: <{ns.OMB}> PREFIX skos: <{ns.SKOS}>
        SELECT DISTINCT ?body ?label ?known WHERE {{
          ?decision omb:respondent ?body .
          ?body skos:prefLabel ?label ; skos:prefLabel|skos:altLabel|omb:contextLabel ?known
        }} ORDER BY ?label ?body"""
    rows = [(row["body"].value, row["label"].value, row["known"].value) for row in rows_of(store, query)]
    asked = _folded(name)
    found = {iri: label for iri, label, known in rows if asked in (_folded(known), _folded(iri))}
    if len(found) != 1:
        there = ", ".join(sorted({label for _, label, _ in rows})) or "nobody"
        raise UsageError(
            f"no one body that decisions are about is called {name}; there are decisions about {there}"
        )
    return next(iter(found.items()))


def _folded(name: str) -> str:
    return " ".join(name.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").casefold().split())
