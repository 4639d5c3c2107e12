"""Hints for what isn't a program that is wrong: a prediction, a suite of tests, an arrangement of given lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest

from orienteer.curriculum import suite
from orienteer.curriculum.course import Check, Exercise, Probe
from orienteer.feedback.hints.hint import Hint
from orienteer.feedback.hints.making import hints_for
from orienteer.grading.observation import Observation
from orienteer.grading.runner import Trial
from orienteer.grading.submission import Submission
from tests.fakes import InProcessRunner
from tests.unit.grading.exercises import called, compiled

STEPS = ("<p>One.</p>", "<p>Two.</p>", "<p>Three.</p>")
PROGRAM = 'print(1)  # prints: {}\nprint((1, "a"))  # prints: {}\nprint("A", 2)  # prints: {}\n'


def line(number: int) -> Check:
    return Check(f"line {number}", Probe("line", number=number), observe=("output",))


PREDICTED = replace(compiled(PROGRAM, line(1), line(2), line(3), kind="predict", defines=()), hints=STEPS)


def said(hints: Sequence[Hint]) -> list[str]:
    return [" ".join(each.text for each in hint.said) for hint in hints]


def predicted(*answers: str) -> list[str]:
    return said(hints_for(PREDICTED, Submission.of(PROGRAM.format(*answers), "answer.py"), InProcessRunner()))


@pytest.mark.parametrize(
    ("answers", "where", "what"),
    [
        (("1", "?", "?"), "Line 2 is the first that waits for an answer. The one above it is right.", ""),
        (("2", "?", "?"), "The first answer that isn't right is that in line 1.", ""),
        (("1", "(1,'a')", "?"), "", "In line 2, the answer differs from what is printed in its spaces alone."),
        (("1", "(1, a)", "?"), "", "In line 2, the answer differs from what is printed in its quotation marks alone."),
        (("1", "[1, 'a']", "?"), "", "in brackets and commas alone."),
        (("0x1", "?", "?"), "", "the value is the right one, and it isn't written so."),
        (("'1'", "?", "?"), "", "in its quotation marks alone."),
        (("1.0", "?", "?"), "", "a value of another type is printed."),
        (("1", "(1, 'a')", "a 2"), "The 2 above it are right.", "in large and small letters alone."),
        (("1", "(1, 'a')", "2 A"), "", "the parts are the right ones, and their order isn't."),
        (("1", "(1, 'a')", "A"), "", "has more parts than what is printed, or fewer"),
        (("[1]", "?", "?"), "", "in brackets and commas alone."),
        (("{3: 4}", "?", "?"), "", "a value of another type is printed."),
    ],
)
def test_the_first_wrong_answer_is_named_with_what_is_right_about_it(answers: Any, where: str, what: str) -> None:
    first, second, third = predicted(*answers)
    assert where in first and what in second and third == ""
    assert what or second == ""


def test_of_right_predictions_and_of_a_file_without_all_its_answers_nothing_is_said() -> None:
    assert predicted("1", "(1, 'a')", "A 2") == ["", "", ""]
    short = hints_for(PREDICTED, Submission.of("print(1)  # prints: 2\n", "answer.py"), InProcessRunner())
    assert said(short) == ["", "", ""] and [hint.authored for hint in short] == list(STEPS)


class Children:
    """Says which tests fail on a subject, by a word in its text."""

    tier = "A"

    def __init__(self, **failing: list[str]) -> None:
        self.failing = failing

    def observe(self, submission: Submission, trials: Sequence[Trial], **options: Any) -> Iterator[Observation]:
        for trial in trials:
            (text,) = trial.files.values()
            tests = next((tests for word, tests in self.failing.items() if word in str(text)), [])
            told = [["list", test, "assert 1 == 2"] for test in tests]
            yield Observation.of("returned", value=["list", 3 - len(tests), len(tests), ["list", *told]])


SUITE = "from stack import Stack\n\n\ndef test_push():\n    Stack().push(1)\n\n\ndef test_top():\n    pass\n"
FILES = {
    "subject/right/plain.py": "class Stack:\n    def push(self, right): ...\n    def pop(self): ...\n",
    "subject/wrong/first.py": "class Stack:\n    def push(self, first): ...\n",
    "subject/wrong/last.py": "class Stack:\n    def push(self, last): ...\n",
}


def suite_hints(children: Children, source: str = SUITE) -> list[Hint]:
    checks = tuple(Check(path, suite(on=path.removeprefix("subject/").removesuffix(".py"))) for path in FILES)
    solved = SUITE + "\n\ndef test_pop():\n    Stack().pop()\n"
    exercise: Exercise = replace(compiled("x = 1\n", defines=()), kind="test-writing", files=FILES, hints=STEPS)
    return hints_for(replace(exercise, solution=solved, checks=checks), Submission.of(source, "answer.py"), children)  # type: ignore[arg-type] # it is asked as a runner is


def test_a_test_that_a_right_program_fails_is_named_with_its_line() -> None:
    where, what, how = suite_hints(Children(right=["test_top[1-2]"], first=["test_push"]))
    assert where.line == 8 and where.said[0].text == "`test_top` in line 8 fails on a right program."
    assert "keeps all that the task promises" in what.said[0].text and "`test_top` alone" in how.said[0].text
    assert where.html.startswith("<p>One.</p>")


def test_tests_that_notice_nothing_are_named_and_what_no_test_speaks_of() -> None:
    where, what, how = said(suite_hints(Children(first=["test_push"])))
    assert where == "`test_top` passes on every wrong program. What would have to be wrong for it to fail?"
    assert what == "No test of yours speaks of `pop`. The author's do."
    assert how == ""
    assert said(suite_hints(Children()))[0].startswith("`test_push` and `test_top` pass on every wrong program.")


def test_where_all_is_noticed_or_the_file_is_no_python_nothing_is_said() -> None:
    assert said(suite_hints(Children(first=["test_push"], last=["test_top"]))) == ["", "", ""]
    assert said(suite_hints(Children(), "def test_(:\n"))[1:] == ["", ""]


GIVEN = "return total\ndef f(xs):\nfor x in xs:\ntotal += x\ntotal = 0\ntotal -= x\n"
SOLVED = "def f(xs):\n    total = 0\n    for x in xs:\n        total += x\n    return total\n"
ARRANGED = compiled(SOLVED, called("the sum", [], [1], [2, 3], [4, 0, 5]), kind="arrange", starter=GIVEN)


@pytest.mark.parametrize(
    ("source", "number", "how"),
    [
        (SOLVED.replace("+=", "-="), 4, "another of the given lines stands in place of the one in line 4."),
        (SOLVED.replace("    return", "        return"), 5, "the statement in line 5 stands further out."),
    ],
    ids=["the other line", "too far in"],
)
def test_of_an_arrangement_only_places_are_changed(source: str, number: int, how: str) -> None:
    hints = hints_for(ARRANGED, Submission.of(source, "answer.py"), InProcessRunner())
    assert hints[2].line == number and hints[2].said[0].text.endswith(how)
