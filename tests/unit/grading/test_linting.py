"""What ruff finds decides by the rules that a check names."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest

from orienteer.curriculum import VocabularyError, lint
from orienteer.curriculum.course import Check
from orienteer.grading.calls import call_text
from orienteer.grading.grader import grade
from orienteer.grading.kinds.linter import ENVIRONMENT, NOTHING, PROFILE
from orienteer.grading.observation import Observation
from orienteer.grading.report import Report, Verdict
from orienteer.grading.runner import Trial
from orienteer.grading.submission import Submission
from tests.unit.grading.exercises import compiled

RIGHT = json.dumps({"outcome": "returned", "told": NOTHING, "value": ["list"]}, separators=(",", ":"))
CHECK = Check("ruff finds nothing", lint("F,B"), observe=("value",), expected=(RIGHT,))
EXERCISE = replace(compiled("def f():\n    pass\n", kind="refactor"), checks=(CHECK,))
FOUND = [
    {"location": {"row": 3}, "code": "F841", "message": "assigned and not used"},
    {"location": {"row": 1}, "code": "F401", "message": "imported and not used"},
]


class Ruff:
    """Says what the test wants, and keeps what it was asked."""

    tier = "A"

    def __init__(self, said: Any) -> None:
        self.said = said
        self.asked: list[tuple[Submission, Trial, dict[str, Any]]] = []

    def observe(self, submission: Submission, trials: Sequence[Trial], **options: Any) -> Iterator[Observation]:
        for trial in trials:
            self.asked.append((submission, trial, options))
            yield Observation.of("returned", value=self.said)


def report(runner: Ruff) -> Report:
    files = {"answer.py": b"def f(): pass\n", "ruff.toml": b"", "other.py": b""}
    return grade(EXERCISE, Submission(files, "answer.py"), runner, clock=lambda: 0.0)


def test_a_file_in_which_nothing_is_found_is_accepted_and_alone_is_looked_at() -> None:
    runner = Ruff("[]")
    assert report(runner).verdict is Verdict.ACCEPTED
    ((submission, trial, options),) = runner.asked
    assert list(submission.files) == ["answer.py"]
    assert (trial.function, trial.command_line) == ("ruff", ("F,B", "--ignore-noqa"))
    assert (options["environment"], options["profile"]) == (ENVIRONMENT, PROFILE)


def test_what_is_found_is_told_in_the_order_of_the_lines() -> None:
    shown = report(Ruff(json.dumps(FOUND))).counterexample
    assert shown is not None
    assert (shown.expected, shown.line) == (NOTHING, 1)
    assert shown.actual == "line 1: imported and not used (F401); line 3: assigned and not used (F841)"


@pytest.mark.parametrize(
    "said", ["", "{", "[1]", '[{"code": "F"}]', None, ["list"], "[" * 100_000, '[{"location": {"row": Infinity}}]']
)
def test_what_can_not_be_read_accepts_nobody(said: Any) -> None:
    assert report(Ruff(said)).verdict is not Verdict.ACCEPTED


def test_the_question_is_shown_as_one_would_type_it() -> None:
    assert call_text(CHECK, (), "answer.py") == "ruff check --select=F,B answer.py"


@pytest.mark.parametrize("rules", ["", "f", "F B", "F,", "--config=x"])
def test_what_is_no_rule_is_refused(rules: str) -> None:
    with pytest.raises(VocabularyError):
        lint(rules)
