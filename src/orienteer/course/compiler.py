"""An exercise's folder, compiled: checks as data, and what the reference shows on every input of their pools."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import replace

from orienteer.course.arrangements import wrong_arrangements
from orienteer.course.author import read_checks
from orienteer.course.builtin_names import with_builtins
from orienteer.course.inferring import with_inferred_checks
from orienteer.course.keys import digest
from orienteer.course.markdown import Renderer
from orienteer.course.probes import unheld, with_texts, wrong_probes
from orienteer.course.reference import SEEDS, observe_reference
from orienteer.course.solutions import settle_open_inputs
from orienteer.curriculum.content.sources import ExerciseSource
from orienteer.curriculum.course import Check, Exercise, Mistake
from orienteer.curriculum.parsing import module_of
from orienteer.curriculum.problems import ContentProblem
from orienteer.grading.first_part import with_first_parts
from orienteer.grading.kinds import KINDS
from orienteer.grading.runner import Runner


def compile_exercise(
    source: ExerciseSource, runner: Runner, renderer: Renderer | None = None
) -> tuple[Exercise | None, list[ContentProblem]]:
    """The exercise with the reference's observations; mistakes and mutants have no fingerprints yet.

    Args:
        renderer: knows the glossary.

    Returns:
        The exercise, or None where it can't be graded, and what is wrong with it.

    Raises:
        SandboxError: the machine could not run a child.
    """
    exercise, problems = describe_exercise(source, runner, renderer)
    return (None, problems) if exercise is None else observe_exercise(exercise, source, runner)


def observe_exercise(
    exercise: Exercise, source: ExerciseSource, runner: Runner, *, at_once: int = 1, seeds: Sequence[int] = SEEDS
) -> tuple[Exercise | None, list[ContentProblem]]:
    """A described exercise with what its reference and its other solutions show; else as `compile_exercise`.

    Args:
        at_once: how many programs are run at the same time.
        seeds: hash seeds under which the reference is run.

    Raises:
        SandboxError: the machine could not run a child.
    """
    exercise, open_inputs = with_inferred_checks(exercise, source, runner)
    exercise = with_builtins(exercise)
    exercise, problems = observe_reference(exercise, source, runner, at_once=at_once, seeds=seeds)
    problems += unheld(exercise, f"{source.path}/solution{source.ending}")
    if problems:
        return None, problems
    exercise, problems = settle_open_inputs(exercise, source, runner)
    return with_first_parts(exercise), open_inputs + problems


def describe_exercise(
    source: ExerciseSource, runner: Runner, renderer: Renderer | None = None
) -> tuple[Exercise | None, list[ContentProblem]]:
    """The exercise as it is told: task and checks. Its reference hasn't been run, so nothing can be graded by it.

    Raises:
        SandboxError: the machine could not run a child.
    """
    checks_path = f"{source.path}/checks.py"
    if source.front.kind not in KINDS:
        return None, [unknown_kind(source)] if source.front.kind else []  # without one, that is told where it was read
    python = source.ending == ".py"
    broken = _broken_syntax(source.solution, f"{source.path}/solution.py") if python else []
    checks, problems = read_checks(source.checks, checks_path, runner)
    problems += wrong_probes(source, checks, checks_path)
    problems += wrong_arrangements(source)
    if problems or broken:
        return None, broken + problems
    return _exercise(source, [with_texts(check, source) for check in checks], renderer or Renderer()), []


def unknown_kind(source: ExerciseSource) -> ContentProblem:
    """The problem of a kind that nothing here can grade."""
    known = ", ".join(sorted(KINDS))
    message = f"There is no kind of exercise called {source.front.kind!r}"
    return ContentProblem(
        f"{source.path}/exercise.md", source.lines.get(("kind",), 1), "kind", f"{message}; there are {known}."
    )


def content_hash(source: ExerciseSource) -> str:
    """Of everything that a verdict depends on: the task's words may change without it."""
    front, texts = source.front, sorted(source.texts.items())
    texts += [(f"{slug}/{name}", text) for slug, files in sorted(source.beside.items()) for name, text in files.items()]
    laid = [part for name, text in texts for part in (name, text)]
    return digest(front.kind, front.environment, source.solution, source.checks, front.file_name, *laid)


def _exercise(source: ExerciseSource, checks: Sequence[Check], renderer: Renderer) -> Exercise:
    front = source.front
    return Exercise(
        id=source.id,
        title=front.title,
        kind=front.kind,
        minutes=front.minutes,
        covers=tuple(front.covers),
        task_html=renderer.html(source.task),
        task_text=source.task,
        file_name=front.file_name,
        starter=source.starter,
        solution=source.solution,
        solutions=dict(source.solutions),
        hints=tuple(renderer.html(hint) for hint in source.hints),
        hints_text=tuple(source.hints),
        checks=tuple(checks),
        mistakes=tuple(Mistake(each.slug, each.source, renderer.html(each.message)) for each in source.mistakes),
        defines=defined_names(source.solution, checks) if source.ending == ".py" else (),
        environment=front.environment,
        profile=front.profile,
        files=dict(source.texts),
        content_hash=content_hash(source),
        beside=source.beside,
    )


def with_texts_rendered(exercise: Exercise, source: ExerciseSource, renderer: Renderer) -> Exercise:
    """The exercise with its task, hints and messages rendered anew, as after an edit of the glossary."""
    messages = {each.slug: renderer.html(each.message) for each in source.mistakes}
    return replace(
        exercise,
        task_html=renderer.html(source.task),
        hints=tuple(renderer.html(hint) for hint in source.hints),
        mistakes=tuple(replace(each, message=messages[each.slug]) for each in exercise.mistakes),
    )


def defined_names(solution: str, checks: Sequence[Check]) -> tuple[str, ...]:
    """The names of the solution's module that its checks use, in the solution's order."""
    used: set[str] = set()
    for check in checks:
        used.add(check.probe.function.partition(".")[0])
        if check.probe.kind in ("snippet", "scenario", "request"):
            used |= {node.id for node in ast.walk(module_of(check.probe.code)) if isinstance(node, ast.Name)}
    defined = [name for statement in module_of(solution).body for name in _bound(statement)]
    return tuple(name for name in dict.fromkeys(defined) if name in used)


def _bound(statement: ast.stmt) -> list[str]:
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return [statement.name]
    if isinstance(statement, (ast.Assign, ast.AnnAssign)):
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        return [node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name)]
    return []


def _broken_syntax(source: str, path: str) -> list[ContentProblem]:
    try:
        module_of(source)
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        return [ContentProblem(path, line, "syntax", f"This is not Python: {getattr(error, 'msg', error)}.")]
    return []
