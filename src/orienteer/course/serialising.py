"""Values of the course as JSON, and back, by their types."""

from __future__ import annotations

import types
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import lru_cache
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Value = TypeVar("Value")


def to_data(value: Any) -> Any:
    """A value of the course as data that JSON can carry."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_data(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {key: to_data(member) for key, member in value.items()}
    if isinstance(value, (list, tuple)):
        return [to_data(member) for member in value]
    return value


def from_data(kind: type[Value], data: Any) -> Value:
    """The value that `to_data` wrote down."""
    return cast(Value, _read(kind, data))


@lru_cache(maxsize=64)
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(kind: Any, data: Any) -> Any:
    if is_dataclass(kind):
        hints = _hints(cast(type, kind))
        return cast(Any, kind)(**{name: _read(hints[name], part) for name, part in data.items()})
    origin = get_origin(kind)
    if origin is tuple:
        members = get_args(kind)
        if len(members) == 2 and members[1] is ...:
            return tuple(_read(members[0], each) for each in data)
        return tuple(_read(member, each) for member, each in zip(members, data, strict=True))
    if origin is dict:
        return {key: _read(get_args(kind)[1], part) for key, part in data.items()}
    if origin in (Union, types.UnionType):
        inner = [member for member in get_args(kind) if member is not type(None)]
        return None if data is None else _read(inner[0], data)
    if origin is Literal:
        return data
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(data)
    return data
