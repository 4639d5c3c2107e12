"""Namespaces of a zygote: users, mounts, processes, messages, name, network and control groups of its own."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection

from orienteer.sandbox.jail.calls import (
    CLONE_NEWCGROUP,
    CLONE_NEWIPC,
    CLONE_NEWNET,
    CLONE_NEWNS,
    CLONE_NEWPID,
    CLONE_NEWUSER,
    CLONE_NEWUTS,
    unshare,
)

KINDS = {
    "network": CLONE_NEWNET,
    "messages": CLONE_NEWIPC,
    "processes seen": CLONE_NEWPID,
}
"""Those that a test can do without; see `orienteer.sandbox.jail.removal`."""

EVERYTHING = CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWIPC | CLONE_NEWUTS | CLONE_NEWNET | CLONE_NEWCGROUP

USERS_FROM = 0x70000000
USERS_TO = 0x7FFFFFFF
"""User numbers that nobody hands out. Source: systemd's "Users, Groups, UIDs and GIDs"."""

USERS_EACH = 65536
"""How many user numbers a zygote has, where root can give it some."""

CHILD_USER = 1000
"""The first child's user number inside; where there is one number alone it is this one for all."""


def enter_namespaces(build_tree: Callable[[], None], *, users: bool, removed: Collection[str] = ()) -> None:
    """Move this process into namespaces of its own; the next process that it starts is the first in them.

    Args:
        build_tree: changes the root; called when mounts are our own.
        users: children get user numbers of their own; only root can do that.
        removed: namespaces that a test does without.

    Raises:
        OSError: the kernel refused a step.
    """
    kinds = EVERYTHING
    for name in removed:
        kinds &= ~KINDS.get(name, 0)
    if users:
        _as_root(build_tree, kinds)
        return
    user, group = os.geteuid(), os.getegid()
    unshare(kinds)
    _write("/proc/self/setgroups", "deny")
    _write("/proc/self/gid_map", f"{CHILD_USER} {group} 1")
    _write("/proc/self/uid_map", f"{CHILD_USER} {user} 1")
    build_tree()


def enter_own_users(processes_folder: int) -> bool:
    """Move this process into a user namespace of its own, where the kernel counts its processes apart from others'.

    Args:
        processes_folder: a descriptor of /proc.

    Returns:
        Whether the kernel let it.
    """
    user, group = os.geteuid(), os.getegid()
    try:
        unshare(CLONE_NEWUSER)
        for name, text in (("setgroups", "deny"), ("gid_map", f"{group} {group} 1"), ("uid_map", f"{user} {user} 1")):
            descriptor = os.open(f"self/{name}", os.O_WRONLY, dir_fd=processes_folder)
            os.write(descriptor, text.encode())
            os.close(descriptor)
    except OSError:
        return False
    return True


def _as_root(build_tree: Callable[[], None], kinds: int) -> None:
    """Root hands over to users that nobody else is, so that even outside of its namespaces a child would be nobody."""
    os.setgroups([])
    ready, go = os.pipe()
    done, tell = os.pipe()
    target = os.getpid()
    mapper = os.fork()
    if mapper == 0:
        os.close(go)
        try:
            if os.read(ready, 1):
                first = USERS_FROM + target * USERS_EACH % (USERS_TO - USERS_FROM)
                _write(f"/proc/{target}/gid_map", f"0 {first} {USERS_EACH}")
                _write(f"/proc/{target}/uid_map", f"0 {first} {USERS_EACH}")
                os.write(tell, b"y")
        except OSError as error:
            os.write(tell, f"n{error.errno}".encode())
        finally:
            os._exit(0)
    try:
        os.close(tell)
        unshare(CLONE_NEWNS)
        build_tree()
        unshare(kinds)
        os.write(go, b"g")
        answer = os.read(done, 16)
        if answer != b"y":
            raise OSError(int(answer[1:] or 1), "the user map was refused")
        os.setresgid(0, 0, 0)
        os.setresuid(0, 0, 0)
    finally:
        for descriptor in (ready, go, done):
            os.close(descriptor)
        os.waitpid(mapper, 0)


def _write(path: str, text: str) -> None:
    descriptor = os.open(path, os.O_WRONLY)
    try:
        os.write(descriptor, text.encode())
    finally:
        os.close(descriptor)
