"""How the lines that a program runs grow, over inputs that an author's expression makes."""

from __future__ import annotations

from orienteer.curriculum.course import Exercise
from orienteer.feedback.curves import FEWEST, LIMITS, Curve
from orienteer.feedback.doubling import SIZES
from orienteer.grading.growth import named
from orienteer.grading.runner import Runner, Trial
from orienteer.grading.submission import Submission


def measured(expression: str, exercise: Exercise, submission: Submission, runner: Runner) -> Curve:
    """The curve of a program that an expression over `n` calls; one without points where the program doesn't return.

    What a line does inside itself, as a search through a list does, isn't counted.

    Raises:
        SandboxError: the machine could not run a child.
    """
    trials = [Trial("snippet", code=expression, names={"n": size}, observe=("steps",)) for size in SIZES]
    points: list[tuple[int, int]] = []
    for size, observation in zip(
        SIZES,
        runner.observe(submission, trials, environment=exercise.environment, profile=exercise.profile, limits=LIMITS),
        strict=False,
    ):
        steps = observation.judged.get("steps")
        if observation.outcome != "returned" or type(steps) is not int:
            return Curve()
        points.append((size, steps))
    if len(points) < FEWEST:
        return Curve()
    return Curve(tuple(points), named([size for size, _ in points], [steps for _, steps in points]))
