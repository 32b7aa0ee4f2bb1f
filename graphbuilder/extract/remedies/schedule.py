"""When the actions told before are due by a later sentence: `It will do a) and b) by May and the rest by June`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from graphbuilder.extract.language import dates
from graphbuilder.extract.language.stems import stem
from graphbuilder.extract.language.wording import A_TITLE
from graphbuilder.extract.remedies.actions import Action
from graphbuilder.extract.remedies.deadlines import Deadline, deadlines
from graphbuilder.extract.remedies.deeds import Deeds
from graphbuilder.extract.views import View

_COUNT = r"(?:two|three|four|five|six|seven|eight|[2-8])"
_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_THING = (
    r"(?:actions?|steps?|points?|items?|recommendations?|remed(?:y|ies)|measures?|parts?|things?|matters?"
    r"|bullets?|bullet\spoints?|paragraphs?|limbs?)"
)
_WORDS = r"(?:one|two|three|four|five|six)"
_MARK = (
    rf"(?:{_WORDS}|\(?(?:[a-h]|[1-9])\)|(?<=\s)[a-h](?=\s(?:to|and)\s\(?[a-h]\b)|(?<=\s)(?:[a-h]|[1-9])\b)"
)
_POINTER = rf"""
    (?P<marks>(?:(?:{_THING}\s)|(?=\())(?P<from>{_MARK})(?:(?P<to>\s?(?:to|-|through)\s?)(?P<until>{_MARK}))?
          (?P<more>(?:(?:,|,?\sand)\s{_MARK})*)
        |(?=[a-h]\))(?P<lone>[a-h]\)(?:(?:,|,?\sand)\s[a-h]\))*))
    |\b(?P<first>first|last|final)\s(?P<count>{_COUNT})\b
    |\b(?P<nth>{"|".join(_NTH)}|former|last|final|latter)\b(?!\s(?:decision|statement|report|date))
    |\b(?P<service>service\simprovements?)\b|\b(?P<personal>personal\s(?:remed(?:y|ies)|actions?))\b
    |\b(?P<rest>rest|remainder|remaining|others?|everything\selse)\b
    |\b(?P<all>above|this|these|those|them|both|all|each|so|{_THING})\b"""
# What such a sentence is made of besides: who does it, that it is done, and when.
_FILLING = frozenset(
    """
    today this into effect see the a an its it they council authority trust provider home school company agency
    association landlord academy care will should must shall would needs need is are was be been being to do
    does done due have has had agreed agrees expects expected intends aims make makes made making pay paid
    paying send sent take taken carry carried out complete completed completing finish finished implement
    implemented undertake undertaken provide provided put in place issue issued deliver delivered of for and
    with that i we recommended asked above listed set described also then now at latest later no than by
    within deadline deadlines date dates timescale my our decision final statement report it's actions
    action but while whereas as well happen happened held arranged offered give given get got follow can
    before after from us me sooner possible soon any event on time end act comply reach her him them written
    new fresh other full completion promised accepts accepted accept which three four five six two one limit
    limits january february march april may june july august september october november december
    """.split()
)
_WORD = re.compile(r"[a-z'-]+")
_SAME_UNIT = re.compile(r"\b(?:within|in)\s(?P<count>\w+)(?=\W*$|,|\sand\b)")
_SERVICE = (
    "staff-guidance",
    "procedure-review",
    "action-plan",
)  # kinds that improve the service for everybody
_PAID = ("payment", "reimbursement")
_LONGEST = 160  # characters of a sentence that only says when all is due


@dataclass(frozen=True, slots=True)
class Dated:
    """Some of the actions told, by their places among them, and the day by which they are due."""

    places: tuple[int, ...]
    day: date | None


def scheduled(
    words: str, told: Sequence[Action], deeds: Deeds, issued: date | None, *, here: View
) -> list[Dated]:
    """What a folded sentence says of when the actions told are due; [] where it says anything else.

    `here` is its paragraph, of which `so` tells first: `It will do so within a month`.
    """
    stated = [*_stated(words, issued)] if told else []
    if not stated:
        return []
    found: list[Dated] = []
    steps = _recommendations(told) if "recommendation" in words else _steps(told)
    for part, day in _parts(words, stated, _reference(deeds.nouns)):
        dated = {place for one in found for place in one.places}
        places = _Places(told, deeds, dated, steps, here).of(part)
        if not places:
            return []
        found.append(Dated(places, day))
    return found


def _stated(words: str, issued: date | None) -> Iterator[Deadline]:
    """The deadlines of a sentence, of which later ones may leave out their unit: `within a month, … within six`."""
    unit = ""
    end = 0
    for found in [*deadlines(words, issued), None]:
        short = _SAME_UNIT.search(words, end, found.start if found else len(words)) if unit else None
        if short is not None and (count := dates.number(short["count"])) and issued:
            due = dates.after(issued, dates.periods(f"{count} {unit}")[0].value)
            yield Deadline(*short.span(), due)
        if found is not None:
            yield found
            period = dates.PERIOD.search(words, found.start, found.end)
            unit, end = (period["unit"] if period else ""), found.end


@cache
def _reference(nouns: tuple[str, ...]) -> re.Pattern[str]:
    """What points back to actions that were told: by their numbers, by the nouns for them, or to all of them."""
    noun = "|".join(re.escape(noun) for noun in nouns)
    return re.compile(
        rf"{_POINTER}|(?<!this\s)(?<!final\s)(?<!my\s)(?<!our\s)\b(?P<noun>{noun})\b", re.VERBOSE
    )


def _parts(
    words: str, stated: list[Deadline], reference: re.Pattern[str]
) -> Iterator[tuple[str, date | None]]:
    """Each deadline with the words that say what is due by it: those before it, or after it where it comes first."""
    if reference.search(words[: stated[0].start]):
        starts = [0, *(one.end for one in stated)]
        for start, one in zip(starts, stated, strict=False):
            yield words[start : one.start], one.day
        if words[stated[-1].end :].strip(" .") and not _is_filling(words[stated[-1].end :]):
            yield "?", None
        return
    ends = [*(one.start for one in stated[1:]), len(words)]
    for one, end in zip(stated, ends, strict=True):
        yield words[one.end : end], one.day


def is_only_when(words: str, issued: date | None) -> bool:
    """Whether folded words only say when something is due: `Within one month of my decision:`."""
    found = next(deadlines(words, issued), None)
    if found is None or words[: found.start].strip(" (") or "£" in words:
        return False
    return _is_filling(words[found.end :])


_SUBJECT = re.compile(
    r"(?:and\s|but\s)?(?:all|everything|each|both|this|that|these|those|completion|the\s(?:whole|lot|above|actions|steps|council|authority"
    r"|trust|provider|home|school|(?:last|due|completion)\sdate|date\sfor)|it|they|(?:i|we)\s(?:have\s)?(?:expect|given|give|allowed?|asked?))\b"
)
# What is about somebody else, or about what the Ombudsman is to be told.
_ELSE = re.compile(
    rf"£|\b(?:{A_TITLE}|she|he|appeal|tribunal|court|complain\w*|evidence|us|me|check|if|unless)\b"
)
_IN_HAND = re.compile(r"\b(?:has|have|given|allowed|allow|give)\b[^.;]{0,20}?\b")


def whole(words: str, issued: date | None) -> date | None:
    """The day that a folded sentence gives for everything told before it, where it does nothing else."""
    if len(words) > _LONGEST or not _SUBJECT.match(words) or _ELSE.search(words):
        return None
    found = next(deadlines(words, issued), None)
    if found is not None:
        return found.day
    given = _IN_HAND.search(words)
    period = dates.PERIOD.match(words, given.end()) if given else None
    return dates.after(issued, dates.periods(period.group())[0].value) if period and issued else None


def _is_filling(words: str) -> bool:
    return all(word in _FILLING for word in _WORD.findall(words))


class _Places:
    """Finds what words refer to among the actions told, of which some are `dated` by the same sentence."""

    def __init__(
        self, told: Sequence[Action], deeds: Deeds, dated: set[int], steps: list[list[int]], here: View
    ) -> None:
        self._told = told
        self._deeds = deeds
        self._dated = dated
        self._steps = steps
        self._here = here

    def of(self, words: str) -> tuple[int, ...]:
        """The places of the actions to which words refer that do nothing else; () where they do, or to no one."""
        found: set[int] = set()
        pattern = _reference(self._deeds.nouns)
        references = [*pattern.finditer(words)]
        if not references or not _is_filling(pattern.sub(" ", words)):
            return ()
        telling = [one for one in references if one["all"] is None] or references[:1]
        for reference in telling:
            places = self._meant(reference)
            if not places:
                return ()
            found.update(places)
        return tuple(sorted(found))

    def _meant(self, reference: re.Match[str]) -> list[int]:
        if reference["noun"]:
            return self._named(reference["noun"])
        if reference["service"] or reference["personal"]:
            wanted = reference["service"] is not None
            return [
                place
                for place, one in enumerate(self._told)
                if (one.kind in _SERVICE) == wanted and not one.due
            ]
        if reference["all"] or reference["rest"]:
            open_ = [place for place, one in enumerate(self._told) if not (one.due or place in self._dated)]
            here = [place for place in open_ if self._told[place].view is self._here]
            return here if here and reference["all"] == "so" else open_
        count = len(self._steps)
        return [
            place for number in _numbers(reference, count) if number < count for place in self._steps[number]
        ]

    def _named(self, noun: str) -> list[int]:
        kind = self._deeds.kind(noun)
        kinds = _PAID if noun in ("payments", "sums", "money") else (kind,)
        open_ = [place for place, one in enumerate(self._told) if not (one.due or place in self._dated)]
        same = [place for place in open_ if self._told[place].kind in kinds]
        return same or [place for place in open_ if stem(noun) in self._deeds.plain(self._told[place].words)]


def _steps(told: Sequence[Action]) -> list[list[int]]:
    """The places of the actions by the items of the last list, or one by one where they stand in no list."""
    view = told[-1].view
    steps: dict[int, list[int]] = {}
    for place, action in enumerate(told):
        item = action.view.item_at(action.span.start)
        if action.view is view or not view.paragraph.items:
            steps.setdefault(item.start if item else -place - 1, []).append(place)
    return list(steps.values())


def _recommendations(told: Sequence[Action]) -> list[list[int]]:
    """The places of the actions by the sentences that recommend them, where no list does and there are several."""
    if any(action.view.paragraph.items for action in told):
        return _steps(told)
    sentences: dict[tuple[int, int], list[int]] = {}
    for place, action in enumerate(told):
        start = action.view.sentence_at(action.span.start).start
        sentences.setdefault((action.view.number, start), []).append(place)
    return list(sentences.values()) if len(sentences) > 1 else _steps(told)


def _numbers(reference: re.Match[str], count: int) -> list[int]:
    """The numbers of the steps that letters, figures or ordinals stand for, counted from 0."""
    if reference["first"]:
        many = dates.number(reference["count"]) or 0
        return (
            list(range(many)) if reference["first"] == "first" else list(range(max(0, count - many), count))
        )
    if reference["nth"]:
        nth = {"former": "first"}.get(reference["nth"], reference["nth"])
        return [_NTH.index(nth)] if nth in _NTH else [count - 1]
    marks = [_number(mark) for mark in re.findall(rf"\b(?:[a-h1-9]|{_WORDS})\b", reference["marks"] or "")]
    if reference["to"] and len(marks) > 1:
        return [*range(marks[0], marks[1] + 1), *marks[2:]]
    return marks


def _number(mark: str) -> int:
    number = dates.number(mark) if len(mark) > 1 or mark.isdigit() else None
    return number - 1 if number else ord(mark[0]) - ord("a")
