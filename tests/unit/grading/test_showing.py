"""What a page shows already stays while the program is being changed, as long as it fails there."""

from __future__ import annotations

from dataclasses import replace
from textwrap import dedent

from orienteer.grading.check_run import CheckRun
from orienteer.grading.first_part import with_first_parts
from orienteer.grading.observation import Observation
from orienteer.grading.report import Counterexample, Report, Verdict
from orienteer.grading.showing import Showing, is_untried
from tests.unit.grading.exercises import called, compiled, graded, pool
from tests.unit.grading.test_second_calls import EXERCISE as CALLED_TWICE
from tests.unit.grading.test_second_calls import SHARED_DEFAULT

EXERCISE = compiled(
    "def f(items):\n    return list(dict.fromkeys(items))\n",
    called("an empty list stays empty", []),
    called("a value that comes again is left out", [1], [1, 1], [1, 2], [1, 1, 1]),
)
KEEPS_ALL = "def f(items):\n    return list(items)\n"
HALF_NAMED = "def f(items):\n    return list(ite)\n"


def shown(report: Report) -> Counterexample:
    assert report.counterexample is not None
    return report.counterexample


def showing(report: Report) -> Showing:
    return Showing(shown(report).check, shown(report).call)


def test_an_input_that_is_shown_stays_when_smaller_ones_fail_too() -> None:
    before = graded(EXERCISE, KEEPS_ALL, typing=True)
    assert (shown(before).call, shown(before).is_smallest) == ("f([1, 1])", True)
    assert shown(graded(EXERCISE, HALF_NAMED, typing=True)).call == "f([])"
    now = graded(EXERCISE, HALF_NAMED, typing=True, showing=showing(before))
    assert (shown(now).call, shown(now).is_smallest) == ("f([1, 1])", False)
    assert shown(now).actual.startswith("raises NameError") and shown(now).line == 2
    assert now.verdict is Verdict.RUNTIME_ERROR
    assert [check.outcome for check in now.checks] == ["failed", "failed"]


def test_the_verdict_is_that_of_the_input_that_is_shown() -> None:
    source = "def f(items):\n    return items[1:] and list(items) or [].x\n"
    assert graded(EXERCISE, source).verdict is Verdict.RUNTIME_ERROR
    kept = graded(EXERCISE, source, showing=Showing("a value that comes again is left out", "f([1, 1])"))
    assert kept.verdict is Verdict.WRONG_ANSWER


def test_an_input_that_passes_now_makes_room_for_the_smallest_that_fails() -> None:
    source = "def f(items):\n    return list(dict.fromkeys(items))[:1]\n"
    now = graded(EXERCISE, source, typing=True, showing=showing(graded(EXERCISE, KEEPS_ALL)))
    assert (shown(now).call, shown(now).is_smallest) == ("f([1, 2])", True)
    right = graded(EXERCISE, EXERCISE.solution, typing=True, showing=showing(graded(EXERCISE, KEEPS_ALL)))
    assert right.verdict is Verdict.ACCEPTED


def test_what_is_shown_and_unknown_now_is_passed_over() -> None:
    for unknown in (Showing("no such check", "f([1, 1])"), Showing("a value that comes again is left out", "f(9)")):
        assert shown(graded(EXERCISE, KEEPS_ALL, showing=unknown)).call == "f([1, 1])"


def test_an_input_behind_the_first_part_is_tried_to_know_whether_it_fails_still() -> None:
    lengths = range(400)
    exercise = with_first_parts(
        compiled("def f(a):\n    return len(a)\n", called("it counts", *([0] * n for n in lengths)))
    )
    (check,) = exercise.checks
    large = max(len(inputs[0]) - 1 for inputs in check.pool[check.first_part :])
    before = Showing("it counts", f"f({[0] * large})")
    all_wrong = graded(exercise, "def f(a):\n    return le(a)\n", typing=True, showing=before)
    assert shown(all_wrong).call == before.call
    one_wrong = f"def f(a):\n    return 0 if len(a) in (1, {large}) else len(a)\n"
    assert shown(graded(exercise, one_wrong, typing=True)).call == "f([0])"
    assert shown(graded(exercise, one_wrong, typing=True, showing=before)).call == before.call
    assert shown(graded(exercise, "def f(a):\n    return len(a) or 1\n", typing=True, showing=before)).call == "f([])"


def test_an_input_of_a_check_that_was_stopped_is_not_tried_again() -> None:
    check = EXERCISE.checks[1]
    assert is_untried(CheckRun(check, seen=[Observation(check.expected[0])]), 2)
    assert not is_untried(CheckRun(check, seen=[Observation.of("timed_out", limit="cpu")]), 2)


def test_two_calls_that_are_shown_stay_while_everything_fails() -> None:
    before = graded(CALLED_TWICE, SHARED_DEFAULT, typing=True)
    assert shown(before).call == "f([1])\nf([])"
    half = dedent(SHARED_DEFAULT).replace("return kept", "return kep")
    assert "\n" not in shown(graded(CALLED_TWICE, half, typing=True)).call
    now = graded(CALLED_TWICE, half, typing=True, showing=showing(before))
    assert (shown(now).call, shown(now).is_smallest) == (shown(before).call, False)
    assert (now.verdict, shown(now).depends_on_earlier_calls) == (Verdict.RUNTIME_ERROR, False)
    again = graded(CALLED_TWICE, SHARED_DEFAULT, typing=True, showing=showing(now))
    assert (shown(again).call, shown(again).depends_on_earlier_calls) == (shown(before).call, True)
    larger = Showing(shown(before).check, "f([1])\nf([2])")
    kept = graded(CALLED_TWICE, SHARED_DEFAULT, typing=True, showing=larger)
    assert (shown(kept).call, shown(kept).is_smallest) == (larger.call, False)


def test_the_same_input_of_two_checks_is_kept_apart() -> None:
    exercise = compiled(
        "def f(a):\n    return a\n", called("one", 1, 2), replace(called("other", 1, 2), pool=pool(1, 2))
    )
    kept = graded(exercise, "def f(a):\n    return 0\n", showing=Showing("other", "f(2)"))
    assert (shown(kept).check, shown(kept).call) == ("other", "f(2)")
