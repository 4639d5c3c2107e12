"""Running the reference on every input, under three hash seeds: what differs between them can't be compared with."""

from __future__ import annotations

from dataclasses import replace

from orienteer.course.wording import written_call
from orienteer.curriculum.content.sources import ExerciseSource
from orienteer.curriculum.course import Check, Exercise
from orienteer.curriculum.problems import ContentProblem
from orienteer.grading.grader import observe_all
from orienteer.grading.judging import judge
from orienteer.grading.observation import Observation
from orienteer.grading.runner import Limits, Runner
from orienteer.grading.submission import Submission

SEEDS = (0, 1, 2)
FAILED = ("syntax_error", "invalid", "missing", "timed_out", "memory_exceeded", "output_exceeded", "died", "not_run")
"""Endings that no reference may have."""
LIMITS = Limits(total_seconds=120.0)


def observe_reference(
    exercise: Exercise, source: ExerciseSource, runner: Runner
) -> tuple[Exercise, list[ContentProblem]]:
    """The exercise with what the reference shows, and where it fails or differs from itself.

    A flaky input of an inferred check is left off its pool; everywhere else it is a problem.
    """
    path = f"{source.path}/solution.py"
    runs = [_observed(exercise, runner, seed) for seed in SEEDS]
    checks: list[Check] = []
    problems: list[ContentProblem] = []
    for index, check in enumerate(exercise.checks):
        seen = [run[index] for run in runs]
        failed = next((each for run in seen for each in run if each.outcome in FAILED), None)
        if failed is not None or len(seen[0]) < len(check.pool):
            problems.append(_failure(check, failed or _last(seen[0]), len(seen[0]), path))
            continue
        flaky = [place for place in range(len(check.pool)) if not _same(check, [run[place] for run in seen])]
        if flaky and not check.inferred:
            problems.append(_flaky(check, flaky[0], [run[flaky[0]] for run in seen], path))
            continue
        kept = [place for place in range(len(check.pool)) if place not in set(flaky)]
        pool = tuple(check.pool[place] for place in kept)
        checks.append(replace(check, pool=pool, expected=tuple(seen[0][place].text for place in kept)))
    return replace(exercise, checks=tuple(checks)), problems


def _observed(exercise: Exercise, runner: Runner, seed: int) -> dict[int, list[Observation]]:
    environment = exercise.environment if seed == 0 else f"{exercise.environment}?seed={seed}"
    reference = Submission.of(exercise.solution, exercise.file_name)
    return observe_all(replace(exercise, environment=environment), reference, runner, limits=LIMITS)


def _same(check: Check, seen: list[Observation]) -> bool:
    return all(judge(check, seen[0], other) for other in seen[1:])


def _last(seen: list[Observation]) -> Observation | None:
    return seen[-1] if seen else None


def _failure(check: Check, seen: Observation | None, place: int, path: str) -> ContentProblem:
    line = seen.extras.line if seen is not None else None
    inputs = check.pool[min(max(place - 1, 0), len(check.pool) - 1)]
    outcome = "gave no answer" if seen is None else f"ended with {seen.outcome.replace('_', ' ')}"
    reason = "" if seen is None else str(seen.judged.get("reason", ""))
    message = f"The solution {outcome} in the check {check.name!r}, on {written_call(check, inputs)}. {reason}".rstrip()
    return ContentProblem(path, line or 0, "solution-fails", message)


def _flaky(check: Check, place: int, seen: list[Observation], path: str) -> ContentProblem:
    shown = written_call(check, check.pool[place])
    message = (
        f"The solution isn't the same each time in the check {check.name!r}, on {shown}: three runs under different "
        f"hash seeds gave {_shown(seen)}."
    )
    return ContentProblem(path, 0, "flaky", message)


def _shown(seen: list[Observation]) -> str:
    different = list(dict.fromkeys(observation.text[:120] for observation in seen))
    return " and ".join(different) if len(different) > 1 else "values that equal nothing, not even themselves"
