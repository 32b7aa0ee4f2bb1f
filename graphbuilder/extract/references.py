"""Cross-references: a paragraph of the decision that points to another by its published number."""

import re

from graphbuilder.extract.reading import Reading
from graphbuilder.facts import CrossReference

_PARAGRAPH = re.compile(
    r"\bparagraphs?\s+(?P<first>\d{1,3})(?:\s*(?:and|to|-|,)\s*(?P<last>\d{1,3}))?\b(?!\s*(?:\(|of\s+(?:the\s+)?(?:Schedule|Sch|[A-Z]))|\.\d)"
)
_LAW_BEFORE = re.compile(
    r"(?:Schedule\s+\w+,?|Act\s+\d{4},?|Code[^.]{0,40}|Guidance[^.]{0,40}|guidance[^.]{0,40}|Framework[^.]{0,40})\s*\(?$"
)


def cross_references(reading: Reading) -> list[CrossReference]:
    """Every reference to a paragraph that the decision has, other than a paragraph of law or guidance."""
    count = len(reading.views)
    found: list[CrossReference] = []
    for view in reading.views:
        if "paragraph" not in view.text:
            continue
        for match in _PARAGRAPH.finditer(view.text):
            if _LAW_BEFORE.search(view.text, max(0, match.start() - 60), match.start()):
                continue
            for number in {int(match["first"]), int(match["last"] or match["first"])}:
                if 1 <= number <= count and number != view.number:
                    found.append(CrossReference(view.evidence(*match.span()), number))
    return found
