"""What a fault did to somebody: the kinds of injustice that a sentence says were caused, or that none was."""

import re

from graphbuilder.extract.conclusions import is_about_another, is_but_for_fault
from graphbuilder.extract.cues import Cue
from graphbuilder.extract.lexicon import Lexicon
from graphbuilder.extract.phrasing import Phrases
from graphbuilder.extract.voice import is_reported
from graphbuilder.extract.wording import PARTS

_PARTS = PARTS | {
    "them": "mr/mrs/ms/miss/dr/him/her/them",
    "feel": "was/were/is/are/felt/became/been",
    "troubled": "distress*/upset*/confus*/frustrat*/worr*/anxious/uncertain*/stress*",
    "none": "no/not/nor/never/unlikely/cannot/didn't/did_not/without/neither/insufficient",
    "not": "not/never/unlikely/nor/cannot/*n't",
    "caused": "caus*/suffer*/experienc*/result*/led/lead/mean/have",
}

# Without one of these a sentence names a harm but does not say that it came about.
_CAUSES = Phrases(
    """
    cause/caused/causes/causing                         | This caused distress
    led/left/leave/leaves/leaving/lead/leads/leading    | It left her in doubt
    resulted/resulting/meant/means/put                  | This meant he was worried
    suffer/suffers/suffered/experience/experiences/experienced | Mrs L suffered distress
    denied/denies/denying/deprived/depriving/without    | Ken was deprived of an appeal
    injustice/impact*/uncertainty/distress/frustration  | The injustice is the frustration
    understandable/understandably                       | She was understandably upset
    missed/misses/missing/lost/loss/went_to/went_without/had_to/never_know/not_know | He missed two terms
    did not receive/get/have                            | He did not receive the care
    creates/created/creating/added/adding/add           | It added to her worry
    contributed/contributing/compounded/compounding/exacerbated/exacerbating/prolonged/prolonging
        | It prolonged their anxiety
    frustrated/distressed/confused/worried/upset {them} | The letters confused Mrs N
    but_for/out_of_pocket/exposed/exposing/cost/costing | He was out of pocket
    {feel} …1 {troubled}                                | They were very upset
    distressing/frustrating/upsetting/confusing/stressful/worrying for | It was distressing for her
    """,
    _PARTS,
)
_NO_INJUSTICE = Phrases(
    """
    {none} …9 injustice                                 | This did not cause Mr A a significant injustice
    injustice ~ is/was not/limited                      | Any injustice was limited
    """,
    _PARTS,
    stop="but",
)
_SUPPOSED = Phrases(
    """
    would/could/might/may/if/whether/potential/potentially …6 caus*/injustice/distress*/upset*/frustrat*/uncertain*
        | That could have caused distress
    any …1 injustice/distress*/upset*/frustration/uncertainty  | any resulting frustration
    """
)
# Just before the name of a harm.
_NONE_OF_IT = Phrases("no/any/without …2 $ | It caused no lasting", unbroken=True)
_NOT_CAUSED = Phrases("{not} …2 {caused} …4 $ | I do not consider it caused her any", _PARTS)
_CHANCE = re.compile(r"\b(?:chance|opportunit)")


def is_harmless(words: str) -> bool:
    """Whether a folded sentence says that there was no injustice."""
    return _NO_INJUSTICE.found_in(words)


def harms(words: str, lexicon: Lexicon) -> dict[str, int]:
    """The kinds of injustice that a folded sentence says were caused, with where it first names them."""
    named = [cue for cue in lexicon.injustices.find(words) if cue.concept != "none"]
    if not named or not _CAUSES.found_in(words) or is_reported(words) or is_about_another(words):
        return {}
    supposed = _SUPPOSED.found_in(words) and not is_but_for_fault(words)
    first: dict[str, Cue] = {}
    for cue in sorted(named, key=lambda cue: cue.start):
        if not supposed or cue.concept == "risk-of-harm":
            first.setdefault(cue.concept, cue)
    return {kind: cue.start for kind, cue in first.items() if not _excused(cue, words)}


def _excused(cue: Cue, words: str) -> bool:
    """Whether a harm is denied, or is a lost chance that looks like a lost service."""
    if cue.concept == "loss-of-service" and _CHANCE.search(words, cue.start, cue.end):
        return True
    before = words[: cue.start]
    return _NONE_OF_IT.found_in(before) or _NOT_CAUSED.found_in(before)
