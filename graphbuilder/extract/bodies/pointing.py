"""How a sentence points somebody to a body, read with the body's name as one word; the next may do so with `it`."""

from graphbuilder.extract.bodies.going import PARTS
from graphbuilder.extract.language.phrasing import Phrases

_POINTED = Phrases(
    """
    # a matter is for it
    that/this/it/those/these is/are for {name}                         | If it was theft, that is for xxnamexx
    {matter} …9 is/are for {name}
        | Questions about her benefit are for xxnamexx
    is/are/would_be/was …1 a_matter/matters/one/something/question/questions/a_question for {name}
        | Whether the fine is right is a matter for xxnamexx
    is/are …1 the_business/a_matter/matters …10 of/for …10 {name}
        | How a school keeps order is the business of the trust that runs it, xxnamexx
    is/are/would_be a/the job/task/role for {name}
        | Whether that is exempt is a job for xxnamexx
    is/are/be for {name} to {take_up}
        | It is for xxnamexx to decide who owns it
    is/are for a/an/the adjudicator/inspector/judge/officer ~ of/at/in {name}
        | That is for an adjudicator at xxnamexx
    question/questions/matter/matters of law for {name}
        | Liability is a question of law for xxnamexx
    fall/falls ~ within {name} 's/s remit/jurisdiction/powers/province
        | The repairs fall within xxnamexx's remit
    fall/falls ~ within/in the remit/jurisdiction/powers/province of {name}
        | That falls within the remit of xxnamexx
    fall/falls to be {judged} by {name}
        | The repairs fall to be considered by xxnamexx
    {name} is where this/that/such/the {matter} (belongs/belong/should_go/should_be_made)
        | xxnamexx is where that complaint belongs
    {name} is the/an/another body/place/organisation/regulator/office to {turn}
        | xxnamexx is the body to approach
    {name} is/was/would_be open/available to {whom}                    | xxnamexx is open to him
    {matters} …9 go/lie/belong to/with/before {name}                   | Complaints about that go to xxnamexx
    {matter} …9 goes/lies/belongs/is_best_put/are_best_put to/with/before {name}
        | Such a claim belongs before xxnamexx
    {matter} …9 should/must/would/will/can/could/may ~ {put} to/with/in/before {name}
        | The dispute should go to xxnamexx
    that/this/it/which falls/fell/would_fall ~ to {name}               | That falls to xxnamexx
    better/best …2 {judged} to/with/by/in/before {name}
        | Complaints like this are best made to xxnamexx
    challenge/appeal/claim …6 lies/lay/would_lie ~ {to} {name}
        | Any challenge to that lies with xxnamexx
    # it is the right one
    {name} …2 (who/which/that) is/are/was/were/would_be ~ better/best/more placed/able/position/suited/appropriate
        | xxnamexx is better placed
    {name} …8 and is/are (therefore/also/so) better/best/more placed/able/position/suited/appropriate
        | xxnamexx is the regulator and is better placed than us
    {name} is/are/was/were/would_be ~ right/proper/appropriate/correct | xxnamexx is the right body
    {name} is/are/would_be (also) the/a …1 {fit} {place}               | xxnamexx is the right person
    {name} is/are/would_be ~ {place} (that/which/who/to/for) …4 that/this/it/such/these/those/them/complaints
        | xxnamexx is the body that deals with this
    {name} 's/s job/role/task/business                                 | This is xxnamexx's job and not ours
    {name} (and/rather_than) not/than us/me/ourselves/the_ombudsman    | xxnamexx, not us, considers these
    {name} is/are/would_be where {who} …1 {may}                        | xxnamexx is where he should have gone
    {fit} {bodies} …8 is/would_be {name}
        | The right body for that complaint is xxnamexx
    {bodies} that/which/who/to …8 is/are {name}
        | The body that can look at this is xxnamexx
    another/other/different/a body/organisation/ombudsman/regulator ~ better_placed …8 {name}
        | There is another body better placed to consider this, xxnamexx
    better/best/right/proper/appropriate for {name} to
        | It would be better for xxnamexx to deal with it
    only {name} can/could/may/has                                      | Only xxnamexx can change it
    it is/was/would_be {name} that/which has/have/can/could/deals/considers/decides/enforces/hears
        | it is xxnamexx that has the power to make it
    parliament set_up/created/established/gave {name}
        | Parliament set up xxnamexx to deal with those
    we/i consider/think/believe (that) {name} should (be) {take_up}
        | I consider that xxnamexx should look at that
    # the way there
    {fit} {route} …6 is/was/would_be/lies/lay …6 {to} {name}
        | The proper route is an appeal to xxnamexx
    {route} …2 is/was/lies/lay/exists/would_be ~ {to} {name}           | Her remedy lies in xxnamexx
    has/have/had/is/was an/a/another (alternative/appeal) {route} …5 {to} {name}
        | He has a remedy by way of xxnamexx
    is one (that/which) {name} can/could/may {take_up}
        | This is one that xxnamexx can consider
    rather_than/instead_of …6 to/at {name} …2 (as) {who} could/should/might have
        | rather than go to xxnamexx, as he could have
    rather_than/instead_of/before coming/come/complaining/complain to us …14 {name}
        | Rather than come to us he should have gone to xxnamexx
    # somebody may go there
    {who} ~ {may} …3 {turn} …14 then {name}
        | She could ask the governors, and then xxnamexx
    {who} ~ {may} …3 {turn} …12 to/at/in/before/through/via {name} | Mr X can take that to xxnamexx
    {who} ~ {may} …3 ask/contact*/approach*/tell/inform/notify/use/try/call {name} | Mr X can ask xxnamexx
    {who} ~ {may} …14 or/and (to) consider/think_about/try going/applying/appealing/complaining/turning to {name}
        | They can ask for a review or consider going to xxnamexx
    (that) is …2 what {name} (is/exists/was) (there/set_up/for/to) ~ {take_up}
        | That is what xxnamexx is there to decide
    {who} ~ {may} …3 {raise} …6 with {name}                            | He could take it up with xxnamexx
    {who} …1 has/have {name} to {turn}                                 | she has xxnamexx to go to
    {expect} {whom} …4 to …1 {turn} …12 (to/with/in/at/before) {name}
        | It is reasonable to expect Mr C to appeal to xxnamexx
    {who} ~ will/would/can have a/the …1 right/chance …3 to {name}
        | She will have a right of appeal to xxnamexx
    if {who} …14 {name} can/could/may …1 {take_up}
        | If she has concerns, xxnamexx can consider them
    it is/was/would_be (to) {name} {who} …2 {may} …2 {turn}            | it is xxnamexx she should ask
    it is/was/would_be (to) {name} (to) whom/that {who} …2 {may}
        | it is to xxnamexx that he should report it
    {name} …14 to it/them that {who} …2 {may}
        | xxnamexx, and it is to them that he should
    {name} …14 {who} …2 {may} …2 {turn} …6 {there}
        | xxnamexx, and she can report them there
    {name} …14 {who} …2 {may} …2 send/use/try {there}                  | xxnamexx, and he should use it
    {name} …14 reasonable/expect*/open_to/free_for …8 to …1 {turn} …3 {there}
        | xxnamexx, and it was reasonable to expect her to go there
    appeal/application/claim/complaint to/in/before {name} is/was/would_be (the/a) …2 {route}
        | An appeal to xxnamexx was the way to challenge it
    {name} exists/exist/is_there/was_set_up to consider/decide/hear/look/deal/determine/resolve
        | xxnamexx exists to consider it
    {name} …14 (would/could/can) expect {whom} to …2 {turn}
        | Parliament set up xxnamexx and we would expect him to appeal
    {name} …8 {who} …1 knew/knows/known/aware of it/them/this/that
        | There is a tribunal, xxnamexx, and Mr Y knew of it
    {name} can/could/may have heard/decided/considered/dealt_with/determined/looked
        | xxnamexx could have heard his claim
    not/cannot/unable …14 {name} can/could/may/does (do_so) $
        | We cannot look at that, but xxnamexx can
    i/we (would/can/will) direct/refer/signpost/point {who} to {name}  | I would direct Mrs L to xxnamexx
    {name} can/could/may/might/is/would/will (also/well) (be) able_to/help/advise/assist
        | xxnamexx may be able to help
    # we say so
    {name} …14 i/we (would/can) suggest/advise/recommend/invite …6 {turn} …3 {there}
        | xxnamexx deals with it, and we suggest they report it there
    i/we (would/can) suggest/advise/recommend/invite …4 {who} …6 {turn} …6 {name}
        | We suggest she contact xxnamexx
    """,
    PARTS,
    stop="not told said says advised asked which",
)
# In our own words to this complainant, which may speak of what was not done or was told.
_OURS = Phrases(
    """
    i/we (have/would/will) (also) advise/advised/tell/told {whom} to …1 contact/call/ask/approach/notify/use {name}
        | I have advised Mr W to call xxnamexx
    i/we …2 told/advised/shown {who} …2 how/that …4 {turn} …2 {name}   | I told Mr X how to contact xxnamexx
    i/we (have/has/would/will/can) direct*/refer*/signpost* {whom} …3 to {name}
        | We would direct her to xxnamexx
    i/we (have/would/will) told/tell/advise/advised …2 {whom} …2 {may} …4 {turn} …6 {to} {name}
        | I have told Mrs D that she can go to xxnamexx
    i/we (have/would/also) ask*/invite*/encourage* {whom} …2 to {turn} …4 (to) {name}
        | We have asked her to contact xxnamexx
    i/we (would) (have) expected {whom} …4 to …1 {turn} …8 {to} {name}
        | I would have expected her to go to xxnamexx
    no reason/good_reason for {whom} not to have …3 to {name}
        | We see no good reason for her not to have gone to xxnamexx
    no reason/good_reason why {who} (should/could) not …3 to {name}
        | I see no reason why he should not have gone to xxnamexx
    not_be_unreasonable/not_unreasonable for {whom} …4 to …1 {turn} …12 {to} {name}
        | It would not be unreasonable for her to make a claim in xxnamexx
    {name} is/are/was/would_be ~ {place} …2 {who} ~ {may}
        | xxnamexx is the body to which he should go
    {who} has/have …10 to {turn} …6 {to} {name}
        | he has two months in which to go to xxnamexx
    {name} …14 {who} has/have until ~ to {turn}
        | xxnamexx, and she has until June to appeal
    {name} to/with whom/which {who} …2 {may}
        | xxnamexx, to which she may refer the worker
    {name} which/that {who} ~ {may} …2 use/used/take/taken/exercise/exercised/pursue/pursued
        | a right of appeal to xxnamexx, which she could have used
    """,
    PARTS,
)
# Of a matter that is not for us.
_TAKES_UP = Phrases(
    """
    {name} can/could/may/would/is_able_to …1 {take_up}                 | xxnamexx can look into data matters
    {name} does/do/can/could                                           | xxnamexx does
    {name} has/have (the) jurisdiction/remit/power/powers              | xxnamexx has jurisdiction
    {name} deals/considers/investigates/handles/decides/hears          | xxnamexx deals with those
    dealt_with/handled/considered/decided/heard/investigated by {name}
        | Such complaints are dealt with by xxnamexx
    within/in the remit/jurisdiction/powers/province of {name}         | That is within the remit of xxnamexx
    carries/carried a right of …4 to {name}
        | it carries a right of appeal to xxnamexx
    is/are the role/job/task/function of {name}                        | that is the role of xxnamexx
    """,
    PARTS,
)
# In the sentence after that which names it.
_POINTED_BACK = Phrases(
    """
    ^ …6 {who} ~ {may} …3 {turn} …6 {there}
        | Mrs H can appeal to it once she has an answer
    ^ …6 {who} ~ {may} …2 send/use/try {there}                         | She should use it
    ^ …4 that is what/something {who} …2 {may} …2 do/done              | That is what Mr D should do
    ^ {who} ~ {may} ~ do/have_done this/that/so (himself/herself/themselves) | He may do this himself
    ^ …2 i/we …4 told/advised/explained …4 how to …4 {there}           | I have told Mr X how to contact it
    ^ …4 i/we (would/can) suggest/advise/recommend …8 {turn} …4 {there} | We suggest she takes it there
    ^ …6 {fit} {place} (for/to)
        | It is the proper place for that allegation
    ^ …6 reasonable/expect …3 {whom} …4 to …1 {turned}
        | I consider it reasonable to expect her to appeal
    ^ …4 reasonable to expect {whom} to (do_so) $                       | It was reasonable to expect him to
    ^ …4 has/have not shown/given/told …4 why/reason* {who} could_not/could/did_not
        | Mr T has not shown why he could not take it
    ^ …6 no (good) reason …3 {who} could/should/can not …1 {turned}
        | I see no reason Mr Y could not have appealed
    """,
    PARTS
    | {
        "turned": """
            {turn}
            appealed/complained/used/gone/done_so/do_so
            have appealed/complained/used/gone/done_so
        """
    },
)
# Even for whoever has gone there already.
_RIGHT = Phrases(
    """
    {name} …12 and/but/so/which (that/this) is/was the/a {fit} {place}
        | He has asked xxnamexx, and that is the right way
    """,
    PARTS,
)
# What anybody may do is no advice to this complainant.
_OF_ANYBODY = Phrases(
    "someone/anyone/anybody/people/parents/motorists/residents/a_person/a_parent | Anyone can complain"
)


def points(words: str) -> bool:
    """Whether a folded sentence, in which NAME stands for a body, points somebody to it."""
    if _OF_ANYBODY.found_in(words):
        return False
    return _POINTED.found_in(words) or _OURS.found_in(words) or _RIGHT.found_in(words)


def is_right(words: str) -> bool:
    """Whether a folded sentence calls the body the right one, even for whoever has gone there already."""
    return _RIGHT.found_in(words)


def takes_up(words: str) -> bool:
    """Whether a folded sentence on a matter that is not for us says that it is for the body that NAME stands for."""
    return _TAKES_UP.found_in(words)


def points_back(words: str) -> bool:
    """Whether a folded sentence points somebody to the body that the one before names."""
    return _POINTED_BACK.found_in(words)
