"""The limits that a platform's kernel keeps for one process: all of POSIX's, none of Windows'."""

from __future__ import annotations

import math
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import Any

SCRATCH_BYTES = 16 * 1024 * 1024
"""The longest file that a child may write."""

DESCRIPTORS = 128


def set_limits(memory_bytes: int, total_seconds: float) -> None:
    """Lower what this platform lets a process lower for itself; what it doesn't know it leaves."""
    if sys.platform == "win32":
        return
    import resource

    wanted = {
        "RLIMIT_CORE": 0,
        "RLIMIT_CPU": math.ceil(total_seconds) + 1,
        "RLIMIT_FSIZE": SCRATCH_BYTES,
        "RLIMIT_NOFILE": DESCRIPTORS,
        "RLIMIT_AS": memory_bytes,
    }
    for name, most in wanted.items():
        limit = getattr(resource, name, None)
        if limit is None:
            continue
        hard = resource.getrlimit(limit)[1]
        value = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with suppress(ValueError, OSError):  # macOS refuses some values
            resource.setrlimit(limit, (value, value))


def allow_processor_time(seconds: float) -> None:
    """Have the kernel end this process when it has used so much in all: what Python's timers can't interrupt too."""
    if sys.platform == "win32":
        return
    import resource

    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = math.ceil(seconds)
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def set_timers(
    cpu_seconds: float, wall_seconds: float, over_time: Callable[[int, FrameType | None], Any]
) -> tuple[int, int] | None:
    """Have a trial interrupted when its time is over, where the platform has timers.

    Returns:
        The signals of processor time and of the clock, or None.
    """
    if sys.platform == "win32":
        return None
    signal.signal(signal.SIGPROF, over_time)
    signal.signal(signal.SIGALRM, over_time)
    signal.setitimer(signal.ITIMER_PROF, max(0.001, cpu_seconds))
    signal.setitimer(signal.ITIMER_REAL, max(0.001, wall_seconds))
    return signal.SIGPROF, signal.SIGALRM
