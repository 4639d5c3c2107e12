"""Running the reference on every input, under three hash seeds: what differs between them can't be compared with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from orienteer.course.lines import line_of_check, line_of_definition
from orienteer.course.wording import ENDINGS, ending, written_call
from orienteer.curriculum.content.sources import ExerciseSource
from orienteer.curriculum.course import Check, Exercise
from orienteer.curriculum.problems import ContentProblem
from orienteer.grading.authored import authored
from orienteer.grading.grader import observe_all
from orienteer.grading.judging import judge
from orienteer.grading.observation import Observation
from orienteer.grading.runner import Limits, Runner
from orienteer.inside.encoding import DEFAULT_CAPS

SEEDS = (0, 1, 2)
LIMITS = Limits(wall_seconds=30.0, total_seconds=300.0)
ANSWERING = ("call", "snippet", "program", "scenario", "request", "notebook")
"""Kinds of probe that run the solution and look at what it gives."""
ONLY_THE_EXCEPTION = ("exception",)
"""What a check observes by which an author says that an exception is what is asked for."""
MEANT = 'If that is what is asked for, say `observe="exception"`.'


def observe_reference(
    exercise: Exercise, source: ExerciseSource, runner: Runner, *, at_once: int = 1, seeds: Sequence[int] = SEEDS
) -> tuple[Exercise, list[ContentProblem]]:
    """The exercise with what the reference shows, and where it fails or differs from itself.

    A flaky input of an inferred check is left off its pool; everywhere else it is a problem.

    Args:
        at_once: how many of its runs are made at the same time; where it is measured how it grows, each has the machine
            to itself.
        seeds: of its runs.
    """
    path = f"{source.path}/solution{source.ending}"
    measures = any(check.probe.kind == "grows" for check in exercise.checks)
    with ThreadPoolExecutor(max_workers=1 if measures else at_once) as threads:
        runs = list(threads.map(lambda seed: _observed(exercise, runner, seed), seeds))
    defines = any(each.outcome != "missing" for run in runs for seen in run.values() for each in seen)
    checks: list[Check] = []
    problems: list[ContentProblem] = []
    for index, check in enumerate(exercise.checks):
        seen = [run[index] for run in runs]
        failed = next((place for run in seen for place, each in enumerate(run) if each.outcome in ENDINGS), None)
        if failed is None and len(seen[0]) < len(check.pool):
            failed = max(len(seen[0]) - 1, 0)
        if failed is not None:
            worst = next((run[failed] for run in seen if len(run) > failed and run[failed].outcome in ENDINGS), None)
            worst = worst or next((run[failed] for run in seen if len(run) > failed), None)
            asks_otherwise = worst is not None and worst.outcome == "missing" and defines
            where = _of_check(source, check) if asks_otherwise else (path, (worst and worst.extras.line) or 1)
            problems.append(_failure(check, failed, worst, *where))
            continue
        unasked = _no_name(check, seen[0], source) or _no_fit(check, seen[0], source)
        if unasked is not None:
            problems.append(unasked)
            continue
        flaky = [place for place in range(len(check.pool)) if not _same(check, [run[place] for run in seen])]
        if flaky and not check.inferred:
            line = line_of_definition(exercise.solution, check.probe.function)
            problems.append(_flaky(check, flaky[0], [run[flaky[0]] for run in seen], path, line))
            continue
        kept = [place for place in range(len(check.pool)) if place not in set(flaky)]
        pool = tuple(check.pool[place] for place in kept)
        expected = tuple(seen[0][place].text for place in kept)
        slowest = max((each.extras.seconds for run in seen for each in run), default=0.0)
        checks.append(replace(check, pool=pool, expected=expected, slowest_seconds=slowest))
    problems = problems or list(_only_raises(exercise, runs[0], path))
    return replace(exercise, checks=tuple(checks)), problems


def _observed(exercise: Exercise, runner: Runner, seed: int) -> dict[int, list[Observation]]:
    reference = authored(exercise, exercise.solution)
    there = replace(exercise, environment=seeded(exercise.environment, seed))
    return observe_all(there, reference, runner, limits=LIMITS)


def seeded(environment: str, seed: int) -> str:
    """The environment's name with a hash seed other than its own."""
    return environment if seed == 0 else f"{environment}?seed={seed}"


def _same(check: Check, seen: list[Observation]) -> bool:
    return all(judge(check, seen[0], other) for other in seen[1:])


def _no_name(check: Check, seen: list[Observation], source: ExerciseSource) -> ContentProblem | None:
    """The first input on which the author's own lines use a name that nobody defines."""
    if not check.probe.code:
        return None
    place = next((place for place, each in enumerate(seen) if _raises(each, "NameError")), None)
    if place is None:
        return None
    told = f"With the solution, the check {check.name!r} {ending(seen[place])}, on {_shown(check, place)}"
    return ContentProblem(*_of_check(source, check), "name-unknown", f"{told}: nobody could pass it as meant.")


def _no_fit(check: Check, seen: list[Observation], source: ExerciseSource) -> ContentProblem | None:
    """The first call with arguments that the solution doesn't take: no line of it ran. It would pass everything.

    Who asks for the exception alone means it.
    """
    if check.probe.kind != "call" or check.observe == ONLY_THE_EXCEPTION:
        return None
    places = (place for place, each in enumerate(seen) if _raises(each, "TypeError") and not each.extras.traceback)
    place = next(places, None)
    if place is None or "stage" in seen[place].judged:
        return None
    told = f"The call {_shown(check, place)}, in the check {check.name!r}, doesn't fit the solution, which"
    return ContentProblem(*_of_check(source, check), "call-misfit", f"{told} {ending(seen[place])}. {MEANT}")


def _only_raises(exercise: Exercise, seen: dict[int, list[Observation]], path: str) -> Iterator[ContentProblem]:
    """A solution that raises whatever is tried, where a check asks for more than that: it is told once."""
    asked = [
        (check, place, each)
        for index, check in enumerate(exercise.checks)
        if check.probe.kind in ANSWERING and check.observe != ONLY_THE_EXCEPTION
        for place, each in enumerate(seen[index])
    ]
    if not asked or any(each.outcome != "raised" for _, _, each in asked):
        return
    check, place, first = asked[0]
    message = (
        f"The solution raises an exception, whatever the checks try: on {_shown(check, place)} it {ending(first)}. "
        f"{MEANT}"
    )
    yield ContentProblem(path, first.extras.line or 1, "solution-fails", message)


def _raises(seen: Observation, kind: str) -> bool:
    """Whether an exception of that class came; an answer of megabytes isn't decoded for it."""
    return f'"{kind}"' in seen.text and seen.judged.get("exception", [])[1:2] == [kind]


def _shown(check: Check, place: int) -> str:
    return written_call(check, check.pool[place])


def _of_check(source: ExerciseSource, check: Check) -> tuple[str, int]:
    """Where an author has written a check."""
    return f"{source.path}/checks.py", line_of_check(source.checks, check.name)


def _failure(check: Check, place: int, worst: Observation | None, path: str, line: int) -> ContentProblem:
    what = "gives no answer" if worst is None else ending(worst)
    message = f"The solution {what}, in the check {check.name!r}, on {written_call(check, check.pool[place])}."
    return ContentProblem(path, line, "solution-fails", message)


def _flaky(check: Check, place: int, seen: list[Observation], path: str, line: int) -> ContentProblem:
    shown = written_call(check, check.pool[place])
    if any('"capped"' in observation.text for observation in seen):
        return ContentProblem(path, line, "answer-too-large", _too_large(check, shown))
    same_text = len({observation.text for observation in seen}) == 1
    how = "what it gives equals nothing, not even itself" if same_text else "runs under three hash seeds differ"
    message = f"The solution isn't the same each time in the check {check.name!r}, on {shown}: {how}."
    return ContentProblem(path, line, "flaky", message)


def _too_large(check: Check, shown: str) -> str:
    caps = DEFAULT_CAPS
    return (
        f"What the solution gives in the check {check.name!r}, on {shown}, is too large to be compared. "
        f"An answer may have {caps.items:,} members in one container, {caps.text:,} characters in one text, "
        f"{caps.depth} levels, and {caps.total:,} members and characters in all."
    )
