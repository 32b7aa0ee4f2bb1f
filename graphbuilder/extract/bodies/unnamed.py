"""Paragraphs that point the complainant to a body named before: `It is reasonable to expect Mr V to appeal`."""

from enum import Enum, auto

from graphbuilder.document import Span
from graphbuilder.extract.bodies.going import PARTS
from graphbuilder.extract.bodies.unpointed import is_not_expected, is_of_anybody
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.views import View

_PARTS = PARTS | {
    "right": """
        his/her/their/this/that right/rights (of_appeal/to_appeal)
        his/her/their appeal rights
    """,
    "allowed": """
        granted/allowed/overturned/decided/quashed/cancelled/changed/considered/weighed/upheld/altered/reversed/heard
        settled/judged/examined
    """,
    "appealed": """
        appeal/have_appealed
        use/have_used/exercise/have_exercised {right}
        lodge/have_lodged/make/have_made/pursue/have_pursued (such) an appeal
    """,
}
_SHOULD_APPEAL = Phrases(
    """
    reasonable (for/to_expect/to_have_expected) {whom} …2 to …1 {appealed}
        | It is reasonable to expect Mr V to appeal
    i/we …3 consider/think/believe …4 reasonable to …1 {appealed}
        | I therefore consider that it would be reasonable to pursue an appeal
    i/we …3 expect*/expected {whom} to …1 {appealed}            | We would expect Mrs B to use her right of appeal
    no (good) reason …3 {who} could/should/can not …1 {appealed}
        | I see no reason why he could not have appealed
    a/an/the judge/adjudicator/inspector there can/could/may/would/will …1 {take_up}
        | A judge there can decide it
    could/might/would have been …1 {allowed} by a/an/the judge/adjudicator/inspector
        | Permission could have been granted by an Inspector
    a/an/the judge/adjudicator/inspector could/might/would have …1 {allowed}
        | An Inspector could have granted permission
    a/an/the judge/adjudicator/inspector there could/would have *ed | An adjudicator there could have looked at it
    """,
    _PARTS,
    stop="not unreasonable council",
)
_THERE = Phrases(
    """
    i/we (have) told/advised/suggested …10 {who} ~ {may} …2 {turn} …4 there
        | I told them in July that they would do better to take the case there
    {who} ~ {may} …1 appeal/complain/apply (now/still/first) there  | He can still complain there
    {who} ~ {may} …1 take/raise/pursue/report this/that/it/the_matter/the_case/the_complaint (now/still/first) there
        | She can take that there
    """,
    _PARTS,
    stop="not told said says council",
)
_POINTS_BACK = _SHOULD_APPEAL | _THERE
_APPEAL = Phrases("appeal* | The Tribunal hears appeals about council tax")
_OUR_WORDS = ("analysis", "decision", "not-investigated", "scope", "found")


class Back(Enum):
    """What a paragraph goes back to: the body to which somebody appeals, or the one just named."""

    APPEAL = auto()
    LAST = auto()


def unnamed(view: View) -> tuple[Back, Span] | None:
    """The words by which a paragraph points this complainant to a body that it does not name; None if it does not."""
    if view.kind not in _OUR_WORDS or not _POINTS_BACK.found_in(view.folded):
        return None
    for span in view.sentences:
        folded = view.folded[span.start : span.end]
        for back, phrases in ((Back.APPEAL, _SHOULD_APPEAL), (Back.LAST, _THERE)):
            match = phrases.search(folded)
            if match is not None and not _is_nobodys(view.text[span.start : span.end], folded):
                return back, Span(span.start + match.start(), span.start + match.end())
    return None


def is_way_to_appeal(view: View, offset: int) -> bool:
    """Whether the sentence in which a body is named speaks of appeals."""
    span = view.sentence_at(offset)
    return _APPEAL.found_in(view.folded[span.start : span.end])


def _is_nobodys(text: str, folded: str) -> bool:
    return is_not_expected(folded) or is_of_anybody(text, folded)
