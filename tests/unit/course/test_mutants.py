"""What a check of the content asks of mutants and mistakes, and what is kept of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from orienteer.course.checker import check_content
from orienteer.course.fingerprints import (
    LEAST_SECONDS,
    TOLD_APART,
    complete,
    mistake_limits,
    mutant_limits,
    reference_fingerprint,
)
from orienteer.course.library import Course
from orienteer.course.remembering import what_is_tried
from orienteer.curriculum.course import Check, Probe
from orienteer.curriculum.problems import errors
from orienteer.grading.observation import Observation
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import encode
from orienteer.sandbox.native import NativeRunner
from tests.unit.services.course_of_two import DOUBLE, exercise

EXERCISE = "first/one/double"


class Noting:
    """A runner that notes which files it was given to run."""

    def __init__(self, runner: NativeRunner) -> None:
        self.runner = runner
        self.tier = runner.tier
        self.ran: set[str] = set()

    def observe(self, submission: Submission, trials: Sequence[Trial], **options: Any) -> Iterator[Observation]:
        self.ran.add(submission.files[submission.main].decode())
        yield from self.runner.observe(submission, trials, **options)


@pytest.mark.parametrize(("slowest", "seconds"), [(0.0, LEAST_SECONDS), (0.5, 10.0)])
def test_a_mutant_has_little_work_and_no_less_time_by_the_clock_than_any_program(
    slowest: float, seconds: float
) -> None:
    check = Check("any", Probe("call", function="double"), slowest_seconds=slowest)
    limits = mutant_limits(exercise(DOUBLE, "double", 2, checks=(check,)))
    assert limits.cpu_seconds == seconds
    assert limits.wall_seconds == max(Limits().wall_seconds, 4 * seconds)


@pytest.mark.parametrize(("slowest", "seconds"), [(0.0, Limits().cpu_seconds), (0.5, 10.0)])
def test_a_known_mistake_has_the_work_of_any_program_and_the_clock_of_a_busy_machine(
    slowest: float, seconds: float
) -> None:
    check = Check("any", Probe("call", function="double"), slowest_seconds=slowest)
    limits = mistake_limits(exercise(DOUBLE, "double", 2, checks=(check,)))
    assert limits.cpu_seconds == seconds
    assert limits.wall_seconds >= 30.0
    assert limits.total_seconds >= 2 * limits.wall_seconds


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


def ran_after(content: Path, runner: NativeRunner, file: str, before: str, after: str) -> set[str]:
    """What a check runs after an edit of one file of the exercise; `checks.py` and the starter apart, as ever."""
    cache, folder = content.parent / "course.sqlite", content / "areas" / EXERCISE
    check_content(content, runner, cache_path=cache)
    text = (folder / file).read_text()
    assert before in text
    (folder / file).write_text(text.replace(before, after))
    noting = Noting(runner)
    assert errors(check_content(content, noting, cache_path=cache)) == []
    return noting.ran - {(folder / name).read_text() for name in ("checks.py", "starter.py")}


def test_after_an_edit_of_words_no_program_is_run_again(content: Path, runner: NativeRunner) -> None:
    assert ran_after(content, runner, "exercise.md", "Twice is two times.", "Twice is once and once more.") == set()


def test_after_an_edit_of_a_mistake_that_mistake_is_run(content: Path, runner: NativeRunner) -> None:
    edited = ran_after(content, runner, "mistakes/squared.py", "number * number", "number**2")
    assert edited == {(content / "areas" / EXERCISE / "mistakes" / "squared.py").read_text()}


def test_after_an_edit_of_the_solution_its_mutants_are_run(content: Path, runner: NativeRunner) -> None:
    assert len(ran_after(content, runner, "solution.py", "number * 2", "2 * number")) > 5


def test_after_an_edit_of_the_solution_no_mistake_is_run_again(content: Path, runner: NativeRunner) -> None:
    edited = ran_after(content, runner, "solution.py", "number * 2", "2 * number")
    assert not edited & {file.read_text() for file in (content / "areas" / EXERCISE / "mistakes").glob("*.py")}


def test_after_an_edit_of_a_check_s_name_the_right_programs_are_run_again(content: Path, runner: NativeRunner) -> None:
    folder = content / "areas" / EXERCISE
    edited = ran_after(content, runner, "checks.py", "twice 3 is 6", "three and three are six")
    assert edited == {(folder / name).read_text() for name in ("solution.py", "solutions/added.py")}


def test_after_an_edit_of_a_check_s_inputs_every_mistake_is_run_again(content: Path, runner: NativeRunner) -> None:
    edited = ran_after(content, runner, "checks.py", "integers(0, 9)", "integers(0, 8)")
    assert edited >= {file.read_text() for file in (content / "areas" / EXERCISE / "mistakes").glob("*.py")}


def test_what_looks_at_the_solution_s_text_is_tried_again_after_an_edit_of_it(
    content: Path, runner: NativeRunner
) -> None:
    with Course(content, None, lambda: runner) as course:
        exercise = course.exercise(EXERCISE)
    edited = replace(exercise, solution=f"{exercise.solution}\n")
    assert what_is_tried(edited) == what_is_tried(exercise)
    checks = (*exercise.checks, Check("it is tidy", Probe("lint"), observe=("value",)))
    exercise, edited = replace(exercise, checks=checks), replace(edited, checks=checks)
    assert what_is_tried(edited) != what_is_tried(exercise)


def test_where_something_is_counted_only_the_solution_s_count_is_seen(content: Path, runner: NativeRunner) -> None:
    with Course(content, None, lambda: runner) as course:
        exercise = course.exercise(EXERCISE)
    counted = Check("no more loops", Probe("facts", options={"fact": encode("loops")}), observe=("value",))
    exercise = replace(exercise, checks=(*exercise.checks, counted))
    longer = replace(exercise, solution=f"{exercise.solution}\nMORE = 1\n")
    looping = replace(exercise, solution=f"{exercise.solution}\nfor each in []:\n    pass\n")
    assert what_is_tried(longer) == what_is_tried(exercise)
    assert what_is_tried(looping) != what_is_tried(exercise)


def test_a_suite_s_mistakes_are_kept_while_the_model_suite_is_about_the_same_module(
    content: Path, runner: NativeRunner
) -> None:
    with Course(content, None, lambda: runner) as course:
        exercise = course.exercise(EXERCISE)
    checks = (Check("it passes", Probe("suite", options={"on": "right/one"}), observe=("value",)),)
    suite = replace(exercise, checks=checks, solution="from playlist import Playlist\n")
    assert what_is_tried(replace(suite, solution=f"{suite.solution}\nMORE = 1\n")) == what_is_tried(suite)
    assert what_is_tried(replace(suite, solution="from jukebox import Playlist\n")) != what_is_tried(suite)
