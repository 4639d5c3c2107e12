"""Trying what an interview says: the proofs of its follow-ups, and how the solution grows."""

from __future__ import annotations

from collections.abc import Iterator

from orienteer.course.blocks import difference, printed
from orienteer.course.compiler import describe_exercise
from orienteer.course.markdown import Renderer
from orienteer.curriculum.content.interviews import InterviewSource
from orienteer.curriculum.content.reading import line_of
from orienteer.curriculum.content.sources import ExerciseSource
from orienteer.curriculum.problems import ContentProblem
from orienteer.feedback.measured import measured
from orienteer.grading.authored import authored
from orienteer.grading.runner import Runner


def interview_problems(
    source: InterviewSource, exercise: ExerciseSource | None, runner: Runner, renderer: Renderer
) -> Iterator[ContentProblem]:
    """Proofs that don't run or print something else, and a solution that doesn't grow as is said.

    Raises:
        SandboxError: the machine could not run a child.
    """
    yield from _proofs(source, runner)
    if exercise is not None and exercise.runs and source.file.complexity.measure:
        yield from _growth(source, exercise, runner, renderer)


def _proofs(source: InterviewSource, runner: Runner) -> Iterator[ContentProblem]:
    for number, each in enumerate(source.file.follow_ups):
        if not each.proof:
            continue
        shown, raised, line = printed(each.proof, runner)
        begins, prints = (line_of(source.lines, ("follow_ups", number, key)) for key in ("proof", "prints"))
        if raised:
            message = f"The proof of {each.id!r} ends with {raised}."
            yield ContentProblem(source.path, begins + line, "proof-fails", message)
        elif shown != each.prints:
            message = f"The proof of {each.id!r} prints something else: {difference(each.prints, shown)}."
            yield ContentProblem(source.path, prints, "proof-prints", message)


def _growth(
    source: InterviewSource, exercise: ExerciseSource, runner: Runner, renderer: Renderer
) -> Iterator[ContentProblem]:
    described, _ = describe_exercise(exercise, runner, renderer)
    if described is None:
        return
    complexity = source.file.complexity
    curve = measured(complexity.measure, described, authored(described, described.solution, ""), runner)
    line = line_of(source.lines, ("complexity", "measure"))
    if not curve.points:
        message = "The solution doesn't return on the inputs of `measure`."
    elif not curve.grows:
        message = "How the solution grows on the inputs of `measure` belongs clearly to no class."
    elif curve.grows not in [each.growth for each in complexity.time.accepted]:
        message = f"The solution grows like {curve.grows} on the inputs of `measure`, and that isn't accepted."
    else:
        return
    yield ContentProblem(source.path, line, "interview-growth", message)
