"""Whether a program of the author's is told from the reference: tried up to the first difference, what is cheap first.

Of a mutant nothing else is asked when content is checked, and most differ at once.
"""

from __future__ import annotations

from dataclasses import replace

from orienteer.curriculum.course import Check, Exercise
from orienteer.grading.fingerprints import normal_text
from orienteer.grading.kinds import KINDS
from orienteer.grading.observation import Observation
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
        order = list(dict.fromkeys([*reversed(self.telling), *range(len(self.plan.trials))]))
        trials = [self.plan.trials[place] for place in order] if self.adapts else self.plan.trials
        same = 0
        seen = KINDS[self.exercise.kind].author(self.exercise, submission, runner, trials, limits)
        try:
            for place, observation in zip(order, seen, strict=False):
                if self._differs(place, observation):
                    if self.adapts:
                        self.telling.append(place)
                    return True
                same += 1
        finally:
            close = getattr(seen, "close", None)
            if close is not None:
                close()
        return same < len(trials)

    def _differs(self, place: int, observation: Observation) -> bool:
        if observation.text == self.plan.wanted[place]:
            return False
        planned = self.plan.trials[place]
        check = self.exercise.checks[planned.check_index]
        return normal_text(check, observation.text) != normal_text(check, check.expected[planned.input_index])


def _cost(check: Check) -> float:
    return len(check.pool) * (check.slowest_seconds + STARTING_SECONDS)


def _largest_first(check: Check) -> Check:
    return replace(check, pool=check.pool[::-1], expected=check.expected[::-1])
