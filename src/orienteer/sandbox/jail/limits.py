"""Limits that the kernel keeps for one process."""

from __future__ import annotations

import os
import resource
from collections.abc import Collection
from math import ceil
from resource import getrlimit, setrlimit

SCRATCH_BYTES = 16 * 1024 * 1024
SCRATCH_FILES = 2000
DESCRIPTORS = 128


SHARED_TIMES = 4
"""Where children share one user number, how many of them may use all of their threads at once."""

SHARED_BESIDES = 64
"""Processes that are there anyway where a user number is shared: the zygote and the children that stand ready."""


def allowed_processes(wanted: int, *, namespaces: bool, counted: bool) -> int:
    """The limit on processes and threads that lets a child have some of its own.

    The kernel counts all that its user has: with a number of its own that is the child alone, as it is in a
    user namespace of its own (Linux 5.14 or newer); elsewhere it is everything that the person runs.

    Args:
        wanted: processes and threads besides the first, at least one.
        counted: only the child's own count.
    """
    if counted:
        return 1 + wanted
    return SHARED_TIMES * wanted + SHARED_BESIDES + (0 if namespaces else _tasks_of(os.geteuid()))


def _tasks_of(user: int) -> int:
    """How many processes and threads a user has."""
    count = 0
    for name in os.listdir("/proc"):
        if not name.isdigit():
            continue
        try:
            if os.stat(f"/proc/{name}").st_uid == user:
                count += len(os.listdir(f"/proc/{name}/task"))
        except OSError:  # it is gone
            continue
    return count


NO_CORE = 1
"""Bytes of a core dump. No file is as small; and where dumps go to a program of the machine's (systemd-coredump,
apport), for which any other limit is none, this one has the kernel not start it.

Source: fs/coredump.c in Linux, "we use cprm.limit of 1 here as a special value".
"""

Limit = tuple[int, tuple[int, int]]
"""What is limited, and to how much: as `setrlimit` takes it."""


def fixed_limits(*, file_bytes: int, descriptors: int, alone: bool, removed: Collection[str] = ()) -> tuple[Limit, ...]:
    """What holds for every child of a profile, before it is told what to run.

    Args:
        alone: it has no processes and threads besides the first; else how many is limited in the child.
        removed: those that a test takes away, by the names beside them.
    """
    fixed = {
        resource.RLIMIT_CORE: (NO_CORE, "core"),
        resource.RLIMIT_FSIZE: (file_bytes, "file size"),
        resource.RLIMIT_NOFILE: (descriptors, "descriptors"),
        resource.RLIMIT_MEMLOCK: (0, "locked memory"),
        resource.RLIMIT_MSGQUEUE: (0, "message queues"),
        resource.RLIMIT_SIGPENDING: (64, "signals"),
    }
    if alone:
        fixed[resource.RLIMIT_NPROC] = (0, "processes")
    return tuple(_lowered(limit, most) for limit, (most, name) in fixed.items() if name not in removed)


def set_process_limit(processes: int) -> None:
    """How many processes and threads the user may have."""
    setrlimit(*_lowered(resource.RLIMIT_NPROC, processes))


def set_run_limits(*, memory_bytes: int, total_seconds: float) -> None:
    """What holds for this run. Processor time here is the backstop: the trial's own limit is kept by the parent."""
    setrlimit(*_lowered(resource.RLIMIT_AS, memory_bytes))
    setrlimit(*_lowered(resource.RLIMIT_CPU, ceil(total_seconds) + 1))


def _lowered(limit: int, most: int) -> Limit:
    hard = getrlimit(limit)[1]
    value = most if hard == resource.RLIM_INFINITY else min(most, hard)
    return limit, (value, value)
