"""Limits that are told by a number alone, and so count what a period before them counts: `not six`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from graphbuilder.document import Span
from graphbuilder.extract.language.dates import NUMBER, Found, number
from graphbuilder.facts import Period

# `within two working days and a first visit within ten`; after a limit in more ways than after how long a thing took.
_GOES_ON = (
    r"(?=\s*(?:[.,;)]|$|(?:and|at|for|in|if|when|where|before|after|it|from|more|to"
    r"|allowed|permitted|prescribed|that|which)\b"
    r"|(?:the|its|their|this|a)\s+(?:\w+\s+){0,3}?"
    r"(?:law|policy|plan|scheme|code|guidance|rules?|regulations?|procedure|standard|charter|order|act)\b))"
)
_AT_MOST = r"(?:\s+(?:then|only|up to|no more than|at most|a maximum of|another|a further))*"
_BARE = (
    rf"(?P<words>{_AT_MOST}\s+(?P<count>(?!(?:an?|another|one(?= (?:at|in|for|of)))\b){NUMBER})){_GOES_ON}"
)
# `which can be stretched to 20`
_STRETCHED = (
    r"(?:can|may|could|might|should) (?:\w+ )?(?:be (?:stretched|lengthened|pushed|raised|increased|moved|doubled)"
    r"(?: out)? to|become|run to|stretch to|reach)"
)
_AFTER_LIMIT = re.compile(
    r"(?:\b(?:within|inside|up to|a maximum of|(?:more|longer) than|in|or|by|every|so|extended to|extendable (?:to|by)"
    rf"|{_STRETCHED}"
    r"|for(?=\s+(?:a further|another)\b)|stage (?:two|three|2|3)|for others)|,(?=\s+\w+\s+(?:where|when|if|at|for)\b)"
    rf"|\band(?!\s+\S+\s*[.,;)])){_BARE}"
)
_RULE = (
    r"(?:(?:allow|recommend|require|permit|prescribe|specif|set|give|say|state|suggest|promise)(?:s|ies|ied|d|ed)?"
    r"|gave)"
)
_LIMIT = r"(?:target|limit|time ?scale|time ?limit|standard|norm|maximum|deadline)"
_AFTER_PERIOD = re.compile(
    rf"\b(?:within(?: the)?|against|up to|a maximum of|no more than|the|{_RULE}|{_LIMIT} (?:of|is|was)|instead of"
    r"|rather than|in place of|not|it had"
    rf"|(?:should|must)(?: have)?(?:(?: \w+){{1,3}} in| taken?)"
    rf"|(?:aims?|hopes?|expects?|promises?|undertakes?) to(?: \w+){{1,3}} in)(?! one\b){_BARE}"
)
# `when eight were allowed`
_ALLOWED = re.compile(
    rf"(?:;|\b(?:when|where|though|although|while|but))\s+(?P<words>(?:only\s+)?(?P<count>{NUMBER}))\s+(?:is|was|are|were)\s+"
    r"(?:allowed|permitted|prescribed|required|recommended|usual|the (?:limit|maximum|target))\b"
)
# `when we would expect four`
_EXPECTED = re.compile(
    r"\b(?:when|where|though|although|while|but)\s(?:i|we)\s(?:would|should)\s(?:normally\s|usually\s)?(?:have\s)?"
    rf"expect(?:ed)?(?P<words>\s(?P<count>{NUMBER}))(?=\s*(?:[.,;)]|$))"
)
# In the next sentence only where it speaks of the rule, or of more time.
_NEXT = re.compile(
    rf"\b(?:{_STRETCHED}|(?:extend|extended|extension)(?:\s+\w+){{0,3}}?\s+(?:by|to)"
    r"|(?:law|policy|guidance|code|regulations?|rules?|procedure|scheme|standard|act)(?:\s+\w+)?\s+"
    rf"(?:{_RULE})|(?:allow|permit|prescribe|recommend|stipulate|promise)s|specifies|{_LIMIT}\s+(?:is|was)"
    rf"|(?:it|this|that) (?:had|should have (?:taken|been))"
    rf"|the (?:most|longest) [^.;]{{0,60}}?(?:allow|permit|let)(?:s|ted)?\b[^.;]{{0,20}}?(?:is|was)){_BARE}"
)
_UNIT = re.compile(r"\b(?:hours?|days?|weeks?|months?|years?)\b")
_HAPPENED = re.compile(
    r"\b(?:took|was|were|did|had)\b"
    r"|\b(?:it|he|she|they|council|authority|provider|trust)\s(?:\w+ly\s)?(?:\w+ed|wrote|sent|came)\b(?!\sto\b)"
)
_AROUND = 120


def counted_alone(
    folded: str, period: Found[Period], sentence: Span, *, is_limit: bool
) -> Iterator[Found[Period]]:
    """The limits after a period, in its sentence and the next, that print a number only."""
    for pattern in (_AFTER_LIMIT,) if is_limit else (_AFTER_PERIOD, _ALLOWED, _EXPECTED):
        for match in pattern.finditer(folded, period.end, sentence.end):
            if match.start() > period.end + _AROUND:
                break
            if not (is_limit and _HAPPENED.search(folded, period.end, match.start())):
                yield from _counted(period, match)
    for match in _NEXT.finditer(folded, sentence.end, sentence.end + _AROUND):
        if not _UNIT.search(folded, sentence.end, match.start()):  # else it counts what that period does
            yield from _counted(period, match)


def _counted(period: Found[Period], match: re.Match[str]) -> Iterator[Found[Period]]:
    count = number(match["count"])
    if count is not None:
        start = match.end("words") - len(match["words"].lstrip())
        yield Found(start, match.end("words"), replace(period.value, count=count))
