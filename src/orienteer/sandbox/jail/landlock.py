"""Landlock: a process gives up every right to files, ports and signals but those named. Source: linux/landlock.h."""

from __future__ import annotations

import ctypes
import os
import struct

from orienteer.sandbox.jail.calls import syscall

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1, 2, 4, 8
READ = READ_FILE | READ_DIR

FILE_RIGHTS = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 5: (1 << 16) - 1}
"""All rights to files that a version knows; REFER came with 2, TRUNCATE with 3, IOCTL_DEV with 5."""

NETWORK_RIGHTS = 3
"""Bind and connect TCP, since version 4."""

NETWORK_SINCE, SCOPES_SINCE = 4, 6
"""The versions that brought these."""

SCOPES = 3
"""Abstract sockets and signals, since version 6."""

_RULE_PATH_BENEATH = 1


def version() -> int:
    """The kernel's version of Landlock; 0 where there is none."""
    try:
        return syscall("landlock_create_ruleset", None, ctypes.c_size_t(0), ctypes.c_uint(1))
    except OSError:
        return 0


def file_rights(known: int) -> int:
    """All rights to files that this version can take away."""
    return max(rights for since, rights in FILE_RIGHTS.items() if since <= known)


class Ruleset:
    """What is left to a process after `enforce`.

    Args:
        known: the kernel's version.
        network: leave TCP alone (the profile has a network of its own).
        scoped: keep signals and abstract sockets to this process and what it starts.
    """

    def __init__(self, known: int, *, network: bool = False, scoped: bool = True) -> None:
        self.rights = file_rights(known)
        fields = [self.rights]
        if known >= 4:
            fields.append(0 if network else NETWORK_RIGHTS)
        if known >= 6:
            fields.append(SCOPES if scoped else 0)
        attributes = struct.pack(f"<{len(fields)}Q", *fields)
        size = ctypes.c_size_t(len(attributes))
        self.descriptor = syscall("landlock_create_ruleset", ctypes.c_char_p(attributes), size, ctypes.c_uint(0))

    def leave(self, path: str, rights: int) -> None:
        """Leave some rights beneath a folder, or to a file."""
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
        try:
            rule = struct.pack("<Qi", rights & self.rights, place)
            kind, none = ctypes.c_int(_RULE_PATH_BENEATH), ctypes.c_uint(0)
            syscall("landlock_add_rule", ctypes.c_int(self.descriptor), kind, ctypes.c_char_p(rule), none)
        finally:
            os.close(place)

    def enforce(self) -> None:
        """From here on, for this process and what it starts. `no_new_privs` has to be set."""
        syscall("landlock_restrict_self", ctypes.c_int(self.descriptor), ctypes.c_uint(0))
        os.close(self.descriptor)
