"""The search that follows a submission on which the pool found nothing: fresh seeds and larger inputs.

The reference runs in a child of its own, and what the two give is compared here. An input counts where the reference
answers as it does in the pool and where every other accepted solution answers alike. What takes too long there is
nobody's mistake: speed is for checks that ask for it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from orienteer.curriculum.course import Check, Exercise
from orienteer.grading.calls import input_size
from orienteer.grading.endings import STOPS_ITS_CHECK
from orienteer.grading.inference.answers import answer_sort
from orienteer.grading.inference.drawing import fresh_inputs
from orienteer.grading.observation import Observation
from orienteer.grading.planning import trials
from orienteer.grading.runner import Limits, Runner
from orienteer.grading.submission import Submission

Tree = Any
Inputs = tuple[Tree, ...]
IsRight = Callable[[Check, Inputs, Observation, Observation], bool]

COUNTS = ((6, 150), (20, 80), (60, 20))
"""(size, how many inputs of that size are drawn) for each check that has a domain."""
SLOWEST_SECONDS = 0.1
"""Inputs on which the reference works longer are left out."""


@dataclass(frozen=True, slots=True)
class Found:
    """The smallest of the fresh inputs on which a submission fails.

    Args:
        tried, failures: how many fresh inputs were tried, and on how many it failed.
    """

    check_index: int
    inputs: Inputs
    expected: Observation
    actual: Observation
    tried: int
    failures: int


@dataclass(frozen=True, slots=True)
class DeepSearch:
    """A search of one submission.

    Args:
        is_right: whether an observation is right, a predicate asked where the check has one.
    """

    exercise: Exercise
    submission: Submission
    runner: Runner
    limits: Limits
    rng: random.Random
    is_right: IsRight

    def found(self) -> Found | None:
        """The smallest failing input of the first check on which fresh inputs fail, or None."""
        for index, check in enumerate(self.exercise.checks):
            if check.domain is not None and not check.observed:
                found = self.found_for(index, check)
                if found is not None:
                    return found
        return None

    def found_for(self, index: int, check: Check) -> Found | None:
        known = set(map(repr, check.pool))
        drawn = [inputs for size, count in COUNTS for inputs in fresh_inputs(check, self.rng, size, count)]
        drawn = [inputs for inputs in drawn if repr(inputs) not in known]
        reference = Submission.of(self.exercise.solution, self.exercise.file_name)
        sorts = {answer_sort(Observation(text)) for text in check.expected}
        answered = [
            (inputs, expected)
            for inputs, expected in zip(drawn, self.observed(check, drawn, reference), strict=False)
            if _is_answer(check, expected, sorts)
        ]
        actual = self.observed(check, [inputs for inputs, _ in answered], self.submission)
        failures = [
            (inputs, expected, came)
            for (inputs, expected), came in zip(answered, actual, strict=False)
            if came.outcome not in STOPS_ITS_CHECK and not self.is_right(check, inputs, expected, came)
        ]
        failures = self.settled(check, failures)
        if not failures:
            return None
        inputs, expected, came = min(failures, key=lambda failure: input_size(check, failure[0]))
        return Found(index, inputs, expected, came, len(actual), len(failures))

    def observed(self, check: Check, pool: Sequence[Inputs], program: Submission) -> list[Observation]:
        """What a program gives on the inputs, up to the first on which it doesn't end."""
        seen: list[Observation] = []
        stream = self.runner.observe(
            program,
            trials(check, pool),
            environment=self.exercise.environment,
            profile=self.exercise.profile,
            limits=self.limits,
        )
        for observation in stream:
            seen.append(observation)
            if observation.outcome in STOPS_ITS_CHECK:
                break
        return seen

    def settled(
        self, check: Check, failures: list[tuple[Inputs, Observation, Observation]]
    ) -> list[tuple[Inputs, Observation, Observation]]:
        """The failures on whose input every other accepted solution agrees with the reference."""
        for source in self.exercise.solutions.values():
            if not failures:
                return failures
            rival = Submission.of(source, self.exercise.file_name)
            seen = self.observed(check, [inputs for inputs, _, _ in failures], rival)
            failures = [
                failure
                for failure, other in zip(failures, seen, strict=False)
                if self.is_right(check, failure[0], failure[1], other)
            ]
        return failures


def _is_answer(check: Check, expected: Observation, sorts: set[str]) -> bool:
    """Whether the reference's answer is one that a right program has to give."""
    if '"capped"' in expected.text or expected.extras.seconds > SLOWEST_SECONDS:
        return False
    if check.inferred:
        return expected.outcome == "returned" and answer_sort(expected) in sorts
    return expected.outcome in ("returned", "raised", "exited")
