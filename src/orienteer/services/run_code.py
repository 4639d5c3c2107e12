"""Run a piece of code by itself: a lesson's block, or what somebody made of it."""

from __future__ import annotations

from typing import Any

from orienteer.grading.observation import Observation
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.grading.submission import Submission
from orienteer.services.views.exercise import RunError, RunResult

_NAME = "main.py"

_ENDINGS = {
    "timed_out": "It ran for too long and was stopped.",
    "memory_exceeded": "It asked for more memory than it may have.",
    "output_exceeded": "It printed more than is shown, and was stopped.",
    "died": "Its process ended without saying why.",
}


def run_code(source: str, *, runner: Runner) -> RunResult:
    """What the code prints, and how it ends.

    Raises:
        SandboxError: the machine could not run it.
    """
    trial = Trial("program", observe=("output", "exception", "status"), alone=True)
    observation = next(iter(runner.observe(Submission.of(source, _NAME), [trial], limits=Limits())))
    return RunResult(
        output=_output(observation),
        error=_error(observation, source),
        seconds=observation.extras.seconds,
        outcome=observation.outcome,
    )


def _output(observation: Observation) -> str:
    output = observation.judged.get("output")
    return output if isinstance(output, str) else observation.extras.output


def _error(observation: Observation, source: str) -> RunError | None:
    judged, line = observation.judged, observation.extras.line
    lines = source.splitlines()
    text = lines[line - 1] if line is not None and 0 < line <= len(lines) else ""
    tree = judged.get("exception")
    if tree is not None:
        return RunError(_part(tree, 1), _part(tree, 3), line, text)
    if observation.outcome in _ENDINGS:
        return RunError("", _ENDINGS[observation.outcome], line, text)
    if observation.outcome in ("invalid", "not_run"):
        return RunError("", str(judged.get("reason", "")), line, text)
    return None


def _part(tree: Any, place: int) -> str:
    part = tree[place] if isinstance(tree, list) and len(tree) > place else ""
    return part if isinstance(part, str) else ""
