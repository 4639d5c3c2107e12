from __future__ import annotations

import datetime
import enum
from typing import Any

import pytest

from orienteer.grading.endings import value_words, words
from orienteer.grading.wording import MOST_MEMBERS, character_name, python_text, quoted, readable
from orienteer.inside.encoding import encode


class Colour(enum.Enum):
    RED = 1


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ([1, [2, "a"]], '[1, [2, "a"]]'),
        ((1,), "(1,)"),
        ((), "()"),
        (set(), "set()"),
        ({2, 1}, "{1, 2}"),
        (frozenset({1}), "frozenset({1})"),
        ({"k": None, (1, 2): True}, '{"k": None, (1, 2): True}'),
        (1.5, "1.5"),
        (float("inf"), 'float("inf")'),
        (b"\x00a", r"b'\x00a'"),
        (range(3), "range(0, 3)"),
        (2**60, str(2**60)),
        (datetime.date(2024, 2, 29), 'date.fromisoformat("2024-02-29")'),
        (Colour.RED, "Colour.RED"),
        (ValueError("no"), 'ValueError("no")'),
        ('say "hi"', "'say \"hi\"'"),
        ("it's", '"it\'s"'),
        ("a\tb\n", r'"a\tb\n"'),
    ],
)
def test_a_value_reads_as_a_person_would_write_it(value: Any, text: str) -> None:
    assert python_text(encode(value)) == text


def test_what_cannot_be_seen_is_escaped_and_named() -> None:
    assert quoted("a\u200b\u00a0") == r'"a\u200b\xa0"'
    assert character_name("\u00a0") == "NO-BREAK SPACE (U+00A0)"
    assert value_words("a\u00a0b", "a b") == r'"a\xa0b" (with NO-BREAK SPACE (U+00A0))'


def test_a_look_alike_letter_is_named() -> None:
    assert value_words("c\u0430t", "cat") == '"c\u0430t" (with CYRILLIC SMALL LETTER A (U+0430))'


def test_types_are_named_where_they_are_the_difference() -> None:
    assert value_words(encode(1.0), encode(1)) == "1.0 (float)"
    assert value_words(encode(True), encode(1)) == "True (bool)"
    assert value_words(encode([1]), encode([2])) == "[1]"
    assert value_words(encode("1"), encode(1)) == '"1" (str)'


def test_an_exception_is_said_in_words_with_its_line() -> None:
    raised = {"outcome": "raised", "exception": encode(KeyError("x"))}
    returned = {"outcome": "returned", "value": 1}
    assert words(raised, returned, line=3) == "raises KeyError: 'x', line 3"
    assert words(returned, raised) == "1"


def test_a_huge_number_is_shown_without_failing() -> None:
    assert python_text(encode(10**5000)).startswith("0x")


def test_what_caused_an_exception_and_its_notes_are_said() -> None:
    error = ValueError("bad")
    error.__cause__ = KeyError("k")
    assert python_text(encode(error)) == 'ValueError("bad") caused by KeyError("k")'
    error.add_note("first")
    error.add_note("second")
    assert python_text(encode(error)) == 'ValueError("bad") caused by KeyError("k"), with the notes "first", "second"'


def test_of_a_value_that_floods_as_much_is_written_as_anybody_reads() -> None:
    flood: object = "flood"
    for _ in range(40):
        flood = ["list", flood, flood]  # a million million members, each of them shared
    assert len(value_words(flood, None)) < 20 * MOST_MEMBERS
    assert python_text(readable(["dict", ["a", ["list", 1, 2]], ["b", 3], ["c", 4]], 4)) == '{"a": [1, 2], …: …}'
    assert readable(["list", 1, ["tuple", 2, 3]]) == ["list", 1, ["tuple", 2, 3]]
