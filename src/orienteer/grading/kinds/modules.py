"""Functions and classes: the learner writes a module, and calls and snippets are tried on it."""

from __future__ import annotations

from orienteer.grading.kinds.kind import Kind

KIND = Kind(several_files=True)
