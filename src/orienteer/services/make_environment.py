"""Make an environment on this machine, or take it away."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from orienteer.errors import NotFound

if TYPE_CHECKING:
    from orienteer.sandbox.environments import Installations
    from orienteer.sandbox.environments.making import Stage, Told


def make_environment(name: str, *, installations: Installations, told: Told) -> bool:
    """Make it, and first what it extends; go on where an earlier call was interrupted.

    Args:
        told: called as it goes on, with the bytes of all that has to be made. What it raises ends the work.

    Returns:
        Whether there was anything to do.

    Raises:
        NotFound: none has that name.
        EnvironmentMissing: it can't be had on this machine.
        SandboxError: it couldn't be made; what was fetched is kept.
    """
    from orienteer.sandbox.environments.making import make

    known_environment(name, installations)
    making = installations.to_make(installations.describe(name))
    return make(installations, name, told=_summed(told, sum(each.download_bytes + each.disk_bytes for each in making)))


def _summed(told: Told, in_all: int) -> Told:
    """Tells of one environment on top of another as of one piece of work."""
    before = 0

    def tell(stage: Stage) -> None:
        nonlocal before
        last = stage.doing == "done"
        told(replace(stage, bytes_done=before + stage.bytes_done, bytes_in_all=in_all))
        before += stage.bytes_in_all if last else 0

    return tell


def remove_environment(name: str, *, installations: Installations) -> int:
    """Take it away, with those of older locks and what was left half made.

    Returns:
        How many bytes that freed.

    Raises:
        NotFound: none has that name.
        UsageError: another one that is made extends it.
        SandboxError: it can't be removed.
    """
    from orienteer.sandbox.environments.removing import remove

    known_environment(name, installations)
    return remove(installations, name)


def known_environment(name: str, installations: Installations) -> None:
    """Refuse a name that no environment has.

    Raises:
        NotFound: none has it.
    """
    names = installations.names()
    if name not in names:
        raise NotFound(f"There is no environment {name!r}.", remedy=f"There are: {', '.join(names)}.")
