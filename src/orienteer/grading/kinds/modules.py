"""Functions and classes: the learner writes a module, on which calls and snippets are tried; it may be read besides."""

from __future__ import annotations

from orienteer.grading.kinds import mixed
from orienteer.grading.kinds.kind import Kind

KIND = Kind(learner=mixed.observe, author=mixed.observe, probes=("call", "snippet", "facts"), several_files=True)
