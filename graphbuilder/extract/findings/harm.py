"""What a fault did to somebody: the kinds of injustice that a sentence says were caused, or that none was."""

import re
from collections.abc import Iterator

from graphbuilder.extract.findings.conclusions import is_about_another
from graphbuilder.extract.findings.suppositions import is_but_for_fault
from graphbuilder.extract.language.clauses import clauses
from graphbuilder.extract.language.cues import Cue
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.wording import PARTS
from graphbuilder.extract.lexicon import Lexicon

_PARTS = PARTS | {
    "them": """
        him/her/them
        mr/mrs/ms/miss/dr ?
    """,
    "feel": "was/were/is/are/felt/became/been/feel/feeling/be",
    "troubled": """
        distress*/upset*/confus*/frustrat*/worr*/anxious/uncertain*/stress*/inconvenienc*/overcharg*
        alarm*/fright*/scared/afraid/shaken/embarrass*/bewilder*/humiliat*/devastat*/hurt/shocked/ashamed/overwhelmed
    """,
    "none": "no/not/nor/never/unlikely/cannot/didn't/did_not/without/neither/insufficient",
    "not": "not/never/unlikely/nor/cannot/*n't",
    "body": "council/officer/officers/staff/team/teams/social_worker/panel/school/authority/trust/provider/manager",
    "weighed": "consider/believe/think/find/accept/see/satisfied/persuaded/convinced",
    "caused": "caus*/suffer*/experienc*/result*/led/lead/mean/have",
    "harm": "distress/frustration/uncertainty/anxiety/worry/upset/stress/inconvenience",
    "upsetting": """
        distressing/vexing/frustrating/upsetting/confusing/stressful/worrying/hurtful/frightening/alarming/embarrassing
    """,
    "effect": "difference/effect/impact/consequence/consequences",
    "affected": "mr/mrs/ms/miss/dr/him/her/them/the_outcome/the_result/the_decision/the_complainant/its_decision",
}

# Without one of these a clause names a harm but does not say that it came about.
_CAUSES = Phrases(
    """
    caused/causes/causing                               | This caused distress
    to/not/did/does/will/would/could/may/might/can …1 cause | This did cause distress
    led/left/leave/leaves/leaving/lead/leads/leading    | It left her in doubt
    resulted/resulting/mean/means/meant/put/placed/placing | This meant he was worried
    suffer/suffers/suffered/experience/experiences/experienced | Mrs L suffered distress
    denied/denies/denying/deprived/depriving/without    | Ken was deprived of an appeal
    understandable/understandably/avoidable/avoidably/unnecessary/unnecessarily/needless | the avoidable distress
    missed/misses/missing/lost/loss/went_to/went_without/had_to/never_know/not_know | He missed two terms
    did not receive/get/have                            | He did not receive the care
    creates/created/creating/added/adding/add           | It added to her worry
    contributed/contributing/compounded/compounding/exacerbated/exacerbating/prolonged/prolonging
        | It prolonged their anxiety
    frustrated/distressed/confused/worried/upset/alarmed/frightened/embarrassed/scared/shook {them}
        | The letters confused Mrs N
    but_for/out_of_pocket/exposed/exposing/worse_off/poorer/unmet/bore/took_up/taken_up/cried/tearful/in_tears/spent/waste*/wondering/paid/delayed
        | He was out of pocket
    cost/costing {them}                                 | That cost her £40
    cost/costing the/his/her/their/both ~ £             | It cost the family £40
    borrowed/charged/underpaid/own_pocket/own_expense/robbed/wonder*/guess*/chase/gone/could_not/short
        | She had to chase it
    never/cannot/not …4 had/given/say/tell/provided/delivered/receive*/get/got | She never had the chance
    could/might/may have ~ hurt/injured/harmed/died     | She could have been badly hurt
    should not have had/needed to                       | She should not have needed to call
    his/her/their loss                                  | That is the measure of his loss
    source/state …3 {harm}                              | It was a source of great frustration
    for the {harm} of                                   | It does not make up for the distress of debt
    injustice …6 is/was/are/were/lies/includes/took/being | The injustice is the frustration
    there is/was/has_been ~ injustice                   | There is also a financial injustice
    injustice ~ distress/frustration/uncertainty        | the injustice of uncertainty
    {harm} …3 is/are/was/were …2 injustice              | That frustration and uncertainty are injustice
    that/this/the/his/her/their {harm} is/was           | That uncertainty is an injustice
    {none} …6 know/sure                                 | We cannot know whether he would have passed
    nobody/no_one …6 know/sure       | Nobody can know what would have happened
    would not (otherwise) have                          | She would not have had this expense
    would …1 have had/received/got/been_given/been_offered … sooner/earlier | He would have had support sooner
    would have been spared                              | She would have been spared the £68
    is/was (a) financial injustice/loss                 | that is a financial injustice
    billed/invoiced                                     | She was billed for care she would not have had
    had ~ inconvenience/trouble                         | She had the inconvenience of calling again
    understand/accept/recognise/acknowledge (also) his/her/their/mr/mrs/ms …3 frustration/distress/worry/uncertainty
        | I can understand her frustration
    needs …3 not …1 met                                 | His needs were not met
    """,
    _PARTS,
)
# These say how somebody was, which is told of anybody unless it is tied to the fault.
_STATES = Phrases(
    """
    received/had/got/given/getting no                   | She had no care at weekends
    {feel} …1 {troubled}                                | They were very upset
    {feel} ~ {upsetting}                                | It was also confusing
    how {upsetting}                                     | She told us how upsetting she found it
    how {troubled}                                      | She told us how humiliated she felt
    has/have/had/with/and ~ {harm} of                   | Mrs F has the uncertainty of not knowing
    found …6 {upsetting}                                | She found this upsetting
    {upsetting} for                                     | It was distressing for her
    there is/was/remains ~ uncertainty/doubt            | There is now doubt about what it would have done
    was/were/remained at …2 risk of                     | She was at continuing risk of abuse
    """,
    _PARTS,
)
# What ties what a paragraph tells to a fault that another one found.
_TIES = Phrases(
    """
    as_a_result/as_a_consequence/consequently/because_of_this/because_of_the/because_of_these/because_of_its
        | As a result she was upset
    injustice/fault/faults/failing/failings/failure/failures/avoidable/avoidably/unnecessary/unnecessarily/needless
        | She was avoidably upset
    understandable/understandably/naturally/quite_rightly      | She was understandably upset
    caused/led/left/meant/resulted/added                       | It left her worried
    this/that/it/these/which was/were/is/must_have_been/would_have_been/will_have_been …2 {upsetting}
        | This was upsetting for her
    by/at/about/with this/these/it/them                        | She was upset by this
    wrong/wrongly                                              | The letter was wrong
    the/this/that/its delay*/mistake*/error*/wait*/lack/loss   | The delay worried her
    longer/sooner/earlier than                                 | longer than she should have been
    """,
    _PARTS,
)
# In a paragraph that finds fault these need no such word.
_PLAIN = Phrases(
    "distress*/frustrat*/exasperat*/vex*/uncertainty/confusion/trouble/poorer/short | to her evident frustration"
)
_NO_INJUSTICE = Phrases(
    """
    {none} …9 injustice                                 | This did not cause Mr A a significant injustice
    injustice ~ is/was not/limited                      | Any injustice was limited
    {none} …6 any …1 difference                         | I cannot see that it made any difference to her
    nothing …1 turned/hung on                           | Nothing turned on it
    lost/suffered nothing                               | She lost nothing by it
    not …2 cost {them} anything/money/a_penny           | It did not, though, cost Mr A anything
    nothing …2 came of                                  | Nothing came of it
    {none} …6 lost anything                             | I cannot see that she lost anything by it
    not …1 suffer* …1 (as_a) result/loss/harm           | Mr D has not suffered as a result
    not …1 matter $                                     | In the event it did not matter
    not …1 matter because/since/as                      | It did not matter because the order was never used
    no worse off                                        | He was no worse off
    no …2 difference/disadvantage                       | It made no difference to the outcome
    no/any …1 adverse/detrimental/harmful/material/practical {effect}
        | It had no adverse effect on her
    no …2 bearing on                                    | It had no bearing on the outcome
    not …1 affect* …1 {affected}                        | This did not affect Mr X
    not …1 disadvantage/prejudice {them}                | It did not disadvantage Mr G
    injustice …4 is/was (very/so) limited/minimal/slight/small/negligible/minor | The injustice to her is limited
    did/do/does/caused/causing …2 no harm/loss          | It did her no harm
    {none} …6 lose/lost out                             | It did not cause her to lose out
    {none} …4 did/do/does …2 harm                       | It was not one that did her any harm
    {none} …5 suffer* …1 by/from/because/as_a_result    | I do not think Mr R suffered by it
    without …2 {effect}                                 | The slip was without consequence
    {none} …8 disadvantaged/prejudiced                  | I cannot see that Mr X was disadvantaged by it
    not {weighed} (that) (but_for) …5 outcome/result/decision would/might/could have_been …3 different
        | I do not consider that, but for this, the outcome would have been different
    not …1 change*/alter*/influence* …1 outcome/result  | It did not change the outcome
    {effect} …4 is/was (very/so) limited/minimal/slight/small/negligible | The impact on Mr X was limited
    """,
    _PARTS,
    stop="but know knowing",
)
_OF_FAULT = Phrases(
    """
    the/this/that/these/those/its/*'s {fault} …16 injustice/difference/outcome/disadvantage*/harm
        | I do not consider that the faults caused her a significant injustice
    """,
    _PARTS,
    stop="if whether we",
)
# Beside what it did.
_NO_MORE = Phrases(
    "other/further/additional/more/greater …1 injustice/difference/harm | It caused no further injustice"
)
_SUPPOSED = Phrases(
    """
    could/might/may/potential/potentially …6 caus*/injustice/distress*/upset*/frustrat*/uncertain*
        | That could have caused distress
    would …6 caus*/injustice/distress*/upset*/frustrat*/uncertain* | It said a refusal would cause distress
    any …1 injustice/distress*/upset*/frustration/uncertainty  | any resulting frustration
    would …2 have had to                                       | She would always have had to pay for food
    """,
    stop="and but not",
)
_ASKED = Phrases("if/whether …10 $ | I considered whether it had caused her", unbroken=True)
# An injustice that is not further described.
_INJUSTICE = Phrases(
    """
    this/that/these/which is/was/are/were …3 injustice         | This is a significant injustice
    this/that/it/which/fault/faults/delay has/have/had (also) caused …6 injustice | It has caused her a real injustice
    this/that/it/which/fault/faults/delay (also) caused/causes …6 injustice | This caused her a significant injustice
    action/actions/failings/failures/conduct/handling (has/have/had) (also) caused …6 injustice
        | The Care Provider's actions caused injustice
    {them} …4 suffered/sustained/experienced …3 injustice      | Mrs X suffered an injustice
    have/has/had (also) suffered/sustained/experienced …3 injustice | Others have suffered injustice in the same way
    caused/causing {them} …3 injustice                         | It caused Mr E an injustice
    caused/causing …3 injustice to {them}                      | It caused an injustice to Mr E
    """,
    _PARTS,
    stop="no not any nor",
)
# Money for a harm, in general or already paid, does not say that there was one.
_PAID = Phrases(
    """
    payment/payments/paid/pay/offer/offered/sum/£ …12 for …5 $ | a payment for the time, trouble and
    payment/payments/paid/pay/offer/offered/sum/£ …12 in recognition of …8 $ | an offer in recognition of her
    recommend/recommends/recommended …8 for (any/the/his/her/their) …1 $ | We often recommend a sum for
    repaid/refunded/refund/repay/credited/reimbursed …6 $      | It repaid the £40 he had been
    recommendation/recommendations …8 of/recognis*/reflect*/for …2 $ | My recommendation takes account of the
    """,
    stop="caused causing because but",
)
# Just before the name of a harm.
_NONE_OF_IT = Phrases("no/any/without …2 $ | It caused no lasting", unbroken=True)
_NOT_CAUSED = Phrases(
    """
    not/never (also/itself) $                           | The fault did not
    {not} …2 find/found/seen …2 $                       | I have not found a
    {not} …2 leave/left …4 $                            | It did not leave him
    {not} (have) (what/itself/also/actually/necessarily/directly) {caused} …4 $ | It did not itself cause him any
    {none} …2 evidence/sign/indication/reason (to) show/suggest/indicate/think/believe/say/of/that …6 $
        | There is no evidence that he
    nothing ~ show/shows/suggest/suggests/indicate/indicates …4 $ | I have seen nothing to show he
    not satisfied/persuaded/convinced …6 $              | I am not satisfied that he
    {not} …2 consider/believe/think/say/find …6 {caused} …4 $ | I do not consider the delay caused a
    {not} …2 consider/believe/think/accept/agree …6 $   | I do not think there is room for
    already …2 $                                        | She was already
    {body} was/were/is/are/became …1 $                  | The officer was
    because_of/due_to/owing_to (his/her/their/the/*'s) $ | She missed school because of
    not responsible for …3 $                            | The Council is not responsible for the
    guidance …12 $                                      | our guidance on remedies, which deals with
    {not} …6 link/connect/attribute …4 $                | Nor can I link her
    no …2 link/connection/relation …6 $                 | There is no link between his
    """,
    _PARTS,
)
# What would not have been otherwise has been, and so has what something that happened would do to anybody.
_COUNTERFACTUAL = Phrases(
    """
    ^ …4 this/that/it/these/those/which …1 would/will …2 have been ~ {upsetting} …12 $
        | I consider this would have been distressing for her
    ^ …4 this/that/it/these/those/which …1 would/will …2 have caused …12 $
        | This would have caused her distress
    would/need not (otherwise) have                     | She would not have had this expense
    but for the/this/that/these/its/their …4 would …1 have had/received/got/been_given/been_offered
        | But for the delay she would have had the support
    would (otherwise) have been spared/avoided          | She would have been spared the £68
    """,
    _PARTS,
    stop="if had even unless",
)
# What somebody may be in without anybody's doing, and so must always be said to be caused.
_OWN_STATES = ("distress", "risk-of-harm")
# What is asked of the body, or was agreed, in answer to an injustice that is found elsewhere.
_RECOMMENDS = Phrases(
    """
    recommend/recommended/recommending                  | I recommended that it pay £250 for the distress
    council/authority/trust/provider/it (has) agreed/offered to | It has agreed to pay for the distress
    (council/authority/trust/provider/it) will/should (also) pay/apologise/refund | It will pay £200 for her distress
    """
)
_OURS = re.compile(r"\b(?:i|we)\s(?:do\s|did\s|have\s)?$")
# What came of something else than what the body did.
_OF_ANOTHER = Phrases(
    """
    because_of/due_to/through/owing_to (his/her/their) …1 anxiety/illness/ill_health/disability/autism/dementia
        | She missed school because of her anxiety
    not/nor by/because_of/due_to/from …2 council*/authority*/trust*/provider*/fault/faults/it/anything
        | It was caused by her neighbour and not by the Council
    """
)
_CHANCE = re.compile(r"\b(?:chance|opportunit)")
# `without the care plan`, `the Care and Support Statutory Guidance`: what only bears the name of a service.
_NO_SERVICE = re.compile(
    r"""\s(?:and\ support\s)?(?:needs?|plans?|statutory|acts?|assessments?|providers?|homes?|guidance|regulations
        |teams?|fees?|charges?)\b""",
    re.VERBOSE,
)


def is_tied(words: str) -> bool:
    """Whether a folded sentence ties what its paragraph tells to a fault that another one found."""
    return _TIES.found_in(words)


def is_harmless(words: str) -> bool:
    """Whether a folded sentence says that there was no injustice."""
    return _NO_INJUSTICE.found_in(words) and not _NO_MORE.found_in(words)


def is_harmless_fault(words: str) -> bool:
    """Whether a folded sentence says of a fault that it did no harm."""
    return _OF_FAULT.found_in(words) and is_harmless(words)


def recommends(words: str) -> bool:
    """Whether a folded sentence asks for a remedy, or says that there will be one."""
    return _RECOMMENDS.found_in(words)


def is_injustice(words: str) -> bool:
    """Whether a folded sentence says that there was an injustice, of whatever kind."""
    return _INJUSTICE.found_in(words) and not (is_harmless(words) or _SUPPOSED.found_in(words))


def harms(
    words: str, lexicon: Lexicon, *, faulted: bool, after: bool = False, tied: bool = False
) -> dict[str, int]:
    """The kinds of injustice that a folded sentence says were caused, with where it first names them.

    `faulted` when the paragraph finds fault, so that what it names may be told in plainer words; `after` when it has
    found it already, so that what is told then need not be said to be caused at all; `tied` when it speaks of a fault
    that another paragraph found.
    """
    found: dict[str, int] = {}
    if not lexicon.injustices.may_stand_in(words):
        return found
    for start, clause in clauses(words):
        told = _harms(clause, lexicon, faulted=faulted, after=after, tied=tied)
        if (told or found) and is_harmless(clause):
            found.clear()  # `the worry of the wait, and I do not consider it an injustice`
            continue
        for kind, offset in told.items():
            found.setdefault(kind, start + offset)
    return {} if found and is_about_another(words) else found


def _harms(words: str, lexicon: Lexicon, *, faulted: bool, after: bool, tied: bool) -> dict[str, int]:
    told = (cue for cue in lexicon.injustices.find(words) if cue.concept != "none")
    named = [cue for cue in told if cue.concept != "loss-of-service" or not _is_no_service(cue, words)]
    if not named:
        return {}
    if not _says_so(words, faulted=faulted, tied=tied):
        named = [cue for cue in named if after and cue.concept not in _OWN_STATES]
    but_for = is_but_for_fault(words) or _COUNTERFACTUAL.found_in(words)
    if _OF_ANOTHER.found_in(words):
        return {}
    supposed = _SUPPOSED.found_in(words) and not but_for
    first: dict[str, Cue] = {}
    for cue in sorted(_longest(named), key=lambda cue: cue.start):
        if not supposed or cue.concept == "risk-of-harm":
            first.setdefault(cue.concept, cue)
    return {kind: cue.start for kind, cue in first.items() if not _excused(cue, words, but_for=but_for)}


def _says_so(words: str, *, faulted: bool, tied: bool) -> bool:
    """Whether a clause that names a harm says that it came about."""
    if _CAUSES.found_in(words) or ((faulted or tied) and _STATES.found_in(words)):
        return True
    return faulted and _PLAIN.found_in(words)


def _longest(named: list[Cue]) -> Iterator[Cue]:
    """The cues, of those that begin together the longest: what `cost her the chance` was no money."""
    ends: dict[int, int] = {}
    for cue in named:
        ends[cue.start] = max(cue.end, ends.get(cue.start, 0))
    return (cue for cue in named if cue.end == ends[cue.start])


def _excused(cue: Cue, words: str, *, but_for: bool) -> bool:
    """Whether a harm is denied, asked about, or paid for.

    What would not have been but for the fault came about: `but_for`.
    """
    before = words[: cue.start].rpartition(", which ")[2]
    if (
        (_OURS.search(before) and "injustice" not in words)
        if cue.concept == "uncertainty"
        else _ASKED.found_in(before)
    ):
        return True
    denied = _NONE_OF_IT.found_in(before) or _NOT_CAUSED.found_in(before)
    return (denied and not but_for) or _PAID.found_in(before)


def _is_no_service(cue: Cue, words: str) -> bool:
    """Whether it is a lost chance that looks like a lost service, or only bears the name of one."""
    return (
        _CHANCE.search(words, cue.start, cue.end) is not None or _NO_SERVICE.match(words, cue.end) is not None
    )
