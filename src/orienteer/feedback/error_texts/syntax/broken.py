"""A program that Python can't read, with what Python says of it, and the lines without their texts and comments."""

from __future__ import annotations

import re
from dataclasses import dataclass

from orienteer.curriculum.parsing import module_of

_TEXT = re.compile(r"(?P<quote>'''|\"\"\"|'|\")(?:\\.|(?!(?P=quote)).)*(?P=quote)|#.*$")
OPENERS = {")": "(", "]": "[", "}": "{"}
CLOSERS = {opener: closer for closer, opener in OPENERS.items()}


@dataclass(frozen=True, slots=True)
class Finding:
    """The line that is to be looked at, and what is said of it; code stands between backticks."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Broken:
    """A program that isn't Python.

    Args:
        lines: its lines; `line(1)` is the first.
        message: what Python says, without the line.
        number: the line that Python names.
        column: in that line, from 1; 0 where unknown.
    """

    lines: tuple[str, ...]
    message: str
    number: int
    column: int

    def line(self, number: int) -> str:
        """A line's text, "" beyond the ends."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def code(self, number: int) -> str:
        """A line with its texts emptied and its comment taken away, so that signs in it are signs."""
        return _TEXT.sub(lambda match: "" if match[0].startswith("#") else '""', self.line(number)).rstrip()

    @property
    def here(self) -> str:
        """The code of the line that Python names."""
        return self.code(self.number)

    def indent(self, number: int) -> int:
        """How far a line is indented, in characters."""
        return len(self.margin(number))

    def margin(self, number: int) -> str:
        """The white space that a line begins with."""
        text = self.line(number)
        return text[: len(text) - len(text.lstrip())]

    def before(self, number: int) -> int:
        """The nearest line above with code on it, or 0."""
        return next((each for each in range(number - 1, 0, -1) if self.code(each).strip()), 0)

    def signs(self, number: int) -> str:
        """A line's code with everything in its column: blanks for texts and comments."""
        return _TEXT.sub(lambda match: " " * len(match[0]), self.line(number))

    def goes_further(self, line: str) -> bool:
        """Whether Python gets beyond the line that it names if that is written otherwise (without its margin)."""
        lines = [*self.lines]
        lines[self.number - 1] = self.margin(self.number) + line
        after = broken_of("\n".join(lines))
        if after is None or after.number > self.number:
            return True
        return after.message.startswith("expected an indented block") and after.message != self.message

    def found(self, text: str, line: int | None = None) -> Finding:
        """What is said, of the line that Python names or of another."""
        number = self.number if line is None else line
        return Finding(number, f"Line {number} {text}")


def broken_of(source: str, told: str = "", line: int | None = None) -> Broken | None:
    """A program with what Python says of it, or else what was told of a line; None where nothing is wrong."""
    lines = tuple(re.split(r"\r\n|\r|\n", source))
    try:
        module_of(source)
    except SyntaxError as error:
        number = min(error.lineno or line or 1, len(lines))
        return Broken(lines, error.msg.rstrip("."), number, error.offset or 0)
    except (ValueError, RecursionError, MemoryError):
        return None
    if not told or line is None:
        return None
    return Broken(lines, re.sub(r"^Line \d+ isn't valid Python: ", "", told).rstrip("."), line, 0)
