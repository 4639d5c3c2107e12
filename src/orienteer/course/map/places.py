"""What stands on the map: stops with their labels, areas with their names, and the room that they take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from orienteer.course.map.lettering import width

Side = Literal["left", "right"]
Point = tuple[float, float]
Box = tuple[float, float, float, float]

RING = 10.0
LABEL_SIZE, LABEL_LINE = 14.0, 17.0


@dataclass(frozen=True, slots=True)
class StopPlace:
    """Where a stop stands, and its label's lines, which hang beside it on the side away from the legs.

    Args:
        x, y: the ring's centre, in pixels at a zoom of 1.
        side: where the label extends to from its edge.
        label_x, label_y: the label's edge towards the stop, and its first line's middle.
        number_x, number_y: the same of its course number.
    """

    id: str
    x: float
    y: float
    side: Side
    lines: tuple[str, ...]
    label_x: float
    label_y: float
    number_x: float
    number_y: float


@dataclass(frozen=True, slots=True)
class AreaPlace:
    """An area's cell, and where its name begins: left edge, middle of the first line."""

    id: str
    x: float
    y: float
    lines: tuple[str, ...]
    cell: tuple[float, float, float, float]
    """Left, top, width and height."""


def ring(stop: StopPlace) -> Box:
    """The rectangle that a stop's ring takes: left, top, right, bottom."""
    return stop.x - RING, stop.y - RING, stop.x + RING, stop.y + RING


def label(stop: StopPlace) -> Box:
    """The rectangle that a stop's label and number take: left, top, right, bottom."""
    wide = max((width(line, LABEL_SIZE) for line in stop.lines), default=0.0)
    top = stop.label_y - LABEL_LINE / 2
    bottom = top + len(stop.lines) * LABEL_LINE
    if stop.side == "right":
        return stop.number_x, top, stop.label_x + wide, bottom
    return stop.label_x - wide, top, stop.number_x, bottom
