"""How a child answers: frames are held in memory that we can read too, and sent several at once.

Sending each as it is done would wake us for each; holding them in memory of its own would lose them when it dies.
"""

from __future__ import annotations

import mmap
import os
import time
from typing import Any

from orienteer.inside.encoding import canonical
from orienteer.sandbox.wire import CHANNEL, HEADER, HELD_BYTES, LENGTH, PERFORMING

HOLD_SECONDS = 0.001
"""How long an answer is held at most, unless the next trial takes longer."""


class Answers:
    """The frames of one child.

    Args:
        memory: shared with us, `HELD_BYTES` long. Its descriptor has been closed: it stays until the process ends.

    Attributes:
        index: of the trial that is answered next.
        busy: an answer is being given just now.
    """

    def __init__(self, memory: mmap.mmap) -> None:
        self.memory = memory
        self.length = 0
        self.sent_at = time.perf_counter()
        self.index = 0
        self.busy = False

    def begin(self, index: int) -> None:
        """From here on, what happens is the doing of what is run.

        Args:
            index: of the first trial.
        """
        self.index = index
        self.memory[HELD_BYTES - 1 :] = PERFORMING

    def give(self, judged: bytes, extras: dict[str, Any], flags: int) -> None:
        """Answer one trial; an answer with a flag is sent at once."""
        self.busy = True
        seconds = extras.pop("seconds", 0.0)
        told = canonical(extras).encode("ascii") if extras else b""
        frame = HEADER.pack(self.index, flags, len(judged), len(told), seconds) + judged + told
        if LENGTH.size + self.length + len(frame) >= HELD_BYTES:
            self.send()
        if len(frame) > HELD_BYTES // 2:
            _write(frame)
        else:
            begin = LENGTH.size + self.length
            self.memory[begin : begin + len(frame)] = frame
            self.length += len(frame)
            self.memory[: LENGTH.size] = LENGTH.pack(self.length)
        self.index += 1
        if flags or time.perf_counter() - self.sent_at > HOLD_SECONDS:
            self.send()
        self.busy = False

    def send(self) -> None:
        """Send what is held."""
        if self.length:
            _write(self.memory[LENGTH.size : LENGTH.size + self.length])
            self.length = 0
            self.memory[: LENGTH.size] = LENGTH.pack(0)
        self.sent_at = time.perf_counter()


def complain(memory: mmap.mmap, error: BaseException) -> None:
    """Leave word why this child could not be made ready."""
    words = f"{type(error).__name__}: {error}".encode()[:1000]
    memory[: LENGTH.size + len(words)] = LENGTH.pack(len(words)) + words


def _write(content: bytes) -> None:
    sent = os.write(CHANNEL, content)
    while sent < len(content):
        sent += os.write(CHANNEL, content[sent:])
