"""Which function or class a name belongs to, and what takes a name away again."""

from __future__ import annotations

import ast

from orienteer.feedback.error_texts.situation import Situation

_Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(at: Situation) -> list[_Function]:
    """The functions in which the line stands, outermost first."""
    return [
        node
        for node in ast.walk(at.tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        and node.body[0].lineno <= at.line <= (node.end_lineno or node.lineno)
    ]


def around(at: Situation, name: str) -> list[_Function]:
    """The functions around the one in which the line stands that have a name of their own, outermost first."""
    return [each for each in functions(at)[:-1] if first_stored(each, name)]


def own_parts(scope: _Function | ast.Module) -> list[ast.AST]:
    """What stands in a function and in no function or class within it."""
    found: list[ast.AST] = []
    waiting: list[ast.AST] = [*scope.body]
    while waiting:
        node = waiting.pop(0)
        found.append(node)
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            waiting += ast.iter_child_nodes(node)
    return found


def first_stored(scope: _Function, name: str) -> int:
    """The first line of a function that gives a name a value, that of the function where it is a parameter; else 0."""
    given = scope.args
    if name in {each.arg for each in (*given.posonlyargs, *given.args, *given.kwonlyargs)}:
        return scope.lineno
    stored = [node for node in own_parts(scope) if isinstance(node, ast.Name) and node.id == name]
    return min((node.lineno for node in stored if isinstance(node.ctx, ast.Store)), default=0)


def taken_away(at: Situation, name: str) -> str:
    """What ends a name above the line: the `except` whose exception it is, or `del`."""
    around = functions(at)
    scope = around[-1] if around else at.tree
    parts = own_parts(scope)
    above = [node for node in parts if getattr(node, "lineno", at.line) < at.line]
    handlers = [node for node in above if isinstance(node, ast.ExceptHandler) and node.name == name]
    ended = [node for node in handlers if (node.end_lineno or 0) < at.line]
    names = [node for node in above if isinstance(node, ast.Name) and node.id == name]
    deleted = [node for node in names if isinstance(node.ctx, ast.Del)]
    first = [each.lineno for each in scope.body if isinstance(each, (ast.Assign, ast.AnnAssign, ast.AugAssign))]
    had_one = any(isinstance(node.ctx, ast.Store) and node.lineno in first for node in names)
    if isinstance(scope, (ast.FunctionDef, ast.AsyncFunctionDef)):
        had_one = had_one or name in {each.arg for each in scope.args.args}
    stored = any(isinstance(node.ctx, ast.Store) for node in names)
    if ended and (had_one or not stored) and not deleted:
        line = ended[-1].lineno
        return f"The `except` in line {line} gives it the exception, and takes the name away where its block ends."
    if deleted and had_one and not handlers:
        return f"The `del` in line {deleted[-1].lineno} has taken it away."
    if deleted or ended:
        line = (deleted or ended)[-1].lineno
        return f"It hasn't been given one for this input, or line {line} has taken it away."
    return ""


def class_body_with(at: Situation, name: str) -> str:
    """A name of a class's body, used by a comprehension or function within, which doesn't see it."""
    for node in ast.walk(at.tree):
        if isinstance(node, ast.ClassDef) and node.lineno <= at.line <= (node.end_lineno or node.lineno):
            stored = {
                part.id
                for each in node.body
                if isinstance(each, (ast.Assign, ast.AnnAssign, ast.AugAssign))
                for part in ast.walk(each)
                if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)
            }
            if name not in stored:
                continue
            methods = (each for each in node.body if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef)))
            inner = next((each for each in methods if each.lineno <= at.line <= (each.end_lineno or 0)), None)
            if inner is not None:
                through = "self" if inner.args.args and inner.args.args[0].arg == "self" else node.name
                reached = f"in a method it is reached through `{through}.{name}`."
                return f"`{name}` belongs to the class `{node.name}`: {reached}"
            return (
                f"It is a name in the body of the class `{node.name}`, and a comprehension or `lambda` there doesn't "
                "see those: a loop does."
            )
    return ""


def given_below(at: Situation, name: str) -> int:
    """The line further down that first gives a name its value, where none above does and no loop comes back; else 0."""
    inner = functions(at)
    parts = own_parts(inner[-1] if inner else at.tree)
    lines = [
        node.lineno
        for node in parts
        if (isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Store))
        or (isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) and node.name == name)
    ]
    loops = (node for node in parts if isinstance(node, (ast.For, ast.AsyncFor, ast.While)))
    if any(each.lineno <= at.line <= (each.end_lineno or 0) for each in loops):
        return 0
    return min(lines) if lines and min(lines) > at.line else 0
