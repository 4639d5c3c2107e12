"""Ask what a name is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from orienteer.grading.runner import Runner
from orienteer.services.asking_jedi import Place, ask_jedi
from orienteer.services.files import Content
from orienteer.services.naming import current_exercise_id
from orienteer.services.views.language import DocumentationView

if TYPE_CHECKING:
    from orienteer.course.library import Course


def show_documentation(
    exercise_id: str, files: Mapping[str, Content], place: Place, *, course: Course, runner: Runner
) -> DocumentationView:
    """What the name at a place is.

    Raises:
        UsageError: there is no such exercise, file or line.
        SandboxError: the machine could not run a child.
    """
    exercise = course.exercise(current_exercise_id(course, exercise_id))
    found, missing = ask_jedi("documentation", exercise, files, place, runner=runner)
    if not isinstance(found, dict):
        return DocumentationView(missing=missing)
    told = {part: str(found.get(part, "")) for part in ("name", "kind", "signature", "says")}
    return DocumentationView(**told)
