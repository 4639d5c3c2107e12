"""The map as the template draws it: the page's own coordinates, with the course of the book's role."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

from orienteer.exports.book import Book
from orienteer.exports.lines import STATES


def map_data(book: Book, anchor: Callable[[str, str], str]) -> dict[str, Any]:
    """Sizes in pixels at a zoom of 1; the template scales them to the paper."""
    layout = book.layout
    where = {stop.id: stop for stop in layout.stops}
    ways = {(way.before, way.after): [list(point) for point in way.points] for way in layout.ways}
    course = [stop for stop in layout.stops if stop.id in book.numbers]
    chosen = {topic.id for topic in book.topics}
    written = {topic.id for area in book.roadmap.areas for topic in area.topics if topic.written}
    titles = {area.id: area.title for area in book.roadmap.areas}
    return {
        "width": layout.width,
        "height": layout.height,
        "label_size": layout.label_size,
        "label_line": layout.label_line,
        "area_size": layout.area_size,
        "area_line": layout.area_line,
        "areas": [{"x": area.x, "y": area.y, "lines": list(area.lines)} for area in layout.areas],
        "legs": [[[a.x, a.y], *ways.get((a.id, b.id), ()), [b.x, b.y]] for a, b in pairwise(course)],
        "footpaths": [
            [where[path.before].x, where[path.before].y, where[path.after].x, where[path.after].y]
            for path in layout.footpaths
            if path.always
        ],
        "stops": [
            {
                "x": stop.x,
                "y": stop.y,
                "side": stop.side,
                "lines": list(stop.lines),
                "label_x": stop.label_x,
                "label_y": stop.label_y,
                "number": book.numbers.get(stop.id),
                "number_x": stop.number_x,
                "number_y": stop.number_y,
                "label": anchor("topic", stop.id) if stop.id in chosen else None,
                "state": book.state(stop.id) or ("untouched" if stop.id in written else "not_yet_written"),
            }
            for stop in layout.stops
        ],
        "alt": _in_words(book, titles),
    }


def _in_words(book: Book, titles: dict[str, str]) -> str:
    """What the map shows, for who can't see it; the contents list the same stops as text."""
    parts = [
        f"A map of {len(book.layout.stops)} topics in {len(book.layout.areas)} areas: {', '.join(titles.values())}."
    ]
    numbers = len(book.numbers)
    parts.append(f"A line runs from stop to stop through the {numbers} of the course for {book.role.title.lower()}.")
    if book.mine:
        states = [state for thing, state in book.mine.states.items() if thing.count("/") == 1]
        counted = {state: states.count(state) for state in dict.fromkeys(states)}
        parts.append("Of these, " + ", ".join(f"{count} {STATES[state]}" for state, count in counted.items()) + ".")
    return " ".join(parts)
