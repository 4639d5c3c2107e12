"""Read where everything stands on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orienteer.course.map.layout import Layout, lay_out
from orienteer.learning.path import EVERYONE, path_of

if TYPE_CHECKING:
    from orienteer.course.library import Course


def read_map(role: str = EVERYONE, *, course: Course) -> Layout:
    """The map's coordinates: the same for every learner and role, and in the printed edition.

    Args:
        role: whose course's legs turn round what isn't on it.
    """
    roadmap = course.roadmap
    return lay_out(roadmap, [tuple(topic.id for topic in path_of(roadmap, role).topics)])
