"""How each kind of node looks: a shape as well as a colour, from a palette that colour-blind readers can tell apart."""

from dataclasses import dataclass
from math import sqrt
from typing import Final

from graphbuilder.view.layout import Box

FONT_SIZE: Final = 15
LINE: Final = 15
_LETTER: Final = 0.53
"""The mean width of a letter in a plain sans-serif face, by its size."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of node looks and where it belongs: `anchor` in a wide picture, `tall` in one for a phone.

    `shown` says whether pictures show the kind at first, `on_phone` whether small ones do.
    """

    single: str
    plural: str
    note: str
    shape: str
    fill: str
    line: str
    anchor: tuple[float, float]
    tall: tuple[float, float]
    shown: bool = True
    on_phone: bool = True

    @property
    def inside(self) -> bool:
        """Whether the label stands inside the shape."""
        return self.shape == "box"


STYLES: Final = {
    "decision": Style(
        "Decision",
        "Decisions",
        "what the Ombudsman decided",
        "box",
        "#12395f",
        "#0a2440",
        (0.0, 0.0),
        (0.0, 0.0),
    ),
    "council": Style(
        "Council",
        "Councils",
        "whom a decision is about",
        "box",
        "#d3e9f7",
        "#0072b2",
        (0.0, -0.75),
        (0.0, -0.6),
    ),
    "provision": Style(
        "Provision",
        "Provisions",
        "law that decisions cite",
        "dot",
        "#e69f00",
        "#8f6200",
        (-0.9, -0.25),
        (-0.6, 0.2),
    ),
    "instrument": Style(
        "Act",
        "Acts",
        "Acts, regulations and the like",
        "square",
        "#b5651d",
        "#74400f",
        (-1.0, -0.1),
        (-0.8, 0.3),
    ),
    "guidance": Style(
        "Guidance",
        "Guidance",
        "guidance that decisions cite",
        "diamond",
        "#f0e442",
        "#857c00",
        (-0.8, 0.6),
        (-0.5, 0.8),
    ),
    "body": Style(
        "Body",
        "Bodies",
        "others that decisions name",
        "triangle",
        "#009e73",
        "#00563f",
        (0.95, -0.3),
        (0.7, -0.1),
    ),
    "finding": Style(
        "Finding",
        "Findings",
        "fault or none",
        "hexagon",
        "#d55e00",
        "#8a3d00",
        (0.25, 0.7),
        (0.2, 0.7),
        on_phone=False,
    ),
    "injustice": Style(
        "Injustice",
        "Injustice",
        "what the fault did to somebody",
        "triangleDown",
        "#cc79a7",
        "#85406a",
        (0.6, 0.9),
        (0.5, 0.9),
        on_phone=False,
    ),
    "remedy": Style(
        "Remedy", "Remedies", "what must be put right", "star", "#56b4e9", "#1c6c9c", (0.95, 0.6), (0.6, 0.6)
    ),
    "power": Style(
        "Ombudsman’s power",
        "Ombudsman’s powers",
        "recited in nearly every decision",
        "dot",
        "#c3cad2",
        "#6b7785",
        (0.0, 1.0),
        (0.0, 1.0),
        shown=False,
        on_phone=False,
    ),
}
"""By kind, in the order of the legend."""


def size(passages: int) -> int:
    """The radius in pixels of a node with a label below it: bigger where more passages speak of it, within limits."""
    return 9 + min(9, round(1.6 * sqrt(passages)))


def box(style: Style, label: str, passages: int) -> Box:
    """The room that a node takes with its label."""
    lines = label.split("\n")
    wide, high = max(map(len, lines)) * FONT_SIZE * _LETTER, len(lines) * LINE
    if style.inside:
        return Box(wide + 22, high + 14)
    radius = size(passages)
    return Box(max(wide, 2 * radius), 2 * radius + high + 10, drop=(high + 10) / 2)
