"""Networks as files: GraphML and GEXF for other programs, HTML for readers; the same network gives the same bytes."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import networkx as nx  # type: ignore[import-untyped]

from graphbuilder.errors import UsageError
from graphbuilder.outputs import write_whole

_NOT_IN_XML = re.compile(r"[^\t\n\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
_META = re.compile(r"<meta\b.*?</meta>", re.DOTALL)


def write(graph: nx.Graph, path: Path) -> None:
    """Write a network in the format that the file's suffix names; raises UsageError for any other suffix.

    The file is there whole or not at all.
    """
    if path.suffix not in FORMATS:
        raise UsageError(f"{path}: a network is written as {', '.join(FORMATS)}")
    write_whole(FORMATS[path.suffix](graph), path)


def html(graph: nx.Graph) -> str:
    """A network as one HTML page that needs no other file and no network."""
    from graphbuilder.view import page

    return page(graph)


def graphml(graph: nx.Graph) -> str:
    """A network as GraphML; each edge has its words as text, one passage a line."""
    return "\n".join(nx.generate_graphml(_flat(graph))) + "\n"


def gexf(graph: nx.Graph) -> str:
    """A network as GEXF 1.2, which Gephi opens; each edge has its words as text, one passage a line."""
    text = "\n".join(nx.generate_gexf(_flat(graph), version="1.2draft"))
    # networkx stamps the day and its own version, which would make every export differ from the last
    title = _escaped(graph.graph["title"])
    described = f"<meta><creator>Ombudsman Graph</creator><description>{title}</description></meta>"
    return _META.sub(lambda _: described, text, count=1) + "\n"


def _flat(graph: nx.Graph) -> nx.Graph:
    """The network with nothing but strings and numbers on its nodes and edges."""
    flat = type(graph)(**{name: _plain(value) for name, value in graph.graph.items()})
    for node, attributes in graph.nodes(data=True):
        flat.add_node(_plain(node), **{name: _plain(value) for name, value in attributes.items()})
    for source, target, attributes in graph.edges(data=True):
        flat.add_edge(
            _plain(source), _plain(target), **{name: _plain(value) for name, value in attributes.items()}
        )
    return flat


def _plain(value: Any) -> str | int:
    if isinstance(value, int):
        return value
    text = "\n".join(map(str, value)) if isinstance(value, tuple) else str(value)
    return _NOT_IN_XML.sub(" ", text)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


FORMATS: Final[dict[str, Callable[[nx.Graph], str]]] = {".html": html, ".graphml": graphml, ".gexf": gexf}
"""What makes the text of a network, by the suffix of the file."""
