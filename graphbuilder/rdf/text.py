"""The text of a decision: its blocks, sections and paragraphs, and what its paragraphs refer to."""

from collections.abc import Sequence

from graphbuilder import namespaces as ns
from graphbuilder.document import Document, Paragraph, Section
from graphbuilder.facts import CrossReference
from graphbuilder.rdf.graph import DecisionGraph


class TextWriter:
    """Writes where everything stands."""

    def __init__(self, graph: DecisionGraph) -> None:
        self._graph = graph

    def document(self, document: Document, section_kinds: Sequence[str]) -> None:
        """The text: title block, summary, sections and paragraphs."""
        for paragraph in (document.header, document.summary):
            if paragraph is not None:
                self._paragraph(paragraph, self._graph.decision)
        for section, kind in zip(document.sections, section_kinds, strict=True):
            self._section(section, kind)

    def cross_reference(self, reference: CrossReference) -> None:
        """The edge from a paragraph, and from the words in it, to the paragraph that they refer to."""
        target = f"{self._graph.decision}/paragraph/{reference.number}"
        self._graph.link(self._graph.block(reference.evidence.paragraph), "refersTo", target)
        self._graph.link(self._graph.passage(reference.evidence), "refersTo", target)

    def _section(self, section: Section, kind: str) -> None:
        node = f"{self._graph.decision}/section/{section.order}"
        self._graph.type(node, "Section")
        if section.title:
            self._graph.literal(node, ns.DCTERMS + "title", section.title)
        self._graph.literal(node, "order", section.order)
        self._graph.link(node, "sectionKind", ns.concept("section-kind", kind))
        self._graph.link(node, ns.DCTERMS + "isPartOf", self._graph.decision)
        for paragraph in section.paragraphs:
            self._paragraph(paragraph, node)

    def _paragraph(self, paragraph: Paragraph, whole: str) -> None:
        node = self._graph.block(paragraph)
        self._graph.type(node, "Paragraph")
        if paragraph.number is not None:
            self._graph.literal(node, "number", paragraph.number)
        self._graph.literal(node, "text", paragraph.text)
        self._graph.link(node, ns.DCTERMS + "isPartOf", whole)
