"""Whether a program of the author's is told from the reference: tried up to the first difference, what is cheap first.

Of a mutant nothing else is asked when content is checked, and most differ at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orienteer.curriculum.course import Check, Exercise
from orienteer.grading.fingerprints import normal_text
from orienteer.grading.kinds import KINDS
from orienteer.grading.observation import Observation
from orienteer.grading.planning import Planned
from orienteer.grading.plans import plan_of
from orienteer.grading.runner import Limits, Runner
from orienteer.grading.submission import Submission

STARTING_SECONDS = 0.01
"""About what a child of its own takes besides the code: of two checks that compute nothing, the one with fewer inputs
is cheaper."""


def cheapest_first(exercise: Exercise) -> Exercise:
    """The exercise with its checks in the order of what the reference needs for them, and large inputs before small."""
    return replace(exercise, checks=tuple(_largest_first(check) for check in sorted(exercise.checks, key=_cost)))


class TellingApart:
    """Asks of one program after the other whether some check sees a difference between it and the reference.

    Where each input has a process of its own, those that told the last programs apart come first: the mutants of one
    line often differ on the same one. Threads may share it.

    Args:
        exercise: compiled; its checks are tried in the order of what they cost.
    """

    def __init__(self, exercise: Exercise) -> None:
        self.exercise = cheapest_first(exercise)
        self.plan = plan_of(self.exercise)
        self.adapts = all(check.probe.kind == "program" for check in exercise.checks)
        self.telling: list[int] = []

    def tells(self, submission: Submission, runner: Runner, limits: Limits) -> bool:
        """Whether the program is told apart.

        Raises:
            SandboxError: the machine could not run a child.
        """
        if not self.adapts:
            return self._told_by(range(len(self.plan.trials)), self.plan.trials, submission, runner, limits) is not None
        for place in dict.fromkeys([*reversed(self.telling), *range(len(self.plan.trials))]):
            # asked for by itself, none is begun ahead of its turn
            if self._told_by([place], [self.plan.trials[place]], submission, runner, limits) is not None:
                self.telling.append(place)
                return True
        return False

    def _told_by(
        self,
        places: Sequence[int],
        trials: Sequence[Planned],
        submission: Submission,
        runner: Runner,
        limits: Limits,
    ) -> int | None:
        """The first of these places at which the program differs, or isn't heard of any more."""
        seen = KINDS[self.exercise.kind].author(self.exercise, submission, runner, trials, limits)
        heard = 0
        try:
            for place, observation in zip(places, seen, strict=False):
                if self._differs(place, observation):
                    return place
                heard += 1
        finally:
            close = getattr(seen, "close", None)
            if close is not None:
                close()
        return places[heard] if heard < len(places) else None

    def _differs(self, place: int, observation: Observation) -> bool:
        if observation.text == self.plan.everything.wanted[place]:
            return False
        planned = self.plan.trials[place]
        check = self.exercise.checks[planned.check_index]
        return normal_text(check, observation.text) != normal_text(check, check.expected[planned.input_index])


def _cost(check: Check) -> float:
    return len(check.pool) * (check.slowest_seconds + STARTING_SECONDS)


def _largest_first(check: Check) -> Check:
    return replace(check, pool=check.pool[::-1], expected=check.expected[::-1], first_part=0)
