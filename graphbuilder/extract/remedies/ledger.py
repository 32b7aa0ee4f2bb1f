"""What the body did already, and what it offered: remedies that the decision tells of but does not ask for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphbuilder.document import Span
from graphbuilder.extract.language.voice import is_reported
from graphbuilder.extract.language.wording import A_TITLE
from graphbuilder.extract.reading import Reading
from graphbuilder.extract.remedies import made_good
from graphbuilder.extract.remedies.actions import Action, Actions
from graphbuilder.extract.remedies.amounts import amount, is_rate
from graphbuilder.extract.views import View

_DONE_IN = ("remedy", "analysis", "decision", "found", "other")
_OFFERED_IN = (*_DONE_IN, "facts")
_RENEWED = ("investigate", "review", "reconsider", "reassess", "waive", "cancel", "produce", "carry")
_OWED = ("apology", "payment", "reimbursement", "waiver")
_GIVEN_UP = ("reimbursement", "waiver")
_ANEW = ("reassessment", "new-decision")
_IMPROVED = ("staff-guidance", "procedure-review", "record-correction", "action-plan")
# Kinds of which it needs no saying, in answer to a wrong, that they are of the body's own papers.
_OF_ITSELF = ("record-correction", "action-plan")
# Verbs that say themselves that something is put back as it was.
_RESTORES = re.compile(
    r"(?:refund|reimburse|repa[iy]|waive|cancel|withdr[ae]w|credit|return(?!.*\bcheque)|remov|drop|revers"
    r"|wr[io]te?\w*\soff|written\soff|g[ai]ve\b.*\bback\b|t[ao](?:ke|ken|ok)\b.*\boff\b|reduced?\b"
    r"|pa(?:y|id)\b.*\bback\b)"
)
_OF_AN_OFFER = ("offer", "proposed", "agreed")  # of which whatever tells of an offer has one
_PASSIVE = re.compile(r"was\b|were\b|been\b")  # in whatever tells what was done to a thing
_TO_PERSON = re.compile(rf"[\w-]+\s(?:{A_TITLE}\s[a-z]\b|her\b|him\b|them\b|us\b)")
# What is still to be done is not done: `has apologised and will pay £50`.
_STILL_TO_DO = re.compile(r",?\s(?:and|but)\s(?:(?:it|the\s\w+)\s)?(?:also\s)?(?:will|should|must|is\sto)\b")
_AND_HAS = re.compile(
    r",?\s(?:and|but)\s(?:(?:it\s|they\s)?(?:has|have|had)\s(?:(?:also|since|now|then)\s)*(?=[a-z])"
    rf"|(?:it|they)\s(?:(?:also|then)\s)?(?={made_good.GAVE}))"
)
# Of what a sentence tells further: `It paid her £50 and has since changed its form`.
_HAS_BEFORE = re.compile(r"\b(?:has|have|had)\s(?:(?:also|since|now|then)\s)*$")
_COMPLAINANT = re.compile(rf"\b{A_TITLE}\s[a-z]\b|\b(?:her|him|them)\b")


def done_or_offered(reading: Reading, agreed: Sequence[Action]) -> Iterator[Action]:
    """The remedies that were done already or offered, in the order of the text; `agreed` are those asked for."""
    ledger = _Ledger(Actions(reading.lexicon.remedies, reading.issued), agreed)
    for view in reading.views:
        if view.kind not in _OFFERED_IN or not view.at("redress"):
            continue
        for span in view.sentences:
            if view.has("redress", span):
                yield from ledger.read(view, span)


class _Ledger:
    """Reads sentences for what was done or offered, beside what is agreed."""

    def __init__(self, actions: Actions, agreed: Sequence[Action]) -> None:
        self._actions = actions
        self._agreed = agreed
        self._kinds = {one.kind for one in agreed}
        self._sums = {amount(one.text) or amount(one.earlier) for one in agreed}

    def read(self, view: View, span: Span) -> Iterator[Action]:
        """What a sentence says was offered or done; what is told in so many words, up to where it is agreed."""
        if view.kind not in _DONE_IN and not _may_be_money(view.folded[span.start : span.end]):
            return
        yield from self._sums_told(view, span)
        here = (one.span.start for one in self._agreed if one.view is view and span.start <= one.span.start)
        span = Span(span.start, max(span.start + 1, min(span.end, *here, span.end)))
        words = view.folded[span.start : span.end]
        offer = self._offer(view, words)
        end = (
            span.end
            if offer is None
            else span.start + len(made_good.JOINED.sub("", words[: offer.start("verb")]))
        )
        yield from self._done(view, Span(span.start, max(span.start + 1, end)))
        if offer is not None:
            yield from self._offers(view, span, offer)

    def _done(self, view: View, span: Span) -> Iterator[Action]:
        """What a sentence, or its beginning, says was done."""
        words = view.folded[span.start : span.end]
        by_doing = made_good.BY_DOING.search(words) if view.kind in _DONE_IN and "by " in words else None
        if by_doing is not None and _is_plain(words, by_doing):
            deed = Span(span.start + by_doing.start("deed"), span.start + by_doing.end("deed"))
            yield from (one for one in self._told(view, deed, "done") if one.kind in (*_OWED, *_IMPROVED))
            return
        done = made_good.DONE_AT_START.match(words) or made_good.DONE.search(words)
        if done is not None:
            if _is_plain(words, done):
                yield from self._deeds(view, span, done)
            return
        suffered = made_good.PASSIVE.finditer(words) if _PASSIVE.search(words) else ()
        received = made_good.RECEIVED.finditer(words) if "received" in words else ()
        for match in (*suffered, *received):
            if _is_plain(words, match):
                yield from self._suffered(view, span, match)

    def _sums_told(self, view: View, span: Span) -> Iterator[Action]:
        """`The £50 it offered`, `the £75 it has already paid`, wherever in a sentence."""
        if view.folded.find("£", span.start, span.end) < 0:
            return
        for match in made_good.SUM_TOLD.finditer(view.folded, span.start, span.end):
            offered = match["offered"] is not None
            if is_reported(view.folded[span.start : match.start()]) or self._is_agreed(view, match):
                continue
            kind = "payment" if offered or match["paid"] == "paid" else "reimbursement"
            status = "offered" if offered else "done"
            yield Action(
                view, Span(*match.span("deed")), kind, undated=True, who=match.group(), status=status
            )

    def _is_agreed(self, view: View, match: re.Match[str]) -> bool:
        """Whether an offer is the very sum that is now agreed."""
        sum_ = amount(view.text[match.start("deed") : match.end("deed")])
        return match["offered"] is not None and sum_ in self._sums

    def _offer(self, view: View, words: str) -> re.Match[str] | None:
        """Where a sentence tells of an offer; where nothing is agreed with us, what the body agreed to was one."""
        if not _may_be_offer(words) or not _is_for_a_wrong(view.folded, refused=True):
            return None
        agreed = made_good.AGREED.finditer(words) if not self._agreed and view.kind == "analysis" else ()
        offered = made_good.OFFERED.finditer(words) if "offer" in words or "proposed" in words else ()
        return next((one for one in (*offered, *agreed) if _is_plain(words, one)), None)

    def _offers(self, view: View, span: Span, match: re.Match[str]) -> Iterator[Action]:
        """Sums and other relief that were offered and are not among what is agreed."""
        for action in self._after(view, span, match, "offered"):
            sum_ = amount(action.text)
            if not sum_:
                if self._is_offered_anew(action, match.group()):
                    yield action
            elif action.kind in _OWED and sum_ not in self._sums and not _is_ordinary(action):
                yield action

    def _is_offered_anew(self, action: Action, offer: str) -> bool:
        """Whether an apology, or a matter's being looked at again, is offered and none is agreed."""
        if action.kind in self._kinds:
            return False
        if offer.endswith("to "):
            return self._verb(action) in _RENEWED
        return action.kind == "apology" or (
            action.kind in _ANEW and made_good.ANEW.search(action.text) is not None
        )

    def _deeds(self, view: View, span: Span, match: re.Match[str]) -> Iterator[Action]:
        """What the body did to put things right; in the account of what happened, only what it gave back."""
        seen = made_good.SEEN.search(view.folded, span.start, span.start + match.start()) is not None
        known = seen or view.kind in ("remedy", "decision")
        for action in self._after(view, span, match, "done"):
            if action.text.startswith("offered"):
                if not is_rate(action.text):
                    yield replace(action, status="offered")
                continue
            if made_good.MEANT.match(action.text):
                return
            again = _HAS_BEFORE.search(view.folded, span.start, action.span.start)
            has = again.group() if again is not None else match["has"] or ""
            since = known or made_good.SINCE.search(has) is not None
            if self._is_redress(action, span, since=since, perfect=bool(has)):
                yield action

    def _suffered(self, view: View, span: Span, match: re.Match[str]) -> Iterator[Action]:
        """What is told from the side of what was given up, given back or changed, or of who got it."""
        groups = match.groupdict()
        verb, deed = groups.get("verb"), Span(*match.span("deed" if "deed" in groups else "what"))
        if verb is None:
            words = f"send {match['deed']}"
            perfect = True
        else:
            deed = Span(deed.start, match.end())
            words = f"{verb} {match['what'].strip()}{match['rest']}"
            perfect = match["be"].startswith("ha")
        kind = self._actions.deeds.kind(words)
        place = Span(span.start + deed.start, span.start + deed.end)
        if kind is None:
            return
        action = Action(view, place, kind, undated=True, status="done")
        since = perfect and view.kind in _DONE_IN
        if self._is_redress(action, span, since=since, perfect=perfect, verb=words):
            yield action

    def _is_redress(self, action: Action, span: Span, *, since: bool, perfect: bool, verb: str = "") -> bool:
        """Whether what was done puts a wrong right, and is no ordinary service.

        `since`: it is said to have been done by now; `perfect`: it is told as what has been done; `verb`: its words
        from the verb on, where they stand in another order.
        """
        view, words = action.view, verb or action.words
        told = view.kind in _DONE_IN
        if action.kind in _IMPROVED:
            answers = action.kind in _OF_ITSELF and _is_for_a_wrong(view.folded[: span.end])
            own = _is_own(words) or answers
            return told and perfect and (own or (since and not _TO_PERSON.match(words)))
        if action.kind in _ANEW:
            return told and action.kind not in self._kinds and made_good.ANEW.search(words) is not None
        if action.kind == "apology":
            return told
        if action.kind not in _OWED or ("£" in action.text and _is_rate(action)):
            return False
        if action.kind in _GIVEN_UP and _RESTORES.match(words):
            return _gives_up(words.partition(" and ")[0])
        return "£" in action.text and not _is_ordinary(action) and self._answers(action, span, since=since)

    def _answers(self, action: Action, span: Span, *, since: bool) -> bool:
        """Whether a payment answers a wrong: its sentence says so, or its paragraph where it is the complainant's."""
        view = action.view
        if since or _is_for_a_wrong(view.folded[span.start : span.end]):
            return True
        personal = view.kind in _DONE_IN and _COMPLAINANT.search(action.words) is not None
        return (personal or view.kind not in _DONE_IN) and _is_for_a_wrong(view.folded[: span.end])

    def _verb(self, action: Action) -> str:
        return self._actions.deeds.plain(action.words).partition(" ")[0]

    def _after(self, view: View, span: Span, match: re.Match[str], status: str) -> Iterator[Action]:
        """The actions that follow after who did or offered them."""
        start = span.start + match.end()
        who = view.folded[span.start : start]
        ahead = _STILL_TO_DO.search(view.folded, start, span.end)
        end = ahead.start() if ahead is not None else span.end
        for joint in _AND_HAS.finditer(view.folded, start, end):
            yield from self._told(view, Span(start, joint.start()), status, who=who)
            start = joint.end()
        if start < end:
            yield from self._told(view, Span(start, end), status, who=who)

    def _told(self, view: View, span: Span, status: str, *, who: str = "") -> Iterator[Action]:
        for place, kind in self._actions.undated(view, span):
            yield Action(view, place, kind, undated=True, who=who, status=status)


def _is_plain(words: str, match: re.Match[str]) -> bool:
    """Whether a folded sentence says so itself, of something that came about."""
    before = words[: match.start()]
    return not made_good.SUPPOSED.found_in(before) and not is_reported(before)


def _is_for_a_wrong(words: str, *, refused: bool = False) -> bool:
    """Whether folded words speak of a wrong, or of redress for it; or of an offer that was not accepted."""
    return made_good.FOR_A_WRONG.found_in(words) or (refused and made_good.REFUSED.found_in(words))


def _may_be_money(words: str) -> bool:
    """Whether folded words tell of an offer, a sum or a charge: nothing else is redress in the account of events."""
    return "£" in words or _may_be_offer(words) or made_good.CHARGE.search(words) is not None


def _may_be_offer(words: str) -> bool:
    return any(word in words for word in _OF_AN_OFFER)


def _is_rate(action: Action) -> bool:
    """Whether the sums of an action are only so much a week; what the body took itself is a sum: `the £40 it took`."""
    return is_rate(action.text) and made_good.TAKEN.search(action.words) is None


def _is_ordinary(action: Action) -> bool:
    """Whether a sum is paid or offered in the ordinary course: a benefit, a grant, so much a week."""
    return is_rate(action.text) or made_good.ORDINARY.search(action.words) is not None


def _gives_up(words: str) -> bool:
    """Whether an act that restores something gives up, or gives back, a charge or a sum that was paid."""
    takes_away = made_good.TAKES_AWAY.match(words) is not None
    if (takes_away or made_good.PAYS_IN.match(words)) and made_good.GRANTED.search(words):
        return False
    return made_good.CHARGE.search(words) is not None or ("£" in words and not takes_away)


def _is_own(words: str) -> bool:
    """Whether it is the body's own ways or people that an act mends."""
    return made_good.OWN.match(words) is not None
