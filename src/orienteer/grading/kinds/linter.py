"""What ruff finds in a submission, by rules that the check names."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from orienteer.curriculum.course import Exercise, Probe
from orienteer.grading.observation import Extras, Observation
from orienteer.grading.planning import Planned
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import encode

ENVIRONMENT = "tools?tool=ruff"
PROFILE = "subprocess"
CPU_SECONDS, WALL_SECONDS = 5.0, 15.0
MOST_TOLD = 3
NOTHING = "ruff has nothing to say"


def observe(
    exercise: Exercise, submission: Submission, runner: Runner, plan: Sequence[Planned], limits: Limits
) -> Iterator[Observation]:
    """The findings of each check's rules. No remark of the learner's silences any."""
    alone = Submission({submission.main: submission.files[submission.main]}, submission.main)
    probes = [exercise.checks[planned.check_index].probe for planned in plan]
    trials = [
        Trial(
            kind="tool",
            function="ruff",
            command_line=(str(probe.options["rules"]), "--ignore-noqa"),
            alone=True,
        )
        for probe in probes
    ]
    allowed = replace(limits, cpu_seconds=CPU_SECONDS, wall_seconds=WALL_SECONDS)
    came = runner.observe(alone, trials, environment=ENVIRONMENT, profile=PROFILE, limits=allowed)
    for probe, each in zip(probes, came, strict=True):
        yield _observed(probe, each)


def _observed(probe: Probe, came: Observation) -> Observation:
    found = _read(came.judged.get("value")) if came.outcome == "returned" else None
    if found is None:
        return came if came.outcome != "returned" else Observation.of("not_run", reason="What ruff said can't be read.")
    told = "; ".join(f"line {line}: {text} ({rule})" for line, rule, text in found[:MOST_TOLD])
    more = "; …" if len(found) > MOST_TOLD else ""
    extras = Extras(line=found[0][0] if found else None)
    return Observation.of("returned", extras, value=encode([rule for _, rule, _ in found]), told=told + more or NOTHING)


def _read(said: Any) -> list[tuple[int, str, str]] | None:
    """(line, rule, text) of each finding, sorted."""
    try:
        found = json.loads(said)
        return sorted((int(each["location"]["row"]), str(each["code"]), str(each["message"])) for each in found)
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return None
