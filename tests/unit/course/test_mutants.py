"""What a check of the content asks of mutants, and what is kept of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from orienteer.course.checker import check_content
from orienteer.course.fingerprints import TOLD_APART, complete, reference_fingerprint
from orienteer.course.library import Course
from orienteer.curriculum.problems import errors
from orienteer.sandbox.native import NativeRunner

EXERCISE = "first/one/double"


def test_tried_briefly_the_same_mutants_live(content: Path, runner: NativeRunner) -> None:
    with Course(content, None, lambda: runner) as course:
        exercise = replace(course.exercise(EXERCISE), mutants=())
        exercise = replace(exercise, checks=exercise.checks[:1])
    whole = complete(exercise, (), runner)
    briefly = complete(exercise, (), runner, whole=False)
    reference = reference_fingerprint(exercise)
    living = [mutant.fingerprint == reference for mutant in whole.mutants]
    assert [mutant.fingerprint == reference for mutant in briefly.mutants] == living
    assert {mutant.fingerprint for mutant in briefly.mutants} == {reference, TOLD_APART}
    assert briefly.mistakes == whole.mistakes


def test_what_a_check_leaves_unasked_a_course_works_out(content: Path, runner: NativeRunner) -> None:
    cache = content.parent / "course.sqlite"
    assert errors(check_content(content, runner, cache_path=cache)) == []
    with Course(content, cache, lambda: runner) as course:
        exercise = course.completed(EXERCISE)
    with Course(content, None, lambda: runner) as course:
        assert [each.fingerprint for each in course.completed(EXERCISE).mutants] == [
            each.fingerprint for each in exercise.mutants
        ]
