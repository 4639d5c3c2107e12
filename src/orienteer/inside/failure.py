"""What stood in the place where an exception was raised: the expression, and the values of its parts.

Parts are read without calling anything of the learner's: names, constants, members of plain containers, arithmetic on
plain numbers and texts, `len` of plain containers, attributes that stand in an object's own dictionary.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from types import FrameType, ModuleType, TracebackType
from typing import Any

from orienteer.inside import own
from orienteer.inside.encoding import Caps, class_name, encode

own.keep(globals())

CAPS = Caps(depth=4, items=30, text=300, total=2000, advance=False)
MOST_NAMES = 300
MOST_VALUES = 40
LARGEST = 10**12
"""Numbers and lengths up to which arithmetic is done again: so that looking costs nothing."""

_PLAIN = (bool, int, float, str, list, tuple, dict, set, frozenset, bytes, range, type(None))
_OPERATORS: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}


class Unknown(Exception):
    """The value can't be read without running something of the learner's."""


def failure_of(error: BaseException, main: str, source: str) -> dict[str, Any] | None:
    """The innermost place in the main file that an exception passed, or None where it passed none.

    Returns:
        line, column, end_line, end_column (columns in bytes, from 0; absent where unknown), function, values
        ([text, tree, type] each), names (known there), and of the exception: name, object_type, attributes.
    """
    found = _innermost(error.__traceback__, main)
    if found is None:
        return None
    frame, trace = found
    told: dict[str, Any] = {"line": trace.tb_lineno, "function": frame.f_code.co_name}
    place = _position(trace)
    if place is not None:
        told |= dict(zip(("line", "end_line", "column", "end_column"), place, strict=True))
    told["values"] = _values(frame, source, place, trace.tb_lineno)
    told["names"] = [name for name in (*frame.f_locals, *frame.f_globals) if type(name) is str][:MOST_NAMES]
    told["locals"] = [name for name in frame.f_code.co_varnames if type(name) is str][:MOST_NAMES]
    return told | _of_exception(error)


def _innermost(trace: TracebackType | None, main: str) -> tuple[FrameType, TracebackType] | None:
    found = None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == main:
            found = trace.tb_frame, trace
        trace = trace.tb_next
    return found


def _position(trace: TracebackType) -> tuple[int, int, int, int] | None:
    positions = list(trace.tb_frame.f_code.co_positions())
    place = trace.tb_lasti // 2
    if not 0 <= place < len(positions):
        return None
    line, end_line, column, end_column = positions[place]
    if line is None or end_line is None or column is None or end_column is None:
        return None
    return line, end_line, column, end_column


def _values(frame: FrameType, source: str, place: tuple[int, int, int, int] | None, line: int) -> list[list[Any]]:
    values: dict[str, list[Any]] = {}
    for node in _parts(source, place, line):
        text = ast.unparse(node)
        if text in values or isinstance(node, ast.Constant):
            continue
        try:
            value = read(node, frame)
        except (Unknown, ArithmeticError, LookupError, TypeError, ValueError):
            continue
        values[text] = [text, encode(value, CAPS), class_name(type(value))]
        if len(values) >= MOST_VALUES:
            break
    return list(values.values())


def _parts(source: str, place: tuple[int, int, int, int] | None, line: int) -> list[ast.expr]:
    """The expressions in the failing one, then those of its line."""
    expressions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.expr)]
    inside = [
        part
        for node in expressions
        if place is not None and (node.lineno, node.end_lineno, node.col_offset, node.end_col_offset) == place
        for part in ast.walk(node)
        if isinstance(part, ast.expr)
    ]
    return [*inside, *(node for node in expressions if node.lineno <= line <= (node.end_lineno or line))]


def read(node: ast.expr, frame: FrameType) -> Any:
    """An expression's value in a frame as it stands.

    Raises:
        Unknown: reading it would run something.
    """
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Name):
        for names in (frame.f_locals, frame.f_globals, own.SHARED):
            if node.id in names:
                return names[node.id]
        raise Unknown
    if isinstance(node, ast.Attribute):
        return _attribute(read(node.value, frame), node.attr)
    if isinstance(node, ast.Subscript):
        return _member(read(node.value, frame), read(node.slice, frame))
    if isinstance(node, ast.BinOp):
        return _calculated(node.op, read(node.left, frame), read(node.right, frame))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return _calculated(ast.Sub(), 0, read(node.operand, frame))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "len" and len(node.args) == 1:
        return _length(read(node.args[0], frame), frame)
    raise Unknown


def _attribute(owner: Any, name: str) -> Any:
    if type(owner) in _PLAIN or type(owner) is type:
        raise Unknown
    try:
        own = object.__getattribute__(owner, "__dict__")
    except (AttributeError, TypeError):
        raise Unknown from None
    if type(own) is not dict or name not in own or isinstance(owner, type):
        raise Unknown
    return own[name]


def _member(owner: Any, key: Any) -> Any:
    if type(owner) not in (list, tuple, str, dict) or type(key) not in (int, str, bool, float, type(None)):
        raise Unknown
    return owner[key]


def _calculated(sign: ast.operator, left: Any, right: Any) -> Any:
    if type(sign) not in _OPERATORS or not {type(left), type(right)} <= {int, float, str}:
        raise Unknown
    if any(abs(each) > LARGEST if type(each) in (int, float) else len(each) > 1000 for each in (left, right)):
        raise Unknown
    if isinstance(sign, (ast.Mult, ast.Mod)) and str in (type(left), type(right)):
        raise Unknown
    return _OPERATORS[type(sign)](left, right)


def _length(owner: Any, frame: FrameType) -> int:
    if "len" in frame.f_locals or "len" in frame.f_globals or type(owner) not in _PLAIN:
        raise Unknown
    return len(owner)


def _of_exception(error: BaseException) -> dict[str, Any]:
    """What the exception itself carries: the name that it is about, and the object whose attribute isn't there."""
    told: dict[str, Any] = {}
    if isinstance(error, (NameError, AttributeError, ImportError)):
        name = getattr(error, "name", None)
        if type(name) is str:
            told["name"] = name
    if isinstance(error, AttributeError):
        owner = error.obj
        if owner is None and "NoneType" not in str(error.args[:1]):
            return told  # it tells of no object: an attribute that couldn't be set
        kind = owner if type(owner) is type or isinstance(owner, ModuleType) else type(owner)
        told["object_type"] = "module" if isinstance(owner, ModuleType) else class_name(type(owner))
        told["attributes"] = sorted({*_own_names(owner), *_own_names(kind)})[:MOST_NAMES]
    if isinstance(error, KeyError) and error.args:
        told["key"] = encode(error.args[0], CAPS)
    return told


def _own_names(owner: Any) -> set[str]:
    """Names in an object's dictionary, or in those of a class and its bases."""
    if isinstance(owner, type):
        return {name for base in type.mro(owner) for name in base.__dict__ if type(name) is str}
    try:
        own = object.__getattribute__(owner, "__dict__")
    except (AttributeError, TypeError):
        return set()
    return {name for name in own if type(name) is str} if type(own) is dict else set()
