"""Lists whose length changes while a loop goes through them, in a recorded run."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from orienteer.feedback.replay.playing import Frame, Moment, Thing, moments
from orienteer.feedback.replay.recording import Recording


@dataclass(frozen=True, slots=True)
class Watched:
    """A loop, by its lines, and the list that it goes through: a name, or an attribute of one."""

    line: int
    end: int
    name: str

    @classmethod
    def of(cls, loop: ast.For, source: ast.expr) -> Watched:
        """A loop and what it goes through, or counts by."""
        return cls(loop.lineno, loop.end_lineno or loop.lineno, ast.unparse(source))


@dataclass(frozen=True, slots=True)
class Resized:
    """A list that is longer or shorter, though a loop that goes through it goes on.

    Args:
        by: the line of the loop that changed it, or called what did.
        was, now: how many members it had, and has.
        passes_over: what is gone stood no further on than the loop is, and something stood further on.
    """

    watched: Watched
    by: int
    was: int
    now: int
    passes_over: bool


@dataclass(slots=True)
class _Going:
    """A loop under way: the list that it goes through, and how many rounds have begun."""

    watched: Watched
    number: int
    length: int
    cells: list[object]
    rounds: int = 1
    changed: Resized | None = None


def resized(recording: Recording, file: str, loops: Collection[Watched]) -> Iterator[Resized]:
    """The first change of each loop under way, told once its loop goes on or looks for a next member."""
    going: dict[tuple[int, int], _Going] = {}
    for moment in moments(recording):
        top = moment.top
        for (number, _), each in going.items():
            _note(each, moment, number)
        if moment.ran is None or recording.codes[top.code].file != file:
            continue
        for loop in loops:
            if moment.ran != loop.line:
                continue
            under_way = going.get((top.number, loop.line))
            if under_way is not None and under_way.changed is not None:
                yield under_way.changed
            is_in = moment.next is not None and loop.line < moment.next <= loop.end
            if not is_in or (under_way is not None and under_way.changed is not None):
                going.pop((top.number, loop.line), None)
            elif under_way is not None:
                under_way.rounds += 1
            elif (found := _list_of(loop.name, top, moment.things)) is not None:
                going[top.number, loop.line] = _Going(loop, found.number, found.total, found.cells[:])


def _note(going: _Going, moment: Moment, frame: int) -> None:
    thing = moment.things.get(going.number)
    if thing is None or thing.total == going.length or going.changed is not None:
        return
    owner = next((each for each in moment.stack if each.number == frame), None)
    by = moment.ran if owner is moment.top else owner.line if owner is not None else None
    if by is None or not going.watched.line < by <= going.watched.end:
        return
    is_whole = len(going.cells) == going.length and len(thing.cells) == thing.total
    passes_over = is_whole and going.rounds < going.length and _is_without(going.cells[:], thing.cells, going.rounds)
    going.changed = Resized(going.watched, by, going.length, thing.total, passes_over)


def _is_without(before: list[object], after: list[object], rounds: int) -> bool:
    """Whether a list is what it was without some of its first members, as many as a loop has come to.

    >>> _is_without([2, 2, 3], [2, 3], 1), _is_without([1, 2, 3], [1, 3], 1)
    (True, False)
    """
    gone = len(before) - len(after)
    return gone > 0 and any(before[:at] + before[at + gone :] == after for at in range(rounds - gone + 1))


def _list_of(name: str, frame: Frame, things: Mapping[int, Thing]) -> Thing | None:
    """The list that a name of a frame stands for."""
    first, _, attribute = name.partition(".")
    value = frame.variables.get(first)
    thing = _thing(value, things)
    if attribute and thing is not None:
        pairs = (
            dict(zip(map(repr, thing.cells[::2]), thing.cells[1::2], strict=False)) if thing.kind == "object" else {}
        )
        thing = _thing(pairs.get(repr(attribute)), things)
    return thing if thing is not None and thing.kind == "list" else None


def _thing(value: object, things: Mapping[int, Thing]) -> Thing | None:
    return things.get(value[0]) if type(value) is list and len(value) == 1 and type(value[0]) is int else None
