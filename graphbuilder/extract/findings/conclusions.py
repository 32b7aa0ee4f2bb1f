"""What a sentence concludes in the decision's own voice: fault, no fault, not investigated, or nothing."""

import re

from graphbuilder.extract.findings import scope
from graphbuilder.extract.findings.answers import contrary
from graphbuilder.extract.findings.elsewhere import is_about_another
from graphbuilder.extract.findings.faults import FAULT, FAULT_WORDS, fault_in, names_fault
from graphbuilder.extract.findings.injustice import HARM_PARTS
from graphbuilder.extract.findings.leaving import TELLING as LEAVING
from graphbuilder.extract.findings.slight import is_too_little
from graphbuilder.extract.language.clauses import clauses, plain
from graphbuilder.extract.language.hearsay import is_told
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.voice import is_admission, is_reported
from graphbuilder.extract.language.wording import PARTS

NOT_INVESTIGATED = "not-investigated"
_WEIGHING = ("analysis", "decision", "found")
SILENT = (
    "complaint",
    "powers",
    "method",
    "law",
)  # sections that tell of any case, or what others say of this one
# A sentence without any of these concludes nothing.
TELLING = (*FAULT_WORDS, "injustice caused", "injustice it", *LEAVING)

# Among the law, where a heading is no other than that of a matter.
_HERE = Phrases(
    """
    i/we …2 find/found/consider/identified/conclude/regard …10 {fault} | I find the Council at fault
    ^ …2 this/that/these was/were …2 {fault}                   | This was fault
    the {body} was/were …3 at fault                            | The Council was not at fault
    ^ …4 there was …3 {fault}                                  | There was no fault in how it decided
    """,
    PARTS,
    stop="if whether may can must when where consider",
)
_OWN_CLAUSE = Phrases(
    """
    and/but/so/though/although/however there is/was/were       | He says he was told, but there was fault
    and/but/so/though/although/however i/we                    | The Council said it had, but I find
    but/so/though/although/however this/that (of/in/by) (itself) is/was | It said it was sorry, but this was
    and as/since/because/given/though …14 i/we do/cannot/am/find/consider/regard/think
        | The Council has said so, and as the delay was short I do not call it fault
    and/but/so/though/although/however in my view              | It says it acted, but in my view
    but/though/although/however …14 and it/this/that/they is/was/were (also/therefore) (at) fault
        | It says it had nothing else, but the law is the same and it was at fault
    but/though/although/however without/absent/in_the_absence_of | He says it was wrong, but without fault I cannot
    in ours/mine                                               | In its words a slip; in ours it is fault
    be_that_as_it_may/nonetheless/nevertheless/even_so/that_said/all_the_same
        | It says it was short of staff; be that as it may
    but/though/although/however this/that/it does/did/is/was/has/would not
        | I know he disagrees, but that does not mean
    """,
    unbroken=True,
)
# `While Mr X is unhappy with it, I find`: what is granted first is not what is said.
_CONCESSION = re.compile(
    r"\W*(?:while|whilst|although|though|even though)\b[^,]*,\s(?=(?:i|we|there|this|that|it|the council)\b)"
)
# What somebody says and the decision agrees with is its own.
_ENDORSES = Phrases(
    """
    and/, i/we …2 accept/agree/believe/concur                  | Mr X says he was distressed, and I accept that
    thought/believed/feared …20 and this/that/it (has/also) caused/left/made
        | She thought so and this caused her distress
    which i/we …1 accept/believe                               | Her evidence, which I accept, is that
    and/, i/we ~ surprised                                     | and we are not surprised
    and/, i/we ~ no reason to doubt                            | and I have no reason to doubt it
    {person} …2 found/finds/find …9 {upsetting}          | Mrs E found the silence deeply hurtful
    and (quite) rightly/properly (so) $                        | The investigator found fault, and rightly
    which/this/that is/was understandable                      | Mr X found this upsetting, which is understandable
    """,
    PARTS | {"person": "he/she/they/family/couple/parents\n{title} ?", "upsetting": HARM_PARTS["upsetting"]},
)
# What the body said or did, and what the decision calls that.
_CALLED = Phrases(
    """
    which is/was/amounts_to/amounted_to/constitutes …2 {fault} | It told her to wait, which was fault
    and this/that (also) is/was/amounts_to/amounted_to …2 {fault} | It told her to wait, and that was fault
    and/so (so/therefore) is/was/were (also/not/therefore) (at) {fault}       | It told her to wait and was at fault
    this/these/both without/with (any) {fault}                 | The Council decided this without fault
    : (a/an/this/that/it/which) …2 {fault} $                   | It told her to wait: that was fault
    so there is/was                                            | It told her so, so there was no fault
    so it/the_council/they is/was/were                         | It told her so, so it was not at fault
    """,
    PARTS,
)
# What is joined to a clause that tells what was said was said as well: `It said that it had acted and was not`.
_AND = re.compile(r"(?:and|so)\s(?!i\b|we\b|in my\b)")
_SAID_THAT = re.compile(
    r"\b(?:said|says|considers?|considered|believe[sd]?|maintain(?:s|ed)|told \w+|argue[sd]|replied|responded|felt"
    r"|feels|thought|thinks|explained|insist(?:s|ed)|wrote|is|was|were) that\b[^,;]*$"
)
_SAID_IT = re.compile(
    r"\b(?:said|says|told \w+|argue[sd]|replied|responded|explained|insist(?:s|ed)|wrote|thought|believed|considered) "
    r"(?:it|they|there|nobody|he|she|the council)\b[^,;]*$"
)
_OF_PERSON = Phrases(
    """
    {title} ?                                                  | Mrs X says
    {title} and {title} ?                                      | Mr and Mrs X say
    he/she/they/?                                              | She says
    his/her/their                                              | Her solicitor says
    """,
    PARTS,
)
# A clause that finds something of its own, and does not only say why something is left.
_ADDS = Phrases(
    """
    i/we …2 find/found/consider/identified …10 {fault}         | but we find the Council at fault
    ^ …2 there was …3 {fault}                                  | but there was fault in the delay
    ^ …2 the {body} was …3 at fault                            | but the Council was at fault
    """,
    PARTS,
    stop="if whether any not no enough unlikely",
)


# What the body tells us that it admits is its admission.
_ADMITS_TO_US = Phrases(
    """
    told/tells/informed/confirmed/assured me/us/the_ombudsman (that) it {adverb}… {accepts}
        | The Council told me that it accepts it was at fault
    says (that) it (now) {accepts}                             | The Council says it accepts there was fault
    """,
    {
        "adverb": "now/has/had/also/since",
        "accepts": """
            accepts/accepted/acknowledges/acknowledged/admits/admitted/recognises/recognised/concedes/conceded
        """,
    },
)


def own_words(words: str) -> tuple[str, bool]:
    """A folded sentence, or its clause that is the decision's own, and whether it is somebody else's all the same."""
    if not (is_reported(words) or _is_reported_between(words)) or _ENDORSES.found_in(words):
        return words, False
    admits = _ADMITS_TO_US.search(words)
    if admits is not None:
        return words[words.index(" it ", admits.start()) + 1 :], False
    granted = _CONCESSION.match(words)
    if granted is not None:
        return words[granted.end() :], is_reported(words[granted.end() :])
    called = None if _OF_PERSON.stands_at(words) else _CALLED.search(words)
    clause = called or _OWN_CLAUSE.search(words)
    if clause is None or _is_said_too(clause.group(), words[: clause.start()]):
        return words, True
    own = words[clause.start() :] if called else words[clause.start() :].partition(" ")[2]
    return own, is_reported(own)


def _is_said_too(joined: str, before: str) -> bool:
    """Whether what is joined to words that give what somebody said was said as well; without `that` only a denial."""
    if not _AND.match(joined):
        return False
    return bool(_SAID_THAT.search(before) or (" not " in joined and _SAID_IT.search(before)))


def _is_reported_between(words: str) -> bool:
    """Whether a folded sentence gives somebody's words on fault, with something between: `Its reply, in June, was`."""
    bare = plain(words) if "fault" in words else words
    return bare != words and is_reported(bare)


def is_allegation(words: str) -> bool:
    """Whether a folded sentence only gives what a person says."""
    return _OF_PERSON.stands_at(words) and is_reported(words)


def is_of_this_case(words: str, kind: str) -> bool:
    """Whether folded words of a section that tells of any case conclude something in this one all the same."""
    return scope.leaves_of_this_case(words) or (kind == "law" and _HERE.found_in(words))


# Among the facts it is somebody else who finds what nobody is said to find.
_BY_NOBODY = Phrases(
    "^ (no) {fault} was/were ~ found/identified/established/recorded/upheld | No fault was found", PARTS
)
# The end of a decision sums up what it has found.
_SUMS_UP = Phrases(
    """
    injustice …4 by/from …3 {fault}        | The agreed actions remedy the injustice caused by fault
    upheld/uphold …30 injustice (it) (has) caused/causing | We have upheld this as it will remedy the injustice caused
    """,
    PARTS,
    stop="no not any if whether",
)


def may_conclude(words: str) -> bool:
    """Whether a folded sentence has the words by which `concludes` is told, or by which others claim a fault."""
    return names_fault(words) or scope.may_speak_of_leaving(words) or _SUMS_UP.may_stand_in(words)


def concludes(words: str, kind: str) -> tuple[str, ...]:
    """What the decision's own words, folded, conclude in a section of such a kind; nothing for a supposition."""
    elsewhere, words = is_about_another(words), plain(words)
    if kind in SILENT and not is_of_this_case(words, kind):
        return ()
    if scope.speaks_of_leaving(words, kind):
        return (*_left(words, kind), *_besides(words, kind))
    if elsewhere or (kind == "facts" and _BY_NOBODY.stands_at(words)):
        return ()
    if is_too_little(words) and scope.is_supposed(words):
        return ()
    found = _found(words) if _may_find(words, kind) else ()
    return found or ((FAULT,) if kind == "decision" and _SUMS_UP.found_in(words) else ())


def _left(words: str, kind: str) -> tuple[str, ...]:
    """What leaving something concludes; an investigation that ends with a finding left nothing."""
    if scope.is_usual(words) or scope.is_dropped(words) or (kind == "remedy" and "pursue" in words):
        return ()
    finds = scope.ends(words) or scope.is_again(words)
    if finds and _may_find(words, kind) and not is_too_little(words):
        return _found(words) or (NOT_INVESTIGATED,)
    return (NOT_INVESTIGATED,)


def _besides(words: str, kind: str) -> tuple[str, ...]:
    """The fault that one clause of a sentence finds of which another leaves something."""
    if scope.ends(words) or not _may_find(words, kind):
        return ()
    own = [
        clause
        for _, clause in clauses(words)
        if not (scope.speaks_of_leaving(clause, kind) or is_admission(clause))
    ]
    return (FAULT,) if any(_ADDS.found_in(one) and fault_in(one) == FAULT for one in own) else ()


def _found(words: str) -> tuple[str, ...]:
    """What each clause says of fault; one that names none may say the contrary of the one before."""
    found: list[str] = []
    adopted = _ENDORSES.found_in(words)
    for start, clause in clauses(words):
        result = fault_in(clause) if adopted or not is_told(clause, words[:start]) else None
        result = result or (contrary(clause, found[-1], words[:start]) if found else None)
        if result is not None:
            found.append(result)
    return tuple(dict.fromkeys(found))


def _may_find(words: str, kind: str) -> bool:
    """Whether a sentence is about a fault in this case, in a section that finds things."""
    if kind in ("scope", "not-investigated") or not names_fault(words):
        return False
    if is_about_another(words):
        return False
    return not words.endswith("?") and (kind in _WEIGHING or not is_admission(words))
