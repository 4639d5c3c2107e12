"""Landlock: a process gives up every right to files, ports and signals but those named. Source: linux/landlock.h."""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Mapping

from orienteer.sandbox.jail.calls import made, number_of, syscall

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
_RULE = struct.Struct("<Qi")
_ONLY_A_PLACE = os.O_PATH | os.O_CLOEXEC


def version() -> int:
    """The kernel's version of Landlock; 0 where there is none."""
    try:
        return syscall("landlock_create_ruleset", None, ctypes.c_size_t(0), ctypes.c_uint(1))
    except OSError:
        return 0


def file_rights(known: int) -> int:
    """All rights to files that this version can take away."""
    return max(rights for since, rights in FILE_RIGHTS.items() if since <= known)


class Rules:
    """What is left to a process that has restricted itself.

    Args:
        known: the kernel's version.
        left: what is left beneath a folder, or to a file: path → rights.
        network: leave TCP alone (the profile has a network of its own).
        scoped: keep signals and abstract sockets to this process and what it starts.
    """

    def __init__(self, known: int, left: Mapping[str, int], *, network: bool = False, scoped: bool = True) -> None:
        self.rights = file_rights(known)
        fields = [self.rights]
        if known >= NETWORK_SINCE:
            fields.append(0 if network else NETWORK_RIGHTS)
        if known >= SCOPES_SINCE:
            fields.append(SCOPES if scoped else 0)
        self.attributes = struct.pack(f"<{len(fields)}Q", *fields)
        self.left = tuple((path, rights & self.rights) for path, rights in left.items())
        self.create, self.add, self.restrict = map(
            number_of, ("landlock_create_ruleset", "landlock_add_rule", "landlock_restrict_self")
        )

    def made(self, writable: str, rights: int) -> int:
        """A descriptor of the rules. The call `restrict` with it holds from then on, for the process that makes it and
        what that starts; `no_new_privs` has to be set.

        Args:
            writable: a folder that is known only now, and what is left beneath it.
        """
        ruleset = made(self.create, self.attributes, len(self.attributes), 0)
        for path, given in (*self.left, (writable, rights & self.rights)):
            place = os.open(path, _ONLY_A_PLACE)
            made(self.add, ruleset, _RULE_PATH_BENEATH, _RULE.pack(given, place), 0)
            os.close(place)
        return ruleset
