"""Hostile programs, with the ending that each must get: read from the comments at its head.

# ending: outcome [detail], or `prints TEXT`, `value TREE`, `raises TYPE`; several joined by " or "
# lowest tier: the weakest isolation that stops it
# call: the function that is called; a program without it is run
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from orienteer.grading.observation import Observation
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission
from orienteer.sandbox.machine import probe

PROGRAMS = Path(__file__).parent / "programs"

TIERS = sorted({probe(wanted).tier for wanted in ("", "B", "C")}) if sys.platform == "linux" else []
"""The tiers that this machine has, strongest first."""

LIMITS = Limits(cpu_seconds=0.4, wall_seconds=30, total_seconds=120, memory_bytes=256 * 1024 * 1024)
"""The wall clock is generous: on a busy machine a program waits long for its processor time."""


@dataclass(frozen=True)
class Attack:
    name: str
    source: str
    endings: tuple[str, ...]
    lowest_tier: str
    function: str
    limits: Limits

    @property
    def trial(self) -> Trial:
        if self.function:
            return Trial("call", self.function)
        return Trial("program", observe=("output", "status"))

    @property
    def submission(self) -> Submission:
        return Submission.of(self.source)


def attacks() -> list[Attack]:
    """All programs, in the order of their names."""
    return [_read(path) for path in sorted(PROGRAMS.rglob("*.py"))]


def _read(path: Path) -> Attack:
    source = path.read_text(encoding="utf-8")
    told = dict(line[2:].split(": ", 1) for line in source.splitlines() if line.startswith("# ") and ": " in line)
    return Attack(
        name=str(path.relative_to(PROGRAMS).with_suffix("")),
        source=source,
        endings=tuple(told["ending"].split(" or ")),
        lowest_tier=told["lowest tier"],
        function=told.get("call", ""),
        limits=replace(LIMITS, wall_seconds=float(told.get("wall seconds", LIMITS.wall_seconds))),
    )


def ended_as(observation: Observation, ending: str) -> bool:
    """Whether an observation is the ending that was named."""
    judged = observation.judged
    wanted, _, detail = ending.partition(" ")
    if wanted == "prints":
        return bool(judged["outcome"] == "returned" and judged["output"] == detail + "\n")
    if wanted == "value":
        return bool(judged["outcome"] == "returned" and judged["value"] == json.loads(detail))
    if wanted == "raises":
        return judged["outcome"] == "raised" and detail in judged["exception"][2]
    if judged["outcome"] != wanted:
        return False
    return not detail or detail in (str(judged.get("limit")), str(judged.get("signal")), str(judged.get("status")))
