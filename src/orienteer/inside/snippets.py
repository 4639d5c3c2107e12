"""Snippets of checks: compiled once, run beside the learner's module without writing into it."""

from __future__ import annotations

import ast
import symtable
import textwrap
from collections.abc import Collection, Iterator
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

    Args:
        module: the learner's names.
        names: what the snippet is given.
        builtins: names that mean Python's builtins here: a learner's own `str` or `len` answers no check's question.
    """

    def __init__(self, module: dict[str, Any], names: dict[str, Any], builtins: Collection[str] = ()) -> None:
        super().__init__(names)
        self.module = module
        self.builtins = builtins
        self["__builtins__"] = own.BUILTINS

    def __missing__(self, name: str) -> Any:
        if name in self.builtins:
            raise KeyError(name)  # the interpreter goes on to look there
        return self.module[name]


def parsed_snippet(code: str) -> ast.Module:
    """The snippet's tree, in which class bodies see the module's names too.

    Raises:
        SyntaxError: the snippet isn't Python.
    """
    return _tree(_text(code))


def compiled_snippet(code: str) -> tuple[CodeType, CodeType | None]:
    """The statements, and the last expression where the snippet ends in one.

    Raises:
        SyntaxError: the snippet isn't Python.
    """
    text = _text(code)
    parts = None if "class" in text else _compiled_by_lines(text)
    return parts or _compiled_by_tree(text)


def _text(code: str) -> str:
    return textwrap.dedent(code).strip("\n")


def _tree(text: str) -> ast.Module:
    tree = ast.parse(text, SNIPPET)
    if "class" in text and any(isinstance(node, ast.ClassDef) for node in ast.walk(tree)):
        _let_classes_see_the_module(tree, symtable.symtable(text, SNIPPET, "exec"))
    return tree


def _compiled_by_lines(text: str) -> tuple[CodeType, CodeType] | None:
    """Both parts where the last line is an expression by itself, else None. By the tree it takes twice as long."""
    rest, found, last = text.rpartition("\n")
    above = rest + found
    try:
        statements = compile(above, SNIPPET, "exec", dont_inherit=True)
        return statements, compile("\n" * above.count("\n") + last, SNIPPET, "eval", dont_inherit=True)
    except SyntaxError:
        return None


def _compiled_by_tree(text: str) -> tuple[CodeType, CodeType | None]:
    tree = _tree(text)
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


def _let_classes_see_the_module(tree: ast.Module, table: symtable.SymbolTable) -> None:
    """Declare as global what a class body reads from outside: Python passes `__missing__` by for such a name else."""
    read = {(each.get_name(), each.get_lineno()): _read_from_outside(each) for each in _classes(table)}
    for node in ast.walk(tree):
        names = read.get((node.name, node.lineno)) if isinstance(node, ast.ClassDef) else None
        if isinstance(node, ast.ClassDef) and names:
            place = 0 if ast.get_docstring(node, clean=False) is None else 1
            node.body.insert(place, ast.copy_location(ast.Global(names), node.body[0]))


def _classes(table: symtable.SymbolTable) -> Iterator[symtable.SymbolTable]:
    for child in table.get_children():
        if child.get_type() == "class":
            yield child
        yield from _classes(child)


def _read_from_outside(table: symtable.SymbolTable) -> list[str]:
    return [each.get_name() for each in table.get_symbols() if each.is_global() and not each.is_declared_global()]
