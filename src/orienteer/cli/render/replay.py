"""A replay in a terminal: one step as a page, or all steps a line each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from orienteer.cli.page import Block, Cell, Code, Gap, Grid, Piece, Row, Title, say
from orienteer.feedback.replay.playing import Frame, Moment, Thing, moments
from orienteer.feedback.replay.recording import Code as RecordedCode
from orienteer.feedback.replay.recording import Recording, Value
from orienteer.feedback.replay.series import may_have_changed
from orienteer.feedback.replay.telling import class_text, code_name, line_name, sentence, text
from orienteer.services.views.replay import ReplayView

AROUND = 4
"""Lines of code that are shown above and below the one that ran."""
MOST_NAMES = 14
MOST_PRINTED = 5
MOST_INDENTED = 8
"""Calls within calls that are shown by how far a step is moved in."""


def recording_of(view: ReplayView) -> Recording:
    """The recording that a view carries."""
    codes = tuple(RecordedCode(code.name, code.file, code.line, code.outside) for code in view.codes)
    return Recording(codes, view.steps)


def call_of(view: ReplayView) -> range:
    """The lines below the learner's file in which it is called; none for a program."""
    lines = view.files.get(view.file_name, "").count("\n") + 1
    return range(view.call_line, lines + 1) if view.call_line else range(0)


def step_lines(view: ReplayView) -> Iterator[Block]:
    """Every step as a line, and what came of it."""
    recording = recording_of(view)
    yield Title((Piece(view.call.split("\n")[0] or view.title, "code"),))
    printed = {part.step: part.text for part in view.output if part.stream == "out"}
    width = len(str(len(view.steps)))
    for moment in moments(recording):
        depth = _indent(len(moment.stack) - 1)
        yield Code(f"{moment.step + 1:>{width}}  {depth}{sentence(recording, moment, call_of(view))}")
        if moment.step in printed:
            yield Code(f"{'':>{width}}  {depth}prints {printed[moment.step].rstrip()!r}")
        if view.divergence is not None and view.divergence.step == moment.step:
            yield Code(f"{'':>{width}}  {depth}^ {view.divergence.sentence}")
    yield from _ending(view)


def _indent(calls: int) -> str:
    """Two blanks for each call that a step is within; of many calls their number."""
    return "  " * calls if calls <= MOST_INDENTED else f"{'  ' * MOST_INDENTED}({calls:,} calls deep) "


def _ending(view: ReplayView) -> Iterator[Block]:
    if view.stopped:
        yield say(view.stopped, "odd")
    came = f"It {view.ending}."
    if view.is_right is False and view.expected:
        yield say(f"{came} Expected is {view.expected}.")
    elif not view.program:
        yield say(came)


def step_page(view: ReplayView, recording: Recording, moment: Moment) -> Iterator[Block]:
    """One step: where it is, what it did, the code around it, the stack, what was printed."""
    total = len(view.steps)
    yield Title((Piece(view.call.split("\n")[0] or view.title, "code"),), f"{moment.step + 1:,} of {total:,}")
    yield say(sentence(recording, moment, call_of(view)))
    if view.divergence is not None and view.divergence.step == moment.step:
        yield Row("fails", view.divergence.sentence, tone="fail")
    yield Gap()
    yield from _code(view, recording, moment)
    yield Gap()
    for frame in reversed(moment.stack[-3:]):
        name = code_name(recording, frame.code)
        if name == "module" and frame.line in call_of(view):
            name = "the call"
        waits = f"{name}, waits at {line_name(frame.line, call_of(view))}"
        yield say(name if frame is moment.top else waits, "quiet")
        rows = tuple(
            (_name(name, moment, frame is moment.top), _value(value, moment))
            for name, value in _shown(frame, moment)[-MOST_NAMES:]
        )
        if rows:
            yield Grid(("Name", "Value"), rows, 2)
    printed = "".join(part.text for part in view.output if part.step <= moment.step).rstrip("\n")
    if printed:
        yield Gap()
        yield say("Printed", "quiet")
        yield Code("\n".join(printed.split("\n")[-MOST_PRINTED:]), 2)
    if moment.step + 1 == total and view.stopped:
        yield say(view.stopped, "odd")


def _shown(frame: Frame, moment: Moment) -> list[tuple[str, Value]]:
    """A frame's names; those of functions, modules and classes that hold nothing only where they are bound."""
    bound = moment.variables if frame is moment.top else []
    return [each for each in frame.variables.items() if each[0] in bound or _holds(each[1], moment.things)]


def _holds(value: Value, things: Mapping[int, Thing]) -> bool:
    thing = things.get(value[0]) if may_have_changed(value) else None
    if thing is not None:
        return bool(thing.cells) or thing.kind not in ("class", "function")
    return not (type(value) is list and len(value) == 1 and value[0].startswith(("function ", "class ", "module ")))


def _name(name: str, moment: Moment, on_top: bool) -> Cell:
    fresh = on_top and name in moment.variables
    return (Piece(name, "accent" if fresh else "plain", fresh),)


def _value(value: Any, moment: Moment) -> Cell:
    """A value; of an object that can change, first which one it is: `list 2`, as the sentences call it."""
    thing = moment.things.get(value[0]) if may_have_changed(value) else None
    if thing is not None and thing.kind == "class":
        return (Piece(class_text(thing, moment.things), "code"),)
    told = text(value, moment.things)
    if thing is None or told == thing.label:
        return (Piece(told, "code"),)
    return (Piece(f"→ {thing.label}  ", "quiet"), Piece(told, "code"))


def _code(view: ReplayView, recording: Recording, moment: Moment) -> Iterator[Block]:
    lines = view.files.get(recording.codes[moment.top.code].file, "").split("\n")
    here = moment.ran or moment.next or moment.top.line
    own = len("\n".join(lines[: view.call_line - 1]).rstrip().split("\n")) if view.call_line else len(lines)
    for number in range(max(1, here - AROUND), min(len(lines), here + AROUND) + 1):
        ran, follows = number == moment.ran, number == moment.next
        sign = "*" if ran else ">" if follows else " "
        shown = number if number <= own else ""
        yield Code(f"{sign}{shown:>4}  {lines[number - 1]}", 0, "accent" if ran else "plain" if follows else "quiet")
