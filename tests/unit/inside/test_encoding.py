from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from orienteer.grading.shapes import is_answer
from orienteer.inside.encoding import Caps, encode

SMALL = Caps(total=100)


def test_what_is_too_large_as_a_whole_is_not_written_down_in_part() -> None:
    held: list[Any] = ["flood"]
    for _ in range(40):
        held = [held, held]
    assert encode(held, SMALL) == ["capped", "size"]
    assert encode({"name": ["a" * 60, "b" * 60]}, SMALL) == ["capped", "size"]
    assert encode(("a" * 60, b"b" * 60), SMALL) == ["capped", "size"]
    assert encode(("a" * 50 for _ in range(3)), SMALL) == ["capped", "size"]


def test_an_import_that_fails_names_no_place_of_this_machine() -> None:
    with pytest.raises(ImportError) as raised:
        from json import cheese  # type: ignore[attr-defined]  # noqa: F401
    assert "json" in str(raised.value.path)
    tree = encode(raised.value)
    assert tree[3] == "cannot import name 'cheese' from 'json'"
    assert tree[4] == [tree[3]]


def test_an_exception_that_holds_too_much_still_says_which_it_is() -> None:
    tree = encode(ValueError("a" * 60, "b" * 60), SMALL)
    assert tree[:3] == ["exception", "ValueError", ["ValueError", "Exception", "BaseException"]]
    assert tree[3:5] == [["capped", "text"], [["capped", "size"], ["capped", "size"]]]
    assert is_answer({"outcome": "raised", "exception": tree})


def test_of_what_is_made_of_an_integer_that_is_too_long_nothing_is_left() -> None:
    caps = Caps(text=10)
    assert encode(range(0, 16**20), caps) == ["capped", "range"]
    assert encode(Fraction(1, 16**20 + 1), caps) == ["capped", "fraction"]
    assert encode([range(2), Fraction(1, 2)], caps) == ["list", ["range", 0, 2, 1], ["fraction", 1, 2]]
