"""Asking an author's predicate about answers that differ from the reference's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from orienteer.curriculum.course import Check, Exercise
from orienteer.grading.check_run import CheckRun
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.grading.submission import Submission

Tree = Any
AUTHOR_ENVIRONMENT = "author"


def ask(check: Check, answers: Sequence[tuple[Tree, tuple[Tree, ...]]], runner: Runner, limits: Limits) -> list[bool]:
    """Whether each answer is valid, by the predicate, in an author's child that holds no learner's code.

    Args:
        answers: (value, inputs of the probe) each.
    """
    options = check.comparator.options
    source = Submission.of(str(options["source"]), "checks.py")
    trials = [
        Trial(kind="call", function=str(options["function"]), arguments=(value, *check.probe.arguments, *inputs))
        for value, inputs in answers
    ]
    observations = runner.observe(source, trials, environment=AUTHOR_ENVIRONMENT, limits=limits)
    return [observation.judged.get("value") is True for observation in observations]


def settle(exercise: Exercise, runs: Sequence[CheckRun], runner: Runner, limits: Limits) -> None:
    """Strike out of the runs' failures the answers that a predicate calls valid."""
    for run in runs:
        if run.check.comparator.name != "any_valid" or not run.failures:
            continue
        open_places = [place for place in run.failures if run.at(place).outcome == "returned"]
        answers = [(run.at(place).judged.get("value"), run.check.pool[place]) for place in open_places]
        valid = ask(run.check, answers, runner, limits)
        accepted = {place for place, is_valid in zip(open_places, valid, strict=True) if is_valid}
        run.failures = [place for place in run.failures if place not in accepted]
