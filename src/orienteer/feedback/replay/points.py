"""The points of a run at which it is compared with another: lines that are about to run, and functions that end."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field

from orienteer.feedback.localisation.statements import Statements
from orienteer.feedback.replay.playing import Frame, Moment, moments
from orienteer.feedback.replay.recording import ENDS, EXCEPTION, UNWOUND, Recording
from orienteer.feedback.replay.series import LONGEST, may_have_changed, written
from orienteer.feedback.replay.telling import text

LEAVES, FAILS = -1, -2
"""Stand for a line where a function is left: by a return or a yield, or by an exception."""


@dataclass(frozen=True, slots=True)
class Point:
    """A place in a run.

    Args:
        line: first line of the statement that runs next, LEAVES or FAILS.
        at: the same, or first line of the statement that left the function.
        step: that led there.
        frame: number of the frame.
        values: the frame's variables, as Python writes them.
        value: that the function is left with, or "".
    """

    line: int
    at: int
    step: int
    frame: int
    values: Mapping[str, str]
    value: str = ""


@dataclass(slots=True)
class Run:
    """A run as points.

    Args:
        ran: step → frame and first line of the statement that ran in it.
        changed: (frame, name) → steps at which the variable got another value.
        raised: step at which an exception came up first → what it is.
    """

    points: list[Point] = field(default_factory=list)
    ran: dict[int, tuple[int, int]] = field(default_factory=dict)
    changed: dict[tuple[int, str], list[int]] = field(default_factory=dict)
    raised: list[int] = field(default_factory=list)


def run_of(recording: Recording, file: str, statements: Statements, lines: Container[int]) -> Run:
    """The points of a run in one file.

    Args:
        lines: first lines of the statements that have a counterpart.
    """
    run = Run()
    texts: dict[int, dict[str, str]] = {}
    for moment in moments(recording):
        top = moment.top
        code = recording.codes[top.code]
        if code.file != file or (code.name.startswith("<") and code.name != "<module>"):
            continue
        known = texts.setdefault(top.number, {})
        _note(run, moment, known)
        if moment.ran is not None:
            run.ran[moment.step] = top.number, statements.first_line(moment.ran)
        if moment.event == EXCEPTION:
            if not moment.goes_on:
                run.raised.append(moment.step)
        elif moment.event in ENDS:
            line = FAILS if moment.event == UNWOUND else LEAVES
            value = text(moment.value, moment.things, LONGEST) if line == LEAVES else ""
            at = statements.first_line(moment.ran or moment.top.line)
            run.points.append(Point(line, at, moment.step, top.number, dict(known), value))
        elif moment.next is not None and (at := statements.first_line(moment.next)) in lines:
            run.points.append(Point(at, at, moment.step, top.number, dict(known)))
    return run


def _note(run: Run, moment: Moment, known: dict[str, str]) -> None:
    top: Frame = moment.top
    for name in moment.variables if not moment.touched else list(top.variables):
        value = top.variables.get(name, [])
        if value == []:
            known.pop(name, None)
        elif name in moment.variables or may_have_changed(value):
            told = written(value, moment.things, LONGEST)
            if known.get(name) != told:
                known[name] = told
                run.changed.setdefault((top.number, name), []).append(moment.step)
