"""Registers brought up to date from the files that publishers offer for download.

What a file adds is added; where it contradicts the register nothing is changed, and the difference is told: which of
the two is right is for a person to say.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import Final

from graphbuilder.errors import UnreadableError, UsageError
from graphbuilder.registers import councils, legislation
from graphbuilder.registers.form import Blocks, Term, head_of, read_blocks, shorten, written

Facts = dict[str, list[Term]]
"""What a publisher's file says of one resource, by property; a property without values is not said."""


@dataclass(frozen=True, slots=True)
class Update:
    """What a publisher's file would make of a register, and the differences that are left as they are."""

    path: Path
    before: str
    after: str
    differences: tuple[str, ...]

    @property
    def diff(self) -> str:
        """The change as a unified diff, empty where there is none."""
        lines = unified_diff(
            self.before.splitlines(keepends=True),
            self.after.splitlines(keepends=True),
            self.path.name,
            self.path.name,
        )
        return "".join(lines)

    def write(self) -> None:
        """Put the register's new text in its place."""
        self.path.write_text(self.after, encoding="utf-8")


def load(register: str, source: Path, *, folder: Path) -> Update:
    """What a publisher's file would make of one of the registers of an ontology folder, without writing it.

    `register` is a name of `READERS`. Raises UsageError for another, and UnreadableError for a file that is
    not the publisher's.
    """
    if register not in READERS:
        raise UsageError(f"{register} cannot be loaded: choose {' or '.join(READERS)}")
    path = folder / "registers" / f"{register}.ttl"
    before = path.read_text(encoding="utf-8")
    blocks = read_blocks(before, name=path.name)
    try:
        found = READERS[register](source.read_text(encoding="utf-8-sig"), blocks)
        differences = tuple(_merge(blocks, found))
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableError(str(source), str(error)) from error
    except ValueError as error:
        raise UnreadableError(str(source), f"not what {register} are loaded from: {error}") from error
    return Update(path, before, written(blocks, head=head_of(before), name=path.name), differences)


def _merge(blocks: Blocks, found: Iterable[tuple[str, Facts]]) -> Iterator[str]:
    """Add to the blocks what is new of these resources; gives a line for whatever they say otherwise."""
    for iri, facts in found:
        known = iri in blocks
        for name, terms in facts.items():
            if terms and name not in blocks[iri]:
                blocks[iri][name] = list(terms)
            elif known and terms and not set(terms) <= set(blocks[iri][name]):
                here, there = _plain(blocks[iri][name]), _plain(terms)
                yield f"{shorten(iri)}: {name} is {here} here, {there} in the file"


def _plain(terms: list[Term]) -> str:
    return ", ".join(sorted(term.value for term in terms))


READERS: Final[dict[str, Callable[[str, Blocks], Iterable[tuple[str, Facts]]]]] = {
    "councils": councils.read,
    "legislation": legislation.read,
}
"""The registers that can be loaded, and what reads their publisher's file beside what the register holds."""
