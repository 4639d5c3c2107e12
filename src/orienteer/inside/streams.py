"""Standard output, error and input of one trial, kept in memory and capped."""

from __future__ import annotations

import io
import sys
from typing import Any

from orienteer.inside import own

own.keep(globals())


def typed(text: str) -> bytes:
    """What a program reads that is given this input; what UTF-8 has no bytes for, as it came."""
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")


class OutputExceeded(BaseException):
    """More was written than the cap allows."""


class CappedBytes(io.BytesIO):
    """Takes at most `cap` bytes; what is over the cap raises and is remembered in `exceeded`."""

    def __init__(self, cap: int) -> None:
        super().__init__()
        self.cap = cap
        self.exceeded = False

    def write(self, data: Any) -> int:
        size = memoryview(data).nbytes
        if self.tell() + size > self.cap:
            if not self.exceeded:
                super().write(bytes(data)[: max(0, self.cap - self.tell())])
            self.exceeded = True
            raise OutputExceeded
        return super().write(data)


class NoInput(io.StringIO):
    """An empty standard input that remembers whether anything was asked of it."""

    asked = False

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]  # as io.StringIO is declared
        self.asked = True
        return ""

    def read(self, size: int | None = -1, /) -> str:
        self.asked = True
        return ""


class Streams:
    """Stands in for `sys.stdout`, `sys.stderr` and `sys.stdin` while a trial runs.

    Args:
        cap: bytes of output, and of error.
    """

    def __init__(self, cap: int) -> None:
        self.cap = cap
        self.kept: tuple[Any, Any, Any] = (None, None, None)
        self.fresh()

    def allow(self, cap: int) -> None:
        """Another cap, before anything is written."""
        self.cap = self.output_bytes.cap = self.error_bytes.cap = cap

    def fresh(self) -> None:
        """Begin with nothing written."""
        self.output_bytes = CappedBytes(self.cap)
        self.error_bytes = CappedBytes(self.cap)
        self.output = io.TextIOWrapper(self.output_bytes, encoding="utf-8", newline="\n")
        self.error = io.TextIOWrapper(self.error_bytes, encoding="utf-8", errors="backslashreplace", newline="\n")
        self.input: Any = NoInput()
        self.flush_both = self.output.flush, self.error.flush
        self.positions = self.output_bytes.tell, self.error_bytes.tell

    def take(self, given: str | None = None) -> None:
        """Put them in place.

        Args:
            given: text of standard input; None where there is none to be read.
        """
        self.kept = (sys.stdout, sys.stderr, sys.stdin)
        if given is not None:
            self.input = io.TextIOWrapper(io.BytesIO(typed(given)), encoding="utf-8")
        self.install()

    def install(self) -> None:
        """Have them in place, whatever has been put there since."""
        sys.stdout, sys.stderr, sys.stdin = self.output, self.error, self.input

    def were_used(self) -> bool:
        """Whether anything was written, read or closed since the last `finish`."""
        output, error = self.flush_both
        written, complained = self.positions
        try:
            output()
            error()
            return bool(written() or complained() or self.input.closed or self.input.asked)
        except (OutputExceeded, ValueError, AttributeError):
            return True

    def give_back(self) -> None:
        """Put back what was there before."""
        sys.stdout, sys.stderr, sys.stdin = self.kept

    def finish(self) -> tuple[str, str]:
        """What was written to output and to error; the next trial begins with nothing written."""
        for stream in (self.output, self.error):
            try:
                stream.flush()
            except (OutputExceeded, ValueError):  # over the cap, or closed by the learner
                continue
        output, errors = _text(self.output_bytes), _text(self.error_bytes)
        if output or errors or self.output.closed or self.error.closed or type(self.input) is not NoInput:
            self.fresh()
        elif self.input.asked or self.input.closed:
            self.input = NoInput()
        return output, errors

    @property
    def exceeded(self) -> bool:
        return self.output_bytes.exceeded or self.error_bytes.exceeded

    @property
    def input_was_asked(self) -> bool:
        return bool(getattr(self.input, "asked", False))


def _text(written: CappedBytes) -> str:
    try:
        content = written.getvalue()
    except ValueError:  # the learner closed it: what it held is gone
        return ""
    return content.decode("utf-8", "replace") if content else ""
