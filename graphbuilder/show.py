"""Everything the graph says of one thing, as plain text: its statements, then each fact with its words."""

import re
import textwrap
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from pyoxigraph import Literal, NamedNode, QuerySolution

from graphbuilder import namespaces as ns
from graphbuilder.errors import QueryError
from graphbuilder.queries import plain
from graphbuilder.store import Store

_REFERENCE: Final = re.compile(r"(\d\d)[ -]?(\d{3})[ -]?(\d{3})([a-zA-Z]?)")
_PREFIXES: Final = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in ns.PREFIXES.items())
_WIDTH: Final = 110

# A name a property: the label of the ontology's own terms.
_NAME: Final = "OPTIONAL { ?property rdfs:label ?called }"
# A label a value: its name, or its title; a provision goes with the name of its instrument.
_LABEL: Final = """
  OPTIONAL { ?value skos:prefLabel|dcterms:title|oa:exact ?name }
  OPTIONAL { ?value a omb:Complaint ; prov:wasDerivedFrom/oa:exact ?name }
  OPTIONAL { ?value a omb:Provision ; dcterms:isPartOf+ ?act . ?act a omb:Instrument ; skos:prefLabel ?whole }
"""
_STATEMENTS: Final = f"""{_PREFIXES}
SELECT ?property ?called ?value ?name ?whole WHERE {{
  ?thing ?property ?value .
  FILTER (?property NOT IN (rdf:type, skos:hiddenLabel, omb:cites, omb:mentions))
  {_NAME}
  {_LABEL}
}}
"""
_FACT: Final = f"""
  ?fact a ?class ; prov:wasDerivedFrom ?passage ; dcterms:isPartOf ?decision ; ?property ?value .
  ?decision a omb:Decision ; dcterms:identifier ?reference .
  ?class rdfs:label ?kind .
  FILTER NOT EXISTS {{ ?fact a ?narrower . ?narrower rdfs:subClassOf ?class . FILTER (?narrower != ?class) }}
  ?passage oa:exact ?words ; oa:start ?start ; dcterms:isPartOf ?block .
  OPTIONAL {{ ?block omb:number ?paragraph }}
  FILTER (?property NOT IN (rdf:type, prov:wasDerivedFrom, dcterms:isPartOf, omb:printedAs, omb:basis))
  {_NAME}
  {_LABEL}
"""
_FACTS_OF: Final = f"{_PREFIXES} SELECT * WHERE {{ VALUES ?decision {{ ?thing }} {_FACT} }}"
_FACTS_ABOUT: Final = f"""{_PREFIXES} SELECT * WHERE {{
  {{ SELECT DISTINCT ?fact WHERE {{ ?part dcterms:isPartOf* ?thing . ?fact ?link ?part ; prov:wasDerivedFrom ?any }} }}
  {_FACT}
}}
"""
_DECISIONS: Final = f"""{_PREFIXES}
SELECT DISTINCT ?reference ?title ?property ?called WHERE {{
  ?decision ?property ?thing ; dcterms:identifier ?reference ; dcterms:title ?title
  FILTER (?property NOT IN (omb:cites, omb:mentions))
  {_NAME}
}} ORDER BY ?reference ?property
"""


@dataclass(slots=True)
class _Fact:
    """One fact as it is shown; `place` sorts it: decision, paragraph, offset."""

    place: tuple[str, int, int]
    kind: str
    words: dict[str, None] = field(default_factory=dict)
    values: defaultdict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))


def describe(store: Store, thing: str) -> str:
    """What the store says of a decision (by reference or IRI) or of anything else (by IRI), as plain text.

    Raises QueryError where `thing` is neither a reference nor an IRI, or the store says nothing of it.
    """
    iri = _iri(thing)
    node = NamedNode(iri)
    statements = _rows(store, _STATEMENTS, node)
    decisions = _rows(store, _DECISIONS, node)
    is_decision = bool(_REFERENCE.fullmatch(iri.removeprefix(f"{ns.ID}decision/")))
    facts = _facts(_rows(store, _FACTS_OF if is_decision else _FACTS_ABOUT, node))
    if not (statements or decisions or facts):
        raise QueryError(f"the graph says nothing of {thing} (<{iri}>)")
    parts = [f"<{iri}>", *_statements(statements)]
    parts += [f"{_property(row)} of {_text(row['reference'])}: {_text(row['title'])}" for row in decisions]
    return "\n".join([*parts, *_listed(facts)]) + "\n"


def _iri(thing: str) -> str:
    if match := _REFERENCE.fullmatch(thing.strip()):
        return f"{ns.ID}decision/{'-'.join(match.groups()[:3])}{match[4].lower()}"
    prefix, colon, rest = thing.partition(":")
    if colon and prefix in ns.PREFIXES:
        thing = ns.PREFIXES[prefix] + rest
    try:
        NamedNode(thing)
    except ValueError as error:
        raise QueryError(f"{thing} is neither a reference such as 20 001 737 nor an IRI") from error
    return thing


def _rows(store: Store, sparql: str, thing: NamedNode) -> list[QuerySolution]:
    return list(store.rows(sparql.replace("?thing", str(thing))))


def _statements(rows: Iterable[QuerySolution]) -> Iterator[str]:
    for line in sorted({f"{_property(row)}: {_value(row)}" for row in rows}):
        yield textwrap.fill(line, _WIDTH, subsequent_indent="  ", break_long_words=False)


def _facts(rows: Iterable[QuerySolution]) -> list[_Fact]:
    facts: dict[str, _Fact] = {}
    for row in rows:
        place = (_text(row["reference"]), int(_text(row["paragraph"]) or 0), int(_text(row["start"])))
        fact = facts.setdefault(plain(row["fact"]), _Fact(place, _text(row["kind"])))
        fact.place = min(fact.place, place)
        fact.words[_text(row["words"])] = None
        fact.values[_property(row)][_value(row)] = None
    return sorted(facts.values(), key=lambda fact: (fact.place, fact.kind, sorted(fact.values)))


def _listed(facts: Iterable[_Fact]) -> Iterator[str]:
    for reference, found in groupby(facts, key=lambda fact: fact.place[0]):
        yield f"\n{reference}"
        for fact in found:
            yield from _fact_lines(fact)


def _fact_lines(fact: _Fact) -> Iterator[str]:
    paragraph = f"[{fact.place[1]}]" if fact.place[1] else "[-]"
    said = "; ".join(f"{name} {', '.join(sorted(fact.values[name]))}" for name in sorted(fact.values))
    indent = " " * 6
    yield textwrap.fill(
        f"{paragraph:<6}{fact.kind}: {said}", _WIDTH, subsequent_indent=indent, break_long_words=False
    )
    for words in fact.words:
        yield textwrap.fill(f"“{words}”", _WIDTH, initial_indent=indent, subsequent_indent=indent)


def _property(row: QuerySolution) -> str:
    """A property by its label, where the ontology gives it one."""
    return _text(row["called"]) or ns.compact(plain(row["property"]))


def _value(row: QuerySolution) -> str:
    """A value as it reads: by its name where it has one, a provision with its instrument."""
    value = row["value"]
    if isinstance(value, Literal):
        return value.value
    named = [_text(row["name"]) or ns.compact(plain(value)), _text(row["whole"])]
    return ", ".join(filter(None, named))


def _text(term: object) -> str:
    return term.value if isinstance(term, (Literal, NamedNode)) else ""
