"""Whether a program of the author's is told from the reference: tried up to the first difference, what is cheap first.

Of a mutant nothing else is asked when content is checked, and most differ at once.
"""

from __future__ import annotations

from dataclasses import replace

from orienteer.curriculum.course import Check, Exercise
from orienteer.grading.fingerprints import normal_text
from orienteer.grading.kinds import KINDS
from orienteer.grading.plans import plan_of
from orienteer.grading.runner import Limits, Runner
from orienteer.grading.submission import Submission

STARTING_SECONDS = 0.01
"""About what a child of its own takes besides the code: of two checks that compute nothing, the one with fewer inputs
is cheaper."""


def cheapest_first(exercise: Exercise) -> Exercise:
    """The exercise with its checks in the order of what the reference needs for them, and large inputs before small."""
    return replace(exercise, checks=tuple(_largest_first(check) for check in sorted(exercise.checks, key=_cost)))


def is_told_apart(exercise: Exercise, submission: Submission, runner: Runner, limits: Limits) -> bool:
    """Whether some check sees a difference between the program and the reference.

    Args:
        exercise: compiled; its checks are tried in their order. The same one for many programs saves time.

    Raises:
        SandboxError: the machine could not run a child.
    """
    plan = plan_of(exercise)
    same = 0
    seen = KINDS[exercise.kind].author(exercise, submission, runner, plan.trials, limits)
    try:
        for planned, wanted, observation in zip(plan.trials, plan.wanted, seen, strict=False):
            if observation.text != wanted:
                check = exercise.checks[planned.check_index]
                expected = check.expected[planned.input_index]
                if normal_text(check, observation.text) != normal_text(check, expected):
                    return True
            same += 1
    finally:
        close = getattr(seen, "close", None)
        if close is not None:
            close()
    return same < len(plan.trials)


def _cost(check: Check) -> float:
    return len(check.pool) * (check.slowest_seconds + STARTING_SECONDS)


def _largest_first(check: Check) -> Check:
    return replace(check, pool=check.pool[::-1], expected=check.expected[::-1])
