"""What an action does: its words from the verb on, the verb in its plain form, and the kind that its cues tell."""

import re

from graphbuilder.extract.language.cues import Cue, Cues
from graphbuilder.extract.language.wording import A_TITLE
from graphbuilder.extract.remedies.nouns import noun_at_the_start, verbal
from graphbuilder.extract.remedies.verbs import form, plain_form
from graphbuilder.fold import fold

MONEY = ("payment", "reimbursement", "waiver")
PERSONAL = ("apology", *MONEY)  # kinds that are for somebody
_DEADLINE = (
    r"(?:(?:within|inside|by|before|on\ or\ before|no\ later\ than|not\ later\ than|in\ the)\s"
    r"(?=[^,;:£–]{0,60}?\b(?:\d|days?|weeks?|fortnight|months?|years?|terms?|dates?|same|time|period|then|end|start|spring|summer"
    r"|autumn|winter|christmas|easter|january|february|march|april|may|june|july|august|september|october|november|december|agreement))"
    r"[^,;:£–]{2,90}(?:[,:]|\s[–-])\s+)"
)
# How what is to be done may be numbered, and when: `Step 1 –`, `Two:`, `By 30 April,`.
_FRONTED = re.compile(
    rf"^(?:(?:(?:step|action|item)\s)?(?:\d|one|two|three|four|five|six|[a-h])\s?[:.)–-]\s|(?:first|second|third|last)(?:ly)?,\s|{_DEADLINE})+"
)
CONDITION = r"(?:(?:if|where|once|when|should)\b[^,;£]{3,90},\s+|\((?:if|where|once|when)\b[^()]{3,90}\)\s+)"
# What it is for, told first: `in recognition of her distress, a sum of £300 will be paid to her`.
_PURPOSE = (
    r"(?:(?:in\ (?:recognition|acknowledge?ment|light|view)|by\ way|as\ a\ (?:remedy|result|consequence)|because)\ of"
    r"|in\ order\ to|to\ (?:recogni[sz]e|acknowledge|remedy|reflect|mark|put))\s[^,;:£]{3,120},\s+"
    r"|(?:in\ )?(?:consultation|discussion|partnership|conjunction|agreement|liaison)\ with\s[^,;:£]{2,60},\s+"
    rf"|for\ (?:the|her|his|their)\s[^,;:£]{{3,80}},\s+(?=(?:{A_TITLE}|she|he|they)\b)"
)
_SUBJECT = re.compile(
    r"""^(?:the|its?|they|all|both|each|these|another|some(?:one|body)|an?\s(?!(?:further\s)?(?:payment|sum|apology|letter)\b))\b
        [^.;:£]{0,90}?\b(?:will|should|must|(?:has\ |have\ )?agreed\ to)\s+(?!(?:be|get|receive|go)\b)
        (?:(?:each|also|now|have)\s+)*""",
    re.VERBOSE,
)
_LEADING = re.compile(
    rf"""^(?:
        \(?[a-z0-9ivx]{{1,4}}[.)]\s+
        | (?:(?:step|action|item)\s)?(?:\d|one|two|three|four|five|six)\s?[:–-]\s | [-•]\s* | {_DEADLINE}
        | (?:to|and|also|then|by|now|each|both|jointly)\s+(?!(?:is|are|will|should|must)\b)
        | (?!(?:reply|apply|supply)\b)[a-z]+ly\s+                     # `formally apologise`
        | {_PURPOSE}
        | {CONDITION}                                               # `if it does, refund her`
    )+""",
    re.VERBOSE,
)
# Somebody else is to do it: `arrange for the care home to refund`
_CAUSED = re.compile(
    r"""^(?:arrange|ask|instruct|require|tell|get|liaise\ with|work\ with)\s
        (?!the\s(?:county\s|magistrates'?\s)?(?:court|tribunal|judge|police|department)\b)(?:for\s)?(?:(?:the|its|their|her|his)\s)?(?:[a-z'-]+\s){1,4}?to\s(?!be\b)(?=[a-z])""",
    re.VERBOSE,
)
# `arrange for her to be assessed`
_CAUSED_PASSIVE = re.compile(
    r"^(?:arrange|ask|require|ensure)\s(?:for\s)?(?P<whom>(?:[\w'-]+\s){1,6}?)to\sbe\s(?P<verb>[a-z]+(?:ed|id|en|nt|ut|de|wn|ld|rd|lt|ht|ne|et))\b\s?"
)
# That it is offered or agreed to tells nothing of what it is: `offer to reinstate it`, `agree not to charge her`.
_WILLING = re.compile(r"^(?:offer|agree)\s(?:to\s|(?P<none>not\s)to\s)")
# When something is due tells nothing of what it is.
_WHEN = re.compile(
    r"\b(?:within|inside|no\slater\sthan|not\slater\sthan|by)\s[^,;:£.]{2,60}?\s(?:of|from|after|following)\s(?:[\w'-]+\s){1,5}?"
    r"(?:decision|statement|report|outcome|result|response|review|hearing|meeting|assessment|refusal)\b"
)
# `D, who had a good deal to bear, will get £50`, `£50, which she may spend on him, will be paid`
_WHO = re.compile(r"^(?P<whom>[^,;]{1,40}),\swh(?:o|ich)\s(?:[^,;]|,(?=\d))*,(?=\s(?:will|should|must|is)\b)")
_PASSIVE = re.compile(
    r"""^(?P<whom>(?:(?!that|whether|how|what|why|when|which|who|where|if|because|so|(?:will|should|must)\b)[^\s.;:,]+\s){1,9}?)
        (?:(?:should|will|must|(?:is|are)\sto)\s(?:now\s|also\s|then\s)?)?be\s(?P<verb>[a-z]+(?:ed|id|en|nt|ut|de|wn|ld|rd|lt|ht|ne|et))\b
        (?P<rest>.*)$""",
    re.VERBOSE | re.DOTALL,
)
# `Mrs D should have £50`, `she will receive an apology`
_GETS = re.compile(
    r"""^(?P<whom>(?:(?!that|whether|how|what|why|when|which|who|where|if|because|so)[^\s.;:,]+\s){1,6}?)
        (?:(?:should|will|must)\s(?:now\s|also\s|then\s|each\s|both\s)?(?:get|receive|have)|(?:is|are)\sto\s(?:get|receive|have))\s
        (?P<rest>(?!been\b|[a-z]+ed\s).*)$""",
    re.VERBOSE | re.DOTALL,
)
# `£50 should go to Mrs D`
_GOES = re.compile(
    r"^(?P<what>[^.;]*£[^.;]*?)\s(?:(?:should|will|must)|(?:is|are)\sto)\sgo\sto\s(?P<whom>.*)$", re.DOTALL
)
_TO_BE = re.compile(r"should\s|will\s|must\s|is\sto\s|are\sto\s|\sbe\s")  # in whatever these three match
# What an action is for, when and under what conditions it is done, and what merely describes its object.
_BESIDE = re.compile(
    r""",?\s(?:so\ (?:that|as\ to)|in\ (?:order|recognition|acknowledge?ment|view|light|line|accordance)
        |(?:and|but)\ ha(?:s|ve)\ (?!(?:also\ |now\ )?(?:agreed|to)\b)
        |because|(?<!letter\ in\ )(?<!letter\ )(?<!any\ amount\ )(?<!any\ sum\ )which(?!\s(?:is|was)\s(?:what|the))
        |who|whom|whose|where|when|while|(?<!check\ )(?<!find\ out\ )(?<!establish\ )if
        |unless|until|once|(?<!look\ )(?<!looks\ )(?<!looked\ )after(?!-)
        |since|in\ place\ (?:to|for)|beyond|without|instead|rather|as\ a\ result
        |to\ make\ (?:up|good)\ for|less|minus|subject\ to)\b""",
    re.VERBOSE,
)
# `reduce the charge by £200 and refund that sum`: what is given up was paid, so it is given back.
GIVES_IT_BACK = (
    rf"(?:refund|repay|reimburse|return|give\sback|pay\sback)\s(?:(?:her|him|them|{A_TITLE}\s[a-z])\s)?"
    rf"(?:it|this|that|the\s(?:same|amount|sum|difference|excess|overpayment))\b(?!\s(?:she|he|they|{A_TITLE}|already|of)\b)"
)
_GIVEN_BACK = re.compile(rf",?\sand\s(?:then\s|also\s)?{GIVES_IT_BACK}")
_THAT = re.compile(r"\s(?:that|whether|how|what|why)\s")
# That there is to be a remedy does not say which: `provide a proportionate remedy`.
_A_REMEDY = re.compile(
    r"(?:provide|offer|give|propose|find|deliver|secure|agree|put\sforward)\s(?:(?!financial|symbolic|monetary)[\w'-]+\s){0,6}?"
    r"(?:remedy|redress)\b(?!\s(?:payment|of\b))"
    r"|(?:put|restore|return|place)\b[^.;£]{2,60}?\b(?:in|into|to)\s(?:the|a)\s(?:same\s)?(?:position|situation|place)\s[^.;£]{2,30}?"
    r"\b(?:would|should|had|was|were)\b"
    r"|(?:meet|bear|cover|accept|take)\s(?:the\s)?(?:costs?|consequences|responsibility)\s(?:of|for)\sits\s(?:own\s)?"
    r"(?:delays?|mistakes?|errors?|faults?|failings?|failures?|decisions?|contractors?|staff|actions)\b"
)
# That something goes on tells nothing of what it is: `continue to pay her £50 a week`.
_GOES_ON = re.compile(
    r"^(?:go\son|carry\son|keep(?:\son)?|continue|start|begin|resume)\s(?:to\s|(?=(?!monitor|hav|be)[a-z]+ing\b))"
)
_OF_PARTS = re.compile(r"\b(?:including|by|namely|comprising|consisting\sof)\s")
# The verb of two with one object that says what it comes to: `calculate and pay her the allowance`.
_REACHED = re.compile(r"[a-z]+\s(?:out\s)?and\s(?:then\s)?")
_ONE_WORD = re.compile(r"\s(?!(?:back|off|out|up|down|over|again|letters?)\b)\w+")
# `ensure officers who assess needs are trained`: whose officers they are tells nothing of what is done.
_RELATIVE = re.compile(
    r"^((?:ensure|make sure|see)\b[^,;.]{2,60}?)\swho\s[^,;.]{3,60}?\s"
    r"(?=(?:have|has|are|is|know|understand|receive|get|read|follow|can|should|must|do)\b)"
)
# For whose good a sum is used tells nothing of what it is for.
_USED = re.compile(
    r",?\s(?:to\sbe\s(?:used|spent|held)\s)?(?:for|on)\s(?:[\w.]+\s){0,3}?\w+'s?\s(?:\w+\s)?(?:benefit|behalf|use)\b,?"
    r"|,?\s(?:for|on)\s(?:the\s)?(?:benefit|behalf|use)\sof\b"
)
# How a sum is made up tells nothing of what it is for.
_RECKONED = re.compile(
    r"(?<=\d)(?:,?\s(?:a|per|each|every|for\seach)\s(?:calendar\s)?(?:month|week|day|term|year)"
    r"(?:\sfor\s(?:the\s)?[\w-]+\s(?:months|weeks|days|terms|years)(?:\sfrom\s[^,.;£]{3,40})?)?)?"
    r",?\s(?:\(?(?:a\stotal\sof|totalling|making|in\sall|hence)\s£[\d,.]*\d\)?(?:\sin\s(?:all|total))?,?)"
)
# What follows is no deed but what one is about: `a way of repaying it`.
_OF = re.compile(r"\b(?:of|for|about|from|without|than|on)\s(?:the\s|its\s)?$")
# No deed, but where something is told: `as set out above`, `our published guidance`.
_TOLD = re.compile(r"set out (?:above|below|in|at|earlier|here|there)\b|published\b")


def is_caused(words: str) -> bool:
    """Whether folded words have somebody else do it: `ask its contractor to collect`."""
    return _CAUSED.match(_LEADING.sub("", words)) is not None


def deed(words: str) -> str:
    """The folded words of an action from its verb on, without who should do it and how the item is marked."""
    return _CAUSED.sub("", _LEADING.sub("", _SUBJECT.sub("", _LEADING.sub("", words))))


def _beside(words: str) -> int:
    """Where the words of an action go on to what it is for, to when it is done or to what describes its object."""
    match = _BESIDE.search(words)
    end = match.start() if match else len(words)
    return end if ";" not in words[:end] else words.index(";")


def _head(cues: list[Cue], words: str) -> Cue:
    """The first of the cues; where its object is compounded with that of another, the other: `therapy assessment`."""
    best = cues[0]
    for cue in cues[1:]:
        if (cue.start, cue.words) == (best.start, best.words) and _ONE_WORD.fullmatch(
            words, best.end, cue.end
        ):
            best = cue
    return best


class Deeds:
    """Tells the kinds of actions by the cues of the remedy kinds."""

    def __init__(self, cues: Cues) -> None:
        self.nouns = cues.nouns
        self._cues = cues
        self._plain: dict[str, str] = {}
        self._kinds: dict[tuple[str, bool], str | None] = {}

    def kind(self, text: str, *, head: bool = False) -> str | None:
        """The kind whose cue begins first in an action (`head`: with it); of several the one that says most.

        A cue of one word (`pay`) gives way to those that say more from the same word on (`pay … to reimburse`).
        """
        if (text, head) not in self._kinds:
            kind = self._kind(self.plain(text), head=head)
            self._kinds[text, head] = kind or self._kind_of_asking(text, head=head)
        return self._kinds[text, head]

    def _kind_of_asking(self, text: str, *, head: bool) -> str | None:
        """The kind of having somebody else do what is itself of no known kind: `arrange for Y to see a therapist`."""
        words = _LEADING.sub("", fold(text))
        return self._kind(words, head=head) if is_caused(words) and not words.startswith("tell") else None

    def _kind(self, words: str, *, head: bool) -> str | None:
        if head and not self._cues.opens(words):
            return None
        remedy = _A_REMEDY.match(words)
        if remedy is not None:
            parts = _OF_PARTS.search(words, remedy.end())
            return self.kind(words[parts.end() :]) if parts else None
        first = _REACHED.match(words)
        if first is not None and (kind := self._kind(words[first.end() :], head=True)) in PERSONAL:
            return kind
        end = _beside(words)
        told = _THAT.search(words, 0, end)
        last = told.start() if told else end
        found = [
            cue
            for cue in self._cues.find(words)
            if cue.start == 0
            or not (
                head or cue.start > last or _OF.search(words, 0, cue.start) or _TOLD.match(words, cue.start)
            )
        ]
        found.sort(key=lambda cue: (cue.start, cue.end > end, -cue.words, cue.end))
        kind = _head(found, words).concept if found else None
        return "reimbursement" if kind == "waiver" and _GIVEN_BACK.search(words) else kind

    def plain(self, text: str) -> str:
        """An action folded, from its verb on, which stands in its plain form: `paying her £50` is `pay her £50`."""
        if text not in self._plain:
            self._plain[text] = self._in_plain_form(text)
        return self._plain[text]

    def _in_plain_form(self, text: str) -> str:
        words = verbal(
            _USED.sub("", _RECKONED.sub("", deed(_WHO.sub(r"\g<whom>", _WHEN.sub("", fold(text)).strip()))))
        )
        words = _CAUSED_PASSIVE.sub(lambda match: f"{self.base(match['verb'])} {match['whom']}", words)
        words = _WILLING.sub(lambda match: match["none"] or "", words)
        turned = self._turned(words) if _TO_BE.search(words) is not None else None
        if turned is not None:
            return turned
        verb, blank, rest = words.partition(" ")
        words = _GOES_ON.sub("", f"{self.base(verb.rstrip(','))}{verb[len(verb.rstrip(',')) :]}{blank}{rest}")
        verb, blank, rest = words.partition(" ")
        return _RELATIVE.sub(r"\1 ", f"{self.base(verb)}{blank}{rest}")

    def _turned(self, words: str) -> str | None:
        """What is told of what, or of who gets it, told as an action: `£50 should go to her` is `pay £50 to her`."""
        passive = _PASSIVE.match(words)
        if passive is not None:
            return f"{self.base(passive['verb'])} {passive['whom'].strip()}{passive['rest']}"
        gets = _GETS.match(words)
        if gets is not None:
            return f"give {gets['whom']}{gets['rest']}"
        goes = _GOES.match(words)
        return f"pay {goes['what']} to {goes['whom']}" if goes is not None else None

    def opens(self, text: str) -> bool:
        """Whether an action of a known kind begins with a text."""
        return self.kind(text, head=True) is not None

    def bids(self, text: str) -> bool:
        """Whether a text begins with the plain verb of an action: `Apologise to Mrs D`, but not `Review of policy`."""
        words = _FRONTED.sub("", fold(text))
        verb, _, rest = _GOES_ON.sub("", words).partition(" ")
        if rest.startswith("of ") or form(verb) or not self.plain(words).startswith(verb):
            return False
        return self.opens(words)

    def names(self, text: str) -> bool:
        """Whether a text begins with a noun for an action: `A letter of apology`, `Payment of £50`."""
        return noun_at_the_start(_FRONTED.sub("", fold(text))) is not None and self.opens(text)

    def are_parallel(self, left: str, right: str) -> bool:
        """Whether two actions have verbs of the same form, or the second is a thing: `and a payment of £50`."""
        words = deed(fold(right).strip())
        noun = noun_at_the_start(words)
        return bool(noun and noun.group()) or form(deed(fold(left).strip())) == form(words)

    def base(self, verb: str) -> str:
        """A verb without what inflects it, as far as a cue begins with it."""
        return plain_form(verb, self._cues.openings)
