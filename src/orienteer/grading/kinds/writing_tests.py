"""Writing tests: the learner's suite passes on right programs and fails on wrong ones."""

from __future__ import annotations

from orienteer.grading.kinds import mixed
from orienteer.grading.kinds.kind import Kind

KIND = Kind(learner=mixed.observe, author=mixed.observe, probes=("suite", "facts"), needs_names=False)
