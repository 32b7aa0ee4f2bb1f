"""The ontology as its readers need it: each term with its documentation, its neighbours and what the shapes demand."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, RdfFormat, parse

from graphbuilder import namespaces as ns
from graphbuilder.order import Statements, natural, statements
from graphbuilder.order import Term as Value
from graphbuilder.registers import register_files
from graphbuilder.resources import ontology_dir

IRI: Final = ns.OMB.removesuffix("#")
_FILES: Final = ("ombudsman.ttl", "alignments.ttl", "shapes.ttl")
_SH: Final = "http://www.w3.org/ns/shacl#"
KINDS: Final = {
    ns.OWL + "Class": "class",
    ns.OWL + "ObjectProperty": "object property",
    ns.OWL + "DatatypeProperty": "datatype property",
}


@dataclass(frozen=True, slots=True)
class Demand:
    """What the shapes ask of one property of a class's things.

    `values` are IRIs of classes, concept schemes or a datatype; `most` is None where any number may be. `message` is
    what a report says of a thing that breaks it; where one is `expected`, a thing without is only warned of.
    """

    path: str
    values: tuple[str, ...]
    least: int
    most: int | None
    expected: bool
    message: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One term: `name` is its local name, `kind` one of KINDS; the rest are texts, or IRIs in order.

    `since` is the number of the first version that has it.

    `close_matches` are terms of others; `used_on` and `values` are the classes on either side of a property, by its
    domain and range or merely expected.
    """

    iri: str
    name: str
    kind: str
    label: str
    definition: str
    example: str
    note: str
    since: str
    deprecated: bool
    replacements: tuple[str, ...]
    sources: tuple[str, ...]
    parents: tuple[str, ...]
    children: tuple[str, ...]
    close_matches: tuple[str, ...]
    disjoint_with: tuple[str, ...]
    chain: tuple[str, ...]
    used_on: tuple[str, ...]
    values: tuple[str, ...]
    demands: tuple[Demand, ...]


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept of a scheme, with those below it."""

    iri: str
    label: str
    definition: str
    narrower: tuple["Concept", ...]


@dataclass(frozen=True, slots=True)
class Scheme:
    """One vocabulary: a concept scheme with its top concepts."""

    iri: str
    name: str
    label: str
    definition: str
    concepts: tuple[Concept, ...]


class Ontology:
    """The ontology with its alignments, shapes and vocabularies, from the folder that travels with the program."""

    def __init__(self, folder: Path | None = None) -> None:
        folder = folder or ontology_dir()
        self._said = _said(folder / name for name in _FILES)
        self._since = _first_versions(folder / "history.csv")
        self._vocabulary = _said(path for path in register_files(folder) if path.parent.name == "vocabulary")

    @property
    def title(self) -> str:
        """What the ontology is called."""
        return self._text(IRI, ns.DCTERMS + "title")

    @property
    def description(self) -> str:
        """What it is for."""
        return self._text(IRI, ns.DCTERMS + "description")

    @property
    def version(self) -> str:
        """The number of this version."""
        return self._text(IRI, ns.OWL + "versionInfo")

    @property
    def prior(self) -> str:
        """The IRI of the version before."""
        return self._text(IRI, ns.OWL + "priorVersion")

    @property
    def licence(self) -> str:
        """The IRI of the licence."""
        return self._text(IRI, ns.DCTERMS + "license")

    @property
    def citation(self) -> str:
        """How to cite this version."""
        return self._text(IRI, ns.DCTERMS + "bibliographicCitation")

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every term: classes, object properties, datatype properties, each group by name."""
        found = [
            (list(KINDS).index(kind), iri)
            for iri, properties in self._said.items()
            for kind in _iris(properties, ns.RDF + "type")
            if iri.startswith(ns.OMB) and kind in KINDS
        ]
        return tuple(self._entry(iri, [*KINDS.values()][place]) for place, iri in sorted(found))

    @cached_property
    def schemes(self) -> tuple[Scheme, ...]:
        """Every vocabulary, by name."""
        return tuple(
            Scheme(
                iri, ns.slug_of(iri), *self._documented(iri), self._concepts(ns.SKOS + "topConceptOf", iri)
            )
            for iri, properties in self._vocabulary.items()
            if ns.SKOS + "ConceptScheme" in _iris(properties, ns.RDF + "type")
        )

    def _entry(self, iri: str, kind: str) -> Entry:
        said = self._said[iri]
        return Entry(
            iri=iri,
            name=iri.removeprefix(ns.OMB),
            kind=kind,
            label=self._text(iri, ns.RDFS + "label"),
            definition=self._text(iri, ns.SKOS + "definition"),
            example=self._text(iri, ns.SKOS + "example"),
            note=self._text(iri, ns.SKOS + "editorialNote"),
            since=self._since.get(iri.removeprefix(ns.OMB), self.version),
            deprecated=self._text(iri, ns.OWL + "deprecated") == "true",
            replacements=_iris(said, ns.DCTERMS + "isReplacedBy"),
            sources=_iris(said, ns.DCTERMS + "source"),
            parents=_iris(said, ns.RDFS + "subClassOf") + _iris(said, ns.RDFS + "subPropertyOf"),
            children=self._pointing_to(iri, ns.RDFS + "subClassOf")
            + self._pointing_to(iri, ns.RDFS + "subPropertyOf"),
            close_matches=_iris(said, ns.SKOS + "closeMatch"),
            disjoint_with=_iris(said, ns.OWL + "disjointWith")
            + self._pointing_to(iri, ns.OWL + "disjointWith"),
            chain=tuple(p for head in _iris(said, ns.OWL + "propertyChainAxiom") for p in self._list(head)),
            used_on=_iris(said, ns.RDFS + "domain") + _iris(said, ns.SCHEMA + "domainIncludes"),
            values=tuple(self._expected_values(iri)),
            demands=tuple(self._demands(iri)),
        )

    def _demands(self, iri: str) -> Iterator[Demand]:
        shapes = self._pointing_to(iri, _SH + "targetClass")
        properties = [shape for node in shapes for shape in _iris(self._said[node], _SH + "property")]
        by_path: dict[str, list[str]] = {}
        for shape in properties:
            by_path.setdefault(self._text(shape, _SH + "path"), []).append(shape)
        for path in sorted(by_path, key=lambda path: (not path.startswith(ns.OMB), ns.compact(path))):
            yield self._demand(path, by_path[path])

    def _demand(self, path: str, shapes: list[str]) -> Demand:
        """What several shapes together ask of one property."""
        warnings = [shape for shape in shapes if self._text(shape, _SH + "severity") == _SH + "Warning"]
        strict = [shape for shape in shapes if shape not in warnings]
        most = [int(high) for shape in strict if (high := self._text(shape, _SH + "maxCount"))]
        values = [value for shape in shapes for value in self._values(shape)] or self._expected_values(path)
        return Demand(
            path,
            tuple(dict.fromkeys(values)),
            max((int(self._text(shape, _SH + "minCount") or 0) for shape in strict), default=0),
            min(most, default=None),
            any(self._text(shape, _SH + "minCount") for shape in warnings),
            " ".join(self._text(shape, _SH + "message") for shape in strict or warnings),
        )

    def _values(self, shape: str) -> Iterator[str]:
        said = self._said[shape]
        yield from _iris(said, _SH + "class") + _iris(said, _SH + "datatype")
        for head in _iris(said, _SH + "or") + _iris(said, _SH + "xone"):
            for member in self._list(head):
                yield from self._values(member)
        for node in _iris(said, _SH + "node"):
            for part in _iris(self._said[node], _SH + "property"):
                if self._text(part, _SH + "path") == ns.SKOS + "inScheme":
                    yield self._text(part, _SH + "hasValue")

    def _expected_values(self, path: str) -> list[str]:
        """The classes or the datatype that a property leads to; where they are concepts, the schemes of these."""
        said = self._said.get(path, {})
        values = [*_iris(said, ns.RDFS + "range"), *_iris(said, ns.SCHEMA + "rangeIncludes")]
        shapes = self._pointing_to(path, _SH + "path") if ns.SKOS + "Concept" in values else ()
        schemes = [value for shape in shapes for value in self._values(shape) if value.startswith(ns.CONCEPT)]
        return sorted(set(schemes)) or values

    def _list(self, head: str) -> Iterator[str]:
        while head != ns.RDF + "nil":
            yield self._text(head, ns.RDF + "first")
            head = self._text(head, ns.RDF + "rest")

    def _concepts(self, link: str, whole: str) -> tuple[Concept, ...]:
        found = [iri for iri, said in self._vocabulary.items() if whole in _iris(said, link)]
        return tuple(
            Concept(iri, *self._documented(iri), self._concepts(ns.SKOS + "broader", iri))
            for iri in sorted(found, key=natural)
        )

    def _documented(self, iri: str) -> tuple[str, str]:
        said = self._vocabulary[iri]
        return _first(said, ns.SKOS + "prefLabel"), _first(said, ns.SKOS + "definition")

    def _text(self, iri: str, predicate: str) -> str:
        return _first(self._said.get(iri, {}), predicate)

    def _pointing_to(self, iri: str, predicate: str) -> tuple[str, ...]:
        return tuple(subject for subject, said in self._said.items() if iri in _iris(said, predicate))


def _said(paths: Iterable[Path]) -> Statements:
    return statements(quad for path in paths for quad in parse(path=path, format=RdfFormat.TURTLE))


def _first_versions(path: Path) -> dict[str, str]:
    """The version in which each term first appeared, for all that were published."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [(row["term"], row["version"]) for row in csv.DictReader(lines)]
    return dict(reversed(rows))


def _iris(said: Mapping[str, list[Value]], predicate: str) -> tuple[str, ...]:
    return tuple(value.value for value in said.get(predicate, ()) if not isinstance(value, Literal))


def _first(said: Mapping[str, list[Value]], predicate: str) -> str:
    return next((value.value for value in said.get(predicate, ())), "")
