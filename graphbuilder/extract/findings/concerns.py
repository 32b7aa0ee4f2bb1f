"""Which limbs of the complaint a finding answers, where the decision lets that be told with certainty."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from graphbuilder.extract.language.needles import automaton
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.stems import stem
from graphbuilder.extract.language.wording import PARTS
from graphbuilder.extract.reading import Reading
from graphbuilder.extract.views import View
from graphbuilder.facts import Complaint, Finding
from graphbuilder.fold import fold

_LABEL = re.compile(
    r"\b(?:complaints?|parts?|points?|heads?|issues?|allegations?)\s(?:of complaint\s)?"
    r"(?P<labels>(?:\(?(?:[a-z]\)|\d{1,2}\b\)?)(?:,\s|\sand\s|\sto\s|,\sand\s)?)+)(?!\s?\d)"
)
_ONE_LABEL = re.compile(r"(?:([a-z])\)|(\d{1,2}))")
_LETTERED = re.compile(r"\b(?:Complaint|Part|Issue|Point) ([A-H])\b")  # as a heading prints it
_ORDINALS = "first second third fourth fifth sixth seventh eighth".split()
_BY_ORDER = re.compile(
    rf"the (?<=\bthe )({'|'.join(_ORDINALS)}|last) (?:complaint|part|point|issue|matter|element|head|allegation)\b"
)
_PARTS = PARTS | {
    "whose": """
        this/the/his/her/their
        {title} ?'s
    """,
}
# The complaint as a whole is left, or upheld or not.
_WHOLE = Phrases(
    """
    investigat*/consider*/pursu* {whose} complaint $             | We will not investigate this complaint
    investigat*/consider*/pursu* {whose} complaint because/further/as/and
        | I will not investigate Mr X's complaint because it is late
    uphold/upheld {whose} complaint                              | I do not uphold the complaint
    """,
    _PARTS,
)
_WORD = re.compile(r"[a-z][a-z-]{2,}")
_COMMON = frozenset(
    """
    about after again against all also and any are asked because been before being but can cannot case caused
    complain complained complaint complaints complains could council council's dealt decision decided did does doing
    during each failed failing failure fault from gave given had has have having her hers him his how into its just
    late later long made make making matter much must never nor not now off only other our out over own part properly
    put said same say says she should some such take taken taking than that the their them then there these they this
    those through time too took under until upon very was way well were what when where which while who why will with
    within without would wrong wrongly year years month months week weeks day days mrs miss
    although another between both either else even ever every few for here itself least less many may might more most
    neither per shall since still themselves though whether whom whose yet you your
    """.split()
)
_ENOUGH = 2  # words of a limb and of no other that the words of a finding must share with it


class Limbs:
    """The limbs of one complaint, each with the words that tell it from the others."""

    def __init__(self, complaints: Sequence[Complaint], reading: Reading) -> None:
        self._complaints = complaints
        self._reading = reading
        self._words = [_stems(fold(complaint.evidence.quote)) for complaint in complaints]
        self._texts = [view.folded for view in reading.views]

    def answered_by(self, finding: Finding, view: View) -> tuple[Complaint, ...]:
        """The limbs that a finding in a paragraph answers; none where that would be a guess."""
        if not self._complaints:
            return ()
        words = fold(finding.evidence.quote)
        found = self._labelled(view.heading, words) or self._whole(words)
        return tuple(self._complaints[index] for index in found or self._shared(view, words))

    def _labelled(self, heading: str, words: str) -> list[int]:
        """The limbs that the words or the heading name by letter, number or order."""
        found = _orders(words)
        found += [
            len(self._listed) - 1 if match[1] == "last" else _ORDINALS.index(match[1])
            for match in _BY_ORDER.finditer(words)
        ]
        if not found and words != heading:
            found = [ord(match[1]) - ord("A") for match in _LETTERED.finditer(heading)]
            found = found or self._labelled(fold(heading), fold(heading))
        return [self._listed[order] for order in dict.fromkeys(found) if order < len(self._listed)]

    @cached_property
    def _listed(self) -> list[int]:
        """The limbs that labels count: the items of a list, or all where none is in one.

        None where headings count further than there are limbs: they number something else.
        """
        every = range(len(self._complaints))
        found = [index for index in every if _is_item(self._complaints[index])] or list(every)
        headings = {fold(view.heading) for view in self._reading.views}
        return [] if any(order >= len(found) for heading in headings for order in _orders(heading)) else found

    def _whole(self, words: str) -> Iterable[int]:
        return range(len(self._complaints)) if _WHOLE.found_in(words) else ()

    def _shared(self, view: View, words: str) -> list[int]:
        """The one limb that the heading names, or whose own words the finding shares and no other's."""
        heading = "" if self._reading.lexicon.is_usual(view.heading) else fold(view.heading)
        headed, said = _stems(heading), _stems(words)
        named = [index for index, own in enumerate(self._words) if headed and headed <= own]
        if len(named) == 1:
            return named
        among = named or list(range(len(self._words)))
        return (
            self._told_again(said)
            or self._alone(among, headed, _ENOUGH)
            or self._alone(among, said, _ENOUGH)
            or self._alone(among, _stems(view.folded), _ENOUGH + 1)
        )

    def _told_again(self, said: frozenset[str]) -> list[int]:
        """The one limb of which these words are every telling one."""
        found = [index for index, own in enumerate(self._words) if len(own) >= _ENOUGH and own <= said]
        return found if len(found) == 1 else []

    def _alone(self, among: list[int], said: frozenset[str], enough: int) -> list[int]:
        """The one limb that shares so many of its own words with these, if no other shares any."""
        sharing = [index for index in among if not self._own[index].isdisjoint(said)]
        return sharing if len(sharing) == 1 and len(self._own[sharing[0]] & said) >= enough else []

    def _tells(self, word: str) -> bool:
        """Whether a word tells matters apart: of the paragraphs that speak of any limb, not a third has it."""
        speaking, having = self._spread
        return having[word] * 3 <= speaking

    @cached_property
    def _spread(self) -> tuple[int, Counter[str]]:
        """How many paragraphs speak of any limb, and how many have each word of one."""
        find = automaton(words := sorted(frozenset().union(*self._words))).find_matches_as_indexes
        found = [{words[index] for index, _, _ in find(text, overlapping=True)} for text in self._texts]
        return sum(map(bool, found)), Counter(word for some in found for word in some)

    @cached_property
    def _own(self) -> list[frozenset[str]]:
        """For each limb the words that no other has and that tell matters apart."""
        limbs = Counter(word for words in self._words for word in words)
        telling = {word for word, count in limbs.items() if count == 1 and self._tells(word)}
        return [words & telling for words in self._words]


def _is_item(complaint: Complaint) -> bool:
    return complaint.evidence.span in complaint.evidence.paragraph.items


def _orders(words: str) -> list[int]:
    """The orders of the limbs that folded words name by letter or number."""
    labels = (label for match in _LABEL.finditer(words) for label in _ONE_LABEL.findall(match["labels"]))
    return [_order(label) for label in labels]


def _order(label: tuple[str, str]) -> int:
    letter, number = label
    return ord(letter) - ord("a") if letter else int(number) - 1


def _stems(folded: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _WORD.findall(folded) if word not in _COMMON)
