"""How a child answers: lines are held in memory that we can read too, and sent several at once.

Sending each as it is done would wake us for each; holding them in memory of its own would lose them when it dies.
"""

from __future__ import annotations

import mmap
from os import write
from time import monotonic
from typing import Any

from orienteer.inside import own
from orienteer.inside.encoding import canonical
from orienteer.sandbox.wire import CHANNEL, HELD_BYTES, LENGTH, LOADING, PERFORMING

own.keep(globals())

HOLD_SECONDS = 0.002
"""How long an answer is held at most, unless the next trial takes longer."""

_MOST = HELD_BYTES - len(PERFORMING)


class Answers:
    """The answers of one child.

    Args:
        memory: shared with us, `HELD_BYTES` long. Its descriptor has been closed: it stays until the process ends.

    Attributes:
        index: of the trial that is answered next.
        busy: an answer is being given just now.
    """

    def __init__(self, memory: mmap.mmap | bytearray) -> None:
        self.end = LENGTH.size
        self.index = 0
        self.busy = False
        self.hold_in(memory)

    def hold_in(self, memory: mmap.mmap | bytearray) -> None:
        """Hold what is given from now on in this memory; nothing has been given yet."""
        self.memory = memory
        self.sent_at = monotonic()

    def begin(self, index: int, *, loading: bool = False) -> None:
        """From here on, what happens is the doing of what is run.

        Args:
            index: of the first trial.
            loading: the submission has to be loaded first; `loaded` says when it is.
        """
        self.index = index
        self.memory[: LENGTH.size] = LENGTH.pack(index)
        self.memory[_MOST:] = LOADING if loading else PERFORMING

    def loaded(self) -> None:
        """The submission has been loaded for the first time."""
        self.memory[_MOST:] = PERFORMING

    def give(self, judged: str, extras: dict[str, Any], *, at_once: bool = False) -> float:
        """Answer one trial.

        Args:
            judged: canonical JSON.
            extras: what is told beside it.
            at_once: don't hold it.

        Returns:
            The time at which that was done, as `time.monotonic` tells it.
        """
        self.busy = True
        line = (f"{judged}\t{canonical(extras)}\n" if extras else judged + "\n").encode("ascii")
        end = self.end + len(line)
        if end > _MOST:
            self.send()
            end = self.end + len(line)
        if end > _MOST:
            _write(line)
            self.index += 1
            self.memory[: LENGTH.size] = LENGTH.pack(self.index)
        else:
            self.memory[self.end : end] = line
            self.end = end
            self.index += 1
        now = monotonic()
        if at_once or now - self.sent_at > HOLD_SECONDS:
            self.send()
            now = self.sent_at
        self.busy = False
        return now

    def send(self) -> None:
        """Send what is held. Whenever we are ended, no line stands under another one's index."""
        if self.end > LENGTH.size:
            _write(self.memory[LENGTH.size : self.end])
            self.memory[LENGTH.size : self.end] = bytes(self.end - LENGTH.size)
            self.memory[: LENGTH.size] = LENGTH.pack(self.index)
            self.end = LENGTH.size
        self.sent_at = monotonic()


def complain(memory: mmap.mmap, error: BaseException) -> None:
    """Leave word why this child could not be made ready."""
    words = f"{type(error).__name__}: {error}".replace("\n", " ").encode("ascii", "replace")[:1000] + b"\n"
    memory[: LENGTH.size + len(words)] = LENGTH.pack(0) + words


def _write(content: bytes | bytearray) -> None:
    sent = write(CHANNEL, content)
    while sent < len(content):
        sent += write(CHANNEL, content[sent:])
