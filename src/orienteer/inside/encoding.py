"""Python values as trees that JSON can carry, by exact type, without trusting the values.

A tree is null, true, false, a string, an integer below 2**53, or an array whose first member is a tag:

    ["int", "-0x1f"]                     a larger integer, in hexadecimal (no digit limit)
    ["float", "0.1"]                     repr of the float: also "nan", "inf", "-inf", "-0.0"
    ["complex", "1.0", "-0.0"]           real and imaginary part, as for float
    ["bytes", "00ff"] ["bytearray", "00ff"]
    ["list", ...] ["tuple", ...] ["set", ...] ["frozenset", ...] ["deque", ...]
    ["dict", [key, value], ...]          in the dictionary's order
    ["range", start, stop, step]  ["ellipsis"]  ["notimplemented"]
    ["decimal", "1.10"]  ["fraction", numerator, denominator]
    ["datetime", iso]  ["date", iso]  ["time", iso]  ["timedelta", days, seconds, microseconds]
    ["namedtuple", class, [field, value], ...]
    ["enum", class, member, value]
    ["dataclass", class, [field, value], ...]      public fields, sorted by name
    ["object", class, [attribute, value], ...]     public attributes, sorted by name; "" is what the class is called
                                                   with, of a standard value without attributes (a path, a view)
    ["subclass", class, tree]            an instance of a subclass of a builtin: its class, then the plain value
    ["exception", class, [builtin bases], text, [args], cause, [notes]]
    ["iterator", class, end, item, ...]  items taken lazily, at most `Caps.items`; end: whether there were no more,
                                         or the exception that came instead of one more
    ["function", name]  ["class", name]  ["module", name]
    ["array", ...] ["series", ...] ["frame", ...]  values of libraries, see `orienteer.inside.observers`
    ["cycle", levels]                    the container that many levels up
    ["capped", what]                     more than the caps allow; equal to nothing

Sets are listed in the order of their members' canonical text. No method of a learner's class decides anything:
types are read with `type()`, contents through the builtin's own methods.
"""

from __future__ import annotations

import builtins
import collections
import datetime
import decimal
import enum
import fractions
import json
import re
import types
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from orienteer.inside import own
from orienteer.inside.instances import attributes_of, class_name, dictionary_of
from orienteer.inside.observers import observed
from orienteer.inside.standard import contents

own.keep(globals())


Tree = Any  # null | bool | int | str | list: see the module's text

EXACT_INTEGER = 2**53
"""Integers below this survive every JSON reader. Source: RFC 8259, section 6."""


@dataclass(frozen=True, slots=True)
class Caps:
    """How much of a value is written down.

    Args:
        depth: levels of nesting.
        items: members of one container, and items taken from an iterator.
        text: characters of one string, bytes of one bytes object, hexadecimal digits of one integer.
        total: members and characters of the whole tree.
        advance: take items from iterators; without it, they are told as they stand, and none of their code is run.
    """

    depth: int = 60
    items: int = 10_000
    text: int = 100_000
    total: int = 1_000_000
    advance: bool = True


DEFAULT_CAPS = Caps()


class _Encoder:
    __slots__ = ("caps", "path", "spent")

    def __init__(self, caps: Caps) -> None:
        self.caps = caps
        self.spent = 0
        self.path: list[int] = []

    def encode(self, value: object) -> Tree:
        kind = type(value)
        if value is None or kind is bool:
            return value
        if kind is int:
            return self.integer(value)  # type: ignore[arg-type]
        if kind is str:
            return self.text(value)  # type: ignore[arg-type]
        writer = _WRITERS.get(kind)
        if writer is not None:
            return self.nested(value, writer)
        return self.nested(value, _write_other)

    def words(self, value: str) -> Tree:
        """A text without which the rest still says something."""
        try:
            return self.text(value)
        except _TooLarge:
            return ["capped", "text"]

    def integer(self, value: int) -> Tree:
        if -EXACT_INTEGER < value < EXACT_INTEGER:
            return value
        if value.bit_length() > 4 * self.caps.text:
            return ["capped", "integer"]
        self.spend(value.bit_length() // 4)
        return ["int", hex(value)]

    def integers(self, tag: str, *values: int) -> Tree:
        """What is made of integers alone: one that is cut leaves nothing of it."""
        trees = [self.integer(value) for value in values]
        return ["capped", tag] if any(type(tree) is list and tree[0] == "capped" for tree in trees) else [tag, *trees]

    def text(self, value: str) -> Tree:
        size = str.__len__(value)
        self.spend(size)
        return ["capped", "text"] if size > self.caps.text else value

    def spend(self, size: int) -> None:
        """Count members or characters.

        Raises:
            _TooLarge: the whole is more than is written down.
        """
        self.spent += size
        if self.spent > self.caps.total:
            raise _TooLarge

    def part(self, value: object) -> Tree:
        """The tree of a part without which the rest still says something."""
        try:
            return self.encode(value)
        except _TooLarge:
            return ["capped", "size"]

    def nested(self, value: object, writer: Callable[[_Encoder, Any], Tree]) -> Tree:
        if id(value) in self.path:
            return ["cycle", len(self.path) - self.path.index(id(value))]
        if len(self.path) >= self.caps.depth:
            return ["capped", "depth"]
        self.spend(1)
        self.path.append(id(value))
        try:
            return writer(self, value)
        finally:
            self.path.pop()

    def members(self, tag: str, values: Any, size: int) -> Tree:
        if size > self.caps.items:
            return ["capped", tag]
        return [tag, *map(self.encode, values)]

    def pairs(self, values: Any) -> list[Tree]:
        return [[self.encode(key), self.encode(value)] for key, value in values]


def encode(value: object, caps: Caps = DEFAULT_CAPS) -> Tree:
    """A value as a tree.

    Args:
        value: anything; it is left as it was, except that an iterator is advanced.
        caps: how much of it is written down.

    Returns:
        A tree; what is beyond the caps stands as ["capped", what].

    Raises:
        BrokenOff: the value is an iterator whose code raised after it had given items.
        Exception: the value is an iterator whose code raised before it gave anything.

    >>> encode((1, [2.5, "a"], {True: None}))
    ['tuple', 1, ['list', ['float', '2.5'], 'a'], ['dict', [True, None]]]
    """
    return _Encoder(caps).part(value)


class _TooLarge(BaseException):
    """The tree would be larger than `Caps.total`: nothing equals it, so no more of it is made."""


_JSON = json.JSONEncoder(ensure_ascii=True, check_circular=False, separators=(",", ":"))


def _writer() -> Callable[[Any], str]:
    """What writes JSON, made once: the standard encoder makes its quick half anew for every value."""
    make: Any = getattr(json.encoder, "c_make_encoder", None)
    if make is None:  # an interpreter without the quick half
        return _JSON.encode
    write = make(None, _JSON.default, json.encoder.encode_basestring_ascii, None, ":", ",", False, False, True)
    return lambda tree: "".join(write(tree, 0))


canonical: Callable[[Tree], str] = _writer()
"""The tree as JSON text, the same text for the same tree: ASCII, no spaces."""


_ATOMS: dict[type, Callable[[Any], str]] = {
    type(None): lambda _: "null",
    bool: ("false", "true").__getitem__,
    int: int.__repr__,
    str: json.encoder.encode_basestring_ascii,
}
"""Values that are their own trees, with what writes them as `canonical` does."""
_QUICK_TAGS: dict[type, str] = {list: "list", tuple: "tuple"}
_QUICK_DEPTH = 20
_QUICK_SIZE = 5_000
"""Members and characters of what is written quickly: less than any cap."""
_LONG_INTEGER = re.compile("[0-9]{16}").search
"""Whether an integer may be beyond EXACT_INTEGER, which has sixteen digits."""


def returned_text(value: object) -> str:
    """The judged part of a call that gave a value: `canonical` of it, made quickly where the value is plain.

    >>> returned_text([1, ("a", None)])
    '{"outcome":"returned","value":["list",1,["tuple","a",null]]}'
    """
    kind = type(value)
    text = ""
    try:
        if kind in _QUICK_TAGS:
            text = canonical(_quick_tree(value, _QUICK_TAGS[kind], _QUICK_DEPTH, [_QUICK_SIZE]))
        elif kind in _ATOMS and (kind is not str or len(value) <= _QUICK_SIZE):  # type: ignore[arg-type]  # it is a text
            text = _ATOMS[kind](value)
    except (_NotQuick, ValueError):  # ValueError: an integer of more digits than Python writes
        text = ""
    if text and not _LONG_INTEGER(text):
        return f'{{"outcome":"returned","value":{text}}}'
    return canonical({"outcome": "returned", "value": encode(value)})


class _NotQuick(Exception):
    """The value needs the whole encoder."""


def _quick_tree(value: Any, tag: str, depth: int, room: list[int]) -> Tree:
    """A list or a tuple of plain values as a tree.

    Args:
        depth: how many levels more are written quickly.
        room: how many members and characters more: containers hold one another, and may do so many times over.
    """
    room[0] -= len(value)
    if room[0] < 0 or depth == 0:
        raise _NotQuick
    tree: list[Tree] = [tag]
    add = tree.append
    for member in value:
        kind = type(member)
        if kind is int:
            add(member)
        elif kind in _QUICK_TAGS:
            add(_quick_tree(member, _QUICK_TAGS[kind], depth - 1, room))
        elif kind in _ATOMS:
            if kind is str:
                room[0] -= len(member)
            add(member)
        else:
            raise _NotQuick
    if room[0] < 0:
        raise _NotQuick
    return tree


def _write_set(tag: str) -> Callable[[_Encoder, Any], Tree]:
    def write(encoder: _Encoder, value: Any) -> Tree:
        tree = encoder.members(tag, value, len(value))
        if tree[0] == tag:
            tree[1:] = sorted(tree[1:], key=canonical)
        return tree

    return write


def _write_sequence(tag: str) -> Callable[[_Encoder, Any], Tree]:
    return lambda encoder, value: encoder.members(tag, value, len(value))


def _write_bytes(tag: str) -> Callable[[_Encoder, Any], Tree]:
    def write(encoder: _Encoder, value: Any) -> Tree:
        encoder.spend(len(value))
        return ["capped", tag] if len(value) > encoder.caps.text else [tag, value.hex()]

    return write


def _write_dict(encoder: _Encoder, value: dict[Any, Any]) -> Tree:
    if len(value) > encoder.caps.items:
        return ["capped", "dict"]
    return ["dict", *encoder.pairs(dict.items(value))]


def _write_function(encoder: _Encoder, value: Any) -> Tree:
    name = getattr(value, "__name__", "")
    return ["function", name if type(name) is str else ""]


def _write_bare(encoder: _Encoder, value: Any) -> Tree:
    """By its type alone: what it holds is the interpreter's own."""
    return ["object", type(value).__name__]


class BrokenOff(Exception):
    """The value itself is an iterator, and its code raised after it had given items: both count."""

    def __init__(self, error: Exception, given: Tree) -> None:
        super().__init__()
        self.error = error
        self.given = given


def _write_iterator(encoder: _Encoder, value: Any) -> Tree:
    """Take the items one by one, at most `caps.items`, and say whether the iterator ended, or what it raised.

    Raises:
        BrokenOff: the whole value is this iterator, and it raised after it had given items.
    """
    taken: list[Tree] = []
    tree: list[Tree] = ["iterator", class_name(type(value)), False]
    if not encoder.caps.advance:
        return tree
    while len(taken) < encoder.caps.items:
        try:
            item = next(value)
        except StopIteration:
            tree[2] = True
            break
        except MemoryError:
            raise
        except Exception as error:
            if len(encoder.path) > 1:
                tree[2] = encoder.part(error)
                break
            if not taken:
                raise
            raise BrokenOff(error, tree + taken) from None
        encoder.spend(1)
        taken.append(encoder.encode(item))
    return tree + taken


def _write_exception(encoder: _Encoder, value: BaseException) -> Tree:
    kind = type(value)
    bases = _BUILTIN_EXCEPTIONS.get(kind) or _builtin_bases(kind)
    try:
        text = str(value)
        text = text if type(text) is str else ""
    except Exception:  # the learner's own __str__ may do anything
        text = ""
    text = without_own_path(value, text)
    arguments = [
        without_own_path(value, each) if type(each) is str else each
        for each in BaseException.__dict__["args"].__get__(value)
    ]
    notes = getattr(value, "__notes__", None)
    cause = BaseException.__dict__["__cause__"].__get__(value)
    return [
        "exception",
        class_name(kind),
        bases,
        encoder.words(text[:2000]),
        list(map(encoder.part, arguments)),
        None if cause is None else encoder.part(cause),
        [encoder.words(note) for note in notes if type(note) is str] if type(notes) is list else [],
    ]


def _builtin_bases(kind: type) -> list[str]:
    return [class_name(base) for base in type.mro(kind) if base.__module__ == "builtins" and base is not object]


_BUILTIN_EXCEPTIONS = {
    kind: _builtin_bases(kind)
    for kind in vars(builtins).values()
    if isinstance(kind, type) and issubclass(kind, BaseException)
}
"""With their bases: a program that is half written raises one of them on every input."""


def without_own_path(error: BaseException, text: str) -> str:
    """What an exception says, without the place on this machine of the module that an import was about."""
    path = _path_of(error) if isinstance(error, ImportError) else None
    return text.replace(f" ({path})", "") if type(path) is str else text


_path_of: Callable[[ImportError], Any] = ImportError.__dict__["path"].__get__
"""Whatever a class that derives from it says."""


def _write_enum(encoder: _Encoder, value: enum.Enum) -> Tree:
    fields = dictionary_of(value)
    member = fields.get("_name_")
    name = member if type(member) is str else None
    return ["enum", class_name(type(value)), name, encoder.encode(fields.get("_value_"))]


def _is_exact_namedtuple(kind: type) -> bool:
    fields = kind.__dict__.get("_fields")
    return type(fields) is tuple and all(type(field) is str for field in fields)


def _write_object(encoder: _Encoder, value: object) -> Tree:
    kind = type(value)
    tag = "dataclass" if any("__dataclass_fields__" in base.__dict__ for base in type.mro(kind)) else "object"
    attributes = attributes_of(value)
    if len(attributes) > encoder.caps.items:
        return ["capped", tag]
    return [tag, class_name(kind), *encoder.pairs(attributes.items())]


_PLAIN_BASES: tuple[type, ...] = (
    int, float, complex, str, bytes, bytearray, list, tuple, set, frozenset, dict, collections.deque,
)  # fmt: skip


def _plain(base: type, value: Any) -> Any:
    """The builtin value inside an instance of a subclass, read by the builtin's own methods."""
    if base in (list, tuple, set, frozenset, collections.deque):
        return base(base.__iter__(value))
    if base is dict:
        return dict(dict.items(value))
    if base is int:
        return int.__add__(value, 0)
    if base is float:
        return float.__add__(value, 0.0) if float.__ne__(value, 0.0) else float.__pos__(value)
    if base is complex:
        return complex.__pos__(value)
    if base is str:
        return str.__str__(value) if type(str.__str__(value)) is str else str.__getitem__(value, slice(None))
    return base.__getitem__(value, slice(None))  # type: ignore[index]


def _write_other(encoder: _Encoder, value: Any) -> Tree:
    kind = type(value)
    mro = type.mro(kind) if kind is not type else [type, object]
    if type in mro:
        return ["class", class_name(value)]
    if BaseException in mro:
        return _write_exception(encoder, value)
    if enum.Enum in mro:
        return _write_enum(encoder, value)
    tree = observed(encoder, value, mro)
    if tree is not None:
        return tree
    for base in _PLAIN_BASES:
        if base in mro:
            if base is tuple and _is_exact_namedtuple(kind):
                fields = kind.__dict__["_fields"]
                pairs = zip(fields, tuple.__iter__(value), strict=False)
                return ["namedtuple", class_name(kind), *encoder.pairs(pairs)]
            return ["subclass", class_name(kind), encoder.encode(_plain(base, value))]
    if any("__next__" in base.__dict__ for base in mro) and any("__iter__" in base.__dict__ for base in mro):
        return _write_iterator(encoder, value)
    for base, writer in _BASE_WRITERS:
        if base in mro:
            return writer(encoder, value)
    return _write_standard(encoder, value, mro) or _write_object(encoder, value)


def _write_standard(encoder: _Encoder, value: Any, mro: list[type]) -> Tree:
    """A value of the standard library by what it holds; None where it is none, or can't be read as one."""
    try:
        found = contents(value, mro)
    except Exception:
        return None
    if found is None:
        return None
    name, held = found
    return ["object", name, *encoder.pairs(held)]


def _write_timezone_aware(tag: str) -> Callable[[_Encoder, Any], Tree]:
    return lambda encoder, value: [tag, value.isoformat()]


_WRITERS: dict[type, Callable[[_Encoder, Any], Tree]] = {
    float: lambda encoder, value: ["float", float.__repr__(value)],
    complex: lambda encoder, value: ["complex", float.__repr__(value.real), float.__repr__(value.imag)],
    bytes: _write_bytes("bytes"),
    bytearray: _write_bytes("bytearray"),
    list: _write_sequence("list"),
    tuple: _write_sequence("tuple"),
    collections.deque: _write_sequence("deque"),
    set: _write_set("set"),
    frozenset: _write_set("frozenset"),
    dict: _write_dict,
    range: lambda encoder, value: encoder.integers("range", value.start, value.stop, value.step),
    type(...): lambda encoder, value: ["ellipsis"],
    type(NotImplemented): lambda encoder, value: ["notimplemented"],
    decimal.Decimal: lambda encoder, value: ["decimal", decimal.Decimal.__str__(value)],
    fractions.Fraction: lambda encoder, value: encoder.integers("fraction", *value.as_integer_ratio()),
    datetime.datetime: _write_timezone_aware("datetime"),
    datetime.date: _write_timezone_aware("date"),
    datetime.time: _write_timezone_aware("time"),
    datetime.timedelta: lambda encoder, value: ["timedelta", value.days, value.seconds, value.microseconds],
    types.FunctionType: _write_function,
    types.BuiltinFunctionType: _write_function,
    types.MethodType: _write_function,
    types.ModuleType: lambda encoder, value: ["module", value.__name__ if type(value.__name__) is str else ""],
    types.GeneratorType: _write_iterator,
    types.CoroutineType: _write_bare,
    types.AsyncGeneratorType: _write_bare,
    types.CodeType: _write_bare,
    types.FrameType: _write_bare,
    types.TracebackType: _write_bare,
    **dict.fromkeys(_BUILTIN_EXCEPTIONS, _write_exception),
}  # fmt: skip

_BASE_WRITERS: tuple[tuple[type, Callable[[_Encoder, Any], Tree]], ...] = (
    (types.ModuleType, _WRITERS[types.ModuleType]),
    (collections.UserDict, lambda encoder, value: _write_object(encoder, value)),
)


def _float(text: str) -> float:
    return float(text)


def decode(tree: Tree) -> Any:
    """A plain value from its tree: what an input, which was encoded on our side, was.

    Raises:
        ValueError: the tree holds something that isn't plain (an object, an exception, a cap).

    >>> decode(encode([1, (2.0, {"a": frozenset({3})})]))
    [1, (2.0, {'a': frozenset({3})})]
    """
    if tree is None or type(tree) in (bool, int, str):
        return tree
    if type(tree) is not list or not tree or type(tree[0]) is not str or tree[0] not in _READERS:
        raise ValueError(f"not a plain value: {str(tree)[:80]}")
    return _READERS[tree[0]](tree)


def _decode_all(tree: list[Tree]) -> list[Any]:
    return [decode(member) for member in tree[1:]]


_READERS: dict[str, Callable[[list[Any]], Any]] = {
    "int": lambda tree: int(tree[1], 16),
    "float": lambda tree: _float(tree[1]),
    "complex": lambda tree: complex(_float(tree[1]), _float(tree[2])),
    "bytes": lambda tree: bytes.fromhex(tree[1]),
    "bytearray": lambda tree: bytearray.fromhex(tree[1]),
    "list": _decode_all,
    "tuple": lambda tree: tuple(_decode_all(tree)),
    "set": lambda tree: set(_decode_all(tree)),
    "frozenset": lambda tree: frozenset(_decode_all(tree)),
    "deque": lambda tree: collections.deque(_decode_all(tree)),
    "dict": lambda tree: {decode(key): decode(value) for key, value in tree[1:]},
    "range": lambda tree: range(decode(tree[1]), decode(tree[2]), decode(tree[3])),
    "ellipsis": lambda tree: ...,
    "decimal": lambda tree: decimal.Decimal(tree[1]),
    "fraction": lambda tree: fractions.Fraction(decode(tree[1]), decode(tree[2])),
    "datetime": lambda tree: datetime.datetime.fromisoformat(tree[1]),
    "date": lambda tree: datetime.date.fromisoformat(tree[1]),
    "time": lambda tree: datetime.time.fromisoformat(tree[1]),
    "timedelta": lambda tree: datetime.timedelta(tree[1], tree[2], tree[3]),
}
