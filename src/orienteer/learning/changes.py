"""What changed since the learner passed it, in sentences. Nothing that was passed is taken back."""

from __future__ import annotations

from collections.abc import Mapping

from orienteer.curriculum.course import Topic
from orienteer.learning.aliases import present_id
from orienteer.learning.history import ExerciseHistory, History, TopicHistory


def exercise_changes(
    exercise_id: str, title: str, content_hash: str, told: ExerciseHistory, history: History, former: Mapping[str, str]
) -> tuple[str, ...]:
    """What changed about an exercise since it was passed last.

    Args:
        title, content_hash: as they are now.
        told: the exercise's history, under its present name.
        history: as it was recorded, under the names of its time.
        former: former id → present id.
    """
    if not told.passed_at:
        return ()
    sentences = []
    names = [
        name
        for name, recorded in history.exercises.items()
        if recorded.last_passed_at == told.last_passed_at and present_id(name, former) == exercise_id
    ]
    if exercise_id not in names:
        sentences.append(f"It was called {names[0]} when you passed it." if names else "It had another name then.")
    if told.passed_title and told.passed_title != title:
        sentences.append(f"Its title was “{told.passed_title}” when you passed it.")
    if told.passed_hash and told.passed_hash != content_hash:
        sentences.append("The exercise has been edited since you passed it. Your pass still counts.")
    return tuple(sentences)


def topic_changes(topic: Topic, told: TopicHistory) -> tuple[str, ...]:
    """What changed about a topic's exercises since all of them were passed."""
    if not told.passed_at:
        return ()
    added = [exercise_id for exercise_id in topic.exercises if exercise_id not in told.passed_exercises]
    gone = told.passed_exercises - set(topic.exercises)
    sentences = []
    if added:
        sentences.append(f"{_counted(len(added))} been added since you passed this stop.")
    if gone:
        sentences.append(f"{_counted(len(gone))} been taken out since you passed this stop.")
    return tuple(sentences)


def _counted(number: int) -> str:
    return "One exercise has" if number == 1 else f"{number} exercises have"
