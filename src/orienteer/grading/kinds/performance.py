"""Performance: a quicker program, or one that needs less memory, with the same results."""

from __future__ import annotations

from orienteer.grading.kinds import mixed
from orienteer.grading.kinds.kind import Kind

KIND = Kind(
    learner=mixed.observe, author=mixed.observe, probes=("call", "snippet", "grows", "facts"), several_files=True
)
