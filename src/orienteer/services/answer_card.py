"""Answer a card: a choice, or code; and show its answer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from orienteer.curriculum.course import Card, Topic
from orienteer.errors import NotFound, UsageError
from orienteer.grading.report import Report, Verdict
from orienteer.grading.runner import Runner
from orienteer.learning.events import Event
from orienteer.services.files import as_payload
from orienteer.services.grading_of import graded
from orienteer.services.naming import current_topic
from orienteer.services.views.review import CodeAnswer

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store

LONGEST_TEXT = 5_000
"""Of an answer that is kept, in characters. A choice of ours: an answer is a few sentences."""


def show_card(card_id: str, text: str, *, course: Course, store: Store, now: datetime, device: str = "") -> int:
    """Record that the answer was shown, and what the learner had written before.

    Returns:
        The event's sequence number.

    Raises:
        NotFound: there is no such card.
    """
    topic, card = _found(card_id, course)
    return store.append(_event("card_shown", topic, card, now, {"text": text[:LONGEST_TEXT]}, device))[0].sequence


def choose_answer(card_id: str, choice: int, *, course: Course, store: Store, now: datetime, device: str = "") -> bool:
    """Record which of the answers was chosen, and say whether it is right.

    Args:
        choice: counted from 0.

    Raises:
        NotFound: there is no such card.
        UsageError: it has no such answer.
    """
    topic, card = _found(card_id, course)
    if not 0 <= choice < len(card.choices):
        raise UsageError(f"The card {card.id} has no answer {choice + 1}.")
    right = card.choices[choice].right
    store.append(_event("card_answered", topic, card, now, {"choice": choice, "right": right}, device))
    return right


def write_answer(
    card_id: str,
    source: str,
    *,
    course: Course,
    runner: Runner,
    store: Store,
    now: datetime,
    device: str = "",
) -> CodeAnswer:
    """Grade the code that answers a card, and record it.

    Raises:
        NotFound: there is no such card.
        UsageError: it isn't answered in code.
        SandboxError: it could not be run.
    """
    topic, card = _found(card_id, course)
    if card.kind != "code":
        raise UsageError(f"The card {card.id} isn't answered in code.")
    exercise = course.card_exercise(topic.id, card)
    files = {exercise.file_name: source}
    report = graded(exercise, files, runner, deep=False)
    payload = {"files": as_payload(files), "verdict": report.verdict.value}
    store.append(_event("card_answered", topic, card, now, payload, device))
    return _told(report)


def _told(report: Report) -> CodeAnswer:
    if report.verdict is Verdict.ACCEPTED:
        return CodeAnswer(True, "It does what is asked.")
    found = report.counterexample
    if found is not None:
        return CodeAnswer(False, "Here it differs.", found.call.strip(), found.expected, found.actual)
    return CodeAnswer(False, report.message or f"It ended otherwise: {report.verdict.value.replace('_', ' ')}.")


def _found(card_id: str, course: Course) -> tuple[Topic, Card]:
    topic_id, _, slug = card_id.rpartition("/")
    _, topic = current_topic(course, topic_id)
    for card in topic.cards:
        if card.id == slug:
            return topic, card
    raise NotFound(f"There is no card called {card_id}.", remedy="Its topic may have been edited since.")


def _event(kind: str, topic: Topic, card: Card, now: datetime, payload: Mapping[str, object], device: str) -> Event:
    return Event(kind, f"{topic.id}/{card.id}", now, dict(payload), device)
