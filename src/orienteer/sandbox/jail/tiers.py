"""Finds out which mechanisms hold on this machine, by trying them in a process that is thrown away."""

from __future__ import annotations

import os
from collections.abc import Callable

from orienteer.sandbox.jail import calls, landlock
from orienteer.sandbox.jail.confinement import Mechanisms
from orienteer.sandbox.jail.filters import child_filter
from orienteer.sandbox.jail.namespaces import USERS_FROM, enter_namespaces
from orienteer.sandbox.jail.numbers import COLUMN
from orienteer.sandbox.jail.tree import WORK, enter_tree, readable_paths

KEEPS_FILES = 3
"""The first version of Landlock that refuses to empty a file that may be read. Source: linux/landlock.h, TRUNCATE."""


def find_mechanisms(wanted: str) -> Mechanisms:
    """The best tier that this machine has, or a lower one that is asked for.

    Args:
        wanted: "A", "B" or "C" for no better than that; "" for the best.
    """
    reasons: list[str] = []
    namespaces = users = False
    if wanted in ("", "A"):
        users = os.geteuid() == 0 and not _tried(lambda: _live_in_namespaces(users=True))
        why_not = "" if users else _tried(lambda: _live_in_namespaces(users=False))
        namespaces = not why_not
        if why_not:
            reasons.append(f"No namespaces: {_refusal() or why_not}.")
    known = 0
    seccomp = False
    if wanted != "C":
        known = landlock.version()
        if not known:
            reasons.append("No Landlock: the kernel (5.13 or newer has it) doesn't offer it.")
        why_not = _tried(_live_under_a_filter)
        seccomp = not why_not
        if why_not:
            reasons.append(f"No seccomp filter: {why_not}.")
        if known and known < KEEPS_FILES and not namespaces:
            reasons.append(f"Landlock is of version {known}: from {KEEPS_FILES} on (Linux 6.2) it keeps files whole.")
    tier = "A" if namespaces and seccomp else "B" if known >= KEEPS_FILES and seccomp else "C"
    first_user = 0
    if not namespaces and os.geteuid() == 0:
        first_user = USERS_FROM
        users = not _tried(lambda: _live_as_somebody_else(first_user))
        if users:
            os.setgroups([])
    return Mechanisms(tier, namespaces, users, known, seccomp, tuple(reasons), first_user)


def _tried(action: Callable[[], None]) -> str:
    """Why it doesn't work, or ""."""
    read, write = os.pipe()
    process = os.fork()
    if process == 0:
        try:
            action()
        except BaseException as error:
            os.write(write, (str(error) or type(error).__name__).encode()[:500])
            os._exit(1)
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as reader:
        said = reader.read().decode("utf-8", "replace")
    status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    return said or (f"the trial ended with status {status}" if status else "")


_SWITCHES = {
    "/proc/sys/user/max_user_namespaces": ("0", "user.max_user_namespaces is 0"),
    "/proc/sys/kernel/unprivileged_userns_clone": ("0", "kernel.unprivileged_userns_clone is 0"),
    "/proc/sys/kernel/apparmor_restrict_unprivileged_userns": (
        "1",
        "AppArmor restricts user namespaces (kernel.apparmor_restrict_unprivileged_userns is 1)",
    ),
}
"""Where an operator, or a distribution, turns user namespaces off."""


def _refusal() -> str:
    """The switch that is off, or "" when none of those that we know is."""
    for path, (off, words) in _SWITCHES.items():
        try:
            with open(path, encoding="ascii") as file:
                if file.read().strip() == off:
                    return words
        except OSError:
            continue
    return ""


def _live_in_namespaces(*, users: bool) -> None:
    library = os.path.join(os.path.dirname(os.__file__), "os.py")
    enter_namespaces(lambda: enter_tree(readable_paths()), users=users)
    process = os.fork()
    if process == 0:
        try:
            calls.unshare(calls.CLONE_NEWNS)
            calls.mount("scratch", WORK, "tmpfs", calls.MS_NOSUID | calls.MS_NODEV, "size=1m")
            os.close(os.open(library, os.O_RDONLY))
        except BaseException:
            os._exit(1)
        os._exit(0)
    if os.waitpid(process, 0)[1]:
        raise OSError(1, "a child could not mount its own folder, or not read the standard library")


def _live_as_somebody_else(user: int) -> None:
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)
    for path in readable_paths():
        os.close(os.open(path, os.O_RDONLY))


def _live_under_a_filter() -> None:
    if calls.MACHINE not in COLUMN:
        raise OSError(38, f"there is no table of calls for {calls.MACHINE}")
    calls.prctl(calls.PR_SET_NO_NEW_PRIVS, 1)
    calls.Filter(child_filter(calls.MACHINE)).install()
    os.getpid()
