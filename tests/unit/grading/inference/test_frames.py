"""What one argument says of another, and what texts have in common line by line."""

from __future__ import annotations

import random
from typing import Any

from orienteer.curriculum.course import Exercise
from orienteer.grading.grader import grade
from orienteer.grading.inference.domain import InferredDomain, infer_domain, inferred_from
from orienteer.grading.inference.exercises import OpenInput, exercise_from_examples
from orienteer.grading.inference.rounding import nudged
from orienteer.grading.report import Verdict
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import encode
from tests.fakes import InProcessRunner


def inferred(*calls: tuple[Any, ...], beside: tuple[Any, ...] = ()) -> InferredDomain:
    """The domain, all of whose inputs fit it and which can be written down."""
    domain = infer_domain([tuple(map(encode, call)) for call in calls], list(map(encode, beside)))
    made = domain.listed(150) + domain.drawn(random.Random(3), 6, 30)
    assert len(made) > 20 and all(map(domain.fits, made))
    assert inferred_from(domain.describe()) == domain
    return domain


def made(examples: list[str], *solutions: str) -> tuple[Exercise, tuple[OpenInput, ...]]:
    return exercise_from_examples(examples, solutions, InProcessRunner(), pool_size=300)


def verdict(exercise: Exercise, source: str) -> Verdict:
    return grade(exercise, Submission.of(source), InProcessRunner(), clock=lambda: 0.0).verdict


def test_a_column_is_a_place_in_every_row() -> None:
    board = ["#.#", "..."]
    domain = inferred((board, 1, 1), (["##", "##"], 1, 0), (["#"], 0, 0), (["..#", ".#."], 1, 2))
    assert domain.fits((["##", ".#"], 1, 0))
    assert not domain.fits((["#", "#"], 1, 1)) and not domain.fits((["##"], 1, 0))


def test_no_word_is_longer_than_the_line_where_none_is_in_the_examples() -> None:
    domain = inferred(("the quick fox", 10), ("one two", 7), ("one two", 6), ("a bc", 2))
    assert domain.fits(("two one", 3)) and not domain.fits(("two one", 2))


def test_a_text_fits_into_a_width_where_all_do() -> None:
    domain = inferred(("abc", 6), ("abc", 3), ("", 2), ("ab", 5))
    assert domain.fits(("ab", 2)) and not domain.fits(("abc", 2))


def test_slots_lie_one_after_another_within_their_day() -> None:
    domain = inferred(
        ([(9, 10), (12, 13)], (8, 18)), ([], (8, 18)), ([(8, 9), (9, 11)], (8, 17)), ([(10, 12), (14, 18)], (9, 18))
    )
    assert domain.fits(([(9, 10), (10, 11)], (9, 17)))
    assert not domain.fits(([(9, 11), (10, 12)], (8, 17))) and not domain.fits(([(8, 9)], (9, 17)))


def test_texts_with_signs_that_are_all_of_one_length_have_no_other_and_words_may_be_shorter() -> None:
    rows = inferred((("XXX", "OO."),), (("XO.", ".XO"),), (("..O", "..."),))
    assert not rows.fits((("XO", ".XO"),)) and rows.fits((("XO.", "XXX"),))
    assert inferred(("tea",), ("eat",), ("tan",)).fits(("at",))


def test_a_minus_is_a_numbers_own_where_nothing_stands_before_it() -> None:
    domain = inferred(("08:15 21.5C",), ("23:59 -3.0C",), ("00:05 0.5C",))
    assert domain.fits(("12:30 -1.5C",)) and not domain.fits(("12:30  1.5C",))
    assert inferred(("2024-01-15",), ("2023-11-30",)).fits(("2024-11-15",))


def test_a_table_keeps_its_head_and_as_many_columns() -> None:
    domain = inferred(
        ("name,amount\nann,3\nbob,4\nann,5",), ("name,amount",), ("name,amount\nbob, 7",), ("name,amount\neve,-2\n",)
    )
    assert domain.fits(("name,amount\neve,4\nann,3\n",))
    assert not any(
        domain.fits((text,)) for text in ("ann,3", "name,amount\n\n", "name,amount\nann", "name,amount\n3,ann")
    )


def test_the_lines_of_a_picture_are_equally_long() -> None:
    domain = inferred(("#.\n..",), ("#.#\n...",), ("##.#\n....",))
    assert domain.fits(("##\n.#",)) and not domain.fits(("##\n.",)) and not domain.fits(("#x\n..",))


def test_roman_numerals_are_known_by_those_that_stand_beside_them() -> None:
    domain = inferred(("IV", "VI"), ("XL", "II"), ("M", "CM"))
    assert domain.fits(("XC", "III")) and not domain.fits(("LM", "II")) and not domain.fits(("IV", "IIV"))


def test_a_time_that_recurs_is_no_name() -> None:
    domain = inferred(*((text, "09:00", "17:30") for text in ("12:00", "17:30", "09:01")), ("23:00", "22:00", "02:00"))
    assert any(opens == closes for _, opens, closes in domain.listed(400))


def test_three_branches_in_search_order_show_that_order() -> None:
    trees = (((None, 3, None), 5, None),), (((None, 3, None), 5, (None, 9, None)),)
    assert inferred(*trees).fits((((None, 4, None), 6, None),))
    assert not inferred(*trees).fits((((None, 6, None), 4, None),))


def test_an_empty_list_among_lists_of_objects_says_nothing_of_what_may_be_in_it() -> None:
    item = "class Item:\n    def __init__(self, price):\n        self.price = price\n"
    reference = (
        f"{item}def dearest(items):\n    prices = [item.price for item in items]\n    return max(prices or [None])\n"
    )
    other = f"{item}def dearest(items):\n    return max((each.price for each in items), default=None)\n"
    exercise, _ = made(["dearest([Item(2), Item(3)])", "dearest([])", "dearest([Item(5)])"], reference)
    assert verdict(exercise, other) is Verdict.ACCEPTED
    assert verdict(exercise, other.replace(", default=None", "")) is Verdict.RUNTIME_ERROR


def test_no_object_at_all_is_a_value_and_smaller_than_any_object() -> None:
    reference = (
        "class Link:\n    def __init__(self, value, rest=None):\n        self.value, self.rest = value, rest\n\n"
        "def length(link):\n    count = 0\n    while link is not None:\n"
        "        count, link = count + 1, link.rest\n    return count\n"
    )
    exercise, _ = made(["length(Link(4))", "length(None)", "length(Link(1, Link(2)))"], reference)
    wrong = reference.replace("    while", "    link = link.rest\n    while")
    report = grade(exercise, Submission.of(wrong), InProcessRunner(), clock=lambda: 0.0)
    assert report.counterexample is not None
    assert report.counterexample.call == "length(None)"


def test_a_whole_number_stands_for_the_float_that_is_as_much_and_the_other_way_round() -> None:
    exercise, _ = made(["f([1, 2])", "f([3, 1])", "f([])"], "def f(xs):\n    return sum(xs) / len(xs) if xs else 0\n")
    other = "import statistics\n\ndef f(xs):\n    return statistics.mean(xs) if xs else 0.0\n"
    assert verdict(exercise, other) is Verdict.ACCEPTED
    assert verdict(exercise, other.replace("0.0", "None")) is Verdict.WRONG_ANSWER
    whole, _ = made(["f([1, 2])", "f([3, 1])"], "def f(xs):\n    return sum(xs)\n")
    assert verdict(whole, "def f(xs):\n    return float(sum(xs))\n") is Verdict.WRONG_ANSWER


def test_where_rounding_depends_on_the_order_of_operations_the_input_is_open() -> None:
    source = "def f(price, percent):\n    return round(price * (1 - percent / 100), 2)\n"
    exercise, open_inputs = made(["f(8.5, 10)", "f(1.5, 0)", "f(12.0, 53)"], source)
    assert open_inputs
    assert verdict(exercise, source.replace("1 - percent / 100", "(100 - percent) / 100")) is Verdict.ACCEPTED
    assert verdict(exercise, source.replace(", 2", ", 1")) is Verdict.WRONG_ANSWER
    assert nudged("def f(x):\n    return round(x)\n") == []
