"""A release: complete, checked, described to the last identifier, and the same bytes each time."""

import gzip
import hashlib
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import RDFS, Graph, URIRef
from test_annotations import CONTEXT

from graphbuilder import __version__
from graphbuilder import namespaces as ns
from graphbuilder.errors import ExportError
from graphbuilder.export import FILES, release
from graphbuilder.queries import library
from graphbuilder.store import Store

RDF = {
    ".nq": ox.RdfFormat.N_QUADS,
    ".ttl": ox.RdfFormat.TURTLE,
    ".jsonld": ox.RdfFormat.JSON_LD,
}


@pytest.fixture(scope="module")
def released(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("releases")
    written = release(store, folder)
    assert all(path.is_file() for path in written)
    return folder / f"ombudsman-graph-{__version__}"


def contents(folder: Path) -> dict[str, bytes]:
    """The files of a folder, unpacked."""
    found = {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
    return {
        name.removesuffix(".gz"): gzip.decompress(data) if name.endswith(".gz") else data
        for name, data in found.items()
    }


def published(folder: Path) -> Iterator[ox.Quad]:
    """Everything that the RDF files of a release say."""
    for name, data in contents(folder).items():
        if name == "annotations.jsonld":
            data = json.dumps(json.loads(data) | {"@context": CONTEXT}).encode()  # noqa: PLW2901, no net in tests
        if (form := RDF.get(Path(name).suffix)) and name != "context.jsonld":
            yield from ox.parse(data, format=form)


def test_the_checksums_are_those_of_every_file(released: Path) -> None:
    lines = (released / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    sums = {name: checksum for checksum, name in (line.split("  ") for line in lines)}
    files = {path.relative_to(released).as_posix(): path for path in released.rglob("*") if path.is_file()}
    assert set(sums) == set(files) - {"SHA256SUMS"}
    for name, path in files.items():
        if name != "SHA256SUMS":
            assert hashlib.sha256(path.read_bytes()).hexdigest() == sums[name]


def test_the_same_graph_gives_the_same_bytes(store: Store, released: Path, tmp_path: Path) -> None:
    release(store, tmp_path)
    again = tmp_path / released.name
    assert {p.relative_to(again) for p in again.rglob("*")} == {
        p.relative_to(released) for p in released.rglob("*")
    }
    assert not [
        p
        for p in again.rglob("*")
        if p.is_file() and p.read_bytes() != (released / p.relative_to(again)).read_bytes()
    ]
    archives = [path.read_bytes() for path in released.glob("*.gz")]
    assert len(archives) == 5
    assert {data[4:8] for data in archives} == {b"\0\0\0\0"}, "no time of day inside"


def test_it_holds_graph_ontology_registers_vocabularies_and_queries(released: Path) -> None:
    found = set(contents(released))
    assert {file.name for file in FILES} <= found
    assert {"ontology.ttl", "alignments.ttl", "shapes.ttl", "context.jsonld", "ontology.html"} <= found
    folders = {name.partition("/")[0] for name in found if "/" in name}
    assert folders == {"networks", "queries", "registers", "tables", "vocabulary"}
    assert len([name for name in found if name.startswith("queries/")]) >= 92


def test_the_whole_graph_is_in_it(store: Store, released: Path) -> None:
    data = contents(released)["everything.nq"]
    lines = data.splitlines()
    assert lines == sorted(set(lines))
    assert set(ox.parse(data, format=ox.RdfFormat.N_QUADS)) == set(store.quads())


def test_every_identifier_of_ours_is_described(released: Path) -> None:
    """As subject, property, class, value or graph: what a release names in our namespace, it tells something of."""
    said = list(published(released))
    assert len(said) > 40_000
    described = {quad.subject.value for quad in said if isinstance(quad.subject, ox.NamedNode)}
    named = {
        term.value
        for quad in said
        for term in (quad.subject, quad.predicate, quad.object, quad.graph_name)
        if isinstance(term, ox.NamedNode) and term.value.startswith(ns.BASE)
    }
    assert len(named) > 2_000
    assert sorted(named - described) == []
    assert not any(isinstance(term, ox.BlankNode) for quad in said for term in (quad.subject, quad.object))


def test_the_queries_can_be_asked_as_they_are_published(store: Store, released: Path) -> None:
    graph = Graph().parse(released / "queries.ttl")
    select = URIRef("http://www.w3.org/ns/shacl#select")
    found = {str(node): str(text) for node, text in graph.subject_objects(select)}
    assert len(found) == len([query for query in library().values() if query.topic != "checks"])
    assert all(graph.value(URIRef(node), RDFS.comment) for node in found)
    for name in ("decisions", "cited-together", "payments-by-kind"):
        answer = store.query(found[f"{ns.BASE}query/{name}"])
        assert isinstance(answer, ox.QuerySolutions)
        assert next(answer) is not None


def test_the_description_names_every_file(released: Path) -> None:
    graph = Graph().parse(released / "dataset.ttl")
    dcat, dcterms = "http://www.w3.org/ns/dcat#", ns.DCTERMS
    names = {str(name) for name in graph.objects(None, URIRef(f"{dcterms}identifier"))}
    files = {path.relative_to(released).as_posix() for path in released.rglob("*") if path.is_file()}
    assert names == files - {"dataset.ttl", "SHA256SUMS"}
    packed = {str(node).rpartition("/")[2] for node in graph.subjects(URIRef(f"{dcat}compressFormat"))}
    assert packed == {name for name in files if name.endswith(".gz")}


def test_json_finds_the_context_beside_it(released: Path, tmp_path: Path) -> None:
    (tmp_path / "context.jsonld").write_bytes((released / "context.jsonld").read_bytes())
    document = tmp_path / "own.jsonld"
    document.write_text(
        json.dumps(
            {"@context": "context.jsonld", "id": "thing:decision/20-001-737", "cites": "law:ukpga/1989/41"}
        ),
        encoding="utf-8",
    )
    [triple] = Graph().parse(document, format="json-ld")
    decision, act = f"{ns.ID}decision/20-001-737", f"{ns.LEGISLATION}ukpga/1989/41"
    assert [str(term) for term in triple] == [decision, f"{ns.OMB}cites", act]


def test_the_readme_says_what_it_is_and_under_which_terms(released: Path) -> None:
    text = (released / "README.md").read_text(encoding="utf-8")
    assert f"# Ombudsman Graph {__version__}" in text
    assert "holds 5 decisions" in text
    for words in (
        "© Local Government and Social Care Ombudsman",
        "Open Government Licence",
        "licenses/by/4.0",
        "mySociety",
    ):
        assert words in text
    for path in released.iterdir():
        assert f"`{path.name}`" in text or f"`{path.name}/`" in text or path.name == "README.md"
    assert not re.search(r"/(tmp|home|work)/", text)


def test_a_release_is_never_changed(store: Store, released: Path) -> None:
    before = (released / "SHA256SUMS").read_bytes()
    with pytest.raises(ExportError, match="is there already"):
        release(store, released.parent)
    assert (released / "SHA256SUMS").read_bytes() == before


def test_what_dangles_is_not_released(changed: Callable[[str], Store], tmp_path: Path) -> None:
    nobody = f"{ns.ID}body/nobody"
    store = changed(
        f"INSERT DATA {{ GRAPH <g:decision/20-001-737> {{ <d:20-001-737> omb:mentions <{nobody}> }} }}"
    )
    with pytest.raises(ExportError, match=r"described nowhere, the first .*/nobody"):
        release(store, tmp_path)
    assert not list(tmp_path.iterdir())
