"""What a child is told: the submission, and the trials with what they have in common said once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission


def request_for(
    submission: Submission, trials: Sequence[Trial], limits: Limits, *, first: int, program: bool
) -> dict[str, Any]:
    """A request in builtin values.

    Args:
        trials: those that one child performs.
        first: index of the first of them in the whole run.
    """
    bases: list[dict[str, Any]] = []
    inputs: list[tuple[int, Any, Any, Any]] = []
    before: Trial | None = None
    for trial in trials:
        if before is None or not _alike(before, trial):
            bases.append(_base(trial))
        before = trial
        inputs.append((len(bases) - 1, list(trial.arguments), trial.keywords, trial.names))
    return {
        "files": submission.files,
        "main": submission.main,
        "first": first,
        "program": program,
        "bases": bases,
        "trials": inputs,
        "cpu_seconds": limits.cpu_seconds,
        "wall_seconds": limits.wall_seconds,
        "total_seconds": limits.total_seconds,
        "memory_bytes": limits.memory_bytes,
        "output_bytes": limits.output_bytes,
        "observation_bytes": limits.observation_bytes,
    }


def _base(trial: Trial) -> dict[str, Any]:
    return {
        "kind": trial.kind,
        "function": trial.function,
        "code": trial.code,
        "standard_input": trial.standard_input,
        "command_line": list(trial.command_line),
        "files": trial.files,
        "observe": list(trial.observe),
        "record": trial.record,
        "record_from": trial.record_from,
    }


def _alike(one: Trial, other: Trial) -> bool:
    return (
        one.function == other.function
        and one.kind == other.kind
        and one.code == other.code
        and one.observe == other.observe
        and one.files == other.files
        and one.standard_input == other.standard_input
        and one.command_line == other.command_line
        and one.record == other.record
    )
