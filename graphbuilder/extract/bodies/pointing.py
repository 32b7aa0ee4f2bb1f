"""How a sentence points somebody to a body, read with the body's name as one word; the next may do so with `it`."""

from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.wording import PARTS

NAME = "xxnamexx"  # stands for the name, so that a phrase says what is before and after it
_PARTS = PARTS | {
    "name": f"""
        {NAME}
        the {NAME}
    """,
    "who": """
        {title} ?
        {title} and {title} ?
        he/she/they/complainant/complainants/couple/family
        b/c/d/e/f/g/h/j/k/l/m/n/p/q/r/s/t/u/v/w/x/y/z
    """,
    "whom": """
        {title} ?
        him/her/them/someone/people/anyone/complainant/complainants/couple/family
    """,
    "may": """
        can/could/may/might/should/must/needs_to/need_to/ought_to/wishes_to/wants_to/would_be_able_to/is_able_to
        is/are/was/were free/entitled/at_liberty/welcome to
        has/had/have a/the right to
        knows/know how to
    """,
    "turn": """
        complain*/refer*/take*/go/ask*/contact*/raise*/approach*/appeal*/apply*/report*/bring/challenge*/tell/write
        make/pursue*/issue/start/seek/put/turn/use/object/speak/inform/notify
    """,
    "matter": """
        complaint*/concern*/question*/matter/matters/dispute*/claim*/allegation*/issue*/that/this/those/these
        point/points/argument*/challenge*/objection*
    """,
    "matters": "complaints/concerns/questions/matters/disputes/claims/allegations/issues/appeals/points",
    "there": """
        there/it/them
        that/this body/office/regulator/tribunal/court/ombudsman/agency/organisation
        the body/office/regulator/tribunal/court/agency/department/commission/commissioner
    """,
    "put": "go/lie/be_made/be_sent/be_put/be_taken/be_raised/be_reported/be_referred",
    "fit": "right/proper/appropriate/correct/best/only",
    "place": "body/place/organisation/office/regulator/one/court/tribunal/route/way/person/forum/authority/people",
}
_POINTED = Phrases(
    """
    {matter} …9 is/are for {name}                                      | Questions about her benefit are for xxnamexx
    {matters} …9 go/lie/belong to/with/before {name}                   | Complaints about that go to xxnamexx
    {matter} …9 goes/lies/belongs/is_best_put/are_best_put to/with/before {name} | Such a claim belongs before xxnamexx
    {matter} …9 should/must/would/will ~ {put} to/with {name}
        | The dispute should go to xxnamexx
    {name} …14 to it/them that {who} …2 {may}                          | xxnamexx, and it is to them that he should
    {name} …14 {who} …2 {may} …2 {turn} …6 {there}                     | xxnamexx, and she can report them there
    {name} …14 i/we (would/can) suggest/advise/recommend/invite …6 {turn} …3 {there}
        | xxnamexx deals with it, and we suggest they report it there
    {name} …14 reasonable/expect* …8 to …1 {turn} …3 {there}
        | xxnamexx, and it was reasonable to expect her to go there
    {name} (and/rather_than) not/than us/me/ourselves/the_ombudsman    | xxnamexx, not us, considers these
    {name} is/are/would_be (also) the/a …1 {fit} {place}               | xxnamexx is the right person
    {name} is/are/would_be where {who} …1 {may}                        | xxnamexx is where he should have gone
    {name} can/could/may/might/is/would/will (also/well) (be) able_to/help/advise/assist
        | xxnamexx may be able to help
    {who} ~ {may} …3 {turn} …14 then {name}                            | She could ask the governors, and then xxnamexx
    {who} ~ {may} …3 {turn} …12 (to/with/at/in/before) {name}          | Mr X can ask xxnamexx
    i/we …2 told/advised/shown {who} …2 how/that …4 {turn} …2 {name}   | I told Mr X how to contact xxnamexx
    i/we (would/can) suggest/advise/recommend/invite …4 {who} …6 {turn} …6 {name} | We suggest she contact xxnamexx
    i/we have/has signposted/referred/directed {whom} to {name}        | We have signposted him to xxnamexx
    open_to/free_for/for {whom} …4 to …1 {turn} …12 (to/with/in/at/before) {name}
        | It remains open to her to go to xxnamexx
    """,
    _PARTS,
    stop="not told said says advised asked which",
)
# In the sentence after that which names it.
_POINTED_BACK = Phrases(
    """
    ^ …6 {who} ~ {may} …3 {turn} …6 {there}                            | Mrs H can appeal to it once she has an answer
    ^ …2 i/we …4 told/advised/explained …4 how to …4 {there}           | I have told Mr X how to contact it
    ^ …4 i/we (would/can) suggest/advise/recommend …8 {turn} …4 {there} | We suggest she takes it there
    ^ …6 {fit} {place} (for/to)                                        | It is the proper place for that allegation
    ^ …6 reasonable/expect …10 to …1 {turned}
        | I consider it reasonable to expect her to appeal
    ^ …6 no (good) reason …3 {who} could/should/can not …1 {turned}
        | I see no reason Mr Y could not have appealed
    """,
    _PARTS
    | {
        "turned": """
            {turn}
            appealed/complained/used/gone/done_so/do_so
            have appealed/complained/used/gone/done_so
        """
    },
)
# Whoever has gone there already is not pointed there.
_USED = Phrases(
    """
    {who} (has/have/had) (also/already/then) (has/have/had) *ed …6 {name}   | He appealed to xxnamexx
    {name} …3 (to) which/whom {who} …2 has/had/have                    | xxnamexx, to which she has complained
    {name} …6 which {who} (has/had/did) (already) use/used/exercised   | a right to go to xxnamexx, which she used
    """,
    _PARTS,
)


# What anybody may do is no advice to this complainant.
_OF_ANYBODY = Phrases(
    "someone/anyone/anybody/people/parents/motorists/residents/a_person/a_parent | Anyone can complain"
)


def points(words: str) -> bool:
    """Whether a folded sentence, in which NAME stands for a body, points somebody to it."""
    if _OF_ANYBODY.found_in(words) or _USED.found_in(words):
        return False
    return _POINTED.found_in(words)


def points_back(words: str) -> bool:
    """Whether a folded sentence points somebody to the body that the one before names."""
    return _POINTED_BACK.found_in(words)
