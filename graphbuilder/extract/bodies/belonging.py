"""How a sentence, read with a body's name as one word, says that a matter is for it or that it is the right body."""

from graphbuilder.extract.bodies.going import PARTS
from graphbuilder.extract.language.phrasing import Phrases

_PARTS = PARTS | {
    "is": "is/are/was/were/would_be/will_be/must_be/remains/remain/would_have_been/has_been",
    "was": "is/are/must_be/remains/remain",
    "thing": """
        matter/matters/one/something/thing/question/questions/point/points/argument/arguments/dispute/disputes/issue/issues
        defence/decision/decisions/challenge/complaint/complaints/claim/job/task/role/disagreement/disagreements/things
    """,
    "request": "request/application/report/appeal/proposal/objection/petition/challenge",
    "settled": "sorted_out/taken_up/raised/settled/resolved/pursued/argued",
    "forum": "place_for/place_to/proper_place/right_place/forum/venue",
    "kind": "sort/kind/type/question/dispute/disagreement/argument/matter/point/issue/thing/what/one/complaint",
    "work": """
        repair/repairs/maintenance/upkeep/enforcement/prosecution/inspection/regulation/discipline/registration/licensing
        valuation/investigation/policing
    """,
    "own": "business/province/preserve/job/task/role/function/concern/territory/work",
    "law": "parliament/law/legislation/statute/act/regulations",
    "lay_down": """
        gives/gave/has_given/entrusts/entrusted/has_entrusted/leaves/left/has_left/assigns/assigned/has_assigned
        reserves/reserved/has_reserved/confers/conferred/has_conferred/places/placed/has_placed/puts/put/has_put
    """,
    "laid_down": "given/entrusted/left/assigned/reserved/conferred/allotted/committed",
    "made": "set_up/created/established/made/designed/intended/meant/appointed/there",
    "us": """
        us/me/ourselves/mine/ours/the_ombudsman/this_office/my_office/the_local_government_ombudsman
        the local_government_and_social_care_ombudsman
    """,
    "not_us": """
        not (for/by/with/to/before) {us}
        rather_than/instead_of (for/by/with/to/before) {us}
        and not (for/by/with/to/before) {us}
        and nobody/nobody_else/no_one_else/not_anyone_else
    """,
    "somebody": """
        {title} ?
        he/she/they
    """,
    "regulator": "watchdog/regulator/ombudsman/body/tribunal/inspectorate/scheme/court/service",
    "road": "road/path/track/course/way/route",
    "before": "in/before/to/with/at/for/through/by/in_front_of",
}
BELONGS = Phrases(
    """
    # a matter is for it
    that/this/it/those/these/which {was} for {name}                    | If it was theft, that is for xxnamexx
    {matter} …9 {was} for {name}
        | Questions about her benefit are for xxnamexx
    {is} …2 {thing} for {name}
        | Whether the fine is right is a matter for xxnamexx
    {is} …2 {thing} to_be {judged} by/in/before {name}
        | That was a point to be decided by xxnamexx
    {is} …3 {thing} (that/which) (only) {name} (alone) can/could/may/must/has/decides
        | It is something which only xxnamexx can decide
    {is} …3 {thing} (that/which) {name} (is/was/has_been) {made} to/for …2 {take_up}
        | A refusal is something xxnamexx was set up to rule on
    {is} …3 {thing} (that/which) {name} exists/exist to …2 {take_up}   | That is a point xxnamexx exists to settle
    {is} …3 {thing} (that/which) {name} (is/are) …2 used to …1 deciding/settling/judging/handling/considering/hearing
        | Both are points xxnamexx is well used to deciding
    {is} …3 {thing} (that/which) fall/falls ~ to {name}                | Repairs are matters which fall to xxnamexx
    {work} (of_it/of_that) is/are (therefore/also/now/properly) for {name} $
        | Repair is for xxnamexx
    {is} …1 the_business/a_matter/matters …10 of/for …14 {name}
        | How a school keeps order is the business of the trust that runs it, xxnamexx
    {is} for {name} to {take_up}
        | It is for xxnamexx to decide who owns it
    be for {name} to {take_up}                                         | it will be for xxnamexx to say
    {is} for a/an/the adjudicator/inspector/judge/officer ~ of/at/in {name}
        | That is for an adjudicator at xxnamexx
    question/questions/matter/matters of law for {name}
        | Liability is a question of law for xxnamexx
    {is} {name} 's/s {own}                                             | This is xxnamexx's job
    {is} …2 the {own} of {name}
        | That is properly the province of xxnamexx
    fall/falls ~ within {name} 's/s remit/jurisdiction/powers/province
        | The repairs fall within xxnamexx's remit
    fall/falls ~ within/in the remit/jurisdiction/powers/province of {name}
        | That falls within the remit of xxnamexx
    fall/falls to be {judged} by {name}
        | The repairs fall to be considered by xxnamexx
    {kind} (of) …3 (that/which) {name} (is/was/has) (been) {made} (to/for) …2 {take_up}
        | This is just the kind of dispute xxnamexx was created to resolve
    {kind} (of) …3 (that/which) {name} exists/existed to …2 {take_up}
        | That is exactly the sort of disagreement which xxnamexx exists to settle
    what {name} is/are (there) for
        | Disputes like that are what xxnamexx is for
    there is/was (always/also/still) {name} for …3 that/this/it/those/them/such
        | There is xxnamexx for that
    {law} …4 {lay_down} …10 {before} {name}
        | Parliament has given those questions to xxnamexx
    has/have/had (been) {laid_down} …4 to/for/with {name}
        | Such questions have been reserved to xxnamexx
    {matters} …9 are the responsibility of {name}
        | Complaints by tenants are the responsibility of xxnamexx
    {name} is where this/that/such/the {matter} (belongs/belong/should_go/should_be_made)
        | xxnamexx is where that complaint belongs
    {matters} …9 lie/belong {before} {name}                            | Complaints about that lie with xxnamexx
    {matter} …9 goes/lies/belongs/is_best_put/are_best_put {before} {name}
        | Such a claim belongs before xxnamexx
    {matter} …9 is/are to_be found/had/sought/made {before} {name}
        | The remedy for such a failing is to be found in xxnamexx
    {matter} …9 should/must/would/will/can/could/may/ought_to/has_to/have_to/needs_to ~ {put} {before} {name}
        | The dispute should go to xxnamexx
    {matter} …9 should/must/can/could/has_to ~ {put} to …4 and/or then to {name}
        | Complaints about it should be made to the company and then to xxnamexx
    anything/everything …10 should/must/has_to/needs_to ~ {put} {before} {name}
        | Anything she wishes to say about the doctor should go to xxnamexx
    that/this/these/those …1 should/must/needs_to/has_to be …1 {settled} …1 {before} {name}
        | That should be sorted out with xxnamexx
    any/such/that/his/her/their {request} …6 should/must/would/will/has_to/have_to/had_to ~ {put} {before} {name}
        | Any appeal has to go to xxnamexx
    should/must/needs_to/ought_to be taken_up/raised/pursued …1 with/in/before/through {name}
        | Any dispute over the list should be taken up with xxnamexx
    {name} to_be …1 {fit} (placed) {bodies}                            | We consider xxnamexx to be the best placed body
    that/this/which falls/fell/would_fall ~ to {name}                  | That falls to xxnamexx
    it falls/would_fall ~ to {name}                                    | It falls to xxnamexx
    {matter} …9 falls/fall/would_fall ~ to {name}                      | Her complaint falls to xxnamexx
    it/that/this has_to/must/needs_to/ought_to/should be {settled} …1 {before} {name}
        | It has to be raised with xxnamexx
    if {somebody} wishes/wants/chooses/decides to …8 {name} would/will (then) have to {take_up}
        | If she wishes to go on, xxnamexx would have to decide whether it was to blame
    there is/exists (also) another/a/an {regulator} for …8 {name}
        | If she is dissatisfied there is a regulator for this, xxnamexx
    {name} has that power                                              | xxnamexx has that power
    {name} did and can                                                 | xxnamexx did and can
    his/her/their next/better/best/only/real stop/port/step/resort …3 is/would_be {name}
        | his next stop is xxnamexx
    on the right/correct/proper {road} (with/to) {name}
        | He has started on the correct road with xxnamexx
    better/best …2 {settled} {before} {name}                           | It would be better taken up by xxnamexx
    {somebody} {matter} …9 can/could/may be {judged} {before} {name}
        | Mr B quarrel over the hedge can be decided in xxnamexx
    his/her/their {matter} …9 can/could/may be {judged} {before} {name}
        | His claim can be heard in xxnamexx
    {kind} (of) …3 (that/which) {name} wants/asks/likes to (be) hear/know/told/see
        | This is the kind of thing xxnamexx wants to hear about
    that/which (only) leaves (only) {name}                             | That leaves xxnamexx
    {name} is/are/would_be where to {turn}                             | xxnamexx is where to go
    better/best …2 {judged} {before} {name}
        | Complaints like this are best made to xxnamexx
    challenge/appeal/claim …6 lies/lay/would_lie ~ {to} {name}
        | Any challenge to that lies with xxnamexx
    # it is the right one
    {name} …2 (who/which/that) {is} ~ better/best/more placed/able/position/suited/appropriate/equipped/qualified
        | xxnamexx is better placed
    {name} …8 and is/are (therefore/also/so) better/best/more placed/able/position/suited/appropriate
        | xxnamexx is the regulator and is better placed than us
    {name} {is} ~ right/proper/appropriate/correct                     | xxnamexx is the right body
    {name} is/are/would_be (also) the/a …1 {fit} {place}               | xxnamexx is the right person
    {name} is/are/would_be ~ {place} (that/which/who/to/for) …4 that/this/it/such/these/those/them/complaints
        | xxnamexx is the body that deals with this
    {name} is/was/would_be open/available to {whom}                    | xxnamexx is open to him
    {name} is the/an/another body/place/organisation/regulator/office/person/one/court/tribunal to {turn}
        | xxnamexx is the body to approach
    {name} 's/s {own}                                                  | This is xxnamexx's job and not ours
    {name} {not_us}                                                    | xxnamexx, not us, considers these
    {fit} {bodies} …8 is/would_be {name}
        | The right body for that complaint is xxnamexx
    {forum} …8 {is} {name}
        | The place for that argument was xxnamexx
    {forum} …8 {is} {before} {name}
        | The proper place for that argument is before xxnamexx
    {bodies} that/which/who/to …8 is/are {name}
        | The body that can look at this is xxnamexx
    another/other/different/a body/organisation/ombudsman/regulator ~ better_placed …8 {name}
        | There is another body better placed to consider this, xxnamexx
    there is/exists (also) another/a body/organisation/ombudsman/regulator ~ {made} to/for …8 {name}
        | There is a body set up to consider just that, xxnamexx
    {name} is there for that/this/such                                 | xxnamexx is there for that purpose
    {name} was/would_have_been the …1 forum/place/body/route/court/tribunal for/to
        | xxnamexx was the forum for that argument
    {name} alone can/may/could/has                                     | xxnamexx alone can change it
    nobody/no_one/none (else) but/except/other_than {name}             | No one but xxnamexx can change it
    not (for) we/us/i/me but (for/with) {name}                         | Not we but xxnamexx must decide
    {was} for another/a_different ~ {name}
        | Such complaints are for another ombudsman, xxnamexx
    {is} …2 {thing} (that/which) {name} regulates/deals/considers/decides/handles/enforces/settles
        | Fitness to practise is something that xxnamexx regulates
    {is} …2 {thing} (that/which) {name} would/could/might (well) have (been) *ed
        | That is a defence which xxnamexx would have considered
    {name} whose job/role/task/function/business it is
        | There is another body, xxnamexx, whose job it is
    better/best/right/proper/appropriate for {name} to
        | It would be better for xxnamexx to deal with it
    only {name} could {take_up}                                        | Only xxnamexx could decide it
    only {name} could do/change/make/give/order/strike                 | Only xxnamexx could do that
    only {name} can/may/has                                      | Only xxnamexx can change it
    it is/was/would_be {name} that/which/who has/have/can/could/deals/considers/decides/enforces/hears/looks/handles
        | it is xxnamexx that has the power to make it
    it {is} to {name} that {matters} …6 should/must/can/may
        | It is to xxnamexx that complaints of this sort should go
    parliament set_up/created/established/gave {name}
        | Parliament set up xxnamexx to deal with those
    {name} is/was the/a …2 {place} {made} …3 to {take_up} …2 such/these/this/that
        | xxnamexx is the body set up by law to hear such appeals
    {name} exists/exist/is_there/was_set_up to consider/decide/hear/look/deal/determine/resolve/do_so/do_that/do_this
        | xxnamexx exists to consider it
    (that) is …2 what {name} (is/exists/was) (there/set_up/for/to) ~ {take_up}
        | That is what xxnamexx is there to decide
    {was} …2 what {name} (alone) decides/considers/hears/settles/determines/judges/resolves/looks/deals
        | Whether the error was its own is exactly what xxnamexx decides
    {is} …2 what {name} (can/could/may/will/would/must/has_to) …1 {take_up}
        | That is just what xxnamexx would decide
    is one (that/which) {name} can/could/may {take_up}
        | This is one that xxnamexx can consider
    i/we consider/think/believe (that) {name} should (be) {take_up}
        | I consider that xxnamexx should look at that
    {name} can/could/may have heard/decided/considered/dealt_with/determined/looked
        | xxnamexx could have heard his claim
    {name} would/could/might have_been able to {take_up}
        | xxnamexx would have been able to deal with it
    not …3 {name} 's/s {own} for it
        | It is not right to do xxnamexx's work for it
    """,
    _PARTS,
    stop="not told said says advised asked which",
)


def is_its_own(words: str) -> bool:
    """Whether a folded sentence, in which NAME stands for a body, says that a matter is for it and not for us."""
    return BELONGS.found_in(words)
