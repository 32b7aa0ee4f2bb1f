"""Which instrument a provision that stands alone is of: `section 20`, `regulation 9`, `a section 106 agreement`."""

import re
from collections.abc import Iterator
from datetime import date

from graphbuilder.extract.law.attachment import is_of_another, suits
from graphbuilder.extract.law.instruments import Target
from graphbuilder.extract.law.knowledge import Law
from graphbuilder.extract.law.memory import Memory, keys
from graphbuilder.extract.law.provisions import Group
from graphbuilder.extract.law.subject import COUNTED_OFTEN, Subject
from graphbuilder.extract.views import View

Found = tuple[Target | None, str]
_INSERTED = re.compile(r"(?P<at>\d+)[A-Z]")
_SEVERAL = Target(None, None, "")  # more than one may be meant, and nothing tells which


class Bare:
    """Looks for the instrument in the order in which a lawyer would.

    `subject` tells what is usually meant; `issued` is the day of the decision, which can mean no later instrument.
    """

    def __init__(self, law: Law, memory: Memory, subject: Subject, issued: date | None) -> None:
        self._law = law
        self._memory = memory
        self._subject = subject
        self._issued = issued

    def resolve(self, group: Group, view: View) -> Found:
        """The instrument of provisions that stand alone, and how that is known."""
        if is_of_another(group, view.text):
            return None, "nearest"
        noted = self._memory.noted(group, view)
        if (term := self._law.term_of_art(group, view.text)) is not None:
            target = Target(term.iri, None, term.family)
            later = self._issued is not None and int(term.year or 0) > self._issued.year
            return (None, "default") if later else (target, "nearest" if target == noted else "default")
        if noted is not None and not self._outweighed(noted, group, view):
            return noted, "nearest"
        if self._may_be_several(noted, group, view):
            return None, "nearest"
        here = self._named_here(group, view)
        near = here if here is not _SEVERAL else None
        near = near or self._stated_once(group, view) or self._only_one_that_holds(group)
        basis = "nearest"
        if near is None and here is None:
            near, basis = self._by_heading_or_subject(group, view)
        return self._inserted(near, basis, group, view) if near not in (None, _SEVERAL) else (None, basis)

    def _may_be_several(self, noted: Target | None, group: Group, view: View) -> bool:
        """Whether a number was cited with one instrument, and another named since or beside it may be meant."""
        if noted is not None:
            return self._memory.cited_here(noted, group, view)
        disputed = group.unit == "section" and self._memory.is_disputed(group, view)
        return disputed or self._memory.is_in_doubt(view)

    def _inserted(self, near: Target, basis: str, group: Group, view: View) -> Found:
        """The instrument of a section inserted later (`22C`): one that has it before one that is only near.

        Where only others are known to have sections inserted at that number, or a usual one a Part for it, it is in
        doubt.
        """
        number = _INSERTED.match(group.levels[0][1][0])
        if group.unit != "section" or number is None or self._holds(near, group):
            return near, basis
        named = [*dict.fromkeys(target for _, target in self._fitting(group, view) if target != near)]
        usual = [target for target in self._subject.targets if target != near]
        holding = [target for target in (*named, *usual) if self._holds(target, group)]
        if holding:
            return holding[0], "nearest" if holding[0] in named else "default"
        beside = (self._law.has_inserted_at(target.iri or "", number["at"]) for target in (*named, *usual))
        likelier = not self._knows(near, group) and any(self._knows(target, group) for target in usual)
        return (None if any(beside) or likelier else near), basis

    def _by_heading_or_subject(self, group: Group, view: View) -> Found:
        """The instrument named last under the heading, unless only the subject's usual one has such a provision."""
        near, usual = self._named_under_heading(group, view), self._subject.usual(group)
        if near is _SEVERAL:
            return near, "nearest"
        if near is not None and usual is not None and self._rival(near, usual, group, view):
            meant = self._headed([near, usual], group, view)
            return meant or _SEVERAL, "nearest" if meant == near else "default"
        if near is not None and (group.unit != "section" or near == self._memory.spoken_of(view)):
            return near, "nearest"
        if usual is not None and (near in (None, usual) or not self._knows(near, group)):
            if near not in (None, usual) and self._memory.is_cited_whole(near):
                return self._headed([near, usual], group, view) or _SEVERAL, "default"
            return (usual if near == usual else self._among_holders(usual, group, view)), "default"
        last = near or self._only_one_that_has(group, view) or self._further_on(group, view)
        return (last, "nearest") if last is not None else (self._only_act(group, view), "default")

    def _rival(self, near: Target, usual: Target, group: Group, view: View) -> bool:
        """Whether the subject's usual Act may be meant as well as the one named under the heading.

        One is known to have the section, but either the decision speaks of the other, or that has it too.
        """
        if near == usual or group.unit != "section" or not self._holds(usual, group):
            return False
        spoken = near == self._memory.spoken_of(view)
        if not self._holds(near, group):
            return spoken
        return not spoken and near != self._memory.cited_last(group.unit, view)

    def _among_holders(self, usual: Target, group: Group, view: View) -> Target:
        """The subject's usual Act, unless another that the decision has named is held to have the section too."""
        others = (target for _, target in self._fitting(group, view) if target != usual)
        holding = [*dict.fromkeys(target for target in others if self._holds(target, group))]
        if group.unit != "section" or not holding:
            return usual
        return self._headed([usual, *holding], group, view) or _SEVERAL

    def only_one(self, named: list[Target], group: Group) -> Target | None:
        """The only instrument, or the only one of several that is known to have a provision; None in doubt.

        What registers know of Regulations is too little to tell them apart.
        """
        if len(named) > 1:
            named = [t for t in named if self._knows(t, group)] if group.unit not in COUNTED_OFTEN else []
        return named[0] if len(named) == 1 else None

    def of_the_last(self, named: list[Target], group: Group, view: View) -> Target | None:
        """The first of several instruments, unless only another is known to have the section: `of the Act`."""
        last, noted = named[0], self._memory.noted(group, view)
        if noted in named:
            return noted
        holding = [target for target in named if self._holds(target, group)]
        if group.unit != "section" or holding in ([], [last]):
            return last
        headed = self._headed(holding, group, view)
        if last in holding:
            return headed or (last if last == self._memory.cited_last("section", view) else None)
        return headed if self._knows(last, group) or len(holding) > 1 else holding[0]

    def _told(self, named: list[Target], group: Group, view: View) -> Target:
        """The one of several that is told by what is known of the provision, or by its heading."""
        return self.only_one(named, group) or self._headed(named, group, view) or _SEVERAL

    def _headed(self, named: list[Target], group: Group, view: View) -> Target | None:
        """The only one of several with a provision whose heading has a telling word of the sentence."""
        sentence = view.sentence_at(group.start)
        words = view.folded[sentence.start : sentence.end]
        headed = [target for target in named if target.iri and self._law.headed_by(target.iri, group, words)]
        return headed[0] if len(headed) == 1 else None

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
        if group.unit not in COUNTED_OFTEN:
            return False
        near = self._named_here(group, view)
        if near is not None and not self._memory.is_named(near, view):
            return False
        if near not in (None, _SEVERAL) and self._memory.cited_here(noted, group, view):
            return self._memory.is_cited_whole(near)
        if near is None and view.kind in ("law", "found") and group.unit != "article":
            near = self._named_under_heading(group, view)
        return near not in (None, _SEVERAL, noted)

    def _named_here(self, group: Group, view: View) -> Target | None:
        """The instrument named last in the paragraph, unless only another is known to have the section.

        Where the paragraph only cites the sections of one by their numbers, it may be any that is named nearby.
        """
        near = [(before, t) for before, t in self._fitting(group, view) if before.heading == view.heading]
        named = [target for before, target in near if before is view]
        if not named:
            return None
        if group.unit == "section" and not self._holds(named[0], group):
            others = named if self._memory.is_named(named[0], view) else [target for _, target in near]
            holding = next((target for target in others if self._holds(target, group)), None)
            if holding is not None:
                return holding
            elsewhere = self._holders_elsewhere(named[0], group, view)
            if elsewhere:
                return self._headed([named[0], *elsewhere], group, view) or _SEVERAL
            if self._may_be_of_another(named, group, view) or self._is_doubtful(named[0], group):
                return _SEVERAL
        if group.unit == "schedule" and self._may_be_of_another(named, group, view):
            return _SEVERAL
        return self._told([named[0], *self._memory.rivals(named[0])], group, view)

    def _may_be_of_another(self, named: list[Target], group: Group, view: View) -> bool:
        """Whether a section that no Act is known to have may be of another than the last: of one named before it.

        So may be one after a section of an Act on the side, where the heading has named the subject's usual one. What
        the same sentence has just cited goes on, and so does the only Act that has such a section in one of its Parts.
        """
        near, usual = named[0], self._subject.iris
        aside = near.iri not in usual and near == self._memory.cited_last("section", view)
        under = {target for before, target in self._memory.latest() if before.heading == view.heading}
        others = {*named, *(target for target in under if aside and target.iri in usual)} - {near}
        if self._knows(near, group):
            others = {target for target in others if self._knows(target, group)}
        return bool(others) and not self._memory.is_same_sentence(near, group, view)

    def _is_doubtful(self, near: Target, group: Group) -> bool:
        """Whether a section inserted later (`187B`) may be of an Act cited before: of this one only the name was."""
        inserted = _INSERTED.match(group.levels[0][1][0]) is not None
        return (
            inserted and self._memory.is_cited_whole(near) and self._memory.has_cited_another(near, "section")
        )

    def _holders_elsewhere(self, near: Target, group: Group, view: View) -> list[Target]:
        """The instruments named outside the paragraph, and the usual one, that are known to have a section."""
        named = (target for _, target in self._fitting(group, view) if target != near)
        others = [target for target in (*named, self._subject.usual(group)) if target is not None]
        holding = (target for target in others if self._holds(target, group))
        return [*dict.fromkeys(target for target in holding if not self._law.is_powers(target.iri or ""))]

    def _named_under_heading(self, group: Group, view: View) -> Target | None:
        """The instrument named under the same heading; of several the one just cited, or the only one that has it."""
        near = [target for before, target in self._fitting(group, view) if before.heading == view.heading]
        named = [target for target in near if target.family == near[0].family]
        if len(named) < 2:
            return named[0] if named else None
        knowing = [target for target in named if self._knows(target, group)]
        if group.unit == "section" and len(knowing) < 2:
            return knowing[0] if knowing else None
        cited = self._memory.cited_last(group.unit, view)
        return cited if cited in (knowing or named[:1]) else self._told(named, group, view)

    def _only_one_that_has(self, group: Group, view: View) -> Target | None:
        """The only instrument named that is known to have the provision; of Regulations too little is known."""
        often = group.unit in COUNTED_OFTEN
        fitting = {target for _, target in self._fitting(group, view) if target.iri is not None}
        having = [target for target in fitting if often or self._knows(target, group)]
        return having[0] if len(having) == 1 else None

    def _further_on(self, group: Group, view: View) -> Target | None:
        """The only Regulations that the paragraph names, after their regulations: `(The … Regulations 1992)`."""
        if group.unit not in COUNTED_OFTEN:
            return None
        return self._memory.only_stated(
            "Order" if group.unit == "article" else f"{group.unit.title()}s", view
        )

    def _only_act(self, group: Group, view: View) -> Target | None:
        """The subject's usual Act, where the decision has named no other."""
        named = {target for _, target in self._fitting(group, view)}
        usual = self._subject.iris
        return next((target for target in named if len(named) == 1 and target.iri in usual), None)

    def _fitting(self, group: Group, view: View) -> Iterator[tuple[View, Target]]:
        """The instruments named so far that may have such a provision, the latest first.

        One that only a term of art has brought in counts for the sections that it is known to have.
        """
        return (
            (before, target)
            for before, target in self._memory.latest()
            if self._suits(group, target) and self._plausible(target, group, view)
            if group.unit != "section" or self._memory.was_named(target) or self._knows(target, group)
        )

    def _knows(self, target: Target | None, group: Group) -> bool:
        return target is not None and self._law.knows(target.iri or "", group)

    def _holds(self, target: Target | None, group: Group) -> bool:
        return target is not None and self._law.holds(target.iri or "", group)

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
        usual = self._subject.usual(group)
        rival = usual is not None and (
            group.levels[0][1][0].isdigit() or self._law.holds(usual.iri or "", group)
        )
        return self._law.holds(target.iri, group) and not rival
