"""Bodies and offices that a decision names, each once, with its strongest role."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graphbuilder.extract.bodies.called import Calls, is_taken
from graphbuilder.extract.bodies.grounds import ground
from graphbuilder.extract.bodies.named import Named
from graphbuilder.extract.bodies.roles import Roles
from graphbuilder.extract.bodies.unnamed import Back, is_way_to_appeal, unnamed
from graphbuilder.extract.language.naming import words
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.reading import Reading
from graphbuilder.extract.views import View
from graphbuilder.facts import Decision, Mention, Party
from graphbuilder.namespaces import SKOS, slug_of

_ROLES = ("mentioned", "shared-with", "better-placed", "co-respondent")
_RECITAL = Phrases("normally …4 expect | The law says we would normally expect")
_SUCH_AS = Phrases("bodies/organisations such_as/like | We cannot investigate bodies such as the police")
_JOINED = 12  # characters at most between two names that are one
_JOINT = re.compile(r"\s*[(\[]\s*[‘“'\"]?(?:the|our)\s+(?P<short>[A-Z]\w*)")
_SHORT = re.compile(r"\s*[(\[]\s*[‘“'\"]?(?P<short>[A-Z][\w& ]{1,30}?)[’”'\"]?\s*[)\]]")
# `Malvern Hills District Council (the Council) and Worcestershire County Council (the County)`
_AND_ANOTHER = re.compile(r"\([‘“'\"]?the (?:District |Borough |City )?Council[’”'\"]?\),? and $")
_THE_HOME = re.compile(r"\s*\([‘“'\"]?the (?:care |nursing |residential )?home\b", re.IGNORECASE)
_HOMES = (None, "care-provider")  # kinds of bodies; of a home that is called like a house no kind is told
_COMPLAINS = re.compile(r"\bcomplain")
_APPEALED_TO = ("tribunal", "court", "adjudicator", "inspectorate", "government-agency")  # kinds
_IT_AND_ANOTHER = 2  # bodies of a kind


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


def _only(named: dict[str, Party]) -> Party | None:
    """The body of a paragraph that names one alone."""
    return next(iter(named.values())) if len(named) == 1 else None


def _weight(naming: _Naming) -> int:
    return _ROLES.index(naming.role)


def _is_recital(view: View) -> bool:
    """Whether a paragraph recites powers, so that it gives no role to the bodies it names."""
    return view.kind == "powers" and _RECITAL.found_in(view.folded)


class _Search:
    """The bodies that one decision names, with their roles."""

    def __init__(self, reading: Reading, decision: Decision) -> None:
        self._reading, respondents = reading, decision.respondents
        self._registers = reading.lexicon.registers
        self._own = {party.iri for party in respondents}
        minted = {party.minted_name: party for party in respondents if party.minted_name}
        self._names_of_own = tuple(minted)
        self._short_of_own: set[str] = set()
        self._named = Named(reading, decision, minted)
        self._is_about_council = any(self._is_council(party) for party in respondents)

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
        named = self._merged([naming for view in views for naming in self._namings(view)])
        own = frozenset(word for name in self._names_of_own for word in name.split())
        calls, taken = (
            Calls(self._reading.lexicon.kinds.is_name, own),
            defaultdict[View, list[tuple[int, int]]](list),
        )
        for naming in named:
            calls.learn(naming.view, naming.start, naming.end, naming.party, self._kind_of(naming.party))
            calls.learn_labels(self._labels(naming.party), naming.party)
            taken[naming.view].append((naming.start, naming.end))
        named = [replace(naming, party=calls.known(naming.party)) for naming in named]
        found = [*named, *(naming for view in views for naming in self._called(view, calls, taken[view]))]
        return self._without_own_home([*found, *self._unnamed(views, sorted(found, key=_place))])

    def _labels(self, party: Party) -> tuple[str, ...]:
        """What a registered body may be called once it is named."""
        resource = self._registers.get(party.iri)
        return resource.all("contextLabel") if resource is not None and resource.kind == "Body" else ()

    def _unnamed(self, views: list[View], found: list[_Naming]) -> Iterator[_Naming]:
        """The paragraphs that point the complainant back to a body which only an earlier one names."""
        named: defaultdict[int, dict[str, Party]] = defaultdict(dict)
        for one in found:
            named[one.view.number][one.party.iri] = one.party
        appeals = {one.view.number: one.party for one in found if self._decides_appeals(one)}
        last: Party | None = None
        for view in views:
            if view.number in named:
                last = appeals.get(view.number, last)
                continue
            alone = _only(named.get(view.number - 1, {}))
            pointing = unnamed(view) if last or alone else None
            if pointing is not None and (meant := last if pointing[0] is Back.APPEAL else alone):
                yield _Naming(view, *pointing[1], meant, "better-placed")

    def _decides_appeals(self, naming: _Naming) -> bool:
        """Whether a body is named as one to which somebody appeals."""
        return self._kind_of(naming.party) in _APPEALED_TO and is_way_to_appeal(naming.view, naming.start)

    def _merged(self, namings: list[_Naming]) -> list[_Naming]:
        """The namings where a tribunal without its chamber is the only chamber of it that is named."""
        names = {
            naming.party.iri: self.value(naming.party.iri, SKOS + "prefLabel") or "" for naming in namings
        }
        one: dict[str, Party] = {}
        for iri, name in names.items():
            chambers = [other for other, longer in names.items() if name and longer.startswith(f"{name} (")]
            if len(chambers) == 1:
                one[iri] = Party(chambers[0])
        return [replace(naming, party=one.get(naming.party.iri, naming.party)) for naming in namings]

    def _called(self, view: View, calls: Calls, named: list[tuple[int, int]]) -> Iterator[_Naming]:
        whole, short = [*calls.by_name(view)], [*calls.by_short_name(view)]
        if not (whole or short):
            return
        taken = sorted([*named, *((name.start, name.end) for name in view.names)])
        for found in (whole, short):
            for start, end, party in found:
                if not is_taken(taken, start, end):
                    role = Roles(view).role(start, end, self._kind_of(party))
                    if role != "mentioned" or found is whole:
                        yield _Naming(view, start, end, party, role)

    def _is_house_of_own(self, party: Party) -> bool:
        """Whether a body is a home of the provider that answers, called after it: `Harcombe House` of Harcombe Care."""
        if self._is_about_council or not party.minted_name or self._kind_of(party) not in _HOMES:
            return False
        first = words(party.minted_name)[
            :1
        ]  # without the article: `The Beeches` is not called after `The Oaks Ltd`
        tells = bool(first) and self._reading.lexicon.kinds.tells_apart(first[0])
        return tells and any(words(name)[:1] == first for name in self._names_of_own)

    def _without_own_home(self, namings: list[_Naming]) -> list[_Naming]:
        """The namings without the home for which a provider answers: the first that its complaint calls `the Home`."""
        if self._is_about_council or not self._names_of_own:
            return namings
        first = next(
            (one.party.iri for one in namings if one.view.kind == "complaint" and self._is_home(one)), None
        )
        return [one for one in namings if one.party.iri != first]

    def _is_home(self, naming: _Naming) -> bool:
        is_called = _THE_HOME.match(naming.view.text, naming.end) is not None
        return naming.party.minted_name is not None and is_called

    def _kind_of(self, party: Party) -> str | None:
        kind = party.kind or self.value(party.iri, "bodyKind")
        return slug_of(kind) if kind else None

    def _namings(self, view: View) -> Iterator[_Naming]:
        """The bodies named in a paragraph, each name with its role."""
        found = self._named.find(view)
        if not found:
            return
        roles = Roles(view)
        last: tuple[int, str] = (0, "")
        for start, end, party in found:
            between = view.folded[last[0] : start] if start - last[0] <= _JOINED else ""
            again = between.strip() == "(" and (party.iri == last[1] or _closes(view.text, end))
            if again or (last[1] and between == " of the "):
                continue
            last = (end, party.iri)
            if party.iri in self._own and (short := _SHORT.match(view.text, end)):
                self._short_of_own.add(short["short"])
            if self._is_own(party) or self._is_example(view, start, party):
                continue
            stop = _with_short_name(view, end, party)
            answers = self._answers(view, start, stop, party)
            role = "co-respondent" if answers else roles.role(start, stop, self._kind_of(party))
            yield _Naming(view, start, stop, party, role)

    def _is_own(self, party: Party) -> bool:
        """Whether a body is one that the decision is about, or the Ombudsman."""
        return (
            party.iri in self._own
            or party.minted_name in self._short_of_own
            or self._is_house_of_own(party)
            or self.value(party.iri, "isPublisher") == "true"
        )

    def _is_example(self, view: View, start: int, party: Party) -> bool:
        """Whether powers are recited with a whole kind for an example: `bodies such as the NHS and the police`."""
        if view.kind != "powers" or self._whole_kind(party) is None:
            return False
        return _SUCH_AS.found_in(view.folded[view.sentence_at(start).start : start])

    def _answers(self, view: View, start: int, end: int, party: Party) -> bool:
        """Whether a body is complained about beside the respondent, so that it is given a short name.

        Unless two ombudsmen decide together, that is so only of a council beside a provider.
        """
        short = _JOINT.match(view.text, end) if view.kind == "complaint" else None
        if view.kind == "complaint" and self._reading.is_joint:
            of_care = self._is_council(party) or (party.minted_name and self._kind_of(party) == "nhs-body")
            return bool(short or (of_care and _SHORT.match(view.text, end)))
        if short is None:
            return False
        if self._is_council(party) and _AND_ANOTHER.search(view.text, 0, start) is not None:
            return True
        if self._is_about_council or not self._is_council(party) or short["short"] != "Council":
            return False
        return _COMPLAINS.search(view.folded, view.sentence_at(start).start, start) is not None

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


def _closes(text: str, end: int) -> bool:
    """Whether a name fills the bracket it ends in, so that it is short for the name before."""
    return text[end : end + 1] == ")" or text[end : end + 2] in ("’)", "')", "”)")


def _with_short_name(view: View, end: int, party: Party) -> int:
    """The end of a name with the bracket that gives its registered abbreviation."""
    index = bisect_left(view.names, end, key=lambda name: name.start)
    for name in view.names[index : index + 1]:
        if name.iri == party.iri and view.text[end : name.start].strip() == "(":
            closing = view.text.find(")", name.end)
            return closing + 1 if closing == name.end else end
    return end
