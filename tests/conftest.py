"""What many tests share: the graph of the five decisions, built once."""

from pathlib import Path

import pytest

from graphbuilder.build import build
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
