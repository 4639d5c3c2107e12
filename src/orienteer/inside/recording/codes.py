"""What is known of a piece of code before it runs: which of its lines may change an object."""

from __future__ import annotations

import opcode
from types import CodeType

_CHANGES_OBJECTS = frozenset(
    opcode.opmap[name]
    for name in opcode.opmap
    if name.startswith(("CALL", "STORE_SUBSCR", "STORE_SLICE", "DELETE_SUBSCR", "BINARY_SUBSCR", "UNPACK", "IMPORT"))
    or name
    in {
        "LOAD_ATTR", "LOAD_METHOD", "STORE_ATTR", "DELETE_ATTR", "FOR_ITER", "SEND", "YIELD_VALUE", "BEFORE_WITH",
        "WITH_EXCEPT_START", "LOAD_BUILD_CLASS", "STORE_GLOBAL", "STORE_DEREF", "DELETE_GLOBAL", "DELETE_DEREF",
        "BEFORE_ASYNC_WITH", "GET_AWAITABLE", "GET_ANEXT", "LIST_EXTEND", "PRECALL",
    }
)  # fmt: skip
"""Operations that may change an object that was there before. A property, a defaultdict's item: reading may, too."""

_CHANGES_CLASSES = frozenset(opcode.opmap[name] for name in ("STORE_ATTR", "DELETE_ATTR") if name in opcode.opmap)
_BINARY_OPERATION = opcode.opmap["BINARY_OP"]
_FIRST_IN_PLACE = 13
"""From this argument on a BINARY_OP is an augmented assignment. Source: NB_INPLACE_ADD in CPython's opcode.h."""
_RETURNS = frozenset(opcode.opmap[name] for name in ("RETURN_VALUE", "RETURN_CONST") if name in opcode.opmap)
_YIELD = opcode.opmap["YIELD_VALUE"]
_RESUME = opcode.opmap["RESUME"]
_LOOPS = frozenset(opcode.opmap[name] for name in ("FOR_ITER", "SEND") if name in opcode.opmap)

_CAN_WAIT = 0x20 | 0x80 | 0x200
"""CO_GENERATOR, CO_COROUTINE, CO_ASYNC_GENERATOR. Source: the documentation of `inspect`."""
_OPTIMISED = 1
"""CO_OPTIMIZED: set for functions, not for bodies of modules and classes. Source: the same."""

QUIET, CHANGES, CHANGES_CLASSES = 0, 1, 2


class Code:
    """One code object, looked through once.

    Args:
        code: kept, so that nothing else gets its identity.
        index: its place in the recording's table.

    Attributes:
        is_body: of a module or a class.
        hides: a comprehension runs in the frame of such a body: within it Python may give the comprehension's variables
            alone.
    """

    __slots__ = ("bytes", "can_wait", "code", "hides", "index", "is_body", "lines", "reaches_out")

    def __init__(self, code: CodeType, index: int) -> None:
        self.code = code
        self.index = index
        self.bytes = code.co_code
        self.can_wait = bool(code.co_flags & _CAN_WAIT)
        self.is_body = not code.co_flags & _OPTIMISED
        self.hides = self.is_body and code.co_nlocals > 0
        self.reaches_out = bool(code.co_freevars) or _stores_globals(self.bytes)
        self.lines = _lines(code, self.bytes)

    def returns_at(self, offset: int) -> bool:
        """Whether the instruction there ends the frame as it should."""
        return self.bytes[offset] in _RETURNS

    def yields_at(self, offset: int) -> bool:
        """Whether a frame that is left there waits: at the yield, or from 3.13 on where it will go on."""
        if self.bytes[offset] == _RESUME and offset:
            offset -= 2
        return self.can_wait and self.bytes[offset] == _YIELD

    def loops_at(self, offset: int) -> bool:
        """Whether the instruction there takes the end of an iterator for the end of a loop."""
        return self.bytes[offset] in _LOOPS


def _stores_globals(instructions: bytes) -> bool:
    return opcode.opmap["STORE_GLOBAL"] in instructions[::2] or opcode.opmap["DELETE_GLOBAL"] in instructions[::2]


def _lines(code: CodeType, instructions: bytes) -> dict[int, int]:
    """Line → what executing it may change."""
    lines: dict[int, int] = {}
    reflects = not {"setattr", "delattr"}.isdisjoint(code.co_names)
    for start, end, line in code.co_lines():
        if line is None:
            continue
        operations = frozenset(instructions[start:end:2])
        changes = QUIET
        if operations & _CHANGES_CLASSES or (reflects and operations & _CHANGES_OBJECTS):
            changes = CHANGES_CLASSES
        elif operations & _CHANGES_OBJECTS or _is_in_place(instructions[start:end]):
            changes = CHANGES
        lines[line] = max(changes, lines.get(line, QUIET))
    return lines


def _is_in_place(instructions: bytes) -> bool:
    return any(
        operation == _BINARY_OPERATION and argument >= _FIRST_IN_PLACE
        for operation, argument in zip(instructions[::2], instructions[1::2], strict=True)
    )
