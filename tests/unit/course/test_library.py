"""The course compiles on first need and keeps what it compiled."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from orienteer.course.fingerprints import reference_fingerprint
from orienteer.course.library import Course
from orienteer.errors import ContentError, NotFound
from orienteer.feedback.matching import match
from orienteer.grading.grader import grade
from orienteer.grading.runner import Runner
from orienteer.grading.submission import Submission
from orienteer.learning.aliases import former_names
from orienteer.sandbox.native import NativeRunner

EXERCISE = "first/one/double"


def no_runner() -> Runner:
    raise AssertionError("nothing should be run")


def test_the_roadmap_shows_written_and_unwritten_topics_without_running_anything(content: Path) -> None:
    with Course(content, None, no_runner) as course:
        one, two = course.roadmap.areas[0].topics
        assert (one.written, one.exercises) == (True, (EXERCISE,))
        assert (two.written, two.requires, two.items[0].id) == (False, ("first/one",), "first/two/halving")
        assert course.topic("first/two") == two
        assert course.roadmap.systems[0].id == "projects/doubler"


@pytest.mark.parametrize("former", ["twofold", "first/one/twofold", "first/zero/twofold"])
def test_a_renamed_exercise_is_known_by_its_old_slug_or_by_where_it_lay(content: Path, former: str) -> None:
    page = next(content.rglob("one/double/exercise.md"))
    page.write_text(page.read_text().replace("minutes:", f"aliases: [{former}]\nminutes:", 1))
    with Course(content, None, no_runner) as course:
        topic = course.topic("first/one")
        expected = former if "/" in former else f"first/one/{former}"
        assert former_names([topic]) == {expected: EXERCISE}


def test_an_alias_that_can_be_no_name_is_reported(content: Path) -> None:
    page = next(content.rglob("one/double/exercise.md"))
    page.write_text(page.read_text().replace("minutes:", "aliases: [one/Twofold]\nminutes:", 1))
    with Course(content, None, no_runner) as course, pytest.raises(ContentError) as raised:
        course.exercise(EXERCISE)
    assert re.search(r"exercise\.md:[0-9]+: .*aliases", raised.value.message)


def test_an_exercise_is_compiled_once_and_then_found_in_the_cache(content: Path, runner: NativeRunner) -> None:
    cache = content.parent / "course.sqlite"
    with Course(content, cache, lambda: runner) as course:
        compiled = course.completed(EXERCISE)
    with Course(content, cache, no_runner) as course:
        assert course.exercise(EXERCISE) == compiled


def test_an_exercise_that_was_edited_is_compiled_again(content: Path, runner: NativeRunner) -> None:
    cache = content.parent / "course.sqlite"
    with Course(content, cache, lambda: runner) as course:
        before = course.exercise(EXERCISE)
    checks = content / "areas" / EXERCISE / "checks.py"
    checks.write_text(checks.read_text().replace('call("double", 3)', 'call("double", 4)'))
    with Course(content, cache, lambda: runner) as course:
        after = course.exercise(EXERCISE)
    assert after.content_hash != before.content_hash
    assert after.checks[0].expected == ('{"outcome":"returned","value":8}',)


def test_words_of_the_task_change_no_verdict_and_so_not_the_content_hash(content: Path, runner: NativeRunner) -> None:
    with Course(content, None, lambda: runner) as course:
        before = course.exercise(EXERCISE)
    task = content / "areas" / EXERCISE / "exercise.md"
    task.write_text(task.read_text().replace("gives twice the number", "gives two times the number"))
    with Course(content, None, lambda: runner) as course:
        after = course.exercise(EXERCISE)
    assert after.task_html != before.task_html
    assert after.content_hash == before.content_hash


def test_a_program_that_behaves_like_a_known_mistake_gets_its_message(content: Path, runner: NativeRunner) -> None:
    with Course(content, None, lambda: runner) as course:
        exercise = course.completed(EXERCISE)
    written_otherwise = "def double(n):\n    if n < 0:\n        raise ValueError\n    return n ** 2\n"
    report = grade(exercise, Submission.of(written_otherwise), runner, clock=lambda: 0.0)
    feedback = match(exercise, report.fingerprint, written_otherwise)
    assert feedback is not None
    assert feedback.mistake == "squared"


def test_every_mutant_of_the_small_exercise_is_told_apart(content: Path, runner: NativeRunner) -> None:
    with Course(content, None, lambda: runner) as course:
        exercise = course.completed(EXERCISE)
    assert exercise.mutants
    assert reference_fingerprint(exercise) not in {mutant.fingerprint for mutant in exercise.mutants}


def test_fingerprints_follow_in_the_background(content: Path, runner: NativeRunner) -> None:
    cache = content.parent / "course.sqlite"
    with Course(content, cache, lambda: runner) as course:
        first = course.exercise(EXERCISE)
        assert not any(mistake.fingerprint for mistake in first.mistakes)
        background = course._shelf._background
        assert not background.is_idle
        while not background.is_idle:
            time.sleep(0.01)
    with Course(content, cache, no_runner) as course:
        assert all(mistake.fingerprint for mistake in course.exercise(EXERCISE).mistakes)


@pytest.mark.parametrize("wrong", ["first/one/treble", "first/one", "../../etc/passwd", "first/one/../double"])
def test_an_exercise_that_is_not_there_is_not_found(content: Path, wrong: str) -> None:
    with Course(content, None, no_runner) as course, pytest.raises(NotFound):
        course.exercise(wrong)


def test_an_exercise_that_cannot_be_graded_says_why_with_file_and_line(content: Path, runner: NativeRunner) -> None:
    (content / "areas" / EXERCISE / "solution.py").write_text("def double(number)\n")
    with Course(content, None, lambda: runner) as course, pytest.raises(ContentError, match=r"solution\.py:1: syntax"):
        course.exercise(EXERCISE)


def test_a_roadmap_that_cannot_be_read_says_why(content: Path) -> None:
    (content / "roadmap.yaml").write_text("format_version: 1\nareas: nowhere\n")
    with Course(content, None, no_runner) as course, pytest.raises(ContentError, match=r"roadmap\.yaml:2: format"):
        assert course.roadmap


def test_a_cache_that_is_no_database_is_left_alone(content: Path, runner: NativeRunner) -> None:
    cache = content.parent / "course.sqlite"
    cache.write_bytes(b"something else" * 100)
    with Course(content, cache, lambda: runner) as course:
        assert course.exercise(EXERCISE).title == "Twice as much"
    assert cache.read_bytes() == b"something else" * 100


def test_an_exercise_is_described_without_running_its_reference(content: Path, runner: NativeRunner) -> None:
    with Course(content, content.parent / "described.sqlite", lambda: runner) as course:
        (first, *_) = course.exercise_ids
        told = course.described(first)
        assert told.checks and all(check.expected == () for check in told.checks)
        assert told.task_text == course.exercise(first).task_text
        assert course.described(first) == course.exercise(first)
