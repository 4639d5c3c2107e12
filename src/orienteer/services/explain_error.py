"""Ask what an error means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from orienteer.feedback.error_texts.repeating import explained
from orienteer.feedback.wording import as_html
from orienteer.grading.reading import refusal
from orienteer.grading.runner import Runner
from orienteer.services.files import Content, as_submission
from orienteer.services.naming import current_exercise_id
from orienteer.services.views.exercise import ErrorText

if TYPE_CHECKING:
    from orienteer.course.library import Course


def explain_error(exercise_id: str, files: Mapping[str, Content], *, course: Course, runner: Runner) -> ErrorText:
    """What the exception means that these files raise on the smallest failing input.

    Raises:
        UsageError: there is no such exercise.
        SandboxError: the files could not be run.
    """
    exercise = course.exercise(current_exercise_id(course, exercise_id))
    submission = as_submission(files, exercise.file_name)
    refused = refusal(submission)
    if refused is not None:
        return ErrorText(as_html(refused.message), refused.line)
    found = explained(exercise, submission, runner)
    if found is None:
        return ErrorText("<p>It raises no error now.</p>")
    return ErrorText(as_html(found.text), found.line)
