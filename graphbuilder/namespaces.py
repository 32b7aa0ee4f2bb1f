"""The namespaces and named graphs of the project, as plain strings."""

BASE = "https://w3id.org/ombudsman-graph/"
OMB = BASE + "ontology#"
ID = BASE + "id/"
CONCEPT = BASE + "concept/"
GRAPH = BASE + "graph/"

AREA = "http://statistics.data.gov.uk/id/statistical-geography/"
DCTERMS = "http://purl.org/dc/terms/"
ELI = "http://data.europa.eu/eli/ontology#"
FOAF = "http://xmlns.com/foaf/0.1/"
LEGISLATION = "http://www.legislation.gov.uk/id/"
LEGISLATION_DOCUMENT = "http://www.legislation.gov.uk/"
OA = "http://www.w3.org/ns/oa#"
ORG = "http://www.w3.org/ns/org#"
OWL = "http://www.w3.org/2002/07/owl#"
PROV = "http://www.w3.org/ns/prov#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SCHEMA = "https://schema.org/"
SH = "http://www.w3.org/ns/shacl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
WIKIDATA = "http://www.wikidata.org/entity/"
XSD = "http://www.w3.org/2001/XMLSchema#"

GRAPH_ONTOLOGY = GRAPH + "ontology"
GRAPH_INFERRED = GRAPH + "inferred"
GRAPH_NAMES = GRAPH + "names"
GRAPH_PROVENANCE = GRAPH + "provenance"
GRAPH_DECISION = GRAPH + "decision/"
GRAPH_REGISTER = GRAPH + "register/"

PREFIXES = {
    "dcterms": DCTERMS,
    "eli": ELI,
    "foaf": FOAF,
    "oa": OA,
    "omb": OMB,
    "org": ORG,
    "owl": OWL,
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": SCHEMA,
    "skos": SKOS,
    "xsd": XSD,
}


def concept(scheme: str, slug: str) -> str:
    """The IRI of a concept in one of the project's schemes."""
    return f"{CONCEPT}{scheme}/{slug}"


def slug_of(iri: str) -> str:
    """The last step of an IRI, by which a concept is named in tables."""
    return iri.rsplit("/", 1)[-1]


def compact(iri: str) -> str:
    """An IRI with the prefix of its namespace, or as it is where no prefix fits."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def expand(name: str) -> str:
    """The IRI of a prefixed name such as `omb:cites`; the other way round from `compact`."""
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local
