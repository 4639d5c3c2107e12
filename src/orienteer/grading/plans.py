"""An exercise's plan: every trial of every check, and what grading needs to know of it again and again.

A page is graded at every pause of its writer's; the plans of the exercises last graded are kept.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from orienteer.curriculum.course import Check, Exercise
from orienteer.grading.calls import input_size
from orienteer.grading.planning import Planned, trials

MOST_KEPT = 32


@dataclass(frozen=True, slots=True)
class Plan:
    """What is tried, in order.

    Args:
        sizes: for each check, the size of each input.
        checks: whose plan it is.
    """

    trials: list[Planned]
    sizes: list[list[int]]
    checks: tuple[Check, ...]


_KEPT: OrderedDict[int, Plan] = OrderedDict()


def plan_of(exercise: Exercise) -> Plan:
    """The exercise's plan. The same checks, compiled once, have one plan."""
    kept = _KEPT.get(id(exercise.checks))
    if kept is not None and kept.checks is exercise.checks:
        return kept
    plan = Plan(
        [
            Planned(index, place, trial)
            for index, check in enumerate(exercise.checks)
            for place, trial in enumerate(trials(check))
        ],
        [[input_size(check, inputs) for inputs in check.pool] for check in exercise.checks],
        exercise.checks,
    )
    _KEPT[id(exercise.checks)] = plan
    while len(_KEPT) > MOST_KEPT:
        _KEPT.popitem(last=False)
    return plan
