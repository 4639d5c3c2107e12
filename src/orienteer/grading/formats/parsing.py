"""What reading a configuration file may come to besides its data."""

from __future__ import annotations


class Unfit(Exception):
    """The text isn't of the format.

    Args:
        line: where, or None.
        message: a sentence for its author.
    """

    def __init__(self, line: int | None, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message
