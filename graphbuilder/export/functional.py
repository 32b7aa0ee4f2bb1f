"""The ontology in OWL 2 functional-style syntax, for Protégé and other OWL tools.

The syntax: https://www.w3.org/TR/owl2-syntax/. It is the one in which a property chain is a list without nodes; in the
Turtle files the nodes of lists have names, which some OWL tools pass over.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from pyoxigraph import NamedNode, RdfFormat, parse

from graphbuilder import namespaces as ns
from graphbuilder.errors import ExportError
from graphbuilder.ontology import IRI
from graphbuilder.order import Statements, Term, statements
from graphbuilder.resources import ontology_dir

_FILES: Final = ("ombudsman.ttl", "alignments.ttl")
_DECLARED: Final = {
    "Class": "Class",
    "ObjectProperty": "ObjectProperty",
    "DatatypeProperty": "DataProperty",
    "AnnotationProperty": "AnnotationProperty",
}
_CHARACTERISTICS: Final = "Functional InverseFunctional Transitive Symmetric Asymmetric Irreflexive".split()
_OF_CLASSES: Final = {
    ns.RDFS + "subClassOf": "SubClassOf",
    ns.OWL + "disjointWith": "DisjointClasses",
    ns.OWL + "equivalentClass": "EquivalentClasses",
}
_OF_PROPERTIES: Final = {
    ns.RDFS + "subPropertyOf": "Sub{kind}PropertyOf",
    ns.RDFS + "domain": "{kind}PropertyDomain",
    ns.RDFS + "range": "{kind}PropertyRange",
    ns.OWL + "equivalentProperty": "Equivalent{kind}Properties",
    ns.OWL + "propertyDisjointWith": "Disjoint{kind}Properties",
    ns.OWL + "inverseOf": "InverseObjectProperties",
}
_ANNOTATIONS: Final = {
    *(ns.RDFS + name for name in ("label", "comment", "seeAlso", "isDefinedBy")),
    *(ns.OWL + name for name in ("deprecated", "versionInfo", "priorVersion")),
}


def functional() -> bytes:
    """The ontology with its alignments as one document; raises ExportError where it says what this cannot write."""
    quads = [q for name in _FILES for q in parse(path=ontology_dir() / name, format=RdfFormat.TURTLE)]
    said = statements(quads)
    own = said[IRI]
    version = own[ns.OWL + "versionIRI"][0]
    lines = [
        f"Ontology({_node(IRI)} {_term(version)}",
        *(f"Annotation({_node(name)} {_term(value)})" for name, value in _annotations(own, said)),
        *_declarations(said),
        *(line for subject, properties in said.items() for line in _axioms(subject, properties, said)),
        ")",
    ]
    return "".join(f"{line}\n" for line in lines).encode()


def _annotations(properties: Mapping[str, list[Term]], said: Statements) -> Iterator[tuple[str, Term]]:
    for name, values in properties.items():
        if name in _ANNOTATIONS or ns.OWL + "AnnotationProperty" in _types(name, said):
            yield from ((name, value) for value in values)


def _declarations(said: Statements) -> Iterator[str]:
    for kind, written in _DECLARED.items():
        for subject in said:
            if ns.OWL + kind in _types(subject, said):
                yield f"Declaration({written}({_node(subject)}))"


def _axioms(subject: str, properties: Mapping[str, list[Term]], said: Statements) -> Iterator[str]:
    """What is said of one thing, an axiom a line; the headers and the lists are written elsewhere."""
    types = _types(subject, said)
    if ns.OWL + "Ontology" in types or ns.RDF + "List" in types:
        return
    for name in _CHARACTERISTICS:
        if f"{ns.OWL}{name}Property" in types:
            yield f"{name}{_kind(subject, said)}Property({_node(subject)})"
    for name, value in _annotations(properties, said):
        yield f"AnnotationAssertion({_node(name)} {_node(subject)} {_term(value)})"
    written = {name for name, _ in _annotations(properties, said)} | {ns.RDF + "type"}
    for name in properties:
        if name not in written:
            yield from (_axiom(subject, name, value, said) for value in properties[name])


def _axiom(subject: str, name: str, value: Term, said: Statements) -> str:
    if name in _OF_CLASSES:
        return f"{_OF_CLASSES[name]}({_node(subject)} {_term(value)})"
    if name in _OF_PROPERTIES:
        return f"{_OF_PROPERTIES[name].format(kind=_kind(subject, said))}({_node(subject)} {_term(value)})"
    if name == ns.OWL + "propertyChainAxiom":
        members = " ".join(_list(value.value, said))
        return f"SubObjectPropertyOf(ObjectPropertyChain({members}) {_node(subject)})"
    if ns.OWL + "ObjectProperty" in _types(name, said):
        return f"ObjectPropertyAssertion({_node(name)} {_node(subject)} {_term(value)})"
    raise ExportError(f"the ontology says {name} of {subject}, which is not known how to write for OWL tools")


def _list(head: str, said: Statements) -> Iterator[str]:
    while head != ns.RDF + "nil":
        yield _term(said[head][ns.RDF + "first"][0])
        head = said[head][ns.RDF + "rest"][0].value


def _types(subject: str, said: Statements) -> set[str]:
    return {value.value for value in said.get(subject, {}).get(ns.RDF + "type", ())}


def _kind(subject: str, said: Statements) -> str:
    return "Data" if ns.OWL + "DatatypeProperty" in _types(subject, said) else "Object"


def _node(iri: str) -> str:
    return f"<{iri}>"


def _term(term: Term) -> str:
    if isinstance(term, NamedNode):
        return _node(term.value)
    text = term.value.replace("\\", "\\\\").replace('"', '\\"')
    if term.language:
        return f'"{text}"@{term.language}'
    return f'"{text}"^^<{term.datatype.value}>'
