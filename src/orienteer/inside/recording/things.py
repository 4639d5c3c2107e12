"""One object as the recording knows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from orienteer.inside.recording import reading
from orienteer.inside.recording.reading import Value

LIST, DICT, OBJECT, OTHER, FIXED, CLASS = range(6)
"""How an object is compared with what it held."""

Read = Callable[[Any], list[object]]


class Thing:
    """One object.

    Attributes:
        value: the object; None while it rests and is only weakly referenced.
        shadow: its members when it was last looked at; for a dictionary its values, and `keys` beside; for a class what
            of it is shown, and beside all that it held.
        cells: the same as recorded.
        held_by: how many recorded values lead to it.
        of: an object's class where that is the learner's, as a recorded value; else None.
    """

    __slots__ = (
        "cells",
        "held_by",
        "keys",
        "name",
        "number",
        "of",
        "own",
        "read",
        "shadow",
        "sort",
        "total",
        "value",
        "word",
    )

    def __init__(self, number: int, value: Any, sort: int, word: str, name: str, read: Read) -> None:
        self.number = number
        self.sort = sort
        self.word = word
        self.name = name
        self.read = read
        self.shadow: list[object] = []
        self.keys: list[object] = []
        self.cells: list[Value] = []
        self.total = 0
        self.held_by = 0
        self.of: Value = None
        self.take(value)

    def take(self, value: Any) -> None:
        """Hold the object."""
        self.value = value
        self.own: Any = reading.own_dictionary(type(value)) if self.sort is OBJECT else None


def leads_somewhere(value: Value) -> bool:
    """Whether a recorded value is a reference to an object."""
    return type(value) is list and len(value) == 1 and type(value[0]) is int
