"""What an exception means is asked of the input that is shown, and nothing is tried twice for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from orienteer.grading.observation import Observation
from orienteer.grading.report import Verdict
from orienteer.grading.runner import Trial
from orienteer.grading.submission import Submission
from orienteer.services.grading_of import graded
from tests.fakes import InProcessRunner
from tests.unit.services.course_of_two import DOUBLE, exercise

EXERCISE = exercise(DOUBLE, "double", 2)


class Counting(InProcessRunner):
    """Knows what was tried."""

    def __init__(self) -> None:
        super().__init__()
        self.tried: list[Trial] = []

    def observe(self, submission: Submission, trials: Sequence[Trial], **how: Any) -> Iterator[Observation]:
        for trial, observation in zip(trials, super().observe(submission, trials, **how), strict=True):
            self.tried.append(trial)
            yield observation


@pytest.mark.parametrize("raises", ["number + number.size", "1 / 0"])
def test_an_error_is_explained_on_the_input_that_is_shown(raises: str) -> None:
    runner = Counting()
    files = {"solution.py": f"def double(number):\n    return {raises}\n"}
    report = graded(EXERCISE, files, runner, deep=True)
    assert report.verdict is Verdict.RUNTIME_ERROR
    assert report.feedback is not None and "Line 2" in report.feedback.message
    calls = [trial for trial in runner.tried if trial.kind == "call"]
    assert len(calls) == len(EXERCISE.checks[0].pool) + 1
    assert report.counterexample is not None
    assert str(calls[-1].arguments[0]) in report.counterexample.call
