"""Remedies: what the decision recommends and the body agrees still to do, action by action."""

from collections.abc import Iterator
from datetime import date

from graphbuilder.extract import people
from graphbuilder.extract.actions import Action
from graphbuilder.extract.amounts import amount, amount_each
from graphbuilder.extract.reading import Reading, View
from graphbuilder.extract.recipients import recipients
from graphbuilder.extract.telling import Telling
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
    return [remedy for action in actions for remedy in _remedies(action, complainant)]


def _told(reading: Reading, views: list[View], issued: date | None, *, own_section: bool) -> list[Action]:
    telling = Telling(reading.lexicon.remedies, issued, own_section=own_section)
    for view in views:
        telling.read(view)
    return telling.actions()


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


def _remedies(action: Action, complainant: str | None) -> Iterator[Remedy]:
    whom: list[str | None] = [*recipients(action, complainant)]
    sum_ = None if action.kind in _WITHOUT_MONEY else amount(action.text) or amount(action.earlier)
    if len(whom) > 1:
        sum_ = amount_each(action.text) or sum_
    for name in whom or [None]:
        yield Remedy(
            action.view.evidence(action.span.start, action.span.end), action.kind, name, sum_, action.due
        )
