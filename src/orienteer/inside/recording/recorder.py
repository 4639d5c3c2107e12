"""The recorder: follows a run line by line and tells each step as what changed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from operator import is_
from types import CodeType, FrameType
from typing import Any

from orienteer.inside.encoding import EXACT_INTEGER
from orienteer.inside.instances import class_name
from orienteer.inside.recording.codes import CHANGES, CHANGES_CLASSES, QUIET, Code
from orienteer.inside.recording.heap import Heap
from orienteer.inside.recording.reading import Value, exception_text

LINE, CALL, RETURN, EXCEPTION, YIELD, UNWOUND = range(6)

BYTES = 2_000_000
"""Where a recording stops, roughly: it has to be carried to the page."""
_STEP_BYTES = 10
_GOES_ON_WITHIN = 6
"""Bytes of code between where a generator waits and where it goes on."""
_DEEP = 100
"""Frames on the stack from which on it is seen to that there is room for the recorder itself."""
_ROOM = 25
"""Calls within calls that the recorder needs, at most."""
MISSING = object()

Locals = Callable[[FrameType], Any]


class RecordingFull(BaseException):
    """The recording has as many steps, or bytes, as it may have; what is recorded ends here."""


class Frame:
    """A frame on the stack.

    Args:
        is_odd: what it shows is more than its own variables.

    Attributes:
        shadow: name → value when it was last looked at.
        values: name → the same as recorded.
    """

    __slots__ = ("code", "frame", "is_odd", "number", "shadow", "values")

    def __init__(self, frame: FrameType | None, code: Code, number: int, is_odd: bool = False) -> None:
        self.is_odd = is_odd
        self.frame = frame
        self.code = code
        self.number = number
        self.shadow: dict[str, object] = {}
        self.values: dict[str, Value] = {}


class Recorder:
    """Records one run.

    Args:
        files: names of the files that are followed; what happens elsewhere is part of the line that called it.
        modules: names of modules whose classes are the learner's.
        most_steps: where it stops.
        begins_at: the line of the outermost frame from which on it records; 1 for the whole run.
        outermost: the file whose outermost frame goes on in another one (a check's snippet, run in two parts), or "".
        beneath: gives the names of the module beneath such a frame.
    """

    def __init__(
        self,
        files: Iterable[str],
        modules: Iterable[str],
        *,
        most_steps: int,
        begins_at: int = 1,
        outermost: str = "",
        most_bytes: int = BYTES,
    ) -> None:
        self.files = frozenset(files)
        self.most_steps = most_steps
        self.most_bytes = most_bytes
        self.begins_at = begins_at
        self.outermost = outermost
        self.beneath: dict[str, Any] = {}
        self.heap = Heap(frozenset(modules))
        self.codes: dict[int, Code] = {}
        self.table: list[list[Any]] = []
        self.stopped = ""
        self.local = self.stepped
        self.limit = 0
        self.follows = False
        self.clear()

    def clear(self) -> None:
        """Forget what has been recorded until now."""
        self.heap.clear()
        self.steps: list[list[Any]] = []
        self.output: list[list[Any]] = []
        self.stack: list[Frame] = []
        self.waiting: dict[int, tuple[int, Code, int]] = {}
        self.frames = 0
        self.called: Frame | None = None
        self.quick: Frame | None = None
        self.leaving = False
        self.held: Value = None
        self.pending = CHANGES_CLASSES
        self.begun = self.begins_at <= 1
        self.bytes = 0

    def start(self) -> None:
        """Follow what is called from here on."""
        self.follows = True
        self.limit = sys.getrecursionlimit()
        sys.setrecursionlimit(self.limit + _ROOM)
        sys.settrace(self.entered)

    def stop(self) -> None:
        """Follow nothing any more."""
        if self.follows and not self.stopped and sys.gettrace() != self.entered:
            self.stopped = "lost"
        self.follows = False
        sys.settrace(None)
        if sys.getrecursionlimit() == self.limit + _ROOM:
            with suppress(RecursionError):  # it is called from within the deepest call
                sys.setrecursionlimit(self.limit)

    def heard(self, text: object, stream: str) -> None:
        """Something was printed by the step that is being made."""
        if type(text) is str and text and not self.stopped and self.begun:
            self.bytes += len(text)
            last = self.output[-1] if self.output else None
            if last is not None and last[0] == len(self.steps) and last[2] == stream:
                last[1] += text
            else:
                self.output.append([len(self.steps), text, stream])

    def told(self) -> dict[str, Any]:
        """The recording, in plain values."""
        return {"codes": self.table, "steps": self.steps, "output": self.output, "stopped": self.stopped}

    def entered(self, frame: FrameType, event: str, detail: Any) -> Any:
        """A frame begins or goes on; what is in no file of the learner's isn't followed."""
        code = frame.f_code
        if code.co_filename not in self.files:
            return None
        known = self.codes.get(id(code))
        if known is None:
            known = self._learn(code)
        if code.co_filename == self.outermost and code.co_name == "<module>":
            return self._outermost(frame, known)
        if not self.begun and code.co_name != "<module>":
            return None
        if len(self.stack) > _DEEP:
            try:
                _need(_ROOM)
            except RecursionError:
                sys.setprofile(self.rescued)
                raise
        self.quick = None
        self._say_call()
        self._leave()
        self.called = Frame(frame, known, self._number(frame, known))
        self.stack.append(self.called)
        return self.local

    def stepped(self, frame: FrameType, event: str, detail: Any) -> Any:
        """Something happens in a frame that is followed."""
        quick = self.quick
        if quick is not None and event == "line" and quick.frame is frame:
            self._next_line(quick, frame)
            return self.local
        self.quick = None
        if self.stopped:
            return None
        if not self.begun and not self._begins(frame, event):
            return self.local
        if self.leaving:
            self._leave()
        top = self.stack[-1] if self.stack else None
        if top is None or top.frame is not frame:
            return self.local
        if event == "line":
            line = frame.f_lineno
            if self.called is top:
                self.called = None
                self._step([CALL, line], top, frame, [top.number, top.code.index])
            else:
                self._step([LINE, line], top, frame, None)
            self.pending = top.code.lines.get(line, CHANGES)
            self.quick = None if top.is_odd or top.code.reaches_out or top.code.hides else top
        elif event == "return":
            self._return(top, frame, detail)
        elif event == "exception":
            self._exception(top, frame, detail)
        if len(self.steps) >= self.most_steps or self._bytes() > self.most_bytes:
            self._stop()
        return self.local

    def rescued(self, frame: FrameType, event: str, detail: Any) -> None:
        """Follow the run again after a call that was one too deep: once the recorder has raised, Python doesn't.

        This is heard when that call ends; what becomes of it in the frame that called comes after.
        """
        sys.setprofile(None)
        sys.settrace(self.entered)

    def _next_line(self, top: Frame, frame: FrameType) -> None:
        """What `_step` does, for the commonest case alone: the next line in the same frame."""
        line = frame.f_lineno
        step: list[Any] = [LINE, line]
        found, shadow, heap = frame.f_locals, top.shadow, self.heap
        for name, value in found.items():
            if shadow.get(name, MISSING) is not value:
                changed = self._variables(top, found)
                if changed:
                    step.append(changed)
                break
        else:
            if len(found) != len(shadow):
                step.append(self._variables(top, found))
        if heap.fresh or heap.woken or (self.pending and (heap.watched or heap.classes)):
            objects = heap.changes(self.pending)
            if objects:
                if len(step) == 2:
                    step.append([])
                step.append(objects)
        if heap.loose or heap.resting.held:
            heap.drop()
        steps = self.steps
        steps.append(step)
        self.pending = top.code.lines.get(line, CHANGES)
        if len(steps) >= self.most_steps or self.bytes + heap.size > self.most_bytes - _STEP_BYTES * len(steps):
            self._stop()

    def _return(self, top: Frame, frame: FrameType, value: object) -> None:
        offset = frame.f_lasti
        if top.is_odd and value is None and top.code.returns_at(offset):
            return
        self._say_call()
        waits = top.code.yields_at(offset) and self.steps[-1][0] != EXCEPTION  # which `throw` and `close` raise there
        if waits:
            self.waiting[id(frame)] = top.number, top.code, offset
        ended = RETURN if top.code.returns_at(offset) else UNWOUND
        self.held = None if ended == UNWOUND and not waits else self.heap.value(value)
        self._step([YIELD if waits else ended, frame.f_lineno], top, frame, [self.held])
        self.leaving = True
        self.pending = CHANGES_CLASSES

    def _exception(self, top: Frame, frame: FrameType, detail: Any) -> None:
        kind, value, _ = detail
        if kind is StopIteration and top.code.loops_at(frame.f_lasti):
            return
        self._say_call()
        text = exception_text(value) if isinstance(value, BaseException) else ""
        self._step([EXCEPTION, frame.f_lineno], top, frame, [class_name(kind), text])
        self.pending = QUIET

    def _step(self, step: list[Any], top: Frame, frame: FrameType, more: list[Any] | None) -> None:
        """Tell a step: what differs from the last one."""
        found = frame.f_locals
        if top.is_odd or type(found) is not dict:
            found = self._locals(top, frame)
        shadow, heap = top.shadow, self.heap
        variables: list[Any] | None = None
        if len(found) != len(shadow) or not all(map(is_, found.values(), shadow.values())):
            variables = self._variables(top, found)
        elsewhere = self._elsewhere(self.stack[:-1]) if top.code.reaches_out and len(self.stack) > 1 else []
        if step[0] == CALL and len(self.stack) > 1:
            elsewhere += self._bound_in(self.stack[-2])
        objects = heap.changes(self.pending) if self.pending or heap.fresh or heap.woken else None
        if more is not None:
            step += (variables or [], objects or [], elsewhere or [], *more)
        elif elsewhere:
            step += (variables or [], objects or [], elsewhere)
        elif objects:
            step += (variables or [], objects)
        elif variables:
            step.append(variables)
        if heap.loose or heap.resting.held:
            heap.drop()
        self.steps.append(step)

    def _locals(self, top: Frame, frame: FrameType) -> dict[str, Any]:
        found = frame.f_locals
        plain = dict(dict.items(found)) if isinstance(found, dict) else _plain(found)
        if top.code.hides and not isinstance(found, dict):
            around = frame.f_globals if top.code.code.co_name == "<module>" else top.shadow
            plain = {**around, **plain}
        return {**self._data(), **plain} if top.is_odd else plain

    def _data(self) -> dict[str, Any]:
        """What the module beneath holds besides functions, modules and classes that aren't the learner's."""
        return {
            name: value
            for name, value in self.beneath.items()
            if name[:2] != "__" and id(type(value)) not in _NO_DATA and self.heap.is_data(value)
        }

    def _variables(self, of: Frame, found: dict[str, Any]) -> list[Any]:
        """Names whose values are other objects than before, with these values."""
        told: list[Any] = []
        shadow, values, heap = of.shadow, of.values, self.heap
        gone: list[Value] = []
        for name, value in found.items():
            if shadow.get(name, MISSING) is value:
                continue
            shadow[name] = value
            if name[0] in "._" and _is_hidden(name):
                continue
            before = values.get(name)
            if type(before) is list:
                gone.append(before)
            if type(value) is not int or not -EXACT_INTEGER < value < EXACT_INTEGER:
                value = heap.value(value)
            values[name] = value
            told += (name, value)
        if len(found) < len(shadow):
            for name in [name for name in shadow if name not in found]:
                del shadow[name]
                if name in values:
                    gone.append(values.pop(name))
                    told += (name, [])
        self.bytes += 5 * len(told)
        if gone:
            heap.release(gone)
        return told

    def _elsewhere(self, frames: list[Frame]) -> list[Any]:
        """What changed in frames below: by `nonlocal` and `global`."""
        told: list[Any] = []
        for below in frames:
            if below.code.code.co_cellvars or below.code.code.co_name == "<module>":
                told += self._bound_in(below)
        return told

    def _bound_in(self, below: Frame) -> list[Any]:
        """What changed in a frame below; what it bound itself in the line from which it calls, too."""
        told: list[Any] = []
        if below.frame is not None:
            found = self._locals(below, below.frame)
            if len(found) != len(below.shadow) or not all(map(is_, found.values(), below.shadow.values())):
                changed = self._variables(below, found)
                for place in range(0, len(changed), 2):
                    told += (below.number, changed[place], changed[place + 1])
        return told

    def _say_call(self) -> None:
        """Tell of a call after which something else comes than a line in it."""
        called = self.called
        if called is not None and called.frame is not None:
            self.called = None
            self._step([CALL, called.frame.f_lineno], called, called.frame, [called.number, called.code.index])

    def _leave(self) -> None:
        """The frame on top has ended; what it held is held no more."""
        if self.leaving:
            self.leaving = False
            top = self.stack.pop()
            self.heap.release(top.values.values())
            self.heap.release([self.held])
            self.held = None

    def _number(self, frame: FrameType, code: Code) -> int:
        """A new frame's number, or that of the generator's frame that goes on."""
        known = self.waiting.pop(id(frame), None) if code.can_wait else None
        if known is not None and known[1] is code and 0 <= frame.f_lasti - known[2] <= _GOES_ON_WITHIN:
            return known[0]
        self.frames += 1
        return self.frames - 1

    def _learn(self, code: CodeType) -> Code:
        known = Code(code, len(self.table))
        self.codes[id(code)] = known
        is_class = known.is_body and code.co_name != "<module>"
        name = f"class {code.co_name}" if is_class else code.co_name
        self.table.append([name, code.co_filename, code.co_firstlineno, list(code.co_freevars)])
        return known

    def _outermost(self, frame: FrameType, known: Code) -> Any:
        """The snippet's frame: its last expression goes on in the frame of its statements."""
        self.quick = None
        if not known.code.co_names and not any(known.code.co_consts):
            return None
        if self.stack:
            self.stack[0].frame, self.stack[0].code = frame, known
        else:
            self.called = Frame(frame, known, self._number(frame, known), is_odd=True)
            self.stack.append(self.called)
        return self.local

    def _begins(self, frame: FrameType, event: str) -> bool:
        """Whether the outermost frame has come to the line from which on it is recorded."""
        if event != "line" or frame is not self.stack[0].frame or frame.f_lineno < self.begins_at:
            return False
        outermost = self.stack[0].code
        self.clear()
        self.begun = True
        self.called = Frame(frame, outermost, self._number(frame, outermost))
        self.stack.append(self.called)
        return True

    def _bytes(self) -> int:
        return self.bytes + self.heap.size + _STEP_BYTES * len(self.steps)

    def _stop(self) -> None:
        self.stopped = "steps" if len(self.steps) >= self.most_steps else "bytes"
        self.stop()
        raise RecordingFull


def _need(calls: int) -> None:
    """Call so many functions within each other, which raises where there is no room for them."""
    if calls:
        _need(calls - 1)


def _is_hidden(name: str) -> bool:
    """Whether Python made the name and no person."""
    return name[0] == "." or (name[:2] == "__" and name[-2:] == "__")


def _plain(found: Any) -> dict[str, Any]:
    """A frame's variables where Python gives no dictionary but something like one: a proxy of its own."""
    return dict(found) if type(found).__module__ == "builtins" else {}


_NO_DATA = frozenset(map(id, (type(_plain), type(sys), type(len))))
