"""A course that is open notices what is edited, and looks at the disk once a second at most."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from orienteer.course import shelf
from orienteer.course.library import Course
from orienteer.course.shelf import LOOK_SECONDS, is_complete
from orienteer.errors import ContentError, NotFound
from orienteer.sandbox.native import NativeRunner

EXERCISE = "first/one/double"


class Clock:
    """Stands until it is moved."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds

    def pass_by(self) -> None:
        self.seconds += LOOK_SECONDS


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def course(content: Path, runner: NativeRunner, clock: Clock) -> Iterator[Course]:
    with Course(content, None, lambda: runner, clock=clock) as opened:
        yield opened


def edit(file: Path, before: str, after: str) -> None:
    text = file.read_text()
    assert before in text
    file.write_text(text.replace(before, after))


def test_an_edited_lesson_shows_once_a_second_has_passed(content: Path, course: Course, clock: Clock) -> None:
    assert "can be doubled" in course.topic("first/one").sections[0].blocks[0].html
    edit(content / "areas/first/one/lesson.md", "can be doubled", "can be had twice")
    course.refresh()
    assert "can be doubled" in course.topic("first/one").sections[0].blocks[0].html
    clock.pass_by()
    course.refresh()
    assert "can be had twice" in course.topic("first/one").sections[0].blocks[0].html


def test_an_edited_roadmap_shows(content: Path, course: Course, clock: Clock) -> None:
    assert course.topic("first/two").title == "Two"
    edit(content / "roadmap.yaml", "title: Two", "title: Both")
    clock.pass_by()
    course.refresh()
    assert course.topic("first/two").title == "Both"
    assert course.tree.roadmap is not None
    assert course.tree.roadmap.areas[0].topics[1].title == "Both"


def test_an_edited_exercise_is_compiled_again(content: Path, course: Course, clock: Clock) -> None:
    before = course.exercise(EXERCISE)
    edit(content / "areas" / EXERCISE / "checks.py", 'call("double", 3)', 'call("double", 4)')
    assert course.exercise(EXERCISE) is before
    clock.pass_by()
    assert course.exercise(EXERCISE).checks[0].expected == ('{"outcome":"returned","value":8}',)


def test_an_edit_that_keeps_size_and_length_shows_too(content: Path, course: Course, clock: Clock) -> None:
    course.exercise(EXERCISE)
    edit(content / "areas" / EXERCISE / "exercise.md", "Twice as much", "Twice as soon")
    clock.pass_by()
    assert course.exercise(EXERCISE).title == "Twice as soon"


def test_an_exercise_that_was_not_edited_stays_the_same_object(course: Course, clock: Clock) -> None:
    before = course.exercise(EXERCISE)
    clock.pass_by()
    assert course.exercise(EXERCISE) is before


def test_verdicts_within_a_second_do_not_look_at_the_disk(
    course: Course, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    course.exercise(EXERCISE)
    looks: list[Path] = []
    look = shelf.content_digest
    monkeypatch.setattr(shelf, "content_digest", lambda folder: looks.append(folder) or look(folder))
    for _ in range(50):
        course.exercise(EXERCISE)
    assert looks == []
    clock.pass_by()
    for _ in range(50):
        course.exercise(EXERCISE)
    assert len(looks) == 1


def test_an_exercise_whose_folder_went_is_not_found(content: Path, course: Course, clock: Clock) -> None:
    course.exercise(EXERCISE)
    (content / "areas" / EXERCISE).rename(content / "elsewhere")
    clock.pass_by()
    with pytest.raises(NotFound):
        course.exercise(EXERCISE)


def test_a_roadmap_that_breaks_is_told_and_the_last_good_one_stays_in_use(
    content: Path, course: Course, clock: Clock
) -> None:
    good = course.roadmap
    edit(content / "roadmap.yaml", "areas:", "aeras:")
    clock.pass_by()
    for _ in range(2):
        with pytest.raises(ContentError, match=r"roadmap\.yaml:\d+: format"):
            course.refresh()
        assert course.roadmap is good
    edit(content / "roadmap.yaml", "aeras:", "areas:")
    course.refresh()
    assert course.roadmap == good


def test_fingerprints_of_an_exercise_that_was_edited_meanwhile_are_not_kept(content: Path, course: Course) -> None:
    before = course.exercise(EXERCISE)
    edit(content / "areas" / EXERCISE / "solution.py", "number * 2", "2 * number")
    assert not is_complete(course._shelf._complete(EXERCISE))
    assert not is_complete(before)


def test_an_edited_glossary_shows_in_an_exercise_that_is_not_run_anew_for_it(
    content: Path, runner: NativeRunner, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(
        content / "areas/first/one/double/exercise.md",
        "gives twice the number",
        "gives twice the [number](glossary:number)",
    )
    with Course(content, None, lambda: runner, clock=clock) as course:
        assert "Something to count with." in course.exercise(EXERCISE).task_html
        assert "Something to count with." in course.described(EXERCISE).task_html
        edit(content / "glossary.yaml", "Something to count with.", "What one counts with.")
        monkeypatch.setattr("orienteer.course.compiler.compile_exercise", lambda *_: pytest.fail("It was run anew."))
        clock.pass_by()
        assert "What one counts with." in course.exercise(EXERCISE).task_html
        assert "What one counts with." in course.described(EXERCISE).task_html
        edit(content / "glossary.yaml", "What one counts with.", "Something to count with.")
        clock.pass_by()
        assert "Something to count with." in course.exercise(EXERCISE).task_html
