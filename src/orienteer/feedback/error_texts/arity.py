"""Calls with too few or too many arguments, or with ones that aren't known."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Sequence

from orienteer.feedback.error_texts.situation import Situation, near, numbered

PARAMETERS = {
    "print": ("sep", "end", "file", "flush"),
    "sort": ("key", "reverse"),
    "sorted": ("key", "reverse"),
    "max": ("key", "default"),
    "min": ("key", "default"),
    "open": ("mode", "encoding", "newline", "errors"),
}
"""Functions of Python's own and what may be given to them by name."""


def _called(at: Situation, name: str) -> tuple[ast.FunctionDef | ast.AsyncFunctionDef | None, ast.ClassDef | None]:
    """The learner's definition of what was called, and the class that it stands in."""
    *owner, last = name.split(".")
    for node in ast.walk(at.tree):
        if isinstance(node, ast.ClassDef) and (not owner or owner[-1] == node.name):
            for each in node.body:
                if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef)) and each.name == last and owner:
                    return each, node
    for node in ast.walk(at.tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name == last:
            return node, None
    return None, None


def _begin(at: Situation, name: str) -> str:
    if name.endswith("<lambda>"):
        return f"{at.place} has a `lambda` called" if at.line else "A `lambda` is called"
    name = name.removesuffix(".__new__").rsplit("<locals>.", 1)[-1]
    if name.endswith(".__init__") and _called(at, name)[1] is None:
        return f"{at.place} makes an object of the class `{name.split('.')[-2]}`"
    written = at.quoted(at.node.func) if isinstance(at.node, ast.Call) and _called(at, name)[0] is None else ""
    name = written if written.split(".")[-1] == name.split(".")[-1] else name
    return f"{at.place} calls `{name}`" if at.line else f"`{name}` is called"


def _missing(at: Situation, match: re.Match[str]) -> str:
    name, names = match["name"], re.findall(r"'([^']+)'", match["names"])
    wanted = " and ".join(f"`{each}`" for each in names)
    defined, owner = _called(at, name)
    begin = _begin(at, name)
    if owner is not None and name.endswith("__init__"):
        begin = (
            f"{at.place} makes an object of the class `{owner.name}`"
            if at.line
            else f"An object of the class `{owner.name}` is made"
        )
    where = f", which line {defined.lineno} asks for" if defined is not None else ""
    if names == ["self"]:
        return f"{begin} on the class and not on an object of it: there is nothing to be `self`."
    return f"{begin} without a value for {wanted}{where}."


def _too_many(at: Situation, match: re.Match[str]) -> str:
    name, taken, given = match["name"], match["taken"], int(match["given"])
    defined, owner = _called(at, name)
    arguments = [each.arg for each in defined.args.args] if defined is not None else []
    if owner is not None and defined is not None and "self" not in arguments[:1] and not _is_static(defined):
        return (
            f"{_begin(at, name)} on an object, which is handed over as the first argument. Line {defined.lineno} has "
            "no place for it: a method's first parameter is `self`."
        )
    if _is_handed_over(at, owner, name, given):
        given -= 1
        taken = " to ".join(str(int(each) - 1) for each in re.findall(r"\d+", taken))
    where = f" (line {defined.lineno})" if defined is not None else ""
    most = re.findall(r"\d+", taken)[-1]
    if most == "0" and defined is not None and defined.args.kwonlyargs:
        named = " and ".join(f"`{each.arg}=…`" for each in defined.args.kwonlyargs)
        by_place = f"{_begin(at, name)} with {numbered(given, 'argument')} by place"
        return f"{by_place}; it takes arguments by name alone: {named}{where}."
    tail = ""
    if isinstance(at.node, ast.Call) and owner is not None and any(_is_self(each) for each in at.node.args):
        tail = " The object before the dot is handed over by itself: `self` doesn't stand in the brackets too."
    takes = f"{taken.replace('from ', '')} argument{'' if most == '1' else 's'}" if most != "0" else "no argument"
    return f"{_begin(at, name)} with {numbered(given, 'argument')}; it takes {takes}{where}.{tail}"


def _is_self(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == "self"


def _is_handed_over(at: Situation, owner: ast.ClassDef | None, name: str, given: int) -> bool:
    """Whether Python counts an object as an argument that isn't written in the brackets."""
    if not isinstance(at.node, ast.Call) or any(isinstance(each, ast.Starred) for each in at.node.args):
        return owner is not None or name.endswith(".__init__")
    return len(at.node.args) == given - 1


def _is_static(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any(
        isinstance(each, ast.Name) and each.id in ("staticmethod", "classmethod") for each in node.decorator_list
    )


def _unknown(at: Situation, match: re.Match[str]) -> str:
    name, given = match["name"], match["argument"]
    defined, _ = _called(at, name)
    known = [each.arg for each in (*defined.args.args, *defined.args.kwonlyargs)] if defined is not None else []
    like = meant(given, known or PARAMETERS.get(name, ()))
    told = f" There is `{like}`." if like else f" It has {', '.join(f'`{each}`' for each in known)}." if known else ""
    return f"{_begin(at, name)} with an argument named `{given}`, and it has no parameter of that name.{told}"


def meant(given: str, known: Sequence[str]) -> str:
    """The parameter that one with another name may be meant for, or ""."""
    return next((each for each in known if given.startswith(each)), "") or near(given, known)


def _twice(at: Situation, match: re.Match[str]) -> str:
    return (
        f"{_begin(at, match['name'])} with two values for `{match['argument']}`: one by its place and one by its name."
    )


def _no_arguments(at: Situation, match: re.Match[str]) -> str:
    said = f"{_begin(at, match['name'])} with arguments, and it takes none."
    like = _meant_to_begin(at, match["name"])
    if not like:
        return said
    written = f"`__init__`, with two `_` on each side; `{like.name}` in line {like.lineno} is another name"
    return f"{said} What makes its objects is called {written}."


def _meant_to_begin(at: Situation, name: str) -> ast.FunctionDef | None:
    """A class's method whose name is nearly `__init__`, where it has none of that name."""
    methods = [
        each
        for node in ast.walk(at.tree)
        if isinstance(node, ast.ClassDef) and node.name == name
        for each in node.body
        if isinstance(each, ast.FunctionDef)
    ]
    if any(each.name == "__init__" for each in methods):
        return None
    return next((each for each in methods if each.name.strip("_").lower() in ("init", "int", "initialize")), None)


_NAME = r"(?P<name>[\w.<>]+)\(\)"
RULES: tuple[tuple[str, Callable[[Situation, re.Match[str]], str]], ...] = (
    (rf"{_NAME} missing \d+ required (?:positional|keyword-only) arguments?: (?P<names>.+)", _missing),
    (
        rf"{_NAME} takes (?P<taken>(?:from )?\d+(?: to \d+)?) positional arguments? but (?P<given>\d+) (?:was|were)",
        _too_many,
    ),
    (rf"{_NAME} got an unexpected keyword argument '(?P<argument>[^']+)'", _unknown),
    (rf"{_NAME} got multiple values for argument '(?P<argument>[^']+)'", _twice),
    (r"(?P<name>\w+)\(\) takes no arguments", _no_arguments),
)
