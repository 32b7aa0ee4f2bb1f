"""What a fault did to somebody: the kinds of injustice that a sentence says were caused."""

import re
from collections.abc import Iterator

from graphbuilder.extract.findings.elsewhere import is_about_another
from graphbuilder.extract.findings.excuses import is_excused, is_no_service, is_ours
from graphbuilder.extract.findings.injustice import HARM_PARTS, is_harmless, is_of_outcome, is_supposed_harm
from graphbuilder.extract.findings.suppositions import is_but_for_fault
from graphbuilder.extract.language.clauses import clauses
from graphbuilder.extract.language.cues import Cue
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.lexicon import Lexicon

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
    terrified/annoyed/irritated/infuriated/puzzled {them} | It annoyed him, and rightly
    torments/tormented/haunts/haunted/horrified/appalled/saddened/devastated/humiliated/shocked {them}
        | The thought of it torments them
    but_for/out_of_pocket/exposed/exposing/worse_off/poorer/unmet/bore/took_up/taken_up/cried/tearful/in_tears/spent/waste*/wondering/paid/delayed
        | He was out of pocket
    cost/costing {them}                                 | That cost her £40
    cost/costing the/his/her/their/both ~ £             | It cost the family £40
    borrowed/charged/underpaid/own_pocket/own_expense/robbed/wonder*/guess*/chase/gone/could_not/short
        | She had to chase it
    never/cannot/not …4 had/given/say/tell/provided/delivered/receive*/get/got | She never had the chance
    could/might/may have ~ hurt/injured/harmed/died/harm | She could have been badly hurt
    as_a_result/in_consequence/as_a_consequence/consequently/upshot/outcome_was/it_follows/thereby/thus
        | In consequence she was out of school
    because_of/owing_to/thanks_to/by_reason_of this/that/it/these/the_fault/the_faults/the_failure/the_delay
        | Because of the delay he had no income
    consequence/effect/result of …6 was/is/has_been     | The consequence of it was confusion for Mr W
    too low/little                                      | His benefit was £38 a week too low
    because_of/owing_to/thanks_to/by_reason_of the/its/*'s …2 mistake/mistakes/error/errors/delay/failure/failings
        | Because of the Council's mistake he went on paying
    flow/flows/flowed/stem/stems/stemmed/arise/arises/arose from | The loss flowed from the fault
    consequence/consequences/effect/impact/result for/on {them} | The consequence for Mrs E has been worry
    made/forced/obliged/compelled to                    | She was made to prove it again
    took/kept/withheld …6 £                             | It took £2,685 to which it had no right
    took/kept/withheld …6 money                         | It kept money that was hers
    prevented/stopped/shut/closed_off/took_away/taken_away/robbed/bound_to | It shut her out of the decision
    ran/run/heightened/increased ~ risk                 | She ran the risk of being found
    gave/gives/brought {them} (a/such/real/considerable) | The letter gave her a fright
    came/come as a                                      | It came as a shock to him
    spoiled/spoilt/ruined/weighed_heavily
        | It spoiled Christmas for them and upset the children
    the cause/source/root/reason of/for                 | The delay was the cause of her worry
    should not have had/needed to                       | She should not have needed to call
    his/her/their loss                                  | That is the measure of his loss
    source/state …3 {harm}                              | It was a source of great frustration
    for the {harm} of                                   | It does not make up for the distress of debt
    injustice …6 is/was/are/were/lies/includes/took/being | The injustice is the frustration
    there is/was/has_been ~ injustice                   | There is also a financial injustice
    injustice …8 distress/frustration/uncertainty       | the injustice of uncertainty
    {harm} …3 is/are/was/were …2 injustice              | That frustration and uncertainty are injustice
    that/this/the/his/her/their {harm} is/was           | That uncertainty is an injustice
    {none} …6 know/sure                                 | We cannot know whether he would have passed
    nobody/no_one …6 know/sure       | Nobody can know what would have happened
    would not (otherwise) have                          | She would not have had this expense
    would …1 have had/received/got/been_given/been_offered … sooner/earlier | He would have had support sooner
    would/should/could have been spared                 | She would have been spared the £68
    i/we …3 doubt/accept/recognise/acknowledge/appreciate …8 was/were/is …2 {upsetting}
        | I do not doubt that the visit was alarming
    hurt {them}                                         | Being spoken to in that way hurt her
    expose/exposes/jeopardis*/endanger*                 | It jeopardised her safety
    is/was (a) financial injustice/loss                 | that is a financial injustice
    billed/invoiced                                     | She was billed for care she would not have had
    had ~ inconvenience/trouble/bother/nuisance         | She had the inconvenience of calling again
    had (to_bear/to_suffer) the …2 {harm} of            | He has had the frustration of asking again
    understand/accept/recognise/acknowledge (also) his/her/their/mr/mrs/ms …3 frustration/distress/worry/uncertainty
        | I can understand her frustration
    needs …3 not …1 met                                 | His needs were not met
    """,
    HARM_PARTS,
)
# These say how somebody was, which is told of anybody unless it is tied to the fault.
_STATES = Phrases(
    """
    received/had/got/given/getting no                   | She had no care at weekends
    {feel} …6 {troubled}                                | They were, as anyone would be, very upset
    {harm} …8 was/were …1 real/avoidable/needless/considerable/great/understandable | Her worry for him was real
    preyed/weighed …1 on                                | It preyed on her mind
    would have upset/distressed/alarmed/frightened/frustrated/worried anybody/anyone | It would have upset anybody
    {feel} …5 {upsetting}                               | It was also confusing
    how {upsetting}                                     | She told us how upsetting she found it
    how {troubled}                                      | She told us how humiliated she felt
    has/have/had/with/and ~ {harm} of                   | Mrs F has the uncertainty of not knowing
    {feel} …2 sick_with/in_fear/in_dread/in_tears/in_suspense/in_the_dark | He was in fear of losing his home
    there is/was/remains/remained the …1 risk | There is the risk that one of them will be hurt
    lived/living/live ~ fear/dread/worry/anxiety        | She lived in dread of the next letter
    dreaded/dreads                                      | He dreaded the post
    lay/kept/lying awake                                | He was kept awake at night by it
    vulnerable to                                       | She was vulnerable to further abuse
    was/were/is/are/be not safe                         | It was not safe for him
    the indignity/humiliation/misery/ordeal of          | the indignity of being washed in the kitchen
    found …6 {upsetting}                                | She found this upsetting
    {upsetting} for                                     | It was distressing for her
    there is/was/remains ~ uncertainty/doubt            | There is now doubt about what it would have done
    was/were/remained at …2 risk of/for/from            | She was at continuing risk of abuse
    risk/danger was/were (very) real                    | no one was hurt, but the danger was real
    nothing to stop/prevent/protect                     | There was nothing to stop him falling
    ended badly                                         | This could have ended badly
    peril/narrowly/near_miss/nightmare*/feared/fears    | They narrowly escaped the falling tiles
    came close to                                       | She came close to falling
    he/she/they/mr_?/mrs_?/ms_?/miss_? broke down       | She broke down on the telephone
    """,
    HARM_PARTS,
)
# In a paragraph that finds fault these need no such word.
_PLAIN = Phrases(
    "distress*/frustrat*/exasperat*/infuriat*/vex*/uncertainty/confusion/confused/trouble/poorer/short"
    " | her evident frustration"
)
# What would not have been otherwise has been, and so has what something that happened would do to anybody.
_COUNTERFACTUAL = Phrases(
    """
    ^ …4 this/that/it/these/those/which …1 would/will …2 have been ~ {upsetting} …12 $
        | I consider this would have been distressing for her
    would have upset/distressed/alarmed/frightened/frustrated/worried anybody/anyone | It would have upset anybody
    ^ …4 this/that/it/these/those/which …1 would/will …2 have caused …12 $
        | This would have caused her distress
    would/need not (otherwise) have                     | She would not have had this expense
    should not have needed/had/paid/been                | It led him to instruct a surveyor he should not have needed
    but for the/this/that/these/its/their …4 would …1 have had/received/got/been_given/been_offered
        | But for the delay she would have had the support
    would (otherwise) have been spared/avoided          | She would have been spared the £68
    """,
    HARM_PARTS,
    stop="if had even unless",
)
_AS_ANYONE = re.compile(r", as any\w*\b[^,]*\bwould(?: be| have been| feel)?,")
# What somebody may be in without anybody's doing, and so must always be said to be caused.
_OWN_STATES = ("distress", "risk-of-harm")
# What came of something else than what the body did.
_OF_ANOTHER = Phrases(
    """
    because_of/due_to/through/owing_to (his/her/their) …1 anxiety/illness/ill_health/disability/autism/dementia
        | She missed school because of her anxiety
    ^ (the/his/her/their) court/court's/police/neighbour*/tribunal*/builder*/bank* …3 caused/left/meant/led/put
        | The court’s decision caused her distress
    ^ (the/his/her/their) neighbour*/landlord*/builder*/developer* has/have/had/was/were/is/felt
        | The neighbour has had the worry of building works
    came/comes/stems/stemmed/arose from (his/her/their) …2 illness/death/bereavement/diagnosis/condition/divorce
        | The distress came from her daughter’s illness
    usually/normally/generally/ordinarily …2 remedied/compensated/recognised | Loss of education is usually remedied
    not …2 come/arise/flow/follow/stem/result/derive from/out_of | His loss did not come from the late reply
    not/nor by/because_of/due_to/from …2 council*/authority*/trust*/provider*/fault/faults/it/anything
        | It was caused by her neighbour and not by the Council
    """
)
# Why somebody needs what was lost: `a service she depends on because of her illness`.
_NEEDED = Phrases(
    "need/needs/needed/require*/entitled/depend*/relies/rely/relied …6 because_of/due_to/through/owing_to"
    " | He lost a service he depends on because of his disability",
    unbroken=True,
)


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
    for start, clause in clauses(_without_comparison(words)):
        told = _harms(clause, lexicon, faulted=faulted, after=after, tied=tied or bool(found))
        if (told or found) and is_harmless(clause) and not is_of_outcome(clause):
            found.clear()  # `the worry of the wait, and I do not consider it an injustice`
            continue
        for kind, offset in told.items():
            found.setdefault(kind, start + offset)
    return {} if found and is_about_another(words) else found


def _harms(words: str, lexicon: Lexicon, *, faulted: bool, after: bool, tied: bool) -> dict[str, int]:
    told = (cue for cue in lexicon.injustices.find(words) if cue.concept != "none")
    named = [cue for cue in told if cue.concept != "loss-of-service" or not is_no_service(cue, words)]
    if not named:
        return {}
    if not _says_so(words, faulted=faulted, after=after, tied=tied):
        named = [cue for cue in named if after and _needs_no_saying(cue, words)]
    but_for = is_but_for_fault(words) or _COUNTERFACTUAL.found_in(words)
    if _OF_ANOTHER.found_in(words) and not _NEEDED.found_in(words):
        return {}
    supposed = is_supposed_harm(words) and not but_for
    first: dict[str, Cue] = {}
    for cue in sorted(_longest(named), key=lambda cue: cue.start):
        if (not supposed or cue.concept == "risk-of-harm") and not is_ours(cue, words):
            first.setdefault(cue.concept, cue)
    return {kind: cue.start for kind, cue in first.items() if not is_excused(cue, words, but_for=but_for)}


def _needs_no_saying(cue: Cue, words: str) -> bool:
    """Whether a harm that is named after a fault came about: a state may be anybody's, but not what could have been."""
    return cue.concept not in _OWN_STATES or words.startswith(("could", "might", "may"), cue.start)


def _without_comparison(words: str) -> str:
    """The words with blanks where somebody is compared: `He was, as anyone would be, terribly upset`."""
    return _AS_ANYONE.sub(lambda match: " " * len(match[0]), words) if ", as any" in words else words


def _says_so(words: str, *, faulted: bool, after: bool, tied: bool) -> bool:
    """Whether a clause that names a harm says that it came about."""
    if _CAUSES.found_in(words) or ((after or (tied and not faulted)) and _STATES.found_in(words)):
        return True
    return faulted and _PLAIN.found_in(words)


def _longest(named: list[Cue]) -> Iterator[Cue]:
    """The cues, of those that begin together the longest: what `cost her the chance` was no money."""
    ends: dict[int, int] = {}
    for cue in named:
        ends[cue.start] = max(cue.end, ends.get(cue.start, 0))
    return (cue for cue in named if cue.end == ends[cue.start])
