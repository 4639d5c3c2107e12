"""Processes that a child left behind, where it has no process namespace that would end them with it (tiers B and C)."""

from __future__ import annotations

import os
import signal
from collections.abc import Collection
from contextlib import suppress

from orienteer.sandbox.jail import calls

ROUNDS = 1000
"""What is ended may have started others meanwhile; after so many rounds it is left to the limit on processes."""


def adopt() -> None:
    """Whatever loses its parent among our descendants becomes our child."""
    calls.prctl(calls.PR_SET_CHILD_SUBREAPER, 1)


def end_adopted(ours: int, born: Collection[int]) -> None:
    """End every child of ours that we didn't bear, and theirs as they come to us.

    Args:
        ours: our own process number.
        born: the children that stay.
    """
    for _ in range(ROUNDS):
        left = [process for process in _children_of(ours) if process not in born]
        if not left:
            return
        for process in left:
            with suppress(OSError):
                os.kill(process, signal.SIGKILL)
        for process in left:
            with suppress(ChildProcessError):
                os.waitpid(process, 0)


def _children_of(process: int) -> list[int]:
    """Source: proc(5), the fourth field of stat; the file `children` isn't there in every kernel."""
    with suppress(OSError), open(f"/proc/self/task/{process}/children", encoding="ascii") as file:
        return [int(number) for number in file.read().split()]
    found = []
    for name in os.listdir("/proc"):
        with suppress(OSError), open(f"/proc/{name}/stat", "rb") as file:
            if name.isdigit() and int(file.read().rsplit(b")", 1)[1].split()[1]) == process:
                found.append(int(name))
    return found
