"""Values of the standard library that hold what no attribute shows: a path, a view of a dictionary, an address.

Each is read by its own class's methods, as they are found in the class itself; a class that only bears the name of one
of these is an object like any other.
"""

from __future__ import annotations

import sys
import types
from collections.abc import Callable
from typing import Any

from orienteer.inside import own
from orienteer.inside.instances import class_name

own.keep(globals())

_module_of = type.__dict__["__module__"].__get__
"""Where a class says that it comes from, whatever its metaclass says."""

Contents = list[tuple[str, Any]]
"""What a value holds, by name; "" is what its class is called with."""


def contents(value: Any, mro: list[type]) -> tuple[str, Contents] | None:
    """The name of a value's class and what the value holds; None where its attributes say it all.

    A view of an ordered dictionary is called like one of any other: Python compares them alike.

    Raises:
        Exception: it can't be read by its class's methods.
    """
    for base in mro:
        if base in _BUILTIN:
            return class_name(base), _BUILTIN[base](base, value)
        read = _imported(base)
        if read is not None:
            return class_name(mro[0]), read(base, value)
    return None


def _imported(kind: type) -> Callable[[Any, Any], Contents] | None:
    """How a class of a module is read, where the module has it under its name."""
    place = _module_of(kind), class_name(kind)
    read = _IMPORTED.get(place)
    return read if read is not None and getattr(sys.modules.get(place[0]), place[1], None) is kind else None


def _as_text(kind: Any, value: Any) -> Contents:
    return [("", kind.__str__(value))]


def _called_with(kind: Any, value: Any) -> Contents:
    return [("", argument) for argument in kind.__reduce__(value)[1]]


def _match(kind: Any, value: Any) -> Contents:
    return [("span", kind.span(value)), ("groups", kind.groups(value))]


_BUILTIN: dict[type, Callable[[Any, Any], Contents]] = {
    type({}.keys()): lambda kind, value: [("", set(kind.__iter__(value)))],
    type({}.values()): lambda kind, value: [("", list(kind.__iter__(value)))],
    # as a dictionary, which has no order for a comparator either
    type({}.items()): lambda kind, value: [("", dict(kind.__iter__(value)))],
    types.MappingProxyType: lambda kind, value: [("", dict(kind.items(value)))],
    memoryview: lambda kind, value: [("", kind.tobytes(value))],
}

_IMPORTED: dict[tuple[str, str], Callable[[Any, Any], Contents]] = {
    **dict.fromkeys([("pathlib", "PurePath"), ("pathlib._local", "PurePath")], _as_text),
    **{
        ("ipaddress", f"IPv{version}{what}"): _as_text
        for version in (4, 6)
        for what in ("Address", "Network", "Interface")
    },
    ("datetime", "timezone"): _as_text,
    ("zoneinfo", "ZoneInfo"): _as_text,
    ("array", "array"): lambda kind, value: [("", value.typecode), ("", kind.tolist(value))],
    ("_struct", "Struct"): lambda kind, value: [("", value.format)],
    ("re", "Match"): _match,
    **{("operator", name): _called_with for name in ("itemgetter", "attrgetter", "methodcaller")},
}
"""(module, class) → how what it holds is read; the module need not be loaded."""
