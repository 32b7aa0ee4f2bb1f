"""What a decision says of itself, and the law, guidance and bodies that it names.

What a register describes already is linked to and not described again.
"""

from collections.abc import Container

from graphbuilder import namespaces as ns
from graphbuilder.facts import (
    Citation,
    Concept,
    Decision,
    DecisionCitation,
    GuidanceCitation,
    Mention,
    Party,
    Provision,
)
from graphbuilder.rdf.graph import DecisionGraph
from graphbuilder.rdf.iris import decision_iri

_DIRECT_EDGES = {"shared-with": "sharedWith", "better-placed": "signpostsTo"}


class NamedWriter:
    """Writes the particulars of the decision, its citations and its mentions."""

    def __init__(self, graph: DecisionGraph, registered: Container[str]) -> None:
        self._graph = graph
        self._registered = registered

    def decision(self, stated: Decision, paragraphs: int) -> None:
        """What the decision says of itself."""
        node = self._graph.decision
        self._graph.type(node, "Decision", ns.PROV + "Entity")
        self._graph.literal(node, ns.DCTERMS + "identifier", stated.reference)
        self._graph.literal(node, ns.DCTERMS + "title", stated.title)
        self._graph.date(node, ns.DCTERMS + "issued", stated.issued)
        if stated.page is not None:
            self._graph.link(node, ns.FOAF + "page", stated.page)
        for party in stated.respondents:
            self._graph.link(node, "respondent", self._party(party))
        self._classified(node, stated)
        if stated.summary is not None:
            self._graph.literal(node, "summary", stated.summary)
        self._graph.literal(node, "paragraphCount", paragraphs)
        for evidence in stated.evidence:
            self._graph.derived(node, evidence)

    def citation(self, citation: Citation) -> None:
        """A citation of law, what it cites, and the direct edge to it."""
        node = self._graph.fact("citation", citation.evidence, "Citation", "LegislationCitation")
        self._graph.literal(node, "printedAs", citation.evidence.quote)
        self._graph.link(node, "role", ns.concept("citation-role", citation.role))
        self._graph.link(node, "basis", ns.concept("citation-basis", citation.basis))
        if citation.target is None:
            self._printed(node, citation)
        else:
            self._target(node, citation, citation.target)

    def guidance(self, citation: GuidanceCitation) -> None:
        """A citation of guidance and the direct edge to it."""
        node = self._graph.fact("guidance", citation.evidence, "Citation", "GuidanceCitation")
        self._graph.literal(node, "printedAs", citation.evidence.quote)
        if citation.minted_title is not None and citation.guidance not in self._registered:
            self._graph.type(citation.guidance, "Guidance")
            self._graph.literal(
                citation.guidance, ns.SKOS + "prefLabel", citation.minted_title, language="en"
            )
        self._graph.link(node, "target", citation.guidance)
        self._graph.link(self._graph.decision, "cites", citation.guidance)

    def related_decision(self, citation: DecisionCitation) -> None:
        """Another decision referred to, by its reference: no more is known of one that the graph does not hold."""
        node = self._graph.fact("related-decision", citation.evidence, "Citation", "DecisionCitation")
        self._graph.literal(node, "printedAs", citation.evidence.quote)
        other = decision_iri(citation.reference)
        self._graph.literal(other, ns.DCTERMS + "identifier", citation.reference)
        self._graph.link(node, "target", other)
        self._graph.link(self._graph.decision, "relatedDecision", other)

    def mention(self, mention: Mention) -> None:
        """A body named, with its role, and the direct edges to it."""
        classes = ("Mention", "Signpost") if mention.role == "better-placed" else ("Mention",)
        node = self._graph.fact("mention", mention.evidence, *classes)
        body = self._party(mention.body)
        self._graph.link(node, "target", body)
        self._graph.link(node, "role", ns.concept("body-role", mention.role))
        if mention.ground is not None:
            self._graph.link(node, "ground", ns.concept("ground", mention.ground))
        self._graph.link(self._graph.decision, "mentions", body)
        if mention.role in _DIRECT_EDGES:
            self._graph.link(self._graph.decision, _DIRECT_EDGES[mention.role], body)

    def _classified(self, node: str, stated: Decision) -> None:
        """What the decision is about, how it ended and what kind of document it is."""
        if stated.category is not None:
            self._graph.link(node, "category", self._concept(stated.category, broader=None))
        if stated.subcategory is not None:
            self._graph.link(node, "subcategory", self._concept(stated.subcategory, broader=stated.category))
        if stated.outcome is not None:
            self._graph.link(node, "outcome", stated.outcome)
        self._graph.link(node, "documentType", ns.concept("document-type", stated.document_type))

    def _target(self, node: str, citation: Citation, target: str) -> None:
        """What is cited, as far as no register describes it, and the law as it stood."""
        if citation.instrument is not None and citation.provision is not None:
            self._describe(citation.instrument, citation.provision)
        self._graph.link(node, "target", target)
        self._graph.link(self._graph.decision, "cites", target)
        if citation.version is not None:
            self._graph.link(node, "citesVersion", self._version(citation.version, target))

    def _printed(self, node: str, citation: Citation) -> None:
        """What is printed of law that is not resolved."""
        if citation.printed_instrument is not None:
            self._graph.literal(node, "printedInstrument", citation.printed_instrument)
        if citation.family is not None:
            self._graph.link(node, "instrumentFamily", ns.concept("instrument-family", citation.family))
        if citation.provision is not None:
            self._graph.literal(node, "printedProvision", citation.provision.label)

    def _version(self, version: str, cited: str) -> str:
        """The law as it stood on a day, unless a register describes that text."""
        if version not in self._registered:
            self._graph.type(version, "Version")
            self._graph.link(version, "isVersionOf", cited)
            self._graph.literal(version, "versionDate", version.rsplit("/", 1)[-1], datatype="date")
        return version

    def _describe(self, instrument: str, provision: Provision) -> None:
        """The provision and what it is part of, as far as no register describes them."""
        parent, whole = instrument, provision.part or instrument
        for step, label in provision.steps:
            node = f"{parent}/{step}"
            if node not in self._registered:
                self._graph.type(node, "Provision")
                self._graph.literal(node, ns.SKOS + "prefLabel", label, language="en")
                self._graph.link(node, ns.DCTERMS + "isPartOf", whole)
            parent = whole = node

    def _party(self, party: Party) -> str:
        if party.minted_name is not None and party.iri not in self._registered:
            self._graph.type(party.iri, "Body")
            self._graph.literal(party.iri, "printedName", party.minted_name)
            if party.kind is not None:
                self._graph.link(party.iri, "bodyKind", party.kind)
        return party.iri

    def _concept(self, concept: Concept, *, broader: Concept | None) -> str:
        if concept.minted_label is not None:
            self._graph.type(concept.iri, ns.SKOS + "Concept")
            self._graph.literal(concept.iri, ns.SKOS + "prefLabel", concept.minted_label, language="en")
            self._graph.link(concept.iri, ns.SKOS + "inScheme", ns.CONCEPT + "category")
            if broader is not None:
                self._graph.link(concept.iri, ns.SKOS + "broader", broader.iri)
        return concept.iri
