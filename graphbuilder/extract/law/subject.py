"""What law a decision of a subject usually means by a number alone: of child protection, the Children Act 1989."""

from functools import cached_property

from graphbuilder.extract.law.attachment import suits
from graphbuilder.extract.law.instruments import Instrument, Target
from graphbuilder.extract.law.knowledge import Law
from graphbuilder.extract.law.memory import Memory
from graphbuilder.extract.law.provisions import Group

COUNTED_OFTEN = ("regulation", "rule", "article")  # every instrument of theirs has these numbers


class Subject:
    """The usual instruments of a decision's subject, those of the narrower subject first."""

    def __init__(self, law: Law, memory: Memory, instruments: list[Instrument]) -> None:
        self._law = law
        self._memory = memory
        self.instruments = instruments

    @cached_property
    def iris(self) -> frozenset[str]:
        """The usual instruments by their IRIs."""
        return frozenset(instrument.iri for instrument in self.instruments)

    @cached_property
    def targets(self) -> list[Target]:
        """The usual instruments as what a citation may stand for."""
        return [Target(instrument.iri, None, instrument.family) for instrument in self.instruments]

    def usual(self, group: Group, *, family: str | None = None, year: str | None = None) -> Target | None:
        """The usual instrument that is known to have the provision, of a family and year if any is printed.

        Of several Acts it is that of the narrower subject, of several Regulations none: what registers know of these
        is too little to tell them apart. Of Schedules they know little too: there it is enough that the decision has
        named the instrument.
        """
        usual = [
            instrument
            for instrument in self.instruments
            if family in (None, instrument.family) and year in (None, instrument.year)
            if suits(group, instrument.family)
        ]
        if group.unit in COUNTED_OFTEN and len(usual) > 1:
            return None
        having = (instrument for instrument in usual if self._has(instrument, group))
        return next((Target(one.iri, None, one.family) for one in having), None)

    def _has(self, instrument: Instrument, group: Group) -> bool:
        if group.unit != "schedule":
            return self._law.knows(instrument.iri, group)
        return any(target.iri == instrument.iri for _, target in self._memory.latest())
