"""How what follows a body's name points somebody back to it: a later clause or sentence, with `it` or `there`."""

import re
from collections.abc import Iterator

from graphbuilder.extract.bodies.going import PARTS
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.wording import A_TITLE

_PARTS = PARTS | {
    "is": "is/are/was/were/would_be/will_be/seems/seem/remains/remain",
    "it": """
        it/they
        that/this body/court/tribunal/office/regulator/company/council/authority
    """,
    "its": "its/their/that_body's/that_court's",
    "own": "business/province/preserve/job/task/role/function/concern/territory/work",
    "remit": "remit/jurisdiction/powers/province/competence/expertise",
    "judge": "judge/adjudicator/inspector/panel/tribunal/court/commissioner/magistrates/members/judges/adjudicators",
    "request": """
        complaint/request/application/report/appeal/claim/objection/challenge/concern/question/dispute/matter
        point/argument/case
    """,
    "road": "procedure/route/right/remedy/course/scheme/service/option",
    "way": "way/route/course/place/option/step/means/remedy",
    "time": "day/days/week/weeks/month/months/year/years",
    "this": "this/that/it is/was/would_be/will_be/remains",
    "form": "address/number/details/form/helpline/website/leaflet",
    "reached": "approached/contacted/telephoned/reached/written_to/asked",
    "them": """
        it/them/her/him
        that/this body/tribunal/office/regulator
    """,
    "our_advice": """
        suggest/suggested/advise/advised/urge/urged/encourage/encouraged/recommend/recommended/invite/invited/ask/asked
    """,
    "do": """
        {turned}
        call/ring/telephone/phone/write/get_in_touch/make_one/make_use_of_it/make_use_of_them/follow/pursue
        makes/writes/calls/rings/applies/appeals/goes/uses
    """,
    "turning": """
        complaining/reporting/continuing/going/applying/appealing/writing/taking/asking/raising/referring/using
    """,
    "turned": """
        {turn}
        appealed/complained/used/gone/done_so/do_so
        have appealed/complained/used/gone/done_so
    """,
}
_POINTED_BACK = Phrases(
    """
    # somebody may go there
    ^ …6 {who} ~ {may} …3 {turn} …6 {to} {there}
        | Mrs H can appeal to it once she has an answer
    ^ …6 {who} ~ {may} …2 {turn} …5 there (first/now/again/instead/too/if/once/when) $
        | She may raise that there
    ^ …6 {who} ~ {may} …2 {turn} …5 there first/now/again/instead/too/if/once/when/about/and/to
        | He can go there now if he is still unhappy
    ^ …6 {who} ~ {may} …1 ask*/contact*/approach*/tell/inform/notify/sue/challenge*/use/call {there}
        | She should contact them about it
    ^ …6 {who} ~ {may} …1 go/turn/complain*/appeal*/take_it/take_this/take_that there | He can complain there
    ^ …6 {who} ~ {may} …2 send/use/try {there}                         | She should use it
    ^ …6 {who} ~ {may} …2 use/pursue/try/follow/take that/this {road}
        | He could use that procedure if he wishes
    ^ …4 {who} ~ {may} …1 make/submit/lodge/bring/start one           | Mrs C may make one
    ^ …4 {who} ~ {may} …1 appeal/apply/have_appealed/have_applied (again/now/late/too) $
        | Mr E is able to appeal
    ^ …4 {who} ~ {may} …2 fill/complete/return/submit it/them/one     | Mr L needs to fill it in
    ^ …4 {who} has/have (now/already/also) (been) (given/sent) its/their …1 {form} | Mrs H has its address
    ^ …6 {this} (also/still) the/its {form} for {whom} to {visit}      | that is the number for Mr E to ring
    ^ …4 {who} has/have until * (*) $                                     | I note they have until 14 November
    ^ …4 {who} has/have until …4 to {turn}                             | She has until June to appeal
    ^ …4 {who} has/have (still) ample/plenty_of/enough time            | Mr O has ample time
    ^ …6 {who} is/are/was/were/would_be/seems (still/well) within its/the/their time/time_limit/deadline
        | Mrs Q would be within its time limit
    ^ …4 {who} is/are (still) (just/well) in_time to …1 {turn}         | Mrs J is still in time to appeal
    ^ …4 {who} has/have …8 {time} …8 to {turn}                         | She has three years from then to apply
    ^ …4 that is what/something {who} …2 {may} …2 do/done              | That is what Mr D should do
    ^ {who} ~ {may} ~ do/have_done this/that/so (himself/herself/themselves) | He may do this himself
    ^ …8 {request} …6 should/must/will/would/can/could/may/has_to/have_to/needs_to (now/first/still) {put} {to} {there}
        | Any request for signals has to go to that council
    ^ …2 {turning} …6 {to} {there} is/would_be/remains …2 {fit} {way}
        | Reporting the smell to that body is the best way
    # it may be reached
    ^ …2 {it} can/may (also) be {reached} direct/directly/online/by_telephone/by_email/by_post/on/at/free/once/if/when $
        | It can be contacted online
    ^ …2 {it} can/may (also) be {reached} direct/directly/online/by_telephone/by_email/by_post/on/at/free/once/if/when
        | They may be approached direct once eight weeks have gone by
    ^ he/she can/may (also) be {reached} direct/directly/once          | He may be approached direct
    ^ …8 {request} can/could/may/should/must (now/still/also/best) {put} {to} {them}
        | So the complaint can be put to him
    # we say so
    ^ …4 i/we (have/had/would/will/can/also) (also/therefore/only) {our_advice} (that) {whom} …2 (to) {do}
        | I have suggested that Ms G call
    ^ …4 i/we (have/had/would/will/can/also) (also/therefore/only) {our_advice} (that) {who} …2 {do}
        | I would suggest they follow it
    ^ …6 {this} (also/still) the/a/an …1 {way} (that/which/for) {who} (will/would) (now) {may}
        | I have concluded that this is the step they should take
    ^ …6 {this} (also/still) the/a/an …1 {way} (that/which) i/we would (have) (expect/expected/suggest/advise/recommend)
        | That is the course I would expect them to follow
    ^ …14 not/*n't …4 unreasonable …4 (have) expect* {whom} …2 to …2 {do}
        | I do not think it unreasonable to have expected her to follow that course
    ^ …8 nothing unreasonable in expecting {whom} to
        | I see nothing unreasonable in expecting her to use it
    ^ …8 nothing …3 {who} could_not/cannot/can't …1 {do}
        | Nothing suggests he could not do so
    ^ …2 i/we …4 told/advised/explained …4 how to …4 {there}           | I have told Mr X how to contact it
    ^ …4 i/we (would/can) suggest/advise/recommend …8 {turn} …4 {there} | We suggest she takes it there
    ^ …2 {this} (also/still/then) the/a/an/his/her/their …2 {route} (open/available) for/to {whom}
        | This is the way for Mr X to get back his chance
    ^ …2 {this} (also/still/then) the/a/his/her/their …2 {route} by/through which {who} {may}
        | That is the route by which she can challenge it
    ^ …6 reasonable/expect* …3 {whom} …4 to …1 {turned}
        | I consider it reasonable to expect her to appeal
    ^ …4 reasonable to expect {whom} to (do_so) $                       | It was reasonable to expect him to
    ^ …4 has/have not shown/given/told …4 why/reason* {who} could_not/could/did_not
        | Mr T has not shown why he could not take it
    ^ …6 no (good) reason …6 {who} could/should/can not …1 {turned}
        | I see no reason Mr Y could not have appealed
    ^ …14 no (good) reason …6 {who} could/should/can not $            | I see no reason why he should not
    ^ …2 i/we would/might/could (have) expect/expected {whom} to $     | I would have expected him to
    ^ …6 open_to/free_for {whom} …1 to …1 {turned}                     | It was open to him to do so
    ^ …2 i/we (would/will/must/shall) leave/left …6 to it/them         | We leave such complaints to it
    # the matter is for it
    ^ …2 {it} is/are/would_be/seems/seem/remains ~ better/best/more placed/able/position/suited/equipped
        | It is better placed than we are
    ^ …6 {fit} {place} (for/to)
        | It is the proper place for that allegation
    ^ …12 {is} (therefore/also/squarely/properly/wholly/clearly/plainly/well) within/inside {its} (own) {remit}
        | Whether a vehicle is exempt is squarely within their remit
    ^ …12 is/are/will_be/would_be (therefore/also/properly) for it/them (alone/rather) to {take_up}
        | any concern of that sort is for it to look into
    ^ …16 is/are/will_be/would_be for the {judge} there                | That will be for the judge there
    ^ …10 is/are (also/properly/squarely) its/theirs alone             | the power to cancel an entry is its alone
    ^ …14 is/are (also/properly/squarely) its/their (own) {own}        | Whether that was lawful is its job
    ^ only it/they can/could/may/has/have                              | Only it can look into ratios
    ^ …4 its/their {judge} would/will/can/could …4 {take_up}           | its panel would look at the whole case
    ^ {this} (also/still) where {who} ~ {may}                          | That is where she should make her case
    ^ {this} (also/still) where …2 {request} …8 should/must/can/could/has_to/have_to/needs_to ~ {judged}
        | That is where an argument about signs should be made
    ^ {this} (also/still) where …2 {request} …4 belongs/belong         | That is where such a claim belongs
    ^ {this} there/here that {who} ~ {may}                             | It is there that she should make her case
    """,
    _PARTS,
)
# What is said of somebody else: the council itself, or us.
_ELSEWHERE = Phrases(
    """
    {turn} …4 (back) to/with us/me                                     | She may complain to us again
    {turn} …4 (back) to/with (the/its/her/his) council/school/home/landlord/provider/bank/employer
        | It is reasonable to expect her to complain to the Council first
    council/school/home/landlord/provider (own) complaints/complaint procedure/process/system
        | It is not unreasonable to expect her to use the Council complaints procedure
    """,
    PARTS,
)
# Even of whoever has gone there already.
_GO_ON = Phrases(
    """
    {who} (and/so) ~ {now} …1 {see} {this} through                      | He should see it through
    and/so {now} …1 {see} {this} through                               | He began in May and should see it through
    {who} (and/so) ~ {now} …1 follow/pursue {this} to the end          | He should follow it to the end
    and/so {now} …1 follow/pursue {this} to the end                    | and should follow it to the end
    {who} (and/so) ~ {now} …1 act/follow/heed/take (on/up) that/this/its/their advice/suggestion/offer/invitation
        | He ought to act on that advice
    {who} (and/so) ~ {now} …1 go_on/carry_on/keep/keep_on/continue/persist …1 {pressing}
        | She should go on pressing it for a date
    and/so {now} …1 go_on/carry_on/keep/keep_on/continue/persist …1 {pressing}
        | and should go on pressing it
    {who} (and/so) ~ {now} …1 wait/wait_for/await …1 its/their {outcome} | She should wait for its decision
    {who} (and/so) ~ {now} …1 wait/wait_for/await …1 the result/outcome $ | He must await the result
    and/so {who} ~ {now} …1 let it/them (finish/decide/complete)       | and she should let it decide
    """,
    PARTS
    | {
        "now": """
            should/must/ought_to/needs_to/need_to
            should/must/ought_to/needs_to/need_to (now/still/first/simply)
            would_do well to
        """,
        "see": "see/follow/carry",
        "this": "it/this/that/them",
        "pressing": "pressing/pursuing/asking/chasing/complaining/working/dealing/using",
        "outcome": "decision/answer/reply/ruling/response/outcome/findings/result",
    },
)
_LEADING = re.compile(
    r"^(?:(?:but|and|so)\s)?(?:if|once|when|unless|should|until|after|where|as|because|since|although|while|even|though)\b"
    r"[^,;]{1,120},\s"
)
# What would have been if something had.
_IF_ONLY = re.compile(r"^(?:but\s)?(?:if|had|unless)\b[^,]*\bhad\b")
_JOINED = re.compile(
    r"[,;]\s(?:and|so|but|which means)\s|;\s"
    rf"|\s(?:and|so)\s(?=(?:he|she|they|{A_TITLE}|it|i|we|any|that|this)\s)"
)


def points_back(words: str) -> bool:
    """Whether a folded sentence, or a clause of it, points somebody to the body that was named before it."""
    return any(
        _POINTED_BACK.found_in(clause) and not _ELSEWHERE.found_in(clause) for clause in _clauses(words)
    )


def points_on(after: str) -> bool:
    """Whether a clause that goes on in the same sentence, of which the words after a name are given, points to it."""
    return any(_POINTED_BACK.found_in(after[joined.end() :]) for joined in _JOINED.finditer(after))


def says_to_go_on(words: str) -> bool:
    """Whether folded words say that somebody should go on with the body that was named before, or do as it said."""
    return _GO_ON.found_in(words)


def _clauses(words: str) -> Iterator[str]:
    """A sentence, what it says after a condition, and the clauses that `and` joins to it."""
    if _IF_ONLY.match(words):
        return
    yield words
    if (leading := _LEADING.match(words)) is not None:
        yield words[leading.end() :]
    for joined in _JOINED.finditer(words):
        yield words[joined.end() :]
