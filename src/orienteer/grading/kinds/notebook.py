"""Notebooks: cells run from top to bottom in a fresh shell; values, what is shown, and figures are looked at."""

from __future__ import annotations

from orienteer.grading.kinds import mixed
from orienteer.grading.kinds.kind import Kind

KIND = Kind(learner=mixed.observe, author=mixed.observe, probes=("notebook", "facts"), needs_names=False)
