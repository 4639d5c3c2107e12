"""The working folder of a program: laid before it runs, read after."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from orienteer.inside import own

own.keep(globals())


FILES = 200
"""How many files are read back."""


def lay(files: dict[str, str]) -> None:
    """Write files into the working folder."""
    for path, text in files.items():
        if os.path.isabs(path) or ".." in path.split("/"):
            raise ValueError(f"{path} is outside the working folder")
        if os.path.dirname(path):
            os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)


def written(laid: dict[str, str], cap: int) -> dict[str, Any]:
    """What the program wrote, changed or removed: path → text, ["bytes", hex], or None for a file it removed.

    Args:
        laid: what was there before.
        cap: bytes read in all; a file beyond it stands as ["capped", "file"].
    """
    found: dict[str, Any] = {}
    seen: set[str] = set()
    for path in _paths():
        if len(seen) > FILES:
            break
        seen.add(path)
        if os.path.islink(path) or not os.path.isfile(path):
            continue
        content = _content(path, cap)
        cap -= len(content) if isinstance(content, str) else 0
        if laid.get(path) != content:
            found[path] = content
    for path in laid:
        if path not in seen:
            found[path] = None
    return {path: found[path] for path in sorted(found)}


def _paths() -> Iterator[str]:
    """What lies in the working folder and is no folder, as deep as a path can name it. `os.walk` goes no deeper than
    Python's recursion."""
    folders = ["."]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder) as entries:
                here = sorted(entries, key=lambda entry: entry.name)
            beneath = [entry.path for entry in here if entry.is_dir(follow_symlinks=False)]
            others = [entry.path for entry in here if not entry.is_dir()]
        except OSError:  # it can't be read, or is gone
            continue
        folders += reversed(beneath)
        for path in others:
            yield path.replace(os.sep, "/").removeprefix("./")


def _content(path: str, cap: int) -> Any:
    try:
        with open(path, "rb") as file:
            data = file.read(max(cap, 0) + 1)
    except OSError:
        return ["capped", "unreadable"]
    if len(data) > cap:
        return ["capped", "file"]
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return ["bytes", data.hex()]
