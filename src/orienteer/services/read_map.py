"""Read where everything stands on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orienteer.course.map.layout import Layout, lay_out

if TYPE_CHECKING:
    from orienteer.course.library import Course


def read_map(*, course: Course) -> Layout:
    """The map's coordinates: the same for every learner and role, and in the printed edition."""
    return lay_out(course.roadmap)
