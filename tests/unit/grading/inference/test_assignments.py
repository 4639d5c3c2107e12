"""No right program is rejected where the examples leave the task open, and the wrong ones are."""

from __future__ import annotations

import pytest

from orienteer.grading.grader import grade
from orienteer.grading.inference.exercises import exercise_from_examples
from orienteer.grading.report import Verdict
from orienteer.grading.submission import Submission
from tests.fakes import InProcessRunner
from tests.unit.grading.inference.assignments import ASSIGNMENTS, Assignment
from tests.unit.grading.inference.formed_texts import FORMED_TEXTS
from tests.unit.grading.inference.further_shapes import FURTHER_SHAPES
from tests.unit.grading.inference.limited_shapes import LIMITED_SHAPES
from tests.unit.grading.inference.other_shapes import OTHER_SHAPES
from tests.unit.grading.inference.ruled_shapes import RULED_SHAPES
from tests.unit.grading.inference.shared_shapes import SHARED_SHAPES
from tests.unit.grading.inference.tagged_shapes import TAGGED_SHAPES

ALL = (
    *(*ASSIGNMENTS, *OTHER_SHAPES, *RULED_SHAPES, *TAGGED_SHAPES),
    *(*LIMITED_SHAPES, *FORMED_TEXTS, *FURTHER_SHAPES, *SHARED_SHAPES),
)
BY_NAME = {assignment.name: assignment for assignment in ALL}


@pytest.mark.parametrize("assignment", BY_NAME.values(), ids=BY_NAME.keys())
def test_right_programs_are_accepted_and_wrong_ones_rejected(assignment: Assignment) -> None:
    runner = InProcessRunner()
    exercise, open_inputs = exercise_from_examples(assignment.examples, [assignment.reference], runner)
    assert open_inputs == ()

    def shown(source: str) -> tuple[str, str, str] | None:
        report = grade(exercise, Submission.of(source), runner, clock=lambda: 0.0)
        if report.verdict is Verdict.ACCEPTED:
            return None
        found = report.counterexample
        return (found.call, found.expected, found.actual) if found else (report.message, "", "")

    assert [shown(source) for source in (assignment.reference, *assignment.right)] == [None] * (
        1 + len(assignment.right)
    )
    assert [source for source in assignment.wrong if shown(source) is None] == []
