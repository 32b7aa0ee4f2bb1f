"""Published guidance, codes and practice directions, by any of their names or by what they are said to be about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphbuilder.extract.law import descriptions
from graphbuilder.extract.law.publications import Publications, Short
from graphbuilder.extract.names import covering
from graphbuilder.extract.reading import Reading
from graphbuilder.extract.views import View
from graphbuilder.facts import GuidanceCitation
from graphbuilder.fold import straighten
from graphbuilder.namespaces import ID
from graphbuilder.slugs import slug

_DEFINES = re.compile(
    r"[’”'\"]?(?:\s+\(?\d{4}\)?)?\s*[\[(]\s*"
    r"(?P<called>(?:(?:here(?:in)?after\s+)?(?:referred to as|known as|called)?\s*)?"
    r"(?:the\s+|[‘’“”'\"]\s*)*)(?P<short>[A-Z]\w*(?:[’'&]\w+)*(?:\s(?:&|\w+(?:[’'&]\w+)*)){0,4}?)\s*[’”'\"]*\s*[\])]"
)
_OPEN, _CLOSE = r"[‘“'\"]", r"[’”'\"]"
_WITHIN = (
    r"(?<=[“\"])[A-Z0-9][^”\"\n]{5,160}(?=[”\"])|(?<=[‘'])[A-Z0-9](?:[^’”'\"\n]|[’'](?=\w)){5,160}(?=[’'])"
)
_TITLE = rf"{_OPEN}(?P<title>{_WITHIN}){_CLOSE}(?=[\s.,;:)]|$)"
_KIND = (
    r"(?:guidance|guidelines|guide|codes?|circular|toolkit|standards|principles|(?:focus )?report|advice|document"
    r"|publication)"
)
_TITLED = re.compile(
    rf"{_KIND}(?:\s+(?:document|note|paper))?(?:\s+(?:on|about|for|to)(?:\s+[\w-]+){{1,6}})?"
    rf"(?:,?\s+(?:is\s+|was\s+)?(?:called|entitled|titled|named|known as)|,|:)?\s*\(?{_TITLE}"
)
_TITLED_BEFORE = re.compile(rf"{_TITLE},?\s+(?:\w+\s+){{0,2}}$")
# `The statutory guidance, Family and Friends Care, says`: without quotes it is a title only if a register has it.
_APPOSED = re.compile(rf"{_KIND}(?:[,:]|\s(?:called|entitled|titled|on))\s+(?:the\s)?(?=[A-Z])")
_ENTITLED = re.compile(rf"entitled\s*{_TITLE}")
_WEAK = (
    "document",
    "publication",
    "focus report",
    "report",
    "advice",
    "entitled",
    "principles",
    "standards",
    "guide",
)
# What tells that a short name is that of a document, though the decision has not named it in full.
_PLACE_AFTER = re.compile(r",?\s+(?:\(?at\s+)?(?:paragraph|chapter|section|annex)s?\s+\d")
_PLACE_BEFORE = re.compile(r"\b(?:paragraph|chapter|section|annex)s?\s+[\d. to,and-]+of\s+the\s+$")
_THE = re.compile(r"\b(?:the|this)\s+$")
_GOES_ON = re.compile(r"\s+(?:of|for|on)\b")
_AROUND = 120


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    iri: str
    minted: str | None = None


def guidance(reading: Reading) -> list[GuidanceCitation]:
    """Each piece of guidance once a paragraph, where it is first named in it."""
    shelf = _Shelf(reading)
    found: list[GuidanceCitation] = []
    for view in reading.views:
        seen: set[str] = set()
        for one in sorted(shelf.look(view), key=lambda one: (one.start, -one.end)):
            if one.iri not in seen:
                seen.add(one.iri)
                found.append(GuidanceCitation(view.evidence(one.start, one.end), one.iri, one.minted))
    return found


class _Shelf:
    """The guidance that a decision has named so far, and by what short names it goes."""

    def __init__(self, reading: Reading) -> None:
        self._registers = reading.lexicon.registers
        self._known: Publications = reading.lexicon.publications
        self._shorts: dict[str, str] = {}
        self._named: dict[str, None] = {}

    def look(self, view: View) -> list[_Found]:
        """The guidance that one paragraph names."""
        found = [*_by_name(view)]
        if "guidance" in view.signs:
            found += self._titled(view)
            found += self._apposed(view)
        self._define(view, found)
        if "short" in view.signs:
            found += self._in_context(view)
        if "guidance" in view.signs:
            named = {one.iri for one in found}
            found += (one for one in self._described(view) if one.iri not in named)
        found += self._defined(view)
        self._named.update((one.iri, None) for one in found)
        return found

    def _define(self, view: View, found: list[_Found]) -> None:
        """Remember the short names that stand in brackets after guidance: `(CASG)`, `(‘the Code’)`."""
        for one in found:
            match = _DEFINES.match(view.text, one.end)
            if match is not None and self._may_be_short(match, one):
                self._shorts[match["short"]] = one.iri

    def _may_be_short(self, match: re.Match[str], one: _Found) -> bool:
        """Whether what stands in brackets is a short name, rather than a country, an issuer or a year."""
        if match["called"] or descriptions.has_kind(match["short"]):
            return True
        resource = self._registers.get(one.iri)
        return descriptions.abbreviates(match["short"], resource.name if resource else one.minted or "")

    def _titled(self, view: View) -> Iterator[_Found]:
        """`guidance called ‘Who Pays?’`: a title in quotes, of guidance that a register holds or of other."""
        for offset in view.at("guidance"):
            after = _TITLED.match(view.text, offset) or _ENTITLED.match(view.text, offset)
            before = (
                _TITLED_BEFORE.search(view.text, max(0, offset - _AROUND), offset) if after is None else None
            )
            match = after or before
            if match is not None and _is_published(view, offset, match.start("title")):
                yield self._publication(match)

    def _apposed(self, view: View) -> Iterator[_Found]:
        """A main title or short name of registered guidance that stands beside what it is."""
        for offset in view.at("guidance"):
            match = _APPOSED.match(view.text, offset)
            if match is None or covering(view.names, match.end()) or descriptions.is_own(view, offset):
                continue
            named = self._known.titled_at(view.folded, match.end())
            if named is not None:
                yield _Found(match.end(), match.end() + len(named[0]), named[1])

    def _publication(self, match: re.Match[str]) -> _Found:
        title = straighten(match["title"]).rstrip(",.;: ")
        iri = self._known.by_title(title)
        if iri is not None:
            return _Found(match.start("title"), match.end("title"), iri)
        return _Found(match.start("title"), match.end("title"), f"{ID}guidance/{slug(title)}", title)

    def _in_context(self, view: View) -> Iterator[_Found]:
        """A short name that means only one of those which the decision has named."""
        for offset in view.at("short"):
            if covering(view.names, offset) is not None:
                continue
            for short in self._known.shorts_at(view.folded, offset):
                meant = self._meant(view, offset, short)
                if len(meant) == 1 and not descriptions.is_own(view, offset):
                    yield _Found(offset, offset + len(short.written), meant[0])

    def _meant(self, view: View, offset: int, short: Short) -> list[str]:
        """What a short name may mean: what is named, else all that go by it if a place in one is cited."""
        length = len(short.written)
        if not _is_whole(view.text, offset, length) or not _has_article(view.folded, offset, short):
            return []
        as_written = view.text.startswith(short.written, offset)
        named = [iri for iri in short.iris if iri in self._named] if as_written or short.is_telling else []
        return named or ([*short.iris] if as_written and _has_place(view.folded, offset, length) else [])

    def _defined(self, view: View) -> Iterator[_Found]:
        """`the Code`, as the decision defines it; `the guidance` names nothing."""
        for short, iri in self._shorts.items():
            offset = view.text.find(short)
            while offset >= 0:
                if _is_whole(view.text, offset, len(short)) and _stands_alone(view, offset, len(short)):
                    yield _Found(offset, offset + len(short), iri)
                    break
                offset = view.text.find(short, offset + 1)

    def _described(self, view: View) -> Iterator[_Found]:
        """`the statutory guidance on health needs`: by what it is about, and by who issues it."""
        for said in descriptions.descriptions(view):
            iri = self._known.described(said, among=self._named)
            if iri is not None:
                yield _Found(said.start, said.end, iri)


def _by_name(view: View) -> Iterator[_Found]:
    """The guidance that goes by a registered name, unless it is a council's own of that name."""
    for name in view.names:
        if name.kind == "Guidance" and not descriptions.is_councils(view, name.start):
            yield _Found(name.start, name.end, name.iri)


def _is_published(view: View, offset: int, title: int) -> bool:
    """Whether a title in quotes is that of a document published for all, and not of somebody's own."""
    start = min(offset, title)
    if covering(view.names, title) is not None:
        return False
    if descriptions.issuer_before(view, start) is not None:
        return True
    if descriptions.is_own(view, start):
        return False
    return not view.folded.startswith(_WEAK, offset) or descriptions.is_published(view, start)


def _stands_alone(view: View, offset: int, length: int) -> bool:
    """Whether a short name is no part of a longer one, such as `the Code of Conduct`, and nobody's own."""
    if covering(view.names, offset) is not None or descriptions.is_own(view, offset):
        return False
    if not descriptions.is_kind(view.text[offset : offset + length]):
        return True
    return _THE.search(view.folded[:offset]) is not None and not _GOES_ON.match(view.folded, offset + length)


def _has_article(folded: str, offset: int, short: Short) -> bool:
    """Whether a name that is common without its article has it."""
    return not short.has_article or _THE.search(folded[max(0, offset - _AROUND) : offset]) is not None


def _is_whole(text: str, offset: int, length: int) -> bool:
    """Whether no word goes on at either end."""
    end = offset + length
    return not text[end : end + 1].isalnum() and not text[max(0, offset - 1) : offset].isalnum()


def _has_place(folded: str, offset: int, length: int) -> bool:
    """Whether a paragraph or chapter is cited beside a short name."""
    if _PLACE_AFTER.match(folded, offset + length):
        return True
    return _PLACE_BEFORE.search(folded, max(0, offset - _AROUND), offset) is not None
