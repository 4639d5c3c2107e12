"""What isolation this machine has, in facts and in sentences."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass, field, replace

from orienteer.sandbox.environments import find_environment
from orienteer.sandbox.lacks import Lack, lacks_of
from orienteer.sandbox.pool import control_group_places, first_answer, start_process
from orienteer.sandbox.portable.runner import SENTENCES

TIERS = {
    "A": "Learners' code runs in namespaces of its own on a read-only tree, under Landlock and a filter of calls.",
    "B": "Learners' code runs under Landlock and a filter of system calls, as the same user as Orienteer.",
    "C": "Learners' code runs under limits of time and memory alone: it can read and write your files.",
}
"""What a tier means, for the person at the keyboard."""


@dataclass(frozen=True, slots=True)
class MachineFacts:
    """What was found by trying it.

    Args:
        tier: "A", "B" or "C".
        namespaces: user, mount, process, message, network and control group namespaces can be made.
        users: children get user numbers of their own.
        landlock: its version, 0 where there is none.
        seccomp: system calls can be filtered.
        cgroups: "v2", "v1", "both" or "none".
        groups: what control groups that can be written cap: "memory", "pids".
        reasons: why something isn't there, a sentence each, as the trial found it.
        lacks: what is missing, what it means, how it is mended.
        user: our own user number.
        machine, kernel: as uname names them.
        sentences: what it means, and what is missing and why.
    """

    tier: str
    namespaces: bool
    users: bool
    landlock: int
    seccomp: bool
    cgroups: str
    user: int
    machine: str
    kernel: str
    sentences: tuple[str, ...] = field(default=())
    groups: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    lacks: tuple[Lack, ...] = ()

    @property
    def writes_are_confined(self) -> bool:
        """Whether code may run without being asked for, as one types."""
        return self.tier in ("A", "B")


def probe(tier: str = "") -> MachineFacts:
    """Try what there is, in a process that is thrown away.

    Args:
        tier: no better than this; "" for the best.

    Raises:
        SandboxError: not even a plain process comes up.
    """
    process, control = start_process(find_environment("none"), {"tier": tier, "only_find": True})
    try:
        found = first_answer(control)
    finally:
        control.close()
        process.wait()
    sentences = [TIERS[found["tier"]]]
    if found["namespaces"] and not found["users"]:
        sentences.append(
            "Each child has your own user number, inside namespaces of its own; root could give it another."
        )
    if found["tier"] == "B" and found["namespaces"]:
        sentences.append("Namespaces can be made; the filter of system calls is what is missing for tier A.")
    facts = MachineFacts(
        tier=found["tier"],
        namespaces=found["namespaces"],
        users=found["users"],
        landlock=found["landlock"],
        seccomp=found["seccomp"],
        cgroups=_cgroups(),
        user=os.geteuid(),
        machine=platform.machine(),
        kernel=platform.release(),
        sentences=tuple(sentences),
        groups=tuple(cap for place in control_group_places() for cap in place.caps),
        reasons=tuple(found["reasons"]),
    )
    return replace(facts, lacks=lacks_of(facts))


def portable_machine() -> MachineFacts:
    """What holds where there is no Linux: nothing had to be tried."""
    facts = MachineFacts(
        tier="portable",
        namespaces=False,
        users=False,
        landlock=0,
        seccomp=False,
        cgroups="none",
        user=-1,
        machine=platform.machine(),
        kernel=platform.release(),
        sentences=SENTENCES,
    )
    return replace(facts, lacks=lacks_of(facts))


def _cgroups() -> str:
    try:
        with open("/proc/mounts", encoding="utf-8", errors="replace") as mounts:
            kinds = {line.split()[2] for line in mounts}
    except OSError:
        return "none"
    first, second = "cgroup" in kinds, "cgroup2" in kinds
    return "both" if first and second else "v1" if first else "v2" if second else "none"
