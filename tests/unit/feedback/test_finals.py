"""`finally:` has a step of its own, however it is come to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orienteer.feedback.replay.finals import with_finals
from orienteer.feedback.replay.recorded import record
from orienteer.grading.runner import Trial
from orienteer.grading.submission import Submission
from tests.fakes import InProcessRunner
from tests.unit.inside.recorded import FILE, Seen, recorded, seen


def played(source: str) -> list[Seen]:
    return seen(with_finals(recorded(source), {FILE: source.encode()}))


def told(source: str, name: str = "f") -> list[str]:
    """What is said while a function runs."""
    return [step.says for step in played(source) if step.stack[-1] == name]


def test_a_return_leads_to_finally_and_then_out() -> None:
    assert told("def f():\n    try:\n        return 1\n    finally:\n        x = 2\n\nf()\n") == [
        "f is called.", "Line 2 ran.", "Line 3 ran.", "Line 4 ran.", "Line 5 ran. x is now 2. f returns 1.",
    ]  # fmt: skip


def test_an_exception_leads_to_finally_and_on() -> None:
    assert told("def f():\n    try:\n        1 / 0\n    finally:\n        x = 2\n\nf()\n") == [
        "f is called.", "Line 2 ran.", "Line 3 raises ZeroDivisionError: division by zero.", "Line 4 is next.",
        "Line 4 ran.", "Line 5 ran. x is now 2. f is left by the exception.",
    ]  # fmt: skip


def test_a_generator_that_is_closed_comes_to_finally() -> None:
    source = "def g():\n    try:\n        yield 1\n    finally:\n        x = 2\n\nit = g()\nnext(it)\nit.close()\n"
    assert told(source, "g")[3:] == [
        "g goes on. Line 3 is next.", "Line 3 raises GeneratorExit.", "Line 4 is next.", "Line 4 ran.",
        "Line 5 ran. x is now 2. g is left by the exception.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "times"),
    [
        ("for i in range(3):\n    try:\n        if i: continue\n    finally:\n        x = i\n", 3),
        ("try:\n    x = 1\nexcept A:\n    x = 2\nelse:\n    x = 3\nfinally:  #\n    @print\n    def f(): x\n", 1),
        ("try:\n    x = 1\nfinally:\n    for i in range(3):\n        x = i\n", 1),
        ("try:\n    raise ValueError\nexcept ValueError:\n    x = 2\nfinally:\n    # a remark\n    x = 3\n", 1),
        ("try:\n    x = 1\nfinally: x = 2\n", 1),
        ("x = 1\n", 0),
    ],
)  # fmt: skip
def test_finally_is_come_to_as_often_as_it_is(source: str, times: int) -> None:
    line = next((at for at, text in enumerate(source.split("\n"), 1) if text.strip().startswith("finally")), 0)
    steps = played(source)
    assert sum(step.ran == line for step in steps) == times
    assert sum(step.next == line for step in steps) == times


def test_what_is_printed_stays_with_the_line_that_printed_it() -> None:
    source = 'try:\n    print("a")\nfinally:\n    print("b")\nprint("c")\n'
    trial = Trial("program", observe=("output",), alone=True)
    ((_, recording),) = record(Submission.of(source, FILE), [trial], InProcessRunner())
    ran = {step.step: step.ran for step in seen(recording)}
    assert [(ran[step], text) for step, text, _ in recording.output] == [(2, "a\n"), (4, "b\n"), (5, "c\n")]


def test_a_file_that_is_no_python_changes_nothing() -> None:
    recording = recorded("x = 1\n")
    assert with_finals(recording, {FILE: b"finally ("}) is recording
    assert with_finals(replace(recording, steps=[]), {FILE: b"try:\n    x\nfinally:\n    y\n"}).steps == []
