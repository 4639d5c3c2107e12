"""Hints for tests that somebody writes: which of them a right program fails, which notice nothing, what none speaks of.

Which wrong programs pass is told by the checks; why they are wrong is for the tests to find.
"""

from __future__ import annotations

import ast
import re

from orienteer.curriculum.course import Exercise
from orienteer.curriculum.parsing import module_of
from orienteer.feedback.hints.hint import HOW, WHAT, WHERE, Said
from orienteer.grading.kinds.suites import on_subjects, read_result
from orienteer.grading.reading import source_text
from orienteer.grading.runner import Limits, Runner
from orienteer.grading.subjects import FOLDER
from orienteer.grading.submission import Submission

LIMITS = Limits(cpu_seconds=1.0, wall_seconds=10.0)
MOST_NAMED = 3
RIGHT = "right"
"""What the paths of right programs begin with."""
Result = tuple[int, int, list[tuple[str, str]]]
"""Tests passed, tests failed, and some of those that failed."""


def say(exercise: Exercise, submission: Submission, runner: Runner) -> dict[int, list[Said]]:
    """Step → what running the tests on all programs lets us say."""
    try:
        own = module_of(source_text(submission))
    except (SyntaxError, ValueError, RecursionError):
        return {}
    runs = _runs(exercise, submission, runner)
    tests = _tests(own)
    rejecting = [_function(name) for on, (_, _, told) in runs if on.startswith(RIGHT) for name, _ in told]
    rejecting = [name for name in rejecting if name in tests]
    if rejecting:
        return _of_rejecting(rejecting[0], tests)
    wrongs = [run for on, run in runs if not on.startswith(RIGHT)]
    if not any(passed and not failed for passed, failed, _ in wrongs):
        return {}
    noticing = {_function(name) for _, _, told in wrongs for name, _ in told}
    is_known = all(passed + failed and failed == len(told) for passed, failed, told in wrongs)
    idle = [name for name in tests if name not in noticing and is_known]
    unspoken = _unspoken(own, exercise)
    return {
        WHERE: [Said(_of_idle(idle), (), tests[idle[0]])] if idle else [],
        WHAT: [Said(f"No test of yours speaks of {_listed(unspoken)}. The author's do.", ())] if unspoken else [],
    }


def _runs(exercise: Exercise, submission: Submission, runner: Runner) -> list[tuple[str, Result]]:
    """Each right and wrong program by its path, and what came of all tests together on it."""
    suites = [each.probe for each in exercise.checks if each.probe.kind == "suite"]
    probes = [probe for probe in suites if not probe.options.get("each_alone")]
    paths = [str(probe.options["on"]) for probe in probes]
    texts = [exercise.files[f"{FOLDER}{path}.py"] for path in paths]
    seen = on_subjects(exercise, submission, runner, probes, texts, LIMITS)
    return list(zip(paths, map(read_result, seen), strict=True))


def _of_rejecting(test: str, tests: dict[str, int]) -> dict[int, list[Said]]:
    line = tests[test]
    what = f"That program keeps all that the task promises. So `{test}` asks for more than that, or raises something"
    what += " itself, or finds something changed that a test before it has left behind."
    how = f"Run `{test}` alone. If it fails then too, find for each of its lines the task's sentence that it is about."
    return {
        WHERE: [Said(f"`{test}` in line {line} fails on a right program.", (), line)],
        WHAT: [Said(what, (), line)],
        HOW: [Said(how, (), line)],
    }


def _of_idle(idle: list[str]) -> str:
    if len(idle) == 1:
        return f"`{idle[0]}` passes on every wrong program. What would have to be wrong for it to fail?"
    return f"{_listed(idle)} pass on every wrong program. For each: what would have to be wrong for it to fail?"


def _tests(tree: ast.Module) -> dict[str, int]:
    """Name of a test that pytest finds → its line."""
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef) and node.name.startswith("Test")]
    nodes = [*tree.body, *(node for each in classes for node in each.body)]
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef)]
    return {node.name: node.lineno for node in functions if node.name.startswith("test")}


def _function(test: str) -> str:
    """The function of a test as pytest names it.

    >>> _function("TestOne::test_equal[1-2]")
    'test_equal'
    """
    return re.sub(r"\[.*", "", test.rpartition("::")[2], flags=re.DOTALL)


def _unspoken(own: ast.Module, exercise: Exercise) -> list[str]:
    """Attributes of the subject that the author's tests ask for, and of which these say nothing."""
    subjects = [module_of(text) for path, text in exercise.files.items() if path.startswith(FOLDER)]
    classes = [node for tree in subjects for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    methods = {node.name for each in classes for node in each.body if isinstance(node, ast.FunctionDef)}
    there = methods | {name for each in classes for name in _attributes(each)}
    words = set(re.findall(r"\w+", ast.unparse(own)))
    asked = dict.fromkeys(_attributes(module_of(exercise.solution)))
    return [name for name in asked if name in there and name not in words and name[0] != "_"]


def _attributes(tree: ast.AST) -> list[str]:
    return [node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)]


def _listed(names: list[str]) -> str:
    shown = [f"`{name}`" for name in names[:MOST_NAMED]]
    if len(names) > MOST_NAMED:
        return ", ".join(shown) + " and more"
    return " and ".join(filter(None, [", ".join(shown[:-1]), shown[-1]]))
