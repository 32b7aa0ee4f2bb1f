"""How tangled a picture is: edges that cross each other, and edges that run through labels."""

from collections.abc import Sequence
from itertools import combinations
from typing import Protocol

Point = tuple[float, float]


class Room(Protocol):
    """What a labelled node covers: a rectangle whose middle lies `drop` below the node's."""

    @property
    def width(self) -> float: ...  # noqa: D102

    @property
    def height(self) -> float: ...  # noqa: D102

    @property
    def drop(self) -> float: ...  # noqa: D102


def disorder(
    points: Sequence[Point], rooms: Sequence[Room], links: Sequence[tuple[int, int]], *, aspect: float
) -> float:
    """A number that grows with crossings, with edges through labels, and with the size of the picture."""
    crossed = sum(
        _cross(points[a], points[b], points[c], points[d])
        for (a, b), (c, d) in combinations(links, 2)
        if len({a, b, c, d}) == 4
    )
    struck = sum(
        hits(points[i], room, points[a], points[b])
        for i, room in enumerate(rooms)
        for a, b in links
        if room.drop or i not in (a, b)
    )
    wide = max(x for x, _ in points) - min(x for x, _ in points)
    high = max(y for _, y in points) - min(y for _, y in points)
    return crossed + 3.0 * struck + max(wide, high * aspect) / 12.0


def hits(at: Point, room: Room, start: Point, end: Point) -> bool:
    """Whether the edge from `start` to `end` runs through the label of the node that stands at `at`."""
    # the label is the part of the room on the far side of the node; a label inside the node is the whole room
    high = room.height / 2 if not room.drop else abs(room.drop)
    middle = at[1] + (room.drop * 1.4 if room.drop else 0.0)
    left, right, top, bottom = (
        at[0] - room.width / 2,
        at[0] + room.width / 2,
        middle - high * 0.6,
        middle + high * 0.6,
    )
    near, far = 0.0, 1.0
    for low, high_, begin, step in (
        (left, right, start[0], end[0] - start[0]),
        (top, bottom, start[1], end[1] - start[1]),
    ):
        if step == 0:
            if not low < begin < high_:
                return False
            continue
        one, other = sorted(((low - begin) / step, (high_ - begin) / step))
        near, far = max(near, one), min(far, other)
    return near < far


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    return _side(a, b, c) != _side(a, b, d) and _side(c, d, a) != _side(c, d, b)


def _side(a: Point, b: Point, c: Point) -> bool:
    return (b[0] - a[0]) * (c[1] - a[1]) > (b[1] - a[1]) * (c[0] - a[0])
