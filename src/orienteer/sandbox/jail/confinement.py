"""Which mechanisms hold, and putting a child under them.

What a child does for itself it does while somebody waits, and each page of memory that it touches is copied for it: so
all that can be done beforehand the zygote does for its next child, down to the bytes that the kernel is told.
"""

from __future__ import annotations

import os
import resource
import signal
from collections.abc import Callable
from dataclasses import dataclass, field
from os import getppid
from typing import Any

from orienteer.sandbox.jail import calls, landlock
from orienteer.sandbox.jail.filters import child_filter, places_for_process
from orienteer.sandbox.jail.limits import SCRATCH_FILES, allowed_processes, fixed_limits, set_process_limit
from orienteer.sandbox.jail.namespaces import CHILD_USER, USERS_EACH
from orienteer.sandbox.jail.network import enter_empty_network
from orienteer.sandbox.jail.tree import DEVICES, SHARED, WORK
from orienteer.sandbox.profiles import Profile
from orienteer.sandbox.wire import ERROR

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


Step = tuple[Callable[..., object], tuple[Any, ...]]
"""Something to call, and with what."""


@dataclass(frozen=True, slots=True)
class Ready:
    """What is made for one child before it is forked.

    Args:
        steps: what is left for it to do.
        ruleset: a descriptor of Landlock's rules, or -1.
    """

    steps: tuple[Step, ...]
    ruleset: int = -1


class Confinement:
    """What the children of one profile are put under.

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
        self.closes = "closing" not in removed
        self.wanted = profile.threads + profile.processes
        self.processes_counted = bool(self.wanted) and "processes" not in removed
        self.limits = fixed_limits(
            file_bytes=profile.scratch_bytes,
            descriptors=profile.descriptors,
            alone=not self.wanted,
            removed=removed,
        )
        size = f"size={profile.scratch_bytes},nr_inodes={SCRATCH_FILES}," if "scratch size" not in removed else ""
        self.folders = [("scratch", WORK, f"mode=700,{size}")]
        if profile.processes:
            self.folders.append(("shared", SHARED, f"mode=700,size={SHARED_BYTES},nr_inodes=100,"))
        self.promises = _promises(removed)
        landlocked = mechanisms.landlock and "landlock" not in removed
        self.rules = _rules(mechanisms, profile, self.own_tree) if landlocked else None
        filtered = mechanisms.seccomp and "filter" not in removed
        self.filter = _filter(mechanisms, profile) if filtered else None

    def make_ready(self, number: int, scratch: str) -> Ready:
        """Make what the next child finds made, in the zygote, while nobody waits for it.

        The zygote goes into the child's mount namespace ahead of it, and has to leave that one after the fork.

        Args:
            number: which child of its zygote it is.
            scratch: its working folder where mounts can't be made.

        Raises:
            OSError: the kernel refused a step.
        """
        user = self.mechanisms.user_of(number)
        if self.own_tree:
            self.mount_folders(user)
            scratch = WORK
        steps: list[Step] = [(os.chdir, (scratch,)), *((resource.setrlimit, limit) for limit in self.limits)]
        if self.own_user:
            steps += [(os.setresgid, (user, user, user)), (os.setresuid, (user, user, user))]
        steps += [(calls.made, promise) for promise in self.promises]
        ruleset = -1
        if self.rules is not None:
            ruleset = self.rules.made(scratch, _WRITABLE)
            steps.append((calls.made, (self.rules.restrict, ruleset, 0)))
        if self.closes:
            steps.append((os.closerange, (ERROR + 1, 1 << 20)))
        if self.filter is not None:
            steps.append((self.filter.install, ()))
        return Ready(tuple(steps), ruleset)

    def enter(self, ready: Ready, parent: int, *, counted: bool) -> None:
        """Put this process, just forked from the zygote, under everything that holds. There is no way back.

        Args:
            ready: what was made for it.
            parent: the zygote's process number, as the child sees it; 0 from a process namespace of its own.
            counted: its processes and threads are counted apart from others'.
        """
        if self.own_network:
            enter_empty_network()
        if self.processes_counted:
            namespaces = self.mechanisms.namespaces
            set_process_limit(allowed_processes(self.wanted, namespaces=namespaces, counted=counted))
        if self.profile.variables:
            os.environ.update(self.profile.variables)
        for act, arguments in ready.steps:
            act(*arguments)
        if getppid() != parent:
            os._exit(0)

    def mount_folders(self, user: int) -> None:
        """The working folder and, where there are processes, shared memory: both go with the child."""
        calls.unshare(calls.CLONE_NEWNS)
        for name, place, options in self.folders:
            calls.mount(name, place, "tmpfs", _SCRATCH, f"{options}uid={user},gid={user}")


def _promises(removed: tuple[str, ...]) -> tuple[tuple[object, ...], ...]:
    """System calls, a number and what they are told, by which a process gives up what it won't need."""
    prctl = calls.number_of("prctl")
    promises: list[tuple[object, ...]] = []
    if "capabilities" not in removed:
        promises.append((calls.number_of("capset"), *calls.NO_CAPABILITIES))
    if "dumpable" not in removed:
        promises.append((prctl, calls.PR_SET_DUMPABLE, 0, 0, 0, 0))
    promises.append((prctl, calls.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0))
    promises.append((prctl, calls.PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0))
    return tuple(promises)


def _rules(mechanisms: Mechanisms, profile: Profile, inside: bool) -> landlock.Rules:
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
    return landlock.Rules(mechanisms.landlock, left, network=profile.network, scoped=scoped)


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
