"""The named graph of one decision: each triple once, in the order in which they are said."""

from datetime import date

from pyoxigraph import Literal, NamedNode, Quad

from graphbuilder import namespaces as ns
from graphbuilder.document import Paragraph
from graphbuilder.facts import Evidence
from graphbuilder.rdf.iris import decision_graph, decision_iri


class DecisionGraph:
    """What one decision says: statements, and the passages that bear them out.

    Classes and properties are named in full, or by the local name of a term of the ontology.
    """

    def __init__(self, reference: str) -> None:
        self.decision = decision_iri(reference)
        self._name = NamedNode(decision_graph(reference))
        self._triples: dict[tuple[NamedNode, NamedNode, NamedNode | Literal], None] = {}
        self._orders: dict[str, int] = {}

    def quads(self) -> list[Quad]:
        """Everything said, as quads of the decision's graph."""
        return [Quad(subject, predicate, value, self._name) for subject, predicate, value in self._triples]

    def fact(self, name: str, evidence: Evidence, *classes: str) -> str:
        """A new fact's IRI (paragraph, then order among those of its name), typed and with its words."""
        place = evidence.paragraph.key.rsplit("/", 1)[-1]
        order = self._orders[f"{name}/{place}"] = self._orders.get(f"{name}/{place}", 0) + 1
        node = f"{self.decision}/{name}/{place}-{order}"
        self.type(node, *classes)
        self.link(node, ns.DCTERMS + "isPartOf", self.decision)
        self.derived(node, evidence)
        return node

    def derived(self, node: str, evidence: Evidence) -> None:
        """The words that a thing is derived from."""
        self.link(node, ns.PROV + "wasDerivedFrom", self.passage(evidence))

    def passage(self, evidence: Evidence) -> str:
        """The IRI of the exact words, described by where they stand in their paragraph."""
        block = self.block(evidence.paragraph)
        passage = f"{block}#char={evidence.span.start},{evidence.span.end}"
        self.type(passage, "Passage")
        self.literal(passage, ns.OA + "start", evidence.span.start)
        self.literal(passage, ns.OA + "end", evidence.span.end)
        self.literal(passage, ns.OA + "exact", evidence.quote)
        self.link(passage, ns.DCTERMS + "isPartOf", block)
        return passage

    def block(self, paragraph: Paragraph) -> str:
        """The IRI of a paragraph."""
        return f"{self.decision}/{paragraph.key}"

    def type(self, node: str, *classes: str) -> None:
        """What kind of thing it is."""
        for name in classes:
            self.link(node, ns.RDF + "type", name if ":" in name else ns.OMB + name)

    def link(self, node: str, predicate: str, target: str) -> None:
        """A statement about another thing, by its IRI."""
        self._add(node, predicate, NamedNode(target))

    def literal(
        self,
        node: str,
        predicate: str,
        value: str | int | bool,  # noqa: FBT001 - the value is what is written, no option
        *,
        language: str | None = None,
        datatype: str = "",
    ) -> None:
        """A statement of a value; `datatype` is a local name of XML Schema."""
        if datatype:
            literal = Literal(str(value), datatype=NamedNode(ns.XSD + datatype))
        else:
            literal = Literal(value, language=language) if language else Literal(value)
        self._add(node, predicate, literal)

    def date(self, node: str, predicate: str, day: date | None) -> None:
        """A statement of a day, if one is known."""
        if day is not None:
            self.literal(node, predicate, day.isoformat(), datatype="date")

    def _add(self, node: str, predicate: str, value: NamedNode | Literal) -> None:
        name = predicate if ":" in predicate else ns.OMB + predicate
        self._triples[NamedNode(node), NamedNode(name), value] = None
