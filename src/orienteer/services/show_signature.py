"""Ask what a call takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from orienteer.grading.runner import Runner
from orienteer.services.asking_jedi import Place, ask_jedi
from orienteer.services.files import Content
from orienteer.services.naming import current_exercise_id
from orienteer.services.views.language import SignatureView

if TYPE_CHECKING:
    from orienteer.course.library import Course


def show_signature(
    exercise_id: str, files: Mapping[str, Content], place: Place, *, course: Course, runner: Runner
) -> SignatureView:
    """The call that a place is in.

    Raises:
        UsageError: there is no such exercise, file or line.
        SandboxError: the machine could not run a child.
    """
    exercise = course.exercise(current_exercise_id(course, exercise_id))
    found, missing = ask_jedi("signature", exercise, files, place, runner=runner)
    if not isinstance(found, dict):
        return SignatureView(missing=missing)
    parameters, at = found.get("parameters"), found.get("at")
    return SignatureView(
        name=str(found.get("name", "")),
        parameters=tuple(map(str, parameters)) if isinstance(parameters, list) else (),
        at=at if isinstance(at, int) else -1,
        says=str(found.get("says", "")),
    )
