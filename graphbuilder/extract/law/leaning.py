"""Provisions in the order of a decision, with those that lean on one before them: `subsection (6)`, `that Schedule`."""

import re
from collections.abc import Iterable

from graphbuilder.extract.law import numbers
from graphbuilder.extract.law.provisions import Group, Level, group_at, merged, starts

_THAT = re.compile(
    r"\s+(?:of|to|in|under)\s+(?:that|the\s+same|this|the)\s+(?P<unit>[Ss]ection|[Ss]chedule)\b(?!\s*\d)"
)
_GOES_ON = re.compile(r"\s*(?:[,;&]|(?:[,;]\s*)?\b(?:and|or)\b)\s*")
_NUMBER_ALONE = re.compile(r"(?<![\w(£.,/-])\d{1,3}[A-Z]{0,2}(?=\(\d)")


class Finder:
    """Finds the groups of one paragraph after the other, and keeps in mind what those to come may lean on."""

    def __init__(self) -> None:
        self._schedule: Level | None = None
        self._paragraphs: dict[tuple[str, ...], Level] = {}

    def find(self, text: str, offsets: Iterable[int] | None = None) -> list[Group]:
        """Every group in a text, left to right; `offsets` are where the word of a unit may begin, if that is known."""
        groups: list[Group] = []
        end = 0
        for start in starts(text) if offsets is None else offsets:
            group = group_at(text, start) if start >= end else None
            completed = self._completed(group, groups, text) if group is not None else None
            if completed is not None:
                groups.append(completed)
                end = completed.end
                self._note(completed)
        return _with_numbers_alone(text, groups)

    def _note(self, group: Group) -> None:
        if group.unit != "schedule":
            return
        outer, *inner = group.levels
        self._schedule = (outer[0], outer[1][-1:])
        if inner and inner[-1][0] == "paragraph" and len(inner[-1][1]) > 1:
            self._paragraphs[inner[-1][1]] = self._schedule

    def _completed(self, group: Group, before: list[Group], text: str) -> Group | None:
        """A group with what it leans on; None for a clause of nothing."""
        that = _THAT.match(text, group.end) if group.unit in ("clause", "paragraph", "part") else None
        if is_paragraph_of_part(group):
            schedule = next(
                (level for one in reversed(before) for level in one.levels if level[0] == "schedule"), None
            )
            return Group(group.start, group.end, "schedule", (schedule, *group.levels)) if schedule else group
        if group.unit not in ("clause", "paragraph") and that is None:
            return group
        outer = self._leant_on(group, before, text, that["unit"].lower() if that else None)
        if outer is None:
            return None if group.unit == "clause" else group
        levels = merged([outer, *group.levels])
        return Group(group.start, that.end() if that else group.end, outer[0], tuple(levels))

    def _leant_on(self, group: Group, before: list[Group], text: str, named: str | None) -> Level | None:
        """The section or Schedule that a group is of: the one pointed at, else one that it can only be of."""
        if named == "schedule":
            return self._schedule
        if named is None and group.unit == "paragraph":
            return _schedule_beside(group, before, text) or self._paragraphs.get(group.levels[0][1])
        if named is None and "section" not in text[group.start : group.start + len("sub-section")].lower():
            return None
        return _section(before, text, opening=text[group.start].isupper())


def is_paragraph_of_part(group: Group) -> bool:
    """Whether it is `Part 1, paragraph 3`, which is of the Schedule named before: elsewhere Parts have sections."""
    return group.unit == "part" and group.levels[-1][0] == "paragraph"


def _schedule_beside(group: Group, before: list[Group], text: str) -> Level | None:
    """The Schedule that a list of paragraphs goes on with: `Schedule 2, paragraph 2(3) and paras 4 to 6`."""
    last = before[-1] if before else None
    if (
        last is None
        or last.levels[-1][0] != "paragraph"
        or not _GOES_ON.fullmatch(text, last.end, group.start)
    ):
        return None
    return next((level for level in last.levels if level[0] == "schedule"), None)


def _section(groups: list[Group], text: str, *, opening: bool) -> Level | None:
    """The section named last; what opens a sentence leans on the last that opened one."""
    sections = [group for group in groups if group.unit == "section"]
    if not sections:
        return None
    opened = [group for group in sections if text[group.start].isupper()] if opening else []
    last = (opened or sections)[-1].levels[0][1][-1]
    return ("section", (numbers.steps(last)[0],))


def _with_numbers_alone(text: str, groups: list[Group]) -> list[Group]:
    """The groups with such as `79(1)(d)` alone, where another part of section 79 has been cited before."""
    counted = [group for group in groups if "(" in group.levels[0][1][0]]
    if not counted:
        return groups
    stems = {numbers.steps(number)[0]: group.unit for group in counted for number in group.levels[0][1]}
    found = list(groups)
    for match in _NUMBER_ALONE.finditer(text, counted[0].end):
        if match.group() in stems and not any(group.start <= match.start() < group.end for group in groups):
            read, end = numbers.numbers(text, match.start(), numerals=False, plural=False)
            unit = stems[match.group()]
            found.append(Group(match.start(), end, unit, ((unit, tuple(read)),)))
    return sorted(found, key=lambda group: group.start)
