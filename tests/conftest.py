"""What many tests share: the graph of the five decisions, built once."""

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from graphbuilder.build import build
from graphbuilder.namespaces import GRAPH, ID, PREFIXES
from graphbuilder.store import Store

DECISIONS = Path(__file__).parents[1] / "decisions"


@pytest.fixture(scope="session")
def graph_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the graph of the five decisions, for asking only."""
    folder = tmp_path_factory.mktemp("five") / "graph"
    report = build([str(DECISIONS)], Store.open(folder))
    assert len(report.built) == 5
    assert not report.failures
    return folder


@pytest.fixture(scope="session")
def store(graph_folder: Path) -> Store:
    """The graph of the five decisions, for asking only."""
    return Store.read_only(graph_folder)


@pytest.fixture(scope="session")
def quads(store: Store) -> list[ox.Quad]:
    """Everything that the graph of the five decisions says."""
    return list(store.quads())


@pytest.fixture
def changed(quads: list[ox.Quad]) -> Callable[[str], Store]:
    """A function that gives a copy of the graph of the five decisions, changed by a SPARQL update.

    The update may use the project's prefixes, and `<d:20-001-737>` and `<g:register/councils>` for the IRIs of
    decisions and graphs.
    """
    prefixes = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())

    def change(update: str) -> Store:
        copy = ox.Store()
        copy.bulk_extend(quads)
        copy.update(prefixes + update.replace("<d:", f"<{ID}decision/").replace("<g:", f"<{GRAPH}"))
        return Store(copy)

    return change
