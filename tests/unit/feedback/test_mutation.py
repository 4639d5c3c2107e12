"""Mutants differ from the program by one edit that somebody might make."""

from __future__ import annotations

import ast

import pytest

from orienteer.feedback.mutation import annotation_mutants, mutants
from orienteer.feedback.operators import HINTS, ON_ANNOTATIONS, OPERATORS


def after(source: str, operator: str) -> list[str]:
    return [mutant.after for mutant in mutants(source) if mutant.operator == operator]


@pytest.mark.parametrize(
    ("operator", "source", "expected"),
    [
        ("comparison", "x = a < b", ["x = a <= b", "x = a >= b", "x = a != b"]),
        ("comparison", "x = a == 'b'", ["x = a != 'b'"]),
        ("comparison", "x = a in b", ["x = a not in b"]),
        ("arithmetic", "x = a + b", ["x = a - b"]),
        ("arithmetic", "x = a // b", ["x = a / b", "x = a % b"]),
        ("arithmetic", "x = -a", ["x = a"]),
        ("boolean", "x = a and b", ["x = a or b", "x = b", "x = a"]),
        ("boolean", "x = not a", ["x = a"]),
        ("constant", "x = 3", ["x = 4", "x = 2"]),
        ("constant", "x = True", ["x = False"]),
        ("text", "x = 'a'", ["x = 'a~'"]),
        ("statement", "a.sort()", ["pass"]),
        ("condition", "x = 1 if a else 2", ["x = 1 if not a else 2"]),
        ("augmented assignment", "x += y", ["x -= y", "x = y"]),
        ("limit", "x = a[:n]", ["x = a[:n + 1]", "x = a[:n - 1]"]),
        ("limit", "x = range(n)", ["x = range(n + 1)", "x = range(n - 1)"]),
        ("function", "x = min(a)", ["x = max(a)"]),
    ],
)
def test_an_operator_makes_the_edits_it_is_named_for(operator: str, source: str, expected: list[str]) -> None:
    assert after(source, operator) == expected


@pytest.mark.parametrize("line", ["open(p, 'a', encoding='utf-8')", "t.encode('utf-8')", "b.decode('ascii', e)"])
def test_a_name_of_an_encoding_is_left_as_it_is(line: str) -> None:
    assert not [edited for edited in after(line, "text") if "utf-8~" in edited or "ascii~" in edited]


def test_the_other_texts_of_such_a_call_are_not() -> None:
    assert after("open('p', 'a', encoding='utf-8')", "text") == [
        "open('p~', 'a', encoding='utf-8')",
        "open('p', 'a~', encoding='utf-8')",
    ]


def test_a_loop_is_left_gone_on_with_or_neither() -> None:
    source = "for x in y:\n    if x:\n        break\n"
    assert after(source, "leaving a loop") == ["continue", "pass"]


def test_a_return_in_the_middle_loses_its_value() -> None:
    source = "def f(x):\n    if x:\n        return 1\n    return 2\n"
    assert after(source, "return value") == ["return None"]


def test_a_default_is_taken_away() -> None:
    assert after("def f(a, b=c):\n    return a\n", "default argument") == ["def f(a, b):"]


def test_the_owner_of_an_attribute_is_swapped_for_each_that_is_in_reach() -> None:
    source = "class A:\n    def f(self):\n        self.x = 1\n\n\nclass B(A):\n    pass\n"
    assert after(source, "owner") == ["type(self).x = 1", "A.x = 1", "B.x = 1"]


def test_an_owner_inside_an_f_string_is_swapped_too() -> None:
    source = "class A:\n    def f(self):\n        return f'{self.x}!'\n"
    assert after(source, "owner") == ["return f'{type(self).x}!'", "return f'{A.x}!'"]


def test_texts_of_exceptions_docstrings_and_annotations_are_left_alone() -> None:
    source = 'def f(x: "int") -> "int":\n    """Says."""\n    raise ValueError("no")\n'
    assert after(source, "text") == []


def test_brackets_are_kept_where_the_edit_needs_them() -> None:
    assert "x = a * (b - c)" in after("x = a * (b + c)", "arithmetic")


def test_every_mutant_is_another_program_that_compiles() -> None:
    body = "    total = 0\n    for row in rows[1:]:\n        total += len(row) * 2\n    return total\n"
    source = f"def f(rows, most=3):\n{body}"
    made = mutants(source)
    programs = {ast.dump(ast.parse(mutant.source)) for mutant in made}
    assert len(programs) == len(made) > 15
    assert ast.dump(ast.parse(source)) not in programs


def test_positions_are_right_after_letters_of_several_bytes() -> None:
    assert after("x = 'é' + str(n + m)", "arithmetic") == ["x = 'é' - str(n + m)", "x = 'é' + str(n - m)"]


def test_every_operator_has_something_to_say() -> None:
    assert len(HINTS) == len(OPERATORS) + len(ON_ANNOTATIONS)
    assert all(hint.strip() for hint in HINTS.values())


TYPED = """
class Box:
    size: int

    def fill(self, things: Sequence[str], most: int | None = None) -> dict[str, int]:
        found: list[str] = []
        return {}
"""


def test_annotations_are_edited_where_somebody_outside_can_tell() -> None:
    after = {mutant.after for mutant in annotation_mutants(TYPED)}
    assert {
        "size: str",
        "size: object",
        "size: int | None",
        "def fill(self, things, most: int | None = None) -> dict[str, int]:",
        "def fill(self, things: list[str], most: int | None = None) -> dict[str, int]:",
        "def fill(self, things: Sequence[object], most: int | None = None) -> dict[str, int]:",
        "def fill(self, things: Sequence[str], most: int = None) -> dict[str, int]:",
        "def fill(self, things: Sequence[str], most: int | None = None) -> dict[str, str]:",
        "def fill(self, things: Sequence[str], most: int | None = None) -> object:",
    } <= after
    assert not any("found" in line for line in after)


def test_nothing_but_annotations_is_edited() -> None:
    assert annotation_mutants("def f(a, b=1):\n    return a < b\n") == []
