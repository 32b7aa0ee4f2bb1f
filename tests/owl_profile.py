"""Whether an ontology is in OWL 2 RL: the grammar of "OWL 2 Profiles" section 4.2, on an RDF graph.

Read with "Mapping to RDF Graphs": every triple must be a part of an axiom that the profile has, made of the class
expressions that it allows at that place. The rules of OWL 2 DL that hold in every profile are checked too: what is
used is declared, no name is of two kinds that exclude each other, only simple properties stand where they must be
simple, and the chains are regular. One liberty is taken: the nodes of a list may have names.
"""

from collections.abc import Callable, Iterator

import networkx as nx  # type: ignore[import-untyped]
from rdflib import OWL, RDF, RDFS, XSD, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

# Section 4.2.1: the datatypes of OWL 2 without owl:real and owl:rational.
DATATYPES = {
    *(XSD[name] for name in (
        "anyURI base64Binary boolean byte dateTime dateTimeStamp decimal double float hexBinary int integer language "
        "long Name NCName negativeInteger NMTOKEN nonNegativeInteger nonPositiveInteger normalizedString "
        "positiveInteger short string token unsignedByte unsignedInt unsignedLong unsignedShort"
    ).split()),
    RDF.PlainLiteral, RDF.XMLLiteral, RDF.langString, RDFS.Literal,
}  # fmt: skip
KINDS = {
    OWL.Class: "class",
    OWL.ObjectProperty: "object property",
    OWL.DatatypeProperty: "data property",
    OWL.AnnotationProperty: "annotation property",
    RDFS.Datatype: "datatype",
    OWL.NamedIndividual: "individual",
}
EXCLUDE_EACH_OTHER = (
    {"object property", "data property", "annotation property"},
    {"class", "datatype"},
)
HEADER = {OWL.versionIRI, OWL.versionInfo, OWL.priorVersion, OWL.imports, OWL.backwardCompatibleWith}
ANNOTATIONS = {RDFS.label, RDFS.comment, RDFS.seeAlso, RDFS.isDefinedBy, OWL.deprecated, *HEADER}
RESERVED = (str(OWL), str(RDF), str(RDFS), str(XSD))
# Section 4.2.5: every kind of object property axiom but ReflexiveObjectProperty.
CHARACTERISTICS = {
    OWL.FunctionalProperty, OWL.InverseFunctionalProperty, OWL.TransitiveProperty, OWL.SymmetricProperty,
    OWL.AsymmetricProperty, OWL.IrreflexiveProperty,
}  # fmt: skip
ONLY_SIMPLE = CHARACTERISTICS - {OWL.TransitiveProperty, OWL.SymmetricProperty}
HELPERS = {
    RDF.List, OWL.Ontology, OWL.Restriction, OWL.AllDisjointClasses, OWL.AllDisjointProperties, OWL.AllDifferent,
    OWL.NegativePropertyAssertion, OWL.Axiom, OWL.Annotation,
}  # fmt: skip
PARTS = {
    RDF.first, RDF.rest, OWL.onProperty, OWL.onClass, OWL.onDataRange, OWL.someValuesFrom, OWL.allValuesFrom,
    OWL.hasValue, OWL.maxCardinality, OWL.maxQualifiedCardinality, OWL.intersectionOf, OWL.unionOf,
    OWL.complementOf, OWL.oneOf, OWL.members, OWL.distinctMembers, OWL.sourceIndividual, OWL.assertionProperty,
    OWL.targetIndividual, OWL.targetValue, OWL.annotatedSource, OWL.annotatedProperty, OWL.annotatedTarget,
}  # fmt: skip


def violations(graph: Graph) -> list[str]:
    """What keeps a graph out of OWL 2 RL, each in one line, sorted; empty where nothing does."""
    return sorted(set(_Profile(graph).violations()))


class _Profile:
    """A graph read as an ontology."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._kinds: dict[Node, set[str]] = {}
        for term, kind in graph.subject_objects(RDF.type):
            if kind in KINDS and isinstance(kind, URIRef):
                self._kinds.setdefault(term, set()).add(KINDS[kind])

    def violations(self) -> Iterator[str]:
        yield from self._declarations()
        for subject, predicate, value in self._graph:
            yield from self._triple(subject, predicate, value)
        yield from self._roles()

    # What is declared, and as what.

    def _declarations(self) -> Iterator[str]:
        for term, kinds in self._kinds.items():
            for group in EXCLUDE_EACH_OTHER:
                if len(kinds & group) > 1:
                    yield f"{_name(term)} is {' and '.join(sorted(kinds & group))}"
            if isinstance(term, URIRef) and str(term).startswith(RESERVED) and term not in DATATYPES:
                yield f"{_name(term)} is reserved and cannot be declared"

    def _is(self, term: Node, kind: str) -> bool:
        return kind in self._kinds.get(term, set())

    # Axioms, a triple each.

    def _triple(self, subject: Node, predicate: Node, value: Node) -> Iterator[str]:
        axiom = self._axioms().get(predicate)
        if predicate == RDF.type:
            yield from self._type(subject, value)
        elif axiom is not None:
            yield from axiom(subject, value)
        elif predicate in PARTS:
            yield from self._part(subject, predicate)
        elif predicate not in ANNOTATIONS and not self._is(predicate, "annotation property"):
            yield from self._assertion(predicate, value)

    def _axioms(self) -> dict[Node, Callable[[Node, Node], Iterator[str]]]:
        return {
            RDFS.subClassOf: lambda c, d: self._each((c, self._sub_class), (d, self._super_class)),
            OWL.equivalentClass: self._equivalent_class,
            OWL.disjointWith: lambda c, d: self._each((c, self._sub_class), (d, self._sub_class)),
            OWL.disjointUnionOf: lambda c, d: iter([f"{_name(c)}: a disjoint union is not in the profile"]),
            OWL.hasKey: lambda c, d: self._each((c, self._sub_class), *((p, self._property) for p in self._list(d))),
            RDFS.subPropertyOf: self._same_kind,
            OWL.equivalentProperty: self._same_kind,
            OWL.propertyDisjointWith: self._same_kind,
            OWL.inverseOf: lambda p, q: self._each((p, self._object_property), (q, self._object_property)),
            OWL.propertyChainAxiom: self._chain,
            RDFS.domain: self._domain,
            RDFS.range: self._range,
            OWL.sameAs: lambda a, b: iter(()),
            OWL.differentFrom: lambda a, b: iter(()),
        }  # fmt: skip

    def _type(self, subject: Node, kind: Node) -> Iterator[str]:
        if kind in KINDS or kind in HELPERS:
            return
        if kind in CHARACTERISTICS:
            yield from self._characteristic(subject, kind)
        elif kind == OWL.ReflexiveProperty:
            yield f"{_name(subject)}: a reflexive property is not in the profile"
        else:
            yield from self._super_class(kind)

    def _characteristic(self, subject: Node, kind: Node) -> Iterator[str]:
        if kind == OWL.FunctionalProperty and self._is(subject, "data property"):
            return
        yield from self._object_property(subject)

    def _equivalent_class(self, one: Node, other: Node) -> Iterator[str]:
        if self._is(one, "datatype"):
            yield from self._data_range(other)
        else:
            yield from self._each((one, self._equal_class), (other, self._equal_class))

    def _same_kind(self, one: Node, other: Node) -> Iterator[str]:
        kinds = [self._kinds.get(term, set()) & EXCLUDE_EACH_OTHER[0] for term in (one, other)]
        for term, kind in zip((one, other), kinds, strict=True):
            if not kind and self._graph.value(term, OWL.inverseOf) is None:
                yield f"{_name(term)} is no declared property"
        if all(kinds) and not kinds[0] & kinds[1]:
            yield f"{_name(one)} and {_name(other)} are properties of two kinds"

    def _chain(self, subject: Node, chain: Node) -> Iterator[str]:
        yield from self._object_property(subject)
        members = self._list(chain)
        if len(members) < 2:
            yield f"{_name(subject)}: a chain has two members at least"
        for member in members:
            yield from self._object_property(member)

    def _domain(self, subject: Node, domain: Node) -> Iterator[str]:
        yield from self._property(subject)
        yield from self._super_class(domain)

    def _range(self, subject: Node, value: Node) -> Iterator[str]:
        if self._is(subject, "data property"):
            yield from self._data_range(value)
        else:
            yield from self._each((subject, self._property), (value, self._super_class))

    def _part(self, subject: Node, predicate: Node) -> Iterator[str]:
        """Parts of expressions are judged where the expression stands; here only whether it is one."""
        if isinstance(subject, URIRef) and predicate not in (RDF.first, RDF.rest):
            yield f"{_name(subject)}: {_name(predicate)} belongs to an expression, which has no name"

    def _assertion(self, predicate: Node, value: Node) -> Iterator[str]:
        if not (self._is(predicate, "object property") or self._is(predicate, "data property")):
            yield f"{_name(predicate)} is used and not declared"
        elif isinstance(value, Literal) != self._is(predicate, "data property"):
            yield f"{_name(predicate)} has a value of the wrong kind"
        elif isinstance(value, Literal) and value.datatype not in {None, *DATATYPES}:
            yield f"{_name(value.datatype or value)} is no datatype of the profile"

    # Class expressions by their place (section 4.2.3), and data ranges (4.2.4).

    def _sub_class(self, node: Node) -> Iterator[str]:
        if isinstance(node, URIRef):
            yield from self._named_class(node)
        elif node_list := self._graph.value(node, OWL.intersectionOf) or self._graph.value(node, OWL.unionOf):
            yield from self._each(*((part, self._sub_class) for part in self._list(node_list)))
        elif some := self._graph.value(node, OWL.someValuesFrom):
            yield from self._filler(node, some, self._sub_class)
        elif self._graph.value(node, OWL.oneOf) is None and self._graph.value(node, OWL.hasValue) is None:
            yield f"{self._kind_of(node)} cannot be a subclass"

    def _super_class(self, node: Node) -> Iterator[str]:
        if isinstance(node, URIRef):
            yield from self._named_class(node)
        elif node_list := self._graph.value(node, OWL.intersectionOf):
            yield from self._each(*((part, self._super_class) for part in self._list(node_list)))
        elif complement := self._graph.value(node, OWL.complementOf):
            yield from self._sub_class(complement)
        elif every := self._graph.value(node, OWL.allValuesFrom):
            yield from self._filler(node, every, self._super_class)
        elif (count := self._max_count(node)) is not None:
            yield from self._at_most(node, count)
        elif self._graph.value(node, OWL.hasValue) is None:
            yield f"{self._kind_of(node)} cannot be a superclass"

    def _equal_class(self, node: Node) -> Iterator[str]:
        if isinstance(node, URIRef):
            yield from self._named_class(node)
        elif node_list := self._graph.value(node, OWL.intersectionOf):
            yield from self._each(*((part, self._equal_class) for part in self._list(node_list)))
        elif self._graph.value(node, OWL.hasValue) is None:
            yield f"{self._kind_of(node)} cannot be an equivalent class"

    def _named_class(self, node: Node) -> Iterator[str]:
        if node == OWL.Thing:
            yield "owl:Thing cannot stand here"
        elif node != OWL.Nothing and not self._is(node, "class"):
            yield f"{_name(node)} is no declared class"

    def _filler(self, node: Node, filler: Node, judge: Callable[[Node], Iterator[str]]) -> Iterator[str]:
        prop = self._graph.value(node, OWL.onProperty)
        if prop is None:
            yield "a restriction is on no property"
        elif self._is(prop, "data property"):
            yield from self._data_range(filler)
        else:
            yield from self._object_property(prop)
            if not (filler == OWL.Thing and judge == self._sub_class):
                yield from judge(filler)

    def _max_count(self, node: Node) -> Node | None:
        counts = (OWL.maxCardinality, OWL.maxQualifiedCardinality)
        return next((n for count in counts for n in self._graph.objects(node, count)), None)

    def _at_most(self, node: Node, count: Node) -> Iterator[str]:
        if str(count) not in ("0", "1"):
            yield f"at most {count} is not in the profile, only at most 0 or 1"
        on = self._graph.value(node, OWL.onClass)
        if on is not None and on != OWL.Thing:
            yield from self._sub_class(on)
        if data := self._graph.value(node, OWL.onDataRange):
            yield from self._data_range(data)

    def _data_range(self, node: Node) -> Iterator[str]:
        if isinstance(node, URIRef):
            if node not in DATATYPES and not self._is(node, "datatype"):
                yield f"{_name(node)} is no datatype of the profile"
        elif node_list := self._graph.value(node, OWL.intersectionOf):
            yield from self._each(*((part, self._data_range) for part in self._list(node_list)))
        else:
            yield f"{self._kind_of(node)} is no data range of the profile"

    def _property(self, node: Node) -> Iterator[str]:
        if not self._kinds.get(node, set()) & EXCLUDE_EACH_OTHER[0] and not self._inverse(node):
            yield f"{_name(node)} is no declared property"

    def _object_property(self, node: Node) -> Iterator[str]:
        if not self._is(node, "object property") and not self._inverse(node):
            yield f"{_name(node)} is no declared object property"

    def _inverse(self, node: Node) -> bool:
        return isinstance(node, BNode) and self._graph.value(node, OWL.inverseOf) is not None

    # Simple properties and regular chains ("Structural Specification" section 11.2).

    def _roles(self) -> Iterator[str]:
        composite = self._composite()
        for prop in composite:
            for kind in ONLY_SIMPLE:
                if (prop, RDF.type, kind) in self._graph:
                    yield f"{_name(prop)} is {_name(kind)} and not simple"
            if any(self._max_count(node) for node in self._graph.subjects(OWL.onProperty, prop)):
                yield f"{_name(prop)} is counted and not simple"
            if any(self._graph.triples((prop, OWL.propertyDisjointWith, None))):
                yield f"{_name(prop)} is disjoint with another and not simple"
        order = nx.DiGraph(self._before())
        for cycle in nx.strongly_connected_components(order):
            if any(order[a][b]["strict"] for a, b in order.subgraph(cycle).edges):
                yield f"the chains of {', '.join(sorted(map(_name, cycle)))} are not regular"

    def _composite(self) -> set[Node]:
        found = {*self._graph.subjects(RDF.type, OWL.TransitiveProperty)}
        found |= {*self._graph.subjects(OWL.propertyChainAxiom)}
        while more := {q for p in found for q in self._graph.objects(p, RDFS.subPropertyOf)} - found:
            found |= more
        return found

    def _before(self) -> Iterator[tuple[Node, Node, dict[str, bool]]]:
        """Which property must come before which; strictly, where a chain has it as a member."""
        for lower, upper in self._graph.subject_objects(RDFS.subPropertyOf):
            yield lower, upper, {"strict": False}
        for prop, chain in self._graph.subject_objects(OWL.propertyChainAxiom):
            members = self._list(chain)
            if members == [prop, prop]:
                continue
            rest = members[1:] if members[0] == prop else members[:-1] if members[-1] == prop else members
            for member in rest:
                yield member, prop, {"strict": True}

    # Small things.

    def _each(self, *judged: tuple[Node, Callable[[Node], Iterator[str]]]) -> Iterator[str]:
        for node, judge in judged:
            yield from judge(node)

    def _list(self, head: Node) -> list[Node]:
        return list(Collection(self._graph, head))

    def _kind_of(self, node: Node) -> str:
        names = sorted(_name(p) for p in self._graph.predicates(node) if p not in (RDF.type, OWL.onProperty))
        return f"an expression with {', '.join(names) or 'nothing'}"


def _name(term: Node) -> str:
    return term.n3(Graph().namespace_manager) if isinstance(term, URIRef) else str(term)
