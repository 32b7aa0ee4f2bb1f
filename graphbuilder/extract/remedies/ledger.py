"""What the body did already, and what it offered: remedies that the decision tells of but does not ask for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphbuilder.document import Span
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.voice import is_reported
from graphbuilder.extract.reading import Reading
from graphbuilder.extract.remedies.actions import Action, Actions
from graphbuilder.extract.remedies.amounts import amount, is_rate
from graphbuilder.extract.views import View

_DONE_IN = ("remedy", "analysis", "decision", "found", "other")
_OFFERED_IN = (*_DONE_IN, "facts")
_WHO = (
    r"\b(?:it|they|council|authority|trust|provider|home|school|academy|company|agency|association|landlord"
    r"|icb|ccg|board)\s"
)
# `At stage one it accepted the delay and offered £150`: whoever a sentence begins with did all of it.
_ALSO = (
    rf"^\W*(?:(?:at|in|on|after|when|then|later|however|but|replying)\b[^.;]{{0,90}}?,?\s)?(?:the\s)?(?:care\s)?{_WHO}"
    r"(?:(?!\b(?:that|who|which)\s(?:mr|mrs|miss|ms|dr|he|she)\b)[^.;]){0,240}?,?\s(?:and|but)\s(?:in\s\w+\s(?:\d{4}\s)?)?"
    r"(?:(?:it|they|also|then|later|had|has)\s){0,3}"
)
_RELIEVED = "refunded|reimbursed|repaid|waived|cancelled|wrote\\soff"
_HAS = r"(?:(?:has|have|had|also|now|since|already|previously|subsequently|then|later)\s)"
_DONE = re.compile(
    rf"{_WHO}(?:(?P<has>{_HAS}+)(?!been\b|agreed\b)(?=[a-z]+(?:ed|id|en|de|nt|ut|ld|un)\b)"
    rf"|(?:also\s|then\s|later\s)?(?=(?:apologised|{_RELIEVED}|paid)\b))"
    rf"|{_ALSO}(?=(?:apologised|{_RELIEVED})\b)"
)
_OFFERED = re.compile(
    rf"(?:{_WHO}{_HAS}*|\b(?:reply|response|letter|officer)\b[^.;]{{0,120}}?\s|{_ALSO})"
    r"(?P<verb>(?:offered|proposed)\s(?:to\s)?|(?:raised|increased|improved|doubled)\s(?:its|the|that)\soffer\sto\s)"
)
_AGREED = re.compile(rf"{_WHO}{_HAS}*(?P<verb>agreed\sto\s)")
_OF_AN_OFFER = re.compile(r"offer|proposed|agreed\sto")  # in whatever these two match
_JOINED = re.compile(r",?\s(?:(?:and|but)\s)?(?:(?:also|then|later|had|has)\s)*$")
# `with the £75 it has already paid`: the sum, and what became of it.
_SUM_TOLD = re.compile(
    rf"\b(?:the|of|that)\s(?P<deed>£[\d,.]*\d\s(?:which\s|that\s)?(?:the\s)?{_WHO}"
    rf"(?:{_HAS}*(?P<offered>offered)|{_HAS}+(?P<paid>paid|{_RELIEVED})))\b"
)
# `By apologising, the Council has done enough`: what it did stands first.
_BY_DOING = re.compile(
    rf"\bby\s(?P<deed>(?:[a-z]+ly\s)?[a-z]+ing\b[^.;]{{3,160}}?),?\s(?:the\s)?(?:care\s)?{_WHO}{_HAS}*"
    r"(?:taken|done|provided|remedied|put)\b"
)
# That it was done has been seen.
_SEEN = re.compile(r"\b(?:seen|satisfied|shown|evidence|confirm)\b[^.;]{0,60}$")
# What is only supposed, asked for or denied was not done.
_SUPPOSED = Phrases(
    """
    whether/if/once/until/unless/when/should/would/could/not/never …4 $ | if the Council
    """
)
# A sum that is offered or paid for something else than a wrong is no remedy.
_FOR_A_WRONG = Phrases(
    """
    apolog*/complain*/goodwill/gesture/remed*/compensat*/inconvenienc* | offered £50 as a gesture of goodwill
    distress*/trouble/frustrat*/upset/uncertainty/fault/delay*         | for the delay
    stage one/two/three/1/2/3                                          | At stage two it offered
    """
)
_ANEW = ("investigate", "review", "reconsider", "reassess", "waive", "cancel", "produce", "carry")
_OWED = ("apology", "payment", "reimbursement", "waiver")
_IMPROVED = ("staff-guidance", "procedure-review", "record-correction", "action-plan")
_SINCE = re.compile(r"\b(?:already|since|now|subsequently|previously)\b")


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
        yield from self._sums_told(view, span)
        here = (one.span.start for one in self._agreed if one.view is view and span.start <= one.span.start)
        span = Span(span.start, max(span.start + 1, min(span.end, *here, span.end)))
        words = view.folded[span.start : span.end]
        offer = self._offer(view, words)
        end = span.end if offer is None else span.start + len(_JOINED.sub("", words[: offer.start("verb")]))
        yield from self._done(view, Span(span.start, max(span.start + 1, end)))
        if offer is not None:
            yield from self._offers(view, span, offer)

    def _done(self, view: View, span: Span) -> Iterator[Action]:
        """What a sentence, or its beginning, says was done."""
        words = view.folded[span.start : span.end]
        by_doing = _BY_DOING.search(words) if view.kind in _DONE_IN else None
        if by_doing is not None and _is_plain(words, by_doing):
            deed = Span(span.start + by_doing.start("deed"), span.start + by_doing.end("deed"))
            yield from (one for one in self._told(view, deed, "done") if one.kind in (*_OWED, *_IMPROVED))
            return
        done = _DONE.search(words)
        if done is not None and _is_plain(words, done):
            yield from self._deeds(view, span, done)

    def _sums_told(self, view: View, span: Span) -> Iterator[Action]:
        """`The £50 it offered`, `the £75 it has already paid`, wherever in a sentence."""
        for match in _SUM_TOLD.finditer(view.folded, span.start, span.end):
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
        if not (_OF_AN_OFFER.search(words) and _FOR_A_WRONG.found_in(view.folded)):
            return None
        agreed = _AGREED.finditer(words) if not self._agreed and view.kind == "analysis" else ()
        return next((one for one in (*_OFFERED.finditer(words), *agreed) if _is_plain(words, one)), None)

    def _offers(self, view: View, span: Span, match: re.Match[str]) -> Iterator[Action]:
        """Sums and other relief that were offered and are not among what is agreed."""
        for action in self._after(view, span, match, "offered"):
            sum_ = amount(action.text)
            relief = action.kind in _OWED and sum_ and sum_ not in self._sums and not is_rate(action.text)
            verb = self._actions.deeds.plain(action.text).partition(" ")[0]
            anew = match.group().endswith("to ") and verb in _ANEW and action.kind not in self._kinds
            if relief or (anew and not sum_):
                yield action

    def _deeds(self, view: View, span: Span, match: re.Match[str]) -> Iterator[Action]:
        """What the body did to put things right; in the account of what happened, only what it gave back."""
        told = view.kind in _DONE_IN
        seen = _SEEN.search(view.folded, span.start, span.start + match.start()) is not None
        since = seen or view.kind in ("remedy", "decision") or _SINCE.search(match["has"] or "") is not None
        start = span.start if told else 0
        sums = "£" in view.folded[span.start : span.end]
        wrong = since or (sums and _FOR_A_WRONG.found_in(view.folded[start : span.end]))
        for action in self._after(view, span, match, "done"):
            if action.text.startswith("offered"):
                if not is_rate(action.text):
                    yield replace(action, status="offered")
                continue
            pays = self._actions.deeds.plain(action.text).startswith("pay")
            owed = action.kind in _OWED and (not pays or ("£" in action.text and wrong))
            if not told:
                owed = owed and wrong and "£" in action.text and not is_rate(action.text)
            if owed or (told and action.kind in _IMPROVED and match["has"] is not None and since):
                yield action

    def _after(self, view: View, span: Span, match: re.Match[str], status: str) -> Iterator[Action]:
        """The actions that follow after who did or offered them."""
        start = span.start + match.end()
        if start < span.end:
            yield from self._told(view, Span(start, span.end), status, who=view.text[span.start : start])

    def _told(self, view: View, span: Span, status: str, *, who: str = "") -> Iterator[Action]:
        for action in self._actions.within(view, span, due=None):
            yield replace(action, due=None, undated=True, who=who, status=status)


def _is_plain(words: str, match: re.Match[str]) -> bool:
    """Whether a folded sentence says so itself, of something that came about."""
    before = words[: match.start()]
    return not _SUPPOSED.found_in(before) and not is_reported(before)
