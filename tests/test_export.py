"""The exported files: complete, equal to what the store says, and the same bytes each time they are made."""

import csv
import hashlib
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Dataset, Graph

from graphbuilder import namespaces as ns
from graphbuilder.errors import ExportError
from graphbuilder.export import FILES, File, export, files, large
from graphbuilder.export.jsonld import jsonld
from graphbuilder.export.publish import publish
from graphbuilder.export.turtle import turtle
from graphbuilder.order import statements
from graphbuilder.queries import named, write
from graphbuilder.resources import ontology_dir
from graphbuilder.store import Store

COMMITTED = Path(__file__).parents[1] / "exports"
CONTEXT = json.loads((ontology_dir() / "context.jsonld").read_text(encoding="utf-8"))["@context"]


@pytest.fixture(scope="session")
def exported(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every export of the five decisions."""
    folder = tmp_path_factory.mktemp("exports")
    export(store, folder)
    return folder


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def decision_quads(store: Store) -> set[ox.Quad]:
    """What the decisions state, and what the bodies are called that only they know."""
    graphs = [graph for graph in store.graphs() if graph.startswith(ns.GRAPH_DECISION)]
    assert len(graphs) == 5
    assert len([*store.quads(ns.GRAPH_NAMES)]) == 1
    return {quad for graph in (*graphs, ns.GRAPH_NAMES) for quad in store.quads(graph)}


def test_the_committed_exports_are_what_is_made(exported: Path) -> None:
    made, committed = files_in(exported), files_in(COMMITTED)
    assert sorted(made) == sorted(committed), "run `make graph` and commit exports/"
    differing = [name for name in made if made[name] != committed[name]]
    assert not differing, "run `make graph` and commit exports/"


def test_every_file_is_there_and_nothing_else(exported: Path) -> None:
    expected = {file.name for file in FILES} | {"dataset.ttl", "SHA256SUMS"}
    assert set(files_in(exported)) == expected
    assert len([name for name in expected if name.endswith(".csv")]) == 7
    suffixes = {".nq", ".ttl", ".jsonld", ".csv", ".graphml", ".gexf", ".html"}
    assert {Path(name).suffix for name in expected} - {""} == suffixes


def test_they_are_small_enough_for_a_repository(exported: Path) -> None:
    assert sum(map(len, files_in(exported).values())) < 8_000_000


def test_the_checksums_are_those_of_the_files(exported: Path) -> None:
    lines = (exported / "SHA256SUMS").read_text().splitlines()
    sums = {name: checksum for checksum, name in (line.split("  ") for line in lines)}
    files = files_in(exported)
    assert sums == {
        name: hashlib.sha256(data).hexdigest() for name, data in files.items() if name != "SHA256SUMS"
    }


def test_no_file_names_a_machine_or_a_day(exported: Path) -> None:
    for name, data in files_in(exported).items():
        assert str(exported.parent).encode() not in data, name
        assert str(COMMITTED.parent).encode() not in data, name


def test_nquads_hold_all_but_the_registers_sorted_one_a_line(store: Store, exported: Path) -> None:
    data = (exported / "graph.nq").read_bytes()
    lines = data.splitlines()
    assert lines == sorted(set(lines))
    exempt = (ns.GRAPH_REGISTER, ns.GRAPH_ONTOLOGY)
    wanted = {quad for graph in store.graphs() if not graph.startswith(exempt) for quad in store.quads(graph)}
    assert set(ox.parse(data, format=ox.RdfFormat.N_QUADS)) == wanted
    assert {ns.GRAPH_INFERRED, ns.GRAPH_PROVENANCE} <= {getattr(q.graph_name, "value", "") for q in wanted}


def test_turtle_says_what_the_decisions_state(store: Store, exported: Path) -> None:
    data = (exported / "decisions.ttl").read_bytes()
    wanted = {quad.triple for quad in decision_quads(store)}
    assert {quad.triple for quad in ox.parse(data, format=ox.RdfFormat.TURTLE)} == wanted
    assert len(Graph().parse(data=data, format="turtle")) == len(wanted)


def test_turtle_is_written_for_readers(exported: Path) -> None:
    text = (exported / "decisions.ttl").read_text(encoding="utf-8")
    assert "<https://w3id.org/ombudsman-graph/id/" not in text, "our own IRIs are relative to the base"
    assert "XMLSchema#" not in text.replace("@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .", "")
    decisions = re.findall(r"^# Decision (.+)$", text, re.MULTILINE)
    assert decisions == ["19-010-314", "20-001-737", "20-007-888", "21-004-199", "21-006-378"]
    paragraphs = re.findall(r"^<id/decision/20-001-737/paragraph/(\d+)>$", text, re.MULTILINE)
    assert [int(number) for number in paragraphs] == list(range(1, 83))


def test_jsonld_is_the_same_graph_to_two_parsers(store: Store, exported: Path) -> None:
    data = (exported / "decisions.jsonld").read_bytes()
    wanted = decision_quads(store)
    assert set(ox.parse(data, format=ox.RdfFormat.JSON_LD)) == wanted
    dataset = Dataset()
    dataset.parse(data=data, format="json-ld")
    assert set(ox.parse(dataset.serialize(format="nquads"), format=ox.RdfFormat.N_QUADS)) == wanted


def test_jsonld_is_compact(exported: Path) -> None:
    """Every key is a term of the context; an IRI is never written out where a prefix fits."""
    document = json.loads((exported / "decisions.jsonld").read_text(encoding="utf-8"))
    assert document["@context"] == CONTEXT
    nodes = [node for graph in document["@graph"] for node in graph["@graph"]]
    assert {key for node in nodes for key in node} <= set(CONTEXT)
    assert "https://w3id.org/" not in json.dumps(document["@graph"])
    assert any(node.get("number") == 82 for node in nodes)


@pytest.mark.parametrize("name", [file.name for file in FILES if file.media_type == "text/csv"])
def test_tables_are_what_the_queries_give(name: str, store: Store, exported: Path) -> None:
    text = (exported / name).read_bytes().decode()
    assert text == write(named(Path(name).stem).ask(store), "csv")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert rows
    assert {row["reference"] for row in rows} <= {
        "19 010 314",
        "20 001 737",
        "20 007 888",
        "21 004 199",
        "21 006 378",
    }


def test_the_description_counts_the_store_and_describes_every_file(store: Store, exported: Path) -> None:
    description = Store.in_memory(
        ox.Quad(*quad.triple) for quad in ox.parse(path=exported / "dataset.ttl", format=ox.RdfFormat.TURTLE)
    )

    def ask(pattern: str) -> bool:
        prefixes = "PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX void: <http://rdfs.org/ns/void#> "
        prefixes += f"PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX xsd: <{ns.XSD}> "
        prefixes += f"PREFIX omb: <{ns.OMB}> BASE <{ns.BASE}> "
        return bool(description.query(f"{prefixes} ASK {{ {pattern} }}"))

    assert ask(f"<dataset> a dcat:Dataset, void:Dataset ; void:triples {len(store)}")
    assert ask("<dataset> void:classPartition [ void:class omb:Decision ; void:entities 5 ]")
    assert ask("<dataset> void:propertyPartition [ void:property dcterms:issued ; void:triples 5 ]")
    cited = "void:property omb:cites ; void:triples ?any"
    assert ask(f"[ void:class omb:Decision ; void:propertyPartition [ {cited} ] ] FILTER(?any > 10)")
    assert not ask(f"[ void:class omb:Remedy ; void:propertyPartition [ {cited} ] ]")
    assert ask(
        "<dataset> void:subset [ a void:Linkset ; void:linkPredicate omb:cites ; void:objectsTarget"
        ' [ void:uriSpace "http://www.legislation.gov.uk/id/" ] ]'
    )
    assert ask('<dataset> dcterms:temporal [ dcat:startDate "2020-07-10"^^xsd:date ; dcat:endDate ?last ]')
    assert ask("<dataset> void:dataDump <dataset/graph.nq> ; dcterms:conformsTo <ontology>")
    for graph in store.graphs():
        assert ask(
            f"<dataset> void:subset <{graph}> . <{graph}> void:triples {len(list(store.quads(graph)))}"
        )
    for file in FILES:
        media_type = f"<https://www.iana.org/assignments/media-types/{file.media_type}>"
        distribution = f'[ dcterms:identifier "{file.name}" ; dcat:mediaType {media_type} ]'
        assert ask(f"<dataset> dcat:distribution {distribution}"), file.name


def test_awkward_values_survive_every_format() -> None:
    """Quotes, breaks, markup, tags and lexical forms that a writer may be tempted to tidy."""
    graph = ox.NamedNode(ns.GRAPH_DECISION + "99-000-001")
    subject = ox.NamedNode(ns.ID + "decision/99-000-001/paragraph/1#char=0,3")
    values: list[ox.NamedNode | ox.Literal] = [
        ox.Literal('"quoted" \\ back\nbreak\ttab \u0007 £ … 😀'),
        ox.Literal("01", datatype=ox.NamedNode(ns.XSD + "integer")),
        ox.Literal("-7", datatype=ox.NamedNode(ns.XSD + "integer")),
        ox.Literal("1", datatype=ox.NamedNode(ns.XSD + "boolean")),
        ox.Literal("true", datatype=ox.NamedNode(ns.XSD + "boolean")),
        ox.Literal("300.00", datatype=ox.NamedNode(ns.XSD + "decimal")),
        ox.Literal("plain", language="cy"),
        ox.Literal("plain", language="en"),
        ox.NamedNode("http://www.legislation.gov.uk/id/ukpga/1974/7/schedule/5A/paragraph/3"),
        ox.NamedNode("urn:sha256:0"),
        ox.NamedNode(ns.OMB + "Decision"),
    ]
    terms = ("text", "number", "when", "inWorkingDays", "target", "heading", "unheard-of")
    quads = {
        ox.Quad(subject, ox.NamedNode(ns.OMB + term), value, graph) for term in terms for value in values
    }
    said = statements(quads)
    from_turtle = ox.parse(b"".join(turtle([("Awkward", said.items())])), format=ox.RdfFormat.TURTLE)
    assert {quad.triple for quad in from_turtle} == {quad.triple for quad in quads}
    document = b"".join(jsonld([(graph.value, said)], context=CONTEXT))
    assert set(ox.parse(document, format=ox.RdfFormat.JSON_LD)) == quads


def test_a_store_without_decisions_is_not_exported(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no decision to export"):
        export(Store.in_memory(), tmp_path)
    assert not files_in(tmp_path)


@pytest.fixture
def few_files(monkeypatch: pytest.MonkeyPatch) -> tuple[File, ...]:
    """The export with the quick files only, for tests of how files are written."""
    quick = tuple(file for file in FILES if file.media_type in ("application/n-quads", "text/csv"))
    monkeypatch.setattr(files, "FILES", quick)
    return quick


def test_what_was_there_stays_when_writing_fails(
    store: Store, tmp_path: Path, few_files: tuple[File, ...]
) -> None:
    assert few_files[0].name == "graph.nq"
    (tmp_path / "graph.nq").write_text("what was there")
    (tmp_path / "tables").write_text("a file where a folder must go")
    with pytest.raises(ExportError, match="tables"):
        export(store, tmp_path)
    assert files_in(tmp_path) == {"graph.nq": b"what was there", "tables": b"a file where a folder must go"}


def test_a_run_that_stops_leaves_no_file_and_no_folder(store: Store, tmp_path: Path) -> None:
    def stopped() -> Iterator[bytes]:
        yield b"the first of many bytes"
        raise KeyboardInterrupt

    held = (
        File("kept/whole.txt", "text/plain", "One that is whole", lambda _: [b"whole"]),
        File("kept/half.txt.gz", "text/plain", "One that is not", lambda _: stopped()),
    )
    with pytest.raises(KeyboardInterrupt):
        publish(store, tmp_path / "release", held)
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize("at_once", [1, 3, 100])
def test_lines_are_sorted_however_many_are_held_at_a_time(
    at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(large, "_LINES", at_once)
    lines = [f"{number * 7 % 20:02}\n".encode() for number in range(20)]
    assert [*large.in_order(iter(lines))] == sorted(lines)
    assert [*large.in_order(())] == []


def test_progress_is_told_of_every_file(store: Store, tmp_path: Path, few_files: tuple[File, ...]) -> None:
    told: list[tuple[int, int]] = []
    export(store, tmp_path, progress=lambda done, count: told.append((done, count)))
    assert told == [(done, len(few_files)) for done in range(1, len(few_files) + 1)]
