"""W3C Web Annotations: one for each fact, joining its words in a decision to what they state.

The model: https://www.w3.org/TR/annotation-model/. Everything has an IRI, so that no blank node comes of it.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from pyoxigraph import Literal

from graphbuilder import __version__
from graphbuilder import namespaces as ns
from graphbuilder.export.large import behind
from graphbuilder.order import Properties, Statements, Term, statements
from graphbuilder.provenance import SOFTWARE
from graphbuilder.store import Store

COLLECTION: Final = ns.BASE + "annotations"
_CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
_DECISION: Final = ns.OMB + "Decision"
_AROUND: Final = 32
"""How many characters before and after a quote are given with it, so that a tool finds the right place again."""
_UNSAID: Final = {ns.RDF + "type", ns.DCTERMS + "isPartOf", ns.PROV + "wasDerivedFrom", ns.OMB + "printedAs"}
_NAMES: Final = f"""
PREFIX dcterms: <{ns.DCTERMS}> PREFIX omb: <{ns.OMB}> PREFIX rdfs: <{ns.RDFS}> PREFIX skos: <{ns.SKOS}>
SELECT DISTINCT ?thing ?name ?whole WHERE {{
  ?thing skos:prefLabel|rdfs:label ?name .
  OPTIONAL {{ ?thing a omb:Provision ; dcterms:isPartOf+ ?act . ?act a omb:Instrument ; skos:prefLabel ?whole }}
}} ORDER BY ?thing ?name ?whole
"""


def annotations(store: Store) -> Iterator[bytes]:
    """The facts of all decisions as one AnnotationCollection with one page, in the order of the decisions' text."""
    lines = _Lines(store)
    yield from behind(lambda: _around(lines.count)[0], lines)
    yield _around(lines.count)[1]


class _Lines:
    """An annotation a line, so that lines can be picked out; `count` of them once they are made."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.count = 0

    def __iter__(self) -> Iterator[bytes]:
        names = _names(self._store)
        for graph in self._store.graphs():
            if graph.startswith(ns.GRAPH_DECISION):
                for item in _items(statements(self._store.quads(graph)), names):
                    yield b",\n" if self.count else b"\n"
                    yield json.dumps(item, ensure_ascii=False).encode()
                    self.count += 1


def _around(count: int) -> list[bytes]:
    """What stands before and after so many annotations."""
    collection = {
        "@context": _CONTEXT,
        "id": COLLECTION,
        "type": "AnnotationCollection",
        "label": "Facts of Ombudsman decisions, each with the words that state it",
        "generator": {"id": SOFTWARE.value, "type": "Software", "name": f"graphbuilder {__version__}"},
        "rights": "https://creativecommons.org/licenses/by/4.0/",
        "total": count,
        "first": {"id": f"{COLLECTION}#page-1", "type": "AnnotationPage", "startIndex": 0, "items": []},
    }
    start, end = json.dumps(collection, ensure_ascii=False).split("[]")
    return [f"{start}[".encode(), f"\n]{end}\n".encode()]


def _names(store: Store) -> dict[str, str]:
    """What things are called, by IRI; a provision goes with its instrument."""
    rows = store.rows(_NAMES)
    found: dict[str, str] = {}
    for row in rows:
        words = [row[name].value for name in ("name", "whole") if isinstance(row[name], Literal)]
        found.setdefault(row["thing"].value, ", ".join(words))
    return found


def _items(said: Statements, names: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """The annotations of one decision's graph: whatever rests on passages, but for the decision itself."""
    [decision] = [thing for thing, properties in said.items() if _DECISION in _types(properties)]
    pages = [page.value for page in said[decision].get(ns.FOAF + "page", ())]
    for fact, properties in said.items():
        passages = properties.get(ns.PROV + "wasDerivedFrom", [])
        if passages and fact != decision:
            yield {
                "id": f"{fact}#annotation",
                "type": "Annotation",
                "motivation": _motivation(properties),
                "body": [*_bodies(fact, properties, names)],
                "target": [*_targets(fact, passages, pages, said)],
            }


def _types(properties: Properties) -> list[str]:
    return [kind.value for kind in properties.get(ns.RDF + "type", ())]


def _motivation(properties: Properties) -> str:
    """Words that stand for a thing identify it, words that fall under a concept classify, any others describe."""
    if ns.OMB + "target" in properties:
        return "identifying"
    values = (value.value for values in properties.values() for value in values)
    return "classifying" if any(value.startswith(ns.CONCEPT) for value in values) else "describing"


def _bodies(fact: str, properties: Properties, names: Mapping[str, str]) -> Iterator[str | dict[str, str]]:
    """The fact in words, the fact itself, and what its words stand for where they stand for something."""
    yield {
        "id": f"{fact}#text",
        "type": "TextualBody",
        "value": _in_words(properties, names),
        "format": "text/plain",
        "language": "en",
        "purpose": "describing",
    }
    yield fact
    yield from (thing.value for thing in properties.get(ns.OMB + "target", ()))


def _in_words(properties: Properties, names: Mapping[str, str]) -> str:
    kinds = [names[kind] for kind in _types(properties) if kind in names]
    parts = [
        f"{names.get(name, ns.compact(name))}: {', '.join(_value(value, names) for value in values)}"
        for name, values in properties.items()
        if name not in _UNSAID
    ]
    # the narrowest of several classes has the longest name: Legislation Citation, not Citation
    return "; ".join([max(kinds, key=len, default="Fact"), *parts])


def _value(value: Term, names: Mapping[str, str]) -> str:
    return value.value if isinstance(value, Literal) else names.get(value.value, value.value)


def _targets(fact: str, passages: list[Term], pages: list[str], said: Statements) -> Iterator[dict[str, Any]]:
    """Each passage in its paragraph, by words and offsets, and on the published page, by its words alone."""
    sources = [
        (passage.value, source)
        for passage in passages
        for source in (passage.value.partition("#")[0], *pages)
    ]
    for order, (passage, source) in enumerate(sources, 1):
        iri = f"{fact}#target-{order}"
        selectors = [_quote(passage, said) | {"id": f"{iri}-quote"}]
        if source not in pages:
            selectors.append(_position(passage, said) | {"id": f"{iri}-position"})
        yield {"id": iri, "type": "SpecificResource", "source": source, "selector": selectors}


def _position(passage: str, said: Statements) -> dict[str, Any]:
    start, end = _offsets(passage, said)
    return {"type": "TextPositionSelector", "start": start, "end": end}


def _quote(passage: str, said: Statements) -> dict[str, Any]:
    text = said[passage.partition("#")[0]][ns.OMB + "text"][0].value
    start, end = _offsets(passage, said)
    return {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - _AROUND) : start],
        "suffix": text[end : end + _AROUND],
    }


def _offsets(passage: str, said: Statements) -> tuple[int, int]:
    start, end = (int(said[passage][ns.OA + name][0].value) for name in ("start", "end"))
    return start, end
