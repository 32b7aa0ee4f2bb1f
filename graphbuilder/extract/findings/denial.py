"""What denies fault, and what only denies of a fault that is there what it did."""

from graphbuilder.extract.language import wording
from graphbuilder.extract.language.phrasing import Phrases

PARTS = wording.PARTS | {
    "be": "is/was/were/are/been/be/being",
    "do": "do/does/did/can/could/have/has/would/am/will",
    "without": "without/free_of/free_from/no/not",
    # between `no` and `fault`: `no evidence of`, `without finding any further`
    "kind": """
        evidence/indication/sign/signs/suggestion/ground/grounds/basis/administrative/procedural
        significant/further/other/such/any/of/to/find/for/a/on/me/us/criticise/enough/sufficient/real/clear
        obvious/cause/additional/identifiable/actual/apparent/finding/trace/hint/question/case/proof
    """,
    # between `was` and `fault`: `was therefore at`, `amounts to serious`, `was plainly`
    "degree": """
        also/too/therefore/further/itself/again/some/a/an/the/additional/more/significant/serious/both
        indeed/still/nonetheless/nevertheless/in_my_view/in_our_view/not_without/sufficient/evidence_of/minor/second/third/separate/another
        unreasonable/enough/to_be/to_have_been/administrative/procedural/at/and/poor/major/considerable/so/in_itself
        first/only/main/next/last/real/sole/other/clear/plain/simple/pure/such/joint/shared/collective/corporate
        repeated/persistent/continuing/continued/continual/ongoing/grave/graver/systemic/inexcusable/avoidable
        *ly
    """,
    "judge": """
        find/found/consider/considered/think/believe/see/seen/regard/identify/identified/say/conclude
        concluded/uphold/upheld/satisfied/view/criticise/amount/constitute/mean/persuaded/suggest/show
        indicate/evidence/agree/agreed/accept/accepted/describe/call/characterise/support/justify/warrant
        disclose/disclosed/bear/lead/led/lay/struggle
        establish/demonstrate/reveal/point/make/made/follow/called/described/said/regarded/treated/blamed/held/amounts
    """,
    "cannot": """
        failed_to/fails_to/cannot/can't/could_not/can_not/do_not/don't/does_not/did_not/has_not/have_not/would_not/not_possible_to/hard_to/difficult_to/unable_to
        nor can/could/do i/we/it
    """,
    "claim": """
        say/said/find/conclude/accept/agree/believe/think/describe/regard/consider/argue/maintain/see/call/claim
        suggest/pretend/submit/share/show/shown/demonstrate/demonstrated/prove/proved/proven/establish/mean/follow
        satisfied/persuaded/convinced
    """,
    "charge": """
        allegation/allegations/charge/charges/suggestion/argument/contention/claim/complaint/submission/assertion
        accusation/idea/belief
    """,
    "fails": "unfounded/misconceived/unsupported/unconvincing/groundless/baseless/mistaken/fails/fail/far-fetched",
    "upheld": "made_out/made_good/borne_out/supported/established/proved/proven/well_founded/sustained/justified",
    "merit": "merit/substance/force/truth/foundation/validity",
    "only": """
        only/first/last/sole/single
        only/first/last/end of its/the/these/those/any
    """,
    "respect": "point/stage/time/respect/way/sense/view/measure/account/basis/reading/footing",
    "see": "see/find/identify/discern/detect/point",
    "fair": """
        right/fair/proper/reasonable/just/correct/accurate/appropriate/apt/helpful/possible/sensible/realistic
    """,
    "name": "call/calling/describe/describing/treat/treating/regard/regarding/find/finding/label/labelling",
    "would": "would/might …1 be/go/set",
    "much": """
        harsh/unfair/unjust/unreasonable/wrong/excessive/perverse/unduly/too/overly/unrealistic/pedantic/churlish
        hindsight/perfection/artificial/disproportionate/unkind/inaccurate/misleading
    """,
    "follows": """
        a/the/an/in …1 result/consequence/product/outcome/effect of
        down/due/owing/attributable/caused/accounted_for to/by
    """,
    "deed": "delay*/wait*/gap/error*/mistake*/slip/omission*/failure*/decision*/refusal/backlog/breakdown/absence/this",
    "say": "say/conclude/establish/show/suggest/suggests/think/believe/satisfied/persuaded/that",
    "did_so": "caus*/led/affected/changed/contributed/resulted/meant/made/altered/influenced/has_caused/has_affected",
    "did": """
        caus*/led/meant/made/affected/had/is/was/did/changed/altered/influenced/contributed/resulted/left/put/itself/to
        harmed
    """,
}

_NEGATIVE = Phrases(
    """
    neither/nor/none …8 {fault}                                | Nor was the Council's answer at fault
    nothing …12 {fault}                                        | Nothing I have seen suggests it was at fault
    no/without/absent/absence_of/free_of/free_from/nor/lack_of {kind}… {fault} | I found no evidence of fault
    no evidence/indication/sign/signs/suggestion …8 {fault}    | There is no evidence the Council was at fault
    no reason/basis/grounds/ground/cause/justification (on_which/for_which) …6 {fault}
        | I have no reason to find the panel at fault
    {be} not/neither …6 {fault}                                | The Council was not at fault
    isn't/aren't/wasn't/weren't …6 {fault}                     | That wasn't fault
    {do} not …3 {judge} …12 {fault}                            | I do not consider this delay was fault
    don't/doesn't/didn't/can't/couldn't/haven't/hasn't/wouldn't/won't …1 {judge} …12 {fault}
        | We didn't find the Council at fault
    cannot/can't …1 find/consider/see/say/conclude/identify/criticise/uphold/fault …12 {fault}
        | I cannot find the panel at fault
    cannot/can't/do_not/don't/could_not fault/criticise the    | I cannot fault the Council
    i/we cannot/can't/do_not/don't/could_not fault it/its/this/that/them/their/his/her/how/what/either
        | I cannot fault it
    complaint*/allegation*/accusation* of {fault} …4 not (been) upheld/made_out | The allegation of fault is not upheld
    unable/not_able/not_possible to …1 find/say/conclude/identify/establish/criticise/see …8 {fault}
        | I am unable to find the Council at fault
    {do} not act* …2 {fault}                                   | The Council has not acted with fault
    nobody's/no_one's {fault}                                  | The delay was nobody's fault
    cannot/can_not/could_not/hardly/scarcely …1 be faulted     | The Council cannot be faulted for this
    nobody/no_one/nothing/none …8 faulted                      | In nothing that it did can it be faulted
    nothing …6 for/in which …6 faulted                         | There is nothing for which it can be faulted
    nobody/no_one can/could/would …1 fault the/it/them/its/this | No one could fault the Council for that
    no ~ amounting to ~ {fault}                                | I find no delay amounting to fault
    no ~ that/which amount*/is/was …2 {fault}                  | There was no delay that amounted to fault
    no …6 that/which could/can/might …6 {fault}                | I saw no conduct that could be called fault
    not/n't/nor …2 such/so …6 as to …3 {fault}                 | The delay was not such as to be fault
    not/n't/nor …2 of such …4 as to …3 {fault}                 | It was not of such a length as to amount to fault
    {fault} is/was/were not the/*'s                            | The fault was not the Council's
    decline/declined to …4 {fault}                             | I decline to find fault
    not/n't …1 strike …3 {fault}                               | That does not strike me as fault
    not enough …8 {fault}                                      | I have not enough to go on to find fault
    not/cannot/*n't go so/as far as …8 {fault}                 | I would not go so far as to say it was fault
    not one/any/a_single of …4 {fault}                         | Not one of these was fault
    at/in/on/by no {respect} was/is/were …4 at {fault}         | At no point was the Council at fault
    at/in/on/by no {respect} was/is/were this/that/it/these {fault} | On no view was this fault
    at/in/on/by no {respect} do/did/have/can i/we …4 {fault}   | At no stage do I find fault
    in/by no {respect} (at) {fault}                            | The Council was in no way at fault
    no question of …3 {fault}                                  | No question of fault arises
    question of …2 {fault} …3 not arise                        | The question of fault does not arise
    no room/scope/place/call/reason/need for …4 {fault}        | There is no room for a finding of fault
    nothing …4 which/that would/could/might …8 {fault}         | I saw nothing which would lead me to find fault
    not the {body} that/which/who was/is …2 {fault}
        | It was the builder and not the Council that was at fault
    {do} not …3 put/place/turn/render/convert …6 {fault}       | That does not put the Council at fault
    {fault} it/this/that/there was/is not                      | Unfortunate it was; fault it was not
    ^ (of) {fault} i/we …2 not/no/none/never                   | Fault I do not find
    {be} not/never the/a/one_of_the …1 sort/kind/type/order/class …10 {fault}
        | This is not the sort of thing that amounts to fault
    i/we …3 struggle/struggled/fail/failed to …1 {see} …4 {fault} | I struggle to see fault in that
    hard/difficult/impossible (for_me/for_us) to …1 {see} …4 {fault} | I find it hard to see any fault in that
    i/we …2 doubt/doubted …10 {fault}                          | I doubt that this was fault
    doubtful …10 {fault}                                       | It is doubtful that this was fault
    not to have been/be …2 {fault}                             | I find it not to have been at fault
    not …1 reach*/meet*/cross*/pass* …4 {fault}                | This does not reach the threshold for fault
    not/never …2 {fault}                                       | This is not administrative fault
    insufficient/not_enough/not_sufficient evidence …8 {fault} | There is not enough evidence for me to find fault
    little evidence/to …6 {fault}                              | There is little to suggest fault
    {much} …3 to …1 {name} …8 {fault}                          | It would be wrong to call that fault
    wrong/unfair/harsh/unreasonable to say/criticise …8 {fault} | It would be harsh to say it was at fault
    faultless                                                  | Its record was faultless
    not …3 so ~ that/as …8 {fault}                             | not so serious that I would call it fault
    not every/all/each …8 {fault}                              | Not every slip of this sort is fault
    short of (being/calling/amounting/a_finding) …2 {fault}    | It falls short of fault
    short of what/anything/the_point …2 {name} …2 {fault}      | It falls well short of what I would regard as fault
    not/nowhere …2 close/near …3 {fault}                       | It does not come close to fault
    {fault} in/with/on/by/of …1 neither/nothing/none                    | I find fault in neither decision
    {fault} …2 not …2 made_out/shown/established/proved/proven/found | Fault is not made out
    rather_than/instead_of/far_from faulty                     | The letter was unhelpful rather than faulty
    rather_than/instead_of/far_from …2 {fault}                 | This was poor practice rather than fault
    {be} too …4 to …6 {fault}                                       | It was too slight to amount to fault
    clear/cleared/clears (the_council/it/them) of …1 {fault}   | The Council is cleared of fault
    acquit*/absolve*/exonerate* …3 of …1 {fault}               | I acquit the Council of fault
    cannot/can_not/could_not be said/called/held/described …8 {fault} | It cannot be said to have been at fault
    cannot/can_not/could_not be (fairly) blamed …4 {fault}     | It cannot be blamed or found at fault
    need/take/require …1 more …6 {fault}                       | I would need more than that to find fault
    not one/something/anything (that/which) amount*/is/was …2 {fault} | but not one that amounts to fault
    {charge} …10 {fault} …4 {fails}                            | The argument that there was fault fails
    {charge} …10 {fault} …4 not/cannot …2 {upheld}             | The charge of fault is not made good
    no {merit} in …2 {charge} …8 {fault}                       | There is no substance in the allegation of fault
    wrong to/in think/thinking …8 {fault}                      | Mr X is wrong to think it was at fault
    i/we …1 differ from …8 {fault}                             | I differ from Mr X, who thinks this was fault
    far/much/still less …4 {fault}                             | No criticism, far less a finding of fault, is due
    mistaken …8 {fault}                                        | He is mistaken in thinking this was fault
    disagree that/with …8 {fault}                              | I disagree that it was at fault
    nobody/no_one {be} …3 at {fault}                           | I find that nobody was at fault
    reject/dismiss …8 {fault}                         | I reject the suggestion that it was at fault
    hardly/scarcely …3 {fault}                                 | This can hardly be fault
    not/n't …8 {fair} to …8 {fault}                            | I doubt it, and it would not be fair to call it fault
    not/never …1 {be} {degree}… faulted                        | The officer is not to be faulted for it
    nothing …10 with/to/for/in/on/from/by which …6 {fault}                | I see nothing with which I could find fault
    beyond/above (all/any) {fault}                             | Its reasoning was beyond fault
    {name} …8 {fault} …3 {would} …5 {much}                       | To call this fault would be harsh
    {be} not one/something/a_thing/a_matter (that/which) i/we …8 {fault} | It is not one which I would describe as fault
    hesitate to …8 {fault}                                     | I hesitate to call so small a slip fault
    """,
    PARTS,
    stop="but however although which and",
)
_SOUGHT = Phrases(
    "looked/searched for …2 {fault} …10 not/none/nothing | I looked for fault and found none", PARTS
)
# What a fault that is there already did not do: neither its denial nor its finding.
_OF_THE_FAULT = Phrases(
    """
    not/never/cannot/*n't …8 the/this/that/these/those/its/their/*'s {fault} {did} | I do not think the fault caused it
    not/never/cannot/*n't …8 because_of/due_to/as_a_result_of/owing_to (any/the/its) {fault}
        | I cannot say she paid for it because of fault by the Council
    not/never/cannot/*n't/nor/neither …6 link*/connect*/attribut* …8 {fault} | Nor can I link the move to the fault
    not …8 follow*/flow*/arise*/arose/stem*/come/came/result* from/out_of …3 {fault}
        | I do not accept it followed from the fault
    not/never/cannot/*n't/unable/insufficient/not_enough/no …6 {say} (that) (any) {fault} …3 {did_so}
        | There is not enough evidence to conclude that fault by the Council affected the outcome
    no/not/nor/neither …6 link/connection/relation …8 {fault}  | Nor is there a link between the fault and the cost
    not/never/cannot/*n't/nor/neither …8 the/this/these/those {fault} (that/which) i/we
        | It was not from the fault I found
    not …8 {fault} additional/in_addition/beyond               | I do not find this a fault additional to the rest
    not/nor from/by/because_of/through/of the/this/that {fault} | It came from her illness and not from the fault
    """,
    PARTS,
)
# That a loss did not follow from any fault: of a delay it would deny the fault.
_NO_CONSEQUENCE = Phrases(
    """
    not/never/cannot/*n't/nor/no/none …14 {be} …1 {follows} …4 {fault}
        | I cannot say that the expense was the result of any fault
    {be} not {follows} …4 {fault}                              | That expense was not the result of the fault
    """,
    PARTS,
    stop="but",
)
_DEED = Phrases(
    """
    {deed} …6 {follows} (any) {fault}                          | The delay was not the result of any fault
    none of this/that/it …6 {fault}                            | None of this was down to fault by the Council
    """,
    PARTS,
)
_DENIES = _NEGATIVE | _SOUGHT
_OF_A_FAULT = _OF_THE_FAULT | _NO_CONSEQUENCE


def denies(words: str) -> bool:
    """Whether folded words, which do not affirm fault, deny it."""
    return _DENIES.found_in(words)


def is_of_the_fault(words: str) -> bool:
    """Whether folded words deny of a fault that is there already what it did."""
    return _OF_A_FAULT.found_in(words) and not _DEED.found_in(words)
