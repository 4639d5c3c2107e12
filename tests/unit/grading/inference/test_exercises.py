from __future__ import annotations

from orienteer.grading.inference.exercises import exercise_from_examples
from orienteer.grading.report import Verdict
from tests.fakes import InProcessRunner
from tests.unit.grading.exercises import graded


def made(examples: list[str], *solutions: str):  # type: ignore[no-untyped-def]
    return exercise_from_examples(examples, solutions, InProcessRunner(), file_name="answer.py")


def test_examples_are_a_check_and_other_inputs_like_them_another() -> None:
    exercise, _ = made(["f([1, 2])", "f([3])"], "def f(items):\n    return items[0]\n")
    assert [(check.example, check.inferred) for check in exercise.checks] == [(True, False), (False, True)]
    assert all(len(check.pool) == len(check.expected) for check in exercise.checks)


def test_inputs_on_which_accepted_solutions_disagree_are_told_and_left_out() -> None:
    first = "def f(items):\n    return max(items, key=lambda pair: pair[1])\n"
    last = "def f(items):\n    return sorted(items, key=lambda pair: pair[1])[-1]\n"
    exercise, open_inputs = made(
        ['f([("a", 1), ("b", 2), ("c", 2), ("d", 3)])', 'f([("b", 1), ("a", 1), ("c", 4)])'], first, last
    )
    assert open_inputs
    assert open_inputs[0].answers == ('("a", 1)', '("b", 1)')
    assert graded(exercise, last).verdict is Verdict.ACCEPTED


def test_inputs_on_which_the_reference_raises_or_gives_another_type_are_left_out() -> None:
    source = "def f(text):\n    return None if len(text) == 1 else int(text, 2)\n"
    exercise, _ = made(['f("10")', 'f("111")', 'f("1001")'], source)
    assert (
        graded(exercise, "def f(text):\n    return int(text, 2) if len(text) > 1 else 0\n").verdict is Verdict.ACCEPTED
    )
    assert graded(exercise, "def f(text):\n    return int(text)\n").verdict is Verdict.WRONG_ANSWER


def test_floats_are_compared_within_a_tolerance() -> None:
    exercise, _ = made(["f([0.1, 0.2, 0.3])", "f([1.5])"], "def f(items):\n    return sum(items)\n")
    assert {check.comparator.name for check in exercise.checks} == {"approximate"}
    assert graded(exercise, "def f(items):\n    return sum(items[::-1])\n").verdict is Verdict.ACCEPTED


def test_what_a_preamble_defines_may_stand_in_an_example() -> None:
    source = "days = ((1, 'mon'), (2, 'tue'))\ndef f(day, days):\n    return [n for n, d in days if d == day]\n"
    exercise, _ = made(["f('mon', days)", "f('tue', days)"], source)
    assert exercise.checks[0].probe.function == "f"
    assert exercise.checks[1].inferred


def test_a_function_given_to_a_function_stays_in_the_form() -> None:
    source = "def double(n):\n    return 2 * n\ndef f(g, items):\n    return [g(n) for n in items]\n"
    exercise, _ = made(["f(double, [1, 2])", "f(double, [])"], source)
    assert exercise.checks[1].probe.code == "f(double, b)" or exercise.checks[1].probe.code == "f(double, a)"
    wrong = "def double(n):\n    return 2 * n\ndef f(g, items):\n    return items\n"
    assert graded(exercise, source).verdict is Verdict.ACCEPTED
    assert graded(exercise, wrong).verdict is Verdict.WRONG_ANSWER
