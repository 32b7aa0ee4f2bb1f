"""How a sentence points somebody to a body, read with the body's name as one word."""

from graphbuilder.extract.bodies.belonging import BELONGS
from graphbuilder.extract.bodies.going import PARTS
from graphbuilder.extract.language.phrasing import Phrases

_POINTED = Phrases(
    """
    # the way there
    {name} is/are/would_be where {who} …1 {may}                        | xxnamexx is where he should have gone
    {fit} {route} …6 is/was/would_be/would_have_been/lies/lay …6 {to} {name}
        | The proper route is an appeal to xxnamexx
    {fit} course/step …2 is/was/would_be/would_have_been …6 {to} {name}
        | The appropriate course would have been an appeal to xxnamexx
    {route} …2 is/was/lies/lay/exists/would_be ~ to/with/in/before/through/by_way_of {name}
        | Her remedy lies in xxnamexx
    has/have/had/is/was an/a/another (alternative/appeal) {route} …5 {to} {name}
        | He has a remedy by way of xxnamexx
    rather_than/instead_of …6 to/at {name} …2 (as) {who} could/should/might have
        | rather than go to xxnamexx, as he could have
    rather_than/instead_of/before coming/come/complaining/complain to us …14 {name}
        | Rather than come to us he should have gone to xxnamexx
    # somebody may go there
    {who} ~ {may} …3 {turn} …14 then {name}
        | She could ask the governors, and then xxnamexx
    {who} ~ {may} …3 {turn} …12 to/at/in/before/through/via {name} | Mr X can take that to xxnamexx
    {who} ~ {may} …10 or …1 {turn} …3 {to} {name}                    | He should claim on it or go to xxnamexx
    reasonable/sensible to {turn} …10 {to} {name}
        | It is reasonable to appeal the refusal to xxnamexx
    would/could have culminated in …8 {name}
        | This would have culminated in an appeal to xxnamexx
    {who} ~ {may} …2 seek/get/obtain/claim ~ damages/order/ruling/compensation/injunction …3 from {name}
        | Mr X could seek damages from xxnamexx
    {who} ~ {may} …3 ask/contact*/approach*/tell/inform/notify/use/try/call/ring/telephone/phone/email/see {name}
        | Mr X can ask xxnamexx
    {who} ~ {may} …1 give/explain/describe/show/present/offer …6 to {name}
        | She can give her account to xxnamexx
    {who} has/have/had {name} at …1 disposal                           | he had xxnamexx at his disposal
    serve/suit {whom} better to …1 {turn} …12 {to} {name}
        | It would serve Mr E better to put this to xxnamexx
    no …2 reason to think/believe/suppose …2 {who} could/would not …6 {name}
        | I have no reason to think he could not manage an appeal to xxnamexx
    {who} right/rights …2 appeal/complain/apply/go to {name} is/are/remains/remain
        | Mr E right to appeal to xxnamexx is unaffected
    his/her/their right/rights …2 appeal/complain/apply/go to {name} is/are/remains/remain
        | Her right to complain to xxnamexx is unaffected
    {who} ~ {may} …1 ask/contact/approach/tell …3 or {name}           | Mr X can ask the Council, or xxnamexx
    {who} ~ {may} …14 or/and (to) consider/think_about/try going/applying/appealing/complaining/turning to {name}
        | They can ask for a review or consider going to xxnamexx
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
    {name} …14 {who} …2 {may} …2 report/refer/take/send/put …14 to it/them/there
        | xxnamexx regulates nurses and he may report what he saw of her fitness to practise to it
    {name} …14 {who} …2 {may} …2 send/use/try {there}                  | xxnamexx, and he should use it
    {name} …14 reasonable/expect*/open_to/free_for …8 to …1 {turn} …3 {there}
        | xxnamexx, and it was reasonable to expect her to go there
    appeal/application/claim/complaint to/in/before {name} is/was/would_be (the/a) …2 {route}
        | An appeal to xxnamexx was the way to challenge it
    {name} …14 (would/could/can) expect {whom} to …2 {turn}
        | Parliament set up xxnamexx and we would expect him to appeal
    {name} …8 {who} …1 knew/knows/known/aware of it/them/this/that
        | There is a tribunal, xxnamexx, and Mr Y knew of it
    not/cannot/unable …14 {name} can/could/may/does/is/do (do_so) $
        | We cannot look at that, but xxnamexx can
    i/we (would/can/will) direct/refer/signpost/point {who} to {name}  | I would direct Mrs L to xxnamexx
    {name} can/could/may/might/is/would/will (also/well) (be) able_to/help/advise/assist
        | xxnamexx may be able to help
    can/could/may …1 be {judged} by {name} if {who}
        | The insurer's conduct could be investigated by xxnamexx if he is unhappy
    # we say so
    {name} …14 i/we (would/can/have) suggest*/advise*/recommend*/invite* …6 {turn} …3 {there}
        | xxnamexx deals with it, and we suggest they report it there
    i/we (would/can) suggest/advise/recommend/invite …4 {who} …6 {turn} …6 {name}
        | We suggest she contact xxnamexx
    """,
    PARTS,
    stop="not told said says advised asked thinks believes thought believed which",
)
# In our own words to this complainant, which may speak of what was not done or was told.
_OURS = Phrases(
    """
    i/we (have) (also) given/give/gave/sent/send/provided {whom} (with) the …2 details/address/number …2 of/for {name}
        | I have given Mrs X the contact details of xxnamexx
    i/we (have/would/will) (also) point/pointed/direct/directed/steer {whom} …2 towards/to {name}
        | I have pointed Mrs X towards xxnamexx
    i/we (have) (also) told/reminded {whom} (also) about/of {name}      | I told her about xxnamexx
    i/we (have) (also) drew/drawn {whom} attention to {name}
        | I have drawn her attention to xxnamexx
    nothing …6 prevent*/stop*/keep/kept/hinder* {whom} …1 from {turn} …12 {name}
        | Nothing stopped her from appealing to xxnamexx
    {who} has/have (now/also/already) been given/sent (with) the …2 details/address/number …2 of/for {name}
        | She has been given the details of xxnamexx
    {name} 's/s scheme …3 can/could/may/should …1 {put} {to} {him}
        | As her landlord is in xxnamexx's scheme the complaint can be put to him
    i/we (have) (also) passed_on/given/sent/gave to {whom} the …2 details/address/number …2 of/for {name}
        | I have passed on to Mr R the address of xxnamexx
    {who} has/have the …1 option/possibility/choice/remedy of {name}   | Ms U has the option of xxnamexx
    {name} to which {who} has/have …1 access/recourse                  | xxnamexx, to which Mr D has access
    {name} where {who} …1 {may} …2 {turn}                              | xxnamexx, where Ms U can take this
    {name} could/would/might have …8 had {who} appealed/asked/applied/gone/complained/used
        | xxnamexx could have put that right had Mr N appealed
    if …8 {whom} …2 {name} can/could/will/would/may …1 {take_up}
        | If that does not satisfy him, xxnamexx will look at it
    {name} can/could/will/would/may …1 {take_up} …4 from {whom}
        | After that xxnamexx will consider a complaint from him
    {name} and/which can/could/may …1 take/look/help/act/deal …6 for/on {his} behalf
        | It is called xxnamexx and can take the matter up on her behalf
    {who} has/have …5 a …2 right …4 to {name}                 | She has a right of appeal to xxnamexx
    i/we (would/will/must/shall) leave/left …8 to {name}
        | I must leave that question to xxnamexx
    i/we (would/will/must/shall) …8 leave/left to {name}               | That part I must leave to xxnamexx
    course/step/way …3 is (for) …3 to …1 {turn} …8 {name}              | Her better course is to ask xxnamexx
    {name} …14 i/we (have) asked/invited/encouraged {whom} to {turn} …3 {there}
        | Another body, xxnamexx, polices that and I have asked Mrs X to go there
    there is/was/were …4 {route} …8 namely …4 to {name}
        | There was a remedy open to him, namely an appeal to xxnamexx
    {way} step/stage/course/option …2 is/would_be/would_have_been …6 {to} {name}
        | The next step is an appeal to xxnamexx
    {to} which/whom {who} …1 could/can/may/might/should …6 {name}
        | There is a tribunal to which he could have gone: xxnamexx
    {route} (which/that) parliament/law …2 intended/intends/provided/provides/chose is/was …5 {to} {name}
        | The remedy which Parliament intended is an appeal to xxnamexx
    {who} (has/had/have) …3 days/weeks/months (in_which/within_which) to {turn} …8 {to} {name}
        | He had 28 days to appeal to xxnamexx
    {who} let/allowed …3 time/deadline/chance/opportunity/right …6 {to} {name} (to) pass/go/lapse/slip/expire
        | Mr X let the time for an appeal to xxnamexx pass
    {name} as/though/although/when {who} could/might/should have/do
        | He did not go to xxnamexx, as he could have done
    {name} as/though/although/when {who} was/were entitled/free/able   | She did not go to xxnamexx, as she was free to
    {who} did_not/chose_not_to …2 exercise/use/pursue/avail …4 right …4 {to} {name} though/although/when {who} could
        | She did not use her right of appeal to xxnamexx, though she could have
    forum/tribunal/remedy/route namely {name}
        | one for which the law provides a forum, namely xxnamexx
    {who} ~ {may} …2 consider/think_about/try {turning} …3 {to} {name} | Mr H might consider writing to xxnamexx
    and have referred/directed/signposted {whom} …3 to {name}
        | I cannot look at it, and have referred Mr X to xxnamexx
    no/not/cannot …4 why an appeal/complaint/claim/application to {name}
        | I cannot see why an appeal to xxnamexx was not to be had
    i/we …1 not a/the substitute/alternative …2 for/to {name} | I am not a substitute for xxnamexx
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
    {who} had …6 in_which/within_which to {turn} …8 {to} {name}
        | Mrs X had three months in which to seek a review in xxnamexx
    {name} …8 nothing …2 stop*/prevent*/hinder*/keep* {whom} …1 from using/pursuing/exercising/going/doing {there}
        | an appeal to xxnamexx, and nothing stopped him from using it
    his/her/their (real) quarrel/argument/grievance is/was …1 with {name} | His quarrel is with xxnamexx
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
# As others said to this complainant, which we may say too.
_SENT_THERE = Phrases(
    """
    told/advised/asked/urged/suggested/recommended/invited …1 {whom} …2 to …1 {visit} …12 {name}
        | The Council told him to go to xxnamexx
    told/advised/suggested/recommended …1 (that) {who} …2 {visit} …12 {name}
        | The Council suggested that she complain to xxnamexx
    been told/advised/asked/urged/invited …1 to …1 {visit} …12 {name}
        | Mrs D has been advised to contact xxnamexx
    {who} was/were told/advised/asked/urged/invited …14 to …1 {visit} …12 {name}
        | he was told by the Council in its letter to take it to xxnamexx
    """,
    PARTS,
)
# Of what this complainant has just been said to suspect or to complain of.
_SHOULD_GO = Phrases(
    """
    should/must/ought_to/needs_to/has_to (also/instead/first/always) be {put_to} …3 {to} {name} $
        | A theft should be reported to xxnamexx
    """,
    PARTS,
)
# Of a matter that is not for us.
_TAKES_UP = Phrases(
    """
    {name} can/could/may/would/is_able_to …1 {take_up}                 | xxnamexx can look into data matters
    {name} which/who/that can/could/may …1 {take_up}
        | It is regulated by xxnamexx, who can act on that
    {name} does/do/can/could                                           | xxnamexx does
    {name} has/may $                                                   | but xxnamexx has
    {name} has/may :                                                   | xxnamexx has: it keeps the register
    {name} may ,                                                       | xxnamexx may, on application
    {name} has/have that/this/those power/powers/task/job/duty/remit/role
        | xxnamexx has that power
    {name} enforces/regulates/polices/judges/settles/rules/determines/examines/oversees/inspects
        | xxnamexx enforces the law on data
    {name} has/have (the) jurisdiction/remit/power/powers/expertise/experience
        | xxnamexx has jurisdiction
    {name} deals/considers/investigates/handles/decides/hears          | xxnamexx deals with those
    {name} has/have (since/now) dealt_with/handled/considered …2 complaints/disputes/appeals/objections
        | Since 2013 xxnamexx has dealt with complaints of this sort
    dealt_with/handled/considered/decided/heard/investigated by {name}
        | Such complaints are dealt with by xxnamexx
    {matters} …9 (instead/now) taken/taken_up/looked_at/looked_into/examined/resolved/settled/determined by {name}
        | Complaints of this kind are instead taken by xxnamexx
    there is/exists …6 procedure/process/scheme/system/machinery …3 {to} {name}
        | There is a cheap procedure in xxnamexx for sums of this size
    should/can/could/may (also/instead/best) be {put_to} …3 {to} {name}
        | Unsafe work should be reported to xxnamexx
    within/in the remit/jurisdiction/powers/province of {name}         | That is within the remit of xxnamexx
    which go/goes/belong/belongs {to} {name}
        | disputes of that sort, which go to xxnamexx
    carries/carried a right of …4 to {name}
        | it carries a right of appeal to xxnamexx
    is/are the role/job/task/function of {name}                        | that is the role of xxnamexx
    {matters} …9 go …8 to/before {name}
        | Complaints about the Department go, by way of a Member of Parliament, to xxnamexx
    """,
    PARTS,
)
# Even for whoever has gone there already.
_RIGHT = Phrases(
    """
    {name} …12 and/but/so/which (that/this) is/was the/a {fit} {place}
        | He has asked xxnamexx, and that is the right way
    not/cannot …2 unreasonable …4 {whom} …4 to …12 {name}
        | It is not unreasonable to expect her to go to xxnamexx
    """,
    PARTS,
)
# What anybody may do is no advice to this complainant.
_OF_ANYBODY = Phrases(
    "someone/anyone/anybody/people/parents/motorists/residents/a_person/a_parent | Anyone can complain"
)
_LEADS = _POINTED | _OURS
_POINTS = BELONGS | _LEADS | _RIGHT


def points(words: str) -> bool:
    """Whether a folded sentence, in which NAME stands for a body, points somebody to it."""
    return _POINTS.found_in(words) and not _OF_ANYBODY.found_in(words)


def sends(words: str) -> bool:
    """Whether a folded sentence says that somebody was told to go to the body that NAME stands for."""
    return _SENT_THERE.found_in(words)


def should_go(words: str) -> bool:
    """Whether a folded sentence says that such a thing should be taken to the body that NAME stands for."""
    return _SHOULD_GO.found_in(words)


def leads(words: str) -> bool:
    """Whether a folded sentence says that somebody may go to the body that NAME stands for, or ought to have gone."""
    return _LEADS.found_in(words)


def is_right(words: str) -> bool:
    """Whether a folded sentence calls the body the right one, even for whoever has gone there already."""
    return _RIGHT.found_in(words)


def takes_up(words: str) -> bool:
    """Whether a folded sentence on a matter that is not for us says that it is for the body that NAME stands for."""
    return _TAKES_UP.found_in(words)
