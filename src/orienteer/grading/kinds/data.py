"""Data: tables, arrays, figures and models, written down by the observers of their libraries."""

from __future__ import annotations

from orienteer.grading.kinds import mixed
from orienteer.grading.kinds.kind import Kind

KIND = Kind(learner=mixed.observe, author=mixed.observe, probes=("call", "snippet", "facts"), several_files=True)
