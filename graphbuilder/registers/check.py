"""Whether the registers are true to themselves: no doubles, no clash of names, no link that leads nowhere."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from pyoxigraph import Literal

from graphbuilder import namespaces as ns
from graphbuilder.fold import fold
from graphbuilder.registers.contents import register_files
from graphbuilder.registers.form import Block, Blocks, canonical, read_blocks, shorten
from graphbuilder.slugs import slug

_NAMES = ("skos:prefLabel", "skos:altLabel", "skos:hiddenLabel")
_LINKS = (
    *(
        "dcterms:isPartOf",
        "dcterms:isReplacedBy",
        "dcterms:references",
        "omb:givesEffectTo",
        "omb:isSupersededBy",
        "omb:isVersionOf",
        "omb:councilKind",
    ),
    *("omb:bodyKind", "omb:instrumentType", "omb:isEstablishedBy", "omb:isSetOutIn"),
    *("skos:broader", "skos:inScheme"),
)
_SLUGGED = {
    "body": ("Council", "Body"),
    "office": ("Office",),
    "guidance": ("Guidance",),
    "procedure": ("Procedure",),
    "treaty": ("Treaty",),
}
_WITHIN_ANOTHER = ("Provision", "Stage")  # known by their names only together with what they are part of
_MONARCH = re.compile(r"Vict|Edw|Geo|Eliz")


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong with a resource of a register, or with the whole file where `resource` is empty."""

    file: str
    resource: str
    message: str


class _Files:
    """Every register and vocabulary of an ontology folder, by file."""

    def __init__(self, folder: Path) -> None:
        self.texts = {path: path.read_text(encoding="utf-8") for path in register_files(folder)}
        self.blocks = {path.name: read_blocks(text, name=path.name) for path, text in self.texts.items()}
        self.registers = [path.name for path in self.texts if path.parent.name == "registers"]

    @cached_property
    def all(self) -> Blocks:
        """Every resource, whichever file it stands in."""
        return {iri: block for blocks in self.blocks.values() for iri, block in blocks.items()}

    def resources(self, *kinds: str) -> Iterator[tuple[str, str, Block]]:
        """File, IRI and block of the resources of registers; of the given classes, where some are given."""
        for name in self.registers:
            for iri, block in self.blocks[name].items():
                if not kinds or kind_of(block) in kinds:
                    yield name, iri, block


def check(folder: Path) -> list[Problem]:
    """Everything that is wrong in the registers and vocabularies of an ontology folder, by file and resource."""
    files = _Files(folder)
    return sorted({problem for rule in RULES.values() for problem in rule(files)})


def kind_of(block: Block) -> str:
    """The local name of a resource's class."""
    return next((term.value.removeprefix(ns.OMB) for term in block.get("rdf:type", [])), "")


def values(block: Block, name: str) -> list[str]:
    """The values of a property as plain strings."""
    return [term.value for term in block.get(name, [])]


def _out_of_form(files: _Files) -> Iterator[Problem]:
    for path, text in files.texts.items():
        if canonical(text, name=path.name) != text:
            yield Problem(path.name, "", "is not in its form: run `graphbuilder registers format`")


def _unnamed(files: _Files) -> Iterator[Problem]:
    for name, blocks in files.blocks.items():
        for iri, block in blocks.items():
            if len(block.get("skos:prefLabel", [])) != 1:
                yield Problem(name, iri, "needs one skos:prefLabel")
            for term in (term for kind in (*_NAMES, "omb:contextLabel") for term in block.get(kind, [])):
                if not isinstance(term, Literal) or term.language != "en":
                    yield Problem(name, iri, f"{term.value!r} needs the language tag @en")
                elif term.value != " ".join(term.value.split()):
                    yield Problem(name, iri, f"{term.value!r} has surplus blanks")


def _unsourced(files: _Files) -> Iterator[Problem]:
    for name, iri, block in files.resources():
        if len(block.get("dcterms:source", [])) != 1:
            yield Problem(name, iri, "needs one dcterms:source: where its facts were confirmed")


def _doubled(files: _Files) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for name, blocks in files.blocks.items():
        for iri in blocks:
            if iri in seen:
                yield Problem(name, iri, f"stands in {seen[iri]} as well")
            seen[iri] = name


def _clashing(files: _Files) -> Iterator[Problem]:
    owners: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for name, iri, block in files.resources():
        if kind_of(block) not in _WITHIN_ANOTHER:
            for label in (label for kind in _NAMES for label in values(block, kind)):
                owners[_same(label)][iri] = name
    for label, bearers in owners.items():
        for iri, name in bearers.items() if len(bearers) > 1 else ():
            others = ", ".join(sorted(shorten(other) for other in bearers if other != iri))
            yield Problem(name, iri, f"{label!r} is a name of {others} too: make it omb:contextLabel")


def _dangling(files: _Files) -> Iterator[Problem]:
    for name, blocks in files.blocks.items():
        for iri, block in blocks.items():
            for link in _LINKS:
                for target in set(values(block, link)) - files.all.keys():
                    yield Problem(name, iri, f"{link} leads nowhere: {shorten(target)}")


def _broken_succession(files: _Files) -> Iterator[Problem]:
    for name, iri, block in files.resources("Council"):
        ended, successors = values(block, "schema:dissolutionDate"), values(block, "omb:isSupersededBy")
        if bool(ended) != bool(successors):
            yield Problem(name, iri, "needs both schema:dissolutionDate and omb:isSupersededBy, or neither")
        for successor in successors:
            later = values(files.all.get(successor, {}), "schema:dissolutionDate")
            if successor == iri or (later and ended and later[0] <= ended[0]):
                yield Problem(name, iri, f"is succeeded by {shorten(successor)}, which did not outlast it")


def _without_parent(files: _Files) -> Iterator[Problem]:
    for name, iri, block in files.resources("Provision"):
        if len(block.get("dcterms:isPartOf", [])) != 1:
            yield Problem(
                name, iri, "needs one dcterms:isPartOf: the division, or the instrument, that it lies in"
            )
        elif not _reaches_instrument(files, iri):
            yield Problem(name, iri, "does not reach an instrument along dcterms:isPartOf")


def _reaches_instrument(files: _Files, iri: str) -> bool:
    seen: set[str] = set()
    while iri not in seen:
        seen.add(iri)
        block = files.all.get(iri, {})
        if kind_of(block) == "Instrument":
            return True
        iri = next(iter(values(block, "dcterms:isPartOf")), iri)
    return False


def _misnamed(files: _Files) -> Iterator[Problem]:
    """The IRI of a body, guidance or a procedure comes from its preferred label, and that of a stage from both."""
    for folder, kinds in _SLUGGED.items():
        for name, iri, block in files.resources(*kinds):
            yield from _unlike_label(name, iri, block, f"{ns.ID}{folder}")
    for name, iri, block in files.resources("Stage"):
        for procedure in values(block, "dcterms:isPartOf"):
            yield from _unlike_label(name, iri, block, procedure)


def _unlike_label(name: str, iri: str, block: Block, start: str) -> Iterator[Problem]:
    for label in values(block, "skos:prefLabel")[:1]:
        if iri != f"{start}/{slug(label)}":
            yield Problem(name, iri, f"should be <{start}/{slug(label)}>, after its skos:prefLabel")


def _misnumbered(files: _Files) -> Iterator[Problem]:
    """Type, year and number of an instrument are those of its identifier (legislation.gov.uk, guide to identifiers)."""
    for name, iri, block in files.resources("Instrument"):
        kind, *middle, number = iri.removeprefix(ns.LEGISLATION).split("/")
        if values(block, "omb:instrumentType") != [ns.concept("instrument-type", kind)]:
            yield Problem(name, iri, f"needs omb:instrumentType instrument-type:{kind}")
        if values(block, "omb:instrumentNumber") != [number]:
            yield Problem(name, iri, f'needs omb:instrumentNumber "{number}"')
        if values(block, "omb:year") != middle and not _MONARCH.search(iri):
            yield Problem(name, iri, f'needs omb:year "{"".join(middle)}"')


def _same(label: str) -> str:
    """A label as matching sees it."""
    return " ".join(fold(label).replace("&", " and ").split())


RULES: Final[dict[str, Callable[[_Files], Iterator[Problem]]]] = {
    "form": _out_of_form,
    "name": _unnamed,
    "source": _unsourced,
    "double": _doubled,
    "clash": _clashing,
    "link": _dangling,
    "succession": _broken_succession,
    "parent": _without_parent,
    "identifier": _misnamed,
    "number": _misnumbered,
}
"""What is checked, by name."""
