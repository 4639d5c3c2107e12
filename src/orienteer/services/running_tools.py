"""ruff and mypy over a learner's files, each in a child of its own zygote: what they said, or why they can't look."""

from __future__ import annotations

import sys
from typing import Any

from orienteer.feedback.findings import RULES, Finding, read_mypy, read_ruff
from orienteer.grading.kinds import linter, type_checker
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.grading.submission import Submission

LIMITS = Limits(cpu_seconds=8.0, wall_seconds=20.0)


def ruff_finds(files: dict[str, bytes], runner: Runner) -> list[Finding] | None:
    """ruff's findings; None where it couldn't look.

    Raises:
        EnvironmentMissing: the tools aren't made on this machine.
    """
    trial = Trial(kind="tool", function="ruff", command_line=(RULES,), alone=True)
    said = value_of(files, trial, runner, environment=linter.ENVIRONMENT, profile=linter.PROFILE)
    return read_ruff(said) if isinstance(said, str) else None


def mypy_finds(files: dict[str, bytes], runner: Runner) -> list[Finding] | None:
    """mypy's findings; None where it couldn't look. A module in the place of a known one isn't read.

    Raises:
        EnvironmentMissing: the tools aren't made on this machine.
    """
    known = sys.stdlib_module_names | type_checker.OURS
    readable = {name: text for name, text in files.items() if name.split("/")[0].removesuffix(".py") not in known}
    if not readable:
        return []
    trial = Trial(kind="tool", function="mypy", alone=True)
    said = value_of(readable, trial, runner, environment=type_checker.ENVIRONMENT, profile="plain")
    return read_mypy(said) if isinstance(said, str) else None


def value_of(files: dict[str, bytes], trial: Trial, runner: Runner, *, environment: str, profile: str) -> Any:
    """What a tool gave, or None.

    Raises:
        EnvironmentMissing: the tools aren't made on this machine.
    """
    submission = Submission(files, next(iter(files)))
    (seen,) = runner.observe(submission, [trial], environment=environment, profile=profile, limits=LIMITS)
    judged = seen.judged
    return judged.get("value") if judged["outcome"] == "returned" else None


def python_files(files: dict[str, bytes]) -> dict[str, bytes]:
    """Those that ruff and mypy read."""
    return {name: text for name, text in files.items() if name.endswith(".py")}
