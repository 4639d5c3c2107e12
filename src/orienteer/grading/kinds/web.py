"""Web applications: requests through the framework's own test client, each check in a child of its own."""

from __future__ import annotations

from orienteer.grading.kinds import mixed
from orienteer.grading.kinds.kind import Kind

KIND = Kind(
    learner=mixed.observe, author=mixed.observe, probes=("request", "call", "snippet", "facts"), several_files=True
)
