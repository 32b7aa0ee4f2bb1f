"""The exported Web Annotations: what the W3C's model asks of them, and that their selectors find the words."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pyoxigraph as ox
import pytest
from asking import rows
from pyoxigraph import QuerySolutions

from graphbuilder import namespaces as ns
from graphbuilder.export.annotations import annotations
from graphbuilder.queries import named, table
from graphbuilder.store import Store

# The terms of http://www.w3.org/ns/anno.jsonld that the export uses, so that no test needs the internet.
LINK = {"@type": "@id"}
CONTEXT = {
    "oa": ns.OA, "dc": "http://purl.org/dc/elements/1.1/", "as": "http://www.w3.org/ns/activitystreams#",
    "rdf": ns.RDF, "rdfs": ns.RDFS, "id": "@id", "type": "@type",
    "Annotation": "oa:Annotation", "TextualBody": "oa:TextualBody", "SpecificResource": "oa:SpecificResource",
    "TextQuoteSelector": "oa:TextQuoteSelector", "TextPositionSelector": "oa:TextPositionSelector",
    "AnnotationCollection": "as:OrderedCollection", "AnnotationPage": "as:OrderedCollectionPage",
    "Software": "as:Application", "identifying": "oa:identifying", "classifying": "oa:classifying",
    "describing": "oa:describing", "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"}, "body": {"@id": "oa:hasBody", **LINK},
    "target": {"@id": "oa:hasTarget", **LINK}, "source": {"@id": "oa:hasSource", **LINK},
    "selector": {"@id": "oa:hasSelector", **LINK}, "generator": {"@id": "as:generator", **LINK},
    "rights": {"@id": f"{ns.DCTERMS}rights", **LINK}, "first": {"@id": "as:first", **LINK},
    "items": {"@id": "as:items", **LINK}, "format": "dc:format", "language": "dc:language", "value": "rdf:value",
    "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix", "start": "oa:start", "end": "oa:end",
    "name": f"{ns.FOAF}name", "label": "rdfs:label", "total": "as:totalItems", "startIndex": "as:startIndex",
}  # fmt: skip
IRI = re.compile(r"https?://[^\s<>\"]+")


@pytest.fixture(scope="module")
def collection(store: Store) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(b"".join(annotations(store)))
    return found


@pytest.fixture(scope="module")
def items(collection: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = collection["first"]["items"]
    return found


def texts(store: Store) -> dict[str, str]:
    """The text of each paragraph by its IRI."""
    found = store.query(f"SELECT ?block ?text WHERE {{ ?block <{ns.OMB}text> ?text }}")
    assert isinstance(found, QuerySolutions)
    return {row[0]: row[1] for row in table(found)[1]}


def selectors(items: list[dict[str, Any]]) -> Iterator[tuple[str, dict[str, dict[str, Any]]]]:
    """The source and the selectors, by their type, of each target."""
    for item in items:
        for target in item["target"]:
            yield target["source"], {selector["type"]: selector for selector in target["selector"]}


def test_a_collection_is_what_the_model_asks(collection: dict[str, Any]) -> None:
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    page = collection["first"]
    assert page["type"] == "AnnotationPage"
    assert page["startIndex"] == 0
    assert collection["total"] == len(page["items"]) > 150
    assert IRI.fullmatch(collection["id"])
    assert IRI.fullmatch(page["id"])


def test_an_annotation_is_what_the_model_asks(items: list[dict[str, Any]]) -> None:
    for item in items:
        assert IRI.fullmatch(item["id"])
        assert item["type"] == "Annotation"
        assert item["motivation"] in {"identifying", "classifying", "describing"}
        [text, *things] = item["body"]
        assert (text["type"], text["format"], text["language"]) == ("TextualBody", "text/plain", "en")
        assert text["value"].strip()
        assert all(IRI.fullmatch(thing) for thing in things)
        assert item["target"]
        for target in item["target"]:
            assert target["type"] == "SpecificResource"
            assert IRI.fullmatch(target["source"])
    assert len({item["id"] for item in items}) == len(items)


def test_each_fact_has_one_annotation(store: Store, items: list[dict[str, Any]]) -> None:
    found = store.query(
        f"SELECT DISTINCT ?fact WHERE {{ ?fact <{ns.PROV}wasDerivedFrom>/<{ns.OA}exact> ?words }}"
    )
    assert isinstance(found, QuerySolutions)
    facts = {row[0] for row in table(found)[1]}
    decisions = {f"{ns.ID}decision/{row[0].replace(' ', '-')}" for row in rows(named("decisions"), store)}
    assert sorted(item["body"][1] for item in items) == sorted(facts - decisions)


def test_the_selectors_find_the_words_in_their_paragraph(store: Store, items: list[dict[str, Any]]) -> None:
    blocks = texts(store)
    found = [(source, by_type) for source, by_type in selectors(items) if source in blocks]
    assert len(found) >= len(items)
    for source, by_type in found:
        quote, position = by_type["TextQuoteSelector"], by_type["TextPositionSelector"]
        text, start, end = blocks[source], position["start"], position["end"]
        assert text[start:end] == quote["exact"]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])
        assert (len(quote["prefix"]), len(quote["suffix"])) == (min(32, start), min(32, len(text) - end))


def test_the_same_words_are_given_for_the_published_page(store: Store, items: list[dict[str, Any]]) -> None:
    pages = {row[9] for row in rows(named("decisions"), store)}
    assert {page.partition("/decisions/")[1] for page in pages} == {"/decisions/"}
    on_pages = [by_type for source, by_type in selectors(items) if source in pages]
    in_text = [by_type for source, by_type in selectors(items) if source not in pages]
    assert [page["TextQuoteSelector"]["exact"] for page in on_pages] == [
        text["TextQuoteSelector"]["exact"] for text in in_text
    ]
    assert not any("TextPositionSelector" in page for page in on_pages), "offsets in a page are not known"


def test_the_text_says_the_fact(items: list[dict[str, Any]]) -> None:
    said = {item["body"][1].partition("/decision/")[2]: item for item in items}
    kind, *parts = said["20-001-737/remedy/80-2"]["body"][0]["value"].split("; ")
    assert kind == "Remedy"
    assert {"due: 2021-04-07", "kind: apology", "recipient: Mrs D", "status: agreed"} <= set(parts)
    citation = said["20-001-737/citation/12-1"]
    assert "target: section 17, Children Act 1989" in citation["body"][0]["value"]
    assert citation["body"][2] == f"{ns.LEGISLATION}ukpga/1989/41/section/17"
    assert (citation["motivation"], said["20-001-737/remedy/80-2"]["motivation"]) == (
        "identifying",
        "classifying",
    )


def test_as_rdf_nothing_is_nameless_and_nothing_of_ours_dangles(
    store: Store, collection: dict[str, Any]
) -> None:
    document = json.dumps(collection | {"@context": CONTEXT})
    quads = list(ox.parse(input=document, format=ox.RdfFormat.JSON_LD))
    assert not [
        quad
        for quad in quads
        if isinstance(quad.subject, ox.BlankNode) or isinstance(quad.object, ox.BlankNode)
    ]
    described = {quad.subject for quad in quads} | {quad.subject for quad in store.quads()}
    pointed_at = {quad.object for quad in quads if str(quad.object).startswith(f"<{ns.BASE}")}
    assert pointed_at - described == set()
    kinds = [quad.object.value for quad in quads if quad.predicate.value == f"{ns.RDF}type"]
    assert kinds.count(f"{ns.OA}Annotation") == collection["total"]


def test_every_key_is_a_term_of_the_models_context(collection: dict[str, Any]) -> None:
    def keys(value: object) -> Iterator[str]:
        if isinstance(value, dict):
            yield from value
            for part in value.values():
                yield from keys(part)
        if isinstance(value, list):
            for part in value:
                yield from keys(part)

    assert set(keys(collection)) - {"@context"} <= set(CONTEXT)
