"""Why a decision names a body: it will see the decision, it is the better one to ask, or it is only mentioned."""

from graphbuilder.extract.bodies.going import NAME
from graphbuilder.extract.bodies.signposts import NEAR, Signposts
from graphbuilder.extract.bodies.unpointed import is_advice
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.views import View

_PARTS = {"decision": "decision/decisions/statement/statements/report/reports/final_version"}
_SHARED = Phrases(
    """
    shar*/send*/provid*/sent/copy/copied …6 this/our/the/my …2 {decision} …5 with/to (the) $
        | I will send a copy of this decision statement to the
    this/our/the …2 {decision} …14 copying/sending/sharing/copy/send/share it to/with (the) $
        | As this decision concerns a care provider, I am copying it to the
    we/i share/send decisions/statements …5 with/to (the) $ | We share decisions about education with the
    this/our/the/my …2 {decision} will/shall/is_to …2 be shared/sent/copied …3 with/to (the) $
        | This report will be shared with the
    this/our/the/my …2 {decision} is/will/shall …2 go/sent to (the) $   | A copy of this statement will go to the
    """,
    _PARTS,
)
# On both sides of the name: `we will send X a copy of this decision`.
_GIVEN_BEFORE = Phrases(
    "we/i will/shall/are_going_to …2 send/sending/give/giving/provide/let (the) $ | I will be sending the"
)
_GIVEN = Phrases(
    "^ (with/see/have/read) (a_copy_of) this/our/the/my …4 {decision}    | a copy of this decision",
    _PARTS,
)
_GIVEN_TO_IT = Phrases(
    """
    ^ will/shall (also) be sent/given/provided …6 {decision}             | will be sent a copy of our decision
    ^ will/shall (also) receive/get/see …6 {decision}                    | will receive a copy of this statement
    """,
    _PARTS,
)
# After the name, in the same sentence or in the next.
_SHARED_WITH_IT = Phrases(
    """
    we/i will/shall/have/are_going_to …2 send/sent/share/shared/give/provide/copy/copied it/them …5 {decision}
        | We will send them a copy of this decision
    we/i will/shall …2 send/share …6 {decision} with/to it/them  | I will share this statement with it
    we send/share/give it/them (a_copy_of/copies_of) our/this/these ~ {decision} | we send it our final decisions
    we/i let it/them have/see …4 {decision}                      | We let it have copies of decisions such as this one
    it/they/which will/shall …1 receive/get/have …4 {decision}        | It will receive a copy of this decision
    it/they/which will/shall be sent/given …4 {decision}         | They will be sent our final decision
    """,
    _PARTS,
)
_DECISION = ("decision", "statement", "report", "final version")  # what is shared
# On both sides of the name, which is read as one word.
_SHARED_AROUND = Phrases(
    f"""
    {NAME} and (we) (will) share/send with/to/it ~ {{decision}}
        | xxnamexx and share with it decisions like this
    {NAME} and/so (we/i) (will) …2 share/send/copy/sharing/sending …4 {{decision}} with/to it/them
        | xxnamexx and will share this decision with it
    agreement/agreed with (the) {NAME} (,) we/i (will/shall) …1 send/share/give/provide it/them …4 {{decision}}
        | Under our agreement with xxnamexx we send it our decisions
    (the) {NAME} will/shall …1 be told/informed/notified of this/our/my/the ~ {{decision}}
        | xxnamexx will be told of this decision
    let (the) {NAME} see/have/know (a_copy) (of/about) this/our/my/the …3 {{decision}}
        | let the xxnamexx see this report
    this/our/my …2 {{decision}} goes/is_going/will_go/will_be_going to (the) {NAME}  | This statement goes to xxnamexx
    """,
    _PARTS,
)
# `The Council shared its report with Ofsted`: that is not this decision.
_BY_OTHERS = Phrases(
    """
    council/authority/trust/provider/home/school/he/she/they (has/have/had) (also) shared/sent/copied/provided …16 $
        | The Council shared the report with
    """
)
_ADVISES = ("charity", "advice-service")  # kinds of bodies that somebody may turn to for advice
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
        if not self._signposts.point_to(start, end):
            return "mentioned"
        sentence = self._view.sentence_at(start)
        before, after = self._view.folded[sentence.start : start], self._view.folded[end : sentence.end]
        advises = kind in _ADVISES and is_advice(f"{before}{NAME}{after}")
        return "mentioned" if advises else "better-placed"

    def _is_shared_with(self, start: int, end: int) -> bool:
        view, sentence = self._view, self._view.sentence_at(start)
        following = view.folded[sentence.end : sentence.end + _NEXT]
        if not any(word in view.folded[sentence.start : sentence.end] + following for word in _DECISION):
            return False
        before = view.folded[max(sentence.start, start - NEAR) : start]
        after = view.folded[end : min(sentence.end, end + NEAR)]
        if _BY_OTHERS.found_in(before):
            return False
        if _SHARED_AROUND.found_in(f"{before}{NAME}{after}"):
            return True
        if _SHARED.found_in(before) or _SHARED_WITH_IT.found_in(after) or _GIVEN_TO_IT.match(after):
            return True
        if _GIVEN_BEFORE.found_in(before) and _GIVEN.match(after):
            return True
        return "." not in after.rstrip(". ") and _SHARED_WITH_IT.found_in(following)
