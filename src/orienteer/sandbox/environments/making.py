"""Makes environments, by venv and pip, a few packages at a time: what was fetched before an interruption is kept."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass

from orienteer.errors import EnvironmentMissing, SandboxError
from orienteer.sandbox.environments.description import Description
from orienteer.sandbox.environments.installations import (
    ANOTHER_FOLDER,
    MADE,
    Installations,
    base_python,
    python_of,
    site_packages_of,
)
from orienteer.sandbox.environments.working import alone, reason_in, run_while, size_of

AT_ONCE = 8
"""How many packages are fetched by one call of pip: an interruption loses no more than these."""

_PIP = """
import runpy, sys, tempfile
tempfile.tempdir = sys.argv.pop(1)
runpy.run_module("pip", run_name="__main__", alter_sys=True)
"""
"""pip, with its temporary files in a folder of ours, where they are counted as done and cleaned up."""

_QUIETLY = ("--disable-pip-version-check", "--no-input", "--quiet", "--no-cache-dir")

HASH = "--hash="
"""Stands in a lock that lists everything. Without hashes, what a build needs besides is pip's to find."""

_AGAIN = "What was fetched is kept: give the command again to go on."


@dataclass(frozen=True, slots=True)
class Stage:
    """How far the making of an environment has come.

    Args:
        doing: "starting", "fetching", "installing" or "done".
        bytes_done: bytes that lie on the disk because of it.
        bytes_in_all: as many as there were where it was measured; 0 where nobody has measured.
    """

    doing: str
    bytes_done: int
    bytes_in_all: int


Told = Callable[[Stage], None]

_READY = "ready-for-packages"
"""In an environment that pip hasn't begun to install into; any other that isn't finished is of no use."""


def make(installations: Installations, name: str, *, told: Told = lambda stage: None) -> bool:
    """Make an environment, and first what it extends; go on where an earlier call was interrupted.

    Args:
        told: called as it goes on.

    Returns:
        Whether there was anything to do.

    Raises:
        EnvironmentMissing: none has that name, or it can't be had on this machine.
        SandboxError: it couldn't be made; what was fetched is kept.
    """
    described = installations.describe(name)
    if reason := installations.why_not_here(described):
        raise EnvironmentMissing(f"The environment {name!r} can't be had on this machine: {reason}")
    if described.lock is None:
        return False
    below = bool(described.extends) and make(installations, described.extends, told=told)
    if installations.is_made(described):
        return below
    if reason := installations.why_none_can_be_made():
        raise SandboxError(f"No environment can be made: {reason}.", remedy=ANOTHER_FOLDER)
    try:
        installations.folder.mkdir(parents=True, exist_ok=True)
        with alone(installations.folder / f"{described.key}.lock", told=lambda: told(Stage("waiting", 0, 0))):
            if not installations.is_finished(described):
                _Making(installations, described, told).run()
    except OSError as error:
        raise SandboxError(f"The environment {name!r} can't be made: {error}.", remedy=_AGAIN) from None
    return True


class _Making:
    """One environment being made in its own folder."""

    def __init__(self, installations: Installations, described: Description, told: Told) -> None:
        self.installations = installations
        self.described = described
        self.told = told
        self.place = installations.place(described)
        self.wheels = self.place.with_name(f"{described.key}.wheels")
        self.temporary = self.place.with_name(f"{described.key}.temporary")
        self.in_all = described.download_bytes + described.disk_bytes
        self.doing = "starting"
        assert described.lock is not None
        self.lock = described.lock
        self.alone = (
            ("--no-deps",) if HASH in self.lock.read_text(encoding="utf-8") else ("--constraint", str(self.lock))
        )

    def run(self) -> None:
        began = time.monotonic()
        self._clean()
        self._find_room()
        self._begin()
        self._fetch()
        download_bytes = size_of(self.wheels)
        self._install()
        seconds = round(time.monotonic() - began, 1)
        self._finish({"download_bytes": download_bytes, "disk_bytes": size_of(self.place), "seconds": seconds})
        for leaving in (self.wheels, self.temporary):
            shutil.rmtree(leaving, ignore_errors=True)

    def _clean(self) -> None:
        """Away with what an earlier call left half done; what it fetched stays."""
        shutil.rmtree(self.temporary, ignore_errors=True)
        self.temporary.mkdir()
        self.wheels.mkdir(exist_ok=True)
        if not (self.place / _READY).is_file() and self.place.exists():
            shutil.rmtree(self.place)

    def _find_room(self) -> None:
        """Say so before anything is fetched where the disk is too small for all of it."""
        needed = self.in_all - size_of(self.wheels)
        free = shutil.disk_usage(self.installations.folder).free
        if free < needed:
            raise SandboxError(
                f"The environment {self.described.name!r} needs {needed / 1e6:.0f} MB "
                f"while it is made, and the disk has {free / 1e6:.0f} MB free.",
                remedy="Make room, or set ORIENTEER_ENVIRONMENTS to a folder on another disk.",
            )

    def _begin(self) -> None:
        """The interpreter with its pip."""
        self._say()
        if not self.place.exists():
            self._call([base_python(), "-I", "-m", "venv", str(self.place)], "venv")
            (self.place / _READY).write_text("", encoding="utf-8")

    def _fetch(self) -> None:
        self.doing = "fetching"
        entries = requirements(self.lock.read_text(encoding="utf-8"))
        listed = self.temporary / "some.txt"
        for at in range(0, len(entries), AT_ONCE):
            done = self.wheels / f"{at}.done"
            if not done.is_file():
                listed.write_text("\n".join(entries[at : at + AT_ONCE]), encoding="utf-8")
                self._pip("download", *self.alone, "--dest", str(self.wheels), "--requirement", str(listed))
                done.write_text("", encoding="utf-8")

    def _install(self) -> None:
        self.doing = "installing"
        (self.place / _READY).unlink()
        if self.described.extends:
            below = self.installations.installed(self.described.extends).site_packages
            file = site_packages_of(self.place) / "extends.pth"
            file.write_text("".join(f"{folder}\n" for folder in below), encoding="utf-8")
        offline = ("--no-index", "--find-links", str(self.wheels))
        self._pip("install", *self.alone, *offline, "--requirement", str(self.lock))

    def _finish(self, facts: dict[str, object]) -> None:
        """One step makes it a finished one."""
        part = self.place / "made.part"
        part.write_text(json.dumps(facts), encoding="utf-8")
        os.replace(part, self.place / MADE)
        self.doing = "done"
        self._say()

    def _pip(self, *words: str) -> None:
        python = str(python_of(self.place))
        self._call([python, "-I", "-c", _PIP, str(self.temporary), *_pip_words(words)], "pip")

    def _call(self, command: list[str], what: str) -> None:
        """Run a command, telling how far it is, and say what it said when it fails."""
        said = self.temporary / "said.txt"
        with said.open("wb") as output:
            status = run_while(command, output, self._say)
        if status:
            reason = reason_in(said.read_text(encoding="utf-8", errors="replace"))
            raise SandboxError(
                f"{what} could not make the environment {self.described.name!r}: {reason}", remedy=_AGAIN
            )

    def _say(self) -> None:
        done = size_of(self.place) + size_of(self.wheels) + size_of(self.temporary)
        self.told(Stage(self.doing, done, self.in_all))


def _pip_words(words: tuple[str, ...]) -> list[str]:
    return [words[0], *_QUIETLY, *words[1:]]


def requirements(lock: str) -> list[str]:
    """The entries of a lock, each with its hashes."""
    lines = [line.strip() for line in lock.replace("\\\n", " ").splitlines()]
    return [line for line in lines if line and not line.startswith("#")]
