"""Trying a submission on all inputs of all checks, and keeping what doesn't agree with the reference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from orienteer.curriculum.course import Check, Exercise
from orienteer.grading.endings import STOPS_EVERYTHING, STOPS_ITS_CHECK
from orienteer.grading.judging import judge
from orienteer.grading.kinds.kind import Observe
from orienteer.grading.missing import RUN_BESIDE, as_missing
from orienteer.grading.observation import Observation
from orienteer.grading.planning import Planned
from orienteer.grading.plans import plan_of
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.grading.submission import Submission

MOST_TIME_OUTS = 2
"""After so many checks that didn't end, the others aren't tried: each would cost as much again."""


@dataclass(slots=True)
class CheckRun:
    """How one check went so far.

    Args:
        sizes: of the pool's inputs.
        seen: the observations, in the pool's order.
        failures: places in `seen` of those that aren't right.
        skipped: why the check wasn't tried, or "".
        first_in_child: places whose trial was the first in its child, so that nothing ran before it.
    """

    check: Check
    sizes: Sequence[int] = ()
    seen: list[Observation] = field(default_factory=list)
    failures: list[int] = field(default_factory=list)
    skipped: str = ""
    first_in_child: set[int] = field(default_factory=set)


@dataclass(slots=True)
class Collected:
    """All checks' runs, the observation that stopped everything, if one did, and what was seen beyond the checks."""

    runs: list[CheckRun]
    stopped_by: Observation | None = None
    beyond: list[Observation] | None = None


def collect(
    exercise: Exercise,
    submission: Submission,
    runner: Runner,
    observe: Observe,
    limits: Limits,
    *,
    compare: bool = True,
    beyond: tuple[Trial, ...] = (),
) -> Collected:
    """Try everything, stopping a check where going on would only cost time.

    Args:
        beyond: trials that are made too, in the same child, where everything before them was right.
        compare: hold what comes against `Check.expected`; without it, only collect.
    """
    whole = plan_of(exercise)
    plan = whole.trials
    collected = Collected([CheckRun(check, sizes) for check, sizes in zip(exercise.checks, whole.sizes, strict=True)])
    wanted = whole.wanted
    position = time_outs = 0
    while position < len(plan):
        began = position
        extended = whole.with_more(beyond) if beyond and not began else plan[began:] if began else plan
        stream = observe(exercise, submission, runner, extended, limits)
        try:
            for observation in islice(stream, len(plan) - began):
                planned = plan[position]
                run = collected.runs[planned.check_index]
                if position == began:
                    run.first_in_child.add(planned.input_index)
                position += 1
                if planned.trial.kind in RUN_BESIDE and '"NameError"' in observation.text:
                    observation = as_missing(observation, exercise.defines)
                run.seen.append(observation)
                if observation.text == wanted[position - 1]:
                    continue
                stops = _taken(run, observation, compare=compare)
                if stops == "everything" or (began == 0 and position == 1 and _fails_to_load(observation)):
                    collected.stopped_by = observation
                    _skip(collected.runs[planned.check_index + 1 :], "the file could not be run")
                    return collected
                if stops:
                    position = _next_check(plan, position)
                    time_outs += observation.outcome == "timed_out"
                    break
            else:
                if position == began:
                    break
                if extended is not plan and not began and not any(run.failures for run in collected.runs):
                    collected.beyond = _up_to_an_ending(stream)
        finally:
            close = getattr(stream, "close", None)
            if close is not None:
                close()
        if time_outs >= MOST_TIME_OUTS:
            _skip([run for run in collected.runs if not run.seen], "two checks before it did not end")
            break
    _skip([run for run in collected.runs if not run.seen], "it was not reached")
    return collected


def _up_to_an_ending(stream: Iterator[Observation]) -> list[Observation]:
    """What else comes, up to the first that doesn't end: larger ones would not end either."""
    seen: list[Observation] = []
    for observation in stream:
        seen.append(observation)
        if not observation.text.startswith('{"outcome":"returned"') and observation.outcome in STOPS_ITS_CHECK:
            break
    return seen


def _taken(run: CheckRun, observation: Observation, *, compare: bool) -> str:
    """Keep a failure; say whether it stops its check, or everything."""
    place = len(run.seen) - 1
    if compare and not judge(run.check, Observation(run.check.expected[place]), observation):
        run.failures.append(place)
    if observation.text.startswith('{"outcome":"returned"'):
        return ""
    outcome = observation.outcome
    if outcome in STOPS_EVERYTHING:
        return "everything"
    return "check" if outcome in STOPS_ITS_CHECK else ""


def _fails_to_load(observation: Observation) -> bool:
    judged = observation.judged
    return judged.get("stage") == "import" and judged["outcome"] != "returned"


def _next_check(plan: Sequence[Planned], position: int) -> int:
    here = plan[position - 1].check_index
    while position < len(plan) and plan[position].check_index == here:
        position += 1
    return position


def _skip(runs: Sequence[CheckRun], reason: str) -> None:
    for run in runs:
        run.skipped = run.skipped or reason
