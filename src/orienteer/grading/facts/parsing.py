"""A learner's source as a syntax tree, within limits: this is done in the grader's own process."""

from __future__ import annotations

import ast
from functools import lru_cache

from orienteer.curriculum.parsing import module_of

MOST_CHARACTERS = 100_000
"""A longer file isn't looked at: no exercise needs it, and looking takes seconds."""
MOST_DEPTH = 120
"""Levels of a tree. Python's own parser takes a few hundred; what people write has thirty."""


DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
RUNS_TEXTS = ("exec", "eval", "compile")


class TooMuch(Exception):
    """The file is too long, or nested too deeply, to be looked at. The message is a sentence for its author."""


@lru_cache(maxsize=64)
def parsed(source: str) -> ast.Module:
    """The tree.

    Raises:
        SyntaxError: it isn't Python.
        TooMuch: it is larger than is looked at.
    """
    if len(source) > MOST_CHARACTERS:
        raise TooMuch(f"Your file has {len(source):,} characters; at most {MOST_CHARACTERS:,} are looked at.")
    try:
        tree = module_of(source)
    except (RecursionError, MemoryError):
        raise TooMuch("Your file is nested too deeply to be looked at.") from None
    except ValueError as error:
        raise SyntaxError(str(error)) from None
    if _depth(tree) > MOST_DEPTH:
        raise TooMuch("Your file is nested too deeply to be looked at.")
    return tree


def _depth(tree: ast.AST) -> int:
    level: list[ast.AST] = [tree]
    depth = 0
    while level and depth <= MOST_DEPTH:
        level = [child for node in level for child in ast.iter_child_nodes(node)]
        depth += 1
    return depth


def part_of(tree: ast.AST, name: str) -> ast.AST | None:
    """The function, class or method that a dotted name stands for, or None.

    The last definition counts; a name that is also assigned to may stand for anything.
    """
    found: ast.AST | None = tree
    for part in name.split("."):
        body = getattr(found, "body", [])
        named = [each for each in body if isinstance(each, DEFINITIONS) and each.name == part]
        bound = [each for each in body if not isinstance(each, DEFINITIONS) and part in _names_bound(each)]
        if not named or bound:
            return None
        found = named[-1]
    return found


def _names_bound(statement: ast.stmt) -> set[str]:
    """Names that a statement assigns to or imports."""
    names = {node.id for node in ast.walk(statement) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    aliases = [node for node in ast.walk(statement) if isinstance(node, ast.alias)]
    return names | {alias.asname or alias.name for alias in aliases}


def hidden_code(tree: ast.AST) -> int | None:
    """The line where code is run from a text, which no tree shows, or None."""
    modules = {"__builtins__"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules |= {alias.asname or alias.name for alias in node.names if alias.name == "builtins"}
    return next((line_of(node) for node in ast.walk(tree) if _runs_texts(node, modules)), None)


def _runs_texts(node: ast.AST, builtins: set[str]) -> bool:
    """Whether a function that runs texts is named: by itself, as a member of the module of builtins, or imported."""
    if isinstance(node, ast.Name):
        return node.id in RUNS_TEXTS
    if isinstance(node, ast.Attribute):
        return node.attr in RUNS_TEXTS and isinstance(node.value, ast.Name) and node.value.id in builtins
    return (
        isinstance(node, ast.ImportFrom)
        and node.module == "builtins"
        and any(alias.name in (*RUNS_TEXTS, "*") for alias in node.names)
    )


def line_of(node: ast.AST) -> int:
    """Where a node begins."""
    return int(getattr(node, "lineno", 1))
