"""Cross-references: a paragraph of the decision that points to another by its published number."""

import re

from graphbuilder.extract.reading import Reading
from graphbuilder.facts import CrossReference

_PARAGRAPH = re.compile(
    r"""\bparagraphs?\s+(?P<first>\d{1,3})(?:\s*(?:and|to|-|,)\s*(?P<last>\d{1,3}))?\b
        (?!\s*(?:\(|of\s+(?:the\s+)?(?:Schedule|Sch|[A-Z]))|\.\d|/)""",
    re.VERBOSE,
)
_LAW_BEFORE = re.compile(
    r"(?:[Ss]chedule\s+[\w/]+,?|Act\s+\d{4},?|Code[^.]{0,40}|[Gg]uidance[^.]{0,40}|Framework[^.]{0,40})\s*\(?$"
)


def cross_references(reading: Reading) -> list[CrossReference]:
    """Every reference to a paragraph that the decision has, other than a paragraph of law or guidance."""
    count = len(reading.views)
    found: list[CrossReference] = []
    for view in reading.having("paragraph"):
        for match in _PARAGRAPH.finditer(view.text):
            if _LAW_BEFORE.search(view.text, max(0, match.start() - 60), match.start()):
                continue
            numbers = sorted({int(match["first"]), int(match["last"] or match["first"])})
            evidence = view.evidence(*match.span())
            found.extend(CrossReference(evidence, n) for n in numbers if 1 <= n <= count and n != view.number)
    return found
