"""Guidance that is described rather than named: by what it is about, and by who issues it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from graphbuilder.extract.names import Name, covering
from graphbuilder.extract.views import View
from graphbuilder.fold import straighten

_KIND = r"(?:code|guidance|guidelines|framework|handbook|manual|guide|standards|principles|toolkit|circular)"
_ONE_KIND = re.compile(_KIND)
_SOME_KIND = re.compile(rf"\b{_KIND}\b")
_DESCRIBED = re.compile(
    r"(?:guidance|guidelines|guide|code of (?:practice|guidance))\b(?:\s+(?:document|notes?)\b)?"
)
# Whose guidance it is, if it is somebody's own and none that is published for all.
_SOMEBODY = "(?:council|authority|trust|home|provider|school|academy|company|agency|board|landlord)"
_OWN = re.compile(
    rf"\b(?:{_SOMEBODY}(?:'s|s')|its|their|his|her|local|internal)\s+(?:own\s+)?(?:[\w-]+\s+){{0,3}}$"
    rf"|\b{_SOMEBODY}\s+(?:\w+\s+){{0,2}}?(?:publish|produc|issu|giv|gave|sen[dt]|provid|writ|wrote|us(?:es|ed)|offer"
    r"|display|draft|ha[sd] (?:an?|its|some|also|now) )\w*\s*(?:[\w-]+\s+){0,6}$"
)
_THEIRS = re.compile(r"\b(?:its|their|council's|authority's)\s+(?:own\s+)?(?:[\w-]+\s+){0,2}$")
_COUNCILS = re.compile(
    r"\b(?:(?:council|authority|trust|home|provider|school|academy|company|landlord)(?:'s|s')(?: own)?|its own)\s+$"
)
_PUBLISHED = re.compile(
    r"\b(?:published?|issued?|government|department|ministry|our|ombudsman's|ombudsman|national|statutory|commission's?"
    r"|authority's|inspectorate|nhs|ofsted|nice|association|institute)\b"
)
# Directly before, what makes guidance that of a government or an ombudsman; what follows it says what it is about.
_OF_STATE = re.compile(
    r"\b(?:statutory|government|national|departmental|department|ministry|ombudsman|secretary of state)(?:'s?)?\s+"
    r"(?:has\s+|have\s+)?(?:(?:issued?|publish(?:ed|es)|produced)\s+)?"
    r"(?P<about>(?:(?!(?:and|or|the|by|with|under|in|of|to)\b)[\w'-]+\s+){0,5})$"
)
_ISSUES = re.compile(
    r"\)?(?:'s?)?\s+(?:has\s+|have\s+)?(?:(?:issued?|publish(?:ed|es)|produced)\s+)?(?P<about>(?:[\w'-]+\s+){0,5})"
)
_BY = re.compile(
    r"\s+(?:issued|published|produced)(?:\s+in\s+\d{4})?\s+by\s+(?:the\s+)?"
    r"(?:government|department|ministry|secretary of state|home office|care quality commission|cqc)"
    r"(?:\s+[a-z]+){0,8}?(?=\s+(?:on|about)\b)"
)
_ABOUT = re.compile(
    r"(?P<about>\s+(?:on|about|for|to|of|regarding|concerning|covering|relating to|(?:issued|made) under)\b"
    r"(?:\s+[\w'-]+){1,14})"
)
# Where what it is about ends and what it says begins.
_STOP = re.compile(
    r"\s(?:says?|said|states?|stated|which|that|who|is|was|are|were|has|have|had|must|should|will|would|can|may|sets?"
    r"|gives?|advises?|recommends?|suggests?|explains?|expects?|requires?|asks?|tells?|makes?|allows?|applies|applied"
    r"|encourages?|reminds?|describes?|does|did|when|where|if|because|before|after|but|under|issued|published|as|so"
    r"|it|they|he|she|we|in \d{4}|of \d{4})\s.*"
)
_FAR = 120


@dataclass(frozen=True, slots=True)
class Description:
    """Words that describe guidance, what they say that it is about, and who is said to issue it.

    `issuer` is the IRI of a body; `is_published` tells that the guidance is no council's own.
    """

    start: int
    end: int
    about: str
    issuer: str | None
    is_published: bool


def descriptions(view: View) -> Iterator[Description]:
    """What one paragraph says of guidance without naming it, except of somebody's own."""
    for offset in view.at("guidance"):
        match = _DESCRIBED.match(view.folded, offset)
        if (
            match is None
            or covering(view.names, offset) is not None
            or view.folded[offset - 1 : offset].isalnum()
        ):
            continue
        one = _described(view, match)
        if one is not None:
            yield one


def _described(view: View, match: re.Match[str]) -> Description | None:
    start, end = match.span()
    issuer, of_state = issuer_before(view, start), _OF_STATE.search(_before(view, start))
    if issuer is None and (is_own(view, start) if of_state is None else _THEIRS.search(_before(view, start))):
        return None
    before = _before_kind(view, issuer, start) if issuer else (of_state["about"] if of_state else "")
    by = _BY.match(view.folded, end)
    after = _ABOUT.match(view.folded, by.end() if by else end)
    about = _STOP.sub("", after["about"] + " ") if after else ""
    end = (after.start() if after and about.strip() else end) + len(about.rstrip())
    return Description(
        start, end, f"{before} {about}", issuer.iri if issuer else None, bool(issuer or of_state or by)
    )


def issuer_before(view: View, start: int) -> Name | None:
    """The registered body to which guidance is said to belong: what it publishes is for all."""
    index = bisect_left(view.names, start, key=lambda name: name.start) - 1
    if index < 0 or view.names[index].kind != "Body":
        return None
    name = view.names[index]
    return name if _ISSUES.fullmatch(view.folded, name.end, start) is not None else None


def _before_kind(view: View, issuer: Name, start: int) -> str:
    between = _ISSUES.fullmatch(view.folded, issuer.end, start)
    return between["about"] if between is not None else ""


def is_own(view: View, start: int) -> bool:
    """Whether guidance is somebody's own, such as a council's."""
    return _OWN.search(_before(view, start)) is not None


def is_councils(view: View, start: int) -> bool:
    """Whether a name stands directly after a council or the like in the possessive."""
    return _COUNCILS.search(view.folded, max(0, start - _FAR), start) is not None


def is_published(view: View, start: int) -> bool:
    """Whether the words before a document say that it is published."""
    return _PUBLISHED.search(_before(view, start)) is not None


def _before(view: View, start: int) -> str:
    return view.folded[max(view.sentence_at(start).start, start - _FAR) : start]


def is_kind(short: str) -> bool:
    """Whether a short name is no more than a kind of document: `Code`."""
    return _ONE_KIND.fullmatch(short.lower()) is not None


def has_kind(short: str) -> bool:
    """Whether a short name tells the kind of document: `SEN Code`."""
    return _SOME_KIND.search(short.lower()) is not None


def abbreviates(short: str, title: str) -> bool:
    """Whether capitals are the first letters of some words of a title, in order."""
    initials = iter(word[0].upper() for word in re.findall(r"[A-Za-z]+", straighten(title)))
    return short.isupper() and len(short) > 1 and all(letter in initials for letter in short)
