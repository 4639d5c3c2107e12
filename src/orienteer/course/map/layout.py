"""Where everything stands on the map.

Areas lie in the cells of a grid whose columns are walked alternately down and up, so that the course runs on from one
area to the next. In a cell the stops alternate to the right and left of an axis that drifts gently: labels point
outwards and the legs stay clear of them. An area's name stands left of its cell's first row.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from orienteer.course.map.lettering import broken
from orienteer.course.map.places import LABEL_LINE, LABEL_SIZE, AreaPlace, Box, Point, Side, StopPlace, label, ring
from orienteer.course.map.ways import Sheet, Way, ways_of
from orienteer.curriculum.course import Area, Roadmap, Topic

Segment = tuple[Point, Point]

CELL_WIDTH = 384.0
MARGIN = 24.0
AXIS = 180.0
"""From a cell's left edge to its axis."""
SWING = 35.0
"""From the axis to a stop."""
DRIFT = 9.0
"""How far the axis drifts to either side."""
DRIFT_ROWS = 11.0
"""Rows after which the axis is back where it was; odd, so that no two areas look the same."""
ROW = 36.0
"""Between two rows, at least."""
FIRST_ROW = 26.0
"""From a cell's top to its first row: the same in every cell, so that a leg between columns is level."""
BETWEEN_CELLS = 30.0
LABEL_GAP = 38.0
"""From a stop's centre to its label: the ring, the number, and air."""
LABEL_MEASURE = 116.0
AREA_SIZE, AREA_LINE, AREA_MEASURE = 19.0, 22.0, 188.0
COUNT_LINE = 18.0
"""The line under an area's name: how many of its stops are mastered."""
STRETCH = 14.0
"""How much further apart the rows of an area may be, to fill a cell whose neighbours are taller."""
LABEL_AIR = 6.0
NUMBER_GAP = 15.0
"""From a stop's centre to the edge of its course number."""
HANGING = 21.0
"""From a stop's centre to the first line of a label that hangs below, as a leg to another column takes its side."""
LOWERED = 15.0
"""How far an area's name makes way for the leg that comes in over it from the column before."""
NARROW = math.radians(15)
"""Between a footpath and a leg that share a stop, at least."""
PROPORTION = 1.3
"""Width by height that the number of columns is chosen for: a screen beside the left sheet, and A3 landscape."""


@dataclass(frozen=True, slots=True)
class Footpath:
    """A prerequisite, drawn dashed: always within an area; across areas where the road is clear, else only in focus."""

    before: str
    after: str
    always: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole map, in pixels at a zoom of 1. Stops are in the learner's order."""

    width: float
    height: float
    areas: tuple[AreaPlace, ...]
    stops: tuple[StopPlace, ...]
    footpaths: tuple[Footpath, ...]
    ways: tuple[Way, ...] = ()
    label_size: float = LABEL_SIZE
    label_line: float = LABEL_LINE
    area_size: float = AREA_SIZE
    area_line: float = AREA_LINE


@dataclass(frozen=True, slots=True)
class _Cell:
    """An area in its cell of the grid, rows from the top.

    Args:
        enters_over: the leg from the column before comes in over the area's name.
        leaves_at: the row whose leg goes over to the next column; None when it ends here or goes on in the column.
        comes_in_at: the row that the leg from the column before ends at.
    """

    area: Area
    column: int
    row: int
    topics: tuple[Topic, ...]
    is_upward: bool
    enters_over: bool
    leaves_at: int | None
    comes_in_at: int | None

    @property
    def name_lines(self) -> tuple[str, ...]:
        return broken(self.area.title, size=AREA_SIZE, measure=AREA_MEASURE)

    @property
    def name_top(self) -> float:
        return LOWERED + FIRST_ROW - AREA_LINE / 2 if self.enters_over else 0.0

    @property
    def name_height(self) -> float:
        return self.name_top + len(self.name_lines) * AREA_LINE + COUNT_LINE

    def hangs(self, row: int) -> bool:
        """Whether a leg between columns takes the side that the row's label would stand on."""
        return (row == self.leaves_at and row % 2 == 0) or (row == self.comes_in_at and row % 2 == 1)

    def bounds(self, row: int) -> tuple[float, float]:
        """How far a row's label reaches above and below its stop."""
        lines = len(_label(self.topics[row]))
        if self.hangs(row):
            return 0.0, HANGING + (lines - 0.5) * LABEL_LINE
        return lines * LABEL_LINE / 2, lines * LABEL_LINE / 2

    def ys(self) -> list[float]:
        """The y of each row, from the cell's top: a label clears the one two rows above, and the area's name."""
        ys: list[float] = []
        for row in range(len(self.topics)):
            above = self.bounds(row)[0]
            least = ys[-1] + ROW if ys else FIRST_ROW
            if row == 1:
                least = max(least, self.name_height + LABEL_AIR + above)
            if row >= 2:
                least = max(least, ys[row - 2] + self.bounds(row - 2)[1] + LABEL_AIR + above)
            ys.append(least)
        return ys

    @property
    def height(self) -> float:
        reaches = [y + self.bounds(row)[1] for row, y in enumerate(self.ys())]
        return max(self.name_height, *reaches)


def lay_out(roadmap: Roadmap, courses: Iterable[Sequence[str]] = ()) -> Layout:
    """The map of a roadmap. The same roadmap gives the same map.

    Args:
        courses: the stops of each course that may be drawn on it, in their order.
    """
    areas = [area for area in roadmap.areas if area.topics]
    if not areas:
        return Layout(2 * MARGIN, 2 * MARGIN, (), (), ())
    grids = [_grid(areas, rows) for rows in range(1, len(areas) + 1)]
    cells, heights = min(grids, key=_ill_proportioned)
    tops = [MARGIN + sum(heights[:row]) + row * BETWEEN_CELLS for row in range(len(heights))]
    rows = [_spread(cell, heights[cell.row]) for cell in cells]
    _level(cells, rows)
    stops = [stop for cell, ys in zip(cells, rows, strict=True) for stop in _stops(cell, ys, tops[cell.row])]
    wide = 2 * MARGIN + (cells[-1].column + 1) * CELL_WIDTH
    high = max(tops[-1] + heights[-1], *(label(stop)[3] for stop in stops)) + MARGIN
    places = tuple(_area_place(cell, tops[cell.row], heights[cell.row]) for cell in cells)
    sheet = Sheet(wide, high, places, tuple(stops), AREA_SIZE, AREA_LINE)
    return Layout(wide, high, places, tuple(stops), _footpaths(areas, stops), ways_of(sheet, courses))


def _grid(areas: Sequence[Area], rows: int) -> tuple[list[_Cell], list[float]]:
    """The cells in the learner's order, and the height of each row of them."""
    cells = []
    for number, area in enumerate(areas):
        column, step = divmod(number, rows)
        is_upward = column % 2 == 1
        last = len(area.topics) - 1
        leaves = step == rows - 1 and number < len(areas) - 1
        comes_in = step == 0 and column > 0
        cells.append(
            _Cell(
                area,
                column,
                rows - 1 - step if is_upward else step,
                tuple(reversed(area.topics)) if is_upward else area.topics,
                is_upward,
                enters_over=comes_in and not is_upward,
                leaves_at=(0 if is_upward else last) if leaves else None,
                comes_in_at=(last if is_upward else 0) if comes_in else None,
            )
        )
    return cells, [max(cell.height for cell in cells if cell.row == row) for row in range(rows)]


def _ill_proportioned(grid: tuple[list[_Cell], list[float]]) -> float:
    cells, heights = grid
    width = (cells[-1].column + 1) * CELL_WIDTH
    height = sum(heights) + (len(heights) - 1) * BETWEEN_CELLS
    return abs(math.log(width / height / PROPORTION))


def _label(topic: Topic) -> tuple[str, ...]:
    return broken(topic.title, size=LABEL_SIZE, measure=LABEL_MEASURE)


def _area_place(cell: _Cell, top: float, height: float) -> AreaPlace:
    left = MARGIN + cell.column * CELL_WIDTH
    first = round(top + cell.name_top + AREA_LINE / 2, 1)
    return AreaPlace(cell.area.id, left, first, cell.name_lines, (left, round(top, 1), CELL_WIDTH, round(height, 1)))


def _spread(cell: _Cell, height: float) -> list[float]:
    """The rows' y from the cell's top, a little apart where the neighbours are taller."""
    stretch = min(STRETCH, (height - cell.height) / max(1, len(cell.topics) - 1))
    return [y + row * stretch for row, y in enumerate(cell.ys())]


def _level(cells: Sequence[_Cell], rows: Sequence[list[float]]) -> None:
    """Put the two ends of a leg that goes over at the foot of a column at one height: it clears the labels below it."""
    for (cell, ys), (_, next_ys) in pairwise(zip(cells, rows, strict=True)):
        if cell.leaves_at is not None and not cell.is_upward:
            ys[-1] = next_ys[-1] = max(ys[-1], next_ys[-1])


def _stops(cell: _Cell, ys: Sequence[float], top: float) -> list[StopPlace]:
    left = MARGIN + cell.column * CELL_WIDTH
    places = []
    for row, y in enumerate(ys):
        drift = DRIFT * math.sin(2 * math.pi * (top / ROW + row) / DRIFT_ROWS)
        places.append(_stop(cell, row, left + AXIS + drift, top + y))
    return list(reversed(places)) if cell.is_upward else places


def _stop(cell: _Cell, row: int, axis: float, y: float) -> StopPlace:
    side: Side = "left" if row % 2 else "right"
    outwards = -1 if side == "left" else 1
    x = round(axis + outwards * SWING, 1)
    lines = _label(cell.topics[row])
    if cell.hangs(row):
        first = round(y + HANGING, 1)
        number_x = round(x - outwards * 4, 1)
        label_x = round(number_x + outwards * (LABEL_GAP - NUMBER_GAP), 1)
        return StopPlace(cell.topics[row].id, x, round(y, 1), side, lines, label_x, first, number_x, first)
    first = round(y - (len(lines) - 1) * LABEL_LINE / 2, 1)
    label_x, number_x = round(x + outwards * LABEL_GAP, 1), round(x + outwards * NUMBER_GAP, 1)
    return StopPlace(cell.topics[row].id, x, round(y, 1), side, lines, label_x, first, number_x, round(y, 1))


def _footpaths(areas: Sequence[Area], stops: Sequence[StopPlace]) -> tuple[Footpath, ...]:
    where = {stop.id: stop for stop in stops}
    area_of = {topic.id: area.id for area in areas for topic in area.topics}
    needs = [
        (before, topic.id) for area in areas for topic in area.topics for before in topic.requires if before in where
    ]
    across = [need for need in needs if area_of[need[0]] != area_of[need[1]]]
    drawn = _clear_of_each_other([(where[before], where[after]) for before, after in across], stops)
    return tuple(
        Footpath(before, after, (before, after) not in across or (before, after) in drawn) for before, after in needs
    )


def _clear_of_each_other(
    paths: Sequence[tuple[StopPlace, StopPlace]], stops: Sequence[StopPlace]
) -> set[tuple[str, str]]:
    """The paths across areas that are always drawn: clear, and crossing none that is shorter."""
    drawn: list[Segment] = []
    kept = set()
    for start, end in sorted(paths, key=lambda path: math.dist((path[0].x, path[0].y), (path[1].x, path[1].y))):
        way = (start.x, start.y), (end.x, end.y)
        if is_clear(start, end, stops) and not any(_cross(way, other) for other in drawn if not {*way} & {*other}):
            drawn.append(way)
            kept.add((start.id, end.id))
    return kept


def is_clear(start: StopPlace, end: StopPlace, stops: Sequence[StopPlace]) -> bool:
    """Whether a straight path from one stop to another touches no other stop, no label, and no leg of the course.

    A leg that begins or ends at one of the two is touched where it leads nearly the same way.
    """
    way = (start.x, start.y), (end.x, end.y)
    ends = {start.id, end.id}
    for a, b in pairwise(stops):
        leg = (a.x, a.y), (b.x, b.y)
        if _beside(way, leg) if {a.id, b.id} & ends else _cross(way, leg):
            return False
    steps = max(2, int(math.dist(*way) / 6))
    points = [
        (start.x + (end.x - start.x) * step / steps, start.y + (end.y - start.y) * step / steps)
        for step in range(steps + 1)
    ]
    taken = [label(stop) for stop in stops] + [ring(stop) for stop in stops if stop.id not in ends]
    return not any(_within(box, point) for box in taken for point in points)


def _cross(one: Segment, other: Segment) -> bool:
    return _turn(*one, other[0]) != _turn(*one, other[1]) and _turn(*other, one[0]) != _turn(*other, one[1])


def _beside(one: Segment, other: Segment) -> bool:
    """Whether two ways that share an end lead from it so nearly in the same direction that they look like one."""
    both = {*one} & {*other}
    if len(both) != 1:
        return False
    (shared,) = both
    (there,), (elsewhere,) = {*one} - both, {*other} - both
    angles = [math.atan2(point[1] - shared[1], point[0] - shared[0]) for point in (there, elsewhere)]
    return abs(math.remainder(angles[0] - angles[1], math.tau)) < NARROW


def _turn(start: Point, end: Point, point: Point) -> bool:
    """Whether one turns left from the way towards the point."""
    return (end[0] - start[0]) * (point[1] - start[1]) > (end[1] - start[1]) * (point[0] - start[0])


def _within(box: Box, point: Point) -> bool:
    left, top, right, bottom = box
    return left <= point[0] <= right and top <= point[1] <= bottom
