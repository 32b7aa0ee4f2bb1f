"""What decisions call the bodies that are to act: `the Council`, `both organisations`."""

import re

from graphbuilder.registers import Registers

_PUBLIC = (
    "council", "authority", "integrated care board", "icb", "clinical commissioning group", "ccg", "board", "trust",
    "governing body", "governors", "service",
)  # fmt: skip
_ARTICLE = r"(?:the|both\sthe|its|their|our)\s"
_VERB = (
    r"\s(?:will|should|must|shall|has|have|is|are|agree[ds]?|accept(?:s|ed)?|to|needs?|between|each|both|also|now|jointly"
    r"|together|already|offered|apologised?|refunded|paid|pays?)\b|\s£|\W*$"
)
_ALL = r"(?:both|all|each)(?:\sof\s(?:the|these))?(?:\s(?:two|three|four))?|(?:the\s)?(?:two|three|four|both)|the"


class Callings:
    """What decisions call a body, where it stands as a subject; made once from the nouns of the kinds of bodies."""

    def __init__(self, registers: Registers) -> None:
        kinds = registers.concepts("body-kind")
        self.common = frozenset(noun for kind in kinds for noun in kind.all("commonNoun"))
        nouns = "|".join(sorted({*self.common, *_PUBLIC}, key=len, reverse=True))
        one = rf"(?:{nouns})(?!['’-])"
        self.noun = re.compile(rf"\b{one}")
        self.subject = re.compile(
            rf"\b{_ARTICLE}(?P<nouns>{one}(?:(?:,\s|,?\sand\s)(?:{_ARTICLE})?{one})*)(?={_VERB})"
            rf"|\b(?P<all>{_ALL})\s(?:organisations|bodies|authorities|councils)(?={_VERB})"
        )
