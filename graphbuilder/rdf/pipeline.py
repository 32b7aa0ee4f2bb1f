"""All that is written of one decision: its text, what it says of itself, what it cites and what it decides."""

from collections.abc import Container, Sequence

from pyoxigraph import Quad

from graphbuilder.document import Document
from graphbuilder.facts import Facts
from graphbuilder.rdf.decided import DecidedWriter
from graphbuilder.rdf.graph import DecisionGraph
from graphbuilder.rdf.named import NamedWriter
from graphbuilder.rdf.text import TextWriter


def decision_quads(
    document: Document, facts: Facts, *, section_kinds: Sequence[str], registered: Container[str]
) -> list[Quad]:
    """The quads of a decision's named graph, in a fixed order.

    `section_kinds` are slugs, one a section; `registered` are the IRIs that a register describes already.
    """
    graph = DecisionGraph(facts.decision.reference)
    text, named = TextWriter(graph), NamedWriter(graph, registered)
    text.document(document, section_kinds)
    named.decision(facts.decision, len(document.paragraphs))
    _write_named(named, facts)
    _write_decided(DecidedWriter(graph), facts)
    for reference in facts.cross_references:
        text.cross_reference(reference)
    return graph.quads()


def _write_named(writer: NamedWriter, facts: Facts) -> None:
    """The law, guidance and bodies that the decision names."""
    for citation in facts.citations:
        writer.citation(citation)
    for guidance in facts.guidance:
        writer.guidance(guidance)
    for mention in facts.bodies:
        writer.mention(mention)
    for related in facts.related_decisions:
        writer.related_decision(related)


def _write_decided(writer: DecidedWriter, facts: Facts) -> None:
    """What was complained of, found and agreed, the times that are told, and what happened."""
    for complaint in facts.complaints:
        writer.complaint(complaint)
    for finding in facts.findings:
        writer.finding(finding)
    for remedy in facts.remedies:
        writer.remedy(remedy)
    for limit in facts.time_limits:
        writer.time_limit(limit)
    for clock in facts.clocks:
        writer.clock(clock)
    for event in facts.events:
        writer.event(event)
