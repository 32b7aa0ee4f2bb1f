"""The extractors in their order: one document in, all its facts out."""

from graphbuilder.document import Document
from graphbuilder.extract.bodies.bodies import bodies
from graphbuilder.extract.decision import decision
from graphbuilder.extract.findings.complaints import complaints
from graphbuilder.extract.findings.findings import findings
from graphbuilder.extract.law.citations import citations
from graphbuilder.extract.law.guidance import guidance
from graphbuilder.extract.lexicon import Lexicon
from graphbuilder.extract.reading import read
from graphbuilder.extract.references import cross_references
from graphbuilder.extract.related import related_decisions
from graphbuilder.extract.remedies.remedies import remedies
from graphbuilder.extract.times.clocks import clocks
from graphbuilder.extract.times.events import events
from graphbuilder.extract.times.limits import time_limits
from graphbuilder.facts import Facts


def extract(document: Document, lexicon: Lexicon) -> Facts:
    """Every fact of a document, each kind in the order of the text."""
    stated = decision(document, lexicon.registers)
    reading = read(document, lexicon, stated)
    law, codes, complained = citations(reading), guidance(reading), complaints(reading)
    named = tuple(bodies(reading, stated))
    limits = time_limits(reading)
    return Facts(
        decision=stated,
        citations=tuple(law),
        guidance=tuple(codes),
        bodies=named,
        complaints=tuple(complained),
        findings=tuple(findings(reading, complained, [*law, *codes])),
        remedies=tuple(remedies(reading, stated, named)),
        time_limits=tuple(limits),
        clocks=tuple(clocks(reading, limits)),
        events=tuple(events(reading, stated.issued)),
        cross_references=tuple(cross_references(reading)),
        related_decisions=tuple(related_decisions(reading, stated)),
    )
