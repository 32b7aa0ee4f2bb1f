"""The embedded store: Oxigraph on disk, named graphs replaced whole, queries over the union of all graphs."""

import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    Triple,
    Variable,
)
from pyoxigraph import Store as Oxigraph

from graphbuilder.errors import QueryError, StoreError

Results = QuerySolutions | QueryBoolean | QueryTriples
_PAUSES = (0.01, 0.1, 0.5)
"""Seconds to wait before another try to open a store that changes while it is opened."""
Part = str | tuple[str, str]
"""What is replaced whole: a named graph, or what a named graph says of one subject."""


class Store:
    """A graph that can be asked, and whose named graphs can be replaced.

    Made by `open` or `read_only` (a `folder` on disk) or `in_memory`. Every write is one transaction: a reader, or a
    run that was interrupted, finds the state before it or the state after it.
    """

    def __init__(self, oxigraph: Oxigraph, *, folder: Path | None = None) -> None:
        self._oxigraph = oxigraph
        self.folder = folder

    @classmethod
    def open(cls, path: Path) -> "Store":
        """The store in a folder, made if it is not there; raises StoreError where it cannot be opened for writing."""
        try:
            path.mkdir(parents=True, exist_ok=True)
            return cls(Oxigraph(str(path)), folder=path)
        except (OSError, ValueError) as error:
            raise StoreError(f"{path}: the store cannot be opened for writing ({error})") from error

    @classmethod
    def read_only(cls, path: Path) -> "Store":
        """The store in a folder, for asking only; raises StoreError where there is none."""
        if not (path / "CURRENT").exists():
            raise StoreError(
                f"{path}: there is no graph here; make one with: graphbuilder build INPUT --store {path}"
            )
        try:
            return cls(_opened_for_reading(path), folder=path)
        except (OSError, ValueError, RuntimeError) as error:
            raise StoreError(f"{path}: the store cannot be read ({error})") from error

    @classmethod
    def in_memory(cls, quads: Iterable[Quad] = ()) -> "Store":
        """A store that lives as long as this object, holding the given quads."""
        oxigraph = Oxigraph()
        oxigraph.bulk_extend(quads)
        return cls(oxigraph)

    def __len__(self) -> int:
        return len(self._oxigraph)

    def query(self, sparql: str, parameters: Mapping[str, NamedNode | Literal] | None = None) -> Results:
        """The answer to a SPARQL query over the union of all named graphs; raises QueryError where it is no SPARQL.

        `parameters` are values for variables of the query, by the variables' names.
        """
        values: dict[Variable, NamedNode | BlankNode | Literal | Triple] = {}
        values |= {Variable(name): value for name, value in (parameters or {}).items()}
        try:
            return self._oxigraph.query(sparql, use_default_graph_as_union=True, substitutions=values)
        except SyntaxError as error:
            raise QueryError(f"this is not valid SPARQL: {error}") from error

    def rows(
        self, sparql: str, parameters: Mapping[str, NamedNode | Literal] | None = None
    ) -> QuerySolutions:
        """The rows of a query that selects some, as `query` gives them; raises QueryError where it does not."""
        results = self.query(sparql, parameters)
        if not isinstance(results, QuerySolutions):
            raise QueryError("this query does not select rows")
        return results

    def quads(self, graph: str | None = None, *, subject: str | BlankNode | None = None) -> Iterator[Quad]:
        """The quads of one named graph, or of all; with a subject, only what is said of it."""
        return self._oxigraph.quads_for_pattern(
            _node(subject), None, None, NamedNode(graph) if graph else None
        )

    def graphs(self) -> list[str]:
        """The IRIs of the named graphs, sorted."""
        return sorted(graph.value for graph in self._oxigraph.named_graphs() if isinstance(graph, NamedNode))

    def replace(self, parts: Mapping[Part, Iterable[Quad]]) -> None:
        """Put new contents in the place of whole parts, all of them in one transaction; [] removes a part."""
        try:
            if any(map(self._holds, parts)):
                self._oxigraph.update("".join(_replacement(part, quads) for part, quads in parts.items()))
            else:
                self._oxigraph.extend(quad for quads in parts.values() for quad in quads)
        except OSError as error:
            raise StoreError(f"the store could not be written: {error}") from error

    def flush(self) -> None:
        """Move what was written from the log into its place; it is safe before, and quicker to open after."""
        try:
            self._oxigraph.flush()
        except OSError as error:
            raise StoreError(f"the store could not be written: {error}") from error

    def _holds(self, part: Part) -> bool:
        graph, subject = part if isinstance(part, tuple) else (part, None)
        return next(self.quads(graph, subject=subject), None) is not None


def _opened_for_reading(path: Path) -> Oxigraph:
    for pause in _PAUSES:
        try:
            return Oxigraph.read_only(str(path))
        except RuntimeError:  # a writer put other files in the place of those that were being opened
            time.sleep(pause)
    return Oxigraph.read_only(str(path))


def _node(name: str | BlankNode | None) -> NamedNode | BlankNode | None:
    return NamedNode(name) if isinstance(name, str) else name


def _replacement(part: Part, quads: Iterable[Quad]) -> str:
    triples = "".join(f"{quad.subject} {quad.predicate} {quad.object} .\n" for quad in quads)
    graph, subject = part if isinstance(part, tuple) else (part, None)
    if subject is None:
        removal = f"DROP SILENT GRAPH <{graph}> ;\n"
    else:
        removal = f"DELETE WHERE {{ GRAPH <{graph}> {{ <{subject}> ?property ?value }} }} ;\n"
    return removal + (f"INSERT DATA {{ GRAPH <{graph}> {{\n{triples}}}}} ;\n" if triples else "")
