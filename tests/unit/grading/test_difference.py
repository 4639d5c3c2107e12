from __future__ import annotations

from typing import Any

from orienteer.grading.difference import difference, lines, visible
from orienteer.grading.endings import value_words
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
