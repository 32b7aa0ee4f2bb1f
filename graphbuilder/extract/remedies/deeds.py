"""What an action does: its words from the verb on, the verb in its plain form, and the kind that its cues tell."""

import re

from graphbuilder.extract.language.cues import Cues
from graphbuilder.fold import fold

MONEY = ("payment", "reimbursement", "waiver")
PERSONAL = ("apology", *MONEY)  # kinds that are for somebody
_DEADLINE = r"(?:(?:within|inside|by|before|no\ later\ than|in\ the\ next)\s[^,;:£]{2,90},\s+)"
CONDITION = r"(?:(?:if|where|once|when|should)\b[^,;£]{3,90},\s+|\((?:if|where|once|when)\b[^()]{3,90}\)\s+)"
_SUBJECT = re.compile(
    r"""^(?:the|it|they|all|both|each|these)\b[^.;:]{0,90}?
        \b(?:will|should|must|(?:has\ |have\ )?agreed\ to)\s+(?:(?:each|also|now)\s+)*""",
    re.VERBOSE,
)
_LEADING = re.compile(
    rf"""^(?:
        \(?[a-z0-9ivx]{{1,4}}[.)]\s+ | [-•]\s* | {_DEADLINE}
        | (?:to|and|also|then|by|now|each|both|jointly)\s+
        | (?!(?:reply|apply|supply)\b)[a-z]+ly\s+                     # `formally apologise`
        | {CONDITION}                                               # `if it does, refund her`
    )+""",
    re.VERBOSE,
)
# Somebody else is to do it: `arrange for the care home to refund`
_CAUSED = re.compile(
    r"""^(?:arrange|ask|instruct|require|ensure|tell|make\ sure|get|liaise\ with|work\ with)\s
        (?:for\s)?(?:(?:the|its|their|her|his)\s)?(?:[a-z'-]+\s){1,4}?to\s(?=[a-z])""",
    re.VERBOSE,
)
# When something is due tells nothing of what it is.
_WHEN = re.compile(
    r"\b(?:within|inside|no\ later\ than|by)\s[^,;:£.]{2,60}?\s(?:of|from|after)\s"
    r"(?:(?:the|my|our|this|date|of|final|issue)\s)+(?:decision|statement|report)\b"
)
_PASSIVE = re.compile(
    r"""^(?P<whom>[^.;:,]{2,60}?)\s(?:should|will|must|to)\s(?:now\s|also\s)?be\s(?P<verb>[a-z]+(?:ed|id|en|nt|ut|de))\b
        (?P<rest>.*)$""",
    re.VERBOSE | re.DOTALL,
)
_NOUN = re.compile(
    r"^(?:(?:an?|the|any|another|each)\s+)?(?:(?:further|additional|extra|symbolic|formal|written|single)\s+)*"
    r"(?=(?:payment|apology|refund|letter of apology|reimbursement|explanation|training|reminder|review)\b)"
)
_ENDINGS = (
    ("ies", ("y",)),
    ("ied", ("y",)),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ing", ("", "e")),
    ("ed", ("", "e")),
)
_INFLECTED = re.compile(r"(ing|ed|(?<!s)s)$")
_DOUBLED = re.compile(r"([bdglmnprt])\1(?:ing|ed)$")
# What follows is no deed but what one is about: `a way of repaying it`.
_OF = re.compile(r"\b(?:of|for|about|from|without|than|on)\s(?:the\s|its\s)?$")
_IRREGULAR = {
    "paid": "pay", "made": "make", "written": "write", "wrote": "write", "sent": "send", "gave": "give",
    "given": "give", "took": "take", "taken": "take", "held": "hold", "told": "tell", "met": "meet", "ran": "run",
    "begun": "begin", "began": "begin", "found": "find", "kept": "keep", "drew": "draw", "drawn": "draw",
}  # fmt: skip


def _form(words: str) -> str:
    verb = words.partition(" ")[0].rstrip(",")
    ending = _INFLECTED.search(verb)
    return "ed" if verb in _IRREGULAR else ending[1] if ending else ""


def deed(words: str) -> str:
    """The folded words of an action from its verb on, without who should do it and how the item is marked."""
    return _CAUSED.sub("", _LEADING.sub("", _SUBJECT.sub("", _LEADING.sub("", words))))


class Deeds:
    """Tells the kinds of actions by the cues of the remedy kinds."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        self._plain: dict[str, str] = {}
        self._kinds: dict[tuple[str, bool], str | None] = {}

    def kind(self, text: str, *, head: bool = False) -> str | None:
        """The kind whose cue begins first in an action (`head`: with it); of several the one that says most.

        A cue of one word (`pay`) gives way to those that say more from the same word on (`pay … to reimburse`).
        """
        if (text, head) not in self._kinds:
            self._kinds[text, head] = self._kind(self.plain(text), head=head)
        return self._kinds[text, head]

    def _kind(self, words: str, *, head: bool) -> str | None:
        if head and not self._cues.opens(words):
            return None
        found = [
            (cue.start, -cue.words, cue.end, cue.concept)
            for cue in self._cues.find(words)
            if cue.start == 0 or not (head or _OF.search(words, 0, cue.start))
        ]
        return min(found)[3] if found else None

    def plain(self, text: str) -> str:
        """An action folded, from its verb on, which stands in its plain form: `paying her £50` is `pay her £50`."""
        if text not in self._plain:
            self._plain[text] = self._in_plain_form(text)
        return self._plain[text]

    def _in_plain_form(self, text: str) -> str:
        words = _NOUN.sub("", deed(_WHEN.sub("", fold(text).strip())))
        passive = _PASSIVE.match(words)
        if passive is not None:
            return f"{self.base(passive['verb'])} {passive['whom']}{passive['rest']}"
        verb, blank, rest = words.partition(" ")
        return f"{self.base(verb)}{blank}{rest}"

    def bids(self, text: str) -> bool:
        """Whether a text begins with the plain verb of an action: `Apologise to Mrs D`, but not `Review of policy`."""
        verb, _, rest = fold(text).partition(" ")
        if rest.startswith("of ") or _form(verb) or not self.plain(text).startswith(verb):
            return False
        return self.kind(text, head=True) is not None

    def are_parallel(self, left: str, right: str) -> bool:
        """Whether two actions have verbs of the same form, or the second is a thing: `and a payment of £50`."""
        words = deed(fold(right).strip())
        noun = _NOUN.match(words)
        return bool(noun and noun.group()) or _form(deed(fold(left).strip())) == _form(words)

    def base(self, verb: str) -> str:
        """A verb without what inflects it, as far as a cue begins with it."""
        plain = _IRREGULAR.get(verb, verb)
        if plain in self._cues.openings:
            return plain
        single = _DOUBLED.sub(r"\1", plain)
        forms = [single] if single != plain else []
        forms += [
            plain.removesuffix(ending) + rest
            for ending, rests in _ENDINGS
            if plain.endswith(ending)
            for rest in rests
        ]
        return next((form for form in forms if form in self._cues.openings), plain)
