"""Published guidance, codes and practice directions, by any of their registered or defined names."""

import re

from graphbuilder.extract.reading import Reading, View
from graphbuilder.facts import GuidanceCitation

SIGNS = ("code", "guidance", "framework", "handbook", "manual")  # of guidance called by a short name
_DEFINES = re.compile(
    r"\s*[\[(]\s*(?:(?:here(?:in)?after\s+)?(?:referred to as|known as|called)?\s*)?(?:the\s+|[‘’“”'\"]\s*)*"
    r"(?P<short>[A-Z][\w’'&]*(?:\s[\w’'&]+){0,4}?)\s*[’”'\"]*\s*[\])]"
)
_THE_SHORT = re.compile(
    r"(?<![\w’'])[Tt]he (?P<short>(?:[A-Z]\w+ )?(?:Code|Guidance|Framework|Handbook|Manual))\b(?! (?:of|for|on)\b)"
)


def guidance(reading: Reading) -> list[GuidanceCitation]:
    """Each piece of guidance once a paragraph, where it is first named in it."""
    shorts: dict[str, str] = {}
    named: set[str] = set()
    found: list[GuidanceCitation] = []
    for view in reading.views:
        mentions = _named(view, shorts)
        if view.at("guidance"):
            mentions += [*_shortened(view, shorts), *_only_code(view, shorts, named, reading)]
        seen: set[str] = set()
        for start, end, iri in sorted(mentions):
            if iri not in seen:
                seen.add(iri)
                found.append(GuidanceCitation(view.evidence(start, end), iri))
        named |= seen
    return found


def _named(view: View, shorts: dict[str, str]) -> list[tuple[int, int, str]]:
    names = [name for name in view.names if name.kind == "Guidance"]
    for name in names:
        match = _DEFINES.match(view.text, name.end)
        if match is not None:
            shorts[match["short"]] = name.iri
    return [(name.start, name.end, name.iri) for name in names]


def _shortened(view: View, shorts: dict[str, str]) -> list[tuple[int, int, str]]:
    """`the Code`, where the decision has said before which guidance it calls so; bare `the guidance` names nothing."""
    if not shorts:
        return []
    return [(match.start("short"), match.end(), shorts[match["short"]])
            for match in _THE_SHORT.finditer(view.text) if match["short"] in shorts]  # fmt: skip


def _only_code(
    view: View, shorts: dict[str, str], named: set[str], reading: Reading
) -> list[tuple[int, int, str]]:
    """`the Code`, undefined, where the decision has named one code only."""
    if "Code" in shorts or not named:
        return []
    codes = [iri for iri in named if "code" in reading.lexicon.registers[iri].name.lower().split()]
    if len(codes) != 1:
        return []
    return [
        (match.start("short"), match.end(), codes[0])
        for match in _THE_SHORT.finditer(view.text)
        if match["short"] == "Code"
    ]
