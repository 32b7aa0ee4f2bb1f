"""What follows from the stated facts under OWL 2 RL: drawn by owlrl, kept to what somebody asks for."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final

import pyoxigraph as ox
from owlrl import DeductiveClosure, OWLRL_Semantics  # type: ignore[import-untyped]
from rdflib import Graph, URIRef

from graphbuilder.namespaces import DCTERMS, GRAPH_INFERRED, ID, OMB, OWL, RDF, RDFS

ASKED_FOR: Final = {
    DCTERMS + "isPartOf": "law lies within its section, schedule or Part, and within its instrument",
    OMB + "cites": "to cite a part is to cite the whole",
    OMB + "reaches": "a decision reaches its respondent and whoever took over from it",
}
"""The predicates whose conclusions are kept, each with what it concludes.

owlrl takes about a millisecond a triple and concludes mostly that things are the same as themselves, so it is
given the edges that can lead to one of these, and nothing else: no texts, no passages, no labels.
"""

Edge = tuple[str, str, str]

_CHAIN: Final = OWL + "propertyChainAxiom"
_TRANSITIVE: Final = (RDF + "type", OWL + "TransitiveProperty")
_FIRST, _REST, _NIL = RDF + "first", RDF + "rest", RDF + "nil"
_BOTH_WAYS: Final = frozenset({OWL + "inverseOf", OWL + "equivalentProperty"})
_UPWARDS: Final = frozenset({RDFS + "subPropertyOf", *_BOTH_WAYS})
_DECISION: Final = ID + "decision/"


def infer(
    facts: Iterable[ox.Quad], *, ontology: Iterable[ox.Quad], asked_for: Collection[str] = tuple(ASKED_FOR)
) -> list[ox.Triple]:
    """The triples that OWL 2 RL adds to stated facts, sorted.

    `facts` are the quads of decisions and registers in whatever graphs (earlier conclusions are passed over),
    `ontology` those of the ontology. Only predicates of `asked_for` come back, and no triple that is stated.
    """
    axioms = frozenset(_edges(ontology))
    needed = _needed(axioms, asked_for=asked_for)
    stated = {edge for edge in _edges(facts) if edge[1] in needed and not _within_decision(edge[0])}
    closed = _closure(stated | _axioms_about(needed, axioms=axioms))
    new = {edge for edge in closed if edge[1] in asked_for} - stated
    return [ox.Triple(*map(ox.NamedNode, edge)) for edge in sorted(new)]


def _edges(quads: Iterable[ox.Quad]) -> Iterator[Edge]:
    """The stated quads that join two IRIs: no literal takes part in a conclusion that is asked for."""
    for quad in quads:
        subject, target, graph = quad.subject, quad.object, quad.graph_name
        if not (isinstance(subject, ox.NamedNode) and isinstance(target, ox.NamedNode)):
            continue
        if not (isinstance(graph, ox.NamedNode) and graph.value == GRAPH_INFERRED):
            yield subject.value, quad.predicate.value, target.value


def _within_decision(iri: str) -> bool:
    """Whether an IRI is of a part of a decision: its texts and evidence, which conclude nothing asked for."""
    return iri.startswith(_DECISION) and "/" in iri[len(_DECISION) :]


def _needed(axioms: Collection[Edge], *, asked_for: Iterable[str]) -> frozenset[str]:
    """The predicates from which those asked for can be concluded, in any number of steps."""
    leads_to = [*_leads_to(axioms)]
    needed = frozenset(asked_for)
    while more := {premise for premise, conclusion in leads_to if conclusion in needed} - needed:
        needed |= more
    return needed


def _leads_to(axioms: Collection[Edge]) -> Iterator[tuple[str, str]]:
    for subject, predicate, target in axioms:
        if predicate == _CHAIN:
            yield from ((member, subject) for member in _members(target, axioms=axioms))
        if predicate in _UPWARDS:
            yield subject, target
        if predicate in _BOTH_WAYS:
            yield target, subject


def _members(head: str, *, axioms: Collection[Edge]) -> Iterator[str]:
    for node in _nodes(head, axioms=axioms):
        yield from (target for subject, predicate, target in axioms if (subject, predicate) == (node, _FIRST))


def _nodes(head: str, *, axioms: Collection[Edge]) -> Iterator[str]:
    rest = {subject: target for subject, predicate, target in axioms if predicate == _REST}
    while head != _NIL:
        yield head
        head = rest[head]


def _axioms_about(needed: Collection[str], *, axioms: Collection[Edge]) -> frozenset[Edge]:
    """The axioms that join needed predicates, with the lists of their chains."""
    chains = {target for subject, predicate, target in axioms if predicate == _CHAIN and subject in needed}
    lists = {node for head in chains for node in _nodes(head, axioms=axioms)}
    return frozenset(
        (subject, predicate, target)
        for subject, predicate, target in axioms
        if subject in lists
        or (subject in needed and (predicate == _CHAIN or (predicate, target) == _TRANSITIVE))
        or (subject in needed and target in needed and predicate in _UPWARDS)
    )


def _closure(edges: Iterable[Edge]) -> Iterator[Edge]:
    graph = Graph()
    for edge in edges:
        graph.add((URIRef(edge[0]), URIRef(edge[1]), URIRef(edge[2])))
    DeductiveClosure(OWLRL_Semantics).expand(graph)
    for subject, predicate, target in graph:
        yield str(subject), str(predicate), str(target)
