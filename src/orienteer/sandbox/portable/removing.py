"""Removing a folder whatever permissions a child has set in it."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress

from orienteer.sandbox.removing import remove as remove_by_descriptors


def remove(path: str) -> None:
    """Remove a folder with everything in it."""
    if os.open in os.supports_dir_fd:
        remove_by_descriptors(path)
        return
    for folder, _, files in os.walk(path):
        for each in (folder, *(os.path.join(folder, name) for name in files)):
            if not os.path.islink(each):
                with suppress(OSError):
                    os.chmod(each, 0o700)
    shutil.rmtree(path, ignore_errors=True)
