"""Where a command writes: a terminal or a pipe, with or without colours, with or without more than ASCII."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TextIO

from orienteer.cli.page import Block
from orienteer.cli.render.signs import can_show_signs, encodable
from orienteer.cli.render.writer import Paper, written


@dataclass(frozen=True, slots=True)
class Output:
    """A stream and what it is like."""

    stream: TextIO
    paper: Paper

    @property
    def is_terminal(self) -> bool:
        return self.paper.width is not None

    def show(self, blocks: Iterable[Block]) -> None:
        """Write a page."""
        self._write(written(blocks, self.paper))

    def ask(self, question: str) -> None:
        """Write a question; the answer is typed behind it."""
        self._write(question)

    def json(self, value: Any) -> None:
        """Write one object on one line, in ASCII, at once."""
        self._write(json.dumps(value, ensure_ascii=True) + "\n")

    def _write(self, text: str) -> None:
        encoding = (self.paper.signs and self.stream.encoding) or "ascii"
        self.stream.write(encodable(text, encoding))
        self.stream.flush()


def output_to(stream: TextIO, *, colours: bool, signs: bool = True) -> Output:
    """The output that a stream allows.

    Args:
        colours: the person hasn't said that they want none.
        signs: a terminal has more than ASCII.
    """
    terminal = stream.isatty()
    width = shutil.get_terminal_size().columns if terminal else None
    return Output(
        stream, Paper(width, terminal and colours, can_show_signs(stream.encoding) and (signs or not terminal))
    )


def standard_output() -> Output:
    """Standard output, as it is now."""
    return _output_to(sys.stdout)


def error_output() -> Output:
    """Standard error, as it is now."""
    return _output_to(sys.stderr)


def _output_to(stream: TextIO) -> Output:
    from orienteer.settings import colours_are_wanted, signs_are_wanted

    return output_to(stream, colours=colours_are_wanted(), signs=signs_are_wanted())


@contextmanager
def progress(what: str, total: int | None = None) -> Iterator[Any]:
    """A bar with a count on standard error, from one second on; nothing in a pipe.

    Yields:
        A function to call after each step, with how many are done.
    """
    shown = error_output()
    if not shown.is_terminal:
        yield lambda done: None
        return
    from orienteer.cli.render.bar import bar

    with bar(what, total, shown) as advance:
        yield advance
