"""What extraction needs of the registers, compiled once: names, titles, headings, cue patterns and known law."""

from collections.abc import Iterable
from functools import cached_property

from graphbuilder.document import Document
from graphbuilder.extract import signs
from graphbuilder.extract.bodies.kinds import Kinds
from graphbuilder.extract.findings import conclusions
from graphbuilder.extract.language import dates
from graphbuilder.extract.language.cues import Cues
from graphbuilder.extract.law import mentions, provisions, publications
from graphbuilder.extract.law.knowledge import Law
from graphbuilder.extract.law.publications import Publications
from graphbuilder.extract.names import Names
from graphbuilder.extract.remedies.callings import Callings
from graphbuilder.fold import fold
from graphbuilder.namespaces import slug_of
from graphbuilder.registers import Registers

_OPENING, _FINDING = ("complaint", "powers", "method"), frozenset(("found", "analysis"))


class Lexicon:
    """The registers as the extractors use them; made once and shared by all decisions."""

    def __init__(self, registers: Registers) -> None:
        self.registers = registers
        self.law = Law(registers)
        self.publications = Publications(registers)
        further = publications.labels(registers)
        self.names = Names((*registers.labels, *self.law.labels(), *further), self._signs())
        self._headings = {
            _heading(label): slug_of(concept.iri)
            for concept in registers.concepts("section-kind")
            for label in concept.labels
        }

    def _signs(self) -> dict[str, Iterable[str]]:
        """What to look out for in the one pass over a decision, by what it may be a sign of."""
        return {
            "conclusion": conclusions.TELLING,
            "agreement": signs.AGREEMENT,
            "provision": provisions.SIGNS,
            "instrument": mentions.SIGNS,
            "time": dates.SIGNS,
            **self.kinds.signs,
            "month": signs.MONTH,
            "guidance": signs.GUIDANCE,
            "short": map(fold, self.publications.shorts),
            "paragraph": ("paragraph",),
            "reference": signs.REFERENCE,
            "redress": signs.REDRESS,
            "initial": signs.INITIAL,
            "ombudsmen": ("ombudsmen",),
        }

    @cached_property
    def injustices(self) -> Cues:
        """The cues of every kind of injustice."""
        return self._cues("injustice", stop="no without little")

    @cached_property
    def callings(self) -> Callings:
        """What decisions call bodies for short."""
        return Callings(self.registers)

    @cached_property
    def grounds(self) -> Cues:
        """The cues of every ground for not investigating; what is denied lies between no two words of one."""
        return self._cues("ground", stop="not")

    @cached_property
    def remedies(self) -> Cues:
        """The cues of every kind of remedy."""
        return self._cues("remedy-kind")

    @cached_property
    def _sections(self) -> Cues:
        return self._cues("section-kind")

    def _cues(self, scheme: str, *, stop: str = "") -> Cues:
        parts = self.registers.concepts("cue-part")
        return Cues(self.registers.concepts(scheme), parts=parts, stop=stop)

    def section_kind(self, heading: str, before: str) -> str:
        """What a heading announces; one that says nothing of its kind stays within the kind before it.

        After the powers and the method of the Ombudsman it names a matter of which the law is told. A question
        after the facts is one that the analysis answers.
        """
        folded = _heading(heading)
        if folded in self._headings:
            return self._headings[folded]
        found = [(cue.end - cue.start, cue.concept) for cue in self._sections.find(folded)]
        if not found and heading.rstrip().endswith("?") and before in ("facts", "found"):
            return "analysis"
        if found:
            return max(found)[1]
        return "law" if before in ("powers", "method") else before

    def is_usual(self, heading: str) -> bool:
        """Whether a heading is one that decisions have for sections of a kind, and so names no matter of its own."""
        return _heading(heading) in self._headings

    def is_of_a_matter(self, heading: str) -> bool:
        """Whether a heading says nothing of what its section is for, but only what it is about: `Council tax`."""
        return self.section_kind(heading, "") == ""

    def section_kinds(self, document: Document) -> list[str]:
        """The kind of each section of a document; once it finds things, none opens it anew: `Complaint handling`."""
        kinds: list[str] = []
        for section in document.sections:
            before = kinds[-1] if kinds else "other"
            kind = self.section_kind(section.title, before)
            again = kind in _OPENING and (kind in kinds[:-1] or not _FINDING.isdisjoint(kinds))
            kinds.append(self._after_opening(section.title, kinds) or (before if again else kind))
        return kinds

    def _after_opening(self, heading: str, kinds: list[str]) -> str | None:
        """What a heading that names only a matter opens after the role, the powers and the method: what was found."""
        opened = {"powers", "method"}.issubset(kinds) and kinds[-1] in _OPENING
        return "found" if opened and self.is_of_a_matter(heading) else None

    @cached_property
    def kinds(self) -> Kinds:
        """The kinds of bodies, by which those are told that no register holds."""
        return Kinds(self.registers)


def _heading(text: str) -> str:
    return fold(text).strip(" :.?")
