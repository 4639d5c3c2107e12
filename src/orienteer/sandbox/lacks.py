"""What a machine lacks, what that means for the learner, and how it is mended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from orienteer.sandbox.jail.landlock import NETWORK_SINCE, SCOPES_SINCE
from orienteer.sandbox.jail.tiers import KEEPS_FILES

if TYPE_CHECKING:
    from orienteer.sandbox.machine import MachineFacts


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that isn't there.

    Args:
        what: it is, and why it isn't there where that is known.
        means: what follows for the learner.
        mend: what to do.
    """

    what: str
    means: str
    mend: str


def lacks_of(facts: MachineFacts) -> tuple[Lack, ...]:
    """Everything that is missing, the gravest first."""
    if facts.tier == "portable":
        return (
            Lack(
                "This is no Linux: code runs in plain processes.",
                "It can read and write your files and use the network, so it runs only when you ask for it.",
                "Run Orienteer in a Linux virtual machine (WSL, Lima, Docker) for more.",
            ),
        )
    found = []
    if not facts.namespaces:
        why = next((reason for reason in facts.reasons if reason.startswith("No namespaces")), "No namespaces.")
        found.append(
            Lack(
                why,
                "Exercises with a network of their own (loopback) don't run here, and no server for others starts.",
                "Let user namespaces be made: sysctl kernel.apparmor_restrict_unprivileged_userns=0 (Ubuntu), "
                "user.max_user_namespaces above 0, or in Docker --security-opt seccomp=unconfined apparmor=unconfined.",
            )
        )
    if not facts.seccomp:
        found.append(
            Lack(
                "System calls can't be filtered.",
                "Code could use the network, start processes and reach more of the kernel.",
                "Use a kernel with CONFIG_SECCOMP_FILTER, on x86_64 or aarch64.",
            )
        )
    if facts.landlock < KEEPS_FILES:
        found.append(
            Lack(
                f"Landlock is of version {facts.landlock}." if facts.landlock else "There is no Landlock.",
                "Without namespaces too, nothing keeps code from your files, so it runs only when you ask for it.",
                "Use Linux 6.2 or newer with landlock in the list of /sys/kernel/security/lsm.",
            )
        )
    elif facts.landlock < SCOPES_SINCE and not facts.namespaces:
        since = "nor TCP ports" if facts.landlock < NETWORK_SINCE else "to a process's own tree"
        found.append(
            Lack(
                f"Landlock is of version {facts.landlock}: it keeps no signals {since}.",
                "The filter of system calls keeps them; a program can't end those that it has started itself.",
                "Use Linux 6.12 or newer.",
            )
        )
    if not facts.groups:
        found.append(
            Lack(
                "Control groups can't be written here.",
                "Each program's memory is limited by itself; several large ones at once may fill the machine.",
                "Start Orienteer in a group of its own: systemd-run --user --scope -p Delegate=yes orienteer.",
            )
        )
    return tuple(found)
