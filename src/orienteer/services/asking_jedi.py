"""One question to the language service, in a tools child: the learner's files are data there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from orienteer.curriculum.course import Exercise
from orienteer.errors import EnvironmentMissing, UsageError
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.services.files import Content, as_submission

TOOLS = "tools"
LIMITS = Limits(cpu_seconds=4.0, wall_seconds=10.0)
"""A question is dropped when the next key is pressed; nobody waits so long."""


PORTABLE = "portable"
SLOW_HERE = "Completion isn't offered on this system: each question would take seconds."
"""Where no process stands warm, the service would have to be loaded for each key."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a learner's files: the file, the line from 1, the column from 0, in characters."""

    file: str
    line: int
    column: int


def ask_jedi(
    question: str, exercise: Exercise, files: Mapping[str, Content], place: Place, *, runner: Runner
) -> tuple[Any, str]:
    """Jedi's answer as plain data, None where it knows none; and why it can't be asked here, a sentence, or "".

    Args:
        question: one of `inside.tools.language.QUESTIONS`.

    Raises:
        UsageError: there is no such file or line.
        SandboxError: the machine could not run a child.
    """
    if runner.tier == PORTABLE:
        return None, SLOW_HERE
    submission = as_submission(files, exercise.file_name)
    _refuse_unless_there(submission.files, place)
    command = (question, place.file, str(place.line), str(place.column))
    trial = Trial(kind="tool", function="jedi", command_line=command, alone=True)
    beside = exercise.environment.partition("?")[0]
    try:
        try:
            observed = list(runner.observe(submission, [trial], environment=_environment(beside), limits=LIMITS))
        except EnvironmentMissing:
            observed = list(runner.observe(submission, [trial], environment=_environment("none"), limits=LIMITS))
    except EnvironmentMissing as missing:
        return None, str(missing)
    judged = observed[0].judged
    if judged["outcome"] != "returned" or not isinstance(judged.get("value"), str):
        return None, ""
    return _read(judged["value"]), ""


def _environment(beside: str) -> str:
    return f"{TOOLS}?tool=jedi" + ("" if beside in ("none", TOOLS) else f"&beside={beside}")


def _read(text: str) -> Any:
    """The answer comes from a child: it may be anything."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _refuse_unless_there(files: Mapping[str, bytes], place: Place) -> None:
    if place.file not in files:
        raise UsageError(f"There is no file {place.file!r} among those that were sent.")
    lines = files[place.file].decode("utf-8", "replace").split("\n")
    if not 1 <= place.line <= len(lines):
        raise UsageError(f"{place.file} has {len(lines)} lines, and line {place.line} was asked about.")
    if not 0 <= place.column <= len(lines[place.line - 1]):
        raise UsageError(f"Line {place.line} has no column {place.column}: columns are counted from 0, in characters.")
