"""A reference that rounds, tried with its numbers a little larger and smaller.

Whether 3.995 becomes 3.99 or 4.0 depends on the order in which a program multiplies. Where the reference itself answers
otherwise when its last digits change, the task can't have settled the answer.
"""

from __future__ import annotations

import ast

from orienteer.curriculum.parsing import module_of

NUDGE = 1e-9
"""Far below the digits that are rounded to, and above what the order of a few operations changes."""
_NUDGED = """

def round(number, digits=None):
    import builtins

    return builtins.round(number if digits is None else number + ({nudge}), digits)
"""


def nudged(source: str) -> list[str]:
    """The program with what it rounds to some digits a little larger, and smaller; none where it rounds nothing."""
    rounds = any(
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "round"
        and len(node.args) + len(node.keywords) > 1
        for node in ast.walk(module_of(source))
    )
    return [source + _NUDGED.format(nudge=nudge) for nudge in (NUDGE, -NUDGE)] if rounds else []
