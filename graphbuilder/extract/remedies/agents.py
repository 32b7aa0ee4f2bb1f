"""Who is to carry out an action: the bodies that its sentence, or what leads in to it, has as its subject."""

import re
from collections.abc import Iterable

from graphbuilder.document import Span
from graphbuilder.extract.remedies.actions import Action
from graphbuilder.extract.remedies.callings import Callings
from graphbuilder.facts import Decision, Mention, Party
from graphbuilder.fold import fold
from graphbuilder.registers import Registers

_COUNCIL = ("council", "authority")
_GOVERNS = {"governors": "school", "governing body": "school"}
_SHORT = re.compile(r"\(\W?(?:the|our)\s(?P<short>[A-Z][\w ]{1,40}?)\W?\)")
_AFTER_NAME = 40  # characters after a name in which it may be given a short one


class Agents:
    """The bodies of a decision that can be asked to do something, by what it calls them."""

    def __init__(
        self, decision: Decision, mentions: Iterable[Mention], registers: Registers, callings: Callings
    ) -> None:
        self._registers = registers
        self._callings = callings
        self._parties = list(decision.respondents)
        self._short: dict[str, Party] = {}
        for mention in mentions:
            self._meet(mention)
        self._usual: list[str | None] = [self._parties[0].iri if len(self._parties) == 1 else None]
        self._before: tuple[Span, list[str | None]] | None = None

    def _meet(self, mention: Mention) -> None:
        """Take in a body that answers beside the respondent, or is given a short name."""
        span = mention.evidence.span
        short = _SHORT.search(mention.evidence.paragraph.text, span.start, span.end + _AFTER_NAME)
        if mention.role == "co-respondent" and mention.body not in self._parties:
            self._parties.append(mention.body)
        if short is not None:
            self._short.setdefault(fold(short["short"]), mention.body)

    def of(self, action: Action) -> list[str | None]:
        """The bodies that are to carry out an action; None stands for one that cannot be told."""
        sentence = action.view.sentence_at(action.span.start)
        own = self._callings.subject.match(action.words)
        if own is not None:
            self._before = (sentence, self._bodies(own))
        elif self._before is None or self._before[0] != sentence or not action.who:
            led = list(self._callings.subject.finditer(action.who))
            found = self._bodies(led[-1]) if led else []
            self._before = (sentence, found or (self._before[1] if self._before else self._usual))
        return self._before[1]

    def _bodies(self, subject: re.Match[str]) -> list[str | None]:
        """The bodies that a subject stands for."""
        if subject["all"]:
            return [party.iri for party in self._parties] if len(self._parties) > 1 else self._usual
        return [self._called(noun.group()) for noun in self._callings.noun.finditer(subject["nouns"])]

    def _called(self, noun: str) -> str | None:
        """The body that a noun stands for: one so named, else one so called for short, else the one that may be so."""
        meant = _GOVERNS.get(noun, noun)
        named = [party.iri for party in self._parties if self._is_named(party, meant)]
        if not named and noun in self._short:
            return self._short[noun].iri
        if not named and noun in self._callings.common:
            named = [party.iri for party in self._parties if party.iri not in self._registers]
        return named[0] if len(named) == 1 else None

    def _is_named(self, party: Party, noun: str) -> bool:
        resource = self._registers.get(party.iri)
        if resource is not None and resource.kind == "Council":
            return noun in _COUNCIL
        name = fold(party.minted_name or (resource.name if resource is not None else ""))
        initials = "".join(word[0] for word in name.split())
        return noun in name or initials.endswith(noun)
