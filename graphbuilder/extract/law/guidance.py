"""Published guidance, codes and practice directions, by any of their names or by what they are said to be about."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from graphbuilder.extract.law.publications import Publications
from graphbuilder.extract.names import covering
from graphbuilder.extract.reading import Reading
from graphbuilder.extract.views import View
from graphbuilder.facts import GuidanceCitation
from graphbuilder.fold import straighten
from graphbuilder.namespaces import ID
from graphbuilder.slugs import slug

_DEFINES = re.compile(
    r"\s*[\[(]\s*(?:(?:here(?:in)?after\s+)?(?:referred to as|known as|called)?\s*)?(?:the\s+|[‘’“”'\"]\s*)*"
    r"(?P<short>[A-Z][\w’'&]*(?:\s[\w’'&]+){0,4}?)\s*[’”'\"]*\s*[\])]"
)
_THE_SHORT = re.compile(
    r"(?<![\w’'])[Tt]he (?P<short>(?:[A-Z]\w+ )?(?:Code|Guidance|Framework|Handbook|Manual))\b(?! (?:of|for|on)\b)"
)
_OPEN, _CLOSE = r"[‘“'\"]", r"[’”'\"]"
_TITLE = rf"{_OPEN}(?P<title>[A-Z0-9](?:[^’”'\"\n]|[’'](?=\w)){{5,160}}){_CLOSE}(?=[\s.,;:)]|$)"
_KIND = (
    r"(?:guidance|guidelines|guide|codes?|circular|toolkit|standards|principles|(?:focus )?report|document"
    r"|publication)"
)
_TITLED = re.compile(
    rf"{_KIND}(?:\s+(?:document|note|paper))?"
    rf"(?:,?\s+(?:is\s+|was\s+)?(?:called|entitled|titled|named|known as)|,|:)?\s*\(?{_TITLE}"
)
_TITLED_BEFORE = re.compile(rf"{_TITLE},?\s+(?:\w+\s+){{0,2}}$")
_ENTITLED = re.compile(rf"entitled\s*{_TITLE}")
_WEAK = ("document", "publication", "focus report", "entitled", "principles", "standards", "guide")
# Whose guidance it is, if it is somebody's own and none that is published for all.
_OWN = re.compile(
    r"\b(?:council|authority|trust|home|provider|school|academy|company|agency|board|landlord|its|their|his|her|local|internal)"
    r"(?:'s?|s')?\s+(?:own\s+)?(?:[\w-]+\s+){0,3}$"
)
_PUBLISHED = re.compile(
    r"\b(?:published?|issued?|government|department|ministry|our|ombudsman's|ombudsman|national|statutory|commission's?"
    r"|authority's|inspectorate|nhs|ofsted|nice|association|institute)\b"
)
_OF_IT = re.compile(r"\)?'s?\s+(?:[\w-]+\s+){0,2}")
# What tells that a short name is that of a document, though the decision has not named it in full.
_PLACE_AFTER = re.compile(r",?\s+(?:\(?at\s+)?(?:paragraph|chapter|section|annex)s?\s+\d")
_PLACE_BEFORE = re.compile(r"\b(?:paragraph|chapter|section|annex)s?\s+[\d. to,and-]+of\s+the\s+$")
_ABOUT = re.compile(r"(?P<about>(?:\s+(?:for|on|about|to|of|and|in|with|[\w'-]+)){2,14})")
_VERB = re.compile(
    r"\s(?:says?|said|states?|which|that|who|is|was|are|were|has|had|must|should|will|can|may|sets?|gives?|advises?|recommends?)\s.*"
)
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
        found = [_Found(name.start, name.end, name.iri) for name in view.names if name.kind == "Guidance"]
        if "guidance" in view.signs:
            found += self._titled(view)
        for one in found:
            if (match := _DEFINES.match(view.text, one.end)) is not None:
                self._shorts[match["short"]] = one.iri
        if "short" in view.signs:
            found += self._in_context(view)
        if "guidance" in view.signs:
            found += [*self._shortened(view), *self._described(view)]
        self._named.update((one.iri, None) for one in found)
        return found

    def _titled(self, view: View) -> Iterator[_Found]:
        """`guidance called ‘Who Pays?’`: a title in quotes, of guidance that a register holds or of other."""
        for offset in view.at("guidance"):
            after = _TITLED.match(view.text, offset) or _ENTITLED.match(view.text, offset)
            before = (
                _TITLED_BEFORE.search(view.text, max(0, offset - _AROUND), offset) if after is None else None
            )
            match = after or before
            if match is not None and self._is_published(view, offset, match.start("title")):
                yield self._publication(match)

    def _is_published(self, view: View, offset: int, title: int) -> bool:
        start = min(offset, title)
        said = view.folded[max(view.sentence_at(offset).start, start - _AROUND) : start]
        if covering(view.names, title) is not None:
            return False
        if self._is_of_body(view, start):
            return True
        if _OWN.search(said):
            return False
        return not view.folded.startswith(_WEAK, offset) or _PUBLISHED.search(said) is not None

    def _is_of_body(self, view: View, start: int) -> bool:
        """Whether a registered body's name in the possessive stands before: what it publishes is for all."""
        index = bisect_left(view.names, start, key=lambda name: name.start) - 1
        if index < 0 or view.names[index].kind != "Body":
            return False
        return _OF_IT.fullmatch(view.folded, view.names[index].end, start) is not None

    def _publication(self, match: re.Match[str]) -> _Found:
        title = straighten(match["title"]).rstrip(",.;: ")
        iri = self._known.by_main_title(title)
        if iri is not None:
            return _Found(match.start("title"), match.end("title"), iri)
        return _Found(match.start("title"), match.end("title"), f"{ID}guidance/{slug(title)}", title)

    def _in_context(self, view: View) -> Iterator[_Found]:
        """A short name that means only one of those which the decision has named."""
        for offset in view.at("short"):
            if covering(view.names, offset) is not None:
                continue
            for short, iris in self._known.shorts.items():
                if not (view.text.startswith(short, offset) and _is_whole(view.text, offset, len(short))):
                    continue
                meant = [
                    iri for iri in iris if iri in self._named or _has_place(view.folded, offset, len(short))
                ]
                if len(meant) == 1:
                    yield _Found(offset, offset + len(short), meant[0])

    def _shortened(self, view: View) -> Iterator[_Found]:
        """`the Code`, as the decision defines it or where it has named one code only; `the guidance` names nothing."""
        for match in _THE_SHORT.finditer(view.text) if self._named else ():
            iri = self._shorts.get(match["short"]) or (
                self._only_code() if match["short"] == "Code" else None
            )
            if iri is not None:
                yield _Found(match.start("short"), match.end(), iri)

    def _only_code(self) -> str | None:
        codes = [iri for iri in self._named if "code" in self._title(iri).lower().split()]
        return codes[0] if len(codes) == 1 else None

    def _title(self, iri: str) -> str:
        resource = self._registers.get(iri)
        return resource.name if resource is not None else ""

    def _described(self, view: View) -> Iterator[_Found]:
        """`the statutory guidance on health needs`: by what it is about."""
        for offset in view.at("guidance"):
            if not view.folded.startswith("guidance", offset) or covering(view.names, offset) is not None:
                continue
            end = offset + len("guidance")
            match = _ABOUT.match(view.folded, end)
            said = view.folded[max(view.sentence_at(offset).start, offset - _AROUND) : offset]
            if match is None or _OWN.search(said):
                continue
            about = _VERB.sub("", match["about"] + " ")
            iri = self._known.described(about, among=self._named)
            if iri is not None:
                yield _Found(offset, end + len(about.rstrip()), iri)


def _is_whole(text: str, offset: int, length: int) -> bool:
    """Whether no word goes on at either end."""
    end = offset + length
    return not text[end : end + 1].isalnum() and not text[max(0, offset - 1) : offset].isalnum()


def _has_place(folded: str, offset: int, length: int) -> bool:
    """Whether a paragraph or chapter is cited beside a short name."""
    if _PLACE_AFTER.match(folded, offset + length):
        return True
    return _PLACE_BEFORE.search(folded, max(0, offset - _AROUND), offset) is not None
