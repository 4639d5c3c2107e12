"""What stood in the place where an exception was raised: the expression, and the values of its parts.

Parts are read without calling anything of the learner's: names, constants, members of plain containers, arithmetic on
plain numbers and texts, `len` of plain containers, attributes that stand in an object's own dictionary.
"""

from __future__ import annotations

import ast
import operator
import sys
from collections.abc import Callable, Sequence
from types import FrameType, ModuleType, TracebackType
from typing import Any

from orienteer.inside import own
from orienteer.inside.encoding import Caps, encode
from orienteer.inside.instances import class_name

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
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}


_RUNS = (ast.Call, ast.Await, ast.Yield, ast.YieldFrom, ast.NamedExpr)
"""Expressions that run something, or give a name a value."""
_QUIET = ("abs", "bool", "chr", "float", "int", "len", "max", "min", "ord", "range", "round", "str", "sum", "type")
_QUIET_METHODS = (
    "count",
    "find",
    "get",
    "index",
    "items",
    "join",
    "keys",
    "lower",
    "split",
    "strip",
    "upper",
    "values",
)
"""Functions and methods of Python's own that change nothing."""
_ONE_TEXT = (
    "capitalize", "count", "endswith", "find", "index", "isalpha", "isdigit", "lower", "lstrip", "rstrip", "split",
    "splitlines", "startswith", "strip", "title", "upper",
)  # fmt: skip
_OF_MEMBERS = ("count", "index")
_OF_A_VALUE: dict[str, tuple[Callable[..., Any], tuple[type, ...]]] = {
    "abs": (abs, (int, float)), "chr": (chr, (int,)), "int": (int, (int, float, str)), "ord": (ord, (str,)),
    "round": (round, (int, float)),
}  # fmt: skip
"""What is calculated again of plain values: methods of texts, methods of lists and tuples, functions."""
MOST_MEMBERS = 1000


class Unknown(Exception):
    """The value can't be read without running something of the learner's."""


def failure_of(error: BaseException, main: str, source: str) -> dict[str, Any] | None:
    """The innermost place in the main file that an exception passed, or None where it passed none.

    Returns:
        line, column, end_line, end_column (columns in bytes, from 0; absent where unknown), function, values
        ([text, tree, type] each), names (known there), and of the exception: name, object_type, attributes.
    """
    found = next((trace for trace in traces(error)[::-1] if trace.tb_frame.f_code.co_filename == main), None)
    if found is None:
        return None
    frame, trace = found.tb_frame, found
    told: dict[str, Any] = {"line": trace.tb_lineno, "function": frame.f_code.co_name}
    place = _position(trace)
    if place is not None:
        told |= dict(zip(("line", "end_line", "column", "end_column"), place, strict=True))
    told["values"] = _values(frame, source, place, trace.tb_lineno)
    told["names"] = [name for name in (*frame.f_locals, *frame.f_globals) if type(name) is str][:MOST_NAMES]
    told["locals"] = [name for name in frame.f_code.co_varnames if type(name) is str][:MOST_NAMES]
    return told | _of_exception(error)


def traces(error: BaseException) -> list[TracebackType]:
    """The places that an exception passed, outermost first; then those of a StopIteration that ended a generator."""
    inner = error.__cause__ if type(error) is RuntimeError else None
    is_ended = isinstance(inner, StopIteration) and "raised StopIteration" in str(error)
    found = []
    for trace in (error.__traceback__, inner.__traceback__ if is_ended and inner is not None else None):
        while trace is not None:
            found.append(trace)
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
    parts = _parts(source, place, line)
    calls = [
        node
        for node in parts
        if isinstance(node, _RUNS) and _has_run(node, place) and not _is_quiet(node, frame, source)
    ]
    ended = _touched_at_the_end(source, line)
    for node in parts:
        if ended & {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}:
            continue
        text = ast.unparse(node)
        if text in values or isinstance(node, ast.Constant) or _may_have_changed(node, calls, frame):
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


def _has_run(node: ast.expr, place: tuple[int, int, int, int] | None) -> bool:
    """Whether a call ran before the place failed: it begins before that ends, and isn't the place or around it."""
    if place is None:
        return True
    line, end_line, column, end_column = place
    begins, ends = (node.lineno, node.col_offset), (node.end_lineno or 0, node.end_col_offset or 0)
    return begins < (end_line, end_column) and not (begins <= (line, column) and ends >= (end_line, end_column))


def _touched_at_the_end(source: str, line: int) -> set[str]:
    """The names in each `finally` and `with` around a line, which end before its values are read; but for a file's."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Try) and node.finalbody and node.lineno <= line < node.finalbody[0].lineno:
            names |= {each.id for part in node.finalbody for each in ast.walk(part) if isinstance(each, ast.Name)}
        if isinstance(node, (ast.With, ast.AsyncWith)) and node.body[0].lineno <= line <= (node.end_lineno or line):
            opened = (one for one in node.items if not ast.unparse(one.context_expr).startswith("open("))
            names |= {each.id for one in opened for each in ast.walk(one) if isinstance(each, ast.Name)}
    return names


def _is_quiet(node: ast.expr, frame: FrameType, source: str) -> bool:
    """Whether a call is one of Python's own that changes nothing."""
    function = node.func if isinstance(node, ast.Call) else None
    if isinstance(function, ast.Name):
        return function.id in _QUIET and function.id not in frame.f_locals and function.id not in frame.f_globals
    return (
        isinstance(function, ast.Attribute) and function.attr in _QUIET_METHODS and f"def {function.attr}" not in source
    )


def _may_have_changed(node: ast.expr, calls: Sequence[ast.expr], frame: FrameType) -> bool:
    """Whether a call that ran after a part was looked at may have put another value there.

    A function's own names can't be changed from elsewhere, unless a function within it has them too.
    """
    inner = [part for part in ast.walk(node) if isinstance(part, ast.expr)]
    names = {part.id for part in inner if isinstance(part, ast.Name)}
    code = frame.f_code
    elsewhere = {*code.co_cellvars, *code.co_freevars} | ({*frame.f_globals} - {*code.co_varnames})
    if not names & elsewhere and not any(isinstance(part, (ast.Attribute, ast.Subscript, ast.Call)) for part in inner):
        calls = [call for call in calls if isinstance(call, ast.NamedExpr)]
    ends = node.end_lineno or 0, node.end_col_offset or 0
    return any((call.end_lineno or 0, call.end_col_offset or 0) > ends for call in calls)


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
    if isinstance(node, ast.Call) and not node.keywords:
        return _called(node, [read(each, frame) for each in node.args], frame)
    if isinstance(node, (ast.List, ast.Tuple)):
        members = [read(each, frame) for each in node.elts[: CAPS.items + 1]]
        return members if isinstance(node, ast.List) else tuple(members)
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


def _called(node: ast.Call, arguments: list[Any], frame: FrameType) -> Any:
    """What a function or method of Python's own gives for plain values."""
    function = node.func
    if isinstance(function, ast.Name) and len(arguments) == 1:
        if function.id == "len":
            return _length(arguments[0], frame)
        called, kinds = _OF_A_VALUE.get(function.id, (None, ()))
        hidden = function.id in frame.f_locals or function.id in frame.f_globals
        if called is not None and not hidden and type(arguments[0]) in kinds and len(str(arguments[0])) <= 300:
            return called(arguments[0])
    if isinstance(function, ast.Attribute):
        owner = read(function.value, frame)
        if type(owner) is str and function.attr in _ONE_TEXT and len(owner) <= MOST_MEMBERS and _are_plain(arguments):
            return getattr(owner, function.attr)(*arguments)
        members = [*owner, *arguments] if type(owner) in (list, tuple) and len(owner) <= MOST_MEMBERS else [owner]
        if type(owner) in (list, tuple) and function.attr in _OF_MEMBERS and _are_plain(members):
            return getattr(owner, function.attr)(*arguments)
    raise Unknown


def _are_plain(values: Sequence[Any]) -> bool:
    """Whether none of them holds what is of the learner's own making."""
    return all(type(each) in (bool, int, float, str, type(None)) for each in values)


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
    if isinstance(error, ImportError) and type(told.get("name")) is str and told["name"] in sys.modules:
        told["attributes"] = sorted(_own_names(sys.modules[told["name"]]))[:MOST_NAMES]
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
