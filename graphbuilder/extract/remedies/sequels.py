"""What is told after a deed and belongs to it: its result, its purpose, who is told of it, or the deed again."""

import re

from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.wording import PARTS
from graphbuilder.extract.remedies.deeds import GIVES_IT_BACK, deed

# What goes on with the same deed: `apologise and acknowledge`, `draw up a plan and report on it`.
_SAME_DEED = Phrases(
    """
    ^ recognise/acknowledge/accept                              | acknowledge its fault
    ^ confirm the/its/that apology/payment/offer                | confirm the apology
    ^ confirm this/it                                           | confirm it in writing
    ^ report …3 on it/this/these/them                           | report to its members on it
    ^ report back/what_it_finds                                 | report back to the committee
    ^ report (on) the/its {results}                             | report on its findings
    ^ {give} ({whom}) it/one/this/them $                        | send her one
    ^ {give} ({whom}) it/one/this/them within/by/in/no/to/before | send it to Mr D
    ^ send/share/publish/give …6 the/its {results}              | publish the results
    ^ keep a/an/the log/record/note/diary of its/the/each/every/all | keep a log of its calls
    """,
    PARTS
    | {
        "give": "send/make/issue/give/pay/provide/offer/deliver",
        "results": "result/results/finding/findings/outcome/conclusion/conclusions",
    },
    unbroken=True,
)
_RESULT_PARTS = PARTS | {
    "tell": "tell/share/inform/notify/write/advise/remind/explain",
    "sort": "reasoned/new/fresh/written/full/the/its",
    # but a fresh decision is one more to be made
    "formal": "reasoned/formal/written/full/final",
}
# What comes of a decision or an assessment is told with it: `review the score and tell him the result`.
_ITS_RESULT = Phrases(
    """
    ^ * …6 the/its/a/an/with {sort}… result/results/outcome/answer/conclusion/conclusions | tell him the result
    ^ * …6 its …1 reasons                                     | write to her with its full reasons
    ^ * …6 decision/answer with/and …2 reasons                | issue a new decision with reasons
    ^ * …6 decision that/which gives reasons                  | send a decision that gives reasons
    ^ send/issue/give/provide/notify/let/write …6 a/an/the {formal}… decision | issue a written decision
    ^ record …3 reasons                                       | record the reasons
    ^ {tell} …3 these/them with                               | share these with her
    ^ {tell} …6 right/rights of/to (a/an) appeal/review/ask   | tell him of his right of appeal
    ^ {tell} …6 how to/she_can/he_can/they_can appeal/challenge | tell her how she can appeal
    ^ respond/reply to her/him/them                           | reply to her
    ^ respond/reply to {title} ?                              | respond to Mr D
    ^ * …4 of/with this/its_decision/the_decision             | notify Mrs D of its decision
    ^ * …3 accordingly                                        | tell her accordingly
    """,
    _RESULT_PARTS,
    unbroken=True,
    stop="copy note",
)
# A decision on something else is one more to be made.
_ANOTHER = Phrases(
    "^ * …6 a/an {formal}… decision on | give her a decision on her appeal", _RESULT_PARTS, unbroken=True
)
# So is what comes of a decision, or of looking at something: `inspect the tree and tell her what work it will do`.
_FOUND = Phrases(
    """
    ^ (also) {tell} …6 its …2 {finding}                      | give Mr D its decision, with reasons
    ^ (also) {tell} …6 the/any (written/full) {finding}      | write to Mr D with the result
    ^ (also) {tell} …4 (of) what it (has) {finds}            | let Mr D know what it finds
    ^ (also) write/reply/respond …4 with …2 reasons            | write to him with full reasons
    ^ (also) {tell} …6 what/whether/when/which (if_any) …4 {work} …3 it/needed/required/necessary
        | tell Miss B what work, if any, it will carry out
    ^ (also) send/give/provide …3 a/an new/revised/written/updated/amended/fresh (support/care) plan
        | give her a written plan
    ^ (also) tell/inform/notify …3 $                         | tell Mr D why
    ^ (also) {tell} …6 copy of its/the/that/any …2 {finding} | send her a copy of its report
    """,
    {
        "tell": "tell/inform/notify/advise/let/write/send/give/provide/issue/share/confirm/report/reply/respond",
        "finding": """
            decision/view/conclusion/conclusions/finding/findings/response/reply/answer/result/results/outcome/report
            reasons/proposals/inspection/survey/assessment/reassessment
        """,
        "finds": "finds/found/decides/decided/concludes/concluded/proposes/intends/plans/recommends/discovers",
        "work": "work/works/action/repair/repairs/step/steps/treatment",
    },
)
_INSPECTS = re.compile(
    r"(?:inspect|survey|visit|examine|test|measure|sample|look\s(?:at|into|over)|monitor|check)\b"
    r"|(?:carry\sout|complete|arrange|undertake|commission|make|do)\s(?:[\w-]+\s){1,4}?(?:inspection|survey|tests?|visit)\b"
)
# Who watches something says when it goes wrong: `monitor his collections and call him if one is missed`.
_WARNS = Phrases(
    "^ (also) contact/call/telephone/phone/ring/tell/email …3 if/when/whenever/as_soon_as one/any/it/they/there/this"
    " | contact Mr D if one is missed"
)
# What is told again and again is a deed of its own.
_EACH_TIME = re.compile(r"\b(?:each|every)\s(?:\w+\s)?(?:day|week|fortnight|month|quarter|year|term|time)\b")
# Whether a service does what it should: `flush the drain and make sure that it runs clear`.
_PROVES = re.compile(
    r"(?:check|make\ssure|ensure|see)\s(?:that\s)?(?:it|they|this|these|those|water|the\s(?:work|works|problem|repair))\b"
)
# What is wrong is put right as it is found: `check its records against the register and correct any errors`.
_RIGHTED = re.compile(
    r"(?:correct|amend|rectify|update|remove|delete|put\sright)\s(?:any|them|it|the|all|what|whatever|errors|mistakes)\b"
)
_PLANS = re.compile(r"(?:produce|draw\sup|prepare|write|make|agree|set\sout)\s(?:an?\s)?(?:\w+\s)?plan\b")
_CHECKS = re.compile(r"(?:check|compare|reconcile|go\sthrough|search|examine|look\sthrough|audit|trawl)\b")
_BACKDATES = re.compile(r"backdate\s(?:any|this|it|them|that)\b")
_DECIDED = ("new-decision", "reassessment")
_RESULTS = ("information", "record-correction", "new-decision")
# What is only done where the first shows that it must be: `check its accounts and repay anyone wrongly charged`.
_AS_NEED_BE = re.compile(
    r"[a-z]+\s(?:right\s|back\s|off\s)?(?:to\s|for\s)?(?:anyone|anybody|any\s(?:other\s)?[a-z]+\s(?:affected|concerned|entitled|who)|it\sif|them\sif)\b"
    r"|(?:consider|establish|decide|work\sout)\s(?:what|whether|if)\b[^.;]*\b(?:each|any|they|them|others?)\b"
)
_PAYS_IT = re.compile(
    r"pay\b[^£,;.]{0,30}\b(?:the|any|all)\s(?:\w+\s)?(?:arrears|difference|shortfall|balance)\b"
    rf"|{GIVES_IT_BACK}"
)
# What something is for: `review its policy, to make sure it complies with the law`.
_PURPOSE = re.compile(
    r"(?:make\ssure|ensure|prevent|avoid|improve|reduce|see|check|help|identify|find\sout|reflect|recognise|acknowledge|remedy"
    r"|allow|enable|decide|establish)\b"
)
_LOOKS = ("procedure-review", "reassessment", "new-decision", "action-plan", "other")
# What is done with what the first brings about: `adopt a new policy and publish it`.
_WITH_IT = re.compile(r"[a-z]+\s(?:on\s|about\s|a\snew\s)?(?:it|them|one)\b(?!\s(?:should|will|must)\b)")
_MADE = ("procedure-review", "action-plan", "staff-guidance")


def goes_on(kind: str, other: str | None, left: str, right: str, joint: str) -> bool:
    """Whether folded words after a joint only tell what the deed on the left is for, what comes of it, or it again."""
    return (
        _is_purpose(kind, right, joint)
        or _comes_of_deciding(kind, other, right, joint)
        or _comes_of_looking(kind, left, right)
        or _is_done_with_it(kind, other, right)
    )


def _is_purpose(kind: str, right: str, joint: str) -> bool:
    """Whether folded words tell what a deed is for, or what a plan is to do: `a plan, with dates, to move families`."""
    if "and" in joint or not (joint.startswith(",") and joint.endswith("to ")):
        return False
    return kind in _MADE or _PURPOSE.match(right) is not None


def _comes_of_deciding(kind: str, other: str | None, right: str, joint: str) -> bool:
    """Whether folded words tell what comes of a decision or an assessment, and do so on no condition."""
    if kind not in _DECIDED:
        return False
    if _BACKDATES.match(right):
        return " if " not in joint and "should " not in joint
    if other not in _RESULTS or _ANOTHER.found_in(right):
        return False
    return _ITS_RESULT.found_in(right) or _FOUND.found_in(right)


def _is_done_with_it(kind: str, other: str | None, right: str) -> bool:
    """Whether folded words tell the deed again, or what is done with what it brings about."""
    if kind in _MADE and other in ("information", "other", "procedure-review") and _WITH_IT.match(right):
        return True
    again = (
        _SAME_DEED.found_in(right)
        or _SAME_DEED.found_in(deed(right))
        or (kind in _LOOKS and _AS_NEED_BE.match(right))
    )
    return bool(again or (kind in ("reimbursement", "waiver") and _PAYS_IT.match(right)))


def _comes_of_looking(kind: str, left: str, right: str) -> bool:
    """Whether folded words tell what comes of inspecting, watching or checking something, or of a service."""
    if kind == "provide-service" and _PROVES.match(right):
        return True
    if _CHECKS.match(left) and (_RIGHTED.match(right) or _PLANS.match(right)):
        return True
    if _EACH_TIME.search(right):
        return False
    looks = kind in ("provide-service", "other") and _INSPECTS.match(left) and "," not in left
    return bool(looks) and (_FOUND.found_in(right) or _WARNS.found_in(right))
