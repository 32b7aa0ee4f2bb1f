"""Why a matter is not investigated, or is left to another body: the grounds that a decision's sentences state."""

from collections.abc import Iterable

from graphbuilder.extract.language.cues import Cue
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.voice import is_reported
from graphbuilder.extract.lexicon import Lexicon

# What is said to be no hindrance is no ground.
_NO_HINDRANCE = Phrases(
    """
    unreasonable to expect/have                         | It would be unreasonable to expect her to appeal
    not …2 reasonable …3 to (have) expect*              | It was not reasonable to expect her to appeal
    is/are/was/were good/exceptional reason/reasons     | There are good reasons to investigate late matters
    exercised/used/exercise (my/our) discretion to      | I have exercised discretion to investigate it
    discretion to accept/consider/look                  | I used discretion to accept this late complaint
    even though/if                                      | I have looked at it even though it is late
    """
)
# What a court or tribunal did is no claim of a party.
_RULED = Phrases(
    """
    ^ (however/but) the/a/an …4 court/tribunal/judge/inspector/inspectorate/adjudicator/minister
        | The family court decided where the children should live
    """,
    unbroken=True,
)
_NONE_OF_THEM = Phrases("no/not/nor | There are no good reasons")


def grounds(sentences: Iterable[str], lexicon: Lexicon) -> tuple[str, ...]:
    """The grounds that folded sentences state, as slugs, each once, in the order in which they are stated."""
    stated = (ground for words in sentences for ground in _grounds(words, lexicon))
    return tuple(dict.fromkeys(stated))


def _grounds(words: str, lexicon: Lexicon) -> list[str]:
    found = list(lexicon.grounds.find(words))
    if not found or _is_claim(words) or _is_no_hindrance(words):
        return []
    return [cue.concept for cue in sorted(_fullest(found), key=lambda cue: cue.start)]


def _is_claim(words: str) -> bool:
    return is_reported(words) and not _RULED.found_in(words)


def _is_no_hindrance(words: str) -> bool:
    overcome = _NO_HINDRANCE.search(words)
    return overcome is not None and not _NONE_OF_THEM.found_in(words[: overcome.start()])


def _fullest(found: list[Cue]) -> list[Cue]:
    """The cues of most words, none over another: `no significant injustice` is not `no injustice` as well."""
    kept: list[Cue] = []
    for cue in sorted(found, key=lambda cue: (-cue.words, cue.start)):
        if all(cue.end <= other.start or other.end <= cue.start for other in kept):
            kept.append(cue)
    return kept
