"""Programs: the learner writes a script, run for each input in a child of its own; it may be tried or read besides."""

from __future__ import annotations

from orienteer.grading.kinds import mixed
from orienteer.grading.kinds.kind import Kind

KIND = Kind(
    learner=mixed.observe,
    author=mixed.observe,
    probes=("program", "snippet", "facts"),
    is_program=True,
    needs_names=False,
    several_files=True,
)
