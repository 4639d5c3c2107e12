"""Profiles: what code of an exercise may do beyond computing, as one reviewed table. No row turns protection off."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """What a child may do.

    Args:
        threads: how many, besides the first.
        processes: how many it may start; each counts like a thread, and the whole tree dies with the child.
        sockets: within the child's own empty network namespace.
        events: epoll and its like, which asyncio waits with.
        scratch_bytes: size of the working folder.
        descriptors: how many files may be open.
    """

    name: str
    threads: int = 0
    processes: int = 0
    sockets: bool = False
    events: bool = False
    scratch_bytes: int = 16 * 1024 * 1024
    descriptors: int = 128


PROFILES: dict[str, Profile] = {
    profile.name: profile
    for profile in (
        Profile("plain"),
        Profile("files", scratch_bytes=64 * 1024 * 1024),
        Profile("threads", threads=32),
    )
}
