"""Graphs of invented decisions, as many as wanted: those of `decisions/` under other references, councils and law."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, Quad

from graphbuilder import calling, provenance
from graphbuilder import namespaces as ns
from graphbuilder.batches import batches
from graphbuilder.build import Built, build_decision, reference_graphs
from graphbuilder.rdf import decision_graph, decision_iri
from graphbuilder.store import Store

DECISIONS = Path(__file__).resolve().parents[1] / "decisions"
_AT_ONCE = 200_000  # quads: few enough to be held in memory
_VERSION_OF = ns.OMB + "isVersionOf"
_TYPE = NamedNode(ns.RDF + "type")


def fill(folder: Path, count: int) -> Store:
    """A new store in a folder with the registers and this many invented decisions, but for conclusions."""
    oxigraph = ox.Store(str(folder))
    for batch in batches(quads(count), _AT_ONCE):
        oxigraph.bulk_extend(batch)
    oxigraph.optimize()  # now, rather than behind the back of what is measured
    return Store(oxigraph, folder=folder)


def quads(count: int) -> Iterator[Quad]:
    """Registers, decisions, the names of their bodies and all origins; the same for the same number."""
    origins = provenance.run()
    for graph, reference in reference_graphs().items():
        yield from reference.quads
        origins |= provenance.origin(graph, name=reference.name, sha256=reference.sha256)
    templates = [
        build_decision(path.read_bytes(), name=path.name) for path in sorted(DECISIONS.glob("*.txt"))
    ]
    for named in calling.names(
        Store.in_memory(), {template.graph: template.quads for template in templates}
    ).values():
        yield from named
    for number, decision in enumerate(_decisions(templates, count)):
        yield from decision
        graph = decision_graph(_reference(number))
        origins |= provenance.origin(graph, name=f"{number}.txt", sha256=f"{number:064x}")
    for said in origins.values():
        yield from said


def _decisions(templates: list[Built], count: int) -> Iterator[list[Quad]]:
    councils, provisions = _registered("Council"), _registered("Provision")
    for number in range(count):
        chance = Random(number)  # noqa: S311 - variety, no secret
        yield _varied(templates[number % len(templates)], number, councils, provisions, chance)


def _reference(number: int) -> str:
    return f"{50 + number // 1_000_000} {number // 1000 % 1000:03} {number % 1000:03}"


def _registered(name: str) -> list[NamedNode]:
    """What the registers describe of a class."""
    kind = NamedNode(ns.OMB + name)
    stated = (quad for reference in reference_graphs().values() for quad in reference.quads)
    return [
        quad.subject
        for quad in stated
        if quad.predicate == _TYPE and quad.object == kind and isinstance(quad.subject, NamedNode)
    ]


def _varied(
    template: Built, number: int, councils: list[NamedNode], provisions: list[NamedNode], chance: Random
) -> list[Quad]:
    """A template with another reference, and with a council and provisions drawn for those that it names."""
    drawn: dict[str, NamedNode] = {}
    council = {quad.object for quad in template.quads if quad.predicate.value == ns.OMB + "respondent"}
    law_of = {quad.subject: quad.object for quad in template.quads if quad.predicate.value == _VERSION_OF}
    graph = NamedNode(decision_graph(_reference(number)))

    def other(term: object) -> NamedNode | Literal:
        if isinstance(term, Literal):
            return Literal(_reference(number)) if term.value == template.reference else term
        assert isinstance(term, NamedNode)  # noqa: S101 - there are no blank nodes
        old = decision_iri(template.reference)
        if term.value.startswith(old):
            return NamedNode(decision_iri(_reference(number)) + term.value.removeprefix(old))
        if term.value.startswith(ns.LEGISLATION):
            drawn.setdefault(term.value, chance.choice(provisions))
        elif term in law_of:
            law = law_of[term]
            return NamedNode(_text(other(law)) + term.value.removeprefix(_text(law)))
        elif term in council:
            drawn.setdefault(term.value, chance.choice(councils))
        return drawn.get(term.value, term)

    return [
        Quad(subject, quad.predicate, other(quad.object), graph)
        for quad in template.quads
        if isinstance(subject := other(quad.subject), NamedNode) and subject not in drawn.values()
    ]


def _text(law: object) -> str:
    """Where the text of a law is published, to which its versions add a day."""
    assert isinstance(law, NamedNode)  # noqa: S101 - law has identifiers
    return law.value.replace("/id/", "/", 1)
