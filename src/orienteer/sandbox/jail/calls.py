"""The kernel's calls that Python's standard library has no name for, through ctypes."""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Sequence
from os import getpid

from orienteer.sandbox.jail.numbers import number

MACHINE = os.uname().machine

_libc = ctypes.CDLL(None, use_errno=True)
_call = _libc.syscall
_call.restype = ctypes.c_long

CLONE_NEWNS = 0x00020000
CLONE_NEWCGROUP = 0x02000000
CLONE_NEWUTS = 0x04000000
CLONE_NEWIPC = 0x08000000
CLONE_NEWUSER = 0x10000000
CLONE_NEWPID = 0x20000000
CLONE_NEWNET = 0x40000000
"""Source: linux/sched.h."""

MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REMOUNT, MS_BIND, MS_REC, MS_PRIVATE = (
    1,
    2,
    4,
    8,
    32,
    4096,
    16384,
    1 << 18,
)
"""Source: linux/mount.h."""

MNT_DETACH = 2

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_SET_CHILD_SUBREAPER = 36
PR_SET_NO_NEW_PRIVS = 38
"""Source: linux/prctl.h."""

SECCOMP_SET_MODE_FILTER = 1

_CAPABILITY_VERSION_3 = 0x20080522
"""Source: linux/capability.h."""


def _checked(result: int, what: str) -> int:
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{what}: {os.strerror(code)}")
    return result


def syscall(name: str, *arguments: object) -> int:
    """Make a system call by name.

    Raises:
        OSError: it failed.
    """
    return _checked(_call(ctypes.c_long(number_of(name)), *arguments), name)


def number_of(name: str) -> int:
    """A system call's number on this machine.

    Raises:
        OSError: it doesn't exist here.
    """
    place = number(name, MACHINE)
    if place is None:
        raise OSError(38, f"{name}: not on {MACHINE}")
    return place


def made(place: int, *arguments: object) -> int:
    """Make a system call by its number, with integers of 32 bits, bytes and None: nothing has to be converted.

    Raises:
        OSError: it failed.
    """
    result: int = _call(place, *arguments)
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"system call {place}: {os.strerror(code)}")
    return result


def unshare(flags: int) -> None:
    """Leave these namespaces for new ones."""
    _checked(_libc.unshare(ctypes.c_int(flags)), "unshare")


def setns(descriptor: int, kind: int) -> None:
    """Enter the namespace of this kind that a process's descriptor stands for (Linux 5.8 or newer)."""
    _checked(_libc.setns(ctypes.c_int(descriptor), ctypes.c_int(kind)), "setns")


def mount(source: str, target: str, kind: str | None, flags: int, data: str = "") -> None:
    """Mount `source` at `target`."""
    result = _libc.mount(
        source.encode(), target.encode(), kind.encode() if kind else None, ctypes.c_ulong(flags), data.encode()
    )
    _checked(result, f"mount {target}")


def unmount(target: str) -> None:
    """Take a mount away, as soon as nobody uses it."""
    _checked(_libc.umount2(target.encode(), MNT_DETACH), f"umount {target}")


def pivot_root(new: str, old: str) -> None:
    """Make `new` the root, and put the old one at `old`."""
    syscall("pivot_root", ctypes.c_char_p(new.encode()), ctypes.c_char_p(old.encode()))


def prctl(option: int, value: int) -> None:
    """Set one of this process's options."""
    zero = ctypes.c_ulong(0)
    _checked(_libc.prctl(ctypes.c_int(option), ctypes.c_ulong(value), zero, zero, zero), "prctl")


NO_CAPABILITIES = struct.pack("<II", _CAPABILITY_VERSION_3, 0), bytes(24)
"""What `capset` is told so that a process gives up every capability, effective, permitted and inheritable."""


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("instructions", ctypes.c_void_p)]


_put = struct.Struct("<I").pack_into


class Filter:
    """A seccomp filter that is ready to be installed.

    Args:
        program: the filter.
        places: offsets in it at which the number of the process goes that installs it.
    """

    def __init__(self, program: bytes, places: Sequence[int] = ()) -> None:
        self.buffer = ctypes.create_string_buffer(program, len(program))
        self.places = tuple(places)
        described = _Program(len(program) // 8, ctypes.cast(self.buffer, ctypes.c_void_p))
        self.reference = ctypes.byref(described)
        self.call = number_of("seccomp")

    def install(self) -> None:
        """Put this process under it; `no_new_privs` has to be set."""
        own = getpid()
        for place in self.places:
            _put(self.buffer, place, own)
        made(self.call, SECCOMP_SET_MODE_FILTER, 0, self.reference)
