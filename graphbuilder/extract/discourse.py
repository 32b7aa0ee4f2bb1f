"""Reference in discourse: what `the Act`, `the 1989 Act` or a bare `section 20` stands for at its place."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graphbuilder.extract.attachment import Expression, suits
from graphbuilder.extract.instruments import Form, Mention, Target, division
from graphbuilder.extract.provisions import Group
from graphbuilder.extract.reading import Reading, View

_MOST_RECENT = 100  # no decision keeps more in mind


@dataclass(frozen=True, slots=True)
class Resolved:
    """What an expression's provisions belong to, and how that is known; `iri` and `printed` are None in doubt."""

    iri: str | None
    printed: str | None
    basis: str
    family: str | None = None

    def division(self, unit: str) -> str:
        """What the instrument calls its divisions; the printed word where the instrument is not known."""
        return division(self.family) if self.family else unit


class Discourse:
    """Keeps what a decision has named so far, and resolves each expression against it."""

    def __init__(self, reading: Reading, stated: Iterable[tuple[View, Expression]]) -> None:
        self._law = reading.lexicon.law
        self._issued = reading.issued
        self._usual = [reading.lexicon.law.titles.by_iri[iri] for iri in reading.usual_instruments]
        # Where each instrument was named last, the latest at the end; the recitals of powers are kept apart.
        self._recent: dict[tuple[Target, bool], View] = {}
        self._numbers: dict[tuple[str, str], tuple[View, Target]] = {}
        self._stated: defaultdict[tuple[str, str], set[Target]] = defaultdict(set)
        for _, expression in stated:
            mention = expression.mention
            if mention is not None and mention.iri is not None:
                target = Target(mention.iri, None, mention.family)
                for key in _keys(expression.groups):
                    self._stated[key].add(target)
                self._stated[("mention", mention.family)].add(target)

    def resolve(self, expression: Expression, view: View) -> Resolved:
        """What the expression belongs to; takes note of it for what follows."""
        mention = expression.mention
        if mention is None:
            target, basis = self._bare(expression.groups[0], view)
        else:
            target, basis = self._named(mention, view)
            if is_any_order(expression) and not self._is_near(target, view):
                target = None
        if target is None and mention is not None and expression.groups:
            target, basis = self._subject_default(expression.groups[0], mention), "default"
        if target is None:
            return Resolved(None, None, "unresolved", mention.family if mention else None)
        self._note(target, expression, view)
        return Resolved(target.iri, target.printed, basis if target.iri else "unresolved", target.family)

    def resolve_later(self, expression: Expression) -> Resolved | None:
        """What an expression that stayed in doubt belongs to in the light of the whole decision."""
        if expression.mention is not None:
            return None
        found = [self._numbers.get(key) for key in _keys(expression.groups)]
        targets = {entry[1] for entry in found if entry and entry[1].iri and entry[0].kind != "powers"}
        if len(targets) != 1 or not all(found):
            return None
        target = targets.pop()
        return Resolved(target.iri, None, "nearest", target.family)

    def _note(self, target: Target, expression: Expression, view: View) -> None:
        recent = (target, view.kind == "powers")
        self._recent.pop(recent, None)
        self._recent[recent] = view
        if len(self._recent) > _MOST_RECENT:
            del self._recent[next(iter(self._recent))]
        for key in _keys(expression.groups):
            self._numbers[key] = (view, target)

    def _latest(self) -> Iterator[tuple[View, Target]]:
        """The instruments named so far with the paragraph that named them last, the latest first."""
        return ((view, target) for (target, _), view in reversed(self._recent.items()))

    def _named(self, mention: Mention, view: View) -> tuple[Target | None, str]:
        if mention.iri is not None or mention.printed is not None:
            basis = "stated" if mention.form is Form.TITLE else "defined"
            return Target(mention.iri, mention.printed, mention.family), basis
        if mention.form is Form.ANAPHOR:
            return self._anaphor(mention, view)
        printed = view.text[mention.start : mention.end]
        if mention.candidates:
            return self._of_candidates(mention, printed)
        return Target(None, printed, mention.family), "unresolved"

    def _is_near(self, target: Target | None, view: View) -> bool:
        """Whether an instrument has been named under the same heading."""
        return any(target == named and before.heading == view.heading for before, named in self._latest())

    def _of_candidates(self, mention: Mention, printed: str) -> tuple[Target, str]:
        """A title without its year: the one named before, the only one there is or was left, or the subject's usual."""
        near = next((target for _, target in self._latest() if target.iri in mention.candidates), None)
        if near is not None:
            return near, "nearest"
        stated = [t for t in self._stated[("mention", mention.family)] if t.iri in mention.candidates]
        if len(stated) == 1 and len(mention.candidates) > 1:
            return stated[0], "nearest"
        left = self._law.not_replaced(mention.candidates, on=self._issued)
        usual = [instrument.iri for instrument in self._usual if instrument.iri in left]
        if len(left) == 1 or usual:
            return Target(usual[0] if usual else left[0], None, mention.family), "default"
        return Target(None, printed, mention.family), "unresolved"

    def _anaphor(self, mention: Mention, view: View) -> tuple[Target | None, str]:
        """What `the Act` or `the 1989 Act` stands for; the Act of the recitals is elsewhere meant only by its year."""
        fitting = [(before, target) for before, target in self._latest() if self._answers(target, mention)]
        own = [target for before, target in fitting if (before.kind == "powers") == (view.kind == "powers")]
        if own:
            others = (target for target in own if not self._is_of_powers(target) or view.kind == "powers")
            return next(others, own[0]), "nearest"
        if fitting and (mention.year or view.kind == "powers"):
            return fitting[0][1], "nearest"
        if mention.year is None:
            return None, "unresolved"
        stated = [t for t in self._stated[("mention", mention.family)] if self._answers(t, mention)]
        return (stated[0], "nearest") if len(stated) == 1 else (self._default_of_year(mention), "default")

    def _is_of_powers(self, target: Target) -> bool:
        return target.iri is not None and self._law.is_powers(target.iri)

    def _default_of_year(self, mention: Mention) -> Target | None:
        """The subject's usual instrument of the year and kind that are printed."""
        usual = (Target(instrument.iri, None, instrument.family) for instrument in self._usual)
        return next((target for target in usual if self._answers(target, mention)), None)

    def _answers(self, target: Target, mention: Mention) -> bool:
        """Whether a target is of the kind, and of the year, that is printed."""
        if target.family != mention.family:
            return False
        if mention.year is None:
            return True
        instrument = self._law.titles.by_iri.get(target.iri or "")
        return instrument.year == mention.year if instrument else mention.year in (target.printed or "")

    def _bare(self, group: Group, view: View) -> tuple[Target | None, str]:
        """The instrument of provisions that stand alone, in the order in which a lawyer would look for it."""
        noted = self._noted(group, view)
        if (term := self._term_of_art(group, view)) is not None:
            return term, "nearest" if term == noted else "default"
        if noted is not None and self._outweighed(noted, group, view):
            noted = None
        near = (
            noted
            or self._named_here(group, view)
            or self._stated_once(group, view)
            or self._only_one_that_holds(group)
        )
        return (near, "nearest") if near is not None else self._by_heading_or_subject(group, view)

    def _by_heading_or_subject(self, group: Group, view: View) -> tuple[Target | None, str]:
        """The instrument named last under the heading, unless only the subject's usual one has such a provision."""
        near = self._named_under_heading(group, view)
        default = self._subject_default(group) if near is None or group.unit == "section" else None
        if default is not None and (
            near is None or near == default or not self._law.knows(near.iri or "", group)
        ):
            return default, "default"
        return near or self._last_that_has(group, view), "nearest"

    def _stated_once(self, group: Group, view: View) -> Target | None:
        """The one instrument that the decision anywhere cites with one of the group's numbers."""
        stated = set().union(*(self._stated.get(key, set()) for key in _keys((group,))))
        single = next(iter(stated)) if len(stated) == 1 else None
        return single if single is not None and self._plausible(single, group, view) else None

    def _only_one_that_holds(self, group: Group) -> Target | None:
        """The one instrument named so far whose registered provisions include this very subsection."""
        if "(" not in group.levels[0][1][0]:
            return None
        named = {target for _, target in self._latest() if target.iri and self._suits(group, target)}
        holding = [target for target in named if self._law.holds(target.iri or "", group, whole=True)]
        return holding[0] if len(holding) == 1 else None

    def _outweighed(self, noted: Target, group: Group, view: View) -> bool:
        """Regulations that the same heading has named since weigh more than those of another heading."""
        near = self._named_under_heading(group, view)
        described = view.kind in ("law", "found") and group.unit in ("regulation", "rule")
        return described and near is not None and near != noted

    def _noted(self, group: Group, view: View) -> Target | None:
        """The one instrument that all of the group's numbers were cited with before, outside the recitals of powers."""
        noted = [self._numbers.get(key) for key in _keys((group,))]
        targets = {
            found[1] for found in noted if found and (found[0].kind != "powers" or view.kind == "powers")
        }
        return targets.pop() if len(targets) == 1 and all(noted) else None

    def _named_here(self, group: Group, view: View) -> Target | None:
        """The instrument named last before in the same paragraph."""
        return next((target for before, target in self._fitting(group, view) if before is view), None)

    def _named_under_heading(self, group: Group, view: View) -> Target | None:
        """The instrument named under the same heading; of several Acts the last that is known to have the section."""
        named = [target for before, target in self._fitting(group, view) if before.heading == view.heading]
        if len(named) < 2 or group.unit != "section":
            return named[0] if named else None
        return next((target for target in named if self._law.knows(target.iri or "", group)), None)

    def _fitting(self, group: Group, view: View) -> Iterator[tuple[View, Target]]:
        """The instruments named so far that may have such a provision, the latest first."""
        return (
            (before, target)
            for before, target in self._latest()
            if self._suits(group, target) and self._plausible(target, group, view)
        )

    def _suits(self, group: Group, target: Target) -> bool:
        """Whether an instrument has such divisions, or schedules a Convention that has."""
        if group.unit in ("article", "protocol") and target.iri is not None:
            return suits(group, target.family) or self._law.treaty_of(target.iri) is not None
        return suits(group, target.family)

    def _term_of_art(self, group: Group, view: View) -> Target | None:
        """`section 106 agreement` and its like, which the provisions register names."""
        instrument = self._law.term_of_art(group, view.text)
        return Target(instrument.iri, None, instrument.family) if instrument else None

    def _plausible(self, target: Target, group: Group, view: View) -> bool:
        """The Ombudsman's own Act is cited in every decision: elsewhere a bare section is its only where that is known.

        With its subsection it is known by itself; without, only if the subject's usual instrument has no such section.
        """
        if target.iri is None or not self._is_of_powers(target) or view.kind == "powers":
            return True
        if "(" in group.levels[0][1][0]:
            return self._law.holds(target.iri, group, whole=True)
        usual = self._subject_default(group)
        rival = usual is not None and (
            group.levels[0][1][0].isdigit() or self._law.holds(usual.iri or "", group)
        )
        return self._law.holds(target.iri, group) and not rival

    def _subject_default(self, group: Group, mention: Mention | None = None) -> Target | None:
        """The subject's usual instrument, of the kind that is printed, that is known to have such a provision."""
        if group.unit == "schedule":
            return None
        for instrument in self._usual:
            target = Target(instrument.iri, None, instrument.family)
            meant = mention is None or self._answers(target, mention)
            if meant and suits(group, target.family) and self._law.knows(instrument.iri, group):
                return target
        return None

    def _last_that_has(self, group: Group, view: View) -> Target | None:
        fitting = (target for _, target in self._fitting(group, view) if target.iri is not None)
        return next((target for target in fitting if self._may_have(target, group)), None)

    def _may_have(self, target: Target, group: Group) -> bool:
        """Whether the instrument has the provision, as far as the registers know; of Regulations they know little."""
        return group.unit in ("regulation", "article", "rule") or self._law.knows(target.iri or "", group)


def is_any_order(expression: Expression) -> bool:
    """Whether it is `the Order` alone, which may be one of a court or of the council."""
    mention = expression.mention
    if mention is None or mention.form is not Form.ANAPHOR or expression.groups:
        return False
    return mention.family == "Order" and mention.year is None


def _keys(groups: tuple[Group, ...]) -> list[tuple[str, str]]:
    """The outermost numbers of groups without their brackets, such as (section, 26) for section 26(6)(a)."""
    return [(group.unit, number.split("(")[0]) for group in groups for number in group.levels[0][1]]
