"""Where the nodes of a picture stand: the same place each time, and no label over another.

Only sums, products, quotients and square roots: these give the same bits on every machine, which sines, cosines and the
sums of array libraries do not, so the same network gives the same bytes everywhere.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import sqrt
from typing import Final

from graphbuilder.view.crossings import disorder, hits

Point = tuple[float, float]
Link = tuple[int, int]

_TURN: Final = (-0.7373688780783197, 0.6754902942615238)
"""Cosine and sine of the golden angle: one such turn after another fills a disc evenly."""
_FILL: Final = 0.4
"""How much of the picture the labelled nodes cover before edges pull them together."""
_WORK: Final = 60_000
"""Node moves that a layout may cost, so that thousands of nodes take seconds and not hours."""
_SMALL: Final = 150
"""Up to so many nodes, several layouts are tried and labels are moved off edges."""
_TRIES: Final = 4


@dataclass(frozen=True, slots=True)
class Box:
    """The room that a node takes with its label, in pixels; `drop` is how far its middle lies below the node's.

    A box with a drop has its label below the node, or above it when the drop is negative.
    """

    width: float
    height: float
    drop: float = 0.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node stands, in pixels from the middle, and whether its label stands above it."""

    x: int
    y: int
    above: bool = False


def place(
    boxes: Mapping[str, Box], edges: Iterable[tuple[str, str]], anchors: Mapping[str, Point], *, aspect: float
) -> dict[str, Place]:
    """Positions for a picture `aspect` times as wide as high.

    `anchors` draw each node to a part of the picture, whose sides are at -1 and 1; the default is the middle.
    """
    names = list(boxes)
    if not names:
        return {}
    index = {name: place for place, name in enumerate(names)}
    links = [(index[a], index[b]) for a, b in edges if a != b]
    rooms = [boxes[name] for name in names]
    drawn = [anchors.get(name, (0.0, 0.0)) for name in names]
    if len(names) > _SMALL:
        points, rooms = _arranged(rooms, links, drawn, aspect=aspect, turns=0)
    else:
        points, rooms = min(
            (_arranged(rooms, links, drawn, aspect=aspect, turns=turns) for turns in range(_TRIES)),
            key=lambda found: disorder(found[0], found[1], links, aspect=aspect),
        )
    return {
        name: Place(round(x), round(y), above=room.drop < 0)
        for name, (x, y), room in zip(names, points, rooms, strict=True)
    }


def below(
    boxes: Mapping[str, Box], placed: Mapping[str, Place], *, last: Container[str] = ()
) -> dict[str, Place]:
    """Positions in rows under a picture for nodes that are shown only on demand, the `last` ones at the end."""
    left, right = (
        min((p.x for p in placed.values()), default=-300),
        max((p.x for p in placed.values()), default=300),
    )
    top = max((p.y for p in placed.values()), default=0) + 130
    wide = max((box.width for box in boxes.values()), default=1.0) + 16
    columns = max(1, int((right - left + wide) // wide))
    places: dict[str, Place] = {}
    for names in ([name for name in boxes if name not in last], [name for name in boxes if name in last]):
        for row in (names[i : i + columns] for i in range(0, len(names), columns)):
            step = (right - left + wide) / len(row)
            first = (left + right) / 2 - step * (len(row) - 1) / 2
            places |= {name: Place(round(first + step * i), top) for i, name in enumerate(row)}
            top += 80
    return places


def _arranged(
    rooms: list[Box], links: Sequence[Link], anchors: Sequence[Point], *, aspect: float, turns: int
) -> tuple[list[Point], list[Box]]:
    area = sum((room.width + 16) * (room.height + 12) for room in rooms) / _FILL
    points = _spread(anchors, links, half=sqrt(area / aspect) / 2, aspect=aspect, turns=turns)
    points = _part(points, rooms)
    if len(rooms) > _SMALL:
        return _stretched(points, aspect=aspect), rooms
    rooms = _flipped(points, rooms, links)
    points = _part(points, rooms)
    for _ in range(25):
        cleared = _clear(points, rooms, links)
        if cleared == points:
            break
        points = _part(cleared, rooms)
    return _stretched(points, aspect=aspect), rooms


def _stretched(points: Sequence[Point], *, aspect: float) -> list[Point]:
    """The picture drawn out, within limits, to the shape wanted: what is given more room cannot come to overlap."""
    wide = max(x for x, _ in points) - min(x for x, _ in points)
    high = max(y for _, y in points) - min(y for _, y in points)
    if not wide or not high:
        return list(points)
    across, down = min(1.4, max(1.0, high * aspect / wide)), min(1.4, max(1.0, wide / aspect / high))
    return [(x * across, y * down) for x, y in points]


def _spread(
    anchors: Sequence[Point], links: Sequence[Link], *, half: float, aspect: float, turns: int
) -> list[Point]:
    """Balance springs along edges, a push between all that are near, and the pull of each one's anchor.

    What has many edges pushes harder, so that busy nodes make room for what lies between them. Distances across are
    shortened by `aspect`, as labels are wider than high.
    """
    points = _start(anchors, half, turns=turns)
    ideal = 1.15 * half / sqrt(len(points))
    degree = [0] * len(points)
    for a, b in links:
        degree[a] += 1
        degree[b] += 1
    mass = [sqrt(1.0 + 0.5 * count) for count in degree]
    springs = [(a, b, 1 / ideal / min(degree[a], degree[b])) for a, b in links]
    rounds = max(40, min(220, _WORK // len(points)))
    for done in range(rounds):
        across, down = _pushes(points, mass, ideal)
        _pull(points, springs, across, down)
        left = 1 - done / rounds
        step = ideal * left * sqrt(left) + 0.5
        for i, (ax, ay) in enumerate(anchors):
            x, y = points[i]
            draw = 0.6 if degree[i] else 1.5  # what has no edge would drift off
            fx, fy = across[i] + draw * (ax * half - x), down[i] + draw * (ay * half - y)
            size = sqrt(fx * fx + fy * fy) or 1.0
            reach = min(step, size) / size
            points[i] = (x + fx * reach, y + fy * reach)
    return [(x * aspect, y) for x, y in points]


def _pull(
    points: Sequence[Point], springs: Sequence[tuple[int, int, float]], across: list[float], down: list[float]
) -> None:
    for a, b, strength in springs:
        dx, dy = points[b][0] - points[a][0], points[b][1] - points[a][1]
        pull = sqrt(dx * dx + dy * dy) * strength
        across[a] += dx * pull
        down[a] += dy * pull
        across[b] -= dx * pull
        down[b] -= dy * pull


def _start(anchors: Sequence[Point], half: float, *, turns: int) -> list[Point]:
    """Each node near its anchor, no two in the same place; every number of `turns` begins elsewhere."""
    x, y = 1.0, 0.0
    for _ in range(7 * turns):
        x, y = x * _TURN[0] - y * _TURN[1], x * _TURN[1] + y * _TURN[0]
    points = []
    for i, (ax, ay) in enumerate(anchors):
        radius = 0.5 * half * sqrt((i + 0.5) / len(anchors))
        points.append((ax * half + x * radius, ay * half + y * radius))
        x, y = x * _TURN[0] - y * _TURN[1], x * _TURN[1] + y * _TURN[0]
    return points


def _pushes(points: Sequence[Point], mass: Sequence[float], ideal: float) -> tuple[list[float], list[float]]:
    """The push on each node from those that are near, across and down."""
    across, down = [0.0] * len(points), [0.0] * len(points)
    reach = (5.0 if len(points) <= _SMALL else 2.0) * ideal
    strength, limit = ideal * ideal, reach * reach
    for a, b in _near(points, reach):
        (ax, ay), (bx, by) = points[a], points[b]
        dx, dy = ax - bx, ay - by
        square = dx * dx + dy * dy or 0.01
        if square < limit:
            push = strength / square * mass[a] * mass[b]
            across[a] += dx * push
            down[a] += dy * push
            across[b] -= dx * push
            down[b] -= dy * push
    return across, down


def _near(points: Sequence[Sequence[float]], reach: float) -> Iterator[Link]:
    """Pairs that may be nearer than `reach`, each once, found by a grid of squares of that size."""
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for i, (x, y) in enumerate(points):
        cells[int(x // reach), int(y // reach)].append(i)
    for (column, row), members in list(cells.items()):
        for place, a in enumerate(members):
            for b in members[place + 1 :]:
                yield a, b
            for beside in (
                (column + 1, row - 1),
                (column + 1, row),
                (column + 1, row + 1),
                (column, row + 1),
            ):
                for b in cells.get(beside, ()):
                    yield a, b


def _part(points: Sequence[Point], rooms: Sequence[Box]) -> list[Point]:
    """Push labelled nodes apart until none lies over another, each time along the shorter way."""
    middles = [[x, y + room.drop] for (x, y), room in zip(points, rooms, strict=True)]
    reach = max(max(room.width, room.height) for room in rooms) + 20
    patience = 20 if len(rooms) <= _SMALL else 4
    for turn in range(400):
        moved = False
        for a, b in list(_near(middles, reach)):
            across = (rooms[a].width + rooms[b].width) / 2 + 14 - abs(middles[a][0] - middles[b][0])
            down = (rooms[a].height + rooms[b].height) / 2 + 10 - abs(middles[a][1] - middles[b][1])
            if across > 0 and down > 0:
                moved = True
                axis, amount = (0, across) if across < down * 1.5 else (1, down)
                sign = 1 if (middles[a][axis], a) > (middles[b][axis], b) else -1
                middles[a][axis] += sign * (amount / 2 + 0.5)
                middles[b][axis] -= sign * (amount / 2 + 0.5)
        if not moved:
            break
        if turn % patience == patience - 1:  # too tight a knot: give everything a little more room
            middles = [[x * 1.06, y * 1.06] for x, y in middles]
    return [(x, y - room.drop) for (x, y), room in zip(middles, rooms, strict=True)]


def _flipped(points: Sequence[Point], rooms: Sequence[Box], links: Sequence[Link]) -> list[Box]:
    """Labels above their nodes where fewer of the node's own edges run through them there."""
    ends: dict[int, list[int]] = defaultdict(list)
    for a, b in links:
        ends[a].append(b)
        ends[b].append(a)
    chosen = []
    for i, room in enumerate(rooms):
        up = replace(room, drop=-room.drop)
        crossed = [sum(hits(points[i], each, points[i], points[n]) for n in ends[i]) for each in (room, up)]
        chosen.append(up if crossed[1] < crossed[0] else room)
    return chosen


def _clear(points: Sequence[Point], rooms: Sequence[Box], links: Sequence[Link]) -> list[Point]:
    """Move labels off the edges of others that run under them, a part of the way each time."""
    moved = [list(point) for point in points]
    for i, room in enumerate(rooms):
        x, y = points[i][0], points[i][1] + room.drop
        wide, high = room.width / 2 + 2, room.height / 2 + 2
        for a, b in links:
            (ax, ay), (bx, by) = points[a], points[b]
            ex, ey = bx - ax, by - ay
            length = ex * ex + ey * ey or 1.0
            along = ((x - ax) * ex + (y - ay) * ey) / length
            if i in (a, b) or not 0 < along < 1:
                continue
            dx, dy = x - ax - along * ex, y - ay - along * ey
            distance = sqrt(dx * dx + dy * dy) or 1.0
            reach = (abs(dx) * wide + abs(dy) * high) / distance  # how far the label reaches towards the edge
            if distance < reach:
                moved[i][0] += dx * 0.35 * (reach - distance) / distance
                moved[i][1] += dy * 0.35 * (reach - distance) / distance
    return [(x, y) for x, y in moved]
