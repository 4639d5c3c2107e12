"""Trees and observations in a person's words: Python text as one would write it, endings as half sentences."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any

from orienteer.grading.tables import table_text
from orienteer.grading.trees import TABLE_TAGS, tag

Tree = Any

_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r", "\\": "\\\\", '"': '\\"', "\0": "\\0"}


def python_text(tree: Tree) -> str:
    """A tree as the Python text that makes it, or, for what has none, as its `repr` would read.

    >>> python_text(["list", 1, ["tuple", "a"], ["dict", ["k", None]]])
    '[1, ("a",), {"k": None}]'
    """
    kind = tag(tree)
    if type(tree) is str:
        return quoted(tree)
    if type(tree) is not list:
        return repr(tree)
    writer = _WRITERS.get(kind)
    return writer(tree) if writer else repr(tree)


MOST_MEMBERS = 20_000
"""More members of a value, at all depths, nobody reads; a value that floods would take seconds to write."""

_REST = ["rest"]


def readable(tree: Tree, left: int = MOST_MEMBERS) -> Tree:
    """A tree with no more members than anybody reads; the rest stands as three dots.

    >>> python_text(readable(["list", 1, ["list", 2, 3], 4, 5], 4))
    '[1, [2, …], …]'
    """
    return _shortened(tree, [left])


def _shortened(tree: Tree, left: list[int]) -> Tree:
    left[0] -= 1
    kind = tag(tree)
    if type(tree) is not list or kind not in _OF_MEMBERS:
        return tree
    kept: list[Tree] = [kind]
    for member in tree[1:]:
        if left[0] <= 0:
            kept.append([_REST, _REST] if kind == "dict" else _REST)
            break
        pair = kind == "dict"
        kept.append([member[0], _shortened(member[1], left)] if pair else _shortened(member, left))
    return kept


_OF_MEMBERS = frozenset({"list", "tuple", "set", "frozenset", "deque", "dict"})


def quoted(text: str) -> str:
    """A string literal in double quotes, in single ones where that saves escapes; what can't be seen is escaped.

    >>> print(quoted('say "hi"\\u200b'))
    'say "hi"\\u200b'
    """
    quote = "'" if '"' in text and "'" not in text else '"'
    return quote + "".join(_escaped(character, quote) for character in text) + quote


def _escaped(character: str, quote: str) -> str:
    if character == '"' and quote == "'":
        return character
    if character in _ESCAPES:
        return _ESCAPES[character]
    if is_visible(character):
        return character
    point = ord(character)
    if point < 0x100:
        return f"\\x{point:02x}"
    return f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"


def is_visible(character: str) -> bool:
    """Whether a reader sees the character and can tell it from a plain space."""
    return character == " " or unicodedata.category(character)[0] not in "CZ"


def character_name(character: str) -> str:
    """A character by name and code point: "NO-BREAK SPACE (U+00A0)"."""
    names = {"\n": "line break", "\t": "tab", "\r": "carriage return", "\0": "null", " ": "space"}
    name = names.get(character) or unicodedata.name(character, "unnamed")
    return f"{name} (U+{ord(character):04X})"


def _joined(members: list[Tree]) -> str:
    return ", ".join(map(python_text, members))


def _tuple(tree: list[Tree]) -> str:
    return f"({python_text(tree[1])},)" if len(tree) == 2 else f"({_joined(tree[1:])})"


def _dict(tree: list[Tree]) -> str:
    return "{" + ", ".join(f"{python_text(key)}: {python_text(value)}" for key, value in tree[1:]) + "}"


def _float(text: str) -> str:
    return f'float("{text}")' if text in ("nan", "inf", "-inf") else text


def _fields(name: str, pairs: list[Tree]) -> str:
    return f"{name}({', '.join((field and f'{field}=') + python_text(value) for field, value in pairs)})"


def _integer(tree: list[Tree]) -> str:
    value = int(tree[1], 16)
    return str(value) if value.bit_length() <= DECIMAL_BITS else hex(value)


DECIMAL_BITS = 14_000
"""Numbers up to this are written in decimal: Python reads no more than 4,300 digits. Source: sys.int_info."""


def digits(number: int) -> str:
    """A number in decimal, however large: to be read by people, not by Python.

    >>> digits(-(10**5000))[:4], len(digits(10**5000))
    ('-100', 5001)
    """
    if number < 0:
        return f"-{digits(-number)}"
    if number.bit_length() <= DECIMAL_BITS:
        return str(number)
    half = number.bit_length() * 3 // 20  # about half of its digits: a bit is 0.30 digits
    above, below = divmod(number, 10**half)
    return digits(above) + digits(below).zfill(half)


def _exception(tree: list[Tree]) -> str:
    return f"{tree[1]}({_joined(tree[4])}){beside_exception(tree)}"


def beside_exception(tree: list[Tree]) -> str:
    """An exception's cause and notes, as they follow it.

    >>> beside_exception(["exception", "ValueError", [], "no", ["no"], None, ["seen twice"]])
    ', with the note "seen twice"'
    """
    cause = f" caused by {python_text(tree[5])}" if tree[5] is not None else ""
    notes = ", ".join(map(python_text, tree[6]))
    return cause + (f", with the note{'s' if len(tree[6]) > 1 else ''} {notes}" if notes else "")


def _iterator(tree: list[Tree]) -> str:
    return f"<{tree[1]} of {given_text(tree)}>"


def given_text(tree: list[Tree]) -> str:
    """What an iterator gave, and how it ended where that wasn't by itself.

    >>> given_text(["iterator", "generator", False, 1, 2])
    '1, 2, …'
    """
    said = _joined(tree[3:]) or "nothing"
    if tag(tree[2]) == "exception":
        return f"{said}, then {python_text(tree[2])} raised"
    return said if tree[2] else f"{said}, …" if len(tree) > 3 else f"{said}…"


def _subclass(tree: list[Tree]) -> str:
    return f"{tree[1]}({python_text(tree[2])})"


_CUT = {"text": "a text too long to show", "integer": "a number too long to show", "depth": "nested too deeply to show"}

_WRITERS: dict[str, Callable[[list[Any]], str]] = {
    "rest": lambda tree: "…",
    "list": lambda tree: f"[{_joined(tree[1:])}]",
    "tuple": _tuple,
    "set": lambda tree: "{" + _joined(tree[1:]) + "}" if len(tree) > 1 else "set()",
    "frozenset": lambda tree: "frozenset({" + _joined(tree[1:]) + "})" if len(tree) > 1 else "frozenset()",
    "deque": lambda tree: f"deque([{_joined(tree[1:])}])",
    "dict": _dict,
    "int": _integer,
    "float": lambda tree: _float(tree[1]),
    "complex": lambda tree: f"complex({_float(tree[1])}, {_float(tree[2])})",
    "bytes": lambda tree: repr(bytes.fromhex(tree[1])),
    "bytearray": lambda tree: repr(bytearray.fromhex(tree[1])),
    "range": lambda tree: f"range({', '.join(map(python_text, tree[1:3] if tree[3] == 1 else tree[1:]))})",
    "ellipsis": lambda tree: "...",
    "notimplemented": lambda tree: "NotImplemented",
    "decimal": lambda tree: f'Decimal("{tree[1]}")',
    "fraction": lambda tree: f"Fraction({_joined(tree[1:])})",
    "datetime": lambda tree: f'datetime.fromisoformat("{tree[1]}")',
    "date": lambda tree: f'date.fromisoformat("{tree[1]}")',
    "time": lambda tree: f'time.fromisoformat("{tree[1]}")',
    "timedelta": lambda tree: f"timedelta(days={tree[1]}, seconds={tree[2]}, microseconds={tree[3]})",
    "namedtuple": lambda tree: _fields(tree[1], tree[2:]),
    "dataclass": lambda tree: _fields(tree[1], tree[2:]),
    "object": lambda tree: _fields(tree[1], tree[2:]),
    "enum": lambda tree: f"{tree[1]}.{tree[2]}",
    "subclass": _subclass,
    "exception": _exception,
    "iterator": _iterator,
    "function": lambda tree: f"the function {tree[1]}" if tree[1] else "a function",
    "class": lambda tree: f"the class {tree[1]}",
    "module": lambda tree: f"the module {tree[1]}",
    **dict.fromkeys(TABLE_TAGS, lambda tree: table_text(tree, python_text)),
    "missing": lambda tree: str(tree[1]),
    "cycle": lambda tree: "…the same container again…",
    "capped": lambda tree: f"…{_CUT.get(tree[1], 'more than can be shown')}…",
}
