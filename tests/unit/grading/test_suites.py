"""Suites of tests are judged by what they do on subjects that they don't recognise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest

from orienteer.curriculum import suite
from orienteer.curriculum.course import Check, Exercise
from orienteer.grading.grader import grade, observe_all
from orienteer.grading.kinds.suites import ENVIRONMENT
from orienteer.grading.observation import Extras, Observation
from orienteer.grading.report import Report, Verdict
from orienteer.grading.runner import Trial
from orienteer.grading.subjects import description, disguised, seed_of, subject_name
from orienteer.grading.submission import Submission
from tests.unit.grading.exercises import compiled

STACK = '''
class Stack:
    """Last in, first out."""

    def __init__(self):
        """Empty."""
        self.row = []

    def push(self, item):
        self.row.append(item)
        return [each for each in self.row]

    async def later(self):
        yield 1
'''


def test_a_subject_is_the_module_that_nobody_else_provides() -> None:
    assert subject_name("import os\nimport pytest\nfrom stack import Stack\n") == "stack"
    assert subject_name("def test():\n    import heap.tree\n") == "heap"
    assert subject_name("from . import stack\nimport unittest\n") == ""


def test_a_disguised_subject_behaves_as_before_and_keeps_its_docstrings() -> None:
    names: dict[str, Any] = {}
    exec(disguised(STACK, 7), names)
    stack = names["Stack"]()
    assert stack.push(3) == [3]
    assert (names["Stack"].__doc__, names["Stack"].__init__.__doc__) == ("Last in, first out.", "Empty.")
    assert set(vars(stack)) == {"row"}
    assert not set(vars(names["Stack"])) - {*dir(object), "__module__", "__dict__", "__weakref__", "push", "later"}


def test_every_seed_gives_other_code() -> None:
    codes = set()
    for seed in range(30):
        names: dict[str, Any] = {}
        exec(disguised(STACK, seed), names)
        codes.add(names["Stack"].push.__code__.co_code)
    assert len(codes) > 20
    assert disguised(STACK, 3) == disguised(STACK, 3)


def test_seeds_follow_from_the_suite() -> None:
    assert seed_of("a", "b") == seed_of("ab") != seed_of(b"abc")


def test_a_wrong_program_is_described_by_its_docstring_or_its_name() -> None:
    assert description('"""The newest goes first.\n\nMore."""\n', "wrong/a") == "The newest goes first"
    assert description("x = 1\n", "wrong/newest-song-first") == "newest song first"


class Children:
    """Says of each suite what it does on the subjects, by a word in their text; keeps what it was asked."""

    tier = "A"

    def __init__(self, passes: str, told: Any = None) -> None:
        self.passes = passes
        self.told = told
        self.asked: list[tuple[Submission, list[Trial], str]] = []

    def observe(self, submission: Submission, trials: Sequence[Trial], **options: Any) -> Iterator[Observation]:
        self.asked.append((submission, list(trials), options["environment"]))
        for trial in trials:
            text = trial.files["stack.py"]
            right = "right" in text if self.passes == "right" else self.passes == "all"
            failures = ["list", ["list", "test_push", "assert 1 == 2"]]
            value = ["list", 2, 0, ["list"]] if right else ["list", 1, 1, failures]
            yield Observation.of("returned", value=value if self.told is None else self.told)


FILES = {
    "subject/right/plain.py": "def right(): return 1\n",
    "subject/wrong/first-out.py": '"""The first comes out."""\ndef f(): return 2\n',
}


def exercise() -> Exercise:
    checks = (
        Check("pass on a right one", suite(on="right/plain"), observe=("value",)),
        Check("each alone too", suite(on="right/plain", each_alone=True), observe=("value",)),
        Check("notice the wrong order", suite(on="wrong/first-out"), observe=("value",)),
    )
    made = replace(compiled("from stack import Stack\n", kind="test-writing", defines=()), checks=checks, files=FILES)
    seen = observe_all(made, Submission.of(made.solution, made.file_name), Children("right"))
    expected = [replace(each, expected=(seen[index][0].text,)) for index, each in enumerate(made.checks)]
    return replace(made, checks=tuple(expected))


def report(children: Children, source: str = "import stack\n") -> Report:
    submission = Submission({"answer.py": source.encode(), "conftest.py": b"x"}, "answer.py")
    return grade(exercise(), submission, children, clock=lambda: 0.0)


def test_a_suite_that_tells_right_from_wrong_is_accepted() -> None:
    children = Children("right")
    assert report(children).verdict is Verdict.ACCEPTED
    ((submission, trials, environment),) = children.asked
    assert (list(submission.files), environment) == (["answer.py"], ENVIRONMENT)
    assert all(trial.alone and trial.function == "pytest" for trial in trials)
    assert sorted(trial.command_line for trial in trials) == [(), (), ("alone",)]


def test_a_suite_that_lets_a_wrong_program_through_is_told_which() -> None:
    found = report(Children("all"))
    assert [check.outcome for check in found.checks] == ["passed", "passed", "failed"]
    shown = found.counterexample
    assert shown is not None
    assert (shown.call, shown.expected) == ("your tests, on a wrong program", "a test fails")
    assert shown.actual == "all 2 tests pass on this program: The first comes out"


def test_a_suite_that_fails_on_a_right_program_is_told_how() -> None:
    found = report(Children("none"))
    assert [check.outcome for check in found.checks] == ["failed", "failed", "passed"]
    assert found.counterexample is not None
    assert found.counterexample.actual == "test_push fails: assert 1 == 2"


@pytest.mark.parametrize("told", [["list", 0, 0, ["list"]], None, "passed", ["list", "3", 0, ["list"]], ["list", 3]])
def test_a_suite_without_tests_and_an_answer_of_no_form_pass_nothing(told: Any) -> None:
    found = report(Children("all", told if told is not None else ["none"]))
    assert {check.outcome for check in found.checks} == {"failed"}


def test_the_time_of_a_suite_is_that_of_its_child_so_that_no_other_suite_gets_less() -> None:
    class Slow(Children):
        def observe(self, submission: Submission, trials: Sequence[Trial], **options: Any) -> Iterator[Observation]:
            for seen in super().observe(submission, trials, **options):
                yield replace(seen, extras=Extras(seconds=0.25))

    seen = observe_all(exercise(), Submission.of("import stack\n", "answer.py"), Slow("right"))
    assert [each.extras.seconds for (each,) in seen.values()] == [0.25, 0.25, 0.25]


def test_the_order_of_the_subjects_follows_from_the_suite() -> None:
    orders = set()
    for number in range(12):
        children = Children("right")
        report(children, f"import stack  # {number}\n")
        orders.add(tuple((trial.command_line, "right" in trial.files["stack.py"]) for trial in children.asked[0][1]))
    assert len(orders) > 1


@pytest.mark.parametrize("limit", ["cpu", "wall"])
def test_a_suite_that_does_not_end_on_one_subject_is_tried_on_no_other(limit: str) -> None:
    class Endless(Children):
        begun = 0

        def observe(self, submission: Submission, trials: Sequence[Trial], **options: Any) -> Iterator[Observation]:
            for _ in trials:
                self.begun += 1
                yield Observation.of("timed_out", limit=limit)

    children = Endless("right")
    assert report(children).verdict is Verdict.TIME_LIMIT_EXCEEDED
    assert children.begun == 1
