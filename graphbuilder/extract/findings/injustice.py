"""What a sentence says of injustice, of whatever kind: that there was one, that there was none, what it came from."""

import re

from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.wording import FEELING, PARTS, TITLE

HARM_PARTS = PARTS | {
    "them": """
        him/her/them
        {title} ?
        the/both family/children/couple/parents/estate/boys/girls/household
    """,
    "feel": "was/were/is/are/felt/became/been/feel/feeling/be",
    "feeling": FEELING,
    "troubled": """
        {feeling}
        uncertain*/inconvenienced/overcharged/unhappy/withdrawn/fed_up
    """,
    "none": "no/not/nor/never/unlikely/cannot/didn't/did_not/without/neither/insufficient",
    "not": "not/never/unlikely/nor/cannot/*n't",
    # `home` is left out: it is also where somebody goes without something
    "body": "council/authority/trust/provider/school/panel/officer/officers/staff/team/teams/social_worker/manager",
    "weighed": "consider/believe/think/find/accept/see/satisfied/persuaded/convinced",
    "caused": "caus*/suffer*/experienc*/result*/led/lead/mean/have",
    "harm": """
        distress/frustration/uncertainty/anxiety/worry/upset/stress/inconvenience
        shock/fright/alarm/strain/anguish/dismay
    """,
    "upsetting": """
        distressing/vexing/frustrating/upsetting/confusing/stressful/worrying/hurtful/frightening/alarming/embarrassing
        harrowing/painful/terrifying/unsettling/annoying/exasperating/infuriating/irritating/maddening/galling/puzzling
        baffling/bewildering/humiliating/devastating/traumatic/shocking/a_shock/an_ordeal/heartbreaking/miserable/anxious
    """,
    "weighty": "twofold/serious/considerable/real/plain/severe/great/significant/profound/grave/lasting/far-reaching",
    "effect": "difference/effect/impact/consequence/consequences",
    "affected": f"{TITLE}/him/her/them/the_outcome/the_result/the_decision/the_complainant/its_decision",
}
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
    effect/impact/consequence/result of this/that/these/it/the/its …4 on/for/upon/was/is
        | The effect of this on Ms A was significant
    the consequence/effect/result/upshot (for) {them} is/was/has_been | The consequence for Mr X is that he is £96 short
    the consequence/effect/result/upshot is/was/has_been       | The consequence is that he is £96 short
    because/since/as it/they/the_council did_not/failed        | Because it did not, he went without
    had the {body} acted/done                                  | Had the Council acted as it should
    wrong/wrongly                                              | The letter was wrong
    the/this/that/its/*'s delay*/mistake*/error*/wait*/lack/loss   | The delay worried her
    longer/sooner/earlier than                                 | longer than she should have been
    """,
    HARM_PARTS,
)
_NO_INJUSTICE = Phrases(
    """
    {none} …9 injustice                                 | This did not cause Mr A a significant injustice
    nothing to/that/which suggest*/show*/indicate* …10 injustice | I saw nothing to suggest she suffered any injustice
    not cause/caused …16 injustice                      | It did not cause Mr W, who lives a mile away, an injustice
    not find/think/see/believe/accept/consider …18 injustice | I do not find that Y or Mrs T was caused an injustice
    injustice is/was not/limited                        | Any injustice was limited
    injustice to/for …3 is/was not/limited              | The injustice to Mr E was limited
    {none} …6 any …1 difference                         | I cannot see that it made any difference to her
    nothing …1 turned/hung on                           | Nothing turned on it
    lost/suffered nothing                               | She lost nothing by it
    not …2 cost {them} anything/money/a_penny           | It did not, though, cost Mr A anything
    nothing …2 came of                                  | Nothing came of it
    {none} …6 lost anything                             | I cannot see that she lost anything by it
    not …1 suffer* …1 (as_a) result/loss/harm           | Mr D has not suffered as a result
    not …1 matter $                                     | In the event it did not matter
    not …1 matter because/since/as/for                  | It did not matter because the order was never used
    no worse off                                        | He was no worse off
    not the loser                                       | She is not the loser by it
    none the worse                                      | She was none the worse for it
    {none} …6 any the worse                             | I cannot see they were any the worse for it
    nobody/no_one …1 lost (anything/out) (by/through/from)  | Nobody lost by it
    did/do/done/doing nobody/no_one …1 harm             | It did no one any harm
    nothing was lost                                    | Nothing was lost by it
    not the …1 difference                               | It made not the slightest difference
    {not} …2 see what/how …4 harm/difference            | I cannot see what harm it did
    {not} …2 see/find/think …4 did {them} any harm      | I do not see that this did Mrs H any harm
    hard/difficult to see …3 harm/injustice/difference  | It is hard to see what injustice flowed from that
    hard/difficult to see …2 what he/she/they/mr/mrs/ms/miss …1 lost | It is hard to see what he lost
    before it/they/this could do/cause (any) harm  | It was put right before it could do any harm
    made/caused/did none $                              | I am satisfied that it made none
    no harm came/was_done                               | But no harm came of it
    not (in_the_event) cost {them} …1 anything          | The error did not in the event cost him anything
    not put at …1 disadvantage                          | He was not put at any disadvantage
    not (in_any_way) alter/change (anything/matters/things/the_position) for {them}
        | This did not alter anything for Mr R
    {fault} was of no …1 consequence/significance       | The fault was of no consequence
    harmed nobody/no_one                                | It was a technical fault which harmed nobody
    {none} …6 anybody/anyone/mr/mrs/ms/miss/he/she/they …3 harmed | I do not think anybody was harmed by this
    nobody/no_one/none (of) (them) (was/were) (any) (the) (worse) suffered/harmed/disadvantaged/prejudiced
        | Fortunately nobody suffered because of it
    no …1 detriment                                     | There was no detriment to her
    did not (itself) harm {them}                        | The delay did not harm him
    cost {them} nothing                                 | As it turned out, the delay cost him nothing
    not …1 lose (anything/out) by/from/through/because  | She did not lose by it
    no …2 difference/disadvantage                       | It made no difference to the outcome
    no/any …1 adverse/detrimental/harmful/material/practical {effect}
        | It had no adverse effect on her
    had no (real/lasting/further) consequence/consequences/effect for/on/upon | It had no consequences for him
    no …2 bearing on (the/this/its) outcome/result/decision/matter/complaint/it | It had no bearing on the outcome
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
    HARM_PARTS,
    stop="but know knowing so",
)
_OF_FAULT = Phrases(
    """
    the/this/that/these/those/its/*'s {fault} …16 injustice/difference/outcome/disadvantage*/harm
        | I do not consider that the faults caused her a significant injustice
    """,
    HARM_PARTS,
    stop="if whether we",
)
_OF_OUTCOME = Phrases(
    """
    no …2 difference/effect/bearing to/on/upon the ~ result/outcome/decision
        | although it made no difference to the result
    """
)
# Beside what it did.
_NO_MORE = Phrases(
    """
    other/further/additional/more/greater …1 injustice/difference/harm | It caused no further injustice
    no difference that/whether/if/who/how/why/what             | It makes no difference that the bin was full
    limited/confined/restricted to                             | The injustice was limited to frustration
    not always/necessarily                                     | A fault does not always cause injustice
    """
)
_SUPPOSED = Phrases(
    """
    could/might/may/potential/potentially …6 caus*/injustice/distress*/upset*/frustrat*/uncertain*
        | That could have caused distress
    would …6 caus*/injustice/distress*/upset*/frustrat*/uncertain* | It said a refusal would cause distress
    if/where/when/whenever we/i find …8 injustice      | If we find fault which has caused injustice
    any …1 injustice/distress*/upset*/frustration/uncertainty  | any resulting frustration
    would …2 have had to                                       | She would always have had to pay for food
    had to …8 in_any_event/in_any_case/anyway/regardless       | She had to buy food in any case
    """,
    stop="and but not",
)
# What the Ombudsman would find is found: `It is likely we would find fault causing Mrs D distress`.
_LIKELY = re.compile(
    r"\b(?:likely\s(?:that\s)?(?:we|i)\s(?:would|will)|(?:we|i)\swould\s(?:likely|probably))\s(?=find\s)"
)
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
    there is/was/has_been (also/therefore/clearly/still) (a/an/some) (clear/real/significant/further/personal) injustice
        | There was a further injustice to her carer
    caused/causing …3 injustice to {them}                      | It caused an injustice to Mr E
    """,
    HARM_PARTS,
    stop="no not any nor",
)
# What the rest of the paragraph tells is what the fault did.
_SUMS_UP = Phrases(
    """
    ^ (so/and) this/that/these/those/both/all/each …6 is/are/was/were …3 (the/an/his/her/their) injustice*
        | That is his injustice
    consider/regard/treat/count/see these/this/that/both/them/all …3 injustice | I consider these to be the injustice
    were/are/is …2 injustice …2 caused                         | both were injustice caused by the fault
    ^ this/that/these/those/all/both …6 flow*/stem*/follow*/result*/arise*/arose from …4 {fault}
        | This flows from the fault I have found
    ^ both/all/each/these/this/that (of) (this/that/these) could/should have been avoided/prevented/spared
        | Both could have been avoided
    ^ (the/its) consequence/consequences/effect/effects …4 was/were/is/are …1 {weighty}
        | The consequences were twofold
    owed/deserve/deserves/due ~ remedy for                     | They are owed a remedy for the effect of the fault
    """,
    HARM_PARTS,
    stop="no not any nor if",
)
# What is asked of the body, or was agreed, in answer to an injustice that is found elsewhere.
_RECOMMENDS = Phrases(
    """
    recommend/recommended/recommending                  | I recommended that it pay £250 for the distress
    council/authority/trust/provider/it (has) agreed/offered to/a/an | It has agreed to pay for the distress
    (council/authority/trust/provider/it) will/should (also) pay/apologise/refund | It will pay £200 for her distress
    """
)

_AND_SO = re.compile(r"[,;]? (?:and|so|but|for which|which)(?: so)? (?:the )?$|; (?:the )?$")


def is_tied(words: str) -> bool:
    """Whether a folded sentence ties what its paragraph tells to a fault that another one found."""
    return _TIES.found_in(words)


def sums_up(words: str) -> bool:
    """Whether a folded sentence says that what its paragraph tells is what a fault did."""
    return _SUMS_UP.found_in(words)


def is_harmless(words: str) -> bool:
    """Whether a folded sentence says that there was no injustice."""
    return _NO_INJUSTICE.found_in(words) and not _NO_MORE.found_in(words)


def is_of_outcome(words: str) -> bool:
    """Whether a folded clause says no more than that the outcome was the same, whatever else was felt."""
    return _OF_OUTCOME.found_in(words)


def is_harmless_fault(words: str) -> bool:
    """Whether a folded sentence says of a fault that it did no harm."""
    return _OF_FAULT.found_in(words) and is_harmless(words)


def before_remedy(words: str) -> str:
    """A folded sentence up to the clause of it that asks for a remedy; nothing, where all of it does."""
    remedy = _RECOMMENDS.search(words)
    if remedy is None:
        return words
    told = _AND_SO.search(words[: remedy.start()])
    return words[: told.start()] if told else ""


def is_injustice(words: str) -> bool:
    """Whether a folded sentence says that there was an injustice, of whatever kind."""
    return _INJUSTICE.found_in(words) and not (is_harmless(words) or _SUPPOSED.found_in(words))


def is_supposed_harm(words: str) -> bool:
    """Whether folded words only say what harm there could be."""
    return _SUPPOSED.found_in(_LIKELY.sub("", words))
