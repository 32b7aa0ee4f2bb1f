"""Whether a decision points the complainant to a body that it names, instead of looking into a matter itself."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from graphbuilder.document import Span
from graphbuilder.extract.bodies.belonging import is_its_own
from graphbuilder.extract.bodies.following import points_back, points_on, says_to_go_on
from graphbuilder.extract.bodies.going import NAME, PARTS, unowned
from graphbuilder.extract.bodies.pointing import is_right, leads, points, sends, should_go, takes_up
from graphbuilder.extract.bodies.preceding import introduces, is_claim, is_of_others
from graphbuilder.extract.bodies.tellers import has_been_told, is_report, is_told_by_others, says_too
from graphbuilder.extract.bodies.unpointed import (
    is_advice,
    is_done_since,
    is_not_expected,
    is_of_anybody,
    is_of_somebody,
    is_of_them,
    is_spent,
    is_weighed,
)
from graphbuilder.extract.language.clauses import plain
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.wording import TITLE
from graphbuilder.extract.views import View

_NOT_INVESTIGATED = Phrases(
    """
    not/cannot/*n't …4 investigat*                   | We will not investigate
    not_enough evidence of fault                     | There is not enough evidence of fault
    unlikely we/i would/could                        | It is unlikely we could add to it
    """
)
_COULD_GO = Phrases(
    """
    {can} …16 {act}
        | She has a right of appeal, which it is open to her to use
    proper/appropriate/better_placed/best_placed/right | It is the proper body
    """,
    {
        "can": """
            can/could/may/might/will/would/expect/expected/entitled/right/rights/open_to/reasonable/should
            able/in_time/free
        """,
        "act": """
            appeal*/complain*/object*/refer*/apply/ask/consider/decide/look/deal/raise/contact/approach/go_to
            take/challenge/use/put/argue
        """,
    },
)
# Before a name, what the body complained of may do: `It is entitled to use the address which the DVLA gives`.
_IT_MAY = Phrases(
    "^ (however/but/and) (the) it/council/authority/trust/provider/school is/was/can/could/may/will/should …20 $"
    " | It is entitled to use the address that the",
    stop=f"he she they {TITLE.replace('/', ' ')}",
)
_DONE_SO = Phrases(
    """
    could/can/should/may …2 have_done_so/do_so/have_used/use_it/use_that | and she could have done so
    """
)
_USE_IT = Phrases(
    """
    reasonable/expect/open_to/free_for …2 {whom} …2 to use/take/pursue/do that/this/those/it/so
        | It is reasonable to expect him to use that
    """,
    PARTS,
)
_RIGHT = Phrases("right*/route/remedy …6 to/with/in (the) $ | There is a right of appeal to the")
# What comes from a body is no way to it.
_FROM_IT = Phrases(
    """
    evidence/information/papers/letter*/report*/records/documents/reply/response/figures …3 from/of/by (the) $
        | It can look at all the evidence from the
    decision/decisions/order/orders/ruling/judgment of/by (the) $      | She can appeal the decision of the
    """
)
_NO_POWER = Phrases(
    """
    we/i …2 no_power/no_powers/no_jurisdiction/no_remit/cannot/can't/not_able/unable    | We have no power over it
    we/i do_not/don't decide/determine/consider/regulate/inspect/oversee/enforce/have/look/deal
        | We do not decide liability
    i/we (have/has/did/will) not look/looked/investigate/investigated | I have not looked at it
    not/nothing …3 (that/which) we/i can/could/may     | This is not something that we can examine
    we/i …3 no_role/no_part/no_say/decline/declined      | We have no role in such disputes
    reserved/left/entrusted to the courts/tribunals    | That question is reserved to the courts
    neither/none of_which the council/councils         | powers, neither of which the Council possesses
    council/councils …2 has_no/have_no/had_no/not_have power/powers/control/say/authority/duty | The Council has no say
    not (by/for) (the) council/councils                | It is regulated nationally and not by councils
    better_placed/best_placed/better_able than us/we/me/i | It is better placed than we are
    outside/not_within our jurisdiction/remit/powers | This is outside our jurisdiction
    not in our jurisdiction/remit/powers             | The force is not in our jurisdiction
    complaint to us …6 leads_nowhere/would_lead_nowhere/gets_nowhere | a complaint to us leads nowhere
    not (for) our/ours/us/me/mine (role/job/place/function)  | It is not our role to decide this
    """
)
_ORDINARILY = Phrases("ordinarily/normally/usually/generally | We usually expect")
_OWN_VOICE = ("analysis", "decision", "not-investigated", "scope", "found", "facts", "remedy", "other")
# `the court action`, `the court's order`
_COURT_THING = re.compile(
    r"(?:'s)?\s+(?!(?:to|for|if|and|or|again|itself|instead|about|on|when|where|who|which|can|may|should|in|with|at)\b)[a-z]"
)
# `His landlord is X, and complaints are dealt with by Y`: what is said of Y is not said of X.
_OF_ANOTHER = re.compile(r"[,;]\s+(?:and|but|so|while|whereas)\s|;\s")
_ASIDE = re.compile(r"\W*\([^)]*\)|,\s+(?:the|a|an|which|who)\s[^,.;]{1,60},")
NEAR = 400  # characters of a sentence, before and after a name, that can tell why it is named
_NEXT = 160  # characters of the next sentence
_MOST_NEXT = 3  # sentences
_BODIES = ("Body", "Office", "Council")


@dataclass(frozen=True, slots=True)
class _Around:
    """What is said around a name, folded: before it in its sentence, after it, and in the next one.

    `said` is what is before it as printed, `before` without possessives; `place` is that of the sentence.
    """

    place: int
    said: str
    before: str
    after: str
    following: str

    @property
    def sentence(self) -> str:
        """The sentence, in which NAME stands for the name."""
        return f"{self.before}{NAME}{self.after}"


class Signposts:
    """Which of the bodies that one paragraph names the complainant is pointed to."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._back: dict[int, bool] = {}

    def point_to(self, start: int, end: int, *, is_firm: bool = False) -> bool:
        """Whether the complainant is pointed to the body that is named from start to end.

        To a firm somebody is pointed with `it` or `there` only where a matter is left to it.
        """
        around = self._around(start, end)
        if self._view.kind not in _OWN_VOICE:
            return False
        if not is_firm and (says_to_go_on(around.after) or says_to_go_on(around.following)):
            return True
        if self._is_nobodys(around) or self._is_not_expected(around.place):
            return False
        return (
            self._is_left_to_it(around)
            or ((not is_firm or self._is_left) and self._is_pointed_back_to(around.place))
            or self._is_said(around)
        )

    def _around(self, start: int, end: int) -> "_Around":
        view, sentence = self._view, self._view.sentence_at(start)
        return _Around(
            place=view.place_at(start),
            said=view.folded[sentence.start : min(start, sentence.start + NEAR)],
            before=unowned(view.folded[max(sentence.start, start - NEAR) : start]),
            after=view.folded[end : self._end(end, min(sentence.end, end + NEAR))],
            following=view.folded[sentence.end : sentence.end + _NEXT],
        )

    def _is_said(self, around: "_Around") -> bool:
        """Whether the sentence itself says so, in our words or in those of others that we make our own."""
        if says_too(around.after) or says_too(around.following):
            return sends(around.sentence)
        if has_been_told(around.said, around.after):
            return (
                sends(around.sentence) or takes_up(around.sentence) or self._is_open(around, is_general=False)
            )
        if is_told_by_others(around.said, around.before) or is_weighed(around.sentence):
            return False
        if around.place > 0 and self._follows_on(around):
            return True
        return self._is_open(around, is_general=self._is_general(around.place))

    def _follows_on(self, around: "_Around") -> bool:
        """Whether the sentence before one tells that there is such a body, or what should be reported to it."""
        span = self._view.sentences[around.place - 1]
        text, folded = self._view.text[span.start : span.end], self._view.folded[span.start : span.end]
        if introduces(folded, f"{around.before}{NAME}"):
            return True
        return self._view.kind != "facts" and should_go(around.sentence) and is_claim(text, folded)

    def _is_not_expected(self, place: int) -> bool:
        """Whether the sentences after one say that nobody can be expected to go to what it names."""
        view = self._view
        return any(
            is_not_expected(view.folded[span.start : span.end])
            for span in view.sentences[place + 1 : place + 3]
        )

    def _is_general(self, place: int) -> bool:
        """Whether a sentence, or the ones before it that it goes on from with `they`, says what anybody may do."""
        span = self._view.sentences[place]
        text, folded = self._view.text[span.start : span.end], self._view.folded[span.start : span.end]
        return is_of_anybody(text, folded) or (
            place > 0 and is_of_them(folded) and not is_of_somebody(text) and self._is_general(place - 1)
        )

    def leads_to(self, start: int, end: int) -> bool:
        """Whether somebody is said to be able to go to what is named from start to end, be it only `the court`."""
        sentence = self._view.sentence_at(start)
        before, after = self._view.folded[sentence.start : start], self._view.folded[end : sentence.end]
        if _COURT_THING.match(after) or before.endswith(("for ", "was ")):
            return False
        return leads(f"{before}{NAME}{after}")

    def _end(self, start: int, end: int) -> int:
        """Where what is said of a body ends: before a clause that names another one."""
        for cut in _OF_ANOTHER.finditer(self._view.folded, start, end):
            index = bisect_left(self._view.names, cut.end(), key=lambda name: name.start)
            if any(name.start < end and name.kind in _BODIES for name in self._view.names[index:]):
                return cut.start()
        return end

    def _is_nobodys(self, around: "_Around") -> bool:
        """Whether it is said that somebody went there already, or what anybody may do."""
        is_done = is_spent(around.sentence) or is_done_since(around.following)
        is_done = is_done and not is_right(around.sentence)
        before = around.before
        return is_done or _FROM_IT.found_in(before) or (is_of_them(before) and self._is_of_anybody)

    def _is_pointed_back_to(self, place: int) -> bool:
        """Whether the sentences after one point to what it names; those of one place are looked at once."""
        if place not in self._back:
            self._back[place] = any(
                points_back(unowned(self._view.folded[span.start : span.end])) for span in self._next(place)
            )
        return self._back[place]

    def _next(self, place: int) -> Iterator[Span]:
        """The sentences after one that may speak to this complainant of a body which it names, up to another name."""
        view, here = self._view, self._view.sentences[place]
        for number, span in enumerate(view.sentences[place + 1 : place + 1 + _MOST_NEXT], place + 1):
            index = bisect_left(view.names, span.start, key=lambda name: name.start)
            others = (name.start for name in view.names[index:] if name.kind in _BODIES)
            end = min(next(others, span.end), span.end)
            said = view.folded[span.start : end]
            if is_of_others(view.folded[here.start : here.end], said):
                return
            if not (is_report(said) or self._is_general(number)):
                yield Span(span.start, end)
            if end < span.end and not is_advice(view.folded[span.start : span.end]):
                return

    def _is_left_to_it(self, around: "_Around") -> bool:
        """Whether it is said after the name that the complainant should do so, or could have."""
        if _USE_IT.found_in(around.after):
            return True
        if not (_DONE_SO.found_in(around.after) or _USE_IT.found_in(around.following)):
            return False
        return self._leaves or _RIGHT.found_in(around.before)

    def _is_open(self, around: "_Around", *, is_general: bool) -> bool:
        """Whether this complainant is said to be able to go there; `is_general` if anybody is."""
        before, after = around.before, around.after
        if self._leaves and not _IT_MAY.found_in(before) and _COULD_GO.found_in(f"{before} x {after}"):
            return True
        aside = _ASIDE.match(after)
        sentence = f"{before}{NAME}{after[aside.end() :] if aside else after}"
        if _ORDINARILY.found_in(sentence):
            return False
        if is_general:
            return is_its_own(sentence)
        bare = plain(sentence)
        return (
            points(sentence)
            or (bare != sentence and points(bare))
            or points_on(after)
            or (self._is_out_of_reach and not self._is_of_anybody and takes_up(sentence))
        )

    @cached_property
    def _is_of_anybody(self) -> bool:
        return is_of_anybody(self._view.text, self._view.folded)

    @cached_property
    def _leaves(self) -> bool:
        """Whether the paragraph says that something is not investigated."""
        return _NOT_INVESTIGATED.found_in(self._view.folded)

    @property
    def _is_left(self) -> bool:
        """Whether a matter of the paragraph is not for us, because we do not investigate it or cannot."""
        return self._leaves or self._is_out_of_reach

    @cached_property
    def _is_out_of_reach(self) -> bool:
        return self._view.kind in ("scope", "not-investigated") or _NO_POWER.found_in(self._view.folded)
