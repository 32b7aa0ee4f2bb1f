"""Which provisions stand beside which instrument: `section 17 of the Act`, `(Care Act 2014, sections 9 and 10)`."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from graphbuilder.extract.law.instruments import ONE_OF_TWO, Form, Mention
from graphbuilder.extract.law.numbers import GLOSS
from graphbuilder.extract.law.provisions import Group

_AMENDED = r"(?:,?\s*\(?as amended\)?)?"
# `of the Act`; `section 47 enquiries under the Children Act 1989` as well, but nothing that a comma or an `and` parts.
_FORWARD = re.compile(
    rf"(?:{GLOSS})?{_AMENDED},?\s*[–-]?\s*(?:\(?\s*(?:of|in|into|under|from|to|within|contained in|set out in),?\s+)?"
    r"[‘“'\"]?(?:[Tt]he\s+)?(?:same\s+)?[(‘“'\"]?"
    r"|\)\s+(?:of|in|under)\s+(?:the\s+)?"
    r"|(?:\s+(?!and\b|or\b|but\b|not\b|which\b|that\b)[a-z-]+){1,2}\s+under\s+(?:the\s+)?"
)
_BACKWARD = re.compile(
    rf"(?:\s*\((?:the\s+|‘|’|“|”|'|\")*[^()]{{1,50}}\))?{_AMENDED}(?:[’']s|[’'])?[”\"]?\s*[,:;(\[–-]?\s*"
    r"(?:(?:(?:says?|said|states?|stated|provides?|explains?|makes\s+clear)\s+)?(?:at|in|under)\s+|"
    r"(?:see(?:\s+also)?|and in particular|in particular|specifically)\s+)?(?:the\s+)?"
)
# `the Education Act 1996, section 444, the Children Act 1989, section 36`: what follows a comma begins anew.
_ANEW = re.compile(r"\s*[,;]\s*(?:and\s+)?(?:the\s+)?")
_ANOTHER_BRACKET = re.compile(r"\)\s*[(\[]")
_CHAIN = re.compile(
    rf"(?:{GLOSS})?{_AMENDED}(?:\s+(?:of|to|in))?\s*(?:,|;|&|/|\band\b|\bor\b|\bas well as\b|\balong with\b|\s)*"
    rf"{_AMENDED}\s*(?:,|;|and|or)?\s*(?:under\s+|in\s+)?(?:the\s+)?"
    r"(?:[Cc]lass(?:es)?\s+[A-Z]{1,2}\s+(?:of|in)\s+)?"
)
_STRONG = re.compile(r"[,;]\s*and\b|;")
# `of the former`; and `section 5 WXYA`, `section 5 of the WX 1999`, of an Act that nobody knows by its initials.
_OF_ANOTHER = re.compile(
    rf"\s+(?:of|in|to)\s+{ONE_OF_TWO}|"
    r"\s+(?:(?:of|in|to)\s+(?:the\s+)?)?(?:[A-Z][A-Za-z]{1,6}A\b|[A-Z][A-Za-z]*[A-Z]\s(?:19|20)\d\d\b)"
)
_CHANGED_BY = re.compile(r"\b(?:inserted|amended|substituted|replaced)\s+by\s+(?:the\s+)?$")
_INSERTED = re.compile(r"\d+[A-Z]")
_TRAILING_AMENDED = re.compile(r",?\s*as amended\b|\s*\(as amended\)")
_COMMA = re.compile(r"\s*,\s*|\s+")
_BESIDE_ONLY = (Form.ACRONYM, Form.INITIALS)  # they mean an instrument beside a provision, and nowhere else
_NEAR = 120  # characters between provisions and the instrument that they belong to
_MOST = 60  # groups that share an instrument
_INNER = ("schedule", "part", "chapter", "paragraph")
_SUITS = {
    "section": ("Act", "Measure"),
    "regulation": ("Regulations",),
    "rule": ("Rules",),
    "article": ("Order", "Convention", "EU", "Directive"),
    "protocol": ("Convention",),
}


@dataclass(frozen=True, slots=True)
class Expression:
    """Provisions and the instrument they belong to: either may be missing. `start` and `end` bound the whole."""

    start: int
    end: int
    mention: Mention | None
    groups: tuple[Group, ...]


def attach(text: str, mentions: list[Mention], groups: list[Group]) -> list[Expression]:
    """The expressions of a paragraph, in order; every mention and every group is in exactly one.

    Mentions and groups are in the order of the text, and none lies within another.
    """
    expressions: list[Expression] = []
    free = set(range(len(mentions)))
    for chain in _parted(text, _chains(text, groups), mentions):
        if expressions and (whole := _goes_on(text, expressions[-1], chain)) is not None:
            expressions[-1] = whole
            continue
        index = _beside(text, chain, mentions, free)
        mention = mentions[index] if index is not None else None
        if index is not None:
            free.discard(index)
        start = min(chain[0].start, mention.start) if mention else chain[0].start
        end = max(chain[-1].end, mention.end) if mention else chain[-1].end
        expressions.append(Expression(start, _with_amended(text, end), mention, tuple(chain)))
    alone = (mentions[index] for index in free if mentions[index].form not in _BESIDE_ONLY)
    expressions.extend(Expression(mention.start, mention.end, mention, ()) for mention in alone)
    return sorted(expressions, key=lambda expression: expression.start)


def _goes_on(text: str, before: Expression, chain: list[Group]) -> Expression | None:
    """`Schedule 2 to the Act, paragraph 3`: the paragraph is one of the Schedule before it."""
    if before.mention is None or not before.groups or len(chain) > 1:
        return None
    schedule, paragraph = before.groups[-1], chain[0]
    of_schedule = (len(schedule.levels), schedule.unit, paragraph.unit) == (1, "schedule", "paragraph")
    if not of_schedule or _COMMA.fullmatch(text, before.end, paragraph.start) is None:
        return None
    last = Group(schedule.start, schedule.end, "schedule", (*schedule.levels, *paragraph.levels))
    return Expression(before.start, paragraph.end, before.mention, (*before.groups[:-1], last))


def suits(group: Group, family: str) -> bool:
    """Whether an instrument of this family has divisions of the kind that the group counts."""
    return group.unit not in _SUITS or family in _SUITS[group.unit]


def is_of_another(group: Group, text: str) -> bool:
    """Whether words after a provision say that it is of one of two, or of an Act that nothing tells."""
    return _OF_ANOTHER.match(text, group.end) is not None


def _with_amended(text: str, end: int) -> int:
    match = _TRAILING_AMENDED.match(text, end)
    return match.end() if match else end


def _chains(text: str, groups: list[Group]) -> list[list[Group]]:
    """Groups that share an instrument: nothing but commas, `and` and `as amended` stands between them."""
    chains: list[list[Group]] = []
    for group in groups:
        if chains and len(chains[-1]) < _MOST and _joins(text, chains[-1], group):
            chains[-1].append(group)
        else:
            chains.append([group])
    return chains


def _parted(text: str, chains: list[list[Group]], mentions: list[Mention]) -> Iterator[list[Group]]:
    """The chains; one between two in two: `the Care Act 2014, section 9, and section 17 of the 1989 Act`."""
    for chain in chains:
        before, after = _neighbours(chain, mentions)
        precedes = (
            len(chain) > 1 and before is not None and _stands(_BACKWARD, text, before.end, chain[0].start)
        )
        follows = precedes and after is not None and _leads(text, chain[-1].end, after)
        if before and after and follows and _fits(chain[:1], before) and _fits(chain[-1:], after):
            cut = _cut(text, chain)
            yield from (chain[:cut], chain[cut:])
        else:
            yield chain


def _cut(text: str, chain: list[Group]) -> int:
    """Where a chain between two instruments falls in two: at its last `, and`, else before its last group."""
    joints = (text[one.end : other.start] for one, other in pairwise(chain))
    strong = [index for index, joint in enumerate(joints, start=1) if _STRONG.search(joint)]
    return strong[-1] if strong else len(chain) - 1


def _neighbours(chain: list[Group], mentions: list[Mention]) -> tuple[Mention | None, Mention | None]:
    """The mention before a chain and the one after it."""
    after = bisect_left(mentions, chain[-1].end, key=lambda mention: mention.start)
    before = bisect_right(mentions, chain[0].start, key=lambda mention: mention.end) - 1
    return (mentions[before] if before >= 0 else None), (mentions[after] if after < len(mentions) else None)


def _joins(text: str, chain: list[Group], other: Group) -> bool:
    one = chain[-1]
    near = other.start - one.end <= _NEAR and _alike(chain, other)
    return near and _CHAIN.fullmatch(text, one.end, other.start) is not None


def _alike(chain: list[Group], other: Group) -> bool:
    """Whether all count the same, beside what lies in any instrument: none has both sections and regulations."""
    return len({group.unit for group in (*chain, other)}.difference(_INNER)) < 2


def _beside(text: str, chain: list[Group], mentions: list[Mention], free: set[int]) -> int | None:
    """The mention that the chain belongs to: the one that follows it, else the one that it follows."""
    start, end = chain[0].start, chain[-1].end
    after = bisect_left(mentions, end, key=lambda mention: mention.start)
    before = bisect_right(mentions, start, key=lambda mention: mention.end) - 1
    follows = after in free and _leads(text, end, mentions[after])
    follows_well = follows and _fits(chain, mentions[after])
    precedes = before in free and _stands(_BACKWARD, text, mentions[before].end, start)
    precedes = precedes and not _was_inserted_by(text, chain, mentions[before])
    precedes_well = precedes and _fits(chain, mentions[before])
    anew = precedes_well and follows_well and _ANEW.fullmatch(text, end, mentions[after].start) is not None
    if follows_well and not anew:
        return after
    if precedes_well:
        return before
    # `section 20 of the … Regulations` is a slip for regulation 20.
    slipped = follows and chain[-1].unit == "section" and "," not in text[end : mentions[after].start]
    return after if slipped else None


def _was_inserted_by(text: str, chain: list[Group], mention: Mention) -> bool:
    """`the Children Act 1989, as amended by the … Act 2014, s.17ZA`: what was inserted is of the Act before."""
    changed = _CHANGED_BY.search(text, max(0, mention.start - 40), mention.start)
    return changed is not None and _INSERTED.match(chain[0].levels[0][1][0]) is not None


def _leads(text: str, end: int, mention: Mention) -> bool:
    """Whether provisions lead to the instrument after them, within their bracket."""
    near = _stands(_FORWARD, text, end, mention.start)
    return near and _ANOTHER_BRACKET.search(text, end, mention.start) is None


def _stands(joint: re.Pattern[str], text: str, start: int, end: int) -> bool:
    return end - start <= _NEAR and joint.fullmatch(text, start, end) is not None


def _fits(chain: list[Group], mention: Mention) -> bool:
    return any(suits(group, mention.family) or group.unit == "article" for group in chain)
