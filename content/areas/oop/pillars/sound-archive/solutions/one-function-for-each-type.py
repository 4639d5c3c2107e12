"""The functions stay functions. functools picks the one for the object's class, along the row of its classes."""

from dataclasses import dataclass
from functools import singledispatch


@dataclass
class Tape:
    title: str
    metres: int


class FastTape(Tape):
    """A tape that runs at double speed."""


@dataclass
class Disc:
    title: str
    sides: int


@dataclass
class File:
    title: str
    seconds: int


@singledispatch
def told(recording):
    """On what it was recorded, and how many minutes it runs."""
    raise NotImplementedError(recording)


@told.register
def _(recording: Tape):
    return "tape", recording.metres // 10


@told.register
def _(recording: FastTape):
    return "tape", recording.metres // 20


@told.register
def _(recording: Disc):
    return "disc", recording.sides * 20


@told.register
def _(recording: File):
    return "file", recording.seconds // 60


def programme(recordings):
    """A line for each recording, and one for all of them."""
    lines = []
    total = 0
    for recording in recordings:
        medium, minutes = told(recording)
        lines.append(f"{recording.title} ({medium}): {minutes} min")
        total += minutes
    lines.append(f"together: {total} min")
    return lines
