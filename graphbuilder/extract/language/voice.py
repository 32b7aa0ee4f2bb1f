"""Whose words a sentence gives: the decision's own, or what somebody said, claimed or found."""

import re
from collections.abc import Iterator

from graphbuilder.document import Span
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.wording import A_TITLE, ANY_BODY, FAULT, FEELING, TITLE

_PARTS = {
    "title": TITLE,
    "fault": FAULT,
    "person": """
        {title} ?
        {title} and {title} ?
        he/she/they
        the complainant/complainants/couple/family
    """,
    "body": f"{ANY_BODY}/department/governor/body",
    "paper": """
        response/reply/letter/report/investigation/record/records/note/notes/decision/finding/findings
        officer/officers/panel/review
    """,
    # `the independent investigator`, `the Council's stage two response`, `the appeal panel`
    "regulator": """
        housing_ombudsman/health_service_ombudsman/health_ombudsman/information_commissioner/ofsted/cqc/phso
        care_quality_commission/financial_ombudsman/parliamentary_and_health_service_ombudsman/lado
    """,
    "sort": """
        stage one/two/three/1/2/3
        panel's/team's/home's/school's/trust's/provider's/authority's
        independent/investigating/review/appeal/final/council's/complaint/complaints/safeguarding
        adjudication/adjudicating
        first/second/third/next/last/earlier/later/initial/formal/full/own/internal/external/written/original
    """,
    "author": """
        response/reply/letter/report/officer/panel/investigator/person/investigation/review/manager/solicitor
        investigations/reviews/investigators/panels/representative/advocate/tribunal/court/inspector/judge/social_worker/minutes/note/notes/record/records
        email/guidance/policy/code/act/law/regulations/enquiry/inquiry/police/coroner/adjudicator/auditor/mp
        councillor/insurer/insurers/advocates/reviewer/director/team/solicitors/complaints_team
    """,
    # What somebody gives, takes or holds, of which it is told what it was.
    "held": """
        reply/replies/response/responses/letter/letters/answer/answers/email/report/explanation/statement/finding
        findings/conclusion/conclusions/decision/view/position/stance/case/line/contention/verdict/defence/judgment
        comment/comments/account/submission/submissions
    """,
    "holds": "said/says/found/finds/decided/concluded/held/considered/thought/recorded/told/wrote/accepted",
    "formed": "took/takes/formed/reached/came_to",
    "owner": """
        its/their/his/her
        the/its/their {body}'s
        (the/its/their) {sort}… {author}'s
        {title} ?'s
    """,
    "adverb": """
        also/then/later/now/initially/further/has/have/had/therefore/again/repeatedly/previously/originally
        subsequently
    """,
    "says": """
        say/says/said/saying/complain/complains/complained/told/claim/claims/claimed/allege/alleges/alleged
        argue/argues/argued/believe/believes/believed/consider/considers/considered/feel/feels/felt/think/thinks/thought
        state/states/stated/explain/explains/explained/responds/responded/replies/replied/wrote/writes
        concludes/concluded/found/find/finds/upholds/upheld/partially_upheld/maintain/maintains/maintained
        disputes/disputed/report/reports/reported/ask/asks/asked/want/wants/wanted/would_like/seek/seeks
        suggest/suggests/suggested/decided/noted/questions/questioned/referred/set_out/sets_out/require/requires
        apologised/apologises for/that
        raised/disagree/disagrees/disagreed/confirm/confirms/confirmed
        describe/describes/described/call/calls/called/contend/contends/contended/insist/insists/insisted/assert/asserts/asserted/blame/blames/blamed
        do/does/did/has/have not uphold/upheld/accept/accepted/agree/agreed/think/believe/recognise
        do/does/did/has/have not find/found/identify/identified
        submit/submits/submitted/urge/urges/urged that
        denies/denied that/it/this/any/being/having/the/fault/maladministration
        expects/expected/hopes/hoped/wishes/wished
    """,
    "said": """
        said/says/told/stated/states/wrote/claimed/claims/argued/argues/believed/believes/explained/upheld
        replied/responded/reported/remarked/thought/conceded/observed/commented/complained/contended/insisted
        maintained/suggested/conclude/concluded/reads
    """,
    "tells": """
        says/said/argues/argued/believes/believed/thinks/thought/claims/claimed/feels/felt/maintains/maintained
        tells/told/suggests/suggested/insists/insisted/contends/contended/complains/complained/reports/reported
    """,
    "answer": "response/reply/letter/answer/email",
    "sure": """
        certain/adamant/sure/convinced/clear/unhappy/dissatisfied/concerned
        of the/that/this view/opinion
    """,
    "opinion": "view/opinion/submission/estimation/eyes/judgment/words",
    "view": "view/position/belief/opinion/stance/contention",
    "case": "case/complaint/argument/point/allegation/suggestion/charge/claim",
    "accepts": """
        accept/accepts/accepted/acknowledges/acknowledged/admit/admits/admitted/agree/agrees/agreed
        recognises/recognised/concedes/conceded
    """,
}

_REPORTED = Phrases(
    """
    {person} {adverb}… {says}                                  | Mrs T also says the visits were late
    {title} ?'s ~ {adverb}… {says}                             | Mr K's solicitor later wrote to the court
    {person} {adverb}… is/are/was/were/remain/remains/remained {adverb}… {sure}
        | Mr X remains of the view that this was unfair
    {title} ?'s …1 {case} is/was/remains that                  | Mr X's case is that he was overcharged
    {title} ?'s …1 {view} is/was/remains                       | Mr X's view is that he was overcharged
    (the/its/their) {body}'s …1 {view} is/was/remains          | The Council's position is that it had no duty
    (the/its/their) {body} {adverb}… is/was/remains {adverb}… {sure} | The Council is adamant it wrote
    ? says/said/complain/complains/complained/believes/feels/thinks | P believes he was overcharged
    (the/its/their) {body} {adverb}… {says}
        | The Council has since said; the Council said it had no record
    (the/its/their) {body}'s …4 {paper} {adverb}… {says}       | The Trust's final response said nothing of it
    it {adverb}… {says}                                        | It then told her the panel would meet
    i/we (can) recognise/appreciate/understand/know/note (that/why/how) {person} {adverb}… {says}
        | I understand why Mrs D says it was at fault
    (the) {regulator} {adverb}… {says}
        | The Housing Ombudsman found maladministration
    (the/an/its/their/this/that/a) {sort}… {author} {adverb}… {says}
        | An independent investigator upheld two of them
    (the/its/their/a) {sort}… chair/head/director/chief_executive {adverb}… {says}
        | The panel's chair found the Council at fault
    (the/its/their/a) {sort}… head/director of ~ {adverb}… {says}  | The head of service found the team at fault
    (the/an/its/their/this/that/a) {sort}… {author} {adverb}… agreed/agrees/accepted/accepts/acknowledged
        | The adjudicating officer agreed there was delay
    (the/its/their) {body} would_have/invites/invited/urges/urged me/us | The Council would have us say so
    i/we was/were/have_been/am/are asked to (say/find/conclude/accept/consider/look) | We were asked to say so
    according to                                               | According to Mr F, nobody came
    the {body} {adverb}… {accepts} at stage                    | The Council accepted at stage two that
    the {body} {adverb}… {accepts} in its final/complaint/complaints/stage | The Council accepted in its final response
    {owner} …3 {held} …4 is/are/was/were/remains/remained/been (still) that/to_the_effect_that
        | Its reply was that the school had been responsible
    {owner} …3 {held} is/are/was/were :                        | The panel's findings were: no fault
    the/an answer/reply/response/explanation …5 was/were/been that/to_the_effect_that
        | The answer given to her was that nobody was at fault
    it is/was {owner} …2 {held} that                           | It was the Council's case that nobody was at fault
    {owner} …3 {held} {adverb}… held/recorded/holds/records/found/concluded that/no/there/fault
        | The Council's second reply held that it was right
    {person} {adverb}… sees/saw/regards/regarded/views/viewed/treats/treated …4 as | Mr D sees this as fault
    (the/an/its/their/this/that/a/another) {sort}… {author} who/whom/which/that …8 {holds} that/there/no/nobody/fault
        | A manager who had not been involved decided that there was no fault
    (the/an/its/their/this/that/a/another) {sort}… {author} {adverb}… {formed} …3 view/conclusion …1 that/and
        | The second reviewer took a different view and found fault
    (the/its/their) {body} {adverb}… {formed} …3 view/conclusion …1 that | The Council took the view that it was right
    the {body} {adverb}… saw/sees no/nothing/little            | The Council saw no fault in what it had done
    (the/its/their) {body}'s …3 {author} {adverb}… saw/sees no/nothing/little | The home's manager saw no fault
    at stage one/two/three/1/2/3 …20 {fault} …2 was/were found/accepted/admitted/recorded/identified
        | At stage two the complaint was upheld and fault was found
    in/by its/the ~ {answer} (of/to/in) (the/her/his/their/?) …5 the {body} {adverb}… {accepts}
        | In its reply to the complaint the Council agreed there was fault
    in his/her/their/its/the_council's ~ {opinion}             | In her view this was unfair
    in {title} ? {opinion}                                     | In Mr B view
    in {title} ?'s ~ {opinion}                                 | In Mrs C's honest opinion the plan was poor
    on/by/to his/her/their/its/the_council's ~ account/version/telling/reading/mind | On her account nobody came
    on/by/to {title} ?'s ~ account/version/telling/reading/mind | To Mr X's mind nobody had tried
    as {person} sees/puts/put/tells/told it                    | As Mr X sees it, nobody tried
    as {person} saw it ,                                       | As Mr X saw it, nobody tried
    it is/was/has_been ~ said/suggested/alleged/argued/claimed/submitted/contended/put_to_me/put_to_us
        | It has been suggested that nobody came
    the {case} is/was/remains that                             | The complaint is that nobody came
    his/her/their/its …1 {view} is/was/remains                 | Her view is that nobody came
    his/her/their/its …1 {case} is/was/remains that            | Her case is that nobody came
    from his/her/their point of view                           | From his point of view the matter was closed
    """,
    _PARTS,
    unbroken=True,
)
# Anybody else, as long as the verb is one of speaking: `his former headteacher told`.
_SPOKE = Phrases(
    """
    the/its/his/her/their/a/an/one_of * …5 (has/had) (also) {said}
        | His former headteacher had also said so
    {title} ?'s …6 (has/had) (also) {said}                     | Mrs W's grown-up son told officers
    """,
    _PARTS,
    stop="as which that who when if because and but so be been was is were are cannot should ought",
    unbroken=True,
)
_SAYS = _REPORTED | _SPOKE
# Who says so may be told in the middle, or last.
_TAGGED = Phrases(
    """
    , {person} {adverb}… {tells} ,                             | The Council, she says, forgot
    , {person} {adverb}… {tells} (me/us) $                     | Nobody came, she told me
    , (the/its) {body} {adverb}… {tells} ,                     | The letter, the Council says, was sent
    , it {adverb}… {tells} ,                                   | There was fault, it said, but it had been put right
    , (the/its) {body} {adverb}… {tells} (me/us) $             | Nobody called, the Council told me
    , according to                                             | Nobody came, according to Mr F
    in {title} ?'s {opinion} $                                 | It was unfair in Mr X's view
    in his/her/their/the_council's {opinion} $                 | It was unfair in her view
    """,
    _PARTS,
)
_ADMITTED = Phrases(
    """
    (the/its/their) {body} {adverb}… (already) {accepts}       | The Council has already accepted the delay
    (the/its/their) {body}'s …4 {paper} {adverb}… (already) {accepts} | The Trust's letter acknowledged this
    it {adverb}… (already) {accepts}                           | It now admits the plan was late
    """,
    _PARTS,
    unbroken=True,
)
# What may stand before a sentence's subject: `However`, `In March 2020,` – but not `As I said,`.
_SUBJECT = f"the|it|he|she|they|this|that|these|those|there|{A_TITLE}|his|her|its|their|i|we|my|our|who|which"
# What somebody answers is not what is said of it.
_TO_US = r"(?:my|our)\s(?:\w+\s){0,2}?(?:enquir|inquir|question|letter|draft|request|provisional)"
_LEAD_IN = re.compile(
    rf"""(?:however|but|and|also|further|then|later|so|while|although|when|because)\s+
    | (?:at|in|on|after|during|following|by|from|since|until|among|besides|with)\s
      (?:[\w'-]+\s){{1,4}}?(?=(?!{_TO_US})(?:{_SUBJECT})\b)
    | (?:that|this)\s(?:day|week|month|year|time|evening|afternoon|morning),?\s
    | (?:the\s(?:next|following|same|previous)|(?!(?:{_SUBJECT})\b))[^,.;:]{{1,90}},\s(?!(?:and|but|so|because)\b)
    """,
    re.VERBOSE,
)
# What closes a single quotation stands in possessives too, where a letter follows.
_QUOTATION = re.compile(
    r"“[^“”]*”|\"[^\"]*\"|‘[^‘’]*(?:’\w[^‘’]*)*’(?!\w)|(?<!\w)'(?=\w)[^']*(?:'\w[^']*)*(?<!\s)'(?!\w)"
)
_QUOTES = ("“", "‘", '"', " '", "('")
_FEWEST_QUOTED = 4  # words: `"fault"` alone is a term
_OWN = re.compile(rf"\b(?!{_TO_US})(?:i|we|my|our)\b")
# Letters are counted, and not what they say: `She wrote five letters and was put to trouble`.
_WROTE = re.compile(
    r"\W*(?:s?he|they|m(?:rs?|iss|s)\s[a-z]|(?:his|her|their)\s\w+)\s(?:also\s|had\s)?(?:wrote|written|sent)\s(?:\w+\s){1,2}(?:letters|emails|times)\b"
    r"(?!\s(?:saying|that|to\s(?:say|complain)|in\swhich|about))"
)
# How somebody felt is told by the decision, as what they found out is; that it was unfair is only felt by them.
_HAPPENED = Phrases(
    """
    ^ {who} {has}… felt/feels/feel (very/so/quite/*ly) {troubled}  | She must have felt very humiliated
    ^ (by_the_time/until/before/after/when/once/as) {who} {then}… found out/an/a/another/two/three/nobody
        | When Mr K found nobody there he rang
    """,
    {
        "who": """
            he/she/they
            {title} ?
        """,
        "title": TITLE,
        "has": "also/has/had/have/must_have",
        "then": "only/later/had/then",
        "feeling": FEELING,
        "troubled": """
            {feeling}
            unsafe/guilty/alone
        """,
    },
    unbroken=True,
)
_BLANKS = re.compile(r"\W*+")
_MOST_LEAD_INS = 6


def is_reported(sentence: str) -> bool:
    """Whether a folded sentence only gives what somebody other than the decision says, thinks or found."""
    if _TAGGED.found_in(sentence):
        return True
    if not _SAYS.may_stand_in(sentence) or _WROTE.match(sentence) or _HAPPENED.found_in(sentence):
        return False
    return any(_SAYS.stands_at(sentence, start) for start in _subjects(sentence))


def quotations(text: str) -> list[Span]:
    """What a text gives in quotes, where it is more than a term."""
    if not any(mark in text for mark in _QUOTES):
        return []
    quoted = (match for match in _QUOTATION.finditer(text) if len(match[0].split()) >= _FEWEST_QUOTED)
    return [Span(*match.span()) for match in quoted]


def is_admission(sentence: str) -> bool:
    """Whether the body complained of admits something in a folded sentence."""
    return _ADMITTED.found_in(sentence)


def _subjects(sentence: str) -> Iterator[int]:
    """Where the subject of a sentence may begin: at its start, and after each thing that leads in to it."""
    blanks = _BLANKS.match(sentence)
    start = blanks.end() if blanks else 0
    yield start
    for _ in range(_MOST_LEAD_INS):
        lead = _LEAD_IN.match(sentence, start)
        if lead is None or _OWN.search(lead.group()):
            return
        start = lead.end()
        yield start
