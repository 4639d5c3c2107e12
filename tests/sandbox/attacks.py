"""Hostile programs, with the ending that each must get: read from the comments at its head.

# ending: outcome [detail], or `prints TEXT`, `value TREE`, `raises TYPE`; several joined by " or "
# lowest tier: the weakest isolation that stops it
# stopped by: the mechanism that does; several where each of them would
# without it: the ending when these, and only these, are taken away
# call: the function that is called; a program without it is run
# arguments, profile, wall seconds, jail: where they aren't the usual ones
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from orienteer.grading.observation import Observation
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission
from orienteer.sandbox.jail.removal import REMOVABLE
from orienteer.sandbox.machine import probe

PROGRAMS = Path(__file__).parent / "programs"

TIERS = sorted({probe(wanted).tier for wanted in ("", "B", "C")}) if sys.platform == "linux" else []
"""The tiers that this machine has, strongest first."""

LIMITS = Limits(cpu_seconds=0.4, wall_seconds=30, total_seconds=120, memory_bytes=256 * 1024 * 1024)
"""The wall clock is generous: on a busy machine a program waits long for its processor time."""

OF_A_RUN = {
    "processor time": "the limit of processor time, kept by the child's timer and by its parent",
    "wall clock": "the wall clock, kept by the child's parent",
    "memory": "the limit of address space (RLIMIT_AS)",
    "output cap": "the cap on what is printed",
}
"""Limits that each run has; without one it is so large that it doesn't matter."""

OF_THE_DESIGN = {
    "compared outside": "answers are plain values, compared in another process that knows what is expected",
    "a process of its own": "the program has a process of its own, used once",
    "cleaning up": "what is left in the working folder is removed, however deep it lies",
}
"""What can't be switched off, because Orienteer has no other way to grade: a naive grader stands in for it."""

MECHANISMS = {**REMOVABLE, **OF_A_RUN, **OF_THE_DESIGN}
"""name → what it is, in words."""

OPEN = frozenset({"filter", "landlock", "tree", "network", "messages", "processes seen"})
"""What neither tier C nor the portable runner has."""

UNLIMITED = {
    "processor time": {"cpu_seconds": 600.0},
    "wall clock": {"wall_seconds": 600.0},
    "memory": {"memory_bytes": 1 << 40},
    "output cap": {"output_bytes": 1 << 26},
}


@dataclass(frozen=True)
class Attack:
    name: str
    tells: str
    source: str
    endings: tuple[str, ...]
    lowest_tier: str
    stopped_by: tuple[str, ...]
    without: tuple[str, ...]
    function: str
    arguments: tuple[object, ...]
    profile: str
    limits: Limits
    jail: str

    @property
    def trial(self) -> Trial:
        if self.function:
            return Trial("call", self.function, self.arguments)
        return Trial("program", observe=("output", "status"))

    @property
    def submission(self) -> Submission:
        return Submission.of(self.source)

    @property
    def unlimited(self) -> Limits:
        """The limits of the run without those that stop it, and with the others too generous to matter."""
        limits = replace(self.limits, cpu_seconds=20.0, wall_seconds=max(20.0, self.limits.wall_seconds))
        if "wall clock" in self.stopped_by or "processor time" in self.stopped_by:
            limits = replace(limits, cpu_seconds=600.0, wall_seconds=600.0, total_seconds=600.0)
        for name in self.stopped_by:
            limits = replace(limits, **UNLIMITED.get(name, {}))
        return limits

    @property
    def removed(self) -> tuple[str, ...]:
        """Mechanisms of the kernel to be taken away."""
        return tuple(name for name in self.stopped_by if name in REMOVABLE)

    @property
    def succeeds_in_c(self) -> bool:
        """Nothing that tier C or the portable runner has stops it; alone, it leaves its parent alone."""
        return set(self.stopped_by) <= OPEN and self.profile == "plain" and "getppid" not in self.source

    @property
    def is_naive(self) -> bool:
        """What stops it is how Orienteer grades."""
        return any(name in OF_THE_DESIGN for name in self.stopped_by)


def attacks() -> list[Attack]:
    """All programs, in the order of their names."""
    return [_read(path) for path in sorted(PROGRAMS.rglob("*.py"))]


def _read(path: Path) -> Attack:
    source = path.read_text(encoding="utf-8")
    told = dict(line[2:].split(": ", 1) for line in source.splitlines()[:12] if line.startswith("# ") and ": " in line)
    return Attack(
        name=path.relative_to(PROGRAMS).with_suffix("").as_posix(),
        tells=source.splitlines()[0].strip('"'),
        source=source,
        endings=tuple(told["ending"].split(" or ")),
        lowest_tier=told["lowest tier"],
        stopped_by=tuple(told["stopped by"].split(", ")),
        without=tuple(told["without it"].split(" or ")),
        function=told.get("call", ""),
        arguments=tuple(json.loads(told.get("arguments", "[]"))),
        profile=told.get("profile", "plain"),
        limits=replace(LIMITS, wall_seconds=float(told.get("wall seconds", LIMITS.wall_seconds))),
        jail=told.get("jail", "ordinary"),
    )


def ended_as(observation: Observation, ending: str) -> bool:
    """Whether an observation is the ending that was named."""
    judged = observation.judged
    wanted, _, detail = ending.partition(" ")
    if wanted in ("prints", "says"):
        output = str(judged.get("output"))
        printed = output == detail + "\n" if wanted == "prints" else output.startswith(detail)
        return bool(judged["outcome"] == "returned" and printed)
    if wanted == "value":
        return bool(judged["outcome"] == "returned" and judged["value"] == json.loads(detail))
    if wanted == "capped":
        return bool(judged["outcome"] == "returned" and '"capped"' in observation.text)
    if wanted == "raises":
        tree = judged.get("exception", ["", "", []])
        return judged["outcome"] == "raised" and detail in (tree[1], *tree[2])
    if judged["outcome"] != wanted:
        return False
    return not detail or detail in (str(judged.get("limit")), str(judged.get("signal")), str(judged.get("status")))
