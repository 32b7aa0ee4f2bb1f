"""Networks: what is linked, how strongly, in which words; and the files that other programs read."""

from pathlib import Path
from typing import Any

import networkx as nx  # type: ignore[import-untyped]
import pytest
from pyoxigraph import Literal, Quad

from graphbuilder import network
from graphbuilder.errors import UsageError
from graphbuilder.network import files as network_files
from graphbuilder.network.facts import Words
from graphbuilder.store import Store
from graphbuilder.view.layout import Box, place
from graphbuilder.view.page import _positions
from graphbuilder.view.style import STYLES

ACT = "http://www.legislation.gov.uk/id/ukpga/1989/41"
POWERS = "http://www.legislation.gov.uk/id/ukpga/1974/7"
ID = "https://w3id.org/ombudsman-graph/id/"
CONCEPT = "https://w3id.org/ombudsman-graph/concept/"
HALTON, KENT, SEFTON = (f"{ID}decision/{slug}" for slug in ("20-001-737", "19-010-314", "21-004-199"))


@pytest.fixture(scope="module")
def whole(store: Store) -> nx.DiGraph:
    return network.case_law_body(store)


def of_kind(graph: nx.Graph, kind: str) -> list[str]:
    return [values["title"] for _, values in graph.nodes(data=True) if values["kind"] == kind]


def said(edge: dict[str, Any]) -> list[tuple[str, int, str]]:
    return [(words.reference, words.paragraph, words.quote) for words in edge["evidence"]]


def test_the_whole_network_has_the_decisions_and_what_they_cite_and_name(whole: nx.DiGraph) -> None:
    assert of_kind(whole, "decision") == [
        "Halton Borough Council (20 001 737)",
        "Kent County Council (19 010 314)",
        "Liverpool City Council (20 007 888)",
        "Liverpool City Council (21 006 378)",
        "Sefton Metropolitan Borough Council (21 004 199)",
    ]
    assert of_kind(whole, "provision") == ["section 17, Children Act 1989", "section 47, Children Act 1989"]
    assert of_kind(whole, "instrument") == ["Children Act 1989", "UK GDPR"]
    assert of_kind(whole, "guidance") == [
        "Assessment Code",
        "Getting the Best from Complaints",
        "Public Law Outline",
        "Working Together to Safeguard Children",
    ]
    assert of_kind(whole, "body") == [
        "Cafcass",
        "Family Court",
        "Information Commissioner's Office",
        "Liverpool Safeguarding Children Partnership",
        "Local Authority Designated Officer",
        "NSPCC",
        "Ofsted",
        "Police",
    ]
    assert of_kind(whole, "finding") == ["Fault", "No fault", "Not investigated"]
    assert all(title.endswith("Local Government Act 1974") for title in of_kind(whole, "power"))
    assert len(of_kind(whole, "power")) == 9


def test_an_edge_shows_the_words_behind_it_with_the_published_paragraph(whole: nx.DiGraph) -> None:
    edge = whole.edges[KENT, ACT + "/section/47"]
    assert (edge["relation"], edge["weight"]) == ("cites", 2)
    assert said(edge) == [
        ("19 010 314", 12, "section 47 of the Children Act"),
        ("19 010 314", 17, "section 47"),
    ]
    assert [words.role for words in edge["evidence"]] == ["law described"] * 2
    payment = whole.edges[HALTON, CONCEPT + "remedy-kind/payment"]
    assert said(payment) == [
        (
            "20 001 737",
            80,
            "Pay Mrs D £300 for the distress, upset and frustration its actions have caused her.",
        )
    ]


def test_an_edge_says_the_most_telling_relation(whole: nx.DiGraph) -> None:
    ico, ofsted = ID + "body/information-commissioners-office", ID + "body/ofsted"
    assert whole.edges[HALTON, ico]["relation"] == "signposts to"
    assert whole.edges[ID + "decision/20-007-888", ico]["relation"] == "mentions"
    assert {whole.edges[edge]["relation"] for edge in whole.in_edges(ofsted)} == {"shared with"}


def test_counts_are_of_decisions_and_passages(whole: nx.DiGraph) -> None:
    counted = whole.nodes[ACT + "/section/47"]
    assert (counted["decisions"], counted["passages"]) == (3, 9)
    assert (counted["label"], counted["page"]) == ("s 47 CA 1989", ACT + "/section/47")
    assert whole.nodes[ID + "body/liverpool-city-council"]["decisions"] == 2


def test_a_provision_is_part_of_its_act_without_words_of_a_decision(whole: nx.DiGraph) -> None:
    edge = whole.edges[ACT + "/section/17", ACT]
    assert (edge["relation"], edge["evidence"]) == ("part of", ())


def test_every_other_edge_has_its_words_and_they_stand_in_the_paragraph(
    store: Store, whole: nx.DiGraph
) -> None:
    for source, target, edge in whole.edges(data=True):
        assert edge["evidence"] or edge["relation"] == "part of", (source, target)
    query = """PREFIX omb: <https://w3id.org/ombudsman-graph/ontology#> PREFIX dcterms: <http://purl.org/dc/terms/>
        SELECT ?reference ?number ?text WHERE { ?paragraph omb:number ?number ; omb:text ?text ;
          dcterms:isPartOf/dcterms:isPartOf ?decision . ?decision dcterms:identifier ?reference }"""
    texts = {
        (row["reference"].value, int(row["number"].value)): row["text"].value
        for row in store.query(query)  # type: ignore[union-attr]
    }
    quoted = {words for _, _, words in whole.edges(data="evidence") for words in words if words.paragraph}
    assert len(quoted) > 80
    for words in quoted:
        text = texts[words.reference, words.paragraph]
        assert text[words.start : words.start + len(words.quote)] == words.quote


def test_sections_17_and_47_are_linked_by_the_two_decisions_that_cite_both(store: Store) -> None:
    graph = network.provisions(store)
    edge = graph.edges[ACT + "/section/17", ACT + "/section/47"]
    assert (edge["relation"], edge["weight"]) == ("cited with", 2)
    assert {words.reference for words in edge["evidence"]} == {"19 010 314", "20 001 737"}
    assert ("19 010 314", 13, "section 17 of the Children Act") in said(edge)
    assert ("19 010 314", 12, "section 47 of the Children Act") in said(edge)


def test_provisions_leave_out_the_ombudsmans_powers(store: Store) -> None:
    graph = network.provisions(store)
    assert of_kind(graph, "power") == []
    assert len(graph) == 8
    assert not any(str(node).startswith(POWERS) for node in graph)


def test_powers_add_nodes_and_edges_and_change_none(store: Store) -> None:
    less, more = network.provisions(store), network.provisions(store, powers=True)
    assert len(of_kind(more, "power")) == 9
    assert all(more.nodes[node] == values for node, values in less.nodes(data=True))
    assert all(more.edges[a, b] == values for a, b, values in less.edges(data=True))


def test_what_is_cited_alone_is_a_node_without_edges(store: Store) -> None:
    assert network.provisions(store).degree(ID + "guidance/assessment-code") == 0


def test_a_part_and_its_whole_are_not_cited_together(store: Store) -> None:
    assert network.provisions(store).edges[ACT, ACT + "/section/47"]["relation"] == "part of"


@pytest.mark.parametrize(
    "name", ["Halton Borough Council", "halton  council", ID + "body/halton-borough-council"]
)
def test_a_council_is_found_by_name_or_iri(store: Store, name: str) -> None:
    graph = network.council(store, name)
    assert of_kind(graph, "decision") == ["Halton Borough Council (20 001 737)"]
    assert graph.graph["title"] == "Halton Borough Council: decisions, findings and remedies"


def test_a_councils_network_has_each_finding_and_remedy(store: Store) -> None:
    graph = network.council(store, "Halton")
    assert len(of_kind(graph, "finding")) == 14
    assert of_kind(graph, "remedy")[:3] == [
        "Apology to Mrs D, due 7 April 2021 (20 001 737, paragraph 80)",
        "Payment £300 to Mrs D, due 7 April 2021 (20 001 737, paragraph 80)",
        "Reimbursement £456 to Mr D, due 7 April 2021 (20 001 737, paragraph 80)",
    ]
    edge = graph.edges[f"{HALTON}/finding/48-1", CONCEPT + "injustice/financial-loss"]
    assert (edge["relation"], said(edge)[0][:2]) == ("caused", ("20 001 737", 48))


def test_the_network_of_one_council_holds_no_other(store: Store) -> None:
    graph = network.council(store, "Liverpool City Council")
    assert len(of_kind(graph, "decision")) == 2
    assert of_kind(graph, "council") == ["Liverpool City Council"]
    words = [words for _, _, words in graph.edges(data="evidence") for words in words]
    assert {each.reference for each in words} == {"20 007 888", "21 006 378"}


@pytest.mark.parametrize(
    ("kind", "name", "said"),
    [
        ("council", "Leeds", "Halton Borough Council, Kent County Council"),
        ("council", None, "--council NAME"),
        ("provisions", "Halton", "--council NAME"),
        ("everything", None, "case-law-body, provisions, council"),
    ],
)
def test_a_network_that_there_is_not_is_refused_with_what_there_is(
    store: Store, kind: str, name: str | None, said: str
) -> None:
    with pytest.raises(UsageError, match=said):
        network.project(store, kind, name=name)


def test_an_empty_store_gives_an_empty_network() -> None:
    assert len(network.case_law_body(Store.in_memory())) == 0
    assert len(network.provisions(Store.in_memory())) == 0


def test_graphml_comes_back_as_it_went(whole: nx.DiGraph) -> None:
    back = nx.parse_graphml(network_files.graphml(whole))
    assert list(back) == list(whole)
    assert list(back.edges) == list(whole.edges)
    for node, values in whole.nodes(data=True):
        assert {name: value for name, value in back.nodes[node].items() if value} == {
            name: value for name, value in values.items() if value
        }
    edge = back.edges[KENT, ACT + "/section/47"]
    assert edge["weight"] == 2
    assert edge["evidence"] == (
        "19 010 314, paragraph 12: “section 47 of the Children Act”\n19 010 314, paragraph 17: “section 47”"
    )


def test_gexf_comes_back_as_it_went(whole: nx.DiGraph, tmp_path: Path) -> None:
    network_files.write(whole, tmp_path / "whole.gexf")
    back = nx.read_gexf(tmp_path / "whole.gexf", version="1.2draft")
    assert list(back) == list(whole)
    assert set(back.edges) == set(whole.edges)
    assert back.nodes[ACT + "/section/47"]["title"] == "section 47, Children Act 1989"
    assert back.edges[KENT, ACT + "/section/47"]["weight"] == 2
    assert "“section 47”" in back.edges[KENT, ACT + "/section/47"]["evidence"]


def test_the_same_graph_gives_the_same_bytes_however_it_was_stored(store: Store) -> None:
    again = Store.in_memory(sorted(store.quads(), key=str, reverse=True))
    for kind, name in (("case-law-body", None), ("provisions", None), ("council", "Halton")):
        one, other = (network.project(each, kind, name=name) for each in (store, again))
        assert network_files.graphml(one) == network_files.graphml(other)
        assert network_files.gexf(one) == network_files.gexf(other)
        assert network_files.html(one) == network_files.html(other)


def test_gexf_carries_no_date_and_no_version(whole: nx.DiGraph) -> None:
    text = network_files.gexf(whole)
    assert "lastmodifieddate" not in text
    assert "NetworkX" not in text
    assert "<creator>Ombudsman Graph</creator>" in text


def test_a_file_is_written_whole_or_not_at_all(store: Store, tmp_path: Path) -> None:
    graph = network.provisions(store)
    network_files.write(graph, tmp_path / "it.graphml")
    assert [path.name for path in tmp_path.iterdir()] == ["it.graphml"]
    with pytest.raises(UsageError, match="cannot be written"):
        network_files.write(graph, tmp_path / "missing" / "it.html")
    with pytest.raises(UsageError, match=r"\.html, \.graphml, \.gexf"):
        network_files.write(graph, tmp_path / "it.png")


def test_words_that_xml_cannot_hold_are_still_written(store: Store) -> None:
    def spoilt(quad: Quad) -> Quad:
        if isinstance(quad.object, Literal) and quad.object.value == "section 47":
            return Quad(quad.subject, quad.predicate, Literal('<47> & "\x0b"'), quad.graph_name)
        return quad

    graph = network.provisions(Store.in_memory(map(spoilt, store.quads())))
    edge = nx.parse_graphml(network_files.graphml(graph)).edges[ACT + "/section/17", ACT + "/section/47"]
    assert '“<47> & " "”' in edge["evidence"] or '“<47> & ""”' in edge["evidence"]


@pytest.mark.parametrize("tall", [False, True])
def test_no_label_of_the_picture_lies_over_another(whole: nx.DiGraph, tall: bool) -> None:
    boxes = {}
    for node, at in _positions(whole, tall=tall).items():
        values = whole.nodes[node]
        lines = values["label"].count(" ") // 3 + 1 if STYLES[values["kind"]].inside else 1
        boxes[node] = (at.x, at.y, min(len(values["label"]), 15) * 5, 8 * lines)
    names = list(boxes)
    for place_, first in enumerate(names):
        for second in names[place_ + 1 :]:
            (ax, ay, aw, ah), (bx, by, bw, bh) = boxes[first], boxes[second]
            assert abs(ax - bx) >= (aw + bw) / 2 or abs(ay - by) >= (ah + bh) / 2, (first, second)


def test_a_layout_keeps_boxes_apart_also_when_everything_is_linked() -> None:
    names = [f"n{i}" for i in range(25)]
    boxes = {name: Box(120, 40) for name in names}
    placed = place(boxes, [(a, b) for a in names for b in names if a < b][:90], {}, aspect=1.5)
    assert len(placed) == 25
    for i, a in enumerate(names):
        for b in names[i + 1 :]:
            assert abs(placed[a].x - placed[b].x) >= 119 or abs(placed[a].y - placed[b].y) >= 39


def test_a_layout_of_many_is_found_too_and_no_two_stand_in_one_place() -> None:
    names = [str(i) for i in range(400)]
    edges = [(names[i], names[i * 7 % 40]) for i in range(40, 400)]
    placed = place({name: Box(80, 40, 10) for name in names}, edges, {}, aspect=1.4)
    assert len({(at.x, at.y) for at in placed.values()}) == 400


def test_words_say_where_they_stand() -> None:
    assert str(Words("21 006 378", 5, 0, "the  Code\n", "", "")) == "21 006 378, paragraph 5: “the Code”"
    assert Words("21 006 378", 0, 0, "Leeds", "", "").place == "title block"
