"""Remedies: what the decision recommends and the body agrees still to do, action by action."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from graphbuilder.extract import people
from graphbuilder.extract.actions import Action, Telling, common_deadline
from graphbuilder.extract.amounts import amount
from graphbuilder.extract.reading import Reading, View
from graphbuilder.extract.recipients import recipients
from graphbuilder.facts import Remedy

_NEVER = ("complaint", "scope", "powers", "method")


# A sum named in one of these is what it is about, as in `apologise for charging her £3,000`.
_WITHOUT_MONEY = (
    "apology",
    "staff-guidance",
    "procedure-review",
    "record-correction",
    "information",
    "reassessment",
)


def remedies(reading: Reading, issued: date | None) -> list[Remedy]:
    """The agreed actions of the sections on remedy, or of the analysis where a decision has no such section."""
    views = [view for view in reading.views if view.kind == "remedy"]
    actions = _told(reading, views, issued, own_section=True)
    if not views:
        views = [view for view in reading.views if view.kind not in _NEVER and view.at("agreement")]
        actions = _first_told(_told(reading, views, issued, own_section=False))
    if not actions:
        return []
    complainant = people.complainant(reading)
    return [
        remedy
        for action in _with_common_deadline(actions, views, issued)
        for remedy in _remedies(action, complainant)
    ]


def _told(reading: Reading, views: list[View], issued: date | None, *, own_section: bool) -> list[Action]:
    telling = Telling(reading.lexicon.remedies, issued, own_section=own_section)
    actions: list[Action] = []
    for view in views:
        actions.extend(telling.actions(view, actions[-1].due if actions else None))
    return actions


def _first_told(actions: list[Action]) -> list[Action]:
    """The actions as they are first told: a final decision only says them again."""
    kinds: set[str] = set()
    kept: list[Action] = []
    for action in actions:
        if action.view.kind == "decision" and action.kind in kinds:
            continue
        kept.append(action)
        if action.view.kind != "decision":
            kinds.add(action.kind)
    return kept


def _with_common_deadline(actions: list[Action], views: list[View], issued: date | None) -> list[Action]:
    """The actions, those without a deadline with the one that is stated for all of them."""
    if all(action.due for action in actions):
        return actions
    due = common_deadline(views, issued)
    return [action if action.due else replace(action, due=due) for action in actions]


def _remedies(action: Action, complainant: str | None) -> Iterator[Remedy]:
    view, span = action.view, action.span
    whom: list[str | None] = [*recipients(view, span, action.kind, complainant)]
    sum_ = None if action.kind in _WITHOUT_MONEY else amount(view.text[span.start : span.end])
    for name in whom or [None]:
        yield Remedy(view.evidence(span.start, span.end), action.kind, name, sum_, action.due)
