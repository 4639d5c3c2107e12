"""A subject whose code nobody can read: it can be imported, called and patched; what it is compiled to stays unseen.

Tests are graded by what they notice of a program's behaviour. One that reads its byte code could know right programs by
that and notice nothing. CPython asks its audit hooks before it gives a code object away; ours refuses where it belongs
to the subject, which is known by the namespace that its functions and frames were made with. A hook's frame can be
looked at when it raises, so it holds nothing that could be changed.

Source: the table of audit events in the documentation of Python's standard library.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

REFUSED = "a test can't read the code of what it tests"

NEVER = frozenset(
    {
        "code.__new__",
        "cpython.PyInterpreterState_New",
        "gc.get_objects",
        "gc.get_referents",
        "gc.get_referrers",
        "sys.monitoring.register_callback",
        "sys.setprofile",
        "sys.settrace",
    }
)
"""Events by which code is watched, found or made, which no test of a program's behaviour needs. A second interpreter
has hooks of its own, and the same memory."""

BEHIND_PYTHON = frozenset(
    {"_ctypes", "_interpreters", "_testcapi", "_testinternalcapi", "_testlimitedcapi", "_xxsubinterpreters", "ctypes"}
)
"""What reads memory, or gives code away without asking: `ctypes`, second interpreters, the interpreter's own tests."""

_ASKS_FOR_FLAGS = inspect._has_code_flag.__code__  # type: ignore[attr-defined]  # what tells coroutine functions
"""The one that may look: mocks ask it about each function, and it tells nothing but whether a flag is set."""


class CodeRefused(AttributeError, ValueError):
    """Somebody asked for the subject's code. `inspect` and mocks catch these two, and take it for a function in C."""


class Subject:
    """The subject of a suite: one module, which is filled anew whenever it is imported.

    Args:
        name: of the module.
        code: what it is compiled to. Nobody else may hold it.
    """

    def __init__(self, name: str, code: CodeType) -> None:
        self.module = ModuleType(name)
        self.fill = FunctionType(code, self.module.__dict__)
        """Executes it in the module."""

    def emptied(self) -> ModuleType:
        """The module, with nothing in it."""
        self.module.__dict__.clear()
        self.module.__doc__ = None
        return self.module

    def hide(self) -> None:
        """From here on its code is read no more, by anybody in this process, and no other way is left open."""
        for name in [each for each in sys.modules if each.partition(".")[0] in BEHIND_PYTHON]:
            del sys.modules[name]
        sys.addaudithook(_refusing(self.module.__dict__))


def _refusing(namespace: dict[str, Any]) -> Callable[[str, tuple[Any, ...]], None]:
    """The hook: no access to code that was made with this namespace."""
    function, frame, refused, said = FunctionType, FrameType, CodeRefused, REFUSED
    never, behind, may_look, calling = NEVER, BEHIND_PYTHON, _ASKS_FOR_FLAGS, sys._getframe
    plain, parts = "".join, str.rpartition  # what is imported may go by a text of a class that lies

    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "object.__getattr__":
            owner, name = arguments
            kind = type(owner)
            if kind is function:
                if owner.__globals__ is namespace and calling(1).f_code is not may_look:
                    raise refused(said)
                return
            if kind is frame:
                if owner.f_globals is namespace:
                    raise refused(said)
                return
            if name == "gi_code":
                begun = owner.gi_frame
            elif name == "cr_code":
                begun = owner.cr_frame
            elif name == "ag_code":
                begun = owner.ag_frame
            else:
                return
            if begun is None or begun.f_globals is namespace:
                raise refused(said)
        elif (
            event in never
            or event.startswith("ctypes.")
            or (event == "import" and parts(plain(arguments[:1]), ".")[2] in behind)
        ):
            raise refused(said)

    return refuse
