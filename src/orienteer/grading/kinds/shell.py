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

PROGRAMS = "programs=shell"
PROFILE = "subprocess"
CPU_SECONDS, WALL_SECONDS, TOTAL_SECONDS = 20.0, 60.0, 300.0
"""Where commands of an environment are used: pip and pipenv take one to two seconds each."""


def observe(
    exercise: Exercise, submission: Submission, runner: Runner, plan: Sequence[Planned], limits: Limits
) -> Iterator[Observation]:
    """What came of the commands, each time in a child and a folder of their own."""
    named = exercise.environment
    if not named.startswith("none"):
        limits = replace(limits, cpu_seconds=CPU_SECONDS, wall_seconds=WALL_SECONDS, total_seconds=TOTAL_SECONDS)
    return runner.observe(
        submission,
        [replace(planned.trial, kind="commands") for planned in plan],
        environment=in_environment(named),
        profile=PROFILE,
        limits=limits,
    )


def in_environment(name: str) -> str:
    """The environment's name with a shell in it.

    >>> in_environment("tools?seed=1")
    'tools?seed=1&programs=shell'
    """
    return f"{name}{'&' if '?' in name else '?'}{PROGRAMS}"


KIND = Kind(learner=observe, author=observe, probes=("program",), is_program=True, needs_names=False)
