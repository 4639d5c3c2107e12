"""The values that each variable took in a run, one after the other."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from orienteer.feedback.replay.playing import Moment, Thing, moments
from orienteer.feedback.replay.recording import RETURN, Recording, Value
from orienteer.feedback.replay.telling import text

RETURNED = "return"
"""Stands for what a function returned: no variable is called so."""
LONGEST = 2000
"""Characters by which two values are told apart."""


@dataclass(slots=True)
class Series:
    """What one variable of one function was, in the order in which it was.

    Args:
        values: one list for each frame of the function.
        places: for each of these values the step at which it was first there, and the frame's number.
    """

    values: list[list[str]] = field(default_factory=list)
    places: list[list[tuple[int, int]]] = field(default_factory=list)


def series_of(recording: Recording, files: Iterable[str]) -> dict[tuple[str, str], Series]:
    """(function, variable) → its series.

    Args:
        files: whose functions are looked at: a check's own snippet isn't the learner's.
    """
    wanted = set(files)
    found: dict[tuple[str, str], Series] = {}
    rows: dict[tuple[int, str], tuple[list[str], list[tuple[int, int]]]] = {}
    for moment in moments(recording):
        code = recording.codes[moment.top.code]
        if code.file not in wanted or (code.name.startswith("<") and code.name != "<module>"):
            continue  # no name tells which lambda is whose
        names = moment.variables if not moment.touched else list(moment.top.variables)
        for name in names:
            value = moment.top.variables.get(name, [])
            changed = name in moment.variables or may_have_changed(value)
            if value != [] and changed and is_plain(value, moment.things):
                _note(found, rows, moment, code.name, name, written(value, moment.things, LONGEST))
        if moment.event == RETURN and is_plain(moment.value, moment.things):
            _note(found, rows, moment, code.name, RETURNED, written(moment.value, moment.things, LONGEST))
    return found


def written(value: Value, things: Mapping[int, Thing], most: int) -> str:
    """A value as Python writes it; a whole number as the int that it equals, since 0.0 is as good a start as 0."""
    told = text(value, things, most)
    return told[:-2] if told.endswith(".0") and told[:-2].lstrip("-").isdigit() else told


def is_plain(value: Value, things: Mapping[int, Thing], depth: int = 4) -> bool:
    """Whether a value can be held against one of another program: no function, class, generator or object is in it."""
    if not may_have_changed(value):
        return type(value) is not list or (len(value) == 1 and _is_literal(value[0]))
    thing = things.get(value[0])
    if thing is None or thing.kind in ("function", "class", "generator", "object") or not depth:
        return False
    return thing.total <= len(thing.cells) and all(is_plain(cell, things, depth - 1) for cell in thing.cells)


def _is_literal(told: str) -> bool:
    """Whether a value that is recorded as a text is a number, bytes or the like, and no function or module."""
    try:
        ast.literal_eval(told)
    except (SyntaxError, ValueError, RecursionError):
        return told in ("nan", "inf", "-inf")
    return True


def may_have_changed(value: Value) -> bool:
    """Whether a variable holds an object, whose members may be others without the variable being bound anew."""
    return type(value) is list and len(value) == 1 and type(value[0]) is int


def _note(
    found: dict[tuple[str, str], Series],
    rows: dict[tuple[int, str], tuple[list[str], list[tuple[int, int]]]],
    moment: Moment,
    function: str,
    name: str,
    value: str,
) -> None:
    number = moment.top.number
    if (number, name) not in rows:
        series = found.setdefault((function, name), Series())
        row: tuple[list[str], list[tuple[int, int]]] = ([], [])
        rows[number, name] = row
        series.values.append(row[0])
        series.places.append(row[1])
    values, places = rows[number, name]
    if not values or values[-1] != value:
        values.append(value)
        places.append((moment.step, number))
