"""The search that follows a submission on which the pool found nothing: fresh seeds and larger inputs.

The reference runs in a child of its own, and what the two give is compared here. An input counts where the reference
answers as it does in the pool and where every other accepted solution answers alike. What takes too long there is
nobody's mistake: speed is for checks that ask for it.

Drawing inputs and asking the reference is the same work whoever submits: it may be done before anybody does.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from orienteer.curriculum.course import Check, Exercise
from orienteer.curriculum.domains.measure import Order
from orienteer.grading.authored import authored
from orienteer.grading.calls import input_order
from orienteer.grading.endings import STOPS_ITS_CHECK
from orienteer.grading.inference.answers import answer_sort
from orienteer.grading.inference.domain import inferred_from
from orienteer.grading.inference.drawing import fresh_inputs, repeating_inputs, wider_inputs
from orienteer.grading.inference.unordered import Observe, settled
from orienteer.grading.observation import Observation
from orienteer.grading.planning import trials
from orienteer.grading.runner import Limits, Runner, Trial
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
class FreshInputs:
    """Fresh inputs for one check, with what the reference gives on each.

    Args:
        trials: of the inputs, in the same order.
    """

    check_index: int
    inputs: tuple[Inputs, ...]
    expected: tuple[Observation, ...]
    trials: tuple[Trial, ...]

    def smaller_than(self, check: Check, order: Order) -> FreshInputs:
        """Those that are smaller."""
        kept = [place for place, inputs in enumerate(self.inputs) if input_order(check, inputs) < order]
        return FreshInputs(
            self.check_index,
            tuple(self.inputs[place] for place in kept),
            tuple(self.expected[place] for place in kept),
            tuple(self.trials[place] for place in kept),
        )


@dataclass(frozen=True, slots=True)
class Fresh:
    """Fresh inputs for all checks of an exercise, drawn before anybody submits.

    Args:
        checks: whose inputs they are.
        trials: of all of them, one after another.
    """

    checks: tuple[Check, ...]
    inputs: tuple[FreshInputs, ...]
    trials: tuple[Trial, ...]


def fresh_of(exercise: Exercise, runner: Runner, limits: Limits, rng: random.Random) -> Fresh:
    """Fresh inputs for all checks at once."""
    inputs = tuple(fresh_for(exercise, runner, limits, rng))
    return Fresh(exercise.checks, inputs, tuple(trial for each in inputs for trial in each.trials))


def fresh_for(exercise: Exercise, runner: Runner, limits: Limits, rng: random.Random) -> Iterator[FreshInputs]:
    """Fresh inputs for each check that says how to list more of them, drawn when they are asked for."""
    reference = authored(exercise, exercise.solution)
    for index, check in enumerate(exercise.checks):
        if check.domain is None or check.observed:
            continue
        known = set(map(repr, check.pool))
        drawn = repeating_inputs(check)
        drawn += [inputs for size, count in COUNTS for inputs in fresh_inputs(check, rng, size, count)]
        drawn += wider_inputs(check, exercise.solution)
        drawn = [inputs for inputs in drawn if repr(inputs) not in known]
        sorts = {answer_sort(Observation(text)) for text in check.expected}
        given = _observed(exercise, trials(check, drawn), reference, runner, limits)
        answered = [pair for pair in zip(drawn, given, strict=False) if _is_answer(check, pair[1], sorts)]
        answered = _in_any_order(
            check, answered, lambda planned: _observed(exercise, planned, reference, runner, limits)
        )
        inputs = tuple(inputs for inputs, _ in answered)
        yield FreshInputs(index, inputs, tuple(expected for _, expected in answered), tuple(trials(check, inputs)))


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
    is_right: IsRight

    def found(self, fresh: Iterable[FreshInputs], seen: Sequence[Observation] | None = None) -> Found | None:
        """The smallest failing input of the first check on which fresh inputs fail, or None.

        Args:
            seen: what the submission gives on all the fresh inputs, one after another, where that is known already.
        """
        for each in fresh:
            if seen is None:
                actual = self.observed(each.trials, self.submission)
            else:
                actual, seen = list(seen[: len(each.inputs)]), seen[len(each.inputs) :]
            found = self.found_among(each, actual)
            if found is not None:
                return found
        return None

    def found_below(self, fresh: Iterable[FreshInputs], order: Order) -> Found | None:
        """The smallest fresh input on which it fails that is smaller than this, over all checks, or None."""
        best: Found | None = None
        for each in fresh:
            check = self.exercise.checks[each.check_index]
            below = each.smaller_than(check, order)
            found = self.found_among(below, self.observed(below.trials, self.submission)) if below.inputs else None
            if found is not None:
                best, order = found, input_order(check, found.inputs)
        return best

    def found_among(self, fresh: FreshInputs, actual: list[Observation]) -> Found | None:
        """The smallest of a check's fresh inputs on which it fails, or None."""
        check = self.exercise.checks[fresh.check_index]
        failures = [
            (inputs, expected, came)
            for inputs, expected, came in zip(fresh.inputs, fresh.expected, actual, strict=False)
            if came.text != expected.text  # what the reference gives here equals itself
            and came.outcome not in STOPS_ITS_CHECK
            and not self.is_right(check, inputs, expected, came)
        ]
        failures = self.settled(check, failures)
        if not failures:
            return None
        inputs, expected, came = min(failures, key=lambda failure: input_order(check, failure[0]))
        return Found(fresh.check_index, inputs, expected, came, len(actual), len(failures))

    def observed(self, planned: Sequence[Trial], program: Submission) -> list[Observation]:
        """What a program gives, up to the first input on which it doesn't end."""
        return _observed(self.exercise, planned, program, self.runner, self.limits)

    def settled(
        self, check: Check, failures: list[tuple[Inputs, Observation, Observation]]
    ) -> list[tuple[Inputs, Observation, Observation]]:
        """The failures on whose input every other accepted solution agrees with the reference."""
        for slug, source in self.exercise.solutions.items():
            if not failures:
                return failures
            rival = authored(self.exercise, source, slug)
            seen = self.observed(trials(check, [inputs for inputs, _, _ in failures]), rival)
            failures = [
                failure
                for failure, other in zip(failures, seen, strict=False)
                if self.is_right(check, failure[0], failure[1], other)
            ]
        return failures


def _observed(
    exercise: Exercise, planned: Sequence[Trial], program: Submission, runner: Runner, limits: Limits
) -> list[Observation]:
    seen: list[Observation] = []
    stream = runner.observe(program, planned, environment=exercise.environment, profile=exercise.profile, limits=limits)
    for observation in stream:
        seen.append(observation)
        if observation.outcome in STOPS_ITS_CHECK:
            break
    return seen


def _in_any_order(
    check: Check, answered: list[tuple[Inputs, Observation]], observe: Observe
) -> list[tuple[Inputs, Observation]]:
    """Without those on which an order decides that tells nothing in any example."""
    if not check.inferred or check.domain is None or not answered:
        return answered
    domain = inferred_from(check.domain)
    inputs, answers = zip(*answered, strict=True)
    settling = settled(check, domain, domain.unordered, inputs, answers, observe)
    return [pair for pair, is_settled in zip(answered, settling, strict=True) if is_settled]


def _is_answer(check: Check, expected: Observation, sorts: set[str]) -> bool:
    """Whether the reference's answer is one that a right program has to give."""
    if '"capped"' in expected.text or expected.extras.seconds > SLOWEST_SECONDS:
        return False
    if check.inferred:
        return expected.outcome == "returned" and answer_sort(expected) in sorts
    return expected.outcome in ("returned", "raised", "exited")
