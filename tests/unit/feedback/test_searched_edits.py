"""Edits that look for the place: what people leave out or take for another, found without a look at a right program."""

from __future__ import annotations

from typing import Any

import pytest

from orienteer.feedback.localisation.divergence import divergence
from orienteer.feedback.localisation.edits import MOST_EDITS, edits_of
from orienteer.feedback.localisation.executions import Case, Execution
from orienteer.feedback.localisation.locating import locate
from orienteer.feedback.localisation.ranking import suspicions
from orienteer.feedback.localisation.statements import statements_of
from orienteer.feedback.words import belief, change
from orienteer.grading.observation import Observation
from orienteer.grading.submission import Submission
from tests.fakes import InProcessRunner
from tests.unit.grading.exercises import called, compiled

BETWEEN = """def between(low, x, high):
    return low <= x < high

def f(xs):
    out = []
    for x in xs:
        out.append(between(0, 9, x))
    return out
"""
WAY_UP = """def f(parents, node=3):
    if node not in parents:
        return []
    return [node] + f(parents, parents[node])
"""
BEGINNINGS = """def f(text):
    if not text:
        return [""]
    shorter = f(text[:-1])
    return [text + "."]
"""
LONGEST_RUN = """def f(xs):
    run, best = 0, 0
    for x in xs:
        run = run + 1 if x else 0
        best = run
    return best
"""
PARITY = """def f(xs):
    seen = 0
    for x in xs:
        seen |= x
    return seen
"""
IN_TWOS = """def f(xs):
    if len(xs) == 0:
        return []
    return [xs[0] + xs[1]] + f(xs[2:])
"""
IN_ROWS = """def f(rows, place=3):
    size = len(rows[0])
    if place < size:
        return rows[0][place]
    return f(rows[1:], place)
"""
FOUND: list[tuple[str, str, str, int, tuple[Any, ...]]] = [
    ("turned round", BETWEEN, BETWEEN.replace("0, 9, x", "0, x, 9"), 7, ([], [3], [12], [3, -4], [5, 9, 10])),
    ("another value", WAY_UP, WAY_UP.replace("[]", "[node]"), 3, ({}, {3: 4}, {3: 1, 1: 0}, {2: 4})),
    ("joined", BEGINNINGS, BEGINNINGS.replace('[text + "."]', 'shorter + [text + "."]'), 5, ("", "a", "ab", "abc")),
    ("best so far", LONGEST_RUN, LONGEST_RUN.replace("= run\n", "= max(best, run)\n"), 5,
     ([], [1], [1, 0], [1, 1, 0, 1], [0, 1, 1])),
    ("another calculation", PARITY, PARITY.replace("|=", "^="), 4, ([], [1], [1, 1], [3, 5], [6, 6, 2])),
    ("another value", IN_TWOS, IN_TWOS.replace("== 0", "<= 1"), 2, ([], [1], [1, 2], [1, 2, 3], [4, 5, 6, 7])),
    ("another value", IN_ROWS, IN_ROWS.replace("[1:], place", "[1:], place - size"), 5,
     ([[1, 2, 3, 4]], [[1, 2], [3, 4]], [[1], [2, 3], [4]], [[5, 6, 7], [8]])),
]  # fmt: skip


@pytest.mark.parametrize(("operator", "wrong", "right", "line", "inputs"), FOUND)
def test_the_place_is_found_by_an_edit_that_mends_it(
    operator: str, wrong: str, right: str, line: int, inputs: tuple[Any, ...]
) -> None:
    exercise = compiled(right, called("some", *inputs))
    found = locate(exercise, Submission.of(wrong, "answer.py"), InProcessRunner(), right=())
    assert found is not None
    assert found.suspects[0].line == line
    mending = [each.edit for each in found.tries if each.mends_all and each.edit.line == line]
    mends = next(each for each in mending if each.operator == operator)
    assert belief(wrong, mends) and "something small" not in change(wrong, mends, line)


def test_of_a_long_program_every_sort_of_edit_of_the_most_suspect_lines_is_tried() -> None:
    sums = "".join(f"    a = a + {number} * (b - {number}) + b // {number}\n" for number in range(2, 30))
    source = f"def f(a, b):\n{sums}    while True:\n        a = b\n    return a\n"
    lines = range(2, source.count("\n") + 1)
    alike = edits_of(source, dict.fromkeys(lines, 0.4))
    assert len(alike) <= MOST_EDITS + 80
    last = next(line for line in lines if "while True" in source.split("\n")[line - 1])
    first = edits_of(source, {**dict.fromkeys(lines, 0.4), last: 0.9})
    own = [place for place, each in enumerate(first) if each.line == last]
    assert own == list(range(len(own)))
    assert {"while a:", "while b:"} <= {each.after.split("\n")[0] for each in first[: len(own)]}


def test_a_loop_that_a_run_did_not_leave_is_more_suspect_than_what_stands_before_it() -> None:
    source = "def f(n):\n    total = 0\n    while n:\n        total += n\n    return total\n"
    check = called("some", 1)
    case = Case(compiled("def f(n):\n    return n\n", check).checks[0], (1,), Observation.of("returned", value=1))
    stopped = Execution(case, Observation.of("timed_out", limit="cpu"), False, {1: 1, 2: 1, 3: 900, 4: 899})
    raised = Execution(case, Observation.of("raised"), False, stopped.lines)
    statements = statements_of(source)
    before, within = suspicions(statements, [stopped], [])[2], suspicions(statements, [stopped], [])[4]
    assert within > before
    assert len(set(suspicions(statements, [raised], []).values())) == 1


TURNED = """def f(xs):
    last = None
    out = []
    for x in xs:
        both = x, last
        out.append(both)
        last = both
        both = out
    return out
"""


def test_in_programs_that_are_nearly_the_same_a_missing_line_is_told_from_one_of_its_shape_beside_it() -> None:
    wrong = TURNED.replace("        last = both\n", "")
    assert divergence(wrong, TURNED).lines == {6: 0.5, 7: 0.5}
    exercise = compiled(TURNED, called("some", [], [1], [1, 2], [3, 1, 2]))
    found = locate(exercise, Submission.of(wrong, "answer.py"), InProcessRunner())
    assert found is not None
    assert found.suspects[0].line in (6, 7)
    assert any(each.mends_all and each.edit.operator == "missing line" for each in found.borrowed)


def test_a_change_that_mends_by_chance_is_no_more_suspect_than_what_a_nearly_equal_right_program_has_otherwise() -> (
    None
):
    right = """def f(xs):
    step = 2
    out = []
    for x in xs:
        y = x + step + 1
        out.append(y)
    return out
"""
    wrong = right.replace("step + 1", "step * 3")
    exercise = compiled(right, called("some", [], [1], [4, 2], [0, 0, 7]))
    found = locate(exercise, Submission.of(wrong, "answer.py"), InProcessRunner())
    assert found is not None
    assert {each.edit.line for each in found.tries if each.mends_all} == {2}
    assert (5, "another statement") in [
        (each.edit.line, each.edit.operator) for each in found.borrowed if each.mends_all
    ]
    assert found.suspects[0].line == 5 and found.pair is None
