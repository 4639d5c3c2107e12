"""An exercise's plan: every trial of every check, and what grading needs to know of it again and again.

A page is graded at every pause of its writer's; the plans of the exercises last graded are kept.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from orienteer.curriculum.course import Check, Exercise
from orienteer.grading.calls import input_size
from orienteer.grading.planning import Planned, trials
from orienteer.grading.runner import Trial

MOST_KEPT = 32

Extent = Literal["everything", "first part", "the rest if right"]
"""How much of the pools is tried: everything; the first part of each; the rest too where the first parts are right."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is tried, in order: the first part of every check's pool, then what is left of each.

    Args:
        first: the trials of the first parts; `trials` begins with them.
        tried: the trials alone; a runner may keep what it makes of a tuple that comes again.
        tried_first: those of the first parts.
        wanted: for each trial the reference's observation, where a learner's that is equal to the letter is right.
        sizes: for each check, the size of each input.
        checks: whose plan it is.
    """

    trials: list[Planned]
    first: list[Planned]
    tried: tuple[Trial, ...]
    tried_first: tuple[Trial, ...]
    wanted: list[str | None]
    sizes: list[list[int]]
    checks: tuple[Check, ...]

    def parts(self, extent: Extent) -> list[tuple[Sequence[Planned], Sequence[str | None]]]:
        """The plan, cut where it is looked at whether to go on; with each part what is wanted of it."""
        count = len(self.first)
        if extent == "everything" or count == len(self.trials):
            return [(self.trials, self.wanted)]
        first: tuple[Sequence[Planned], Sequence[str | None]] = self.first, self.wanted[:count]
        return [first] if extent == "first part" else [first, (self.trials[count:], self.wanted[count:])]

    def with_more(self, beyond: tuple[Trial, ...]) -> list[Planned]:
        """The plan, and after it further trials that belong to no check; the same list for the same trials."""
        kept = _EXTENDED.get(id(beyond))
        if kept is not None and kept[0] is beyond and kept[1] is self.checks:
            return kept[2]
        if not beyond:
            return self.trials
        plan = [*self.trials, *(Planned(0, 0, trial) for trial in beyond)]
        _EXTENDED[id(beyond)] = beyond, self.checks, plan, (*self.tried, *beyond)
        while len(_EXTENDED) > MOST_KEPT:
            _EXTENDED.popitem(last=False)
        return plan


_Extended = tuple[tuple[Trial, ...], tuple[Check, ...], list[Planned], tuple[Trial, ...]]
_EXTENDED: OrderedDict[int, _Extended] = OrderedDict()
_KEPT: OrderedDict[int, Plan] = OrderedDict()


def plan_of(exercise: Exercise) -> Plan:
    """The exercise's plan. The same checks, compiled once, have one plan."""
    kept = _KEPT.get(id(exercise.checks))
    if kept is not None and kept.checks is exercise.checks:
        return kept
    first, later = _planned(exercise.checks)
    planned = [*first, *later]
    tried = tuple(each.trial for each in planned)
    plan = Plan(
        planned,
        first if later else planned,
        tried,
        tried[: len(first)] if later else tried,
        [_wanted(exercise.checks[each.check_index], each.input_index) for each in planned],
        [[input_size(check, inputs) for inputs in check.pool] for check in exercise.checks],
        exercise.checks,
    )
    _KEPT[id(exercise.checks)] = plan
    while len(_KEPT) > MOST_KEPT:
        _KEPT.popitem(last=False)
    return plan


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
    """The trials of a plan, the same tuple for the same plan."""
    for kept in tuple(_KEPT.values()):
        if kept.trials is plan:
            return kept.tried
        if kept.first is plan:
            return kept.tried_first
    for _, _, extended, trials_of_it in tuple(_EXTENDED.values()):
        if extended is plan:
            return trials_of_it
    return [each.trial for each in plan]


def _wanted(check: Check, place: int) -> str | None:
    """The reference's observation, where nothing but a look at the letters is needed to call an equal one right."""
    if place >= len(check.expected):
        return None
    expected = check.expected[place]
    return expected if expected.startswith('{"outcome":"returned"') and '"capped"' not in expected else None
