"""Tables, arrays and figures in a person's words: how they read, and which cell, type or artist differs."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

from orienteer.grading.trees import TABLE_TAGS, tag, text_of

Tree = Any
Worded = Callable[[Tree], str]

Place = tuple[str, str | None, str | None]
"""Where, what was expected there, what came; None where there is nothing."""

SMALLEST_DIFFERENCE = 1e-9
"""Relative: floats that lie closer are shown as equal."""


def is_laid_out(tree: Tree) -> bool:
    """Whether it is shown by its places: a table, an array, a figure."""
    kind = tag(tree)
    return kind in TABLE_TAGS - {"scalar"} or (kind == "object" and tree[1] in ("Figure", "Axes", "Response"))


def table_text(tree: Tree, worded: Worded) -> str:
    """A value of a library, as its `repr` would read."""
    kind = tag(tree)
    if kind == "scalar":
        return f"{tree[1]}({worded(tree[2])})"
    if kind in ("array", "tensor"):
        members = _members(tree[3])
        if members == [] and len(tree[2]) > 1:
            return f"{kind}([], shape={_shape(tree[2])}, dtype={tree[1]})"
        return f"{kind}({_nested(tree[2], members, worded)}, dtype={tree[1]})"
    if kind == "index":
        return f"Index({worded(tree[3])}{_name(tree[2], worded)})"
    if kind == "series":
        return f"Series({worded(tree[4])}, index={_index(tree[3], worded)}{_name(tree[2], worded)}, dtype={tree[1]})"
    columns = ", ".join(f"{worded(column[1])}: {worded(column[3])}" for column in tree[2:])
    return f"DataFrame({{{columns}}}, index={_index(tree[1], worded)})"


def _index(tree: Tree, worded: Worded) -> str:
    return worded(tree[3]) if tag(tree) == "index" else "…"


def _name(tree: Tree, worded: Worded) -> str:
    return "" if tree is None else f", name={worded(tree)}"


def _members(tree: Tree) -> list[Tree] | None:
    return None if tag(tree) == "capped" else tree[1:]


def _nested(shape: list[int], members: list[Tree] | None, worded: Worded) -> str:
    if members is None:
        return "…"
    if len(shape) < 2:
        return f"[{', '.join(map(worded, members))}]" if shape else worded(members[0])
    size = len(members) // shape[0]
    rows = [members[at * size : (at + 1) * size] for at in range(shape[0])]
    return f"[{', '.join(_nested(shape[1:], row, worded) for row in rows)}]"


def places(expected: Tree, actual: Tree, worded: Worded, path: str = "") -> Iterator[Place]:
    """Where two values differ, outermost first."""
    if text_of(expected) == text_of(actual) or _close(expected, actual):
        return
    kind = tag(expected)
    if kind != tag(actual) or kind == "capped":
        yield path, worded(expected), worded(actual)
    elif kind in ("array", "tensor"):
        yield from _arrays(expected, actual, worded, path)
    elif kind == "series":
        yield from _said(_in(path, "dtype"), expected[1], actual[1])
        yield from places(expected[2], actual[2], worded, _in(path, "name"))
        yield from _index_places(expected[3], actual[3], worded, path)
        yield from _column(expected[4], actual[4], worded, path, _labels(expected[3], worded))
    elif kind == "index":
        yield from _index_places(expected, actual, worded, path)
    elif kind == "frame":
        yield from _frames(expected, actual, worded, path)
    elif kind == "object" and expected[1] == actual[1]:
        wanted, came = dict(expected[2:]), dict(actual[2:])
        for name in [*wanted, *(name for name in came if name not in wanted)]:
            yield from _either(wanted.get(name, ...), came.get(name, ...), worded, _in(path, name.replace("_", " ")))
    elif kind in ("list", "tuple"):
        yield from _lists(expected[1:], actual[1:], worded, path)
    elif kind == "dict":
        named = [{text_of(key): (key, value) for key, value in side[1:]} for side in (expected, actual)]
        for key in {**named[0], **named[1]}:
            label = worded((named[0].get(key) or named[1][key])[0])
            one, other = (side[key][1] if key in side else ... for side in named)
            yield from _either(one, other, worded, _in(path, label))
    else:
        yield path, worded(expected), worded(actual)


def _in(path: str, name: str) -> str:
    return f"{path}, {name}" if path else name


def _said(path: str, expected: str, actual: str) -> Iterator[Place]:
    if expected != actual:
        yield path, str(expected), str(actual)


def _either(one: Any, other: Any, worded: Worded, path: str) -> Iterator[Place]:
    if one is ... or other is ...:
        yield path, None if one is ... else worded(one), None if other is ... else worded(other)
    else:
        yield from places(one, other, worded, path)


def _lists(expected: list[Tree], actual: list[Tree], worded: Worded, path: str) -> Iterator[Place]:
    for at in range(max(len(expected), len(actual))):
        one = expected[at] if at < len(expected) else ...
        other = actual[at] if at < len(actual) else ...
        yield from _either(one, other, worded, f"{path} {at + 1}".strip())


def _arrays(expected: Tree, actual: Tree, worded: Worded, path: str) -> Iterator[Place]:
    yield from _said(_in(path, "dtype"), expected[1], actual[1])
    if expected[2] != actual[2]:
        yield _in(path, "shape"), _shape(expected[2]), _shape(actual[2])
        return
    one, other = _members(expected[3]), _members(actual[3])
    if one is None or other is None:
        yield path, worded(expected[3]), worded(actual[3])
        return
    for at, (wanted, came) in enumerate(zip(one, other, strict=False)):
        yield from places(wanted, came, worded, _in(path, f"[{', '.join(map(str, _at(expected[2], at)))}]"))


def _shape(shape: list[int]) -> str:
    return f"({', '.join(map(str, shape))}{',' if len(shape) == 1 else ''})"


def _at(shape: list[int], at: int) -> list[int]:
    found: list[int] = []
    for size in reversed(shape):
        found.insert(0, at % size)
        at //= size
    return found


def _labels(index: Tree, worded: Worded) -> list[str]:
    return [worded(label) for label in index[3][1:]] if tag(index) == "index" and tag(index[3]) != "capped" else []


def _index_places(expected: Tree, actual: Tree, worded: Worded, path: str) -> Iterator[Place]:
    if tag(expected) != "index" or tag(actual) != "index":
        return
    yield from places(expected[2], actual[2], worded, _in(path, "name of the index"))
    if text_of(expected[3]) != text_of(actual[3]):
        yield _in(path, "index"), worded(expected[3]), worded(actual[3])
    else:
        yield from _said(_in(path, "dtype of the index"), expected[1], actual[1])


def _frames(expected: Tree, actual: Tree, worded: Worded, path: str) -> Iterator[Place]:
    wanted, came = ([worded(column[1]) for column in side[2:]] for side in (expected, actual))
    if wanted != came:
        yield _in(path, "columns"), ", ".join(wanted), ", ".join(came)
    yield from _index_places(expected[1], actual[1], worded, path)
    columns = dict(zip(came, actual[2:], strict=True))
    labels = _labels(expected[1], worded)
    for name, column in zip(wanted, expected[2:], strict=True):
        if name in columns:
            yield from _said(_in(path, f"dtype of {name}"), column[2], columns[name][2])
            yield from _column(column[3], columns[name][3], worded, _in(path, name), labels)


def _column(expected: Tree, actual: Tree, worded: Worded, path: str, labels: list[str]) -> Iterator[Place]:
    one, other = _members(expected), _members(actual)
    if one is None or other is None:
        yield path, worded(expected), worded(actual)
        return
    for at in range(max(len(one), len(other))):
        label = labels[at] if at < len(labels) else str(at)
        wanted, came = (side[at] if at < len(side) else ... for side in (one, other))
        yield from _either(wanted, came, worded, _in(path, f"row {label}"))


def _close(expected: Tree, actual: Tree) -> bool:
    if tag(expected) != "float" or tag(actual) != "float":
        return False
    one, other = float(expected[1]), float(actual[1])
    if math.isnan(one) or math.isnan(other):
        return math.isnan(one) and math.isnan(other)
    return math.isclose(one, other, rel_tol=SMALLEST_DIFFERENCE, abs_tol=SMALLEST_DIFFERENCE)
