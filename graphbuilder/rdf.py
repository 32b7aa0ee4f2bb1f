"""Facts to quads: the only place that mints IRIs. One named graph a decision, and no blank node anywhere."""

from collections.abc import Container, Sequence
from datetime import date

from pyoxigraph import Literal, NamedNode, Quad

from graphbuilder import namespaces as ns
from graphbuilder.document import Document, Paragraph, Section, Span
from graphbuilder.facts import (
    Citation,
    Clock,
    Complaint,
    Concept,
    CrossReference,
    Decision,
    Event,
    Evidence,
    Facts,
    Finding,
    GuidanceCitation,
    Mention,
    Party,
    Provision,
    Remedy,
    TimeLimit,
)

_DIRECT_EDGES = {"shared-with": "sharedWith", "better-placed": "signpostsTo"}


def slug_of_reference(reference: str) -> str:
    """A reference as it stands in IRIs and file names: `20 001 737` is `20-001-737`."""
    return reference.replace(" ", "-")


def decision_iri(reference: str) -> str:
    """The IRI of a decision by its printed reference."""
    return f"{ns.ID}decision/{slug_of_reference(reference)}"


def decision_graph(reference: str) -> str:
    """The IRI of the named graph that holds everything a decision states."""
    return ns.GRAPH_DECISION + slug_of_reference(reference)


def decision_quads(
    document: Document, facts: Facts, *, section_kinds: Sequence[str], registered: Container[str]
) -> list[Quad]:
    """The quads of a decision's named graph, in a fixed order.

    `section_kinds` are slugs, one a section; `registered` are the IRIs that a register describes already.
    """
    writer = _Writer(facts.decision.reference, registered)
    writer.document(document, section_kinds)
    writer.decision(facts.decision, len(document.paragraphs))
    _write_cited(writer, facts)
    _write_decided(writer, facts)
    for reference in facts.cross_references:
        writer.cross_reference(reference)
    return writer.quads()


def _write_cited(writer: "_Writer", facts: Facts) -> None:
    """The law, guidance and bodies that the decision names."""
    for citation in facts.citations:
        writer.citation(citation)
    for guidance in facts.guidance:
        writer.guidance(guidance)
    for mention in facts.bodies:
        writer.mention(mention)


def _write_decided(writer: "_Writer", facts: Facts) -> None:
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


class _Writer:
    """Collects the triples of one decision, each once, in the order in which they are said."""

    def __init__(self, reference: str, registered: Container[str]) -> None:
        self.iri = decision_iri(reference)
        self._registered = registered
        self._graph = NamedNode(decision_graph(reference))
        self._triples: dict[tuple[NamedNode, NamedNode, NamedNode | Literal], None] = {}
        self._orders: dict[str, int] = {}
        self._limits: dict[TimeLimit, str] = {}
        self._complaints: dict[tuple[str, Span], str] = {}

    def quads(self) -> list[Quad]:
        """Everything said, as quads of the decision's graph."""
        return [Quad(subject, predicate, value, self._graph) for subject, predicate, value in self._triples]

    def document(self, document: Document, section_kinds: Sequence[str]) -> None:
        """The text: title block, summary, sections and paragraphs."""
        for paragraph in (document.header, document.summary):
            if paragraph is not None:
                self._paragraph(paragraph, self.iri)
        for section, kind in zip(document.sections, section_kinds, strict=True):
            self._section(section, kind)

    def _section(self, section: Section, kind: str) -> None:
        node = f"{self.iri}/section/{section.order}"
        self._type(node, "Section")
        if section.title:
            self._literal(node, ns.DCTERMS + "title", section.title)
        self._literal(node, "order", section.order)
        self._link(node, "sectionKind", ns.concept("section-kind", kind))
        self._link(node, ns.DCTERMS + "isPartOf", self.iri)
        for paragraph in section.paragraphs:
            self._paragraph(paragraph, node)

    def _paragraph(self, paragraph: Paragraph, whole: str) -> None:
        node = self._block(paragraph)
        self._type(node, "Paragraph")
        if paragraph.number is not None:
            self._literal(node, "number", paragraph.number)
        self._literal(node, "text", paragraph.text)
        self._link(node, ns.DCTERMS + "isPartOf", whole)

    def decision(self, stated: Decision, paragraphs: int) -> None:
        """What the decision says of itself."""
        self._type(self.iri, "Decision", ns.PROV + "Entity")
        self._literal(self.iri, ns.DCTERMS + "identifier", stated.reference)
        self._literal(self.iri, ns.DCTERMS + "title", stated.title)
        self._date(self.iri, ns.DCTERMS + "issued", stated.issued)
        if stated.page is not None:
            self._link(self.iri, ns.FOAF + "page", stated.page)
        for party in stated.respondents:
            self._link(self.iri, "respondent", self._party(party))
        if stated.category is not None:
            self._link(self.iri, "category", self._concept(stated.category, broader=None))
        if stated.subcategory is not None:
            self._link(self.iri, "subcategory", self._concept(stated.subcategory, broader=stated.category))
        if stated.outcome is not None:
            self._link(self.iri, "outcome", stated.outcome)
        self._link(self.iri, "documentType", ns.concept("document-type", stated.document_type))
        if stated.summary is not None:
            self._literal(self.iri, "summary", stated.summary)
        self._literal(self.iri, "paragraphCount", paragraphs)
        for evidence in stated.evidence:
            self._derived(self.iri, evidence)

    def citation(self, citation: Citation) -> None:
        """A citation of law, what it cites, and the direct edge to it."""
        node = self._fact("citation", citation.evidence, "Citation", "LegislationCitation")
        self._literal(node, "printedAs", citation.evidence.quote)
        self._link(node, "role", ns.concept("citation-role", citation.role))
        self._link(node, "basis", ns.concept("citation-basis", citation.basis))
        if citation.instrument is not None and citation.target is not None:
            if citation.provision is not None:
                self._describe(citation.instrument, citation.provision)
            self._link(node, "target", citation.target)
            self._link(self.iri, "cites", citation.target)
            if citation.version is not None:
                self._link(node, "citesVersion", self._version(citation.version, citation.target))
            return
        if citation.printed_instrument is not None:
            self._literal(node, "printedInstrument", citation.printed_instrument)
        if citation.family is not None:
            self._link(node, "instrumentFamily", ns.concept("instrument-family", citation.family))
        if citation.provision is not None:
            self._literal(node, "printedProvision", citation.provision.label)

    def _version(self, version: str, cited: str) -> str:
        """The law as it stood on a day, unless a register describes that text."""
        if version not in self._registered:
            self._type(version, "Version")
            self._link(version, "isVersionOf", cited)
            self._literal(version, "versionDate", version.rsplit("/", 1)[-1], datatype="date")
        return version

    def _describe(self, instrument: str, provision: Provision) -> None:
        """The provision and what it is part of, as far as no register describes them."""
        parent, whole = instrument, provision.part or instrument
        for step, label in provision.steps:
            node = f"{parent}/{step}"
            if node not in self._registered:
                self._type(node, "Provision")
                self._literal(node, ns.SKOS + "prefLabel", label, language="en")
                self._link(node, ns.DCTERMS + "isPartOf", whole)
            parent = whole = node

    def guidance(self, citation: GuidanceCitation) -> None:
        """A citation of guidance and the direct edge to it."""
        node = self._fact("guidance", citation.evidence, "Citation", "GuidanceCitation")
        self._literal(node, "printedAs", citation.evidence.quote)
        if citation.minted_title is not None and citation.guidance not in self._registered:
            self._type(citation.guidance, "Guidance")
            self._literal(citation.guidance, ns.SKOS + "prefLabel", citation.minted_title, language="en")
        self._link(node, "target", citation.guidance)
        self._link(self.iri, "cites", citation.guidance)

    def mention(self, mention: Mention) -> None:
        """A body named, with its role, and the direct edges to it."""
        classes = ("Mention", "Signpost") if mention.role == "better-placed" else ("Mention",)
        node = self._fact("mention", mention.evidence, *classes)
        body = self._party(mention.body)
        self._link(node, "target", body)
        self._link(node, "role", ns.concept("body-role", mention.role))
        if mention.ground is not None:
            self._link(node, "ground", ns.concept("ground", mention.ground))
        self._link(self.iri, "mentions", body)
        if mention.role in _DIRECT_EDGES:
            self._link(self.iri, _DIRECT_EDGES[mention.role], body)

    def complaint(self, complaint: Complaint) -> None:
        """A limb of the complaint, to which findings can lead."""
        self._complaints[_place(complaint.evidence)] = self._fact(
            "complaint", complaint.evidence, "Complaint"
        )

    def finding(self, finding: Finding) -> None:
        """A finding with its result, what it is about, and the injustices, grounds and standards stated with it."""
        node = self._fact("finding", finding.evidence, "Finding")
        self._link(node, "result", ns.concept("finding-result", finding.result))
        for complaint in finding.concerns:
            self._link(node, "concerns", self._complaints[_place(complaint.evidence)])
        for injustice in finding.injustice:
            self._link(node, "injustice", ns.concept("injustice", injustice))
        for ground in finding.grounds:
            self._link(node, "ground", ns.concept("ground", ground))
        for standard in finding.standards:
            self._link(node, "standard", standard)

    def remedy(self, remedy: Remedy) -> None:
        """A remedy with what, by whom, to whom, how much, by when and for which injustice."""
        node = self._fact("remedy", remedy.evidence, "Remedy")
        self._link(node, "kind", ns.concept("remedy-kind", remedy.kind))
        self._link(node, "status", ns.concept("remedy-status", remedy.status))
        if remedy.recipient is not None:
            self._literal(node, "recipient", remedy.recipient)
        if remedy.amount is not None:
            self._literal(node, "amount", str(remedy.amount), datatype="decimal")
        self._date(node, "due", remedy.due)
        for agent in remedy.agents:
            self._link(node, "isCarriedOutBy", agent)
        for injustice in remedy.injustice:
            self._link(node, "remedies", ns.concept("injustice", injustice))

    def time_limit(self, limit: TimeLimit) -> None:
        """A time limit as a duration and as stated."""
        node = self._fact("time-limit", limit.evidence, "TimeLimit")
        self._literal(node, "limit", limit.period.duration, datatype="duration")
        self._literal(node, "inWorkingDays", limit.period.days == "working")
        self._literal(node, "limitText", str(limit.period))
        self._literal(node, "subject", limit.subject)
        self._limits[limit] = node

    def clock(self, clock: Clock) -> None:
        """How long something took and by how much it overran, with the time limit that it is measured against."""
        node = self._fact("clock", clock.evidence, "Clock")
        for name, period in (("taken", clock.taken), ("overrun", clock.overrun)):
            if period is not None:
                self._literal(node, name, period.duration, datatype="duration")
                self._literal(node, f"{name}Text", str(period))
                self._literal(node, "inWorkingDays", period.days == "working")
        self._literal(node, "isComputed", clock.is_computed)
        self._literal(node, "isApproximate", clock.is_approximate)
        self._literal(node, "subject", clock.subject)
        if clock.limit is not None:
            self._link(node, "isMeasuredAgainst", self._limits[clock.limit])

    def event(self, event: Event) -> None:
        """A dated event; the datatype of its date says how precise it is."""
        node = self._fact("event", event.evidence, "Event")
        datatype = {4: "gYear", 7: "gYearMonth"}.get(len(event.when), "date")
        self._literal(node, "when", event.when, datatype=datatype)
        self._link(node, "precision", ns.concept("date-precision", event.precision))
        self._literal(node, "printedDate", event.printed)
        self._literal(node, "yearCarried", event.carried)

    def cross_reference(self, reference: CrossReference) -> None:
        """The edge from a paragraph, and from the words in it, to the paragraph that they refer to."""
        target = f"{self.iri}/paragraph/{reference.number}"
        self._link(self._block(reference.evidence.paragraph), "refersTo", target)
        self._link(self._passage(reference.evidence), "refersTo", target)

    def _fact(self, name: str, evidence: Evidence, *classes: str) -> str:
        """A new fact's IRI (paragraph, then order among those of its name), typed and with its words."""
        place = evidence.paragraph.key.rsplit("/", 1)[-1]
        order = self._orders[f"{name}/{place}"] = self._orders.get(f"{name}/{place}", 0) + 1
        node = f"{self.iri}/{name}/{place}-{order}"
        self._type(node, *classes)
        self._link(node, ns.DCTERMS + "isPartOf", self.iri)
        self._derived(node, evidence)
        return node

    def _derived(self, node: str, evidence: Evidence) -> None:
        self._link(node, ns.PROV + "wasDerivedFrom", self._passage(evidence))

    def _passage(self, evidence: Evidence) -> str:
        block = self._block(evidence.paragraph)
        passage = f"{block}#char={evidence.span.start},{evidence.span.end}"
        self._type(passage, "Passage")
        self._literal(passage, ns.OA + "start", evidence.span.start)
        self._literal(passage, ns.OA + "end", evidence.span.end)
        self._literal(passage, ns.OA + "exact", evidence.quote)
        self._link(passage, ns.DCTERMS + "isPartOf", block)
        return passage

    def _party(self, party: Party) -> str:
        if party.minted_name is not None and party.iri not in self._registered:
            self._type(party.iri, "Body")
            self._literal(party.iri, "printedName", party.minted_name)
            if party.kind is not None:
                self._link(party.iri, "bodyKind", party.kind)
        return party.iri

    def _concept(self, concept: Concept, *, broader: Concept | None) -> str:
        if concept.minted_label is not None:
            self._type(concept.iri, ns.SKOS + "Concept")
            self._literal(concept.iri, ns.SKOS + "prefLabel", concept.minted_label, language="en")
            self._link(concept.iri, ns.SKOS + "inScheme", ns.CONCEPT + "category")
            if broader is not None:
                self._link(concept.iri, ns.SKOS + "broader", broader.iri)
        return concept.iri

    def _block(self, paragraph: Paragraph) -> str:
        return f"{self.iri}/{paragraph.key}"

    def _type(self, node: str, *classes: str) -> None:
        for name in classes:
            self._link(node, ns.RDF + "type", name if ":" in name else ns.OMB + name)

    def _link(self, node: str, predicate: str, target: str) -> None:
        self._add(node, predicate, NamedNode(target))

    def _literal(
        self,
        node: str,
        predicate: str,
        value: str | int | bool,  # noqa: FBT001 - the value is what is written, no option
        *,
        language: str | None = None,
        datatype: str = "",
    ) -> None:
        if datatype:
            literal = Literal(str(value), datatype=NamedNode(ns.XSD + datatype))
        else:
            literal = Literal(value, language=language) if language else Literal(value)
        self._add(node, predicate, literal)

    def _date(self, node: str, predicate: str, day: date | None) -> None:
        if day is not None:
            self._literal(node, predicate, day.isoformat(), datatype="date")

    def _add(self, node: str, predicate: str, value: NamedNode | Literal) -> None:
        name = predicate if ":" in predicate else ns.OMB + predicate
        self._triples[NamedNode(node), NamedNode(name), value] = None


def _place(evidence: Evidence) -> tuple[str, Span]:
    """Where the words of a fact stand: no two of a kind share a place."""
    return evidence.paragraph.key, evidence.span
