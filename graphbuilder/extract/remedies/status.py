"""What sentences say of remedies beside what is to be done: what is agreed, done, refused or offered, what to prove."""

import re

from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.wording import A_TITLE, ANY_BODY

# How an offer or a sum may be found to be.
SUITABLE = "suitable/fair/appropriate/proportionate/reasonable/satisfactory"
PARTS = {
    "suitable": SUITABLE,
    "ombudsman": "us/me/the_ombudsman/ombudsman",
    "body": f"it/they/organisations/bodies/{ANY_BODY}",
    "not": "not/never/no/*n't/unlikely/without",
    "action": "action/actions/proposals/steps/measures/remedy",
    "mine": "my/our/the/this/these/all/those/that",
    "did": """
        offered/apologised/paid/refunded/reviewed/taken/made/introduced/trained/reminded/put/waived/written
        changed/updated/issued/completed/carried
    """,
}
# Outside a section on remedies only what was agreed to counts, and what was asked for if that was agreed to.
_AGREED = Phrases(
    """
    has/have …1 agreed to/it_will/that_it_will/it_should | The Council has now agreed to apologise
    has/have …1 agreed a/an …2 apology/payment/refund/remedy/redress of/to/for/and/in/which/$
        | The Council has agreed a symbolic payment to her
    has/have …8 and (also/now/has) agreed to             | It has remade its decision and agreed to apologise
    has/have …1 accepted/agreed_with/agreed {mine} recommendation* | It has accepted our recommendation to pay
    to remedy/resolve/settle/address/put/recognise …6 agreed to
        | To remedy the complaint the Council agreed to pay
    agrees to                                            | It agrees to pay
    """,
    PARTS,
)
# So is what it will do within a time that runs from the decision.
_BOUND = Phrases(
    """
    within/by …8 {ours} …1 decision/statement/report …2 {body} will/should/must/is_to/are_to
        | Within four weeks of my final decision the Council will apologise
    {body} will/should/must/is_to/are_to ~ within …8 {ours} …1 decision/statement/report
        | The Council will, within one month of the date of this statement, pay
    ^ …4 {body} will/should/must …14 within …8 {ours} …1 decision/statement/report
        | The Council should apologise to Mrs X within one month of my final decision
    to remedy/resolve/settle/address/put/recognise …8 {body} will/should/is_to/are_to
        | To settle the complaint, the Council will pay
    {body} is/are willing/prepared/content to ~ … {suitable} (remedy/outcome/settlement) $
        | The Council is willing to pay Mrs D £200, and I consider that a fair remedy
    """,
    {**PARTS, "ours": "my/our/this/the_final"},
)
_SO_AGREED = Phrases(
    """
    {body} (now/also) agrees/accepts (to/with) (this/these/it/them/that) $  | The Council accepts this
    {body} (has/have) (now/since/also) agreed/accepted $ | The Council agreed
    {body} (has/have) (now/since/also) agreed/accepted (to/with) this/these/it/them/that $ | It has agreed to this
    {body} (has/have) (now/since/also) agreed/accepted (to/with) (all/both) (of) {mine} (of) (our/my) recommendation*
        | It has accepted my recommendation
    {body} (has/have) (now/since/also) agreed to do/take/carry_out/make/pay (all) (of) this/these/so/that/it
        | The Council has agreed to do so
    {body} (has/have) (now/since/also) agreed to resolve/settle the/this/her/his/their complaint (early)
        | The Council agreed to resolve the complaint early
    {body} (has/have) (now/since/also) agreed/accepted (to/with) our/my/this proposal*/request*/suggestion*/invitation
        | The Council agreed to our proposal
    ^ (the) {body} (has/have) said/confirmed (that) it/they would $ | It said it would
    ^ (the) {body} (has/have) said/confirmed (that) it/they would and | It said it would, and that it would do so in May
    """,
    PARTS,
)
# What the body was invited to, which it then agrees to.
_INVITED = Phrases(
    """
    ^ (so/therefore/however) we/i (have/had) (also/therefore/then) invited/asked (the) {body} to/if/whether …8 {mend}
        | We invited the Council to remedy this
    """,
    {**PARTS, "mend": "remedy*/resolv*/settl*/address*/recognis*"},
)
_ACCEPTED = Phrases(
    "^ (to_its_credit/in_response) (the) {body} (has/have) (now/since/also) agreed to | It agreed to apologise",
    PARTS,
)
# What is owed to the Ombudsman is no remedy.
_PROOF = Phrases(
    """
    provide/send/give/share/submit/supply/show …2 {ombudsman}    | It should provide us with evidence
    us/me/the_ombudsman with …1 evidence                 | provide the Ombudsman with written evidence
    provide/send/give/supply/submit/share ~ evidence/proof/confirmation …8 to {ombudsman}
        | provide evidence of the training to us
    provide/send/give/supply/submit/share (the) following/this/some evidence/proof/documents/documentation
        | provide the following evidence
    provide/send/give/supply (written/documentary/satisfactory/clear) evidence/proof of/that/it/to/they
        | provide evidence of this
    evidence …6 complied/action/actions/completed/done   | evidence it has complied
    let {ombudsman} know                                 | let us know the outcome
    tell/inform/notify/update/report_back_to/confirm_to/explain_to/report_to/write_to us/me/the_ombudsman | and tell us
    """,
    PARTS,
)
# What is sent to somebody besides the Ombudsman is a remedy: `write to us and Mrs D to explain`.
_US_TOO = re.compile(
    rf"\b(?:us|me|the\sombudsman)\s(?:and|as\swell\sas)\s(?:to\s)?(?={A_TITLE}\s[a-z]\b|her\b|him\b|them\b|the\s(?:family|couple))"
)
# A plan is a remedy also where it is drawn up for the Ombudsman: `send us a plan showing how it will …`.
_PLAN = re.compile(
    r"(?:[^.;:]*\b(?:will|should|must|to|also)\s)?(?:provide|send|give|submit\sto)\s(?:us|me|the\sombudsman)\s(?:with\s)?an?\s(?:[a-z]+\s){0,2}plan\b"
)
_NO_MORE = Phrases(
    """
    not/no/nothing/*n't …2 recommend*/further_action/remedy      | I have not recommended more
    not/*n't …1 payable/adopt/adopted/agree/agreed       | This is not payable
    our/the/this guidance ~ recommends/says/suggests     | Our guidance on remedies recommends up to £300
    recommend/payment/payments …3 between £              | We recommend payments of between £100 and £300
    consider this/our guidance                           | It should consider our guidance
    half/third/thirds/quarter/share/part/proportion of these/those/this/that sum/sums/amount/payment/payments
        | The County Council will pay two thirds of these sums
    ^ after/following/in/under/from …3 previous/earlier/last/first decision/complaint/investigation/remedy ~ agreed
        | Following our previous decision the Council agreed to pay
    {of_ours} …3 {other} …2 {case}                       | We upheld other complaints, and it agreed to review this
    ^ …2 in/on/after/following/from …2 {other} …1 {case} | In another case the Council has agreed to train staff
    consider the/this/our report                         | The Council must consider this report
    (we/i) will/would usually/normally/generally recommend/ask/seek | We will usually recommend a payment
    ^ …3 {body} will/would/may/can/could/should (also/then) {set_off} {paid} …8 from/against/towards
        | It will deduct this from her arrears of £1,150
    {body} (has/have) (also) agreed/agrees to consider {giving} | The Council has agreed to consider paying her £100
    {body} will/would (also) consider {giving}                  | The Council will consider a payment of £100
    """,
    PARTS
    | {
        "giving": """
            paying/refunding/reimbursing/compensating/apologising/waiving/cancelling/writing_off
            a_payment/an_apology/a_refund/compensation/making_a_payment/making_payments
        """,
        "set_off": "deduct/offset/set_off/put/use/apply/credit/subtract/set",
        "paid": "this/it/that/these/all_this/the_payment/the_payments/the_sum/the_sums/the_amount/the_money\nthe £",
        "of_ours": "upheld/considered/investigated/decided/recommendations/decisions/reports",
        "other": "other/another/separate",
        "case": "case/cases/complaint/complaints/investigation/investigations",
    },
)
# What the body may think about is advice, which nobody has agreed to.
_ADVICE = Phrases(
    """
    {body} should/could/might (also/now/then/therefore/perhaps) consider *ing  | The Council should consider giving her
    {body} should/could/might (also/now/then/therefore/perhaps) consider whether to
        | It should consider whether to tell the Town Council
    {body} should/could/might (also/now/then/therefore/perhaps) consider whether/if it/they needs/need/could/might
        | It should also consider whether it needs more staff
    """,
    PARTS,
)
# Where the remedy stands is no part of it.
_POINTS = Phrases(
    """
    i/we (have/will/also) set_out/explain/list/describe/detail …14 agreed (to)
        | At the end of this statement we set out the action it has agreed to take
    agreed (to) (an/some/the) {action} …14 explained/set_out/described/listed/detailed
        | The Council has agreed action to remedy this, explained at the end of this statement
    {body} (have/has) agreed (to) (the) {action} …6 in/at the end/next/last/section …3 $
        | The Council has agreed the actions in the next section
    """,
    PARTS,
)
# To leave a debt alone is a remedy: `take no further action to recover it`.
_NOT_PURSUED = re.compile(r"\bno\sfurther\saction\sto\s(?=recover|collect|enforce|pursue)")
_DONE = Phrases(
    """
    ^ …4 {body} has/have/had (also) already/since/now/previously * | The Council has since apologised
    ^ already/previously *                               | Already refunded the fee
    {body} has/have/had (also/now/since/already) done (all/both) (of) so/this/that/it/these $ | and it has done so
    and {body} (now/since/already) has/have (now/since/already) $ | and it now has
    and has/have (also/now/since/already) done (all/both) (of) so/this/that/it/these $  | and has since done so
    ^ (in_addition/also) the * (provider) has/have/had/also/already … {did}
        | In addition, the care provider has trained staff
    ^ (in_addition/also) it/they has/have/had/also/already … {did} | It also waived the charge
    """,
    PARTS,
    stop="agreed",
)
# What is to be confirmed is not done yet: `confirm to her that it has done this`.
_THAT_DONE = re.compile(
    r"\b(?:that|when|once|after|if|until)\s(?:it|they|the\s\w+)\s(?:has|have)\s(?:now\s)?done\s(?:so|this|that|it|these)\b"
)
_REFUSED = Phrases(
    """
    ^ …3 {body} (has/have/did/does/do) not (yet) agree/agreed/accept/accepted | The Council did not agree
    ^ …3 {body} (has/have) refused/declined/rejected/disagreed  | It has refused to pay
    ^ …3 {body} would/will not (do_so/do_this/do_that) $    | It would not
    ^ …3 {body} (has/have/did/does/do) not think/consider/believe/feel/see …4 needed/necessary/right/fair/reason/should
        | It did not think this was needed
    ^ …3 {body} saw/sees/see no need/reason                 | It saw no need
    ^ …3 {body} was/is/were/are not willing/prepared/minded | The Council was not willing to do so
    """,
    PARTS,
    unbroken=True,
)
_CLAUSE_END = re.compile(r"[,;]|\s(?:because|as|since|but|and\s(?=(?:i|we)\s))\b")
_CONCESSION = re.compile(r"^(?:while|whilst|although|though|even\sthough)\b[^,;:]{3,120},\s")
# All that was said before, now with its deadline.
_ALL = Phrases(
    """
    do/act so/this/that/these/both/all/within                 | It should do so within one month
    agreed to all/both …1 and will …1 within/by          | agreed to all three and will act within
    {carry_out} ~ these/this/above/agreed                | complete the agreed actions
    {carry_out} ~ all within/by/no/in/of/three/four/five | complete all of the actions
    {carry_out} ~ all $                                  | do all
    complete/carry_out/take/do/implement/undertake/finish the …1 action/actions/steps/recommendations/remedies
        | complete the recommended actions
    this/these/above (action/actions/steps/recommendations/remedies/payment/payments/sums) should/will/must/to be
        | These actions should be completed within one month
    action/actions/steps/recommendations/remedies should/will/must be completed/done/taken/carried/made
        | The actions should be completed
    deadline/both/all/these/this …5 is/are               | The deadline for all of this is
    has/have …12 to do this/so/these/it/all              | It has four weeks to do so
    what follows (is/should/must/will) (to) be/is/done   | what follows is to be done
    has/have …4 to carry/put them/these/this             | has one month to carry them out
    """,
    {"carry_out": "complete/carry_out/take/do/implement/undertake/comply_with/finish/make"},
)


def is_agreed(words: str) -> bool:
    """Whether folded words say that the body has agreed to something."""
    return _AGREED.found_in(words)


def is_bound(words: str) -> bool:
    """Whether folded words say that the body will do something within a time that runs from the decision."""
    return _BOUND.found_in(words)


def is_no_action(words: str) -> bool:
    """Whether folded words tell of what nobody is asked to do."""
    none = _NO_MORE.search(_NOT_PURSUED.sub("", words) if "further" in words else words)
    return none is not None and not _AGREED.found_in(words[: none.start()])


def is_pointer(words: str) -> bool:
    """Whether a folded sentence only says where what was agreed is told; one that leads in to a list tells it."""
    return not words.endswith(":") and _POINTS.found_in(words)


def is_proof(words: str) -> bool:
    """Whether folded words ask for proof of what was done."""
    return _PROOF.found_in(_US_TOO.sub("", words)) and not _PLAN.match(words)


def is_done(words: str) -> bool:
    """Whether folded words tell of what the body did already."""
    return _DONE.found_in(_THAT_DONE.sub("", words) if "done" in words else words)


def is_advice(words: str) -> bool:
    """Whether a folded sentence only says what the body might think about."""
    return _ADVICE.found_in(words) and not _AGREED.found_in(words)


def refusal(words: str) -> str:
    """The clause of a folded sentence in which the body does not agree to what it was asked to do, or nothing."""
    if not _REFUSED.may_stand_in(words):  # as is nearly always so
        return ""
    clause = _CLAUSE_END.split(without_concession(words), 1)[0]
    return clause if _REFUSED.found_in(clause) else ""


def without_concession(words: str) -> str:
    """A folded sentence without what it concedes first: `While it disputes one finding, it is willing to …`."""
    return _CONCESSION.sub("", words)


def is_agreement(words: str) -> bool:
    """Whether a folded sentence says that the body agrees to what it was asked to do."""
    return _SO_AGREED.found_in(words)


def is_invitation(words: str) -> bool:
    """Whether a folded sentence says that the Ombudsman asked the body for something."""
    return _INVITED.found_in(words)


def is_acceptance(words: str) -> bool:
    """Whether a folded sentence says what the body agreed to when it was asked."""
    return _ACCEPTED.found_in(words)


def is_all(words: str) -> bool:
    """Whether a folded sentence speaks of all actions that were told."""
    return _ALL.found_in(words)
