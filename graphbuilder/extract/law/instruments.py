"""Instruments of law as the grammar knows them: what they are, how they are named, what their divisions are called."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from graphbuilder.registers import Resource

# `section 53 of the latter`, `of the first Act`: of which of those named before it is, is not told safely.
ONE_OF_TWO = (
    r"the\s+(?:(?:former|latter)\b|"
    r"(?:first|second|earlier|later|other|older|newer)(?=\s+(?:Act|one)\b|\s*[,.;:)]))"
)

FAMILIES = ("Act", "Regulations", "Order", "Rules", "Measure", "Directive", "Convention")


@dataclass(frozen=True, slots=True)
class Instrument:
    """What the grammar needs to know of an instrument: its family decides what its divisions are called."""

    iri: str
    title: str
    family: str
    year: str | None

    @property
    def division(self) -> str:
        """What its numbered divisions are called."""
        return division(self.family)


@dataclass(frozen=True, slots=True)
class Target:
    """What a name stands for: an instrument of a register, or only the title that was printed."""

    iri: str | None
    printed: str | None
    family: str


class Form(Enum):
    """How an instrument is named, the most telling way first."""

    TITLE = auto()
    SHORT = auto()
    PART = auto()
    ACRONYM = auto()
    INITIALS = auto()
    ANAPHOR = auto()


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for an instrument, as far as they alone can tell.

    `iri` is None for one that no register holds, for an anaphor (`the Act`), and for a title without its year, whose
    `candidates` are the instruments that bear it; `year` is the one printed (`the 1989 Act`); `printed` is the title
    that a short name stands for where no register holds it; `definite` tells `the Act` from `that Act`.
    """

    start: int
    end: int
    iri: str | None
    family: str
    form: Form = Form.TITLE
    year: str | None = None
    candidates: tuple[str, ...] = ()
    printed: str | None = None
    definite: bool = False


def division(family: str) -> str:
    """What the divisions of a family of instruments are called (legislation.gov.uk, guide to identifiers)."""
    return {"Regulations": "regulation", "Rules": "rule", "Act": "section", "Measure": "section"}.get(
        family, "article"
    )


def instrument_of(resource: Resource) -> Instrument:
    """The instrument that a register describes."""
    title = resource.name
    family = next((name for name in FAMILIES if re.search(rf"\b{name}\b[^a-z]*$", title)), "EU")
    return Instrument(resource.iri, title, family, resource.get("year"))
