"""What an instance holds, read past everything that its class says of itself."""

from __future__ import annotations

import types
from collections.abc import Callable
from typing import Any

from orienteer.inside import own

own.keep(globals())


def class_name(kind: type) -> str:
    """A class's name as `class` gave it, whatever its metaclass says."""
    return str(type.__dict__["__name__"].__get__(kind))


_class_dict: Callable[[type], Any] = type.__dict__["__dict__"].__get__
"""A class's own names, whatever its metaclass says."""

_DESCRIPTORS = (types.GetSetDescriptorType, types.MemberDescriptorType)


class _Plain:
    """Has the layout of a plain class: what hides its instances' dictionary is read as one of these."""


def dictionary_of(value: object) -> dict[Any, Any]:
    """The dictionary of an instance, whatever its class says that `__dict__` is; empty where it has none."""
    kind = type(value)
    hidden = False
    for base in type.mro(kind):
        found = _class_dict(base).get("__dict__")
        if type(found) in _DESCRIPTORS and found.__objclass__ is base and found.__name__ == "__dict__":
            held = found.__get__(value)
            return held if isinstance(held, dict) else {}
        hidden = hidden or "__dict__" in _class_dict(base)
    return _held_as_plain(value, kind) if hidden else {}


def _held_as_plain(value: object, kind: type) -> dict[Any, Any]:
    """A class that defines `__dict__` itself leaves its instances no way to theirs: for a moment, they are plain."""
    change = object.__dict__["__class__"].__set__
    try:
        change(value, _Plain)
    except TypeError:  # of another layout
        return {}
    try:
        held: dict[Any, Any] = _class_dict(_Plain)["__dict__"].__get__(value)
    finally:
        change(value, kind)
    return held


def attributes_of(value: object) -> dict[str, object]:
    """What an object holds itself, its slots included, by public name."""
    held: dict[str, object] = {}
    for base in type.mro(type(value)):
        for name, member in _class_dict(base).items():
            if type(member) is types.MemberDescriptorType and member.__objclass__ is base:
                try:
                    held.setdefault(name, member.__get__(value))
                except AttributeError:
                    continue
    dictionary = dictionary_of(value)
    for name in dict.keys(dictionary):
        if type(name) is str:
            held[name] = dict.__getitem__(dictionary, name)
    return {name: held[name] for name in sorted(held) if not name.startswith("_")}
