"""The reference of the ontology: all of it, true to the files, readable anywhere, and the same each time."""

import re
import shutil
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pyoxigraph as ox
import pytest
from asking import rows
from rdflib import Graph, URIRef

from graphbuilder import namespaces as ns
from graphbuilder.ontology import Entry, Ontology
from graphbuilder.queries import library
from graphbuilder.resources import ontology_dir
from graphbuilder.store import Store
from graphbuilder.view import reference
from graphbuilder.view.diagram import svg
from graphbuilder.view.layers import arrange

DOCS = Path(__file__).parents[1] / "docs"
EXAMPLE = Path(reference.__file__).parent / "templates" / "example.ttl"


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return Ontology()


@pytest.fixture(scope="module")
def page(ontology: Ontology) -> str:
    return reference.html(ontology)


@pytest.fixture(scope="module")
def picture(ontology: Ontology) -> str:
    return reference.diagram(ontology)


def entry(ontology: Ontology, name: str) -> Entry:
    [found] = [entry for entry in ontology.entries if entry.name == name]
    return found


# What it is made of.


def test_every_term_is_in_it_with_its_documentation(ontology: Ontology) -> None:
    graph = Graph().parse(ontology_dir() / "ombudsman.ttl")
    declared = {
        str(term) for term in graph.subjects(URIRef(f"{ns.SKOS}example")) if str(term).startswith(ns.OMB)
    }
    assert {entry.iri for entry in ontology.entries} == declared
    for found in ontology.entries:
        assert all((found.label, found.definition, found.example, found.sources)), found.name
        assert found.used_on or found.kind == "class"


def test_what_the_shapes_demand_is_told(ontology: Ontology) -> None:
    demands = {demand.path: demand for demand in entry(ontology, "Decision").demands}
    respondent, outcome = demands[f"{ns.OMB}respondent"], demands[f"{ns.OMB}outcome"]
    assert (respondent.values, respondent.least, respondent.most) == ((f"{ns.OMB}Body",), 1, None)
    assert (outcome.values, outcome.least, outcome.most) == ((f"{ns.CONCEPT}outcome",), 0, 1)
    assert (respondent.expected, outcome.expected) == (False, True), "a missing outcome is a warning"
    law = {demand.path: demand for demand in entry(ontology, "LegislationCitation").demands}
    assert set(law[f"{ns.OMB}target"].values) == {f"{ns.OMB}Provision", f"{ns.OMB}Instrument"}
    shown = {demand.path for demand in entry(ontology, "Finding").demands}
    assert f"{ns.PROV}wasDerivedFrom" in shown, "what is asked of every fact is asked of a finding"


def test_neighbours_are_told_on_both_sides(ontology: Ontology) -> None:
    assert f"{ns.OMB}Signpost" in entry(ontology, "Mention").children
    assert entry(ontology, "Signpost").parents == (f"{ns.OMB}Mention",)
    assert f"{ns.OMB}Decision" in entry(ontology, "Body").disjoint_with
    assert entry(ontology, "cites").chain == (f"{ns.OMB}cites", f"{ns.DCTERMS}isPartOf")
    assert entry(ontology, "cites").since == "0.1.0"


def test_every_vocabulary_is_in_it_with_all_its_concepts(ontology: Ontology) -> None:
    files = sorted((ontology_dir() / "vocabulary").glob("*.ttl"))
    assert [scheme.name for scheme in ontology.schemes] == [path.stem for path in files]
    count = sum(1 + len(concept.narrower) for scheme in ontology.schemes for concept in scheme.concepts)
    concepts = f"<{ns.SKOS}Concept>"
    declared = [
        q
        for path in files
        for q in ox.parse(path=path, format=ox.RdfFormat.TURTLE)
        if str(q.object) == concepts
    ]
    assert count == len(declared) > 150


def test_a_property_of_concepts_tells_their_schemes(ontology: Ontology) -> None:
    assert entry(ontology, "outcome").values == (f"{ns.CONCEPT}outcome",)
    assert entry(ontology, "role").values == (f"{ns.CONCEPT}body-role", f"{ns.CONCEPT}citation-role")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A copy of the ontology with the term that CONTRIBUTING.md adds, and one term deprecated."""
    folder = shutil.copytree(ontology_dir(), tmp_path / "ontology")
    page = (DOCS.parent / "CONTRIBUTING.md").read_text(encoding="utf-8")
    [block] = re.findall(r"```turtle\n(omb:.*?)```", page, re.DOTALL)
    with (folder / "ombudsman.ttl").open("a", encoding="utf-8") as file:
        file.write(f"\n{block}\nomb:recipient owl:deprecated true ; dcterms:isReplacedBy omb:printedAs .\n")
    return folder


def test_a_term_added_as_contributing_says_passes_every_check(own: Path, quads: list[ox.Quad]) -> None:
    graph = ox.NamedNode(ns.GRAPH_ONTOLOGY)
    added = [
        ox.Quad(quad.subject, quad.predicate, quad.object, graph)
        for quad in ox.parse(path=own / "ombudsman.ttl", format=ox.RdfFormat.TURTLE)
        if "recipient" not in str(quad.subject)
    ]
    new = {quad.subject for quad in added} - {quad.subject for quad in quads}
    assert new == {ox.NamedNode(f"{ns.OMB}inspectionCount")}
    store = Store.in_memory([*quads, *added])
    checks = [query for name, query in library().items() if name.startswith("ontology-")]
    assert len(checks) == 7
    assert {check.name: rows(check, store) for check in checks} == {check.name: [] for check in checks}


def test_what_is_new_and_what_is_deprecated_is_marked(own: Path) -> None:
    changed = Ontology(own)
    added, old = entry(changed, "inspectionCount"), entry(changed, "recipient")
    assert (added.since, added.deprecated) == (changed.version, False)
    assert (old.since, old.deprecated, old.replacements) == ("0.1.0", True, (f"{ns.OMB}printedAs",))
    page, text = reference.html(changed), reference.markdown(changed)
    assert page.count('<span class="mark warn">deprecated</span>') == text.count("**Deprecated.**") == 1
    assert "<dt>Use instead</dt>" in page
    assert "- use instead: [printedAs](#printedAs)" in text


# What is made of it.


def test_the_reference_in_the_repository_is_what_is_made(ontology: Ontology, picture: str) -> None:
    made = "run `make docs` (graphbuilder ontology -o FILE) and commit docs/"
    assert (DOCS / "ontology.md").read_text(encoding="utf-8") == reference.markdown(ontology), made
    assert (DOCS / "images" / "ontology.svg").read_text(encoding="utf-8") == picture, made


def test_a_term_has_its_place_under_its_name(ontology: Ontology, page: str) -> None:
    ids = Counter(re.findall(r'\bid="([^"]+)"', page))
    assert max(ids.values()) == 1
    assert {entry.name for entry in ontology.entries} <= set(ids)
    for scheme in ontology.schemes:
        assert f"concept-{scheme.name}" in ids
        assert all(f"concept-{scheme.name}/{ns.slug_of(concept.iri)}" in ids for concept in scheme.concepts)


@pytest.mark.parametrize("form", ["page", "markdown"])
def test_every_link_within_leads_somewhere(form: str, ontology: Ontology, page: str) -> None:
    text = page if form == "page" else reference.markdown(ontology)
    ids = set(re.findall(r'\bid="([^"]+)"', text))
    pattern = r'href="#([^"]+)"' if form == "page" else r"\]\(#([^)]+)\)"
    found = set(re.findall(pattern, text))
    assert len(found) > 90
    assert found <= ids


def test_links_of_markdown_to_files_lead_somewhere(ontology: Ontology) -> None:
    paths = re.findall(r"\]\((?!https?:|#)([^)]+)\)", reference.markdown(ontology))
    assert len(paths) > 10
    assert all((DOCS / path).exists() for path in paths)


def test_the_page_needs_nothing_else(page: str) -> None:
    assert "<script" not in page
    assert not re.search(r'\b(src|srcset|data)="', page)
    assert not re.search(r"@import|url\((?!#)", page)
    assert "default-src 'none'" in page


def test_the_page_is_made_for_every_reader(page: str) -> None:
    assert '<html lang="en-GB">' in page
    assert 'name="viewport"' in page
    assert page.count("prefers-color-scheme: dark") >= 2
    assert "@media print" in page
    headings = [int(level) for level in re.findall(r"<h(\d)", page)]
    assert all(after - before <= 1 for before, after in pairwise(headings))
    assert headings.count(1) == 1
    assert page.count("<th ") == page.count('<th scope="')


def test_the_example_is_what_the_graph_says(store: Store) -> None:
    said = {quad.triple for quad in store.quads()}
    shown = [quad.triple for quad in ox.parse(path=EXAMPLE, format=ox.RdfFormat.TURTLE)]
    assert len(shown) == 11
    assert not [triple for triple in shown if triple not in said]


def test_texts_are_escaped(ontology: Ontology) -> None:
    assert "&lt;https://w3id.org/ombudsman-graph/ontology#&gt;" in reference.html(ontology)


# The picture.


def test_every_class_is_in_the_picture_and_leads_to_its_place(
    ontology: Ontology, picture: str, page: str
) -> None:
    classes = [entry.name for entry in ontology.entries if entry.kind == "class"]
    assert sorted(re.findall(r'<a href="#(\w+)" class=', picture)) == sorted(classes)
    assert "is carried out by" in picture
    assert picture.count('class="to" marker-end') > 20
    assert picture.count('class="is" marker-end') >= 10


def test_the_picture_is_the_same_however_the_terms_come(ontology: Ontology, picture: str) -> None:
    assert svg(Ontology().entries, standalone=True) == picture


def test_boxes_stand_in_order_and_apart() -> None:
    sizes = dict.fromkeys("abcdef", (40, 20))
    lines = [("a", "b"), ("b", "c"), ("a", "c"), ("d", "c"), ("e", "b"), ("c", "f")]
    placed = arrange(sizes, lines, gap=(30, 10))
    assert not placed.turned
    for start, end in lines:
        assert placed.corners[start][0] + 40 < placed.corners[end][0]
    columns = Counter(x for x, _ in placed.corners.values())
    for x in columns:
        tops = sorted(y for left, y in placed.corners.values() if left == x)
        assert all(lower - upper >= 30 for upper, lower in pairwise(tops))
    [(begin, stop)] = placed.passages["a", "c"]
    assert begin[1] == stop[1]
    assert (placed.width, placed.height) >= (4 * 40 + 3 * 30, 50)


def test_a_circle_is_opened_at_one_line() -> None:
    placed = arrange(
        dict.fromkeys("abc", (10, 10)), [("a", "b"), ("b", "c"), ("c", "a"), ("a", "a")], gap=(5, 5)
    )
    assert len(placed.turned) == 1
    assert len({x for x, _ in placed.corners.values()}) == 3
