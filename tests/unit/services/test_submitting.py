from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from orienteer.curriculum import domains
from orienteer.errors import NotFound, NotYet, SandboxError
from orienteer.grading.report import Verdict
from orienteer.services.check_live import check_live
from orienteer.services.explain_error import explain_error
from orienteer.services.grade_waiting import grade_waiting
from orienteer.services.read_exercise import read_exercise
from orienteer.services.read_topic import read_topic
from orienteer.services.reveal_solutions import reveal_solutions
from orienteer.services.show_hint import show_hint
from orienteer.services.submit import submit
from orienteer.storage.store import Store
from tests.fakes import InProcessRunner
from tests.unit.services.course_of_two import (
    DOUBLE,
    RIGHT,
    RIGHT_TRIPLE,
    TRIPLE,
    WRONG,
    CallingRunner,
    SmallCourse,
    exercise,
)

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def store() -> Store:
    return Store()


def kinds(store: Store) -> list[str]:
    return [event.kind for event in store.events()]


def test_an_attempt_is_stored_and_then_its_grade(store):
    attempt_id, report = submit(DOUBLE, WRONG, course=SmallCourse(), runner=CallingRunner(), store=store, now=NOW)
    made, graded = store.events()
    assert report.verdict is Verdict.WRONG_ANSWER
    assert (made.id, made.payload["files"]) == (attempt_id, WRONG)
    assert (graded.kind, graded.reference, graded.payload["verdict"]) == ("attempt_graded", attempt_id, "wrong_answer")
    assert (graded.payload["tier"], graded.payload["content_hash"]) == ("A", "first")


class OfDefects(CallingRunner):
    """A runner on which we fail where the submission says so."""

    def observe(self, submission, trials, **options):
        if b"defect" in submission.files[submission.main]:
            raise OverflowError("integer division result too large for a float")
        return super().observe(submission, trials, **options)


def test_what_we_fail_on_gets_a_verdict_of_its_own_and_what_waits_behind_it_is_graded(store, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    odd = {"solution.py": "# a defect\n"}
    down = CallingRunner(is_down=True)
    for files in (odd, RIGHT):
        with pytest.raises(SandboxError):
            submit(DOUBLE, files, course=SmallCourse(), runner=down, store=store, now=NOW)
    assert grade_waiting(course=SmallCourse(), runner=OfDefects(), store=store) == 2
    first, second = (event.payload for event in store.events() if event.kind == "attempt_graded")
    assert (first["verdict"], second["verdict"]) == ("internal_error", "accepted")
    said = "Orienteer has a defect here (OverflowError): this could not be judged. Please report it."
    assert first["report"]["message"] == said
    check_live(DOUBLE, odd, course=SmallCourse(), runner=OfDefects())
    assert all("integer division result" in file.read_text() for file in tmp_path.iterdir())
    assert 0 < len(list(tmp_path.iterdir())) <= 2


def test_an_attempt_that_the_machine_cannot_run_stays_and_is_graded_later(store):
    with pytest.raises(SandboxError):
        submit(DOUBLE, RIGHT, course=SmallCourse(), runner=CallingRunner(is_down=True), store=store, now=NOW)
    assert kinds(store) == ["attempt_made"]
    assert grade_waiting(course=SmallCourse(), runner=CallingRunner(), store=store) == 1
    assert kinds(store) == ["attempt_made", "attempt_graded"]
    assert store.history().exercises[DOUBLE].passed_at
    assert grade_waiting(course=SmallCourse(), runner=CallingRunner(), store=store) == 0


def test_bytes_that_are_no_text_are_kept_as_they_came(store):
    submit(
        DOUBLE,
        {"solution.py": b"\xff\xfe\x00"},
        course=SmallCourse(),
        runner=CallingRunner(),
        store=store,
        now=NOW,
    )
    assert store.events()[0].payload["files"] == {"solution.py": {"base64": "//4A"}}


def test_what_is_typed_is_not_kept_but_the_first_pass_is(store):
    parts = {"course": SmallCourse(), "runner": CallingRunner(), "store": store, "now": NOW}
    check_live(DOUBLE, WRONG, **parts)
    assert kinds(store) == []
    check_live(DOUBLE, RIGHT, **parts)
    check_live(DOUBLE, RIGHT, **parts)
    assert kinds(store) == ["attempt_made", "attempt_graded"]


def test_what_passes_live_and_fails_the_search_is_recorded_once_for_each_text(store):
    check = exercise(DOUBLE, "double", 2).checks[0]
    check = replace(check, domain=domains.arguments(number=domains.integers(0, 50)).describe())
    course = SmallCourse(exercise(DOUBLE, "double", 2, checks=(check,)))
    parts = {"course": course, "runner": CallingRunner(), "store": store}
    small = {"solution.py": "def double(number):\n    return number * 2 if number < 4 else 0\n"}
    for minute in range(3):
        report = check_live(DOUBLE, small, now=NOW + timedelta(minutes=minute), **parts)
        assert report.verdict is Verdict.WRONG_ANSWER and report.deep
    assert kinds(store) == ["attempt_made", "attempt_graded"]
    check_live(DOUBLE, {"solution.py": small["solution.py"] + "\n"}, now=NOW + timedelta(minutes=3), **parts)
    assert kinds(store) == ["attempt_made", "attempt_graded"] * 2
    assert not store.history().exercises[DOUBLE].passed_at


def test_the_last_exercise_passed_passes_the_stop_once(store):
    parts = {"course": SmallCourse(), "runner": CallingRunner(), "store": store}
    submit(DOUBLE, RIGHT, now=NOW, **parts)
    assert "topic_passed" not in kinds(store)
    submit(TRIPLE, RIGHT_TRIPLE, now=NOW + timedelta(minutes=1), **parts)
    submit(TRIPLE, RIGHT_TRIPLE, now=NOW + timedelta(minutes=2), **parts)
    assert kinds(store).count("topic_passed") == 1


def test_an_exercise_that_is_not_there_is_refused_before_anything_is_stored(store):
    with pytest.raises(NotFound, match="no exercise called basics/numbers/quadruple"):
        submit("basics/numbers/quadruple", RIGHT, course=SmallCourse(), runner=CallingRunner(), store=store, now=NOW)
    assert kinds(store) == []


def test_solutions_are_shown_after_passing_and_not_before(store):
    with pytest.raises(NotYet, match="once you have passed"):
        reveal_solutions(DOUBLE, course=SmallCourse(), store=store)
    submit(DOUBLE, RIGHT, course=SmallCourse(), runner=CallingRunner(), store=store, now=NOW)
    shown = reveal_solutions(DOUBLE, course=SmallCourse(), store=store)
    assert shown.solution.startswith("def double")
    assert [way.slug for way in shown.solutions] == ["the-model", "added"]


def test_a_passed_exercise_that_was_edited_keeps_its_pass_and_says_so(store):
    submit(DOUBLE, RIGHT, course=SmallCourse(), runner=CallingRunner(), store=store, now=NOW)
    edited = SmallCourse(exercise(DOUBLE, "double", 2, content_hash="second"))
    seen = read_exercise(DOUBLE, course=edited, store=store, runner=CallingRunner())
    assert seen.passed_at and seen.changed_since_passed
    assert seen.changes == ("The exercise has been edited since you passed it. Your pass still counts.",)


def test_a_passed_exercise_that_was_renamed_keeps_its_pass_and_says_so(store):
    submit(DOUBLE, RIGHT, course=SmallCourse(), runner=CallingRunner(), store=store, now=NOW)
    renamed = SmallCourse(exercise("basics/numbers/twice", "double", 2), twice=(DOUBLE,))
    seen = read_exercise("basics/numbers/twice", course=renamed, store=store, runner=CallingRunner())
    assert seen.passed_at and seen.attempts == 1
    assert seen.changes == (f"It was called {DOUBLE} when you passed it.",)
    assert read_exercise(DOUBLE, course=renamed, store=store, runner=CallingRunner()).id == "basics/numbers/twice"


def test_a_passed_exercise_whose_topic_moved_keeps_its_pass(store):
    submit(DOUBLE, RIGHT, course=SmallCourse(), runner=CallingRunner(), store=store, now=NOW)
    moved = SmallCourse(exercise("basics/counting/double", "double", 2), topic_aliases=("basics/numbers",))
    seen = read_exercise("basics/counting/double", course=moved, store=store, runner=CallingRunner())
    assert seen.passed_at and seen.changed_since_passed


def test_a_passed_stop_stays_mastered_when_an_exercise_is_added(store):
    one = SmallCourse(exercise(DOUBLE, "double", 2))
    submit(DOUBLE, RIGHT, course=one, runner=CallingRunner(), store=store, now=NOW)
    assert read_topic("basics/numbers", course=one, store=store).changes == ()
    seen = read_topic("basics/numbers", course=SmallCourse(), store=store)
    assert seen.state == "mastered"
    assert seen.changes == ("One exercise has been added since you passed this stop.",)


def test_an_unchanged_exercise_says_nothing_of_changes(store):
    submit(DOUBLE, RIGHT, course=SmallCourse(), runner=CallingRunner(), store=store, now=NOW)
    seen = read_exercise(DOUBLE, course=SmallCourse(), store=store, runner=CallingRunner())
    assert (seen.changes, seen.changed_since_passed) == ((), False)


@pytest.mark.parametrize(("tier", "may"), [("A", True), ("B", True), ("C", False), ("portable", False)])
def test_code_may_run_unasked_where_files_are_confined(store, tier, may):
    seen = read_exercise(DOUBLE, course=SmallCourse(), store=store, runner=CallingRunner(tier))
    assert seen.may_run_unasked is may


def test_a_hint_is_about_the_program_that_it_is_asked_for_and_is_kept_as_it_was_shown(store):
    parts = {"course": SmallCourse(), "runner": InProcessRunner(), "store": store, "now": NOW}
    shown = show_hint(DOUBLE, 1, WRONG, **parts)
    assert shown.line == 2 and shown.html.startswith("Where?\n<p>What <code>double(0)</code> gives depends on line 2")
    show_hint(DOUBLE, 1, WRONG, **{**parts, "now": NOW + timedelta(seconds=1)})
    (event,) = store.events(kinds=["hint_shown"])
    assert event.payload == {"step": 1, "html": shown.html, "line": 2, "source": "localisation"}
    view = read_exercise(DOUBLE, course=SmallCourse(), store=store, runner=InProcessRunner())
    assert view.hints_shown == (shown.html,)


def test_a_hint_for_another_text_is_another_hint(store):
    parts = {"course": SmallCourse(), "runner": InProcessRunner(), "store": store}
    show_hint(DOUBLE, 1, WRONG, now=NOW, **parts)
    again = show_hint(
        DOUBLE, 1, {"solution.py": "def double(n):\n\n    return n - n\n"}, now=NOW + timedelta(1), **parts
    )
    assert again.line == 3
    assert len(store.events(kinds=["hint_shown"])) == 2
    assert read_exercise(DOUBLE, course=SmallCourse(), store=store, runner=InProcessRunner()).hints_shown == (
        again.html,
    )


def test_where_nothing_is_wrong_and_the_author_says_nothing_a_hint_says_no_more_than_that(store):
    course = SmallCourse(exercise(DOUBLE, "double", 2, hints=()))
    shown = show_hint(DOUBLE, 1, RIGHT, course=course, runner=InProcessRunner(), store=store, now=NOW)
    assert shown.html == "<p>Nothing more can be said of your program as it is now.</p>"
    assert store.events(kinds=["hint_shown"]) == []


def test_a_step_at_which_nothing_can_be_said_is_passed_over_and_is_no_help(store):
    course = SmallCourse(exercise(DOUBLE, "double", 2, hints=("", "What?", "How?")))
    parts = {"course": course, "runner": InProcessRunner(), "store": store, "now": NOW}
    right = {"solution.py": "def double(n):\n\n    return 2 * n\n"}
    shown = [show_hint(DOUBLE, None, right, **parts) for _ in range(3)]
    assert [each.step for each in shown] == [2, 3, 3]
    view = read_exercise(DOUBLE, course=course, store=store, runner=InProcessRunner())
    assert view.hints_shown == ("<p>Nothing more can be said of your program as it is now.</p>", "What?", "How?")
    history = store.history().exercises[DOUBLE]
    assert history.hints == {2, 3}


def test_a_syntax_error_names_the_line_of_the_slip(store):
    source = "def double(n):\n    total = (n + n\n\nprint(total)\n"
    report = check_live(DOUBLE, {"solution.py": source}, course=SmallCourse(), runner=InProcessRunner())
    assert (report.line, report.message) == (2, "Line 2 opens a bracket, `(`, that is never closed: a `)` is missing.")


def test_a_submission_that_raises_is_told_what_the_error_means_and_what_is_typed_is_told_when_it_is_asked(store):
    raises = {"solution.py": "def double(n):\n    return [n][n + 1]\n"}
    parts = {"course": SmallCourse(), "runner": InProcessRunner()}
    meaning = "<p>Line 2 asks <code>[n]</code> for its member at index <code>n + 1</code>, which is <code>1</code>"
    _, report = submit(DOUBLE, raises, store=store, now=NOW, **parts)
    assert report.feedback.mistake == "" and report.feedback.message.startswith(meaning)
    assert check_live(DOUBLE, raises, **parts).feedback is None
    asked = explain_error(DOUBLE, raises, **parts)
    assert asked.line == 2 and asked.html.startswith(meaning)
    assert explain_error(DOUBLE, RIGHT, **parts).html == "<p>It raises no error now.</p>"


def test_an_error_while_the_file_is_loaded_is_explained_too():
    files = {"solution.py": "xs = []\nxs[0]\ndef double(n):\n    return n\n"}
    asked = explain_error(DOUBLE, files, course=SmallCourse(), runner=InProcessRunner())
    assert asked.line == 2 and "<code>xs</code> is empty" in asked.html


def test_after_passing_the_ways_are_told_beside_the_program_that_passed(store):
    parts = {"course": SmallCourse(), "store": store}
    submit(
        DOUBLE,
        {"solution.py": "def double(n):\n    if n:\n        return n + n\n    return 0\n"},
        runner=CallingRunner(),
        now=NOW,
        **parts,
    )
    submit(DOUBLE, WRONG, runner=CallingRunner(), now=NOW + timedelta(1), **parts)
    view = reveal_solutions(DOUBLE, runner=InProcessRunner(), **parts)
    assert view.yours.startswith("def double(n):\n    if n:")
    assert [way.slug for way in view.solutions] == ["the-model", "added"]
    assert view.solutions[0].differs == (
        "It has 2 lines of code; yours has 4.", "It has no condition; yours has 1.",
    )  # fmt: skip
    assert view.solutions[0].curve.points == ()
