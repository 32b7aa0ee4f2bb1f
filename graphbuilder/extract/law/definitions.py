"""The short names that a decision gives to instruments: `the Children Act 1989 (the Act)`."""

import re
from bisect import bisect_right
from dataclasses import replace

from graphbuilder.extract.law import mentions
from graphbuilder.extract.law.instruments import Form, Mention, Target
from graphbuilder.extract.law.titles import Titles
from graphbuilder.extract.views import View
from graphbuilder.fold import fold

_DEFINES = re.compile(
    r"\s*[\[(]\s*(?:(?:also|here(?:in)?after|from now on|now)\s+)?(?:(?:referred to as|known as|called)\s+)?"
    r"(?:the\s+|[‘’“”'\"]\s*)*(?P<short>[A-Z1-9][\w&]*(?:[ -](?:[\w&]|[’'](?=\w))+){0,5}?)\s*[’”'\"]*\s*[\])]"
)
# Or quoted, in the bracket that the title stands in: `(… Regulations 1989; “the Lists Regulations”)`.
_QUOTED = re.compile(
    r"[;,]\s*(?:the\s+)?[‘“'\"]\s*(?:the\s+)?(?P<short>[A-Z1-9][\w&]*(?:[ -][\w&]+){0,5})\s*[’”'\"]"
)
_SHORT = re.compile(
    r"\b(?:Act|Regulations|[Rr]egs|Order|Rules|Convention|Directive)$|^[A-Z][A-Za-z]*[A-Z][A-Za-z0-9]*$"
)
_OPENS = re.compile(r"\s*[\[(]\s*(?:the\s+|[‘’“”'\"]\s*)*")
_CLOSES = re.compile(r"\s*[’”'\"]*\s*[\])]")
_MOST_NAMES = 200  # no decision defines more
_FAMILY_ALONE = ("Act", "Regulations", "Order", "Rules", "Directive", "Convention")


class Definitions:
    """The short names that a decision gives to instruments in brackets, each from where it is given on."""

    def __init__(self, titles: Titles) -> None:
        self._titles = titles
        self.names: dict[str, Target] = {}
        self._families: dict[str, Target] = {}

    def mentions(self, view: View) -> list[Mention]:
        """The mentions in a paragraph, without those that only define a short name, and with defined ones resolved."""
        found = mentions.find(view, self._titles, self.names)
        brackets = self._define(view.text, found) if found else []
        if brackets:
            found = mentions.find(view, self._titles, self.names)
        kept: list[Mention] = []
        for mention in found:
            end = _end_of_bracket(brackets, mention.start) or _end_of_name(view.text, kept, mention)
            if end is None:
                kept.append(self._resolved(mention))
            elif kept and mention.iri and mention.iri == kept[-1].iri and mention.form is Form.TITLE:
                kept[-1] = replace(kept[-1], end=end)
        return kept

    def _define(self, text: str, mentions: list[Mention]) -> list[tuple[int, int]]:
        brackets: list[tuple[int, int]] = []
        for mention in mentions:
            match = _DEFINES.match(text, mention.end) or _QUOTED.match(text, mention.end)
            if match is None or mention.form is Form.ANAPHOR or not _SHORT.search(match["short"]):
                continue
            target = self._target(mention, text)
            brackets.append(match.span())
            if match["short"] in _FAMILY_ALONE:
                self._families[match["short"]] = target
            elif len(self.names) < _MOST_NAMES:
                self.names[fold(match["short"])] = target
        return brackets

    def _target(self, mention: Mention, text: str) -> Target:
        return Target(mention.iri, None if mention.iri else text[mention.start : mention.end], mention.family)

    def _resolved(self, mention: Mention) -> Mention:
        """`the Act`, once the decision has said which, is as good as a short name; `that Act` is the one named last."""
        if mention.form is not Form.ANAPHOR:
            return mention
        dated = self.names.get(f"{mention.year} {mention.family.lower()}") if mention.year else None
        if dated is not None:
            return replace(mention, iri=dated.iri, printed=dated.printed, form=Form.SHORT)
        if not mention.definite or mention.family not in self._families:
            return mention
        target = self._families[mention.family]
        return replace(mention, iri=target.iri, printed=target.printed, form=Form.SHORT)


def _end_of_name(text: str, before: list[Mention], mention: Mention) -> int | None:
    """The end of a bracket that holds only another name of the instrument before it: `(UK GDPR)`."""
    if not before or mention.iri is None or mention.iri != before[-1].iri:
        return None
    opens = _OPENS.fullmatch(text, before[-1].end, mention.start)
    closes = _CLOSES.match(text, mention.end) if opens else None
    return closes.end() if closes else None


def _end_of_bracket(brackets: list[tuple[int, int]], offset: int) -> int | None:
    """The end of the bracket that a character stands in; brackets are in the order of the text."""
    index = bisect_right(brackets, offset, key=lambda bracket: bracket[0]) - 1
    return brackets[index][1] if index >= 0 and offset < brackets[index][1] else None
