"""What a child answers, cut into frames and checked. What is read from a child is never believed.

A frame's judged part is canonical JSON (see `orienteer.grading.observation`), its extras a JSON object or nothing.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import Any

from orienteer.grading.observation import OUTCOMES, Extras, Observation
from orienteer.sandbox.wire import HEADER, LAST_OF_CHILD

_TEXT = 200_000
"""Characters kept of what a trial printed, at most."""


NOTHING_SECONDS = 0.001
"""Processor time below this is told as none: that trials are alike then saves more than it says."""

KNOWN = 4096
"""How many answers are remembered, so that one that comes again isn't checked again."""


class Malformed(Exception):
    """What the child sent is no frame."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One observation as it came through the pipe."""

    observation: Observation
    last_of_child: bool


class FrameReader:
    """Cuts what a child sends into frames, and checks each.

    Args:
        observation_bytes: the longest judged part that is taken.
    """

    def __init__(self, observation_bytes: int) -> None:
        self.longest = observation_bytes
        self.held = bytearray()
        self.at = 0
        self.known: dict[bytes, Frame] = {}

    def feed(self, content: bytes) -> None:
        if self.at:
            del self.held[: self.at]
            self.at = 0
        self.held += content

    def next(self, index: int) -> Frame | None:
        """The next frame, or None when it isn't all there yet.

        Args:
            index: which trial it has to be about.

        Raises:
            Malformed: it is no frame, or about another trial.
        """
        while len(self.held) - self.at >= HEADER.size:
            found, flags, judged_length, extras_length, seconds = HEADER.unpack_from(self.held, self.at)
            begin = self.at + HEADER.size
            if found < index:  # it was sent, and is read again from the memory that it was held in
                self.at = begin + judged_length + extras_length
                continue
            if found > index or flags > 1 or judged_length > self.longest or extras_length > self.longest:
                raise Malformed(f"header {found}, {flags}, {judged_length}, {extras_length}")
            middle = begin + judged_length
            if len(self.held) < middle + extras_length:
                return None
            judged = bytes(self.held[begin:middle])
            extras = bytes(self.held[middle : middle + extras_length])
            self.at = middle + extras_length
            if flags or extras or not 0 <= seconds < NOTHING_SECONDS:
                return Frame(Observation(self.checked(judged), read_extras(extras, seconds)), flags == LAST_OF_CHILD)
            frame = self.known.get(judged)
            if frame is None:
                frame = Frame(Observation(self.checked(judged)), False)
                if len(self.known) < KNOWN:
                    self.known[judged] = frame
            return frame
        return None

    def checked(self, judged: bytes) -> str:
        """The judged part as text, when it is one."""
        if _decoded(judged).get("outcome") not in OUTCOMES:
            raise Malformed("no such outcome")
        return judged.decode("ascii")


def _decoded(content: bytes) -> dict[str, Any]:
    try:
        decoded = json.loads(content.decode("ascii"), parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise Malformed(str(error)[:200]) from None
    if type(decoded) is not dict:
        raise Malformed("not an object")
    return decoded


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def read_extras(content: bytes, seconds: float) -> Extras:
    """What is told beside the judged part; anything of a wrong type is left out."""
    known = seconds if math.isfinite(seconds) and seconds >= 0 else 0.0
    if not content:
        return Extras(seconds=known)
    told = _decoded(content)
    line, frames = told.get("line"), told.get("traceback")
    return Extras(
        line=line if type(line) is int and 0 < line < 10_000_000 else None,
        output=_text(told.get("output")),
        errors=_text(told.get("errors")),
        seconds=known,
        traceback=tuple(map(_frame, frames[:50])) if type(frames) is list else (),
    )


def _text(value: object) -> str:
    return value[:_TEXT] if type(value) is str else ""


def _frame(value: object) -> tuple[str, int, str]:
    if type(value) is list and len(value) == 3:
        file, line, name = value
        if type(file) is str and type(line) is int and type(name) is str:
            return file[:500], line, name[:500]
    raise Malformed("no traceback")
