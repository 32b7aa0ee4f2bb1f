"""Which bodies a paragraph names: those of the registers, and those that the words of their name tell."""

import re
from bisect import bisect_left
from itertools import zip_longest

from graphbuilder.extract.bodies.homes import homes, speaks_of_homes
from graphbuilder.extract.bodies.kinds import Told
from graphbuilder.extract.decision import party_of
from graphbuilder.extract.language.naming import further, is_title, may_end
from graphbuilder.extract.names import Name
from graphbuilder.extract.reading import Reading
from graphbuilder.extract.views import View
from graphbuilder.facts import Decision, Party
from graphbuilder.namespaces import slug_of

_KINDS = ("Body", "Office", "Council")
# `each area must have a Safeguarding Adults Board`, `he stayed in a Travelodge`
_OF_MANY = ("safeguarding-partnership", "accommodation-provider")
_PROPER = (
    "charity",
    "company",
    "landlord",
    "public-body",
)  # kinds whose names are always printed with a capital
_BRANCHED = (
    "charity",
    "nhs-service",
    "advice-service",
)  # kinds that have branches, each called after its place
_NEAR = 12  # characters before a name
_ALIKE, _SLIP = 6, 2  # letters with which a misprinted word begins rightly, and those left out or doubled
# `a police officer`, `the police station`: a job or a place, not the body
_NO_BODY = re.compile(r"\s+(?:officers?|constables?|checks?|stations?|custody)\b")
# `a planning inspector` is whoever came, `the Planning Inspector` the body that sends one.
_SENT = re.compile(r"inspectors?$")
_AGAINST = re.compile(r"(?:\bv\.?|\bex parte)\s+(?:the\s+)?$", re.IGNORECASE)
_IN_CASE = re.compile(r",?\s+(?:v\.?\s|ex parte\s|\[\d{4}\])")
_ANY = re.compile(r"\b(?:an?|any|each|every)\s+$")
_ARTICLE = re.compile(r"\b(?:an?|his|her|their|its|no)\s+$")
# What one word in a capital does at the head of a sentence if it is a name.
_DOES = re.compile(
    r"(?:[’']s)?\s+(?:(?:has|have|had|also|then|later|now)\s+)*(?:told|said|wrote|advised|advises|helped|helps"
    r"|supported|supports|replied|explained|emailed|telephoned|rang|asked|contacted|complained|quoted|collects"
    r"|collected|runs|ran|manages|managed|provides|provided|offers|offered|publishes|published|may|can|could|would"
    r"|visited|made|sent|found|agreed)\b|\s+(?:and|or)\s+[a-z]|\s+\("
)


class Named:
    """The bodies that the paragraphs of one decision name; `minted` are those of its respondents by their names.

    A name that is shortened or lengthened later is that of the same body.
    """

    def __init__(self, reading: Reading, decision: Decision, minted: dict[str, Party]) -> None:
        self._lexicon = reading.lexicon
        self._registers = reading.lexicon.registers
        self._minted = dict(minted)
        self._of_title = frozenset(minted)
        self._speaks_of_homes = speaks_of_homes(reading, decision)

    def find(self, view: View) -> list[tuple[int, int, Party]]:
        """The bodies named in a paragraph, left to right, none within another."""
        kinds = self._lexicon.kinds
        if not view.names and kinds.cannot_be_in(view) and not self._speaks_of_homes:
            return []
        registered = [self._registered(view, name) for name in view.names if self._is_body(view, name)]
        told = [self._told(view, one) for one in kinds.find(view) if not _is_of_title(view, one)]
        if self._speaks_of_homes:
            told += [
                (start, end, self._party(view.text[start:end], None)) for start, end in homes(view, kinds)
            ]
        apart = _apart([*registered, *told]) if told else registered
        return [
            (start, end, self._known(party))
            for start, end, party in apart
            if not _is_of_case(view.text, start, end)
        ]

    def _kind(self, iri: str) -> str | None:
        resource = self._registers.get(iri)
        kind = resource.get("bodyKind") if resource is not None else None
        return slug_of(kind) if kind else None

    def _is_body(self, view: View, name: Name) -> bool:
        if name.kind not in _KINDS or is_title(view.text, name.end) or _NO_BODY.match(view.folded, name.end):
            return False
        kind = self._kind(name.iri)
        if kind in _OF_MANY and _ANY.search(view.folded, max(0, name.start - _NEAR), name.start):
            return False
        if _SENT.search(view.folded, name.start, name.end) and _is_somebody(view, name):
            return False
        return kind not in _PROPER or self._is_as_printed(view, name)

    def _is_as_printed(self, view: View, name: Name) -> bool:
        """Whether a name is printed as that of a charity or company, which may be a word of every day."""
        printed = view.text[name.start : name.end]
        kind = self._kind(name.iri)
        if printed[0].islower() or (kind == "public-body" and printed.rsplit(maxsplit=1)[-1][0].islower()):
            return False  # `some London councils` are not the body called so
        is_everyday = kind == "charity" and printed.isalpha() and printed[1:].islower()
        return not is_everyday or _is_proper(view, name)

    def _registered(self, view: View, name: Name) -> tuple[int, int, Party]:
        """The body of a registered name; it may go on with the place of a branch."""
        end = further(view.text, name.end) if self._kind(name.iri) in _BRANCHED else name.end
        return name.start, end if self._is_branch(view.text[name.end : end]) else name.end, Party(name.iri)

    def _told(self, view: View, one: Told) -> tuple[int, int, Party]:
        """The body that words tell, or the registered one whose branch is called after a place before its name."""
        of = next((name.iri for name in view.names if self._ends_as_branch(view, one, name)), None)
        return one.start, one.end, Party(of) if of else self._party(view.text[one.start : one.end], one.kind)

    def _ends_as_branch(self, view: View, one: Told, name: Name) -> bool:
        """Whether a name that words tell ends with that of a registered body, as `Kirklees CAMHS` does."""
        printed = view.text[name.start : name.end]
        return (
            one.start < name.start
            and one.end == name.end
            and self._kind(name.iri) in _BRANCHED
            and (" " in printed or printed.isupper())
        )

    def _is_branch(self, words: str) -> bool:
        return self._lexicon.kinds.tells_apart(words) and may_end(words)

    def _party(self, name: str, kind: str | None) -> Party:
        return party_of(name, self._registers, kind=kind)

    def _known(self, party: Party) -> Party:
        """The body itself, or the one that was named before by a longer or shorter name which begins alike."""
        name = party.minted_name
        if name is None:
            return party
        for other, same in self._minted.items():
            if other == name or other.startswith(f"{name} ") or name.startswith(f"{other} "):
                return same
            if other in self._of_title and _is_slip(other, name):
                return same
        self._minted[name] = party
        return party


def _is_somebody(view: View, name: Name) -> bool:
    """Whether what may be the name of a body is said of one of those who work for it."""
    before = view.folded[max(0, name.start - _NEAR) : name.start]
    return view.text[name.start].islower() or _ARTICLE.search(before) is not None


def _is_slip(title: str, name: str) -> bool:
    """Whether a name is that of a title with a slip of the pen in one word: `Clinical Commissiong Group`."""
    apart = [pair for pair in zip_longest(title.split(), name.split(), fillvalue="") if pair[0] != pair[1]]
    if len(apart) != 1:
        return False
    one, other = apart[0]
    return one[:_ALIKE] == other[:_ALIKE] and len(one) > _ALIKE and abs(len(one) - len(other)) <= _SLIP


def _is_proper(view: View, name: Name) -> bool:
    """Whether one word in a capital is a name: it opens no sentence, unless it then does what people do."""
    if further(view.text, name.end) > name.end:
        return False
    if _ARTICLE.search(view.folded, max(0, name.start - _NEAR), name.start):
        return False
    opens = not view.text[view.sentence_at(name.start).start : name.start].strip("‘“'\" ")
    return not opens or _DOES.match(view.folded, name.end) is not None


def _is_of_case(text: str, start: int, end: int) -> bool:
    """Whether a name is that of a party in the name of a case: `R v London Borough of Harrow ex parte M`."""
    before = _AGAINST.search(text, max(0, start - _NEAR), start)
    return before is not None or _IN_CASE.match(text, end) is not None


def _is_of_title(view: View, told: Told) -> bool:
    """Whether a name that words tell is part of the title of a law or of guidance."""
    index = bisect_left(view.names, told.end, key=lambda name: name.start) - 1
    return index >= 0 and view.names[index].end > told.start and view.names[index].kind not in _KINDS


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
