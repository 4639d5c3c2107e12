"""Read a topic."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from orienteer.curriculum.course import Card, Topic
from orienteer.learning.changes import topic_changes
from orienteer.learning.path import EVERYONE, Path, path_of
from orienteer.learning.progress import Progress
from orienteer.services.naming import all_topics, current_topic
from orienteer.services.read_environments import missing_environments
from orienteer.services.read_roadmap import known_role
from orienteer.services.views.roadmap import ItemView
from orienteer.services.views.topic import (
    CardView,
    ExerciseLine,
    FollowUp,
    Neighbour,
    NoteView,
    RequiredView,
    TopicView,
    TrailStop,
    UnwrittenExercise,
)

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.sandbox.environments import Installations
    from orienteer.storage.store import Store


def read_topic(
    topic_id: str,
    *,
    course: Course,
    store: Store,
    now: datetime | None = None,
    role: str = EVERYONE,
    installations: Installations | None = None,
) -> TopicView:
    """A topic's lesson, exercises and cards, and where it lies on a role's path.

    Args:
        installations: this machine's environments, to say which of those that the exercises need are missing.

    Raises:
        UsageError: there is no such topic or role.
    """
    course.refresh()
    known_role(course.roadmap, role)
    area, known = current_topic(course, topic_id)
    topic = course.topic(known.id)
    progress = Progress.over(course.roadmap, store.history(), now)
    told = progress.topic(topic.id)
    path = path_of(course.roadmap, role)
    before, after = _neighbours(topic.id, path, course)
    return TopicView(
        id=topic.id,
        title=topic.title,
        area_title=area.title,
        number=path.number(topic.id),
        minutes=topic.minutes,
        summary=topic.summary,
        written=topic.written,
        state=progress.topic_state(topic),
        starred=told.starred,
        changes=topic_changes(topic, told),
        items=tuple(ItemView(item.id, item.title, progress.item_state(item, topic)) for item in topic.items),
        requires=tuple(_required(each, progress, course) for each in topic.requires),
        sections=topic.sections,
        exercises=tuple(
            ExerciseLine(each.id, each.title, each.kind, each.minutes, progress.exercise_state(each.id))
            for each in topic.outlines
        ),
        unwritten_exercises=tuple(UnwrittenExercise(*each) for each in topic.unwritten_exercises),
        cards=tuple(_card(card) for card in topic.cards),
        teaches=topic.teaches,
        previous=before,
        next=after,
        trail=tuple(
            TrailStop(each.id, each.title, path.number(each.id), progress.topic_state(each)) for each in area.topics
        ),
        missing_environments=missing_environments(topic.environments, installations) if installations else (),
        notes=(NoteView(told.note_id, told.note, told.noted_at),) if told.note else (),
    )


def _required(topic_id: str, progress: Progress, course: Course) -> RequiredView:
    _, topic = current_topic(course, topic_id)
    return RequiredView(topic.id, topic.title, progress.topic_state(topic))


def _neighbours(topic_id: str, path: Path, course: Course) -> tuple[Neighbour | None, Neighbour | None]:
    """The stops before and after: on the path, or in the roadmap's order for a stop that is off it."""
    topics = list(path.topics) if path.number(topic_id) else all_topics(course)
    place = next(place for place, topic in enumerate(topics) if topic.id == topic_id)

    def at(other: int) -> Neighbour | None:
        if not 0 <= other < len(topics):
            return None
        topic: Topic = topics[other]
        return Neighbour(topic.id, topic.title, path.number(topic.id))

    return at(place - 1), at(place + 1)


def _card(card: Card) -> CardView:
    return CardView(
        id=card.id,
        kind=card.kind,
        asks_html=card.asks_html,
        sentence_html=card.sentence_html,
        paragraph_html=card.paragraph_html,
        follow_ups=tuple(FollowUp(asks, answer) for asks, answer in card.follow_ups),
        choices=card.choices,
        proof=card.proof,
        prints=card.prints,
    )
