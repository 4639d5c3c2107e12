"""Mutants of an exercise in typing: most are wrong by themselves, whoever uses them."""

from __future__ import annotations

from collections.abc import Sequence

from orienteer.curriculum.course import Exercise, Mutant
from orienteer.grading.kinds.type_checker import refused_alone
from orienteer.grading.observation import Observation
from orienteer.grading.runner import Runner
from orienteer.inside.encoding import encode


def refused(exercise: Exercise, made: Sequence[Mutant], runner: Runner) -> list[int]:
    """Places of mutants in which the checker finds something wrong, where it has nothing to say of the reference.

    Of one that isn't among them nothing is known.
    """
    for check in exercise.checks:
        if check.probe.kind == "typed" and not check.probe.code and _says_nothing(check.expected[0]):
            found = refused_alone(check.probe, [mutant.source for mutant in made], runner)
            return [place for place, mutant in enumerate(made) if mutant.source in found]
    return []


def _says_nothing(expected: str) -> bool:
    return bool(Observation(expected).judged.get("value") == encode([]))
