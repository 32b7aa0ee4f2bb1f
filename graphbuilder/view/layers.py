"""Where the boxes of a diagram stand: in columns, so that lines lead from left to right and cross as little as can be.

The steps are Sugiyama's: columns by the longest way from the left, a place held free in each column that a line
passes, an order in each column by the mean place of the neighbours, then heights by the same means. Only sums and
means of whole numbers: the same boxes give the same bytes everywhere.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import networkx as nx  # type: ignore[import-untyped]

_SWEEPS: Final = 40
_PASSAGE: Final = 10
"""The height that is held free for a line that passes a column."""

Line = tuple[str, str]
Point = tuple[int, int]
Spot = str | tuple[str, str, int]
"""What has a place in a column: a box by its name, or a line in the column that it passes."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Boxes by their left upper corners; lines by the stretches that they pass on the way, from left to right.

    `turned` are the lines that lead from right to left, so that no line goes round in a circle.
    """

    corners: Mapping[str, Point]
    passages: Mapping[Line, tuple[tuple[Point, Point], ...]]
    turned: frozenset[Line]
    width: int
    height: int


def arrange(
    sizes: Mapping[str, tuple[int, int]], lines: Iterable[Line], *, gap: tuple[int, int]
) -> Arrangement:
    """A place for each box of a given width and height; `gap` lies between columns and between boxes of a column."""
    wanted = sorted({line for line in lines if line[0] != line[1]})
    turned = _turned(sorted(sizes), wanted)
    forward = [(b, a) if (a, b) in turned else (a, b) for a, b in wanted]
    columns = _columns(sorted(sizes), forward)
    links = _links(forward, columns)
    order = _order(_spots(columns, links), links)
    heights = {
        spot: sizes[spot][1] if isinstance(spot, str) else _PASSAGE for column in order for spot in column
    }
    middles = _middles(order, links, heights, gap=gap[1])
    sides = _sides(order, sizes, gap=gap[0])
    top = min(middles[spot] - heights[spot] // 2 for spot in middles)
    corners = {
        name: (sides[number][0], middles[name] - heights[name] // 2 - top) for name, number in columns.items()
    }
    passages = {
        (a, b): _passages({sides[n]: middles[a, b, n] - top for n in range(columns[a] + 1, columns[b])})
        for a, b in forward
    }
    return Arrangement(
        corners,
        {line: passages.get(line) or passages.get(line[::-1], ()) for line in wanted},
        turned,
        max(corners[name][0] + sizes[name][0] for name in corners),
        max(corners[name][1] + sizes[name][1] for name in corners),
    )


def _passages(heights: Mapping[Point, int]) -> tuple[tuple[Point, Point], ...]:
    """The stretches of a line at these heights, in columns that begin and end so."""
    return tuple(((left, height), (right, height)) for (left, right), height in heights.items())


def _turned(names: Sequence[str], lines: Sequence[Line]) -> frozenset[Line]:
    """The lines to turn: of each circle the one that leads to the box with the most lines coming in."""
    graph = nx.DiGraph()
    graph.add_nodes_from(names)
    graph.add_edges_from(lines)
    found: set[Line] = set()
    while not nx.is_directed_acyclic_graph(graph):
        circle = nx.find_cycle(graph)
        line = max(((a, b) for a, b, *_ in circle), key=lambda ab: (graph.in_degree(ab[1]), ab))
        found.add(line)
        graph.remove_edge(*line)
        graph.add_edge(line[1], line[0])
    return frozenset(found)


def _columns(names: Sequence[str], lines: Sequence[Line]) -> dict[str, int]:
    """The column of each box: after all that lead to it, and as near as can be to the next that it leads to."""
    graph = nx.DiGraph()
    graph.add_nodes_from(names)
    graph.add_edges_from(lines)
    order = list(nx.lexicographical_topological_sort(graph))
    column: dict[str, int] = {}
    for name in order:
        column[name] = max((column[before] + 1 for before in graph.predecessors(name)), default=0)
    for name in reversed(order):
        if after := [column[later] for later in graph.successors(name)]:
            column[name] = min(after) - 1
    return column


def _links(lines: Iterable[Line], columns: Mapping[str, int]) -> list[tuple[Spot, Spot]]:
    """The lines in steps from one column to the next."""
    found: list[tuple[Spot, Spot]] = []
    for a, b in lines:
        way: list[Spot] = [a, *((a, b, number) for number in range(columns[a] + 1, columns[b])), b]
        found += pairwise(way)
    return found


def _spots(columns: Mapping[str, int], links: Iterable[tuple[Spot, Spot]]) -> list[list[Spot]]:
    found: list[dict[Spot, None]] = [{} for _ in range(max(columns.values()) + 1)]
    for name, number in columns.items():
        found[number][name] = None
    for link in links:
        for spot in link:
            if not isinstance(spot, str):
                found[spot[2]][spot] = None
    return [sorted(column, key=str) for column in found]


def _neighbours(links: Iterable[tuple[Spot, Spot]]) -> tuple[dict[Spot, list[Spot]], dict[Spot, list[Spot]]]:
    left: dict[Spot, list[Spot]] = {}
    right: dict[Spot, list[Spot]] = {}
    for a, b in links:
        right.setdefault(a, []).append(b)
        left.setdefault(b, []).append(a)
    return left, right


def _order(columns: list[list[Spot]], links: Sequence[tuple[Spot, Spot]]) -> list[list[Spot]]:
    """The columns, each in the order with the fewest crossings that the sweeps come across."""
    left, right = _neighbours(links)
    best, fewest = columns, _crossings(columns, links)
    now = columns
    for sweep in range(_SWEEPS):
        sides = (left, range(1, len(now))) if sweep % 2 == 0 else (right, range(len(now) - 2, -1, -1))
        now = [list(column) for column in now]
        for number in sides[1]:
            places = {spot: place for column in now for place, spot in enumerate(column)}
            means = {spot: _mean(sides[0].get(spot, [spot]), places) for spot in now[number]}
            now[number].sort(key=lambda spot: (means[spot], places[spot]))
        if (crossings := _crossings(now, links)) < fewest:
            best, fewest = now, crossings
    return best


def _mean(spots: Sequence[Spot], places: Mapping[Spot, int]) -> float:
    return sum(places[spot] for spot in spots) / len(spots)


def _crossings(columns: Sequence[Sequence[Spot]], links: Iterable[tuple[Spot, Spot]]) -> int:
    place = {spot: (number, at) for number, column in enumerate(columns) for at, spot in enumerate(column)}
    steps = sorted((place[a][0], place[a][1], place[b][1]) for a, b in links)
    return sum(
        one[0] == other[0] and one[1] < other[1] and one[2] > other[2]
        for i, one in enumerate(steps)
        for other in steps[i + 1 :]
    )


def _middles(
    columns: Sequence[Sequence[Spot]],
    links: Sequence[tuple[Spot, Spot]],
    heights: Mapping[Spot, int],
    *,
    gap: int,
) -> dict[Spot, int]:
    """The height of each middle: near those of its neighbours, and with room between those of a column."""
    left, right = _neighbours(links)
    middle: dict[Spot, int] = {}
    for column in columns:
        middle |= _packed(column, dict.fromkeys(column, 0), heights, gap=gap)
    for sweep in range(_SWEEPS):
        for column in columns if sweep % 2 == 0 else columns[::-1]:
            wish = {
                spot: round(_mean([*left.get(spot, []), *right.get(spot, [])] or [spot], middle))
                for spot in column
            }
            middle |= _packed(column, wish, heights, gap=gap)
    return middle


def _packed(
    column: Sequence[Spot], wish: Mapping[Spot, int], heights: Mapping[Spot, int], *, gap: int
) -> dict[Spot, int]:
    """Middles as near to the wished ones as the order and the room between allow: pooled where they would collide."""
    offset, at = {}, 0
    for spot in column:
        offset[spot] = at + heights[spot] // 2
        at += heights[spot] + (gap if isinstance(spot, str) else gap // 2)
    pools: list[list[Spot]] = []
    for spot in column:
        pools.append([spot])
        while len(pools) > 1 and _level(pools[-2], wish, offset) >= _level(pools[-1], wish, offset):
            pools[-2:] = [pools[-2] + pools[-1]]
    return {spot: round(_level(pool, wish, offset)) + offset[spot] for pool in pools for spot in pool}


def _level(pool: Sequence[Spot], wish: Mapping[Spot, int], offset: Mapping[Spot, int]) -> float:
    return sum(wish[spot] - offset[spot] for spot in pool) / len(pool)


def _sides(
    columns: Sequence[Sequence[Spot]], sizes: Mapping[str, tuple[int, int]], *, gap: int
) -> list[tuple[int, int]]:
    """Where each column begins and ends."""
    sides, at = [], 0
    for column in columns:
        wide = max((sizes[spot][0] for spot in column if isinstance(spot, str)), default=0)
        sides.append((at, at + wide))
        at += wide + gap
    return sides
