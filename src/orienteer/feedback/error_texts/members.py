"""Members that aren't there: IndexError and KeyError."""

from __future__ import annotations

import ast
import re

from orienteer.feedback.error_texts.situation import LONGEST_VALUE, Situation, amid, near, numbered
from orienteer.grading.endings import shortened
from orienteer.grading.trees import tag
from orienteer.grading.wording import python_text

MOST_KEYS = 6


def index_error(at: Situation) -> str:
    """An index beyond the ends, or something taken from what is empty."""
    if "Cannot choose from an empty sequence" in at.text:
        given = at.node.args[0] if isinstance(at.node, ast.Call) and at.node.args else None
        named = f"`{at.quoted(given)}`" if given is not None else "something"
        return f"{at.place} chooses a member of {named}, and that is empty."
    if "pop from" in at.text or "from an empty" in at.text:
        emptied = _owner_of_call(at)
        named = f"`{at.quoted(emptied)}`" if emptied is not None else "a list"
        return f"{at.place} takes a member out of {named}, and there is none left: it is empty."
    if isinstance(at.node, ast.Call) and "pop index out of range" not in at.text:
        return _of_call(at, at.node)
    if isinstance(at.node, ast.Call) and isinstance(at.node.func, ast.Attribute) and at.node.args:
        return _beyond(at, at.node.func.value, at.node.args[0], "takes the member at index {} out of `{}`")
    node = at.node if isinstance(at.node, ast.Subscript) else _subscript(at)
    if node is None:
        return ""
    does = {ast.Store: "puts a value at index {} of `{}`", ast.Del: "deletes the member at index {} of `{}`"}
    said = _beyond(at, node.value, node.slice, does.get(type(node.ctx), ""))
    if isinstance(node.ctx, ast.Store) and at.type_of(node.value) == "list":
        return f"{said} `append` adds a member at the end."
    return f"{said}{_members_as_indices(at, node)}"


def _beyond(at: Situation, container: ast.expr, place: ast.expr, does: str) -> str:
    """What is done at an index that there isn't: with the index, and those that there are."""
    length = at.length(container)
    owner, index = at.quoted(container), at.quoted(place)
    asked = f"`{index}`" if not at.knows(place) else at.said(place).rstrip(",")
    begin = f"{at.place} asks `{owner}` for its member at index {asked}"
    if does:
        begin = f"{at.place} {does.format(amid(asked), owner)}"
    if length is None:
        return f"{begin}, and there is no such index."
    if length == 0:
        return f"{begin}, and `{owner}` is empty: it has no member at all."
    last = (
        "index 0 alone is there (or -1)"
        if length == 1
        else f"its indices go from 0 to {length - 1} (or -1 to -{length})"
    )
    return f"{begin}. `{owner}` has {numbered(length, 'member')}: {last}."


def _members_as_indices(at: Situation, node: ast.Subscript) -> str:
    """Where a loop's member is taken for its index."""
    index, owner = node.slice, ast.unparse(node.value)
    if not isinstance(index, ast.Name):
        return ""
    loops = [each for each in ast.walk(at.tree) if isinstance(each, ast.For) and _holds(each, at.statement)]
    over = [each for each in loops if isinstance(each.target, ast.Name) and each.target.id == index.id]
    if not over or ast.unparse(over[-1].iter) != owner:
        return ""
    return f" The loop in line {over[-1].lineno} gives the members of `{owner}`, not their indices."


def _of_call(at: Situation, node: ast.Call) -> str:
    """A function that finds no member at the place that it looks at."""
    places = re.search(r"Replacement index (\d+) out of range", at.text)
    if places:
        return (
            f"{at.place} fills a text in with `format`: it has a place number {places[1]} (counted from 0), and fewer "
            "values are given."
        )
    if "index out of range" not in at.text:
        return ""
    return f"{at.place} calls `{at.quoted(node.func)}`, which asks for a member that isn't there: is it given nothing?"


def _holds(loop: ast.For, statement: ast.stmt | None) -> bool:
    return any(node is statement for node in ast.walk(loop))


def key_error(at: Situation) -> str:
    """A key that a dictionary doesn't have, a member that a set doesn't."""
    node = at.node if isinstance(at.node, ast.Subscript) else _subscript(at)
    if node is not None and at.knows(node.value) and tag(at.value(node.value)) == "dict":
        return _missing_key(at, node)
    if at.name != "KeyError":
        return ""  # one that derives from it says something of its own
    if "empty" in at.text:
        emptied = _owner_of_call(at)
        named = f"`{at.quoted(emptied)}`" if emptied is not None else "a dictionary or set"
        return f"{at.place} takes something out of {named}, and that is empty."
    key = shortened(python_text(at.told["key"]), LONGEST_VALUE) if "key" in at.told else at.text
    if node is not None:
        return f"{at.place} asks `{at.quoted(node.value)}` for `{key}`, which it doesn't have."
    owner = _owner_of_call(at)
    if isinstance(owner, ast.Constant) or (owner is not None and _is_format(at)):
        named = at.told.get("key", key)
        return f"{at.place} fills a text in with `format`: it has a place for `{named}`, and nothing is given for it."
    if not isinstance(at.node, ast.Call) or not isinstance(at.node.func, ast.Attribute):
        return f"{at.place} looks for `{key}` where it isn't."
    if at.node.func.attr == "choice" and len(at.node.args) == 1:
        given = at.said(at.node.args[0]).rstrip(",")
        return f"{at.place} chooses from {given}: it takes what has a first and a second member, such as a list."
    if owner is None or at.node.func.attr not in ("pop", "remove", "move_to_end"):
        return f"{at.place} calls `{at.quoted(at.node.func)}`, which looks for `{key}` where it isn't."
    return f"{at.place} looks for `{key}` where it isn't: `{at.quoted(owner)}` doesn't hold it."


def _missing_key(at: Situation, node: ast.Subscript) -> str:
    owner = at.quoted(node.value)
    pairs = at.value(node.value)[1:]
    keys = [pair[0] for pair in pairs if isinstance(pair, list) and len(pair) == 2]
    key = at.told.get("key", at.value(node.slice) if at.knows(node.slice) else None)
    asked = f"`{shortened(python_text(key), LONGEST_VALUE)}`"
    begin = f"{at.place} asks `{owner}` for the key {asked}, which it doesn't have"
    if not keys:
        return f"{begin}: it is empty."
    texts = [each for each in keys if isinstance(each, str)]
    like = near(key, texts) if isinstance(key, str) else ""
    if like:
        return f"{begin}. It has `{python_text(like)}`, which is written otherwise."
    other = [each for each in keys if type(each) is not type(key) and str(each) == str(key)]
    if other and not isinstance(other[0], list):
        return f"{begin}. It has `{python_text(other[0])}`, which is of another type and so another key."
    shown = ", ".join(f"`{shortened(python_text(each), 30)}`" for each in keys[:MOST_KEYS])
    return f"{begin}. Its keys are {shown}{' and more' if len(keys) > MOST_KEYS else ''}."


def _subscript(at: Situation) -> ast.Subscript | None:
    """The only subscript of the statement, where there is one alone."""
    found = [
        each
        for each in (ast.walk(at.statement) if at.statement is not None else ())
        if isinstance(each, ast.Subscript) and each.lineno <= at.line <= (each.end_lineno or at.line)
    ]
    return found[0] if len(found) == 1 else None


def _is_format(at: Situation) -> bool:
    return isinstance(at.node, ast.Call) and isinstance(at.node.func, ast.Attribute) and at.node.func.attr == "format"


def _owner_of_call(at: Situation) -> ast.expr | None:
    node = at.node
    return node.func.value if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else None
