"""Why a matter is not investigated, or is left to another body: the grounds that a decision's sentences state."""

import re
from collections.abc import Iterable

from graphbuilder.extract.language.cues import Cue
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.voice import is_reported
from graphbuilder.extract.lexicon import Lexicon
from graphbuilder.extract.views import View

# What is said to be no hindrance is no ground.
_NO_HINDRANCE = Phrases(
    """
    unreasonable to expect/have                         | It would be unreasonable to expect her to appeal
    not …2 reasonable …3 to (have) expect*              | It was not reasonable to expect her to appeal
    is/are/was/were good/exceptional reason/reasons     | There are good reasons to investigate late matters
    exercised/used/exercise (my/our) discretion to      | I have exercised discretion to investigate it
    discretion to accept/consider/look                  | I used discretion to accept this late complaint
    even though                                         | I have looked at it even though it is late
    even if ~ late/old                                  | I would look at it even if it were late
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
# A right of appeal with nobody named to whom; whoever hears it is named beside it.
_APPEAL = Phrases(
    """
    right/rights of appeal                              | It was reasonable to use her right of appeal
    could/can/may …2 (have) appeal/appealed             | She could have appealed
    as/because/since/when …2 (did) appeal/appealed      | As she appealed, the law stops us
    appeal has/had been made                            | once an appeal has been made
    right/rights to appeal                              | She had a right to appeal
    used (this/that/her/his/their) right                | As he has used this right
    expect/expected …3 to …1 appeal                     | She could have been expected to appeal
    expect/expected …4 to have appealed                 | It is reasonable to expect Mr X to have appealed
    expect/expected …4 to (have) make/made/use/used/pursue/pursued …2 appeal/appeals
        | It is reasonable to expect Mr X to have made such an appeal
    reasonable for …5 to (have) (make/made/pursue/pursued/use/used) (an/their/her/his) appeal/appealed
        | It is reasonable for her to make an appeal
    from/against/by appealing                           | There was nothing to stop them from appealing
    """
)
_HEARS = re.compile(
    r"\b(?:(?P<tribunal>tribunals?|chamber|adjudicators?|vte|tpt|send)"
    r"|(?P<minister>inspector\w*|pins|secretary of state|minister)|(?P<court>courts?))\b"
)
# What stands in the way of itself, so that to have no power for it says no more.
_BARRED = frozenset(
    {"tribunal", "minister", "court", "court-proceedings", "schools", "social-housing", "personnel", "crime"}
)
_OR = re.compile(r"\s(?:or|nor)\s")
APPEALS = ("tribunal", "minister", "court")
_NONE_OF_THEM = Phrases("no/not/nor | There are no good reasons")
# Whoever is pointed to a court or a tribunal has a remedy there; only the government decides what goes to a minister.
_OF_KIND = {"court": "court", "tribunal": "tribunal"}
_TO_MINISTER = ("government-agency", "central-government")
# The grounds for leaving a matter to somebody else, and not for leaving it altogether; those that say most come first.
_TO_OTHERS = ("social-housing", "crime", "personnel", "schools", "better-placed-body", "not-in-jurisdiction")


def grounds(sentences: Iterable[str], lexicon: Lexicon, *, heard_by: str = "") -> tuple[str, ...]:
    """The grounds that folded sentences state, as slugs, each once, in the order in which they are stated.

    A right of appeal that names nobody is one to whom the sentences name beside it, or else to `heard_by`.
    """
    told = list(sentences)
    stated = [ground for words in told for ground in _grounds(words, lexicon)]
    if not set(stated).intersection(APPEALS) and any(_is_appeal(words) for words in told):
        to_whom = hearing(" ".join(told)) or heard_by
        stated += [to_whom] if to_whom else []
    if _BARRED.intersection(stated):
        stated = [ground for ground in stated if ground != "not-in-jurisdiction"]
    return tuple(dict.fromkeys(stated))


def ground(view: View, kind: str | None, lexicon: Lexicon) -> str | None:
    """Why a paragraph points the complainant to a body of a kind: by that kind, or by what the paragraph states."""
    if kind in _OF_KIND:
        return _OF_KIND[kind]
    stated = grounds((view.folded[start:end] for start, end in view.sentences), lexicon)
    apt = ("minister", *_TO_OTHERS) if kind in _TO_MINISTER else _TO_OTHERS
    return next((slug for slug in apt if slug in stated), None)


def hearing(words: str) -> str:
    """The ground of a right of appeal to whoever folded words name first as hearing it, empty where they name none."""
    named = _HEARS.search(words)
    return named.lastgroup or "" if named else ""


def _is_appeal(words: str) -> bool:
    return _APPEAL.found_in(words) and not (_is_claim(words) or _is_no_hindrance(words))


def _grounds(words: str, lexicon: Lexicon) -> list[str]:
    found = list(lexicon.grounds.find(words))
    if not found or _is_claim(words) or _is_no_hindrance(words):
        return []
    return [cue.concept for cue in sorted(_fullest(found, words), key=lambda cue: cue.start)]


def _is_claim(words: str) -> bool:
    return is_reported(words) and not _RULED.found_in(words)


def _is_no_hindrance(words: str) -> bool:
    overcome = _NO_HINDRANCE.search(words)
    return overcome is not None and not _NONE_OF_THEM.found_in(words[: overcome.start()])


def _fullest(found: list[Cue], words: str) -> list[Cue]:
    """The cues of most words, none over another: `no significant injustice` is not `no injustice` as well.

    One that goes on to a second noun is both: `not enough evidence of fault or injustice`.
    """
    kept: list[Cue] = []
    for cue in sorted(found, key=lambda cue: (-cue.words, cue.start)):
        if all(
            cue.end <= other.start or other.end <= cue.start or _adds(words, cue, other) for other in kept
        ):
            kept.append(cue)
    return kept


def _adds(words: str, cue: Cue, other: Cue) -> bool:
    """Whether the longer of two cues only adds a second noun to the shorter."""
    return cue.start == other.start and _OR.match(words, cue.end, other.end) is not None
