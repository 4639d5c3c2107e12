"""Calls after others: what a program keeps from one to the next is found, and nothing else is held against it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from textwrap import dedent
from typing import Any

import pytest

from orienteer.curriculum.course import Check, Exercise, Probe
from orienteer.grading.grader import grade
from orienteer.grading.report import Counterexample, Report, Verdict
from orienteer.grading.runner import Limits
from orienteer.grading.second_calls import found_after, second_calls
from orienteer.grading.submission import Submission
from tests.fakes import InProcessRunner
from tests.unit.grading.exercises import called, compiled, graded, pool

WITHOUT_REPEATS = "def f(items):\n    return list(dict.fromkeys(items))\n"
EXERCISE = compiled(
    WITHOUT_REPEATS,
    called("an example", [3, 3], example=True),
    called("a value that comes again is left out", [], [1], [2], [1, 1], [1, 2], [2, 1], [1, 2, 1]),
)
KEPT_SINCE = """
    seen = []
    def f(items):
        kept = []
        for item in items:
            if item not in seen:
                seen.append(item)
                kept.append(item)
        return kept
"""
SHARED_DEFAULT = """
    def f(items, kept=[]):
        for item in items:
            if item not in kept:
                kept.append(item)
        return kept
"""
ON_THE_FUNCTION = """
    def f(items):
        f.kept = getattr(f, "kept", []) + items
        return list(dict.fromkeys(f.kept))
"""
COUNTED = """
    calls = 0
    def f(items):
        global calls
        calls += 1
        return list(dict.fromkeys(items))[: calls and 9] if calls == 1 else items[calls]
"""
BY_LENGTH = """
    known = {}
    def f(items):
        if len(items) not in known:
            known[len(items)] = list(dict.fromkeys(items))
        return known[len(items)]
"""


def shown(report: Report) -> Counterexample:
    assert report.counterexample is not None
    return report.counterexample


@pytest.mark.parametrize(
    ("source", "call", "expected", "actual", "size"),
    [
        (KEPT_SINCE, "f([1])\nf([1])", "[1]", "[]", 2),
        (SHARED_DEFAULT, "f([1])\nf([])", "[]", "[1]", 1),
        (ON_THE_FUNCTION, "f([1])\nf([])", "[]", "[1]", 1),
        (BY_LENGTH, "f([2])\nf([1])", "[1]", "[2]", 2),
    ],
    ids=["a list of the file", "a default argument", "an attribute of the function", "a cache by the wrong key"],
)
@pytest.mark.parametrize("how", [{"typing": True}, {"deep": True}], ids=["typed", "submitted"])
def test_what_is_kept_from_one_call_to_the_next_is_shown_by_both_calls(
    source: str, call: str, expected: str, actual: str, size: int, how: dict[str, Any]
) -> None:
    report = graded(EXERCISE, source, **how)
    found = shown(report)
    assert report.verdict is Verdict.WRONG_ANSWER
    assert (found.call, found.expected, found.actual, found.size) == (call, expected, actual, size)
    assert found.depends_on_earlier_calls
    assert found.sentence == (
        "Alone, the second call gives what is expected; after the first it doesn't. "
        "Something is kept from one call to the next."
    )
    failed = [check for check in report.checks if check.outcome == "failed"]
    assert [check.name for check in failed] == [found.check] == ["a value that comes again is left out"]
    assert report.fingerprint == ""


def test_an_exception_of_the_second_call_is_told_with_its_line() -> None:
    report = graded(EXERCISE, COUNTED, deep=True)
    assert report.verdict is Verdict.RUNTIME_ERROR
    assert shown(report).line == 6
    assert shown(report).sentence.startswith("It raises IndexError")


@pytest.mark.parametrize(
    "source",
    [
        "known = {}\ndef f(items):\n    key = tuple(items)\n    if key not in known:\n"
        "        known[key] = list(dict.fromkeys(items))\n    return known[key]\n",
        "def f(items, known={}):\n    return known.setdefault(tuple(items), list(dict.fromkeys(items)))\n",
        "import functools\n@functools.lru_cache\ndef g(items):\n    return list(dict.fromkeys(items))\n"
        "def f(items):\n    return g(tuple(items))\n",
        "calls = 0\ndef f(items):\n    global calls\n    calls += 1\n    return list(dict.fromkeys(items))\n",
        "result = []\ndef f(items):\n    result.clear()\n    result.extend(dict.fromkeys(items))\n    return result\n",
    ],
    ids=["a dictionary", "a default", "lru_cache", "a counter", "emptied each time"],
)
def test_what_is_kept_and_changes_no_answer_is_accepted(source: str) -> None:
    assert graded(EXERCISE, source, deep=True).verdict is Verdict.ACCEPTED


def test_a_reference_that_keeps_something_by_design_is_held_against_nobody() -> None:
    counting = "import itertools\nnumbers = itertools.count(1)\ndef f(name):\n    return [name, next(numbers)]\n"
    exercise = compiled(counting, called("the first gets the number 1", "a", "b"))
    assert second_calls(exercise, InProcessRunner(), Limits()) == ()
    assert graded(exercise, counting.replace("count(1)", "count(1, 2)"), deep=True).verdict is Verdict.ACCEPTED


def test_what_another_solution_keeps_too_is_open() -> None:
    source = "seen = set()\ndef f(items):\n    new = set(items) - seen\n    seen.update(new)\n    return sorted(new)\n"
    exercise = compiled("def f(items):\n    return sorted(set(items))\n", called("sorted", [1], [2, 1]))
    assert graded(exercise, source).verdict is Verdict.WRONG_ANSWER
    assert graded(replace(exercise, solutions={"new-ones": source}), source).verdict is Verdict.ACCEPTED


class Once(InProcessRunner):
    """Gives of many calls what a program that keeps something gives, and of a few what it is asked."""

    def observe(self, submission: Submission, trials: Any, **options: Any) -> Iterator[Any]:
        many = len(trials) > 2 and trials[0].kind == "snippet" and b"dict()" in submission.files["answer.py"]
        other = Submission.of(dedent(SHARED_DEFAULT), "answer.py")
        return super().observe(other if many else submission, trials, **options)


def test_what_does_not_come_out_wrong_again_is_not_told() -> None:
    right = Submission.of(f"x = dict()\n{WITHOUT_REPEATS}", "answer.py")
    assert found_after(EXERCISE, right, Once(), Limits()) is None
    wrong = Submission.of(f"x = dict()\n{dedent(SHARED_DEFAULT)}", "answer.py")
    assert found_after(EXERCISE, wrong, Once(), Limits()) is not None


class Counting(InProcessRunner):
    """Says on which programs it was asked for several calls in one file."""

    def __init__(self) -> None:
        super().__init__()
        self.snippets: list[str] = []

    def observe(self, submission: Submission, trials: Any, **options: Any) -> Iterator[Any]:
        if trials and trials[0].kind == "snippet":
            self.snippets.append(submission.files["answer.py"].decode())
        return super().observe(submission, trials, **options)


def test_nothing_more_is_run_of_a_program_that_keeps_nothing_by_its_text() -> None:
    runner, exercise = Counting(), replace(EXERCISE, checks=(*EXERCISE.checks[:1], *EXERCISE.checks[1:]))
    for source in (WITHOUT_REPEATS, WITHOUT_REPEATS + "# and no more\n"):
        report = grade(exercise, Submission.of(source, "answer.py"), runner, clock=time.perf_counter, deep=True)
        assert report.verdict is Verdict.ACCEPTED
    assert runner.snippets == []
    grade(exercise, Submission.of(f"x = dict()\n{WITHOUT_REPEATS}", "answer.py"), runner, clock=time.perf_counter)
    assert runner.snippets == [WITHOUT_REPEATS, f"x = dict()\n{WITHOUT_REPEATS}"]


BOX = "class Box:\n    def __init__(self, items):\n        self.items = list(items)\n"
BOXES = compiled(
    f"{BOX}    def put(self, item):\n        self.items.append(item)\n        return self\n",
    Check(
        "what is put in is in it", Probe("snippet", code="Box(a).put(7).items", parameters=("a",)), pool=pool([], [1])
    ),
    kind="class",
    defines=("Box",),
)


def test_an_attribute_that_all_objects_of_a_class_share_is_found_by_snippets() -> None:
    source = (
        "class Box:\n    items = []\n    def __init__(self, items):\n        self.items.extend(items)\n"
        "    def put(self, item):\n        self.items.append(item)\n        return self\n"
    )
    found = shown(graded(BOXES, source))
    assert found.call == "Box([]).put(7).items\nBox([]).put(7).items"
    assert (found.expected, found.actual) == ("[7]", "[7, 7]")
    assert found.sentence.startswith("Alone, what comes last gives what is expected; after the rest it doesn't.")


PRINTED = compiled(
    "def f(items):\n    print(*items)\n",
    called("prints", [], [1], [1, 2], observe=("value", "exception", "output")),
)


def test_what_both_calls_print_is_judged_together() -> None:
    source = "shown = []\ndef f(items):\n    shown.extend(items)\n    print(*shown)\n"
    found = shown(graded(PRINTED, source))
    assert found.call == "f([1])\nf([])"
    assert graded(PRINTED, "shown = []\ndef f(items):\n    shown[:] = items\n    print(*shown)\n").verdict is (
        Verdict.ACCEPTED
    )


def of(probe: Probe, *inputs: Any) -> Exercise:
    return compiled("def f(a, b=0, *, c=0):\n    return [a, b, c]\n", Check("c", probe, pool=tuple(inputs)))


@pytest.mark.parametrize(
    ("exercise", "call"),
    [
        (of(Probe("call", "f", arguments=(1, 2)), ()), "f(1, 2)\nf(1, 2)"),
        (of(Probe("call", "f", keywords={"c": 3}, parameters=("a",)), (1,)), "f(1, c=3)\nf(1, c=3)"),
        (of(Probe("snippet", code="x = f(a)\nx[0]", parameters=("a",)), (1,)), "first_a = 1\na = 1\nx = f(first_a)"),
    ],
    ids=["its own arguments", "a keyword", "several lines"],
)
def test_probes_of_every_form_stand_after_each_other(exercise: Exercise, call: str) -> None:
    source = (
        "kept = []\ndef f(a, b=0, *, c=0):\n    kept.append(1)\n    return [a, b, c] if len(kept) < 2 else [None]\n"
    )
    assert shown(graded(exercise, source)).call.startswith(call)


def test_a_parameter_that_a_snippet_binds_anew_or_that_is_called_like_the_function_is_left_alone() -> None:
    bound = of(Probe("snippet", code="[f(a) for f in [f]][0] + (lambda a: [a])(a)", parameters=("a",)), (1,))
    named = compiled("def f(f):\n    return f\n", Check("c", Probe("call", "f", parameters=("f",)), pool=((1,),)))
    for exercise in (bound, named):
        assert exercise.checks[0].expected
        assert second_calls(exercise, InProcessRunner(), Limits()) == ()


def test_where_loading_or_calling_is_dear_nothing_is_called_again() -> None:
    for dear in (replace(EXERCISE, environment="data"), replace(EXERCISE, profile="subprocess")):
        assert found_after(dear, Submission.of(SHARED_DEFAULT, "answer.py"), InProcessRunner(), Limits()) is None


def test_a_second_call_that_does_not_end_is_nobodys_mistake() -> None:
    source = (
        "kept = []\ndef f(items):\n    kept.append(1)\n    while len(kept) > 1:\n        pass\n"
        "    return list(dict.fromkeys(items))\n"
    )
    assert graded(EXERCISE, source).verdict is Verdict.ACCEPTED
