"""What an answer may look like. It comes from the process that ran the learner's code, which may write anything: what
has another shape than `orienteer.inside.encoding` gives is no answer, and nobody who reads one has to ask again.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

from orienteer.inside.encoding import DEFAULT_CAPS, EXACT_INTEGER, decode

Tree = Any

MOST_LEVELS = DEFAULT_CAPS.depth + 20
"""Levels of nesting: a value's own, and those that a library's value is written with."""

_INTEGER = re.compile(rf"-?0x[0-9a-f]{{1,{DEFAULT_CAPS.text}}}")
_FLOAT = re.compile(r"-?(?:[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?|inf)|nan")
_BYTES = re.compile(r"(?:[0-9a-f]{2})*")
_ATOMS = frozenset((str, bool, type(None)))
_Shape = Callable[[list[Any], int], bool]


def is_answer(judged: dict[str, Any]) -> bool:
    """Whether every part of a judged part is what a part of that name is.

    >>> is_answer({"outcome": "returned", "value": ["list", 1]}), is_answer({"outcome": "returned", "value": ["float"]})
    (True, False)
    """
    return all(name in _PARTS and _PARTS[name](part) for name, part in judged.items())


def is_tree(tree: Tree, levels: int = MOST_LEVELS) -> bool:
    """Whether it is a value in the typed encoding, of no more levels than these."""
    if type(tree) in _ATOMS or is_whole(tree):
        return True
    if type(tree) is not list or levels == 0 or not tree or type(tree[0]) is not str:
        return False
    shape = _SHAPES.get(tree[0])
    return shape is not None and len(tree) <= _MOST and shape(tree, levels - 1)


_MOST = DEFAULT_CAPS.items + 10


def plain_value(tree: Tree) -> Any:
    """A plain value from a tree that a child wrote.

    Raises:
        ValueError: it is none.
    """
    try:
        return decode(tree)
    except (LookupError, TypeError, ArithmeticError, RecursionError) as error:
        raise ValueError(f"not a plain value: {error}") from None


def _all(tree: list[Any], levels: int) -> bool:
    for member in tree:
        kind = type(member)
        if kind is int:
            if not -EXACT_INTEGER < member < EXACT_INTEGER:
                return False
        elif kind not in _ATOMS and not is_tree(member, levels):
            return False
    return True


def is_whole(part: Any) -> bool:
    """Whether it is a whole number that is written in digits: larger ones are written in another way."""
    return type(part) is int and -EXACT_INTEGER < part < EXACT_INTEGER


def _are_pairs(pairs: list[Any], levels: int, is_key: Callable[[Any], bool]) -> bool:
    return all(type(pair) is list and len(pair) == 2 and is_key(pair[0]) and is_tree(pair[1], levels) for pair in pairs)


def _dict(tree: list[Any], levels: int) -> bool:
    return _are_pairs(tree[1:], levels, lambda key: is_tree(key, levels))


def _fields(tree: list[Any], levels: int) -> bool:
    return len(tree) > 1 and _is_text(tree[1]) and _are_pairs(tree[2:], levels, _is_text)


def _is_text(part: Any) -> bool:
    return type(part) is str


def _is_cut_text(part: Any) -> bool:
    return type(part) is str or part == ["capped", "text"]


def _is_number(part: Any) -> bool:
    return is_whole(part) or (type(part) is list and part[:1] == ["int"] and is_tree(part))


def _texts(*patterns: str) -> _Shape:
    """So many texts, each of a pattern; "" for any text."""
    compiled = [re.compile(pattern or r"(?s:.*)") for pattern in patterns]
    return lambda tree, levels: (
        len(tree) == 1 + len(compiled)
        and all(type(part) is str and known.fullmatch(part) for known, part in zip(compiled, tree[1:], strict=True))
    )


def _numbers(count: int) -> _Shape:
    return lambda tree, levels: len(tree) == 1 + count and all(map(_is_number, tree[1:]))


def _named(*kinds: Callable[[Any, int], bool]) -> _Shape:
    """So many parts, each of a kind."""
    return lambda tree, levels: (
        len(tree) == 1 + len(kinds) and all(kind(part, levels) for kind, part in zip(kinds, tree[1:], strict=True))
    )


def _text(part: Any, levels: int) -> bool:
    return type(part) is str


def _list(part: Any, levels: int) -> bool:
    return type(part) is list and part[:1] in (["list"], ["capped"]) and is_tree(part, levels)


def _exception(tree: list[Any], levels: int) -> bool:
    if len(tree) != 7:
        return False
    _, name, bases, text, arguments, cause, notes = tree
    return (
        all(type(part) is list for part in (bases, arguments, notes))
        and all(map(_is_text, (name, *bases)))
        and all(map(_is_cut_text, (text, *notes)))
        and all(is_tree(part, levels) for part in (*arguments, cause))
    )


def _iterator(tree: list[Any], levels: int) -> bool:
    return len(tree) > 2 and _is_text(tree[1]) and all(is_tree(part, levels) for part in tree[2:])


def _array(tree: list[Any], levels: int) -> bool:
    if len(tree) != 4 or not _is_text(tree[1]) or type(tree[2]) is not list or not _list(tree[3], levels):
        return False
    if len(tree[2]) > MOST_LEVELS or not all(is_whole(size) and size >= 0 for size in tree[2]):
        return False
    if tree[3][0] == "capped":
        return True
    members = math.prod(tree[2])
    return members == len(tree[3]) - 1 and (members > 0 or math.prod(filter(None, tree[2])) <= DEFAULT_CAPS.items)


def _frame(tree: list[Any], levels: int) -> bool:
    return len(tree) > 1 and all(is_tree(part, levels) for part in tree[1:]) and all(map(_is_column, tree[2:]))


def _is_column(part: Any) -> bool:
    return type(part) is list and part[:1] == ["column"]


_SHAPES: dict[str, _Shape] = {
    **dict.fromkeys(("list", "tuple", "set", "frozenset", "deque"), _all),
    "dict": _dict,
    **dict.fromkeys(("object", "dataclass", "namedtuple"), _fields),
    "subclass": _named(_text, is_tree),
    "enum": _named(_text, lambda name, levels: name is None or type(name) is str, is_tree),
    "int": _texts(_INTEGER.pattern),
    "float": _texts(_FLOAT.pattern),
    "complex": _texts(_FLOAT.pattern, _FLOAT.pattern),
    **dict.fromkeys(("bytes", "bytearray"), _texts(_BYTES.pattern)),
    "range": lambda tree, levels: _numbers(3)(tree, levels) and tree[3] not in (0, ["int", "0x0"]),
    **dict.fromkeys(("ellipsis", "notimplemented"), _texts()),
    **dict.fromkeys(("decimal", "datetime", "date", "time", "function", "class", "module"), _texts("")),
    **dict.fromkeys(("missing", "capped"), _texts("")),
    "fraction": _numbers(2),
    "timedelta": _numbers(3),
    "cycle": _numbers(1),
    "exception": _exception,
    "iterator": _iterator,
    **dict.fromkeys(("array", "tensor"), _array),
    "scalar": _named(_text, is_tree),
    "index": _named(_text, is_tree, _list),
    "series": _named(_text, is_tree, is_tree, _list),
    "column": _named(is_tree, _text, _list),
    "frame": _frame,
}
"""Tag → what stands behind it. Source: the lists in `orienteer.inside.encoding` and `orienteer.inside.observers`."""


def _is_raised(part: Any) -> bool:
    return type(part) is list and part[:1] == ["exception"] and is_tree(part)


def _are_trees(part: Any) -> bool:
    return type(part) is list and all(map(is_tree, part))


def _are_integers(part: Any) -> bool:
    return type(part) is list and all(map(is_whole, part))


def _is_laziness(part: Any) -> bool:
    return (
        type(part) is dict
        and set(part) == {"iterator", "taken"}
        and type(part["iterator"]) is bool
        and _are_integers(part["taken"])
    )


def _are_files(part: Any) -> bool:
    return type(part) is dict and all(map(is_tree, part.values()))


def _is_timeline(part: Any) -> bool:
    if not is_tree(part) or type(part) is not list:
        return False
    return part[0] == "capped" or all(
        type(each) is list and each[:1] == ["tuple"] and len(each) == 3 and _is_cut_text(each[2]) for each in part[1:]
    )


def _is_shallow(part: Any) -> bool:
    """Whether JSON has no more levels than a tree may have."""
    level = [part]
    for _ in range(MOST_LEVELS):
        inner = [each.values() if type(each) is dict else each for each in level if type(each) in (dict, list)]
        level = [member for members in inner for member in members]
    return not level


_PARTS: dict[str, Callable[[Any], bool]] = {
    **dict.fromkeys(("outcome", "output", "reason", "limit", "stage", "name", "told"), _is_text),
    "signal": lambda part: type(part) is str or is_whole(part),
    "status": lambda part: part is None or is_whole(part),
    "steps": is_whole,
    "value": is_tree,
    "exception": _is_raised,
    "arguments": _are_trees,
    "identity": _are_integers,
    "laziness": _is_laziness,
    "files": _are_files,
    "timeline": _is_timeline,
    "replay": _is_shallow,  # `orienteer.feedback.replay` checks the rest when it is played
}
"""Part of the judged part → what it has to be."""
