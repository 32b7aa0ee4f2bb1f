"""How what follows a body's name points somebody back to it: a later clause or sentence, with `it` or `there`."""

import re
from collections.abc import Iterator

from graphbuilder.extract.bodies.going import PARTS
from graphbuilder.extract.language.phrasing import Phrases

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
        point
    """,
    "road": "procedure/route/right/remedy/course/scheme/service/option",
    "way": "way/route/course/place/option/step/means/remedy",
    "time": "day/days/week/weeks/month/months/year/years",
    "this": "this/that/it is/was/would_be/will_be/remains",
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
    ^ …4 {who} is/are (still) (just/well) in_time to …1 {turn}         | Mrs J is still in time to appeal
    ^ …4 {who} has/have …8 {time} …8 to {turn}                         | She has three years from then to apply
    ^ …4 that is what/something {who} …2 {may} …2 do/done              | That is what Mr D should do
    ^ {who} ~ {may} ~ do/have_done this/that/so (himself/herself/themselves) | He may do this himself
    ^ …8 {request} …6 should/must/will/would/can/could/may/has_to/have_to/needs_to (now/first/still) {put} {to} {there}
        | Any request for signals has to go to that council
    ^ …2 {turning} …6 {to} {there} is/would_be/remains …2 {fit} {way}
        | Reporting the smell to that body is the best way
    # we say so
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
    ^ …6 no (good) reason …3 {who} could/should/can not …1 {turned}
        | I see no reason Mr Y could not have appealed
    ^ …4 open_to/free_for {whom} …1 to …1 {turned}                     | It was open to him to do so
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
    """,
    _PARTS,
)
_LEADING = re.compile(
    r"^(?:(?:but|and|so)\s)?(?:if|once|when|unless|should|until|after|where|as|because|since|although|while|even|though)\b"
    r"[^,;]{1,120},\s"
)
# What would have been if something had.
_IF_ONLY = re.compile(r"^(?:but\s)?(?:if|had|unless)\b[^,]*\bhad\b")
_JOINED = re.compile(
    r"[,;]\s(?:and|so|but|which means)\s"
    r"|\s(?:and|so)\s(?=(?:he|she|they|mr|mrs|miss|ms|it|i|we|any|that|this)\s)"
)


def points_back(words: str) -> bool:
    """Whether a folded sentence, or a clause of it, points somebody to the body that was named before it."""
    return any(_POINTED_BACK.found_in(clause) for clause in _clauses(words))


def points_on(after: str) -> bool:
    """Whether a clause that goes on in the same sentence, of which the words after a name are given, points to it."""
    return any(_POINTED_BACK.found_in(after[joined.end() :]) for joined in _JOINED.finditer(after))


def _clauses(words: str) -> Iterator[str]:
    """A sentence, what it says after a condition, and the clauses that `and` joins to it."""
    if _IF_ONLY.match(words):
        return
    yield words
    if (leading := _LEADING.match(words)) is not None:
        yield words[leading.end() :]
    for joined in _JOINED.finditer(words):
        yield words[joined.end() :]
