"""Which injustice a remedy answers, where its words or what leads in to it say so: `£300 for the distress`."""

import re
from collections.abc import Sequence

from graphbuilder.extract.language.cues import Cues
from graphbuilder.extract.remedies.actions import Action
from graphbuilder.extract.remedies.deeds import PERSONAL

# What a remedy is for follows one of these: `to recognise the distress`, `in respect of her uncertainty`.
_FOR = re.compile(
    r"""\b(?:for|to\s(?:recogni[sz]e|acknowledge|reflect|remedy|address|compensate|put\sright|make\sup\sfor)
        |in\s(?:recognition|acknowledgement|acknowledgment|respect|view|light)\sof|(?:recogni[sz]es|acknowledges|reflects)
        |because\sof|on\saccount\sof)\b""",
    re.VERBOSE,
)
_THIS = re.compile(
    r"(?:this|the|that)\b(?:\s\w+){0,3}?\s(?:is|reflects|recogni[sz]es|acknowledges)\b|it\s(?:is|reflects)\b"
)


class Purposes:
    """Tells the kinds of injustice that remedies answer; `actions` are those of the decision."""

    def __init__(self, injustices: Cues, actions: Sequence[Action]) -> None:
        self._injustices = injustices
        self._actions = actions

    def of(self, action: Action) -> tuple[str, ...]:
        """The kinds of injustice, as slugs, that a remedy owed to somebody is stated to answer."""
        if action.kind not in PERSONAL:
            return ()
        told = (action.words, self._later(action), _after(action), action.who)
        stated = map(self._named, told)
        return next((found for found in stated if found), ())

    def _named(self, words: str) -> tuple[str, ...]:
        """The kinds of injustice that folded words name after saying what something is for."""
        match = _FOR.search(words)
        if match is None:
            return ()
        cues = self._injustices.find(words[match.start() :])
        return tuple(sorted({cue.concept for cue in cues} - {"none"}))

    def _later(self, action: Action) -> str:
        """The next action like it in a sentence: `£300 to Mr G and £150 to Mrs G to acknowledge their distress`."""
        end = action.view.sentence_at(action.span.start).end
        later = (
            one.words
            for one in self._actions
            if one.view is action.view and one.kind == action.kind and action.span.end <= one.span.start < end
        )
        return " ".join(later) if "£" in action.text else ""


def _after(action: Action) -> str:
    """The next sentence, if it goes on about the remedy: `This is to recognise her distress`."""
    view = action.view
    following = [span for span in view.sentences if span.start >= action.span.end]
    if not following or view.item_at(following[0].start) != view.item_at(action.span.start):
        return ""
    words = view.folded[following[0].start : following[0].end]
    return words if _THIS.match(words) else ""
