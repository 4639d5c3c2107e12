"""How the work of a program grows: its steps, counted over inputs that double."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from orienteer.curriculum.course import Check, Exercise
from orienteer.grading.calls import input_size
from orienteer.grading.growth import named
from orienteer.grading.inference.drawing import fresh_inputs
from orienteer.grading.planning import trial
from orienteer.grading.runner import Limits, Runner
from orienteer.grading.submission import Submission

Tree = Any

SIZES = (8, 16, 32, 64, 128)
"""About how many members the inputs have."""
DRAWN = 3
"""Inputs of each size; the one that takes most steps counts."""
FEWEST = 4
"""With fewer sizes nothing is said."""
LIMITS = Limits(cpu_seconds=1.0, wall_seconds=5.0, total_seconds=10.0)


@dataclass(frozen=True, slots=True)
class Curve:
    """(size of the largest input, most steps) of each group, and the class of growth where it fits clearly, else ""."""

    points: tuple[tuple[int, int], ...] = ()
    grows: str = ""


@dataclass(frozen=True, slots=True)
class Growing:
    """Inputs of one check that double.

    Args:
        inputs: for each size, inputs of about that size.
    """

    check: Check
    inputs: tuple[tuple[tuple[Tree, ...], ...], ...]


def growing(exercise: Exercise, rng: random.Random) -> Growing | None:
    """Inputs that double, of the first check whose domain has inputs as large; None where none has."""
    for check in exercise.checks:
        if check.probe.kind != "call" or check.domain is None:
            continue
        drawn = [_largest(check, fresh_inputs(check, rng, size, 4 * DRAWN)) for size in SIZES]
        largest = [max((input_size(check, each) for each in inputs), default=0) for inputs in drawn]
        if all(later > 1.4 * before for before, later in pairwise(largest)) and largest[0] > 2:
            return Growing(check, tuple(map(tuple, drawn)))
    return None


def _largest(check: Check, inputs: list[tuple[Tree, ...]]) -> list[tuple[Tree, ...]]:
    return sorted(inputs, key=lambda each: -input_size(check, each))[:DRAWN]


def curve_of(exercise: Exercise, submission: Submission, inputs: Growing, runner: Runner) -> Curve:
    """The curve of a right program.

    Raises:
        SandboxError: the machine could not run a child.
    """
    check = inputs.check
    flat = [(place, each) for place, group in enumerate(inputs.inputs) for each in group]
    seen = runner.observe(
        submission,
        [replace(trial(check, each), observe=("value", "steps")) for _, each in flat],
        environment=exercise.environment,
        profile=exercise.profile,
        limits=LIMITS,
    )
    most: dict[int, int] = {}
    for (place, _), observation in zip(flat, seen, strict=False):
        steps = observation.judged.get("steps")
        if observation.outcome != "returned" or type(steps) is not int:
            break
        most[place] = max(most.get(place, 0), steps)
    sizes = [max(input_size(check, each) for each in group) for group in inputs.inputs]
    points = tuple((sizes[place], most[place]) for place in sorted(most))
    return Curve(points, _class_of(points)) if len(points) >= FEWEST else Curve()


def _class_of(points: Sequence[tuple[int, int]]) -> str:
    return named([size for size, _ in points], [steps for _, steps in points])
