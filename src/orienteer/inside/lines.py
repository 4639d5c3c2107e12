"""Where a trial came to its value: the learner's line that was executed last."""

from __future__ import annotations

import sys
from types import FrameType, TracebackType
from typing import Any

from orienteer.inside import own

own.keep(globals())


class LastLine:
    """Notes the line of the main file on which its code last returned, as `line` in the extras.

    Args:
        main: the file whose lines count.
        extras: where it is noted, unless an exception's line stands there already.
    """

    def __init__(self, main: str, extras: dict[str, Any]) -> None:
        self.main = main
        self.extras = extras
        self.line: int | None = None

    def __enter__(self) -> None:
        sys.settrace(self.entered)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        sys.settrace(None)
        if self.line is not None:
            self.extras.setdefault("line", self.line)

    def entered(self, frame: FrameType, event: str, detail: Any) -> Any:
        """A call: only the main file's functions are followed, not its module's own code."""
        code = frame.f_code
        if code.co_filename != self.main or code.co_name == "<module>":
            return None
        frame.f_trace_lines = False
        return self.left

    def left(self, frame: FrameType, event: str, detail: Any) -> Any:
        """A return: of all that are nested, the outermost is the last."""
        if event == "return":
            self.line = frame.f_lineno
        return self.left
