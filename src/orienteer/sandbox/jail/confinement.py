"""Which mechanisms hold, and putting a child under them.

What a child does for itself each child does anew, and each page of memory that it touches is copied for it: so all that
can be known beforehand is worked out in the zygote, down to the bytes that the kernel is told.
"""

from __future__ import annotations

import os
import resource
import signal
from dataclasses import dataclass, field

from orienteer.sandbox.jail import calls, landlock
from orienteer.sandbox.jail.filters import child_filter, places_for_process
from orienteer.sandbox.jail.limits import SCRATCH_FILES, allowed_processes, fixed_limits, set_process_limit
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


class Confinement:
    """What the children of one profile are put under, made ready in their zygote.

    Args:
        mechanisms: those that hold.
        profile: what the children may do.
    """

    def __init__(self, mechanisms: Mechanisms, profile: Profile) -> None:
        removed = mechanisms.removed
        self.mechanisms = mechanisms
        self.profile = profile
        self.own_tree = mechanisms.namespaces and "tree" not in removed
        self.own_network = mechanisms.namespaces and profile.network and "network" not in removed
        self.own_user = mechanisms.users and "users" not in removed
        self.processes_limited = "processes" not in removed
        self.limits = fixed_limits(file_bytes=profile.scratch_bytes, descriptors=profile.descriptors, removed=removed)
        size = f"size={profile.scratch_bytes},nr_inodes={SCRATCH_FILES}," if "scratch size" not in removed else ""
        self.folders = [(b"scratch", WORK.encode(), f"mode=700,{size}")]
        if profile.processes:
            self.folders.append((b"shared", SHARED.encode(), f"mode=700,size={SHARED_BYTES},nr_inodes=100,"))
        self.unshare, self.mount = calls.number_of("unshare"), calls.number_of("mount")
        self.promises = _promises(removed)
        landlocked = mechanisms.landlock and "landlock" not in removed
        self.ruleset = _ruleset(mechanisms, profile, self.own_tree) if landlocked else None
        filtered = mechanisms.seccomp and "filter" not in removed
        self.filter = _filter(mechanisms, profile) if filtered else None

    def enter(self, number: int, scratch: str, parent: int, *, counted: bool) -> None:
        """Put this process, just forked from the zygote, under everything that holds. There is no way back.

        Args:
            number: which child of its zygote it is.
            scratch: its working folder where mounts can't be made.
            parent: the zygote's process number, as the child sees it; 0 from a process namespace of its own.
            counted: its processes and threads are counted apart from others'.
        """
        user = self.mechanisms.user_of(number)
        if self.own_tree:
            self.mount_folders(user)
            scratch = WORK
        if self.own_network:
            enter_empty_network()
        os.chdir(scratch)
        self.set_limits(counted=counted)
        if self.profile.variables:
            os.environ.update(self.profile.variables)
        if self.own_user:
            os.setresgid(user, user, user)
            os.setresuid(user, user, user)
        for place, arguments in self.promises:
            calls.made(place, *arguments)
        if os.getppid() != parent:
            os._exit(0)
        if self.ruleset is not None:
            self.ruleset.enforce(scratch, _WRITABLE)
        if self.filter is not None:
            self.filter.install()

    def mount_folders(self, user: int) -> None:
        """The working folder and, where there are processes, shared memory: both go with the child."""
        calls.made(self.unshare, calls.CLONE_NEWNS)
        for name, place, options in self.folders:
            belonging = f"{options}uid={user},gid={user}".encode()
            calls.made(self.mount, name, place, b"tmpfs", _SCRATCH, belonging)

    def set_limits(self, *, counted: bool) -> None:
        """What the kernel limits before the child is told what to run."""
        for limit, most in self.limits:
            resource.setrlimit(limit, most)
        if self.processes_limited:
            namespaces = self.mechanisms.namespaces
            wanted = self.profile.threads + self.profile.processes
            set_process_limit(allowed_processes(wanted, namespaces=namespaces, counted=counted))


def _promises(removed: tuple[str, ...]) -> tuple[tuple[int, tuple[object, ...]], ...]:
    """System calls, with what they are told, by which a process gives up what it won't need."""
    prctl = calls.number_of("prctl")
    promises: list[tuple[int, tuple[object, ...]]] = []
    if "capabilities" not in removed:
        promises.append((calls.number_of("capset"), calls.NO_CAPABILITIES))
    if "dumpable" not in removed:
        promises.append((prctl, (calls.PR_SET_DUMPABLE, 0, 0, 0, 0)))
    promises.append((prctl, (calls.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)))
    promises.append((prctl, (calls.PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)))
    return tuple(promises)


def _ruleset(mechanisms: Mechanisms, profile: Profile, inside: bool) -> landlock.Ruleset:
    """Landlock's rules besides the one for the working folder.

    Args:
        inside: children see a tree of their own.
    """
    left: dict[str, int] = {}
    for path in ("/",) if inside else mechanisms.readable:
        left[path] = landlock.READ if os.path.isdir(path) else landlock.READ_FILE
    for device in DEVICES:
        if os.path.exists(device):
            left[device] = landlock.READ_FILE | landlock.WRITE_FILE
    if profile.processes:
        for path in mechanisms.executable:
            left[path] = left.get(path, 0) | landlock.READ_FILE | landlock.EXECUTE
        if inside:
            left[SHARED] = _WRITABLE
    scoped = "scopes" not in mechanisms.removed
    return landlock.Ruleset(mechanisms.landlock, left, network=profile.network, scoped=scoped)


def _filter(mechanisms: Mechanisms, profile: Profile) -> calls.Filter:
    """The profile's filter of system calls."""
    scoped = mechanisms.landlock >= SIGNALS_SCOPED
    program = child_filter(
        calls.MACHINE,
        threads=profile.threads > 0,
        processes=profile.processes > 0,
        pairs=profile.pairs,
        network=profile.network,
        events=profile.events,
        metadata=mechanisms.namespaces or mechanisms.users,
        signals=profile.processes > 0 and (mechanisms.namespaces or scoped),
    )
    return calls.Filter(program, places_for_process(program))
