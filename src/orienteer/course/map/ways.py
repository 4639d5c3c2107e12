"""Legs between stops that aren't neighbours on the map: their way round the stops and names that lie between.

A course that leaves areas out has legs that would run across them. Such a leg is bent, as an orienteer's course is
where the straight line is closed: along the edges of areas, clear of every name and ring.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from orienteer.course.map.lettering import width
from orienteer.course.map.places import AreaPlace, Box, Point, StopPlace, label, ring

Square = tuple[int, int]

SQUARE = 8.0
"""The raster on which a way is looked for, in pixels at a zoom of 1."""
AIR = 2.0
"""Around a name or a ring, kept clear."""
EDGE = 14.0
"""How far an area's edge reaches into its cell: a way goes along edges sooner than across."""
WITHIN, ACROSS = 1.2, 2.5
"""What a step costs within an area of the course, and across another one, by one along an edge."""
BESIDE_A_LEG = 6.0
"""What a step on another leg of the course costs, by one along an edge."""

SHORTER = 1.06
"""A straight line that costs so much more is taken all the same: it has fewer turns."""


@dataclass(frozen=True, slots=True)
class Way:
    """A bent leg: the points between its two stops at which it turns; none where it is straight after all."""

    before: str
    after: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on the map, as far as legs have to mind it."""

    width: float
    height: float
    areas: tuple[AreaPlace, ...]
    stops: tuple[StopPlace, ...]
    area_size: float
    area_line: float


def ways_of(sheet: Sheet, courses: Iterable[Sequence[str]]) -> tuple[Way, ...]:
    """The bent legs of some courses, each leg once.

    Args:
        courses: ids of stops, in their order.
    """
    at = {stop.id: place for place, stop in enumerate(sheet.stops)}
    found = {}
    for course in courses:
        legs = tuple(pairwise(stop for stop in course if stop in at))
        for before, after in legs:
            if at[after] != at[before] + 1 and (before, after) not in found:
                found[before, after] = _way(sheet, before, after, legs)
    return tuple(way for way in found.values() if way.points)


@lru_cache(maxsize=64)
def _way(sheet: Sheet, before: str, after: str, legs: tuple[tuple[str, str], ...]) -> Way:
    where = {stop.id: (stop.x, stop.y) for stop in sheet.stops}
    costs = _costs(sheet, before, after, [(where[a], where[b]) for a, b in legs if (a, b) != (before, after)])
    squares = _cheapest(costs, _square(where[before]), _square(where[after]))
    points = [where[before], *(_middle(square) for square in squares[1:-1]), where[after]]
    return Way(before, after, tuple(_pulled(points, costs)[1:-1]))


def _costs(sheet: Sheet, before: str, after: str, legs: Sequence[tuple[Point, Point]]) -> dict[Square, float]:
    """What a step to each square costs; those that are taken have none."""
    ends = [stop for stop in sheet.stops if stop.id in (before, after)]
    own = frozenset(area.id for area in sheet.areas if any(_holds(area, stop) for stop in ends))
    costs = dict(_bare(sheet, own))
    for start, end in legs:
        for square in _along(start, end):
            if square in costs:
                costs[square] = BESIDE_A_LEG
    _clear_away(costs, [ring(stop) for stop in sheet.stops if stop.id not in (before, after)])
    return costs


def _holds(area: AreaPlace, stop: StopPlace) -> bool:
    left, top, wide, high = area.cell
    return left <= stop.x <= left + wide and top <= stop.y <= top + high


@lru_cache(maxsize=8)
def _bare(sheet: Sheet, own: frozenset[str]) -> dict[Square, float]:
    """What a step costs where there are names and areas alone, some of them one's own."""
    columns, rows = math.ceil(sheet.width / SQUARE), math.ceil(sheet.height / SQUARE)
    costs = dict.fromkeys(((column, row) for column in range(columns) for row in range(rows)), 1.0)
    for area in sheet.areas:
        left, top, wide, high = area.cell
        for square in _squares((left + EDGE, top, left + wide - EDGE, top + high)):
            if square in costs:
                costs[square] = WITHIN if area.id in own else ACROSS
    _clear_away(costs, [*map(label, sheet.stops), *(_name(area, sheet) for area in sheet.areas)])
    return costs


def _clear_away(costs: dict[Square, float], taken: Iterable[Box]) -> None:
    for left, top, right, bottom in taken:
        for square in _squares((left - AIR, top - AIR, right + AIR, bottom + AIR)):
            costs.pop(square, None)


def _name(area: AreaPlace, sheet: Sheet) -> Box:
    """The rectangle that an area's name takes, with the line under it."""
    wide = max(width(line, sheet.area_size) for line in area.lines)
    top = area.y - sheet.area_line / 2
    return area.x, top, area.x + wide, top + (len(area.lines) + 1) * sheet.area_line


def _cheapest(costs: dict[Square, float], start: Square, end: Square) -> list[Square]:
    """The squares of the cheapest way; the two ends alone where there is none.

    Source: Hart, Nilsson and Raphael, "A formal basis for the heuristic determination of minimum cost paths", 1968.
    """
    open_squares = [(math.dist(start, end), 0.0, start, start)]
    reached: dict[Square, Square] = {}
    best = {start: 0.0}
    while open_squares:
        _, cost, here, came_from = heapq.heappop(open_squares)
        if here in reached:
            continue
        reached[here] = came_from
        if here == end:
            break
        for step in _STEPS:
            there = here[0] + step[0], here[1] + step[1]
            price = 1.0 if there == end else costs.get(there)
            if price is None or there in reached:
                continue
            total = cost + price * math.hypot(*step)
            if total < best.get(there, math.inf):
                best[there] = total
                heapq.heappush(open_squares, (total + math.dist(there, end), total, there, here))
    if end not in reached:
        return [start, end]
    way = [end]
    while way[-1] != start:
        way.append(reached[way[-1]])
    return way[::-1]


_STEPS = tuple((x, y) for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y)


def _pulled(points: list[Point], costs: dict[Square, float]) -> list[Point]:
    """The way pulled tight: points go between which a straight line is free and costs no more."""
    kept, here = [points[0]], 0
    while here < len(points) - 1:
        there = len(points) - 1
        while there > here + 1 and not _is_as_good(points[here : there + 1], costs):
            there -= 1
        kept.append(points[there])
        here = there
    return kept


def _is_as_good(points: Sequence[Point], costs: dict[Square, float]) -> bool:
    ends = {_square(points[0]), _square(points[-1])}
    crossed = set(_along(points[0], points[-1])) - ends
    if any(square not in costs for square in crossed):
        return False
    walked = sum(costs.get(_square(point), 1.0) * math.dist(before, point) for before, point in pairwise(points))
    mean = sum(costs[square] for square in crossed) / len(crossed) if crossed else 1.0
    return mean * math.dist(points[0], points[-1]) <= walked * SHORTER


def _along(start: Point, end: Point) -> list[Square]:
    steps = max(1, math.ceil(math.dist(start, end) / (SQUARE / 3)))
    return [
        _square((start[0] + (end[0] - start[0]) * step / steps, start[1] + (end[1] - start[1]) * step / steps))
        for step in range(steps + 1)
    ]


def _squares(box: Box) -> Iterable[Square]:
    """The squares whose middles lie in a rectangle."""
    left, top, right, bottom = (edge / SQUARE - 0.5 for edge in box)
    columns, rows = range(math.ceil(left), math.floor(right) + 1), range(math.ceil(top), math.floor(bottom) + 1)
    return ((column, row) for column in columns for row in rows)


def _square(point: Point) -> Square:
    return int(point[0] // SQUARE), int(point[1] // SQUARE)


def _middle(square: Square) -> Point:
    return (square[0] + 0.5) * SQUARE, (square[1] + 0.5) * SQUARE
