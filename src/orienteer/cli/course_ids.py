"""The names of the exercises that can be worked on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orienteer.course.library import Course


def every_exercise_id(course: Course) -> list[str]:
    """Every exercise's id, in the learner's order."""
    return [each for area in course.roadmap.areas for topic in area.topics for each in topic.exercises]
