"""How work or memory grows with the input: counted in the child, and confirmed by the time that the parent measures."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from orienteer.curriculum.course import Check, Exercise
from orienteer.grading.growth import (
    CLASSES,
    expected,
    grows_no_faster,
    grows_no_faster_overall,
    in_words,
    named,
    steepness,
)
from orienteer.grading.observation import Observation
from orienteer.grading.planning import Planned
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.grading.shapes import plain_value
from orienteer.grading.submission import Submission

TOLERANCE = {"steps": 0.06, "memory": 0.35}
"""In powers of the size: steps are exact; memory comes in leaps, as where a set makes room for four times as much."""
TIME_TOLERANCE = 0.5
"""The clock of a busy machine is no counter: half a power between what is allowed and what is called wrong."""
LEAST_SECONDS = 0.05
"""Below this the time says nothing."""
MOST_SECONDS_A_STEP = 1e-5
"""A line takes a hundredth of it, and one that calls what is slow, or on a machine that is busy, a third."""
PLAIN = 0.3
"""Growth that is so much over what is allowed isn't looked at any further: each size costs more than all before."""
CPU_SECONDS, WALL_SECONDS = 2.0, 10.0
"""What a call may take, at least: counting slows it down."""
MOST_COUNTED = 10**12
"""More is no count: neither steps in the time nor bytes in the memory that a child has."""
TIMES = 2
"""So often a time that says something is measured, and the least counts: what else runs on the machine only adds."""


def observe(
    exercise: Exercise, submission: Submission, runner: Runner, plan: Sequence[Planned], limits: Limits
) -> Iterator[Observation]:
    """Whether each function's work stays within what was said."""
    for planned in plan:
        check = exercise.checks[planned.check_index]
        yield _Growth(exercise, submission, runner, limits, check).observation()


class _Growth:
    """One probe on one submission."""

    def __init__(
        self, exercise: Exercise, submission: Submission, runner: Runner, limits: Limits, check: Check
    ) -> None:
        self.exercise = exercise
        self.submission = submission
        self.runner = runner
        self.limits = replace(
            limits,
            cpu_seconds=max(limits.cpu_seconds, CPU_SECONDS),
            wall_seconds=max(limits.wall_seconds, WALL_SECONDS),
        )
        self.probe = check.probe
        self.expected = Observation(check.expected[0]).judged["value"][2:] if check.expected else None
        self.what = str(check.probe.options["what"])
        self.at_most = str(check.probe.options["at_most"])

    def observation(self) -> Observation:
        inputs = self.probe.options["inputs"]
        seen = self.tried(inputs, self.what)
        ended = next((each for each in seen if each.outcome != "returned"), None)
        if ended is not None:
            return ended
        read = [_read(each) for each in seen]
        if None in read:
            return Observation.of("not_run", reason="The count can't be read.")
        counts = [each[0] for each in read if each is not None]
        sizes = [size for size, _ in inputs][: len(counts)]
        too_much = len(counts) < len(inputs)
        results = [each[1] for each in read if each is not None] if self.probe.options["results"] else []
        within = grows_no_faster if self.what == "steps" else grows_no_faster_overall
        if too_much or not within(sizes, counts, self.at_most, TOLERANCE[self.what]):
            return self.judged(False, results, in_words(sizes, counts, "bytes" if self.what == "memory" else "steps"))
        if self.what == "steps":
            ended = self.contradiction(sizes[-1], counts[-1])
            if ended is not None:
                return ended if ended.outcome != "returned" else self.judged(False, results, ended.judged["told"])
        told = f"it grows no faster than {self.at_most}"
        if self.expected is not None and results != self.expected:
            place = next(place for place, each in enumerate(results) if each != self.expected[place])
            told = f"{told}, and gives something else than it should for the size {sizes[place]:,}"
        return self.judged(True, results, told)

    def judged(self, holds: bool, results: list[str], told: str) -> Observation:
        return Observation.of("returned", value=["list", holds, *results], told=told)

    def contradiction(self, counted_size: int, count: int) -> Observation | None:
        """Where the time of large inputs isn't what the steps say; or how such a call ended.

        It may not grow otherwise than they do, nor be longer than so many can take.

        Args:
            counted_size, count: the largest input whose steps were counted, and these.
        """
        timed = self.probe.options["timed"]
        if len(timed) < 2:
            return None
        sizes = [size for size, _ in timed]
        spent = [math.inf] * len(sizes)
        for _ in range(TIMES):
            seen = self.tried([self.probe.options["inputs"][0], *timed], "time")
            ended = next((each for each in seen if each.outcome != "returned"), None)
            if ended is not None:
                return ended
            begin, *seconds = [each.extras.seconds for each in seen]
            spent = [min(least, max(each - begin, 1e-4)) for least, each in zip(spent, seconds, strict=True)]
            if spent[-1] < LEAST_SECONDS:
                return None
        ends, least = (sizes[0], sizes[-1]), [each * 1e6 for each in spent]
        last, overall = steepness(sizes, least)[-1], steepness(ends, (least[0], least[-1]))[-1]
        allowed = max(expected(self.at_most, sizes)[-1], expected(self.at_most, ends)[-1]) + TIME_TOLERANCE
        if max(last, overall) <= allowed:
            growth = CLASSES[self.at_most]
            steps = round(count * growth(sizes[-1]) / max(growth(counted_size), 1.0))
            if spent[-1] <= LEAST_SECONDS + steps * MOST_SECONDS_A_STEP:
                return None
            told = (
                f"few lines run, yet it takes {spent[-1]:.2f} s for {sizes[-1]:,}: the {steps:,} steps that it may "
                "take there explain no such time. Some line takes longer, the longer the input is"
            )
            return Observation.of("returned", told=told)
        like = named(sizes[-2:], [each * 1e6 for each in spent[-2:]]) or f"the size to the power of {last:.1f}"
        told = (
            f"few lines run, yet the time grows like {like}: {spent[-2]:.2f} s for {sizes[-2]:,}, {spent[-1]:.2f} s "
            f"for {sizes[-1]:,}. Some line takes longer, the longer the input is"
        )
        return Observation.of("returned", told=told)

    def tried(self, inputs: Sequence[Any], what: str) -> list[Observation]:
        """What came of each size, up to the first that didn't end well."""
        trials = [
            Trial(kind="growth", function=self.probe.function, arguments=tuple(arguments), observe=(what,), alone=True)
            for _, arguments in inputs
        ]
        seen: list[Observation] = []
        stream = self.runner.observe(
            self.submission,
            trials,
            environment=self.exercise.environment,
            profile=self.exercise.profile,
            limits=self.limits,
        )
        for each in stream:
            seen.append(each)
            if each.outcome != "returned" or self.is_plainly_too_much(inputs, seen, what):
                break
        return seen

    def is_plainly_too_much(self, inputs: Sequence[Any], seen: Sequence[Observation], what: str) -> bool:
        """Whether what was counted so far is enough to say no."""
        counts = [said[0] for each in seen if (said := _read(each)) is not None]
        if what != "steps" or len(counts) < 3:
            return False
        sizes = [size for size, _ in inputs][: len(counts)]
        return not grows_no_faster(sizes, counts, self.at_most, TOLERANCE[what] + PLAIN)


def _read(came: Observation) -> tuple[int, str] | None:
    try:
        said = plain_value(came.judged.get("value"))
    except ValueError:  # a child says what it likes
        return None
    if type(said) is not list or list(map(type, said)) != [int, str] or not 0 <= said[0] <= MOST_COUNTED:
        return None
    return said[0], said[1]
