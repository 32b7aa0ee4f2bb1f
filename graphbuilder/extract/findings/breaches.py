"""How a clause says of law or guidance that it was breached."""

import re

from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.wording import A_TITLE, OTHERS, pattern_of
from graphbuilder.extract.language.wording import PARTS as WORDING

_KEPT = """
    follow/following/followed/meet/meeting/met/comply_with/complied_with/complying_with/adhere_to/adhered_to/keep_to/kept_to
    apply/applied/observe/observed/honour/heed/heeded/satisfy/satisfied/fulfil/fulfilled/discharge/discharged/abide_by
    act/acted/acting on/upon/under
    act/acted/be/was/were/been in line/accordance/keeping/compliance with
    accord/accorded/conform/conformed/tally/square with
    have/had/having/pay/paid/paying/gave/give/giving (any/due/proper/enough/sufficient) {regard} to
    take/took/taken/taking (any/proper/due/enough/sufficient) account of
    give/gave/gives effect to
    do/does/did/done what
"""
PARTS = WORDING | {
    "regard": "regard/heed/attention/weight/thought",
    "keep": _KEPT,
    "not": "not/never/neither/nor/failed_to/failing_to/failure_to/fails_to/failed_in/*n't/nobody/no_one",
    "ignore": """
        ignored/ignores/ignoring/disregarded/disregarding/overlooked/overlooking/neglected/neglecting/flouted
        contravened/contravenes/contravening/infringed/violated/broke/breaks/breaking/broken/breached/breaches/breaching
    """,
    "limit": """
        time/times/limit/limits/deadline/deadlines/timescale/timescales/time_limit/period/target/maximum/weeks/days/months
    """,
    "view": """
        say/find/consider/think/accept/agree/believe/conclude/see/satisfied/show/suggest/mean/clear/know
    """,
    "be": "is/was/were/are/been/be/being",
    "been": "is/was/were/are/been/be/being/has/have/had",
    "it": "it/this/that/them/these/those/so/such/either",
    "told": """
        duty/duties/obligation/requirement/requirements/advice/guidance/rule/rules/provision/section/regulation/regulations
        code/act/law/order/standard/expectation/paragraph/article/deadline/timescale/time_limit
    """,
    "that": """
        it/this/that/them/these/those/such
        {told}
    """,
}
# Just before the law or guidance.
_BREACHED = Phrases(
    """
    breach_of/contravention_of/violation_of …6 $                 | This was in breach of
    {ignore} …6 $                                                | The Council overlooked its duty under
    contrary/counter/contradictory to …6 $                       | It refused, contrary to
    {not} …3 {keep} …8 $                                         | The Council did not follow
    no/scant/little/insufficient {regard} to …6 $               | It gave no thought to
    no/little account of …4 $                                    | It took no account of
    not …2 in line/accordance/keeping/compliance with …8 $       | This was not in line with
    not …2 compliant/consistent/compatible with …8 $             | This is not compliant with
    inconsistent/incompatible/at_odds/out_of_line/out_of_step with …6 $ | It was at odds with
    {not} * …13 required by/under/in …4 $                        | It did not make the plan required by
    failed/failing in …6 duty/duties …3 under …4 $               | It failed in its duty under
    departed/departs/departing/departure from …6 $               | This departed from
    fell/falls/fallen/falling short/below/foul …8 $              | This fell short of
    without (any/proper/due) regard to …6 $                      | It decided without regard to
    without {keep} …6 $                                          | without following
    in disregard of …4 $                                         | in disregard of
    outside/beyond/exceeded/exceeding/missed/over (the/its) …3 {limit} …4 in/of/under/set_by/allowed_by …6 $
        | It took 30 weeks, outside the time limits in
    fault not to …10 under (the) $                               | It was fault not to assess her under
    unlawful under (the) $                                       | It was unlawful under
    {not} …14 as …3 must/should/had_to (be/have) (done) under/by/in …2 $ | It was not reviewed as it must be under
    outside/beyond/opposite_of/less_than/short_of/more_than/longer_than/not/different_from what (the) …2 $
        | It was the opposite of what
    not/hardly/never one/something/anything/steps/action that (the) …2 $ | This was not one that
    went/goes/going/gone/was/is/were against (the) $             | This went against the
    """,
    PARTS,
    stop="but although that whether how which who why about",
)
# Before such words: they are denied, or said of what is not known or was not so.
_DENIED = Phrases(
    "not/never/cannot/neither/nor/no/without/*n't ~ $ | The Council was not in",
    PARTS,
    stop="and but so which is was were did council authority it they trust panel school provider officer",
)
_DOUBTED = Phrases(
    """
    had it/they $                                                | Had it
    ^ had the ~ $                                                | Had the Council
    not/cannot/*n't …2 {view} …8 $                               | I do not consider the Council
    no …2 evidence/sign/reason/suggestion/indication/question/grounds/doubt/basis …10 $
        | There is no evidence the Council
    whether/if/unless/avoid/alleg*/risk/suppose/accus*/claim*/argu* …10 $ | Only a court can decide whether it
    would/could/might/may/must/should/cannot/will ~ $            | The Council must not
    """,
    PARTS,
    stop="and but so which",
)
# It is somebody else who is said to be in breach.
_NOUNS = f"(?:landlord|{pattern_of(OTHERS)})(?:es|s)?"
_OTHERS = re.compile(
    rf"(?:^|[,;]\s|\b(?:that|and|but|as|because|when|where|while)\s)\W*(?:the|an?|his|her|their|its)\s(?:\w+\s)?{_NOUNS}"
    rf"(?:'s?)?(?:\s\w+){{0,4}}\s$|\b{_NOUNS},?\s(?:who|which)(?:\s\w+){{0,3}}\s$"
)
# Nobody breaches a test that he does not meet.
_NOT_ELIGIBLE = re.compile(
    rf"(?:\b{A_TITLE}\s[a-z]|\b(?:he|she|child|son|daughter|mother|father|family|household|application|claim))"
    r"(?:\s\w+){0,2}\s$"
)
_TEST = re.compile(r"\b(?:met|meet|satisf|fulfil)")
_NOT_BOUND = re.compile(r"\bnot\s(?:\w+\s)?(?:required|obliged|bound)\b")
_OF_ANYBODY = Phrases("^ …6 {be} (an/a) (criminal) offence/crime | is an offence", PARTS)
# Just after it.
_NOT_KEPT = Phrases(
    """
    ^ …8 {been} not/never …2 met/followed/complied/observed/kept/applied/satisfied/done/honoured/fulfilled
        | the Code were not followed
    ^ …8 {been} not/never …2 considered/consulted/taken_into_account/referred_to | the Code was not considered
    ^ …4 {be} breached/ignored/disregarded/overlooked/broken/contravened/flouted/infringed | regulation 12 was breached
    """,
    PARTS,
    stop="that whether which who and but",
)
_NOT_AS_IT = Phrases(
    "{not} …14 as/what it/they require/requires/required/say/says/ask/asks | did not assess her, as it requires",
    PARTS,
)
# On either side of it: `did not issue the plan in 20 weeks as the Code requires`.
_NOT_AS = Phrases(
    """
    {not} …24 as/although/though/when/whereas/which/despite/what …3 $ | It did not issue the plan in 20 weeks as
    no/none/nothing/without/refused/refusing …20 as/although/though/when/whereas/which/what …3 $
        | The clerk kept no notes, although
    """,
    PARTS,
)
REQUIRES = Phrases(
    """
    ^ …2 require/requires/required/say/says/said/set/sets/expect/expects/oblige/obliges/obliged/state/states/stated
        | requires it to
    ^ …2 give/gives/gave/entitle/entitles/entitled/tells/told/ask/asks/asked/demand/demands/provide/provides/make/makes
        | gives her the right to one
    """
)
_NOT_TAKEN = Phrases("{not} take/taken/taking/bring (the) $ | It failed to take", PARTS)
_INTO_ACCOUNT = Phrases("^ (properly/fully) into account/consideration | into account")
_BY_PERSON = re.compile(rf"(?:\b{A_TITLE}\s[a-z]|\b(?:he|she))\s(?:has\s|had\s)?\W*(?:did\s|does\s)?$")
_UNSHOWN = Phrases(
    "evidence/record/sign/indication/nothing …8 {keep} …6 $ | Nothing shows that it had regard to",
    PARTS,
    stop="not never fail failed failure breach breached",
)
_WHICH = Phrases("which/that/what (the) …2 $         | It applied a blanket rule, which the")
_WARNED = Phrases(
    """
    ^ …1 against                                                 | warns against
    ^ (expressly) forbids/forbade/prohibits/prohibited/rules_out | forbids
    ^ does/do/did not allow/permit                               | does not allow
    """
)
_NOT_WHAT = Phrases("not what (the) $ | That is not what the", PARTS)
_LONGER_THAN = Phrases("longer/more/later/less/fewer/higher than (the) $ | It took far longer than the")
_ALLOWS = Phrases(
    "^ allow/allows/allowed/permit/permits/permitted/require/requires/say/says/ask/asks | allows", PARTS
)
_AROUND = ((_NOT_WHAT, REQUIRES), (_LONGER_THAN, _ALLOWS), (_NOT_TAKEN, _INTO_ACCOUNT))
_NOTHING = re.compile(r"\b(?:no|nothing|little)\b")
NEGATED = re.compile(r"\b(?:not|no|never|none|nobody|neither|nothing|without|fail\w*)\b|n't\b")


def says_breached(before: str, after: str) -> bool:
    """Whether the folded words on either side of law or guidance say that it was breached."""
    if _is_around(before, after) or _NOT_KEPT.found_in(after) or _NOT_AS_IT.found_in(after):
        return not _DOUBTED.found_in(before)
    if _NOTHING.search(before) and _UNSHOWN.found_in(before):
        return True
    breach = _BREACHED.search(before)
    if breach is None or _NOT_BOUND.search(breach.group()) or _OF_ANYBODY.found_in(after):
        return False
    return is_meant(before[: breach.start()], breach.group())


def _is_around(before: str, after: str) -> bool:
    """Whether words of breach stand on both sides of the law."""
    not_as = _NOT_AS.search(before)
    if not_as is not None and REQUIRES.found_in(after):
        return _BY_PERSON.search(before, 0, not_as.start()) is None
    if _WHICH.found_in(before) and _WARNED.found_in(after):
        return NEGATED.search(before) is None
    return any(left.found_in(before) and right.found_in(after) for left, right in _AROUND)


def is_meant(before: str, breach: str) -> bool:
    """Whether words of breach are said of the body complained of, and are neither denied nor doubted before."""
    if _DENIED.found_in(before) or _DOUBTED.found_in(before) or _OTHERS.search(before):
        return False
    return not (_TEST.search(breach) and _NOT_ELIGIBLE.search(before))
