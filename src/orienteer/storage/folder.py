"""The folder in which the learner's history lies."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from orienteer.errors import StorageError


def made(folder: Path) -> Path:
    """The folder, made where it isn't there yet.

    Raises:
        StorageError: it can't be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            f"The folder {folder}, for what is kept of you, can't be made: {(error.strerror or str(error)).lower()}.",
            remedy="Set ORIENTEER_DATA to a folder that you can write to.",
        ) from error
    return folder


def keep_private(file: Path, text: str) -> None:
    """Write a file that its owner alone can read: all of it, or, where there is no room, nothing."""
    new = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        try:
            descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with open(descriptor, "w", encoding="utf-8") as opened:
                opened.write(text)
            os.replace(new, file)
        finally:
            new.unlink(missing_ok=True)
