"""Refactoring: the same behaviour in better shape, which facts of the syntax tree show."""

from __future__ import annotations

from orienteer.grading.kinds import mixed
from orienteer.grading.kinds.kind import Kind

KIND = Kind(
    learner=mixed.observe,
    author=mixed.observe,
    probes=("call", "snippet", "program", "facts", "lint"),
    several_files=True,
)
