"""Taking mechanisms away, to see what an attack would do without them. Nothing but a test in a throw-away jail can.

No face, setting or environment variable leads here: `NativeRunner` is handed another way to start zygotes by the tests,
and a zygote takes a mechanism away only where it finds the mark of a throw-away jail in the root of its file system.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

MARK = "/orienteer-throw-away-jail"

REMOVABLE = {
    "filter": "the filter of system calls (seccomp)",
    "landlock": "Landlock's rules for files, ports and signals",
    "scopes": "Landlock's scopes: signals and abstract sockets reach a process's own tree alone",
    "tree": "the read-only tree with a folder of each child's own (mount namespace)",
    "network": "the empty network (network namespace)",
    "messages": "messages and shared memory of one's own (IPC namespace)",
    "processes seen": "processes of one's own alone (process namespace)",
    "users": "a user number of its own for each child",
    "capabilities": "no capabilities",
    "dumpable": "memory that others of the same user can't read (not dumpable)",
    "scratch size": "the size and number of files of the working folder",
    "file size": "the limit on a file's size (RLIMIT_FSIZE)",
    "processes": "the limit on processes and threads (RLIMIT_NPROC)",
    "descriptors": "the limit on open files (RLIMIT_NOFILE)",
    "message queues": "the limit on message queues (RLIMIT_MSGQUEUE)",
    "signals": "the limit on waiting signals (RLIMIT_SIGPENDING)",
    "locked memory": "the limit on locked memory (RLIMIT_MEMLOCK)",
    "core": "the limit on core files (RLIMIT_CORE)",
    "closing": "closing every descriptor that isn't the child's",
    "tree of processes": "ending what a child left behind",
}
"""name → what it is, in words."""


def allowed_removals(wanted: Sequence[str]) -> tuple[str, ...]:
    """The mechanisms to do without.

    Raises:
        PermissionError: this is no throw-away jail.
        ValueError: there is no such mechanism.
    """
    if wanted and not os.path.exists(MARK):
        raise PermissionError("mechanisms are removed in a throw-away jail only")
    for name in wanted:
        if name not in REMOVABLE:
            raise ValueError(f"there is no mechanism {name!r}")
    return tuple(wanted)
