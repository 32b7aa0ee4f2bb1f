"""The words in which decisions speak of going to a body, for phrases that read its name as one word."""

import re

from graphbuilder.extract.language.wording import PARTS as COMMON

NAME = "xxnamexx"  # stands for the name, so that a phrase says what is before and after it
PARTS = COMMON | {
    "name": f"""
        {NAME}
        the/a/an {NAME}
    """,
    "who": """
        {title} ?
        {title} and {title} ?
        he/she/they/complainant/complainants/couple/family
        b/c/d/e/f/g/h/j/k/l/m/n/p/q/r/s/t/u/v/w/x/y/z
    """,
    "whom": """
        {title} ?
        him/her/them/someone/people/anyone
        (the/her/his/their) complainant/complainants/couple/family/mother/father/son/daughter
        b/c/d/e/f/g/h/j/k/l/m/n/p/q/r/s/t/u/v/w/x/y/z
    """,
    "may": """
        can/could/may/might/should/must/needs_to/need_to/ought_to/wishes_to/wants_to/would_be_able_to/is_able_to
        ought
        is/are/was/were free/entitled/able/at_liberty/welcome to
        is open to
        may/might like to
        has/had/have a/the right/option/opportunity/chance/alternative
        knows/know how to
        would_do better/well to
        would_be best/better/well advised to
        would (then/also/still/now) be_able to
        would/will have/need to
    """,
    "expect": "expect/reasonable_to_have_expected/reasonable_for/open_to/free_for/for",
    "turn": """
        complain*/refer*/take*/go/ask*/contact*/raise*/approach*/appeal*/apply*/report*/bring/going/challenge*/tell/write
        share/call/gone/appealed/complained/taken/asked/used
        writes/goes/takes/applies/uses/turns/speaks
        look/turned/file/lodge/submit/test/tested/argued/put/raised/exercise*
        make/claim/pursue*/issue/start/seek/put/turn/use/object*/speak/inform/notify/sue/dispute/contest/defend/address
    """,
    "matter": """
        complaint*/concern*/question*/matter/matters/dispute*/claim*/allegation*/issue*
        point/points/argument*/challenge*/objection*/remedy/redress/dissatisfaction/grievance*/unhappiness/criticism*/quarrel*
    """,
    "body": """
        the/a council/authority/trust/provider
        it
    """,
    "his": "his/her/their/the",
    "matters": "complaints/concerns/questions/matters/disputes/claims/allegations/issues/appeals/points/objections",
    "there": """
        there/it/them
        that/this body/office/regulator/tribunal/court/ombudsman/agency/organisation/council/authority/company/provider
        that/this landlord/charity/trust/commission/commissioner/department/service/school/force
        the body/office/regulator/tribunal/court/agency/department/commission/commissioner
    """,
    "him": """
        {there}
        him/her
    """,
    "visit": """
        {turn}
        ring/telephone/call/email/talk/see
    """,
    "judged": """
        made/put/raised/considered/dealt_with/looked_at/handled/addressed/decided/answered/judged/resolved/settled
        looked_into/determined/investigated/directed/addressed/argued/taken/tested/heard
    """,
    "turning": "going/applying/appealing/complaining/turning/writing/speaking/taking/reporting/asking",
    "take_up": """
        act/look/consider/investigate/deal/decide/help/assess/examine/hear/review/take/determine/say/rule/settle/order
        resolve/judge/answer
    """,
    "route": "route/remedy/redress/forum/avenue/recourse/way",
    "bodies": "body/bodies/place/organisation/organisations/office/regulator",
    "to": "to/with/in/before/through/by/by_way_of/from/at",
    "raise": "complain*/raise*/take*/pursue*/bring*/challenge*/dispute*/contest*/query/share",
    "put": """
        go/lie/be_made/be_sent/be_put/be_taken/be_raised/be_reported/be_referred/be_directed/be_addressed/be_pursued
        be_brought
    """,
    "put_to": "made/sent/put/taken/raised/reported/referred/directed/addressed/pursued/brought/requested",
    "way": "next/other/usual/obvious/natural/remaining/further",
    "fit": "right/proper/appropriate/correct/better/best/only",
    "place": "body/place/organisation/office/regulator/one/court/tribunal/route/way/person/forum/authority/people",
}
_OWNS = re.compile(r"'s\b")


def unowned(words: str) -> str:
    """Folded words without the `s` of possessives, which would be read as a complainant called S."""
    return _OWNS.sub("", words)
