"""Statements that stand in the wrong place: they are found by being moved, and told so."""

from __future__ import annotations

from textwrap import dedent

import pytest

from orienteer.feedback.hints.making import hints_for
from orienteer.feedback.localisation.locating import locate
from orienteer.feedback.localisation.moves import moves_of
from orienteer.feedback.words import belief, change
from orienteer.grading.submission import Submission
from tests.fakes import InProcessRunner
from tests.unit.grading.exercises import called, compiled

TOTAL = """
    def f(xs):
        total = 0
        for x in xs:
            if x > 0:
                total += x
        return total
"""
EXERCISE = compiled(TOTAL, called("the sum", [], [1], [2, 3], [-1, 4], [4, -1], [-1], [1, 2, 3]))


def answer(source: str) -> Submission:
    return Submission.of(dedent(source), "answer.py")


BEGUN_ANEW = TOTAL.replace("    total = 0\n        for x in xs:", "    for x in xs:\n            total = 0")


@pytest.mark.parametrize(
    ("operator", "line", "source"),
    [
        ("out of its block", 7, TOTAL.replace("        return", "            return")),
        ("before the loop", 4, BEGUN_ANEW),
        ("into the block above", 7, TOTAL.replace("    total += x", "    pass\n            total += x")),
    ],
    ids=["returned too soon", "begun anew", "added always"],
)
def test_moving_one_statement_mends_a_program_and_its_line_is_named(operator: str, line: int, source: str) -> None:
    found = locate(EXERCISE, answer(source), InProcessRunner(), right=())
    assert found is not None
    mending = [each.edit for each in found.tries if each.mends_all]
    assert (operator, line) in [(each.operator, each.line) for each in mending]
    assert found.suspects[0].line == line


def test_a_statement_that_the_failing_input_never_reaches_is_told_beside_the_line_that_ran() -> None:
    source = TOTAL.replace("        return", "            return")
    where, what, how = hints_for(EXERCISE, answer(source), InProcessRunner())
    (said,) = where.said
    assert said.line == 4
    assert said.text == (
        "Look below line 4, which ran for `f([])`: line 7, `return total`, doesn't run then. "
        "A change to it alone changes the answer."
    )
    assert [each.text for each in what.said] == ["In line 7, the statement stands too far in."]
    assert [each.text for each in how.said] == [
        "`f([])` comes out right when the statement in line 7 stands further out."
    ]


def test_another_line_that_mends_everything_is_told_and_not_the_one_that_raised() -> None:
    source = """
        def f(xs):
            for x in xs:
                total = 0
                if x > 0:
                    total += x
            return total
    """
    where = hints_for(compiled(TOTAL, called("one", [], [1], [-1])), answer(source), InProcessRunner())[0]
    assert where.source == "localisation"
    assert "line 4, `total = 0`" in where.said[0].text


def test_what_the_author_of_the_program_raises_is_no_place_to_look_at() -> None:
    right = "def f(a):\n    if a < 0:\n        raise ValueError('negative')\n    return a\n"
    exercise = compiled(right, called("numbers", 0, 1, 2, -1, -2))
    wrong = "def f(a):\n    low = a < 2\n    if low:\n        raise ValueError('negative')\n    return a\n"
    where = hints_for(exercise, answer(wrong), InProcessRunner())[0]
    assert (where.source, where.line) == ("localisation", 2)


def test_every_move_is_python_with_a_line_and_words_of_its_own() -> None:
    source = dedent("""
        def f(a):
            count = 0
            if a:
                a = a + 1
            if a > 2:
                a = 2
            elif a:
                a = 1
            for x in range(a):
                last = None
                count += x
            try:
                count += 1
            finally:
                a = 0
            return count
    """)
    made = moves_of(source)
    blocks = {"out of its block", "into the block above", "before the loop", "into the loop"}
    assert {each.operator for each in made} == blocks | {"before its neighbour", "elif", "if", "asked first"}
    for each in made:
        compile(each.source, "moved", "exec")
        assert each.source.count("\n") in (source.count("\n"), source.count("\n") + 1)
        assert belief(source, each)
        assert f"line {each.line}" in change(source, each, each.line)
    assert len({each.source for each in made}) == len(made)
