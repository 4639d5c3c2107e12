"""Which system calls a child may make: an allow list for each profile, as BPF."""

from __future__ import annotations

import errno
import struct
from collections.abc import Iterable

from orienteer.sandbox.jail.bpf import (
    ALLOW,
    ANY_BIT,
    ARCHITECTURE,
    AT_LEAST,
    EQUAL,
    KILL_PROCESS,
    LOAD,
    NUMBER,
    RETURN,
    Instruction,
    Label,
    argument,
    assemble,
    decision,
    failing_with,
)
from orienteer.sandbox.jail.numbers import number

AUDIT_ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
"""Source: linux/audit.h."""

X32_BIT = 0x40000000
"""Calls of the x32 ABI have it set. Source: asm/unistd.h."""

OWN_PROCESS = 0x7F7F7F7F
"""Stands in a filter for the process's own number, which is put in by `for_process`."""


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


PLAIN = _names(
    """
    read write close open openat creat stat fstat lstat newfstatat statx lseek mmap mprotect munmap mremap brk madvise
    msync mincore rt_sigaction rt_sigprocmask rt_sigreturn rt_sigpending rt_sigtimedwait rt_sigsuspend sigaltstack
    pread64 pwrite64 readv writev preadv pwritev access faccessat faccessat2 pipe pipe2 select pselect6 poll ppoll
    sched_yield dup dup2 dup3 pause nanosleep clock_nanosleep getitimer setitimer alarm getpid getppid gettid getuid
    geteuid getgid getegid getresuid getresgid getgroups getpgrp getpgid getsid flock fsync fdatasync truncate
    ftruncate getdents getdents64 getcwd chdir fchdir rename renameat renameat2 mkdir mkdirat rmdir unlink unlinkat
    link linkat symlink symlinkat readlink readlinkat chmod fchmod fchmodat umask utime utimes futimesat utimensat
    gettimeofday time getrlimit getrusage sysinfo times uname statfs fstatfs arch_prctl set_tid_address futex
    set_robust_list get_robust_list rseq sched_getaffinity sched_getparam sched_getscheduler getpriority clock_gettime
    clock_getres exit exit_group copy_file_range sendfile splice fallocate fadvise64 getrandom restart_syscall wait4
    waitid capget membarrier getxattr lgetxattr fgetxattr listxattr llistxattr flistxattr getcpu close_range
    """
)
"""What CPython needs to compute and to work with files. Files are confined by the mounts and by Landlock."""

EVENTS = _names(
    """
    epoll_create epoll_create1 epoll_ctl epoll_wait epoll_pwait epoll_pwait2 eventfd eventfd2 timerfd_create
    timerfd_settime timerfd_gettime
    """
)

PAIRS = _names(
    """
    getsockname getpeername getsockopt sendto recvfrom sendmsg recvmsg sendmmsg recvmmsg shutdown
    """
)
"""On sockets that are there: without `socket` there are only those of `socketpair`, which lead nowhere else."""

NETWORK = _names(
    """
    connect accept accept4 bind listen
    """
)

PROCESSES = _names(
    """
    fork vfork execve setsid setpgid
    """
)
"""What may be executed is named by Landlock and by the mounts: Python's interpreter."""

SIGNALS = _names(
    """
    kill tkill tgkill pidfd_open pidfd_send_signal
    """
)
"""Where the kernel keeps a child's signals to its own tree: in a process namespace, or by Landlock's scope."""

METADATA = _names(
    """
    chmod fchmod fchmodat utime utimes futimesat utimensat
    """
)
"""Permissions and times of files. Landlock leaves them alone, so where nothing else keeps a child from our own files
these calls do nothing and say that they did: `shutil.copy` makes them after each copy."""

DENIED_FCNTL = (8, 10, 15, 1024, 1026, 1031)
"""F_SETOWN, F_SETSIG, F_SETOWN_EX, F_SETLEASE, F_NOTIFY, F_SETPIPE_SZ. Source: linux/fcntl.h."""

ALLOWED_IOCTL = (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)
"""TCGETS, TIOCGWINSZ, FIONREAD, FIONBIO, FIONCLEX, FIOCLEX. Source: asm-generic/ioctls.h."""

CORE_LIMIT = 4
"""RLIMIT_CORE: lowered from one byte to none it would have a machine's collector of core dumps started again.

Source: asm-generic/resource.h; see `NO_CORE` in limits.
"""

NEW_NAMESPACES = 0x7E020080
"""The CLONE_NEW* flags. Source: linux/sched.h."""

CLONE_THREAD = 0x00010000

SOL_SOCKET, SO_LINGER = 1, 13
"""Source: asm-generic/socket.h."""

AF_UNIX, AF_INET, AF_INET6 = 1, 2, 10
"""Source: bits/socket.h."""


def _rules(threads: bool, processes: bool, pairs: bool, network: bool) -> dict[str, list[Instruction | Label]]:
    """Calls that are allowed with some arguments only."""
    own = Instruction(EQUAL, OWN_PROCESS, "allow", "deny")
    rules: dict[str, list[Instruction | Label]] = {
        "kill": [Instruction(LOAD, argument(0)), own],
        "tkill": [Instruction(LOAD, argument(0)), own],
        "tgkill": [Instruction(LOAD, argument(0)), own],
        "prlimit64": [
            Instruction(LOAD, argument(1)),
            Instruction(EQUAL, CORE_LIMIT, "deny"),
            Instruction(LOAD, argument(0)),
            Instruction(EQUAL, 0, "allow"),
            Instruction(EQUAL, OWN_PROCESS, "allow", "deny"),
        ],
        "setrlimit": [Instruction(LOAD, argument(0)), Instruction(EQUAL, CORE_LIMIT, "deny", "allow")],
        "fcntl": [
            Instruction(LOAD, argument(1)),
            *(Instruction(EQUAL, command, "deny") for command in DENIED_FCNTL),
            Instruction(RETURN, ALLOW),
        ],
        "ioctl": [
            Instruction(LOAD, argument(1)),
            *(Instruction(EQUAL, command, "allow") for command in ALLOWED_IOCTL),
            Instruction(RETURN, failing_with(errno.ENOTTY)),
        ],
        "clone3": [Instruction(RETURN, failing_with(errno.ENOSYS))],
    }
    if threads or processes:
        wanted = [] if processes else [Instruction(ANY_BIT, CLONE_THREAD, "", "deny")]
        rules["clone"] = [
            Instruction(LOAD, argument(0)),
            Instruction(ANY_BIT, NEW_NAMESPACES, "deny"),
            *wanted,
            Instruction(RETURN, ALLOW),
        ]
    if pairs or network:  # whoever closes a lingering socket last waits; handed through the channel, that would be us
        rules["setsockopt"] = [
            Instruction(LOAD, argument(1)),
            Instruction(EQUAL, SOL_SOCKET, "", "allow"),
            Instruction(LOAD, argument(2)),
            Instruction(EQUAL, SO_LINGER, "deny", "allow"),
        ]
    families: dict[str, tuple[int, ...]] = {"socketpair": (AF_UNIX,)} if pairs or network else {}
    if network:
        families["socket"] = (AF_UNIX, AF_INET, AF_INET6)
    for call, known in families.items():
        rules[call] = [
            Instruction(LOAD, argument(0)),
            *(Instruction(EQUAL, family, "allow") for family in known),
            Instruction(RETURN, failing_with(errno.EAFNOSUPPORT)),
        ]
    return rules


def child_filter(
    machine: str,
    *,
    threads: bool = False,
    processes: bool = False,
    pairs: bool = False,
    network: bool = False,
    events: bool = False,
    signals: bool = False,
    metadata: bool = True,
    besides: Iterable[str] = (),
) -> bytes:
    """The filter of a child, with `OWN_PROCESS` where its own number has to be put in.

    Args:
        machine: "x86_64" or "aarch64".
        threads, processes, pairs, network, events: what the profile allows beyond computing and files.
        metadata: permissions and times of files can be changed; else it is only said that they were.
        signals: to other processes than itself; something else keeps them to its own tree.
        besides: further names of calls, for a test that takes a protection away.
    """
    allowed = PLAIN | frozenset(besides)
    for wanted, calls in (
        (processes, PROCESSES),
        (pairs or network, PAIRS),
        (network, NETWORK),
        (events, EVENTS),
        (signals, SIGNALS),
    ):
        allowed |= calls if wanted else frozenset()
    rules = {name: rule for name, rule in _rules(threads, processes, pairs, network).items() if name not in allowed}
    if not metadata:
        allowed -= METADATA
        rules |= {
            name: [Instruction(RETURN, failing_with(0))] for name in METADATA if number(name, machine) is not None
        }
    cases = {place: "allow" for name in allowed if (place := number(name, machine)) is not None}
    cases |= {place: name for name in rules if (place := number(name, machine)) is not None}
    head: list[Instruction | Label] = [
        Instruction(LOAD, ARCHITECTURE),
        Instruction(EQUAL, AUDIT_ARCHITECTURE[machine], "known architecture"),
        Instruction(RETURN, KILL_PROCESS),
        Label("known architecture"),
        Instruction(LOAD, NUMBER),
    ]
    if machine == "x86_64":
        head += [
            Instruction(AT_LEAST, X32_BIT, "", "native"),
            Instruction(RETURN, KILL_PROCESS),
            Label("native"),
        ]
    tail: list[Instruction | Label] = []
    for name in rules:
        tail += [Label(name), *rules[name]]
    tail += [Label("allow"), Instruction(RETURN, ALLOW), Label("deny"), Instruction(RETURN, failing_with(errno.EPERM))]
    return assemble([*head, *decision(cases, "deny"), *tail])


def places_for_process(program: bytes) -> tuple[int, ...]:
    """The offsets at which a process's own number has to be put in: the values of instructions, 32 bits each."""
    mark = struct.pack("<I", OWN_PROCESS)
    return tuple(place for place in range(4, len(program), 8) if program[place : place + 4] == mark)
