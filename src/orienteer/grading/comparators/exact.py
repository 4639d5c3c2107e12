"""Equal by exact type and content.

What Python itself can't tell apart or promises no order for is the same here: a dictionary's and a set's order, 0.0 and
-0.0, one NaN and another. So are, by design: an iterator's class (a generator, a `map`), a function's name, a dataclass
and a plain class of the same name and attributes, and a dictionary of the standard library's own making (`Counter`,
`defaultdict`, `OrderedDict`) and a plain one. What was cut by a cap is equal to nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from orienteer.grading.trees import TABLE_TAGS, holds, tag, text_of

Tree = Any
STANDARD_DICTIONARIES = frozenset({"Counter", "defaultdict", "OrderedDict"})


def same(expected: Tree, actual: Tree, options: Mapping[str, Tree]) -> bool:
    """Whether the two are equal, cut values being equal to nothing."""
    if holds(expected, "capped") or holds(actual, "capped"):
        return False
    return text_of(normal(expected, options)) == text_of(normal(actual, options))


def normal(tree: Tree, options: Mapping[str, Tree]) -> Tree:
    """The tree with everything put in one order that has none."""
    if type(tree) is not list:
        return tree
    kind = tag(tree)
    if kind in ("list", "tuple", "deque"):
        return [kind, *(normal(member, options) for member in tree[1:])]
    if kind == "float":
        return ["float", "0.0"] if tree[1] == "-0.0" else tree
    if kind == "complex":
        return ["complex", *("0.0" if part == "-0.0" else part for part in tree[1:])]
    if kind in ("set", "frozenset"):
        return [kind, *sorted((normal(member, options) for member in tree[1:]), key=text_of)]
    if kind == "dict":
        pairs = [[normal(key, options), normal(value, options)] for key, value in tree[1:]]
        return [kind, *sorted(pairs, key=text_of)]
    if kind in ("namedtuple", "object", "dataclass"):
        kept = "namedtuple" if kind == "namedtuple" else "object"
        return [kept, tree[1], *([name, normal(value, options)] for name, value in tree[2:])]
    if kind == "subclass":
        inner = normal(tree[2], options)
        return inner if tree[1] in STANDARD_DICTIONARIES and tag(inner) == "dict" else [kind, tree[1], inner]
    if kind == "iterator":
        end = raised(tree[2], str(options.get("exception", "type")))
        return [kind, "", end, *(normal(member, options) for member in tree[3:])]
    if kind == "function":
        return [kind]
    if kind in TABLE_TAGS:
        return [kind, *(normal(part, options) if type(part) is list and part else part for part in tree[1:])]
    if kind == "exception":
        arguments = [normal(argument, options) for argument in tree[4]]
        return [*tree[:4], arguments, normal(tree[5], options), *tree[6:]]
    return tree


def raised(tree: Tree, detail: str) -> Tree:
    """A raised exception by its class; a builtin's namesake is another class.

    Args:
        detail: "type", or "text" for the type and the text, or "whole" for arguments, cause and notes too.
    """
    if tag(tree) != "exception":
        return tree
    name, bases = tree[1], tree[2]
    known = [name, bases if name in bases else []]
    if detail == "text":
        return [*known, tree[3]]
    if detail == "whole":
        return [*known, *normal(tree, {})[3:]]
    return known
