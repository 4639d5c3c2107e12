"""How the work of a program grows: its steps, counted over inputs that double."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from orienteer.curriculum.course import Exercise
from orienteer.feedback.doubling import Growing, size_of
from orienteer.grading.growth import named
from orienteer.grading.observation import Observation
from orienteer.grading.planning import trial
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.grading.shapes import plain_value
from orienteer.grading.submission import Submission

FEWEST = 4
"""With fewer sizes nothing is said."""
LIMITS = Limits(cpu_seconds=1.0, wall_seconds=5.0, total_seconds=10.0)


@dataclass(frozen=True, slots=True)
class Curve:
    """(size of the largest input, most steps) of each group, and the class of growth where it fits clearly, else ""."""

    points: tuple[tuple[int, int], ...] = ()
    grows: str = ""


def curve_of(exercise: Exercise, submission: Submission, inputs: Growing, runner: Runner) -> Curve:
    """The curve of a right program.

    Raises:
        SandboxError: the machine could not run a child.
    """
    check = inputs.check
    flat = [(place, each) for place, group in enumerate(inputs.inputs) for each in group]
    seen = runner.observe(
        submission,
        [_counting(trial(check, each)) for _, each in flat],
        environment=exercise.environment,
        profile=exercise.profile,
        limits=LIMITS,
    )
    most: dict[int, int] = {}
    for (place, _), observation in zip(flat, seen, strict=False):
        steps = _steps(observation)
        if steps is None:
            break
        most[place] = max(most.get(place, 0), steps)
    sizes = [max(size_of(check, each) for each in group) for group in inputs.inputs]
    points = tuple((sizes[place], most[place]) for place in sorted(most))
    return Curve(points, _class_of(points)) if len(points) >= FEWEST else Curve()


def _counting(call: Trial) -> Trial:
    """The call with arguments that count what is done with them where no line runs, unless they go by name."""
    if call.keywords:
        return replace(call, observe=("steps",))
    return Trial("growth", function=call.function, arguments=call.arguments, observe=("steps",), alone=True)


def _steps(observation: Observation) -> int | None:
    """What a child says that it counted; as little to be trusted as all that it says."""
    if observation.outcome != "returned":
        return None
    try:
        said = plain_value(observation.judged.get("value"))
    except ValueError:
        said = None
    steps = said[0] if type(said) is list and said else observation.judged.get("steps")
    return steps if type(steps) is int else None


def _class_of(points: Sequence[tuple[int, int]]) -> str:
    return named([size for size, _ in points], [steps for _, steps in points])
