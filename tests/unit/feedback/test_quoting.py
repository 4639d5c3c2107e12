"""Parts of a program are quoted as their author wrote them."""

from __future__ import annotations

import ast
from dataclasses import replace

import pytest

from orienteer.curriculum.parsing import module_of
from orienteer.feedback.mutation import mutants
from orienteer.feedback.quoting import quoted
from orienteer.feedback.words import change
from tests.unit.feedback.test_error_texts import body, explained


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ('x = text.split(" ")', 'text.split(" ")'),
        ("x = (a+1)*2", "(a+1)*2"),
        ('x = {"a":1}["b"]', '{"a":1}["b"]'),
        ("x = 'é' + y[ 0 ]", "'é' + y[ 0 ]"),
        ("x = max(a,\n    b)", "max(a, b)"),
    ],
)
def test_it_is_quoted_as_it_is_written(source: str, written: str) -> None:
    statement = module_of(source).body[0]
    assert isinstance(statement, ast.Assign)
    assert quoted(source, statement.value) == written


def test_within_a_text_that_is_filled_in_it_is_the_expression_too() -> None:
    source = 'print(f"""\n  {a+b}""")\n'
    inner = next(node for node in ast.walk(module_of(source)) if isinstance(node, ast.BinOp))
    assert quoted(source, inner).replace(" ", "") == "a+b"


def test_what_has_no_place_is_written_anew() -> None:
    assert quoted("", ast.Name("x")) == "x"


def test_an_error_quotes_the_line() -> None:
    assert 'joins `"n: "` (str) and `a`, which' in explained(body('return "n: " + a'), 3).text
    assert 'asks `a["x"]` for its member at index `2`' in explained(body('return a["x"][2]'), {"x": [1]}).text


def test_a_hint_quotes_the_line() -> None:
    source = 'def f(day):\n    return day == "Tuesday"\n'
    edited = source.replace('"Tuesday"', "'tuesday'")
    edit = replace(mutants(source)[0], operator="text", line=2, source=edited)
    assert change(source, edit, 2) == 'something else stands in place of `"Tuesday"` in line 2'
