"""Other right ways: in what they differ from one's own, and how the work of each grows."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from orienteer.curriculum.course import Exercise
from orienteer.curriculum.domains import integers, lists
from orienteer.curriculum.probes import given
from orienteer.feedback.curves import curve_of
from orienteer.feedback.doubling import SIZES, growing
from orienteer.feedback.shapes import Shape, differences, shape_of
from orienteer.grading.calls import input_size
from orienteer.grading.growth import CLASSES, WORDS
from orienteer.grading.inference.exercises import exercise_from_examples
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import decode
from tests.fakes import InProcessRunner
from tests.unit.grading.exercises import called, compiled

ONCE = "def f(xs):\n    seen = set()\n    for x in xs:\n        seen.add(x)\n    return len(seen)\n"
PAIRS = """
def f(xs):
    count = 0
    for i in range(len(xs)):
        for j in range(len(xs)):
            if xs[i] == xs[j] and i > j:
                break
        else:
            count += 1
    return count
"""
ALL_PAIRS = "def f(xs):\n    n = 0\n    for x in xs:\n        for y in xs:\n            n += 1\n    return n\n"


def over_lists(solution: str) -> Exercise:
    exercise = compiled(solution, called("counts", [], [1], [1, 1]))
    domain = given(lists(integers(0, 50), max_size=200), call="f").domain.describe()
    return replace(exercise, checks=tuple(replace(check, domain=domain) for check in exercise.checks))


def test_a_shape_counts_what_a_program_is_made_of() -> None:
    shape = shape_of('def f(n):\n    """Says."""\n    return 1 if n < 2 else f(n - 1) + len({x for x in [n]})\n')
    assert shape == Shape(lines=2, functions=1, comprehensions=1, deepest=1, conditions=1, recursive=1, sets=1)


def test_a_shape_says_that_something_calls_itself_only_where_its_text_shows_it() -> None:
    method = "class A(B):\n    def {0}(self):\n        return {1}\n"
    said = {
        "def f(n):\n    return f(n - 1)\n": 1,
        method.format("__init__", "super().__init__()"): 0,
        method.format("size", "self.size()"): 1,
        method.format("pop", "self.items.pop()"): None,  # a list, or one of its own kind
        method.format("f", "f()"): 0,  # the function outside
    }
    assert {source: shape_of(source).recursive for source in said} == said
    assert differences(Shape(recursive=1), Shape(recursive=None)) == []


def test_a_shape_counts_what_stands_there() -> None:
    split = """def f(x):
    \"\"\"Not
    this.\"\"\"
    if x:
        y = (1,
             2)
    else:

        y = 3
    # nor this
    return y
"""
    assert shape_of(split).lines == 7
    assert shape_of("class Counter: ...\nc = Counter()\n").dictionaries == 0
    deep = ["for x in [y for y in z]: ...", "[[x for x in y] for y in z]", "for x in y:\n    while x: ...\nelse: ...\n"]
    assert [shape_of(source).deepest for source in deep] == [1, 2, 2]


def test_the_differences_are_told_from_ones_own_side_and_nothing_where_there_are_none() -> None:
    assert differences(shape_of(ONCE), shape_of(ONCE)) == []
    said = differences(shape_of(ONCE), shape_of(PAIRS))
    assert "It has 1 loop; yours has 2 loops, one in the other." in said
    assert "It keeps a set; yours does not." in said


def test_a_comprehension_is_no_loop_and_its_condition_is_one_like_any_other() -> None:
    looped = (
        "def f(xs):\n    found = []\n    for x in xs:\n        if x:\n            found.append(x)\n    return found\n"
    )
    said = differences(shape_of("def f(xs):\n    return [x for x in xs if x]\n"), shape_of(looped))
    assert said == ["It has 2 lines of code; yours has 6.", "It has 1 comprehension; yours has 1 loop."]
    assert "yours has neither loop nor comprehension" in differences(Shape(comprehensions=2, deepest=2), Shape())[0]


def test_each_class_of_growth_has_words() -> None:
    assert WORDS.keys() == CLASSES.keys()


def test_the_class_of_growth_is_named_where_it_fits() -> None:
    exercise = over_lists(ONCE)
    inputs = growing(exercise, random.Random(0))
    assert inputs is not None
    once, pairs = (
        curve_of(exercise, Submission.of(source, exercise.file_name), inputs, InProcessRunner())
        for source in (ONCE, ALL_PAIRS)
    )
    assert (once.grows, pairs.grows) == ("n", "n^2")
    assert len(once.points) == len(SIZES)
    assert [size for size, _ in once.points] == [size for size, _ in pairs.points]


def test_the_order_that_costs_most_counts() -> None:
    exercise = over_lists(ONCE)
    inputs = growing(exercise, random.Random(0))
    assert inputs is not None
    runs = """
def f(xs):
    for i in range(len(xs)):
        j = i
        while j < len(xs) and xs[j] == xs[i]:
            j += 1
"""
    found = curve_of(exercise, Submission.of(runs, exercise.file_name), inputs, InProcessRunner())
    assert found.points[-1][1] > found.points[-1][0] ** 2


def test_what_a_line_does_to_a_whole_list_is_counted() -> None:
    exercise = over_lists(ONCE)
    inputs = growing(exercise, random.Random(0))
    assert inputs is not None
    searched = "def f(xs):\n    for x in xs:\n        -1 in xs\n"
    found = curve_of(exercise, Submission.of(searched, exercise.file_name), inputs, InProcessRunner())
    assert found.grows == "n^2"


def test_the_most_members_of_a_pool_do_not_keep_inputs_from_growing() -> None:
    exercise = over_lists(ONCE)
    few = given(lists(integers(0, 50), max_size=2), call="f").domain.describe()
    exercise = replace(exercise, checks=tuple(replace(check, domain=few) for check in exercise.checks))
    inputs = growing(exercise, random.Random(0))
    assert inputs is not None
    assert curve_of(exercise, Submission.of(ONCE, exercise.file_name), inputs, InProcessRunner()).grows == "n"


@pytest.mark.parametrize("seed", range(6))
def test_inputs_that_are_inferred_from_examples_come_near_to_each_size(seed: int) -> None:
    exercise, _ = exercise_from_examples(
        ["f([1, 2, 3])", "f([])", "f([7, 4])"], ["def f(xs):\n    return len(xs)\n"], InProcessRunner(), pool_size=40
    )
    inputs = growing(exercise, random.Random(seed))
    assert inputs is not None
    largest = [max(input_size(inputs.check, each) for each in group) for group in inputs.inputs]
    assert all(0.8 * size <= found <= size for size, found in zip(SIZES, largest, strict=True))


@pytest.mark.parametrize(
    ("calls", "source", "grows"),
    [
        (
            ["f('abc', 1)", "f('xyz', 2)", "f('', 3)"],
            "def f(text, by):\n    out = ''\n    for c in text:\n        out += chr(ord(c) + by)\n    return out\n",
            "n",
        ),
        (
            ["f(0)", "f(1)", "f(6)"],
            "def f(n):\n    total = 0\n    for k in range(n):\n        total += k\n    return total\n",
            "n",
        ),
        (["f(3)", "f(1)", "f(9)"], "def f(n):\n    return n % 3 == 0\n", "1"),
    ],
)
def test_texts_and_numbers_grow_beyond_the_examples(calls: list[str], source: str, grows: str) -> None:
    runner = InProcessRunner()
    exercise, _ = exercise_from_examples(calls, [source], runner, pool_size=40)
    inputs = growing(exercise, random.Random(0))
    assert inputs is not None
    found = curve_of(exercise, Submission.of(source, exercise.file_name), inputs, runner)
    assert found.grows == grows
    assert found.points[0][0] >= SIZES[0] - 1
    assert found.points[-1][0] >= SIZES[-1]


def test_years_do_not_begin_at_eight() -> None:
    source = "def f(year):\n    return year % 4 == 0\n"
    calls = ["f(1900)", "f(2000)", "f(2024)"]
    exercise, _ = exercise_from_examples(calls, [source], InProcessRunner(), pool_size=40)
    assert growing(exercise, random.Random(0)) is None


def test_a_place_in_a_list_stays_one_while_the_list_grows() -> None:
    source = "def f(place, xs):\n    return xs[place]\n"
    calls = ["f(0, [1])", "f(1, [2, 3])", "f(0, [5, 6])"]
    exercise, _ = exercise_from_examples(calls, [source], InProcessRunner(), pool_size=40)
    inputs = growing(exercise, random.Random(0))
    assert inputs is not None
    pairs = [tuple(map(decode, each)) for group in inputs.inputs for each in group]
    assert all(place < len(members) for place, members in pairs)
    assert max(len(members) for _, members in pairs) > SIZES[-1] / 2


def test_numbers_that_are_refused_beyond_the_examples_have_no_curve() -> None:
    source = "def f(month):\n    return [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]\n"
    runner = InProcessRunner()
    exercise, _ = exercise_from_examples(["f(1)", "f(2)", "f(12)"], [source], runner, pool_size=40)
    inputs = growing(exercise, random.Random(0))
    assert inputs is not None
    assert curve_of(exercise, Submission.of(source, exercise.file_name), inputs, runner).points == ()


def test_a_program_that_stops_early_has_no_curve() -> None:
    exercise = over_lists(ONCE)
    inputs = growing(exercise, random.Random(0))
    assert inputs is not None
    raises = "def f(xs):\n    if len(xs) > 20:\n        raise ValueError\n    return 1\n"
    assert curve_of(exercise, Submission.of(raises, exercise.file_name), inputs, InProcessRunner()).points == ()


def test_where_no_input_grows_nothing_is_counted() -> None:
    exercise = compiled("def f(n):\n    return n\n", called("itself", 1, 2))
    domain = given(integers(0, 9), call="f").domain.describe()
    exercise = replace(exercise, checks=tuple(replace(check, domain=domain) for check in exercise.checks))
    assert growing(exercise, random.Random(0)) is None
    assert growing(compiled(ONCE, called("counts", [1])), random.Random(0)) is None
