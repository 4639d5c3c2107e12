"""Small compiled exercises for the tests of grading."""

from __future__ import annotations

from dataclasses import replace
from textwrap import dedent
from typing import Any

from orienteer.curriculum.course import Check, Comparator, Exercise, Probe
from orienteer.grading.grader import grade, observe_all
from orienteer.grading.report import Report
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import encode
from tests.fakes import InProcessRunner


def pool(*inputs: Any) -> tuple[tuple[Any, ...], ...]:
    """A pool of inputs with one value each."""
    return tuple((encode(value),) for value in inputs)


def called(name: str, *inputs: Any, function: str = "f", **fields: Any) -> Check:
    """A check that calls a function of one argument."""
    return Check(name, Probe("call", function=function, parameters=("a",)), pool=pool(*inputs), **fields)


def tried(name: str, code: str, **fields: Any) -> Check:
    """A check that runs a snippet."""
    return Check(name, Probe("snippet", code=dedent(code)), **fields)


def compiled(solution: str, *checks: Check, kind: str = "function", **fields: Any) -> Exercise:
    """An exercise with its reference's observations."""
    exercise = Exercise(
        id="area/topic/exercise",
        title="",
        kind=kind,
        minutes=5,
        covers=(),
        task_html="",
        task_text="",
        file_name="answer.py",
        starter=fields.pop("starter", ""),
        solution=dedent(solution),
        solutions=fields.pop("solutions", {}),
        hints=(),
        checks=checks,
        mistakes=(),
        defines=fields.pop("defines", ("f",)),
        **fields,
    )
    seen = observe_all(exercise, Submission.of(exercise.solution, "answer.py"), InProcessRunner())
    checks = tuple(
        replace(check, expected=tuple(observation.text for observation in seen[index]))
        for index, check in enumerate(exercise.checks)
    )
    return replace(exercise, checks=checks)


def graded(exercise: Exercise, source: str | bytes, **options: Any) -> Report:
    """The report on a program, graded in the process of the tests."""
    content = source if isinstance(source, bytes) else dedent(source).encode()
    submission = Submission({"answer.py": content}, "answer.py")
    return grade(exercise, submission, InProcessRunner(), clock=lambda: 0.0, **options)


APPROXIMATE = Comparator("approximate")
ANY_ORDER = Comparator("any_order")
