"""What every kind of exercise has."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from orienteer.curriculum.course import Exercise
from orienteer.grading.observation import Observation
from orienteer.grading.planning import Planned
from orienteer.grading.plans import tried
from orienteer.grading.runner import Limits, Runner
from orienteer.grading.submission import Submission

Observe = Callable[[Exercise, Submission, Runner, Sequence[Planned], Limits], Iterator[Observation]]


def run(
    exercise: Exercise, submission: Submission, runner: Runner, plan: Sequence[Planned], limits: Limits
) -> Iterator[Observation]:
    """The observations of the trials, as the runner makes them."""
    return runner.observe(
        submission,
        tried(plan),
        environment=exercise.environment,
        profile=exercise.profile,
        limits=limits,
    )


def nothing_to_say(exercise: Exercise, submission: Submission) -> tuple[str, ...]:
    """No notes."""
    return ()


@dataclass(frozen=True, slots=True)
class Kind:
    """How a kind of exercise is graded.

    Args:
        learner: observes a learner's submission.
        author: observes a program of the author's: the reference, another solution, a mistake, a mutant.
        praise: what is said of an accepted submission.
        probes: kinds of probe that its checks may have.
        is_program: the file is run as a script.
        needs_names: the file has to define the exercise's names.
        several_files: a submission may have other modules beside the exercise's file.
    """

    learner: Observe = run
    author: Observe = run
    praise: Callable[[Exercise, Submission], tuple[str, ...]] = nothing_to_say
    probes: tuple[str, ...] = ("call", "snippet")
    is_program: bool = False
    needs_names: bool = True
    several_files: bool = False
