"""What points nobody to a body, though it speaks of going there: done already, never told, or open to anybody."""

import re

from graphbuilder.extract.bodies.going import PARTS
from graphbuilder.extract.language.people import PRINTED_TITLE
from graphbuilder.extract.language.phrasing import Phrases

# Whoever has gone there already is not pointed there.
_USED = Phrases(
    """
    should/ought/must …2 have said/told/explained/mentioned/informed …14 {name}
        | The letter should have said he could appeal to xxnamexx
    did/failed …4 say/tell/explain/mention/inform …14 {name}           | It did not tell her about xxnamexx
    no/none/neither ~ letter/letters/notice/notices/response/responses/reply/replies …6 told/said/mentioned …14 {name}
        | None of the letters told him he could ask xxnamexx
    not/never told/informed/advised …14 {name}
        | She was not told she could go to xxnamexx
    unreasonable/not_reasonable/not_think_it_reasonable/not_consider_it_reasonable …4 (to) expect …8 {name}
        | It would be unreasonable to expect her to go to xxnamexx
    not …3 reasonable (for/to) …8 {name}
        | It was not reasonable to expect her to go to xxnamexx
    nothing (that) {who} …2 could …8 {name}
        | There was nothing he could have appealed to xxnamexx about
    could/might/may and did/has/have …6 {name}
        | The dispute was one that she could, and did, take to xxnamexx
    {who} should/could/would/to (also) be/have_been referred/signposted …3 {name}
        | One is that she should be referred to xxnamexx
    {who} ~ {may} ask/get …2 council/authority/trust to …10 {name}
        | He would need to ask the Council to apply to xxnamexx
    not …4 {who} …2 should/ought …2 have …2 had/needed to …8 {name}
        | I do not think she should have had to go to xxnamexx
    {who} (should/would/need) not …2 have …2 had/needed to …8 {name}
        | She would not have needed to go to xxnamexx
    had/if {body} …14 {who} (would/could/might) have …4 {name}
        | Had the Council acted she could have gone to xxnamexx
    {who} (has/had/have) (already) used {his} right …14                | she used her right of appeal
    {name} …4 had {who} been told/known/advised
        | He could have gone to xxnamexx had he been told
    {who} (has/have/had) (also/already/then) (has/have/had) *ed …6 {name}   | He appealed to xxnamexx
    {name} …3 (to) which/whom {who} (already/since/now/then) has/had/have *ed/gone/taken/been/written/made/put/brought
        | xxnamexx, to which she has complained
    {name} to/with/from which/whom {who} (already/also/then/now) *ed/wrote/went/spoke/took/made/sent/brought/got
        | xxnamexx, to which he also wrote, could do nothing
    insurer/insurers/employer/developer/builder/lender/neighbour/neighbours {may} …2 {turn} …12 {name}
        | Mr D's insurer can take it to xxnamexx
    with (the) help/support/advice/assistance/backing from/of {name}
        | She means to appeal with help from xxnamexx
    {who} …1 has/had (already) used/exercised …8 {name}
        | Mrs X has used her right to go to xxnamexx
    {name} which/who/that/and (it) has/have (now/already/since) decided/ruled/dismissed/allowed/upheld/considered
        | a matter for xxnamexx, which has decided it
    {name} should/if the/a council/authority/panel ~ refuse/refuses/reject/rejects
        | she can go to xxnamexx should the Council again refuse
    {name} …14 but {who} has/have none/no              | xxnamexx deals with objections, but Mrs L has none
    {name} by the/a/an/its home/provider/council/employer/school/staff/manager/managers/trust/agency/nursery
        | A concern about a nurse should be reported to xxnamexx by the home
    before/until {who} could/can …10 {name}            | She had to wait before she could go to xxnamexx
    if that/it/this were/was refused/rejected …6 {name}
        | and if that were refused appeal to xxnamexx
    {name} …14 and/but/which {who} (has/have/had) (already) used/exercised/appealed/did/done
        | a right of appeal to xxnamexx, and she exercised it
    """,
    PARTS,
)
# Of which the next sentence says what came of it.
_WEIGHED = Phrases(
    """
    considered/consider/considering/thought_about/weighed …4 if/whether …14 {name}
        | I considered whether Ms W should have gone to xxnamexx
    question/point …2 is/was/arises …2 if/whether …14 {name}
        | The question is whether she should have gone to xxnamexx
    """,
    PARTS,
    stop="and because but since which so",
)
# And what came of it is told at once.
_ANSWERED = Phrases(
    """
    {name} …8 and/but (i/we) (have) find/found/decided/concluded/consider/think/believe/accept
        | I considered if it was reasonable for her to use xxnamexx, and find it was
    """,
    PARTS,
)
# In the next sentence.
_DONE_SINCE = Phrases(
    """
    ^ …6 {who} has/have (now/already/since) done so/that/this/it       | She tells me she has done so
    ^ {who} (has/have) (already/since/then) did/done (so) $            | He did
    """,
    PARTS,
)
# In a paragraph that leaves a matter because an appeal is under way.
_UNDER_APPEAL = Phrases(
    """
    as/because/since {who} has/have (already) appealed               | As Ms T has appealed, we cannot look at it
    as/because/since/but/and {who} (has/have) (already) used it/that/this/that_right  | and she has used it
    until/while/whilst/pending the/her/his/their appeal              | until the appeal has been decided
    """,
    PARTS,
)
_FIT = Phrases("{fit} | a better place to ask", PARTS)
_ADVICE = Phrases(
    """
    advice/advise*/help*/support*/assist*/guidance   | She may wish to ask for free advice
    tell/explain/inform …6 right/rights/options      | It may be able to tell him more about his rights
    """
)
# In the sentences after that which names it.
_NOT_EXPECTED = Phrases(
    """
    unreasonable …4 (to) (have) (expect*) {whom} …4 to
        | It would be unreasonable to expect her to have used it
    not …4 reasonable …4 (to) (have) (expect*) {whom} …4 to
        | I do not think it reasonable to expect her to have used it
    """,
    PARTS,
)
_NOT_UNREASONABLE = Phrases("not/nothing/*n't …8 unreasonable | I do not think it unreasonable", PARTS)
# Whoever is meant by `they` in a paragraph that names nobody.
_ANYBODY = Phrases(
    """
    those (on/to/against/for) who/whom/whose                           | It hears those on whom it is served
    someone/anyone/anybody/people/parents/motorists/residents/applicants/tenants/taxpayers/owners/drivers/carers
        | Someone may disagree
    a/an/any/the/each/every person/parent/applicant/motorist/resident/tenant/taxpayer/owner/driver/carer/claimant
        | A parent may disagree
    a_member_of_the_public                                             | A member of the public may disagree
    """
)
_THEY = Phrases("they/them | They can appeal")
# `Someone in Mr X's position can appeal`, `he or she can appeal`: that is anybody.
_ANYBODY_TOO = re.compile(
    rf"\b(?:in|with)\s(?:{PRINTED_TITLE}\s[A-Z]\w*[’']s|[A-Z][’']s|his|her|their)\s(?:position|situation|place"
    r"|circumstances|shoes)\b|\b(?:[Hh]e|[Hh]im|[Hh]is)\s(?:or|and)\s(?:she|hers?)\b|\b[Ss]/?he\s?/\s?s?he\b"
)
_SOMEBODY = re.compile(
    rf"\b{PRINTED_TITLE}\b|\b(?:[Ss]he|[Hh]e|[Hh]er|[Hh]im|[Hh]is)\b|(?<![\w’'])[B-HJ-Z](?:[’']s)?(?=[\s,;])"
)


def is_spent(words: str) -> bool:
    """Whether somebody went to the body already, or should have been told of it: nobody is pointed there now."""
    return _USED.found_in(words)


def is_weighed(words: str) -> bool:
    """Whether a folded sentence only says that it was considered whether somebody should have gone there."""
    return _WEIGHED.found_in(words) and not _ANSWERED.found_in(words)


def is_done_since(words: str) -> bool:
    """Whether a folded sentence says that somebody has done by now what the one before speaks of."""
    return _DONE_SINCE.found_in(words)


def is_under_appeal(folded: str) -> bool:
    """Whether a folded paragraph says that somebody's appeal is already under way."""
    return _UNDER_APPEAL.found_in(folded)


def is_of_anybody(text: str, folded: str) -> bool:
    """Whether a text, also given folded, says what anybody may do and names nobody in particular."""
    return _ANYBODY.found_in(folded) and not is_of_somebody(text)


def is_of_somebody(text: str) -> bool:
    """Whether a text speaks of a particular person, and not only of whoever is in that person's position."""
    return _SOMEBODY.search(_ANYBODY_TOO.sub("", text)) is not None


def is_of_them(words: str) -> bool:
    """Whether a folded sentence says what they may do, whoever that is."""
    return _THEY.found_in(words)


def is_not_expected(words: str) -> bool:
    """Whether a folded sentence says that somebody cannot be expected to go where the one before might point."""
    return _NOT_EXPECTED.found_in(words) and not _NOT_UNREASONABLE.found_in(words)


def is_advice(words: str) -> bool:
    """Whether a folded sentence speaks of advice, and of nothing that is the better or right place for a matter."""
    return _ADVICE.found_in(words) and not _FIT.found_in(words)
