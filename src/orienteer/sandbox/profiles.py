"""Profiles: what code of an exercise may do beyond computing, as one reviewed table. No row turns protection off."""

from __future__ import annotations

from dataclasses import dataclass

_MEGABYTE = 1024 * 1024

STACK_BYTES = 8 * _MEGABYTE
"""Address space that a thread's stack reserves. Source: glibc's default, `ulimit -s`."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What a child may do.

    Args:
        threads: how many, besides the first.
        processes: how many it may start, Python alone; each counts like a thread, and all end with the child.
        pairs: sockets that are connected to each other and to nothing else, which asyncio wakes itself with.
        network: sockets in an empty network namespace of the child's own, where it can talk to itself.
        events: epoll and its like, which asyncio waits with.
        scratch_bytes: size of the working folder.
        descriptors: how many files may be open.
        reserved_bytes: address space on top of the run's limit: reserved for stacks or by libraries, not filled.
        variables: of the environment.
    """

    name: str
    threads: int = 0
    processes: int = 0
    pairs: bool = False
    network: bool = False
    events: bool = False
    scratch_bytes: int = 16 * _MEGABYTE
    descriptors: int = 128
    reserved_bytes: int = 0
    variables: tuple[tuple[str, str], ...] = ()


BOUNDED_THREADS = tuple(
    (name, "1")
    for name in (
        "OMP_NUM_THREADS",
        "OPENBLAS_NUM_THREADS",
        "MKL_NUM_THREADS",
        "BLIS_NUM_THREADS",
        "NUMEXPR_NUM_THREADS",
        "VECLIB_MAXIMUM_THREADS",
    )
)
"""Numeric libraries start a thread for each core unless told otherwise; one learner doesn't get the whole machine.

Source: the manuals of OpenMP, OpenBLAS, MKL, BLIS, NumExpr and Accelerate.
"""

PROFILES: dict[str, Profile] = {
    profile.name: profile
    for profile in (
        Profile("plain"),
        Profile("files", scratch_bytes=64 * _MEGABYTE),
        Profile("threads", threads=32, reserved_bytes=32 * STACK_BYTES),
        Profile("asyncio", threads=16, pairs=True, events=True, reserved_bytes=16 * STACK_BYTES),
        Profile("subprocess", threads=16, processes=8, pairs=True, events=True, reserved_bytes=16 * STACK_BYTES),
        Profile("loopback", threads=32, pairs=True, network=True, events=True, reserved_bytes=32 * STACK_BYTES),
        Profile(
            "service",
            threads=48,
            processes=8,
            pairs=True,
            network=True,
            events=True,
            reserved_bytes=48 * STACK_BYTES,
        ),
        Profile("numeric", threads=4, reserved_bytes=2048 * _MEGABYTE, variables=BOUNDED_THREADS),
    )
}


def refusal(name: str, *, tier: str, namespaces: bool) -> str:
    """Why this machine can't give a profile what it needs, a sentence, or "".

    Tier C keeps nobody from the network: there is nothing that it could refuse there.
    """
    if PROFILES[name].network and tier != "C" and not namespaces:
        return (
            "This exercise's code talks over a network of its own, and this machine can't give it one: "
            "that needs isolation of tier A (orienteer doctor says what is missing)."
        )
    return ""
