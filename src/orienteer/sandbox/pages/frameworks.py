"""The frameworks that a page may be written in: scripts that were built beside the application's own pages."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import orienteer
from orienteer.errors import EnvironmentMissing
from orienteer.grading.kinds.front_end import FRAMEWORKS

COMPILERS = "compilers"
BUILT = Path(orienteer.__file__).parent / "web" / "static" / "frameworks"


def framework_of(file_name: str) -> str:
    """Which framework a file is written for, or "".

    >>> framework_of("Counter.jsx"), framework_of("Counter.vue"), framework_of("counter.py")
    ('react', 'vue', '')
    """
    return FRAMEWORKS.get(Path(file_name).suffix, "")


@lru_cache(maxsize=len(FRAMEWORKS) + 1)
def script(name: str) -> str:
    """A framework's script, or that of the compilers.

    Raises:
        EnvironmentMissing: it hasn't been built.
    """
    try:
        return (BUILT / f"{name}.js").read_text(encoding="utf-8")
    except OSError:
        raise EnvironmentMissing(
            f"The script of {name} is missing, which pages need.", remedy="In a clone, `just frontend` builds it."
        ) from None
