"""Harms that are named but not told: denied, asked about, paid for, the body's own, or no harm but a name."""

import re

from graphbuilder.extract.findings.injustice import HARM_PARTS
from graphbuilder.extract.language.cues import Cue
from graphbuilder.extract.language.dates import NUMBER
from graphbuilder.extract.language.phrasing import Phrases

# Who says so affirms it.
_LITOTES = Phrases(
    """
    surprising/surprised/strange/remarkable/odd if …6 not $   | It would be surprising if it had not
    nobody/no_one/none/not/cannot/hardly …4 fail/failed/help to/but/being …2 $ | Nobody could fail to be
    no exaggeration to …6 $                                   | It is no exaggeration to say she was
    any of which/them/these/those $                           | He missed eleven doses, any of which
    not/never underestimate/doubt/dispute/question …6 $       | I do not underestimate the
    """
)
_ASKED = Phrases("if/whether …10 $ | I considered whether it had caused her", unbroken=True)
# Money for a harm, in general or already paid, does not say that there was one.
_PAID = Phrases(
    """
    payment/payments/paid/pay/offer/offered/sum/£ …12 for …5 $ | a payment for the time, trouble and
    payment/payments/paid/pay/offer/offered/sum/£ …12 in recognition of …8 $ | an offer in recognition of her
    recommend/recommends/recommended …8 for (any/the/his/her/their) …1 $ | We often recommend a sum for
    £ …12 reflects/reflect/reflected …3 $ | The £500 it offered reflects the
    recommendation/recommendations …8 of/recognis*/reflect*/for …2 $ | My recommendation takes account of the
    """,
    stop="caused causing because but he she they",
)
_REPAID = Phrases("repaid/refunded/refund/repay/credited/reimbursed …6 $ | It repaid the £40 he had been")
# What somebody was distressed at is told as what distressed them.
_AT_HAVING = Phrases(
    "{troubled} at/by/about having/being …5 $ | They were distressed at having the allegation",
    HARM_PARTS,
    stop="and",
)
# What before the name of a harm shows that it is none, by what it seems to be.
_SEEMING = {
    "risk-of-harm": Phrases(
        "worr*/fear*/afraid/anxious/concerned/frightened/scared …6 $ | They worried that he", stop="and but"
    ),
    "uncertainty": _AT_HAVING,
    "time-and-trouble": _AT_HAVING,
    "financial-loss": Phrases("stopped/ceased/stop/refused_to/declined_to/began/started …1 $ | It stopped"),
    "lost-opportunity": Phrases("by $ | They met by"),
}
# Just before the name of a harm.
_NONE_OF_IT = Phrases("no/any/without …2 $ | It caused no lasting", unbroken=True)
_NOT_CAUSED = Phrases(
    """
    not/never (also/itself) $                           | The fault did not
    {not} …2 find/found/seen …5 $                       | I have not seen proof that she
    claim/claims …3 for (the/any/his/her/their) $       | The claim for
    suffer/suffers/suffered/suffering from …2 $         | He suffers from
    applies/requires/covers …8 $                        | Section 19 applies when a child is
    nobody/no_one/none (of_them) (ever) $               | Nobody
    asked/ask/wondered why …8 $                         | I asked why the
    ^ had he/she/they/it …1 $                           | Had she
    {not} …1 case …4 $                                  | It is not a case in which anybody
    may/might (well) $                                  | She may well
    may/might (well) suffer/feel/experience/be …6 $     | The person may well suffer distress and be
    wrote/written/writing/spoke/complain* …6 of/about (his/her/their) $ | She wrote in March of her
    note/notes/record/records/log/minutes/file …8 record/records/recorded/note/noted/notes that …12 $
        | The officer's notes record that the tenant was
    social_worker/officer/nurse/carer/teacher …2 recorded/noted …4 that …8 $ | The social worker recorded that A was
    our/my role/job/task/function …30 $                 | Our role is to consider whether the person was
    where/if/when we/i find …12 $                       | Where we find fault has caused
    ^ where/whenever (it/this/that/a) (fault) (has) {caused} …2 $ | Where it has caused
    may/might (well) have …2 $                          | He may have
    people/persons are/may/will/can …3 $                | In such cases people are often
    council's/authority's/trust's/provider's/school's/officer's/officers (own) $ | I understand the Council's
    based/relied on (the) …2 $                          | His application was based on the psychological
    {not} …2 leave/left …4 $                            | It did not leave him
    {not} (have) (what/itself/also/actually/necessarily/directly) {caused} …4 $ | It did not itself cause him any
    {none} …2 evidence/sign/indication/reason (to) show/suggest/indicate/think/believe/say/of/that …6 $
        | There is no evidence that he
    nothing ~ show/shows/suggest/suggests/indicate/indicates …4 $ | I have seen nothing to show he
    not satisfied/persuaded/convinced …6 $              | I am not satisfied that he
    {not} …2 consider/believe/think/say/find …6 {caused} …4 $ | I do not consider the delay caused a
    {not} …2 consider/believe/think/accept/agree …6 $   | I do not think there is room for
    already …2 $                                        | She was already
    prevent/protect/avoid/against (any) (the) $         | It must take steps to prevent
    {body} was/were/is/are/became …1 $                  | The officer was
    because_of/due_to/owing_to (his/her/their/the/*'s) $ | She missed school because of
    {body} in/by $                                      | There was fault by the Council in
    smoke/fire/community/burglar/pendant/panic $        | It did not mend the smoke
    not responsible for …3 $                            | The Council is not responsible for the
    our/my/ombudsman's guidance …24 $                   | Our guidance suggests £900 a term where a fault led to
    guidance …12 $                                      | our guidance on remedies, which deals with
    {not} …6 link/connect/attribute …4 $                | Nor can I link her
    no …2 link/connection/relation …6 $                 | There is no link between his
    """,
    HARM_PARTS,
)
_FOR_MONEY = _PAID | _REPAID
_DENIED = _NONE_OF_IT | _NOT_CAUSED
# What the body itself went through: `the council had no help from the landlord`.
_OF_BODY = Phrases("{body} (then/also/itself/already/has/have/had) $ | The officer also", HARM_PARTS)
_UNDERGONE = Phrases(
    """
    had/has/have/got/received/spent/could_not/cannot/unable/no/without/went/incurred | had no help
    rang/wrote/called/telephoned/chased/emailed/phoned   | rang several times
    missed                                               | missed an opportunity to put it right
    """
)
# Taken for somebody else is not left unclear.
_FOR_ANOTHER = re.compile(r"\W+(?:him|her|them|it|(?:\w+\s){0,3}?\w+)\swith\b")
# `Mr I` is not `I`.
_WE = r"(?<!mr )(?<!mrs )(?<!ms )(?<!miss )(?<!dr )\b(?:i|we)"
_OURS = re.compile(
    rf"(?:{_WE}|\bcouncil|\bauthority|\btrust|\bprovider)\s(?:do\s|does\s|did\s|have\s|has\s)?$"
)
_WE_WERE = re.compile(rf"{_WE}\s(?:was|were|am|are)\s(?:also\s)?$")
_CHANCE = re.compile(r"\b(?:chance|opportunit)")
_MISS = re.compile(r"miss \w\b")  # and no verb
# `the missed visits`
_DETERMINED = re.compile(
    r"\b(?<!had )(?<!were )(?:occasional|some|few|many|several|repeated|the|an?|its|each|every|any|these|those|all|of"
    rf"|total|full|{NUMBER})\s"
    r"(?:(?:earlier|later|previous|subsequent|further|recent|repeated|frequent|persistent|first|last|other)\s)?$"
)
# `without the care plan`, `the Care and Support Statutory Guidance`: what only bears the name of a service.
_NO_SERVICE = re.compile(
    r"""(?:'s\b|\s(?:and\ support\s)?(?:needs?|plans?|statutory|acts?|assessments?|providers?|homes?|guidance
        |regulations|teams?|fees?|charges?|essentials|sleep|food|interruptions?|dogs?
        |(?:an?\ |any\ |his\ |her\ |their\ )?(?:\w+\ )?(?:reply|replies|answers?|responses?|acknowledge?ments?))\b)""",
    re.VERBOSE,
)


def is_excused(cue: Cue, words: str, *, but_for: bool) -> bool:
    """Whether a harm is denied, asked about, or paid for.

    What would not have been but for the fault came about: `but_for`.
    """
    before = words[: cue.start].rpartition(", which ")[2]
    if _LITOTES.found_in(before):
        return False
    denied = _DENIED.found_in(before)
    return (denied and not but_for) or _FOR_MONEY.found_in(before) or _is_not_told(cue, before, words)


def is_ours(cue: Cue, words: str) -> bool:
    """Whether an uncertainty is what we or the body do not know, which leaves open what somebody else is left with."""
    return (
        cue.concept == "uncertainty"
        and _OURS.search(words[: cue.start]) is not None
        and "injustice" not in words
    )


def _is_not_told(cue: Cue, before: str, words: str) -> bool:
    """Whether a harm is only asked about, or is the body's own."""
    if _WE_WERE.search(before) or (_OF_BODY.found_in(before) and _UNDERGONE.stands_at(words, cue.start)):
        return True
    # `whether she would` is what is uncertain
    if cue.concept != "uncertainty" and _ASKED.found_in(before):
        return True
    if cue.concept == "confusion" and _FOR_ANOTHER.match(words, cue.end):
        return True
    seems = _SEEMING.get(cue.concept)
    if seems is not None and seems.found_in(before):
        return True
    return words[cue.start : cue.end].endswith("£") and _is_noun(cue, words)


def is_no_service(cue: Cue, words: str) -> bool:
    """Whether what looks like a lost service is a lost chance, only has the name of one, or is `the missed visits`."""
    if _CHANCE.search(words, cue.start, cue.end) or _NO_SERVICE.match(words, cue.end):
        return True
    if _MISS.match(words, cue.start):
        return True
    if "£" in words[cue.start : cue.end]:
        return True  # `lost £28 a week of council tax support`
    return _is_noun(cue, words)


def _is_noun(cue: Cue, words: str) -> bool:
    """Whether it is no verb: `the missed visits`, `the cost of his care was £800`."""
    return (
        words.startswith(("missed", "cost"), cue.start) and _DETERMINED.search(words[: cue.start]) is not None
    )
