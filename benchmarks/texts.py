"""As many decisions of the usual size as wanted, no two alike: paragraphs of known ones, recombined.

Each has the title block and the sections of a known decision, and in each section paragraphs that known decisions
have in sections of the same kind. The same number gives the same decision.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

from graphbuilder.document import Document, Paragraph, Section
from graphbuilder.extract import Lexicon
from graphbuilder.read import read_file

ROOT = Path(__file__).resolve().parents[1]
SIZE = 15_000  # bytes of a usual decision


class Recombined:
    """Makes decisions of the paragraphs of `decisions/` and of `tests/gold/`."""

    def __init__(self, lexicon: Lexicon) -> None:
        paths = [*ROOT.glob("decisions/*.txt"), *ROOT.glob("tests/gold/*/decision.*")]
        self._known = [read_file(path) for path in sorted(paths)]
        self._kinds = [lexicon.section_kinds(document) for document in self._known]
        self._paragraphs: defaultdict[str, list[Paragraph]] = defaultdict(list)
        for document, kinds in zip(self._known, self._kinds, strict=True):
            for section, kind in zip(document.sections, kinds, strict=True):
                self._paragraphs[kind] += section.paragraphs

    def decisions(self, count: int) -> Iterator[Document]:
        """So many decisions, one after another, so that none need be kept."""
        return (self.decision(number) for number in range(count))

    def decision(self, number: int) -> Document:
        """The decision of a number."""
        chance = Random(number)  # noqa: S311 - variety, no secret
        place = number % len(self._known)
        pattern, kinds = self._known[place], self._kinds[place]
        whole = sum(map(size, pattern.paragraphs))
        sections: list[Section] = []
        count = 0
        for section, kind in zip(pattern.sections, kinds, strict=True):
            share = SIZE * sum(map(size, section.paragraphs)) / whole
            drawn = [
                replace(paragraph, number=published, key=f"paragraph/{published}")
                for published, paragraph in enumerate(self._drawn(kind, share, chance), count + 1)
            ]
            sections.append(replace(section, paragraphs=tuple(drawn)))
            count += len(drawn)
        return replace(pattern, sections=tuple(sections))

    def _drawn(self, kind: str, share: float, chance: Random) -> Iterator[Paragraph]:
        """Paragraphs of a kind of section, of so many bytes together, or a little more."""
        while share > 0:
            paragraph = chance.choice(self._paragraphs[kind])
            share -= size(paragraph)
            yield paragraph


def size(paragraph: Paragraph) -> int:
    """The bytes of a paragraph's text."""
    return len(paragraph.text.encode())


def text_of(document: Document) -> str:
    """What the extractors read of a document, as one text."""
    return "\n".join(paragraph.text for paragraph in document.paragraphs)
