"""Bodies and offices that a decision names, each once, with its strongest role."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphbuilder.extract.decision import minted
from graphbuilder.extract.reading import Reading, View
from graphbuilder.facts import Decision, Mention, Party
from graphbuilder.fold import fold

_ROLES = ("mentioned", "shared-with", "better-placed", "co-respondent")
_KINDS = ("Body", "Office", "Council")
_SHARED = re.compile(
    r"\b(?:shar\w+|send\w*|provid\w+|sent|cop(?:y|ied))\b(?:\W+\w+){0,6}?\W+(?:this|our|the|my)\W+(?:\w+\W+){0,2}?(?:decision|statement|report)"
    r"(?:\W+\w+){0,4}?\W+(?:with|to)\W+(?:the\W+)?$"
)
_SHARED_WITH_IT = re.compile(
    r"\b(?:we|i)\W+(?:will|shall|have|are going to)\W+(?:\w+\W+){0,2}?(?:send|sent|share|shared|give|provide|copy|copied)\W+(?:it|them)\b(?:\W+\w+){0,5}?\W+(?:decision|statement|report)"
    r"|\b(?:we|i)\W+(?:will|shall)\W+(?:\w+\W+){0,2}?(?:send|share)\b(?:\W+\w+){0,6}?\W+(?:decision|statement|report)\W+(?:with|to)\W+(?:it|them)\b"
)
_NOT_INVESTIGATED = re.compile(
    r"\b(?:not|cannot|n't)\b(?:\W+\w+){0,4}?\W+investigat|\bnot enough evidence of fault\b|\bunlikely (?:we|i) (?:would|could)\b"
)
_COULD_GO = re.compile(
    r"\b(?:can|could|may|might|will|would|expect(?:ed)?|entitled|rights?|open to|reasonable|should|able|in time|free)\b(?:\W+[\w']+){0,16}?\W+"
    r"(?:appeal\w*|complain\w*|object\w*|refer\w*|apply|ask|consider|decide|look|deal|raise|contact|approach|go to|take|challenge|use|put|argue)\b"
    r"|\b(?:proper|appropriate|better placed|best placed|right) (?:body|place|person|organisation|route|way)?"
)
_PLACED_BEFORE = re.compile(
    r"\b(?:is|are|would be|was)\W+(?:\w+\W+)?(?:a matter|matters|one|something|questions?|a question)\W+for\W+(?:the\W+)?$|"
    r"\b(?:expect|reasonable for|open to|free for|for)\W+(?:mr|mrs|miss|ms|mx|dr|him|her|them|someone|people|anyone|the complainants?|[a-z])\b(?:\W+\w+){0,4}?\W+to\W+(?:\w+\W+)?"
    r"(?:complain|refer|take|go|ask|contact|raise|approach|appeal|apply|report|bring|challenge|use)\w*(?:\W+[\w']+){0,12}?\W+(?:to|with|from|before|the)\W+(?:the\W+)?$|"
    r"\b(?:mr|mrs|miss|ms|mx|dr|he|she|they|complainants?|someone|people|anyone|parents?|[a-z])\b(?:\W+(?!not\b)\w+){0,3}?\W+"
    r"(?:can|could|may|might|should|is entitled|are entitled|has a|had a|have a|has the|had the|have the|is free|are free|was free|is open|"
    r"wishes|wants)\b(?:\W+[\w']+){0,9}?\W+(?:complain|complaint|refer|take|go|ask|contact|raise|approach|appeal|apply|report|bring|"
    r"challenge)\w*(?:\W+[\w']+){0,12}?\W+(?:to|with|from|before|the)\W+(?:the\W+)?$"
)
_PLACED_AFTER = re.compile(
    r"(?:\W*\([^)]*\))?\W+(?:is|are|was|were|would be)\W+(?:\w+\W+){0,3}?(?:better|best|the right|the proper|the appropriate|more appropriate|the correct|the (?:body|place|organisation|court|tribunal|route|way))\b"
)
_TAKES_UP = re.compile(
    r"(?:\W*\([^)]*\))?\W+(?:can|could|may|would|is able to)\W+(?:\w+\W+)?(?:look|consider|investigate|deal|decide|help|assess|examine|hear|review|take)\b"
)
_NO_POWER = re.compile(r"\b(?:we|i)\b(?:\W+\w+){0,2}?\W+(?:no power|cannot|can't|not able|unable)\b")
_ORDINARILY = re.compile(r"\b(?:ordinarily|normally|usually|generally)\b")
_ROLES_OF_BODIES = ("Council", "Trust", "Authority", "Provider", "Ombudsman", "Board", "School", "Home")
_DONE_SO = re.compile(
    r".*\b(?:could|can|should|may)\b(?:\W+\w+){0,2}?\W+(?:have done so|do so|have used|use (?:it|that))\b"
)
_GENERIC = frozenset("care nursing residential children children's council private rented".split())
_RECITAL = re.compile(r"\bnormally expect\b")
_JOINT = re.compile(r"\s*[(\[]\s*[‘“'\"]?(?:the|our)\s+[A-Z]")
_REPORTED = re.compile(
    r"^\W*(?:\w+\W+){0,4}?(?:council|authority|trust|provider|it|he|she|they|mr \w|mrs \w|miss \w|ms \w|officer \w|letter|response)\W+(?:also\W+|then\W+)?"
    r"(?:told|said|says|explained|advised|informed|referred|wrote|replied|suggested|asked|complained|contacted|reported|directed|signposted)\b"
)
_OWN_VOICE = ("analysis", "decision", "not-investigated", "scope", "found", "remedy", "other")
_IN_TITLE = re.compile(r"(?:\s+(?:and\s+)?[A-Z][\w’']+){0,4}\s+(?:Act|Regulations)\b")
_NO_BODY = re.compile(r"\s+(?:checks?|officers?\b(?=\s+(?:[A-Z]\b|said|told)))")
_WORD = re.compile(r"(?:[A-Z][\w’'-]*|and|of|the|on|upon|in|&)\s+$")
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
            if view.kind == "powers" and _RECITAL.search(view.folded):
                continue
            before = strongest.get(naming.party.iri)
            if naming.party.iri in own or _is_publisher(naming.party.iri, reading):
                continue
            if before is None or _ROLES.index(naming.role) > _ROLES.index(before.role):
                strongest[naming.party.iri] = naming
    found = [_mention(naming) for naming in strongest.values()]
    return sorted(found, key=lambda mention: (mention.evidence.number or 0, mention.evidence.span))


def _mention(naming: _Naming) -> Mention:
    return Mention(naming.view.evidence(naming.start, naming.end), naming.party, naming.role)


def _is_publisher(iri: str, reading: Reading) -> bool:
    resource = reading.lexicon.registers.get(iri)
    return resource is not None and resource.get("isPublisher") == "true"


def _namings(view: View, reading: Reading) -> Iterator[_Naming]:
    last: tuple[int, str] | None = None
    for start, end, party in _named(view, reading):
        if last is not None and party.iri == last[1] and view.text[last[0] : start].strip() == "(":
            continue
        if last is not None and view.folded[last[0] : start] == " of the ":
            continue
        last = (end, party.iri)
        stop = _with_short_name(view, end, party, reading)
        joint = reading.is_joint and view.kind == "complaint" and _JOINT.match(view.text, stop)
        yield _Naming(view, start, stop, party, "co-respondent" if joint else _role(view, start, stop))


def _with_short_name(view: View, end: int, party: Party, reading: Reading) -> int:
    """The end of a name with the bracket that gives its registered abbreviation."""
    for name in view.names:
        if name.start >= end and name.iri == party.iri and view.text[end : name.start].strip() == "(":
            closing = view.text.find(")", name.end)
            return closing + 1 if closing == name.end else end
    return end


def _named(view: View, reading: Reading) -> list[tuple[int, int, Party]]:
    found = [(name.start, name.end, Party(name.iri)) for name in view.names
             if name.kind in _KINDS and not _IN_TITLE.match(view.text, name.end)]  # fmt: skip
    for start, end, kind in reading.lexicon.endings.find(view.text):
        name_start = _name_start(view.text, start)
        if name_start is not None and not any(s <= name_start and end <= e for s, e, _ in found):
            found = [(s, e, party) for s, e, party in found if e <= name_start or s >= end]
            found.append((name_start, end, minted(view.text[name_start:end], kind=kind)))
    return sorted(found, key=lambda naming: naming[:2])


def _name_start(text: str, start: int) -> int | None:
    """Where the proper name before a generic ending begins; None where there is none, as in `a parish council`."""
    first: int | None = None
    position = start
    while (step := _WORD.search(text, max(0, position - 40), position)) is not None:
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


def _role(view: View, start: int, end: int) -> str:
    sentence = view.sentence_at(start)
    before, after = view.folded[sentence.start : start], view.folded[end : sentence.end]
    if _SHARED.search(before):
        return "shared-with"
    following = view.folded[sentence.end : sentence.end + 160]
    if _SHARED_WITH_IT.search(following) and "." not in after.rstrip(". "):
        return "shared-with"
    if view.kind in _OWN_VOICE and _NOT_INVESTIGATED.search(view.folded) and _DONE_SO.match(after):
        return "better-placed"
    if view.kind in _OWN_VOICE and not _REPORTED.match(before):
        if _NOT_INVESTIGATED.search(view.folded) and _COULD_GO.search(
            view.folded, sentence.start, sentence.end
        ):
            return "better-placed"
        if _ORDINARILY.search(view.folded, sentence.start, sentence.end):
            return "mentioned"
        leaves = view.kind in ("scope", "not-investigated") or _NO_POWER.search(view.folded) is not None
        takes_up = leaves and _TAKES_UP.match(after)
        if takes_up or _PLACED_AFTER.match(after) or _PLACED_BEFORE.search(before):
            return "better-placed"
    return "mentioned"
