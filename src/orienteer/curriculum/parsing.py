"""Python's text as a syntax tree, one text at a time.

Python 3.11 counts once for all threads how deep it is in a tree. Where a finaliser lets another thread run meanwhile,
and that one makes a tree too, the count is wrong and SystemError is raised. Source: the state of the module in CPython
3.11's `Python/Python-ast.c`; two threads and a finaliser that rests show it.
"""

from __future__ import annotations

import ast
import threading

_ONE_AT_A_TIME = threading.RLock()
"""A finaliser that runs in the middle may make a tree of its own, in the same thread."""


def module_of(source: str) -> ast.Module:
    """The tree of a program.

    Raises:
        SyntaxError, ValueError, RecursionError, MemoryError: as `ast.parse` does.
    """
    with _ONE_AT_A_TIME:
        return ast.parse(source)


def expression_of(text: str) -> ast.Expression:
    """The tree of one expression; raises what `module_of` does."""
    with _ONE_AT_A_TIME:
        return ast.parse(text, mode="eval")
