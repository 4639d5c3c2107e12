"""Programs: the learner writes a script; it is run for each input in a child of its own."""

from __future__ import annotations

from orienteer.grading.kinds.kind import Kind

KIND = Kind(probes=("program",), is_program=True, needs_names=False)
