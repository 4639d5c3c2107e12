"""The keys under which compiled things are kept: a thing is compiled again when anything that it depends on changed."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import orienteer

FORMAT = "1"
ROOMS = ("inside", "curriculum", "grading", "feedback", "course")
"""The packages whose code decides what a compiled exercise holds."""


def digest(*parts: str | bytes) -> str:
    """One short text for all of the parts."""
    hashed = hashlib.blake2b(digest_size=16)
    for part in parts:
        content = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        hashed.update(str(len(content)).encode() + b":" + content)
    return hashed.hexdigest()


@lru_cache(maxsize=1)
def compiler_version() -> str:
    """Of the code that compiles, and of the versions that content may import: a hash of their files, so that no one has
    to remember to raise a number."""
    root = Path(orienteer.__file__).parent
    files = sorted(file for room in ROOMS for file in (root / room).rglob("*.py"))
    beside = root / "environments"  # in a wheel; in a clone at its root
    locks = sorted((beside if beside.is_dir() else root.parent.parent / "environments").glob("*/requirements.lock"))
    locked = [part for lock in locks for part in (lock.parent.name, lock.read_bytes())]
    return digest(
        FORMAT, *locked, *(part for file in files for part in (file.relative_to(root).as_posix(), file.read_bytes()))
    )


def compiled_key(kind: str, content_hash: str, environment_lock: str = "") -> str:
    """The key of what was made of some content.

    Args:
        kind: what was made: `exercise`, `topic`, `check`.
        environment_lock: which versions the code may import; "" for the standard library alone.
    """
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    return digest(kind, content_hash, environment_lock, compiler_version(), python)


def content_digest(folder: Path) -> str:
    """Of a folder's files, by their names, sizes and times: reading them all would grow with the curriculum."""
    return digest(*sorted(_stated(str(folder), "")))


def _stated(folder: str, prefix: str) -> Iterator[str]:
    """Each file below the folder, with its size and time. One that goes while it is looked at is not there."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        yield from _stated(entry.path, f"{prefix}{entry.name}/")
                else:
                    stat = entry.stat()
                    yield f"{prefix}{entry.name} {stat.st_size} {stat.st_mtime_ns}"
    except OSError:
        return
