"""The filters of system calls, run by a small interpreter of classic BPF, so that each machine's is tested on any."""

from __future__ import annotations

import errno
import struct

import pytest

from orienteer.sandbox.jail.bpf import ALLOW, KILL_PROCESS, failing_with
from orienteer.sandbox.jail.filters import AUDIT_ARCHITECTURE, child_filter, places_for_process
from orienteer.sandbox.jail.numbers import NUMBERS, number

OWN = 4711
REFUSED = failing_with(errno.EPERM)


def answer(program: bytes, call: int, *arguments: int, architecture: int) -> int:
    """What the filter says of a call. Source: the kernel's documentation, networking/filter.rst."""
    padded = (*arguments, 0, 0, 0, 0, 0, 0)[:6]
    data = struct.pack("<IIQ6Q", call, architecture, 0, *padded)
    lines = [struct.unpack_from("<HBBI", program, place) for place in range(0, len(program), 8)]
    accumulator = at = 0
    for _ in range(len(lines)):
        code, then, otherwise, value = lines[at]
        at += 1
        if code == 0x20:
            accumulator = struct.unpack_from("<I", data, value)[0]
        elif code == 0x05:
            at += value
        elif code == 0x06:
            return int(value)
        else:
            holds = {
                0x15: accumulator == value,
                0x35: accumulator >= value,
                0x45: bool(accumulator & value),
            }[code]
            at += then if holds else otherwise
    raise AssertionError("the program doesn't end")


@pytest.fixture(params=sorted(AUDIT_ARCHITECTURE))
def machine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def for_process(program: bytes, process: int) -> bytes:
    """The filter with a process's own number put in, as `calls.Filter` does before it is installed."""
    filled = bytearray(program)
    for place in places_for_process(program):
        struct.pack_into("<I", filled, place, process)
    return bytes(filled)


def said(machine: str, name: str, *arguments: int, **profile: bool) -> int:
    program = for_process(child_filter(machine, **profile), OWN)  # type: ignore[arg-type]  # all of them are flags
    place = number(name, machine)
    assert place is not None
    return answer(program, place, *arguments, architecture=AUDIT_ARCHITECTURE[machine])


@pytest.mark.parametrize("name", ["read", "write", "openat", "mmap", "futex", "exit_group", "getrandom", "unlinkat"])
def test_what_python_needs_is_allowed(machine: str, name: str) -> None:
    assert said(machine, name) == ALLOW


NOBODY_NEEDS = """
    socket connect bind clone execve execveat ptrace process_vm_readv bpf perf_event_open io_uring_setup keyctl
    add_key userfaultfd mount umount2 pivot_root setns unshare memfd_create personality seccomp prctl
    open_by_handle_at pidfd_open pidfd_send_signal setsid sched_setaffinity reboot init_module
"""


@pytest.mark.parametrize("name", NOBODY_NEEDS.split())
def test_what_nobody_needs_is_refused(machine: str, name: str) -> None:
    assert said(machine, name) == REFUSED


def test_every_call_outside_the_table_is_refused(machine: str) -> None:
    program = for_process(child_filter(machine), OWN)
    known = {number(name, machine) for name in NUMBERS}
    for call in set(range(600)) - known:
        assert answer(program, call, architecture=AUDIT_ARCHITECTURE[machine]) == REFUSED


def test_another_architecture_is_killed(machine: str) -> None:
    program = for_process(child_filter(machine), OWN)
    for architecture in (0x40000003, 0x40000028, 0, 0xFFFFFFFF):  # i386, 32-bit ARM, and none
        assert answer(program, 1, architecture=architecture) == KILL_PROCESS


def test_x32_calls_are_killed() -> None:
    program = for_process(child_filter("x86_64"), OWN)
    for call in (0x40000000, 0x40000000 | 39, 0xFFFFFFFF):
        assert answer(program, call, architecture=AUDIT_ARCHITECTURE["x86_64"]) == KILL_PROCESS


@pytest.mark.parametrize("name", ["kill", "tkill", "tgkill"])
def test_signals_reach_the_process_itself_alone(machine: str, name: str) -> None:
    assert said(machine, name, OWN, 9) == ALLOW
    for other in (1, 0, OWN + 1, 0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF):
        assert said(machine, name, other, 9) == REFUSED


def test_limits_of_others_are_out_of_reach(machine: str) -> None:
    assert said(machine, "prlimit64", 0) == said(machine, "prlimit64", OWN) == ALLOW
    assert said(machine, "prlimit64", 1) == REFUSED


def test_threads_come_with_their_profile_and_processes_do_not(machine: str) -> None:
    thread, process, namespace = 0x3D0F00, 0x01200011, 0x10010F00
    assert said(machine, "clone", thread, threads=True) == ALLOW
    assert said(machine, "clone", process, threads=True) == REFUSED
    assert said(machine, "clone", process, processes=True) == ALLOW
    assert said(machine, "clone", namespace, threads=True) == REFUSED
    assert said(machine, "clone", namespace, processes=True) == REFUSED


def test_the_new_way_to_clone_is_said_not_to_be_there_so_that_libraries_use_the_old_one(machine: str) -> None:
    assert said(machine, "clone3", threads=True) == failing_with(errno.ENOSYS)


def test_sockets_of_a_network_are_of_three_families(machine: str) -> None:
    for family in (1, 2, 10):
        assert said(machine, "socket", family, network=True) == ALLOW
    for family in (16, 17, 38, 40):  # netlink, packet, crypto, vsock
        assert said(machine, "socket", family, network=True) == failing_with(errno.EAFNOSUPPORT)


def test_pairs_of_sockets_lead_nowhere_else(machine: str) -> None:
    assert said(machine, "socketpair", 1, pairs=True) == ALLOW
    assert said(machine, "socketpair", 30, pairs=True) == failing_with(errno.EAFNOSUPPORT)  # TIPC
    for call in ("socket", "connect", "bind", "listen", "accept4"):
        assert said(machine, call, 1, pairs=True) == REFUSED


def test_signals_to_others_come_only_where_something_else_confines_them(machine: str) -> None:
    for call in ("kill", "tgkill", "pidfd_send_signal"):
        assert said(machine, call, OWN + 1, 9, processes=True) == REFUSED
        assert said(machine, call, OWN + 1, 9, processes=True, signals=True) == ALLOW


def test_starting_programs_comes_with_processes_alone(machine: str) -> None:
    assert said(machine, "execve", processes=True) == ALLOW
    for profile in ("threads", "pairs", "network", "events"):
        assert said(machine, "execve", **{profile: True}) == REFUSED


def test_descriptors_cannot_be_made_to_signal(machine: str) -> None:
    assert said(machine, "fcntl", 3, 0) == ALLOW
    assert said(machine, "fcntl", 3, 8) == said(machine, "fcntl", 3, 10) == REFUSED
