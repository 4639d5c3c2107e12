"""Which mechanisms hold, and putting a child under them."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass, field

from orienteer.sandbox.jail import calls, landlock
from orienteer.sandbox.jail.filters import child_filter, for_process
from orienteer.sandbox.jail.limits import SCRATCH_FILES, set_limits
from orienteer.sandbox.jail.namespaces import CHILD_USER, USERS_EACH
from orienteer.sandbox.jail.tree import DEVICES, WORK
from orienteer.sandbox.profiles import Profile

_WRITABLE = landlock.READ | landlock.WRITE_FILE | 16 | 32 | 128 | 256 | 4096 | 8192 | 1 << 14
"""In the scratch folder: besides reading and writing, to remove, make folders, files and links, rename and truncate."""


@dataclass(frozen=True, slots=True)
class Mechanisms:
    """What holds for children, as found out at start.

    Args:
        tier: "A", "B" or "C".
        namespaces: they live in namespaces of their own, on a read-only tree.
        users: each has a user number of its own.
        landlock: the kernel's version, 0 for none.
        seccomp: calls are filtered.
        reasons: why something isn't there, a sentence each.
    """

    tier: str
    namespaces: bool
    users: bool
    landlock: int
    seccomp: bool
    reasons: tuple[str, ...] = ()
    readable: tuple[str, ...] = field(default=(), repr=False)


def confine(mechanisms: Mechanisms, profile: Profile, number: int, scratch: str, parent: int) -> None:
    """Put this process, just forked from a zygote, under everything that holds. There is no way back.

    Args:
        number: which child of its zygote it is.
        scratch: its working folder where mounts can't be made.
        parent: the zygote's process number, as the child sees it.
    """
    user = CHILD_USER + number % (USERS_EACH - CHILD_USER) if mechanisms.users else CHILD_USER
    if mechanisms.namespaces:
        calls.unshare(calls.CLONE_NEWNS)
        options = f"mode=700,size={profile.scratch_bytes},nr_inodes={SCRATCH_FILES},uid={user},gid={user}"
        calls.mount("scratch", WORK, "tmpfs", calls.MS_NOSUID | calls.MS_NODEV | calls.MS_NOEXEC, options)
        scratch = WORK
    os.chdir(scratch)
    set_limits(
        processes=profile.threads + profile.processes,
        file_bytes=profile.scratch_bytes,
        descriptors=profile.descriptors,
    )
    if mechanisms.users:
        os.setresgid(user, user, user)
        os.setresuid(user, user, user)
    calls.drop_capabilities()
    calls.prctl(calls.PR_SET_DUMPABLE, 0)
    calls.prctl(calls.PR_SET_NO_NEW_PRIVS, 1)
    calls.prctl(calls.PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(0)
    if mechanisms.landlock:
        _enforce_landlock(mechanisms, profile, scratch)
    if mechanisms.seccomp:
        calls.install_filter(for_process(filter_of(profile), os.getpid()))


def _enforce_landlock(mechanisms: Mechanisms, profile: Profile, scratch: str) -> None:
    rules = landlock.Ruleset(mechanisms.landlock, network=profile.sockets)
    for path in ("/",) if mechanisms.namespaces else mechanisms.readable:
        rights = landlock.READ if os.path.isdir(path) else landlock.READ_FILE
        rules.leave(path, rights)
    for device in DEVICES:
        if os.path.exists(device):
            rules.leave(device, landlock.READ_FILE | landlock.WRITE_FILE)
    rules.leave(scratch, _WRITABLE)
    rules.enforce()


_filters: dict[str, bytes] = {}


def filter_of(profile: Profile) -> bytes:
    """The profile's filter, assembled once in the zygote."""
    if profile.name not in _filters:
        _filters[profile.name] = child_filter(
            calls.MACHINE,
            threads=profile.threads > 0,
            processes=profile.processes > 0,
            sockets=profile.sockets,
            events=profile.events,
        )
    return _filters[profile.name]
