"""Reference in discourse: what `the Act`, `the 1989 Act` or a bare `section 20` stands for at its place."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from graphbuilder.extract.law.attachment import Expression, is_of_another
from graphbuilder.extract.law.bare import Bare, Found
from graphbuilder.extract.law.instruments import Form, Mention, Target, division
from graphbuilder.extract.law.memory import Memory, is_any_order
from graphbuilder.extract.law.subject import Subject
from graphbuilder.extract.reading import Reading
from graphbuilder.extract.views import View

_OTHER_ORDER = re.compile(r"(?<!\bin )(?<!\bin good )\borders?\b(?! to\b| that\b)")
_OTHER_TITLED_ORDER = re.compile(r"\b(?!(?:The|That|This|Any|Every|Under|In)\b)[A-Z]\w+ Orders?\b(?! \d{4})")
# What a law does, and its capital tells it from `an order` of a court: `the Order makes no exception`.
_RULES = re.compile(
    r"\s+(?:also\s+|only\s+|then\s+)?(?:(?:does|did)\s+not\s+(?:allow|apply|let|say)|"
    r"(?:says|sets|makes|lets|allows|requires|permits|states|provides|limits|restricts|prohibits|applies|lists)\b)"
)
_TELLING_INITIALS = 4  # letters


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
    """Resolves each expression against what the decision has named so far."""

    def __init__(self, reading: Reading, stated: Iterable[tuple[View, Expression]]) -> None:
        self._law = reading.lexicon.law
        self._issued = reading.issued
        self._texts = [view.text for view in reading.views]
        self._memory = Memory(stated)
        usual = [self._law.titles.by_iri[iri] for iri in reading.usual_instruments]
        self._subject = Subject(self._law, self._memory, usual)
        self._bare = Bare(self._law, self._memory, self._subject, reading.issued)

    def resolve(self, expression: Expression, view: View) -> Resolved:
        """What the expression belongs to; takes note of it for what follows."""
        mention = expression.mention
        if mention is None:
            target, basis = self._bare.resolve(expression.groups[0], view)
        else:
            target, basis = self._named(mention, expression, view)
            if is_any_order(expression) and not self._memory.near(target, view):
                target = None if self._may_be_another(expression, view) else target
            if target is None and basis != "nearest" and expression.groups and not _is_any_of_year(mention):
                group, year = expression.groups[0], mention.year
                target, basis = self._subject.usual(group, family=mention.family, year=year), "default"
        if mention is not None:
            self._memory.note_doubt(view if target is None and mention.year is not None else None)
        if target is None:
            return Resolved(None, None, "unresolved", mention.family if mention else None)
        self._memory.note(target, expression, view)
        return Resolved(target.iri, target.printed, basis if target.iri else "unresolved", target.family)

    def _may_be_another(self, expression: Expression, view: View) -> bool:
        """Whether `the Order` may be another that the decision speaks of."""
        return self._has_titled_orders or (
            self._has_other_orders and not _RULES.match(view.text, expression.end)
        )

    @cached_property
    def _has_other_orders(self) -> bool:
        """Whether the decision speaks of orders of a court or of the council."""
        return any(map(_OTHER_ORDER.search, self._texts))

    @cached_property
    def _has_titled_orders(self) -> bool:
        """Whether the decision speaks of a Liability Order, a Tree Preservation Order or the like."""
        return any(map(_OTHER_TITLED_ORDER.search, self._texts))

    def resolve_later(self, expression: Expression, view: View) -> Resolved | None:
        """What an expression that stayed in doubt belongs to in the light of the whole decision."""
        if expression.mention is not None or is_of_another(expression.groups[-1], view.text):
            return None
        found = self._memory.cited_with(expression.groups)
        targets = {
            target for cited in found for target, at in cited.items() if target.iri and at.kind != "powers"
        }
        if len(targets) != 1 or not all(found):
            return None
        target = targets.pop()
        return Resolved(target.iri, None, "nearest", target.family)

    def _named(self, mention: Mention, expression: Expression, view: View) -> Found:
        if mention.iri is not None or mention.printed is not None:
            basis = "defined" if mention.form is Form.SHORT else "stated"
            return Target(mention.iri, mention.printed, mention.family), basis
        if mention.form is Form.ANAPHOR:
            return self._anaphor(mention, expression, view)
        printed = view.text[mention.start : mention.end]
        if mention.form in (Form.PART, Form.INITIALS):
            return self._in_part(mention, printed)
        if mention.candidates:
            return self._of_candidates(mention, expression, view)
        return Target(None, printed, mention.family), "unresolved"

    def _in_part(self, mention: Mention, printed: str) -> Found:
        """The one instrument that the decision has named whose title has the words, or the initials.

        Else an Act, or what has a year, is one that no register holds.
        """
        named = {target for _, target in self._memory.latest() if target.iri in mention.candidates}
        if len(named) == 1:
            return named.pop(), "nearest"
        if mention.form is Form.INITIALS and (usual := self._usually(mention)):
            return Target(usual, None, mention.family), "default"
        is_title = mention.family == "Act" or mention.year is not None
        return Target(None, printed, mention.family) if is_title else None, "nearest"

    def _usually(self, mention: Mention) -> str | None:
        """What initials mean in a subject, or by their length alone."""
        usual = [
            instrument.iri for instrument in self._subject.instruments if instrument.iri in mention.candidates
        ]
        long = mention.end - mention.start >= _TELLING_INITIALS
        only = mention.candidates[0] if long and len(mention.candidates) == 1 else None
        return usual[0] if usual else only

    def _of_candidates(self, mention: Mention, expression: Expression, view: View) -> Found:
        """A title without its year: the one named before, the only one there is or was left, or the subject's usual."""
        printed = view.text[mention.start : mention.end]
        near = self._memory.narrowest(view, lambda target: target.iri in mention.candidates)
        if near:
            meant = self._one_of(near, expression)
            return (meant, "nearest") if meant else (Target(None, printed, mention.family), "unresolved")
        stated = [t for t in self._memory.stated["mention", mention.family] if t.iri in mention.candidates]
        if len(stated) == 1 and len(mention.candidates) > 1:
            return stated[0], "nearest"
        left = self._law.not_replaced(mention.candidates, on=self._issued)
        usual = [instrument.iri for instrument in self._subject.instruments if instrument.iri in left]
        if len(left) == 1 or usual:
            return Target(usual[0] if usual else left[0], None, mention.family), "default"
        return Target(None, printed, mention.family), "unresolved"

    def _anaphor(self, mention: Mention, expression: Expression, view: View) -> Found:
        """What `the Act` or `the 1989 Act` stands for; the Act of the recitals is elsewhere meant only by its year."""
        recital = view.kind == "powers"
        if mention.year is not None:
            return self._dated(mention, expression, view)
        fitting = [entry for entry in self._memory.latest() if self._answers(entry[1], mention)]
        own = [target for before, target in fitting if (before.kind == "powers") == recital]
        if own:
            others = (target for target in own if recital or not self._is_of_powers(target))
            last = next(others, own[0])
            if not (recital or expression.groups) and self._is_left_behind(last, own, view):
                return None, "unresolved"
            rivals = self._memory.rivals(last)
            if rivals or recital or not (mention.definite and expression.groups):
                return self._one_of([last, *rivals], expression), "nearest"
            before = [target for target in own if target != last and not self._is_of_powers(target)]
            return self._bare.of_the_last([last, *before], expression.groups[0], view), "nearest"
        further_on = self._memory.only_stated(mention.family, view)
        if further_on is not None:
            return further_on, "nearest"
        return (fitting[0][1], "nearest") if fitting and recital else (None, "unresolved")

    def _is_left_behind(self, last: Target, named: list[Target], view: View) -> bool:
        """Whether the last of several was named elsewhere, is not usual for the subject, and less was told of it."""
        if self._memory.near(last, view) or last.iri in self._subject.iris:
            return False
        others = (target for target in named if target != last and not self._is_of_powers(target))
        return any(self._memory.provisions(other) > self._memory.provisions(last) for other in others)

    def _dated(self, mention: Mention, expression: Expression, view: View) -> Found:
        """What `the 1989 Act` stands for: the one named nearest of its kind and year, or the subject's usual."""
        near = self._memory.narrowest(view, lambda target: self._answers(target, mention))
        if near:
            return self._one_of(near, expression), "nearest"
        stated = [t for t in self._memory.stated["mention", mention.family] if self._answers(t, mention)]
        if stated:
            return self._one_of(stated, expression), "nearest"
        return self._usual_of_year(mention), "default"

    def _one_of(self, named: list[Target], expression: Expression) -> Target | None:
        """The only instrument named, or the only one of several that was cited so before, or is known to have it."""
        if len(named) == 1 or not expression.groups:
            return named[0] if len(named) == 1 else None
        cited = {target for cited in self._memory.cited_with(expression.groups) for target in cited}
        return self._bare.only_one([t for t in named if t in cited] or named, expression.groups[0])

    def _is_of_powers(self, target: Target) -> bool:
        return target.iri is not None and self._law.is_powers(target.iri)

    def _usual_of_year(self, mention: Mention) -> Target | None:
        """The subject's usual instrument of the year and kind that are printed."""
        if _is_any_of_year(mention):
            return None
        usual = (Target(instrument.iri, None, instrument.family) for instrument in self._subject.instruments)
        return next((target for target in usual if self._answers(target, mention)), None)

    def _answers(self, target: Target, mention: Mention) -> bool:
        """Whether a target is of the kind, and of the year, that is printed."""
        if target.family != mention.family:
            return False
        if mention.year is None:
            return True
        instrument = self._law.titles.by_iri.get(target.iri or "")
        return instrument.year == mention.year if instrument else mention.year in (target.printed or "")


def _is_any_of_year(mention: Mention) -> bool:
    """Whether it is `the 2014 Regulations`: of those of a year none is the usual one of a subject."""
    return mention.year is not None and mention.family != "Act"
