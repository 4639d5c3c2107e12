"""A replay as a face plays it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class CodeView:
    """A function, class body or module that ran: name, file and first line, and names from the function around it."""

    name: str
    file: str
    line: int
    outside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DivergenceView:
    """The step at which a run first differs from a right one.

    Args:
        step: its index.
        frame: number of the frame whose variable differs, or -1.
        name: of that variable, or "".
        actual, expected: the two values as Python writes them, or "".
        sentence: what is said of it.
    """

    step: int
    frame: int
    name: str
    actual: str
    expected: str
    sentence: str


@dataclass(frozen=True, slots=True)
class PrintedView:
    """What was printed by the line that had run at a step."""

    step: int
    text: str
    stream: Literal["out", "err"]


@dataclass(frozen=True, slots=True)
class ReplayView:
    """A recorded run.

    Args:
        title: what it belongs to.
        exercise_id: "" for a block of a lesson or code of one's own.
        file_name: the main file.
        files: name → text as it is shown; what is called stands at the end of the main file.
        call: what was run, as a person writes it.
        call_line: the line of the main file where that stands, or 0.
        first_line: what stands before it in the main file has run before.
        program: it is a script and not a call.
        standard_input: what was typed in.
        outcome: how it ended (see `orienteer.grading.observation`).
        ending: what it did in the end: `gives 3`, `raises ValueError`, `ended`.
        expected: what should have come, or "" where that isn't known.
        is_right: whether it did; None where that isn't known.
        stopped: a sentence that says why the recording ends before the run; "".
        steps: as recorded; `orienteer.inside.recording` says how they are written.
        divergence: where it first differs from a right run, if it does.
    """

    title: str
    exercise_id: str
    file_name: str
    files: dict[str, str]
    call: str
    call_line: int
    first_line: int
    program: bool
    standard_input: str
    outcome: str
    ending: str
    expected: str
    is_right: bool | None
    stopped: str
    codes: tuple[CodeView, ...]
    steps: list[list[Any]]
    output: tuple[PrintedView, ...]
    divergence: DivergenceView | None
