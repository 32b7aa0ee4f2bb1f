"""Which instrument a provision that stands alone is of: `section 20`, `regulation 9`, `a section 106 agreement`."""

from collections.abc import Iterator

from graphbuilder.extract.law.attachment import suits
from graphbuilder.extract.law.instruments import Instrument, Target
from graphbuilder.extract.law.knowledge import Law
from graphbuilder.extract.law.memory import Memory, keys
from graphbuilder.extract.law.provisions import Group
from graphbuilder.extract.reading import View

Found = tuple[Target | None, str]
_COUNTED_OFTEN = ("regulation", "rule", "article")  # every instrument of theirs has these numbers


class Bare:
    """Looks for the instrument in the order in which a lawyer would; `usual` is what the subject usually means."""

    def __init__(self, law: Law, memory: Memory, usual: list[Instrument]) -> None:
        self._law = law
        self._memory = memory
        self._usual = usual

    def resolve(self, group: Group, view: View) -> Found:
        """The instrument of provisions that stand alone, and how that is known."""
        noted = self._memory.noted(group, view)
        if (term := self._law.term_of_art(group, view.text)) is not None:
            target = Target(term.iri, None, term.family)
            return target, "nearest" if target == noted else "default"
        if noted is not None and self._outweighed(noted, group, view):
            noted = None
        near = (
            noted
            or self._named_here(group, view)
            or self._stated_once(group, view)
            or self._only_one_that_holds(group)
        )
        return (near, "nearest") if near is not None else self._by_heading_or_subject(group, view)

    def usual(self, group: Group, *, family: str | None = None, year: str | None = None) -> Target | None:
        """The subject's usual instrument that is known to have the provision, of a family and year if any is printed.

        Of Schedules the registers know little: there it is enough that the decision has named the instrument.
        """
        named = {target.iri for _, target in self._memory.latest()}
        for instrument in self._usual:
            meant = family in (None, instrument.family) and year in (None, instrument.year)
            if not meant or not suits(group, instrument.family):
                continue
            if (
                instrument.iri in named
                if group.unit == "schedule"
                else self._law.knows(instrument.iri, group)
            ):
                return Target(instrument.iri, None, instrument.family)
        return None

    def _by_heading_or_subject(self, group: Group, view: View) -> Found:
        """The instrument named last under the heading, unless only the subject's usual one has such a provision."""
        near = self._named_under_heading(group, view)
        if near is not None and (group.unit != "section" or near == self._memory.spoken_of(view)):
            return near, "nearest"
        usual = self.usual(group)
        if usual is not None and (near in (None, usual) or not self._knows(near, group)):
            return usual, "default"
        last = near or self._last_that_has(group, view)
        return (last, "nearest") if last is not None else (self._only_act(group, view), "default")

    def _stated_once(self, group: Group, view: View) -> Target | None:
        """The one instrument that the decision anywhere cites with one of the group's numbers."""
        stated = set().union(*(self._memory.stated.get(key, set()) for key in keys((group,))))
        single = next(iter(stated)) if len(stated) == 1 else None
        return single if single is not None and self._plausible(single, group, view) else None

    def _only_one_that_holds(self, group: Group) -> Target | None:
        """The one instrument named so far whose registered provisions include this very subsection."""
        if "(" not in group.levels[0][1][0]:
            return None
        named = {target for _, target in self._memory.latest() if target.iri and self._suits(group, target)}
        holding = [target for target in named if self._law.holds(target.iri or "", group, whole=True)]
        return holding[0] if len(holding) == 1 else None

    def _outweighed(self, noted: Target, group: Group, view: View) -> bool:
        """Regulations named since in the paragraph, or where the law is described under the heading, weigh more."""
        if group.unit not in _COUNTED_OFTEN:
            return False
        near = self._named_here(group, view)
        if near is None and view.kind in ("law", "found") and group.unit != "article":
            near = self._named_under_heading(group, view)
        return near is not None and near != noted

    def _named_here(self, group: Group, view: View) -> Target | None:
        """The instrument named last in the paragraph, unless of several only another is known to have the section."""
        named = [target for before, target in self._fitting(group, view) if before is view]
        if len(named) > 1 and group.unit == "section" and not self._knows(named[0], group):
            return next((target for target in named if self._law.holds(target.iri or "", group)), named[0])
        return named[0] if named else None

    def _named_under_heading(self, group: Group, view: View) -> Target | None:
        """The instrument named under the same heading; of several Acts the last that is known to have the section."""
        named = [target for before, target in self._fitting(group, view) if before.heading == view.heading]
        if len(named) < 2 or group.unit != "section":
            return named[0] if named else None
        return next((target for target in named if self._knows(target, group)), None)

    def _last_that_has(self, group: Group, view: View) -> Target | None:
        """The instrument named last that is known to have the provision; of Regulations too little is known."""
        fitting = (target for _, target in self._fitting(group, view) if target.iri is not None)
        often = group.unit in _COUNTED_OFTEN
        return next((target for target in fitting if often or self._knows(target, group)), None)

    def _only_act(self, group: Group, view: View) -> Target | None:
        """The subject's usual Act, where the decision has named no other."""
        named = {target for _, target in self._fitting(group, view)}
        usual = {instrument.iri for instrument in self._usual}
        return next((target for target in named if len(named) == 1 and target.iri in usual), None)

    def _fitting(self, group: Group, view: View) -> Iterator[tuple[View, Target]]:
        """The instruments named so far that may have such a provision, the latest first."""
        return (
            (before, target)
            for before, target in self._memory.latest()
            if self._suits(group, target) and self._plausible(target, group, view)
        )

    def _knows(self, target: Target | None, group: Group) -> bool:
        return target is not None and self._law.knows(target.iri or "", group)

    def _suits(self, group: Group, target: Target) -> bool:
        """Whether an instrument has such divisions, or schedules a Convention that has."""
        if group.unit in ("article", "protocol") and target.iri is not None:
            return suits(group, target.family) or self._law.treaty_of(target.iri) is not None
        return suits(group, target.family)

    def _plausible(self, target: Target, group: Group, view: View) -> bool:
        """The Ombudsman's own Act is cited in every decision: elsewhere a bare section is its only where that is known.

        With its subsection it is known by itself; without, only if the subject's usual instrument has no such section.
        """
        if target.iri is None or not self._law.is_powers(target.iri) or view.kind == "powers":
            return True
        if "(" in group.levels[0][1][0]:
            return self._law.holds(target.iri, group, whole=True)
        usual = self.usual(group)
        rival = usual is not None and (
            group.levels[0][1][0].isdigit() or self._law.holds(usual.iri or "", group)
        )
        return self._law.holds(target.iri, group) and not rival
