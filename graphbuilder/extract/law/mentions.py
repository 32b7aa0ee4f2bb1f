"""Mentions of instruments: by title, registered or not, by short name, and by `the Act` or `the 1989 Act`."""

import re
from collections.abc import Iterator, Mapping

from graphbuilder.extract.law.instruments import FAMILIES, Form, Mention, Target
from graphbuilder.extract.law.title_words import FAMILY, ONE_YEAR, title_start
from graphbuilder.extract.law.titles import Titles
from graphbuilder.extract.names import Name, covering
from graphbuilder.extract.views import View

# Of an instrument: the words of its family; `act` only where it ends, for `action` and `actual` are everywhere.
SIGNS = (
    *(f"act{stop}" for stop in " ,.;:)]('\"\n/-"),
    *(f"acts {century}" for century in "12"),
    *(family.lower() for family in FAMILIES if family != "Act"),
    "regs",
)
_NEVER_BARE = ("Rules", "Measure", "Directive")  # `the Rules` may be any rules
_YEAR = re.compile(ONE_YEAR)
_TAIL = re.compile(
    rf"(?<!\w)(?P<family>{FAMILY})\b(?:\s+\((?:No\.?|Number)\s?\d+\))?"
    rf"(?P<dated>,?\s+(?:of\s+)?{ONE_YEAR}|\s*\({ONE_YEAR}\)|\s*\(\d{{2,4}}/\d{{2,4}}/E[CU]\))?"
)
_ACTS = re.compile(rf"(?<!\w)Acts\s+{ONE_YEAR}(?:(?:,\s*|,?\s+and\s+){ONE_YEAR})+")
_KIND = re.compile(rf"(?<!\w)(?:{'|'.join(FAMILIES)}|Regs(?!\.?\s*\d{{1,3}}\b))\b", re.IGNORECASE)
_OF_YEAR = re.compile(rf"\s+of\s+(?P<year>{ONE_YEAR})")
# Law of the European Union by its number: `Council Directive 92/43/EEC`, `Regulation (EC) No 1370/2007`.
_OF_THE_UNION = re.compile(
    r"\b(?:(?:Council|Commission|European|EU|EC)\s+)?(?P<family>Directive|Regulation)\s+"
    r"(?:\((?:EU|EC|EEC)\)\s+)?(?:[Nn]o\.?\s+)?\d{2,4}/\d{2,4}(?:/(?:EC|EU|EEC))?(?!\w)"
)
_CONVENTION = re.compile(
    r"\b(?:European|United Nations|UN)\s+Convention"
    r"(?:\s+(?:(?:on|for|of|the|and)\s+)*(?!(?:Article|Protocol|Section)s?\b)[A-Z]\w+)+\b"
)
_POINTING = re.compile(
    rf"\b(?:[Tt]he|[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose)\s+(?:same\s+|said\s+)?(?:{ONE_YEAR}\s+)?$"
)
_LONGEST_PROVISION = 30  # characters of `regulation 12(4)(b) of `
_LONGEST_POINTING = 30  # characters of `that said 1989 `
_IN_GUIDANCE = re.compile(
    r"(?:\s+\d{4})?[’'s]{0,2}\s+(?:[Ss]tatutory\s+)?(?:[Gg]uidance|[Cc]odes?\s+of\s+[Pp]ractice|Code)\b"
)
_CODE_TO = re.compile(r"\bCode of Practice (?:to|for|on) (?:the )?$")
_RIGHTS = re.compile(r"\s+rights?\b")
_OF_A_PROVISION = re.compile(
    r"(?<![\w’'-])(?:section|regulation|s|reg)s?\.?\s?\d[\w()]*(?:\s+of)\s+$", re.IGNORECASE
)
_THE = re.compile(r"\b[Tt]he\s+$")
_THE_YEAR = re.compile(rf"(?:(?<!\w)(?:[Tt]he|and|or|under|both)\s+|[,;(&]\s*)(?P<year>{ONE_YEAR})\s+$")
_TELLING_WORDS = 2
_LATER_YEAR = re.compile(rf"\s+{ONE_YEAR}")


def find(view: View, titles: Titles, short_names: Mapping[str, Target]) -> list[Mention]:
    """Every mention in a paragraph, left to right; `short_names` are those defined so far, by folded name."""
    mentions = [*_shortened(view, short_names)] if short_names else []
    if view.names:
        mentions += [*_registered(view, titles), *_treaties(view, titles), *_acronyms(view, titles)]
    if view.at("instrument"):
        mentions += [*_conventions(view), *_of_the_union(view), *_by_form(view, titles), *_anaphors(view)]
    mentions = _outermost(mentions) if mentions else []
    return [mention for mention in mentions if not _is_of_code(mention, view.text)]


def _registered(view: View, titles: Titles) -> Iterator[Mention]:
    for name in view.names:
        if name.kind == "Instrument" and not _is_part_of_title(view.text, name, titles):
            instrument = titles.by_iri[name.iri]
            yield Mention(name.start, name.end, name.iri, instrument.family, year=instrument.year)


def _treaties(view: View, titles: Titles) -> Iterator[Mention]:
    """The registered Conventions, by any of their names."""
    for name in view.names:
        if name.kind == "Treaty":
            yield Mention(name.start, name.end, None, "Convention", printed=titles.treaties[name.iri])


def _conventions(view: View) -> Iterator[Mention]:
    """Other Conventions, by the form of their titles."""
    if "Convention" in view.text:
        for match in _CONVENTION.finditer(view.text):
            yield Mention(*match.span(), None, "Convention")


def _of_the_union(view: View) -> Iterator[Mention]:
    """Directives and regulations of the European Union that no register holds."""
    if "/" in view.text:
        for match in _OF_THE_UNION.finditer(view.text):
            yield Mention(*match.span(), None, "Directive" if match["family"] == "Directive" else "EU")


def _acronyms(view: View, titles: Titles) -> Iterator[Mention]:
    """Acronyms that may mean an instrument: they do beside a provision, and nowhere else."""
    for name in view.names:
        if name.kind == "Acronym":
            if name.iri not in titles.acronyms:
                yield _initials(name, titles)
                continue
            candidates = titles.acronyms[name.iri]
            family = titles.by_iri[candidates[0]].family
            yield Mention(name.start, name.end, None, family, Form.ACRONYM, candidates=candidates)


def _initials(name: Name, titles: Titles) -> Mention:
    """The first letters of an Act's title: with the year they tell it, without it the discourse does."""
    candidates = titles.initials[name.iri]
    if not name.iri[-1].isdigit():
        return Mention(name.start, name.end, None, "Act", Form.INITIALS, candidates=candidates)
    iri = candidates[0] if len(candidates) == 1 else None
    year = titles.by_iri[candidates[0]].year
    return Mention(name.start, name.end, iri, "Act", Form.ACRONYM, year, candidates)


def _by_form(view: View, titles: Titles) -> Iterator[Mention]:
    """Titles told by their form alone, which no register need hold."""
    text = view.text
    taken = [
        name
        for name in view.names
        if name.kind == "Guidance" or (name.kind == "Instrument" and not _has_year(text, name, titles))
    ]
    for offset in view.at("instrument"):
        tail = _TAIL.match(text, offset)
        known = covering(taken, offset)
        if tail is not None and known is not None and known.end >= tail.end():
            continue
        acts = _ACTS.match(text, offset) if tail is None else None
        start = title_start(text, offset) if tail is not None or acts is not None else None
        if tail is not None and start is not None:
            yield from (found for found in _with_tail(tail, start, titles) if _is_free(found, taken, text))
        elif acts is not None and start is not None:
            yield from _of_several_years(acts, start, titles)


def _with_tail(tail: re.Match[str], start: int, titles: Titles) -> Iterator[Mention]:
    """A title from its start to its tail: with a year, or one that a register holds, or after `the`."""
    text, family = tail.string, _family(tail["family"])
    title = text[start : tail.end("family")]
    before = _THE_YEAR.search(text, max(0, start - 12), start) if not tail["dated"] else None
    dated = _YEAR.search(tail["dated"] or (before["year"] if before else ""))
    year = dated.group() if dated and family != "Directive" else None
    candidates = titles.bearing(title, family, year)
    led = _THE.search(text, max(0, start - 5), start) is not None
    if year is not None and len(candidates) == 1:
        first = before.start("year") if before else start
        yield Mention(first, tail.end(), candidates[0], family, year=year)
    elif candidates and year is None:
        yield Mention(start, tail.end(), None, family, candidates=candidates)
    elif led and (having := titles.in_part(title, family, year)):
        yield Mention(start, tail.end(), None, family, Form.PART, year, having)
    elif tail["dated"] or (led and _is_named(family, title)):
        yield Mention(start, tail.end(), None, family)


def _family(word: str) -> str:
    return "Regulations" if word.capitalize() == "Regs" else word.capitalize()


def _is_named(family: str, title: str) -> bool:
    """Whether an unregistered title without a year is one after `the`: of an Act, or of longer Regulations."""
    return family == "Act" or (family in ("Regulations", "Directive") and len(title.split()) > _TELLING_WORDS)


def _of_several_years(acts: re.Match[str], start: int, titles: Titles) -> Iterator[Mention]:
    """`the Children Acts 1989 and 2004` are two: the title with its first year, and each year after it."""
    title = f"{acts.string[start : acts.start()]}Act"
    for year in _YEAR.finditer(acts.string, acts.start(), acts.end()):
        found = titles.bearing(title, "Act", year.group())
        iri, printed = (found[0], None) if len(found) == 1 else (None, f"{title} {year.group()}")
        yield Mention(start, year.end(), iri, "Act", year=year.group(), printed=printed)
        start = next((match.start() for match in _YEAR.finditer(acts.string, year.end(), acts.end())), start)


def _is_free(mention: Mention, taken: list[Name], text: str) -> bool:
    """Whether a title told by its form is not (the end of) a registered name, nor of guidance on the instrument."""
    first, last = covering(taken, mention.start), covering(taken, mention.end - 1)
    if first is not None and mention.end <= first.end:
        return False
    if last is not None and mention.end == last.end and not text[mention.start].isdigit():
        return False
    return _IN_GUIDANCE.match(text, mention.end) is None


def _is_part_of_title(text: str, name: Name, titles: Titles) -> bool:
    """Whether a registered title is only part of one: of another year before it, or of what goes on after it."""
    return _goes_on(text, name.end) or _has_year(text, name, titles)


def _has_year(text: str, name: Name, titles: Titles) -> bool:
    """Whether the year of another instrument stands before a title: `the 2004 Children Act`."""
    before = _THE_YEAR.search(text, max(0, name.start - 12), name.start)
    return before is not None and before["year"] != titles.by_iri[name.iri].year


def _goes_on(text: str, end: int) -> bool:
    """Whether a title is only the beginning of another: of guidance, or of an instrument of another year."""
    return _IN_GUIDANCE.match(text, end) is not None or _LATER_YEAR.match(text, end) is not None


def _is_of_code(mention: Mention, text: str) -> bool:
    """Whether an Act is only named as the one that a code of practice is for."""
    return _CODE_TO.search(text, max(0, mention.start - 30), mention.start) is not None


def _shortened(view: View, short_names: Mapping[str, Target]) -> Iterator[Mention]:
    for short, meant in short_names.items():
        for start, end in _occurrences(short, view.folded):
            printed = view.text[start:end]
            if printed != printed.lower() and not _IN_GUIDANCE.match(view.text, end):
                yield Mention(start, end, meant.iri, meant.family, Form.SHORT, printed=meant.printed)


def _occurrences(short: str, folded: str) -> Iterator[tuple[int, int]]:
    """Where a short name stands as whole words."""
    start = folded.find(short)
    while start >= 0:
        end = start + len(short)
        if not (folded[start - 1 : start].isalnum() or folded[end : end + 1].isalnum()):
            yield start, end
        start = folded.find(short, end)


def _anaphors(view: View) -> Iterator[Mention]:
    """`the Act`, `that Act`, `the 1989 Act`; in small letters only with the year, or after a provision."""
    text = view.text
    for offset in view.at("instrument"):
        kind = _KIND.match(text, offset)
        pointing = _POINTING.search(text, max(0, offset - _LONGEST_POINTING), offset) if kind else None
        if kind is None or pointing is None:
            continue
        family, of_year = _family(kind.group()), _OF_YEAR.match(text, kind.end())
        year = _YEAR.search(of_year["year"] if of_year else pointing.group())
        plain = kind.group()[0].islower() and not _is_plainly_law(text, pointing)
        if year is None and (family in _NEVER_BARE or plain or _RIGHTS.match(text, kind.end())):
            continue
        end = of_year.end() if of_year else kind.end()
        if not _LATER_YEAR.match(text, end) and not _IN_GUIDANCE.match(text, end):
            definite = pointing.group().strip().lower() == "the"
            printed_year = year.group() if year else None
            yield Mention(pointing.start(), end, None, family, Form.ANAPHOR, printed_year, definite=definite)


def _is_plainly_law(text: str, pointing: re.Match[str]) -> bool:
    """Whether small letters mean an instrument all the same: `regulation 19 of the same regulations`."""
    start = pointing.start()
    return _OF_A_PROVISION.search(text, max(0, start - _LONGEST_PROVISION), start) is not None


def _outermost(mentions: list[Mention]) -> list[Mention]:
    if len(mentions) < 2:
        return mentions
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end, m.form.value)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
