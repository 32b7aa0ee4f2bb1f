"""The reference of the ontology as a page that opens anywhere, and as Markdown."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, select_autoescape

from graphbuilder import namespaces as ns
from graphbuilder.ontology import IRI, Demand, Entry, Ontology
from graphbuilder.view import diagram as picture
from graphbuilder.view.page import content_hash

_TEMPLATES: Final = Path(__file__).parent / "templates"
_GROUPS: Final = {
    "class": "Classes",
    "object property": "Object properties",
    "datatype property": "Datatype properties",
}
_COUNTS: Final = {1: "one", 2: "two", 3: "three"}
_PREFIXES: Final = ns.PREFIXES | {"caselaw": "http://caselaw.nationalarchives.gov.uk/def/caselaw/"}


def html(ontology: Ontology) -> str:
    """One HTML page with an anchor for each term, so that the IRI of a term leads to its place."""
    style = (_TEMPLATES / "reference.css").read_text(encoding="utf-8") + picture.style()
    return _render(
        "reference.html",
        ontology,
        style=style,
        style_hash=content_hash(style),
        diagram=picture.svg(ontology.entries),
    )


def markdown(ontology: Ontology) -> str:
    """The same in Markdown; the picture is a file of its own, `images/ontology.svg`."""
    return _render("reference.md", ontology)


def diagram(ontology: Ontology) -> str:
    """The picture alone, as SVG."""
    return picture.svg(ontology.entries, standalone=True)


def _render(name: str, ontology: Ontology, **values: Any) -> str:
    groups = {
        title: [entry for entry in ontology.entries if entry.kind == kind] for kind, title in _GROUPS.items()
    }
    return template(name).render(
        ontology=ontology,
        iri=IRI,
        groups=groups,
        schemes=ontology.schemes,
        example=(_TEMPLATES / "example.ttl").read_text(encoding="utf-8"),
        leading_to=_leading_to(ontology),
        link=_link,
        how_many=_how_many,
        prefixes={name: _PREFIXES[name] for name in sorted(_PREFIXES)},
        **values,
    )


@cache
def template(name: str) -> Template:
    """A template of a document by its name; what is written into HTML is escaped."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=select_autoescape(["html"]),  # Markdown is for a repository that escapes it itself
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template(name)


def _link(iri: str) -> tuple[str, str]:
    """What to call a thing, and where to find it: on this page where it is ours."""
    if iri == IRI:
        return "this ontology", "#model"
    if iri.startswith(ns.OMB):
        return iri.removeprefix(ns.OMB), "#" + iri.removeprefix(ns.OMB)
    if iri.startswith(ns.CONCEPT):
        return iri.removeprefix(ns.CONCEPT), "#concept-" + iri.removeprefix(ns.CONCEPT)
    for prefix, namespace in _PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}", iri
    return iri.partition("//")[2].removesuffix("/"), iri


def _how_many(demand: Demand) -> str:
    """How many values a thing has, in words; those that it should have, but need not, are expected."""
    if demand.most is None:
        count = "any number" if demand.least == 0 else f"{_COUNTS.get(demand.least, demand.least)} or more"
    elif demand.least == demand.most:
        count = f"exactly {_COUNTS.get(demand.most, demand.most)}"
    else:
        count = f"at most {_COUNTS.get(demand.most, demand.most)}"
    return f"{count}, expected" if demand.expected and not demand.least else count


def _leading_to(ontology: Ontology) -> Mapping[str, list[Entry]]:
    """The properties that lead to each class, by its IRI."""
    properties = [entry for entry in ontology.entries if entry.kind == "object property"]
    return {
        entry.iri: [each for each in properties if entry.iri in each.values]
        for entry in ontology.entries
        if entry.kind == "class"
    }
