"""What one wrote before, and a snippet beside what one writes now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from orienteer.errors import EnvironmentMissing, NotFound
from orienteer.grading.observation import Extras, Observation
from orienteer.grading.report import Verdict
from orienteer.grading.runner import Trial
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import encode
from orienteer.services.check_live import check_live
from orienteer.services.find_problems import find_problems
from orienteer.services.format_code import UNREADABLE, format_code
from orienteer.services.put_aside import put_aside
from orienteer.services.read_attempts import read_attempts
from orienteer.services.submit import submit
from orienteer.services.try_snippet import try_snippet
from orienteer.storage.store import Store
from tests.unit.services.course_of_two import DOUBLE, RIGHT, RIGHT_TRIPLE, TRIPLE, WRONG, CallingRunner, SmallCourse

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


class Says:
    """Answers one observation, and keeps what it was asked."""

    tier = "A"

    def __init__(self, *answers: Observation, missing: str = "") -> None:
        self.answers, self.missing = list(answers), missing
        self.asked: list[tuple[Submission, Trial]] = []

    def observe(self, submission: Submission, trials: Sequence[Trial], **_: Any) -> Iterator[Observation]:
        if self.missing:
            raise EnvironmentMissing(self.missing)
        for trial in trials:
            self.asked.append((submission, trial))
            yield self.answers.pop(0)


def test_attempts_and_drafts_put_aside_are_told_newest_first() -> None:
    store, course, runner = Store(), SmallCourse(), CallingRunner()
    submit(DOUBLE, WRONG, course=course, runner=runner, store=store, now=NOW)
    put_aside(DOUBLE, {"solution.py": "aside"}, course=course, store=store, now=NOW + timedelta(minutes=1))
    submit(DOUBLE, RIGHT, course=course, runner=runner, store=store, now=NOW + timedelta(minutes=2))
    submit(TRIPLE, RIGHT_TRIPLE, course=course, runner=runner, store=store, now=NOW)
    past = read_attempts(DOUBLE, course=course, store=store)
    assert [(each.kind, each.verdict, each.files) for each in past] == [
        ("attempt", "accepted", RIGHT),
        ("draft", "", {"solution.py": "aside"}),
        ("attempt", "wrong_answer", WRONG),
    ]
    assert (past[0].passed, past[0].total, past[2].passed) == (1, 1, 0)


def test_an_attempt_that_waits_to_be_graded_is_told_without_a_verdict() -> None:
    store = Store()
    with pytest.raises(Exception, match="child"):
        submit(DOUBLE, WRONG, course=SmallCourse(), runner=CallingRunner(is_down=True), store=store, now=NOW)
    (past,) = read_attempts(DOUBLE, course=SmallCourse(), store=store)
    assert (past.verdict, past.total) == ("", 0)


def test_an_exercise_that_is_not_there_has_no_past() -> None:
    with pytest.raises(NotFound):
        read_attempts("a/b/c", course=SmallCourse(), store=Store())


def test_a_check_is_told_to_who_listens_by_whether_it_was_asked_for_in_the_terminal_or_on_the_page() -> None:
    store, heard = Store(), []
    store.listen(heard.append)
    for aloud in (False, True):
        check_live(DOUBLE, WRONG, course=SmallCourse(), runner=CallingRunner(), store=store, now=NOW, aloud=aloud)
    assert [event.kind for event in heard] == ["checked_on_page", "checked"]
    for event in heard:
        assert (event.subject, event.payload["texts"]) == (DOUBLE, WRONG)
        assert event.payload["report"].verdict is Verdict.WRONG_ANSWER
    assert store.events() == []


def tried(code: str, answer: Observation) -> Any:
    return try_snippet(DOUBLE, RIGHT, code, course=SmallCourse(), runner=Says(answer))


def test_a_snippet_gives_its_value_and_what_it_printed() -> None:
    seen = Observation.of("returned", Extras(output="so\n"), value=encode([1, "a"]))
    told = tried("[1, 'a']", seen)
    assert (told.output, told.value, told.problem) == ("so\n", '[1, "a"]', "")
    assert tried("x = 1", Observation.of("returned", value=None)).value == ""


def test_a_snippet_that_raises_says_so_as_python_does_with_the_line_of_ones_own_file() -> None:
    seen = Observation.of("raised", Extras(line=2), exception=encode(ValueError("too small")))
    told = tried("double(-1)", seen)
    assert (told.problem, told.line) == ("ValueError: too small", 2)


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        (Observation.of("not_run", reason="The check's snippet is not Python: bad."), "That is not Python: bad."),
        (Observation.of("timed_out", limit="cpu"), "time"),
        (Observation.of("died", signal="SIGSEGV"), "process"),
    ],
)
def test_a_snippet_that_ends_otherwise_says_how(seen: Observation, said: str) -> None:
    assert said in tried("double(1", seen).problem


def test_beside_a_file_that_python_cannot_read_nothing_is_run() -> None:
    runner = Says()
    told = try_snippet(DOUBLE, {"solution.py": "\0"}, "1", course=SmallCourse(), runner=runner)
    assert told.problem and runner.asked == []


def test_where_the_tools_are_not_made_lint_types_and_layout_say_so() -> None:
    runner = Says(missing="Not made.")
    found = find_problems(DOUBLE, RIGHT, course=SmallCourse(), runner=runner)
    assert (found.findings, found.missing) == ((), "Not made.")
    assert format_code("x=1", runner=runner).problem == "Not made."


def test_a_file_is_laid_out_or_stays_as_it_is() -> None:
    assert format_code("x=1", runner=Says(Observation.of("returned", value=encode(["x = 1\n", ""])))).text == "x = 1\n"
    left = format_code("x=(", runner=Says(Observation.of("returned", value=encode(["", "error: …"]))))
    assert (left.text, left.problem) == ("x=(", UNREADABLE)
    odd = format_code("x=1", runner=Says(Observation.of("died")))
    assert odd.text == "x=1" and odd.problem
