"""What a learner's tests do on right and wrong programs: each in a child of its own, in an order that means nothing."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from orienteer.curriculum.course import Exercise, Probe
from orienteer.grading.endings import STOPS_ITS_CHECK
from orienteer.grading.observation import Extras, Observation
from orienteer.grading.planning import Planned
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.grading.shapes import plain_value
from orienteer.grading.subjects import FOLDER, description, disguised, seed_of, subject_name
from orienteer.grading.submission import Submission

ENVIRONMENT = "tools?tool=pytest"
PASSES, FAILS, EMPTY = "passes", "fails", "is empty"


def observe(
    exercise: Exercise, submission: Submission, runner: Runner, plan: Sequence[Planned], limits: Limits
) -> Iterator[Observation]:
    """How the suite ends on each program, in the plan's order."""
    probes = [exercise.checks[planned.check_index].probe for planned in plan]
    texts = [exercise.files[f"{FOLDER}{probe.options['on']}.py"] for probe in probes]
    seen = on_subjects(exercise, submission, runner, probes, texts, limits, stops=True)
    yield from map(_observed, probes, texts, seen)


def on_subjects(
    exercise: Exercise,
    submission: Submission,
    runner: Runner,
    probes: Sequence[Probe],
    texts: Sequence[str],
    limits: Limits,
    *,
    stops: bool = False,
) -> list[Observation]:
    """What the children tell of the suite on each of these subjects, one for each probe.

    Args:
        stops: a suite that meets a limit on one subject is tried on no more, and said to do so on those that are left.
    """
    suite = Submission({submission.main: submission.files[submission.main]}, submission.main)
    seed = seed_of(suite.files[suite.main])
    order = random.Random(seed).sample(range(len(probes)), len(probes))
    trials = [_trial(exercise, probes[place], disguised(texts[place], seed ^ place)) for place in order]
    came = runner.observe(suite, trials, environment=ENVIRONMENT, limits=limits)
    seen: dict[int, Observation] = {}
    for place, each in zip(order, came, strict=False):
        seen[place] = each
        if stops and each.outcome in STOPS_ITS_CHECK:
            seen = dict.fromkeys(order, each) | seen
            break
    return [seen[place] for place in range(len(probes))]


def _trial(exercise: Exercise, probe: Probe, subject: str) -> Trial:
    return Trial(
        kind="tool",
        function="pytest",
        files={f"{subject_name(exercise.solution)}.py": subject},
        command_line=("alone",) if probe.options.get("each_alone") else (),
        alone=True,
    )


def _observed(probe: Probe, subject: str, came: Observation) -> Observation:
    """How the suite ended on a program; the time is that of the child."""
    if came.outcome != "returned":
        return came
    value, told = _ending(str(probe.options["on"]), subject, came)
    return Observation.of("returned", Extras(seconds=came.extras.seconds), value=value, told=told)


def _ending(on: str, subject: str, came: Observation) -> tuple[str, str]:
    """PASSES, FAILS or EMPTY, and how that is told."""
    passed, failed, told = read_result(came)
    if failed:
        first = f"{told[0][0] or 'the file'} fails: {told[0][1]}" if told else "a test fails"
        return FAILS, first if on.startswith("right") else "a test fails"
    if not passed:
        return EMPTY, "there is no test"
    if on.startswith("right"):
        return PASSES, "all tests pass"
    tests = "the one test passes" if passed == 1 else f"all {passed} tests pass"
    return PASSES, f"{tests} on this program: {description(subject, on)}"


def read_result(came: Observation) -> tuple[int, int, list[tuple[str, str]]]:
    """Tests passed, tests failed, and (name, message) of some that failed, as far as that was said."""
    try:
        said = plain_value(came.judged.get("value"))
    except ValueError:  # a child says what it likes
        return 0, 0, []
    if type(said) is not list or list(map(type, said)) != [int, int, list]:
        return 0, 0, []
    told = [(str(each[0]), str(each[1])) for each in said[2] if type(each) is list and len(each) == 2]
    return said[0], said[1], told
