"""Bodies and offices that a decision names, each once, with its strongest role."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from graphbuilder.extract.bodies.called import Calls
from graphbuilder.extract.bodies.homes import homes, speaks_of_homes
from graphbuilder.extract.bodies.kinds import Told
from graphbuilder.extract.bodies.roles import Roles
from graphbuilder.extract.bodies.signposts import ground
from graphbuilder.extract.decision import party_of
from graphbuilder.extract.language.naming import further, is_title
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.names import Name
from graphbuilder.extract.reading import Reading
from graphbuilder.extract.views import View
from graphbuilder.facts import Decision, Mention, Party
from graphbuilder.namespaces import slug_of

_ROLES = ("mentioned", "shared-with", "better-placed", "co-respondent")
_KINDS = ("Body", "Office", "Council")
_PROPER = ("charity", "company", "public-body")  # kinds whose names are always printed with a capital
_RECITAL = Phrases("normally …4 expect | The law says we would normally expect")
_JOINED = 12  # characters at most between two names that are one
_JOINT = re.compile(r"\s*[(\[]\s*[‘“'\"]?(?:the|our)\s+(?P<short>[A-Z]\w*)")
_ARTICLE = re.compile(r"\b(?:an?|his|her|their|its|no)\s+$")
_DOES = re.compile(
    r"(?:[’']s)?\s+(?:(?:has|have|had|also|then|later|now)\s+)*(?:told|said|wrote|advised|advises|helped|helps|supported|supports|replied"
    r"|explained|emailed|telephoned|rang|asked|contacted|complained|quoted|collects|collected|runs|ran|manages|managed"
    r"|provides|provided|offers|offered|publishes|published|may|can|could|would|visited|made|sent|found|agreed)\b"
    r"|\s+(?:and|or)\s+[a-z]|\s+\("
)
# `Malvern Hills District Council (the Council) and Worcestershire County Council (the County)`
_AND_ANOTHER = re.compile(r"\([‘“'\"]?the (?:District |Borough |City )?Council[’”'\"]?\),? and $")
_COMPLAINS = re.compile(r"\bcomplain")
_IT_AND_ANOTHER = 2  # bodies of a kind
_NO_BODY = re.compile(r"\s+(?:officers?|constables?|checks?)\b")  # `a police officer`: a job, not the body


@dataclass(frozen=True, slots=True)
class _Naming:
    view: View
    start: int
    end: int
    party: Party
    role: str


def bodies(reading: Reading, decision: Decision) -> list[Mention]:
    """One mention a body: the first that gives it its strongest role."""
    search = _Search(reading, decision)
    strongest: dict[str, _Naming] = {}
    for naming in sorted(search.all(), key=_place):
        iri = naming.party.iri
        if iri not in strongest or _weight(naming) > _weight(strongest[iri]):
            strongest[iri] = naming
    found = [search.mention(naming) for naming in search.particular([*strongest.values()])]
    return sorted(found, key=lambda mention: (mention.evidence.number or 0, mention.evidence.span))


def _place(naming: _Naming) -> tuple[int, int]:
    return naming.view.number, naming.start


def _weight(naming: _Naming) -> int:
    return _ROLES.index(naming.role)


def _is_recital(view: View) -> bool:
    """Whether a paragraph recites powers, so that it gives no role to the bodies it names."""
    return view.kind == "powers" and _RECITAL.found_in(view.folded)


class _Search:
    """The bodies of one decision: a name that is shortened or lengthened later is that of the same body."""

    def __init__(self, reading: Reading, decision: Decision) -> None:
        self._reading, respondents = reading, decision.respondents
        self._registers = reading.lexicon.registers
        self._own = {party.iri for party in respondents}
        self._minted = {party.minted_name: party for party in respondents if party.minted_name}
        self._names_of_own = tuple(self._minted)
        self._is_about_council = any(self._is_council(party) for party in respondents)
        self._speaks_of_homes = speaks_of_homes(reading, decision)

    def value(self, iri: str, name: str) -> str | None:
        """What a register says of a body."""
        resource = self._registers.get(iri)
        return resource.get(name) if resource is not None else None

    def mention(self, naming: _Naming) -> Mention:
        """The mention that a naming makes; a body that the complainant is pointed to has the ground for it."""
        view, why = naming.view, None
        if naming.role == "better-placed":
            why = ground(view, self._kind_of(naming.party), self._reading.lexicon)
        return Mention(view.evidence(naming.start, naming.end), naming.party, naming.role, why)

    def _is_council(self, party: Party) -> bool:
        resource = self._registers.get(party.iri)
        return resource is not None and resource.kind == "Council"

    def all(self) -> list[_Naming]:
        """The bodies named in the decision, and then called by a short name or by one that only later is told."""
        views = [view for view in self._reading.views if not _is_recital(view)]
        namings = {id(view): list(self._namings(view)) for view in views}
        calls = Calls()
        for naming in chain.from_iterable(namings.values()):
            calls.learn(naming.view, naming.start, naming.end, naming.party, self._kind_of(naming.party))
        named = [naming for found in namings.values() for naming in found]
        return named + [naming for view in views for naming in self._called(view, calls, namings[id(view)])]

    def _called(self, view: View, calls: Calls, named: list[_Naming]) -> Iterator[_Naming]:
        taken = [(naming.start, naming.end) for naming in named]
        taken += [(name.start, name.end) for name in view.names]
        taken.sort()
        for start, end, party in calls.by_name(view, taken):
            yield _Naming(view, start, end, party, Roles(view).role(start, end, self._kind_of(party)))
        for start, end, party in calls.by_short_name(view, taken):
            role = Roles(view).role(start, end, self._kind_of(party))
            if role != "mentioned":
                yield _Naming(view, start, end, party, role)

    def _is_house_of_own(self, party: Party) -> bool:
        """Whether a body is a home of the provider that answers, called after it: `Harcombe House` of Harcombe Care."""
        own = [str(name).split()[0] for name in self._names_of_own]
        return not self._is_about_council and (party.minted_name or " ").split(" ")[0] in own

    def _kind_of(self, party: Party) -> str | None:
        kind = party.kind or self.value(party.iri, "bodyKind")
        return slug_of(kind) if kind else None

    def _namings(self, view: View) -> Iterator[_Naming]:
        """The bodies named in a paragraph, each name with its role."""
        found = self._named(view)
        if not found:
            return
        roles = Roles(view)
        last: tuple[int, str] = (0, "")
        for start, end, party in found:
            between = view.folded[last[0] : start] if start - last[0] <= _JOINED else ""
            again = party.iri == last[1] and between.strip() == "("
            if again or (last[1] and between == " of the "):
                continue
            last = (end, party.iri)
            if (
                party.iri in self._own
                or self._is_house_of_own(party)
                or self.value(party.iri, "isPublisher") == "true"
            ):
                continue
            stop = _with_short_name(view, end, party)
            answers = self._answers(view, start, stop, party)
            role = "co-respondent" if answers else roles.role(start, stop, self._kind_of(party))
            yield _Naming(view, start, stop, party, role)

    def _answers(self, view: View, start: int, end: int, party: Party) -> bool:
        """Whether a body is complained about beside the respondent, so that it is given a short name.

        Unless two ombudsmen decide together, that is so only of a council beside a provider.
        """
        short = _JOINT.match(view.text, end) if view.kind == "complaint" else None
        if short is None or self._reading.is_joint:
            return short is not None
        if self._is_council(party) and _AND_ANOTHER.search(view.text, 0, start) is not None:
            return True
        if self._is_about_council or not self._is_council(party) or short["short"] != "Council":
            return False
        return _COMPLAINS.search(view.folded, view.sentence_at(start).start, start) is not None

    def _named(self, view: View) -> list[tuple[int, int, Party]]:
        """The bodies named in a paragraph: those of the registers, and those that the words of their name tell."""
        kinds = self._reading.lexicon.kinds
        if not view.names and kinds.cannot_be_in(view) and not self._speaks_of_homes:
            return []
        registered = [(name.start, name.end, Party(name.iri)) for name in view.names
                      if name.kind in _KINDS and not is_title(view.text, name.end)
                      and not _NO_BODY.match(view.folded, name.end) and self._is_as_printed(view, name)]  # fmt: skip
        told = [(one.start, one.end, self._party(view.text[one.start : one.end], one.kind))
                for one in kinds.find(view) if not _is_of_title(view, one)]  # fmt: skip
        if self._speaks_of_homes:
            told += [(start, end, self._party(view.text[start:end], None)) for start, end in homes(view)]
        apart = _apart([*registered, *told]) if told else registered
        return [(start, end, self._known(party)) for start, end, party in apart]

    def _party(self, name: str, kind: str | None) -> Party:
        """The body of a name that words tell, which a charity may have as a word of every day."""
        everyday = self._reading.lexicon.kinds.everyday.get(name)
        return Party(everyday) if everyday else party_of(name, self._registers, kind=kind)

    def _is_as_printed(self, view: View, name: Name) -> bool:
        """Whether a name is printed as one: that of a charity or company may be a word of every day."""
        kind = self.value(name.iri, "bodyKind")
        if kind is None or slug_of(kind) not in _PROPER:
            return True
        if view.text[name.start].islower():
            return False
        printed = view.text[name.start : name.end]
        return not (printed.isalpha() and printed[1:].islower()) or self._is_proper(view, name)

    def _is_proper(self, view: View, name: Name) -> bool:
        """Whether one word in a capital is a name: it opens no sentence, unless it then does what people do."""
        if further(view.text, name.end) > name.end:
            return False
        if _ARTICLE.search(view.folded, max(0, name.start - _JOINED), name.start):
            return False
        opens = not view.text[view.sentence_at(name.start).start : name.start].strip("‘“'\" ")
        return not opens or _DOES.match(view.folded, name.end) is not None

    def _known(self, party: Party) -> Party:
        """The body itself, or the one that was named before by a longer or shorter name which begins alike."""
        name = party.minted_name
        if name is None:
            return party
        for other, same in self._minted.items():
            if other == name or other.startswith(f"{name} ") or name.startswith(f"{other} "):
                return same
        self._minted[name] = party
        return party

    def particular(self, namings: list[_Naming]) -> list[_Naming]:
        """The namings without those of a whole kind, such as `the police`, where one body of the kind is named."""
        kinds = Counter(naming.party.kind or self.value(naming.party.iri, "bodyKind") for naming in namings)
        whole = {kind for kind, count in kinds.items() if kind and count == _IT_AND_ANOTHER}
        minted = [naming.party.minted_name for naming in namings if naming.party.minted_name]
        return [
            naming
            for naming in namings
            if self._whole_kind(naming.party) not in whole
            and not self._is_short_for_one(naming.party, minted)
        ]

    def _is_short_for_one(self, party: Party, minted: list[str]) -> bool:
        """Whether a registered name is how one of other names ends, as `the Board` of one's own area may be called."""
        if party.minted_name or self.value(party.iri, "bodyKind") is None:
            return False
        name = self._registers[party.iri].name
        return any(other.endswith(f" {name}") for other in minted)

    def _whole_kind(self, party: Party) -> str | None:
        """The kind that a body is called after, as `the police` is; None for a body that has a name of its own."""
        kind = self.value(party.iri, "bodyKind")
        return kind if kind and self._registers[kind].name == self._registers[party.iri].name else None


def _is_of_title(view: View, told: Told) -> bool:
    """Whether a name that words tell is part of the title of a law or of guidance."""
    index = bisect_left(view.names, told.end, key=lambda name: name.start) - 1
    return index >= 0 and view.names[index].end > told.start and view.names[index].kind not in _KINDS


def _with_short_name(view: View, end: int, party: Party) -> int:
    """The end of a name with the bracket that gives its registered abbreviation."""
    index = bisect_left(view.names, end, key=lambda name: name.start)
    for name in view.names[index : index + 1]:
        if name.iri == party.iri and view.text[end : name.start].strip() == "(":
            closing = view.text.find(")", name.end)
            return closing + 1 if closing == name.end else end
    return end


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
