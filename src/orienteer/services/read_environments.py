"""Which environments there are, and which of them this machine has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orienteer.sandbox.environments import Installations


@dataclass(frozen=True, slots=True)
class EnvironmentState:
    """An environment and how it stands on this machine.

    Args:
        name, title, about: as its folder describes it.
        state: "ready", "not made", or "not for this machine".
        why_not: for the last of these, a sentence.
        download_bytes, disk_bytes, seconds: what making it takes, with what has to be made before it.
        folder: where it is, or "" where nothing is installed.
    """

    name: str
    title: str
    about: str
    state: str
    why_not: str
    download_bytes: int
    disk_bytes: int
    seconds: float
    folder: str


def read_environments(*, installations: Installations) -> list[EnvironmentState]:
    """Each environment, in alphabetical order.

    Raises:
        SandboxError: a description can't be read.
    """
    return [read_environment(name, installations=installations) for name in installations.names()]


def read_environment(name: str, *, installations: Installations) -> EnvironmentState:
    """One environment.

    Raises:
        EnvironmentMissing: none has that name.
        SandboxError: its description can't be read.
    """
    described = installations.describe(name)
    why_not = installations.why_not_here(described)
    made = installations.is_made(described)
    making = installations.to_make(described)
    return EnvironmentState(
        name=name,
        title=described.title,
        about=described.about,
        state="not for this machine" if why_not else "ready" if made else "not made",
        why_not=why_not,
        download_bytes=sum(each.download_bytes for each in making),
        disk_bytes=sum(each.disk_bytes for each in making),
        seconds=sum(each.seconds for each in making),
        folder=str(installations.place(described)) if described.lock else "",
    )
