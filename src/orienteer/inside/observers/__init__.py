"""Values of libraries as trees: one library a file, loaded late and only where its environment is.

A writer gets the encoder and a value and gives a tree, or None where the value is none of its own. Numbers are written
with all the digits that their type has (the shortest text that reads back as the same number); how far two of them may
lie apart is for comparators to say.

    ["array", dtype, [shape], ["list", item, ...]]                row after row
    ["scalar", dtype, item]                                       a single number of an array's type
    ["index", dtype, name, ["list", item, ...]]
    ["series", dtype, name, index, ["list", item, ...]]
    ["frame", index, ["column", label, dtype, ["list", item, ...]], ...]
    ["missing", "NaT" or "NA"]                                    a gap that is no float
    ["tensor", dtype, [shape], ["list", item, ...]]

A figure and a fitted model are written like objects: ["object", class, [attribute, tree], ...].
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Any

LIBRARIES = {
    "numpy": "numpy",
    "pandas": "pandas",
    "matplotlib": "matplotlib",
    "sklearn": "sklearn",
    "torch": "torch",
    "tensorflow": "tensorflow",
    "keras": "tensorflow",
}
"""The package that a class comes from → the file here that knows it."""

_module_of = type.__dict__["__module__"].__get__
"""Where a class says that it comes from, whatever its metaclass says."""

_PREFIX = "orienteer.inside.observers."


def observer_of(mro: list[type]) -> ModuleType | None:
    """What can write values of a class down, going by the packages that it and its bases come from."""
    for base in mro:
        module = _module_of(base)
        name = LIBRARIES.get(module.partition(".")[0]) if type(module) is str else None
        if name is None:
            continue
        loaded = sys.modules.get(_PREFIX + name)
        if loaded is not None:
            return loaded
        try:
            return importlib.import_module(_PREFIX + name)
        except ImportError:  # not in this environment, or nothing of ours can be imported any more
            return None
    return None


def observed(encoder: Any, value: Any, mro: list[type]) -> Any:
    """The value's tree, or None where it comes from no library that is known here.

    A class may say that it comes from a library and lie: what then goes wrong makes it an object like any other.
    """
    observer = observer_of(mro)
    if observer is None:
        return None
    try:
        return observer.write(encoder, value)
    except Exception:
        return None
