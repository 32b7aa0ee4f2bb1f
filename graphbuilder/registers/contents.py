"""The only reader of `ontology/registers` and `ontology/vocabulary`: labels to resources, and what is known of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from graphbuilder.errors import RegisterError
from graphbuilder.fold import fold
from graphbuilder.namespaces import CONCEPT, OMB, RDF, SCHEMA, SKOS
from graphbuilder.registers.sameness import Sameness
from graphbuilder.resources import ontology_dir

_NAMED = ("Council", "Body", "Office", "Instrument", "Treaty", "Guidance")
_RECOGNISED = (SKOS + "prefLabel", SKOS + "altLabel", SKOS + "hiddenLabel")


@dataclass(frozen=True, slots=True)
class Label:
    """A name of a resource; `kind` is the local name of the resource's class (Council, Body, Instrument …)."""

    text: str
    iri: str
    kind: str


@dataclass(frozen=True, slots=True)
class Resource:
    """One resource of a register: its IRI, its class's local name and everything said of it, by property IRI."""

    iri: str
    kind: str
    values: dict[str, tuple[str, ...]]

    def all(self, name: str) -> tuple[str, ...]:
        """The values of a property: a local name of the ontology, or a full IRI."""
        return self.values.get(name if ":" in name else OMB + name, ())

    def get(self, name: str) -> str | None:
        """The first value of a property, None where it has none."""
        return next(iter(self.all(name)), None)

    @property
    def labels(self) -> tuple[str, ...]:
        """The names that it goes by, the preferred one first."""
        return (*self.all(SKOS + "prefLabel"), *self.all(SKOS + "altLabel"))

    @property
    def name(self) -> str:
        """The preferred label."""
        label = self.get(SKOS + "prefLabel")
        if label is None:
            raise RegisterError(f"<{self.iri}> has no skos:prefLabel")
        return label


class Registers:
    """What can be recognised, read once from the Turtle files of a folder."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or ontology_dir()
        self._resources = {resource.iri: resource for resource in _resources(register_files(self._folder))}
        if not self._resources:
            raise RegisterError(f"{self._folder} holds no registers")

    def __contains__(self, iri: object) -> bool:
        return iri in self._resources

    def __getitem__(self, iri: str) -> Resource:
        return self._resources[iri]

    def get(self, iri: str) -> Resource | None:
        """The resource with this IRI, None where no register holds it."""
        return self._resources.get(iri)

    def of_kind(self, *kinds: str) -> Iterator[Resource]:
        """The resources of the given classes, by IRI."""
        return (resource for resource in self._resources.values() if resource.kind in kinds)

    def concepts(self, scheme: str) -> tuple[Resource, ...]:
        """The concepts of a scheme, in the order of its file."""
        return self._concepts.get(f"{CONCEPT}{scheme}", ())

    @cached_property
    def _concepts(self) -> dict[str, tuple[Resource, ...]]:
        found: dict[str, list[Resource]] = {}
        for resource in self._resources.values():
            for scheme in resource.all(SKOS + "inScheme"):
                found.setdefault(scheme, []).append(resource)
        return {scheme: tuple(resources) for scheme, resources in found.items()}

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """Every name that is recognised in running text wherever it stands."""
        return tuple(
            Label(text, resource.iri, resource.kind)
            for resource in self._resources.values()
            if resource.kind in _NAMED
            for name in _RECOGNISED
            for text in resource.all(name)
        )

    @cached_property
    def context_labels(self) -> tuple[Label, ...]:
        """Short names that mean one thing only in context: for titles and after a definition, never alone."""
        return tuple(
            Label(text, resource.iri, resource.kind)
            for resource in self._resources.values()
            for text in resource.all("contextLabel")
        )

    def outcome(self, printed: str) -> str | None:
        """The outcome whose label a printed one is or begins with; None for one that the vocabulary does not hold."""
        folded = fold(printed)
        fitting = [
            label
            for label in self._outcomes
            if folded.startswith(label) and not folded[len(label) :][:1].isalnum()
        ]
        return self._outcomes[max(fitting, key=len)] if fitting else None

    @cached_property
    def _outcomes(self) -> dict[str, str]:
        return {fold(label): concept.iri for concept in self.concepts("outcome") for label in concept.labels}

    @cached_property
    def sameness(self) -> Sameness:
        """What tells whether two printed names are the same."""
        forms = self.concepts("legal-form")
        return Sameness((short, form.name) for form in forms for short in form.all(SKOS + "altLabel"))

    def bearers(self, name: str) -> list[str]:
        """The councils and bodies that bear a name, however it is spelt, wherever it stands."""
        return self._bearers.get(self.sameness.key(name), [])

    def parties(self, name: str) -> list[str]:
        """The councils and bodies that a title may call so: by their names, or by those that mean them in context."""
        return self._parties.get(self.sameness.key(name), [])

    @cached_property
    def _bearers(self) -> dict[str, list[str]]:
        return self._by_key(self.labels)

    @cached_property
    def _parties(self) -> dict[str, list[str]]:
        return self._by_key((*self.labels, *self.context_labels))

    def _by_key(self, labels: Iterable[Label]) -> dict[str, list[str]]:
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for label in labels:
            if label.kind in ("Council", "Body"):
                found[self.sameness.key(label.text)][label.iri] = None
        return {key: [*iris] for key, iris in found.items()}

    def existed(self, iri: str, *, on: date) -> bool:
        """Whether a council or body was there on a day, as far as its register knows."""
        resource = self._resources[iri]
        founded, dissolved = resource.get(SCHEMA + "foundingDate"), resource.get(SCHEMA + "dissolutionDate")
        return (founded or "") <= on.isoformat() and (dissolved is None or on.isoformat() <= dissolved)


def register_files(folder: Path) -> list[Path]:
    """The Turtle files of registers and vocabularies, in the order in which they are read."""
    return sorted((folder / "registers").glob("*.ttl")) + sorted((folder / "vocabulary").glob("*.ttl"))


def vocabulary(scheme: str) -> tuple[Resource, ...]:
    """The concepts of one scheme, in the order of its file, for who needs nothing else of what can be recognised."""
    found = _resources([ontology_dir() / "vocabulary" / f"{scheme}.ttl"])
    return tuple(resource for resource in found if resource.all(SKOS + "inScheme"))


def _resources(paths: Iterable[Path]) -> Iterator[Resource]:
    values: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for path in paths:
        try:
            for quad in parse(path=path, format=RdfFormat.TURTLE):
                if isinstance(quad.subject, NamedNode) and isinstance(quad.object, (NamedNode, Literal)):
                    values[quad.subject.value][quad.predicate.value].append(quad.object.value)
        except (SyntaxError, OSError) as error:
            raise RegisterError(f"{path}: {error}") from error
    for iri, properties in values.items():
        kinds = properties.get(RDF + "type", [])
        kind = next((kind for kind in kinds if kind.startswith(OMB)), next(iter(kinds), ""))
        local = kind.rsplit("#", 1)[-1]
        yield Resource(iri, local, {name: tuple(found) for name, found in properties.items()})
