"""Keys of a terminal, one by one."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

CLEAR = "\x1b[H\x1b[2J"
"""Source: ECMA-48, cursor position and erase in page."""


@contextmanager
def single_keys() -> Iterator[None]:
    """Keys come one by one and aren't shown, until the end."""
    import termios
    import tty

    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    try:
        tty.setcbreak(descriptor)
        yield
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)


def pressed() -> bytes:
    """The key that is pressed next, as the terminal sends it; b"" where the terminal has gone."""
    return os.read(sys.stdin.fileno(), 8)


def can_be_pressed() -> bool:
    """Whether single keys can be read: a terminal on both sides, on a system that has them."""
    return os.name == "posix" and sys.stdin.isatty() and sys.stdout.isatty()
