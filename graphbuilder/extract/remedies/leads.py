"""What leads in to a list, and what its items then are: actions, what its verb takes, or details of its own action."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from graphbuilder.document import Span
from graphbuilder.extract.language.voice import is_reported
from graphbuilder.extract.language.wording import A_TITLE
from graphbuilder.extract.remedies import status
from graphbuilder.extract.remedies.actions import Action
from graphbuilder.extract.remedies.deeds import MONEY, Deeds

# Whatever these are of, the items of the list are the actions: `provide a remedy:`, `improve its service by:`.
_GENERIC = re.compile(
    r"""^(?:do|act|agree|accept|comply|begin|start|proceed)\b
        |^(?:take|make|complete|carry\ out|implement|undertake|provide|offer|put|follow|adopt|deliver)\s
            (?:[\w'-]+\s){0,5}?(?:action|step|recommendation|remed|measure|improvement|change|redress|settlement|thing|proposal|payments|right)
        |\b(?:by|following|follows|below)$
        |\s(?:and|and\s(?:will|to|should|also|then|it\swill|it\sshould))$""",
    re.VERBOSE,
)
_ALSO = re.compile(r"\s(?:and|and\s(?:will|to|should|also|then|it\swill|it\sshould))$")
# Words after a verb that are no object yet: who gets it, and how it is joined to what follows.
_NO_OBJECT = re.compile(
    r"\b(?:to|with|for|that|the|complainants?|family|couple|him|her|them|both|each|of|also|then|now|parents|sum|sums"
    rf"|a|and|out|up|payments?|write|{A_TITLE}|[a-z])\b|'s\b|\W"
)

# What a decision comes with: `It will write to her with its reasons`.
_REASONS = re.compile(r"(?:it|the\s\w+)\s(?:will|should|must)\s[^,;.£]{3,40}\bits\s(?:\w+\s)?reasons\b")
# What a remedy holds, or from when it counts: `This will say how`, `If she is given Band B it should be dated`.
_HOLDS = re.compile(
    r"(?:this|that|these|those)\s(?:should|must|will)\s(?:also\s)?(?:acknowledge|address|be|confirm|contain|cover|deal|describe"
    r"|detail|explain|give|include|list|make\sclear|mention|recognise|reflect|say|set\sout|show|specify|state|tell)\b"
    r"(?!\s(?:published|shared|withdrawn|cancelled|amended|deleted|removed|reviewed|reconsidered|paid|sent))"
)
_COUNTS_FROM = re.compile(
    r"(?:if|where|should)\b[^;:£]{3,90}?,?\s(?:it|this|that|the\s(?:award|band|banding|change|date|decision|increase|priority))"
    r"\s(?:should|must|will)\s(?:be\s(?:applied|backdated|counted|dated|effective|treated)|count|date|run|start|take\seffect)\b"
)
_PERFECT = re.compile(
    r"(?<!should\s)(?<!will\s)(?<!must\s)(?<!to\s)\b(?:has|have|had)(?:\s(?:already|since|also|now|previously|then))*:$"
)


@dataclass(frozen=True, slots=True)
class Lead:
    """What leads in to actions: `verb` is what it says of them itself; `open`: they stand in the paragraphs after it.

    `parts`: they only make up its sum; `objects`: they are what its verb takes; `offered`: the body did offer them.
    `idle`: they are no actions, but proof that is asked for, what was done or said before, or details of the lead's
    own action; `whole`: it has one. `outer` led in to the list in which an item leads in to another.
    """

    span: Span | None = None
    due: date | None = None
    verb: str = ""
    who: str = ""
    told: bool = False
    asked: bool = False
    open: bool = False
    parts: bool = False
    objects: bool = False
    offered: bool = False
    idle: bool = False
    whole: bool = False
    outer: "Lead | None" = None


def is_whole(own: str, deeds: Deeds) -> bool:
    """Whether folded words that end in a colon tell an action whole, so that the items only say more about it."""
    words = deeds.plain(own.rstrip(": "))
    if not deeds.opens(words) or _GENERIC.search(words):
        return False
    return not takes_objects(own, deeds)


def takes_objects(own: str, deeds: Deeds) -> bool:
    """Whether folded words that end in a colon are a verb without what it takes: `provide Mrs D with:`."""
    if deeds.kind(own) == "apology" and own.rstrip(": ").endswith((" for", " about")):
        return False  # what it is for is none of its own
    verb, _, rest = deeds.plain(own.rstrip(": ")).partition(" ")
    return bool(verb) and not _NO_OBJECT.sub("", rest)


def is_joined(own: str) -> bool:
    """Whether folded words that end in a colon tell an action that the items are added to: `apologise and:`."""
    return _ALSO.search(own.rstrip(": ")) is not None


def is_account(words: str) -> bool:
    """Whether folded words lead in to what was said, done or asked for before."""
    return is_reported(words) or status.is_done(words) or _PERFECT.search(words) is not None


def is_about_told(words: str, told: Sequence[Action], deeds: Deeds) -> bool:
    """Whether a folded sentence only says how something that was told is to be done."""
    if told and told[-1].kind in ("new-decision", "reassessment") and _says_of_result(words):
        return True
    if told and told[-1].kind not in MONEY and _HOLDS.match(words):
        return True
    match = _about(deeds.nouns).match(words)
    if match is None or not told:
        return False
    thing = match["thing"] or match["within"]
    kinds = {action.kind for action in told}
    kind = deeds.kind(thing) if thing else None
    return kind is None or kind in kinds


def _says_of_result(words: str) -> bool:
    """Whether a folded sentence says what a decision comes with, or from when what it decides counts."""
    return (_REASONS.match(words) or _COUNTS_FROM.match(words)) is not None


@cache
def _about(nouns: tuple[str, ...]) -> re.Pattern[str]:
    """What is said of what was told already: `The apology should be in writing`, `In its letter it should explain`."""
    thing = "|".join(re.escape(noun) for noun in nouns)
    return re.compile(
        rf"""^(?:the|this|these|that|those|its|any|such|each|both)\s(?:[\w'-]+\s){{0,3}}?(?P<thing>{thing})
              (?:\s(?!and\b)[\w'’-]+){{0,6}}?\s(?:should|must|shall|will|needs?\sto|(?:is|are)\sto)\b
              (?!\s(?:also\s|then\s|now\s)?be\s(?:published|shared|withdrawn|cancelled|amended|deleted|removed
                |reviewed|reconsidered))
            |^in\s(?:its|the|this|that)\s(?:[\w'-]+\s){{0,3}}?(?P<within>{thing})\b(?!\sto\b)
            |^in\s(?:doing|making|carrying|writing|completing|preparing)\s(?:so|this|it|(?:the|its)\s\w+)\b""",
        re.VERBOSE,
    )
