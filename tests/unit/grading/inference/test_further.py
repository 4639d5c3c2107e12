from __future__ import annotations

import pytest

from orienteer.curriculum.course import Exercise
from orienteer.grading.grader import grade
from orienteer.grading.inference.exercises import exercise_from_examples
from orienteer.grading.inference.further import parameter_names
from orienteer.grading.report import Verdict
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import decode
from tests.fakes import InProcessRunner

MODE = "def mode(xs):\n    return max(xs, key=xs.count)\n"
LAST_OF_THE_MOST = "def mode(xs):\n    return max(reversed(xs), key=xs.count)\n"


def made(reference: str, *examples: str) -> Exercise:
    exercise, _ = exercise_from_examples(examples, [reference], InProcessRunner())
    return exercise


def numbers(reference: str, *examples: str) -> set[int]:
    """What a function of one number is given."""
    return {decode(inputs[0]) for check in made(reference, *examples).checks for inputs in check.pool}


def test_a_parameter_is_called_what_the_reference_calls_it() -> None:
    source = "class Box:\n    def __init__(self, size): ...\n    def put(self, n, k=1): ...\ndef f(a, times): ...\n"
    asked = ("Box 0", "Box.put 1", "f 1", "f times", "f 7", "g 0", "Box *")
    assert parameter_names(source, asked) == ("size", "k", "times", "times", "", "", "*")


def test_any_number_goes_on_up_to_twice_the_examples() -> None:
    assert numbers("def f(n):\n    return n * n\n", "f(2)", "f(3)", "f(5)") == set(range(2, 11))


def test_what_the_reference_asks_to_divide_is_tried_where_the_examples_hardly_reach_it() -> None:
    reference = "def f(n):\n    return 'both' if n % 3 == 0 and n % 5 == 0 else str(n)\n"
    assert {15, 30} <= numbers(reference, "f(1)", "f(3)", "f(6)")
    leap = "def f(year):\n    return year % 4 == 0 and (year % 100 != 0 or not year % 400)\n"
    assert {2100, 2400} <= numbers(leap, "f(1900)", "f(2000)", "f(2023)", "f(2024)")


@pytest.mark.parametrize(
    "reference",
    [
        "def f(month):\n    return month * 2\n",  # a name that isn't any number's
        "def f(face):\n    return face % 2 == 0\n",  # the examples reach three of these
        "def f(n):\n    return ['a', 'b', 'c', 'd', 'e', 'f'][n]\n",  # it raises
        "def f(n):\n    return 'small' if n < 2 else 'large'\n",  # always the same beyond
        "def f(n):\n    return n * 2 if n <= 4 else n\n",  # a number that may be a limit
    ],
)
def test_a_range_that_may_be_meant_is_kept(reference: str) -> None:
    assert max(numbers(reference, "f(1)", "f(2)", "f(4)", "f(5)")) == 5


def test_a_known_range_is_kept_whatever_the_name() -> None:
    assert max(numbers("def f(n):\n    return (n - 1) // 3 + 1\n", "f(1)", "f(5)", "f(12)")) == 12


def test_an_answer_that_grows_fast_ends_the_numbers() -> None:
    assert max(numbers("def f(n):\n    return n ** n\n", "f(1)", "f(2)", "f(4)")) == 5


def test_where_no_example_shows_an_order_to_matter_none_decides() -> None:
    exercise = made(MODE, "mode([1, 2, 2])", "mode([3, 3, 1, 3, 2])", "mode([4, 4, 0, 0, 0])", "mode([5])")
    for program in (MODE, LAST_OF_THE_MOST):
        for deep in (False, True):
            report = grade(exercise, Submission.of(program), InProcessRunner(), clock=lambda: 0.0, deep=deep)
            assert report.verdict is Verdict.ACCEPTED, report.counterexample


def test_the_words_of_a_text_may_be_in_any_order_where_no_example_shows_one() -> None:
    reference = "def often(text):\n    words = text.split()\n    return max(words, key=words.count)\n"
    examples = ("often('b a b')", "often('the cat the dog the end')", "often('one two two')", "often('x')")
    exercise = made(reference, *examples)
    in_order = "def often(text):\n    words = sorted(text.split())\n    return max(words, key=words.count)\n"
    report = grade(exercise, Submission.of(in_order), InProcessRunner(), clock=lambda: 0.0)
    assert report.verdict is Verdict.ACCEPTED, report.counterexample


def test_an_example_that_shows_an_order_to_matter_makes_it_count() -> None:
    exercise = made(MODE, "mode([1, 2, 2])", "mode([3, 3, 1, 3, 2])", "mode([4, 4, 0, 0, 0])", "mode([2, 1])")
    report = grade(exercise, Submission.of(LAST_OF_THE_MOST), InProcessRunner(), clock=lambda: 0.0)
    assert report.verdict is Verdict.WRONG_ANSWER


def test_two_arguments_that_change_places_leave_open_which_of_two_equals_is_meant() -> None:
    reference = "def longer(a, b):\n    return a if len(a) > len(b) else b\n"
    first_of_equals = "def longer(a, b):\n    return a if len(a) >= len(b) else b\n"
    exercise = made(reference, "longer('ab', 'c')", "longer('d', 'bacd')", "longer('', 'ab')", "longer('cab', 'b')")
    report = grade(exercise, Submission.of(first_of_equals), InProcessRunner(), clock=lambda: 0.0)
    assert report.verdict is Verdict.ACCEPTED, report.counterexample
