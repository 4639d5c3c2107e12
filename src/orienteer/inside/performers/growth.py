"""How much work a call is: lines that run, and what members of its arguments count; or memory; or nothing but the call.

What this says rests on what the learner's process knows of itself. The parent confirms it by the processor time that
the kernel counted.
"""

from __future__ import annotations

import hashlib
import sys
import tracemalloc
from collections import deque
from contextlib import AbstractContextManager, nullcontext
from types import FrameType
from typing import Any

from orienteer.inside.calls import look_up
from orienteer.inside.encoding import canonical, decode, encode
from orienteer.inside.performers.counted import COUNTER, counted, plain

LOADS_THE_FILE = True
"""The submission is a module, loaded before it is tried."""


def setting() -> AbstractContextManager[object]:
    """Nothing is changed."""
    return nullcontext()


def perform(namespace: dict[str, Any], trial: dict[str, Any]) -> dict[str, Any]:
    """Call the function once and say what it took: `steps`, `memory` (bytes at the peak), or None for `time`."""
    function, problem = look_up(namespace, trial["function"])
    if problem is not None:
        return problem
    arguments = [decode(tree) for tree in trial["arguments"]]
    what = trial["observe"][0]
    if what == "steps":
        took, result = _steps(function, [counted(each) for each in arguments], str(namespace.get("__file__")))
    elif what == "memory":
        took, result = _memory(function, arguments)
    else:
        took, result = 0, _whole(function(*arguments))
    text = canonical(encode(plain(result)))
    digest = "capped" if '"capped"' in text else hashlib.blake2b(text.encode(), digest_size=12).hexdigest()
    return {"outcome": "returned", "value": encode([took, digest])}


def _whole(result: Any) -> Any:
    """A lazy result, gone through to its end."""
    return list(result) if hasattr(type(result), "__next__") else result


def _steps(function: Any, arguments: list[Any], file: str) -> tuple[int, Any]:
    def entered(frame: FrameType, event: str, detail: Any) -> Any:
        return stepped if frame.f_code.co_filename == file else None

    def stepped(frame: FrameType, event: str, detail: Any) -> Any:
        if event == "line":
            COUNTER.steps += 1
        return stepped

    COUNTER.steps = 0
    sys.settrace(entered)
    try:
        result = _whole(function(*arguments))
    finally:
        sys.settrace(None)
    return COUNTER.steps, result


def _memory(function: Any, arguments: list[Any]) -> tuple[int, Any]:
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        result = function(*arguments)
        if hasattr(type(result), "__next__"):
            deque(result, maxlen=0)
            result = None
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    return max(peak - before, 0), result
