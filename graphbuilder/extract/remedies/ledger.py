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
_HAS = r"(?:(?:has|have|had|also|now|since|already|previously|subsequently|then|later)\s)"
_DONE = re.compile(
    rf"{_WHO}(?:(?P<has>{_HAS}+)(?!been\b)(?=[a-z]+(?:ed|id|en|de|nt|ut|ld|un)\b)"
    r"|(?:also\s|then\s|later\s)?(?=(?:apologised|refunded|reimbursed|waived|cancelled|wrote\soff|paid)\b))"
)
_OFFERED = re.compile(
    rf"{_WHO}{_HAS}*(?:(?:offered|proposed)\s(?:to\s)?|(?:raised|increased|improved|doubled)\s(?:its|the|that)\soffer\sto\s)"
    r"|\b(?:reply|response|letter|officer)\b[^.;]{0,120}?\soffered\s(?:to\s)?"
)
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
        self._sums = {amount(one.text) or amount(one.earlier) for one in agreed}

    def read(self, view: View, span: Span) -> Iterator[Action]:
        """What a sentence says was offered or done, up to where it goes on to what is agreed."""
        here = (one.span.start for one in self._agreed if one.view is view and span.start <= one.span.start)
        span = Span(span.start, max(span.start + 1, min(span.end, *here, span.end)))
        words = view.folded[span.start : span.end]
        for match in _OFFERED.finditer(words):
            if _is_plain(words, match) and _FOR_A_WRONG.found_in(view.folded):
                yield from self._offers(view, span, match)
                return
        done = _DONE.search(words) if view.kind in _DONE_IN else None
        if done is not None and _is_plain(words, done):
            yield from self._deeds(view, span, done)

    def _offers(self, view: View, span: Span, match: re.Match[str]) -> Iterator[Action]:
        """Sums and other relief that were offered and are not among what is agreed."""
        for action in self._after(view, span, match, "offered"):
            sum_ = amount(action.text)
            if action.kind in _OWED and sum_ and sum_ not in self._sums and not is_rate(action.text):
                yield action

    def _deeds(self, view: View, span: Span, match: re.Match[str]) -> Iterator[Action]:
        """What the body did to put things right."""
        since = view.kind in ("remedy", "decision") or _SINCE.search(match["has"] or "") is not None
        wrong = since or _FOR_A_WRONG.found_in(view.folded[span.start : span.end])
        for action in self._after(view, span, match, "done"):
            pays = self._actions.deeds.plain(action.text).startswith("pay")
            owed = action.kind in _OWED and (not pays or ("£" in action.text and wrong))
            if owed or (action.kind in _IMPROVED and match["has"] is not None and since):
                offered = action.text.startswith("offered")
                yield replace(action, status="offered") if offered else action

    def _after(self, view: View, span: Span, match: re.Match[str], status: str) -> Iterator[Action]:
        """The actions that follow after who did or offered them."""
        start = span.start + match.end()
        if start >= span.end:
            return
        who = view.text[span.start : start]
        for action in self._actions.within(view, Span(start, span.end), due=None):
            yield replace(action, due=None, undated=True, who=who, status=status)


def _is_plain(words: str, match: re.Match[str]) -> bool:
    """Whether a folded sentence says so itself, of something that came about."""
    before = words[: match.start()]
    return not _SUPPOSED.found_in(before) and not is_reported(before)
