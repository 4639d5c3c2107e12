"""Removing a folder whatever permissions a child has set in it."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress


def remove(path: str) -> None:
    """Remove a folder with everything in it."""
    for folder, _, files in os.walk(path):
        for each in (folder, *(os.path.join(folder, name) for name in files)):
            if not os.path.islink(each):
                with suppress(OSError):
                    os.chmod(each, 0o700)
    shutil.rmtree(path, ignore_errors=True)
