from __future__ import annotations

from typing import Any

import pytest

from orienteer.curriculum.vocabulary import same_table, scores
from orienteer.grading.comparators import COMPARATORS
from orienteer.grading.difference import difference
from orienteer.grading.wording import python_text

Tree = Any


def floats(*numbers: float) -> Tree:
    return ["list", *(["float", repr(number)] for number in numbers)]


def frame(*columns: Tree, rows: int = 2, index: Tree | None = None) -> Tree:
    return ["frame", index or ["index", "int64", None, ["list", *range(rows)]], *columns]


def column(name: str, dtype: str, *items: Tree) -> Tree:
    return ["column", name, dtype, ["list", *items]]


def same(one: Tree, other: Tree, **options: Any) -> bool:
    comparator = same_table(**options)
    compared = COMPARATORS[comparator.name]
    told = compared.same(one, other, comparator.options)
    normal_one, normal_other = (compared.normal(tree, comparator.options) for tree in (one, other))
    assert not (told and normal_one != normal_other) or "absolute" in options
    return told


SWAPPED = column("kind", "str", "loaf", "roll")
KIND = column("kind", "object", "roll", "loaf")
SOLD = column("sold", "int64", 3, 1)


@pytest.mark.parametrize(
    ("other", "options", "expected"),
    [
        (frame(KIND, column("sold", "int64", 3, 2)), {}, False),
        (frame(KIND, column("sold", "int32", 3, 1)), {}, True),
        (frame(KIND, column("sold", "int32", 3, 1)), {"dtypes": "exact"}, False),
        (frame(KIND, column("sold", "float64", ["float", "3.0"], ["float", "1.0"])), {}, False),
        (frame(SOLD, KIND), {}, False),
        (frame(SOLD, KIND), {"columns": "any"}, True),
        (frame(SWAPPED, column("sold", "int64", 1, 3)), {}, False),
        (frame(SWAPPED, column("sold", "int64", 1, 3)), {"rows": "any", "index": False}, True),
        (frame(SWAPPED, column("sold", "int64", 3, 1)), {"rows": "any", "index": False}, False),
        (frame(KIND, SOLD, index=["index", "int64", None, ["list", 1, 2]]), {}, False),
        (frame(KIND, SOLD, index=["index", "int64", None, ["list", 1, 2]]), {"index": False}, True),
        (frame(KIND), {}, False),
        (["list", KIND, SOLD], {}, False),
    ],
)  # fmt: skip
def test_a_table_is_the_same_as_far_as_the_check_says(other: Tree, options: dict[str, Any], expected: bool) -> None:
    assert same(frame(KIND, SOLD), other, **options) is expected


@pytest.mark.parametrize(("by", "expected"), [(1e-12, True), (1e-3, False)])
def test_floats_may_lie_as_far_apart_as_stated(by: float, expected: bool) -> None:
    one, other = (["array", "float64", [2], floats(1.0, 2.0 + off)] for off in (0.0, by))
    assert same(one, other) is expected
    assert same(one, other, absolute=0.01)


def test_a_number_of_an_array_is_a_number_unless_types_have_to_be_exact() -> None:
    assert same(["scalar", "float64", ["float", "1.5"]], ["float", "1.5"])
    assert not same(["scalar", "float64", ["float", "1.5"]], ["float", "1.5"], dtypes="exact")


def test_gaps_are_equal_to_gaps() -> None:
    assert same(["array", "float64", [1], floats(float("nan"))], ["array", "float64", [1], floats(float("nan"))])


def test_what_was_cut_is_equal_to_nothing() -> None:
    cut = ["array", "float64", [20000], ["capped", "list"]]
    assert not same(cut, cut)


def test_arrays_of_another_shape_differ() -> None:
    assert not same(["array", "int64", [2, 1], ["list", 1, 2]], ["array", "int64", [1, 2], ["list", 1, 2]])


def line(colour: str, title: str = "T") -> Tree:
    drawn = ["object", "Line", ["colour", colour], ["x", floats(1.0)]]
    return ["object", "Figure", ["axes", ["list", ["object", "Axes", ["lines", ["list", drawn]], ["title", title]]]]]


def test_a_colour_is_a_matter_of_taste_unless_the_check_asks() -> None:
    assert same(line("#000000"), line("#ffffff"))
    assert not same(line("#000000"), line("#ffffff"), style=True)
    assert not same(line("#000000"), line("#000000", "U"))


@pytest.mark.parametrize(
    ("predicted", "expected"),
    [
        (["list", "a", "b", "b"], True),
        (["array", "<U1", [3], ["list", "a", "b", "b"]], True),
        (["series", "str", None, None, ["list", "a", "b", "a"]], True),
        (["list", "b", "a", "a"], False),
        (["list", "a", "b"], False),
        (["frame"], False),
        ("aba", False),
    ],
)
def test_predictions_are_good_enough_or_not(predicted: Tree, expected: bool) -> None:
    comparator = scores(["a", "b", "a"], metric="accuracy", bound=0.6)
    assert COMPARATORS["score"].same(None, predicted, comparator.options) is expected


@pytest.mark.parametrize(
    ("metric", "bound", "expected"),
    [("r2", 0.9, True), ("r2", 0.999, False), ("mean absolute error", 0.2, True), ("mean absolute error", 0.01, False)],
)
def test_numbers_are_scored_by_how_far_off_they_are(metric: str, bound: float, expected: bool) -> None:
    comparator = scores([1.0, 2.0, 3.0], metric=metric, bound=bound)
    assert COMPARATORS["score"].same(None, floats(1.1, 2.1, 2.9), comparator.options) is expected


def told(one: Tree, other: Tree) -> list[tuple[str, str, str]]:
    _, rows = difference({"outcome": "returned", "value": one}, {"outcome": "returned", "value": other})
    return [
        (row.label, "".join(span.text for span in row.expected), "".join(span.text for span in row.actual))
        for row in rows
    ]


def test_the_cell_that_differs_is_named() -> None:
    assert told(frame(KIND, SOLD), frame(KIND, column("sold", "int64", 3, 7))) == [('"sold", row 1', "1", "7")]


def test_the_type_that_differs_is_named() -> None:
    assert told(frame(KIND, SOLD), frame(KIND, column("sold", "object", 3, 1))) == [
        ('dtype of "sold"', "int64", "object")
    ]


def test_columns_that_differ_are_named() -> None:
    assert told(frame(KIND, SOLD), frame(KIND)) == [("columns", '"kind", "sold"', '"kind"')]


def test_the_artist_that_differs_is_named() -> None:
    assert told(line("#000000"), line("#000000", "U")) == [("axes 1, title", '"T"', '"U"')]


def test_the_place_in_an_array_is_named_by_its_indexes() -> None:
    one, other = (["array", "int64", [2, 2], ["list", 1, 2, 3, last]] for last in (4, 5))
    assert told(one, other) == [("[1, 1]", "4", "5")]


def test_arrays_and_tables_read_as_one_would_write_them() -> None:
    assert python_text(["array", "int64", [2, 2], ["list", 1, 2, 3, 4]]) == "array([[1, 2], [3, 4]], dtype=int64)"
    assert python_text(frame(SOLD)) == 'DataFrame({"sold": [3, 1]}, index=[0, 1])'
    assert python_text(["missing", "NaT"]) == "NaT"


def test_an_array_of_empty_rows_is_told_by_its_shape() -> None:
    assert python_text(["array", "int64", [3, 0], ["list"]]) == "array([], shape=(3, 0), dtype=int64)"
    assert python_text(["array", "int64", [0], ["list"]]) == "array([], dtype=int64)"
