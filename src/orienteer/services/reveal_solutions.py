"""Show the solution and other right ways, once the learner has found their own."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from orienteer.curriculum.course import Exercise
from orienteer.errors import NotFound, NotYet
from orienteer.feedback.curves import curve_of
from orienteer.feedback.doubling import Growing, growing
from orienteer.feedback.shapes import Shape, differences, shape_of
from orienteer.grading.authored import authored
from orienteer.grading.growth import WORDS
from orienteer.grading.reading import source_text
from orienteer.grading.runner import Runner
from orienteer.learning.history import ACCEPTED
from orienteer.learning.progress import Progress
from orienteer.services.files import as_submission, from_payload
from orienteer.services.naming import current_exercise_id
from orienteer.services.views.exercise import CurveView, OtherSolution, SolutionsView, StepsAt

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store

MODEL = "the-model"
"""The slug of the reference among the ways."""


def reveal_solutions(exercise_id: str, *, course: Course, store: Store, runner: Runner | None = None) -> SolutionsView:
    """What is shown after passing: every right way, what differs from one's own, and how the work of each grows.

    Args:
        runner: counts steps; without one nothing is said of growth.

    Raises:
        UsageError: there is no such exercise.
        NotYet: the learner hasn't passed it.
        SandboxError: a program could not be run.
    """
    exercise = course.exercise(current_exercise_id(course, exercise_id))
    if not Progress.over(course.roadmap, store.history()).exercise(exercise.id).passed_at:
        raise NotYet(f"The solutions of “{exercise.title}” are shown once you have passed it.")
    yours = _passed_last(exercise, course, store)
    inputs = growing(exercise, random.Random(0)) if runner is not None else None
    own = _shape(yours) if yours else None
    ways = ((MODEL, exercise.solution), *sorted(exercise.solutions.items()))
    return SolutionsView(
        _whole(exercise, exercise.solution, MODEL),
        tuple(
            OtherSolution(
                slug,
                _whole(exercise, source, slug),
                _differs(source, own),
                _curve(exercise, source, inputs, runner, slug),
            )
            for slug, source in ways
        ),
        yours,
        _curve(exercise, yours, inputs, runner) if yours else CurveView(),
    )


def _whole(exercise: Exercise, source: str, slug: str) -> str:
    """A right way as it is read: its main file, and below it each file that lies beside."""
    beside = exercise.beside.get("" if slug == MODEL else slug, {})
    return "\n\n".join([source, *(f"# {name}\n{text}" for name, text in beside.items())])


def _curve(exercise: Exercise, source: str, inputs: Growing | None, runner: Runner | None, slug: str = "") -> CurveView:
    if inputs is None or runner is None:
        return CurveView()
    curve = curve_of(exercise, authored(exercise, source, "" if slug == MODEL else slug), inputs, runner)
    return CurveView(tuple(StepsAt(*point) for point in curve.points), curve.grows, WORDS.get(curve.grows, ""))


def _differs(source: str, own: Shape | None) -> tuple[str, ...]:
    other = _shape(source)
    return tuple(differences(other, own)) if own is not None and other is not None else ()


def _shape(source: str) -> Shape | None:
    try:
        return shape_of(source)
    except (SyntaxError, ValueError, RecursionError):
        return None


def _passed_last(exercise: Exercise, course: Course, store: Store) -> str:
    """The text of the attempt that passed last, under whatever name the exercise had then; "" where it isn't kept."""
    passed = {
        event.reference
        for event in store.events(kinds=["attempt_graded"])
        if event.payload["verdict"] == ACCEPTED and _is(event.subject, exercise, course)
    }
    made = [event for event in store.events(kinds=["attempt_made"]) if event.id in passed]
    files = from_payload(made[-1].payload.get("files", {})) if made else None
    return source_text(as_submission(files, exercise.file_name)) if files else ""


def _is(exercise_id: str, exercise: Exercise, course: Course) -> bool:
    try:
        return current_exercise_id(course, exercise_id) == exercise.id
    except NotFound:  # of an exercise that is gone
        return False
