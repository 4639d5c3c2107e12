"""Exercises whose probes are of several sorts: each is put to whoever can answer it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from itertools import groupby
from typing import cast

from orienteer.curriculum.course import Exercise
from orienteer.grading.kinds.kind import Observe, run
from orienteer.grading.observation import Observation
from orienteer.grading.planning import Planned
from orienteer.grading.runner import Limits, Runner
from orienteer.grading.submission import Submission

OBSERVERS = {
    "facts": "facts",
    "typed": "type_checker",
    "suite": "suites",
    "lint": "linter",
    "grows": "growing",
    "setting": "settings",
    "rule": "settings",
    "boot": "booting",
}
"""The probe's kind → the module beside this one that observes it, imported for the first such probe; the runner tries
every other on the submission as it is."""


def observe(
    exercise: Exercise, submission: Submission, runner: Runner, plan: Sequence[Planned], limits: Limits
) -> Iterator[Observation]:
    """The observations in the plan's order; neighbours that one observer answers are put to it together."""
    if OBSERVERS.keys().isdisjoint(check.probe.kind for check in exercise.checks):
        return run(exercise, submission, runner, plan, limits)  # the plan itself, of which a runner keeps what it made
    return _in_turn(exercise, submission, runner, plan, limits)


def _in_turn(
    exercise: Exercise, submission: Submission, runner: Runner, plan: Sequence[Planned], limits: Limits
) -> Iterator[Observation]:
    for asked, group in groupby(plan, _observer):
        yield from asked(exercise, submission, runner, list(group), limits)


def _observer(planned: Planned) -> Observe:
    module = OBSERVERS.get(planned.trial.kind)
    return run if module is None else cast(Observe, import_module(f"orienteer.grading.kinds.{module}").observe)
