"""A network as one HTML file: the picture, the words behind it, and the same as tables, with nothing to fetch."""

import json
import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from textwrap import wrap
from typing import Any, Final

import networkx as nx  # type: ignore[import-untyped]
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from graphbuilder.errors import GraphbuilderError
from graphbuilder.view.layout import Box, Place, below, place
from graphbuilder.view.style import FONT_SIZE, LINE, STYLES, box, size

_TEMPLATES: Final = Path(__file__).parent / "templates"
_BOUND: Final = re.compile(r"\b(s|para|reg|art|Sch|Pt|ch|Act|[A-Z]{2,}) (?=[\dIVX])")
"""The spaces of a short name that must not become the end of a line: before a number, and before a year."""
_MARK: Final = "#0060a8"
_WIDE, _TALL = 1.4, 0.68
_OPTIONS: Final = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "tooltipDelay": 120,
        "selectConnectedEdges": False,
        "hideEdgesOnDrag": False,
        "keyboard": {"enabled": True, "bindToWindow": False},
        "multiselect": False,
    },
    "nodes": {
        "font": {"size": FONT_SIZE, "face": "Arial,Helvetica,sans-serif"},
        "borderWidth": 1.5,
        "borderWidthSelected": 3,
    },
    "edges": {"smooth": False, "hoverWidth": 1, "selectionWidth": 2, "arrowStrikethrough": False},
}


def page(graph: nx.Graph) -> str:
    """A network, as `graphbuilder.network` makes it, as an HTML page that needs no other file and no network."""
    nodes, edges, options = _drawn(graph)
    style, script, vis = _template_text("network.css"), _template_text("network.js"), _vis_network()
    return (
        _environment()
        .get_template("network.html")
        .render(
            title=graph.graph["title"],
            kind=graph.graph["kind"],
            kinds=[(name, style, count) for name, style in STYLES.items() if (count := _count(graph, name))],
            nodes=_rows(graph),
            edges=[(graph.nodes[a], graph.nodes[b], values) for a, b, values in graph.edges(data=True)],
            style=style,
            vis=vis,
            script=script,
            data=_data(graph, nodes, edges, options),
            script_hashes=f"{content_hash(vis)} {content_hash(script)}",
            style_hash=content_hash(style),
        )
    )


@cache
def _environment() -> Environment:
    found = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":"), "sort_keys": True}
    return found


def _drawn(graph: nx.Graph) -> tuple[list[dict[str, Any]], list[dict[str, Any]], dict[str, Any]]:
    """The nodes, edges and options of the picture, collected by pyvis in the form that vis-network takes."""
    from pyvis.network import Network  # type: ignore[import-untyped] # imported here: it brings IPython along, which takes a second

    network = Network(directed=True)
    wide, tall = _positions(graph, tall=False), _positions(graph, tall=True)
    keys = {iri: key for key, iri in enumerate(graph)}
    for iri, values in graph.nodes(data=True):
        network.add_node(keys[iri], wide=_at(wide[iri], values), tall=_at(tall[iri], values), **_node(values))
    for key, (source, target, values) in enumerate(graph.edges(data=True)):
        network.add_edge(keys[source], keys[target], id=key, **_edge(graph, target, values))
    network.set_options(json.dumps(_OPTIONS))
    nodes, edges, _, _, _, options = network.get_network_data()
    return nodes, edges, json.loads(options)


def _at(place: Place, values: dict[str, Any]) -> list[int]:
    """A node's x and y, and how far its label is lifted from where vis-network puts it, below the node."""
    if STYLES[values["kind"]].inside:
        return [place.x, place.y, 0]
    lift = 2 * size(values["passages"]) + LINE * (_label(values).count("\n") + 1) + 19
    return [place.x, place.y, -lift if place.above else -4]


def _positions(graph: nx.Graph, *, tall: bool) -> dict[str, Place]:
    """Where each node stands; the kinds that are not shown at first stand in rows under the rest."""
    boxes: dict[bool, dict[str, Box]] = {True: {}, False: {}}
    for iri, values in graph.nodes(data=True):
        style = STYLES[values["kind"]]
        shown = style.shown and (style.on_phone or not tall)
        boxes[shown][iri] = box(style, _label(values), values["passages"])
    drawn = graph.nodes(data="kind") if graph.is_directed() else ()
    anchors = {iri: STYLES[kind].tall if tall else STYLES[kind].anchor for iri, kind in drawn}
    edges = [(a, b) for a, b in graph.edges if a in boxes[True] and b in boxes[True]]
    placed = place(boxes[True], edges, anchors, aspect=_TALL if tall else _WIDE)
    wholes = {iri for iri in boxes[False] for other in boxes[False] if other.startswith(iri + "/")}
    return placed | below(boxes[False], placed, last=wholes)


def _node(values: dict[str, Any]) -> dict[str, Any]:
    style = STYLES[values["kind"]]
    found: dict[str, Any] = {
        "label": _label(values),
        "shape": style.shape,
        "title": _hover(values),
        "kind": values["kind"],
    }
    found["color"] = {
        "background": style.fill,
        "border": style.line,
        "hover": {"background": style.fill, "border": _MARK},
    }
    found["color"]["highlight"] = found["color"]["hover"]
    if style.inside:
        found["margin"] = 7
        found["shapeProperties"] = {"borderRadius": 3 if values["kind"] == "decision" else 14}
    else:
        found["size"] = size(values["passages"])
    return found


def _edge(graph: nx.Graph, target: str, values: dict[str, Any]) -> dict[str, Any]:
    style = STYLES[graph.nodes[target]["kind"]]
    together = values["relation"] == "cited with"
    width = 2 * values["weight"] - 0.8 if together else 1 + 0.5 * values["weight"]
    return {
        "relation": values["relation"],
        "color": {"color": style.line, "opacity": 0.5},
        "width": min(8, round(width, 1)),
        "dashes": values["relation"] == "part of",
        "arrows": {"to": {"enabled": values["relation"] == "signposts to", "scaleFactor": 0.6}},
    }


def _label(values: dict[str, Any]) -> str:
    """The label as drawn: a decision says how it ended, and long names are broken into lines."""
    if values["kind"] == "decision":
        return "\n".join([values["label"], *wrap(values["detail"].split("\n")[0].split(",")[0], 22)])
    wide = 15 if values["kind"] == "power" else 22  # powers stand close together, in rows
    return "\n".join(wrap(_BOUND.sub("\\1\N{NO-BREAK SPACE}", values["label"]), wide)) or "?"


def _hover(values: dict[str, Any]) -> str:
    said = f"{values['passages']} passage{'s'[: values['passages'] != 1]} in {values['decisions']} decision"
    return "\n".join(wrap(values["title"], 60)) + (
        f"\n{said}{'s'[: values['decisions'] != 1]}" if values["passages"] else ""
    )


def _data(
    graph: nx.Graph, nodes: list[dict[str, Any]], edges: list[dict[str, Any]], options: dict[str, Any]
) -> dict[str, Any]:
    """What the page's script reads: what vis-network draws, and in the same order what the panel says."""
    told = [
        {key: values[key] for key in ("iri", "label", "title", "page", "detail")}
        for _, values in graph.nodes(data=True)
    ]
    words = [
        [[w.reference, w.place, w.section, " ".join(w.quote.split()), w.role] for w in evidence]
        for _, _, evidence in graph.edges(data="evidence")
    ]
    kinds = {
        name: {"single": s.single, "shown": s.shown, "onPhone": s.on_phone} for name, s in STYLES.items()
    }
    return {"nodes": nodes, "edges": edges, "options": options, "told": told, "words": words, "kinds": kinds}


def _rows(graph: nx.Graph) -> list[dict[str, Any]]:
    whole = graph.to_undirected(as_view=True)
    return [
        {
            **values,
            "single": STYLES[values["kind"]].single,
            "near": sorted(whole.nodes[n]["title"] for n in whole[iri]),
        }
        for iri, values in graph.nodes(data=True)
    ]


def _count(graph: nx.Graph, kind: str) -> int:
    return sum(found == kind for _, found in graph.nodes(data="kind"))


def content_hash(text: str) -> str:
    """The source expression that lets a page's own style or script through its Content-Security-Policy."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@cache
def _template_text(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


@cache
def _vis_network() -> str:
    """vis-network with its licence note, as the installed pyvis carries it."""
    folders = sorted(
        (
            folder
            for folder in (files("pyvis") / "templates" / "lib").iterdir()
            if folder.name.startswith("vis-")
        ),
        key=lambda folder: [int(part) for part in re.findall(r"\d+", folder.name)],
    )
    if not folders:
        raise GraphbuilderError("the installed pyvis carries no vis-network: install pyvis 0.3.2")
    return (folders[-1] / "vis-network.min.js").read_text(encoding="utf-8")
