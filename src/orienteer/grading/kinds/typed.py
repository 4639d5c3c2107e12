"""Typing: the learner annotates, and the type checker judges by what it says of files that use the annotations."""

from __future__ import annotations

from orienteer.grading.kinds import mixed
from orienteer.grading.kinds.kind import Kind

KIND = Kind(learner=mixed.observe, author=mixed.observe, probes=("call", "snippet", "typed", "facts"))
