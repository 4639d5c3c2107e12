"""Read the roadmap."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from orienteer.curriculum.course import Area, Roadmap, Topic
from orienteer.errors import UsageError
from orienteer.learning.path import EVERYONE, MASTERED, Path, next_exercise, path_of, suggested
from orienteer.learning.progress import Progress
from orienteer.services.todays_deck import todays_table
from orienteer.services.views.roadmap import (
    AreaView,
    ItemView,
    NextView,
    RoadmapView,
    RoleView,
    StopView,
    SystemView,
)

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store


def read_roadmap(
    role: str = EVERYONE, *, course: Course, store: Store, now: datetime, zone: tzinfo | None = None
) -> RoadmapView:
    """Everything on the roadmap, with how far the learner is.

    Args:
        role: whose path is numbered.
        zone: the learner's time zone, which says when a day's cards are due; None is the machine's.

    Raises:
        UsageError: there is no such role.
    """
    course.refresh()
    roadmap = course.roadmap
    known_role(roadmap, role)
    progress = Progress.over(roadmap, store.history(), now)
    path = path_of(roadmap, role)
    go_on = suggested(path, progress)
    table = todays_table(course=course, store=store, now=now, zone=zone, progress=progress)
    due = Counter(card_id.rpartition("/")[0] for card_id in table.deck.queue)
    return RoadmapView(
        roles=role_views(roadmap),
        role=role,
        areas=tuple(_area(area, path, progress, go_on, due, now) for area in roadmap.areas),
        systems=tuple(
            SystemView(each.id, each.title, each.level, each.roles, each.written) for each in roadmap.systems
        ),
        next=None if go_on is None else _next(go_on, path, progress),
        mastered=sum(1 for topic in path.topics if progress.topic_state(topic) in MASTERED),
        total=len(path.topics),
        due=len(table.deck.queue),
        due_minutes=table.minutes(table.deck.queue),
    )


def role_views(roadmap: Roadmap) -> tuple[RoleView, ...]:
    """The roles, each with the number of stops on its path."""
    return tuple(RoleView(each.id, each.title, len(path_of(roadmap, each.id).topics)) for each in roadmap.roles)


def known_role(roadmap: Roadmap, role: str) -> None:
    """Refuse a role that the roadmap doesn't name."""
    roles = [each.id for each in roadmap.roles]
    if role != EVERYONE and role not in roles:
        raise UsageError(f"There is no role called {role}.", remedy=f"Choose one of {', '.join(roles)}.")


def _area(
    area: Area, path: Path, progress: Progress, go_on: Topic | None, due: Mapping[str, int], now: datetime
) -> AreaView:
    return AreaView(
        id=area.id,
        title=area.title,
        roles=area.roles,
        stops=tuple(_stop(topic, path, progress, go_on, due.get(topic.id, 0), now) for topic in area.topics),
        interview=tuple(ItemView(item.id, item.title, progress.interview_state(item)) for item in area.interview),
    )


def _stop(topic: Topic, path: Path, progress: Progress, go_on: Topic | None, due: int, now: datetime) -> StopView:
    told, state = progress.topic(topic.id), progress.topic_state(topic)
    return StopView(
        id=topic.id,
        title=topic.title,
        number=path.number(topic.id),
        state=state,
        suggested=topic is go_on,
        starred=told.starred,
        written=topic.written,
        items=tuple(ItemView(item.id, item.title, progress.item_state(item, topic)) for item in topic.items),
        requires=topic.requires,
        exercises_passed=progress.passed(topic),
        exercises_total=len(topic.exercises),
        mastery=round(progress.mastery(topic), 3),
        optional=path.number(topic.id) is None,
        minutes=topic.minutes,
        note=told.note,
        recall=round(progress.recall(topic, now), 4) if state == "fading" else None,
        due=due,
    )


def _next(topic: Topic, path: Path, progress: Progress) -> NextView:
    exercise_id = next_exercise(topic, progress)
    titles = {outline.id: outline.title for outline in topic.outlines}
    return NextView(
        topic_id=topic.id,
        topic_title=topic.title,
        number=path.number(topic.id),
        exercise_id=exercise_id,
        exercise_title=None if exercise_id is None else titles.get(exercise_id, exercise_id.rpartition("/")[2]),
        exercise_number=None if exercise_id is None else topic.exercises.index(exercise_id) + 1,
        begun=exercise_id is not None and progress.exercise(exercise_id).attempts > 0,
    )
