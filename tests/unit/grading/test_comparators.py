from __future__ import annotations

import collections
import decimal
from typing import Any

import pytest

from orienteer.grading.comparators import COMPARATORS
from orienteer.inside.encoding import encode

NAN = float("nan")


def same(one: Any, other: Any, name: str = "exact", **options: Any) -> bool:
    return COMPARATORS[name].same(encode(one), encode(other), options)


class Point:
    def __init__(self, x: int) -> None:
        self.x = x

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        ({1, 2}, {2, 1}),
        (NAN, float("nan")),
        ([0.0], [-0.0]),
        ({(0.0, 1): "x"}, {(-0.0, 1): "x"}),
        (collections.Counter("aab"), {"a": 2, "b": 1}),
        (iter([1, 2]), (n for n in (1, 2))),
        (decimal.Decimal("1.10"), decimal.Decimal("1.10")),
    ],
)
def test_what_python_promises_no_order_or_difference_for_is_the_same(one: Any, other: Any) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, 1.0),
        (1, True),
        (0, False),
        ([1], (1,)),
        ({1}, frozenset({1})),
        ("1", 1),
        (None, 0),
        ([1, 2], [2, 1]),
        ({"a": 1}, {"a": True}),
        (decimal.Decimal("1.10"), decimal.Decimal("1.1")),
        ({}, set()),
        (b"a", "a"),
    ],
)
def test_a_wrong_type_or_order_is_wrong(one: Any, other: Any) -> None:
    assert not same(one, other)


def test_no_equality_of_the_learners_decides_anything() -> None:
    assert not same(Point(1), Point(2))
    assert same(Point(1), Point(1))


def test_what_was_cut_is_equal_to_nothing() -> None:
    assert not COMPARATORS["exact"].same(["capped", "text"], ["capped", "text"], {})


def test_floats_within_the_tolerance_are_the_same_and_their_types_still_count() -> None:
    assert same([0.1 + 0.2], [0.3], "approximate")
    assert not same([0.301], [0.3], "approximate")
    assert same([0.301], [0.3], "approximate", absolute=encode(0.01))
    assert not same(1, 1.0, "approximate")
    assert same({0.1 + 0.2: {1.0}}, {0.3: {1.0}}, "approximate")
    assert not same([1.0, 2.0], [1.0], "approximate")


def test_members_in_any_order_are_the_same_as_often_as_they_occur() -> None:
    assert same([3, 1, 2], [1, 2, 3], "any_order")
    assert not same([1, 1, 2], [1, 2, 2], "any_order")
    assert not same([[1, 2]], [[2, 1]], "any_order")
    assert same([[1, 2]], [[2, 1]], "any_order", deep=True)
    assert not same([1, 2], (1, 2), "any_order")


@pytest.mark.parametrize("name", [name for name in COMPARATORS if name != "score"])
def test_values_that_are_the_same_have_one_normal_form(name: str) -> None:
    comparison = COMPARATORS[name]
    one, other = encode({"a": [0.0], "b": {2, 1}}), encode({"b": {1, 2}, "a": [-0.0]})
    assert comparison.same(one, other, {})
    assert comparison.normal(one, {}) == comparison.normal(other, {})


def test_predictions_that_are_good_enough_have_one_normal_form() -> None:
    options = {"labels": encode([1, 0, 1, 1]), "metric": "accuracy", "bound": 0.75}
    one, other, worse = encode([1, 0, 0, 1]), encode([1, 0, 1, 1]), encode([0, 1, 0, 1])
    score = COMPARATORS["score"]
    assert score.same(one, other, options) and not score.same(one, worse, options)
    assert score.normal(one, options) == score.normal(other, options) != score.normal(worse, options)


@pytest.mark.parametrize("metric", ["r2", "mean absolute error"])
@pytest.mark.parametrize("prediction", [1e200, 1e308, 10**400, float("nan"), "1", None])
def test_predictions_beyond_measure_are_not_good_enough(metric: str, prediction: object) -> None:
    options = {"labels": encode([1, 2, 2**60, 4.5]), "metric": metric, "bound": 0.9}
    tree = ["list", *[prediction if type(prediction) is int else encode(prediction)] * 4]
    assert not COMPARATORS["score"].same(None, tree, options)
    assert COMPARATORS["score"].normal(tree, options)[0] in ("no predictions", "score")


def test_a_whole_number_stands_for_the_float_that_is_as_much_where_that_is_said() -> None:
    one, other = {"a": [1, 2.5]}, {"a": [1.0, 2.5]}
    assert same(one, other, "approximate", whole=True)
    assert not same(one, other, "approximate")
    assert not same(True, 1.0, "approximate", whole=True)
    assert not same(2, 1.0, "approximate", whole=True)
    normal = COMPARATORS["approximate"].normal
    assert normal(encode(one), {"whole": True}) == normal(encode(other), {"whole": True})
