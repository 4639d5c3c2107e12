"""Running an author's `checks.py`, in a child of its own; what comes back is data."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from orienteer.course.lines import line_of_quoted
from orienteer.curriculum.course import Check, Comparator, Probe
from orienteer.curriculum.problems import ContentProblem
from orienteer.grading.observation import Observation
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.grading.sentences import sentence
from orienteer.grading.submission import Submission

ENVIRONMENT = "author"
_DESCRIBE = "from orienteer.curriculum import describe, pieces\npieces(describe(checks))\n"
_LIMITS = Limits(cpu_seconds=3.0, wall_seconds=30.0, total_seconds=60.0)
"""Several times what the longest checks take, whose inputs are made by the thousand."""


def read_checks(source: str, path: str, runner: Runner) -> tuple[tuple[Check, ...], list[ContentProblem]]:
    """The checks that a `checks.py` says, pools spelled out.

    Args:
        path: of the file, for problems.

    Raises:
        SandboxError: the machine could not run a child.
    """
    trial = Trial(kind="snippet", code=_DESCRIBE)
    submission = Submission.of(source, "checks.py")
    (observation,) = runner.observe(submission, [trial], environment=ENVIRONMENT, limits=_LIMITS)
    value = observation.judged.get("value")
    if observation.outcome != "returned" or not isinstance(value, list) or '["capped"' in observation.text:
        return (), [_problem(observation, source, path)]
    described = json.loads("".join(value[1:]))
    return tuple(_check(each, source) for each in described), []


def _check(said: dict[str, Any], source: str) -> Check:
    probe = Probe(**{name: _tuple(name, part) for name, part in said["probe"].items()})
    comparator = Comparator(**said["comparator"])
    if comparator.name == "any_valid":
        comparator = replace(comparator, options={**comparator.options, "source": source})
    return Check(
        name=said["name"],
        probe=probe,
        comparator=comparator,
        observe=tuple(said["observe"]),
        pool=tuple(map(tuple, said["pool"])),
        example=said["example"],
        domain=said["domain"],
    )


def _tuple(name: str, part: Any) -> Any:
    return tuple(part) if name in ("arguments", "parameters", "command_line", "builtins") else part


def _problem(observation: Observation, source: str, path: str) -> ContentProblem:
    judged = observation.judged
    told = str(judged.get("exception", ["", "", "", ""])[3])
    line = observation.extras.line or line_of_quoted(source, told)
    if "exception" in judged:
        kind, text = judged["exception"][1], judged["exception"][3]
        if kind == "NameError" and "'checks'" in text:
            text, kind = "checks.py has to end with a list `checks`.", ""
        message = f"{kind}: {text}" if kind and kind != "VocabularyError" else text
        return ContentProblem(path, line, "checks", message)
    if observation.outcome == "returned":
        return ContentProblem(path, line, "checks", "The checks' inputs are too large to be written down.")
    return ContentProblem(path, line, "checks", f"checks.py can't be read. {sentence(observation, _LIMITS)}")
