"""The search that follows a submission on which the pool found nothing: fresh seeds and larger inputs.

The reference runs in a child of its own, and what the two give is compared here.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from orienteer.curriculum.course import Check, Exercise
from orienteer.grading.calls import input_size
from orienteer.grading.inference.drawing import fresh_inputs
from orienteer.grading.observation import Observation
from orienteer.grading.planning import trials
from orienteer.grading.runner import Limits, Runner
from orienteer.grading.submission import Submission

Tree = Any
IsRight = Callable[[Check, tuple[Tree, ...], Observation, Observation], bool]

COUNTS = ((6, 150), (20, 80), (60, 20))
"""(size, how many inputs of that size are drawn) for each check that has a domain."""


@dataclass(frozen=True, slots=True)
class Found:
    """The smallest of the fresh inputs on which a submission fails.

    Args:
        tried, failures: how many fresh inputs were tried, and on how many it failed.
    """

    check_index: int
    inputs: tuple[Tree, ...]
    expected: Observation
    actual: Observation
    tried: int
    failures: int


def search(
    exercise: Exercise,
    submission: Submission,
    runner: Runner,
    limits: Limits,
    rng: random.Random,
    is_right: IsRight,
) -> Found | None:
    """Search every check that has a domain; the first check that fails is told."""
    reference = Submission.of(exercise.solution, exercise.file_name)
    for index, check in enumerate(exercise.checks):
        if check.domain is None or check.observed:
            continue
        inputs = [drawn for size, count in COUNTS for drawn in fresh_inputs(check, rng, size, count)]
        known = set(map(repr, check.pool))
        inputs = [drawn for drawn in inputs if repr(drawn) not in known]
        found = _search_one(exercise, check, index, inputs, reference, submission, runner, limits, is_right)
        if found is not None:
            return found
    return None


def _search_one(
    exercise: Exercise,
    check: Check,
    index: int,
    inputs: list[tuple[Tree, ...]],
    reference: Submission,
    submission: Submission,
    runner: Runner,
    limits: Limits,
    is_right: IsRight,
) -> Found | None:
    def observe(program: Submission) -> list[Observation]:
        planned = trials(check, inputs)
        return list(
            runner.observe(program, planned, environment=exercise.environment, profile=exercise.profile, limits=limits)
        )

    failures = [
        (drawn, expected, actual)
        for drawn, expected, actual in zip(inputs, observe(reference), observe(submission), strict=False)
        if _settles(check, expected) and not is_right(check, drawn, expected, actual)
    ]
    if not failures:
        return None
    drawn, expected, actual = min(failures, key=lambda failure: input_size(check, failure[0]))
    return Found(index, drawn, expected, actual, len(inputs), len(failures))


def _settles(check: Check, expected: Observation) -> bool:
    """Whether the reference's answer there is one that a right program has to give."""
    if expected.outcome == "returned":
        return '"capped"' not in expected.text
    return expected.outcome == "raised" and not check.inferred
