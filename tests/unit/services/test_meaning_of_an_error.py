"""What an exception means is asked of the input that is shown, and nothing is tried twice for it."""

from __future__ import annotations

import pytest

from orienteer.grading.report import Verdict
from orienteer.services.grading_of import graded
from tests.fakes import InProcessRunner
from tests.unit.services.course_of_two import DOUBLE, exercise


@pytest.mark.parametrize(
    ("value", "call"), [("number.size", "double(0)"), ("2 * number if number < 3 else 1 / 0", "double(3)")]
)
def test_an_error_is_explained_on_the_input_that_is_shown(value: str, call: str) -> None:
    runner = InProcessRunner()
    files = {"solution.py": f"def double(number):\n    return {value}\n"}
    report = graded(exercise(DOUBLE, "double", 2), files, runner, deep=True)
    assert report.verdict is Verdict.RUNTIME_ERROR
    assert report.feedback is not None and "Line 2" in report.feedback.message
    assert report.counterexample is not None and report.counterexample.call == call
    assert runner.runs == 2  # once to grade it, and once on that input
