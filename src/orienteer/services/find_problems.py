"""Ask lint and types about the files as they stand."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING

from orienteer.curriculum.course import Exercise
from orienteer.errors import EnvironmentMissing
from orienteer.feedback.findings import giving_away, told
from orienteer.grading.runner import Runner
from orienteer.services.files import Content, as_submission
from orienteer.services.naming import current_exercise_id
from orienteer.services.running_tools import mypy_finds, python_files, ruff_finds
from orienteer.services.views.findings import FindingsView, FindingView

if TYPE_CHECKING:
    from orienteer.course.library import Course

Rules = frozenset[tuple[str, str]]

_quiet: dict[tuple[str, str], Rules] = {}
_lock = threading.Lock()


def find_problems(exercise_id: str, files: Mapping[str, Content], *, course: Course, runner: Runner) -> FindingsView:
    """What ruff and mypy find in the files, but for rules that would give a hint away.

    Raises:
        UsageError: there is no such exercise.
        SandboxError: the machine could not run a child.
    """
    exercise = course.exercise(current_exercise_id(course, exercise_id))
    read = python_files(as_submission(files, exercise.file_name).files)
    if not read:
        return FindingsView()
    try:
        quiet = quiet_rules(exercise, runner)
        by_tool = {"mypy": mypy_finds(read, runner), "ruff": ruff_finds(read, runner)}
    except EnvironmentMissing as missing:
        return FindingsView(missing=str(missing))
    found = sorted(each for said in by_tool.values() for each in said or ())
    views = tuple(FindingView(**asdict(each)) for each in told(found, exercise.kind, quiet))
    return FindingsView(views, tuple(tool for tool, said in by_tool.items() if said is not None))


def quiet_rules(exercise: Exercise, runner: Runner) -> Rules:
    """Rules that tell the exercise's known mistakes from its right programs, found out once for each text of it.

    Raises:
        EnvironmentMissing: the tools aren't made on this machine.
        SandboxError: the machine could not run a child.
    """
    key = exercise.id, exercise.content_hash
    with _lock:
        if key in _quiet:
            return _quiet[key]
    right = {
        f"right_{number}.py": text for number, text in enumerate([exercise.solution, *exercise.solutions.values()])
    }
    wrong = {f"wrong_{number}.py": mistake.source for number, mistake in enumerate(exercise.mistakes)}
    programs = {name: text.encode("utf-8", "replace") for name, text in (right | wrong).items()}
    found = [*(ruff_finds(programs, runner) or ()), *(mypy_finds(programs, runner) or ())] if wrong else []
    with _lock:
        _quiet[key] = giving_away(found, right)
        return _quiet[key]
