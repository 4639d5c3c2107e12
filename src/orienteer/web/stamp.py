"""Whether the built pages are those of these sources: a hash of the front end's files, kept beside what was built.

The build hook loads this file by its path before the package is installed, so it imports the standard library alone.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

STAMP = "built-from"
"""The file in the folder of built pages that holds the hash."""

SOURCES = (
    "src",
    "building",
    "frameworks",
    "public",
    "index.html",
    "package.json",
    "package-lock.json",
    "vite.config.ts",
    "tsconfig.json",
)
"""What the build reads, relative to the front end's folder."""


def source_stamp(frontend: Path) -> str:
    """The hash of all that the pages are built from.

    Args:
        frontend: the folder with `package.json`.

    Returns:
        64 hexadecimal digits; the same for the same files, wherever the folder is.
    """
    digest = hashlib.sha256()
    for name in SOURCES:
        start = frontend / name
        files = sorted(start.rglob("*")) if start.is_dir() else [start]
        for file in files:
            if file.is_file() and not _is_test(file):
                content = file.read_bytes()
                digest.update(f"{file.relative_to(frontend).as_posix()}\0{len(content)}\0".encode())
                digest.update(content)
    return digest.hexdigest()


def _is_test(file: Path) -> bool:
    return file.name.endswith((".test.ts", ".test.tsx"))


def write(static: Path, built_from: str) -> None:
    """Keep the hash beside the pages that were built from it."""
    (static / STAMP).write_text(built_from + "\n", encoding="ascii")


def is_stale(static: Path, frontend: Path) -> bool:
    """Whether the pages are missing or were built from other sources.

    Args:
        static: the folder of built pages.
        frontend: the folder of sources; where there is none (an installed wheel), the pages are as they were released.
    """
    try:
        built_from = (static / STAMP).read_text(encoding="ascii").strip()
    except OSError:
        return True
    return frontend.is_dir() and built_from != source_stamp(frontend)
