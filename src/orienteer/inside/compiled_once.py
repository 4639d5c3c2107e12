"""What the standard library writes and compiles for a dataclass is compiled once a process.

A file is loaded anew for each of hundreds of trials, and each time a decorator writes the same methods as text and has
Python compile them: that takes longer than all else that a small file does.
"""

from __future__ import annotations

import dataclasses
import functools
from types import CodeType
from typing import Any

from orienteer.inside import own

own.keep(globals())

MOST_KEPT = 256


@functools.lru_cache(MOST_KEPT)
def _compiled(text: str) -> CodeType:
    return compile(text, "<string>", "exec")


def _executed(text: Any, namespace: Any = None, names: Any = None) -> None:
    exec(_compiled(text) if type(text) is str else text, namespace, names)


def begin() -> None:
    """From here on, in this process: a module's own `exec` goes before the builtin of that name."""
    vars(dataclasses)["exec"] = _executed
