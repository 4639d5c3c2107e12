"""A snippet whose input is its statements: what is tried is a sequence of lines, and not one sequence with values.

All of them are one snippet to the child, which takes many inputs of one snippet in a third of the time that as many
snippets take.
"""

from __future__ import annotations

from typing import Any

from orienteer.curriculum.course import Probe
from orienteer.inside.encoding import decode

Tree = Any

LINES = "__lines__"
_CODE = f"""\
exec("\\n".join({LINES}[:-1]))
try:
    {LINES} = compile({LINES}[-1], "<check>", "eval")
except SyntaxError:
    {LINES} = compile({LINES}[-1], "<check>", "exec")
eval({LINES})
"""

STATEMENTS = Probe("snippet", code=_CODE, parameters=(LINES,), builtins=("exec", "compile", "eval", "SyntaxError"))
"""Its one input is a list of statements; what the last one gives is observed, where it is an expression."""


def statements_of(probe: Probe, inputs: tuple[Tree, ...]) -> str:
    """The statements as they stand below each other; "" of every other probe."""
    return "\n".join(decode(inputs[0])) if probe.parameters == (LINES,) else ""
