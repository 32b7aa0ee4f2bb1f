"""A document made ready for extraction: its paragraphs as seen on first sight, and the law that its subject means."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from graphbuilder.document import Document
from graphbuilder.extract.lexicon import Lexicon
from graphbuilder.extract.views import View
from graphbuilder.facts import Decision


@dataclass(frozen=True)
class Reading:
    """A document and what was found on first sight; every extractor starts from here."""

    document: Document
    lexicon: Lexicon
    views: tuple[View, ...]
    usual_instruments: tuple[str, ...] = ()
    issued: date | None = None

    def having(self, *signs: str) -> Iterator[View]:
        """The paragraphs that have one of these signs."""
        return (view for view in self.views if not view.signs.keys().isdisjoint(signs))

    @cached_property
    def is_joint(self) -> bool:
        """Whether two ombudsmen decided together, so that bodies beside the respondent answer as well."""
        return any(view.at("ombudsmen") or "ombudsmen" in view.heading.lower() for view in self.views)


def read(document: Document, lexicon: Lexicon, stated: Decision) -> Reading:
    """The document made ready, with the law that a decision of its subject usually means by a number alone."""
    seen = iter(lexicon.names.see([paragraph.text for paragraph in document.paragraphs]))
    views = tuple(
        View(paragraph, next(seen), kind=kind, heading=section.title)
        for section, kind in zip(document.sections, lexicon.section_kinds(document), strict=True)
        for paragraph in section.paragraphs
    )
    return Reading(document, lexicon, views, tuple(_usual(lexicon, stated)), stated.issued)


def _usual(lexicon: Lexicon, stated: Decision) -> Iterator[str]:
    """The usual instruments of a decision's subject, those of the narrower first."""
    for subject in (stated.subcategory, stated.category):
        concept = lexicon.registers.get(subject.iri) if subject is not None else None
        yield from concept.all("usualInstrument") if concept is not None else ()
