"""The other right ways: where one of them differs from the reference, the task is open, or it isn't right."""

from __future__ import annotations

from dataclasses import replace

from orienteer.course.wording import written_call
from orienteer.curriculum.content.sources import ExerciseSource
from orienteer.curriculum.course import Check, Exercise
from orienteer.curriculum.problems import ContentProblem
from orienteer.grading.authored import authored
from orienteer.grading.grader import grade, observe_all
from orienteer.grading.judging import judge
from orienteer.grading.observation import Observation
from orienteer.grading.report import Verdict
from orienteer.grading.runner import Limits, Runner
from orienteer.grading.submission import Submission

LIMITS = Limits(wall_seconds=30.0, total_seconds=300.0)


def settle_open_inputs(
    exercise: Exercise, source: ExerciseSource, runner: Runner
) -> tuple[Exercise, list[ContentProblem]]:
    """The exercise without the inferred inputs on which solutions disagree, and a problem for each other one."""
    problems: list[ContentProblem] = []
    for slug, text in source.solutions.items():
        path = f"{source.path}/solutions/{slug}{source.ending}"
        submission = authored(exercise, text, slug)
        observed = observe_all(exercise, submission, runner, limits=LIMITS)
        exercise, found = _without_open(exercise, observed, path, submission, runner)
        problems += found
    return exercise, problems


def _without_open(
    exercise: Exercise, observed: dict[int, list[Observation]], path: str, submission: Submission, runner: Runner
) -> tuple[Exercise, list[ContentProblem]]:
    checks: list[Check] = []
    problems: list[ContentProblem] = []
    for index, check in enumerate(exercise.checks):
        places = _different(check, observed.get(index, []))
        if places and check.comparator.name == "any_valid" and _passes(exercise, check, submission, runner):
            places = []
        if not places:
            checks.append(check)
        elif check.inferred:
            inputs = written_call(check, check.pool[places[0]])
            message = (
                f"This solution and the reference disagree on {inputs}: the task is open there. It is left off the "
                f"inferred inputs ({len(places)} of {len(check.pool)}); close it in the task's words."
            )
            problems.append(ContentProblem(path, 1, "open-input", message, "warning"))
            checks.append(_without(check, set(places)))
        else:
            inputs = written_call(check, check.pool[places[0]])
            message = (
                f"This solution and the reference disagree on {inputs}, in the check {check.name!r}: one of them is "
                "wrong, or the task is open there."
            )
            problems.append(ContentProblem(path, 1, "solution-rejected", message))
            checks.append(check)
    return replace(exercise, checks=tuple(checks)), problems


def _different(check: Check, seen: list[Observation]) -> list[int]:
    places = [
        place
        for place, (expected, actual) in enumerate(zip(check.expected, seen, strict=False))
        if not judge(check, Observation(expected), actual)
    ]
    return places or ([len(seen)] if len(seen) < len(check.pool) else [])


def _passes(exercise: Exercise, check: Check, submission: Submission, runner: Runner) -> bool:
    alone = replace(exercise, checks=(check,))
    report = grade(alone, submission, runner, clock=lambda: 0.0, limits=LIMITS, as_author=True)
    return report.verdict is Verdict.ACCEPTED


def _without(check: Check, places: set[int]) -> Check:
    kept = [place for place in range(len(check.pool)) if place not in places]
    return replace(
        check,
        pool=tuple(check.pool[place] for place in kept),
        expected=tuple(check.expected[place] for place in kept),
    )
