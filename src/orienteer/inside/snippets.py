"""Snippets of checks: compiled once, run beside the learner's module without writing into it."""

from __future__ import annotations

import ast
import textwrap
from types import CodeType
from typing import Any

from orienteer.inside import own

own.keep(globals())


SNIPPET = "<check>"
"""The file name that a snippet's frames carry."""


class SnippetNamespace(dict[str, Any]):
    """What a snippet binds stays here; what it doesn't bind is read from the module as it is now.

    So a snippet's `line = ...` can't overwrite a helper of the learner's that is called `line`, and a counter that
    the learner's function advances with `global` is seen advanced.
    """

    def __init__(self, module: dict[str, Any], names: dict[str, Any]) -> None:
        super().__init__(names)
        self.module = module

    def __missing__(self, name: str) -> Any:
        return self.module[name]


def compiled_snippet(code: str) -> tuple[CodeType, CodeType | None]:
    """The statements, and the last expression where the snippet ends in one.

    Raises:
        SyntaxError: the snippet isn't Python.
    """
    tree = ast.parse(textwrap.dedent(code).strip("\n"), SNIPPET)
    last: CodeType | None = None
    if tree.body and isinstance(tree.body[-1], ast.Expr):
        expression = tree.body.pop()
        assert isinstance(expression, ast.Expr)
        last = compile(ast.Expression(expression.value), SNIPPET, "eval", dont_inherit=True)
    return compile(tree, SNIPPET, "exec", dont_inherit=True), last


def run_snippet(parts: tuple[CodeType, CodeType | None], namespace: SnippetNamespace) -> Any:
    """The value of the snippet's last expression, or None."""
    statements, last = parts
    exec(statements, namespace)
    return None if last is None else eval(last, namespace)
