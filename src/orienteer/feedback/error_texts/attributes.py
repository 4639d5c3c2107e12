"""Attributes that an object doesn't have: AttributeError."""

from __future__ import annotations

import ast
import datetime
import re

from orienteer.feedback.error_texts.nothing import why_none
from orienteer.feedback.error_texts.situation import Situation, defined_in, near

_TEXT = re.compile(r"'(?P<type>[^']+)' object has no attribute '(?P<name>[^']+)'")
_OTHER_TYPES = {
    "append": "list", "add": "set", "keys": "dict", "items": "dict", "values": "dict", "get": "dict", "split": "str",
    "strip": "str", "join": "str", "upper": "str", "lower": "str", "replace": "str", "sort": "list", "extend": "list",
    "pop": "list", "reverse": "list", "insert": "list", "remove": "list", "find": "str", "format": "str",
    "startswith": "str", "endswith": "str", "isdigit": "str", "title": "str", "count": "list", "index": "list",
}  # fmt: skip
_ELSEWHERE = {
    "push": "`append`", "length": "the function `len`", "size": "the function `len`", "len": "the function `len`",
    "has_key": "the operator `in`", "contains": "the operator `in`", "charAt": "square brackets", "trim": "`strip`",
    "toUpperCase": "`upper`", "toLowerCase": "`lower`", "toString": "the function `str`",
    "indexOf": "`index` or `find`",
    "foreach": "a `for` loop", "forEach": "a `for` loop",
}  # fmt: skip


def attribute_error(at: Situation) -> str:
    """None where an object was expected, a method of another type, a misspelt name."""
    match = _TEXT.search(at.text)
    name = str(at.told.get("name") or (match["name"] if match else ""))
    kind = str(at.told.get("object_type") or (match["type"] if match else ""))
    node = at.node if isinstance(at.node, ast.Attribute) else _attribute(at, name)
    name = name or (node.attr if node is not None else "")
    owner = f"`{at.quoted(node.value)}`" if node is not None else "the object"
    if not name:
        return ""
    if node is not None and not isinstance(node.ctx, ast.Load) and "can't set attribute" in at.text:
        return _of_a_named_tuple(at, owner, name)
    if node is not None and isinstance(node.ctx, ast.Store) and kind and not _is_changed(at, node):
        return _not_settable(at, owner, name, kind)
    if node is not None and at.text == name and isinstance(node.ctx, ast.Load):
        return f"{at.place} asks {owner} for `{name}`, and it has no member of that name."
    if node is not None and at.text == name and isinstance(node.ctx, ast.Del):
        return f"{at.place} deletes the attribute `{name}` of {owner}, and nothing has been put into it."
    if not kind or "has no attribute" not in at.text:
        return ""
    if kind == "NoneType":
        return (
            f"{at.place} asks {owner} for `{name}`, but {owner} is None here, and None has no "
            f"`{name}`.{why_none(at, node.value if node is not None else None)}"
        )
    if not at.line and kind in defined_in(at.tree):
        return _not_of_the_class(at, kind, name)
    subject = "a class" if kind == "type" else f"of type {kind}"
    begin = f"{at.place} asks {owner} for `{name}`, which it doesn't have: it is {subject}."
    if kind == "module":
        begin = f"{at.place} asks the module {owner} for `{name}`, which it doesn't have."
        if node is not None and at.quoted(node.value) == "datetime" and hasattr(datetime.datetime, name):
            return f"{begin} The class of that name in it does: `from datetime import datetime` takes that one."
    attributes = at.told.get("attributes")
    like = near(name, [each for each in attributes if isinstance(each, str)]) if isinstance(attributes, list) else ""
    if name.startswith("__") and not name.endswith("__"):
        return f"{begin} A name that begins with two `_` can be reached in its class's own methods alone."
    if like:
        return f"{begin} There is `{like}`."
    if kind in defined_in(at.tree):
        said = begin + _where_it_is_set(at, kind, name)
        if node is not None and _is_changed(at, node):
            first = f"`{at.quoted(node)} = …`"
            return f"{said} Such a line changes what is there: it needs a first value before, as in {first}."
        return said
    if kind == "super":
        return f"{at.place} asks {owner} for `{name}`, and no class that this one derives from has it."
    if kind == "dict" and node is not None and _is_key(at, node, name):
        return f"{begin} It has the key `{name!r}`: a key is asked for with square brackets."
    if name in _ELSEWHERE:
        return f"{begin} What other languages call so is {_ELSEWHERE[name]} in Python."
    if name == "join" and isinstance(at.node, ast.Attribute):
        return f'{begin} `join` is a method of the text that stands between: `", ".join({owner.strip("`")})`.'
    if name in _OTHER_TYPES and _OTHER_TYPES[name] != kind:
        return f"{begin} `{name}` is a method of {_OTHER_TYPES[name]}."
    elsewhere = near(name, [each for each in _ELSEWHERE if len(each) > 4])
    if elsewhere and name not in _OTHER_TYPES:
        return f"{begin} What other languages call `{elsewhere}` is {_ELSEWHERE[elsewhere]} in Python."
    return begin


def _is_changed(at: Situation, node: ast.Attribute) -> bool:
    """Whether it is the target of `+=` or the like, which reads the attribute before it sets it."""
    return any(isinstance(each, ast.AugAssign) and each.target is node for each in ast.walk(at.tree))


def _where_it_is_set(at: Situation, kind: str, name: str) -> str:
    """Which line of the class, or of one that it derives from, would put something into the attribute."""
    classes = {each.name: each for each in ast.walk(at.tree) if isinstance(each, ast.ClassDef)}
    family = [kind]
    for each in family:
        bases = classes[each].bases if each in classes else []
        family += [base.id for base in bases if isinstance(base, ast.Name) and base.id not in family]
    methods = [
        (each, method)
        for each in family
        if each in classes
        for method in classes[each].body
        if isinstance(method, (ast.FunctionDef, ast.AsyncFunctionDef))
    ]
    inner = [(each, method, node) for each, method in methods for node in ast.walk(method)]
    attributes = [one for one in inner if isinstance(one[2], ast.Attribute) and one[2].attr == name]
    if any(isinstance(node.ctx, ast.Del) for _, _, node in attributes if isinstance(node, ast.Attribute)):
        return ""
    if any(method.name in ("__setattr__", "__getattribute__") for _, method in methods):
        return ""
    for owner, method, node in inner:
        if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Store) and not attributes:
            return (
                f" Line {node.lineno}, in `{owner}.{method.name}`, gives a value to `{name}` alone, a name of the "
                f"method's own: `self.{name} = …` puts it into the object."
            )
    for owner, method, node in attributes:
        this = method.args.args[0].arg if method.args.args else ""
        if not isinstance(node, ast.Attribute) or not isinstance(node.ctx, ast.Store) or _is_changed(at, node):
            continue
        if isinstance(node.value, ast.Name) and node.value.id == this:
            return (
                f" Line {node.lineno}, in `{owner}.{method.name}`, puts something into it, and hasn't run for it yet."
            )
    if all(each in classes for each in family):
        return " Nothing in its class gives it one: an attribute is there once something has been put into it."
    return ""


def _of_a_named_tuple(at: Situation, owner: str, name: str) -> str:
    """What a tuple with names keeps."""
    if "namedtuple" not in at.source and "NamedTuple" not in at.source:
        return f"{at.place} changes the attribute `{name}` of {owner}, which can only be read."
    return (
        f"{at.place} changes the attribute `{name}` of {owner}, which is a tuple with names: it keeps what it was made "
        f"with. `_replace({name}=…)` makes a changed copy."
    )


def _not_settable(at: Situation, owner: str, name: str, kind: str) -> str:
    """A value put into an attribute of an object that takes none, or no new one."""
    if "has no attribute" not in at.text:
        return ""
    slots = any(
        isinstance(each, ast.Name) and each.id == "__slots__" for node in at.tree.body for each in ast.walk(node)
    )
    told = " Its class names in `__slots__` what its objects may have." if slots else ""
    return f"{at.place} changes the attribute `{name}` of {owner}, and an object of type {kind} can't have it.{told}"


def _not_of_the_class(at: Situation, kind: str, name: str) -> str:
    """A check asks an object of the learner's class for what the class doesn't give it."""
    begin = f"Your class `{kind}` gives its objects no `{name}`, which is asked for."
    classes = (each for each in at.tree.body if isinstance(each, ast.ClassDef) and each.name == kind)
    like = near(name, [member for each in classes for member in _members(each)])
    return f"{begin} There is `{like}`." if like else begin


def _is_key(at: Situation, node: ast.Attribute, name: str) -> bool:
    """Whether a dictionary, as it stood there, has the name as a key."""
    tree = at.value(node.value) if at.knows(node.value) else None
    return isinstance(tree, list) and any(isinstance(pair, list) and pair[:1] == [name] for pair in tree[1:])


def _members(node: ast.ClassDef) -> list[str]:
    """The methods of a class, and the attributes that they give a value."""
    inner = list(ast.walk(node))
    methods = [each.name for each in inner if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef))]
    return methods + [
        each.attr for each in inner if isinstance(each, ast.Attribute) and isinstance(each.ctx, ast.Store)
    ]


def _attribute(at: Situation, name: str) -> ast.Attribute | None:
    parts = ast.walk(at.node if at.node is not None else at.statement) if at.statement is not None else ()
    return next((each for each in parts if isinstance(each, ast.Attribute) and each.attr == name), None)
