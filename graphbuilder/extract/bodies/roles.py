"""Why a decision names a body: it will see the decision, it is the better one to ask, or it is only mentioned.

A body is `better-placed` where the decision, in its own words, leaves this complainant's matter to it: the matter is
said to be for it, or this person is said to be able, or reasonably expected, to go there now or to have gone there
instead of coming to the Ombudsman. It is only `mentioned` where it did something, where somebody went there already or
was told to, where that was not open or not to be expected, where anybody may go there or the law says what it does,
and where it gives advice. A body named before may be called by a short name there, or by its kind if no other of that
kind is named; of a court called by its kind only what somebody may do there is said, not what is for "the court".
"""

from graphbuilder.extract.bodies.going import NAME
from graphbuilder.extract.bodies.sharing import is_shared
from graphbuilder.extract.bodies.signposts import NEAR, Signposts
from graphbuilder.extract.bodies.unpointed import is_advice, is_under_appeal
from graphbuilder.extract.views import View

_ADVISES = ("charity", "advice-service")  # kinds of bodies that somebody may turn to for advice
# Kinds of bodies: what they can do for somebody is no way to have a complaint looked at.
_FIRMS = ("company", "care-provider", "accommodation-provider", "charity")
_APPEALED_TO = ("tribunal", "court", "adjudicator")  # kinds
_SOME_COURT = "the court"  # `that is for the court` points nobody to the one that was named before
_NEXT = 160  # characters of the next sentence


class Roles:
    """The roles that one paragraph gives to the bodies it names."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._signposts = Signposts(view)

    def role(self, start: int, end: int, kind: str | None = None) -> str:
        """The role of the body of some kind that is named from start to end; who gives advice decides nothing."""
        if self._is_shared_with(start, end):
            return "shared-with"
        if not self._signposts.point_to(start, end, is_firm=kind in _FIRMS):
            return "mentioned"
        if self._view.folded[start:end] == _SOME_COURT and not self._signposts.leads_to(start, end):
            return "mentioned"
        if kind in _APPEALED_TO and is_under_appeal(self._view.folded):
            return "mentioned"
        sentence = self._view.sentence_at(start)
        before, after = self._view.folded[sentence.start : start], self._view.folded[end : sentence.end]
        advises = kind in _ADVISES and is_advice(f"{before}{NAME}{after}")
        return "mentioned" if advises else "better-placed"

    def _is_shared_with(self, start: int, end: int) -> bool:
        view, sentence = self._view, self._view.sentence_at(start)
        before = view.folded[max(sentence.start, start - NEAR) : start]
        after = view.folded[end : min(sentence.end, end + NEAR)]
        return is_shared(f"{before}{NAME}{after}", view.folded[sentence.end : sentence.end + _NEXT])
