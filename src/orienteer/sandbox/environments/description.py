"""An environment as its folder describes it: `environment.toml`, `requirements.in` and `requirements.lock`."""

from __future__ import annotations

import hashlib
import re
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from orienteer.errors import SandboxError

FILE = "environment.toml"
LOCK = "requirements.lock"
RESTORE = "Install Orienteer again, or put the file back as it was."
ASKED = "requirements.in"
NAME = re.compile(r"[\w.-]+")
"""Of a package, at the beginning of a line of either. Source: PyPA's specification of names."""


@dataclass(frozen=True, slots=True)
class Description:
    """What an environment holds, and what making it costs.

    Args:
        name: its folder's name.
        title: for a person, a word or two.
        about: what is in it, a sentence.
        lock: the file of exact versions; None where nothing is installed.
        lock_hash: of the versions, hashes and markers in it, "" without one.
        preload: modules that a zygote imports before its first child.
        observers: files of `inside.observers` that know its libraries.
        variables: of the process that loads them; "{folder}" in a value is the environment's own folder.
        knows_its_program: children find `/proc/self/exe`, which some libraries don't load without.
        plain: a zygote isn't kept warm: what has to be loaded takes seconds and much memory.
        extends: the environment that this one is installed on top of, or "".
        download_bytes, disk_bytes, seconds: what making it took where it was measured; 0 where nothing is made.
        seconds_are_computed: nobody has measured them; they follow from the bytes.
        missing_on: system and machine, as `platform` names them, for which there is no build, each with its sentence.
    """

    name: str
    title: str
    about: str
    lock: Path | None = None
    lock_hash: str = ""
    preload: tuple[str, ...] = ()
    observers: tuple[str, ...] = ()
    variables: tuple[tuple[str, str], ...] = ()
    plain: bool = False
    knows_its_program: bool = False
    extends: str = ""
    download_bytes: int = 0
    disk_bytes: int = 0
    seconds: float = 0.0
    seconds_are_computed: bool = False
    missing_on: tuple[tuple[str, str, str], ...] = ()

    @property
    def key(self) -> str:
        """The name of the folder that it is made in: one for each minor version of Python and each lock."""
        return f"{self.name}-{sys.version_info.major}.{sys.version_info.minor}-{self.lock_hash[:12]}"


_KNOWN = {
    "title",
    "about",
    "preload",
    "observers",
    "variables",
    "knows_its_program",
    "plain",
    "extends",
    "measured",
    "missing_on",
}


def read_description(folder: Path) -> Description:
    """The description in a folder.

    Raises:
        SandboxError: it can't be read, or says what nobody understands.
    """
    file = folder / FILE
    try:
        said: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
        unknown = sorted(set(said) - _KNOWN)
        if unknown:
            raise ValueError(f"“{unknown[0]}” is no key of it")
        measured = said.get("measured", {})
        lock = _lock(folder)
        return Description(
            name=folder.name,
            title=said["title"],
            about=said["about"],
            lock=None if lock is None else folder / LOCK,
            lock_hash="" if lock is None else lock_hash(lock),
            preload=tuple(said.get("preload", ())),
            observers=tuple(said.get("observers", ())),
            variables=tuple(said.get("variables", {}).items()),
            plain=said.get("plain", False),
            knows_its_program=said.get("knows_its_program", False),
            extends=said.get("extends", ""),
            download_bytes=measured.get("download_bytes", 0),
            disk_bytes=measured.get("disk_bytes", 0),
            seconds=measured.get("seconds", 0.0),
            seconds_are_computed=measured.get("seconds_are_computed", False),
            missing_on=tuple((row["system"], row["machine"], row["reason"]) for row in said.get("missing_on", ())),
        )
    except KeyError as error:
        raise SandboxError(f"{file}: “{error.args[0]}” is missing.") from None
    except (OSError, ValueError) as error:
        raise SandboxError(f"{file} can't be read: {error}.") from None


def _lock(folder: Path) -> str | None:
    """What the lock of a folder says; None where nothing is installed.

    Raises:
        SandboxError: it can't be read, or settles less than is asked for.
    """
    file, asked = folder / LOCK, folder / ASKED
    if not file.is_file():
        return None
    try:
        text = file.read_text(encoding="utf-8")
        wanted = _names(asked.read_text(encoding="utf-8")) if asked.is_file() else {}
    except (OSError, ValueError) as error:
        raise SandboxError(f"{file} can't be read: {error}.", remedy=RESTORE) from None
    settled = _names(text)
    lacking = [name for name in wanted if name not in settled]
    if lacking:
        raise SandboxError(f"{file} is empty or cut off: it lacks {', '.join(lacking)}.", remedy=RESTORE)
    if text.rstrip().endswith("\\"):
        raise SandboxError(f"{file} is cut off: its last line goes on.", remedy=RESTORE)
    return text


def _names(text: str) -> dict[str, None]:
    """The packages that a file of requirements names, in its order, spelt as one. Source: PyPA, normalised names."""
    found = (NAME.match(line) for line in text.splitlines())
    return {re.sub(r"[-_.]+", "-", name[0]).lower(): None for name in found if name}


def lock_hash(text: str) -> str:
    """The hash of what a lock settles; its comments settle nothing."""
    lines = [line.strip() for line in text.splitlines()]
    return hashlib.sha256("\n".join(line for line in lines if line and line[0] != "#").encode()).hexdigest()
