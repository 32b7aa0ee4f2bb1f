"""Remedies: what the decision recommends and the body agrees still to do, action by action."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from graphbuilder.document import Span
from graphbuilder.extract import dates, people
from graphbuilder.extract.reading import Reading, View
from graphbuilder.extract.voice import is_reported
from graphbuilder.facts import Remedy
from graphbuilder.fold import fold, straighten

_AGREES = re.compile(r"\b(?:agree[sd]?|will|should|recommend(?:s|ed)?|must|needs? to)\b(?! already)")
_DEADLINE = re.compile(
    r"\b(?:within|in|no later than|not later than|by)\s+(?:(?:a|the) (?:period of|next)\s+)?(?=\S+[\s-])",
    re.IGNORECASE,
)
_ANCHOR = re.compile(
    r"\s*,?\s*(?:of|from|after|following)\s+(?:the\s+)?(?:date\s+of\s+)?(?:the\s+|this\s+|our\s+|my\s+|receiving\s+(?:the|this|my|our)\s+|issue of\s+(?:the|this|my|our)\s+)*(?:\w+\s+){0,2}?(?:decision|statement|report|today)",
    re.IGNORECASE,
)
_OTHER_ANCHOR = re.compile(
    r"\s*,?\s*(?:of|from|after|following)\s+(?:the\s+|its\s+|her\s+|his\s+|their\s+|receiving|receipt|completing|completion|any|a\s|an\s|that|Mrs?|Ms|Miss)",
    re.IGNORECASE,
)
_ONLY_WHEN = re.compile(r"\W*(?:within|by|no later than)\b[^.;]{0,60}\W*")
_SAME = re.compile(r"\b(?:within|in|by|over) (?:the|that) same (?:period|time|timescale|deadline|date)\b")
_EVIDENCE = re.compile(
    r"\b(?:provide|send|give|share|submit|supply|show)\b(?:\W+\w+){0,2}?\W+(?:us|me|the ombudsman|ombudsman)\b|\b(?:us|me|the ombudsman) with (?:\w+ )?evidence|\bevidence\b(?:\W+\w+){0,6}?\W+(?:complied|actions?|completed|done)|"
    r"\b(?:tell|inform|notify|update|report back to|confirm to)\b (?:us|me|the ombudsman)\b"
)
_DONE = re.compile(
    r"^\W*(?:\w+\W+){0,6}?(?:has|have|had)\W+(?:also\W+)?(?:already|since|now|previously)\W+(?!agreed)|^\W*(?:already|previously)\W+(?!agreed)\w+ed\b"
    r"|^\W*(?:in addition,? |also,? )?(?:the \w+(?: provider)?|it|they)\W+(?:(?:has|have|had|also|already)\W+)*(?:offered|apologised|paid|refunded|reviewed|taken|made|introduced|trained|reminded|"
    r"put|waived|written|changed|updated|issued|completed|carried)\b"
)
_NOT_RECOMMENDED = re.compile(
    r"\b(?:not|no|nothing|n't)\b(?:\W+\w+){0,5}?\W+(?:recommend\w*|further action|remedy)\b|\b(?:not|n't)\W+(?:\w+\W+)?(?:payable|adopted?|agreed)\b"
)
_ALL = re.compile(
    r"\bdo (?:so|this|these|both|all)\b|\b(?:complete|carry out|take|do|implement|undertake|comply with|finish)\b(?:\W+\w+){0,3}?\W+(?:these|this|the|all|above|agreed)\b(?:\W+\w+){0,3}?\W*(?:actions?|steps|recommendations?|remed\w+|this|above|these)?"
)
_SPLIT = re.compile(
    r",?\s+(?:and\s+)?(?=(?:(?:Mr|Mrs|Miss|Ms|Dr)\s[A-Z]\s)?£\d)(?<!of )(?<!by )(?<!to )|(?:;|,)?\s+(?:and|then)\s+(?:also\s+|to\s+|will\s+|should\s+|then\s+)*(?=[a-z])|;\s+(?=[a-z])|,\s+(?:to\s+)?(?=(?:pay|apologise|refund|reimburse|waive|remind|review|provide|make|write|arrange|carry|offer|issue|ensure|consider)\b)"
)
_PERSONAL = ("apology", "payment", "reimbursement", "waiver")
_TO_NOBODY = ("staff-guidance", "procedure-review", "record-correction", "action-plan", "other")
_POSSESSED = re.compile(r"[’'](?:s\b(?!\s+(?:estate|benefit)\b)|(?!s))")
_NEAR_VERB = 3
_TO_BOTH = re.compile(
    r"\bto ((?:Mr|Mrs|Miss|Ms|Dr) [A-Z])\b,? and (?:separately )?to ((?:Mr|Mrs|Miss|Ms|Dr) [A-Z])\b"
)
_ESTATE = re.compile(r"[’']s\s+estate\b")
_TOTAL = re.compile(
    r"\b(?:total(?:ling|s)?(?: of| payment of)?|in total|altogether|making|a sum of|comes? to)\W{0,3}$"
)
_RAISED = re.compile(r"\bincreas\w+\b.*?\bto\s+£[\d,.]*\d", re.IGNORECASE)
_TOTAL_AFTER = re.compile(r"^\W{0,2}(?:in total|in all|altogether|overall|total)\b")
_EACH = re.compile(r"£[\d,.]+ (?:each|apiece)\b|\beach (?:to|pay|for (?:their|his|her)|the sum)\b|\bboth\b")
_PARTS = re.compile(
    r"\b(?:made up of|comprising|comprised of|consisting of|which (?:includes|is made up)|broken down|this (?:is made up|includes|comprises)|composed of)\b|[:(]"
)
_SUM_FIRST = re.compile(r"(?:(?:Mr|Mrs|Miss|Ms|Dr)\s[A-Z]\s)?£\d")
_FIGURES = re.compile(r"\b(?:between|from|of|by|to|than|plus|minus|less|earlier|offer)\W*$|£[\d,.]+\s*$")
_RATE = re.compile(
    r"^\W{0,2}(?:(?:a|per|each|every)\s+(?:month|week|day|term|year|fortnight|half[- ]term|missed|calendar|school|session)\b|for (?:each|every)\b|it\b)"
)
_SUBJECT = re.compile(
    r"^(?:the|it|they|all|both|each|these)\b[^.;:]{0,90}?\b(?:will|should|must|(?:has |have )?agreed to)\s+(?:(?:each|also|now)\s+)*"
)
_LEADING = re.compile(r"^(?:\(?[a-z0-9ivx]{1,4}[.)]\s+|[-•]\s*|to\s+|and\s+|also\s+)+")


@dataclass(frozen=True, slots=True)
class _Action:
    """An action where it stands, with the deadline that holds for it; `explicit` when it states its own."""

    view: View
    span: Span
    kind: str
    due: date | None


def remedies(reading: Reading, issued: date | None) -> list[Remedy]:
    """The agreed actions of the sections on remedy, or of the analysis where a decision has no such section."""
    views = [view for view in reading.views if view.kind == "remedy"]
    own_section = bool(views)
    if not own_section:
        views = [
            view for view in reading.views if view.kind not in ("complaint", "scope", "powers", "method")
        ]
    actions: list[_Action] = []
    for view in views:
        before = actions[-1].due if actions else None
        actions += _actions(view, reading, issued, own_section=own_section, before=before)
    if not own_section:
        actions = _first_told(actions)
    complainant = people.complainant(reading)
    actions = _with_common_deadline(actions, views, issued)
    return [remedy for action in actions for remedy in _remedies(action, complainant)]


def _first_told(actions: list[_Action]) -> list[_Action]:
    """The actions of the first paragraph group that tells them: a final decision only says them again."""
    kinds: set[str] = set()
    kept: list[_Action] = []
    for action in actions:
        if action.view.kind == "decision" and action.kind in kinds:
            continue
        kept.append(action)
        if action.view.kind != "decision":
            kinds.add(action.kind)
    return kept


def _actions(
    view: View, reading: Reading, issued: date | None, *, own_section: bool, before: date | None
) -> Iterator[_Action]:
    items = view.paragraph.items
    lead = Span(0, items[0].start) if items and items[0].start > 0 else None
    due: date | None = None
    announced = False
    for span in view.sentences:
        inside = next((item for item in items if item.start <= span.start < item.end), None)
        words = view.folded[span.start : span.end]
        whole = inside or span
        own = before if _SAME.search(words) else _deadline(view.text[whole.start : whole.end], issued)
        if inside is None:
            if words.endswith(":") or (lead is not None and span.start < lead.end):
                due = own or due
                announced = announced or _tells_action(words, own_section=own_section)
            if words.endswith(":"):
                continue
        if (
            _EVIDENCE.search(words)
            or _DONE.search(words)
            or _NOT_RECOMMENDED.search(words)
            or is_reported(words)
        ):
            continue
        if inside is not None and ((not announced and not own_section) or _ONLY_WHEN.fullmatch(words)):
            continue
        if inside is None and not _tells_action(words, own_section=own_section):
            continue
        if inside is None and _ALL.search(words) and own is not None:
            continue
        start = span.start if inside is not None else span.start + _action_start(words)
        for action in _split(view, Span(start, span.end), own or due, reading):
            if inside is not None or action.kind != "other":
                yield action


def _tells_action(words: str, *, own_section: bool) -> bool:
    if own_section:
        return _AGREES.search(words) is not None
    return (
        re.search(
            r"\b(?:has|have) (?:\w+ )?agreed (?:to|it will|that it will|it should)\b|\bagrees to\b", words
        )
        is not None
    )


def _action_start(words: str) -> int:
    """Where the action begins in a sentence: after who agrees to what by when."""
    match = re.search(
        r"\b(?:agreed|agrees|recommend(?:ed)?|will|should|must|needs?)\b(?:\W+(?:the|council|authority|provider|care|trust|school|it|now|also|that|to|will|should))*\W+",
        words,
    )
    return match.end() if match else 0


def _split(view: View, span: Span, due: date | None, reading: Reading) -> Iterator[_Action]:
    """The actions of one sentence or item, each with its own words."""
    text = view.text[span.start : span.end]
    totalled = _has_total(text)
    start = 0
    for match in _SPLIT.finditer(text):
        left, right = text[start : match.start()], text[match.end() :]
        if _inside_brackets(text, match.start()):
            continue
        if _SUM_FIRST.match(right):
            apart = not totalled and _shares_verb(left, right)
        else:
            one, other = _kind_of(left, reading), _kind(right, reading, head=True)
            apart = "other" not in (one, other) and _parts(one, other, right, joint=match.group())
        if apart:
            yield _Action(
                view, Span(span.start + start, span.start + match.start()), _kind_of(left, reading), due
            )
            start = match.end()
    yield _Action(view, Span(span.start + start, span.end), _kind_of(text[start:], reading), due)


def _kind_of(text: str, reading: Reading) -> str:
    """The kind of an action; one that begins with a sum shares the verb of the payment before it."""
    return _kind(f"pay {text}" if _SUM_FIRST.match(text) else text, reading)


def _has_total(text: str) -> bool:
    folded = fold(text)
    sums = dates.money(text)
    return any(_TOTAL.search(folded[: sum_.start]) or _TOTAL_AFTER.match(folded[sum_.end :]) for sum_ in sums)


def _inside_brackets(text: str, offset: int) -> bool:
    return text.count("(", 0, offset) > text.count(")", 0, offset)


def _shares_verb(left: str, right: str) -> bool:
    """Whether a further sum is one more payment, and not a rate, a part or a comparison of the one before it."""
    later = dates.money(right)
    rate = bool(later) and _RATE.match(fold(right[later[0].end :])) is not None
    return "£" in left and not rate and _PARTS.search(fold(left)) is None and not _FIGURES.search(left)


def _parts(one: str, other: str, right: str, *, joint: str) -> bool:
    """Whether `and` joins two actions: a new verb of agreement says so, else money, an apology or a comma before it."""
    if re.search(r"\b(?:will|should)\b", joint):
        return True
    if other == one == "payment":
        return "£" in right
    return one != other and (other in _PERSONAL or one in _PERSONAL or joint[0] in ",;")


def _kind(text: str, reading: Reading, *, head: bool = False) -> str:
    """The kind whose cue begins first in an action; where several do, the one that says most, then the nearest.

    A cue of one word (`pay`) gives way to those that say more from the same word on (`pay … to reimburse`).
    """
    words = _LEADING.sub("", _SUBJECT.sub("", fold(text).strip()))
    found = [
        (cue.start, -cue.words, cue.end, cue.concept)
        for cue in reading.lexicon.remedies.find(words)
        if not head or cue.start == 0
    ]
    return min(found)[3] if found else "other"


def _deadline(text: str, issued: date | None) -> date | None:
    """The day by which an action is due: a date after `by`, or a period counted from the decision."""
    for match in _DEADLINE.finditer(text):
        rest = text[match.end() : match.end() + 90]
        if rest.lower().startswith("the end of "):
            return dates.end_of_month(rest[len("the end of ") :])
        found = dates.DATE.match(rest)
        if found is not None:
            return dates.parse_date(found.group())
        if issued is not None and (soon := dates.next_date(rest, after=issued)) is not None:
            return soon
        period = dates.PERIOD.match(rest)
        if period is None or issued is None:
            continue
        tail = rest[period.end() :]
        if _ANCHOR.match(tail) or not _OTHER_ANCHOR.match(tail):
            return dates.after(issued, dates.periods(period.group())[0].value)
    return None


def _with_common_deadline(actions: list[_Action], views: list[View], issued: date | None) -> list[_Action]:
    """Actions without a deadline take the one that the section states for all of them."""
    for view in views:
        for span in view.sentences:
            if _ALL.search(view.folded, span.start, span.end) and not _EVIDENCE.search(
                view.folded, span.start, span.end
            ):
                due = _deadline(view.text[span.start : span.end], issued)
                if due is not None:
                    return [action if action.due else replace(action, due=due) for action in actions]
    return actions


def _remedies(action: _Action, complainant: str | None) -> Iterator[Remedy]:
    text = action.view.text[action.span.start : action.span.end]
    evidence = action.view.evidence(action.span.start, action.span.end)
    whom = [] if action.kind in _TO_NOBODY else _recipients(action, text, complainant)
    amount = _amount(text)
    if len(whom) > 1:
        for name in whom:
            yield Remedy(evidence, action.kind, name, amount, action.due)
        return
    yield Remedy(evidence, action.kind, whom[0] if whom else None, amount, action.due)


def _amount(text: str) -> Decimal | None:
    """The sum of an action: the stated total, else the first sum that is no rate."""
    sums = dates.money(text)
    for found in sums:
        if _TOTAL.search(fold(text[: found.start])) or _TOTAL_AFTER.match(fold(text[found.end :])):
            return found.value
    raised = _RAISED.search(text)
    if raised is not None:
        return dates.money(raised.group())[-1].value
    flat = [found for found in sums if not _RATE.match(fold(text[found.end :]))]
    return flat[0].value if flat else sums[0].value if sums else None


def _recipients(action: _Action, text: str, complainant: str | None) -> list[str]:
    """Whom an action is for: those it names as its object, else the one that its pronoun stands for."""
    if (both := _TO_BOTH.search(text)) is not None:
        return [both[1], both[2]]
    named = [
        _with_estate(person, text)
        for person in people.named(text)
        if action.kind == "reassessment"
        or (not _POSSESSED.match(text, person.end) and (action.kind in _PERSONAL or _is_object(text, person)))
    ]
    if named and _EACH.search(text):
        return list(dict.fromkeys(name for couple in named for name in people.apart(couple)))
    if named:
        return named[:1]
    sentence = action.view.text[action.view.sentence_at(action.span.start).start : action.span.start]
    if action.kind in ("payment", "reimbursement") and (same := people.named(sentence)):
        return [same[-1].name]
    if action.kind in (*_PERSONAL, "reassessment") and people.PRONOUN.search(text):
        before = [
            person.name
            for person in people.named(action.view.text[: action.span.start])
            if " " in person.name
        ]
        return before[-1:] or ([complainant] if complainant else [])
    return []


def _is_object(text: str, person: people.Person) -> bool:
    """Whether an action is done to or for a person, rather than being about them."""
    before = _LEADING.sub("", _SUBJECT.sub("", fold(text[: person.start]))).split()
    return (
        len(before) <= _NEAR_VERB and before[-1:] != ["whether"] or before[-1:] in (["to"], ["for"], ["with"])
    )


def _with_estate(person: people.Person, text: str) -> str:
    """A person, or the estate of one who has died."""
    estate = _ESTATE.match(text, person.end)
    return person.name + straighten(estate.group()) if estate else person.name
