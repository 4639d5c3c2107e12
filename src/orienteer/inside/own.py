"""The builtins as they were before any learner's code ran.

The functions of a module that begins with `own.keep(globals())` find their builtins here: a learner who gives
`builtins.len` another meaning changes it for their own code alone.
Source: the data model of Python on `function.__builtins__`, which is taken from the globals when a function is made.
"""

from __future__ import annotations

import builtins
from typing import Any

BUILTINS = dict(vars(builtins))

SHARED = vars(builtins)
"""What learners' modules look in: the interpreter's own."""


def keep(namespace: dict[str, Any]) -> None:
    """Have the functions that are defined in a module from here on find these builtins."""
    namespace["__builtins__"] = BUILTINS


def restore() -> None:
    """Put back what learners' code has changed in the interpreter's own builtins."""
    for name in [*SHARED]:
        if name not in BUILTINS:
            del SHARED[name]
    SHARED.update(BUILTINS)
