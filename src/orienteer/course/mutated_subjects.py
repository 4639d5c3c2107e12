"""Mutants of a test-writing exercise: of the program that is tested. The model suite has to notice every one."""

from __future__ import annotations

from collections.abc import Sequence

from orienteer.curriculum.course import Exercise, Mutant, Probe
from orienteer.feedback.mutation import mutants
from orienteer.grading.authored import authored
from orienteer.grading.kinds.suites import on_subjects, read_result
from orienteer.grading.runner import Limits, Runner
from orienteer.grading.subjects import FOLDER

NOTICED = "noticed"
"""In a fingerprint's place: some test of the model suite fails on it, or doesn't end."""


def reference_subject(exercise: Exercise) -> str:
    """The path of the program whose mutants are made: the first right one that a check names."""
    named = [str(check.probe.options["on"]) for check in exercise.checks if check.probe.kind == "suite"]
    return f"{FOLDER}{next(on for on in named if on.startswith('right/'))}.py"


def subject_mutants(exercise: Exercise) -> list[Mutant]:
    """Every edit of that program."""
    return mutants(exercise.files[reference_subject(exercise)])


def noticed(exercise: Exercise, made: Sequence[Mutant], runner: Runner, limits: Limits, unnoticed: str) -> list[str]:
    """For each mutant NOTICED, or `unnoticed` where every test of the model suite passes on it."""
    suite = authored(exercise, exercise.solution)
    probes = [Probe("suite", options={"on": "wrong"})] * len(made)
    seen = on_subjects(exercise, suite, runner, probes, [mutant.source for mutant in made], limits)
    return [unnoticed if came.outcome == "returned" and not read_result(came)[1] else NOTICED for came in seen]
