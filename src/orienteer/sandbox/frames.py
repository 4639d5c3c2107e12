"""What a child answers, cut into lines and checked. What is read from a child is never believed.

A line's judged part is canonical JSON (see `orienteer.grading.observation`); after a tab follows, where there is
anything to tell, a JSON object.
"""

from __future__ import annotations

import json
from typing import Any

from orienteer.grading.observation import OUTCOMES, Extras, Observation
from orienteer.grading.shapes import is_answer, is_whole
from orienteer.sandbox.wire import LAST_OF_CHILD

_TEXT = 200_000
"""Characters kept of what a trial printed, at most."""

KNOWN = 20_000
"""How many lines are remembered with what they say, so that one that comes again isn't checked again."""

KNOWN_BYTES = 600
"""The longest line that is remembered: an exception with where it was raised is shorter."""

_known: dict[bytes, Observation] = {}

TIMED_OUT = '{"outcome":"timed_out"'
"""How a line begins that is never remembered: whether it holds is seen anew each time."""

MOST_SECONDS = 1e9
"""Processor time beyond this is no time that anybody measured."""


class Malformed(Exception):
    """What the child sent is no answer."""


class AnswerReader:
    """Cuts what a child sends into lines, and reads each.

    Args:
        observation_bytes: the longest judged part that is taken; what is told beside it may be as long.
        first: index of the first trial that the child answers.
    """

    def __init__(self, observation_bytes: int, first: int = 0) -> None:
        self.longest = observation_bytes
        self.received = first
        self.tail = bytearray()
        """A line of which the end hasn't come. It grows in place: a child may send it byte by byte."""
        self.lines: list[bytes] = []

    def feed(self, content: bytes) -> None:
        """Take what was sent.

        Raises:
            Malformed: a line is longer than any answer.
        """
        if b"\n" in content:
            lines = (bytes(self.tail) + content).split(b"\n")
            self.tail = bytearray(lines.pop())
            self.lines += lines
            self.received += len(lines)
        else:
            self.tail += content
        if len(self.tail) > 2 * self.longest + 2:
            raise Malformed("a line without end")

    def salvage(self, first: int, content: bytes) -> None:
        """Take what a child held when it ended: some of it may have been sent.

        Args:
            first: index of the first trial answered there.
        """
        lines = content.split(b"\n")[:-1]
        if first <= self.received:
            self.lines += lines[self.received - first :]
            self.received = max(self.received, first + len(lines))
        self.tail.clear()

    def taken(self) -> list[bytes]:
        """The lines that have come and weren't taken yet."""
        lines, self.lines = self.lines, []
        return lines

    def read(self, line: bytes) -> tuple[Observation, bool]:
        """What a line says, and whether the child ends after it.

        Raises:
            Malformed: it says nothing that an answer may say.
        """
        known = _known.get(line)
        if known is not None:
            return known, False
        judged, tab, extras = line.partition(b"\t")
        if len(judged) > self.longest or len(extras) > self.longest:
            raise Malformed("longer than any answer")
        answer = _decoded(judged)
        if answer.get("outcome") not in OUTCOMES or not is_answer(answer):
            raise Malformed("no answer is written so")
        text = judged.decode("ascii")
        told = _decoded(extras) if tab else {}
        observation = Observation(text, read_extras(told)) if tab else Observation(text)
        if told.get(LAST_OF_CHILD) is True:
            return observation, True
        if len(line) <= KNOWN_BYTES and not text.startswith(TIMED_OUT):
            if len(_known) >= KNOWN:
                _known.clear()
            _known[line] = observation
        return observation, False


known = _known.get
"""What a line says that has been read before, in whatever run, or None."""


def _decoded(content: bytes) -> dict[str, Any]:
    try:
        decoded = _decode(content.decode("ascii"))
    except (ValueError, RecursionError) as error:
        raise Malformed(str(error)[:200]) from None
    if type(decoded) is not dict:
        raise Malformed("not an object")
    return decoded


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


_decode = json.JSONDecoder(parse_constant=_no_constant).decode
"""Made once: `json.loads` would make a decoder for every line."""


def read_extras(told: dict[str, Any]) -> Extras:
    """What is told beside the judged part; anything of a wrong type is left out.

    Raises:
        Malformed: a traceback that is none.
    """
    line, frames, seconds = told.get("line"), told.get("traceback"), told.get("seconds")
    used = float(seconds) if isinstance(seconds, (int, float)) and 0 <= seconds < MOST_SECONDS else 0.0
    return Extras(
        line=line if type(line) is int and 0 < line < 10_000_000 else None,
        output=_text(told.get("output")),
        errors=_text(told.get("errors")),
        seconds=used,
        traceback=tuple(map(_frame, frames[:50])) if type(frames) is list else (),
        lines=_lines(told.get("lines")),
        failure=told.get("failure"),
        calls=_calls(told.get("calls")),
    )


def _calls(value: object) -> dict[str, str]:
    return value if type(value) is dict and all(type(call) is str for call in value.values()) else {}


def _lines(value: object) -> tuple[tuple[int, int], ...]:
    if type(value) is not list:
        return ()
    pairs = [tuple(each) for each in value[:100_000] if type(each) is list and len(each) == 2]
    return tuple((line, count) for line, count in pairs if is_whole(line) and is_whole(count) and line > 0)


def _text(value: object) -> str:
    return value[:_TEXT] if type(value) is str else ""


def _frame(value: object) -> tuple[str, int, str]:
    if type(value) is list and len(value) == 3:
        file, line, name = value
        if type(file) is str and is_whole(line) and type(name) is str:
            return file[:500], line, name[:500]
    raise Malformed("no traceback")
