"""Growth is counted, named where it is clear, and refused where the time tells another story than the steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest

from orienteer.curriculum import allocates, grows
from orienteer.curriculum.course import Check, Exercise, Probe
from orienteer.grading.grader import grade, observe_all
from orienteer.grading.growth import CLASSES, grows_no_faster, named
from orienteer.grading.observation import Observation
from orienteer.grading.report import Report, Verdict
from orienteer.grading.runner import Trial
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import encode
from orienteer.inside.performers.counted import COUNTER, counted, plain
from tests.fakes import InProcessRunner
from tests.unit.grading.exercises import compiled

SIZES = (64, 128, 256, 512)


@pytest.mark.parametrize("name", CLASSES)
def test_a_count_that_is_of_a_class_is_named_by_it_and_is_within_it_and_slower_ones_alone(name: str) -> None:
    counts = [1000 * CLASSES[name](size) for size in SIZES]
    assert named(SIZES, counts) == name
    within = [other for other in CLASSES if grows_no_faster(SIZES, counts, other, 0.06)]
    assert within == list(CLASSES)[list(CLASSES).index(name) :]


def test_what_lies_between_two_classes_is_called_by_neither() -> None:
    assert named(SIZES, [size**1.5 for size in SIZES]) == ""


COUNTED = [
    (lambda row: 7 in row, 5),
    (lambda row: row.index(5), 5),
    (lambda row: row[1:4], 3),
    (lambda row: row[1:][1:], 4 + 3),
    (lambda row: row.copy(), 5),
    (lambda row: row.insert(0, 9), 5),
    (lambda row: row.pop(0), 5),
    (lambda row: row.pop(), 0),
    (lambda row: row[2], 0),
    (lambda row: {row[0], row[1]}, 2),
    (lambda row: row[0] < row[1], 1),
    (lambda row: sorted(row), 4),
]


@pytest.mark.parametrize(("action", "steps"), COUNTED, ids=range(len(COUNTED)))
def test_what_no_line_shows_is_counted(action: Any, steps: int) -> None:
    row = counted([1, 2, 3, 4, 5])
    COUNTER.steps = 0
    action(row)
    assert COUNTER.steps == steps


def test_a_text_counts_by_its_length() -> None:
    text = counted("abcdef")
    COUNTER.steps = 0
    assert ("z" in text, text[2:4][1:], text + "x") == (False, "d", "abcdefx")
    assert COUNTER.steps == 6 + 2 + 1 + 6 + 1, "a part counts too, also when it is compared"


def test_what_counts_looks_like_what_it_is_and_can_be_made_plain_again() -> None:
    value = [1, "a", (2, {3: ["b"]}), {4}, 2.5, None, True]
    made = counted(value)
    assert made == value
    assert isinstance(made, list)
    assert isinstance(made[0], int)
    assert plain(made) == value
    assert [type(each) for each in plain(made)] == [int, str, tuple, set, float, type(None), bool]


def distinct(size: int) -> list[int]:
    return list(range(size))


SOLUTION = "def f(a):\n    return len(set(a)) < len(a)\n"


def exercise(*probes: Probe) -> Exercise:
    made = compiled(SOLUTION, kind="performance")
    checks = tuple(Check(f"check {n}", probe, observe=("steps",)) for n, probe in enumerate(probes))
    made = replace(made, checks=checks)
    seen = observe_all(made, Submission.of(SOLUTION, "answer.py"), InProcessRunner())
    return replace(made, checks=tuple(replace(each, expected=(seen[n][0].text,)) for n, each in enumerate(checks)))


def report(made: Exercise, source: str, runner: Any = None) -> Report:
    submission = Submission.of(source, "answer.py")
    return grade(made, submission, runner or InProcessRunner(), clock=lambda: 0.0)


LINEAR = exercise(grows("f", distinct, at_most="n", timed=()))
IN_A_LIST = "def f(a):\n    seen = []\n    for x in a:\n        if x in seen:\n            return True\n"


def test_another_way_of_the_same_growth_is_accepted() -> None:
    other = "def f(a):\n    seen = set()\n    for x in a:\n        if x in seen:\n            return True\n"
    assert report(LINEAR, f"{other}        seen.add(x)\n    return False\n").verdict is Verdict.ACCEPTED
    assert LINEAR.checks[0].observed


def test_a_loop_that_nobody_wrote_is_seen() -> None:
    found = report(LINEAR, IN_A_LIST + "        seen.append(x)\n    return False\n")
    assert found.verdict is Verdict.WRONG_ANSWER
    assert found.counterexample is not None
    assert found.counterexample.expected == "it grows no faster than n"
    assert found.counterexample.actual.startswith("it grows like n^2: ")


def test_a_quick_wrong_answer_is_wrong() -> None:
    found = report(LINEAR, "def f(a):\n    return True\n")
    assert found.counterexample is not None
    assert found.counterexample.actual.endswith("gives something else than it should for the size 64")


SPACE = exercise(allocates("f", distinct, at_most="n", sizes=(256, 512, 1024, 2048)))


def test_memory_is_held_to_what_was_said() -> None:
    made = SPACE
    assert report(made, SOLUTION).verdict is Verdict.ACCEPTED
    square = "def f(a):\n    table = [[0] * len(a) for _ in a]\n    return len(table) < len(a)\n"
    assert report(made, square).verdict is Verdict.WRONG_ANSWER


@pytest.mark.parametrize("count", [10**640, 10**13, -1], ids=["larger than floats", "large", "negative"])
@pytest.mark.parametrize("made", [LINEAR, SPACE], ids=["steps", "memory"])
def test_a_count_that_nobody_can_have_counted_is_no_answer(made: Exercise, count: int) -> None:
    class Says(InProcessRunner):
        def observe(self, submission: Submission, trials: Sequence[Trial], **options: Any) -> Iterator[Observation]:
            for each in trials:
                yield Observation.of("returned", value=encode([count ** len(each.arguments), ""]))

    found = report(made, SOLUTION, Says())
    assert found.verdict is Verdict.WRONG_ANSWER
    assert found.checks[0].reason == "The count can't be read."


class Clock(InProcessRunner):
    """Tells of times as a child of the sandbox would, by the size of the input.

    Args:
        seconds: by size, for each time that it is asked.
    """

    def __init__(self, *seconds: dict[int, float]) -> None:
        super().__init__()
        self.seconds = list(seconds)
        self.times = 0

    def observe(self, submission: Submission, trials: Sequence[Trial], **options: Any) -> Iterator[Observation]:
        timed = trials[0].observe == ("time",)
        for trial, observation in zip(trials, super().observe(submission, trials, **options), strict=True):
            if timed:
                spent = self.seconds[min(self.times, len(self.seconds) - 1)][len(trial.arguments[0]) - 1]
                observation = replace(observation, extras=replace(observation.extras, seconds=spent))
            yield observation
        self.times += timed


TIMED = exercise(grows("f", distinct, at_most="n", timed=(1000, 2000)))


def test_a_time_that_contradicts_the_steps_counts_when_it_does_so_twice() -> None:
    contradicts, agrees = {64: 0.0, 1000: 0.1, 2000: 0.4}, {64: 0.0, 1000: 0.03, 2000: 0.06}
    assert report(TIMED, SOLUTION, Clock(agrees)).verdict is Verdict.ACCEPTED
    assert report(TIMED, SOLUTION, Clock(contradicts, agrees)).verdict is Verdict.ACCEPTED
    found = report(TIMED, SOLUTION, Clock(contradicts))
    assert found.counterexample is not None
    assert "the time grows like n^2: 0.10 s for 1,000, 0.40 s for 2,000" in found.counterexample.actual


def test_a_time_that_no_such_number_of_steps_takes_counts_however_it_grows() -> None:
    found = report(TIMED, SOLUTION, Clock({64: 0.0, 1000: 1.4, 2000: 1.4}))
    assert found.counterexample is not None
    assert "few lines run, yet it takes 1.40 s for 2,000" in found.counterexample.actual


def test_a_time_too_short_to_say_anything_says_nothing() -> None:
    assert report(TIMED, SOLUTION, Clock({64: 0.0, 1000: 0.001, 2000: 0.04})).verdict is Verdict.ACCEPTED
