"""People as decisions name them: by title and letter, and by pronouns that stand for the one named last."""

import re
from dataclasses import dataclass

from graphbuilder.extract.language.wording import TITLE, pattern_of
from graphbuilder.extract.reading import Reading

PRINTED_TITLE = f"(?:{pattern_of(TITLE.title())})"
_LAST = rf"(?:{PRINTED_TITLE}\s+[A-Z]|[A-Z](?<!I)(?<!A))(?![\w’'])"
# One, a couple, or several: `Mr and Mrs N`, `Mrs D and Y`, `Mr N, Mrs N and Z`.
NAMED = re.compile(
    rf"\b{PRINTED_TITLE}\s+(?:and\s+{PRINTED_TITLE}\s+)?[A-Z]\b(?:(?:,\s{PRINTED_TITLE}\s[A-Z]\b)*,?\s+and\s+{_LAST})?(?!\w)"
    rf"|(?<![\w’'])[A-Z](?=’s\b|'s\b|\s|,|\.|;|$)(?<!I)(?<!A)(?:\s+and\s+{_LAST})?"
)
_JOINT = re.compile(r",?\s+and\s+|,\s+")
PRONOUN = re.compile(
    r"\b(?:him|her|them|he|she|they|the (?:family|couple|complainants?))\b(?!\s+(?:own|selves))"
)
POSSESSIVE = re.compile(rf"{PRONOUN.pattern}|\bhis\b")
# Soon after a verb; `her` only where nothing follows that is hers.
OBJECT = re.compile(
    r"""(?:\w+\s){1,4}?(?:him|them|her(?=\W*$|[,;]|\s(?:an?|the|in|for|that|what|how|why|by|with|when|whether
        |have|know|see|each|about|of|to|so|any|its|further|more|written|£\S+)\b))\b""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Person:
    """A person where they are named."""

    start: int
    end: int
    name: str


def named(text: str) -> list[Person]:
    """The people named in a text, couples as one."""
    return [Person(*match.span(), re.sub(r"\s+", " ", match.group())) for match in NAMED.finditer(text)]


def apart(name: str) -> list[str]:
    """Each of several: `Mr and Mrs N` is Mr N and Mrs N; anybody else is one."""
    names = _JOINT.split(name)
    last = names[-1].rsplit(" ", 1)[-1]
    return [one if " " in one or len(one) == 1 else f"{one} {last}" for one in names]


def complainant(reading: Reading) -> str | None:
    """The first person named with a title in the numbered paragraphs: the one who complains."""
    for view in reading.views:
        for person in named(view.text):
            if " " in person.name:
                return person.name
    return None
