"""Names that nothing stands behind: NameError and UnboundLocalError."""

from __future__ import annotations

import ast
import builtins
import re

from orienteer.feedback.error_texts.imports import of_the_library
from orienteer.feedback.error_texts.scopes import (
    around,
    class_body_with,
    first_stored,
    functions,
    given_below,
    own_parts,
    taken_away,
)
from orienteer.feedback.error_texts.situation import Situation, defined_in, near

_QUOTED = re.compile(r"'([^']+)'")
_ELSEWHERE = {
    "length": "len", "size": "len", "strlen": "len", "println": "print", "printf": "print",
    "echo": "print", "puts": "print", "string": "str", "toString": "str", "integer": "int", "parseInt": "int",
    "parseFloat": "float", "boolean": "bool", "array": "list",
}  # fmt: skip
"""What functions are called in other languages → what is called so in Python."""
_CONSTANTS = {"true": "True", "false": "False", "none": "None", "null": "None", "nil": "None", "undefined": "None"}


def name_error(at: Situation) -> str:
    """A name that isn't known: misspelt, of another language, not imported, another function's own."""
    name = _name(at)
    if not at.line:
        return undefined(name, at.tree)
    outer = around(at, name)
    if "free variable" in at.text and outer:
        where = first_stored(outer[-1], name)
        return (
            f"{at.place} uses `{name}`, a name of the function `{outer[-1].name}` around it, which has no value at "
            f"that moment: line {where} gives it one."
        )
    begin = f"{at.place} uses the name `{name}`, and nothing is called that there"
    gone = taken_away(at, name)
    if gone:
        return f"{begin}. {gone}"
    in_class = class_body_with(at, name)
    if in_class:
        return f"{begin}. {in_class}"
    if name.lower() in _CONSTANTS and name not in at.names:
        return f"{begin}. Python writes it `{_CONSTANTS[name.lower()]}`."
    word = _keyword_alone(at, name)
    if word:
        return f"{begin}. Python has `{word}`: is that what is meant?"
    like = near(name, (*at.names, *dir(builtins)))
    if like and like.lower() == name.lower():
        return f"{begin}. There is `{like}`: capital and small letters are different letters to Python."
    library = "" if near(name, at.names) else of_the_library(at, name)
    if library:
        return f"{begin}. {library}"
    below = given_below(at, name)
    if below:
        return f"{begin} yet: it gets its value further down, in line {below}."
    owner = _class_with(at, name)
    if owner:
        return f"{begin}. `{name}` belongs to the class `{owner}`: inside a method it is reached through `self.{name}`."
    other = _function_with(at, name)
    if other:
        return f"{begin}. It is put together inside `{other}`, and what a function names for itself ends with it."
    if like:
        return f"{begin}. There is `{like}`: is that what is meant?"
    word = _keyword_called(at, name)
    if word:
        return f"{begin}. Python has `{word}`: is that what is meant?"
    elsewhere = "length" if name == "lenght" else name
    if elsewhere in _ELSEWHERE and _is_called(at, name):
        return f"{begin}. What other languages call `{elsewhere}` is the function `{_ELSEWHERE[elsewhere]}` in Python."
    if name == "self":
        return (
            f"{begin}. It is what the first parameter of a method is called: only in a method that has it, it is there."
        )
    if _assigned_below(at, name):
        return f"{begin} yet: it gets its value further down, after this line has run."
    return f"{begin}. A name has to get a value before it is used; a text has to stand in quotation marks."


def _keyword_alone(at: Situation, name: str) -> str:
    """The keyword that is meant where a name is all that a line says: `brek`, and `pas`."""
    alone = isinstance(at.statement, ast.Expr) and _is_name(at.statement.value, name)
    return near(name, ("break", "continue", "pass", "raise", "return", "yield")) if alone else ""


def _keyword_called(at: Situation, name: str) -> str:
    """The keyword that is meant where a line is a call of a name: `retrun(total)`."""
    call = at.statement.value if isinstance(at.statement, ast.Expr) else None
    called = isinstance(call, ast.Call) and _is_name(call.func, name)
    return near(name, ("assert", "del", "raise", "return", "yield")) if called else ""


def _is_called(at: Situation, name: str) -> bool:
    """Whether the line calls the name."""
    calls = (each for each in ast.walk(at.statement or at.tree) if isinstance(each, ast.Call))
    return any(_is_name(each.func, name) for each in calls)


def undefined(name: str, tree: ast.Module) -> str:
    """A name that a check uses and that the file doesn't define."""
    like = near(name, defined_in(tree))
    if like and like.lower() == name.lower():
        return (
            f"Your file doesn't define `{name}`. It defines `{like}`: capital and small letters are different letters "
            "to Python."
        )
    other = f" It defines `{like}`: is that what is meant?" if like else ""
    return f"Your file doesn't define `{name}`, which is asked for.{other}"


def unbound_local(at: Situation) -> str:
    """A local name that is read before it has a value."""
    name = _name(at)
    function = str(at.told.get("function") or "the function")
    begin = f"{at.place} reads `{name}` before it has a value in `{function}`."
    if name in _module_names(at.tree):
        own = (
            f"{begin} The function gives `{name}` a value somewhere, so in the whole function the name is its own, and "
            f"not the file's `{name}`."
        )
        start = _start_value(at, name)
        if not start:
            return f"{own} `global {name}` at the function's beginning makes it that one."
        return (
            f"{own} `{start}` at the function's beginning gives it a first value, for each call anew. With `global "
            f"{name}` there each call would go on with what the one before has left."
        )
    outer = around(at, name)
    if outer:
        return (
            f"{begin} `{function}` gives `{name}` a value somewhere, so in it the name is its own, and not that of "
            f"`{outer[-1].name}` around it. `nonlocal {name}` at its beginning makes it that one."
        )
    gone = taken_away(at, name)
    if gone:
        return f"{begin} {gone}"
    if name in dir(builtins):
        return (
            f"{begin} `{function}` gives `{name}` a value somewhere, so in it the name is its own, and hides Python's "
            f"`{name}`: the value needs another name."
        )
    if _only_deleted(at, name):
        return f"{begin} Nothing in `{function}` gives it one."
    below = given_below(at, name)
    if below:
        return f"{begin} Line {below}, further down, gives it one."
    if _only_there(at, name):
        return f"{begin} {_changed_before_there(at, name, function)}"
    loop = _only_loop(at, name)
    if loop:
        return f"{begin} The loop in line {loop} gives it one, and for this input that loop goes through nothing."
    return f"{begin} It is given one only in a part of the function that hasn't run for this input."


def _start_value(at: Situation, name: str) -> str:
    """The one line of the file that gives a name a plain value to begin with, such as `total = 0`; else ""."""
    given = [
        each
        for statement in at.tree.body
        if not isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
        for each in ast.walk(statement)
        if isinstance(each, ast.Name) and each.id == name and not _is_read(each)
    ]
    lines = [each for each in at.tree.body if isinstance(each, ast.Assign) and each.targets == given]
    return at.quoted(lines[0]) if len(lines) == 1 and _is_plain(lines[0].value) else ""


def _is_plain(node: ast.expr) -> bool:
    """Whether it is a number, a text or nothing, or an empty container."""
    if isinstance(node, ast.UnaryOp):
        node = node.operand
    if isinstance(node, ast.Call):
        return _call_of(node) in ("dict", "list", "set") and not node.args and not node.keywords
    return isinstance(node, ast.Constant) or (isinstance(node, (ast.List, ast.Dict)) and not ast.unparse(node)[1:-1])


def _call_of(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else ""


def _changed_before_there(at: Situation, name: str, function: str) -> str:
    """What `total += 1` says where nothing has given `total` a value."""
    in_class = class_body_with(at, name)
    if in_class:
        return in_class
    owner = _class_with(at, name)
    if owner:
        return f"An attribute of the object is written `self.{name}`; `{name}` alone is a name of `{function}`'s own."
    return "Such a line changes a value that is there: the name has to get a first one before."


def _only_there(at: Situation, name: str) -> bool:
    """Whether the line changes the name, or is all that would give it a value: `n += 1`, `n = n + 1`."""
    if isinstance(at.statement, ast.AugAssign) and _is_name(at.statement.target, name):
        return True
    stored = [
        each for each in ast.walk(at.tree) if isinstance(each, ast.Name) and each.id == name and not _is_read(each)
    ]
    return bool(stored) and isinstance(at.statement, ast.Assign) and set(stored) <= set(ast.walk(at.statement))


def _only_deleted(at: Situation, name: str) -> bool:
    """Whether a name is a function's own by nothing but a `del`."""
    parts = own_parts(functions(at)[-1]) if functions(at) else []
    others = [getattr(each, "name", None) for each in parts]  # an exception's, a function's, a pattern's
    stored = [
        each for each in parts if isinstance(each, ast.Name) and each.id == name and isinstance(each.ctx, ast.Store)
    ]
    return bool(parts) and not stored and name not in others and isinstance(at.statement, ast.Delete)


def _is_name(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _only_loop(at: Situation, name: str) -> int:
    """The line of the one `for` in the function that gives a name its value, where nothing else does; else 0."""
    around = [
        node
        for node in ast.walk(at.tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name == at.told.get("function")
    ]
    if len(around) != 1:
        return 0
    inner = list(ast.walk(around[0]))
    stored = [node for node in inner if isinstance(node, ast.Name) and node.id == name and not _is_read(node)]
    loops = [
        node for node in inner if isinstance(node, ast.For) and any(each in stored for each in ast.walk(node.target))
    ]
    return loops[0].lineno if len(stored) == len(loops) == 1 and loops[0].lineno < at.line else 0


def _is_read(node: ast.Name) -> bool:
    return isinstance(node.ctx, ast.Load)


def _name(at: Situation) -> str:
    told = at.told.get("name")
    if isinstance(told, str):
        return told
    match = _QUOTED.search(at.text)
    return match[1] if match else at.text


def _class_with(at: Situation, name: str) -> str:
    for node in ast.walk(at.tree):
        if isinstance(node, ast.ClassDef) and node.lineno <= at.line <= (node.end_lineno or node.lineno):
            members = {each.name for each in node.body if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef))}
            members |= {
                each.attr
                for each in ast.walk(node)
                if isinstance(each, ast.Attribute)
                and isinstance(each.ctx, ast.Store)
                and isinstance(each.value, ast.Name)
                and each.value.id == "self"
            }
            if name in members:
                return node.name
    return ""


def _function_with(at: Situation, name: str) -> str:
    for node in ast.walk(at.tree):
        inside = isinstance(node, ast.FunctionDef) and node.lineno <= at.line <= (node.end_lineno or node.lineno)
        if isinstance(node, ast.FunctionDef) and not inside:
            bound = {
                each.id for each in ast.walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)
            }
            if name in bound | {each.arg for each in node.args.args}:
                return node.name
    return ""


def _assigned_below(at: Situation, name: str) -> bool:
    return any(
        isinstance(each, ast.Name) and each.id == name and isinstance(each.ctx, ast.Store) and each.lineno > at.line
        for each in ast.walk(at.tree)
    )


def _module_names(tree: ast.Module) -> set[str]:
    return {
        each.id
        for statement in tree.body
        if not isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
        for each in ast.walk(statement)
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)
    }
