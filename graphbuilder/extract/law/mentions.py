"""Mentions of instruments: by title, registered or not, by short name, and by `the Act` or `the 1989 Act`."""

import re
from collections.abc import Iterator, Mapping

from graphbuilder.extract.law.instruments import FAMILIES, Form, Mention, Target
from graphbuilder.extract.law.titles import Titles
from graphbuilder.extract.names import Name, covering
from graphbuilder.extract.views import View
from graphbuilder.fold import straighten

# Of an instrument: the words of its family; `act` only where it ends, for `action` and `actual` are everywhere.
SIGNS = (
    *(f"act{stop}" for stop in " ,.;:)]('\"\n/-"),
    *(f"acts {century}" for century in "12"),
    *(family.lower() for family in FAMILIES if family != "Act"),
    "regs",
)
_NEVER_BARE = ("Rules", "Measure", "Directive")  # `the Rules` may be any rules
_FAMILY = r"(?:Act|Regulations|Regs(?!\.?\s*\d{1,3}\b)|Order|Rules|Measure|Directive)"
_ONE_YEAR = r"(?:1[5-9]|20)\d\d\b"
_YEAR = re.compile(_ONE_YEAR)
_TAIL = re.compile(
    rf"(?<!\w)(?P<family>{_FAMILY})\b(?:\s+\((?:No\.?|Number)\s?\d+\))?"
    rf"(?P<dated>,?\s+(?:of\s+)?{_ONE_YEAR}|\s*\({_ONE_YEAR}\)|\s*\(\d{{2,4}}/\d{{2,4}}/E[CU]\))?"
)
_ACTS = re.compile(rf"(?<!\w)Acts\s+{_ONE_YEAR}(?:(?:,\s*|,?\s+and\s+){_ONE_YEAR})+")
_KIND = re.compile(rf"(?<!\w)(?:{'|'.join(FAMILIES)}|Regs(?!\.?\s*\d{{1,3}}\b))\b", re.IGNORECASE)
_OF_YEAR = re.compile(rf"\s+of\s+(?P<year>{_ONE_YEAR})")
# Law of the European Union by its number: `Council Directive 92/43/EEC`, `Regulation (EC) No 1370/2007`.
_OF_THE_UNION = re.compile(
    r"\b(?:(?:Council|Commission|European|EU|EC)\s+)?(?P<family>Directive|Regulation)\s+"
    r"(?:\((?:EU|EC|EEC)\)\s+)?(?:[Nn]o\.?\s+)?\d{2,4}/\d{2,4}(?:/(?:EC|EU|EEC))?(?!\w)"
)
_CONVENTION = re.compile(
    r"\b(?:European|United Nations|UN)\s+Convention(?:\s+(?:on|for|of|the|and|[A-Z]\w+))+\b"
)
_POINTING = re.compile(
    rf"\b(?:[Tt]he|[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose)\s+(?:same\s+|said\s+)?(?:{_ONE_YEAR}\s+)?$"
)
_LONGEST_PROVISION = 30  # characters of `regulation 12(4)(b) of `
_LONGEST_POINTING = 30  # characters of `that said 1989 `
_MOST_WORDS = 40  # of a title
_TITLE_WORD = re.compile(r"[A-Za-z][\w'’-]*\.?|\d{4}")
_BRACKET = re.compile(r"\([A-Z][^()]{0,90}\)")
_NOT_TITLE_WORD = re.compile(r"[^\w'’.-]")
_LONGEST_WORD = 40
_SMALL = frozenset("of and & for to in on at with by from against or etc. etc the".split())
_NOT_TITLES = frozenset(
    "under in however if when where both section sections regulation regulations whether as also "
    "see and or but although act acts per part by for from of to since because while "
    "council's authority's government's union's ombudsman's".split()
)
_IN_GUIDANCE = re.compile(
    r"(?:\s+\d{4})?[’'s]{0,2}\s+(?:[Ss]tatutory\s+)?(?:[Gg]uidance|[Cc]odes?\s+of\s+[Pp]ractice|Code)\b"
)
_CODE_TO = re.compile(r"\bCode of Practice (?:to|for|on) (?:the )?$")
_RIGHTS = re.compile(r"\s+rights?\b")
_OF = re.compile(r"\b(?:to|of|from|against)\s+$")
_OF_A_PROVISION = re.compile(
    r"(?<![\w’'-])(?:section|regulation|s|reg)s?\.?\s?\d[\w()]*(?:\s+of)\s+$", re.IGNORECASE
)
_AFTER_FAMILY = re.compile(rf"{_FAMILY}\s+$")
# An Act's title begins that of what is made under it: `Equality Act 2010 (Disability) Regulations 2010`.
_ACT_BEGINS = re.compile(
    rf"Act(?:\s+{_ONE_YEAR})?(?:\s+\([A-Z][^()]{{0,90}}\))+\s+(?:Regulations|Order|Rules)\b"
)
_THE = re.compile(r"\b[Tt]he\s+$")
_THE_YEAR = re.compile(rf"\b[Tt]he\s+(?P<year>{_ONE_YEAR})\s+$")
_TELLING_WORDS = 2
_LATER_YEAR = re.compile(rf"\s+{_ONE_YEAR}")


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
        if name.kind == "Instrument" and not _goes_on(view.text, name.end):
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
            candidates = titles.acronyms[name.iri]
            family = titles.by_iri[candidates[0]].family
            yield Mention(name.start, name.end, None, family, Form.ACRONYM, candidates=candidates)


def _by_form(view: View, titles: Titles) -> Iterator[Mention]:
    """Titles told by their form alone, which no register need hold."""
    text = view.text
    taken = [name for name in view.names if name.kind in ("Instrument", "Guidance")]
    for offset in view.at("instrument"):
        tail = _TAIL.match(text, offset)
        known = covering(taken, offset)
        if tail is not None and known is not None and known.end >= tail.end():
            continue
        acts = _ACTS.match(text, offset) if tail is None else None
        start = _title_start(text, offset) if tail is not None or acts is not None else None
        if tail is not None and start is not None:
            yield from (found for found in _with_tail(tail, start, titles) if _is_free(found, taken, text))
        elif acts is not None and start is not None:
            yield from _of_several_years(acts, start, titles)


def _with_tail(tail: re.Match[str], start: int, titles: Titles) -> Iterator[Mention]:
    """A title from its start to its tail: with a year, or one that a register holds, or after `the`."""
    text, family = tail.string, _family(tail["family"])
    title = text[start : tail.end("family")]
    before = _THE_YEAR.search(text, max(0, start - 12), start) if not tail["dated"] else None
    year = (
        _YEAR.search(tail["dated"] or (before["year"] if before else "")) if family != "Directive" else None
    )
    candidates = titles.bearing(title, family, year.group() if year else None)
    if year is not None and len(candidates) == 1:
        yield Mention(
            before.start("year") if before else start, tail.end(), candidates[0], family, year=year.group()
        )
    elif tail["dated"] or candidates or _is_named(text, start, family, title):
        yield Mention(start, tail.end(), None, family, candidates=() if year else candidates)
    elif _THE.search(text, max(0, start - 5), start) and (having := titles.having(title, family)):
        yield Mention(start, tail.end(), None, family, Form.PART, candidates=having)


def _family(word: str) -> str:
    return "Regulations" if word.capitalize() == "Regs" else word.capitalize()


def _is_named(text: str, start: int, family: str, title: str) -> bool:
    """Whether an unregistered title without a year is one: of an Act, or of longer Regulations, after `the`."""
    named = family == "Act" or (
        family in ("Regulations", "Directive") and len(title.split()) > _TELLING_WORDS
    )
    return named and _THE.search(text, max(0, start - 5), start) is not None


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


def _title_start(text: str, start: int) -> int | None:
    """Where the title that ends before `start` begins: capitalised words, joined by small ones; None if none do."""
    first: int | None = None
    position = start
    for _ in range(_MOST_WORDS):
        step = _word_before(text, position)
        if step is None or (step[1][0].isdigit() and first is None):
            break
        if not _may_stand_in_title(step[1], text, step[0]):
            break
        position = step[0]
        if step[1][0].isupper() or step[1][0] == "(":
            first = position
    return first


def _word_before(text: str, end: int) -> tuple[int, str] | None:
    """The word or bracket before an offset, with where it begins; only blanks and a comma may stand between."""
    before = text[max(0, end - _LONGEST_WORD) : end]
    printed = before.rstrip()
    if printed == before and not (printed.endswith(")") and text.startswith("(", end)):
        return None
    printed = printed.removesuffix(",")
    stop = end - len(before) + len(printed)
    if printed.endswith(")"):
        start = text.rfind("(", max(0, stop - 92), stop)
        return (start, text[start:stop]) if start >= 0 and _BRACKET.fullmatch(text, start, stop) else None
    if printed.endswith("&"):
        return stop - 1, "&"
    word = _NOT_TITLE_WORD.split(printed)[-1].lstrip("'’")
    return (stop - len(word), word) if _TITLE_WORD.fullmatch(word) else None


def _may_stand_in_title(word: str, text: str, start: int) -> bool:
    if word.lower() == "the":
        return word == "the" and _OF.search(text, max(0, start - 8), start) is not None
    if word in _SMALL or word[0] == "(":
        return True
    if word == "Act":
        return _ACT_BEGINS.match(text, start) is not None
    if word[0].isdigit():
        return _AFTER_FAMILY.search(text, max(0, start - 14), start) is not None
    return word[0].isupper() and straighten(word).lower() not in _NOT_TITLES


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
