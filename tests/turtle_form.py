"""The one form in which the Turtle files of `ontology/registers` and `ontology/vocabulary` are written.

Blocks stand sorted by IRI, properties in a fixed order, one value a line where there are several. Edited by
hand, then `python tests/turtle_form.py`: it rewrites the files that differ from that form and touches nothing
else. Comments live at the head of a file only; a remark on a resource is its skos:note.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

ONTOLOGY = Path(__file__).resolve().parents[1] / "ontology"
REGISTERS = ("authorities", "bodies", "councils", "guidance", "legislation", "offices", "provisions")
VOCABULARIES = (
    "body-kind",
    "body-role",
    "category",
    "citation-basis",
    "citation-role",
    "council-kind",
    "document-type",
    "finding-result",
    "ground",
    "injustice",
    "instrument-type",
    "outcome",
    "remedy-kind",
    "remedy-status",
    "section-kind",
)
FILES = [ONTOLOGY / "registers" / f"{name}.ttl" for name in REGISTERS]
FILES += [ONTOLOGY / "vocabulary" / f"{name}.ttl" for name in VOCABULARIES]

BASE = "https://w3id.org/ombudsman-graph/"
LAW = "http://www.legislation.gov.uk/id/"
NAMESPACES = {
    "area": "http://statistics.data.gov.uk/id/statistical-geography/",
    "body": BASE + "id/body/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "guidance": BASE + "id/guidance/",
    "office": BASE + "id/office/",
    "omb": BASE + "ontology#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "wd": "http://www.wikidata.org/entity/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
} | {name: f"{BASE}concept/{name}/" for name in VOCABULARIES}
# fmt: off
ORDER = [
    "rdf:type", "skos:inScheme", "skos:topConceptOf", "skos:broader", "skos:prefLabel", "skos:altLabel",
    "skos:hiddenLabel", "omb:contextLabel", "omb:termOfArt", "skos:definition", "omb:cue",
    "omb:nameEnding", "omb:heading", "omb:councilKind", "omb:bodyKind", "omb:instrumentType", "omb:year",
    "omb:instrumentNumber", "omb:subject", "omb:issuer", "omb:guidanceKind", "omb:isMadeUnder",
    "omb:isEstablishedBy", "omb:isPublisher", "omb:usualRole", "omb:usualInstrument", "omb:firstSection",
    "omb:lastSection", "dcterms:isPartOf", "dcterms:isReplacedBy", "dcterms:references",
    "omb:paraphrase", "omb:ombudsmanUse", "omb:hasArea", "omb:formerAreaCode", "omb:registerCode",
    "omb:region", "schema:foundingDate", "schema:dissolutionDate", "omb:isSupersededBy", "foaf:page",
    "skos:exactMatch", "skos:note", "dcterms:source",
]
# fmt: on
Values: TypeAlias = "dict[str, list[Literal | NamedNode]]"
Resources: TypeAlias = "dict[str, Values]"


def shorten(iri: str) -> str:
    """Write an IRI with its prefix where the local part needs no escape."""
    for prefix, namespace in sorted(NAMESPACES.items(), key=lambda item: -len(item[1])):
        local = iri.removeprefix(namespace)
        if local != iri and re.fullmatch(r"\w([\w-]*\w)?", local, re.ASCII):
            return f"{prefix}:{local}"
    return f"<{iri}>"


def write_term(term: Literal | NamedNode) -> str:
    """Write one object the way the files have it."""
    if isinstance(term, NamedNode):
        return shorten(term.value)
    if term.datatype.value == NAMESPACES["xsd"] + "boolean":
        return term.value
    quoted = '"' + term.value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if term.language:
        return f"{quoted}@{term.language}"
    datatype = shorten(term.datatype.value)
    return quoted if datatype == "xsd:string" else f"{quoted}^^{datatype}"


def read_resources(text: str) -> Resources:
    """Parse Turtle into subject -> property (with its prefix) -> objects."""
    resources: Resources = defaultdict(lambda: defaultdict(list))
    for quad in parse(text.encode(), format=RdfFormat.TURTLE):
        assert isinstance(quad.subject, NamedNode), f"no blank nodes: {quad}"
        assert isinstance(quad.object, Literal | NamedNode), f"no blank nodes: {quad}"
        resources[quad.subject.value][shorten(quad.predicate.value)].append(quad.object)
    return resources


def write_block(iri: str, values: Values) -> str:
    """Write one resource as a block, its properties in the fixed order."""
    unknown = set(values) - set(ORDER)
    assert not unknown, f"{iri}: unknown property {sorted(unknown)}; add it to ORDER in {__file__}"
    lines = []
    for name in sorted(values, key=ORDER.index):
        objects = sorted({write_term(term) for term in values[name]})
        verb = "a" if name == "rdf:type" else name
        joined = f"    {verb} {objects[0]}" if len(objects) == 1 else f"    {verb}\n        "
        lines.append(joined if len(objects) == 1 else joined + " ,\n        ".join(objects))
    return shorten(iri) + "\n" + " ;\n".join(lines) + " .\n"


def canonical_form(text: str) -> str:
    """Return the file with its head comment, the prefixes it uses and its blocks in order."""
    head = re.match(r"(?:#[^\n]*\n)*", text)
    resources = read_resources(text)
    body = "\n".join(write_block(iri, resources[iri]) for iri in sorted(resources))
    bare = re.sub(r'"(?:[^"\\\n]|\\.)*"|<[^>\n]*>', "", body)
    used = set(re.findall(r"(?<![\w-])([a-z][a-z-]*):", bare))
    prefixes = "".join(f"@prefix {name}: <{NAMESPACES[name]}> .\n" for name in sorted(used))
    return f"{head.group() if head else ''}{prefixes}\n{body}"


def main() -> None:
    """Rewrite every file in its canonical form."""
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        if text != canonical_form(text):
            path.write_text(canonical_form(text), encoding="utf-8")
            sys.stderr.write(f"rewritten: {path.name}\n")


if __name__ == "__main__":
    main()
