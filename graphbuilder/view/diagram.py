"""The ontology as a picture: a box for each class with the properties that lead to other classes, in SVG."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import Final

from graphbuilder import namespaces as ns
from graphbuilder.ontology import Demand, Entry
from graphbuilder.view.layers import Arrangement, arrange

_LETTER: Final = 0.54
"""The mean width of a letter in a plain sans-serif face, by its size."""
_HEAD, _ROW, _FONT, _EDGE, _GAP = 26, 19, 12, 9, (52, 20)
_MARKER: Final = (
    '<marker id="{name}" viewBox="0 0 12 12" refX="11" refY="6" markerWidth="{size}" markerHeight="{size}" '
    'orient="auto"><path class="{name}-head" d="M1 1 11 6 1 11Z"/></marker>'
)
_MARKERS: Final = _MARKER.format(name="to", size=8) + _MARKER.format(name="is", size=10)
_STYLE: Final = Path(__file__).parent / "templates" / "diagram.css"


@dataclass(frozen=True, slots=True)
class _Box:
    """A class: `rows` are the labels of its properties with the names of the classes that they lead to."""

    name: str
    label: str
    style: str
    parents: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def size(self) -> tuple[int, int]:
        words = [len(self.label) * 1.2, *(len(label) for label, _ in self.rows)]
        return int(max(words) * _FONT * _LETTER) + 2 * _EDGE, _HEAD + _ROW * len(self.rows)


def svg(entries: Sequence[Entry], *, standalone: bool = False) -> str:
    """The classes among terms as an SVG picture; one that stands alone brings its style along."""
    boxes = {box.name: box for box in _boxes(entries)}
    lines = [(box.name, target) for box in boxes.values() for _, targets in box.rows for target in targets]
    lines += [(box.name, parent) for box in boxes.values() for parent in box.parents]
    placed = arrange({name: box.size for name, box in boxes.items()}, lines, gap=_GAP)
    parts = [part for box in boxes.values() for part in _lines(box, boxes, placed)]
    parts += [_drawn(box, placed.corners[box.name]) for box in boxes.values()]
    head = (
        f'<svg class="diagram" xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="diagram-title" '
        f'viewBox="-6 -6 {placed.width + 12} {placed.height + 12}" width="{placed.width + 12}" '
        f'height="{placed.height + 12}">\n<title id="diagram-title">The classes of the ontology and the '
        f"properties that join them</title>\n"
    )
    head += f"<style>{style()}</style>\n" if standalone else ""
    return f"{head}<defs>{_MARKERS}</defs>\n" + "\n".join(parts) + "\n</svg>\n"


@cache
def style() -> str:
    """The style of the picture, for the page that holds it."""
    return _STYLE.read_text(encoding="utf-8")


def _boxes(entries: Sequence[Entry]) -> Iterator[_Box]:
    labels = {entry.iri: entry.label for entry in entries}
    classes = {entry.iri: entry for entry in entries if entry.kind == "class"}
    demands = _own(classes)
    for entry in classes.values():
        rows: dict[tuple[str, ...], list[str]] = {}
        for demand in demands[entry.iri]:
            targets = tuple(classes[value].name for value in demand.values if value in classes)
            if targets:
                label = labels.get(demand.path) or _in_words(demand.path)
                rows.setdefault(targets, []).append(label)
        parents = tuple(classes[iri].name for iri in entry.parents if iri in classes)
        yield _Box(
            entry.name,
            entry.label,
            _style(entry, classes),
            parents,
            tuple((label, targets) for targets, names in rows.items() for label in _wrapped(names)),
        )


def _in_words(iri: str) -> str:
    """The name of a property of others, as our own would be labelled."""
    return re.sub("(?=[A-Z])", " ", ns.compact(iri).partition(":")[2]).lower()


def _style(entry: Entry, classes: Mapping[str, Entry]) -> str:
    if entry.iri == ns.OMB + "Decision":
        return "core"
    return "fact" if ns.OMB + "Fact" in {entry.iri, *_ancestors(entry, classes)} else "thing"


def _ancestors(entry: Entry, classes: Mapping[str, Entry]) -> Iterator[str]:
    for iri in entry.parents:
        if iri in classes:
            yield iri
            yield from _ancestors(classes[iri], classes)


def _own(classes: Mapping[str, Entry]) -> dict[str, list[Demand]]:
    """The demands of each class without what a class above it has; what all classes below share is the one's above."""
    own = {iri: {demand.message: demand for demand in entry.demands} for iri, entry in classes.items()}
    for iri, entry in classes.items():
        below = [own[lower] for lower in entry.children if lower in classes]
        shared = set.intersection(*(set(demands) for demands in below)) if len(below) > 1 else set()
        own[iri] |= {message: below[0][message] for message in sorted(shared)}
    for iri, entry in classes.items():
        for above in _ancestors(entry, classes):
            for message in own[above]:
                own[iri].pop(message, None)
    return {iri: list(demands.values()) for iri, demands in own.items()}


def _wrapped(names: Iterable[str]) -> list[str]:
    """Labels that lead to the same classes, joined while they stay short."""
    found: list[str] = []
    for name in names:
        if found and len(found[-1]) + len(name) < 24:
            found[-1] += f", {name}"
        else:
            found.append(name)
    return found


def _lines(box: _Box, boxes: Mapping[str, _Box], placed: Arrangement) -> Iterator[str]:
    x, y = placed.corners[box.name]
    drawn: set[tuple[str, ...]] = set()
    for number, (_, targets) in enumerate(box.rows):
        for target in targets:
            if target != box.name and targets not in drawn:
                start = (x, y + _HEAD + _ROW * number + _ROW // 2)
                yield _line(box, boxes[target], start, placed, "to")
        drawn.add(targets)
    for parent in box.parents:
        yield _line(box, boxes[parent], (x, y + _HEAD // 2), placed, "is")


def _line(box: _Box, target: _Box, start: tuple[int, int], placed: Arrangement, kind: str) -> str:
    (x, y), (left, top) = start, placed.corners[target.name]
    passages = placed.passages[box.name, target.name]
    end = (left, top + _HEAD // 2)
    if (box.name, target.name) in placed.turned:
        way = [point for stretch in passages[::-1] for point in stretch[::-1]]
        points = [(x, y), *way, (end[0] + target.size[0], end[1])]
        bend = -_GAP[0] // 2
    else:
        way = [point for stretch in passages for point in stretch]
        points = [(x + box.size[0], y), *way, end]
        bend = _GAP[0] // 2
    curve = "".join(f" C{a[0] + bend} {a[1]} {b[0] - bend} {b[1]} {b[0]} {b[1]}" for a, b in pairwise(points))
    return f'<path class="{kind}" marker-end="url(#{kind})" d="M{points[0][0]} {points[0][1]}{curve}"/>'


def _drawn(box: _Box, corner: tuple[int, int]) -> str:
    (x, y), (width, height) = corner, box.size
    rows = "".join(
        f'<text x="{x + _EDGE}" y="{y + _HEAD + _ROW * number + 13}">{escape(label)}</text>'
        for number, (label, _) in enumerate(box.rows)
    )
    return (
        f'<a href="#{box.name}" class="{box.style}"><rect class="box" x="{x}" y="{y}" width="{width}" '
        f'height="{height}" rx="4"/><rect class="head" x="{x}" y="{y}" width="{width}" height="{_HEAD}" rx="4"/>'
        f'<text class="name" x="{x + _EDGE}" y="{y + 17}">{escape(box.label)}</text>{rows}</a>'
    )
