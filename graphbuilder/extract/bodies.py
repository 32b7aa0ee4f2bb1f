"""Bodies and offices that a decision names, each once, with its strongest role."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from graphbuilder.extract.decision import minted
from graphbuilder.extract.phrasing import Phrases
from graphbuilder.extract.reading import Reading, View
from graphbuilder.extract.roles import Roles
from graphbuilder.facts import Decision, Mention, Party
from graphbuilder.fold import fold

_ROLES = ("mentioned", "shared-with", "better-placed", "co-respondent")
_KINDS = ("Body", "Office", "Council")
_ROLES_OF_BODIES = ("Council", "Trust", "Authority", "Provider", "Ombudsman", "Board", "School", "Home")
_GENERIC = frozenset("care nursing residential children children's council private rented".split())
_RECITAL = Phrases("normally expect | The law says we would normally expect")
_JOINED = 12  # characters at most between two names that are one
_JOINT = re.compile(r"\s*[(\[]\s*[‘“'\"]?(?:the|our)\s+[A-Z]")
_IN_TITLE = re.compile(r"(?:,?\s+(?:and\s+)?[A-Z][\w’']+){0,4}\s+(?:Act|Regulations)\b")
_NO_BODY = re.compile(r"\s+(?:officers?|constables?|checks?)\b")  # `a police officer`: a job, not the body
_WORD = re.compile(r"(?:[A-Z][\w’'-]*|and|of|the|on|upon|in|&)\s+$")
_MOST_WORDS = 12  # of a body's name
_STOP = frozenset(
    "the a an and of on in upon when while after before it this that they he she his her their from by with".split()
)


@dataclass(frozen=True, slots=True)
class _Naming:
    view: View
    start: int
    end: int
    party: Party
    role: str


def bodies(reading: Reading, decision: Decision) -> list[Mention]:
    """One mention a body: the first that gives it its strongest role."""
    strongest: dict[str, _Naming] = {}
    own = {party.iri for party in decision.respondents}
    for view in reading.views:
        for naming in _namings(view, reading):
            iri = naming.party.iri
            if iri in own or _is_publisher(iri, reading):
                continue
            if iri not in strongest or _weight(naming) > _weight(strongest[iri]):
                strongest[iri] = naming
    found = [_mention(naming) for naming in strongest.values()]
    return sorted(found, key=lambda mention: (mention.evidence.number or 0, mention.evidence.span))


def _weight(naming: _Naming) -> int:
    return _ROLES.index(naming.role)


def _mention(naming: _Naming) -> Mention:
    return Mention(naming.view.evidence(naming.start, naming.end), naming.party, naming.role)


def _is_publisher(iri: str, reading: Reading) -> bool:
    resource = reading.lexicon.registers.get(iri)
    return resource is not None and resource.get("isPublisher") == "true"


def _namings(view: View, reading: Reading) -> Iterator[_Naming]:
    """The bodies named in a paragraph, each name with its role; a recital of powers only names them."""
    found = _named(view, reading)
    if not found or (view.kind == "powers" and _RECITAL.found_in(view.folded)):
        return
    roles = Roles(view)
    last: tuple[int, str] = (0, "")
    for start, end, party in found:
        between = view.folded[last[0] : start] if start - last[0] <= _JOINED else ""
        again = party.iri == last[1] and between.strip() == "("
        if again or (last[1] and between == " of the "):
            continue
        last = (end, party.iri)
        stop = _with_short_name(view, end, party)
        joint = view.kind == "complaint" and _JOINT.match(view.text, stop) and reading.is_joint
        yield _Naming(view, start, stop, party, "co-respondent" if joint else roles.role(start, stop))


def _with_short_name(view: View, end: int, party: Party) -> int:
    """The end of a name with the bracket that gives its registered abbreviation."""
    index = bisect_left(view.names, end, key=lambda name: name.start)
    for name in view.names[index : index + 1]:
        if name.iri == party.iri and view.text[end : name.start].strip() == "(":
            closing = view.text.find(")", name.end)
            return closing + 1 if closing == name.end else end
    return end


def _named(view: View, reading: Reading) -> list[tuple[int, int, Party]]:
    """The bodies named in a paragraph: those of the registers, and those told by the ending of their name."""
    if not (view.names or view.at("ending")):
        return []
    registered = [(name.start, name.end, Party(name.iri)) for name in view.names
                  if name.kind in _KINDS and not _IN_TITLE.match(view.text, name.end)
                  and not _NO_BODY.match(view.folded, name.end)]  # fmt: skip
    told = list(_told_by_ending(view, reading))
    return _apart([*registered, *told]) if told else registered


def _apart(namings: list[tuple[int, int, Party]]) -> list[tuple[int, int, Party]]:
    """The names without those that lie within another, or that a body told by its ending goes on from."""
    kept: list[tuple[int, int, Party]] = []
    for naming in sorted(namings, key=lambda naming: (naming[0], -naming[1])):
        if kept and naming[1] <= kept[-1][1]:
            continue
        while kept and naming[0] < kept[-1][1] and naming[2].minted_name:
            kept.pop()
        if not kept or naming[0] >= kept[-1][1]:
            kept.append(naming)
    return kept


def _told_by_ending(view: View, reading: Reading) -> Iterator[tuple[int, int, Party]]:
    for start, end, kind in reading.lexicon.endings.find(view):
        name_start = _name_start(view.text, start)
        if name_start is not None:
            yield name_start, end, minted(view.text[name_start:end], kind=kind)


def _name_start(text: str, start: int) -> int | None:
    """Where the proper name before a generic ending begins; None where there is none, as in `a parish council`."""
    first: int | None = None
    position = start
    for _ in range(_MOST_WORDS):
        step = _WORD.search(text, max(0, position - 40), position)
        if step is None:
            break
        word = step.group().strip()
        if word.lower() in ("the", "a") or (word.lower() in _STOP and first is None):
            break
        if first is not None and word in _ROLES_OF_BODIES:
            break
        position = step.start()
        if word[0].isupper() and word.lower() not in _STOP:
            first = position
    if first is not None and all(word in _GENERIC for word in fold(text[first:start]).split()):
        return None
    return first
