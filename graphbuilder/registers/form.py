"""The one form in which the Turtle files of `ontology/registers` and `ontology/vocabulary` are written.

Blocks stand sorted by IRI, properties in a fixed order, one value a line where there are several. Comments live at
the head of a file only; a remark on a resource is its `skos:note`.
"""

import re
from collections import defaultdict
from pathlib import Path
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from graphbuilder import namespaces as ns
from graphbuilder.errors import RegisterError
from graphbuilder.registers.contents import register_files

Term: TypeAlias = Literal | NamedNode
Block: TypeAlias = dict[str, list[Term]]
"""What is said of one resource: property, with its prefix, to values."""
Blocks: TypeAlias = dict[str, Block]
"""The resources of one file by IRI."""

_PREFIXES = {
    **{prefix: ns.PREFIXES[prefix] for prefix in ("dcterms", "foaf", "omb", "rdf", "schema", "skos", "xsd")},
    "area": ns.AREA,
    "body": ns.ID + "body/",
    "guidance": ns.ID + "guidance/",
    "office": ns.ID + "office/",
    "procedure": ns.ID + "procedure/",
    "treaty": ns.ID + "treaty/",
    "wd": ns.WIKIDATA,
}
# fmt: off
_ORDER = (
    "rdf:type", "skos:inScheme", "skos:topConceptOf", "skos:broader", "skos:prefLabel", "skos:altLabel",
    "skos:hiddenLabel", "omb:contextLabel", "omb:termOfArt", "skos:definition", "omb:cue",
    "omb:nameBeginning", "omb:nameEnding", "omb:houseEnding", "omb:nameLeadIn", "omb:commonNoun", "omb:genericWord",
    "omb:heading",
    "omb:councilKind", "omb:bodyKind", "omb:instrumentType", "omb:year",
    "omb:instrumentNumber", "omb:subject", "omb:issuer", "omb:guidanceKind", "omb:isMadeUnder",
    "omb:isEstablishedBy", "omb:isPublisher", "omb:usualRole", "omb:usualInstrument", "omb:givesEffectTo",
    "omb:firstSection", "omb:lastSection", "dcterms:isPartOf", "omb:order", "dcterms:isReplacedBy",
    "omb:isSetOutIn", "dcterms:references", "omb:limit", "omb:extendedLimit", "omb:inWorkingDays",
    "omb:limitText", "omb:runsFrom",
    "omb:paraphrase", "omb:ombudsmanUse", "omb:hasArea", "omb:formerAreaCode", "omb:registerCode",
    "omb:region", "schema:foundingDate", "schema:dissolutionDate", "omb:isSupersededBy",
    "omb:isVersionOf", "omb:appliedUntil", "foaf:page",
    "skos:exactMatch", "skos:note", "dcterms:source",
)
# fmt: on
_LOCAL = re.compile(r"\w(?:[\w-]*\w)?", re.ASCII)
_QUOTED = re.compile(r'"(?:[^"\\\n]|\\.)*"|<[^>\n]*>')
_USED = re.compile(r"(?<![\w-])([a-z][a-z-]*):")
_HEAD = re.compile(r"(?:#[^\n]*\n)*")


def read_blocks(text: str, *, name: str) -> Blocks:
    """The resources of a file in Turtle; raises RegisterError, with the file's name, for what is no register."""
    blocks: Blocks = defaultdict(lambda: defaultdict(list))
    try:
        for quad in parse(text.encode(), format=RdfFormat.TURTLE):
            if not isinstance(quad.subject, NamedNode) or not isinstance(quad.object, Literal | NamedNode):
                raise RegisterError(f"{name}: a blank node: give every resource an IRI")
            blocks[quad.subject.value][shorten(quad.predicate.value)].append(quad.object)
    except SyntaxError as error:
        raise RegisterError(f"{name}: {error}") from error
    return blocks


def canonical(text: str, *, name: str) -> str:
    """A file with its head comment, the prefixes that it uses and its blocks in order."""
    return written(read_blocks(text, name=name), head=head_of(text), name=name)


def written(blocks: Blocks, *, head: str, name: str) -> str:
    """The text of a file of these resources; raises RegisterError for a property that has no place in the order."""
    body = "\n".join(_block(iri, blocks[iri], name) for iri in sorted(blocks))
    used = sorted(set(_USED.findall(_QUOTED.sub("", body))))
    return head + "".join(f"@prefix {prefix}: <{_namespace(prefix)}> .\n" for prefix in used) + "\n" + body


def rewrite(folder: Path) -> list[Path]:
    """Put every register and vocabulary of an ontology folder into its form; gives the files that changed."""
    changed = []
    for path in register_files(folder):
        text = path.read_text(encoding="utf-8")
        if (form := canonical(text, name=path.name)) != text:
            path.write_text(form, encoding="utf-8")
            changed.append(path)
    return changed


def head_of(text: str) -> str:
    """The comment at the head of a file."""
    head = _HEAD.match(text)
    return head.group() if head else ""


def shorten(iri: str) -> str:
    """An IRI with its prefix where the local part needs no escape, else in angle brackets."""
    for prefix, namespace in _PREFIXES.items():
        local = iri.removeprefix(namespace)
        if local != iri and _LOCAL.fullmatch(local):
            return f"{prefix}:{local}"
    scheme, _, concept = iri.removeprefix(ns.CONCEPT).partition("/")
    if iri.startswith(ns.CONCEPT) and _LOCAL.fullmatch(concept):
        return f"{scheme}:{concept}"
    return f"<{iri}>"


def _namespace(prefix: str) -> str:
    return _PREFIXES.get(prefix) or f"{ns.CONCEPT}{prefix}/"


def _block(iri: str, block: Block, name: str) -> str:
    unknown = sorted(set(block) - set(_ORDER))
    if unknown:
        raise RegisterError(f"{name}: {shorten(iri)} has {', '.join(unknown)}, which no register uses")
    lines = [_line(verb, block[verb]) for verb in sorted(block, key=_ORDER.index)]
    return shorten(iri) + "\n" + " ;\n".join(lines) + " .\n"


def _line(verb: str, terms: list[Term]) -> str:
    values = sorted({_term(term) for term in terms})
    start = f"    {'a' if verb == 'rdf:type' else verb}"
    return f"{start} {values[0]}" if len(values) == 1 else f"{start}\n        " + " ,\n        ".join(values)


def _term(term: Term) -> str:
    if isinstance(term, NamedNode):
        return shorten(term.value)
    if term.datatype.value in (ns.XSD + "boolean", ns.XSD + "integer"):
        return term.value
    quoted = '"' + term.value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if term.language:
        return f"{quoted}@{term.language}"
    datatype = shorten(term.datatype.value)
    return quoted if datatype == "xsd:string" else f"{quoted}^^{datatype}"
