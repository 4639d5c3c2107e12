"""Which environments there are, and which of them this machine has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from orienteer.errors import NotFound, SandboxError

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.sandbox.environments import Installations


@dataclass(frozen=True, slots=True)
class EnvironmentState:
    """An environment and how it stands on this machine.

    Args:
        name, title, about: as its folder describes it.
        state: "ready", "not made", "not for this machine", or "broken": its description can't be used.
        why_not: for the last two of these, a sentence.
        download_bytes, disk_bytes, seconds: what making it takes, with what has to be made before it.
        seconds_are_computed: some of them follow from the bytes and weren't measured.
        folder: where it is, or "" where nothing is installed.
        half_made: somebody is at it, or was interrupted; what was fetched is kept.
    """

    name: str
    title: str
    about: str
    state: str
    why_not: str
    download_bytes: int
    disk_bytes: int
    seconds: float
    seconds_are_computed: bool
    folder: str
    half_made: bool = False


def read_environments(*, installations: Installations) -> list[EnvironmentState]:
    """Each environment, in alphabetical order. One that is broken keeps no other from being told of."""
    return [_read_or_broken(name, installations) for name in installations.names()]


def _read_or_broken(name: str, installations: Installations) -> EnvironmentState:
    try:
        return read_environment(name, installations=installations)
    except SandboxError as error:
        return EnvironmentState(
            name=name,
            title=name,
            about="",
            state="broken",
            why_not=str(error),
            download_bytes=0,
            disk_bytes=0,
            seconds=0.0,
            seconds_are_computed=False,
            folder="",
        )


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
        seconds_are_computed=any(each.seconds_are_computed for each in making),
        folder=str(installations.place(described)) if described.lock else "",
        half_made=not why_not and any(installations.place(each).is_dir() for each in making),
    )


def missing_environments(names: Sequence[str], installations: Installations) -> tuple[str, ...]:
    """A sentence about each of these that this machine doesn't have.

    Raises:
        EnvironmentMissing: none has such a name.
        SandboxError: a description can't be read.
    """
    said = []
    for state in (read_environment(name, installations=installations) for name in names):
        if state.why_not:
            said.append(f"Exercises here need {state.title}, which can't be had on this machine. {state.why_not}")
        elif state.state != "ready":
            said.append(
                f"Exercises here need {state.title}, which isn't on this machine yet: {cost(state)}. "
                f"Fetch it with: orienteer environments make {state.name}."
            )
    return tuple(said)


def cost(state: EnvironmentState) -> str:
    """What making it takes, as measured; a time that was computed is told with a “perhaps”.

    >>> from types import SimpleNamespace
    >>> measured = dict(download_bytes=62_994_790, disk_bytes=248_678_504, seconds=28.8, seconds_are_computed=False)
    >>> cost(SimpleNamespace(**measured))
    'about 63 MB to fetch, 249 MB on disk, half a minute'
    """
    perhaps = "perhaps " if state.seconds_are_computed else ""
    fetched, kept = megabytes(state.download_bytes), megabytes(state.disk_bytes)
    return f"about {fetched} to fetch, {kept} on disk, {perhaps}{_time(state.seconds)}"


def megabytes(count: int) -> str:
    """Bytes, as a person wants to read them.

    >>> megabytes(1_400_000_000), megabytes(62_994_790)
    ('1.4 GB', '63 MB')
    """
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.0f} MB"


def _time(seconds: float) -> str:
    if seconds < 45:
        return "half a minute"
    minutes = round(seconds / 60)
    return "a minute" if minutes == 1 else f"{minutes} minutes"


def environments_of(area_id: str, *, course: Course, installations: Installations) -> list[EnvironmentState]:
    """What an area's code imports from, in alphabetical order.

    Raises:
        NotFound: the roadmap has no such area.
        EnvironmentMissing: the area names an environment that isn't described.
    """
    area = next((area for area in course.roadmap.areas if area.id == area_id), None)
    if area is None:
        known = ", ".join(each.id for each in course.roadmap.areas)
        raise NotFound(f"There is no area called {area_id}.", remedy=f"There are: {known}.")
    names = {*area.environments, *(name for topic in area.topics for name in topic.environments)}
    return [read_environment(name, installations=installations) for name in sorted(names)]


def needed_by(name: str, *, course: Course) -> list[str]:
    """The topics whose exercises import from an environment, in the learner's order."""
    topics = (topic for area in course.roadmap.areas for topic in area.topics)
    return [topic.id for topic in topics if name in topic.environments]
