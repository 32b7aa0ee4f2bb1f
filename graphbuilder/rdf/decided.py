"""What was complained of, found and agreed, the times that are told, and what happened."""

from graphbuilder import namespaces as ns
from graphbuilder.document import Span
from graphbuilder.facts import Clock, Complaint, Event, Evidence, Finding, Remedy, TimeLimit
from graphbuilder.rdf.graph import DecisionGraph


class DecidedWriter:
    """Writes facts; complaints before the findings on them, and limits before the clocks held against them."""

    def __init__(self, graph: DecisionGraph) -> None:
        self._graph = graph
        self._limits: dict[TimeLimit, str] = {}
        self._complaints: dict[tuple[str, Span], str] = {}

    def complaint(self, complaint: Complaint) -> None:
        """A limb of the complaint, to which findings can lead."""
        self._complaints[_place(complaint.evidence)] = self._graph.fact(
            "complaint", complaint.evidence, "Complaint"
        )

    def finding(self, finding: Finding) -> None:
        """A finding with its result, what it is about, and the injustices, grounds and standards stated with it."""
        node = self._graph.fact("finding", finding.evidence, "Finding")
        self._graph.link(node, "result", ns.concept("finding-result", finding.result))
        for complaint in finding.concerns:
            self._graph.link(node, "concerns", self._complaints[_place(complaint.evidence)])
        for injustice in finding.injustice:
            self._graph.link(node, "injustice", ns.concept("injustice", injustice))
        for ground in finding.grounds:
            self._graph.link(node, "ground", ns.concept("ground", ground))
        for standard in finding.standards:
            self._graph.link(node, "standard", standard)

    def remedy(self, remedy: Remedy) -> None:
        """A remedy with what, by whom, to whom, how much, by when and for which injustice."""
        node = self._graph.fact("remedy", remedy.evidence, "Remedy")
        self._graph.link(node, "kind", ns.concept("remedy-kind", remedy.kind))
        self._graph.link(node, "status", ns.concept("remedy-status", remedy.status))
        if remedy.recipient is not None:
            self._graph.literal(node, "recipient", remedy.recipient)
        if remedy.amount is not None:
            self._graph.literal(node, "amount", str(remedy.amount), datatype="decimal")
        self._graph.date(node, "due", remedy.due)
        for agent in remedy.agents:
            self._graph.link(node, "isCarriedOutBy", agent)
        for injustice in remedy.injustice:
            self._graph.link(node, "remedies", ns.concept("injustice", injustice))

    def time_limit(self, limit: TimeLimit) -> None:
        """A time limit as a duration and as stated."""
        node = self._graph.fact("time-limit", limit.evidence, "TimeLimit")
        self._graph.literal(node, "limit", limit.period.duration, datatype="duration")
        self._graph.literal(node, "inWorkingDays", limit.period.days == "working")
        self._graph.literal(node, "limitText", str(limit.period))
        self._graph.literal(node, "subject", limit.subject)
        self._limits[limit] = node

    def clock(self, clock: Clock) -> None:
        """How long something took and by how much it overran, with the time limit that it is measured against."""
        node = self._graph.fact("clock", clock.evidence, "Clock")
        for name, period in (("taken", clock.taken), ("overrun", clock.overrun)):
            if period is not None:
                self._graph.literal(node, name, period.duration, datatype="duration")
                self._graph.literal(node, f"{name}Text", str(period))
                self._graph.literal(node, "inWorkingDays", period.days == "working")
        self._graph.literal(node, "isComputed", clock.is_computed)
        self._graph.literal(node, "isApproximate", clock.is_approximate)
        self._graph.literal(node, "subject", clock.subject)
        if clock.limit is not None:
            self._graph.link(node, "isMeasuredAgainst", self._limits[clock.limit])

    def event(self, event: Event) -> None:
        """A dated event; the datatype of its date says how precise it is."""
        node = self._graph.fact("event", event.evidence, "Event")
        datatype = {4: "gYear", 7: "gYearMonth"}.get(len(event.when), "date")
        self._graph.literal(node, "when", event.when, datatype=datatype)
        self._graph.link(node, "precision", ns.concept("date-precision", event.precision))
        self._graph.literal(node, "printedDate", event.printed)
        self._graph.literal(node, "yearCarried", event.carried)


def _place(evidence: Evidence) -> tuple[str, Span]:
    """Where the words of a fact stand: no two of a kind share a place."""
    return evidence.paragraph.key, evidence.span
