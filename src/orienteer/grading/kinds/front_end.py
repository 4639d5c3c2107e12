"""Front ends: a component of React, Vue or Angular is shown in a browser, used, and read as its user would."""

from __future__ import annotations

from orienteer.grading.kinds.kind import Kind

KIND = Kind(probes=("page",), needs_names=False)
