"""What a piece of Python uses: builtins, modules and syntax, read off its tree. Each has the words by which text names it."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator
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

Row = tuple[tuple[type[ast.AST], ...], str, tuple[str, ...], tuple[str, ...], str]
"""Types of nodes, what they are, the words that name it, and a field that has to hold something, or ""."""

_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp)
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_IMPLICIT = ("__name__", "__file__", "__doc__", "__debug__")
_BUILTINS = frozenset(dir(builtins))


SYNTAX: tuple[Row, ...] = (
    ((ast.If,), "if", ("if",), (), ""),
    ((ast.IfExp,), "a conditional expression", ("else",), ("conditional expression",), ""),
    ((ast.For, ast.AsyncFor), "for", ("for",), (), ""),
    ((ast.While,), "while", ("while",), (), ""),
    ((ast.Break,), "break", ("break",), (), ""),
    ((ast.Continue,), "continue", ("continue",), (), ""),
    ((ast.For, ast.While, ast.AsyncFor), "the else of a loop", ("else",), (), "orelse"),
    (_FUNCTIONS, "def", ("def",), (), ""),
    ((ast.Lambda,), "lambda", ("lambda",), (), ""),
    ((ast.Yield, ast.YieldFrom), "yield", ("yield",), (), ""),
    (_COMPREHENSIONS, "a comprehension", (), ("comprehension",), ""),
    ((ast.GeneratorExp,), "a generator expression", (), ("generator expression", "comprehension", "generator"), ""),
    ((ast.ClassDef,), "class", ("class",), (), ""),
    ((*_FUNCTIONS, ast.ClassDef), "a decorator", ("@",), ("decorator",), "decorator_list"),
    ((ast.Try, ast.TryStar), "try", ("try", "except"), (), ""),
    ((ast.Try, ast.TryStar), "finally", ("finally",), (), "finalbody"),
    ((ast.Raise,), "raise", ("raise",), (), ""),
    ((ast.Assert,), "assert", ("assert",), (), ""),
    ((ast.With, ast.AsyncWith), "with", ("with",), (), ""),
    ((ast.Match,), "match", ("match",), (), ""),
    ((ast.Await,), "await", ("await",), (), ""),
    ((ast.Global,), "global", ("global",), (), ""),
    ((ast.Nonlocal,), "nonlocal", ("nonlocal",), (), ""),
    ((ast.Delete,), "del", ("del",), (), ""),
    ((ast.JoinedStr,), "an f-string", (), ("f-string",), ""),
    ((ast.Slice,), "a slice", (), ("slice", "slicing"), ""),
    ((ast.NamedExpr,), ":=", (":=",), (), ""),
    ((ast.arg,), "an annotation", (), ("annotation", "type hint"), "annotation"),
)
"""What every first program has (names, calls) has no row."""

_ROWS: dict[type[ast.AST], list[Row]] = {}
for _row in SYNTAX:
    for _type in _row[0]:
        _ROWS.setdefault(_type, []).append(_row)


def uses(source: str) -> Iterator[Use]:
    """What the source uses, each thing once, in the order of lines. Nothing for what isn't Python."""
    try:
        tree = module_of(source)
    except (SyntaxError, ValueError):
        return
    nodes = list(ast.walk(tree))
    own = _bound(nodes)
    placed = [node for node in nodes if hasattr(node, "lineno")]
    seen: set[str] = set()
    for node in sorted(placed, key=lambda node: node.lineno):
        for what, code, prose in (*_syntax(node), *_names(node, own)):
            if what not in seen:
                seen.add(what)
                yield Use(what, code, prose, node.lineno)


def _syntax(node: ast.AST) -> Iterator[Named]:
    for _, what, code, prose, field in _ROWS.get(type(node), ()):
        if not field or getattr(node, field):
            yield what, code, prose


def _names(node: ast.AST, own: set[str]) -> Iterator[Named]:
    if isinstance(node, ast.Name) and node.id in _BUILTINS and node.id not in own and node.id not in _IMPLICIT:
        yield node.id, (node.id,), ()
    elif isinstance(node, ast.Import):
        for alias in node.names:
            yield f"the module {alias.name}", (alias.name,), ()
    elif isinstance(node, ast.ImportFrom) and node.module and node.module != "__future__":
        yield f"the module {node.module}", (node.module, *(alias.name for alias in node.names)), ()


def _bound(nodes: list[ast.AST]) -> set[str]:
    """Names that the source binds itself, wherever."""
    names: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Name):
            if not isinstance(node.ctx, ast.Load):
                names.add(node.id)
        elif isinstance(node, ast.arg):
            names.add(node.arg)
        elif isinstance(node, (*_FUNCTIONS, ast.ClassDef)):
            names.add(node.name)
    return names
