"""Configuration: the learner writes a Dockerfile, a compose file, a pyproject.toml…, and what it says is judged."""

from __future__ import annotations

from orienteer.grading.kinds import settings
from orienteer.grading.kinds.kind import Kind

KIND = Kind(learner=settings.observe, author=settings.observe, probes=("setting", "rule"), needs_names=False)
