"""The sentences of a paragraph, each with what it concludes in the decision's own voice."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graphbuilder.document import Span
from graphbuilder.extract.findings.answers import answer, claim, claims, contrary
from graphbuilder.extract.findings.conclusions import concludes, may_conclude, own_words
from graphbuilder.extract.language.voice import is_reported, quotations
from graphbuilder.extract.language.wording import A_TITLE
from graphbuilder.extract.views import View

_LIST_SUBJECT = re.compile(
    rf"\b((?:the |its |their )?(?:council|authority|trust|provider|it|he|she|they|{A_TITLE} [a-z])):$"
)
# `because it told her that:`
_TOLD_LIST = re.compile(
    r"\b(?<!\bi )(?<!\bwe )(?:said|says|wrote|replied|explained|claim(?:ed|s)|argue[ds]|stated|believe[ds]"
    r"|(?:told|informed|assured|advised) [^,;:.]{1,40}?)(?: (?:that|the following|as follows|this))*:$"
)
_SUPPOSED_LIST = re.compile(r"\b(?:if|whether|unless|where|when):$")


@dataclass(eq=False, slots=True)
class Statement:
    """A sentence: where it stands, its folded words, what they conclude, what it says that others claim of fault."""

    span: Span
    said: str
    results: tuple[str, ...] = ()
    claim: str | None = None
    _own: tuple[str, bool] | None = None

    @property
    def words(self) -> str:
        """Its words, or the clause of it that is the decision's own."""
        return self._told()[0]

    @property
    def reported(self) -> bool:
        """Whether the words are somebody else's."""
        return self._told()[1]

    def as_reported(self) -> "Statement":
        """The same sentence as one that gives somebody else's words, and so concludes nothing."""
        return replace(self, results=(), _own=(self.words, True))

    def _told(self) -> tuple[str, bool]:
        if self._own is None:
            self._own = own_words(self.said)
        return self._own


def statements(view: View) -> list[Statement]:
    """The statements of a paragraph, without what they quote; what is under `it said:` or `if:` is not its own."""
    said: list[Statement] = []
    listing, subject = False, ""
    quoted = quotations(view.text)
    for span in view.sentences:
        item = view.item_at(span.start) is not None
        one = _statement(view, span, quoted)
        if item and (listing or (subject and is_reported(f"{subject} {one.words}"))):
            one = one.as_reported()
        said.append(_after(said[-1], one) if said and not one.results else one)
        if not item:
            listing, subject = _list_of(one) if one.said.endswith(":") else (False, "")
    return said


def _list_of(one: Statement) -> tuple[bool, str]:
    """Whether the list that a sentence leads in to is not the decision's own, and who is said to do what it lists."""
    supposed = any(pattern.search(one.said) for pattern in (_SUPPOSED_LIST, _TOLD_LIST))
    found = _LIST_SUBJECT.search(one.words)
    return supposed or one.reported or is_reported(one.words), found[1] if found else ""


def _statement(view: View, span: Span, quoted: list[Span]) -> Statement:
    words = view.folded[span.start : span.end]
    for quote in quoted:
        if quote.start < span.end and span.start < quote.end:
            words = words[: max(0, quote.start - span.start)] + words[quote.end - span.start :]
    one = Statement(span, words)
    if not (view.has("conclusion", span) and may_conclude(words)):
        return one
    one.results = () if one.reported else concludes(one.words, view.kind)
    if one.words != words or one.reported or claims(words):
        one.claim = claim(words)
    return one if one.results else _answering(one, one)


def _after(before: Statement, one: Statement) -> Statement:
    """A statement that concludes nothing by itself, in the light of the one before."""
    if before.claim:
        return _answering(one, before)
    result = contrary(one.words, before.results[-1], before.words) if before.results else None
    return one if result is None else replace(one, results=(result,))


def _answering(said: Statement, claimed: Statement) -> Statement:
    """A statement that agrees with a claim, or does not, concludes as much."""
    if claimed.claim is None or (said.reported and said is not claimed):
        return said
    result = answer(said.words, claimed.claim)
    if result is None:
        return said
    return replace(said, span=Span(claimed.span.start, said.span.end), results=(result,), claim=None)


def of_result(said: list[Statement], result: str) -> Iterator[Statement]:
    """The statements that conclude so."""
    return (one for one in said if result in one.results)
