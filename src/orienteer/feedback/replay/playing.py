"""Playing a recording: the stack and the objects at each step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from orienteer.feedback.replay.recording import CALL, DAMAGED, ENDS, EXCEPTION, UNWOUND, YIELD, Recording, Value


@dataclass(slots=True)
class Frame:
    """A frame on the stack, as it is now.

    Args:
        line: executed next in it; in a frame below, the line that waits for a call to end.
    """

    number: int
    code: int
    line: int
    variables: dict[str, Value] = field(default_factory=dict)


@dataclass(slots=True)
class Thing:
    """An object, as it is now.

    Args:
        kind: list, dict, object, ...
        name: of its class, of a function or of a class itself.
        label: how it is called on the page: "list 2".
        total: members in all, of which `cells` may hold the first alone.
        of: number of an object's class, where that is a thing too.
    """

    number: int
    kind: str
    name: str
    label: str
    cells: list[Value]
    total: int
    of: int | None = None


PAIRED = frozenset({"dict", "object", "class", "function", "generator"})
"""Kinds whose cells are key, value, key, value, ..."""


@dataclass(slots=True)
class Moment:
    """What is to be seen at one step. The next step changes it: take what is needed before.

    Args:
        step: its index.
        event: see `orienteer.inside.recording`.
        ran: the line that has just run, or None; none has where an exception took it elsewhere.
        next: the line that runs next, or None where a frame ends.
        variables: names that this step bound or unbound in the frame on top.
        elsewhere: those of frames below, by `global` and `nonlocal` or in the line that calls: (frame, name).
        touched: objects that are new or changed.
        lost: for each of these, what stood where something was taken away from it.
        value: that the frame is left with.
        error: class and text of the exception.
        goes_on: the frame is a generator's that was left and goes on; for an exception, that it comes from a call.
        received: of a generator's frame that goes on, the names that something else was bound to: by what it was sent.
    """

    step: int
    event: int
    stack: list[Frame]
    things: dict[int, Thing]
    ran: int | None = None
    next: int | None = None
    variables: list[str] = field(default_factory=list)
    elsewhere: list[tuple[Frame, str]] = field(default_factory=list)
    touched: list[list[Any]] = field(default_factory=list)
    lost: list[list[Value]] = field(default_factory=list)
    value: Value = None
    error: tuple[str, str] | None = None
    goes_on: bool = False
    received: list[str] = field(default_factory=list)

    @property
    def tried(self) -> int | None:
        """The line that has just run or was left by an exception, or None."""
        return self.top.line if self.event in (EXCEPTION, UNWOUND) else self.ran

    @property
    def top(self) -> Frame:
        return self.stack[-1]


BASES = "__bases__["
"""How the names begin under which a class has those that it was made from."""


def own_attributes(thing: Thing) -> Iterator[tuple[str, Value]]:
    """What an object or a class holds itself."""
    for name, value in zip(thing.cells[::2], thing.cells[1::2], strict=False):
        if not str(name).startswith(BASES):
            yield str(name), value


def bases_of(thing: Thing, things: Mapping[int, Thing]) -> Iterator[Thing]:
    """The classes of the learner's that a class was made from."""
    for name, value in zip(thing.cells[::2], thing.cells[1::2], strict=False):
        if str(name).startswith(BASES) and type(value) is list and value and value[0] in things:
            yield things[value[0]]


def attributes_of(thing: Thing, things: Mapping[int, Thing]) -> dict[str, Value]:
    """What is found under an object's names: its own attributes, then those of its class and of the bases."""
    found: dict[str, Value] = {}
    waiting = [thing]
    seen: set[int] = set()
    while waiting:
        each = waiting.pop(0)
        if each.number not in seen:
            seen.add(each.number)
            for name, value in own_attributes(each):
                found.setdefault(name, value)
            of = things.get(each.of) if each.of is not None else None
            waiting += [of] if of is not None else bases_of(each, things)
    return found


def moments(recording: Recording) -> Iterator[Moment]:
    """Every step in order. The same stack and objects are changed and given again."""
    stack: list[Frame] = []
    things: dict[int, Thing] = {}
    asleep: dict[int, Frame] = {}
    held: dict[int, dict[str, Value]] = {}
    counts: dict[str, int] = {}
    leaving = False
    before = -1
    for index, step in enumerate(recording.steps):
        event, line = step[0], step[1]
        if leaving and stack:
            stack.pop()
        leaving = event in ENDS
        ran: int | None = None
        goes_on = event == EXCEPTION and before == UNWOUND
        if event == CALL:
            number, code = step[5], step[6]
            goes_on = number in asleep
            frame = asleep.pop(number, None) or Frame(number, code, line)
            stack.append(frame)
        elif not stack:
            raise ValueError(DAMAGED)
        elif event != EXCEPTION and before != EXCEPTION:
            ran = stack[-1].line
        top = stack[-1]
        moment = Moment(index, event, stack, things, ran, None if leaving or event == EXCEPTION else line)
        moment.goes_on, before = goes_on, event
        if event not in ENDS:
            top.line = line
        moment.variables = _bind(top, step[2]) if len(step) > 2 else []
        if event == CALL and goes_on:
            before_it = held.pop(top.number, {})
            moment.received = [name for name in moment.variables if before_it.get(name, []) != top.variables.get(name)]
        if len(step) > 3:
            moment.lost = [_change(things, change, counts) for change in step[3]]
            moment.touched = step[3]
        if len(step) > 4:
            moment.elsewhere = _bind_elsewhere(stack, step[4])
        if event == EXCEPTION:
            moment.error = step[5], step[6]
        elif leaving:
            moment.value = step[5]
            if event == YIELD:
                asleep[top.number] = Frame(top.number, top.code, top.line)
                held[top.number] = dict(top.variables)
        yield moment


def _bind(frame: Frame, variables: list[Any]) -> list[str]:
    for place in range(0, len(variables), 2):
        name, value = variables[place], variables[place + 1]
        if value == []:
            frame.variables.pop(name, None)
        else:
            frame.variables[name] = value
    return list(variables[::2])


def _bind_elsewhere(stack: list[Frame], bound: list[Any]) -> list[tuple[Frame, str]]:
    by_number = {frame.number: frame for frame in stack}
    told: list[tuple[Frame, str]] = []
    for place in range(0, len(bound), 3):
        if bound[place] in by_number:
            frame = by_number[bound[place]]
            told += [(frame, name) for name in _bind(frame, bound[place + 1 : place + 3])]
    return told


def _change(things: dict[int, Thing], change: list[Any], counts: dict[str, int]) -> list[Value]:
    """Make a change; what stood where it took something away."""
    number = change[0]
    if type(change[1]) is str:
        _, kind, name, cells, *total = change
        of = name if type(name) is int else None
        if of is not None:
            if of not in things:
                raise ValueError(DAMAGED)
            name = things[of].name
        word = kind if kind in ("function", "class", "generator") else name
        counts[word] = counts.get(word, 0) + 1
        label = f"{kind} {name}" if kind in ("function", "class") else f"{word} {counts[word]}"
        things[number] = Thing(number, kind, name, label, cells[:], total[0] if total else len(cells), of)
        return []
    thing = things.get(number)
    if thing is None:
        raise ValueError(DAMAGED)
    _, at, removed, cells, *total = change
    gone = thing.cells[at : at + removed]
    thing.cells = thing.cells[:at] + cells + thing.cells[at + removed :]
    thing.total = total[0] if total else len(thing.cells)
    return gone
