"""The environments of this machine: which are described, which are made, and where."""

from __future__ import annotations

import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path

from orienteer.errors import EnvironmentMissing
from orienteer.sandbox.environments.description import FILE, Description, read_description

ANOTHER_FOLDER = "Set ORIENTEER_ENVIRONMENTS to a folder that you may write into."
MADE = "made.json"
"""Written last, in one step: a folder without it is half made."""


@dataclass(frozen=True, slots=True)
class Installed:
    """An environment that can be used.

    Args:
        python: its interpreter, which finds what is installed by itself.
        site_packages: where its packages are, what it extends last.
    """

    python: Path
    site_packages: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Installations:
    """Environments by name.

    Args:
        sources: the folder of their descriptions.
        folder: where they are made.
    """

    sources: Path
    folder: Path

    def names(self) -> list[str]:
        """Those that are described, in alphabetical order."""
        return sorted(file.parent.name for file in self.sources.glob(f"*/{FILE}"))

    def describe(self, name: str) -> Description:
        """What an environment holds.

        Raises:
            EnvironmentMissing: none has that name.
            SandboxError: its description can't be read.
        """
        if name not in self.names():
            known = ", ".join(self.names())
            raise EnvironmentMissing(f"There is no environment {name!r}.", remedy=f"There are: {known}.")
        return read_description(self.sources / name)

    def place(self, described: Description) -> Path:
        """Where it is made."""
        return self.folder / described.key

    def is_made(self, described: Description) -> bool:
        """Whether it, and what it extends, is there and finished."""
        if described.lock is None:
            return True
        below = not described.extends or self.is_made(self.describe(described.extends))
        return below and self.is_finished(described)

    def is_finished(self, described: Description) -> bool:
        """Whether its own folder is there and finished."""
        return (self.place(described) / MADE).is_file()

    def to_make(self, described: Description) -> list[Description]:
        """What has to be made before it can be used, itself last."""
        if described.lock is None or self.is_made(described):
            return []
        below = self.to_make(self.describe(described.extends)) if described.extends else []
        return [*below, *([] if self.is_finished(described) else [described])]

    def why_not_here(self, described: Description) -> str:
        """Why it can't be had on this machine, a sentence, or ""."""
        for system, machine, reason in described.missing_on:
            if system == platform.system() and machine == platform.machine():
                return reason
        return self.why_not_here(self.describe(described.extends)) if described.extends else ""

    def why_none_can_be_made(self) -> str:
        """Why nothing can be made in the folder, the beginning of a sentence, or ""."""
        for place in (self.folder, *self.folder.parents):
            if place.is_dir():
                return "" if os.access(place, os.W_OK | os.X_OK) else f"{place} can't be written into"
            if os.path.lexists(place):
                return f"{place} is no folder"
        return ""

    def installed(self, name: str) -> Installed:
        """Interpreter and packages of an environment.

        Raises:
            EnvironmentMissing: none has that name, it isn't made yet, or it can't be had here.
            SandboxError: its description can't be read.
        """
        described = self.describe(name)
        if reason := self.why_not_here(described):
            raise EnvironmentMissing(f"The environment {name!r} can't be had on this machine: {reason}")
        if not self.is_made(described):
            raise EnvironmentMissing(
                f"The environment {name!r} isn't made on this machine yet.",
                remedy=f"Make it with: orienteer environments make {name}.",
                environment=name,
            )
        if described.lock is None:
            return Installed(Path(base_python()), ())
        below = self.installed(described.extends).site_packages if described.extends else ()
        place = self.place(described)
        return Installed(python_of(place), (site_packages_of(place), *below))


def base_python() -> str:
    """The interpreter that Orienteer's own environment was made from."""
    return getattr(sys, "_base_executable", "") or sys.executable


def python_of(place: Path) -> Path:
    """The interpreter of an environment that venv made."""
    return place / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def site_packages_of(place: Path) -> Path:
    """Where an environment's packages are. Source: the scheme "venv" of sysconfig."""
    if sys.platform == "win32":
        return place / "Lib" / "site-packages"
    return place / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}" / "site-packages"
