"""The points of a run at which it is compared with another: lines that are about to run, and functions that end."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field

from orienteer.feedback.localisation.statements import Statements
from orienteer.feedback.replay.playing import Frame, Moment, Thing, attributes_of, moments
from orienteer.feedback.replay.recording import ENDS, EXCEPTION, RETURN, UNWOUND, Recording, Value
from orienteer.feedback.replay.series import LONGEST, is_plain, may_have_changed, written
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
        function: what its code is called.
        values: the frame's variables and, as `self.litres`, the attributes of objects that they lead to; those whose
            values are plain, as Python writes them.
        value: that the function is left with, or "".
    """

    line: int
    at: int
    step: int
    frame: int
    function: str
    values: Mapping[str, str]
    value: str = ""


@dataclass(slots=True)
class Run:
    """A run as points.

    Args:
        ran: step → frame and first line of the statement that ran in it.
        changed: (frame, name) → steps at which the variable got another value, and that value.
        raised: steps at which an exception came up first.
        functions: frame → what its code is called.
    """

    points: list[Point] = field(default_factory=list)
    ran: dict[int, tuple[int, int]] = field(default_factory=dict)
    changed: dict[tuple[int, str], list[tuple[int, str]]] = field(default_factory=dict)
    raised: list[int] = field(default_factory=list)
    functions: dict[int, str] = field(default_factory=dict)

    def roles(self) -> dict[tuple[str, str], list[list[str]]]:
        """(function, variable) → for each call, one after the other, the values that it took; "" for what is given."""
        found: dict[tuple[str, str], list[list[str]]] = {}
        for (frame, name), changes in self.changed.items():
            found.setdefault((self.functions[frame], name), []).append([value for _, value in changes])
        for point in self.points:
            if point.line == LEAVES:
                found.setdefault((point.function, ""), []).append([point.value])
        return found


def run_of(
    recording: Recording, file: str, statements: Statements, lines: Container[int], functions: Container[str]
) -> Run:
    """The points of a run in one file.

    Args:
        lines: first lines of the statements that have a counterpart.
        functions: names of those that have one; others are passed over.
    """
    run = Run()
    texts: dict[int, dict[str, str]] = {}
    for moment in moments(recording):
        top = moment.top
        code = recording.codes[top.code]
        if code.file != file or code.name not in functions:
            continue
        known = texts.setdefault(top.number, {})
        run.functions[top.number] = code.name
        _note(run, moment, known)
        if moment.tried is not None:
            run.ran[moment.step] = top.number, statements.first_line(moment.tried)
        if moment.event == EXCEPTION:
            if not moment.goes_on:
                run.raised.append(moment.step)
        elif moment.event in ENDS:
            line = FAILS if moment.event == UNWOUND else LEAVES
            is_told = line == LEAVES and is_plain(moment.value, moment.things)
            value = text(moment.value, moment.things, LONGEST) if is_told else ""
            at = statements.first_line(moment.ran or moment.top.line)
            run.points.append(Point(line, at, moment.step, top.number, code.name, dict(known), value))
        elif moment.next is not None and (at := statements.first_line(moment.next)) in lines:
            run.points.append(Point(at, at, moment.step, top.number, code.name, dict(known)))
    return run


def _note(run: Run, moment: Moment, known: dict[str, str]) -> None:
    top: Frame = moment.top
    for name in moment.variables if not moment.touched else list(top.variables):
        value = top.variables.get(name, [])
        if value == []:
            known.pop(name, None)
        elif name in moment.variables or may_have_changed(value):
            told = dict(_told(name, value, moment.things))
            for gone in [each for each in known if each.partition(".")[0] == name and each not in told]:
                del known[gone]
            for told_name in [each for each in told if known.get(each) != told[each]]:
                known[told_name] = told[told_name]
                run.changed.setdefault((top.number, told_name), []).append((moment.step, told[told_name]))


def _told(name: str, value: Value, things: Mapping[int, Thing]) -> Iterator[tuple[str, str]]:
    """A variable and its value; of an object its attributes and its class's, for it is no value itself."""
    thing = things.get(value[0]) if may_have_changed(value) else None
    if thing is not None and thing.kind == "object":
        for attribute, each in attributes_of(thing, things).items():
            if is_plain(each, things):
                yield f"{name}.{attribute}", written(each, things, LONGEST)
    elif is_plain(value, things):
        yield name, written(value, things, LONGEST)


def values_of(recording: Recording, file: str) -> Iterator[tuple[int, str, str]]:
    """After each step in a file: the line that ran, and the variables with their values."""
    for moment in moments(recording):
        if moment.tried is not None and recording.codes[moment.top.code].file == file:
            for name, value in moment.top.variables.items():
                for told_name, told in _told(name, value, moment.things):
                    yield moment.tried, told_name, told


def histories(recording: Recording, file: str) -> dict[tuple[str, str], dict[int, list[tuple[int, str]]]]:
    """(function of a file, variable) → frame → steps at which it has another value than before, and that value."""
    found: dict[tuple[str, str], dict[int, list[tuple[int, str]]]] = {}
    for moment in moments(recording):
        code = recording.codes[moment.top.code]
        for name, value in moment.top.variables.items() if code.file == file else ():
            for told_name, told in _told(name, value, moment.things):
                row = found.setdefault((code.name, told_name), {}).setdefault(moment.top.number, [])
                if not row or row[-1][1] != told:
                    row.append((moment.step, told))
    return found


def returned(recording: Recording, file: str) -> Iterator[tuple[int, str]]:
    """The lines of a file that returned a plain value, and the value."""
    for moment in moments(recording):
        ours = recording.codes[moment.top.code].file == file
        if ours and moment.event == RETURN and moment.ran is not None and is_plain(moment.value, moment.things):
            yield moment.ran, text(moment.value, moment.things, LONGEST)
