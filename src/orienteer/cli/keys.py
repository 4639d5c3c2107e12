"""Keys of a terminal, one by one."""

from __future__ import annotations

import os
import select
import sys
from collections.abc import Iterator
from contextlib import contextmanager

CLEAR = "\x1b[H\x1b[2J"
"""Source: ECMA-48, cursor position and erase in page."""
ESCAPE = b"\x1b"
AT_ONCE = 0.05
"""Seconds within which a terminal sends the rest of a key; a person's next key comes later."""


@contextmanager
def single_keys() -> Iterator[None]:
    """Keys come one by one and aren't shown, until the end."""
    import termios
    import tty

    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    try:
        tty.setcbreak(descriptor, termios.TCSADRAIN)  # what was typed ahead stays
        yield
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)


def pressed() -> bytes:
    """The key that is pressed next, as the terminal sends it; b"" where the terminal has gone.

    Keys that were typed ahead come one by one too. What follows an escape at once belongs to it.
    """
    descriptor = sys.stdin.fileno()
    key = os.read(descriptor, 1)
    while key.startswith(ESCAPE) and not _is_whole(key) and select.select([descriptor], [], [], AT_ONCE)[0]:
        more = os.read(descriptor, 1)
        if not more:
            break
        key += more
    return key


def _is_whole(key: bytes) -> bool:
    """Whether an escape sequence has its last character.

    >>> _is_whole(ESCAPE + b"["), _is_whole(ESCAPE + b"[C"), _is_whole(ESCAPE + b"[1;2"), _is_whole(ESCAPE + b"[1;2C")
    (False, True, False, True)
    """
    return (len(key) > 2 and 0x40 <= key[-1] <= 0x7E) or (len(key) == 2 and key[1:] not in (b"[", b"O"))


def can_be_pressed() -> bool:
    """Whether single keys can be read: a terminal on both sides, on a system that has them."""
    return os.name == "posix" and sys.stdin.isatty() and sys.stdout.isatty()
