"""The map: labels stay clear of each other, whatever the roadmap is."""

from __future__ import annotations

import math
from itertools import combinations, pairwise
from pathlib import Path

import pytest
import yaml

from orienteer.course.map.layout import Layout, is_clear, lay_out
from orienteer.course.map.lettering import broken, width
from orienteer.course.map.places import Box, StopPlace, label, ring
from orienteer.curriculum.course import Area, Roadmap, Topic

CONTENT = Path(__file__).parents[3] / "content"


def topic(name: str, title: str, requires: tuple[str, ...] = ()) -> Topic:
    return Topic(name, title, "", (), requires, (), False)


def ours() -> Roadmap:
    told = yaml.safe_load((CONTENT / "roadmap.yaml").read_text(encoding="utf-8"))
    return Roadmap(
        (),
        tuple(
            Area(
                area["id"],
                area["title"],
                tuple(area["roles"]),
                tuple(topic(f"{area['id']}/{t['id']}", t["title"], tuple(t["requires"])) for t in area["topics"]),
            )
            for area in told["areas"]
        ),
        (),
    )


def made(areas: int, stops: int, title: str) -> Roadmap:
    return Roadmap(
        (),
        tuple(
            Area(f"a{area}", f"{title} {area}", (), tuple(topic(f"a{area}/t{stop}", title) for stop in range(stops)))
            for area in range(areas)
        ),
        (),
    )


ROADMAPS = {
    "ours": ours(),
    "one stop": made(1, 1, "Alone"),
    "300 stops": made(30, 10, "Encapsulation, inheritance and polymorphism"),
    "a word of 300 letters": made(5, 6, "m" * 300),
    "uneven": Roadmap((), made(3, 2, "Short").areas + made(2, 17, "A longer title of a stop").areas, ()),
}


def overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.fixture(params=ROADMAPS, name="layout")
def _layout(request: pytest.FixtureRequest) -> Layout:
    return lay_out(ROADMAPS[request.param])


def test_no_label_covers_another_or_a_stop(layout: Layout) -> None:
    labels = [(stop.id, label(stop)) for stop in layout.stops]
    rings = [(stop.id, ring(stop)) for stop in layout.stops]
    for (one, box), (other, taken) in combinations(labels, 2):
        assert not overlap(box, taken), (one, other)
    for one, box in labels:
        for other, taken in rings:
            assert one == other or not overlap(box, taken), (one, other)


def test_no_label_covers_the_name_of_an_area(layout: Layout) -> None:
    for area in layout.areas:
        top = area.y - layout.area_line / 2
        wide = max(width(line, layout.area_size) for line in area.lines)
        name = (area.x, top, area.x + wide, top + len(area.lines) * layout.area_line)
        for stop in layout.stops:
            assert not overlap(name, label(stop)), (area.id, stop.id)
            assert not overlap(name, ring(stop)), (area.id, stop.id)


def test_everything_lies_on_the_sheet(layout: Layout) -> None:
    for stop in layout.stops:
        for left, top, right, bottom in (ring(stop), label(stop)):
            assert left >= 0 and top >= 0 and right <= layout.width and bottom <= layout.height, stop.id


def test_a_leg_of_the_course_leaves_the_names_of_its_own_stops_clear(layout: Layout) -> None:
    for start, end in pairwise(layout.stops):
        steps = 60
        for step in range(steps + 1):
            x = start.x + (end.x - start.x) * step / steps
            y = start.y + (end.y - start.y) * step / steps
            for stop in (start, end):
                left, top, right, bottom = label(stop)
                assert not (left < x < right and top < y < bottom), (start.id, end.id)


def test_the_same_roadmap_gives_the_same_map_and_stops_keep_the_learners_order() -> None:
    layout = lay_out(ours())
    assert layout == lay_out(ours())
    assert [stop.id for stop in layout.stops] == [topic.id for area in ours().areas for topic in area.topics]


def test_columns_are_walked_alternately_down_and_up() -> None:
    layout = lay_out(ours())
    by_area: dict[str, list[float]] = {}
    for stop in layout.stops:
        by_area.setdefault(stop.id.partition("/")[0], []).append(stop.y)
    assert by_area["fundamentals"] == sorted(by_area["fundamentals"])
    assert by_area["backend"] == sorted(by_area["backend"], reverse=True)


def test_an_empty_roadmap_is_an_empty_sheet() -> None:
    layout = lay_out(Roadmap((), (), ()))
    assert layout.stops == () and layout.width > 0


def test_a_footpath_is_always_drawn_in_an_area_and_across_areas_only_where_the_road_is_clear() -> None:
    layout = lay_out(ours())
    where = {stop.id: stop for stop in layout.stops}
    across = [path for path in layout.footpaths if path.before.split("/")[0] != path.after.split("/")[0]]
    assert {path.always for path in across} == {True, False}
    drawn = [(where[path.before], where[path.after]) for path in across if path.always]
    assert all(is_clear(before, after, layout.stops) for before, after in drawn)
    for one, other in combinations(drawn, 2):
        assert {stop.id for stop in one} & {stop.id for stop in other} or not crosses(one, other)
    assert all(path.always for path in layout.footpaths if path not in across)


def crosses(one: tuple[StopPlace, StopPlace], other: tuple[StopPlace, StopPlace]) -> bool:
    """Whether two straight paths meet, looked at point by point."""
    points = [[(a.x + (b.x - a.x) * n / 400, a.y + (b.y - a.y) * n / 400) for n in range(401)] for a, b in (one, other)]
    return any(math.dist(here, there) < 1 for here in points[0] for there in points[1])


def test_a_leg_to_an_area_that_is_no_neighbour_turns_round_every_name_and_stop_between() -> None:
    roadmap = ours()
    told = yaml.safe_load((CONTENT / "roadmap.yaml").read_text(encoding="utf-8"))
    roles = {area["id"]: area["roles"] for area in told["areas"]}
    for role in ("backend", "data", "interviews"):
        course = [topic.id for area in roadmap.areas for topic in area.topics if {role, "all"} & {*roles[area.id]}]
        layout = lay_out(roadmap, [course])
        where = {stop.id: stop for stop in layout.stops}
        assert layout.ways, role
        for way in layout.ways:
            start, end = where[way.before], where[way.after]
            points = [(start.x, start.y), *way.points, (end.x, end.y)]
            taken = [ring(stop) for stop in layout.stops if stop not in (start, end)]
            taken += [label(stop) for stop in layout.stops]
            for a, b in pairwise(points):
                for n in range(101):
                    x, y = a[0] + (b[0] - a[0]) * n / 100, a[1] + (b[1] - a[1]) * n / 100
                    assert not any(box[0] < x < box[2] and box[1] < y < box[3] for box in taken), (way, x, y)


def test_a_course_of_neighbours_has_no_leg_that_turns() -> None:
    roadmap = ours()
    assert lay_out(roadmap, [[topic.id for area in roadmap.areas for topic in area.topics]]).ways == ()


def test_a_label_breaks_between_words_and_after_hyphens_and_is_cut_after_three_lines() -> None:
    assert broken("Software-engineering interviews", size=19, measure=188) == ("Software-", "engineering", "interviews")
    assert broken("Data structures", size=14, measure=400) == ("Data structures",)
    lines = broken("one two three four five six seven", size=14, measure=40)
    assert len(lines) == 3 and lines[-1].endswith("…")
    assert broken("", size=14, measure=40) == ()
    assert all(width(line, 14) <= 40 for line in broken("w" * 300, size=14, measure=40))
