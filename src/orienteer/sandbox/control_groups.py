"""Control groups: caps on memory and processes of a zygote with all its children, where we may set them.

Both versions are known. A group is made beneath the one that we are in or, in version 1, beneath the hierarchy's root;
where neither can be written (most desktops, most containers) there is none, and `doctor` says so.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

PREFIX = "orienteer-"

CAPS = {
    ("v1", "pids"): ("pids.max",),
    ("v2", "pids"): ("pids.max",),
    ("v1", "memory"): ("memory.limit_in_bytes",),
    ("v2", "memory"): ("memory.max",),
}
"""Which file holds which cap. Source: the kernel's documentation, admin-guide/cgroup-v1 and cgroup-v2."""

MOST_MEMORY = 0.75
"""Share of the machine's memory that a zygote and its children may have."""

LEAVING_SECONDS = 2.0
"""How long a group is tried to be removed while what was in it is ending."""

MOST_PROCESSES = 1024
"""Of a zygote and its children together."""


@dataclass(frozen=True, slots=True)
class Place:
    """A folder in which groups can be made that cap these things."""

    version: str
    folder: Path
    caps: tuple[str, ...]


def find_places(mounts: str = "/proc/self/mounts", own: str = "/proc/self/cgroup") -> tuple[Place, ...]:
    """Where groups can be made here; tried by making one."""
    try:
        mounted = [line.split() for line in Path(mounts).read_text().splitlines()]
        ours = [line.split(":", 2) for line in Path(own).read_text().splitlines()]
    except OSError:
        return ()
    return tuple(place for place in _candidates(mounted, ours) if _can_make(place))


def _candidates(mounted: list[list[str]], ours: list[list[str]]) -> Iterator[Place]:
    seen: set[str] = set()
    for _, point, kind, options, *_ in mounted:
        if kind == "cgroup":
            for cap in {"pids", "memory"} & set(options.split(",")) - seen:
                seen.add(cap)
                yield Place("v1", Path(point), (cap,))
        elif kind == "cgroup2":
            inside = next((path for number, names, path in ours if number == "0" and not names), "/")
            folder = Path(point) / inside.lstrip("/")
            offered = _words(folder / "cgroup.subtree_control")
            caps = tuple(cap for cap in ("pids", "memory") if cap in offered and cap not in seen)
            seen |= set(caps)
            if caps:
                yield Place("v2", folder, caps)


def _words(path: Path) -> list[str]:
    try:
        return path.read_text().split()
    except OSError:
        return []


def _can_make(place: Place) -> bool:
    trial = place.folder / f"{PREFIX}trial-{os.getpid()}"
    try:
        trial.mkdir()
        fine = all((trial / name).exists() for cap in place.caps for name in CAPS[place.version, cap])
        trial.rmdir()
    except OSError:
        return False
    return fine


class ControlGroup:
    """A group in each place, with caps. What is left of one that was killed is swept by the next.

    Args:
        places: see `find_places`.
        name: of the group.
        memory_bytes, processes: the caps.
    """

    def __init__(self, places: tuple[Place, ...], name: str, *, memory_bytes: int, processes: int) -> None:
        self.folders: list[Path] = []
        values = {"memory": memory_bytes, "pids": processes}
        for place in places:
            sweep(place.folder)
            folder = place.folder / f"{PREFIX}{name}"
            with suppress(OSError):
                folder.mkdir(exist_ok=True)
                for cap in place.caps:
                    for file in CAPS[place.version, cap]:
                        (folder / file).write_text(str(values[cap]))
                self.folders.append(folder)

    def join(self, process: int) -> None:
        """Put a process into it; what it starts from then on is in it too."""
        for folder in self.folders:
            with suppress(OSError):
                (folder / "cgroup.procs").write_text(str(process))

    def remove(self) -> None:
        """Take it away, when nobody is in it any more: what was killed may take a moment to go."""
        until = time.monotonic() + LEAVING_SECONDS
        for folder in self.folders:
            while folder.is_dir() and time.monotonic() < until:
                try:
                    folder.rmdir()
                except OSError:
                    time.sleep(0.01)


def sweep(folder: Path) -> None:
    """Remove groups of ours that are empty: a folder with processes in it can't be removed."""
    for left in folder.glob(f"{PREFIX}*"):
        with suppress(OSError):
            left.rmdir()


def memory_of_machine() -> int:
    """Bytes."""
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
