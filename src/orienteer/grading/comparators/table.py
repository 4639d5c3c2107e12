"""Tables, series, arrays and figures: floats within a tolerance, and of the rest what the check says.

Options, besides `relative` and `absolute` of `approximate`:

    dtypes    "exact"; "kind": any whole number's type is as good as another, and a number of an array is a number;
              "any": types of columns don't count
    rows      "in order", or "any": rows are a set
    columns   "in order", or "any"
    index     whether it counts
    style     whether a figure's colours, markers, line styles and widths count
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from orienteer.grading.comparators import approximate
from orienteer.grading.trees import TABLE_TAGS, holds, tag, text_of

Tree = Any

KINDS = (
    (re.compile(r"u?int\d*", re.IGNORECASE), "whole numbers"),
    (re.compile(r"float\d*|bfloat16|half|double", re.IGNORECASE), "floats"),
    (re.compile(r"bool(ean)?", re.IGNORECASE), "booleans"),
    (re.compile(r"object|str|<U\d+|string.*"), "text"),
    (re.compile(r"datetime64.*"), "moments"),
    (re.compile(r"timedelta64.*"), "durations"),
)
"""Names of types → what they are types of."""

STYLE = {"Line": ("colour", "marker", "style"), "Bar": ("width",)}
"""Attributes of artists that are a matter of taste."""

_DTYPE_AT = {"array": 1, "tensor": 1, "index": 1, "series": 1, "column": 2}


def same(expected: Tree, actual: Tree, options: Mapping[str, Tree]) -> bool:
    """Whether the two are one table, as far as the check looks."""
    if holds(expected, "capped") or holds(actual, "capped"):
        return False
    return approximate.same(reduced(expected, options), reduced(actual, options), options)


def normal(tree: Tree, options: Mapping[str, Tree]) -> Tree:
    """What the check sees of the table, floats rounded."""
    return approximate.normal(reduced(tree, options), options)


def reduced(tree: Tree, options: Mapping[str, Tree]) -> Tree:
    """The tree without what the check doesn't look at."""
    if type(tree) is not list or not tree:
        return tree
    kind = tag(tree)
    dtypes = options.get("dtypes", "kind")
    if kind == "scalar" and dtypes != "exact":
        return tree[2]
    if kind == "object" and not options.get("style", False):
        tree = [part for part in tree if not (type(part) is list and part[0] in STYLE.get(tree[1], ()))]
    parts = [reduced(part, options) for part in tree]
    if kind not in TABLE_TAGS:
        return parts
    if kind in _DTYPE_AT:
        parts[_DTYPE_AT[kind]] = _kind(parts[_DTYPE_AT[kind]], dtypes)
    if kind in ("series", "frame") and not options.get("index", True):
        parts[3 if kind == "series" else 1] = None
    if kind == "frame":
        parts = _ordered(parts, options)
    return parts


def _kind(dtype: Tree, wanted: str) -> Tree:
    if wanted == "exact" or type(dtype) is not str:
        return dtype
    if wanted == "any":
        return ""
    return next((name for form, name in KINDS if form.fullmatch(dtype)), dtype)


def _ordered(frame: list[Tree], options: Mapping[str, Tree]) -> list[Tree]:
    """The frame's columns, and its rows, in one order where theirs doesn't count."""
    columns = frame[2:]
    if options.get("columns") == "any":
        columns = sorted(columns, key=lambda column: text_of(column[1]))
    index = frame[1]
    if options.get("rows") == "any" and columns:
        rows = list(zip(*(column[3][1:] for column in columns), strict=False))
        keys = [text_of(approximate.normal(["list", *row], options)) for row in rows]
        order = sorted(range(len(rows)), key=keys.__getitem__)
        columns = [[*column[:3], ["list", *(column[3][1 + place] for place in order)]] for column in columns]
        if index is not None and len(index[3]) == len(order) + 1:
            index = [*index[:3], ["list", *(index[3][1 + place] for place in order)]]
    return ["frame", index, *columns]
