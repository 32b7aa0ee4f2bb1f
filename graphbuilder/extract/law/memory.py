"""What a decision has named so far: which instruments, where, and with which provisions."""

import re
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator

from graphbuilder.extract.law.attachment import Expression
from graphbuilder.extract.law.instruments import Form, Target
from graphbuilder.extract.law.provisions import Group
from graphbuilder.extract.views import View

_MOST_RECENT = 100  # no decision keeps more in mind
_LAST_CITED = 12
# An instrument that only changed another is not what the decision goes on to speak of.
_CHANGED_BY = re.compile(
    r"\b(?:inserted|amended|substituted|repealed|replaced)\s+(?:in\s+\d{4}\s+)?by\s+(?:the\s+)?$"
)


class Memory:
    """Keeps the instruments and the numbers that a decision cites, the latest within reach."""

    def __init__(self, stated: Iterable[tuple[View, Expression]]) -> None:
        # Where each instrument was named last, the latest at the end; the recitals of powers are kept apart.
        self._recent: dict[tuple[Target, bool], View] = {}
        self._numbers: defaultdict[tuple[str, str], dict[Target, View]] = defaultdict(dict)
        # What was named alone, in the paragraph that named it last: what stands there beside it may be meant as well.
        self._alone: dict[Target, View] = {}
        self._cited: dict[str, deque[tuple[View, Target]]] = {}
        self._titles: dict[Target, View] = {}
        self._doubt: View | None = None
        self._last: tuple[View, int, Target] | None = None
        self.stated: defaultdict[tuple[str, str], set[Target]] = defaultdict(set)
        self._stated_in: defaultdict[View, set[Target]] = defaultdict(set)
        for view, expression in stated:
            mention = expression.mention
            if mention is not None and mention.iri is not None:
                target = Target(mention.iri, None, mention.family)
                for key in keys(expression.groups):
                    self.stated[key].add(target)
                self.stated["mention", mention.family].add(target)
                self._stated_in[view].add(target)

    def note(self, target: Target, expression: Expression, view: View) -> None:
        """Take note of what an expression was found to cite."""
        self._last = view, expression.start, target
        for key in keys(expression.groups):
            self._numbers[key].pop(target, None)
            self._numbers[key][target] = view
        if expression.groups:
            self._alone.pop(target, None)
        elif expression.mention is not None and expression.mention.form is not Form.ANAPHOR:
            self._alone[target] = view
        for unit in {group.unit for group in expression.groups}:
            self._cited.setdefault(unit, deque(maxlen=_LAST_CITED)).append((view, target))
        if expression.mention is not None:
            self._titles[target] = view
        if _CHANGED_BY.search(view.text, max(0, expression.start - 40), expression.start):
            return
        recent = (target, view.kind == "powers")
        self._recent.pop(recent, None)
        self._recent[recent] = view
        if len(self._recent) > _MOST_RECENT:
            del self._recent[next(iter(self._recent))]

    def note_doubt(self, view: View | None) -> None:
        """Take note of the paragraph that has just named an instrument which nothing tells; None if it was told."""
        self._doubt = view

    def is_in_doubt(self, view: View) -> bool:
        """Whether what the paragraph named last is not known, so that what follows may be of that."""
        return self._doubt is view

    def only_stated(self, family: str, view: View) -> Target | None:
        """The only instrument of a family that a paragraph names, be it further on."""
        return _only([target for target in self._stated_in.get(view, ()) if target.family == family])

    def is_same_sentence(self, target: Target, group: Group, view: View) -> bool:
        """Whether the sentence that a group stands in has just cited an instrument."""
        if self._last is None or self._last[0] is not view:
            return False
        return self._last[2] == target and self._last[1] >= view.sentence_at(group.start).start

    def cited_here(self, target: Target, group: Group, view: View) -> bool:
        """Whether the paragraph has cited all of a group's numbers with an instrument."""
        return all(cited.get(target) is view for cited in self.cited_with((group,)))

    def latest(self) -> Iterator[tuple[View, Target]]:
        """The instruments named so far with the paragraph that named them last, the latest first."""
        return ((view, target) for (target, _), view in reversed(self._recent.items()))

    def near(self, target: Target | None, view: View) -> bool:
        """Whether an instrument has been named under the same heading."""
        return any(target == named and before.heading == view.heading for before, named in self.latest())

    def rivals(self, target: Target) -> list[Target]:
        """The instruments of its kind that were named beside one, both without a provision, and neither since."""
        view = self._alone.get(target)
        return [
            other
            for other, named in self._alone.items()
            if named is view and other != target and other.family == target.family
        ]

    def narrowest(self, view: View, fits: Callable[[Target], bool]) -> list[Target]:
        """The fitting instruments named in the paragraph, else under the heading, else anywhere; the latest first."""
        named = [(before, target) for before, target in self.latest() if fits(target)]
        here = [target for before, target in named if before is view]
        near = [target for before, target in named if before.heading == view.heading]
        return [*dict.fromkeys(here or near or [target for _, target in named])]

    def cited_with(self, groups: tuple[Group, ...]) -> list[dict[Target, View]]:
        """For each outermost number of groups, what it was cited with, and where last."""
        return [self._numbers.get(key, {}) for key in keys(groups)]

    def noted(self, group: Group, view: View) -> Target | None:
        """The one instrument that all of the group's numbers were cited with before, outside the recitals of powers.

        Of several it is the one in the paragraph, else under the heading.
        """
        meant = {_only(near) for near in self._noted(group, view)}
        return meant.pop() if len(meant) == 1 else None

    def is_disputed(self, group: Group, view: View) -> bool:
        """Whether one of the group's numbers was cited with several instruments, and none of them stands nearer."""
        return any(len(near) > 1 for near in self._noted(group, view))

    def _noted(self, group: Group, view: View) -> Iterator[list[Target]]:
        """For each number of a group, the instruments that it was cited with nearest."""
        for cited in self.cited_with((group,)):
            noted = {
                target: at for target, at in cited.items() if at.kind != "powers" or view.kind == "powers"
            }
            here = [target for target, at in noted.items() if at is view]
            near = [target for target, at in noted.items() if at.heading == view.heading]
            yield here[-1:] or near or [*noted]

    def provisions(self, target: Target) -> int:
        """How many provisions of an instrument have been cited so far."""
        return sum(target in cited for cited in self._numbers.values())

    def spoken_of(self, view: View) -> Target | None:
        """The one instrument of which the decision has just cited sections, twice at least, under the same heading."""
        cited = [
            target for before, target in self._cited.get("section", ()) if before.heading == view.heading
        ]
        return cited[0] if len(cited) > 1 and len(set(cited)) == 1 else None

    def cited_last(self, unit: str, view: View) -> Target | None:
        """The instrument of which such a provision was cited last, if that was under the same heading."""
        cited = self._cited.get(unit)
        return cited[-1][1] if cited and cited[-1][0].heading == view.heading else None

    def is_cited_whole(self, target: Target) -> bool:
        """Whether no provision of an instrument has been cited since it was named."""
        return target in self._alone

    def has_cited_another(self, target: Target, unit: str) -> bool:
        """Whether such provisions of another instrument have been cited outside the recitals of powers."""
        return any(t != target and view.kind != "powers" for view, t in self._cited.get(unit, ()))

    def was_named(self, target: Target) -> bool:
        """Whether the decision has named an instrument, rather than only cited its provisions by their numbers."""
        return target in self._titles

    def is_named(self, target: Target, view: View) -> bool:
        """Whether a paragraph names an instrument, rather than only cites its provisions by their numbers."""
        return self._titles.get(target) is view


def _only(targets: list[Target]) -> Target | None:
    return targets[0] if len(targets) == 1 else None


def is_any_order(expression: Expression) -> bool:
    """Whether it is `the Order` alone, which may be one of a court or of the council."""
    mention = expression.mention
    if mention is None or mention.form is not Form.ANAPHOR or expression.groups:
        return False
    return mention.family == "Order" and mention.year is None


def keys(groups: tuple[Group, ...]) -> list[tuple[str, str]]:
    """The outermost numbers of groups without their brackets, such as (section, 26) for section 26(6)(a)."""
    return [(group.unit, number.split("(")[0]) for group in groups for number in group.levels[0][1]]
