"""What a sentence concludes in the decision's own voice: fault, no fault, not investigated, or nothing."""

import re

from graphbuilder.extract import scope
from graphbuilder.extract.clauses import clauses
from graphbuilder.extract.faults import FAULT, FAULT_WORDS, fault_in
from graphbuilder.extract.phrasing import Phrases
from graphbuilder.extract.voice import is_admission, is_reported

NOT_INVESTIGATED = "not-investigated"
# A sentence without any of these concludes nothing.
TELLING = (*FAULT_WORDS, *scope.TELLING)

_ELSEWHERE = Phrases(
    """
    another/other/previous/earlier/separate …1 case/cases/complaint/complaints    | in separate complaints
    another/other/previous/earlier/separate …1 investigation/investigations/decision/decisions
        | In an earlier investigation we found fault
    last/previous year i/we found                              | Last year we found the Council at fault
    previously/before found                                    | We have previously found the Council at fault
    """
)
_REFERENCE = re.compile(r"\b\d\d \d{3} \d{3}")
_OWN_CLAUSE = Phrases(
    """
    and/but/so/though/although/however there is/was/were       | He says he was told, but there was fault
    and/but/so/though/although/however i/we                    | The Council said it had, but I find
    and/but/so/though/although/however this/that is/was        | It said it was sorry, but this was
    and/but/so/though/although/however in my view              | It says it acted, but in my view
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
    and/, i/we ~ surprised                                     | and we are not surprised
    and/, i/we ~ no reason to doubt                            | and I have no reason to doubt it
    which/this/that is/was understandable                      | Mr X found this upsetting, which is understandable
    """,
)
_AGREES = Phrases(
    """
    ^ (and) so do i/we                                         | So do I
    ^ (and/but) i/we …1 agree/concur/accept_this/accept_that/accept_it/share_that_view/share_this_view | I agree
    and/, i/we …1 agree/concur                                 | Mrs D says so and I agree
    and so do i/we                                             | and so do we
    """
)
_DISAGREES = Phrases(
    """
    i/we do_not/cannot/don't/can't …1 agree/share/accept       | I do not agree
    i/we …1 disagree                                           | I disagree
    """
)


def own_words(words: str) -> tuple[str, bool]:
    """A folded sentence, or its clause that is the decision's own, and whether it is somebody else's all the same."""
    if not is_reported(words) or _ENDORSES.found_in(words):
        return words, False
    granted = _CONCESSION.match(words)
    if granted is not None:
        return words[granted.end() :], is_reported(words[granted.end() :])
    clause = _OWN_CLAUSE.search(words)
    if clause is None:
        return words, True
    own = words[clause.start() :].partition(" ")[2]
    return own, is_reported(own)


def is_about_another(words: str) -> bool:
    """Whether a folded sentence tells of another case than this."""
    return _ELSEWHERE.found_in(words) or _REFERENCE.search(words) is not None


def concludes(words: str, kind: str) -> tuple[str, ...]:
    """What the decision's own words, folded, conclude in a section of such a kind; nothing for a supposition."""
    if scope.speaks_of_leaving(words, kind):
        return _left(words, kind)
    return _found(words) if _may_find(words, kind) else ()


def _left(words: str, kind: str) -> tuple[str, ...]:
    """What leaving something concludes; an investigation that ends with a finding left nothing."""
    if scope.is_usual(words):
        return ()
    if scope.ends(words) and _may_find(words, kind) and not scope.is_too_little(words):
        return _found(words) or (NOT_INVESTIGATED,)
    return (NOT_INVESTIGATED,)


def _found(words: str) -> tuple[str, ...]:
    found = (fault_in(clause) for _, clause in clauses(words))
    return tuple(dict.fromkeys(result for result in found if result))


def claim(words: str) -> str | None:
    """What somebody whose words a folded sentence gives says of fault."""
    return fault_in(words) or (FAULT if "fault" in words else None)


def answer(words: str) -> bool | None:
    """Whether a folded sentence agrees with what the one before claims; None where it does not answer it."""
    if _DISAGREES.found_in(words):
        return False
    return True if _AGREES.found_in(words) else None


def _may_find(words: str, kind: str) -> bool:
    """Whether a sentence is about a fault in this case, in a section that finds things."""
    if kind in ("scope", "not-investigated") or not any(word in words for word in FAULT_WORDS):
        return False
    if is_about_another(words):
        return False
    return kind in ("analysis", "decision", "found") or not is_admission(words)
