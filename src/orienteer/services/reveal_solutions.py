"""Show the solution and other right ways, once the learner has found their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orienteer.errors import NotYet
from orienteer.learning.progress import Progress
from orienteer.services.naming import current_exercise_id
from orienteer.services.views.exercise import OtherSolution, SolutionsView

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store


def reveal_solutions(exercise_id: str, *, course: Course, store: Store) -> SolutionsView:
    """What is shown after passing.

    Raises:
        UsageError: there is no such exercise.
        NotYet: the learner hasn't passed it.
    """
    exercise = course.exercise(current_exercise_id(course, exercise_id))
    if not Progress.over(course.roadmap, store.history()).exercise(exercise.id).passed_at:
        raise NotYet(f"The solutions of “{exercise.title}” are shown once you have passed it.")
    others = tuple(OtherSolution(slug, source) for slug, source in sorted(exercise.solutions.items()))
    return SolutionsView(exercise.solution, others)
