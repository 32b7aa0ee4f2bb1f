"""What a decision has named so far: which instruments, where, and with which provisions."""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator

from graphbuilder.extract.law.attachment import Expression
from graphbuilder.extract.law.instruments import Form, Target
from graphbuilder.extract.law.provisions import Group
from graphbuilder.extract.reading import View

_MOST_RECENT = 100  # no decision keeps more in mind
_LAST_SECTIONS = 12
# An instrument that only changed another is not what the decision goes on to speak of.
_CHANGED_BY = re.compile(
    r"\b(?:inserted|amended|substituted|repealed|replaced)\s+(?:in\s+\d{4}\s+)?by\s+(?:the\s+)?$"
)


class Memory:
    """Keeps the instruments and the numbers that a decision cites, the latest within reach."""

    def __init__(self, stated: Iterable[tuple[View, Expression]]) -> None:
        # Where each instrument was named last, the latest at the end; the recitals of powers are kept apart.
        self._recent: dict[tuple[Target, bool], View] = {}
        self._numbers: dict[tuple[str, str], tuple[View, Target]] = {}
        self._sections: deque[tuple[View, Target]] = deque(maxlen=_LAST_SECTIONS)
        self.stated: defaultdict[tuple[str, str], set[Target]] = defaultdict(set)
        for _, expression in stated:
            mention = expression.mention
            if mention is not None and mention.iri is not None:
                target = Target(mention.iri, None, mention.family)
                for key in keys(expression.groups):
                    self.stated[key].add(target)
                self.stated["mention", mention.family].add(target)

    def note(self, target: Target, expression: Expression, view: View) -> None:
        """Take note of what an expression was found to cite."""
        for key in keys(expression.groups):
            self._numbers[key] = (view, target)
        if any(group.unit == "section" for group in expression.groups):
            self._sections.append((view, target))
        if _CHANGED_BY.search(view.text, max(0, expression.start - 40), expression.start):
            return
        recent = (target, view.kind == "powers")
        self._recent.pop(recent, None)
        self._recent[recent] = view
        if len(self._recent) > _MOST_RECENT:
            del self._recent[next(iter(self._recent))]

    def latest(self) -> Iterator[tuple[View, Target]]:
        """The instruments named so far with the paragraph that named them last, the latest first."""
        return ((view, target) for (target, _), view in reversed(self._recent.items()))

    def near(self, target: Target | None, view: View) -> bool:
        """Whether an instrument has been named under the same heading."""
        return any(target == named and before.heading == view.heading for before, named in self.latest())

    def cited_with(self, groups: tuple[Group, ...]) -> list[tuple[View, Target] | None]:
        """For each outermost number of groups, what it was last cited with, and where."""
        return [self._numbers.get(key) for key in keys(groups)]

    def noted(self, group: Group, view: View) -> Target | None:
        """The one instrument that all of the group's numbers were cited with before, outside the recitals of powers."""
        noted = self.cited_with((group,))
        targets = {
            found[1] for found in noted if found and (found[0].kind != "powers" or view.kind == "powers")
        }
        return targets.pop() if len(targets) == 1 and all(noted) else None

    def spoken_of(self, view: View) -> Target | None:
        """The one instrument of which the decision has just cited sections, twice at least, under the same heading."""
        cited = [target for before, target in self._sections if before.heading == view.heading]
        return cited[0] if len(cited) > 1 and len(set(cited)) == 1 else None


def is_any_order(expression: Expression) -> bool:
    """Whether it is `the Order` alone, which may be one of a court or of the council."""
    mention = expression.mention
    if mention is None or mention.form is not Form.ANAPHOR or expression.groups:
        return False
    return mention.family == "Order" and mention.year is None


def keys(groups: tuple[Group, ...]) -> list[tuple[str, str]]:
    """The outermost numbers of groups without their brackets, such as (section, 26) for section 26(6)(a)."""
    return [(group.unit, number.split("(")[0]) for group in groups for number in group.levels[0][1]]
