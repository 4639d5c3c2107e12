"""A recording as a value. What comes from the process that ran the code is checked before anybody plays it.

What it holds is said in `orienteer.inside.recording`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

LINE, CALL, RETURN, EXCEPTION, YIELD, UNWOUND = range(6)
ENDS = (RETURN, YIELD, UNWOUND)
"""Events after which a frame is left."""

_KINDS = frozenset(
    ["list", "dict", "set", "tuple", "frozenset", "deque", "bytearray", "object", "class", "function", "generator"],
)
_MORE = {LINE: 0, CALL: 2, RETURN: 1, EXCEPTION: 2, YIELD: 1, UNWOUND: 1}
"""How many parts a step has after the five that every step may have."""

DAMAGED = "The recording is damaged."

Value = Any


@dataclass(frozen=True, slots=True)
class Code:
    """A function, class body or module that ran.

    Args:
        file: of the submission.
        line: its first.
        outside: names that it reads from the function around it.
    """

    name: str
    file: str
    line: int
    outside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recording:
    """A run, step by step.

    Args:
        steps: as recorded.
        output: (step, text, "out" or "err"), as it was printed.
        stopped: why it ends before the run did ("steps", "bytes", "time", "lost"), or "".
    """

    codes: tuple[Code, ...]
    steps: list[list[Any]]
    output: tuple[tuple[int, str, str], ...] = ()
    stopped: str = ""


def read_recording(tree: Any) -> Recording:
    """A recording from what a child answered.

    Raises:
        ValueError: no recorder writes such a thing.
    """
    _expect(type(tree) is dict and type(tree.get("codes")) is list and type(tree.get("steps")) is list)
    codes = tuple(map(_code, tree["codes"]))
    for step in tree["steps"]:
        _check_step(step, len(codes))
    output, stopped = tree.get("output", []), tree.get("stopped", "")
    _expect(type(output) is list and stopped in ("", "steps", "bytes", "time", "lost"))
    return Recording(codes, tree["steps"], tuple(map(_printed, output)), stopped)


def _expect(holds: bool) -> None:
    if not holds:
        raise ValueError(DAMAGED)


def _code(found: Any) -> Code:
    _expect(type(found) is list and len(found) == 4 and type(found[3]) is list)
    name, file, line, outside = found
    _expect(
        type(name) is str and type(file) is str and type(line) is int and all(type(each) is str for each in outside)
    )
    return Code(name[:200], file[:500], line, tuple(outside))


def _printed(found: Any) -> tuple[int, str, str]:
    _expect(type(found) is list and len(found) == 3)
    step, text, stream = found
    _expect(type(step) is int and type(text) is str and stream in ("out", "err"))
    return step, text, stream


def _check_step(step: Any, codes: int) -> None:
    _expect(type(step) is list and len(step) >= 2 and type(step[0]) is int and type(step[1]) is int)
    event = step[0]
    _expect(event in _MORE and all(type(part) is list for part in step[2:5]))
    _expect(len(step) == 5 + _MORE[event] if _MORE[event] else len(step) <= 5)
    if len(step) > 2:
        _expect(len(step[2]) % 2 == 0 and all(type(name) is str for name in step[2][::2]))
        _check_values(step[2][1::2])
    for change in step[3] if len(step) > 3 else ():
        _check_change(change)
    if len(step) > 4:
        elsewhere = step[4]
        _expect(len(elsewhere) % 3 == 0 and all(type(frame) is int for frame in elsewhere[::3]))
        _expect(all(type(name) is str for name in elsewhere[1::3]))
        _check_values(elsewhere[2::3])
    if event == CALL:
        _expect(type(step[5]) is int and type(step[6]) is int and 0 <= step[6] < codes)
    elif event == EXCEPTION:
        _expect(type(step[5]) is str and type(step[6]) is str)
    elif event in ENDS:
        _check_values(step[5:])


def _check_change(change: Any) -> None:
    _expect(type(change) is list and len(change) in (4, 5) and type(change[0]) is int and type(change[3]) is list)
    if type(change[1]) is str:
        _expect(change[1] in _KINDS and (type(change[2]) is str or (change[1] == "object" and type(change[2]) is int)))
    else:
        _expect(type(change[1]) is int and type(change[2]) is int and change[1] >= 0 and change[2] >= 0)
    _expect(len(change) == 4 or type(change[4]) is int)
    _check_values(change[3])


def _check_values(values: list[Any]) -> None:
    for value in values:
        if type(value) is list:
            _expect(len(value) <= 2 and (not value or type(value[0]) in (int, str)))
            _expect(len(value) < 2 or (type(value[0]) is str and type(value[1]) is int))
        else:
            _expect(value is None or type(value) in (bool, int, str))
