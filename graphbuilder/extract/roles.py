"""Why a decision names a body: it will see the decision, it is the better one to ask, or it is only mentioned."""

import re
from functools import cached_property

from graphbuilder.document import Span
from graphbuilder.extract.phrasing import Phrases
from graphbuilder.extract.reading import View
from graphbuilder.extract.wording import PARTS

_PARTS = PARTS | {
    "decision": "decision/statement/report",
    "whom": """
        {title}
        him/her/them/someone/people/anyone
        the complainant/complainants
        ?
    """,
    "who": "mr/mrs/miss/ms/mx/dr/he/she/they/complainant/complainants/someone/people/anyone/parent/parents/?",
    "may": """
        can/could/may/might/should/has_a/had_a/have_a/has_the/had_the/have_the/wishes/wants
        is/are entitled
        is/are/was free
        is open
    """,
    "turn": "complain*/refer*/take*/go*/ask*/contact*/raise*/approach*/appeal*/apply*/report*/bring*/challenge*",
    "use": "use*",
    "said": """
        told/said/says/explained/advised/informed/referred/wrote/replied/suggested/asked/complained/contacted
        reported/directed/signposted
    """,
}
_SHARED = Phrases(
    """
    shar*/send*/provid*/sent/copy/copied …6 this/our/the/my …2 {decision} …4 with/to (the) $
        | I will send a copy of this decision statement to the
    """,
    _PARTS,
)
# In the sentence after the one that names the body.
_SHARED_WITH_IT = Phrases(
    """
    we/i will/shall/have/are_going_to …2 send/sent/share/shared/give/provide/copy/copied it/them …5 {decision}
        | We will send them a copy of this decision
    we/i will/shall …2 send/share …6 {decision} with/to it/them  | I will share this statement with it
    it/they will/shall …1 receive …4 {decision}                  | It will receive a copy of this decision
    it/they will/shall be sent/given …4 {decision}               | They will be sent our final decision
    """,
    _PARTS,
)
_NOT_INVESTIGATED = Phrases(
    """
    not/cannot/*n't …4 investigat*                   | We will not investigate
    not_enough evidence of fault                     | There is not enough evidence of fault
    unlikely we/i would/could                        | It is unlikely we could add to it
    """
)
_COULD_GO = Phrases(
    """
    {can} …16 {act}                                  | She has a right of appeal, which it is open to her to use
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
_PLACED_BEFORE = Phrases(
    """
    is/are/would_be/was …1 a_matter/matters/one/something/question/questions/a_question for (the) $
        | Whether the fine is right is a matter for the
    expect/reasonable_for/open_to/free_for/for {whom} …4 to …1 {turn} …12 to/with/from/before/the (the) $
        | It is reasonable to expect Mr C to appeal to the
    expect/reasonable_for/open_to/free_for/for {whom} …4 to …1 {use} …12 to/with/from/before/the (the) $
        | We would expect her to use her right to go to the
    {who} ~ {may} …9 {turn} …12 to/with/from/before/the (the) $
        | She can complain about this to the
    """,
    _PARTS,
    stop="not",
)
_PLACED_AFTER = Phrases(
    """
    ^ is/are/was/were/would_be ~ better/best/more_appropriate       | is better placed to consider this
    ^ is/are/was/were/would_be ~ the right/proper/appropriate/correct/body/place/organisation/court/tribunal/route/way
        | is the right body
    """
)
_TAKES_UP = Phrases(
    """
    ^ can/could/may/would/is_able_to …1 {take_up}                   | can look into data matters
    """,
    {"take_up": "look/consider/investigate/deal/decide/help/assess/examine/hear/review/take"},
)
_DONE_SO = Phrases(
    """
    could/can/should/may …2 have_done_so/do_so/have_used/use_it/use_that | and she could have done so
    """
)
_NO_POWER = Phrases("we/i …2 no_power/cannot/can't/not_able/unable | We have no power over it")
_ORDINARILY = Phrases("ordinarily/normally/usually/generally | We usually expect")
_REPORTED = Phrases(
    """
    # `In its final response, it said`
    ^ …4 {body} (also/then) {said}                                | The Council told him to ask
    """,
    _PARTS
    | {
        "body": """
            council/authority/trust/provider/it/he/she/they/letter/response
            mr/mrs/miss/ms/officer ?
        """
    },
)
_OWN_VOICE = ("analysis", "decision", "not-investigated", "scope", "found", "remedy", "other")
_BRACKET = re.compile(r"\W*\([^)]*\)")
_NEAR = 400  # characters of a sentence, before and after a name, that can tell why it is named
_NEXT = 160  # characters of the next sentence


class Roles:
    """The roles that one paragraph gives to the bodies it names."""

    def __init__(self, view: View) -> None:
        self._view = view

    def role(self, start: int, end: int) -> str:
        """The role of the body that is named from start to end."""
        view, sentence = self._view, self._view.sentence_at(start)
        near = Span(max(sentence.start, start - _NEAR), min(sentence.end, end + _NEAR))
        before, after = view.folded[near.start : start], view.folded[end : near.end]
        if _SHARED.found_in(before) or self._is_shared_after(sentence.end, after):
            return "shared-with"
        if view.kind not in _OWN_VOICE:
            return "mentioned"
        if self._leaves and _DONE_SO.found_in(after):
            return "better-placed"
        if _REPORTED.found_in(view.folded[sentence.start : min(start, sentence.start + _NEAR)]):
            return "mentioned"
        return "better-placed" if self._is_better_placed(near, before, after) else "mentioned"

    def _is_shared_after(self, end: int, after: str) -> bool:
        """Whether the sentence after the one that names the body says that it will see the decision."""
        return "." not in after.rstrip(". ") and _SHARED_WITH_IT.found_in(
            self._view.folded[end : end + _NEXT]
        )

    def _is_better_placed(self, near: Span, before: str, after: str) -> bool:
        words = self._view.folded[near.start : near.end]
        if self._leaves and _COULD_GO.found_in(words):
            return True
        if _ORDINARILY.found_in(words):
            return False
        bracket = _BRACKET.match(after)
        after = after[bracket.end() :] if bracket else after
        takes_up = self._is_out_of_reach and _TAKES_UP.match(after) is not None
        return takes_up or _PLACED_AFTER.match(after) is not None or _PLACED_BEFORE.found_in(before)

    @cached_property
    def _leaves(self) -> bool:
        """Whether the paragraph says that something is not investigated."""
        return _NOT_INVESTIGATED.found_in(self._view.folded)

    @cached_property
    def _is_out_of_reach(self) -> bool:
        return self._view.kind in ("scope", "not-investigated") or _NO_POWER.found_in(self._view.folded)
