"""Classes that are defined; those that are made use of, where that is asked."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.grading.facts.fact import Fact, Finding, Options

DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def find(tree: ast.AST, options: Options) -> Iterator[Finding]:
    """Every class, or those that are what is asked.

    They are named outside of themselves (`used="read"`), raised (`used="raised"`), have so many methods that are asked
    for (`methods=2`), or methods of these names (`defines=["__repr__"]`).
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and node is not tree and _fits(node, tree, options):
            yield Finding(node.lineno, f"`{node.name}`")


def _fits(node: ast.ClassDef, tree: ast.AST, options: Options) -> bool:
    own = [each for each in node.body if isinstance(each, DEFINITIONS)]
    return (
        {*options.get("defines", ())} <= {each.name for each in own}
        and sum(_is_asked_for(each, tree) for each in own) >= options.get("methods", 0)
        and USES[options.get("used", "")](node, tree)
    )


def _is_asked_for(method: ast.FunctionDef | ast.AsyncFunctionDef, tree: ast.AST) -> bool:
    """Whether its name stands behind a dot somewhere, and not only in itself."""
    return any(isinstance(each, ast.Attribute) and each.attr == method.name for each in _outside(method, tree))


def _is_read(node: ast.ClassDef, tree: ast.AST) -> bool:
    return any(isinstance(each, ast.Name) and each.id == node.name for each in _outside(node, tree))


def _is_raised(node: ast.ClassDef, tree: ast.AST) -> bool:
    """Whether the program raises, and names the class, or an heir, elsewhere than where it is caught or inherited.

    What is raised for show counts for nothing.
    """
    nodes = list(ast.walk(tree))
    family = {node.name}
    for each in nodes:
        if isinstance(each, ast.ClassDef) and any(
            isinstance(base, ast.Name) and base.id in family for base in each.bases
        ):
            family.add(each.name)
    passive: list[ast.AST] = [
        each.type for each in nodes if isinstance(each, ast.ExceptHandler) and each.type is not None
    ]
    passive += [base for each in nodes if isinstance(each, ast.ClassDef) for base in each.bases]
    shown = _for_show(tree, decided=False)
    passive += shown
    passive_names = {id(each) for one in passive for each in ast.walk(one)}
    named = any(isinstance(each, ast.Name) and each.id in family and id(each) not in passive_names for each in nodes)
    return named and any(isinstance(each, ast.Raise) and each.exc is not None and each not in shown for each in nodes)


def _for_show(node: ast.AST, *, decided: bool) -> list[ast.AST]:
    """Statements that raise in the block of a `try` with handlers, whatever the program has read.

    Args:
        decided: the program comes to this node in some cases only, as far as its text tells.
    """
    shown: list[ast.AST] = []
    if isinstance(node, ast.Try) and node.handlers and not decided:
        shown = [each for each in node.body if isinstance(each, ast.Raise)]
    decided = decided or isinstance(node, (ast.If, ast.match_case, ast.ExceptHandler))
    return shown + [found for each in ast.iter_child_nodes(node) for found in _for_show(each, decided=decided)]


USES = {"": lambda node, tree: True, "read": _is_read, "raised": _is_raised}


def _outside(part: ast.AST, tree: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a tree without those of one part."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if node is not part:
            yield node
            waiting.extend(ast.iter_child_nodes(node))


FACT = Fact("class", "classes", find, ("used", "methods", "defines"))
