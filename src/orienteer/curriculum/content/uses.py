"""What a piece of Python uses: builtins, modules and syntax, read off its tree. Each has the words by which text names it."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from orienteer.curriculum.parsing import module_of


@dataclass(frozen=True, slots=True)
class Use:
    """Something that a program uses.

    Args:
        what: as it is shown to an author.
        code: a text that has one of them as code, or as a word of code, names it.
        prose: a text that has one of them outside of code, in the singular or the plural, names it too.
        line: where it is used first, from 1.
    """

    what: str
    code: tuple[str, ...]
    prose: tuple[str, ...]
    line: int


Named = tuple[str, tuple[str, ...], tuple[str, ...]]
"""What is used, and its words in code and in prose."""

_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp)
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_IMPLICIT = ("__name__", "__file__", "__doc__", "__debug__")


def _is(*types: type[ast.AST]) -> Callable[[ast.AST], bool]:
    return lambda node: isinstance(node, types)


def _has(field: str, *types: type[ast.AST]) -> Callable[[ast.AST], bool]:
    return lambda node: isinstance(node, types) and bool(getattr(node, field, None))


SYNTAX: tuple[tuple[str, tuple[str, ...], tuple[str, ...], Callable[[ast.AST], bool]], ...] = (
    ("if", ("if",), (), _is(ast.If)),
    ("a conditional expression", ("else",), ("conditional expression",), _is(ast.IfExp)),
    ("for", ("for",), (), _is(ast.For, ast.AsyncFor)),
    ("while", ("while",), (), _is(ast.While)),
    ("break", ("break",), (), _is(ast.Break)),
    ("continue", ("continue",), (), _is(ast.Continue)),
    ("the else of a loop", ("else",), (), _has("orelse", ast.For, ast.While, ast.AsyncFor)),
    ("def", ("def",), (), _is(*_FUNCTIONS)),
    ("lambda", ("lambda",), (), _is(ast.Lambda)),
    ("yield", ("yield",), (), _is(ast.Yield, ast.YieldFrom)),
    ("a comprehension", (), ("comprehension",), _is(*_COMPREHENSIONS)),
    ("a generator expression", (), ("generator expression", "comprehension", "generator"), _is(ast.GeneratorExp)),
    ("class", ("class",), (), _is(ast.ClassDef)),
    ("a decorator", ("@",), ("decorator",), _has("decorator_list", *_FUNCTIONS, ast.ClassDef)),
    ("try", ("try", "except"), (), _is(ast.Try, ast.TryStar)),
    ("finally", ("finally",), (), _has("finalbody", ast.Try, ast.TryStar)),
    ("raise", ("raise",), (), _is(ast.Raise)),
    ("assert", ("assert",), (), _is(ast.Assert)),
    ("with", ("with",), (), _is(ast.With, ast.AsyncWith)),
    ("match", ("match",), (), _is(ast.Match)),
    ("await", ("await",), (), _is(ast.Await)),
    ("global", ("global",), (), _is(ast.Global)),
    ("nonlocal", ("nonlocal",), (), _is(ast.Nonlocal)),
    ("del", ("del",), (), _is(ast.Delete)),
    ("an f-string", (), ("f-string",), _is(ast.JoinedStr)),
    ("a slice", (), ("slice", "slicing"), _is(ast.Slice)),
    (":=", (":=",), (), _is(ast.NamedExpr)),
    ("an annotation", (), ("annotation", "type hint"), _has("annotation", ast.arg)),
)
"""What it is, the words that name it, and whether a node is it. What every first program has (names, calls) has no row."""


def uses(source: str) -> Iterator[Use]:
    """What the source uses, each thing once, in the order of lines. Nothing for what isn't Python."""
    try:
        tree = module_of(source)
    except (SyntaxError, ValueError):
        return
    nodes = sorted((node for node in ast.walk(tree) if hasattr(node, "lineno")), key=lambda node: node.lineno)
    own = _bound(tree)
    seen: set[str] = set()
    for node in nodes:
        for what, code, prose in (*_syntax(node), *_names(node, own)):
            if what not in seen:
                seen.add(what)
                yield Use(what, code, prose, node.lineno)


def _syntax(node: ast.AST) -> Iterator[Named]:
    for what, code, prose, fits in SYNTAX:
        if fits(node):
            yield what, code, prose


def _names(node: ast.AST, own: set[str]) -> Iterator[Named]:
    if isinstance(node, ast.Name) and node.id in dir(builtins) and node.id not in own and node.id not in _IMPLICIT:
        yield node.id, (node.id,), ()
    elif isinstance(node, ast.Import):
        for alias in node.names:
            yield f"the module {alias.name}", (alias.name,), ()
    elif isinstance(node, ast.ImportFrom) and node.module and node.module != "__future__":
        yield f"the module {node.module}", (node.module, *(alias.name for alias in node.names)), ()


def _bound(tree: ast.Module) -> set[str]:
    """Names that the source binds itself, wherever."""
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)}
    names |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    return names | {node.name for node in ast.walk(tree) if isinstance(node, (*_FUNCTIONS, ast.ClassDef))}
