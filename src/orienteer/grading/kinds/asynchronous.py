"""Coroutines: scenarios await them on virtual time; results, and the order and overlap of events, are looked at."""

from __future__ import annotations

from orienteer.grading.kinds import mixed
from orienteer.grading.kinds.kind import Kind

KIND = Kind(
    learner=mixed.observe, author=mixed.observe, probes=("call", "snippet", "scenario", "facts"), several_files=True
)
