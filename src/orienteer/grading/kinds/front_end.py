"""Front ends: a component of React, Vue or Angular is shown in a browser, used, and read as its user would."""

from __future__ import annotations

from orienteer.grading.kinds.kind import Kind

KIND = Kind(probes=("page",), needs_names=False)

FRAMEWORKS = {".jsx": "react", ".vue": "vue", ".ts": "angular"}
"""By how the learner's file ends; each is a folder of `frontend/frameworks`."""


def is_page(file_name: str) -> bool:
    """Whether a file is a component, and no Python.

    >>> is_page("Counter.vue"), is_page("counter.py")
    (True, False)
    """
    return file_name.endswith(tuple(FRAMEWORKS))
