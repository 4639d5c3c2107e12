"""Answer a question of the placement."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from orienteer.curriculum.course import Card, ExerciseOutline
from orienteer.errors import NotFound, UsageError
from orienteer.grading.report import Verdict
from orienteer.grading.runner import Runner
from orienteer.learning.events import Event
from orienteer.learning.placement import Answer, Given, is_over
from orienteer.services.files import Content, as_payload
from orienteer.services.grading_of import graded
from orienteer.services.placement_table import PlacementTable, placement_table

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store


def answer_placement(
    question_id: str,
    *,
    choice: int | None = None,
    files: Mapping[str, Content] | None = None,
    course: Course,
    runner: Runner,
    store: Store,
    now: datetime,
    device: str = "",
) -> Answer:
    """Record an answer; without a choice and files it is “I don't know”. After the last question the test ends.

    A question that was answered already keeps its first answer.

    Args:
        choice: which of the answers as they are shown, from 0.
        files: name → text: the program, or the one with its output predicted.

    Raises:
        NotFound: there is no such question.
        UsageError: no placement is going on, or the question isn't answered in this way.
        SandboxError: the program could not be run.
    """
    table = placement_table(course=course, store=store, now=now)
    table.running()
    question = next((each for each in table.pool if each.id == question_id), None)
    if question is None:
        raise NotFound(f"There is no question called {question_id}.", remedy="Its topic may have been edited since.")
    for each in table.given:
        if each.question.id == question_id:
            return each.answer
    _, asked = table.asked(question)
    answer: Answer = "unknown"
    kept: dict[str, Any] = {}
    if choice is not None:
        answer, kept = _chosen(asked, choice, table)
    elif files is not None:
        answer, kept = _written(asked, files, course, runner)
    payload = {"question": question_id, "answer": answer, **kept}
    events = [Event("placement_answered", table.id, now, payload, device)]
    if is_over([*table.given, Given(question, answer)], table.pool, len(table.ladder)):
        events.append(Event("placement_ended", table.id, now, {}, device))
    store.append(*events)
    return answer


def _chosen(asked: Card | ExerciseOutline, choice: int, table: PlacementTable) -> tuple[Answer, dict[str, Any]]:
    if not isinstance(asked, Card) or not 0 <= choice < len(asked.choices):
        raise UsageError(f"The question {asked.id} has no answer {choice + 1}.")
    place = table.order(asked)[choice]
    return "right" if asked.choices[place].right else "wrong", {"choice": place}


def _written(
    asked: Card | ExerciseOutline, files: Mapping[str, Content], course: Course, runner: Runner
) -> tuple[Answer, dict[str, Any]]:
    if isinstance(asked, Card):
        raise UsageError(f"The question {asked.id} isn't answered with a program.")
    report = graded(course.exercise(asked.id), files, runner, deep=False)
    return "right" if report.verdict is Verdict.ACCEPTED else "wrong", {"files": as_payload(files)}
