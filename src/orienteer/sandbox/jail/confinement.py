"""Which mechanisms hold, and putting a child under them."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass, field

from orienteer.sandbox.jail import calls, landlock
from orienteer.sandbox.jail.filters import child_filter, for_process
from orienteer.sandbox.jail.limits import SCRATCH_FILES, allowed_processes, set_limits
from orienteer.sandbox.jail.namespaces import CHILD_USER, USERS_EACH
from orienteer.sandbox.jail.network import enter_empty_network
from orienteer.sandbox.jail.tree import DEVICES, SHARED, WORK
from orienteer.sandbox.profiles import Profile

_WRITABLE = landlock.READ | landlock.WRITE_FILE | 16 | 32 | 128 | 256 | 4096 | 8192 | 1 << 14
"""In the scratch folder: besides reading and writing, to remove, make folders, files and links, rename and truncate."""

_SCRATCH = calls.MS_NOSUID | calls.MS_NODEV | calls.MS_NOEXEC

SHARED_BYTES = 4 * 1024 * 1024
"""Size of the shared memory of a profile with processes: the locks and queues of `multiprocessing` lie there."""

SIGNALS_SCOPED = 6
"""The version of Landlock that keeps signals to a process's own tree."""


@dataclass(frozen=True, slots=True)
class Mechanisms:
    """What holds for children, as found out at start.

    Args:
        tier: "A", "B" or "C".
        namespaces: they live in namespaces of their own, on a read-only tree.
        users: each has a user number of its own; outside of namespaces, `first_user` is added to it.
        landlock: the kernel's version, 0 for none.
        seccomp: calls are filtered.
        reasons: why something isn't there, a sentence each.
        readable, executable: files and folders that children can read, and start where their profile has processes.
        removed: what the tests of the attacks have taken away; see `orienteer.sandbox.jail.removal`.
    """

    tier: str
    namespaces: bool
    users: bool
    landlock: int
    seccomp: bool
    reasons: tuple[str, ...] = ()
    first_user: int = 0
    readable: tuple[str, ...] = field(default=(), repr=False)
    executable: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def user_of(self, number: int) -> int:
        """The user number of a zygote's child, as the zygote sees it."""
        return self.first_user + CHILD_USER + number % (USERS_EACH - CHILD_USER) if self.users else os.geteuid()


def confine(mechanisms: Mechanisms, profile: Profile, number: int, scratch: str, parent: int, *, counted: bool) -> None:
    """Put this process, just forked from a zygote, under everything that holds. There is no way back.

    Args:
        number: which child of its zygote it is.
        scratch: its working folder where mounts can't be made.
        parent: the zygote's process number, as the child sees it; 0 from a process namespace of its own.
        counted: its processes and threads are counted apart from others'.
    """
    removed = mechanisms.removed
    user = mechanisms.user_of(number)
    if mechanisms.namespaces and "tree" not in removed:
        _mount_folders(profile, user, removed)
        scratch = WORK
    if mechanisms.namespaces and profile.network and "network" not in removed:
        enter_empty_network()
    os.chdir(scratch)
    processes = profile.threads + profile.processes
    set_limits(
        processes=allowed_processes(processes, namespaces=mechanisms.namespaces, counted=counted),
        file_bytes=profile.scratch_bytes,
        descriptors=profile.descriptors,
        removed=removed,
    )
    os.environ.update(profile.variables)
    if mechanisms.users and "users" not in removed:
        os.setresgid(user, user, user)
        os.setresuid(user, user, user)
    if "capabilities" not in removed:
        calls.drop_capabilities()
    if "dumpable" not in removed:
        calls.prctl(calls.PR_SET_DUMPABLE, 0)
    calls.prctl(calls.PR_SET_NO_NEW_PRIVS, 1)
    calls.prctl(calls.PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(0)
    if mechanisms.landlock and "landlock" not in removed:
        _enforce_landlock(mechanisms, profile, scratch)
    if mechanisms.seccomp and "filter" not in removed:
        calls.install_filter(for_process(filter_of(profile, mechanisms), os.getpid()))


def _mount_folders(profile: Profile, user: int, removed: tuple[str, ...]) -> None:
    """The working folder and, where there are processes, shared memory: both go with the child."""
    calls.unshare(calls.CLONE_NEWNS)
    options = f"mode=700,size={profile.scratch_bytes},nr_inodes={SCRATCH_FILES},uid={user},gid={user}"
    if "scratch size" in removed:
        options = f"mode=700,uid={user},gid={user}"
    calls.mount("scratch", WORK, "tmpfs", _SCRATCH, options)
    if profile.processes:
        options = f"mode=700,size={SHARED_BYTES},nr_inodes=100,uid={user},gid={user}"
        calls.mount("shared", SHARED, "tmpfs", _SCRATCH, options)


def _enforce_landlock(mechanisms: Mechanisms, profile: Profile, scratch: str) -> None:
    scoped = "scopes" not in mechanisms.removed
    rules = landlock.Ruleset(mechanisms.landlock, network=profile.network, scoped=scoped)
    inside = mechanisms.namespaces and "tree" not in mechanisms.removed
    for path in ("/",) if inside else mechanisms.readable:
        rights = landlock.READ if os.path.isdir(path) else landlock.READ_FILE
        rules.leave(path, rights)
    for device in DEVICES:
        if os.path.exists(device):
            rules.leave(device, landlock.READ_FILE | landlock.WRITE_FILE)
    if profile.processes:
        for path in mechanisms.executable:
            rules.leave(path, landlock.READ_FILE | landlock.EXECUTE)
        if inside:
            rules.leave(SHARED, _WRITABLE)
    rules.leave(scratch, _WRITABLE)
    rules.enforce()


_filters: dict[str, bytes] = {}


def filter_of(profile: Profile, mechanisms: Mechanisms) -> bytes:
    """The profile's filter, assembled once in the zygote."""
    if profile.name not in _filters:
        scoped = mechanisms.landlock >= SIGNALS_SCOPED
        _filters[profile.name] = child_filter(
            calls.MACHINE,
            threads=profile.threads > 0,
            processes=profile.processes > 0,
            pairs=profile.pairs,
            network=profile.network,
            events=profile.events,
            metadata=mechanisms.namespaces or mechanisms.users,
            signals=profile.processes > 0 and (mechanisms.namespaces or scoped),
        )
    return _filters[profile.name]
