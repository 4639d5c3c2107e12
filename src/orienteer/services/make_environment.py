"""Make an environment on this machine, or take it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orienteer.sandbox.environments import Installations
    from orienteer.sandbox.environments.making import Told


def make_environment(name: str, *, installations: Installations, told: Told) -> bool:
    """Make it, and first what it extends; go on where an earlier call was interrupted.

    Args:
        told: called as it goes on.

    Returns:
        Whether there was anything to do.

    Raises:
        EnvironmentMissing: none has that name, or it can't be had on this machine.
        SandboxError: it couldn't be made; what was fetched is kept.
    """
    from orienteer.sandbox.environments.making import make

    return make(installations, name, told=told)


def remove_environment(name: str, *, installations: Installations) -> int:
    """Take it away, with those of older locks and what was left half made.

    Returns:
        How many bytes that freed.

    Raises:
        EnvironmentMissing: none has that name.
        UsageError: another one that is made extends it.
        SandboxError: it can't be removed.
    """
    from orienteer.sandbox.environments.removing import remove

    return remove(installations, name)
