"""Running a wrong program again on a choice of inputs, with its lines observed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from orienteer.curriculum.course import Check, Exercise
from orienteer.curriculum.domains.measure import Order
from orienteer.grading.calls import input_order
from orienteer.grading.check_run import CheckRun
from orienteer.grading.collecting import collect
from orienteer.grading.judging import judge
from orienteer.grading.kinds import KINDS
from orienteer.grading.observation import Observation
from orienteer.grading.planning import trial
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.grading.submission import Submission
from orienteer.grading.valid_answers import ask, settle

Tree = Any

LIMITS = Limits(cpu_seconds=0.5, wall_seconds=3.0, total_seconds=20.0)
"""A program is looked at while somebody waits: one that doesn't end is told so soon."""

ENDLESS_LIMITS = replace(LIMITS, cpu_seconds=0.1)
"""Where it is known already that the program doesn't end there: its lines are looked at, and not whether it ends."""

MOST_TIME_OUTS = 2
"""After so many cases on which a program doesn't end, it isn't run any more: each would cost as much again."""


@dataclass(frozen=True, slots=True)
class Case:
    """One input of one check, and what a right program shows on it."""

    check: Check
    inputs: tuple[Tree, ...]
    expected: Observation

    @property
    def order(self) -> Order:
        """How small the input is."""
        return input_order(self.check, self.inputs)

    def trial(self, *more: str) -> Trial:
        """The probe with this input; `more` is observed besides."""
        planned = trial(self.check, self.inputs)
        return replace(planned, observe=(*planned.observe, *more))


@dataclass(frozen=True, slots=True)
class Execution:
    """What a program showed on a case, and the lines that it ran on the way: line → how often, in their first order."""

    case: Case
    observation: Observation
    right: bool
    lines: dict[int, int] = field(default_factory=dict)


def executions(
    exercise: Exercise, submission: Submission, cases: Sequence[Case], runner: Runner, *, limits: Limits = LIMITS
) -> list[Execution]:
    """The program on each case, up to where it has failed to end too often, or the time for all of them was over.

    Raises:
        SandboxError: the machine could not run a child.
    """
    seen = runner.observe(
        submission,
        [case.trial("lines", "failure") for case in cases],
        environment=exercise.environment,
        profile=exercise.profile,
        limits=limits,
    )
    found: list[Execution] = []
    time_outs = 0
    try:
        for case, observation in zip(cases, seen, strict=False):
            time_outs += observation.outcome == "timed_out"
            if observation.judged.get("limit") == "total":
                break
            right = is_right(case, observation, runner)
            found.append(Execution(case, observation, right, dict(observation.extras.lines)))
            if time_outs >= MOST_TIME_OUTS:
                break
    finally:
        close = getattr(seen, "close", None)
        if close is not None:
            close()
    return found


def is_right(case: Case, observation: Observation, runner: Runner) -> bool:
    """Whether what came is right, by the check's comparator; an author's predicate is asked where there is one."""
    if judge(case.check, case.expected, observation):
        return True
    if case.check.comparator.name != "any_valid" or observation.outcome != "returned":
        return False
    return ask(case.check, [(observation.judged.get("value"), case.inputs)], runner, LIMITS) == [True]


def graded_runs(exercise: Exercise, submission: Submission, runner: Runner) -> list[CheckRun]:
    """How each check goes, an author's predicates asked. Where the program doesn't end once, what is smaller is tried
    and nothing else.
    """
    collected = collect(exercise, submission, runner, KINDS[exercise.kind].learner, LIMITS, most_time_outs=1)
    settle(exercise, collected.runs, runner, LIMITS)
    return collected.runs
