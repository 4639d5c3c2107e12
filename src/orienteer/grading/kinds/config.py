"""Configuration: the learner writes a Dockerfile, a compose file, a .env…; what it says and starts is judged."""

from __future__ import annotations

from orienteer.grading.kinds import mixed
from orienteer.grading.kinds.kind import Kind

KIND = Kind(learner=mixed.observe, author=mixed.observe, probes=("setting", "rule", "boot"), needs_names=False)
