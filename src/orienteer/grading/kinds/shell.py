"""Shell: the learner writes commands; what they print, how they end, and what becomes of the files is judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from orienteer.curriculum.course import Exercise
from orienteer.grading.kinds.kind import Kind
from orienteer.grading.observation import Observation
from orienteer.grading.planning import Planned
from orienteer.grading.runner import Limits, Runner
from orienteer.grading.submission import Submission

ENVIRONMENT = "none?programs=shell"
PROFILE = "subprocess"


def observe(
    exercise: Exercise, submission: Submission, runner: Runner, plan: Sequence[Planned], limits: Limits
) -> Iterator[Observation]:
    """What came of the commands, each time in a child and a folder of their own."""
    return runner.observe(
        submission,
        [replace(planned.trial, kind="commands") for planned in plan],
        environment=ENVIRONMENT,
        profile=PROFILE,
        limits=limits,
    )


KIND = Kind(learner=observe, author=observe, probes=("program",), is_program=True, needs_names=False)
