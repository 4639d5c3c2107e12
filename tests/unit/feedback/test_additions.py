"""What is said of a part of a program, and of a statement that is missing."""

from __future__ import annotations

import ast

import pytest

from orienteer.feedback.additions import beside, part_of

LONG = "one_very_long_name_of_a_function"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("x + 1", "`x + 1`"),
        (f"{LONG}(1, 2, 3, 4, 5)", f"`{LONG}(…)`"),
        (f"{LONG * 2}(1)", "a call"),
        (f"x == 1 and y == {LONG} and z == 2", "the condition"),
        (f"{LONG} + {LONG}", "a value"),
    ],
)
def test_a_long_part_is_told_in_words(written: str, said: str) -> None:
    assert part_of(ast.parse(written, mode="eval").body) == said


def test_a_name_that_the_program_has_not_is_not_named() -> None:
    before = ast.parse("def f(x):\n    return x").body[0]
    new = ast.parse("def f(x):\n    letters = [x]\n    return x").body[0]
    own = ast.parse("def f(x):\n    x = [x]\n    return x").body[0]
    assert beside(before, new) == "beside the statement| stands one more, which gives a name a value"
    assert beside(before, own) == "beside the statement| stands one more, which gives `x` a value"
