"""Conclusions under OWL 2 RL as owlrl draws them from the axioms of the ontology: the yardstick of the rules."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final

import pyoxigraph as ox
from owlrl import DeductiveClosure, OWLRL_Semantics  # type: ignore[import-untyped]
from rdflib import Graph, URIRef

from graphbuilder.namespaces import DCTERMS, GRAPH_INFERRED, GRAPH_ONTOLOGY, ID, OMB, OWL, RDF, RDFS
from graphbuilder.store import Store

Edge = tuple[str, str, str]

LAW: Final = frozenset({OMB + "Provision", OMB + "Instrument", OMB + "Guidance"})
"""The classes of what it is concluded of that a part of a part is part of the whole."""

_TYPE: Final = RDF + "type"
_PART: Final = DCTERMS + "isPartOf"
_CHAIN: Final = OWL + "propertyChainAxiom"
_TRANSITIVE: Final = (_TYPE, OWL + "TransitiveProperty")
_FIRST, _REST, _NIL = RDF + "first", RDF + "rest", RDF + "nil"
_BOTH_WAYS: Final = frozenset({OWL + "inverseOf", OWL + "equivalentProperty"})
_UPWARDS: Final = frozenset({RDFS + "subPropertyOf", *_BOTH_WAYS})
_EDGES: Final = f"""
SELECT ?subject ?predicate ?target WHERE {{
  GRAPH ?graph {{ ?subject ?predicate ?target }}
  FILTER(!STRSTARTS(STR(?graph), "{GRAPH_INFERRED}") && isIRI(?target))
  FILTER(!CONTAINS(STRAFTER(STR(?subject), "{ID}decision/"), "/"))
}}"""


def conclusions(store: Store, asked_for: Collection[str]) -> frozenset[ox.Triple]:
    """The triples that OWL 2 RL adds to what is stated, as far as their predicates are asked for.

    owlrl takes about a millisecond a triple and concludes mostly that things are the same as themselves, so it is
    given the edges that can lead to what is asked for, and nothing else: no texts, no passages, no labels.
    """
    axioms = _all_axioms(store)
    needed = _needed(axioms, asked_for=asked_for)
    law = {subject for subject, _, target in _edges(store, _TYPE) if target in LAW}
    stated = {edge for predicate in needed for edge in _edges(store, predicate)}
    closed = _closure(stated | _axioms_about(needed, axioms=axioms))
    new = {edge for edge in closed if edge[1] in asked_for} - stated
    kept = (edge for edge in new if edge[1] != _PART or edge[0] in law)
    return frozenset(ox.Triple(*map(ox.NamedNode, edge)) for edge in kept)


def axioms_for(store: Store, asked_for: Collection[str]) -> frozenset[Edge]:
    """The axioms of the ontology by which something asked for can be concluded, in any number of steps."""
    axioms = _all_axioms(store)
    return _axioms_about(_needed(axioms, asked_for=asked_for), axioms=axioms)


def _all_axioms(store: Store) -> frozenset[Edge]:
    quads = store.quads(GRAPH_ONTOLOGY)
    return frozenset(
        (quad.subject.value, quad.predicate.value, quad.object.value)
        for quad in quads
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode)
    )


def _edges(store: Store, predicate: str) -> Iterator[Edge]:
    """The stated edges of a predicate but for those from parts of a decision, which conclude nothing asked for."""
    rows = store.rows(_EDGES, {"predicate": ox.NamedNode(predicate)})
    for row in rows:
        yield row["subject"].value, predicate, row["target"].value


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
