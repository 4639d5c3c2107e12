"""Ask for a hint."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from orienteer.errors import UsageError
from orienteer.feedback.hints.hint import Hint
from orienteer.feedback.hints.making import authored, hints_for, steps_of
from orienteer.learning.events import Event
from orienteer.learning.progress import Progress
from orienteer.services.files import Content, as_submission
from orienteer.services.naming import current_exercise_id
from orienteer.services.views.exercise import HintView

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.curriculum.course import Exercise
    from orienteer.grading.runner import Runner
    from orienteer.grading.submission import Submission
    from orienteer.storage.store import Store

NOTHING = "<p>Nothing more can be said of your program as it is now.</p>"
MOST_KEPT = 16

_made: OrderedDict[tuple[str, str], list[Hint]] = OrderedDict()
_lock = threading.Lock()


def show_hint(
    exercise_id: str,
    step: int | None,
    files: Mapping[str, Content] | None = None,
    *,
    course: Course,
    store: Store,
    now: datetime,
    runner: Runner | None = None,
    device: str = "",
) -> HintView:
    """A hint; what was shown is recorded, once for each text. Where nothing can be said nobody was helped.

    Args:
        step: from 1; None for the next at which something can be said.
        files: the program that it is for; without one, or without a runner, the author's words are shown alone.

    Raises:
        UsageError: there is no such exercise, or it has fewer hints.
        SandboxError: the program could not be run.
    """
    exercise = course.exercise(current_exercise_id(course, exercise_id))
    told = Progress.over(course.roadmap, store.history()).exercise(exercise.id)
    number = min(max(told.hints, default=0) + 1, steps_of(exercise)) if step is None else step
    if not 1 <= number <= steps_of(exercise):
        raise UsageError(f"{exercise.title} has {steps_of(exercise)} hints, and there is no step {number}.")
    hints = authored(exercise)
    if files and runner is not None:
        hints = _hints(exercise, as_submission(files, exercise.file_name), runner)
    from_here = hints[number - 1 :] if step is None else hints[number - 1 : number]
    hint = next((each for each in from_here if each.html), from_here[0])
    if hint.html and (hint.step not in told.hints or told.hint_html(hint.step) != hint.html):
        payload = {"step": hint.step, "html": hint.html, "line": hint.line, "source": hint.source}
        store.append(Event("hint_shown", exercise.id, now, payload, device))
    return HintView(hint.step, hint.html or NOTHING, hint.line, hint.source)


def _hints(exercise: Exercise, submission: Submission, runner: Runner) -> list[Hint]:
    """The hints for a program; those made last are kept, as one asks for a step after the other."""
    key = f"{exercise.id} {exercise.content_hash} {bool(exercise.mutants)}", repr(sorted(submission.files.items()))
    with _lock:
        if key in _made:
            _made.move_to_end(key)
            return _made[key]
    found = hints_for(exercise, submission, runner)
    with _lock:
        _made[key] = found
        while len(_made) > MOST_KEPT:
            _made.popitem(last=False)
    return found
