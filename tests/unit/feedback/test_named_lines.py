"""Which line is named where no edit mends a program, and what its answer says by itself."""

from __future__ import annotations

import pytest

from orienteer.feedback.hints.hint import WHAT, WHERE
from tests.unit.feedback.test_habits import LISTS, WORDS, hints

VOWELS = "def f(text):\n    return sum(c in 'aeiou' for c in text.lower())\n"
INITIALS = "def f(text):\n    return ''.join(part[0].upper() + '.' for part in text.split())\n"


def test_what_is_returned_is_named_and_not_what_comes_before_it() -> None:
    source = """
    def f(text):
        text = text.lower()
        return text.count("a") + text.count("e") + text.count("i") + text.count("o")
    """
    where = next(each for each in hints(VOWELS, (*WORDS, "u", "U"), source) if each.step == WHERE)
    assert where.line == 3


def test_a_return_of_a_name_is_not_named_for_a_condition() -> None:
    source = """
    def f(text):
        out = ""
        for c in text:
            if c.isupper():
                out += c + "."
        return out
    """
    where = next(each for each in hints(INITIALS, ("", "A", "a", "A B", "a b", "B a"), source) if each.step == WHERE)
    assert where.line == 4


@pytest.mark.parametrize(
    ("right", "source", "said"),
    [
        (
            "def f(xs):\n    return [[x, x] for x in xs]\n",
            "def f(xs):\n    return list(zip(xs, xs))\n",
            "holds a value of type tuple where a value of type list should be.",
        ),
        (
            "def f(xs):\n    return [str(x) + '!' for x in xs]\n",
            "def f(xs):\n    return [x + 1 for x in xs]\n",
            "holds a value of type int where a value of type str should be.",
        ),
        (
            "def f(xs):\n    return [x * 2 if x else None for x in xs]\n",
            "def f(xs):\n    return [str(x) * 2 for x in xs]\n",
            "holds a value of type str where `None` should be.",
        ),
    ],
)
def test_a_member_of_another_type_is_told(right: str, source: str, said: str) -> None:
    what = next(each for each in hints(right, LISTS, source) if each.step == WHAT)
    assert said in what.html.replace("<code>", "`").replace("</code>", "`")
