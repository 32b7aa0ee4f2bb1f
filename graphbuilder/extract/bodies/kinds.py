"""Bodies that no register holds: told by how their names begin or end, or by the kind that is said beside them."""

import re
from calendar import day_name, month_name
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from graphbuilder.extract.bodies import beside
from graphbuilder.extract.bodies.joined import after_and, floor
from graphbuilder.extract.language import naming
from graphbuilder.extract.views import View
from graphbuilder.fold import fold, straighten
from graphbuilder.namespaces import CONCEPT, slug_of
from graphbuilder.registers import Registers

# Said so often that it is looked at only where it closes a bracket or stands apart, as in `Lyndale Park (the Home)`.
_IN_BRACKETS_ONLY = frozenset(
    "home trust school academy college nursery university hospital surgery practice".split()
)
_APART = ", a "  # `Lyndale Park, a home run by X`
_LEAST_HOUSE = 8  # characters: more than the word for a house alone
# `Northern, Eastern and Western Devon Clinical Commissioning Group`
_QUARTERS = frozenset("north south east west northern southern eastern western central mid".split())
_SIGNS = ("ending", "beginning", "noun", "given", "doing")
# `the pool which Be Well Leigh manages`
_DOES = ("runs", "manages", "operates", "provides", "delivers", "maintains")
_DOING = re.compile(rf"\s(?:{'|'.join(_DOES)})\b")
_WHICH = re.compile(r"\b(?:which|that)\s+(?:the\s+)?$")
_LONGEST_WHICH = 10
# `Brighter Futures for Children runs the service for the Council`
_FOR_COUNCIL = re.compile(r"\s\w+\s[^.;]{0,60}\b(?:for|on behalf of) (?:the )?(?:Council|Authority|Trust)\b")
# `paid a deposit of £500 to Alderwick`
_PAID = r"paid (?:(?:an?|the) \w+ of )?(?:£[\d,.]+ )?to "


@dataclass(frozen=True, slots=True)
class Told:
    """Where the name of a body stands that no register holds, and the IRI of its kind; `whole` if it does not go on."""

    start: int
    end: int
    kind: str | None
    whole: bool = True


class Kinds:
    """The kinds of bodies, by what their names begin and end with and by the nouns that are said of them."""

    def __init__(self, registers: Registers) -> None:
        self._registers = registers
        concepts = registers.concepts("body-kind")
        self._endings, self._beginnings, self._nouns = (
            {form: kind.iri for kind in concepts for form in kind.all(name)}
            for name in ("nameEnding", "nameBeginning", "commonNoun")
        )
        self._ending, self._noun = _any_of(self._endings), _any_of(self._nouns)
        written = registers[f"{CONCEPT}body-kind"].all("nameLeadIn")
        self._leads = sorted(f"{lead} " for leads in written for lead in _each(leads))
        self._lead = re.compile(
            rf"(?:{_PAID}|{'|'.join(sorted(self._leads, key=len, reverse=True))})(?:the )?"
        )
        self._houses = frozenset(ending for kind in concepts for ending in kind.all("houseEnding"))

    @property
    def signs(self) -> dict[str, list[str]]:
        """What to look out for in folded text, by what it may be a sign of."""
        endings, beginnings = ([fold(form) for form in forms] for forms in (self._endings, self._beginnings))
        nouns = [noun for noun in self._nouns if noun not in _IN_BRACKETS_ONLY]
        nouns += [
            sign
            for noun in _IN_BRACKETS_ONLY
            for sign in (f"{noun})", f"{noun}')", f'{noun}")', f"{noun}, ", f"{_APART}{noun}")
        ]
        doing = [f" {word}" for word in _DOES]
        return dict(zip(_SIGNS, (endings, beginnings, nouns, [*self._leads, "paid "], doing), strict=True))

    def cannot_be_in(self, view: View) -> bool:
        """Whether a paragraph has no sign of a body that its name tells."""
        return view.signs.keys().isdisjoint(_SIGNS)

    def find(self, view: View) -> Iterator[Told]:
        """Every name in a paragraph that is told so, in no order; some may lie within others."""
        ways = (self._by_ending, self._by_beginning, self._by_noun, self._by_giver, self._by_doing)
        for sign, way in zip(_SIGNS, ways, strict=True):
            if sign in view.signs:
                yield from way(view)

    def _by_ending(self, view: View) -> Iterator[Told]:
        before: Told | None = None  # the last name with an ending, which an `and` may join to the next
        for offset in view.at("ending"):
            if (before is not None and offset < before.end) or view.text[offset - 1 : offset] == "-":
                continue
            match = self._ending.match(view.text, offset)
            told = self._told(view, match, before) if match is not None else None
            if told is None:
                continue
            if (
                before is not None
                and not before.whole
                and after_and(view.text, before.end, offset) == told.start
            ):
                yield before
            if told.whole:
                yield told
            before = told

    def _told(self, view: View, ending: re.Match[str], before: Told | None) -> Told | None:
        """The body whose name has an ending, if what stands before it makes it one."""
        least = floor(view, ending.start())
        joined = _joined(view.text, before, ending.start(), self._kind_ending(ending))
        for first in {max(least, joined): None, least: None}:
            start = naming.name_before(view.text, ending.start(), floor=first)
            if start is not None and (told := self._from(view.text, start, ending)) is not None:
                return told
        return None

    def _from(self, text: str, start: int, ending: re.Match[str]) -> Told | None:
        """The body whose name begins at an offset and has an ending, if the two make one."""
        kind = self._kind_ending(ending)
        end = self._whole(text, ending.end(), kind)
        tells = self._tells(text[start : ending.start()], ending.group(), kind) or self._is_place(
            text[ending.end() : end]
        )
        if naming.is_title(text, end) or not tells:
            return None
        whole = end > ending.end() or _is_strong(ending.group()) or not naming.goes_on(text, end)
        return Told(self._begins(text, start, ending.group(), kind), end, kind, whole=whole)

    def _begins(self, text: str, start: int, ending: str, kind: str) -> int:
        """Where a name begins that seems to begin at an offset: with the places before it, or with its article."""
        if ending in _LEGAL_FORMS:  # `The Salt Cellar Ltd`: nothing else would say `the` of it
            return start - len(_THE) if text.endswith(_THE, 0, start) else start
        if slug_of(kind) != "nhs-body":
            return start
        while (place := _PLACE.search(text, max(0, start - _LONGEST_PLACE), start)) is not None:
            names = naming.words(place["name"])
            if not names or not (self._homes | _QUARTERS).issuperset(names):
                break
            start = place.start("name")
        return naming.list_before(text, start)

    def _kind_ending(self, ending: re.Match[str]) -> str:
        return self._endings[straighten(ending.group())]

    def _is_place(self, words: str) -> bool:
        return bool(words) and self._homes.issuperset(naming.words(words))

    def _whole(self, text: str, end: int, kind: str) -> int:
        """Where a name ends that an ending tells: the place it is at, or whom it is for, may follow."""
        if slug_of(kind) not in _GO_ON or naming.is_title(text, end):
            return end
        further = naming.further(text, end)
        own = naming.words(text[end:further])
        is_of_it = own and self._generic.isdisjoint(own) and naming.may_end(text[end:further])
        return further if is_of_it else end

    def _tells(self, words: str, ending: str, kind: str) -> bool:
        """Whether words make a name of an ending; what councils do is a department of the place it stands after."""
        if ending in _OF_THE_COUNTRY or _TELLING.search(words) is not None:
            return True
        told = [word for word in naming.words(words) if word not in self._generic]
        is_department = fold(ending) in self._departments and slug_of(kind) != "school"
        return bool(told) and not (is_department and self._homes.issuperset(told))

    def _by_beginning(self, view: View) -> Iterator[Told]:
        for offset in view.at("beginning"):
            end = naming.name_at(view.text, offset, owned=True)
            begun = next((form for form in self._beginnings if view.text.startswith(form, offset)), None)
            if end is not None and begun is not None and offset + len(begun) < end:
                start = naming.name_before(view.text, offset, floor=floor(view, offset))
                yield Told(offset if start is None else start, end, self._beginnings[begun])

    def _by_noun(self, view: View) -> Iterator[Told]:
        for offset in view.at("noun"):
            apart = len(_APART) if view.folded.startswith(_APART, offset) else 0
            match = self._noun.match(view.folded, offset + apart)
            if match is None or (not apart and offset and view.folded[offset - 1].isalnum()):
                continue
            kind = self._nouns[match.group()]
            for start, end in (
                beside.after(view.text, match.end(), self.is_name),
                beside.before(view, match, self.is_name, right=match.group() in self._beside),
            ):
                if start < end:
                    yield Told(start, end, kind)

    def _by_giver(self, view: View) -> Iterator[Told]:
        for offset in view.at("given"):
            lead = self._lead.match(view.folded, offset)
            end = naming.name_at(view.text, lead.end()) if lead else None
            if lead is None or end is None or not self.is_name(view.text[lead.end() : end], bare=True):
                continue
            if not lead.group().startswith("paid ") or _is_no_person(view.text[lead.end() : end]):
                yield Told(lead.end(), end, None)

    def _by_doing(self, view: View) -> Iterator[Told]:
        for offset in view.at("doing"):
            start = naming.name_before(view.text, offset, floor=floor(view, offset))
            if start is None or not (
                _WHICH.search(view.text, max(0, start - _LONGEST_WHICH), start)
                or (" " in view.text[start:offset] and _FOR_COUNCIL.match(view.text, offset))
            ):
                continue
            name = view.text[start:offset]
            if _DOING.match(view.folded, offset) and self.is_name(name, bare=True) and _is_no_person(name):
                yield Told(start, offset, None)

    def is_house(self, words: str) -> bool:
        """Whether words end as the name of a house does, and are more than the word for one."""
        return len(words) > _LEAST_HOUSE and words.rsplit(maxsplit=1)[-1] in self._houses

    def is_name(self, words: str, *, bare: bool) -> bool:
        """Whether words can be the name of one body; `bare` where nothing says that a name comes."""
        if bare and (words.isupper() or words in self._places):
            return False
        return self.tells_apart(words) and naming.may_end(words)

    def tells_apart(self, words: str) -> bool:
        """Whether some word is not generic: neither of kinds nor of what councils do."""
        return any(word not in self._generic and not word.isdigit() for word in naming.words(words))

    @cached_property
    def _generic(self) -> frozenset[str]:
        """The words that tell no body from another: of the kinds, of what councils do, and of the calendar."""
        kinds, subjects = self._registers.concepts("body-kind"), self._registers.concepts("category")
        own = {word for kind in kinds for word in kind.all("genericWord")}
        said = {word for noun in self._nouns for word in naming.words(noun)}
        return frozenset(
            own | said | _CALENDAR | {word for subject in subjects for word in naming.words(subject.name)}
        )

    @cached_property
    def _beside(self) -> frozenset[str]:
        """The nouns that stand right after a name: `Ashley House care home`."""
        return frozenset(
            noun
            for noun, kind in self._nouns.items()
            if noun in _ALONE or (" " in noun and slug_of(kind) in _BESIDE)
        )

    @cached_property
    def _departments(self) -> frozenset[str]:
        """The words for what councils do, which name a part of one: `Barset Adult Care`, `Barset Highways`."""
        kinds = (
            kind for kind in self._registers.concepts("body-kind") if slug_of(kind.iri) == "local-authority"
        )
        return frozenset(word for kind in kinds for word in kind.all("genericWord"))

    @cached_property
    def _homes(self) -> frozenset[str]:
        return frozenset(fold(place) for place in self._places)

    @cached_property
    def _places(self) -> frozenset[str]:
        """The places that councils are called after: `help from Kent` is help from nobody in particular."""
        councils = self._registers.of_kind("Council")
        return frozenset(word for council in councils for word in council.name.split() if word[0].isupper())


_CALENDAR = frozenset(
    map(fold, (*month_name, *day_name, "Spring", "Summer", "Autumn", "Winter", "Easter", "Christmas"))
)
_BESIDE = ("care-provider", "school", "accommodation-provider")  # `Ashley House care home`
_ALONE = ("public house", "hotel", "hostel", "pub", "nightclub", "restaurant", "gym")  # `the King's Head pub`
_GO_ON = ("school", "nhs-service", "care-provider")  # kinds whose names may go on after what ends others
# `Church Street Medical Practice`, `Royal Free Hospital`
_TELLING = re.compile(r"\w\s+(?:Street|Road|Lane|Avenue|Place|Square)\b|^Royal\s+\w")
_OF_THE_COUNTRY = ("GB", "UK", "Alliance", "Federation", "Institute")  # after any words: `Road Safety GB`
# `Cumbria, Northumberland, Tyne and Wear NHS Foundation Trust`
_PLACE = re.compile(r"(?<![\w’'-])(?P<name>(?!Council)[A-Z]\w+(?:\s(?!Council)[A-Z]\w+)?),\s+$")
_LONGEST_PLACE = 40
_THE = "The "
_LEGAL_FORMS = ("Ltd", "Limited", "plc", "PLC", "LLP", "CIC")


def _is_strong(ending: str) -> bool:
    """Whether a name ends with an ending even where a word in capitals follows, as `Parish Council Chair` does."""
    return " " in ending or ending in _LEGAL_FORMS


def _joined(text: str, before: Told | None, offset: int, kind: str) -> int:
    """Where the name begins whose ending is at an offset, as far as the name before it tells; 0 if it does not.

    `Sunny Care` goes on in `Sunny Care Ltd`; a trust may be called after hospitals in two places.
    """
    if before is None or (slug_of(kind) == "nhs-body" and before.kind != kind):
        return 0
    goes_on = not text[before.end : offset].strip()
    return before.start if goes_on else after_and(text, before.end, offset)


def _any_of(forms: Iterable[str]) -> re.Pattern[str]:
    """A pattern for the longest of several forms, whole, with either kind of apostrophe."""
    longest = "|".join(map(re.escape, sorted(forms, key=len, reverse=True))).replace("'", "['’]")
    return re.compile(rf"\b(?:{longest})\b")


def _each(written: str) -> Iterator[str]:
    """The rows of words that one with strokes stands for: `tutor/tutors at/from` for four."""
    return map(" ".join, product(*(word.split("/") for word in written.split())))


def _is_no_person(name: str) -> bool:
    """Whether a name can be nobody's own: of two words a person has one, who may be paid or run something as well."""
    return len(name.split()) > 2
