"""What the sentence before one that names a body says: a claim, that there is such a body, or who went there."""

from graphbuilder.extract.bodies.going import NAME
from graphbuilder.extract.bodies.unpointed import is_of_somebody
from graphbuilder.extract.language.phrasing import Phrases

_CLAIMS = Phrases(
    """
    suspect*/believe*/alleg*/say/says/said/think*/claim*/complain*/fear*/maintain*/accuse*  | He suspects a theft
    """
)
_INTRODUCES = Phrases(
    """
    there is/exists …3 watchdog/regulator/ombudsman/body/tribunal/office/scheme/service  | For that there is a watchdog
    """
)
# Who did something at a body, when it is `they` who should do so.
_OTHERS = Phrases(
    """
    ^ …4 staff/officers/managers/carers/councils/workers/agents/neighbours/governors/parents/teachers/nurses/doctors
        | Staff told the CQC
    """
)
_THEY_SHOULD = Phrases("^ they | They should have done so")
_IT_IS = Phrases("^ it/that/this is …2 (called) {name} | It is called xxnamexx", {"name": NAME})


def is_claim(text: str, folded: str) -> bool:
    """Whether a sentence, also given folded, says what the complainant suspects or complains of."""
    return _CLAIMS.found_in(folded) and is_of_somebody(text)


def introduces(folded: str, following: str) -> bool:
    """Whether a folded sentence says that there is a body, and the next, up to where NAME stands, which it is."""
    return _IT_IS.found_in(following) and _INTRODUCES.found_in(folded)


def is_of_others(folded: str, following: str) -> bool:
    """Whether a folded sentence speaks of others than the complainant, and the next says what they should do."""
    return _THEY_SHOULD.found_in(following) and _OTHERS.found_in(folded)
