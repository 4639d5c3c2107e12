"""Ask how a word goes on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from orienteer.grading.runner import Runner
from orienteer.services.asking_jedi import Place, ask_jedi
from orienteer.services.files import Content
from orienteer.services.naming import current_exercise_id
from orienteer.services.views.language import Completion, CompletionsView

if TYPE_CHECKING:
    from orienteer.course.library import Course


def complete_code(
    exercise_id: str, files: Mapping[str, Content], place: Place, *, course: Course, runner: Runner
) -> CompletionsView:
    """The ways in which the word that ends at a place may go on.

    Raises:
        UsageError: there is no such exercise, file or line.
        SandboxError: the machine could not run a child.
    """
    exercise = course.exercise(current_exercise_id(course, exercise_id))
    found, missing = ask_jedi("complete", exercise, files, place, runner=runner)
    named = [each for each in found if _is_named(each)] if isinstance(found, list) else []
    return CompletionsView(tuple(Completion(name, kind) for name, kind in named), missing)


def _is_named(found: object) -> bool:
    return isinstance(found, list) and len(found) == 2 and all(isinstance(part, str) for part in found)
