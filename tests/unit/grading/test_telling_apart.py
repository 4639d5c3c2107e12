"""A mutant is tried up to its first difference, what is cheap first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from orienteer.curriculum.course import Check, Comparator, Exercise, Probe
from orienteer.grading.kinds import facts
from orienteer.grading.observation import Observation
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission
from orienteer.grading.telling_apart import TellingApart, cheapest_first
from orienteer.inside.encoding import encode
from tests.fakes import InProcessRunner, ScriptedRunner
from tests.unit.grading.exercises import called, compiled

HALVES = compiled("def f(a): return a // 2", called("small", 0, 1, 2), called("large", 100, 101))


class CountingRunner(InProcessRunner):
    """Counts the trials that were asked of it."""

    def __init__(self) -> None:
        super().__init__()
        self.tried = 0

    def observe(self, submission: Submission, trials: Sequence[Trial], **options: Any) -> Iterator[Observation]:
        for observation in super().observe(submission, trials, **options):
            self.tried += 1
            yield observation


def told_apart(exercise: Exercise, source: str) -> tuple[bool, int]:
    """Whether a program is told from the reference, and after how many trials."""
    runner = CountingRunner()
    return TellingApart(exercise).tells(Submission.of(source, "answer.py"), runner, Limits()), runner.tried


def test_a_program_that_does_the_same_is_tried_on_everything() -> None:
    assert told_apart(HALVES, "def f(a): return a >> 1") == (False, 5)


def test_a_program_is_tried_up_to_its_first_difference() -> None:
    assert told_apart(HALVES, "def f(a): return a") == (True, 1)
    assert told_apart(HALVES, "def f(a): return a // 2 if a else 1") == (True, 5)


def test_a_difference_that_the_check_does_not_see_is_none() -> None:
    any_order = called("pairs", 1, comparator=Comparator("any_order"))
    exercise = compiled("def f(a): return [a, 2]", any_order)
    assert told_apart(exercise, "def f(a): return [2, a]") == (False, 1)
    assert told_apart(exercise, "def f(a): return [2, 2]") == (True, 1)


def test_a_program_that_raises_as_the_reference_does_is_not_told_apart() -> None:
    exercise = compiled("def f(a): return 1 // a", called("nothing", 0))
    assert told_apart(exercise, "def f(a): raise ZeroDivisionError('otherwise said')") == (False, 1)
    assert told_apart(exercise, "def f(a): raise ValueError") == (True, 1)


def test_a_program_that_does_not_come_to_its_end_is_told_apart() -> None:
    first = Observation(HALVES.checks[0].expected[0])
    for answers in ([first], [first, Observation.of("timed_out", limit="cpu")]):
        runner = ScriptedRunner(answers)
        assert TellingApart(HALVES).tells(Submission.of("", "answer.py"), runner, Limits())


def test_the_checks_that_cost_least_come_first_and_their_largest_inputs() -> None:
    dear = replace(HALVES.checks[0], slowest_seconds=1.0)
    ordered = cheapest_first(replace(HALVES, checks=(dear, HALVES.checks[1])))
    assert [check.name for check in ordered.checks] == ["large", "small"]
    assert ordered.checks[0].pool == ((101,), (100,))
    assert told_apart(ordered, HALVES.solution) == (False, 5)


def halving() -> Exercise:
    """A program that is tried on six inputs, and asked whether it has no class."""
    pool = tuple((f"{number}\n",) for number in range(6))
    probe = Probe("program", parameters=("standard_input",))
    check = Check("any number", probe, pool=pool, observe=("output",))
    exercise = compiled("print(int(input()) // 2)", check, kind="program", defines=())
    fact = Probe("facts", options={"fact": encode("classes")})
    seen = facts.observation(fact, exercise.solution, exercise.solution).text
    return replace(
        exercise, checks=(*exercise.checks, Check("no class", fact, observe=("value",), pool=((),), expected=(seen,)))
    )


def test_what_told_an_edit_apart_before_comes_first() -> None:
    wrong = Submission.of("n = int(input())\nprint(9 if n == 2 else n // 2)", "answer.py")
    told_by: dict[str, str] = {}
    for exercise, tried in ((halving(), [4, 1]), (HALVES, [1, 1])):
        program = wrong if exercise is not HALVES else Submission.of("def f(a): return a", "answer.py")
        for expected in tried:
            runner = CountingRunner()
            assert TellingApart(exercise, told_by).tells(program, runner, Limits(), "the edit")
            assert runner.tried == expected
    assert told_by == {"the edit": "large, 0"}


def test_what_told_an_edit_apart_before_is_no_answer() -> None:
    told_by = {"the edit": "large, 0"}
    runner = CountingRunner()
    assert not TellingApart(HALVES, told_by).tells(
        Submission.of(HALVES.solution, "answer.py"), runner, Limits(), "the edit"
    )
    assert runner.tried == 6
    only_small = Submission.of("def f(a): return a // 2 if a != 1 else 7", "answer.py")
    assert TellingApart(HALVES, told_by).tells(only_small, CountingRunner(), Limits(), "the edit")
    assert told_by == {"the edit": "small, 1"}


def test_of_programs_the_input_that_told_the_last_one_apart_comes_first() -> None:
    telling, runner = TellingApart(halving()), CountingRunner()
    for source, tried in (("print(int(input()) * 0)", 1), ("n = int(input())\nprint(9 if n == 2 else n // 2)", 4)):
        runner.tried = 0
        assert telling.tells(Submission.of(source, "answer.py"), runner, Limits())
        assert runner.tried == tried
    runner.tried = 0
    assert telling.tells(
        Submission.of("n = int(input())\nprint(8 if n == 2 else n // 2)", "answer.py"), runner, Limits()
    )
    assert runner.tried == 1
