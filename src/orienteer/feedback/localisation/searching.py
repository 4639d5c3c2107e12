"""A failing input for a program that is right on the whole pool: a call after another, fresh and larger inputs.

The same is tried as on submission.
"""

from __future__ import annotations

import random
from dataclasses import replace

from orienteer.curriculum.course import Exercise
from orienteer.feedback.localisation.executions import LIMITS, Case, is_right
from orienteer.grading.deep import DeepSearch, fresh_for
from orienteer.grading.runner import Runner
from orienteer.grading.second_calls import found_after
from orienteer.grading.submission import Submission


def failures_after(exercise: Exercise, submission: Submission, runner: Runner) -> list[Case]:
    """Two inputs of which the second fails after the first, and the smallest such passes alone; smallest first.

    Raises:
        SandboxError: the machine could not run a child.
    """
    found = found_after(exercise, submission, runner, LIMITS)
    seconds = () if found is None else (found.second, *found.larger)
    return [Case(each.check, each.inputs, each.expected) for each in seconds]


def fresh_failure(exercise: Exercise, submission: Submission, runner: Runner) -> Case | None:
    """The smallest fresh input on which the program fails, or None. The same inputs are drawn each time.

    Raises:
        SandboxError: the machine could not run a child.
    """
    limits = replace(LIMITS, cpu_seconds=2.0)
    search = DeepSearch(
        exercise,
        submission,
        runner,
        limits,
        lambda check, inputs, expected, came: is_right(Case(check, inputs, expected), came, runner),
    )
    found = search.found(fresh_for(exercise, runner, limits, random.Random(0)))
    return None if found is None else Case(exercise.checks[found.check_index], found.inputs, found.expected)
