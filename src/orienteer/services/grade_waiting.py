"""Grade the attempts that were stored and never graded: the server died, or the machine could not run them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from orienteer.errors import UsageError
from orienteer.grading.runner import Runner
from orienteer.services.files import from_payload
from orienteer.services.grading_of import graded
from orienteer.services.naming import current_exercise_id
from orienteer.services.submit import record_grade

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store


def grade_waiting(*, course: Course, runner: Runner, store: Store, until: datetime | None = None) -> int:
    """Grade what is waiting, oldest first, and return how many it was.

    What can't be graded any more (its exercise has gone, or its files were too large to keep) stays as it is.

    Args:
        until: leave alone what was submitted later: it may be being graded.

    Raises:
        SandboxError: the machine can't run anything now; the rest goes on waiting.
    """
    done = 0
    for made in store.ungraded():
        files = from_payload(made.payload.get("files", {}))
        if files is None or (until is not None and made.at > until):
            continue
        try:
            exercise = course.exercise(current_exercise_id(course, made.subject))
        except UsageError:
            continue
        record_grade(made, exercise, graded(exercise, files, runner, deep=True), course=course, store=store)
        done += 1
    return done
