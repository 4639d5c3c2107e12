"""Where None comes from: what changes an object in place, what only prints, a function that hands nothing out."""

from __future__ import annotations

import ast
import re

from orienteer.feedback.error_texts.scopes import functions, own_parts
from orienteer.feedback.error_texts.situation import Situation

_CHANGES = (
    "add", "append", "clear", "difference_update", "discard", "extend", "insert", "intersection_update", "remove",
    "reverse", "sort", "update",
)  # fmt: skip
"""Methods that change their object in place and give None."""
_WORDS = {
    "list": "the list",
    "set": "the set",
    "dict": "the dictionary",
    "deque": "the deque",
    "Counter": "the counter",
}
_LISTS_ALONE = ("append", "extend", "insert", "reverse", "sort")
_MATCHING = ("match", "search", "fullmatch")
_NEVER_NONE = (ast.List, ast.Dict, ast.Set, ast.Tuple, ast.JoinedStr, ast.BinOp, ast.Compare, ast.ListComp, ast.Lambda)


def why_none(at: Situation, node: ast.AST | None) -> str:
    """A sentence, with a blank before it, of where the None that an expression gives comes from."""
    if isinstance(node, ast.Name):
        node = _only_source(at, node.id) or node
    if isinstance(node, ast.Call):
        said = _of_call(at, node)
        if said:
            return f" {said}"
    if isinstance(node, ast.Constant) and node.value is None:
        return f" Line {node.lineno} has put None there." if node.lineno != at.line else ""
    return " Where does None come from?"


def nothing_of(at: Situation) -> ast.expr | None:
    """What in the failing expression is None, where that is certain: also of a call that changes its object."""
    loops = (each for each in ast.walk(at.tree) if isinstance(each, (ast.For, ast.comprehension)))
    inside = [each.iter for each in loops if at.node in (each, each.iter)]
    inside += at.node.args if isinstance(at.node, ast.Call) and len(at.node.args) == 1 else []
    changing = [each for each in inside if isinstance(each, ast.Call) and _gives_none(at, each)]
    return at.operand("NoneType") or (changing[0] if len(changing) == 1 else None)


def _gives_none(at: Situation, node: ast.Call) -> bool:
    """Whether a call is certain to give None, and doesn't raise for a None that it is given."""
    if _definition(at, node) is not None or _name(node) in ("extend", "update"):
        return False
    return _name(node) in (*_CHANGES, "shuffle", "print")


def _of_call(at: Situation, node: ast.Call) -> str:
    own = _definition(at, node)
    where = f"line {node.lineno}, `" if node.lineno != at.line else "`"
    begin = "In " if where.startswith("line") else ""
    name = _name(node)
    if own is not None:
        return _of_function(own)
    if name == "print":
        return f"{begin}{where}print` shows a value and gives None; it hands nothing on."
    if name == "shuffle":
        return f"{begin}{where}shuffle` changes the list in place and gives None: the call stands alone in a line."
    if not isinstance(node.func, ast.Attribute):
        return ""
    if name in _CHANGES:
        changed = _WORDS.get(_owners_type(at, node.func.value), "its object")
        if name in _LISTS_ALONE and changed == "its object" and not re.search(r"\b(?:deque|array)\b", at.source):
            changed = "the list"
        also = {"sort": " `sorted(…)` gives a new list.", "reverse": " `[::-1]` gives a new one."}.get(name, "")
        how = f"changes {changed} in place and gives None: the call stands alone in a line."
        return f"{begin}{where}{name}` {how}{also}"
    if name in _MATCHING and "import re" in at.source:
        return f"{begin}{where}{at.quoted(node.func)}` gives None where nothing matches: ask for that first, with `if`."
    if name == "get" and len(node.args) == 1:
        return (
            f"{begin}{where}get` gives None for a key that isn't there, unless a second value says what to give then."
        )
    return ""


def _owners_type(at: Situation, owner: ast.expr) -> str:
    """The type of what a method is called on, where it stands in the failing line or is written out."""
    written = {ast.List: "list", ast.ListComp: "list", ast.Set: "set", ast.Dict: "dict"}
    return written.get(type(owner), at.type_of(owner) if owner.lineno == at.line else "")


def _of_function(own: ast.FunctionDef) -> str:
    returns = [each for each in own_parts(own) if isinstance(each, ast.Return)]
    if any(isinstance(each, (ast.Yield, ast.YieldFrom)) for each in own_parts(own)):
        return ""
    if not any(each.value is not None for each in returns):
        return f"`{own.name}` (line {own.lineno}) has no `return` with a value, so it gives None."
    return f"`{own.name}` (line {own.lineno}) has given None: has it come to its end without a `return`?"


def _definition(at: Situation, node: ast.Call) -> ast.FunctionDef | None:
    """The learner's own function or method that a call is of, by its name."""
    found = [each for each in ast.walk(at.tree) if isinstance(each, ast.FunctionDef) and each.name == _name(node)]
    return found[0] if len(found) == 1 and not found[0].decorator_list else None


def _name(node: ast.Call) -> str:
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def _only_source(at: Situation, name: str) -> ast.expr | None:
    """What has given a function's own name its None, where one line alone can have."""
    inner = functions(at)
    scope = inner[-1] if inner else at.tree
    parts = own_parts(scope)
    stored = [each for each in parts if isinstance(each, ast.Name) and each.id == name and not _is_read(each)]
    given = [
        each for each in parts if isinstance(each, ast.Assign) and len(each.targets) == 1 and each.targets[0] in stored
    ]
    shared = {one for each in ast.walk(at.tree) if isinstance(each, (ast.Global, ast.Nonlocal)) for one in each.names}
    if len(given) != len(stored) or name in shared:
        return None
    may_be = [each for each in given if not isinstance(each.value, _NEVER_NONE) and not _is_other_constant(each.value)]
    if len(may_be) != 1 or may_be[0].lineno > at.line:
        return None
    has_run = may_be[0] in scope.body  # else a parameter of that name may have it from the caller
    return may_be[0].value if has_run or isinstance(scope, ast.Module) or not _is_parameter(scope, name) else None


def _is_parameter(scope: ast.FunctionDef | ast.AsyncFunctionDef, name: str) -> bool:
    return any(isinstance(each, ast.arg) and each.arg == name for each in ast.walk(scope.args))


def _is_other_constant(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is not None


def _is_read(node: ast.Name) -> bool:
    return isinstance(node.ctx, ast.Load)
