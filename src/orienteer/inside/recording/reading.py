"""Reading values without running any of the learner's code."""

from __future__ import annotations

import collections
import datetime
import decimal
import enum
import fractions
import functools
import types
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

from orienteer.inside.encoding import EXACT_INTEGER
from orienteer.inside.instances import class_name

TEXT = 120
"""Characters of one string that are recorded."""
LITERAL = 80
"""Characters of a value that is told as text."""
CELLS = 1000
"""Members of one object that are recorded; of the rest, how many there are."""
MOST_BITS = 4000
"""A larger integer is told in hexadecimal: Python refuses to write out more than 4,300 digits."""

Value = Any

_CONTENTS = type.__dict__["__dict__"]
_MODULES: Any = types.ModuleType
_NAMES = _MODULES.__dict__["__dict__"]
_ORDER = type.__dict__["__mro__"]
_BASES = type.__dict__["__bases__"]
_WRAPPED: Any = functools._lru_cache_wrapper.__dict__["__dict__"]
_BASE_NAMES = tuple(f"__bases__[{place}]" for place in range(20))
"""The same object for each place, whenever it is asked for."""
_ARGUMENTS = BaseException.__dict__["args"]


def order_of(kind: type) -> tuple[type, ...]:
    """A class and its bases, whatever its metaclass says."""
    order: tuple[type, ...] = _ORDER.__get__(kind)
    return order


def has(order: tuple[type, ...], base: type) -> bool:
    """Whether a class is among the bases, by identity: its `==` may be the learner's."""
    return any(each is base for each in order)


def contents_of(kind: type) -> Any:
    """A class's own dictionary, whatever its metaclass says."""
    return _CONTENTS.__get__(kind)


def atom(value: object) -> Value:
    """A value that can't change as it is recorded, or None where it is no such (None itself is told by the caller)."""
    kind = type(value)
    if kind is int:
        return value if -EXACT_INTEGER < value < EXACT_INTEGER else [_integer(value)]  # type: ignore[operator,arg-type]
    if kind is str:
        return value if len(value) <= TEXT else [value[:TEXT], len(value)]  # type: ignore[arg-type,index]
    if kind is bool:
        return value
    tell = _TOLD.get(id(kind))
    if tell is not None:
        return [shortened(tell(value))]
    if kind is tuple or kind is frozenset:
        text = _members(value)  # type: ignore[arg-type]
        return None if text is None else [text]
    return None


def shortened(text: str, most: int = LITERAL) -> str:
    """The text, cut to so many characters."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def written(value: object) -> str:
    """An atom as Python text, shortened; "…" for anything else."""
    if value is None or type(value) is bool:
        return repr(value)
    if type(value) is str:
        return shortened(repr(value[:LITERAL]))
    told = atom(value)
    if told is None:
        return "…"
    return str(told[0]) if type(told) is list else repr(told)


def _integer(value: int) -> str:
    return shortened(str(value) if value.bit_length() < MOST_BITS else hex(value))


def _members(value: tuple[object, ...] | frozenset[object]) -> str | None:
    """A short tuple or frozen set of atoms as text; None where a member can change."""
    if len(value) > 12:
        return None
    texts = []
    for member in value:
        if member is not None and atom(member) is None:
            return None
        texts.append(written(member))
    inner = ", ".join(texts)
    if type(value) is frozenset:
        return shortened(f"frozenset({{{inner}}})" if texts else "frozenset()")
    return shortened(f"({inner},)" if len(texts) == 1 else f"({inner})")


def _bytes(value: bytes) -> str:
    return repr(value[:LITERAL])


_TELLERS: dict[type, Callable[[Any], str]] = {
    float: float.__repr__,
    complex: complex.__repr__,
    bytes: _bytes,
    range: range.__repr__,
    type(...): lambda value: "...",
    type(NotImplemented): lambda value: "NotImplemented",
    decimal.Decimal: decimal.Decimal.__repr__,
    fractions.Fraction: lambda value: f"Fraction({value._numerator}, {value._denominator})",
    datetime.datetime: lambda value: value.isoformat(" "),
    datetime.date: datetime.date.isoformat,
    datetime.time: lambda value: value.isoformat(),
    datetime.timedelta: datetime.timedelta.__str__,
    types.ModuleType: lambda value: f"module {_name_of(value)}",
    types.BuiltinFunctionType: lambda value: f"function {value.__name__}",
    types.MethodType: lambda value: f"method {_method_name(value)}",
    functools._lru_cache_wrapper: lambda value: f"function {_WRAPPED.__get__(value).get('__name__')}",
    types.CodeType: lambda value: "code",
}
_TOLD = {id(kind): tell for kind, tell in _TELLERS.items()}
"""By identity: a class's hash may be the learner's."""


def _name_of(module: types.ModuleType) -> str:
    name = _NAMES.__get__(module).get("__name__")
    return name if type(name) is str else "?"


def _method_name(method: types.MethodType) -> str:
    function = method.__func__
    return function.__name__ if type(function) is types.FunctionType else "?"


def exception_text(value: BaseException) -> str:
    """What an exception says, without asking it."""
    arguments = _ARGUMENTS.__get__(value)
    order = order_of(type(value))
    if has(order, OSError) and len(arguments) >= 2:
        return shortened(": ".join(map(str, filter(_is_text, arguments[1:]))), TEXT)
    if len(arguments) == 1 and type(arguments[0]) is str and not has(order, KeyError):
        return shortened(arguments[0], TEXT)
    return shortened(", ".join(map(written, arguments)), TEXT)


def _is_text(value: object) -> bool:
    return type(value) is str


def other_text(value: object, order: tuple[type, ...]) -> str | None:
    """A value of a class that isn't shown as a box, as text; None where it has to be one."""
    kind = type(value)
    name = class_name(kind)
    if has(order, BaseException):
        return shortened(f"{name}({', '.join(map(written, _ARGUMENTS.__get__(value)))})")
    if has(order, enum.Enum):
        member = attributes(value).get("_name_")
        return f"{name}.{member}" if type(member) is str else name
    for base, plain in _PLAIN:
        if has(order, base):
            return shortened(f"{name}({written(plain(value))})")
    return None


_PLAIN: tuple[tuple[type, Callable[[Any], object]], ...] = (
    (int, lambda value: int.__add__(value, 0)),
    (float, float.__pos__),
    (str, lambda value: str.__getitem__(value, slice(None))),
    (bytes, lambda value: bytes.__getitem__(value, slice(None))),
)


def own_dictionary(kind: type) -> Any:
    """What gives an object of that class its own dictionary; None where it has slots too, or none."""
    found = None
    for base in order_of(kind):
        for name, member in contents_of(base).items():
            if type(member) is types.MemberDescriptorType:
                return None
            if name == "__dict__" and type(member) is types.GetSetDescriptorType:
                found = member
    return found


def attributes(value: object) -> dict[str, object]:
    """What an object holds itself, slots included, in the order in which it came."""
    held: dict[str, object] = {}
    for base in order_of(type(value)):
        for name, member in contents_of(base).items():
            kind = type(member)
            if kind is types.MemberDescriptorType:
                try:
                    held.setdefault(name, member.__get__(value))
                except AttributeError:
                    continue
            elif kind is types.GetSetDescriptorType and name == "__dict__":
                own = member.__get__(value)
                held.update((key, of) for key, of in dict.items(own) if type(key) is str)
    return held


def bases_of(kind: type) -> Iterable[tuple[str, type]]:
    """The classes that a class was made from, each with the expression that leads to it."""
    return zip(_BASE_NAMES, _BASES.__get__(kind), strict=False)


def class_attributes(kind: type) -> Iterable[tuple[str, object]]:
    """What a class holds that isn't a method or part of the machinery."""
    for name, value in contents_of(kind).items():
        if type(name) is str and not _is_machinery(name) and id(type(value)) not in _NO_DATA and not _acts(value):
            yield name, value


def _is_machinery(name: str) -> bool:
    """Whether Python, an enumeration, a named tuple or the like keeps something for itself under a name."""
    return name[0] == "_" and (name[1:2] == "_" or name[-1] == "_" or name in _MACHINERY)


_MACHINERY = frozenset({"_abc_impl", "_fields", "_field_defaults", "_is_protocol", "_is_runtime_protocol"})


def _acts(value: object) -> bool:
    """Whether a class's attribute is asked for what it gives, as methods and properties are."""
    return any("__get__" in contents_of(base) for base in order_of(type(value)))


_NO_DATA = frozenset(map(id, (types.BuiltinFunctionType, types.ModuleType, type)))


def function_cells(function: types.FunctionType) -> Iterable[tuple[str, object]]:
    """A function's defaults that can change, and what its closure holds."""
    code, defaults = function.__code__, function.__defaults__ or ()
    first = code.co_argcount - len(defaults)
    for place, value in enumerate(defaults):
        if value is not None and atom(value) is None:
            yield code.co_varnames[first + place], value
    for name, value in (function.__kwdefaults__ or {}).items():
        if value is not None and atom(value) is None:
            yield name, value
    for name, cell in zip(code.co_freevars, function.__closure__ or (), strict=True):
        try:
            yield name, cell.cell_contents
        except ValueError:  # nothing is bound yet
            continue


def generator_cells(generator: types.GeneratorType[Any, Any, Any]) -> Iterable[tuple[str, object]]:
    """The variables of a generator that waits."""
    frame = generator.gi_frame
    if frame is None or generator.gi_running:
        return
    for name, value in frame.f_locals.items():
        if not name.startswith("."):
            yield name, value


PLAIN_CONTAINERS: tuple[tuple[type, str], ...] = (
    (dict, "dict"), (list, "list"), (set, "set"), (tuple, "tuple"), (frozenset, "frozenset"),
    (collections.deque, "deque"), (bytearray, "bytearray"),
)  # fmt: skip


def members(base: type, value: Any) -> list[object]:
    """The first members of a container, flat: a dictionary's keys and values in turn."""
    if base is dict:
        return [part for pair in islice(dict.items(value), CELLS) for part in pair]
    return list(islice(base.__iter__(value), CELLS))  # type: ignore[attr-defined]
