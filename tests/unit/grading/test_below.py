"""The smaller inputs that wait behind one on which a program doesn't end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from orienteer.curriculum.course import Comparator
from orienteer.grading.below import try_below
from orienteer.grading.check_run import CheckRun
from orienteer.grading.grader import grade
from orienteer.grading.observation import Extras, Observation
from orienteer.grading.planning import Planned
from orienteer.grading.report import Verdict
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission

from .exercises import called, compiled, graded

COUNTED = compiled(
    "def f(a):\n    return max(0, a)\n",
    called("an example", 40),
    called("another", 30),
    called("any number", *range(-2, 20)),
)


def test_a_loop_that_ends_for_some_inputs_is_shown_on_the_smallest_for_which_it_does_not() -> None:
    source = "def f(a):\n    while a > 6:\n        pass\n    return max(0, a)\n"
    report = graded(COUNTED, source)
    shown = report.counterexample
    assert report.verdict is Verdict.TIME_LIMIT_EXCEEDED
    assert shown is not None
    assert shown.call == "f(7)"
    assert "within 0.25 seconds" in shown.sentence
    assert [check.outcome for check in report.checks] == ["failed", "failed", "failed"]


def test_a_smaller_input_that_ends_with_a_wrong_value_is_shown_as_that() -> None:
    source = "def f(a):\n    while a > 6:\n        pass\n    return a\n"
    report = graded(COUNTED, source)
    assert report.verdict is Verdict.WRONG_ANSWER
    assert report.counterexample is not None
    assert (report.counterexample.call, report.counterexample.actual) == ("f(-1)", "-1")


def test_where_nothing_smaller_fails_the_input_stays() -> None:
    source = "def f(a):\n    while a > 25:\n        pass\n    return max(0, a)\n"
    shown = graded(COUNTED, source).counterexample
    assert shown is not None
    assert shown.call == "f(30)"
    assert "within 0.25 seconds" in shown.sentence


def test_behind_an_input_that_does_not_end_other_checks_get_less_time() -> None:
    given: list[float] = []

    class Endless:
        tier = "A"

        def observe(
            self, submission: Submission, trials: Sequence[Trial], *, limits: Limits, **options: str
        ) -> Iterator[Observation]:
            for _ in trials:
                given.append(limits.cpu_seconds)
                yield Observation.of("timed_out", limit="cpu")

    submission = Submission.of("def f(a):\n    while True:\n        pass\n", "answer.py")
    report = grade(COUNTED, submission, Endless(), clock=lambda: 0.0)
    assert report.verdict is Verdict.TIME_LIMIT_EXCEEDED
    assert given[0] == 2.0
    assert sum(given) <= 2.5


def test_what_fails_by_what_came_before_alone_is_not_shown() -> None:
    source = """
        import builtins

        def f(a):
            builtins.calls = getattr(builtins, "calls", 0) + 1
            while a > 25:
                pass
            return -1 if builtins.calls > 5 and a < 20 else max(0, a)
    """
    shown = graded(COUNTED, source, limits=Limits(cpu_seconds=2.0)).counterexample
    assert shown is not None
    assert shown.call == "f(30)"


def test_a_predicate_is_not_asked_about_what_is_smaller() -> None:
    is_valid = Comparator(
        "any_valid", {"source": "def is_valid(answer, a):\n    return True\n", "function": "is_valid"}
    )
    checks = tuple(replace(check, comparator=is_valid) for check in COUNTED.checks)
    shown = graded(replace(COUNTED, checks=checks), "def f(a):\n    while a > 6:\n        pass\n    return 5\n")
    assert shown.counterexample is not None
    assert shown.counterexample.call == "f(30)"


def stopped_on_40(seconds: float) -> list[CheckRun]:
    """The checks' runs where the first input did not end before the clock ran out, after so much work."""
    runs = [
        CheckRun(check, [(1, 1, float(first + place)) for place in range(len(check.pool))])
        for first, check in zip((40, 30, 0), COUNTED.checks, strict=True)
    ]
    runs[0].seen = [Observation.of("timed_out", Extras(seconds=seconds), limit="wall")]
    runs[0].failures = [0]
    return runs


def test_nothing_is_waited_for_below_an_input_on_which_a_program_sleeps() -> None:
    runs = stopped_on_40(seconds=0.01)
    try_below(runs, Submission.of(COUNTED.solution), lambda plan, limits: pytest.fail("tried"), Limits())
    assert runs[2].failures == []


def test_a_loop_that_a_busy_machine_gave_little_time_is_no_sleep() -> None:
    runs = stopped_on_40(seconds=0.9)
    endless = Observation.of("timed_out", Extras(seconds=0.3), limit="wall")
    try_below(runs, Submission.of(COUNTED.solution), lambda plan, limits: iter([endless]), Limits())
    assert runs[2].failures == [0]
    assert runs[2].at(0).judged["limit"] == "wall"


def test_what_is_tried_alone_waits_for_nobody() -> None:
    """While a child of one's own has its turn, another is measured beside it and has to be measured again."""
    open_streams = []

    def observed(plan: Sequence[Planned], limits: Limits) -> Iterator[Observation]:
        assert not open_streams
        open_streams.append(plan)
        try:
            yield from (Observation.of("timed_out", Extras(seconds=0.5), limit="cpu") for _ in plan)
        finally:
            open_streams.remove(plan)

    runs = stopped_on_40(seconds=2.0)
    try_below(runs, Submission.of("import string\n"), observed, Limits())
    assert runs[2].failures == [0]
