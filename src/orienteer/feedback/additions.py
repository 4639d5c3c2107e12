"""What is said of a statement that is missing: what it does, and not with what. `words` has those of other edits."""

from __future__ import annotations

import ast

_LONGEST = 40
"""Characters of a part of a program that is quoted."""


def part_of(node: ast.AST) -> str:
    """A part of a program as code, or in words where it is long."""
    text = ast.unparse(node) if isinstance(node, ast.expr) else ""
    if text and len(text) <= _LONGEST and "`" not in text and "\n" not in text:
        return f"`{text}`"
    if isinstance(node, ast.Call) and isinstance(node.func, (ast.Name, ast.Attribute)):
        name = ast.unparse(node.func)
        return f"`{name}(…)`" if len(name) <= _LONGEST and "`" not in name else "a call"
    return "the condition" if isinstance(node, (ast.BoolOp, ast.Compare)) else "a value"


def _added(before: ast.AST, after: ast.AST) -> ast.stmt | None:
    """The statement that was added to a block, on the way down to where the two differ."""
    for name in ("body", "orelse"):
        one, other = getattr(before, name, []), getattr(after, name, [])
        known = [ast.dump(each) for each in one] if isinstance(one, list) else []
        added = [each for each in other if ast.dump(each) not in known] if isinstance(other, list) else []
        if added and isinstance(added[0], ast.stmt):
            return added[0]
    return None


def _does(node: ast.AST | None, before: ast.AST | None = None) -> str:
    """What a statement does, as the end of a sentence about it, and not with what; "" where that says nothing.

    Args:
        before: the part of the program that it is put into: what it doesn't speak of isn't named.
    """
    if isinstance(node, (ast.Assign, ast.AugAssign)):
        target = node.target if isinstance(node, ast.AugAssign) else node.targets[0]
        named = {each.id for each in ast.walk(target) if isinstance(each, ast.Name)}
        known = {each.id for each in ast.walk(before) if isinstance(each, ast.Name)} if before is not None else named
        known |= {each.arg for each in ast.walk(before) if isinstance(each, ast.arg)} if before is not None else named
        return f"gives {part_of(target) if named <= known else 'a name'} a value"
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        return f"calls {part_of(node.value.func)}"
    if isinstance(node, (ast.For, ast.While)):
        return "begins a loop"
    if isinstance(node, ast.If):
        return "asks a question (`if`)"
    return "raises an exception" if isinstance(node, ast.Raise) else ""


def missing(before: ast.AST, after: ast.AST) -> str:
    """The belief of whoever left a statement out."""
    does = _does(_added(before, after), before)
    if not does:
        return "a statement is missing beside the one that stands there"
    return f"something is missing beside the statement: one more, which {does}"


def beside(before: ast.AST, after: ast.AST) -> str:
    """What putting it in does."""
    does = _does(_added(before, after), before)
    return f"beside the statement| stands one more{does and f', which {does}'}"


def not_again(before: ast.AST, after: ast.AST) -> str:
    """The belief of whoever does something once too seldom."""
    added = _added_there(before, after)
    does = _does_inside(added)
    return f"what begins there isn't all: something{does and f' that {does}'} has to be done once more behind it"


def again(before: ast.AST, after: ast.AST) -> str:
    """What doing it once more does."""
    does = _does_inside(_added_there(before, after))
    return f"behind what begins| something{does and f' that {does}'} is done once more"


def _added_there(before: ast.AST, after: ast.AST) -> ast.stmt | None:
    """The statement that was added to a block, also one that stands there already."""
    own, after_it = list(getattr(before, "body", [])), list(getattr(after, "body", []))
    pairs = enumerate(zip(own, after_it, strict=False))
    place = next((at for at, (one, other) in pairs if ast.dump(one) != ast.dump(other)), len(own))
    return after_it[place] if len(after_it) > len(own) else None


def _does_inside(node: ast.stmt | None) -> str:
    """What a statement does, or the one under its question."""
    return _does(node.body[0] if isinstance(node, ast.If) else node)


def not_anew(before: ast.AST, after: ast.AST) -> str:
    """The belief of whoever sets nothing back."""
    return f"{_name_of(before, after)} isn't set back {_when(before, after).replace('|', '')}"


def anew(before: ast.AST, after: ast.AST) -> str:
    """What setting it back does."""
    return f"{_name_of(before, after)} is set back {_when(before, after)}"


def _name_of(before: ast.AST, after: ast.AST) -> str:
    added = _added(before, after)
    return part_of(added.targets[0]) if isinstance(added, ast.Assign) else "a name"


def _when(before: ast.AST, after: ast.AST) -> str:
    """Where a name is set back; at `|` the line can stand."""
    otherwise = isinstance(before, ast.If) and len(getattr(after, "body", ())) == len(before.body) and not before.orelse
    return "where the condition| isn't so" if otherwise else "after the statement|"
