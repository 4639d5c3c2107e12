"""Watches which lines of the submission's main file run."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

from orienteer.inside import own

own.keep(globals())


class LineCounts:
    """Counts the lines of one file as they run, by the interpreter's own trace events.

    Args:
        file_name: as the code objects of the main file carry it.
    """

    def __init__(self, file_name: str) -> None:
        self.file_name = file_name
        self.counts: dict[int, int] = {}

    def __enter__(self) -> LineCounts:
        sys.settrace(self.entered)
        return self

    def __exit__(self, *_: object) -> None:
        sys.settrace(None)

    def entered(self, frame: FrameType, event: str, detail: Any) -> Any:
        return self.stepped if frame.f_code.co_filename == self.file_name else None

    def stepped(self, frame: FrameType, event: str, detail: Any) -> Any:
        if event == "line":
            self.counts[frame.f_lineno] = self.counts.get(frame.f_lineno, 0) + 1
        return self.stepped

    def told(self) -> list[list[int]]:
        """[line, how often it ran] each, in the order in which they first ran."""
        return [[line, count] for line, count in list(self.counts.items())]
