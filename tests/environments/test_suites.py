"""Learners' suites as pytest runs them in a child of the environment `tools`: together, and each test alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from orienteer.grading.kinds.suites import ENVIRONMENT, read_result
from orienteer.grading.observation import Observation
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission
from orienteer.sandbox.native import NativeRunner
from tests.runners import native_runner

GENEROUS = Limits(cpu_seconds=60.0, wall_seconds=180.0, total_seconds=180.0)

FROM_EACH_OTHER = """
import unittest

import pytest
from stack import Stack

kept = []


@pytest.mark.parametrize("number", [1, 2])
def test_number(number):
    kept.append(number)
    assert kept == [number]


def test_first():
    kept.append(0)
    assert kept == [0]


class TestOne:
    def test_first(self):
        kept.append("one")
        assert kept == ["one"]


class TestCase(unittest.TestCase):
    def test_first(self):
        kept.append("case")
        self.assertEqual(kept, ["case"])
"""


@pytest.fixture(scope="module")
def runner() -> Iterator[NativeRunner]:
    with native_runner() as native:
        yield native


def run(runner: NativeRunner, suite: str, *, alone: bool) -> Observation:
    trial = Trial(
        kind="tool",
        function="pytest",
        files={"stack.py": "class Stack:\n    pass\n"},
        command_line=("alone",) if alone else (),
        alone=True,
    )
    (seen,) = runner.observe(Submission.of(suite, "test_stack.py"), [trial], environment=ENVIRONMENT, limits=GENEROUS)
    return seen


def test_a_test_that_runs_alone_meets_a_file_in_which_no_other_has_run(runner: NativeRunner) -> None:
    assert read_result(run(runner, FROM_EACH_OTHER, alone=True)) == (5, 0, [])
    passed, failed, _ = read_result(run(runner, FROM_EACH_OTHER, alone=False))
    assert (passed, failed) == (1, 4)


def test_forty_tests_that_run_alone_take_a_few_times_what_they_take_together(runner: NativeRunner) -> None:
    tests = "".join(f"def test_{n}():\n" + f"    assert Stack() is not {n}\n" * 3 for n in range(40))
    suite = f"from stack import Stack\n{tests}"
    together, alone = run(runner, suite, alone=False), run(runner, suite, alone=True)
    assert read_result(together) == read_result(alone) == (40, 0, [])
    ratio = alone.extras.seconds / together.extras.seconds  # of processor time: 2; where each reads the file anew, 45
    assert ratio < 12


def test_a_failing_assertion_is_told_with_its_values_however_often_its_file_ran(runner: NativeRunner) -> None:
    suite = "from stack import Stack\ndef test_a():\n    assert 1 == 1\ndef test_b():\n    assert [1] == [1, 2]\n"
    passed, failed, told = read_result(run(runner, suite, alone=True))
    assert (passed, failed) == (1, 1)
    assert told[0][0] == "test_b"
    assert told[0][1].startswith("assert [1] == [1, 2]")
