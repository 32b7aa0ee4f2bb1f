"""The store: graphs are replaced whole, every write is all or nothing, and questions see the union of the graphs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions

from graphbuilder.errors import QueryError, StoreError
from graphbuilder.store import Store

A, B = "urn:graph:a", "urn:graph:b"
ALL = "SELECT ?s ?o WHERE { ?s ?p ?o } ORDER BY ?o"


def quad(text: str, graph: str = A, subject: str = "urn:s") -> Quad:
    return Quad(NamedNode(subject), NamedNode("urn:p"), Literal(text), NamedNode(graph))


def texts(store: Store, sparql: str = ALL) -> list[str]:
    rows = store.query(sparql)
    assert isinstance(rows, QuerySolutions)
    return [row["o"].value for row in rows]


def test_graphs_are_replaced_whole_and_the_others_stay() -> None:
    store = Store.in_memory([quad("old"), quad("older"), quad("other", B)])
    store.replace({A: [quad("new")]})
    assert set(store.quads()) == {quad("new"), quad("other", B)}
    assert store.graphs() == [A, B]
    assert len(store) == 2


def test_nothing_in_the_place_of_a_graph_removes_it() -> None:
    store = Store.in_memory([quad("old"), quad("other", B)])
    store.replace({A: []})
    assert store.graphs() == [B]


def test_what_was_written_is_there_after_opening_again(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    store.replace({A: [quad("first")]})
    store.replace({A: [quad("second")], B: [quad("other", B)]})
    del store
    assert set(Store.read_only(tmp_path).quads()) == {quad("second"), quad("other", B)}


def test_a_store_is_opened_for_reading_while_another_writes(tmp_path: Path) -> None:
    writer = Store.open(tmp_path)
    for number in range(30):
        writer.replace({A: [quad(f"{number} of {size}") for size in range(200)]})
        writer.flush()
        assert len(Store.read_only(tmp_path)) == 200


def test_a_store_whose_files_stay_broken_is_refused(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    store.replace({A: [quad("first")]})
    store.flush()
    del store
    for table in tmp_path.glob("*.sst"):
        table.unlink()
    with pytest.raises(StoreError, match="cannot be read"):
        Store.read_only(tmp_path)


def test_a_write_that_fails_in_the_middle_changes_nothing() -> None:
    def interrupted() -> Iterator[Quad]:
        yield quad("half", B)
        raise RuntimeError("interrupted")

    for present in ([], [quad("old")]):
        store = Store.in_memory(present)
        with pytest.raises(RuntimeError, match="interrupted"):
            store.replace({A: [quad("new")], B: interrupted()})
        assert list(store.quads()) == present


def test_questions_see_the_union_of_the_graphs() -> None:
    store = Store.in_memory([quad("one"), quad("two", B)])
    assert texts(store) == ["one", "two"]
    assert texts(store, f"SELECT ?o WHERE {{ GRAPH <{B}> {{ ?s ?p ?o }} }}") == ["two"]


def test_parameters_take_the_place_of_projected_variables() -> None:
    store = Store.in_memory([quad("one"), quad("two", B, subject="urn:other")])
    rows = store.query(ALL, {"s": NamedNode("urn:other")})
    assert isinstance(rows, QuerySolutions)
    assert [row["o"].value for row in rows] == ["two"]


def test_what_is_no_sparql_is_said_to_be_none() -> None:
    with pytest.raises(QueryError, match="not valid SPARQL"):
        Store.in_memory().query("SELECT nothing")


def test_a_folder_without_a_graph_cannot_be_asked_and_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no graph here; make one with: graphbuilder build"):
        Store.read_only(tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_a_file_is_no_folder_for_a_graph(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("not a store")
    with pytest.raises(StoreError, match="cannot be opened for writing"):
        Store.open(file)


def test_two_cannot_write_at_once_but_one_can_read(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    store.replace({A: [quad("one")]})
    with pytest.raises(StoreError, match="cannot be opened for writing"):
        Store.open(tmp_path)
    assert list(Store.read_only(tmp_path).quads()) == [quad("one")]


# Surrogates are no characters, and RDF has none of them.
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
LITERALS = st.one_of(
    TEXT.map(Literal),
    st.builds(Literal, TEXT, language=st.sampled_from(["en", "cy", "en-gb"])),
    st.builds(
        Literal,
        TEXT,
        datatype=st.sampled_from(["decimal", "date", "integer"]).map(lambda n: NamedNode(f"urn:{n}")),
    ),
)


@given(st.lists(LITERALS), st.lists(LITERALS))
def test_any_text_survives_being_written_and_replaced(first: list[Literal], second: list[Literal]) -> None:
    store = Store.in_memory([quad("kept", B)])
    for literals in (first, second):
        quads = [Quad(NamedNode("urn:s"), NamedNode("urn:p"), literal, NamedNode(A)) for literal in literals]
        store.replace({A: quads})
        assert set(store.quads(A)) == set(quads)
    assert list(store.quads(B)) == [quad("kept", B)]
