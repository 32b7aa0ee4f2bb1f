"""Remedies: what the decision asks for and the body agrees to do, what it did already, and what it only offered."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from graphbuilder.extract.language import people
from graphbuilder.extract.reading import Reading
from graphbuilder.extract.remedies import adoption
from graphbuilder.extract.remedies.actions import Action
from graphbuilder.extract.remedies.agents import Agents
from graphbuilder.extract.remedies.amounts import amount, amount_each, has_total
from graphbuilder.extract.remedies.deeds import MONEY
from graphbuilder.extract.remedies.ledger import done_or_offered
from graphbuilder.extract.remedies.purposes import Purposes
from graphbuilder.extract.remedies.recipients import recipients
from graphbuilder.extract.remedies.telling import Telling
from graphbuilder.extract.views import View
from graphbuilder.facts import Decision, Mention, Remedy

# What several bodies pay together: `£300, half from each organisation`.
_SHARED = re.compile(r"\b(?:half|halves|equal\s(?:share|part)|share\sof)\b")
# What is given up or heard again is for whoever gets the rest of the remedy, unless it is for many.
_THEIRS = re.compile(r"\b(?:appeal|hearing|panel)\b")
_RECOVERY = re.compile(r"\b(?:recover\w*|collecting|deductions?)\b")
_OTHERS = re.compile(
    r"\b(?:anyone|anybody|everyone|others?|all\s\w+s|those|residents|families|people|tenants|applicants)\b"
)
_ADOPTING = ("analysis", "found", "decision", "other")
_BOTH_OF_THEM = re.compile(r"\bboth\sof\sthem\b|\bthem\sboth\b")
_NEVER = ("complaint", "scope", "powers", "method")


def remedies(reading: Reading, decision: Decision, mentions: Iterable[Mention]) -> list[Remedy]:
    """The remedies of a decision in the order of the text: those agreed on, and those done or offered before."""
    agreed = _agreed(reading)
    others = list(done_or_offered(reading, agreed))
    if not (agreed or others):
        return []
    agents = Agents(decision, mentions, reading.lexicon.registers, reading.lexicon.callings)
    complainant = people.complainant(reading)
    meant = Purposes(reading.lexicon.injustices, agreed)
    found = [
        remedy for action in (*agreed, *others) for remedy in _remedies(action, agents, complainant, meant)
    ]
    found = [_with_recipient(_to_both(remedy, found), found) for remedy in found]
    return sorted(_once(found), key=lambda remedy: (remedy.evidence.number or 0, remedy.evidence.span))


def _agreed(reading: Reading) -> list[Action]:
    """The agreed actions of the sections on remedy, or of the analysis where a decision has no such section."""
    views = [view for view in reading.views if view.kind == "remedy"]
    if views:
        return _told(reading, views, own_section=True)
    views = [view for view in _agreeing(reading) if view.kind not in _NEVER]
    return _first_told(_told(reading, views, own_section=False))


def _agreeing(reading: Reading) -> Iterator[View]:
    """The paragraphs with a word of agreement and those after them, which may say when all is due; so with offers.

    An offer that the decision adopts may stand in the paragraph before that which does.
    """
    views = [None, *reading.views, None]
    for before, view, after in zip(views, views[1:], views[2:], strict=False):
        if view is not None and (
            view.at("agreement")
            or _adopts(view)
            or (before is not None and before.heading == view.heading and before.at("agreement"))
            or (after is not None and after.heading == view.heading and _adopts(after))
        ):
            yield view


def _adopts(view: View) -> bool:
    """Whether a paragraph that gives the decision's own view may find an offer enough of a remedy."""
    return view.kind in _ADOPTING and adoption.may_adopt(view.folded)


def _told(reading: Reading, views: list[View], *, own_section: bool) -> list[Action]:
    telling = Telling(reading.lexicon.remedies, reading.issued, own_section=own_section)
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


def _remedies(action: Action, agents: Agents, complainant: str | None, meant: Purposes) -> Iterator[Remedy]:
    """The remedies of an action: one for each of those who get the same, and for each who pays its own."""
    whom: list[str | None] = [*recipients(action, complainant)]
    bodies = agents.of(action)
    for name in whom or [None]:
        for payers in _apart(action, bodies):
            yield Remedy(
                evidence=action.view.evidence(action.span.start, action.span.end),
                kind=action.kind,
                recipient=name,
                amount=_sum(action, several=len(whom) > 1),
                due=action.due,
                status=action.status,
                agents=tuple(body for body in payers if body is not None),
                injustice=meant.of(action),
            )


def _to_both(remedy: Remedy, found: list[Remedy]) -> Remedy:
    """An apology to `both of them` for the two to whom the paragraphs before it give something."""
    if remedy.kind != "apology" or not _BOTH_OF_THEM.search(remedy.evidence.quote):
        return remedy
    number = remedy.evidence.number or 0
    before = {one.recipient: None for one in found if one.recipient and (one.evidence.number or 0) < number}
    told_here = remedy.recipient is not None and " and " in remedy.recipient
    are_two = len(before) == 2
    return replace(remedy, recipient=" and ".join(before)) if are_two and not told_here else remedy


def _with_recipient(remedy: Remedy, found: list[Remedy]) -> Remedy:
    """A waiver or a fresh appeal that names nobody, for the one person whom the rest of its paragraph is for."""
    quote = remedy.evidence.quote
    words = {"new-decision": _THEIRS, "other": _RECOVERY}.get(remedy.kind)
    is_theirs = remedy.kind == "waiver" or (words and words.search(quote))
    if remedy.recipient or remedy.status != "agreed" or not is_theirs or _OTHERS.search(quote):
        return remedy
    beside = [
        {*people.apart(one.recipient), one.recipient}
        for one in found
        if one.recipient and one.status == "agreed" and one.evidence.number == remedy.evidence.number
    ]
    whose = sorted(set.intersection(*beside), key=len) if beside else []
    return replace(remedy, recipient=whose[-1]) if whose else remedy


def _sum(action: Action, *, several: bool) -> Decimal | None:
    if action.kind not in MONEY:
        return None  # `apologise for charging her £3,000` is worth nothing
    each = amount_each(action.text) if several else None
    return each or amount(action.text) or amount(action.earlier)


def _apart(action: Action, bodies: list[str | None]) -> list[list[str | None]]:
    """The bodies that act, each by itself where each of them pays the same sum, which is no total."""
    words = f"{action.who} {action.words}"
    each = action.kind == "payment" and len(bodies) > 1 and " each" in words and not _SHARED.search(words)
    return [[body] for body in bodies] if each and not has_total(action.text) else [bodies]


def _once(found: list[Remedy]) -> Iterator[Remedy]:
    """The remedies, what was done or offered only as it is first told."""
    told: set[tuple[str, str, Decimal | None]] = set()
    for remedy in found:
        key = (remedy.status, remedy.kind, remedy.amount)
        if remedy.status == "agreed" or key not in told:
            yield remedy
        told.add(key)
