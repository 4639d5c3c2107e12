"""Checks that nobody wrote: other inputs like the examples, where the author gave example calls and no domain."""

from __future__ import annotations

from dataclasses import replace

from orienteer.curriculum.content.sources import ExerciseSource
from orienteer.curriculum.course import Check, Exercise
from orienteer.curriculum.problems import ContentProblem
from orienteer.grading.authored import authored
from orienteer.grading.calls import call_text
from orienteer.grading.inference.exercises import OpenInput, exercise_from_examples
from orienteer.grading.runner import Runner

COMPARED_AS_BUILT = ("exact", "approximate")
"""Comparators for which the one that inference finds is taken; any other is the author's word."""


def with_inferred_checks(
    exercise: Exercise, source: ExerciseSource, runner: Runner
) -> tuple[Exercise, list[ContentProblem]]:
    """The exercise with a check over inferred inputs for each function that has example calls.

    Where the author gave a function inputs to be called with, nothing is inferred for it: they are the author's word.

    Raises:
        SandboxError: the machine could not run a child.
    """
    given = {check.probe.function for check in exercise.checks if check.probe.kind == "call" and check.probe.parameters}
    chosen = [check for check in exercise.checks if _is_example(check) and check.probe.function not in given]
    if not chosen:
        return exercise, []
    examples = [call_text(check, (), exercise.file_name) for check in chosen]
    solutions = [exercise.solution, *exercise.solutions.values()]
    whole = [authored(exercise, exercise.solution)]
    whole += [authored(exercise, text, slug) for slug, text in exercise.solutions.items()]
    built, left_out = exercise_from_examples(
        examples, solutions, runner, file_name=exercise.file_name, submissions=whole
    )
    inferred = [_as_the_author_compares(check, exercise) for check in built.checks if check.inferred]
    problems = [_open(each, source) for each in left_out]
    return replace(exercise, checks=(*exercise.checks, *inferred)), problems


def _is_example(check: Check) -> bool:
    return check.probe.kind == "call" and not check.probe.parameters and not check.probe.keywords


def _as_the_author_compares(check: Check, exercise: Exercise) -> Check:
    of_function = [
        each.comparator
        for each in exercise.checks
        if each.probe.kind == "call" and each.probe.function == check.probe.function
    ]
    chosen = next((each for each in of_function if each.name not in COMPARED_AS_BUILT or each.options), None)
    return check if chosen is None else replace(check, comparator=chosen)


def _open(left_out: OpenInput, source: ExerciseSource) -> ContentProblem:
    answers = " and ".join(left_out.answers)
    message = f"The task is open on `{left_out.call}`: right programs give {answers}. Close it in the task's words."
    return ContentProblem(f"{source.path}/exercise.md", source.task_line, "open-input", message, "warning")
