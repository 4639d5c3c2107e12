"""Finding what a name means now, also where the thing was renamed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orienteer.curriculum.course import Area, Topic
from orienteer.errors import NotFound

if TYPE_CHECKING:
    from orienteer.course.library import Course


def all_topics(course: Course) -> list[Topic]:
    """Every topic, in the learner's order."""
    return [topic for area in course.roadmap.areas for topic in area.topics]


def current_topic(course: Course, topic_id: str) -> tuple[Area, Topic]:
    """A topic with its area, under its present or a former name.

    Raises:
        NotFound: the roadmap names none such.
    """
    for wanted in (topic_id, None):
        wanted = wanted or _present_id(topic_id, course)
        for area in course.roadmap.areas:
            for topic in area.topics:
                if topic.id == wanted:
                    return area, topic
    raise NotFound(f"There is no topic called {topic_id}.", remedy="The outline lists every topic.")


def current_exercise_id(course: Course, exercise_id: str) -> str:
    """An exercise's present id.

    Raises:
        NotFound: there is none such.
    """
    topic_id = exercise_id.rpartition("/")[0]
    for area in course.roadmap.areas:
        for topic in area.topics:
            if topic.id == topic_id and exercise_id in topic.exercises:
                return exercise_id
    renamed = _present_id(exercise_id, course)
    if renamed != exercise_id:
        return renamed
    raise NotFound(f"There is no exercise called {exercise_id}.", remedy="Its topic's page lists what there is.")


def _present_id(former: str, course: Course) -> str:
    """What a name that the roadmap doesn't have means now. What reads histories is loaded only here."""
    from orienteer.learning.aliases import former_names, present_id

    return present_id(former, former_names(all_topics(course)))
