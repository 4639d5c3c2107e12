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

    The input that told the same edit apart before comes first. Where each input has a process of its own, those follow
    that told the last programs apart: the mutants of one line often differ on the same one. Threads may share it.

    Args:
        exercise: compiled; its checks are tried in the order of what they cost.
        told_by: edit → what told it apart before, a check's name and a place in its pool; what is found out is added.
    """

    def __init__(self, exercise: Exercise, told_by: dict[str, str] | None = None) -> None:
        self.exercise = cheapest_first(exercise)
        self.plan = plan_of(self.exercise)
        self.adapts = {check.probe.kind for check in exercise.checks} <= {"program", "facts"}
        self.telling: list[int] = []
        self.told_by = {} if told_by is None else told_by
        checks = self.exercise.checks
        self.names = [f"{checks[each.check_index].name}, {each.input_index}" for each in self.plan.trials]

    def tells(self, submission: Submission, runner: Runner, limits: Limits, edit: str = "") -> bool:
        """Whether the program is told apart.

        Args:
            edit: what makes this program of the reference, in words that stay the same when the rest of it changes.

        Raises:
            SandboxError: the machine could not run a child.
        """
        everything = range(len(self.plan.trials))
        before = [place for place in everything if self.names[place] == self.told_by.get(edit)]
        # asked for by itself, none is begun ahead of its turn
        alone = dict.fromkeys([*before, *reversed(self.telling), *everything] if self.adapts else before)
        for places in [*([place] for place in alone), *([] if self.adapts else [everything])]:
            place = self._told_by(places, submission, runner, limits)
            if place is not None:
                self.telling.append(place)
                self.told_by[edit] = self.names[place]
                return True
        return False

    def _told_by(
        self,
        places: Sequence[int],
        submission: Submission,
        runner: Runner,
        limits: Limits,
    ) -> int | None:
        """The first of these places at which the program differs, or isn't heard of any more."""
        all_of_them = len(places) == len(self.plan.trials)
        trials = self.plan.trials if all_of_them else [self.plan.trials[place] for place in places]
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
