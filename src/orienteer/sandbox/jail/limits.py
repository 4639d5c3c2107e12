"""Limits that the kernel keeps for one process."""

from __future__ import annotations

import math
import resource

SCRATCH_BYTES = 16 * 1024 * 1024
SCRATCH_FILES = 2000
DESCRIPTORS = 128


def set_limits(*, processes: int, file_bytes: int = SCRATCH_BYTES, descriptors: int = DESCRIPTORS) -> None:
    """What holds for every child, before it is told what to run.

    Args:
        processes: processes and threads of its user.
    """
    fixed = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NPROC: processes,
        resource.RLIMIT_FSIZE: file_bytes,
        resource.RLIMIT_NOFILE: descriptors,
        resource.RLIMIT_MEMLOCK: 0,
        resource.RLIMIT_MSGQUEUE: 0,
        resource.RLIMIT_SIGPENDING: 64,
    }
    for limit, most in fixed.items():
        _lower(limit, most)


def set_run_limits(*, memory_bytes: int, total_seconds: float) -> None:
    """What holds for this run. Processor time here is the backstop: the trial's own limit is kept by the parent."""
    _lower(resource.RLIMIT_AS, memory_bytes)
    _lower(resource.RLIMIT_CPU, math.ceil(total_seconds) + 1)


def _lower(limit: int, most: int) -> None:
    hard = resource.getrlimit(limit)[1]
    value = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(limit, (value, value))
