"""The ontology for OWL tools: the same axioms as in the Turtle files, with chains as lists that need no nodes."""

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, Graph

from graphbuilder import resources
from graphbuilder.errors import ExportError
from graphbuilder.export import functional as module
from graphbuilder.export.functional import functional
from graphbuilder.namespaces import DCTERMS, OMB
from graphbuilder.resources import ontology_dir


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(ontology_dir() / "ombudsman.ttl").parse(ontology_dir() / "alignments.ttl")


@pytest.fixture(scope="module")
def lines() -> list[str]:
    return functional().decode().splitlines()


def test_every_axiom_is_written_once(graph: Graph, lines: list[str]) -> None:
    assert len(lines) == len(set(lines))
    found = Counter(match[1] for line in lines if (match := re.match(r"(\w+)\(", line)))
    wanted = {
        "SubClassOf": RDFS.subClassOf,
        "DisjointClasses": OWL.disjointWith,
        "SubObjectPropertyOf SubDataPropertyOf": RDFS.subPropertyOf,
        "ObjectPropertyDomain DataPropertyDomain": RDFS.domain,
        "ObjectPropertyRange DataPropertyRange": RDFS.range,
    }
    chains = len(list(graph.triples((None, OWL.propertyChainAxiom, None))))
    for names, predicate in wanted.items():
        extra = chains if predicate == RDFS.subPropertyOf else 0
        count = sum(found[name] for name in names.split())
        assert count == len(list(graph.triples((None, predicate, None)))) + extra > 0
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    assert found["Declaration"] == sum(len(list(graph.subjects(RDF.type, kind))) for kind in kinds)
    assert (
        found["TransitiveObjectProperty"] == len(list(graph.subjects(RDF.type, OWL.TransitiveProperty))) == 1
    )


def test_a_chain_is_a_list(lines: list[str]) -> None:
    part = f"<{DCTERMS}isPartOf>"
    assert f"SubObjectPropertyOf(ObjectPropertyChain(<{OMB}cites> {part}) <{OMB}cites>)" in lines
    assert not [line for line in lines if "Chain-" in line]


def test_the_document_is_closed_and_its_texts_are_whole(graph: Graph, lines: list[str]) -> None:
    assert lines[0].startswith(f"Ontology(<{OMB.removesuffix('#')}> <{OMB.removesuffix('#')}/")
    assert lines[-1] == ")"
    bare = [re.sub(r'"(?:[^"\\]|\\.)*"|<[^>]*>', "", line) for line in lines]
    assert all(line.count("(") == line.count(")") for line in bare[1:-1])
    assert sum(line.count("@en)") for line in lines) > 3 * 90
    assert len(lines) > 900


def test_what_cannot_be_written_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = shutil.copytree(resources.ontology_dir(), tmp_path / "ontology")
    with (folder / "ombudsman.ttl").open("a", encoding="utf-8") as file:
        file.write("\nomb:Decision omb:unheardOf omb:Body .\n")
    monkeypatch.setattr(module, "ontology_dir", lambda: folder)
    with pytest.raises(ExportError, match="unheardOf"):
        functional()
