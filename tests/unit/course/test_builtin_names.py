"""Which names in a check's lines mean Python's builtins."""

from __future__ import annotations

from orienteer.course.builtin_names import builtins_in, names_of, with_builtins
from orienteer.curriculum.course import Check, Exercise, Probe


def test_builtins_are_those_that_the_reference_does_not_call_something_of_its_own() -> None:
    own = names_of("from itertools import chain as zip\nrange = 3\ndef f(list):\n    len = list\n")
    assert own == {"zip", "range", "f"}
    assert builtins_in("print(zip(list(word)), range, len)", own) == ("len", "list", "print")


def test_of_a_notebook_with_commands_no_names_are_known() -> None:
    assert names_of("%matplotlib inline\nx = 1\n") == frozenset()


def test_lines_that_await_are_read() -> None:
    assert builtins_in("    await serve(list(guests))", frozenset()) == ("list",)


def test_each_check_of_lines_gets_its_own_and_a_call_none() -> None:
    lines, call = Check("a", Probe("snippet", code="str(Box(1))")), Check("b", Probe("call", function="str"))
    exercise = Exercise(
        id="x", title="", kind="class", minutes=1, covers=(), task_html="", task_text="", file_name="solution.py",
        starter="", solution="class Box: pass", solutions={}, hints=(), mistakes=(), checks=(lines, call),
    )  # fmt: skip
    assert [check.probe.builtins for check in with_builtins(exercise).checks] == [("str",), ()]
