"""Evidence that an item is exercised: found in the solution and the checks of an exercise, not claimed."""

from __future__ import annotations

from orienteer.course.evidence.finders import Finder, Material, probes
from orienteer.course.evidence.table import EVIDENCE

PROBED: Finder = probes(
    "call", "snippet", "scenario", "given", "program", "line", "grows", "request", "requests", "notebook", "page",
    "facts", "suite", "setting", "rule", "boots", "typed", "lint",
)  # fmt: skip
"""The checks try something on the submission."""

__all__ = ["EVIDENCE", "PROBED", "Finder", "Material"]
