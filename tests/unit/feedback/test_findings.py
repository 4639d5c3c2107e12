"""Lint and types as one writes: what is told, and what would give a hint away."""

from __future__ import annotations

import json
from typing import Any

import pytest

from orienteer.feedback.findings import Finding, giving_away, read_mypy, read_ruff, told


def ruff(code: Any, row: int, message: str, name: str = "solution.py") -> dict[str, Any]:
    place = {"row": row, "column": 1}
    return {
        "code": code, "message": message, "filename": f"/scratch/{name}", "location": place,
        "end_location": {"row": row, "column": 3},
    }  # fmt: skip


def finding(tool: str = "ruff", rule: str = "F401", file: str = "solution.py") -> Finding:
    return Finding(file, 1, 0, 1, 2, tool, rule, "so")


def test_ruff_is_read_with_columns_from_0_and_sentences_without_a_stop() -> None:
    said = json.dumps([ruff("F841", 3, "`x` is never used."), ruff("F401", 1, "`os` imported but unused")])
    assert read_ruff(said) == [
        Finding("solution.py", 1, 0, 1, 2, "ruff", "F401", "`os` imported but unused"),
        Finding("solution.py", 3, 0, 3, 2, "ruff", "F841", "`x` is never used"),
    ]


def test_a_syntax_error_is_left_to_the_verdict() -> None:
    assert read_ruff(json.dumps([ruff(None, 1, "Expected an expression")])) == []
    assert read_mypy("solution.py:1:1: error: Invalid syntax  [syntax]") == []


NOWHERE = {"code": "F401", "message": "m", "filename": "f", "location": 1, "end_location": 1}
ENDLESSLY_FAR = {**NOWHERE, "location": {"row": float("inf"), "column": 1}}


@pytest.mark.parametrize(
    "said",
    [
        "",
        "no json",
        "{}",
        "[1]",
        '[{"code": "F401"}]',
        "null",
        "[" * 100_000,
        *map(json.dumps, ([NOWHERE], [ENDLESSLY_FAR])),
    ],
)
def test_a_tool_that_says_something_else_has_said_nothing(said: str) -> None:
    assert read_ruff(said) == []
    assert read_mypy(said) == []


def test_mypy_is_read_without_what_only_a_strict_reader_misses() -> None:
    said = (
        'solution.py:3:5: error: Need type annotation for "index"  [var-annotated]\n'
        "solution.py:1:1: error: Function is missing a return type annotation  [no-untyped-def]\n"
        "solution.py:3:5: note: See there\n"
    )
    assert read_mypy(said) == [
        Finding("solution.py", 3, 4, 3, 0, "mypy", "var-annotated", "Need type annotation for `index`")
    ]


def test_a_rule_that_tells_a_known_mistake_from_the_right_programs_would_be_a_hint() -> None:
    found = [
        finding(rule="B006", file="wrong_0.py"),
        finding(rule="F841", file="wrong_0.py"),
        finding(rule="F841", file="right_1.py"),
        finding("mypy", "operator", "wrong_1.py"),
    ]
    assert giving_away(found, ["right_0.py", "right_1.py"]) == {("ruff", "B006"), ("mypy", "operator")}


def test_what_would_be_a_hint_is_not_told_and_everything_else_is() -> None:
    found = [finding(rule="B006"), finding(rule="F401")]
    assert told(found, "function", frozenset({("ruff", "B006")})) == [finding(rule="F401")]


def test_where_to_find_the_fault_is_the_exercise_nothing_points_to_it() -> None:
    found = [finding(rule="B023"), finding("mypy", "operator"), finding(rule="F401")]
    assert told(found, "fix", frozenset()) == [finding(rule="F401")]
    assert told(found, "function", frozenset()) == found
