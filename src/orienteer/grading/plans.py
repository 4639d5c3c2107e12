"""An exercise's plan: every trial of every check, and what grading needs to know of it again and again.

A page is graded at every pause of its writer's; the plans of the exercises last graded are kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Literal

from orienteer.curriculum.course import Check, Exercise
from orienteer.curriculum.domains.measure import Order
from orienteer.grading.by_identity import KeptFor
from orienteer.grading.calls import input_order
from orienteer.grading.planning import Planned, trials
from orienteer.grading.runner import Parts, Trial

MOST_KEPT = 32

Extent = Literal["everything", "first part", "the rest if right"]
"""How much of the pools is tried: everything; the first part of each; the rest too where the first parts are right."""


@dataclass(frozen=True, slots=True)
class Part:
    """Trials that are made one after another.

    Args:
        wanted: for each trial the reference's observation, where a learner's that is equal to the letter is right.
        spans: (place behind its last trial, check's index) of neighbours that belong to one check.
    """

    plan: Sequence[Planned]
    wanted: Sequence[str | None]
    spans: Sequence[tuple[int, int]]

    @classmethod
    def of(cls, plan: Sequence[Planned], wanted: Sequence[str | None]) -> Part:
        """The part that these trials are."""
        spans: list[tuple[int, int]] = []
        for index, group in groupby(plan, attrgetter("check_index")):
            spans.append(((spans[-1][0] if spans else 0) + sum(1 for _ in group), index))
        return cls(plan, wanted, spans)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is tried, in order: the first part of every check's pool, then what is left of each.

    Args:
        trials: all of them.
        first, rest: those of the first parts, and the others.
        everything: both in one.
        tried: the trials alone, in parts; a runner may keep what it makes of one that comes again.
        orders: for each check, how small each input is.
        checks: whose plan it is.
    """

    trials: list[Planned]
    first: Part
    rest: Part
    everything: Part
    tried: Parts
    orders: list[list[Order]]
    checks: tuple[Check, ...]

    def parts(self, extent: Extent) -> list[Part]:
        """The plan, cut where it is looked at whether to go on."""
        if extent == "everything" or not self.rest.plan:
            return [self.everything]
        return [self.first] if extent == "first part" else [self.first, self.rest]

    def asked(self, extent: Extent, beyond: tuple[Trial, ...]) -> Sequence[Planned]:
        """What is asked for: the plan as far as its extent says, and then further trials that belong to no check."""
        if extent == "first part":
            return self.first.plan
        return self.with_more(beyond) if beyond else self.trials

    def with_more(self, beyond: tuple[Trial, ...]) -> list[Planned]:
        """The plan, and after it further trials; the same list for the same trials."""
        plan = _EXTENDED.get(beyond, self.checks)
        if plan is None:
            plan = [*self.trials, *(Planned(0, 0, trial) for trial in beyond)]
            _EXTENDED.keep(plan, beyond, self.checks)
            _TRIALS.keep(Parts([*self.tried.parts, beyond]), plan)
        return plan


_PLANS: KeptFor[Plan] = KeptFor(MOST_KEPT)
_EXTENDED: KeptFor[list[Planned]] = KeptFor(MOST_KEPT)
_TRIALS: KeptFor[Sequence[Trial]] = KeptFor(3 * MOST_KEPT)
"""For what is planned, the trials alone: those of a plan, of its first part, and of one with more."""


def plan_of(exercise: Exercise) -> Plan:
    """The exercise's plan. The same checks, compiled once, have one plan."""
    kept = _PLANS.get(exercise.checks)
    if kept is not None:
        return kept
    first, later = _planned(exercise.checks)
    planned = [*first, *later]
    wanted = [_wanted(exercise.checks[each.check_index], each.input_index) for each in planned]
    everything = Part.of(planned, wanted)
    first_trials = tuple(each.trial for each in first)
    plan = Plan(
        planned,
        Part.of(first, wanted[: len(first)]) if later else everything,
        Part.of(later, wanted[len(first) :]),
        everything,
        Parts([first_trials, tuple(each.trial for each in later)]),
        [[input_order(check, inputs) for inputs in check.pool] for check in exercise.checks],
        exercise.checks,
    )
    _TRIALS.keep(first_trials, plan.first.plan)
    _TRIALS.keep(plan.tried, plan.trials)
    return _PLANS.keep(plan, exercise.checks)


def _planned(checks: Sequence[Check]) -> tuple[list[Planned], list[Planned]]:
    """What is tried of each check's first part, and what is left."""
    first: list[Planned] = []
    later: list[Planned] = []
    for index, check in enumerate(checks):
        planned = [Planned(index, place, trial) for place, trial in enumerate(trials(check))]
        count = check.first_part or len(planned)
        first += planned[:count]
        later += planned[count:]
    return first, later


def tried(plan: Sequence[Planned]) -> Sequence[Trial]:
    """The trials of a plan, the same ones for the same plan."""
    kept = _TRIALS.get(plan)
    if kept is not None:
        return kept
    return [each.trial for each in plan]


def _wanted(check: Check, place: int) -> str | None:
    """The reference's observation, where nothing but a look at the letters is needed to call an equal one right."""
    if place >= len(check.expected):
        return None
    expected = check.expected[place]
    return expected if expected.startswith('{"outcome":"returned"') and '"capped"' not in expected else None
