from __future__ import annotations

from collections import deque, namedtuple
from typing import Any

import pytest

from orienteer.grading.difference import LONGEST_KEPT, difference, difference_of, lines, visible
from orienteer.grading.endings import value_words
from orienteer.grading.observation import Observation
from orienteer.grading.report import DifferenceRow
from orienteer.inside.encoding import encode


def shown(expected: Any, actual: Any) -> tuple[str, tuple[DifferenceRow, ...]]:
    return difference(
        {"outcome": "returned", "value": encode(expected)}, {"outcome": "returned", "value": encode(actual)}
    )


def marked(spans: tuple[Any, ...], mark: str) -> list[str]:
    return [span.text for span in spans if span.mark == mark]


def test_dictionaries_stand_by_key_with_what_is_too_much_and_what_is_missing() -> None:
    label, rows = shown({"a": ["a"], "b": ["b"], "c": 1}, {"a": ["a", "b"], "b": ["b"], "d": 2})
    assert label == "Key"
    by_label = {row.label: row for row in rows}
    assert list(by_label) == ['"a"', '"b"', '"c"', '"d"']
    assert marked(by_label['"a"'].actual, "extra") == ['"b"']
    assert by_label['"b"'].same
    assert marked(by_label['"c"'].expected, "missing") == ["1"] and by_label['"c"'].actual == ()
    assert marked(by_label['"d"'].actual, "extra") == ["2"] and by_label['"d"'].expected == ()


def test_a_short_list_stands_in_one_row_aligned_by_its_members() -> None:
    label, (row,) = shown([1, 2, 3], [2, 3, 4])
    assert label == "Value"
    assert marked(row.expected, "missing") == ["1"]
    assert marked(row.actual, "extra") == ["4"]
    assert "".join(span.text for span in row.expected) == "[1, 2, 3]"


def test_a_long_list_stands_by_index() -> None:
    label, rows = shown(list(range(100, 140)), [*range(100, 139), 7])
    assert label == "Index"
    assert [row.label for row in rows if not row.same] == ["39"]


def test_numbers_of_thousands_of_digits_are_marked_where_they_differ() -> None:
    _, (row,) = shown(10**6000, 10**6000 + 7 * 10**3000)
    assert (marked(row.expected, "missing"), marked(row.actual, "extra")) == (["0"], ["7"])
    assert all(len(span.text) < 300 for span in (*row.expected, *row.actual))
    assert "characters more" in row.actual[0].text and row.actual[-1].text.endswith("000")


def test_long_texts_are_marked_from_the_first_character_that_differs_to_the_last() -> None:
    _, (row,) = shown("a" * 3000 + "bc" + "d" * 3000, "a" * 3000 + "xyz" + "d" * 3000)
    assert (marked(row.expected, "missing"), marked(row.actual, "extra")) == (["bc"], ["xyz"])
    _, (longer,) = shown("a" * 3000, "a" * 3001)
    assert (marked(longer.expected, "missing"), marked(longer.actual, "extra")) == ([], ["a"])


def told(spans: tuple[Any, ...]) -> str:
    """The spans as one text: <what is missing>, {what is too much}."""
    signs = {"same": "%s", "missing": "<%s>", "extra": "«%s»"}
    return "".join(signs[span.mark] % span.text for span in spans)


Pixel = namedtuple("Pixel", ["x", "y"])

INNERMOST: list[tuple[Any, Any, str, str]] = [
    ([[1, 2], [3, 4]], [[1, 2], [3, 5]], "[[1, 2], [3, <4>]]", "[[1, 2], [3, «5»]]"),
    ([None, [1, [2, [3]]]], [None, [1, [2, [4, 5]]]], "[None, [1, [2, [<3>]]]]", "[None, [1, [2, [«4, 5»]]]]"),
    ([{"a": 1, "b": [2]}], [{"a": 1, "b": [3]}], '[{"a": 1, "b": [<2>]}]', '[{"a": 1, "b": [«3»]}]'),
    ([{"a": 1, "b": 2}], [{"a": 1, "c": 3}], '[{"a": 1, <"b": 2>}]', '[{"a": 1, «"c": 3»}]'),
    ([("ann", 1)], [("ann", 1, 2)], '[("ann", 1)]', '[("ann", 1, «2»)]'),
    ([Pixel(1, 2)], [Pixel(1, 3)], "[Pixel(x=1, y=<2>)]", "[Pixel(x=1, y=«3»)]"),
    ([deque([1, 2])], [deque([1])], "[deque([1, <2>])]", "[deque([1])]"),
    ([{1, 2}], [{1}], "[{1, <2>}]", "[{1}]"),
    (["apple", "pear"], ["aple", "pear"], '["a<p>ple", "pear"]', '["aple", "pear"]'),
    ([["cat"]], [["dogs"]], '[[<"cat">]]', '[[«"dogs"»]]'),
    ([[1], [2, 3]], [[1], (2, 3)], "[[1], <[2, 3]>]", "[[1], «(2, 3)»]"),
    ([1], [True], "[<1>]", "[«True»]"),
    ([{"b": 1, "a": 2}], [{"a": 2, "b": 1}], '[<{"b": 1, "a": 2}>]', '[«{"a": 2, "b": 1}»]'),
    (["a\u200bb"], ["ab"], '["a<\\u200b>b" (with ZERO WIDTH SPACE (U+200B))]', '["ab"]'),
]


@pytest.mark.parametrize(("expected", "actual", "missing", "extra"), INNERMOST)
def test_the_innermost_place_is_marked(expected: Any, actual: Any, missing: str, extra: str) -> None:
    _, (row,) = shown(expected, actual)
    assert (told(row.expected), told(row.actual)) == (missing, extra)


def test_what_a_key_holds_is_marked_inside_too() -> None:
    _, (row,) = shown({"a": {"b": [1, {"c": (1,)}]}}, {"a": {"b": [1, {"c": (1, 2)}]}})
    assert (told(row.expected), told(row.actual)) == ('{"b": [1, {"c": (1,)}]}', '{"b": [1, {"c": (1, «2»)}]}')


def test_members_of_unequal_number_stand_beside_those_that_are_most_alike() -> None:
    _, (row,) = shown([[1, 2], [3, 4], [5, 6]], [[1, 2], [5, 7]])
    assert (told(row.expected), told(row.actual)) == ("[[1, 2], <[3, 4]>, [5, <6>]]", "[[1, 2], [5, «7»]]")


def test_a_member_left_out_of_a_long_list_shifts_nothing() -> None:
    _, rows = shown(list(range(100, 140)), list(range(101, 140)))
    assert [(row.label, told(row.expected), told(row.actual)) for row in rows if not row.same] == [("0", "<100>", "")]
    _, rows = shown(list(range(2000)), list(range(1, 2000)))
    assert [row.label for row in rows if not row.same] == ["0"]


def test_neighbours_that_differ_in_a_long_list_stand_beside_each_other() -> None:
    wrong = [*range(100, 120), 7, 8, *range(122, 140)]
    _, rows = shown(list(range(100, 140)), wrong)
    assert [told(row.expected) + told(row.actual) for row in rows if not row.same] == ["<120>«7»", "<121>«8»"]


def test_a_difference_far_down_is_among_the_rows_that_are_shown() -> None:
    _, rows = shown([[at, at] for at in range(3000)], [*([at, at] for at in range(2999)), [1, 2]])
    assert [row.label for row in rows] == ["2997", "2998", "2999"]


def test_of_very_long_members_the_whole_is_marked() -> None:
    _, rows = shown([[list(range(4000))]], [[list(range(3999))]])
    assert [span.mark for span in rows[0].expected] == ["same", "missing", "same"]
    assert all(len(span.text) < 300 for span in (*rows[0].expected, *rows[0].actual))


def test_what_a_generator_gave_is_marked_inside() -> None:
    _, (row,) = shown((each for each in [1, 2, 3]), (each for each in [1, 4, 3]))
    assert (told(row.expected), told(row.actual)) == ("<generator of 1, <2>, 3>", "<generator of 1, «4», 3>")


def test_types_alone_are_told_apart() -> None:
    _, (row,) = shown([1], (1,))
    assert marked(row.expected, "missing") == ["[1] (list)"]
    assert marked(row.actual, "extra") == ["(1,) (tuple)"]


def test_lines_are_aligned_so_that_one_left_out_shifts_nothing() -> None:
    rows = lines("a\nb\nc\n", "a\nc\n")
    assert [row.same for row in rows] == [True, False, True]
    assert marked(rows[1].expected, "missing") == ["b"] and rows[1].actual == ()


def test_white_space_at_the_end_of_a_line_is_seen() -> None:
    (row,) = lines("total: 3\n", "total: 3 \n")
    assert marked(row.actual, "extra") == ["·"]
    assert visible("\u200b") == "⟨U+200B⟩"


def test_an_exception_beside_a_value_is_one_row() -> None:
    label, (row,) = difference(
        {"outcome": "returned", "value": 1}, {"outcome": "raised", "exception": encode(ValueError("x"))}
    )
    assert label == "Value"
    assert marked(row.actual, "extra") == ["raises ValueError: x"]


def test_what_was_given_before_an_exception_stands_in_the_words() -> None:
    def broken_off(*given: int) -> dict[str, Any]:
        return {
            "outcome": "raised",
            "exception": encode(ValueError("no")),
            "value": ["iterator", "generator", False, *given],
        }

    _, rows = difference(broken_off(1), broken_off(99, 98))
    assert [span.text for span in (*rows[0].expected, *rows[0].actual)] == [
        "gives 1, then raises ValueError: no",
        "gives 99, 98, then raises ValueError: no",
    ]


def test_an_iterator_inside_a_value_is_said_with_what_ended_it() -> None:
    tree = ["list", ["iterator", "generator", encode(ValueError("no")), 1]]
    assert value_words(tree, None) == '[<generator of 1, then ValueError("no") raised>]'


@pytest.mark.parametrize(("length", "is_kept"), [(3, True), (LONGEST_KEPT, False)])
def test_rows_of_what_comes_again_are_kept_unless_they_are_long(length: int, is_kept: bool) -> None:
    expected, actual = (Observation.of("returned", value=letter * length) for letter in "ab")
    found = difference_of(expected, actual)
    assert found == difference(expected.judged, actual.judged)
    assert (difference_of(expected, actual) is found) == is_kept
