"""Try a snippet beside one's code as it stands: what it prints, what it gives, what its error means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from orienteer.feedback.error_texts.explaining import explain
from orienteer.feedback.wording import as_html
from orienteer.grading.endings import ending, shortened
from orienteer.grading.observation import Observation
from orienteer.grading.reading import refusal, source_text
from orienteer.grading.runner import Runner, Trial
from orienteer.grading.wording import python_text
from orienteer.services.files import Content, as_submission
from orienteer.services.naming import current_exercise_id
from orienteer.services.views.exercise import TriedView

if TYPE_CHECKING:
    from orienteer.course.library import Course

NO_PYTHON = "The check's snippet is not Python: "


def try_snippet(
    exercise_id: str, files: Mapping[str, Content], code: str, *, course: Course, runner: Runner
) -> TriedView:
    """The value of the snippet's last expression and what was printed, in a fresh process; nothing is kept.

    Raises:
        UsageError: there is no such exercise.
        SandboxError: the machine could not run it.
    """
    exercise = course.exercise(current_exercise_id(course, exercise_id))
    submission = as_submission(files, exercise.file_name)
    refused = refusal(submission)
    if refused is not None:
        return TriedView(problem=refused.message, line=refused.line)
    trial = Trial("snippet", code=code, observe=("value", "exception", "failure"), alone=True)
    (seen,) = runner.observe(submission, [trial], environment=exercise.environment, profile=exercise.profile)
    return _told(seen, source_text(submission))


def _told(seen: Observation, source: str) -> TriedView:
    judged, output = seen.judged, seen.extras.output
    if judged["outcome"] == "returned":
        value = judged.get("value")
        return TriedView(output=output, value="" if value is None else shortened(python_text(value)))
    if judged["outcome"] == "raised":
        found = explain(source, seen)
        explanation = as_html(found.text) if found is not None else ""
        return TriedView(
            output=output, problem=_exception(judged.get("exception")), line=seen.extras.line, explanation=explanation
        )
    reason = str(judged.get("reason", ""))
    if reason.startswith(NO_PYTHON):
        return TriedView(problem=f"That is not Python: {reason.removeprefix(NO_PYTHON)}")
    said = reason or ending(judged)
    return TriedView(output=output, problem=said[:1].upper() + said[1:], line=seen.extras.line)


def _exception(tree: Any) -> str:
    """An exception as Python's last line tells it."""
    parts = tree if isinstance(tree, list) else []
    name, message = (str(parts[place]) if len(parts) > place else "" for place in (1, 3))
    return f"{name}: {message}" if message else name or "An exception"
