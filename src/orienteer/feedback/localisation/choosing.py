"""Which inputs a wrong program is looked at with: the smallest failing ones, and passing ones of many sizes."""

from __future__ import annotations

from orienteer.curriculum.course import Check, Exercise
from orienteer.feedback.localisation.executions import Case
from orienteer.grading.check_run import CheckRun
from orienteer.grading.counterexamples import shown_run
from orienteer.grading.observation import Observation

MOST_FAILING = 12
MOST_PASSING = 40


def can_run(check: Check) -> bool:
    """Whether a check runs the learner's own code, so that its lines can be observed."""
    return check.probe.kind in ("call", "snippet", "program", "scenario")


def chosen(exercise: Exercise, runs: list[CheckRun]) -> tuple[list[Case], list[Case]]:
    """The failing and the passing cases.

    Args:
        runs: how each check went, as `grading.collecting` saw it.

    Returns:
        Failing ones of the check that is shown first, smallest first, then of the others in turn; passing ones spread
        over the pools.
    """
    runs = [run for run in runs if can_run(run.check)]
    failing = [[case_at(run, place) for place in run.failures if place < len(run.check.expected)] for run in runs]
    passing = [
        [
            case_at(run, place)
            for place in range(min(len(run.seen), len(run.check.expected)))
            if place not in set(run.failures)
        ]
        for run in runs
    ]
    by_size = [sorted(cases, key=lambda case: case.order) for cases in failing if cases]
    if by_size:
        shown = shown_run([run for run in runs if run.failures]).check
        by_size.sort(key=lambda cases: cases[0].check is not shown)
    return _in_turn(by_size, MOST_FAILING), _in_turn([_spread(cases) for cases in passing if cases], MOST_PASSING)


def case_at(run: CheckRun, place: int) -> Case:
    """The case at a place of a check's pool."""
    return Case(run.check, run.check.pool[place], Observation(run.check.expected[place]))


def _in_turn(groups: list[list[Case]], most: int) -> list[Case]:
    taken: list[Case] = []
    for place in range(max(map(len, groups), default=0)):
        taken += [group[place] for group in groups if place < len(group)]
        if len(taken) >= most:
            break
    return taken[:most]


def _spread(cases: list[Case]) -> list[Case]:
    """The small ones first, then evenly over the rest."""
    small, rest = cases[: MOST_PASSING // 2], cases[MOST_PASSING // 2 :]
    step = max(1, len(rest) // (MOST_PASSING // 2))
    return [*small, *rest[::step]]
